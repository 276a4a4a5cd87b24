/**
 * Where the reader is: marked in the contents, kept for the next visit; the page is whole without it.
 * 1. The place is a paragraph's own id, so it holds when the window or the text elsewhere changes.
 * 2. Nothing moves by itself but on a reload of the same page: a later visit offers a link, and the reader decides.
 * 3. It stays on the reader's own machine, for the last twenty papers.
 */
const SLEUTEL = "leesplaats";
const BEWAARD = 20;

/** The places kept, newest last; a browser that keeps nothing has none. */
function plaatsen() {
  try {
    const gelezen = JSON.parse(localStorage.getItem(SLEUTEL) ?? "[]");
    return Array.isArray(gelezen) ? gelezen.filter((p) => Array.isArray(p) && p.length === 2) : [];
  } catch { return []; }
}

/** Keep the place on this page, or forget it at the top. */
function bewaar(id) {
  const lijst = plaatsen().filter(([pad]) => pad !== location.pathname);
  if (id) lijst.push([location.pathname, id]);
  try { localStorage.setItem(SLEUTEL, JSON.stringify(lijst.slice(-BEWAARD))); } catch { /* a full or closed store keeps nothing */ }
}

/** Call `doe` at most once a frame and a little later while the page scrolls. */
function bijSchuiven(doe, wacht) {
  let klok = 0;
  addEventListener("scroll", () => { klok ||= setTimeout(() => { klok = 0; doe(); }, wacht); }, { passive: true });
}

/** The last of the elements, in page order, that starts above the given height. */
function laatsteBoven(elementen, hoogte) {
  let [begin, eind] = [0, elementen.length];
  while (begin < eind) {
    const midden = (begin + eind) >> 1;
    if (elementen[midden].getBoundingClientRect().top <= hoogte) begin = midden + 1;
    else eind = midden;
  }
  return elementen[begin - 1] ?? null;
}

/** Mark in the contents where the reader is. */
export function volgInhoud(inhoud) {
  const bij = new Map([...inhoud.querySelectorAll("a[href^='#']")].map((a) => [document.getElementById(decodeURIComponent(a.hash.slice(1))), a]));
  bij.delete(null);
  const doelen = [...bij.keys()].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  let nu = null;
  const toon = () => {
    const doel = laatsteBoven(doelen.filter((d) => d.getClientRects().length), innerHeight / 4);
    const link = bij.get(doel) ?? null;
    if (link === nu) return;
    nu?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "location");
    nu = link;
    if (link && inhoud.scrollHeight > inhoud.clientHeight) inhoud.scrollTop += link.getBoundingClientRect().top - inhoud.getBoundingClientRect().top - inhoud.clientHeight / 3;
  };
  bijSchuiven(toon, 80);
  toon();
}

/** Keep where the reader is in a paper, go back there on a reload, and offer it on a later visit. */
export function onthoudPlaats(brief) {
  const alineas = [...brief.querySelectorAll("p[id^='p-'], li[id^='p-'], h2[id], h3[id], h4[id]")];
  const eerder = plaatsen().find(([pad]) => pad === location.pathname)?.[1];
  const doel = eerder && alineas.find((a) => a.id === eerder);
  const soort = performance.getEntriesByType("navigation")[0]?.type;
  if (doel && !location.hash && scrollY < 50) {
    if (soort === "reload") doel.scrollIntoView({ behavior: "instant" });
    else if (soort === "navigate") bied(brief, doel);
  }
  bijSchuiven(() => {
    const hier = laatsteBoven(alineas.filter((a) => a.getClientRects().length), 40);
    bewaar(hier && brief.getBoundingClientRect().bottom > 0 && scrollY > innerHeight / 2 ? hier.id : null);
  }, 300);
}

/** One line above the paper that leads to where the reader was. */
function bied(brief, doel) {
  const regel = document.createElement("p");
  regel.className = "verder";
  const link = document.createElement("a");
  link.href = `#${doel.id}`;
  link.textContent = "Verder lezen waar u was gebleven";
  regel.append(link);
  brief.before(regel);
}

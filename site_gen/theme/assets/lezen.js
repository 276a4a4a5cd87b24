/**
 * Reading comfort on any page; the page is whole without it.
 * 1. `?markeer=` words are shown without touching the text (CSS Custom Highlight API).
 * 2. A paper with questions and answers gets "alles / alleen vragen / alleen antwoorden".
 * 3. Every paragraph with an id gets a link sign on hover and focus; following it copies text, citation and address.
 * 4. Nothing is ever written as HTML.
 */

/** Show the words of `?markeer=` in the text; what the reader searched stays visible after the jump. */
function markeer(brief) {
  const woorden = (new URLSearchParams(location.search).get("markeer") ?? "").slice(0, 300).split("|").filter((w) => w.length > 1).slice(0, 20);
  if (!woorden.length || !window.Highlight || !CSS.highlights) return;
  const patroon = new RegExp(woorden.map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+")).join("|"), "giu");
  const stukken = [];
  const loper = document.createTreeWalker(brief, NodeFilter.SHOW_TEXT);
  for (let knoop = loper.nextNode(); knoop; knoop = loper.nextNode()) {
    for (const treffer of knoop.data.matchAll(patroon)) {
      const bereik = new Range();
      bereik.setStart(knoop, treffer.index);
      bereik.setEnd(knoop, treffer.index + treffer[0].length);
      stukken.push(bereik);
    }
  }
  CSS.highlights.set("markeer", new Highlight(...stukken));
}

/** Three buttons above a paper with questions and answers. */
function toonKeuze(brief) {
  if (!brief.querySelector(".vraag") || !brief.querySelector(".antwoord")) return;
  const groep = document.createElement("div");
  groep.className = "toon";
  groep.setAttribute("role", "group");
  groep.setAttribute("aria-label", "Wat wilt u lezen?");
  for (const [waarde, tekst] of [["", "Alles"], ["vragen", "Alleen vragen"], ["antwoorden", "Alleen antwoorden"]]) {
    const knop = document.createElement("button");
    knop.type = "button";
    knop.textContent = tekst;
    knop.setAttribute("aria-pressed", String(waarde === ""));
    knop.addEventListener("click", () => {
      brief.dataset.toon = waarde;
      for (const ander of groep.children) ander.setAttribute("aria-pressed", String(ander === knop));
    });
    groep.append(knop);
  }
  brief.before(groep);
}

/** The mark (page or question) that holds for a paragraph, as one says it in a citation. */
function vindplaats(alinea, brief) {
  const vraag = alinea.closest(".vraag, .antwoord");
  if (vraag?.id) return vraag.id.replace("-", " ");
  let pagina = "";
  for (const merk of brief.querySelectorAll("a.pagina")) {
    if (merk.compareDocumentPosition(alinea) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINS) && !(alinea.contains(merk) && pagina)) pagina = `p. ${merk.dataset.pagina}`;
    else break;
  }
  return pagina;
}

/** A link sign on each paragraph; following it also copies the passage with its citation. */
function ankers(brief) {
  const melding = document.createElement("p");
  melding.className = "md-visually-hidden";
  melding.setAttribute("role", "status");
  brief.after(melding);
  for (const alinea of brief.querySelectorAll("p[id^='p-']")) {
    const anker = document.createElement("a");
    anker.className = "anker";
    anker.href = `#${alinea.id}`;
    anker.title = "Koppeling naar deze alinea; kopieert ook tekst en bronvermelding";
    anker.setAttribute("aria-label", "Koppeling naar deze alinea");
    anker.addEventListener("click", () => {
      const citaat = document.querySelector("[data-citaat]")?.textContent.trim().replace(/\.$/, "") ?? "";
      const bron = [citaat, vindplaats(alinea, brief)].filter(Boolean).join(", ");
      const adres = new URL(`#${alinea.id}`, location.origin + location.pathname).href;
      navigator.clipboard?.writeText(`„${alinea.textContent.trim()}” (${bron ? `${bron}; ` : ""}${adres})`).then(
        () => { melding.textContent = "Alinea en bronvermelding gekopieerd."; },
        () => {}, // a refused clipboard is the reader's own choice; the link itself works
      );
    });
    alinea.append(anker);
  }
}

/** On a wide screen the contents stand open beside the text, also where CSS alone cannot open them. */
function inhoudOpen() {
  const inhoud = document.querySelector(".inhoud");
  if (inhoud && matchMedia("(min-width: 61em)").matches) inhoud.open = true;
}

/** On the 404 page: put what the address says in the search field. */
function uitAdres() {
  const veld = document.querySelector("[data-uit-adres]");
  if (!veld) return;
  try {
    veld.value = decodeURIComponent(location.pathname).split("/").filter(Boolean).slice(-2).join(" ").replace(/^dossiers /, "").slice(0, 100);
  } catch { /* an address that is no valid UTF-8 gives no words */ }
}

inhoudOpen();
uitAdres();
const brief = document.querySelector("[data-letter-text]");
if (brief) {
  markeer(brief);
  toonKeuze(brief);
  ankers(brief);
}
document.addEventListener("keydown", (e) => {
  if (e.key !== "/" || e.ctrlKey || e.metaKey || e.altKey || e.target.closest("input, textarea, select, [contenteditable]")) return;
  e.preventDefault();
  (document.querySelector("main input[type=search]") ?? document.querySelector("input[type=search]"))?.focus();
});

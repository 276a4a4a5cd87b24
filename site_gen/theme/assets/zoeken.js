/**
 * The search page: address -> question -> result, and back again.
 * 1. The address is the whole state: q, six facets (repeatable), van, tot, datum=onbekend, sorteer, pagina; back and forward restore it,
 *    and the place on the page. What it holds that no filter knows is named, and changes nothing.
 * 2. `[data-zoekresultaten]` says `data-state` (bezig, klaar, fout) and `data-aantal`; an older search never overwrites a newer.
 * 3. What is found is `zoek-werk.js`'s, in a thread of its own; here it is only shown, for a page that works does not answer its reader.
 */
import {basis, doe, eerste} from "./zoek-draad.js";
import {el, maakTreffer, toonBladeren, toonFacetten, toonZonderDatum} from "./zoek-beeld.js";
import {aantalTekst, datumTekst, FACETTEN, leesAdres, maakAdres} from "./zoek-keuze.js";

const vak = (naam) => document.querySelector(`[data-zoek-${naam}]`);
const formulier = /** @type {HTMLFormElement} */ (vak("formulier"));
const lijst = document.querySelector("[data-zoekresultaten]");
let beurt = 0;
let huidig = null, traag = 0;
let stap = {veld: "", tijd: 0}, klok = 0;
const gekozen = new Set();
let uitvoer = 0;

/** Search for an address: the thread begins while the page keeps its own books. */
const vraag = (zoek) => (eerste.adres === zoek ? eerste.antwoord : doe("zoek", zoek)).finally(() => { eerste.adres = null; });

/** Run the search of the present address and show it, at the place on the page where its reader was, if that is known. */
async function zoek(naarKop = false, antwoord = vraag(location.search), plek = undefined) {
  vak("wacht")?.remove();
  const deze = ++beurt, gevraagd = leesAdres(location.search);
  vulFormulier(gevraagd);
  const gefilterd = FACETTEN.some((f) => gevraagd.facet[f].length) || gevraagd.van || gevraagd.tot || gevraagd.zonderDatum;
  const leeg = !gevraagd.q.trim() && !gefilterd;
  document.body.toggleAttribute("data-zoek-leeg", leeg);
  if (leeg) document.querySelector(".zoek-uitleg").open = true;
  lijst.dataset.state = "bezig";
  clearTimeout(traag);
  traag = setTimeout(() => lijst.toggleAttribute("data-traag", lijst.dataset.state === "bezig"), 250); // pale only then: to paint all hits twice takes longer than most answers
  try {
    const uit = await antwoord;
    if (deze !== beurt) return;
    const {staat, pagina, paginas, rijen, los, apart, hulp} = uit, link = (anders, tekst) => el("a", {href: maakAdres({...staat, ...anders}), "data-zoek-link": ""}, tekst);
    clearTimeout(traag);
    maakLeeg();
    document.title = `${uit.gevraagd ? `${uit.gevraagd.slice(0, 60)} - ` : ""}${document.title.replace(/^.*(?=Zoeken - )/su, "")}`;
    const over = maakAdres({...staat, sorteer: "relevantie"}); // the same papers, whatever their order and page: what was chosen stays so
    if (over !== huidig?.over || uit.index !== huidig.index) gekozen.clear();
    huidig = {q: staat.q, rijen, over, index: uit.index};
    zegGekozen();
    toonDirect(uit.direct);
    toonFacetten(vak("facetten"), uit.tellingen, staat.facet);
    toonZonderDatum(vak("datumloos"), uit.zonderDatum, staat);
    lijst.replaceChildren(...uit.treffers.map((t) => maakTreffer(t)));
    for (const vink of lijst.querySelectorAll("[data-kies]")) vink.checked = gekozen.has(Number(vink.dataset.kies));
    toonBladeren(vak("bladeren"), pagina, paginas, (n) => maakAdres(staat, n));
    if (los.length) vak("zonder-datum").append(el("h2", {}, `Zonder datum (${apart})`), el("p", {}, "Deze stukken passen bij uw vraag, maar noemen zelf geen datum. ", link({van: "", tot: "", zonderDatum: true}, apart > los.length ? `Toon alle ${apart}` : "Toon alleen deze")), el("ul", {class: "treffers"}, ...los.map((t) => maakTreffer(t, "data-hit-zonder-datum", "h3"))));
    const aan = FACETTEN.reduce((som, f) => som + staat.facet[f].length, 0) + Boolean(staat.van) + Boolean(staat.tot) + staat.zonderDatum;
    document.querySelector(".zoek-keuze-vouw > summary").textContent = aan ? `Verfijn (${aan} gekozen)` : "Verfijn";
    if (gefilterd) vak("wis").append(link({facet: Object.fromEntries(FACETTEN.map((f) => [f, []])), van: "", tot: "", zonderDatum: false}, "Wis keuze"));
    vak("uitvoer").hidden = !rijen.length;
    vak("melding").textContent = leeg ? "" : zin(rijen.length, uit, gefilterd);
    if (!leeg && !rijen.length) vak("hulp").append(el("ul", {}, ...hulp.map((regel) => el("li", {}, ...regel.map((deel) => (typeof deel === "string" ? deel : link(deel.anders, deel.tekst))))), el("li", {}, "Of blader door de ", el("a", {href: new URL("dossiers/", basis).href}, "lijst van dossiers"), ".")));
    lijst.dataset.aantal = String(rijen.length);
    lijst.dataset.state = "klaar";
    lijst.removeAttribute("data-traag");
    if (naarKop) { vak("melding").focus({preventScroll: true}); vak("melding").scrollIntoView({block: "start"}); }
    else if (plek !== undefined) scrollTo({top: plek, behavior: "instant"});
  } catch (fout) {
    if (deze !== beurt) return;
    console.warn(fout);
    maakLeeg();
    lijst.replaceChildren();
    lijst.dataset.state = "fout";
    lijst.removeAttribute("data-traag");
    vak("melding").textContent = "Zoeken is niet gelukt.";
    vak("fout").append(el("p", {}, "De zoekindex is niet te laden. ", el("a", {href: location.href}, "Probeer het opnieuw"), ", of blader door de ", el("a", {href: new URL("dossiers/", basis).href}, "lijst van dossiers"), "."));
  }
}

/** Take away what was said about the question before. */
function maakLeeg() {
  for (const naam of ["fout", "hulp", "direct", "zonder-datum", "uitvoer-melding", "wis"]) vak(naam).replaceChildren();
  vak("citaten").hidden = true;
}

/** What the button for citations does. */
const zegGekozen = () => { vak("citeer").textContent = gekozen.size ? `Kopieer ${aantalTekst(gekozen.size, "citaat", "citaten")}` : "Kopieer alle citaten"; };

/** "4 stukken met «grip op migratie» binnen uw keuze." */
function zin(n, {gevraagd, genegeerd, apart, pagina, paginas}, gefilterd) {
  const q = gevraagd.replace(/^["'„“”«»‹›‘’‚`]([^"'„“”«»‹›‘’‚`]+)["'”“«»›’‘`]$/, "$1"), kort = q.length > 80 ? `${q.slice(0, 80)}…` : q;
  return [
    `${aantalTekst(n, "stuk", "stukken")}${kort ? ` met «${kort}»` : ""}${gefilterd ? " binnen uw keuze" : ""}${apart ? `; ${apart} zonder datum ${apart === 1 ? "staat" : "staan"} apart` : ""}.`,
    pagina > 1 && `Pagina ${pagina} van ${paginas}.`, // the focus comes here, and the number of hits is the same as before
    genegeerd.length && `Niet gebruikt: ${genegeerd.join(" en ")}.`,
  ].filter(Boolean).join(" ");
}

function toonDirect(direct) {
  const wegen = direct.map((w) => {
    const [naam, plaats] = w.naam.split(", genoemd in ");
    const bij = plaats ? `genoemd in ${plaats}` : w.bij.replace(/\d{4}-\d\d-\d\d$/, datumTekst);
    return [el("a", {href: new URL(w.url, basis).href}, naam), ...(bij ? [el("span", {class: "zoek-bij"}, `, ${bij}`)] : [])];
  });
  if (wegen.length === 1) vak("direct").append(el("p", {}, "Direct naar: ", ...wegen[0]));
  else if (wegen.length) vak("direct").append(el("p", {}, "Direct naar:"), el("ul", {}, ...wegen.map((weg) => el("li", {}, ...weg))));
}

function vulFormulier(staat) {
  const veld = (naam) => formulier.elements.namedItem(naam);
  veld("q").value = staat.q;
  for (const naam of ["van", "tot", "sorteer"]) veld(naam).value = staat[naam];
}

/** The state that the form stands for. */
function leesFormulier() {
  const data = new FormData(formulier);
  const p = new URLSearchParams([...data].filter(([, w]) => typeof w === "string" && w));
  return leesAdres(`?${p}`);
}

/** Go to a state. A date is typed in steps: those are one step back. */
function ga(adres, veld = "", naarKop = false) {
  const nu = performance.now(), vervolg = veld && veld === stap.veld && nu - stap.tijd < 4000;
  stap = {veld, tijd: nu};
  const antwoord = vraag(new URL(adres, location.href).search); // before the books of the browser, which take their time
  if (adres !== location.pathname + location.search) {
    if (!vervolg && klok) bewaarPlek();
    history[vervolg ? "replaceState" : "pushState"]({y: scrollY}, "", adres);
  }
  zoek(naarKop, antwoord);
}

/** Keep the place on the page with its address. */
function bewaarPlek() {
  clearTimeout(klok);
  klok = 0;
  try { history.replaceState({y: scrollY}, ""); } catch { /* a browser that has been asked too often keeps none */ }
}

/** All hits, or those chosen, to a file or the clipboard; what makes them is loaded when asked for. Who asks again wants the first no more. */
async function voerUit(soort) {
  const {q, rijen, index} = huidig ?? {q: "", rijen: [], index: ""}, deze = ++uitvoer;
  const knop = vak("uitvoer");
  knop.setAttribute("aria-busy", "true");
  vak("fout").replaceChildren();
  try {
    const {alleRijen, alsCsv, alsJson, bewaar, kopieer} = await import("./zoek-uitvoer.js");
    const welke = soort === "citaten" && gekozen.size ? rijen.filter((i) => gekozen.has(i)) : rijen;
    const uit = await alleRijen([...welke], (deel) => (deze === uitvoer ? doe("treffers", [q, deel, index]) : []), (n) => { if (deze === uitvoer) vak("uitvoer-melding").textContent = `${n} van ${welke.length} …`; });
    if (deze !== uitvoer) return;
    if (soort === "citaten") vak("uitvoer-melding").textContent = await kopieer(uit, vak("citaten"));
    else {
      if (soort === "json") bewaar("zoekresultaten.json", "application/json", alsJson(uit, location.href));
      else bewaar("zoekresultaten.csv", "text/csv", alsCsv(uit, soort === "csv" ? "," : ";"));
      vak("uitvoer-melding").textContent = `${aantalTekst(uit.length, "stuk", "stukken")} in het bestand.`;
    }
  } catch (fout) {
    if (deze !== uitvoer) return;
    console.warn(fout);
    vak("uitvoer-melding").textContent = "";
    vak("fout").replaceChildren(el("p", {}, "Het bestand is niet gemaakt: een deel van de index is niet te laden. Druk nog eens op Zoek en probeer het dan opnieuw."));
  } finally {
    if (deze === uitvoer) knop.removeAttribute("aria-busy");
  }
}

let typt = 0;
vak("formulier").elements.namedItem("q").addEventListener("input", ({target}) => { // who hesitates has the words at hand when the question comes
  clearTimeout(typt);
  typt = setTimeout(() => doe("vooruit", target.value.replace(/(?<!\S)\S{1,3}$/u, "")).catch(() => {}), 150);
});
formulier.addEventListener("submit", (e) => {
  e.preventDefault();
  clearTimeout(typt);
  if (matchMedia("(pointer: coarse)").matches) document.activeElement?.blur(); // the keyboard on the glass lies over the hits
  ga(maakAdres(leesFormulier()));
});
formulier.addEventListener("change", (e) => {
  const nr = e.target.dataset.kies;
  if (nr === undefined) return;
  if (e.target.checked) gekozen.add(Number(nr)); else gekozen.delete(Number(nr));
  zegGekozen();
});
formulier.addEventListener("change", (e) => {
  const {name, type, validity} = e.target;
  if (name && name !== "q" && validity.valid) ga(maakAdres(leesFormulier()), type === "date" ? name : "");
});
document.addEventListener("click", (e) => {
  const link = e.target.closest("[data-pagina-nr], [data-zoek-link]");
  if (!link || e.ctrlKey || e.metaKey || e.shiftKey) return;
  e.preventDefault();
  ga(link.getAttribute("href"), "", true);
});
history.scrollRestoration = "manual"; // the hits come later than the page
addEventListener("scroll", () => { clearTimeout(klok); klok = setTimeout(bewaarPlek, 250); }, {passive: true});
addEventListener("pagehide", () => { if (klok) bewaarPlek(); });
for (const [knop, soort] of [["csv", "csv"], ["csv-punt", "csv;"], ["json", "json"], ["citeer", "citaten"]]) vak(knop).addEventListener("click", () => voerUit(soort));
document.documentElement.classList.replace("no-js", "js"); // a theme without a choice of colour has nothing else that says so
if (matchMedia("(min-width: 61em)").matches) document.querySelector(".zoek-keuze-vouw").open = true; // where CSS alone cannot
addEventListener("popstate", () => { clearTimeout(klok); klok = 0; zoek(false, undefined, history.state?.y ?? 0); });
zoek(false, undefined, history.state?.y);

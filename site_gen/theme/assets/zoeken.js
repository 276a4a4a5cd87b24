/**
 * The search page: address -> question -> result, and back again.
 * 1. The address is the whole state: q, six facets (repeatable), van, tot, datum=onbekend, sorteer, pagina; back and forward restore it,
 *    and the place on the page. What it holds that no filter knows is named, and changes nothing.
 * 2. `[data-zoekresultaten]` says `data-state` (bezig, klaar, fout) and `data-aantal`; an older search never overwrites a newer.
 * 3. A facet's count is the number of hits that choosing it gives; papers without a date are shown apart under a date range.
 */
import {leesVraag, toonbaar} from "./zoek-vraag.js";
import {zoekSet} from "./zoek-index.js";
import {basis} from "./zoek-scherf.js";
import {FACETTEN, laadTabel} from "./zoek-tabel.js";
import {metTekst} from "./zoek-tekst.js";
import {aantalTekst, datumTekst, el, maakTreffer, toonBladeren, toonFacetten, toonZonderDatum} from "./zoek-beeld.js";
import {kiest, leesAdres, maakAdres, meenWaarden} from "./zoek-keuze.js";
import {wijsPrecies} from "./zoek-wijzer.js";

const PER_PAGINA = 10;
const vak = (naam) => document.querySelector(`[data-zoek-${naam}]`);
const formulier = /** @type {HTMLFormElement} */ (vak("formulier"));
const lijst = document.querySelector("[data-zoekresultaten]");
let beurt = 0;
let huidig = null;
let stap = {veld: "", tijd: 0};
const gekozen = new Set();

/** Is a paper within the dates that were asked for? */
function binnen(stuk, staat) {
  if (!stuk.datum) return staat.zonderDatum || !(staat.van || staat.tot);
  return (!staat.van || stuk.datum >= staat.van) && (!staat.tot || stuk.datum <= staat.tot) && (!staat.zonderDatum || Boolean(staat.van || staat.tot));
}

/** Filters, counts and order over the result set. */
function schik({stukken, score}, staat) {
  const bereik = Boolean(staat.van || staat.tot), datumloos = stukken.filter((s) => !s.datum);
  const aan = FACETTEN.filter((f) => staat.facet[f].length);
  const past = (stuk, behalve) => aan.every((f) => f === behalve || kiest(stuk.facet[f], staat.facet[f]));
  const inBereik = stukken.filter((s) => binnen(s, staat));
  const tellingen = Object.fromEntries(FACETTEN.map((f) => {
    const telling = new Map();
    for (const stuk of inBereik) if (past(stuk, f)) for (const w of stuk.facet[f]) telling.set(w, (telling.get(w) ?? 0) + 1);
    return [f, telling];
  }));
  const op = {
    relevantie: (a, b) => (score.get(b.i) ?? 0) - (score.get(a.i) ?? 0) || op.nieuwste(a, b) || a.i - b.i,
    nieuwste: (a, b) => (a.datum < b.datum ? 1 : a.datum > b.datum ? -1 : 0),
    oudste: (a, b) => (!a.datum - !b.datum) || (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0),
  };
  return {
    rijen: inBereik.filter((s) => past(s)).sort(op[staat.sorteer]), tellingen,
    zonderDatum: bereik && !staat.zonderDatum ? datumloos.filter((s) => past(s)) : [], aantalZonderDatum: datumloos.filter((s) => past(s)).length,
  };
}

/** Run the search of the present address and show it. */
async function zoek(naarKop = false) {
  const deze = ++beurt;
  const staat = leesAdres(location.search);
  vulFormulier(staat);
  const gefilterd = FACETTEN.some((f) => staat.facet[f].length) || staat.van || staat.tot || staat.zonderDatum;
  document.body.toggleAttribute("data-zoek-leeg", !staat.q.trim() && !gefilterd);
  if (document.body.hasAttribute("data-zoek-leeg")) document.querySelector(".zoek-uitleg").open = true;
  lijst.dataset.state = "bezig";
  for (const naam of ["fout", "hulp", "direct", "zonder-datum", "uitvoer-melding", "wis"]) vak(naam).replaceChildren();
  vak("citaten").hidden = true;
  vak("citeer").textContent = "Kopieer alle citaten";
  try {
    const vraag = leesVraag(staat.q);
    const niets = !vraag.moet.length && !vraag.niet.length && !gefilterd;
    const [set, tabel, direct] = await Promise.all([niets ? {stukken: [], score: new Map(), waar: () => [], leeg: [], vormen: [], tellingen: []} : zoekSet(vraag), laadTabel(), wijs(staat.q, vraag)]);
    for (const f of FACETTEN) staat.facet[f] = meenWaarden(f, staat.facet[f], tabel.waarden[f]);
    const {rijen, tellingen, zonderDatum, aantalZonderDatum} = schik(set, staat);
    const paginas = Math.max(1, Math.ceil(rijen.length / PER_PAGINA));
    const pagina = Math.min(staat.pagina, paginas);
    const maak = metTekst(vraag, set);
    const treffers = await Promise.all(rijen.slice((pagina - 1) * PER_PAGINA, pagina * PER_PAGINA).map(maak));
    const los = await Promise.all(zonderDatum.slice(0, 5).map(maak));
    if (deze !== beurt) return;
    huidig = {rijen, maak};
    gekozen.clear();
    toonDirect(direct);
    toonFacetten(vak("facetten"), tellingen, staat.facet, tabel.titels);
    toonZonderDatum(vak("datumloos"), aantalZonderDatum, staat);
    lijst.replaceChildren(...treffers.map((t) => maakTreffer(t)));
    toonBladeren(vak("bladeren"), pagina, paginas, (n) => maakAdres(staat, n));
    if (los.length) vak("zonder-datum").append(el("h2", {}, `Zonder datum (${zonderDatum.length})`), el("p", {}, "Deze stukken passen bij uw vraag, maar noemen zelf geen datum. ", el("a", {href: maakAdres({...staat, van: "", tot: "", zonderDatum: true}), "data-zoek-link": ""}, zonderDatum.length > los.length ? `Toon alle ${zonderDatum.length}` : "Toon alleen deze")), el("ul", {class: "treffers"}, ...los.map((t) => maakTreffer(t, "data-hit-zonder-datum", "h3"))));
    const aan = FACETTEN.reduce((som, f) => som + staat.facet[f].length, 0) + Boolean(staat.van) + Boolean(staat.tot) + staat.zonderDatum;
    document.querySelector(".zoek-keuze-vouw > summary").textContent = aan ? `Verfijn (${aan} gekozen)` : "Verfijn";
    if (gefilterd) vak("wis").append(el("a", {href: maakAdres({...staat, facet: Object.fromEntries(FACETTEN.map((f) => [f, []])), van: "", tot: "", zonderDatum: false}), "data-zoek-link": ""}, "Wis keuze"));
    vak("uitvoer").hidden = !rijen.length;
    vak("melding").textContent = niets && !staat.q.trim() ? "" : zin(rijen.length, staat, gefilterd, vraag, zonderDatum.length);
    lijst.dataset.aantal = String(rijen.length);
    if (!rijen.length && (staat.q.trim() || gefilterd)) {
      const {help} = await import("./zoek-hulp.js");
      const regels = await help({vraag, set, staat, tel: (s) => schik(set, s).rijen.length, maakAdres, gericht: direct.length > 0});
      if (deze !== beurt) return;
      vak("hulp").append(el("ul", {}, ...regels));
    }
    lijst.dataset.state = "klaar";
    if (naarKop) { vak("melding").focus({preventScroll: true}); vak("melding").scrollIntoView({block: "start"}); }
    else if (history.state?.y) scrollTo({top: history.state.y, behavior: "instant"});
  } catch (fout) {
    if (deze !== beurt) return;
    console.warn(fout);
    lijst.replaceChildren();
    lijst.dataset.state = "fout";
    vak("melding").textContent = "Zoeken is niet gelukt.";
    vak("fout").append(el("p", {}, "De zoekindex is niet te laden. ", el("a", {href: location.href}, "Probeer het opnieuw"), ", of blader door de ", el("a", {href: new URL("dossiers/", basis).href}, "lijst van dossiers"), "."));
  }
}

/** "4 stukken met «grip op migratie» binnen uw keuze." */
function zin(n, staat, gefilterd, vraag, apart) {
  const q = toonbaar(staat.q).replace(/^["'„“”«»‹‘’‚`]([^"'„“”«»‹›‘’‚`]+)["'”“«»›’‘`]$/, "$1"), kort = q.length > 80 ? `${q.slice(0, 80)}…` : q;
  const weg = [...vraag.genegeerd, ...staat.geenDag.map((d) => `«${d}» (geen datum; zo wel: 2025-10-08)`)];
  return [
    `${aantalTekst(n, "stuk", "stukken")}${kort ? ` met «${kort}»` : ""}${gefilterd ? " binnen uw keuze" : ""}${apart ? `; ${apart} zonder datum ${apart === 1 ? "staat" : "staan"} apart` : ""}.`,
    weg.length && `Niet gebruikt: ${weg.join(" en ")}.`,
  ].filter(Boolean).join(" ");
}

/** What the question names by number: the whole of it, or the numbers in it. */
async function wijs(q, vraag) {
  const namen = [...(vraag.niet.length ? [] : [q.slice(0, 100)]), ...vraag.moet.flat().filter((a) => a.soort === "nummer").slice(0, 3).map((a) => `${a.dossier} ${a.nr}`)];
  const gevonden = (await Promise.all(namen.map((naam) => wijsPrecies(naam).catch(() => [])))).flat();
  return [...new Map(gevonden.reverse().map((w) => [w.url.split("#")[0], w])).values()].reverse().slice(0, 6); // one way to a page: the first
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
  const q = toonbaar(staat.q);
  document.title = `${q ? `${q.slice(0, 60)} - ` : ""}${document.title.replace(/^.*(?=Zoeken - )/su, "")}`;
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
  if (adres !== location.pathname + location.search) {
    if (!vervolg) bewaarPlek();
    history[vervolg ? "replaceState" : "pushState"](null, "", adres);
  }
  zoek(naarKop);
}

/** Keep the place on the page with its address. */
function bewaarPlek() {
  try { history.replaceState({y: scrollY}, ""); } catch { /* a browser that has been asked too often keeps none */ }
}

/** All hits, or those chosen, to a file or the clipboard; what makes them is loaded when asked for. */
async function voerUit(soort) {
  const {rijen, maak} = huidig ?? {rijen: []};
  const knop = vak("uitvoer");
  knop.setAttribute("aria-busy", "true");
  vak("fout").replaceChildren();
  try {
    const {alleRijen, alsCsv, alsJson, bewaar, kopieer} = await import("./zoek-uitvoer.js");
    const welke = soort === "citaten" && gekozen.size ? rijen.filter((s) => gekozen.has(s.i)) : rijen;
    const uit = await alleRijen(welke, maak, (n) => { vak("uitvoer-melding").textContent = `${n} van ${welke.length} …`; });
    if (soort === "citaten") vak("uitvoer-melding").textContent = await kopieer(uit, vak("citaten"));
    else {
      if (soort === "json") bewaar("zoekresultaten.json", "application/json", alsJson(uit, location.href));
      else bewaar("zoekresultaten.csv", "text/csv", alsCsv(uit, soort === "csv" ? "," : ";"));
      vak("uitvoer-melding").textContent = `${aantalTekst(uit.length, "stuk", "stukken")} in het bestand.`;
    }
  } catch (fout) {
    console.warn(fout);
    vak("uitvoer-melding").textContent = "";
    vak("fout").replaceChildren(el("p", {}, "Het bestand is niet gemaakt: een deel van de index is niet te laden. Probeer het opnieuw."));
  } finally {
    knop.removeAttribute("aria-busy");
  }
}

formulier.addEventListener("submit", (e) => {
  e.preventDefault();
  if (matchMedia("(pointer: coarse)").matches) document.activeElement?.blur(); // the keyboard on the glass lies over the hits
  ga(maakAdres(leesFormulier()));
});
formulier.addEventListener("change", (e) => {
  const nr = e.target.dataset.kies;
  if (nr === undefined) return;
  if (e.target.checked) gekozen.add(Number(nr)); else gekozen.delete(Number(nr));
  vak("citeer").textContent = gekozen.size ? `Kopieer ${aantalTekst(gekozen.size, "citaat", "citaten")}` : "Kopieer alle citaten";
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
let klok = 0;
addEventListener("scroll", () => { clearTimeout(klok); klok = setTimeout(bewaarPlek, 250); }, {passive: true});
addEventListener("pagehide", bewaarPlek);
for (const [knop, soort] of [["csv", "csv"], ["csv-punt", "csv;"], ["json", "json"], ["citeer", "citaten"]]) vak(knop).addEventListener("click", () => voerUit(soort));
document.documentElement.classList.replace("no-js", "js"); // a theme without a choice of colour has nothing else that says so
if (matchMedia("(min-width: 61em)").matches) document.querySelector(".zoek-keuze-vouw").open = true; // where CSS alone cannot
addEventListener("popstate", () => { clearTimeout(klok); zoek(); });
zoek();

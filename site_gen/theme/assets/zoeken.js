/**
 * The search page: address -> question -> result, and back again.
 * 1. The address is the whole state: q, six facets (repeatable), van, tot, sorteer, pagina; back and forward restore it.
 * 2. `[data-zoekresultaten]` says `data-state` (bezig, klaar, fout) and `data-aantal`; an older search never overwrites a newer.
 * 3. A facet's count is the number of hits that choosing it gives; papers without a date are shown apart under a date range.
 */
import {leesVraag, vouw} from "./zoek-vraag.js";
import {basis, FACETTEN, laadFragment, laadTabel, suggesties, wijsNummer, zoekSet} from "./zoek-index.js";
import {alsTekst, maakPassages} from "./zoek-passages.js";
import {aantalTekst, el, maakTreffer, toonBladeren, toonFacetten} from "./zoek-beeld.js";
import {alsCsv, alsJson, bewaar} from "./zoek-uitvoer.js";

const PER_PAGINA = 20;
const SORTERINGEN = ["relevantie", "nieuwste", "oudste"];
const vak = (naam) => document.querySelector(`[data-zoek-${naam}]`);
const formulier = /** @type {HTMLFormElement} */ (vak("formulier"));
const lijst = document.querySelector("[data-zoekresultaten]");
let beurt = 0;
let huidig = null;

/** The state that an address stands for. */
function leesAdres(zoek) {
  const p = new URLSearchParams(zoek);
  const datum = (naam) => (/^\d{4}-\d\d-\d\d$/.test(p.get(naam) ?? "") ? p.get(naam) : "");
  const facet = Object.fromEntries(FACETTEN.map((f) => [f, [...new Set(p.getAll(f).map((w) => w.trim()).filter(Boolean))].slice(0, 50)]));
  facet.dossier = facet.dossier.map((d) => d.replace(/^(\d\d)[ .\u00a0](\d{3})/, "$1$2"));
  return {
    q: (p.get("q") ?? "").slice(0, 20_000), facet, van: datum("van"), tot: datum("tot"),
    sorteer: SORTERINGEN.includes(p.get("sorteer")) ? p.get("sorteer") : "relevantie",
    pagina: Math.max(1, Math.min(1e5, Number.parseInt(p.get("pagina") ?? "1", 10) || 1)),
  };
}

/** The address that stands for a state. */
function maakAdres(staat, pagina = 1) {
  const p = new URLSearchParams();
  if (staat.q) p.set("q", staat.q);
  for (const f of FACETTEN) for (const w of staat.facet[f]) p.append(f, w);
  for (const naam of ["van", "tot"]) if (staat[naam]) p.set(naam, staat[naam]);
  if (staat.sorteer !== "relevantie") p.set("sorteer", staat.sorteer);
  if (pagina > 1) p.set("pagina", String(pagina));
  return `${location.pathname}${p.size ? `?${p}` : ""}`;
}

const kiest = (waarden, keuze) => !keuze.length || keuze.some((k) => waarden.some((w) => vouw(w) === vouw(k)));
const binnen = (stuk, staat) => stuk.datum && (!staat.van || stuk.datum >= staat.van) && (!staat.tot || stuk.datum <= staat.tot);

/** Filters, counts and order over the result set. */
function schik({stukken, score}, staat) {
  const bereik = Boolean(staat.van || staat.tot);
  const past = (stuk, behalve) => FACETTEN.every((f) => f === behalve || kiest(stuk.facet[f], staat.facet[f]));
  const inBereik = bereik ? stukken.filter((s) => binnen(s, staat)) : stukken;
  const tellingen = Object.fromEntries(FACETTEN.map((f) => {
    const telling = new Map();
    for (const stuk of inBereik) if (past(stuk, f)) for (const w of new Set(stuk.facet[f])) telling.set(w, (telling.get(w) ?? 0) + 1);
    return [f, telling];
  }));
  const op = {
    relevantie: (a, b) => (score.get(b.id) ?? 0) - (score.get(a.id) ?? 0) || op.nieuwste(a, b),
    nieuwste: (a, b) => (a.datum < b.datum ? 1 : a.datum > b.datum ? -1 : 0),
    oudste: (a, b) => (!a.datum - !b.datum) || (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0),
  };
  return {
    rijen: inBereik.filter((s) => past(s)).sort(op[staat.sorteer]), tellingen,
    zonderDatum: bereik ? stukken.filter((s) => !s.datum && past(s)) : [],
  };
}

const metTekst = (vraag, plaatsen) => async (stuk) => {
  const fragment = await laadFragment(stuk);
  return {stuk, fragment, passages: vraag.moet.length ? maakPassages(fragment, vraag, plaatsen.get(stuk.id) ?? []) : []};
};

/** Run the search of the present address and show it. */
async function zoek() {
  const deze = ++beurt;
  const staat = leesAdres(location.search);
  vulFormulier(staat);
  const gefilterd = FACETTEN.some((f) => staat.facet[f].length) || staat.van || staat.tot;
  document.body.toggleAttribute("data-zoek-leeg", !staat.q.trim() && !gefilterd);
  if (document.body.hasAttribute("data-zoek-leeg")) document.querySelector(".zoek-uitleg").open = true;
  lijst.dataset.state = "bezig";
  for (const naam of ["fout", "hulp", "direct", "zonder-datum"]) vak(naam).replaceChildren();
  try {
    const vraag = leesVraag(staat.q);
    const niets = !vraag.moet.length && !vraag.niet.length && !gefilterd;
    const [set, tabel] = await Promise.all([niets ? {stukken: [], score: new Map(), plaatsen: new Map(), leeg: []} : zoekSet(vraag), laadTabel()]);
    const {rijen, tellingen, zonderDatum} = schik(set, staat);
    const paginas = Math.max(1, Math.ceil(rijen.length / PER_PAGINA));
    const pagina = Math.min(staat.pagina, paginas);
    const maak = metTekst(vraag, set.plaatsen);
    const treffers = await Promise.all(rijen.slice((pagina - 1) * PER_PAGINA, pagina * PER_PAGINA).map(maak));
    const los = await Promise.all(zonderDatum.slice(0, 5).map(maak));
    if (deze !== beurt) return;
    huidig = {rijen, maak};
    toonFacetten(vak("facetten"), tellingen, staat.facet, tabel.titels);
    lijst.replaceChildren(...treffers.map((t) => maakTreffer(t)));
    toonBladeren(vak("bladeren"), pagina, paginas, (n) => maakAdres(staat, n));
    if (los.length) vak("zonder-datum").append(el("h2", {}, `Zonder datum (${zonderDatum.length})`), el("p", {}, "Deze stukken passen bij uw vraag, maar noemen zelf geen datum."), el("ul", {class: "treffers"}, ...los.map((t) => maakTreffer(t, "data-hit-zonder-datum", "h3"))));
    vak("uitvoer").hidden = !rijen.length;
    vak("melding").textContent = niets && !staat.q.trim() ? "" : zin(rijen.length, staat, gefilterd, vraag);
    lijst.dataset.aantal = String(rijen.length);
    lijst.dataset.state = "klaar";
    await help(deze, vraag, set, staat, rijen.length, gefilterd);
  } catch (fout) {
    if (deze !== beurt) return;
    console.warn(fout);
    lijst.replaceChildren();
    lijst.dataset.state = "fout";
    vak("melding").textContent = "Zoeken is niet gelukt.";
    vak("fout").append(el("p", {}, "De zoekindex is niet te laden. Probeer het opnieuw, of blader door de ", el("a", {href: new URL("dossiers/", basis).href}, "lijst van dossiers"), "."));
  }
}

/** "4 stukken met «grip op migratie», binnen uw keuze". */
function zin(n, staat, gefilterd, vraag) {
  const kort = staat.q.trim().length > 80 ? `${staat.q.trim().slice(0, 80)}…` : staat.q.trim();
  const rest = vraag.genegeerd.length ? ` Niet gebruikt: ${vraag.genegeerd.join(" en ")}.` : "";
  return `${aantalTekst(n, "stuk", "stukken")}${kort ? ` met «${kort}»` : ""}${gefilterd ? " binnen uw keuze" : ""}.${rest}`;
}

/** Help at nought hits, and the direct way to a paper that is named by its number. */
async function help(deze, vraag, set, staat, aantal, gefilterd) {
  const nummers = vraag.moet.flat().filter((a) => a.soort === "nummer");
  const wijzers = (await Promise.all(nummers.slice(0, 3).map(wijsNummer))).flat().filter((w) => ![...lijst.children].some((hit) => hit.dataset.hit === w.url));
  if (deze !== beurt) return;
  if (wijzers.length) vak("direct").append(el("p", {}, "Direct naar: ", ...wijzers.flatMap((w, i) => [i ? ", " : "", el("a", {href: new URL(w.url, basis).href}, `${w.id}${w.titel ? ` ${w.titel}` : ""}`)])));
  if (aantal || (!staat.q.trim() && !gefilterd)) return;
  const regels = [];
  if (gefilterd && set.stukken.length) regels.push(el("li", {}, el("a", {href: maakAdres({...staat, facet: Object.fromEntries(FACETTEN.map((f) => [f, []])), van: "", tot: ""}), "data-zoek-link": ""}, `Zonder uw keuze zijn er ${aantalTekst(set.stukken.length, "stuk", "stukken")}`)));
  for (const atoom of set.leeg.slice(0, 3)) {
    const beter = atoom.soort === "woord" ? await suggesties(atoom.delen[0]) : [];
    if (deze !== beurt) return;
    regels.push(el("li", {}, `Geen enkel stuk heeft ${atoom.tekst}.`, ...(beter.length ? [" Bedoelt u ", ...beter.flatMap((w, i) => [i ? ", " : "", el("a", {href: maakAdres({...staat, q: staat.q.replace(atoom.tekst, w)}), "data-zoek-link": ""}, w)]), "?"] : [])));
  }
  regels.push(el("li", {}, "Een deel van een woord zoekt u met een sterretje: migratie* of *beleid."));
  regels.push(el("li", {}, "Of blader door de ", el("a", {href: new URL("dossiers/", basis).href}, "lijst van dossiers"), "."));
  vak("hulp").append(el("ul", {}, ...regels));
}

function vulFormulier(staat) {
  const veld = (naam) => formulier.elements.namedItem(naam);
  veld("q").value = staat.q;
  for (const naam of ["van", "tot", "sorteer"]) veld(naam).value = staat[naam];
  document.title = `${staat.q.trim() ? `${staat.q.trim().slice(0, 60)} - ` : ""}${document.title.replace(/^.*(?=Zoeken - )/su, "")}`;
}

/** The state that the form stands for. */
function leesFormulier() {
  const data = new FormData(formulier);
  const p = new URLSearchParams([...data].filter(([, w]) => typeof w === "string" && w));
  return leesAdres(`?${p}`);
}

function ga(adres) {
  if (adres !== location.pathname + location.search) history.pushState(null, "", adres);
  zoek();
}

async function voerUit(soort) {
  const {rijen, maak} = huidig ?? {rijen: []};
  const knop = vak("uitvoer");
  knop.setAttribute("aria-busy", "true");
  try {
    const uit = [];
    for (let i = 0; i < rijen.length; i += 50) { // fifty files at a time: a phone has few connections
      for (const {stuk, fragment, passages} of await Promise.all(rijen.slice(i, i + 50).map(maak))) {
        const meta = fragment.meta;
        uit.push({id: meta.id ?? "", datum: stuk.datum, soort: stuk.facet.soort.join("; "), dossier: stuk.facet.dossier.join("; "), nr: stuk.nr, titel: meta.title ?? "", afzender: stuk.facet.afzender.join("; "), url: new URL(fragment.url.replace(/^\/+/, ""), basis).href, passage: alsTekst(passages), citaat: meta.citeerwijze ?? meta.citaat ?? "", bestand: meta.bestand ?? ""});
      }
    }
    if (soort === "csv") bewaar("zoekresultaten.csv", "text/csv", alsCsv(uit));
    else bewaar("zoekresultaten.json", "application/json", alsJson(uit, location.href));
  } catch (fout) {
    console.warn(fout);
    vak("fout").replaceChildren(el("p", {}, "Het bestand is niet gemaakt: een deel van de index is niet te laden. Probeer het opnieuw."));
  } finally {
    knop.removeAttribute("aria-busy");
  }
}

formulier.addEventListener("submit", (e) => { e.preventDefault(); ga(maakAdres(leesFormulier())); });
formulier.addEventListener("change", (e) => { if (e.target.name !== "q") ga(maakAdres(leesFormulier())); });
document.addEventListener("click", (e) => {
  const link = e.target.closest("[data-pagina-nr], [data-zoek-link]");
  if (!link || e.ctrlKey || e.metaKey || e.shiftKey) return;
  e.preventDefault();
  ga(link.getAttribute("href"));
  vak("melding").scrollIntoView({block: "start"});
});
for (const soort of ["csv", "json"]) vak(soort).addEventListener("click", () => voerUit(soort));
if (matchMedia("(min-width: 61em)").matches) document.querySelector(".zoek-keuze-vouw").open = true; // where CSS alone cannot
addEventListener("popstate", zoek);
zoek();

/**
 * The search page: address -> question -> result, and back again.
 * 1. The address is the whole state: q, six facets (repeatable), van, tot, sorteer, pagina; back and forward restore it.
 * 2. `[data-zoekresultaten]` says `data-state` (bezig, klaar, fout) and `data-aantal`; an older search never overwrites a newer.
 * 3. A facet's count is the number of hits that choosing it gives; papers without a date are shown apart under a date range.
 */
import {leesVraag, vouw} from "./zoek-vraag.js";
import {zoekSet} from "./zoek-index.js";
import {basis} from "./zoek-scherf.js";
import {FACETTEN, laadTabel} from "./zoek-tabel.js";
import {metTekst} from "./zoek-tekst.js";
import {aantalTekst, el, maakTreffer, toonBladeren, toonFacetten} from "./zoek-beeld.js";
import {wijsPrecies} from "./zoek-wijzer.js";

const PER_PAGINA = 10;
const SORTERINGEN = ["relevantie", "nieuwste", "oudste"];
const vak = (naam) => document.querySelector(`[data-zoek-${naam}]`);
const formulier = /** @type {HTMLFormElement} */ (vak("formulier"));
const lijst = document.querySelector("[data-zoekresultaten]");
let beurt = 0;
let huidig = null;
const gekozen = new Set();

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
  const aan = FACETTEN.filter((f) => staat.facet[f].length);
  const past = (stuk, behalve) => aan.every((f) => f === behalve || kiest(stuk.facet[f], staat.facet[f]));
  const inBereik = bereik ? stukken.filter((s) => binnen(s, staat)) : stukken;
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
    zonderDatum: bereik ? stukken.filter((s) => !s.datum && past(s)) : [],
  };
}

/** Run the search of the present address and show it. */
async function zoek() {
  const deze = ++beurt;
  const staat = leesAdres(location.search);
  vulFormulier(staat);
  const gefilterd = FACETTEN.some((f) => staat.facet[f].length) || staat.van || staat.tot;
  document.body.toggleAttribute("data-zoek-leeg", !staat.q.trim() && !gefilterd);
  if (document.body.hasAttribute("data-zoek-leeg")) document.querySelector(".zoek-uitleg").open = true;
  lijst.dataset.state = "bezig";
  for (const naam of ["fout", "hulp", "direct", "zonder-datum", "uitvoer-melding"]) vak(naam).replaceChildren();
  vak("citaten").hidden = true;
  vak("citeer").textContent = "Kopieer alle citaten";
  try {
    const vraag = leesVraag(staat.q);
    const niets = !vraag.moet.length && !vraag.niet.length && !gefilterd;
    const [set, tabel, direct] = await Promise.all([niets ? {stukken: [], score: new Map(), waar: () => [], leeg: [], vormen: [], tellingen: []} : zoekSet(vraag), laadTabel(), wijs(staat.q, vraag)]);
    const {rijen, tellingen, zonderDatum} = schik(set, staat);
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
    lijst.replaceChildren(...treffers.map((t) => maakTreffer(t)));
    toonBladeren(vak("bladeren"), pagina, paginas, (n) => maakAdres(staat, n));
    if (los.length) vak("zonder-datum").append(el("h2", {}, `Zonder datum (${zonderDatum.length})`), el("p", {}, "Deze stukken passen bij uw vraag, maar noemen zelf geen datum."), el("ul", {class: "treffers"}, ...los.map((t) => maakTreffer(t, "data-hit-zonder-datum", "h3"))));
    vak("uitvoer").hidden = !rijen.length;
    vak("melding").textContent = niets && !staat.q.trim() ? "" : zin(rijen.length, staat, gefilterd, vraag);
    lijst.dataset.aantal = String(rijen.length);
    if (!rijen.length && (staat.q.trim() || gefilterd)) {
      const {help} = await import("./zoek-hulp.js");
      const regels = await help({vraag, set, staat, tel: (s) => schik(set, s).rijen.length, maakAdres, gericht: direct.length > 0});
      if (deze !== beurt) return;
      vak("hulp").append(el("ul", {}, ...regels));
    }
    lijst.dataset.state = "klaar";
  } catch (fout) {
    if (deze !== beurt) return;
    console.warn(fout);
    lijst.replaceChildren();
    lijst.dataset.state = "fout";
    vak("melding").textContent = "Zoeken is niet gelukt.";
    vak("fout").append(el("p", {}, "De zoekindex is niet te laden. ", el("a", {href: location.href}, "Probeer het opnieuw"), ", of blader door de ", el("a", {href: new URL("dossiers/", basis).href}, "lijst van dossiers"), "."));
  }
}

/** "4 stukken met «grip op migratie», binnen uw keuze". */
function zin(n, staat, gefilterd, vraag) {
  const kort = staat.q.trim().length > 80 ? `${staat.q.trim().slice(0, 80)}…` : staat.q.trim();
  const rest = vraag.genegeerd.length ? ` Niet gebruikt: ${vraag.genegeerd.join(" en ")}.` : "";
  return `${aantalTekst(n, "stuk", "stukken")}${kort ? ` met «${kort}»` : ""}${gefilterd ? " binnen uw keuze" : ""}.${rest}`;
}

/** What the question names by number: the whole of it, or the numbers in it. */
async function wijs(q, vraag) {
  const namen = [q.slice(0, 100), ...vraag.moet.flat().filter((a) => a.soort === "nummer").slice(0, 3).map((a) => `${a.dossier} ${a.nr}`)];
  const gevonden = (await Promise.all(namen.map((naam) => wijsPrecies(naam).catch(() => [])))).flat();
  return [...new Map(gevonden.map((w) => [w.url, w])).values()].slice(0, 6);
}

function toonDirect(direct) {
  if (direct.length) vak("direct").append(el("p", {}, "Direct naar: ", ...direct.flatMap((w, i) => [i ? "; " : "", el("a", {href: new URL(w.url, basis).href}, [w.naam, w.bij].filter(Boolean).join(", "))])));
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

formulier.addEventListener("submit", (e) => { e.preventDefault(); ga(maakAdres(leesFormulier())); });
formulier.addEventListener("change", (e) => {
  const nr = e.target.dataset.kies;
  if (nr === undefined) return;
  if (e.target.checked) gekozen.add(Number(nr)); else gekozen.delete(Number(nr));
  vak("citeer").textContent = gekozen.size ? `Kopieer ${aantalTekst(gekozen.size, "citaat", "citaten")}` : "Kopieer alle citaten";
});
formulier.addEventListener("change", (e) => { if (e.target.name && e.target.name !== "q") ga(maakAdres(leesFormulier())); });
document.addEventListener("click", (e) => {
  const link = e.target.closest("[data-pagina-nr], [data-zoek-link]");
  if (!link || e.ctrlKey || e.metaKey || e.shiftKey) return;
  e.preventDefault();
  ga(link.getAttribute("href"));
  vak("melding").scrollIntoView({block: "start"});
});
for (const [knop, soort] of [["csv", "csv"], ["csv-punt", "csv;"], ["json", "json"], ["citeer", "citaten"]]) vak(knop).addEventListener("click", () => voerUit(soort));
document.documentElement.classList.replace("no-js", "js"); // a theme without a choice of colour has nothing else that says so
if (matchMedia("(min-width: 61em)").matches) document.querySelector(".zoek-keuze-vouw").open = true; // where CSS alone cannot
addEventListener("popstate", zoek);
zoek();

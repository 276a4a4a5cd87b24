/**
 * An address -> all that the search page shows of it; no page needed, so that it runs in a thread of its own (`zoek-begin.js`).
 * 1. A facet's count is the number of hits that choosing it gives; papers without a date are counted apart under a date range.
 * 2. Only what is shown is fetched and made: ten hits, and the words of facets that have hits.
 * 3. A question that is asked again with another filter, order or page is not searched for again.
 * 4. An answer is of one index: where the site was published anew meanwhile, the question is put again to the new one; hits by number are
 *    refused then, for their numbers are of the old one.
 */
import {help} from "./zoek-hulp.js";
import {zoekSet} from "./zoek-index.js";
import {FACETTEN, leesAdres} from "./zoek-keuze.js";
import {laadTabel, vernieuw} from "./zoek-tabel.js";
import {metTekst} from "./zoek-tekst.js";
import {leesVraag, toonbaar} from "./zoek-vraag.js";
import {meenWaarden} from "./zoek-waarden.js";
import {wijsPrecies} from "./zoek-wijzer.js";

const PER_PAGINA = 10, LOS = 5;
const taal = new Intl.Collator("nl");
const NIETS = {stukken: [], score: [], waar: () => [], leeg: [], vormen: [], tellingen: [], zonderNiet: 0};

/** A test for the dates that were asked for, on a day as a number. */
function binnen({van, tot, zonderDatum}) {
  const bereik = Boolean(van || tot), getal = (dag, anders) => (dag ? Number(dag.replaceAll("-", "")) : anders);
  const eerste = getal(van, 0), laatste = getal(tot, Infinity);
  return (dag) => (dag ? dag >= eerste && dag <= laatste && (!zonderDatum || bereik) : zonderDatum || !bereik);
}

/** Filters, counts and order over the result set. */
function schik(tabel, {stukken, score}, staat) {
  const {datum} = tabel.kolommen, inBereik = binnen(staat), rijen = [], zonderDatum = [];
  const aan = FACETTEN.map((f) => staat.facet[f].length && new Set(staat.facet[f].map((w) => tabel.waarden[f].indexOf(w))));
  const tellingen = FACETTEN.map((f) => new Int32Array(tabel.waarden[f].length));
  const tel = (f, i) => { const w = tabel.kolommen[FACETTEN[f]][i]; if (typeof w === "number") tellingen[f][w]++; else for (const v of w) tellingen[f][v]++; };
  for (const i of stukken) {
    let mis = -1, meer = false; // the one facet it does not pass: for that one's own counts it is there
    aan.forEach((keuze, f) => { if (keuze && !tabel.heeft(FACETTEN[f], i).some((w) => keuze.has(w))) { meer = mis >= 0; mis = f; } });
    if (meer) continue;
    if (mis < 0 && !datum[i]) zonderDatum.push(i);
    if (!inBereik(datum[i])) continue;
    if (mis < 0) rijen.push(i);
    for (let f = 0; f < FACETTEN.length; f++) if (mis < 0 || mis === f) tel(f, i);
  }
  const nieuwste = (a, b) => datum[b] - datum[a];
  const op = {
    relevantie: (a, b) => score[b] - score[a] || nieuwste(a, b) || a - b,
    nieuwste,
    oudste: (a, b) => !datum[a] - !datum[b] || datum[a] - datum[b],
  };
  return {rijen: rijen.sort(op[staat.sorteer]), tellingen, zonderDatum};
}

/** The values of each facet that have hits, with how many, as they are shown: [value, number, title of a dossier]. */
function opRij(tabel, tellingen, gekozen) {
  return Object.fromEntries(FACETTEN.map((f, n) => {
    const rijen = tabel.waarden[f].map((w, v) => [w, tellingen[n][v]]).filter(([, aantal]) => aantal);
    for (const w of gekozen[f]) if (!rijen.some(([er]) => er === w)) rijen.push([w, 0]);
    const kies = new Set(gekozen[f]);
    rijen.sort(f === "vergaderjaar" ? ([a], [b]) => (b < a ? -1 : 1) : (a, b) => kies.has(b[0]) - kies.has(a[0]) || b[1] - a[1] || taal.compare(a[0], b[0]));
    return [f, f === "dossier" ? rijen.map(([w, aantal]) => [w, aantal, Object.hasOwn(tabel.titels, w) ? tabel.titels[w] : ""]) : rijen];
  }));
}

/** What a question finds: kept for the last one. */
let laatste = {q: null};
function zoekVraag(q) {
  if (laatste.q !== q) {
    const vraag = leesVraag(q), deze = {q, vraag, klaar: null};
    deze.klaar = Promise.all([vraag.moet.length || vraag.niet.length ? zoekSet(vraag) : null, wijs(q, vraag)])
      .catch((fout) => { if (laatste === deze) laatste = {q: null}; throw fout; });
    laatste = deze;
  }
  return laatste;
}

/** What the question names by number: the whole of it, or the numbers in it; of a paper that nothing knows its dossier. */
async function wijs(q, vraag) {
  const zoek = (naam) => wijsPrecies(naam).catch(() => []);
  const nummers = vraag.moet.flat().flatMap((a) => (a.soort === "nummer" ? [a] : a.nummers ?? [])).slice(0, 3);
  const vanNummer = async ({dossier, nr}) => { const precies = await zoek(`${dossier} ${nr}`); return precies.length || !nr ? precies : zoek(dossier); };
  const gevonden = (await Promise.all([...(vraag.niet.length ? [] : [zoek(q.slice(0, 100))]), ...nummers.map(vanNummer)])).flat();
  return [...new Map(gevonden.reverse().map((w) => [w.url.split("#")[0], w])).values()].reverse().slice(0, 6); // one way to a page: the first
}

/** Is anything chosen but words? */
export const gefilterd = (staat) => Boolean(FACETTEN.some((f) => staat.facet[f].length) || staat.van || staat.tot || staat.zonderDatum);

/** The directories that a later question may need, of ends of words and of pairs: loaded after a first answer, when it costs no time. */
const laadVooruit = () => laadTabel().then(({delen}) => Promise.all(delen.flatMap((deel) => [deel.r(), deel.b()])));

const DOEN = {
  /** All that the page shows of an address. */
  async zoek(adres) {
    const staat = leesAdres(adres), belofte = laadTabel();
    const {vraag, klaar} = zoekVraag(staat.q);
    const [tabel, [gevonden, direct]] = await Promise.all([belofte, klaar]);
    const filter = gefilterd(staat), set = gevonden ?? (filter ? {...NIETS, stukken: Array.from({length: tabel.aantal}, (_, i) => i), score: new Float64Array(tabel.aantal)} : NIETS);
    for (const f of FACETTEN) staat.facet[f] = meenWaarden(f, staat.facet[f], tabel.waarden[f]);
    const {rijen, tellingen, zonderDatum} = schik(tabel, set, staat);
    const apart = (staat.van || staat.tot) && !staat.zonderDatum ? zonderDatum : [];
    const paginas = Math.max(1, Math.ceil(rijen.length / PER_PAGINA)), pagina = Math.min(staat.pagina, paginas);
    const maak = metTekst(vraag, set), van = (pagina - 1) * PER_PAGINA;
    const [treffers, los, hulp] = await Promise.all([
      Promise.all(rijen.slice(van, van + PER_PAGINA).map(maak)), Promise.all(apart.slice(0, LOS).map(maak)),
      rijen.length || !(staat.q.trim() || filter) ? [] : help({vraag, set, staat, tel: (s) => schik(tabel, set, s).rijen.length, zoek: async (q) => schik(tabel, await zoekSet(leesVraag(q)), staat).rijen.length, gericht: direct.length > 0}),
    ]);
    if (tabel !== await laadTabel()) return DOEN.zoek(adres);
    setTimeout(() => laadVooruit().catch(() => {})); // after this answer; who needs it tells what fails
    return {
      index: tabel.naam, staat, gevraagd: toonbaar(staat.q), genegeerd: [...vraag.genegeerd, ...staat.geenDag.map((dag) => `«${toonbaar(dag)}» (geen datum; zo wel: 2025-10-08)`)], direct, treffers, los, hulp, pagina, paginas, rijen: Int32Array.from(rijen),
      tellingen: opRij(tabel, tellingen, staat.facet), apart: apart.length, zonderDatum: zonderDatum.length,
    };
  },
  /** The words of what is being typed, fetched and no more. */
  async vooruit(q) {
    const vraag = leesVraag(q);
    if (vraag.moet.length) await zoekSet(vraag);
  },
  /** Some hits of a question, with their text, for a file. */
  async treffers([q, welke, index]) {
    const {vraag, klaar} = zoekVraag(q), set = (await klaar)[0] ?? NIETS, zelfde = async () => { if ((await laadTabel()).naam !== index) throw new Error("de index is vernieuwd"); };
    await zelfde();
    const uit = await Promise.all(welke.map(metTekst(vraag, set)));
    await zelfde();
    return uit;
  },
};

export const doe = (/** @type {keyof DOEN} */ wat, met) => DOEN[wat](met).catch(async (fout) => {
  if (!await vernieuw(() => { laatste = {q: null}; }) || wat !== "zoek") throw fout;
  return DOEN.zoek(met);
});

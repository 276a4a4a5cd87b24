/**
 * A question and filters -> the result set, over Pagefind and the tables that search.py wrote beside it.
 * 1. A word is asked of Pagefind in its exact form: unquoted, Pagefind drops a word that it does not know, and extends others.
 * 2. Facets, dates and sorting are done on `stukken.json`, over the real set; so every count is the number of rows.
 * 3. A phrase is checked in the text itself, unless more than MAX_NAKIJKEN pages hold all its words.
 * 4. Only what a question needs is fetched: chunks of the index, one word list for `*`, fragments of the hits shown.
 */
import {delenVan, vouw} from "./zoek-vraag.js";

const basis = new URL("../", import.meta.url);
const MAX_NAKIJKEN = 250;
const MAX_UITBREIDING = 120;
export const FACETTEN = ["soort", "dossier", "afzender", "fractie", "kamer", "vergaderjaar"];

/** `nr` of a page that is no letter is its whole id.
 * @typedef {{id: string, map: string, datum: string, nr: string, brief: boolean, facet: Record<string, string[]>}} Stuk */
/** @typedef {{score: Map<string, number>, plaatsen: Map<string, number[]>}} Verzameling */

const eenKeer = (maak) => { let belofte; return () => (belofte ??= maak().catch((fout) => { belofte = undefined; throw fout; })); };
const haal = async (pad) => {
  const antwoord = await fetch(new URL(pad, basis));
  if (!antwoord.ok) throw new Error(`${pad}: ${antwoord.status}`);
  return antwoord;
};

/** The table of all pages. */
export const laadTabel = eenKeer(async () => {
  const ruw = await (await haal("pagefind/stukken.json")).json();
  const mappen = ruw.delen.flatMap((deel) => Array(deel.aantal).fill(deel.map));
  const stukken = ruw.stukken.map(([id, datum, nr, ...facetten], i) => ({
    id, datum, nr, map: mappen[i], brief: !facetten[FACETTEN.length], // a page about a paper we do not hold is no letter
    facet: Object.fromEntries(FACETTEN.map((naam, f) => [naam, facetten[f].map((n) => ruw.waarden[naam][n])])),
  }));
  return {stukken, bijId: new Map(stukken.map((s) => [s.id, s])), delen: ruw.delen, titels: new Map(Object.entries(ruw.dossiertitels)), samen: new Map(Object.entries(ruw.samen))};
});

const laadPagefind = eenKeer(async () => {
  const tabel = await laadTabel();
  const pagefind = await import(new URL("pagefind/pagefind.js", basis).href);
  await pagefind.options({baseUrl: basis.pathname});
  await pagefind.init();
  for (const deel of tabel.delen.slice(1)) await pagefind.mergeIndex(new URL(`${deel.map}/`, basis).href);
  return pagefind;
});

/** The word list of one first letter: word -> number of pages. */
const lijsten = new Map();
const woordenlijst = (letter) => {
  const naam = /[a-z]/.test(letter) ? letter : "_";
  if (!lijsten.has(naam)) lijsten.set(naam, haal(`pagefind/woorden/${naam}.json`).then((a) => a.json()).then((l) => Object.entries(l)).catch(() => []));
  return lijsten.get(naam);
};

/** The words that `migratie*` or `*migratie` stands for, most used first. */
async function breidUit(atoom) {
  const [deel] = atoom.delen;
  const letters = atoom.soort === "begin" ? [deel[0]] : [..."abcdefghijklmnopqrstuvwxyz_"];
  const past = atoom.soort === "begin" ? (w) => w.startsWith(deel) : (w) => w.endsWith(deel);
  const woorden = (await Promise.all(letters.map(woordenlijst))).flat().filter(([w]) => past(w));
  return woorden.sort((a, b) => b[1] - a[1]).slice(0, MAX_UITBREIDING).map(([w]) => w);
}

/** The text and data of one page, as Pagefind keeps it. */
const fragmenten = new Map();
export async function laadFragment(/** @type {Stuk} */ stuk) {
  if (!fragmenten.has(stuk.id)) {
    if (fragmenten.size > 2000) fragmenten.clear();
    const belofte = haal(`${stuk.map}/fragment/${stuk.id}.pf_fragment`).then(async (antwoord) => {
      let bytes = new Uint8Array(await antwoord.arrayBuffer());
      if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
        bytes = new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
      }
      return JSON.parse(new TextDecoder().decode(bytes).replace(/^pagefind_dcd/, ""));
    });
    belofte.catch(() => fragmenten.delete(stuk.id));
    fragmenten.set(stuk.id, belofte);
  }
  return fragmenten.get(stuk.id);
}

/** One exact question to Pagefind, about letters; a match in a data field other than title or sender is none. */
const gevraagd = new Map();
async function vraagExact(woorden) {
  if (gevraagd.has(woorden)) return gevraagd.get(woorden);
  const [pagefind, {bijId}] = [await laadPagefind(), await laadTabel()];
  const antwoord = await pagefind.search(`"${woorden}"`);
  const uit = new Map();
  for (const r of antwoord.results) {
    if (!bijId.get(r.id)?.brief) continue;
    if (r.words.length || (r.matchedMetaFields ?? []).some((v) => v === "title" || v === "afzender")) uit.set(r.id, r.words);
  }
  if (gevraagd.size > 500) gevraagd.clear();
  gevraagd.set(woorden, uit);
  return uit;
}

/** Whether the words stand in a row in the text or the title. */
function bevatRij(fragment, delen) {
  const naald = ` ${delen.join(" ")} `;
  return [fragment.content, fragment.meta.title ?? ""].some((tekst) => ` ${delenVan(tekst).join(" ")} `.includes(naald));
}

/** @param {import("./zoek-vraag.js").Atoom} atoom @returns {Promise<Map<string, number[]>>} page -> places */
async function zoekAtoom(atoom, tabel) {
  const samen = new Map();
  const voegToe = (gevonden) => { for (const [id, w] of gevonden) samen.set(id, [...(samen.get(id) ?? []), ...w]); };
  const woord = async (w) => {
    for (const vorm of [w, ...(tabel.samen.get(w) ?? []).slice(0, MAX_UITBREIDING)]) voegToe(await vraagExact(vorm));
  };
  if (atoom.soort === "woord") await woord(atoom.delen[0]);
  if (atoom.soort === "begin" || atoom.soort === "eind") for (const w of await breidUit(atoom)) await woord(w);
  if (atoom.soort === "zin") {
    let kandidaten = null;
    for (const deel of new Set(atoom.delen)) {
      const los = deel.length > 1 || atoom.delen.length === 1 ? await zoekAtoom({soort: "woord", delen: [deel]}, tabel) : null;
      if (los) kandidaten = kandidaten ? new Map([...kandidaten].filter(([id]) => los.has(id))) : los;
    }
    kandidaten ??= new Map();
    if (kandidaten.size > MAX_NAKIJKEN) {
      voegToe(await vraagExact(atoom.delen.join(" ")));
      if (atoom.delen.length < 5) voegToe(await vraagExact(atoom.delen.join(""))); // GroenLinks-PvdA-fractie as one compound
    } else {
      await Promise.all([...kandidaten.keys()].map(async (id) => {
        if (bevatRij(await laadFragment(tabel.bijId.get(id)), atoom.delen)) samen.set(id, []);
      }));
    }
  }
  return samen;
}

/** A Kamerstuk number: the paper itself, the papers of its dossier, and the texts that name it. */
async function zoekNummer(atoom, tabel) {
  const gelijk = (a, b) => vouw(a) === vouw(b);
  const inDossier = tabel.stukken.filter((s) => s.facet.dossier.some((d) => gelijk(d, atoom.dossier) || (!atoom.nr && vouw(d).startsWith(`${vouw(atoom.dossier)}-`))));
  const zelf = atoom.nr ? [...inDossier.filter((s) => gelijk(s.nr, atoom.nr)), ...tabel.stukken.filter((s) => !s.brief && gelijk(s.nr, `kst-${atoom.dossier}-${atoom.nr}`))] : inDossier;
  const kop = atoom.dossier.slice(0, 2), staart = atoom.dossier.slice(2, 5), rest = atoom.dossier.slice(6) ? [vouw(atoom.dossier.slice(6))] : [];
  const nr = atoom.nr ? [vouw(atoom.nr)] : [];
  const vormen = [[kop + staart, ...rest, ...nr], [kop, staart, ...rest, ...nr]];
  if (nr.length) vormen.push([kop + staart, ...rest, "nr", ...nr], [kop, staart, ...rest, "nr", ...nr]);
  const uit = new Map();
  for (const delen of vormen) for (const [id, w] of await zoekAtoom({soort: delen.length > 1 ? "zin" : "woord", delen}, tabel)) uit.set(id, w);
  const eerst = new Map(zelf.map((s) => [s.id, atoom.nr ? 1e6 : s.facet.dossier[0] === atoom.dossier ? 1e4 : 9e3]));
  for (const id of eerst.keys()) if (!uit.has(id)) uit.set(id, []);
  if (atoom.nr && !uit.size) { // "32317 2024" may be a dossier and a year: two questions
    const a = await zoekNummer({...atoom, nr: ""}, tabel), b = await zoekAtoom({soort: "woord", delen: nr}, tabel);
    return {gevonden: new Map([...a.gevonden].filter(([id]) => b.has(id))), eerst: a.eerst};
  }
  return {gevonden: uit, eerst};
}

/** The pages that answer the question, with relevance and places. @param {import("./zoek-vraag.js").Vraag} vraag */
export async function zoekSet(vraag) {
  const tabel = await laadTabel();
  const score = new Map(), plaatsen = new Map(), leeg = [];
  const alle = async (atoom) => (atoom.soort === "nummer" ? zoekNummer(atoom, tabel) : {gevonden: await zoekAtoom(atoom, tabel), eerst: new Map()});
  let set = vraag.moet.length ? null : new Set(tabel.stukken.filter((s) => s.brief || !vraag.niet.length).map((s) => s.id));
  for (const keuze of vraag.moet) {
    const deze = new Set();
    for (const atoom of keuze) {
      const {gevonden, eerst} = await alle(atoom);
      if (!gevonden.size) leeg.push(atoom);
      for (const [id, w] of gevonden) { deze.add(id); plaatsen.set(id, [...(plaatsen.get(id) ?? []), ...w]); }
      for (const [id, n] of eerst) score.set(id, (score.get(id) ?? 0) + n);
    }
    set = set ? new Set([...set].filter((id) => deze.has(id))) : deze;
  }
  for (const atoom of vraag.niet) for (const id of (await alle(atoom)).gevonden.keys()) set.delete(id);
  const woorden = vraag.moet.flat().filter((a) => a.soort !== "eind").flatMap((a) => a.delen);
  if (set.size > 1 && woorden.length) { // Pagefind's own ranking, for the order only
    const pagefind = await laadPagefind();
    for (const r of (await pagefind.search(woorden.join(" "))).results) score.set(r.id, (score.get(r.id) ?? 0) + r.score);
  }
  return {stukken: tabel.stukken.filter((s) => set.has(s.id)), score, plaatsen, leeg};
}

/** Words of the collection that look like a word without hits. */
export async function suggesties(woord) {
  const lijst = woord.length < 4 ? [] : await woordenlijst(woord[0]);
  const grens = woord.length > 7 ? 2 : 1;
  return lijst.map(([w, n]) => ({w, n, a: Math.abs(w.length - woord.length) > grens ? 9 : afstand(w, woord, grens)}))
    .filter((x) => x.a <= grens && x.w !== woord).sort((x, y) => x.a - y.a || y.n - x.n).slice(0, 3).map((x) => x.w);
}

/** Edit distance with transposition, given up above `grens`. */
function afstand(a, b, grens) {
  let eerder = [], vorige = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const rij = [i];
    for (let j = 1; j <= b.length; j++) {
      rij[j] = Math.min(vorige[j] + 1, rij[j - 1] + 1, vorige[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) rij[j] = Math.min(rij[j], eerder[j - 2] + 1);
    }
    if (Math.min(...rij) > grens) return 9;
    eerder = vorige; vorige = rij;
  }
  return vorige[b.length];
}

/** The entries of the publisher's number index that are meant by a number; empty when there is no such file. */
const laadWijzer = eenKeer(async () => (await haal("data/zoekwijzer.json")).json());
export async function wijsNummer(atoom) {
  try {
    const sleutel = `kst-${atoom.dossier}${atoom.nr ? `-${atoom.nr}` : ""}`.toLowerCase();
    const kaal = (t) => vouw(String(t)).replace(/[^a-z0-9]/g, "").replace(/^kst/, "").replace(/nrs?(?=[a-z0-9]+$)/, "");
    return (await laadWijzer()).filter(([id, , , vormen]) => String(id).toLowerCase() === sleutel || [].concat(vormen ?? []).some((v) => kaal(v) === kaal(sleutel)))
      .slice(0, 5).map(([id, titel, url]) => ({id, titel, url: String(url).replace(/^\/+/, "")}));
  } catch { return []; }
}

export {basis};

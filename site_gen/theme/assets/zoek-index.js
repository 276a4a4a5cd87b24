/**
 * A question -> the letters that answer it, from the files that `site/search.py` wrote.
 * 1. Facets, dates and sorting are done on `stukken.bin`, over the real set; so every count is the number of rows.
 * 2. A phrase is exact: pairs of neighbouring words whose places follow on each other, whatever lay between them in the letter.
 * 3. Only what a question needs is fetched: some word files, pairs for a phrase, and the pieces of text that are shown.
 */
import {delenVan, vouw} from "./zoek-vraag.js";
import {naasteVormen, vormenVan} from "./zoek-vormen.js";
import {basis, eenKeer, haal, haalJson, leesGids, Lezer, Reeks, zoekPlek} from "./zoek-scherf.js";

export const FACETTEN = ["soort", "dossier", "afzender", "fractie", "kamer", "vergaderjaar"];
const MAX_BESTANDEN = 24; // for `a*`: what comes after is named as left out
const OMGEKEERD = (w) => [...w].reverse().join("");

/** @typedef {{i: number, deel: number, nr: string, datum: string, eerste: number, aantal: number, facet: Record<string, string[]>}} Stuk */
/** What an atom finds: letter -> {score, pieces: piece -> weight}; `vormen` are the words it stood for.
 * @typedef {{per: Map<number, {score: number, stukken: Map<number, number>}>, vormen: Set<string>, afgekapt: boolean}} Vondst */

/** The table of all letters, and the parts with their word files. */
export const laadTabel = eenKeer(async () => {
  const ruw = await haalJson("stukken.bin", true);
  const k = ruw.kolommen, stukken = [], delen = [];
  let i = 0;
  const enkel = Object.fromEntries(FACETTEN.map((f) => [f, ruw.waarden[f].map((w) => [w])])); // most letters have one value: they share it
  const waarden = (f, w) => (Array.isArray(w) ? w.map((v) => ruw.waarden[f][v]) : enkel[f][w]);
  for (const [nr, deel] of ruw.delen.entries()) {
    const vanStuk = []; // piece of text -> its letter
    const begin = i;
    for (let n = 0; n < deel.aantal; n++, i++) {
      const d = String(k.datum[i] || "");
      stukken.push({
        i, deel: nr, nr: k.nr[i], datum: d && `${d.slice(0, 4)}-${d.slice(4, 6)}-${d.slice(6)}`, eerste: vanStuk.length, aantal: k.stukken[i],
        facet: Object.fromEntries(FACETTEN.map((f) => [f, waarden(f, k[f][i])])),
      });
      for (let p = 0; p < k.stukken[i]; p++) vanStuk.push(i);
    }
    delen.push({
      map: deel.map, vanStuk, begin, w: new Reeks(`${deel.map}/w`, deel.w),
      r: eenKeer(async () => new Reeks(`${deel.map}/r`, await haalJson(`${deel.map}/r.bin`))),
      b: eenKeer(async () => leesGids(await haal(`${deel.map}/b.bin`))), paren: new Map(),
    });
  }
  return {stukken, delen, titels: new Map(Object.entries(ruw.titels)), waarden: ruw.waarden, gemiddeld: delen.reduce((s, d) => s + d.vanStuk.length, 0) / (stukken.length || 1)};
});

/** One piece of the text of a letter: its data and its passages. */
const teksten = new Map();
export async function laadTekst(/** @type {Stuk} */ stuk, welk) {
  const {delen} = await laadTabel();
  const pad = `${delen[stuk.deel].map}/t${stuk.eerste + welk}.bin`;
  if (!teksten.has(pad)) {
    if (teksten.size > 1500) teksten.clear();
    const belofte = haalJson(pad);
    belofte.catch(() => teksten.delete(pad));
    teksten.set(pad, belofte);
  }
  return teksten.get(pad);
}

const leeg = () => ({per: new Map(), vormen: new Set(), afgekapt: false});
const voeg = (vondst, i, piece, gewicht, score) => {
  const er = vondst.per.get(i);
  if (er) { er.score += score; er.stukken.set(piece, (er.stukken.get(piece) ?? 0) + gewicht); }
  else vondst.per.set(i, {score, stukken: new Map([[piece, gewicht]])});
};

/** The pieces of one word in one part, added to what was found. */
function neemOp(vondst, tabel, deel, waarde, geteld) {
  const lezer = new Lezer(waarde);
  for (let stuk = -1; !lezer.op;) {
    const getal = lezer.getal();
    const n = geteld ? (getal & 1 ? lezer.getal() : 1) : 1;
    stuk += geteld ? Math.floor(getal / 2) : getal;
    const i = deel.vanStuk[stuk];
    voeg(vondst, i, stuk - tabel.stukken[i].eerste, n, n);
  }
}

/** One word in all its forms; or all words with one beginning or end. */
async function zoekWoord(tabel, woord, soort = "woord", precies = false) {
  const vondst = leeg();
  const perDeel = Math.max(3, Math.ceil(MAX_BESTANDEN / tabel.delen.length));
  const vormen = precies || soort === "begin" ? [woord] : soort === "eind" ? naasteVormen(woord) : vormenVan(woord);
  await Promise.all(tabel.delen.map(async (deel) => {
    if (soort === "woord") {
      for (const [v, er] of (await Promise.all(vormen.map((w) => deel.w.een(w)))).entries()) {
        if (er) { vondst.vormen.add(vormen[v]); neemOp(vondst, tabel, deel, er.waarde, true); }
      }
      return;
    }
    const einde = soort === "eind";
    const reeks = einde ? await deel.r() : deel.w;
    const gezien = new Set();
    for (const w of vormen) {
      const begin = einde ? OMGEKEERD(w) : w;
      for (const {woord: gevonden, waarde} of await reeks.begin(begin, perDeel)) {
        if (gezien.has(gevonden)) continue;
        gezien.add(gevonden);
        vondst.vormen.add(einde ? OMGEKEERD(gevonden) : gevonden);
        neemOp(vondst, tabel, deel, waarde, !einde);
      }
      if (reeks.nummer(`${begin}\uffff`) - reeks.nummer(begin) >= perDeel) vondst.afgekapt = true;
    }
  }));
  return weeg(vondst, tabel);
}

/** Rare words weigh more, and the fifth time less than the first. */
function weeg(vondst, tabel) {
  const idf = Math.log(1 + tabel.stukken.length / (vondst.per.size + .5));
  for (const [i, er] of vondst.per) er.score = idf * er.score / (er.score + .4 + .8 * tabel.stukken[i].aantal / tabel.gemiddeld);
  return vondst;
}

/** Letter -> positions of a pair of words in one part. */
async function zoekPaar(deel, een, twee, gids) {
  const [eersten, tweeden] = gids;
  const n = zoekPlek(eersten, (e, m) => e > een || (e === een && tweeden[m] > twee));
  if (n < 0) return new Map();
  if (!deel.paren.has(n)) deel.paren.set(n, haal(`${deel.map}/b${n}.bin`).catch((fout) => { deel.paren.delete(n); throw fout; }));
  const lezer = new Lezer(await deel.paren.get(n)), uit = new Map();
  for (let a = 0, b = 0; !lezer.op;) {
    const stap = lezer.getal(), volgend = lezer.getal();
    a += stap;
    b = stap ? volgend : b + volgend;
    const waarde = lezer.stuk(lezer.getal());
    if (a < een || (a === een && b < twee)) continue;
    if (a !== een || b !== twee) break;
    const plaatsen = new Lezer(waarde);
    for (let stuk = -1; !plaatsen.op;) {
      stuk += plaatsen.getal();
      const rij = [];
      for (let plek = 0, meer = 1; meer;) { const g = plaatsen.getal(); plek += Math.floor(g / 2); meer = g & 1; rij.push(plek); }
      uit.set(stuk, rij);
    }
  }
  return uit;
}

/** Which pairs to read so that every word is in one, at the least cost: 12 34, or 12 34 45. */
function kiesParen(kosten) {
  const best = [[0, []]]; // best[n]: the first n words are covered
  for (let n = 1; n <= kosten.length + 1; n++) {
    best[n] = [Infinity, []];
    for (const van of [n - 2, n - 1]) {
      if (n < 2 || van < 0 || (van === 0 && n === 1)) continue;
      const [som, rij] = best[van] ?? [Infinity, []];
      if (som + kosten[n - 2] < best[n][0]) best[n] = [som + kosten[n - 2], [...rij, n - 2]];
    }
  }
  return best[kosten.length + 1][1];
}

/** Words in a row, exactly. */
async function zoekZin(tabel, delen) {
  if (delen.length === 1) return zoekWoord(tabel, delen[0], "woord", true);
  const vondst = leeg();
  vondst.vormen.add(delen.join(" "));
  await Promise.all(tabel.delen.map(async (deel) => {
    const gevonden = await Promise.all(delen.map((w) => deel.w.een(w)));
    if (gevonden.some((er) => !er)) return;
    const gids = await deel.b();
    const nummers = gevonden.map(({bestand, plek}) => gids[3][bestand] + plek);
    const maat = nummers.slice(1).map((twee, n) => gids[2][zoekPlek(gids[0], (e, m) => e > nummers[n] || (e === nummers[n] && gids[1][m] > twee))] ?? 0);
    const keuze = kiesParen(maat);
    const paren = await Promise.all(keuze.map((n) => zoekPaar(deel, nummers[n], nummers[n + 1], gids)));
    for (const [stuk, plaatsen] of paren[0]) {
      const sets = paren.map((p) => new Set(p.get(stuk) ?? []));
      const heel = plaatsen.filter((plek) => keuze.every((n, k) => sets[k].has(plek - keuze[0] + n))).length;
      if (heel) voeg(vondst, deel.begin + stuk, 0, 0, heel);
    }
    // the pieces of text where all the words are, so that the passage shown is in one of them
    const perWoord = gevonden.map(({waarde}) => { const v = leeg(); neemOp(v, tabel, deel, waarde, true); return v; });
    for (const [i, er] of vondst.per) {
      if (tabel.stukken[i].deel !== tabel.delen.indexOf(deel)) continue;
      for (let p = 0; p < tabel.stukken[i].aantal; p++) {
        const n = perWoord.filter((v) => v.per.get(i)?.stukken.has(p)).length;
        if (n) er.stukken.set(p, n === delen.length ? 4 : n / 100);
      }
    }
  }));
  return weeg(vondst, tabel);
}

/** All that each finds. */
function samen(vondsten) {
  const uit = leeg();
  for (const v of vondsten) {
    for (const [i, er] of v.per) for (const [p, g] of er.stukken) voeg(uit, i, p, g, er.score / er.stukken.size);
    for (const w of v.vormen) uit.vormen.add(w);
    uit.afgekapt ||= v.afgekapt;
  }
  return uit;
}

/** A Kamerstuk number: the paper itself, the papers of its dossier, and the texts that name it. */
async function zoekNummer(tabel, atoom) {
  const gelijk = (a, b) => vouw(a) === vouw(b);
  const inDossier = tabel.stukken.filter((s) => s.facet.dossier.some((d) => gelijk(d, atoom.dossier) || (!atoom.nr && vouw(d).startsWith(`${vouw(atoom.dossier)}-`))));
  const deel = /^\d\d$/.test(atoom.nr) ? `${atoom.dossier}-${atoom.nr}` : ""; // 21501-07 is a dossier, 36410-12 a paper
  const zelf = atoom.nr ? tabel.stukken.filter((s) => (gelijk(s.nr, atoom.nr) && inDossier.includes(s)) || (deel && s.facet.dossier.includes(deel))) : inDossier;
  const [kop, staart] = [atoom.dossier.slice(0, 2), atoom.dossier.slice(2, 5)];
  const rest = delenVan(atoom.dossier.slice(6)), nr = atoom.nr ? delenVan(atoom.nr) : [];
  const rijen = [[kop + staart, ...rest], [kop, staart, ...rest]];
  const vormen = nr.length ? rijen.flatMap((r) => [[...r, ...nr], [...r, "nr", ...nr], [...r, "nrs", ...nr]]) : rijen;
  const uit = samen(await Promise.all(vormen.map((delen) => zoekZin(tabel, delen))));
  uit.vormen = new Set(vormen.map((v) => v.join(" ")));
  for (const s of zelf) voeg(uit, s.i, 0, 0, atoom.nr ? 1e6 : s.facet.dossier[0] && gelijk(s.facet.dossier[0], atoom.dossier) ? 1e4 : 9e3);
  if (atoom.nr && !uit.per.size) { // "32317 2024" may be a dossier and a year: two questions
    const [a, b] = await Promise.all([zoekNummer(tabel, {...atoom, nr: ""}), zoekWoord(tabel, nr[0])]);
    a.per = new Map([...a.per].filter(([i]) => b.per.has(i)));
    return a;
  }
  return uit;
}

/** @param {import("./zoek-vraag.js").Atoom} atoom @returns {Promise<Vondst>} */
async function zoekAtoom(tabel, atoom) {
  if (atoom.soort === "nummer") return zoekNummer(tabel, atoom);
  if (atoom.soort === "zin") {
    if (!atoom.anders) return zoekZin(tabel, atoom.delen);
    return samen(await Promise.all([atoom.delen, ...atoom.anders].map((delen) => zoekZin(tabel, delen))));
  }
  if (atoom.soort === "midden") return samen(await Promise.all(["begin", "eind"].map((s) => zoekWoord(tabel, atoom.delen[0], s))));
  return zoekWoord(tabel, atoom.delen[0], atoom.soort);
}

/** The letters that answer the question, with their relevance. @param {import("./zoek-vraag.js").Vraag} vraag */
export async function zoekSet(vraag) {
  const tabel = await laadTabel();
  const moet = await Promise.all(vraag.moet.map((keuze) => Promise.all(keuze.map((a) => zoekAtoom(tabel, a)))));
  const niet = await Promise.all(vraag.niet.map((a) => zoekAtoom(tabel, a)));
  const score = new Map(), leegte = [], tellingen = [], gevonden = [];
  let set = moet.length ? null : new Set(tabel.stukken.keys());
  for (const [k, vondsten] of moet.entries()) {
    vondsten.forEach((v, n) => { if (!v.per.size) leegte.push(vraag.moet[k][n]); });
    const deze = vondsten.length > 1 ? samen(vondsten) : vondsten[0];
    tellingen.push(deze.per.size);
    gevonden.push(deze.per);
    for (const [i, er] of deze.per) score.set(i, (score.get(i) ?? 0) + er.score);
    set = set ? new Set([...set].filter((i) => deze.per.has(i))) : new Set(deze.per.keys());
  }
  /** Piece of text -> weight, for the few letters that are shown. */
  const waar = (i) => {
    const al = new Map();
    for (const per of gevonden) for (const [p, g] of per.get(i)?.stukken ?? []) al.set(p, (al.get(p) ?? 0) + (g >= 1 ? 10 : 0) + Math.min(g, 5));
    return al;
  };
  const zonderNiet = set.size;
  for (const v of niet) for (const i of v.per.keys()) set.delete(i);
  const vormen = vraag.moet.map((keuze, k) => keuze.map((atoom, n) => ({atoom, vormen: moet[k][n].vormen})));
  const afgekapt = [...vraag.moet.flat(), ...vraag.niet].filter((_, n) => [...moet.flat(), ...niet][n].afgekapt).map((a) => a.tekst);
  return {stukken: tabel.stukken.filter((s) => set.has(s.i)), score, waar, leeg: leegte, zonderNiet, vormen: vormen.flat(), tellingen, afgekapt};
}

export {basis, OMGEKEERD};

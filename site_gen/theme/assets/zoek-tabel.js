/**
 * The table of all letters -> their facts, the parts of the index, and the text of one.
 * 1. Facets, dates and sorting are done on `stukken.bin`, over the real set; so every count is the number of rows.
 * 2. A piece of text is fetched once, and only when it is shown.
 */
import {begin, eenKeer, haal, haalJson, leesGids, Reeks} from "./zoek-scherf.js";

export const FACETTEN = ["soort", "dossier", "afzender", "fractie", "kamer", "vergaderjaar"];

/** `eerste` is the letter's first piece of text in its part, `plek` the same over all parts.
 * @typedef {{i: number, deel: number, nr: string, datum: string, eerste: number, plek: number, aantal: number, facet: Record<string, string[]>}} Stuk */

begin(); // while the page itself is still being read

/** The table of all letters, and the parts with their word files. */
export const laadTabel = eenKeer(async () => {
  const ruw = await haalJson("stukken.bin", true);
  const k = ruw.kolommen, stukken = [], delen = [];
  let i = 0, plek = 0;
  const enkel = Object.fromEntries(FACETTEN.map((f) => [f, ruw.waarden[f].map((w) => [w])])); // most letters have one value: they share it
  const waarden = (f, w) => (Array.isArray(w) ? w.map((v) => ruw.waarden[f][v]) : enkel[f][w]);
  for (const [nr, deel] of ruw.delen.entries()) {
    const vanStuk = [], eerstePlek = plek; // piece of text -> its letter
    const eersteStuk = i;
    for (let n = 0; n < deel.aantal; n++, i++) {
      const d = String(k.datum[i] || ""), facet = {};
      for (const f of FACETTEN) facet[f] = waarden(f, k[f][i]);
      stukken.push({i, deel: nr, nr: k.nr[i], datum: d && `${d.slice(0, 4)}-${d.slice(4, 6)}-${d.slice(6)}`, eerste: vanStuk.length, plek, aantal: k.stukken[i], facet});
      for (let p = 0; p < k.stukken[i]; p++, plek++) vanStuk.push(i);
    }
    delen.push({
      map: deel.map, vanStuk, eersteStuk, eerstePlek, w: new Reeks(`${deel.map}/w`, deel.w), paren: new Map(),
      r: eenKeer(async () => new Reeks(`${deel.map}/r`, await haalJson(`${deel.map}/r.bin`))),
      b: eenKeer(async () => leesGids(await haal(`${deel.map}/b.bin`))),
    });
  }
  return {stukken, delen, plekken: plek, titels: new Map(Object.entries(ruw.titels)), waarden: ruw.waarden, gemiddeld: plek / (stukken.length || 1)};
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

/**
 * The table of all letters -> their facts, the parts of the index, and the text of one.
 * 1. Facets, dates and sorting are done on `stukken.bin`, over the real set; so every count is the number of rows.
 * 2. A letter is a number, and a fact a column of numbers; what is shown of one is put into words only for those that are shown.
 * 3. A piece of text is fetched once, and only when it is shown.
 * 4. A site that was published anew while the page stood open has other files: `vernieuw` finds out, and then all is read from the new ones.
 */
import {FACETTEN} from "./zoek-keuze.js";
import {alsJson, eenKeer, haalJson, pakUit, Reeks} from "./zoek-scherf.js";

/** A letter as it is shown. @typedef {{i: number, datum: string, facet: Record<string, string[]>}} Stuk */

const dag = (getal) => (getal ? `${getal}`.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3") : "");

let gegeven = null; // the file, where it has been asked for before this was here
export const geefTabel = (/** @type {Promise<ArrayBuffer|null>} */ belofte) => { gegeven = belofte; };
async function bestand() {
  const inhoud = await gegeven;
  gegeven = null;
  return inhoud ? alsJson(await pakUit(inhoud)) : haalJson("stukken.bin", "reload");
}

/** The table of all letters, and the parts with their word files; `eerste` is a letter's first piece of text over all parts, `vanPlek` the way back. */
async function lees() {
  const {kolommen: k, delen: ruw, waarden, titels} = await bestand();
  const aantal = k.stukken.length, eerste = new Int32Array(aantal + 1);
  for (let i = 0; i < aantal; i++) eerste[i + 1] = eerste[i] + k.stukken[i];
  const plekken = eerste[aantal], vanPlek = new Int32Array(plekken);
  for (let i = 0; i < aantal; i++) vanPlek.fill(i, eerste[i], eerste[i + 1]);
  let i = 0;
  const delen = ruw.map((deel) => {
    const eersteStuk = i;
    i += deel.aantal;
    return {
      map: deel.map, eersteStuk, eerstePlek: eerste[eersteStuk], w: new Reeks(`${deel.map}/w`, deel.w),
      r: eenKeer(async () => new Reeks(`${deel.map}/r`, await haalJson(`${deel.map}/r.bin`))),
      b: eenKeer(async () => { const [gids, maten, lengten] = await haalJson(`${deel.map}/b.bin`); return {paren: new Reeks(`${deel.map}/b`, gids), maten, lengten}; }),
    };
  });
  /** The numbers of a letter's values of a facet. @returns {number[]} */
  const heeft = (f, nr) => { const w = k[f][nr]; return typeof w === "number" ? [w] : w; };
  /** @returns {Stuk} */
  const stuk = (nr) => ({i: nr, datum: dag(k.datum[nr]), facet: Object.fromEntries(FACETTEN.map((f) => [f, heeft(f, nr).map((w) => waarden[f][w])]))});
  return {naam: delen.map(({map}) => map).join(), aantal, delen, eerste, vanPlek, plekken, kolommen: k, heeft, stuk, titels, waarden, gemiddeld: plekken / (aantal || 1)};
}

let tabel = null;
/** @returns {ReturnType<typeof lees>} */
export const laadTabel = () => (tabel ??= lees().catch((fout) => { tabel = null; throw fout; }));

/** After a file failed: is there another index now? Then `vergeet` is done, at the very moment that it takes the place of the old one. */
export async function vernieuw(vergeet) {
  const oud = tabel, nieuw = lees();
  try { if ((await nieuw).naam === (await oud)?.naam || tabel !== oud) return false; } catch { return false; }
  tabel = nieuw;
  vergeet();
  return true;
}

/** One piece of the text of a letter: its data and its passages. */
const teksten = new Map();
export async function laadTekst(/** @type {number} */ i, /** @type {number} */ welk) {
  const {delen, eerste} = await laadTabel();
  const deel = delen.findLast((d) => d.eersteStuk <= i);
  const pad = `${deel.map}/t${eerste[i] - deel.eerstePlek + welk}.bin`;
  if (!teksten.has(pad)) {
    if (teksten.size > 1500) teksten.clear();
    const belofte = haalJson(pad);
    belofte.catch(() => teksten.delete(pad));
    teksten.set(pad, belofte);
  }
  return teksten.get(pad);
}

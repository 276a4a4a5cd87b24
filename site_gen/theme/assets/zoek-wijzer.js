/**
 * A number or some words of a title -> the papers and dossiers they name; for the search field and for direct answers.
 * 1. A number in any spelling has one key; `search_pointers.py` has the same function.
 * 2. What is loaded is one directory and the one or two files where the key stands.
 */
import {delenVan, vouw} from "./zoek-vraag.js";
import {basis, eenKeer, haalJson, Reeks} from "./zoek-scherf.js";

/** @typedef {{naam: string, url: string, bij: string}} Wijzer */
const laadReeks = eenKeer(async () => new Reeks("wijzer", await haalJson("wijzer.bin", true)));
const lees = (waarde) => JSON.parse(new TextDecoder().decode(waarde)).map(([naam, url, bij]) => ({naam, url, bij}));

/** `32 317, nr. 974` -> `32317974`. */
export const nummerSleutel = (tekst) => vouw(tekst).replace(/^(moties?) (?:van )?(?:(?:het )?lid |(?:de )?leden )/, "$1 ").replace(/(?<=[^a-z])nrs?(?![a-z])/g, "").replace(/^\s*kst-?/, "").replace(/[^a-z0-9]+/g, "");

/** What is named exactly so. @returns {Promise<Wijzer[]>} */
export async function wijsPrecies(tekst) {
  const sleutel = nummerSleutel(tekst);
  if (sleutel.length < 4 || sleutel.length > 60 || !/\d/.test(sleutel) && !/^motie./.test(sleutel)) return [];
  const er = await (await laadReeks()).een(sleutel);
  return er ? lees(er.waarde).slice(0, 8) : [];
}

/** What a reader who has typed this far may mean. @returns {Promise<Wijzer[]>} */
export async function raad(tekst, hoeveel = 8) {
  const reeks = await laadReeks();
  const woorden = delenVan(tekst).filter((w) => w.length > 1), sleutel = nummerSleutel(tekst);
  const uit = new Map();
  const neem = (rijen) => { for (const w of rijen) if (uit.size < hoeveel && !uit.has(w.url)) uit.set(w.url, w); };
  if (/\d/.test(sleutel) && sleutel.length > 2) for (const {waarde} of await reeks.begin(sleutel.slice(0, 40), 2)) neem(lees(waarde));
  if (!uit.size && woorden.length) {
    const laatste = woorden.at(-1), heel = woorden.slice(0, -1).sort((a, b) => b.length - a.length)[0];
    const rijen = heel?.length > 2 ? [await reeks.een(heel)].filter(Boolean) : await reeks.begin(laatste, 2);
    const past = (w) => { const delen = delenVan(`${w.naam} ${w.bij}`); return woorden.every((x, n) => delen.some((d) => (n < woorden.length - 1 ? d === x : d.startsWith(x)))); };
    neem(rijen.flatMap(({waarde}) => lees(waarde)).filter(past));
  }
  return [...uit.values()];
}

export {basis};

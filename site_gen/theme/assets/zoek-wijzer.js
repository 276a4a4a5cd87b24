/**
 * A number or some words of a title -> the papers and dossiers they name; for the search field and for direct answers.
 * 1. A number in any spelling has one key; `search_pointers.py` has the same function.
 * 2. What is loaded is one directory and the one or two files where the key stands.
 */
import {delenVan, vouw} from "./zoek-vraag.js";
import {basis, eenKeer, haalJson, Reeks} from "./zoek-scherf.js";

/** @typedef {{naam: string, url: string, bij: string}} Wijzer */
const laadReeks = eenKeer(async () => new Reeks("wijzer", await haalJson("wijzer.bin", "no-cache")));
const lees = (waarde) => JSON.parse(new TextDecoder().decode(waarde)).map(([naam, url, bij]) => ({naam, url, bij}));

/** `32 317, nr. 974` -> `32317974`; a motie goes by its movers alone: `motie Ceder (CU) c.s.` -> `motieceder`. */
export function nummerSleutel(tekst) {
  const kaal = vouw(tekst).trim();
  const motie = /^moties?[ -]+(?:van (?:het |de )?(?:kamer)?(?:lid|leden) )?(.+)$/.exec(kaal);
  if (motie) return `motie${motie[1].replace(/\([^)]*\)|\bc\.? ?s\b\.?| en /g, " ").replace(/[^a-z0-9]+/g, "")}`;
  return kaal.replace(/(?<=[^a-z])nrs?(?![a-z])/g, "").replace(/^(?:kst|(?:kamer)?(?:dossier|stuk(?:ken)?)(?:nummer)?)[ -]?(?=\d)/, "").replace(/[^a-z0-9]+/g, "");
}

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
  const neem = (rijen) => { for (const w of rijen) { const pagina = w.url.split("#")[0]; if (uit.size < hoeveel && !uit.has(pagina)) uit.set(pagina, w); } };
  if (/\d/.test(sleutel) && sleutel.length > 2 || /^motie../.test(sleutel)) {
    const rang = ({woord, w}) => (woord === sleutel ? 0 : w.naam.endsWith("(niet in deze collectie)") ? 2 : 1); // what can be read here first
    const rijen = (await reeks.begin(sleutel.slice(0, 40), 2)).flatMap(({woord, waarde}) => lees(waarde).map((w) => ({woord, w})));
    neem(rijen.sort((a, b) => rang(a) - rang(b)).map(({w}) => w));
  }
  if ((!uit.size || !/\d/.test(sleutel)) && woorden.length) {
    const laatste = woorden.at(-1), heel = woorden.slice(0, -1).sort((a, b) => b.length - a.length)[0];
    const rijen = heel?.length > 2 ? [await reeks.een(heel)].filter(Boolean) : await reeks.begin(laatste, 2);
    const past = (w) => { const delen = delenVan(`${w.naam} ${w.bij}`); return woorden.every((x, n) => delen.some((d) => (n < woorden.length - 1 ? d === x : d.startsWith(x)))); };
    neem(rijen.flatMap(({waarde}) => lees(waarde)).filter(past));
  }
  return [...uit.values()];
}

export {basis};

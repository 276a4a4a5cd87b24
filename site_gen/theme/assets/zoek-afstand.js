/**
 * A word in no letter -> the nearest words that are in one.
 * 1. Read are the words with the same beginning and those with the same end: a slip of the pen spares one of the two.
 */
import {OMGEKEERD} from "./zoek-index.js";
import {laadTabel} from "./zoek-tabel.js";

/** Is a word in any letter? */
export async function komtVoor(woord) {
  const {delen} = await laadTabel();
  return (await Promise.all(delen.map((deel) => deel.w.een(woord)))).some(Boolean);
}

/** Words of the collection that look like a word without hits: with the same beginning, or the same end. */
export async function suggesties(woord) {
  if (woord.length < 4 || !/^\p{L}+$/u.test(woord)) return [];
  const tabel = await laadTabel();
  const grens = woord.length > 7 ? 2 : 1, maat = woord.length > 5 ? 3 : 2;
  const kans = new Map();
  await Promise.all(tabel.delen.map(async (deel) => {
    const om = OMGEKEERD(woord);
    const [voor, na] = await Promise.all([deel.w.begin(woord.slice(0, maat), 5), deel.r().then((r) => r.begin(om.slice(0, maat), 5))]);
    const tel = (w, waarde) => { if (w !== woord && Math.abs(w.length - woord.length) <= grens) kans.set(w, (kans.get(w) ?? 0) + waarde.length); };
    for (const x of voor) tel(x.woord, x.waarde);
    for (const x of na) tel(OMGEKEERD(x.woord), x.waarde);
  }));
  return [...kans].map(([w, n]) => ({w, n, a: afstand(w, woord, grens)})).filter((x) => x.a <= grens)
    .sort((x, y) => x.a - y.a || y.n - x.n || (x.w < y.w ? -1 : 1)).slice(0, 3).map((x) => x.w);
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
    if (Math.min(...rij) > grens) return grens + 1;
    eerder = vorige; vorige = rij;
  }
  return vorige[b.length];
}

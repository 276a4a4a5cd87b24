/**
 * Words in a row -> the letters that have them so, and where. A phrase is exact: pairs of neighbouring words whose places follow on each
 * other, whatever lay between them in the letter; the fewest bytes of pairs in which every word stands are read.
 */
import {Lezer} from "./zoek-scherf.js";

const GROOT = 64; // files of 4 kB; more may hold a pair with such a row

/** Letter of the part -> places of a pair of words in it. */
async function zoekPaar(reeks, paar) {
  const er = await reeks.een(paar), uit = new Map();
  const plaatsen = new Lezer(er?.waarde ?? []);
  for (let stuk = -1; !plaatsen.op;) {
    stuk += plaatsen.getal();
    const rij = [];
    for (let plek = 0, meer = 1; meer;) { const g = plaatsen.getal(); plek += Math.floor(g / 2); meer = g & 1; rij.push(plek); }
    uit.set(stuk, rij);
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

/** Those places of the first pair from where all the others follow; rows of places rise. */
function opRij(plaatsen, anderen) {
  const tellers = anderen.map(() => 0);
  return plaatsen.filter((plek) => anderen.every(({rij, verder}, k) => {
    while (rij[tellers[k]] < plek + verder) tellers[k]++;
    return rij[tellers[k]] === plek + verder;
  }));
}

/** The row without places of a pair that is everywhere ("van de"), where it has one: its places would be a file of 300 kB at 10,000 letters. */
export async function zoekVeel(deel, woorden) {
  const {paren, maten} = await deel.b(), paar = woorden.join(" ");
  return woorden.length === 2 && maten[paren.nummer(paar)] > GROOT ? paren.een(`${paar} `) : null;
}

/** Tell `meld` of each place where the words stand in a row: the letter, and the piece of text. */
export async function zoekRij(tabel, deel, woorden, meld) {
  const {paren: reeks, maten, lengten} = await deel.b();
  const alle = woorden.slice(1).map((woord, n) => `${woorden[n]} ${woord}`);
  const keuze = kiesParen(alle.map((paar) => maten[reeks.nummer(paar)] ?? 0));
  const paren = await Promise.all(keuze.map((n) => zoekPaar(reeks, alle[n])));
  for (const [n, plaatsen] of paren[0]) {
    const anderen = paren.slice(1).map((p, k) => ({rij: p.get(n) ?? [], verder: keuze[k + 1] - keuze[0]}));
    const i = deel.eersteStuk + n, aantal = tabel.eerste[i + 1] - tabel.eerste[i];
    const eerder = tabel.eerste[i] - deel.eerstePlek - n; // of the letters before it each last piece is not counted
    let p = 0, einde = lengten[eerder];
    for (const plek of opRij(plaatsen, anderen)) {
      while (p < aantal - 1 && plek >= einde) einde += lengten[eerder + ++p];
      meld(i, tabel.eerste[i] + p);
    }
  }
}

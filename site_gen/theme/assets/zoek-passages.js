/**
 * A hit's passages and the question -> the best three to show. Pure.
 * 1. A passage is a paragraph, heading or note with its own anchor; those with most different words of the question come first, then those
 *    with most of them side by side; those with less than half as many stay away, and then they stand in the order of the text.
 * 2. Its label says the question and the page it stands on, where the text has such marks.
 * 3. A long passage is cut where most different words of the question stand together.
 * 4. Text is returned as pieces {tekst, merk}; nothing here makes HTML.
 */
import {dagenIn} from "./zoek-dag.js";
import {delenVan, vouw} from "./zoek-vraag.js";

/** @typedef {{anker: string, label: string, stukken: {tekst: string, merk: boolean}[], treffers: string[]}} Passage */
export const BESTE = 3;
const VOOR = 12, LANG = 42;
const KAAL = /^[a-z0-9]{1,48}$/, NIETS = [], NABIJ = ["jl", "j.l", "j. l", "jongstleden", "a.s", "a. s", "aanstaande"].map((w) => [w]); // a word that is compared as it stands

/**
 * A test for the words of a question: word places -> which of the words stand there, in a text that may begin and hold one (`begint`, `kan`).
 * A phrase may run on in what follows the text (`langst` words of it are enough): its places then go on counting.
 */
export function maakProef(vormen) {
  const los = new Map(), rijen = new Map(), deels = [], dagen = new Map();
  vormen.forEach(({atoom, vormen: v}, n) => {
    if (atoom.soort === "dag") { for (const dag of atoom.dagen) dagen.set(dag, n); return; }
    if (atoom.soort === "begin" || atoom.soort === "midden") deels.push([(d) => d.startsWith(atoom.delen[0]), n]);
    if (atoom.soort === "midden") deels.push([(d) => d.endsWith(atoom.delen[0]), n]);
    for (const vorm of [...v, ...(atoom.soort === "nummer" ? [] : [atoom.delen.join(" ")])]) {
      const delen = vorm.split(" ");
      if (delen.length === 1) los.set(vorm, [...(los.get(vorm) ?? []), n]);
      else rijen.set(delen[0], [...(rijen.get(delen[0]) ?? []), [delen, n]]);
    }
  });
  // what a passage has for certain when it is raak, of a phrase the first word in itself: most have not, and need not be taken apart
  const kan = [...[...los.keys()].map((w) => [w]), ...[...rijen.values()].flat().map(([delen]) => delen), ...deels.map(([, n]) => vormen[n].atoom.delen.slice(0, 1)), ...[...dagen.keys()].map((dag) => [dag.slice(0, 4)]), ...(dagen.size ? NABIJ : NIETS)];
  const proef = (woorden, kaal, vervolg = [], dag = "") => {
    /** @type {Map<number, Set<number>>} */
    const raak = new Map();
    const zet = (plek, n) => raak.set(plek, (raak.get(plek) ?? new Set()).add(n));
    const gevouwen = kaal.split(" "), samen = gevouwen.length === woorden.length; // some signs become a space and a sign
    const rij = [], plekken = []; // the words as compared, and the place of the printed word
    for (const [plek, woord] of woorden.entries()) {
      const bloot = samen ? gevouwen[plek] : "";
      for (const deel of KAAL.test(bloot) ? [bloot] : delenVan(woord)) { rij.push(deel); plekken.push(plek); }
    }
    if (dagen.size) zetDagen(samen ? kaal : woorden.join(" "), dagen, zet, dag);
    const eigen = rij.length;
    for (const [n, woord] of vervolg.entries()) for (const deel of delenVan(woord)) { rij.push(deel); plekken.push(woorden.length + n); }
    for (const [i, deel] of rij.slice(0, eigen).entries()) {
      for (const n of los.get(deel) ?? NIETS) zet(plekken[i], n);
      for (const [past, n] of deels) if (past(deel)) zet(plekken[i], n);
      for (const [delen, n] of rijen.get(deel) ?? NIETS) if (delen.every((d, j) => rij[i + j] === d)) for (let j = 0; j < delen.length; j++) zet(plekken[i + j], n);
    }
    return raak;
  };
  proef.begint = (kaal) => kan.some(([deel]) => kaal.includes(deel));
  proef.kan = (kaal, heel) => kan.some((delen) => kaal.includes(delen[0]) && delen.every((deel) => heel.includes(deel)));
  proef.langst = Math.max(0, ...[...rijen.values()].flat().map(([delen]) => delen.length - 1));
  return proef;
}

/** The words of a text in which a day stands that was asked for. */
function zetDagen(tekst, dagen, zet, eigen) {
  for (const {van, tot, dagen: daar} of dagenIn(tekst, eigen)) {
    const dag = daar.find((d) => dagen.has(d)), eerste = tekst.slice(0, van).split(" ").length - 1, aantal = tekst.slice(van, tot).split(" ").length;
    if (dag) for (let j = 0; j < aantal; j++) zet(eerste + j, dagen.get(dag));
  }
}

/** The places of the question in each row, and a way to its words; a phrase that runs on into the next rows is marked in each. */
function raakPerRij(rijen, proef, dag) {
  const gesplitst = [], woorden = (n) => (gesplitst[n] ??= rijen[n][3].split(" "));
  const uit = rijen.map(() => new Map());
  rijen.forEach((rij, n) => {
    const kaal = vouw(rij[3]);
    if (!proef.begint(kaal)) return;
    const vervolg = [], van = []; // what follows, and where it stands
    for (let m = n + 1; m < rijen.length && vervolg.length < proef.langst; m++) woorden(m).slice(0, proef.langst - vervolg.length).forEach((w, plek) => { vervolg.push(w); van.push([m, plek]); });
    if (!proef.kan(kaal, vervolg.length ? `${kaal} ${vouw(vervolg.join(" "))}` : kaal)) return;
    const eigen = woorden(n).length;
    for (const [plek, soorten] of proef(woorden(n), kaal, vervolg, dag)) {
      const [m, daar] = plek < eigen ? [n, plek] : van[plek - eigen];
      uit[m].set(daar, new Set([...(uit[m].get(daar) ?? []), ...soorten]));
    }
  });
  return [uit, woorden];
}

/** How many different words of the question stand in a row at most: of `Van Weel` the name, not two times "van". */
function naastElkaar(raak) {
  let meest = 0, rij = new Set(), vorige = -2;
  for (const plek of [...raak.keys()].sort((a, b) => a - b)) {
    const soorten = [...raak.get(plek)];
    rij = new Set(plek === vorige + 1 && !soorten.some((s) => rij.has(s)) ? [...rij, ...soorten] : soorten);
    meest = Math.max(meest, rij.size);
    vorige = plek;
  }
  return meest;
}

/** The passages of one hit, out of the rows of its pieces of text; with its own day, for "8 oktober jl.". @returns {Passage[]} */
export function maakPassages(rijen, proef, dag = "") {
  const [geraakt, woorden] = raakPerRij(rijen, proef, dag);
  const gewogen = rijen.map(([anker, beurt, pagina, , bladen], n) => {
    const raak = geraakt[n], soorten = raak.size && new Set([...raak.values()].flatMap((s) => [...s])).size;
    return {n, anker, beurt, pagina, bladen, raak, soorten, gewicht: soorten * 1000 + Math.min(naastElkaar(raak), 9) * 100 + Math.min(raak.size, 99) + (/^noot/.test(beurt) ? -50 : 0)};
  });
  const meest = Math.max(0, ...gewogen.map((r) => r.soorten));
  const beste = gewogen.filter((r) => r.raak.size && r.soorten * 2 >= meest).sort((a, b) => b.gewicht - a.gewicht || a.n - b.n).slice(0, BESTE).sort((a, b) => a.n - b.n);
  if (!beste.length && gewogen.length) beste.push(gewogen.find((r) => woorden(r.n).length > 8) ?? gewogen[0]);
  return beste.map((r) => knip({...r, woorden: woorden(r.n)}));
}

/** Words -> pieces of text, marked or not. */
function inStukken(woorden, raak, van, tot) {
  const stukken = [];
  for (let i = van; i < tot; i++) {
    const merk = raak.has(i);
    if (stukken.at(-1)?.merk === merk) stukken.at(-1).tekst += ` ${woorden[i]}`;
    else stukken.push({tekst: (stukken.length ? " " : "") + woorden[i], merk});
  }
  for (const s of stukken.filter((x) => x.merk)) { // the sign after a word is not what was found
    const m = /^(\s*[^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(s.tekst);
    if (m[2]) stukken.splice(stukken.indexOf(s), 1, {tekst: m[1], merk: false}, {tekst: m[2], merk: true}, {tekst: m[3], merk: false});
  }
  return stukken;
}

/** A title with the words of the question marked. */
export const merkTitel = (titel, proef) => { const woorden = titel.split(" "); return inStukken(woorden, proef(woorden, vouw(titel)), 0, woorden.length); };

/** The place from which a stretch of LANG words holds most different words of the question, and then most of them. */
function besteBegin(raak) {
  const plekken = [...raak.keys()].sort((a, b) => a - b);
  let beste = plekken[0] ?? 0, meest = -1;
  for (const [n, begin] of plekken.entries()) {
    const soorten = new Set();
    let m = n;
    for (; m < plekken.length && plekken[m] < begin + LANG - VOOR; m++) for (const s of raak.get(plekken[m])) soorten.add(s);
    const gewicht = soorten.size * 1000 + m - n;
    if (gewicht > meest) [beste, meest] = [begin, gewicht];
  }
  return beste;
}

/** One passage cut to what a list can show, with the words marked. */
function knip({anker, beurt, pagina, bladen, woorden, raak}) {
  const eerste = besteBegin(raak);
  const van = Math.max(0, Math.min(eerste - VOOR, woorden.length - LANG)), tot = Math.min(woorden.length, van + LANG);
  const stukken = inStukken(woorden, raak, van, tot);
  if (van > 0) stukken.unshift({tekst: "… ", merk: false});
  if (tot < woorden.length) stukken.push({tekst: " …", merk: false});
  const plek = woorden.slice(0, eerste).join(" ").length;
  let blad = pagina;
  for (const [vanaf, nr] of bladen ?? []) if (vanaf <= plek) blad = nr;
  const treffers = [...new Set(stukken.filter((s) => s.merk).map((s) => s.tekst))].slice(0, 8);
  return {anker, label: [beurt, blad && `p. ${blad}`].filter(Boolean).join(", "), stukken, treffers};
}

/** The passages as plain text, for the export. */
export const alsTekst = (/** @type {Passage[]} */ passages) => passages.map((p) => p.stukken.map((s) => s.tekst).join("")).join(" […] ");

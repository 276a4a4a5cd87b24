/**
 * A hit's text and the question -> the places to show, and one line about the paper. Pure.
 * 1. A place is a paragraph (or note) with its own anchor; at most three a hit, those with most different words first.
 * 2. Its label says the question or the page only where the text has such a mark before it.
 * 3. Text is returned as pieces {tekst, merk}; nothing here makes HTML.
 */
import {delenVan} from "./zoek-vraag.js";

/** @typedef {{anker: string, label: string, stukken: {tekst: string, merk: boolean}[], treffers: string[]}} Passage */

/** Per word of the text the atoms it belongs to. */
function vindWoorden(woorden, atomen, plaatsen) {
  /** @type {Map<number, Set<number>>} */
  const raak = new Map();
  const zet = (plek, n) => raak.set(plek, (raak.get(plek) ?? new Set()).add(n));
  const rij = []; // the words as compared: [part, place of the printed word]
  woorden.forEach((woord, plek) => { for (const deel of delenVan(woord)) rij.push([deel, plek]); });
  const rijen = new Map(); // first part -> atoms that begin so
  atomen.forEach((atoom, n) => {
    if (atoom.soort === "begin" || atoom.soort === "eind") {
      const past = atoom.soort === "begin" ? (d) => d.startsWith(atoom.delen[0]) : (d) => d.endsWith(atoom.delen[0]);
      for (const [deel, plek] of rij) if (past(deel)) zet(plek, n);
      return;
    }
    const vormen = [atoom.delen];
    if (atoom.soort === "nummer") {
      const kop = atoom.dossier.slice(0, 2), staart = atoom.dossier.slice(2, 5), nr = atoom.nr ? [atoom.nr.toLowerCase()] : [];
      vormen.push([kop + staart, ...nr], [kop, staart, ...nr], [kop + staart, "nr", ...nr], [kop, staart, "nr", ...nr]);
    }
    for (const vorm of vormen) rijen.set(vorm[0], [...(rijen.get(vorm[0]) ?? []), [vorm, n]]);
  });
  for (let i = 0; i < rij.length; i++) {
    for (const [vorm, n] of rijen.get(rij[i][0]) ?? []) {
      if (vorm.every((deel, j) => rij[i + j]?.[0] === deel)) for (let j = 0; j < vorm.length; j++) zet(rij[i + j][1], n);
    }
  }
  // what Pagefind found by stem (pools for pool), when no atom is a phrase that must stand whole
  const los = atomen.findIndex((a) => a.soort === "woord");
  if (los >= 0) for (const plek of plaatsen) if (plek < woorden.length && !raak.has(plek)) zet(plek, los);
  return raak;
}

/** The passages of one hit. @returns {Passage[]} */
export function maakPassages(fragment, vraag, plaatsen) {
  const woorden = fragment.content.split(/\s+/).filter(Boolean);
  const atomen = vraag.moet.flat();
  const raak = vindWoorden(woorden, atomen, plaatsen);
  const ankers = fragment.anchors.filter((a) => /^(p|noot)-/.test(a.id) || /^h[1-6]$/.test(a.element)).sort((a, b) => a.location - b.location);
  const groepen = new Map();
  for (const plek of [...raak.keys()].sort((a, b) => a - b)) {
    let n = -1;
    while (n + 1 < ankers.length && ankers[n + 1].location <= plek) n++;
    const groep = groepen.get(n) ?? {n, plekken: [], soorten: new Set()};
    groep.plekken.push(plek);
    for (const s of raak.get(plek)) groep.soorten.add(s);
    groepen.set(n, groep);
  }
  const beste = [...groepen.values()].sort((a, b) => b.soorten.size - a.soorten.size || b.plekken.length - a.plekken.length || a.n - b.n).slice(0, 3);
  if (!beste.length) beste.push({n: ankers.findIndex((a) => a.element === "p"), plekken: [], soorten: new Set()});
  return beste.sort((a, b) => a.n - b.n).map(({n, plekken}) => {
    const begin = ankers[n]?.location ?? 0;
    const eind = ankers.slice(Math.max(n, 0) + 1).find((a) => a.location > begin)?.location ?? woorden.length;
    const van = plekken.length ? Math.max(begin, plekken[0] - 12) : begin;
    const tot = Math.min(eind, van + 42);
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
    if (van > begin) stukken.unshift({tekst: "… ", merk: false});
    if (tot < eind) stukken.push({tekst: " …", merk: false});
    const treffers = [...new Set(stukken.filter((s) => s.merk).map((s) => s.tekst))];
    return {anker: ankers[n]?.id ?? "", label: maakLabel(fragment.anchors, ankers[n], plekken[0] ?? begin), stukken, treffers: treffers.slice(0, 8)};
  });
}

/** "vraag 7, p. 4" for a place. */
function maakLabel(ankers, eigen, plek) {
  if (eigen?.id.startsWith("noot-")) return `noot ${eigen.id.slice(5)}`;
  let beurt = "", pagina = "";
  for (const a of ankers) {
    if (a.location > plek) continue;
    const m = /^(vraag|antwoord|pagina)-(.+)$/.exec(a.id);
    if (m?.[1] === "pagina") pagina = `p. ${m[2]}`;
    else if (m) beurt = `${m[1]} ${m[2]}`;
    else if (/^h[1-6]$/.test(a.element) || a.id === "ondertekening") beurt = "";
  }
  return [beurt, pagina].filter(Boolean).join(", ");
}

/** The passages as plain text, for the export. */
export const alsTekst = (/** @type {Passage[]} */ passages) => passages.map((p) => p.stukken.map((s) => s.tekst).join("")).join(" […] ");

/**
 * A question -> the letters that answer it, from the files that `site/search.py` wrote.
 * 1. What a word finds are two rows of numbers: a weight for each letter, and one for each piece of its text; nought is not found.
 * 2. Only what a question needs is fetched: some word files, pairs for a phrase, and the pieces of text that are shown.
 * 3. A beginning or end with more words than some files hold has a row of its own (`ver*`): every letter is found, however short it is.
 */
import {delenVan, vouw} from "./zoek-vraag.js";
import {naasteVormen, vormenVan} from "./zoek-vormen.js";
import {Lezer} from "./zoek-scherf.js";
import {laadTabel} from "./zoek-tabel.js";
import {zoekRij, zoekVeel} from "./zoek-zin.js";

const MAX_BESTANDEN = 6; // of words with one beginning; more have a row of their own
const KEER = [1, 2, 4, 10]; // passages of a piece: 1, 2, 3-7 or more
const TITEL = 3; // a word in the title counts as in three passages more
const OMGEKEERD = (w) => [...w].reverse().join("");

/** What an atom finds; `vormen` are the words it stood for. */
class Vondst {
  constructor(tabel) {
    this.som = new Float64Array(tabel.aantal);
    this.plekken = new Float32Array(tabel.plekken);
    this.vormen = new Set();
  }
  get aantal() { let n = 0; for (const som of this.som) if (som) n++; return n; }
  /** The pieces of one word in one part. */
  neem({vanPlek}, deel, waarde, geteld) {
    const lezer = new Lezer(waarde);
    for (let plek = deel.eerstePlek - 1; !lezer.op;) {
      const getal = lezer.getal(), stap = geteld ? getal >> 2 : getal, n = geteld ? KEER[getal & 3] : 1;
      plek += stap;
      this.som[vanPlek[plek]] += stap ? n : TITEL;
      if (stap) this.plekken[plek] += n;
    }
  }
  /** Rare words weigh more, and the fifth time less than the first. */
  weeg(tabel) {
    const {aantal, eerste, gemiddeld} = tabel, idf = Math.log(1 + aantal / (this.aantal + .5));
    for (let i = 0; i < aantal; i++) this.som[i] *= idf / (this.som[i] + .4 + .8 * (eerste[i + 1] - eerste[i]) / gemiddeld);
    return this;
  }
}

/** One word in all its forms; or all words with one beginning or end. */
async function zoekWoord(tabel, woord, soort = "woord", precies = false) {
  const vondst = new Vondst(tabel);
  const vormen = precies || soort === "begin" ? [woord] : soort === "eind" ? naasteVormen(woord) : vormenVan(woord);
  await Promise.all(tabel.delen.map(async (deel) => {
    if (soort === "woord") {
      for (const [v, er] of (await Promise.all(vormen.map((w) => deel.w.een(w)))).entries()) {
        if (er) { vondst.vormen.add(vormen[v]); vondst.neem(tabel, deel, er.waarde, true); }
      }
      return;
    }
    const einde = soort === "eind", reeks = einde ? await deel.r() : deel.w;
    const gezien = new Set();
    for (const rijen of await Promise.all(vormen.map((w) => reeks.alles(einde ? OMGEKEERD(w) : w, MAX_BESTANDEN)))) {
      for (const {woord: gevonden, waarde} of rijen) {
        if (gezien.has(gevonden)) continue;
        gezien.add(gevonden);
        vondst.vormen.add(einde ? OMGEKEERD(gevonden) : gevonden);
        vondst.neem(tabel, deel, waarde, !einde);
      }
    }
  }));
  return vondst.weeg(tabel);
}

/** Words in a row, exactly. */
async function zoekZin(tabel, delen) {
  if (delen.length === 1) return zoekWoord(tabel, delen[0], "woord", true);
  const vondst = new Vondst(tabel);
  vondst.vormen.add(delen.join(" "));
  await Promise.all(tabel.delen.map(async (deel) => {
    const veel = await zoekVeel(deel, delen);
    if (veel) vondst.neem(tabel, deel, veel.waarde, true);
    else await zoekRij(tabel, deel, delen, (i, plek) => { vondst.som[i]++; vondst.plekken[plek]++; });
  }));
  return vondst.weeg(tabel);
}

/** All that each finds. */
function samen(tabel, vondsten) {
  if (vondsten.length === 1) return vondsten[0];
  const uit = new Vondst(tabel);
  for (const v of vondsten) {
    for (let i = 0; i < v.som.length; i++) uit.som[i] += v.som[i];
    for (let p = 0; p < v.plekken.length; p++) uit.plekken[p] += v.plekken[p];
    for (const w of v.vormen) uit.vormen.add(w);
  }
  return uit;
}

/** A Kamerstuk number: the paper itself, the papers of its dossier, and the texts that name it. */
async function zoekNummer(tabel, atoom) {
  const {waarden, heeft, aantal} = tabel, d = vouw(atoom.dossier);
  const deel = /^\d\d$/.test(atoom.nr) ? `${atoom.dossier}-${atoom.nr}` : ""; // 21501-07 is a dossier, 36410-12 a paper
  // of each value of the facet: is it this dossier (2), a chapter of it (1), or what looked like a paper of it (-1)?
  const soort = waarden.dossier.map((w) => (vouw(w) === d ? 2 : !atoom.nr && vouw(w).startsWith(`${d}-`) ? 1 : w === deel ? -1 : 0));
  const [kop, staart] = [atoom.dossier.slice(0, 2), atoom.dossier.slice(2, 5)];
  const rest = delenVan(atoom.dossier.slice(6)), nr = atoom.nr ? delenVan(atoom.nr) : [];
  const rijen = [[kop + staart, ...rest], [kop, staart, ...rest]], sleutel = `#${rijen[0].join(" ")}${nr.map((w) => `/${w}`).join("")}`;
  const [uit, zelf] = await Promise.all([zoekWoord(tabel, sleutel, "woord", true), atoom.nr && !atoom.letterlijk ? zoekWoord(tabel, `${sleutel}=`, "woord", true) : null]);
  // as it may be printed, for the passages
  uit.vormen = new Set((nr.length ? rijen.flatMap((r) => [[...r, ...nr], [...r, "nr", ...nr], [...r, "nrs", ...nr]]) : rijen).map((v) => v.join(" ")));
  if (atoom.letterlijk) return uit;
  for (let i = 0; i < aantal; i++) {
    const van = heeft("dossier", i).map((w) => soort[w]);
    if (zelf?.som[i] || van.includes(-1)) uit.som[i] += 1e6;
    else if (!zelf && van.some(Boolean)) uit.som[i] += van[0] === 2 ? 1e4 : 9e3;
  }
  if (atoom.nr && !uit.aantal) { // "32317 2024" may be a dossier and a year: two questions
    const [a, b] = await Promise.all([zoekNummer(tabel, {...atoom, nr: ""}), zoekWoord(tabel, nr[0])]);
    for (let i = 0; i < aantal; i++) if (!b.som[i]) a.som[i] = 0;
    return a;
  }
  return uit;
}

/** A day: the texts that name it, and the papers of that day themselves; of "13 en 14 oktober 2025" both. */
async function zoekDag(tabel, {dagen, letterlijk}) {
  const gevonden = await Promise.all(dagen.map(async (dag) => {
    const [uit, zelf] = await Promise.all([`#${dag}`, `#${dag}=`].slice(0, letterlijk ? 1 : 2).map((sleutel) => zoekWoord(tabel, sleutel, "woord", true)));
    for (let i = 0; i < tabel.aantal; i++) if (zelf?.som[i]) uit.som[i] += 1e4;
    return uit;
  }));
  const uit = samen(tabel, gevonden);
  for (let i = 0; i < tabel.aantal; i++) if (!gevonden.every((v) => v.som[i])) uit.som[i] = 0;
  uit.vormen.clear(); // `dagenIn` finds them in a passage
  return uit;
}

/** @param {import("./zoek-vraag.js").Atoom} atoom @returns {Promise<Vondst>} */
async function zoekAtoom(tabel, atoom) {
  if (atoom.soort === "dag") return zoekDag(tabel, atoom);
  if (atoom.soort === "nummer") return zoekNummer(tabel, atoom);
  if (atoom.soort === "zin") { // EU-lidstaat stands for EU-lidstaten too, as lidstaat does; what is in quotes is exact
    const rijen = atoom.samenstelling ? naasteVormen(atoom.delen.at(-1)).map((vorm) => [...atoom.delen.slice(0, -1), vorm]) : [atoom.delen];
    return samen(tabel, await Promise.all([...rijen, ...(atoom.anders ?? []), ...(atoom.aaneen ? rijen.map((rij) => [rij.join("")]) : [])].map((delen) => zoekZin(tabel, delen))));
  }
  if (atoom.soort === "midden") return samen(tabel, await Promise.all(["begin", "eind"].map((s) => zoekWoord(tabel, atoom.delen[0], s))));
  return zoekWoord(tabel, atoom.delen[0], atoom.soort);
}

/** The letters that answer the question (by number, in their order), with their relevance. @param {import("./zoek-vraag.js").Vraag} vraag */
export async function zoekSet(vraag) {
  const tabel = await laadTabel();
  const [moet, niet] = await Promise.all([
    Promise.all(vraag.moet.map((keuze) => Promise.all(keuze.map((a) => zoekAtoom(tabel, a))))),
    Promise.all(vraag.niet.map((a) => zoekAtoom(tabel, a))),
  ]);
  const leeg = vraag.moet.flatMap((keuze, k) => keuze.filter((_, n) => !moet[k][n].aantal));
  const vormen = vraag.moet.flatMap((keuze, k) => keuze.map((atoom, n) => ({atoom, vormen: moet[k][n].vormen})));
  const gevonden = moet.map((vondsten) => samen(tabel, vondsten));
  const stukken = [], score = new Float64Array(tabel.aantal);
  let zonderNiet = 0;
  for (let i = 0; i < tabel.aantal; i++) {
    if (!gevonden.every((v) => v.som[i])) continue;
    zonderNiet++;
    if (niet.some((v) => v.som[i])) continue;
    stukken.push(i);
    for (const v of gevonden) score[i] += v.som[i];
  }
  /** The pieces of a letter where something of the question is: how many of its parts, and in how many passages at least; for the few that are shown. */
  const waar = (i) => {
    const uit = [];
    for (let plek = tabel.eerste[i]; plek < tabel.eerste[i + 1]; plek++) {
      const raak = gevonden.map((v) => v.plekken[plek]).filter(Boolean);
      if (raak.length) uit.push({stuk: plek - tabel.eerste[i], atomen: raak.length, keer: Math.max(...raak)});
    }
    return uit;
  };
  return {stukken, score, waar, leeg, zonderNiet, vormen, tellingen: gevonden.map((v) => v.aantal)};
}

export {OMGEKEERD};

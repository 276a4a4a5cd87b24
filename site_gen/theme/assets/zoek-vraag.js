/**
 * What the reader typed -> what is asked. Pure; knows no page and no index.
 * 1. Any string gives a question and never an error; what was left out is named in `genegeerd`.
 * 2. AND is the default; `OF`/`OR`/`|` joins its two neighbours; `-woord` and `NIET woord` exclude; words in quotes of any kind are an
 *    exact phrase; `*` before, after or both.
 * 3. A Kamerstuk number in any spelling becomes one atom: `32317`, `32 317`, `kst-32317-974`, `32 317, nr. 974`, `21501-07-1926`;
 *    also out of a pasted citation or web address. So does a day (`zoek-dag.js`): `8-10-2025`, `8 oktober 2025`, `2025-10-08`.
 * 4. A number or a day alone in quotes is the same atom, `letterlijk`: only what stands in a text; within a longer phrase it is words in a
 *    row, in each spelling it may be printed in.
 *
 * @typedef {{soort: "woord"|"zin"|"begin"|"eind"|"midden"|"nummer"|"dag", tekst: string, delen: string[], anders?: string[][], nummers?: Atoom[], samenstelling?: boolean, aaneen?: boolean, letterlijk?: boolean, dossier?: string, nr?: string, dagen?: string[]}} Atoom
 * @typedef {{moet: Atoom[][], niet: Atoom[], genegeerd: string[]}} Vraag
 */
import {dagenIn, heleMaand, schrijfwijzen} from "./zoek-dag.js";

const MAX_TEKENS = 600;
const MAX_ATOMEN = 24;
const ROMEINS = "[IVXLC]{1,6}[A-Z]?|R\\d{4}";
// 32317 | 32 317 | 32.317, then perhaps XX, R1519 or (before a number) 07, then perhaps "nr. 974", 974 or AI; or the official kst-36600-XX-5.
// In an official name the letters may be small, and where they are two or "nr." follows; "36600 i" is no chapter.
const NUMMER = new RegExp(
  `(?<![\\p{L}\\d.,])(?<!\\S[-−–—])(?:[Kk][Ss][Tt][ -])?(\\d{2})[ .]?(\\d{3})(?![\\d.,]\\d)(?!\\d)` +
  `(?:(?:[ -]|(?=[IVX]{2})|/(?=[IVXLC]+[A-Z]?/\\d))\\(?(${ROMEINS})\\)?(?![\\p{L}\\d])|(?:-| (?=[ivx]{2}|[ivxlc]+[ab]?,? nrs?\\b))([ivxlc]{1,6}[ab]?|r\\d{4}|(?<=-)\\d{2}(?=(?:[ ,/-]|, ?nr)[^,]{0,5}\\d))(?![\\p{L}\\d]))?` +
  `(?:(?:,? ?(?:nrs?|no|nummer)\\.? ?|, ?|[ /-])(\\d{1,4}[a-z]?|(?!(?:OF|OR|EN|AND|NOT)(?!\\p{L}))[A-Z]{1,3})(?![\\p{L}\\d])|-([a-z]{1,2})(?![\\p{L}\\d]))?` +
  `(?:, ?(?:p|blz|pag)\\. ?\\d{1,4}(?:[-–]\\d{1,4})?\\.?)?`,
  "gu",
);
// "Kamerstukken II 2020/21, 19637, nr. 2699" and "dossier 32 317": what stands before the number only says that it is one
const AANLOOP = /(?<![\p{L}\d])(?:(?:kamer|bijlage bij )?(?:stuk(?:ken|nummer)?|dossier(?:nummer|s)?|kamerstuk(?:ken)?)|(?:tweede|eerste) kamer,? vergaderjaar|[te]k) (?:I{1,2},? )?(?:\d{4} ?[-–/] ?\d{2,4},? )?(?:nr\. |nummer )?(?=(?:kst-)?\d{2}[ .]?\d{3}(?!\d))/giu;
/** What is written short -> what it may stand for in a text; the short form counts as well. */
const AFKORTINGEN = new Map([["art.", ["artikel"]], ["d.d.", ["van", "dd"]], ...["v.d.", "vd"].map((kort) => /** @type {const} */ ([kort, ["van der", "van den", "van de"]]))]);
// 1.000 is printed as 1000 too, and the other way round; a figure that may be a year or the number of a paper is only what it is
const DUIZENDEN = /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?!\d|[.,]\d{3})/g, HEEL = /^(?:\d{5,}|(?!1[5-9])\d\d00)$/;
const AANHALING = {'"': '"”“„', "“": "”“\"", "”": "”\"", "„": "”“\"", "‟": "”\"", "«": "»", "»": "«", "‹": "›", "›": "‹", "'": "'", "‘": "’‘", "’": "’", "‚": "‘’", "‛": "’", "`": "`´"};

/** Lower case, without diacritics and unseen signs; the same as `fold` in search_text.py. @param {string} tekst */
export const vouw = (tekst) => /^[\x20-\x7e]*$/.test(tekst) ? tekst.toLowerCase() : tekst.normalize("NFKD").toLowerCase().replace(/[\p{M}\p{Cf}]/gu, "");

/** The words of a text as the search compares them; `words_of` in search_text.py. @param {string} tekst @returns {string[]} */
export const delenVan = (tekst) => (vouw(tekst).match(/[\p{L}\p{N}]+/gu) ?? []).map((w) => w.slice(0, 48));

/** Text of a reader as it can stand in a sentence: without signs that turn or break a line. @param {string} tekst */
export const toonbaar = (tekst) => tekst.replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, " ").replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "").trim();

/** @param {string} geheel @param {string[]} genegeerd @param {string} volgende what stands behind it @returns {Atoom|null} */
function atoomVan(geheel, genegeerd, volgende = "") {
  const ruw = geheel.replace(/(\p{L}{2})['\u2019]s(?=$|[^\p{L}])/u, "$1"); // regio's is more than one regio
  const delen = delenVan(ruw);
  if (!delen.length) return null;
  const kaal = ruw.replace(/^[^\p{L}\p{N}*]+|[^\p{L}\p{N}*]+$/gu, "");
  const deel = delen.join(""), binnen = kaal.replace(/^\*+|\*+$/g, "");
  if (binnen.includes("*")) genegeerd.push(`het sterretje midden in «${kaal.slice(0, 30)}»`);
  else if (kaal.endsWith("*") && kaal.startsWith("*") && deel.length > 2) return {soort: "midden", tekst: ruw, delen: [deel]};
  else if (kaal.endsWith("*") && deel.length > 1) return {soort: "begin", tekst: ruw, delen: [deel]};
  else if (kaal.startsWith("*") && deel.length > 2) return {soort: "eind", tekst: ruw, delen: [deel]};
  else if (kaal.includes("*")) genegeerd.push(`het sterretje bij «${kaal.slice(0, 30)}» (typ meer letters)`);
  const maand = /^\d{4}(?!\d)/.test(volgende) && heleMaand(delen[0]); // okt 2025
  const lang = AFKORTINGEN.get(ruw.toLowerCase().replace(/^\(+|[),;]+$/g, "")) ?? (maand && maand !== delen[0] ? [maand] : null);
  if (lang) return {soort: "zin", tekst: ruw, delen, anders: lang.map((w) => w.split(" "))};
  const anders = metNummers(ruw).slice(1);
  if (delen.length < 2 && !anders.length) return {soort: "woord", tekst: binnen, delen};
  // a compound such as JBZ-Raad is its words in a row, whatever sign stands between them; and e-mail may be printed as email, E.U. as EU
  return {soort: "zin", tekst: binnen, delen, samenstelling: true, ...(anders.length ? {anders} : {}), ...(/^\p{L}+(?:[-‐‑]\p{L}+)+$|^\p{L}(?:\.\p{L})+$/u.test(binnen) ? {aaneen: true} : {})};
}

/** A Kamerstuk number as it was found in a question. @returns {Atoom} */
function nummerVan(m) {
  const bij = m[3] ?? m[4], nr = m[5] ?? m[6] ?? "";
  return {soort: "nummer", tekst: m[0].trim(), delen: delenVan(m[0]), dossier: m[1] + m[2] + (bij ? `-${bij.toUpperCase()}` : ""), nr: m[6] ? nr.toUpperCase() : nr};
}

/** The words of a text, and the same with its figures in the other spelling: 32317 is printed as 32 317, and 1.000 as 1000. @returns {string[][]} */
function metNummers(tekst) {
  const delen = delenVan(tekst), kort = [], lang = delen.flatMap((w) => (HEEL.test(w) ? [w.slice(0, w.length % 3 || 3), ...(w.slice(w.length % 3 || 3).match(/\d{3}/g) ?? [])] : [w]));
  const rij = delenVan(tekst.replace(DUIZENDEN, (m) => m.replaceAll(".", "")));
  for (let i = 0; i < rij.length; i++) kort.push(/^\d\d$/.test(rij[i]) && /^\d{3}$/.test(rij[i + 1] ?? "") ? rij[i] + rij[++i] : rij[i]);
  return [delen, ...[kort, lang].filter((andere) => andere.length !== delen.length)];
}

/** A phrase: its words in a row, also with its numbers and days as they may be printed. @returns {Atoom} */
function zinVan(stuk, delen) {
  const tekst = `"${stuk.trim()}"`, kaal = stuk.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  const dagen = dagenIn(kaal).filter((d) => d.dagen.length === 1), [nummer] = kaal.matchAll(NUMMER);
  if (dagen[0]?.tot - dagen[0]?.van === kaal.length) return {soort: "dag", tekst, delen, dagen: dagen[0].dagen, letterlijk: true};
  if (nummer?.[0] === kaal && !/p\w*\. ?\d/.test(kaal)) return {...nummerVan(nummer), tekst, letterlijk: true};
  const vormen = dagen.map((d) => schrijfwijzen(d.dagen[0])); // days in one text are printed alike
  const zinnen = Array.from({length: Math.max(0, ...vormen.map((v) => v.length))}, (_, n) => {
    let uit = "", vanaf = 0;
    dagen.forEach((d, k) => { uit += `${kaal.slice(vanaf, d.van)} ${vormen[k][n] ?? vormen[k][0]} `; vanaf = d.tot; });
    return uit + kaal.slice(vanaf);
  });
  const heel = kaal.replace(/(?<=\p{L}{2})[-‐‑](?=\p{Ll}{2})/gu, ""); // "arbeids-" "markt" over the end of a line
  const anders = [...new Map([kaal, ...zinnen, heel].flatMap(metNummers).map((rij) => [rij.join(" "), rij])).values()].slice(1);
  const nummers = [...kaal.matchAll(NUMMER)].map(nummerVan);
  return {soort: "zin", tekst, delen, ...(anders.length ? {anders} : {}), ...(nummers.length ? {nummers} : {})};
}

/** Cut one stretch without quotes into atoms, days and numbers first. @param {string} stuk @returns {(Atoom|"OF"|"NIET")[]} */
function losseWoorden(stuk, genegeerd) {
  const uit = [];
  const woorden = (deel) => {
    // a comma or stroke between words parts them, but not within a figure or a web address
    // and what is bracketed within a number of the European Union is of it: COM(2024) 123
    const ruim = deel.replace(/(?<![\p{L}\d])(\p{L}{1,5}) ?\((\d{4})\) ?(?=\d)/gu, "$1($2)").replace(/(?<=[\p{L}*)])[,;/](?=[\p{L}*(])/gu, (teken, plek, heel) => (/:\/\/\S*$/.test(heel.slice(Math.max(0, plek - 200), plek)) ? teken : " "));
    const rij = ruim.replace(/\|+/g, " OF ").split(/\s+/).filter(Boolean);
    for (const [n, ruw] of rij.entries()) {
      const kaal = ruw.replace(/^[(]+|[)]+$/g, "");
      if (kaal === "OF" || kaal === "OR") { uit.push("OF"); continue; }
      if (kaal === "NIET" || kaal === "NOT") { uit.push("NIET"); continue; }
      if (kaal === "EN" || kaal === "AND") continue;
      const niet = /^\(*[-−–—]\(*(?=[\p{L}\p{N}*])/u.exec(ruw);
      const atoom = atoomVan(niet ? ruw.slice(niet[0].length) : ruw, genegeerd, rij[n + 1]);
      if (atoom) uit.push(niet ? {...atoom, niet: true} : atoom);
    }
  };
  const niet = (voor) => /(^|\s)[-−–—]$/.test(voor);
  const nummers = (deel) => {
    let vanaf = 0;
    for (const m of deel.matchAll(NUMMER)) {
      woorden(deel.slice(vanaf, m.index));
      uit.push({...nummerVan(m), niet: niet(deel.slice(0, m.index))});
      vanaf = m.index + m[0].length;
    }
    woorden(deel.slice(vanaf));
  };
  let vanaf = 0;
  for (const {van, tot, dagen} of dagenIn(stuk)) {
    if (stuk[tot] === "*" || /(?:\/\/|www\.)\S*$/.test(stuk.slice(0, van))) continue; // asks for all that begins so; or is of a web address
    const voor = stuk.slice(vanaf, van).replace(/(?<!\p{L})(?:maan|dins|woens|donder|vrij|zater|zon)dag,? (?:de )?$/iu, ""); // a text seldom says which
    nummers(voor);
    const tekst = stuk.slice(van, tot);
    uit.push({soort: "dag", tekst, delen: delenVan(tekst), dagen, niet: niet(voor)});
    vanaf = tot;
  }
  nummers(stuk.slice(vanaf));
  return uit;
}

/** A pasted web address -> the number that it names; another address stays as it is. */
const uitAdres = (adres) => /kst-[\w-]+/i.exec(adres)?.[0] ?? /\d{4}[ZD]\d{5}/i.exec(adres)?.[0] ??
  adres.replace(/^.*\/dossiers\/(\d{5}(?:-[\w]{1,6})?)(?:\/([\w-]{1,6}))?(?:\/.*)?$/, (_, d, nr) => [d, nr].filter(Boolean).join("-"));

/** Stretches in and out of quotes: [text, in quotes?, excluded?]. A sign that is opened and not closed is no sign. @returns {[string, boolean, boolean][]} */
function* stukken(tekst) {
  let vanaf = 0;
  for (let i = 0; i < tekst.length; i++) {
    const sluiters = AANHALING[tekst[i]];
    if (!sluiters) continue;
    const enkel = "'‘’‚‛`".includes(tekst[i]); // also an apostrophe: 's and 't open nothing, and it holds more than a word
    if (enkel && (!(/^$|[\s(\-−–—]/.test(tekst[i - 1] ?? "") && /\S/.test(tekst[i + 1] ?? "")) || /^.[stn](?!\p{L})/u.test(tekst.slice(i, i + 3)))) continue;
    let eind = -1;
    for (let j = i + 1; j < tekst.length && eind < 0; j++) {
      if (sluiters.includes(tekst[j]) && (!enkel || /^$|[^\p{L}\p{N}]/u.test(tekst[j + 1] ?? ""))) eind = j;
    }
    if (eind < 0 || (enkel && !/\S\s+\S/.test(tekst.slice(i + 1, eind)))) continue;
    yield [tekst.slice(vanaf, i).replace(/[-−–—]$/, ""), false, false];
    yield [tekst.slice(i + 1, eind), true, /(^|\s)[-−–—]$/.test(tekst.slice(0, i))];
    vanaf = i = eind + 1;
    i--;
  }
  yield [tekst.slice(vanaf), false, false];
}

/** Read a query. @param {string} q @returns {Vraag} */
export function leesVraag(q) {
  const genegeerd = [];
  let tekst = toonbaar(q.normalize("NFC")).replace(/''|``|´´/g, '"').replace(/\s+/g, " ")
    .replace(/(\p{L}{2}[-‐‑]) (?!(?:en|of|als|tot|noch|naar)(?!\p{L}))(?=\p{Ll}{2})/gu, "$1"); // a line that ended in a hyphen
  if (tekst.length > MAX_TEKENS) {
    tekst = tekst.slice(0, MAX_TEKENS);
    genegeerd.push(`alles na de eerste ${MAX_TEKENS} tekens`);
  }
  /** @type {(Atoom|"OF"|"NIET")[]} */
  let rij = [];
  for (const [stuk, zin, niet] of stukken(tekst)) {
    if (!zin) {
      const kort = stuk.replace(/(?:https?:\/\/|www\.)\S+/g, uitAdres).replace(AANLOOP, "").replace(/(?<=\d{2}[ .]?\d{3}),? hoofdstuk (?=[IVXLC])/gi, " ").replace(/\bTZ(\d{6}) ?(\d{3})(?!\d)/gi, "TZ$1-$2")
        .replace(/(?<![\p{L}\d])(\d{4}[ZD]) (\d{4,6})(?![\p{L}\d])/giu, "$1$2").replace(/(?<=(?<![\p{L}\d])(?:kst|ah|h|stb|stcrt|blg)-[\w-]{1,40})\.(?:html?|pdf|xml|odt|docx?)(?![\p{L}\d])/giu, "")
        .replace(/(?<!\p{L})(moties?) van (?:het )?(?:lid|de leden) /giu, "$1 ");
      rij.push(...losseWoorden(kort, genegeerd));
      continue;
    }
    const delen = delenVan(stuk);
    if (stuk.includes("*")) genegeerd.push("het sterretje tussen aanhalingstekens");
    if (delen.length) rij.push({...zinVan(stuk, delen), niet});
  }
  if (rij.filter((a) => typeof a !== "string").length > MAX_ATOMEN) {
    rij = rij.slice(0, MAX_ATOMEN);
    genegeerd.push(`alles na de eerste ${MAX_ATOMEN} woorden`);
  }
  /** @type {Vraag} */
  const vraag = {moet: [], niet: [], genegeerd: [...new Set(genegeerd)].slice(0, 4)};
  let of = false, niet = false;
  for (const atoom of rij) {
    if (atoom === "OF") { of = vraag.moet.length > 0; continue; }
    if (atoom === "NIET") { niet = true; continue; }
    if (atoom.niet || niet) vraag.niet.push(atoom);
    else if (of) vraag.moet.at(-1).push(atoom);
    else vraag.moet.push([atoom]);
    of = niet = false;
  }
  return vraag;
}

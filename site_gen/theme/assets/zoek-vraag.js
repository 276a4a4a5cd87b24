/**
 * What the reader typed -> what is asked. Pure; knows no page and no index.
 * 1. Any string gives a question and never an error; what was left out is named in `genegeerd`.
 * 2. AND is the default; `OF`/`OR` joins its two neighbours; `-woord` excludes; "…" is an exact phrase; `*` before, after or both.
 * 3. A Kamerstuk number in any spelling becomes one atom: `32317`, `32 317`, `kst-32317-974`, `32 317, nr. 974`.
 *
 * @typedef {{soort: "woord"|"zin"|"begin"|"eind"|"midden"|"nummer", tekst: string, delen: string[], dossier?: string, nr?: string}} Atoom
 * @typedef {{moet: Atoom[][], niet: Atoom[], genegeerd: string[]}} Vraag
 */

const MAX_TEKENS = 600;
const MAX_ATOMEN = 24;
const ROMEINS = "[IVXLC]{1,6}[A-Z]?|R\\d{4}";
// 32317 | 32 317 | 32.317, then perhaps XX or R1519, then perhaps "nr. 974" or 974; or the official kst-36600-XX-5
const NUMMER = new RegExp(
  `(?<![\\p{L}\\d.,-])(?:[Kk][Ss][Tt]-)?(\\d{2})[ .\\u00a0\\u202f]?(\\d{3})(?![\\d.,]\\d)(?!\\d)(?:[ -]\\(?(${ROMEINS})\\)?(?![\\p{L}\\d]))?` +
  `(?:(?:\\s*,?\\s*(?:nr|nrs|no)\\.?\\s*|\\s*,\\s*|[ -])(\\d{1,4}[a-z]?|[A-Z]{1,3})(?![\\p{L}\\d]))?`,
  "gu",
);

/** Lower case, without diacritics and unseen signs; the same as `fold` in search_text.py. @param {string} tekst */
export const vouw = (tekst) => /^[\x20-\x7e]*$/.test(tekst) ? tekst.toLowerCase() : tekst.normalize("NFKD").toLowerCase().replace(/[\p{M}\p{Cf}]/gu, "");

/** The words of a text as the search compares them; `words_of` in search_text.py. @param {string} tekst @returns {string[]} */
export const delenVan = (tekst) => (vouw(tekst).match(/[\p{L}\p{N}]+/gu) ?? []).map((w) => w.slice(0, 48));

/** @param {string} geheel @returns {Atoom|null} */
function atoomVan(geheel) {
  const ruw = geheel.replace(/(\p{L}{2})['\u2019]s(?=$|[^\p{L}])/u, "$1"); // regio's is more than one regio
  const delen = delenVan(ruw);
  if (!delen.length) return null;
  const kaal = ruw.replace(/^[^\p{L}\p{N}*]+|[^\p{L}\p{N}*]+$/gu, "");
  const deel = delen.join("");
  if (kaal.endsWith("*") && kaal.startsWith("*") && deel.length > 2) return {soort: "midden", tekst: ruw, delen: [deel]};
  if (kaal.endsWith("*") && deel.length > 1) return {soort: "begin", tekst: ruw, delen: [deel]};
  if (kaal.startsWith("*") && deel.length > 2) return {soort: "eind", tekst: ruw, delen: [deel]};
  // a compound such as JBZ-Raad is its words in a row, whatever sign stands between them
  return {soort: delen.length > 1 ? "zin" : "woord", tekst: kaal, delen};
}

/** Cut one stretch without quotes into atoms, numbers first. @param {string} stuk @returns {(Atoom|"OF")[]} */
function losseWoorden(stuk) {
  const uit = [];
  const woorden = (deel) => {
    for (const ruw of deel.split(/\s+/).filter(Boolean)) {
      if (ruw === "OF" || ruw === "OR") { uit.push("OF"); continue; }
      if (ruw === "EN" || ruw === "AND") continue;
      const niet = /^[-−–](?=[\p{L}\p{N}*])/u.test(ruw);
      const atoom = atoomVan(niet ? ruw.slice(1) : ruw);
      if (atoom) uit.push(niet ? {...atoom, niet: true} : atoom);
    }
  };
  let vanaf = 0;
  for (const m of stuk.matchAll(NUMMER)) {
    woorden(stuk.slice(vanaf, m.index));
    const voor = stuk.slice(0, m.index);
    const dossier = m[1] + m[2] + (m[3] ? `-${m[3]}` : "");
    uit.push({soort: "nummer", tekst: m[0].trim(), delen: delenVan(m[0]), dossier, nr: m[4] ?? "", niet: /(^|\s)[-−–]$/.test(voor)});
    vanaf = m.index + m[0].length;
  }
  woorden(stuk.slice(vanaf));
  return uit;
}

/** Read a query. @param {string} q @returns {Vraag} */
export function leesVraag(q) {
  const genegeerd = [];
  let tekst = q.normalize("NFC").replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g, '"').replace(/[\u0000-\u001f\u007f]/g, " ");
  if (tekst.length > MAX_TEKENS) {
    tekst = tekst.slice(0, MAX_TEKENS);
    genegeerd.push(`alles na de eerste ${MAX_TEKENS} tekens`);
  }
  /** @type {(Atoom|"OF")[]} */
  let rij = [];
  const stukken = tekst.split('"');
  stukken.forEach((stuk, i) => {
    const inAanhaling = i % 2 === 1 && i < stukken.length - 1; // the last stretch after an odd quote is not closed
    if (!inAanhaling) {
      const los = losseWoorden(stuk.replace(/[-−–]$/, ""));
      rij.push(...los);
      return;
    }
    const delen = delenVan(stuk);
    if (delen.length) rij.push({soort: "zin", tekst: `"${stuk.trim()}"`, delen, niet: /(^|\s)[-−–]$/.test(stukken[i - 1])});
  });
  if (rij.filter((a) => a !== "OF").length > MAX_ATOMEN) {
    rij = rij.slice(0, MAX_ATOMEN);
    genegeerd.push(`alles na de eerste ${MAX_ATOMEN} woorden`);
  }
  /** @type {Vraag} */
  const vraag = {moet: [], niet: [], genegeerd};
  let of = false;
  for (const atoom of rij) {
    if (atoom === "OF") { of = vraag.moet.length > 0; continue; }
    if (atoom.niet) vraag.niet.push(atoom);
    else if (of) vraag.moet.at(-1).push(atoom);
    else vraag.moet.push([atoom]);
    of = false;
  }
  return vraag;
}

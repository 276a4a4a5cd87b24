/**
 * A text -> the days it names, in any spelling; of a question, and of a passage to mark them in. Pure.
 * 1. The same forms as `search_days.py`: "8 oktober 2025", "08-10-2025", "8/10/2025", "2025-10-08", "8 okt. 2025", "13 en 14 oktober 2025".
 */
const NAMEN = ["januari january jan", "februari february febr feb", "maart march mrt", "april apr", "mei may", "juni june jun", "juli july jul", "augustus august aug", "september sep sept", "oktober october oct okt", "november nov", "december dec"].map((rij) => rij.split(" "));
const NUMMERS = new Map(NAMEN.flatMap((rij, m) => rij.map((naam) => [naam, m + 1])));
const DAG = "(?:0?[1-9]|[12][0-9]|3[01])", JAAR = "(?:1[5-9]|2[01])[0-9]{2}";
const LOS = "(?=[0-9])(?<![\\p{L}\\p{N}])(?<![0-9][.,/])", EIND = "(?![\\p{L}\\p{N}]|-[0-9])", LINK = " ?(?:en|of|and|tot en met|tot|t/m|[-\\u2010\\u2011\\u2013]) ?", TEKEN = "([-./\\u2010\\u2011\\u2013])";
const NABIJ = "j\\.? ?l|jongstleden|a\\. ?s|aanstaande";
const VORM = new RegExp(
  `${LOS}(?:((?:(?:${DAG}, ?){0,6}${DAG}${LINK})?${DAG})(?:e|ste|de)?[ -]?(${[...NUMMERS.keys()].join("|")})(?:\\.?,?[ -]?(${JAAR})|\\.? (${NABIJ})(?![\\p{L}\\p{N}]))?(?![\\p{L}\\p{N}])` +
  `|(?<![0-9]-)(${DAG}) ?${TEKEN} ?(0?[1-9]|1[0-2]) ?\\6 ?(${JAAR})${EIND}` +
  `|(?<![0-9]-)(${JAAR})${TEKEN}(0?[1-9]|1[0-2])\\10(${DAG})${EIND})`, "giu");
const VERBONDEN = new RegExp(`^,? ?(?:${LINK})?(?:op |van )?$`, "iu");

const iso = (jaar, maand, dag) => `${jaar}-${String(maand).padStart(2, "0")}-${String(dag).padStart(2, "0")}`;

/** The year of the last such day up to the letter's own, or of the next one. */
function jaarBij(maand, dag, [jaar, m, d], voorbij) {
  const na = maand - m || dag - d;
  return jaar - Number(voorbij && na > 0) + Number(!voorbij && na < 0);
}

/** Where days stand, from the first, and which. @param {string} tekst @param {string} eigen the letter's own day, for "8 oktober jl." @returns {{van: number, tot: number, dagen: string[]}[]} */
export function dagenIn(tekst, eigen = "") {
  const uit = [];
  let na = null; // a day without a year has that of what it is joined to
  for (const m of [...tekst.matchAll(VORM)].reverse()) {
    const [heel, rij, naam, jaar, bij, dag, , maand, slot, begin, , midden, eind] = m, van = m.index, tot = van + heel.length;
    if (!rij) {
      uit.push({van, tot, dagen: [iso(slot ?? begin, maand ?? midden, dag ?? eind)]});
      na = null;
      continue;
    }
    const nummer = NUMMERS.get(naam.toLowerCase());
    const getallen = rij.match(/[0-9]+/g).map(Number), stijgt = getallen.every((n, i) => !i || n > getallen[i - 1]); // "nr. 12 - 8 oktober 2025" is no span of days
    let inJaar = jaar || bij && eigen && jaarBij(nummer, getallen.at(-1), eigen.split("-").map(Number), /^j/i.test(bij));
    if (!inJaar && !bij && na && VERBONDEN.test(tekst.slice(tot, na.van))) inJaar = na.jaar - Number(nummer > na.maand);
    na = inJaar ? {van, jaar: Number(inJaar), maand: nummer} : null;
    if (na) uit.push({van, tot, dagen: (stijgt ? getallen : getallen.slice(-1)).map((n) => iso(na.jaar, nummer, n))});
  }
  return uit.reverse();
}

/** A day as one says it: 2025-10-08 -> 8 oktober 2025. @param {string} dag */
export const zegDag = (dag) => { const [jaar, maand, nul] = dag.split("-"); return `${Number(nul)} ${NAMEN[maand - 1][0]} ${jaar}`; };

/** A month written short, in full: okt -> oktober. @param {string} kort */
export const heleMaand = (kort) => NAMEN[NUMMERS.get(kort) - 1]?.[0];

/** How a day may be printed, as words: `8 oktober 2025`, `08 okt 2025`, `8 10 2025`, `2025 10 08`. @param {string} dag */
export function schrijfwijzen(dag) {
  const [jaar, maand, nul] = dag.split("-"), kort = String(Number(nul)), namen = NAMEN[maand - 1];
  const uit = [kort, nul].flatMap((d) => [namen[0], namen.at(-1)].map((naam) => [d, naam, jaar]));
  return [...new Set([...uit, [kort, String(Number(maand)), jaar], [nul, maand, jaar], [jaar, maand, nul]].map((rij) => rij.join(" ")))];
}

/**
 * A Dutch word -> its other forms of number: asielzoeker, asielzoekers. Pure.
 * 1. Forms are guesses by the rules of spelling; which of them exist, the index knows.
 * 2. Only number and the -e of an adjective; no tenses and no derived words: who wants those asks `migratie*`.
 * 3. A plural is a plural, also where it is a verb as well: `raad` finds `raden`, but never `rad`; and `kans` never `kan`.
 */
const KLINKER = "[aeiou]";
const ONGELIJK = [["lid", "leden"], ["stad", "steden"], ["schip", "schepen"], ["kind", "kinderen"], ["ei", "eieren"], ["been", "beenderen"], ["lied", "liederen"], ["volk", "volkeren"], ["goed", "goederen"], ["gemoed", "gemoederen"], ["dag", "dagen"], ["weg", "wegen"], ["dal", "dalen"], ["gebed", "gebeden"], ["bevel", "bevelen"], ["verdrag", "verdragen"], ["bedrag", "bedragen"], ["koe", "koeien"], ["slag", "slagen"], ["gat", "gaten"], ["spel", "spelen"], ["gebrek", "gebreken"], ["oorlog", "oorlogen"], ["hof", "hoven"], ["god", "goden"], ["bad", "baden"], ["blad", "bladen"], ["blad", "bladeren"], ["glas", "glazen"], ["graf", "graven"], ["pad", "paden"], ["staf", "staven"], ["vat", "vaten"], ["verlof", "verloven"], ["smid", "smeden"], ["gelid", "gelederen"], ["dak", "daken"], ["kalf", "kalveren"], ["rund", "runderen"]];

/** End in -s and are no plural, though what is left is a word: who asks `wegen` does not mean `wegens`. */
const GEEN_MEERVOUD = new Set("alles anders eens iets immers jegens links minstens namens niets overigens rechts reeds soms steeds telkens tevens volgens wegens".split(" "));
/** May a word have its plural in -s? One of one syllable only as a loan (teams, clubs): mens is not more than one men. */
const naarS = (w) => !GEEN_MEERVOUD.has(`${w}s`) && !/s$/.test(w) && (/[bdfgkmp]$/.test(w) || /[aeiouy][^aeiouy]+[aeiouy]/.test(w));

/** The stem before -en or -e: huis -> huiz, boom -> bom, man -> mann. */
function voorEn(w) {
  if (/^[^aeiou]*[aeiou][bdfgklmnprst]$/.test(w)) return [w + w.at(-1)];
  const uit = [w];
  if (/ieuw$|eeuw$/.test(w)) return uit;
  const lang = w.replace(/(aa|ee|oo|uu)([bcdfgklmnprstvz])$/, (_, k, m) => k[0] + m);
  if (lang !== w) uit.push(lang);
  for (const stam of [...uit]) {
    if (/f$/.test(stam)) uit.push(stam.replace(/f$/, "v"));
    if (/s$/.test(stam)) uit.push(stam.replace(/s$/, "z"));
  }
  if (/(^|[^aeiou])[aeiou][bdfgklmnprst]$/.test(w)) uit.push(w + w.at(-1));
  if (/heid$/.test(w)) uit.push(w.replace(/heid$/, "hed"));
  return uit;
}

/** The word before -en or -e was put to its stem: bom -> boom, huiz -> huis, mann -> man. */
function vanEn(stam) {
  const uit = [];
  const hard = stam.replace(/v$/, "f").replace(/z$/, "s");
  if (/([bdfgklmnprst])\1$/.test(stam)) uit.push(stam.slice(0, -1));
  else {
    // an open syllable was long: bomen -> boom, jaren -> jaar; but sectoren and middelen keep their short vowel
    const lang = hard.replace(/(^|[^aeiou])([aeou])([bcdfgklmnprstvz])$/, (_, voor, k, m) => voor + k + k + m);
    if (lang === hard || /[eo]/.test(hard.at(-2))) uit.push(hard);
    if (lang !== hard) uit.push(lang);
  }
  if (/hed$/.test(stam)) uit.push(stam.replace(/hed$/, "heid"));
  return uit;
}

const enkelvouden = (w) => {
  const uit = [];
  if (/(ie|ee)en$/.test(w)) uit.push(w.slice(0, -2));
  if (/en$/.test(w) && w.length > 3) uit.push(...vanEn(w.slice(0, -2)));
  if (/[^e]en$/.test(w) && w.length > 3) uit.push(w.slice(0, -1));
  if (/e$/.test(w) && w.length > 3) uit.push(...vanEn(w.slice(0, -1)));
  if (/s$/.test(w) && w.length > 3 && naarS(w.slice(0, -1))) uit.push(w.slice(0, -1));
  if (/eren$/.test(w) && w.length > 6) uit.push(w.slice(0, -4));
  if (/[cg]i$/.test(w) && w.length > 5) uit.push(`${w.slice(0, -1)}us`);
  if (/a$/.test(w) && w.length > 3) uit.push(`${w.slice(0, -1)}um`);
  if (/ses$/.test(w)) uit.push(`${w.slice(0, -2)}is`);
  return uit;
};
const meervouden = (w) => {
  const uit = [...(naarS(w) ? [`${w}s`] : []), ...voorEn(w).flatMap((stam) => [`${stam}en`, `${stam}e`])];
  if (/e$/.test(w)) uit.push(`${w}n`);
  if (/[cg]us$/.test(w)) uit.push(`${w.slice(0, -2)}i`);
  if (/um$/.test(w)) uit.push(`${w.slice(0, -2)}a`);
  if (/sis$/.test(w)) uit.push(`${w.slice(0, -2)}es`);
  return uit;
};
/** Forms without a rule, also at the end of a compound: lidstaat follows the rules, Kamerlid does not. */
const ongelijk = (w) => ONGELIJK.flatMap(([een, meer]) => (w.endsWith(een) ? [w.slice(0, -een.length) + meer] : w.endsWith(meer) ? [w.slice(0, -meer.length) + een] : []));

/** The word itself first, then what may be its other forms. @param {string} woord @returns {string[]} */
export function vormenVan(woord) {
  if (woord.length < 3 || !/^[a-z]+$/.test(woord)) return [woord];
  const een = [...enkelvouden(woord), ...ongelijk(woord)].filter((w) => w.length > 2 && new RegExp(KLINKER).test(w));
  return [...new Set([woord, ...een, ...[woord, ...een].flatMap(meervouden), ...een.flatMap(ongelijk)])].slice(0, 60);
}

/** The few forms that are looked for at the end of compounds: one or more things, no adjectives. @param {string} woord @returns {string[]} */
export function naasteVormen(woord) {
  if (woord.length < 3 || !/^[a-z]+$/.test(woord)) return [woord];
  const een = /[ns]$/.test(woord) ? enkelvouden(woord) : [];
  const meer = een.length ? [] : meervouden(woord).filter((w) => /(en|[^s]s)$/.test(w));
  return [...new Set([woord, ...een, ...meer, ...ongelijk(woord)])].filter((w) => w.length > 2).slice(0, 8);
}

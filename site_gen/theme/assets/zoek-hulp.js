/**
 * No hits -> what to do about it, as lines of text and ways on.
 * 1. For each filter that is on: how many hits there are without it. 2. For a word in no letter: the nearest words that are.
 * 3. For words that are there but never together: how many letters have each.
 */
import {komtVoor, suggesties} from "./zoek-afstand.js";
import {aantalTekst, datumTekst, FACETTEN} from "./zoek-keuze.js";
import {toonbaar} from "./zoek-vraag.js";

/** Text, or text that leads to the same question with something else in it. @typedef {string|{anders: object, tekst: string}} Deel */

/** What a word or phrase without hits may have been: the nearest words that are there; in a phrase those that are not, each made better. */
async function verbeter(atoom) {
  if (atoom.soort === "woord") return suggesties(atoom.delen[0]);
  if (atoom.soort !== "zin" || atoom.delen.length < 2 || atoom.tekst.includes("*")) return [];
  const nieuw = await Promise.all(atoom.delen.slice(0, 12).map(async (w) => (await komtVoor(w) ? w : (await suggesties(w))[0])));
  const ander = nieuw.join(" ");
  return nieuw.every(Boolean) && ander !== atoom.delen.join(" ") ? [`"${ander}"`] : [];
}

/** @returns {Promise<Deel[][]>} */
export async function help({vraag, set, staat, tel, gericht}) {
  const regels = [];
  const link = (anders, tekst) => ({anders, tekst});
  if (staat.van && staat.tot && staat.van > staat.tot) regels.push([`De begindatum (${datumTekst(staat.van)}) ligt na de einddatum (${datumTekst(staat.tot)}). `, link({van: staat.tot, tot: staat.van}, "Draai ze om"), "."]);
  if (vraag.niet.length && vraag.moet.length && set.zonderNiet) {
    const q = vraag.moet.map((keuze) => keuze.map((a) => a.tekst).join(" OF ")).join(" ");
    regels.push([link({q}, `Zonder ${vraag.niet.map((a) => `-${a.tekst}`).join(" ").slice(0, 80)}: ${aantalTekst(set.zonderNiet, "stuk", "stukken")}`)]);
  }
  const zonder = (anders, naam) => {
    const n = tel({...staat, ...anders});
    if (n) regels.push([link(anders, `Zonder ${naam}: ${aantalTekst(n, "stuk", "stukken")}`)]);
  };
  const aan = FACETTEN.filter((f) => staat.facet[f].length), bereik = Boolean(staat.van || staat.tot);
  if (set.stukken.length) {
    for (const f of aan) zonder({facet: {...staat.facet, [f]: []}}, `${f} «${staat.facet[f].join("», «").slice(0, 80)}»`);
    if (bereik) zonder({van: "", tot: ""}, "grens aan de datum");
    if (aan.length + bereik > 1) zonder({facet: Object.fromEntries(FACETTEN.map((f) => [f, []])), van: "", tot: ""}, "enige keuze");
  }
  const leeg = set.leeg.slice(0, 3), beters = await Promise.all(leeg.map(verbeter)); // at once: each turn to the server takes its time
  for (const [n, atoom] of leeg.entries()) {
    const tekst = toonbaar(atoom.tekst), beter = beters[n];
    const regel = [`Geen enkel stuk heeft ${tekst.length > 60 ? `${tekst.slice(0, 60)}…` : tekst}.`];
    if (beter.length) regel.push(" Bedoelt u ", ...beter.flatMap((w, i) => [i ? ", " : "", link({q: staat.q.includes(atoom.tekst) ? staat.q.replace(atoom.tekst, () => w) : w}, w)]), "?");
    regels.push(regel);
    if (atoom.soort !== "zin" || atoom.delen.length < 2 || beter.length) continue;
    const los = tekst.startsWith('"') && tekst.includes("*") ? tekst.replaceAll('"', "") : atoom.delen.join(" ");
    regels.push([tekst.startsWith('"') ? "Zonder aanhalingstekens: " : "Als losse woorden: ", link({q: los}, los), "."]);
  }
  if (!set.leeg.length && !set.zonderNiet && vraag.moet.length > 1) {
    regels.push(["Elk deel komt voor, maar niet samen in één stuk: ", ...vraag.moet.flatMap((keuze, k) => {
      const tekst = keuze.map((a) => a.tekst).join(" OF ");
      return [k ? "; " : "", link({q: tekst}, tekst), ` (${aantalTekst(set.tellingen[k], "stuk", "stukken")})`];
    }), "."]);
  }
  if (!vraag.moet.length && !vraag.niet.length && staat.q.trim()) regels.push(["Er staat geen woord of nummer in uw vraag. Typ bijvoorbeeld een onderwerp, een naam of een dossiernummer."]);
  if (!gericht && set.leeg.some((a) => a.soort === "woord")) regels.push(["Een deel van een woord zoekt u met een sterretje: migratie* of *procedure."]);
  return regels;
}

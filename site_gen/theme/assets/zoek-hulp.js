/**
 * No hits -> what to do about it, as lines of text and ways on.
 * 1. For each filter that is on: how many hits there are without it. 2. For a word in no letter: the nearest words that are.
 * 3. For words that are there but never together: how many letters have each. 4. For a number or a day: what was looked for, and what else to ask.
 */
import {zegDag} from "./zoek-dag.js";
import {komtVoor, suggesties} from "./zoek-afstand.js";
import {aantalTekst, datumTekst, FACETTEN} from "./zoek-keuze.js";
import {toonbaar} from "./zoek-vraag.js";

/** Text, or text that leads to the same question with something else in it. @typedef {string|{anders: object, tekst: string}} Deel */

/** What a word or phrase without hits may have been: the nearest words that are there; in a phrase those that are not, each made better. */
async function verbeter(atoom) {
  if (atoom.soort === "woord") return suggesties(atoom.delen[0]);
  if (/^\d{1,2}([-/.])\d{1,2}\1\d\d$/.test(atoom.tekst)) return [atoom.tekst.replace(/\d\d$/, (jaar) => `${jaar > "50" ? 19 : 20}${jaar}`)]; // a day without its century
  if (atoom.soort !== "zin" || atoom.delen.length < 2 || atoom.tekst.includes("*")) return [];
  const nieuw = await Promise.all(atoom.delen.slice(0, 12).map(async (w) => (await komtVoor(w) ? w : (await suggesties(w))[0])));
  const ander = nieuw.join(" ");
  return nieuw.every(Boolean) && ander !== atoom.delen.join(" ") ? [`"${ander}"`] : [];
}

/** A phrase without its quotes; as words where a part of it would ask something else. */
const zonderTekens = (tekst, delen) => (/(?:^|[\s(])(?:OF|OR|EN|AND|NIET|NOT|[-−–—])|[|]/.test(tekst.slice(1, -1)) ? delen.join(" ") : tekst.replaceAll('"', ""));

/** What is said of a number or a day that no letter has; and what else to ask, when that has hits. @returns {[string, string, string]} */
function zegLeeg(atoom, gericht) {
  if (atoom.soort === "nummer") {
    const nummer = toonbaar(atoom.tekst.replaceAll('"', ""));
    if (!atoom.letterlijk) return [`Geen enkel stuk heeft nummer ${nummer} of noemt het.`, "Het hele dossier", atoom.dossier.replace(/^(\d\d)(\d{3})/, "$1 $2").replace(/-(?=[A-Z])/, " ")];
    return [`Geen enkel stuk noemt ${nummer} in zijn tekst${gericht ? "; waar dit nummer heen leidt, staat hierboven" : ""}.`, "Zonder aanhalingstekens", nummer];
  }
  const dagen = atoom.dagen.map(zegDag);
  return [`Geen enkel stuk noemt ${dagen.join(" en ")}${atoom.letterlijk ? "" : ", of is van die dag"}, hoe de datum ook is geschreven.`, "Met alleen de maand", dagen.at(-1).replace(/^\d+ /, "")];
}

/** @returns {Promise<Deel[][]>} */
export async function help({vraag, set, staat, tel, zoek, gericht}) {
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
  const vervang = (atoom, w) => (staat.q.includes(atoom.tekst) ? staat.q.replace(atoom.tekst, () => w) : w);
  for (const [n, atoom] of leeg.entries()) {
    if (atoom.soort === "dag" || atoom.letterlijk || atoom.nr) {
      const [regel, naam, anders] = zegLeeg(atoom, gericht), q = vervang(atoom, anders), aantal = await zoek(q);
      regels.push([regel], ...(aantal ? [[`${naam}: `, link({q}, q), ` (${aantalTekst(aantal, "stuk", "stukken")}).`]] : []));
      continue;
    }
    const tekst = toonbaar(atoom.tekst), beter = beters[n];
    const regel = [`Geen enkel stuk heeft ${tekst.length > 60 ? `${tekst.slice(0, 60)}…` : tekst}.`];
    if (beter.length) regel.push(" Bedoelt u ", ...beter.flatMap((w, i) => [i ? ", " : "", link({q: vervang(atoom, w)}, w)]), "?");
    regels.push(regel);
    if (atoom.soort !== "zin" || atoom.delen.length < 2 || beter.length) continue;
    const los = vervang(atoom, tekst.startsWith('"') ? zonderTekens(tekst, atoom.delen) : atoom.delen.join(" "));
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

/**
 * No hits -> what to do about it. Loaded only then.
 * 1. For each filter that is on: how many hits there are without it. 2. For a word in no letter: the nearest words that are.
 * 3. For words that are there but never together: how many letters have each.
 */
import {aantalTekst, el} from "./zoek-beeld.js";
import {suggesties} from "./zoek-afstand.js";
import {basis} from "./zoek-scherf.js";
import {FACETTEN} from "./zoek-tabel.js";

export async function help({vraag, set, staat, tel, maakAdres, gericht}) {
  const regels = [];
  if (vraag.niet.length && vraag.moet.length && set.zonderNiet) {
    const q = vraag.moet.map((keuze) => keuze.map((a) => a.tekst).join(" OF ")).join(" ");
    regels.push(el("li", {}, el("a", {href: maakAdres({...staat, q}), "data-zoek-link": ""}, `Zonder ${vraag.niet.map((a) => `-${a.tekst}`).join(" ").slice(0, 80)}: ${aantalTekst(set.zonderNiet, "stuk", "stukken")}`)));
  }
  const zonder = (anders, naam) => {
    const n = tel({...staat, ...anders});
    if (n) regels.push(el("li", {}, el("a", {href: maakAdres({...staat, ...anders}), "data-zoek-link": ""}, `Zonder ${naam}: ${aantalTekst(n, "stuk", "stukken")}`)));
  };
  const aan = FACETTEN.filter((f) => staat.facet[f].length), bereik = Boolean(staat.van || staat.tot);
  if (set.stukken.length) {
    for (const f of aan) zonder({facet: {...staat.facet, [f]: []}}, `${f} «${staat.facet[f].join("», «").slice(0, 80)}»`);
    if (bereik) zonder({van: "", tot: ""}, "grens aan de datum");
    if (aan.length + bereik > 1) zonder({facet: Object.fromEntries(FACETTEN.map((f) => [f, []])), van: "", tot: ""}, "enige keuze");
  }
  for (const atoom of set.leeg.slice(0, 3)) {
    const beter = atoom.soort === "woord" ? await suggesties(atoom.delen[0]) : [];
    const tekst = atoom.tekst.length > 60 ? `${atoom.tekst.slice(0, 60)}…` : atoom.tekst;
    regels.push(el("li", {}, `Geen enkel stuk heeft ${tekst}.`, ...(beter.length ? [" Bedoelt u ", ...beter.flatMap((w, i) => [i ? ", " : "", el("a", {href: maakAdres({...staat, q: staat.q.replace(atoom.tekst, () => w)}), "data-zoek-link": ""}, w)]), "?"] : [])));
    if (atoom.soort === "zin" && atoom.delen.length > 1) regels.push(el("li", {}, "Zonder aanhalingstekens: ", el("a", {href: maakAdres({...staat, q: atoom.delen.join(" ")}), "data-zoek-link": ""}, atoom.delen.join(" ")), "."));
  }
  if (!set.leeg.length && !set.zonderNiet && vraag.moet.length > 1) {
    regels.push(el("li", {}, "Elk deel komt voor, maar niet samen in één stuk: ", ...vraag.moet.flatMap((keuze, k) => {
      const tekst = keuze.map((a) => a.tekst).join(" OF ");
      return [k ? "; " : "", el("a", {href: maakAdres({...staat, q: tekst}), "data-zoek-link": ""}, tekst), ` (${aantalTekst(set.tellingen[k], "stuk", "stukken")})`];
    }), "."));
  }
  if (!vraag.moet.length && !vraag.niet.length && staat.q.trim()) regels.push(el("li", {}, "Er staat geen woord of nummer in uw vraag. Typ bijvoorbeeld een onderwerp, een naam of een dossiernummer."));
  if (!gericht) regels.push(el("li", {}, "Een deel van een woord zoekt u met een sterretje: migratie* of *procedure."));
  regels.push(el("li", {}, "Of blader door de ", el("a", {href: new URL("dossiers/", basis).href}, "lijst van dossiers"), "."));
  return regels;
}

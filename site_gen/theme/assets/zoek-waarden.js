/**
 * What an address says of filters -> the values that the collection has. Pure.
 * 1. A value is found in the spelling of the page, of the data files or of an address: "Tweede Kamer", "tweede-kamer", "TK".
 * 2. What fits nothing stays what it is: then there are no hits, and the page says without which filter there are.
 */
import {delenVan, vouw} from "./zoek-vraag.js";

const ANDERS = {kamer: {tk: "tweede kamer", ek: "eerste kamer", ii: "tweede kamer", i: "eerste kamer"}};
const kern = (tekst) => delenVan(tekst).join("");
const RUIM = new Set(["afzender", "kamer", "soort"]); // a part of the name will do

/** One value of an address -> the values it means. */
function meen(facet, tekst, waarden) {
  if (waarden.includes(tekst)) return [tekst];
  const gelijk = waarden.filter((w) => vouw(w) === vouw(tekst));
  if (gelijk.length) return gelijk.slice(0, 1);
  let vorm = ANDERS[facet]?.[vouw(tekst)] ?? tekst;
  if (facet === "dossier") vorm = vorm.replace(/^(?:kst|(?:kamer)?(?:dossier|stuk(?:ken)?))[ -]*/i, "");
  if (facet === "vergaderjaar") vorm = vorm.replace(/^(\d\d)(\d\d)\D+(\d\d)$/, "$1$2-$1$3");
  const zelfde = waarden.filter((w) => kern(w) && kern(w) === kern(vorm));
  if (zelfde.length) return zelfde;
  const delen = RUIM.has(facet) ? delenVan(vorm) : [];
  const ruim = delen.length ? waarden.filter((w) => { const van = delenVan(w); return delen.every((d) => van.includes(d)); }) : [];
  return ruim.length ? ruim : [tekst];
}

/** The values of one facet that an address means. @param {string[]} gevraagd @param {string[]} waarden */
export const meenWaarden = (facet, gevraagd, waarden) => [...new Set(gevraagd.flatMap((tekst) => meen(facet, tekst, waarden)))];

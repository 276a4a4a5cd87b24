/**
 * All hits -> a CSV or JSON file on the reader's machine.
 * 1. Every hit of the search is in it, in the order shown, not only those of the page shown.
 * 2. CSV is RFC 4180 in UTF-8 with a byte order mark, with commas or semicolons; a cell never starts as a formula.
 * 3. The columns are those of KOLOMMEN, in both files.
 */
import {alsTekst} from "./zoek-passages.js";
import {basis} from "./zoek-scherf.js";

export const KOLOMMEN = ["id", "datum", "soort", "dossier", "nr", "titel", "afzender", "url", "passage", "citaat", "bestand"];

/** @param {string} waarde */
function cel(waarde, teken) {
  const veilig = /^[\s]*[=+\-@]/.test(waarde) || /^[\t\r]/.test(waarde) ? `'${waarde}` : waarde;
  return /["\r\n]/.test(veilig) || veilig.includes(teken) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}

/** @param {Record<string, string>[]} rijen @param {string} teken `;` is what a Dutch spreadsheet opens by itself */
export const alsCsv = (rijen, teken = ",") => `\ufeff${[KOLOMMEN, ...rijen.map((rij) => KOLOMMEN.map((k) => rij[k] ?? ""))].map((cellen) => cellen.map((c) => cel(c, teken)).join(teken)).join("\r\n")}\r\n`;

/** @param {Record<string, string>[]} rijen @param {string} zoekadres */
export const alsJson = (rijen, zoekadres) => `${JSON.stringify({zoekopdracht: zoekadres, aantal: rijen.length, treffers: rijen}, null, 1)}\n`;

/** Hand a file to the reader. */
export function bewaar(naam, soort, inhoud) {
  const adres = URL.createObjectURL(new Blob([inhoud], {type: `${soort};charset=utf-8`}));
  const koppeling = document.createElement("a");
  koppeling.href = adres;
  koppeling.download = naam;
  document.body.append(koppeling);
  koppeling.click();
  koppeling.remove();
  setTimeout(() => URL.revokeObjectURL(adres), 60_000);
}

/** The rows of all hits; fifty files at a time, for a phone has few connections. */
export async function alleRijen(stukken, haal, zeg) {
  const uit = [];
  for (let i = 0; i < stukken.length; i += 50) {
    if (i) zeg(i);
    for (const {stuk, data, passages} of await haal(stukken.slice(i, i + 50))) {
      const f = stuk.facet;
      uit.push({id: data.id ?? "", datum: stuk.datum, soort: f.soort.join("; "), dossier: f.dossier.filter((d) => d !== "zonder-dossier").join("; "), nr: data.nr ?? "", titel: data.titel ?? "", afzender: f.afzender.join("; "), url: new URL(data.url, basis).href, passage: alsTekst(passages), citaat: data.citeerwijze ?? "", bestand: data.bestand ?? ""});
    }
  }
  return uit;
}

/** Citations to the clipboard, and in a field where one can take them along by hand; returns what to say. */
export async function kopieer(rijen, veld) {
  const tekst = rijen.map((r) => `${(r.citaat || r.titel).replace(/\.$/, "")}, ${r.url}`).join("\n");
  veld.hidden = false;
  veld.value = tekst;
  veld.rows = Math.min(8, rijen.length + 1);
  const aantal = `${rijen.length} ${rijen.length === 1 ? "citaat" : "citaten"}`;
  try {
    await navigator.clipboard.writeText(tekst);
    return `${aantal} gekopieerd.`;
  } catch {
    veld.select();
    return `Kopiëren is niet toegestaan; ${aantal} ${rijen.length === 1 ? "staat" : "staan"} geselecteerd hieronder.`;
  }
}

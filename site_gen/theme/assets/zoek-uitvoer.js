/**
 * All hits -> a CSV or JSON file on the reader's machine.
 * 1. Every hit of the search is in it, in the order shown, not only those of the page shown.
 * 2. CSV is RFC 4180 in UTF-8 with a byte order mark; a cell never starts as a formula.
 */
export const KOLOMMEN = ["id", "datum", "soort", "dossier", "nr", "titel", "afzender", "url", "passage", "citaat", "bestand"];

/** @param {string} waarde */
function cel(waarde) {
  const veilig = /^[\s]*[=+\-@]/.test(waarde) || /^[\t\r]/.test(waarde) ? `'${waarde}` : waarde;
  return /[",\r\n]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}

/** @param {Record<string, string>[]} rijen */
export const alsCsv = (rijen) => `\ufeff${[KOLOMMEN, ...rijen.map((rij) => KOLOMMEN.map((k) => rij[k] ?? ""))].map((cellen) => cellen.map(cel).join(",")).join("\r\n")}\r\n`;

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

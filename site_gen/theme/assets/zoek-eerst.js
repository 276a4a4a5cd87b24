/**
 * The table of all letters, asked for before anything else is read: every question waits for it.
 */
const basis = new URL("../", import.meta.url);
export const tabelBestand = fetch(new URL("zoekindex/stukken.bin", basis), {cache: "no-cache"})
  .then((antwoord) => (antwoord.ok ? antwoord.arrayBuffer() : null)).catch(() => null); // it is asked for again, and then told

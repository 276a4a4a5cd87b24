/**
 * The beginning of the thread that searches: the table of all letters and all that reads it are asked for at once.
 * 1. A question [number, what, with] is answered with [number, answer], or with [number, null, why not].
 * 2. Where its own files do not come it fails as a whole, so that the page takes over.
 */
const tabel = fetch(new URL("../zoekindex/stukken.bin", import.meta.url), {cache: "no-cache"})
  .then((antwoord) => (antwoord.ok ? antwoord.arrayBuffer() : null)).catch(() => null); // it is asked for again, and then told
const delen = "werk tabel index tekst keuze vraag waarden wijzer passages scherf vormen zin".split(" ");
const geladen = Promise.all(delen.map((deel) => import(`./zoek-${deel}.js`))).then(([{doe}, {geefTabel}]) => { geefTabel(tabel); return doe; });
geladen.catch(reportError);

self.onmessage = async ({data: [nummer, wat, met]}) => {
  const doe = await geladen.catch(() => null);
  if (!doe) return;
  try { self.postMessage([nummer, await doe(wat, met)]); } catch (fout) { self.postMessage([nummer, null, String(fout?.message ?? fout)]); }
};

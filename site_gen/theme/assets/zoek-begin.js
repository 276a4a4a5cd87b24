/**
 * The beginning of the thread that searches; `search_scripts.py` puts all that it needs into this one file.
 * 1. A question [number, what, with] is answered with [number, answer], or with [number, null, why not].
 * 2. Where its own files do not come it fails as a whole, so that the page takes over.
 */
import {tabelBestand} from "./zoek-eerst.js";
import {doe} from "./zoek-werk.js";
import {geefTabel} from "./zoek-tabel.js";

geefTabel(tabelBestand);
self.onmessage = async ({data: [nummer, wat, met]}) => {
  try { self.postMessage([nummer, await doe(wat, met)]); } catch (fout) { self.postMessage([nummer, null, String(fout?.message ?? fout)]); }
};

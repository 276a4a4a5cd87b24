/**
 * The thread that searches, as the page sees it. It is begun in the head of the page (`zoeken.html`) with the question of the address,
 * before the style and the rest are read: what came from it until now waits in `post`.
 * 1. `doe(what, with)` is that of `zoek-werk.js` in a thread of its own (`zoek-begin.js`); where a browser gives none, or it fails to start,
 *    the page does that work itself.
 * 2. A question that fails can be put again.
 */
/** The root of the site. */
export const basis = new URL("../", import.meta.url);

let werker, nummer = 0;
const lopend = new Map(); // number -> who waits, and for what

const zelf = ({wat, met, goed, fout}) => import("./zoek-werk.js").then((werk) => werk.doe(wat, met)).then(goed, fout);

function ontvang([welk, uit, waarom]) {
  const {goed, fout} = lopend.get(welk);
  lopend.delete(welk);
  if (waarom === undefined) goed(uit); else fout(new Error(waarom));
}

function valUit() {
  werker?.terminate();
  werker = null;
  for (const wie of lopend.values()) zelf(wie);
  lopend.clear();
}

/** @returns {Promise<any>} */
export const doe = (wat, met, begonnen = false) => new Promise((goed, fout) => {
  const wie = {wat, met, goed, fout};
  if (!werker) { zelf(wie); return; }
  lopend.set(begonnen ? 0 : ++nummer, wie);
  if (!begonnen) werker.postMessage([nummer, wat, met]);
});

try {
  werker = self.zoekdraad ?? new Worker(new URL("zoek-begin.js", import.meta.url), {type: "module"});
  werker.onmessage = ({data}) => ontvang(data);
  werker.onerror = valUit;
} catch { werker = null; }

/** The answer to the address that the page was opened with. */
export const eerste = {adres: location.search, antwoord: doe("zoek", location.search, werker?.gevraagd === location.search)};
eerste.antwoord.catch(() => {}); // told by who asks for it
for (const post of werker?.post ?? []) if (post) ontvang(post); else valUit();

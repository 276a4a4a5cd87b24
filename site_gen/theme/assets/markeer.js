/**
 * `?markeer=` words -> marked in the text of a letter (CSS Custom Highlight API); loaded only where an address asks for it.
 * 1. The text is not touched: a mark is a range, which may run over links, page marks and signs of notes, as the words do.
 * 2. Only whole words: `op` is not marked in "opvang".
 */
const OVER = ".nootverwijzing, .pagina, .anker, .terug, .headerlink, [href^='bron/#'], .noot-hier"; // stands among the words, and is none of them
const BLOK = "p, li, h1, h2, h3, h4, h5, h6, td, th, dd, dt, blockquote, figcaption, caption, pre, div, section";

/** The text of a letter with, for each stretch, the node it comes from. */
function lees(brief) {
  const delen = [];
  let tekst = "", blok = null;
  const loper = document.createTreeWalker(brief, NodeFilter.SHOW_TEXT);
  for (let knoop = loper.nextNode(); knoop; knoop = loper.nextNode()) {
    if (knoop.parentElement.closest(OVER)) continue;
    const deze = knoop.parentElement.closest(BLOK);
    if (deze !== blok) tekst += "\u0000"; // no mark runs from one block into the next
    blok = deze;
    delen.push([tekst.length, knoop]);
    tekst += knoop.data;
  }
  return [tekst, delen];
}

/** Mark the words of the address. @param {Element} brief */
export function markeer(brief) {
  const woorden = (new URLSearchParams(location.search).get("markeer") ?? "").slice(0, 600).split("|").map((w) => w.trim()).filter(Boolean).slice(0, 20);
  if (!woorden.length || !window.Highlight || !CSS.highlights) return;
  const patroon = new RegExp(`(?<![\\p{L}\\p{N}])(?:${woorden.sort((a, b) => b.length - a.length).map((w) => w.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/\s+/g, "\\s+")).join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const [tekst, delen] = lees(brief);
  const plek = (waar, eind) => {
    let laag = 0, hoog = delen.length;
    while (laag < hoog) { const m = (laag + hoog) >> 1; if (eind ? delen[m][0] < waar : delen[m][0] <= waar) laag = m + 1; else hoog = m; }
    const [begin, knoop] = delen[Math.max(0, laag - 1)];
    return [knoop, waar - begin];
  };
  const stukken = [];
  for (const m of tekst.matchAll(patroon)) {
    const bereik = new Range();
    bereik.setStart(...plek(m.index, false));
    bereik.setEnd(...plek(m.index + m[0].length, true));
    stukken.push(bereik);
  }
  CSS.highlights.set("markeer", new Highlight(...stukken));
}

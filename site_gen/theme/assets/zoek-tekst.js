/**
 * A letter that is found -> its text to show. The piece with most of the words first, and up to two more while there are not three places
 * to show; those that are needed for certain are asked for together, for each turn to the server takes its time.
 */
import {BESTE, maakPassages, maakProef, merkTitel} from "./zoek-passages.js";
import {laadTabel, laadTekst} from "./zoek-tabel.js";

/** @param {import("./zoek-vraag.js").Vraag} vraag */
export function metTekst(vraag, {waar, vormen}) {
  const proef = maakProef(vormen);
  return async (/** @type {number} */ i) => {
    const welke = waar(i).sort((a, b) => b.atomen - a.atomen || b.keer - a.keer || a.stuk - b.stuk).slice(0, 3);
    if (!welke.length) welke.push({stuk: 0, atomen: 0, keer: BESTE}); // found by its number or by a filter alone
    let keer = 0;
    for (const w of welke) { laadTekst(i, w.stuk).catch(() => {}); keer += w.keer; if (keer >= BESTE) break; } // there are that many places
    let data = null, passages = [];
    const stuk = (await laadTabel()).stuk(i);
    const delen = [];
    for (const w of welke) {
      const [gegevens, rijen] = await laadTekst(i, w.stuk);
      data = gegevens;
      if (!vraag.moet.length) break;
      delen.push([w.stuk, rijen]);
      passages = maakPassages([...delen].sort((a, b) => a[0] - b[0]).flatMap(([, r]) => r), proef, stuk.datum);
      if (passages.length >= BESTE) break;
    }
    return {stuk, data, passages, titel: merkTitel(data.titel || data.url, proef)};
  };
}

/**
 * The small files of the index -> values. `search_shards.py` writes what is read here.
 * 1. Every file is fetched once, unpacked once, and only when asked for; a failed one can be asked for again.
 * 2. A word's file is found in its directory; a word that is not there gives nothing and no error.
 * 3. What is no file of this index is an error and never "not found": a network that answers with a page of its own, a file of another build.
 */
export const basis = new URL("../", import.meta.url);

/** Do something once, and again only after it failed. */
export const eenKeer = (maak) => { let belofte; return () => (belofte ??= maak().catch((fout) => { belofte = undefined; throw fout; })); };

/** A file of the index, unpacked. The directories are asked anew; the rest never changes under its name. @param {string} pad @param {RequestCache} cache */
export async function haal(pad, cache = "default") {
  const adres = new URL(`zoekindex/${pad}`, basis).href;
  const antwoord = await fetch(adres, {cache});
  if (!antwoord.ok || antwoord.headers.get("content-type")?.startsWith("text/html")) throw new Error(`${adres}: ${antwoord.status}`);
  return pakUit(await antwoord.arrayBuffer());
}

/** What a file holds. @param {ArrayBuffer} inhoud */
export async function pakUit(inhoud) {
  const bytes = new Uint8Array(inhoud);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes; // a server that unpacks what it sends
  const uitpakker = new DecompressionStream("gzip"); // written to by hand: a Blob would go round by another process
  const schrijver = uitpakker.writable.getWriter();
  schrijver.write(bytes).catch(() => {});
  schrijver.close().catch(() => {}); // a broken file is told by the reader
  return new Uint8Array(await new Response(uitpakker.readable).arrayBuffer());
}

const tekst = new TextDecoder();
export const alsJson = (/** @type {Uint8Array} */ bytes) => JSON.parse(tekst.decode(bytes));
export const haalJson = async (pad, cache) => alsJson(await haal(pad, cache));

/** Reads numbers of seven bits a byte. */
export class Lezer {
  constructor(bytes) { this.bytes = bytes; this.plek = 0; }
  get op() { return this.plek >= this.bytes.length; }
  getal() {
    let byte = this.bytes[this.plek++];
    if (byte < 128) return byte;
    let som = byte & 127, maal = 128;
    do { byte = this.bytes[this.plek++]; som += (byte & 127) * maal; maal *= 128; } while (byte > 127);
    return som;
  }
  stuk(n) { return this.bytes.subarray(this.plek, this.plek += n); }
}

/** A short text; nearly all are plain letters, and the decoder takes its time for each. */
function leesTekst(bytes) {
  let uit = "";
  for (const byte of bytes) { if (byte > 127) return tekst.decode(bytes); uit += String.fromCharCode(byte); }
  return uit;
}

/** A word file: words in order, each with the bytes of its value. */
export function leesWoorden(bytes) {
  const lezer = new Lezer(bytes), woorden = [], waarden = [];
  for (let vorig = ""; !lezer.op;) {
    const gedeeld = lezer.getal();
    vorig = vorig.slice(0, gedeeld) + leesTekst(lezer.stuk(lezer.getal()));
    woorden.push(vorig);
    waarden.push(lezer.stuk(lezer.getal()));
  }
  return {woorden, waarden};
}

/** Place of the last entry that is not after a key; -1 when all are. */
export function zoekPlek(rij, na) {
  let laag = 0, hoog = rij.length;
  while (laag < hoog) { const m = (laag + hoog) >> 1; if (na(rij[m], m)) hoog = m; else laag = m + 1; }
  return laag - 1;
}

/** Files `naam0.bin`… with a directory: one word, or all words that begin so. */
export class Reeks {
  constructor(naam, gids) { this.naam = naam; this.gids = gids; this.gelezen = new Map(); }
  lees(n) {
    if (!this.gelezen.has(n)) {
      const belofte = haal(`${this.naam}${n}.bin`).then(leesWoorden).then((gelezen) => {
        if (!gelezen.woorden[0]?.startsWith(this.gids[n])) throw new Error(`${this.naam}${n}: niet van deze index`);
        return gelezen;
      });
      belofte.catch(() => this.gelezen.delete(n));
      this.gelezen.set(n, belofte);
    }
    return this.gelezen.get(n);
  }
  nummer(woord) { return zoekPlek(this.gids, (eerste) => eerste > woord); }
  /** The value of a word. */
  async een(woord) {
    const n = this.nummer(woord);
    if (n < 0) return null;
    const {woorden, waarden} = await this.lees(n);
    const plek = zoekPlek(woorden, (w) => w > woord);
    return woorden[plek] === woord ? {waarde: waarden[plek]} : null;
  }
  /** Words with this beginning, from at most `grens` files. */
  async begin(deel, grens) {
    const van = Math.max(0, this.nummer(deel)), tot = this.nummer(`${deel}\uffff`);
    const nummers = [];
    for (let n = van; n <= tot && nummers.length < grens; n++) nummers.push(n);
    const delen = await Promise.all(nummers.map((n) => this.lees(n)));
    return delen.flatMap(({woorden, waarden}) => woorden.map((woord, i) => ({woord, waarde: waarden[i]})).filter((x) => x.woord.startsWith(deel) && !x.woord.endsWith("*")));
  }
  /** All words with this beginning; where they fill more than `grens` files, the one row that stands for them. */
  async alles(deel, grens) {
    const rij = this.nummer(`${deel}\uffff`) - this.nummer(deel) < grens ? null : await this.een(`${deel}*`);
    return rij ? [{woord: deel, waarde: rij.waarde}] : this.begin(deel, Infinity);
  }
}

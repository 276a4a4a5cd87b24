/**
 * Addresses -> the bytes of files, unpacked; in a thread of its own, so that ten files cost the page one message and not ten streams.
 * 1. As a worker it answers each list of addresses with one list of bytes in that order; what failed is a text in its place.
 * 2. Loaded as a module it is the same work on the page's own thread, for a browser that gives us no worker.
 */
export async function haalBytes(/** @type {string} */ adres, opnieuw = false) {
  const antwoord = await fetch(adres, opnieuw ? {cache: "no-cache"} : {});
  if (!antwoord.ok) throw new Error(`${adres}: ${antwoord.status}`);
  const bytes = new Uint8Array(await antwoord.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes; // a server that unpacks what it sends
  const uitpakker = new DecompressionStream("gzip"); // written to by hand: a Blob would go round by another process
  const schrijver = uitpakker.writable.getWriter();
  schrijver.write(bytes).catch(() => {});
  schrijver.close().catch(() => {}); // a broken file is told by the reader
  return new Uint8Array(await new Response(uitpakker.readable).arrayBuffer());
}

if (typeof document === "undefined") {
  self.onmessage = async ({data: [nummer, adressen]}) => {
    const uit = await Promise.all(adressen.map((adres) => haalBytes(adres).catch((fout) => String(fout?.message ?? fout))));
    self.postMessage([nummer, uit], uit.filter((bytes) => typeof bytes !== "string").map((bytes) => bytes.buffer));
  };
}

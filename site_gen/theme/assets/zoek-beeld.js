/**
 * Results -> what the reader sees. 1. Every text is a text node; nothing is ever parsed as HTML.
 * 2. Facets show their count for the present search and are hidden at nought, unless chosen.
 */
import {basis} from "./zoek-draad.js";
import {datumTekst, FACETTEN} from "./zoek-keuze.js";

const NAMEN = {soort: "Soort", dossier: "Dossier", afzender: "Afzender", fractie: "Fractie", kamer: "Kamer", vergaderjaar: "Vergaderjaar"};
const ZICHTBAAR = 8, METEEN = 60, HOOGSTENS = 500;

/** Make an element. @param {string} naam @param {Record<string, string>} [attrs] @param {...(Node|string)} kinderen */
export function el(naam, attrs = {}, ...kinderen) {
  const knoop = document.createElement(naam);
  for (const [sleutel, waarde] of Object.entries(attrs)) knoop.setAttribute(sleutel, waarde);
  knoop.append(...kinderen);
  return knoop;
}

const spatie = (nummer) => nummer.replace(/^(\d\d)(\d{3})/, "$1\u00a0$2").replace(/-(?=[A-Z])/, "\u00a0");
/** A dossier as one says it; a group of the publisher's own has a name and no number. */
const dossierNaam = (slug, titel) => (titel && /^[a-z]/.test(slug) ? titel : [spatie(slug), titel].filter(Boolean).join(" "));

/** The values below the first ones, folded: made after what one sees (`later`); thousands only when one looks, and then the most frequent. */
function maakRest(rest, maakRij, naam, later) {
  const lijst = el("ul"), vouw = el("details", {"data-rest": naam}, el("summary", {}, `nog ${rest.length.toLocaleString("nl-NL")}`, el("span", {class: "alleen-horen"}, ` bij ${naam}`)), lijst);
  later.push(() => lijst.prepend(...rest.slice(0, METEEN).map(maakRij)));
  if (rest.length > METEEN) vouw.addEventListener("toggle", () => lijst.append(...rest.slice(METEEN, HOOGSTENS).map(maakRij), ...(rest.length > HOOGSTENS ? [el("li", {}, `en ${(rest.length - HOOGSTENS).toLocaleString("nl-NL")} met minder stukken`)] : [])), {once: true});
  return vouw;
}

const kanaal = new MessageChannel(), wachtrij = [];
kanaal.port1.onmessage = () => { for (const doe of wachtrij.splice(0)) doe(); };
/** Do something in the next turn: what nobody sees yet need not keep the hits waiting. */
const straks = (taken) => { wachtrij.push(...taken); kanaal.port2.postMessage(0); };

/** Facets with their counts; those folded away are made in the next turn, unless the reader has such a fold open. @param {Record<string, [string, number, string?][]>} tellingen as they are shown: value, number, title */
export function toonFacetten(vak, tellingen, gekozen) {
  const later = [];
  const delen = FACETTEN.filter((f) => tellingen[f].length).map((facet) => {
    const kies = new Set(gekozen[facet]), vorm = el("li", {}, el("label", {}, el("input", {type: "checkbox", name: facet}), el("span", {class: "facet-naam"}), el("span", {class: "facet-aantal", "data-facet": facet})));
    const maakRij = ([waarde, n, titel]) => { // one form for all: there are hundreds
      const rij = vorm.cloneNode(true), [vink, naam, aantal] = rij.firstChild.children;
      vink.value = waarde;
      vink.checked = kies.has(waarde);
      naam.textContent = facet === "dossier" ? dossierNaam(waarde, titel) : waarde;
      aantal.dataset.waarde = waarde;
      aantal.textContent = String(n);
      return rij;
    };
    const voor = [], rest = [];
    tellingen[facet].forEach((rij, n) => (n < ZICHTBAAR || kies.has(rij[0]) ? voor : rest).push(rij));
    const blok = el("fieldset", {}, el("legend", {}, NAMEN[facet]), el("ul", {}, ...voor.map(maakRij)));
    if (rest.length) blok.append(maakRest(rest, maakRij, NAMEN[facet], later));
    return blok;
  });
  if (vak.querySelector("details[open]")) for (const doe of later.splice(0)) doe();
  metBehoud(vak, () => vak.replaceChildren(...delen));
  straks(later);
}

/** Make something anew without taking away where the reader is: the focus, and what was folded open. */
function metBehoud(vak, doe) {
  const {name, value} = vak.contains(document.activeElement) ? document.activeElement : {};
  const open = [...vak.querySelectorAll("details[open]")].map((d) => d.dataset.rest);
  doe();
  if (open.length) for (const vouw of vak.querySelectorAll("details")) vouw.open = open.includes(vouw.dataset.rest);
  if (name) [...vak.querySelectorAll("input")].find((i) => i.name === name && i.value === value)?.focus({preventScroll: true});
}

/** The choice of papers that say no date: only those, or beside a range of dates those too. */
export function toonZonderDatum(vak, aantal, staat) {
  const vink = el("input", {type: "checkbox", name: "datum", value: "onbekend"});
  vink.checked = staat.zonderDatum;
  metBehoud(vak, () => vak.replaceChildren(...(aantal || staat.zonderDatum ? [el("label", {}, vink, el("span", {class: "facet-naam"}, staat.van || staat.tot ? "ook zonder datum" : "alleen zonder datum"), el("span", {class: "facet-aantal", "data-facet": "datum", "data-waarde": "onbekend"}, String(aantal)))] : [])));
}

const gemerkt = (s) => (s.merk ? el("mark", {}, s.tekst) : s.tekst);

/** One hit. @param {{stuk: any, data: Record<string, string>, passages: any[]}} treffer */
export function maakTreffer({stuk, data, passages, titel: delen}, merkteken = "data-hit", kop = "h2") {
  const doel = (passage) => {
    const url = new URL(data.url, basis);
    if (passage.treffers.length) url.searchParams.set("markeer", passage.treffers.join("|"));
    if (passage.anker) url.hash = passage.anker;
    return url.href;
  };
  const dossiers = stuk.facet.dossier.map((d) => (/^[a-z]/.test(d) ? dossierNaam(d, data.dossiertitel) : spatie(d))).join(" en ");
  const feiten = [stuk.facet.soort[0], datumTekst(stuk.datum), dossiers && `${dossiers}${data.nr ? `, ${/^\d/.test(data.nr) ? "nr. " : ""}${data.nr}` : ""}`, stuk.facet.afzender.join(", ")].filter(Boolean);
  const titel = data.titel || data.url;
  const kies = el("input", {type: "checkbox", "data-kies": String(stuk.i), "aria-label": `Kies voor kopiëren: ${titel}`, title: "Kies dit stuk om het citaat te kopiëren"});
  const item = el("li", {[merkteken]: data.url}, el(kop, {}, el("a", {href: new URL(data.url, basis).href}, ...(delen ?? [{tekst: titel}]).map(gemerkt))), el("p", {class: "feiten"}, feiten.join(" · ")));
  if (merkteken === "data-hit") item.prepend(kies);
  const lijst = passages.map((passage) => el("li", {},
    el("a", {href: doel(passage)}, passage.label || "in de tekst"), " ",
    ...passage.stukken.map(gemerkt)));
  if (lijst.length) item.append(el("ul", {class: "passages"}, ...lijst));
  return item;
}

/** Links to the other pages of hits. */
export function toonBladeren(vak, pagina, paginas, adresVan) {
  vak.hidden = paginas < 2;
  const link = (n, tekst) => el("a", {href: adresVan(n), "data-pagina-nr": String(n)}, tekst);
  const delen = [];
  if (pagina > 1) delen.push(link(pagina - 1, "‹ vorige"));
  delen.push(el("span", {"aria-current": "page"}, `pagina ${pagina} van ${paginas}`));
  if (pagina < paginas) delen.push(link(pagina + 1, "volgende ›"));
  vak.replaceChildren(...delen);
}

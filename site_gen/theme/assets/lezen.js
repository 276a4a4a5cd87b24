/**
 * Reading comfort on any page; the page is whole without it.
 * 1. `?markeer=` words are shown without touching the text (`markeer.js`).
 * 2. A paper with questions and answers gets "alles / alleen vragen / alleen antwoorden".
 * 3. Every paragraph and point of a list gets a link sign on hover and focus; following it copies text, citation and address.
 * 4. A note opens under its line and closes again; without script the sign leads to the note at the end.
 * 5. Light or dark is the reader's choice, kept on their own machine; until they choose, the system's.
 * 6. Nothing is ever written as HTML.
 */
import { onthoudPlaats, volgInhoud } from "./plaats.js";

/** Three buttons above a paper with questions and answers; the address keeps the choice, so it survives a reload and can be sent. */
function toonKeuze(brief) {
  if (!brief.querySelector(".vraag") || !brief.querySelector(".antwoord")) return;
  const groep = document.createElement("div");
  groep.className = "toon";
  groep.setAttribute("role", "group");
  groep.setAttribute("aria-label", "Wat wilt u lezen?");
  const gevraagd = new URLSearchParams(location.search).get("toon");
  const kies = (waarde) => {
    brief.dataset.toon = waarde;
    for (const knop of groep.children) knop.setAttribute("aria-pressed", String(knop.value === waarde));
  };
  for (const [waarde, tekst] of [["", "Alles"], ["vragen", "Alleen vragen"], ["antwoorden", "Alleen antwoorden"]]) {
    const knop = document.createElement("button");
    knop.type = "button";
    knop.textContent = tekst;
    knop.value = waarde;
    knop.addEventListener("click", () => {
      kies(waarde);
      const adres = new URL(location.href);
      if (waarde) adres.searchParams.set("toon", waarde);
      else adres.searchParams.delete("toon");
      history.replaceState(null, "", adres);
    });
    groep.append(knop);
  }
  kies(["vragen", "antwoorden"].includes(gevraagd) ? gevraagd : "");
  // A link to what is hidden shows everything again.
  addEventListener("hashchange", () => { if (document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest(".vraag, .antwoord")?.getClientRects().length === 0) kies(""); });
  brief.before(groep);
}

/** The mark (page or question) that holds for a paragraph, as one says it in a citation. */
function vindplaats(alinea, brief) {
  const vraag = alinea.closest(".vraag, .antwoord");
  if (vraag?.id) return vraag.id.replace("-", " ");
  let pagina = "";
  for (const merk of brief.querySelectorAll("a.pagina")) {
    if (merk.compareDocumentPosition(alinea) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINS) && !(alinea.contains(merk) && pagina)) pagina = `p. ${merk.dataset.pagina}`;
    else break;
  }
  return pagina;
}

/** Put text on the clipboard and say so. */
function kopieer(tekst, gedaan, melding) {
  const zeg = (woorden) => {
    melding.textContent = woorden;
    setTimeout(() => { if (melding.textContent === woorden) melding.textContent = ""; }, 5000);
  };
  navigator.clipboard?.writeText(tekst).then(() => zeg(gedaan), () => zeg("Kopiëren is niet toegestaan."));
}

/** A place where a screen reader hears what a script did. */
function meldplek(na) {
  const melding = document.createElement("span");
  melding.className = "melding";
  melding.setAttribute("role", "status");
  na.after(melding);
  return melding;
}

/** A citation in three: what stands before the series, the series (which the Leidraad prints in italics), and the rest. */
function inDrieen(citaat) {
  const [, voor, reeks] = /^(Bijlage bij )?((?:Kamerstukken|(?:Aanhangsel )?Handelingen)(?: I{1,2})?)(?= \d| [IVXLCDM])/.exec(citaat) ?? [];
  return [voor ?? "", reeks ?? "", citaat.slice(`${voor ?? ""}${reeks ?? ""}`.length)];
}

/** The citation in a form: plain words, HTML or Markdown, the last two with a link to the paper. */
const VORMEN = {
  tekst: (citaat) => citaat,
  HTML: (citaat, adres) => {
    const [voor, reeks, rest] = inDrieen(citaat);
    const koppeling = document.createElement("a");
    koppeling.href = adres;
    koppeling.append(voor);
    if (reeks) koppeling.append(Object.assign(document.createElement("i"), { textContent: reeks }));
    koppeling.append(rest);
    return koppeling.outerHTML;
  },
  Markdown: (citaat, adres) => {
    const [voor, reeks, rest] = inDrieen(citaat);
    return `[${voor}${reeks && `*${reeks}*`}${rest.replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&")}](${adres.replaceAll("(", "%28").replaceAll(")", "%29")})`;
  },
};

/** Buttons that copy the official citation; the link is to the official text where there is one. */
function citeerknop() {
  const citaat = document.querySelector("[data-citaat]:not(.zoekgegevens)");
  if (!citaat?.textContent.trim() || !navigator.clipboard) return;
  const adres = document.querySelector(".bron a[rel~=external]")?.href ?? location.origin + location.pathname;
  let laatste = citaat;
  const knoppen = Object.entries(VORMEN).map(([vorm, maak]) => {
    const knop = document.createElement("button");
    knop.type = "button";
    knop.className = "knop";
    knop.textContent = vorm === "tekst" ? "Kopieer" : vorm;
    knop.setAttribute("aria-label", vorm === "tekst" ? "Kopieer de citeerwijze" : `Kopieer de citeerwijze als ${vorm}`);
    laatste.after(" ", knop);
    laatste = knop;
    return [knop, maak];
  });
  const melding = meldplek(laatste);
  for (const [knop, maak] of knoppen) knop.addEventListener("click", () => kopieer(maak(citaat.textContent.trim(), adres), "Gekopieerd.", melding));
}

/** The note under its own line, on a click, a tap or Enter; once more closes it. */
function noten(brief) {
  for (const teken of brief.querySelectorAll(".nootverwijzing a")) {
    const noot = document.getElementById(teken.hash.slice(1));
    if (!noot) continue;
    let open = null;
    const sluit = () => {
      open?.remove();
      open = null;
      teken.setAttribute("aria-expanded", "false");
    };
    sluit();
    teken.addEventListener("click", (e) => {
      if (e.ctrlKey || e.metaKey || e.shiftKey) return;
      e.preventDefault();
      history.replaceState(null, "", open ? `#${teken.parentElement.id}` : teken.hash); // the address says the note, the reader stays
      if (open) { sluit(); return; }
      open = document.createElement("span");
      open.className = "noot-hier";
      open.setAttribute("role", "note");
      open.append(...[...noot.cloneNode(true).childNodes].filter((k) => !k.classList?.contains("terug")));
      for (const metId of open.querySelectorAll("[id]")) metId.removeAttribute("id");
      teken.parentElement.after(open);
      teken.setAttribute("aria-expanded", "true");
    });
    teken.addEventListener("keydown", (e) => { if (e.key === "Escape") sluit(); });
  }
}

/** The words of a paragraph or point alone: without note signs, page marks, an open note, or the points below it. */
function woorden(alinea) {
  const eigen = alinea.cloneNode(true);
  for (const weg of eigen.querySelectorAll(".nootverwijzing, .noot-hier, .pagina, ul, ol")) weg.remove();
  return eigen.textContent.replace(/\s+/g, " ").trim();
}

/** A link sign on each paragraph; following it also copies the passage with its citation. */
function ankers(brief) {
  const melding = meldplek(brief);
  for (const alinea of brief.querySelectorAll(":is(p, li)[id^='p-']")) {
    const anker = document.createElement("a");
    anker.className = "anker";
    anker.href = `#${alinea.id}`;
    anker.title = "Koppeling naar deze alinea; kopieert ook tekst en bronvermelding";
    anker.setAttribute("aria-label", "Koppeling naar deze alinea");
    anker.addEventListener("click", () => {
      const citaat = document.querySelector("[data-citaat]:not(.zoekgegevens)")?.textContent.trim().replace(/\.$/, "") ?? "";
      const bron = [citaat, vindplaats(alinea, brief)].filter(Boolean).join(", ");
      const adres = new URL(`#${alinea.id}`, location.origin + location.pathname).href;
      kopieer(`„${woorden(alinea)}” (${bron ? `${bron}; ` : ""}${adres})`, "Alinea en bronvermelding gekopieerd.", melding);
    });
    alinea.insertBefore(anker, alinea.querySelector(":scope > :is(ul, ol)"));
  }
}

/** On a wide screen the contents stand open beside the text, also where CSS alone cannot open them. */
function inhoudOpen() {
  const inhoud = document.querySelector(".inhoud");
  if (inhoud && matchMedia("(min-width: 61em)").matches) inhoud.open = true;
}

/** The button for light or dark. */
function kleurkeuze() {
  const knop = document.querySelector("[data-kleur]");
  if (!knop) return;
  const donker = () => document.body.getAttribute("data-md-color-scheme") === "slate";
  const zet = (aan) => {
    document.body.setAttribute("data-md-color-scheme", aan ? "slate" : "default");
    knop.setAttribute("aria-pressed", String(aan));
  };
  zet(donker());
  knop.hidden = false;
  knop.addEventListener("click", () => {
    zet(!donker());
    try { localStorage.setItem("kleur", donker() ? "donker" : "licht"); } catch { /* then only for this page */ }
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", (e) => {
    try { if (localStorage.getItem("kleur")) return; } catch { /* nothing chosen */ }
    zet(e.matches);
  });
}

/** On a phone a row of a wide table is a card; each cell is told by the heading of its column. */
function tabelkoppen() {
  for (const tabel of document.querySelectorAll(".kaarten table")) {
    const koppen = [...tabel.querySelectorAll("thead th")].map((kop) => kop.textContent.trim());
    if (koppen.length > 2) for (const rij of tabel.tBodies[0]?.rows ?? []) for (const cel of rij.cells) cel.dataset.kop = koppen[cel.cellIndex] ?? "";
  }
}

/** On paper the folded lists of the paper are open, and the address is the one the reader sees. */
function afdruk() {
  const adres = document.querySelector("[data-adres]");
  if (adres) adres.textContent = location.origin + location.pathname;
  let geopend = [];
  addEventListener("beforeprint", () => {
    geopend = [...document.querySelectorAll("article :is(.afkortingen, .verwijst-naar details, .aangehaald-door details):not([open])")];
    for (const vouw of geopend) vouw.open = true;
  });
  addEventListener("afterprint", () => { for (const vouw of geopend) vouw.open = false; });
}

/** On the 404 page: put what the address says in the search field. */
function uitAdres() {
  const veld = document.querySelector("[data-uit-adres]");
  if (!veld) return;
  try {
    veld.value = decodeURIComponent(location.pathname).split("/").filter(Boolean).slice(-2).join(" ").replace(/^dossiers /, "").slice(0, 100);
  } catch { /* an address that is no valid UTF-8 gives no words */ }
}

kleurkeuze();
inhoudOpen();
uitAdres();
tabelkoppen();
afdruk();
const brief = document.querySelector("[data-letter-text]");
if (brief) {
  if (new URLSearchParams(location.search).has("markeer")) import("./markeer.js").then((m) => m.markeer(brief)).catch(() => {}); // the text is whole without marks
  toonKeuze(brief);
  ankers(brief);
  noten(brief);
  onthoudPlaats(brief);
}
const inhoud = document.querySelector(".inhoud");
if (inhoud) volgInhoud(inhoud);
citeerknop();
document.addEventListener("keydown", (e) => {
  if (e.key !== "/" || e.ctrlKey || e.metaKey || e.altKey || e.target.closest("input, textarea, select, [contenteditable]")) return;
  e.preventDefault();
  (document.querySelector("main input[type=search]") ?? document.querySelector("input[type=search]"))?.focus();
});

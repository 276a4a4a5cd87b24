/**
 * An address <-> what it asks: words, filters, dates, order, page; and days and numbers as one says them.
 * 1. Any address asks something; what is no date is named in `geenDag`, as it was typed.
 * 2. Needs nothing, for the page is waiting for it.
 */
export const FACETTEN = ["soort", "dossier", "afzender", "fractie", "kamer", "vergaderjaar"];
const SORTERINGEN = ["relevantie", "nieuwste", "oudste"];
const MAANDEN = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

/** 2025-10-08, 8-10-2025, 2025-10 or 2025 -> a day; of a month or year the first, or the last that counts in. @returns {string} "" for what is no date */
export function leesDag(tekst, laatste) {
  const om = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(tekst.trim());
  const [, jaar, maand, dag] = om ? [0, om[3], om[2], om[1]] : /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(tekst.trim()) ?? [];
  if (!jaar) return "";
  const m = Number(maand ?? (laatste ? 12 : 1));
  if (m < 1 || m > 12) return "";
  const eind = new Date(Date.UTC(2000, 0, 1));
  eind.setUTCFullYear(Number(jaar), m, 0);
  const d = Number(dag ?? (laatste ? eind.getUTCDate() : 1));
  return d >= 1 && d <= eind.getUTCDate() ? `${jaar}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}` : "";
}

/** The state that an address stands for. */
export function leesAdres(zoek) {
  const p = new URLSearchParams(zoek);
  const facet = Object.fromEntries(FACETTEN.map((f) => [f, [...new Set(p.getAll(f).map((w) => w.trim()).filter(Boolean))].slice(0, 50)]));
  const dagen = ["van", "tot"].map((naam) => [p.get(naam)?.trim() ?? "", leesDag(p.get(naam) ?? "", naam === "tot")]);
  return {
    q: (p.get("q") ?? "").slice(0, 20_000), facet, van: dagen[0][1], tot: dagen[1][1], zonderDatum: p.get("datum") === "onbekend",
    geenDag: dagen.filter(([tekst, dag]) => tekst && !dag).map(([tekst]) => tekst.slice(0, 30)),
    sorteer: SORTERINGEN.find((s) => s === p.get("sorteer")?.toLowerCase()) ?? "relevantie",
    pagina: Math.max(1, Math.min(1e5, Number.parseInt(p.get("pagina") ?? "1", 10) || 1)),
  };
}

/** The address that stands for a state. */
export function maakAdres(staat, pagina = 1) {
  const p = new URLSearchParams();
  if (staat.q) p.set("q", staat.q);
  for (const f of FACETTEN) for (const w of staat.facet[f]) p.append(f, w);
  for (const naam of ["van", "tot"]) if (staat[naam]) p.set(naam, staat[naam]);
  if (staat.zonderDatum) p.set("datum", "onbekend");
  if (staat.sorteer !== "relevantie") p.set("sorteer", staat.sorteer);
  if (pagina > 1) p.set("pagina", String(pagina));
  return `${location.pathname}${p.size ? `?${p}` : ""}`;
}

/** 2025-10-08 -> 8 oktober 2025. */
export const datumTekst = (iso) => {
  const m = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  return m ? `${Number(m[3])} ${MAANDEN[m[2] - 1] ?? m[2]} ${m[1]}` : "datum onbekend";
};

/** 1 stuk, 1.234 stukken. */
export const aantalTekst = (n, een, meer) => `${n.toLocaleString("nl-NL")} ${n === 1 ? een : meer}`;

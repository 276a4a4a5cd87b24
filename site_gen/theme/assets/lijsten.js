/**
 * Sorting and filtering of a list (`[data-lijst]`), added to a table that is whole without it.
 * 1. The rows stay the rows of the page: they are moved and hidden, never written anew.
 * 2. What has no value stands last, whichever way is sorted; equal rows keep the order of the page.
 * 3. Who comes back to a list finds the filter as it was left.
 * 4. A screen reader hears the order (aria-sort) and how many rows a filter leaves.
 */
const KLEIN = 8; // rows below which a filter helps nobody
const MEESTE = 60; // choices above which a list of choices helps nobody
const KEUZES = ["Soort", "Afzender"];
const orde = new Intl.Collator("nl", { numeric: true, sensitivity: "base" });
const plat = (tekst) => tekst.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** What a cell is sorted by: its day, else its words; nothing for an unknown value. */
function waarde(cel) {
  const dag = cel.querySelector("time")?.dateTime ?? cel.querySelector("[data-sorteer]")?.dataset.sorteer;
  if (dag !== undefined) return dag;
  const tekst = cel.textContent.trim();
  return tekst === "–" || tekst === "zonder datum" ? "" : tekst;
}

/** A button in each head cell. */
function sorteerbaar(tabel, rijen) {
  const koppen = [...tabel.tHead.rows[0].cells];
  koppen.forEach((kop, kolom) => {
    const knop = document.createElement("button");
    knop.type = "button";
    knop.className = "sorteer";
    knop.append(...kop.childNodes);
    kop.append(knop);
    knop.addEventListener("click", () => {
      const op = kop.getAttribute("aria-sort") !== "ascending";
      for (const ander of koppen) ander.removeAttribute("aria-sort");
      kop.setAttribute("aria-sort", op ? "ascending" : "descending");
      const met = rijen.map((rij, plaats) => ({ rij, plaats, w: waarde(rij.cells[kolom]) }));
      met.sort((a, b) => {
        if (!a.w || !b.w) return a.w ? -1 : b.w ? 1 : a.plaats - b.plaats;
        return (op ? 1 : -1) * orde.compare(a.w, b.w) || a.plaats - b.plaats;
      });
      const romp = tabel.tBodies[0];
      romp.remove(); // rows that are moved outside the page cost no layout each
      romp.append(...met.map((een) => een.rij));
      tabel.append(romp);
    });
  });
}

/** A field, and a list of choices for columns of few values, above a longer table. */
function filterbaar(lijst, tabel, rijen) {
  if (rijen.length < KLEIN) return;
  const balk = document.createElement("div");
  balk.className = "lijstfilter";
  const veld = document.createElement("input");
  veld.type = "search";
  veld.maxLength = 200;
  const melding = document.createElement("span");
  melding.setAttribute("role", "status");
  const zet = (naam, ding) => {
    const label = document.createElement("label");
    label.append(naam, ding);
    balk.append(label);
  };
  zet("Toon alleen met", veld);
  const keuzes = [];
  [...tabel.tHead.rows[0].cells].forEach((kop, kolom) => {
    const naam = kop.textContent.trim();
    if (!KEUZES.includes(naam)) return;
    const waarden = [...new Set(rijen.map((rij) => rij.cells[kolom].textContent.trim()))].filter(Boolean).sort(orde.compare);
    if (waarden.length < 2 || waarden.length > MEESTE) return;
    const kies = document.createElement("select");
    kies.append(new Option("alle", ""), ...waarden.map((w) => new Option(w, w)));
    keuzes.push([kies, kolom]);
    zet(naam, kies);
  });
  balk.append(melding);
  lijst.prepend(balk);
  const woorden = rijen.map((rij) => plat([...rij.cells].map((cel) => `${cel.textContent} ${cel.querySelector("time")?.dateTime ?? ""}`).join(" ")));
  const pas = () => {
    const delen = plat(veld.value).split(/\s+/).filter(Boolean);
    let over = 0;
    rijen.forEach((rij, plaats) => {
      const toon = delen.every((deel) => woorden[plaats].includes(deel))
        && keuzes.every(([kies, kolom]) => !kies.value || rij.cells[kolom].textContent.trim() === kies.value);
      rij.hidden = !toon;
      over += toon;
    });
    melding.textContent = over === rijen.length ? "" : `${over} van ${rijen.length}`;
  };
  balk.addEventListener("input", pas);
  addEventListener("pageshow", pas); // a browser that goes back fills in what stood in the field, without telling
}

for (const lijst of document.querySelectorAll("[data-lijst]")) {
  const tabel = lijst.querySelector("table");
  const rijen = [...tabel.tBodies[0].rows];
  if (rijen.length < 2) continue;
  filterbaar(lijst, tabel, rijen);
  sorteerbaar(tabel, rijen);
}

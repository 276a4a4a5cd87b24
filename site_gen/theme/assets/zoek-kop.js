/**
 * The search field in the header: suggestions of papers and dossiers while one types (the combobox pattern).
 * 1. Nothing is loaded before the field has the focus; without this script it is a plain form.
 * 2. Arrow keys choose, Enter opens the chosen one or searches, Escape closes; a screen reader hears how many there are.
 * 3. Every text is a text node.
 */
for (const veld of document.querySelectorAll("[data-zoek-voorstel]")) maak(veld);

function maak(veld) {
  const lijst = document.createElement("ul"), melding = document.createElement("span");
  lijst.id = `${veld.id || "kop"}-voorstellen`;
  lijst.className = "voorstellen";
  lijst.hidden = true;
  lijst.tabIndex = -1; // a list that scrolls would be a stop for the Tab key
  melding.className = "alleen-horen";
  for (const [k, w] of [["role", "listbox"], ["aria-label", "Stukken en dossiers"]]) lijst.setAttribute(k, w);
  for (const [k, w] of [["role", "combobox"], ["autocomplete", "off"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", lijst.id]]) veld.setAttribute(k, w);
  melding.setAttribute("role", "status");
  veld.after(lijst, melding);
  let wijzer = null, gekozen = -1, beurt = 0;
  const laad = () => { wijzer ??= import("./zoek-wijzer.js").catch(() => { wijzer = null; }); return wijzer; };
  const kies = (n) => {
    gekozen = n;
    for (const [i, optie] of [...lijst.children].entries()) optie.setAttribute("aria-selected", String(i === n));
    if (n < 0) veld.removeAttribute("aria-activedescendant");
    else { veld.setAttribute("aria-activedescendant", lijst.children[n].id); lijst.children[n].scrollIntoView({block: "nearest"}); }
  };
  const sluit = () => { lijst.hidden = true; veld.setAttribute("aria-expanded", "false"); melding.textContent = ""; kies(-1); };
  const toon = async () => {
    const deze = ++beurt, tekst = veld.value.trim();
    let gevonden = [], basis = "";
    if (tekst.length > 1) {
      const m = await laad();
      try { gevonden = (await m?.raad(tekst.slice(0, 100))) ?? []; basis = m?.basis; } catch { gevonden = []; } // the form still works
    }
    if (deze !== beurt || document.activeElement !== veld) return;
    lijst.replaceChildren(...gevonden.map((w, n) => {
      const optie = document.createElement("li"), naam = document.createElement("span"), bij = document.createElement("small");
      optie.id = `${lijst.id}-${n}`;
      optie.setAttribute("role", "option");
      optie.dataset.adres = new URL(w.url, basis).href;
      naam.textContent = w.naam;
      bij.textContent = w.bij.replace(/(\d{4})-(\d\d)-(\d\d)$/, (_, j, m, d) => `${Number(d)}-${Number(m)}-${j}`);
      optie.append(naam, " ", bij);
      return optie;
    }));
    sluit();
    lijst.hidden = !gevonden.length;
    veld.setAttribute("aria-expanded", String(gevonden.length > 0));
    melding.textContent = tekst.length > 1 && gevonden.length ? `${gevonden.length} ${gevonden.length === 1 ? "voorstel" : "voorstellen"}; kies met de pijltoetsen.` : "";
  };
  veld.addEventListener("focus", laad, {once: true});
  veld.addEventListener("input", toon);
  veld.addEventListener("blur", () => setTimeout(() => { if (document.activeElement !== veld) sluit(); }, 150)); // who is back by then wants it open
  lijst.addEventListener("pointerdown", (e) => e.preventDefault()); // the field keeps the focus
  lijst.addEventListener("click", (e) => { const optie = e.target.closest("[data-adres]"); if (optie) location.href = optie.dataset.adres; });
  veld.addEventListener("keydown", (e) => {
    const n = lijst.children.length;
    if (e.isComposing) return;
    if ((e.key === "ArrowDown" || e.key === "ArrowUp") && lijst.hidden) { e.preventDefault(); toon(); }
    else if (e.key === "ArrowDown") { e.preventDefault(); kies(gekozen + 1 >= n ? -1 : gekozen + 1); }
    else if (e.key === "ArrowUp") { e.preventDefault(); kies(gekozen < 0 ? n - 1 : gekozen - 1); }
    else if (e.key === "Enter" && gekozen >= 0 && !lijst.hidden) { e.preventDefault(); location.href = lijst.children[gekozen].dataset.adres; }
    else if (e.key === "Tab") sluit();
    else if (e.key === "Escape" && !lijst.hidden) { e.preventDefault(); sluit(); }
  });
}

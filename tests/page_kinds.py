"""One page of each kind that a finished site has, found by its address and its template, for tests and screenshots alike."""

from __future__ import annotations

import json
from pathlib import Path

_FIXED = {
    "home": "",
    "dossierlijst": "dossiers/",
    "personenlijst": "personen/",
    "verwijzingen": "verwijzingen/",
    "netwerk": "netwerk/",
    "gegevens": "data/",
    "wijzigingen": "wijzigingen/",
    "verslag": "verslag/",
    "citeervormen": "citeervormen/",
    "over": "over/",
    "citeren": "citeren/",
    "toegankelijkheid": "toegankelijkheid/",
    "zoeken": "zoeken/",
    "404": "404.html",
}
_FIRST_BELOW = {"persoon": "personen", "fractie": "fracties", "soort": "soorten", "vergaderjaar": "vergaderjaren"}


def page_kinds(site: Path) -> dict[str, str]:
    """The address of one page of each kind; of letters the longest of each sort of paper, for it has the most in it."""
    found = {kind: path for kind, path in _FIXED.items() if _file(site, path).is_file()}
    documents = json.loads((site / "data/documenten.json").read_text("utf-8"))
    held = [(entry["soort"], entry["url"].lstrip("/")) for entry in documents]
    for soort, address in sorted(held, key=lambda pair: -_file(site, pair[1]).stat().st_size):
        found.setdefault(f"stuk-{soort.split()[0].lower()}", address)
    for kind, folder in _FIRST_BELOW.items():
        pages = sorted((site / folder).glob("*/index.html"))
        found |= {kind: f"{folder}/{pages[0].parent.name}/"} if pages else {}
    dossiers = sorted((site / "dossiers").glob("*/index.html"), key=lambda page: (-page.stat().st_size, page))
    found |= {"dossier": f"dossiers/{dossiers[0].parent.name}/"} if dossiers else {}
    own = {address for _, address in held}
    for page in sorted((site / "dossiers").glob("*/*/index.html")):
        address = page.parent.relative_to(site).as_posix() + "/"
        kind = "dossiernetwerk" if page.parent.name == "netwerk" else "aangehaald"
        if address not in own:
            found.setdefault(kind, address)
    for page in sorted((site / "dossiers").glob("*/*/bron/index.html"))[:1]:
        found["bron"] = page.parent.relative_to(site).as_posix() + "/"
    return found


def _file(site: Path, address: str) -> Path:
    return site / (address + "index.html" if not address or address.endswith("/") else address)

"""Pages -> the docs folder: written where they changed, removed where their letter is gone.

1. A file written by hand is never overwritten or removed; a clash is an error that names it.
2. Afterwards the folder holds exactly the pages given, beside what is written by hand.
3. An unchanged page is not touched.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from site_gen.model import MachineFault, Page, SiteGenError

STATE = ".site-gen-pages.json"


def write_pages(docs: Path, pages: Iterable[Page]) -> int:
    """Write the pages and remove stale ones; returns how many pages there are."""
    state = docs / STATE
    try:
        docs.mkdir(parents=True, exist_ok=True)
        ours = set(json.loads(state.read_text("utf-8"))) if state.is_file() else set()
    except (OSError, ValueError):
        ours = set()
    written: set[str] = set()
    made: set[Path] = set()
    root = docs.resolve()
    try:
        for page in pages:
            target = docs / page.path
            folder = target.parent
            if folder not in made:
                folder.mkdir(parents=True, exist_ok=True)
                if not folder.resolve().is_relative_to(root):
                    raise SiteGenError(f"{target}: ligt buiten {docs} - haal de symbolische koppeling weg")
                made.add(folder)
            content = page.content if isinstance(page.content, bytes) else page.content.encode("utf-8")
            exists = target.is_file()
            if exists and page.path not in ours and target.read_bytes() != content:
                raise SiteGenError(
                    f"{target}: staat in de weg van een gemaakte pagina - hernoem of verwijder dit bestand"
                )
            if not exists or target.read_bytes() != content:
                target.write_bytes(content)
            written.add(page.path)
        for stale in sorted(ours - written):
            _remove(docs, stale)
        state.write_text(json.dumps(sorted(written)), "utf-8")
    except OSError as error:
        raise MachineFault(
            f"{docs}: schrijven mislukt ({error.strerror}) - maak ruimte of geef schrijfrecht"
        ) from error
    return len(written)


def _remove(docs: Path, name: str) -> None:
    path = docs / name
    if not path.resolve().is_relative_to(docs.resolve()):
        return
    path.unlink(missing_ok=True)
    folder = path.parent
    while folder != docs and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent

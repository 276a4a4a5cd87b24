"""Pages -> the docs folder: written where they changed, removed where their letter is gone.

1. A file written by hand is never overwritten or removed; a clash is an error that names it.
2. Afterwards the folder holds exactly the pages given, beside what is written by hand.
3. An unchanged page is not touched.
4. A page is noted as ours before it is written: a killed build leaves nothing that the next one takes for a hand's work.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from site_gen.model import MachineFault, Page, SiteGenError

STATE = ".site-gen-pages.json"
"""The pages that were made, a JSON string a line: so that each can be added before it is written."""


def has_pages(docs: Path) -> bool:
    """Whether a build wrote its pages into this folder."""
    return (docs / STATE).is_file()


def write_pages(docs: Path, pages: Iterable[Page]) -> int:
    """Write the pages and remove stale ones; returns how many pages there are."""
    ours = made_pages(docs)
    written: set[str] = set()
    made: set[Path] = set()
    try:
        docs.mkdir(parents=True, exist_ok=True)
        root = docs.resolve()
        _note(docs, ours)
        for page in pages:
            target = inside(docs, page.path)
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
            if page.path not in ours:
                with (docs / STATE).open("a", encoding="utf-8") as note:
                    note.write(json.dumps(page.path) + "\n")
            if not exists or target.read_bytes() != content:
                target.write_bytes(content)
            written.add(page.path)
        for stale in sorted(ours - written):
            _remove(docs, stale)
        _note(docs, written)
    except OSError as error:
        raise MachineFault(
            f"{docs}: schrijven mislukt ({error.strerror}) - maak ruimte of geef schrijfrecht"
        ) from error
    return len(written)


def inside(folder: Path, name: str) -> Path:
    """The place of a page below a folder; no name leads out of it, whatever a letter or a sidecar says."""
    parts = PurePosixPath(name).parts
    if not parts or ".." in parts or PurePosixPath(name).is_absolute():
        raise SiteGenError(f"{name[:80]!r}: dit adres leidt uit de map - verbeter het nummer in de .yml")
    return folder.joinpath(*parts)


def made_pages(docs: Path) -> set[str]:
    """The pages that earlier runs made in ``docs``; none when that is not known."""
    made: set[str] = set()
    try:
        lines = (docs / STATE).read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return made
    for line in lines:
        try:
            read = json.loads(line)
        except ValueError:  # cut off by a kill: that page was not written yet
            continue
        made.update(str(name) for name in (read if isinstance(read, list) else [read]))
    return made


def _note(docs: Path, names: set[str]) -> None:
    """Write the list anew, in one move."""
    fresh = docs / f"{STATE}.nieuw"
    fresh.write_text("".join(json.dumps(name) + "\n" for name in sorted(names)), "utf-8")
    fresh.replace(docs / STATE)


def _remove(docs: Path, name: str) -> None:
    path = docs / name
    if not path.resolve().is_relative_to(docs.resolve()):
        return
    path.unlink(missing_ok=True)
    folder = path.parent
    while folder != docs and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent

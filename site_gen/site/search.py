"""Finished site -> search index: runs Pagefind over the letter pages and adds the two small tables it lacks.

1. Only pages that carry ``data-pagefind-body`` are indexed; a site without one gets an index without pages.
2. Same pages, same bytes: pages are taken in order of address, and nothing of the clock or the machine is written.
3. Every page indexed stands in ``pagefind/stukken.json``, so that facets, dates and sorting are counted over the
   real result set (Pagefind's own counts are wrong under a phrase with a filter, its issue 556).
4. A failing Pagefind is a `MachineFault` of one line; the site then has no ``pagefind/`` folder at all.

The contract with the page makers. A letter page carries, anywhere in the page and outside ``data-letter-text``::

    <div class="zoekgegevens" hidden
         data-titel="..." data-datum="2025-10-08" data-soort="..." data-dossier="19637|30573"
         data-dossiertitel="Vreemdelingenbeleid|Migratiebeleid" data-nr="2699" data-afzender="..." data-fractie="..."
         data-kamer="..." data-vergaderjaar="2025-2026" data-id="kst-..." data-bestand="..." data-citeerwijze="..."
         data-status="..."
         data-pagefind-meta="title[data-titel], datum[data-datum], soort[data-soort], dossier[data-dossier], ..."></div>

* ``title[data-titel]`` always; of the others only what is known (name in ``data-pagefind-meta`` = attribute name).
* ``data-citeerwijze`` is the official citation; not ``data-citaat``, which marks the visible one (DESIGN.md section 10).
* Several values: one attribute, parted by ``|`` (dossier and dossiertitel run in step). Values are HTML-escaped.
* ``data-datum`` is ISO or absent. ``data-dossier`` is the slug (``36600-XX``).
* ``data-status`` is a short remark that the hit shows (``niet in deze collectie``). Such a page is no letter: its number
  and the facets find it, the words on it do not, for they are other letters' words.
* ``data-pagefind-filter`` and ``-sort`` are not used: ``stukken.json`` does their work, exactly.
* The text to search is the element with ``data-pagefind-body`` (put it on the ``data-letter-text`` element).
  Elements with an id become places a hit can point to: ``p-*``, ``vraag-*``, ``antwoord-*``, ``pagina-*``, ``noot-*``
  and headings. Note calls (``.nootverwijzing``) and ``.headerlink`` are left out, so that a phrase runs on past them.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from site_gen.model import MachineFault

FACETS = ("soort", "dossier", "afzender", "fractie", "kamer", "vergaderjaar")
PART = 2500
"""Pages in one index: 5,000 letters in one process took 2.1 GB (DESIGN.md section 8); the browser merges the parts."""

_IGNORED = ".nootverwijzing, .headerlink, .anker"
_KEPT = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.nl.pagefind")
_KEPT_SUFFIXES = (".pf_meta", ".pf_index", ".pf_fragment")
_MAGIC = b"pagefind_dcd"
_SHARDS = "abcdefghijklmnopqrstuvwxyz_"
_WORD = re.compile(r"[^\W_]+")
# What Pagefind does not find by itself in a compound: parts it cuts up further (GroenLinks-PvdA, D66-fractie),
# and parts around a sign that is not ASCII (2025-2026 with an en dash).
_CUT = re.compile(r"[^\W\d_]\d|\d[^\W\d_]|[a-zà-ÿ][A-Z]|[A-Z]{2}[a-zà-ÿ]")
_ODD_SIGN = re.compile(r"[^\x00-\x7f\w]")


def build_index(site: Path, part: int = PART) -> int:
    """Index the letter pages of a finished site into ``pagefind/`` and return how many there are."""
    for old in sorted(site.glob("pagefind*")):
        if old.is_dir():
            shutil.rmtree(old)
    pages = _letter_pages(site)
    folders = []
    try:
        for number, start in enumerate(range(0, max(len(pages), 1), part), 1):
            target = site / ("pagefind" if number == 1 else f"pagefind-{number}")
            _run(site, pages[start : start + part], target)
            folders.append(target)
    except MachineFault:
        for target in site.glob("pagefind*"):
            shutil.rmtree(target, ignore_errors=True)
        raise
    return _write_tables(folders)


def _letter_pages(site: Path) -> list[Path]:
    """The pages to index, relative to the site and in order of address."""
    found = (path for path in site.rglob("*.html") if b"data-pagefind-body" in path.read_bytes())
    return sorted((path.relative_to(site) for path in found), key=lambda path: path.as_posix())


def _run(site: Path, pages: list[Path], target: Path) -> None:
    """Run Pagefind over ``pages`` only; it takes no list of files, so they are linked into a folder of their own."""
    if not pages:
        target.mkdir()
        return
    with tempfile.TemporaryDirectory(prefix="site-gen-zoek-", dir=site.parent) as folder:
        for page in pages:
            place = Path(folder) / page
            place.parent.mkdir(parents=True, exist_ok=True)
            try:
                os.link(site / page, place)
            except OSError:  # another file system
                shutil.copyfile(site / page, place)
        command = [sys.executable, "-m", "pagefind", "--site", folder, "--output-path", str(target.resolve())]
        command += ["--force-language", "nl", "--exclude-selectors", _IGNORED, "--silent"]
        try:
            done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
        except OSError as error:
            raise MachineFault(f"zoekindex: Pagefind start niet: {error.strerror}") from error
    if done.returncode or not (target / "pagefind-entry.json").is_file():
        said = " ".join((done.stderr or done.stdout).split())[-200:] or "geen melding"
        raise MachineFault(f"zoekindex: Pagefind stopte met code {done.returncode}: {said}")
    for file in sorted(target.rglob("*")):
        if file.is_file() and file.name not in _KEPT and not file.name.endswith(_KEPT_SUFFIXES):
            file.unlink()


def _fragments(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each page's stored text and data with its name in the index, in order of address."""
    read = []
    for file in folder.glob("fragment/*.pf_fragment"):
        fragment = json.loads(gzip.decompress(file.read_bytes()).removeprefix(_MAGIC))
        read.append((fragment["url"], file.stem, fragment))
    for _, name, fragment in sorted(read, key=lambda item: item[0]):
        yield name, fragment


def _write_tables(folders: list[Path]) -> int:
    """Write ``stukken.json`` (what facets, dates and sorting need) and the word lists; return the number of pages."""
    values: dict[str, dict[str, int]] = {facet: {} for facet in FACETS}
    titles: dict[str, str] = {}
    rows: list[list[object]] = []
    parts: list[int] = []
    words: Counter[str] = Counter()
    wholes: dict[str, set[str]] = {}
    for folder in folders:
        before = len(rows)
        for name, fragment in _fragments(folder):
            meta = fragment["meta"]
            held = not meta.get("status")
            row: list[object] = [name, meta.get("datum", ""), meta.get("nr" if held else "id", "")]
            for facet in FACETS:
                known = values[facet]
                row.append([known.setdefault(value, len(known)) for value in _split(meta.get(facet, ""))])
            if not held:
                row.append(1)
            titles.update(zip(_split(meta.get("dossier", "")), _split(meta.get("dossiertitel", "")), strict=False))
            rows.append(row)
            if held:
                _count_words(f"{meta.get('title', '')} {fragment['content']}", words, wholes)
        parts.append(len(rows) - before)
    table = {
        "versie": 1,
        "delen": [{"map": folder.name, "aantal": count} for folder, count in zip(folders, parts, strict=True)],
        "waarden": {facet: list(known) for facet, known in values.items()},
        "dossiertitels": dict(sorted(titles.items())),
        "stukken": rows,
        "samen": {word: sorted(found) for word, found in sorted(wholes.items())},
    }
    _write_json(folders[0] / "stukken.json", table)
    # a file for every letter, for a missing one would be an error in the reader's console
    shards: dict[str, dict[str, int]] = {letter: {} for letter in _SHARDS}
    for word in sorted(words):
        shards[word[0] if word[0] in _SHARDS else "_"][word] = words[word]
    for letter, shard in shards.items():
        _write_json(folders[0] / "woorden" / f"{letter}.json", shard)
    return len(rows)


def _split(value: object) -> list[str]:
    """The values of one attribute, each once and in their order."""
    return list(dict.fromkeys(part.strip() for part in str(value).split("|") if part.strip()))


def fold(text: str) -> str:
    """Text as the search compares it: lower case, without diacritics. ``zoek-vraag.js`` has the same function.

    >>> fold("Geïnformeerd")
    'geinformeerd'
    """
    return "".join(char for char in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(char))


def _count_words(text: str, words: Counter[str], wholes: dict[str, set[str]]) -> None:
    """Count one page's words, and note the compounds whose parts Pagefind would not find."""
    seen: set[str] = set()
    for token in text.split():
        parts = _WORD.findall(token)
        seen.update(folded for folded in map(fold, parts) if 2 < len(folded) <= 40 and not folded.isdigit())
        if len(parts) < 2:
            continue
        odd = _ODD_SIGN.search(token[1:-1])
        for found in parts:
            if len(found) > 1 and (odd or _CUT.search(found)):
                wholes.setdefault(fold(found), set()).add(fold("".join(parts)))
    words.update(seen)


def _write_json(path: Path, value: object) -> None:
    """Write compact JSON; the parent folder may be new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), encoding="utf-8", newline="\n")

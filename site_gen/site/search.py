"""Finished site -> search index: small files that the search page fetches by need; no server, no program of others.

1. Only pages with ``zoekgegevens`` (a letter's search data) are indexed; a site without one gets an index without letters.
2. Same pages, same bytes: letters are taken in order of address, and nothing of the clock or the machine is written.
3. A collection is indexed in parts of at most about `PART_WORDS` words, by the hash of a letter's address: memory is that of one part.
   A part whose letters are the same as in the site that stood is taken over from it; its folder is named for what is in it, so that a
   browser never mixes two builds.
4. The modules of the search page are put into two files (`search_scripts`).
5. Every letter indexed stands in ``zoekindex/stukken.bin``, so that facets, dates and sorting are counted over the real result set; what
   only a hit shows is with its text.

Pagefind, used until 0.2, could not meet FEATURES.md section E: 106 kB of program before the first answer, whole texts of twenty hits
(75 kB) for their passages, whole position lists for a phrase (28 kB a word at 1,000 letters), wrong counts under a phrase (its issue 556),
and no ends of compounds. This index asks 82-131 kB for a first query at 1,000 letters, program and page included, and 3-49 kB for a further one
(``benchmarks/search_bench.py``; Material's own search: 1,127 kB). The price is our own code to keep. The words are in the HTML: any
other static index can take this one's place.

The contract with the page makers. A letter page carries, anywhere in the page and outside ``data-letter-text``::

    <div class="zoekgegevens" hidden
         data-titel="..." data-datum="2025-10-08" data-soort="..." data-dossier="19637|30573"
         data-dossiertitel="Vreemdelingenbeleid|Migratiebeleid" data-nr="2699" data-afzender="..." data-fractie="..."
         data-kamer="..." data-vergaderjaar="2025-2026" data-id="kst-..." data-bestand="..." data-citeerwijze="..."></div>

* Only what is known. Several values: one attribute, parted by ``|`` (dossier and dossiertitel run in step).
* ``data-citeerwijze`` is the official citation; not ``data-citaat``, which marks the visible one (DESIGN.md section 10).
* ``data-datum`` is ISO or absent; what is no date is taken as absent. ``data-dossier`` is the slug (``36600-XX``).
* The text is that of ``data-letter-text``; blocks with an id are the places a hit can point to.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from site_gen.model import MachineFault
from site_gen.site import search_days, search_numbers, search_shards, search_text, search_words
from site_gen.site.search_pointers import write_pointers
from site_gen.site.search_scripts import join_scripts
from site_gen.site.search_shards import write_json
from site_gen.site.search_text import read_letter
from site_gen.site.search_words import write_part

FACETS = ("soort", "dossier", "afzender", "fractie", "kamer", "vergaderjaar")
FOLDER = "zoekindex"
PART_WORDS = 6_000_000
"""Words in one part: 5,200 letters of the usual length. Each part costs a question a file a word or pair of words."""

_BUCKETS = 64
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SHOWN = ("titel", "nr", "id", "bestand", "citeerwijze", "dossiertitel")
_KEYED = ("dossier", "datum")
"""The facts that a letter is found by (`own_keys`, `own_day`)."""
_CODE = (search_days, search_numbers, search_shards, search_text, search_words)


def build_index(site: Path, before: Path | None = None, part_words: int = PART_WORDS) -> int:
    """Index the letters of a finished site and return how many there are; ``before`` is the site that stood."""
    target = site / FOLDER
    try:
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir()
        join_scripts(site / "assets")
        with tempfile.TemporaryDirectory(prefix="site-gen-zoek-", dir=site.parent) as name:
            return _build(site, target, before, Path(name), part_words)
    except OSError as error:
        raise MachineFault(
            f"{target}: schrijven mislukt ({error.strerror}) - maak ruimte of geef schrijfrecht"
        ) from error


def _build(site: Path, target: Path, before: Path | None, spool: Path, part_words: int) -> int:
    sizes = _spool(site, spool)
    count = 1
    while count < _BUCKETS and sum(sizes) > part_words * count:
        count *= 2
    table = _Table()
    pointers: list[tuple[str, dict[str, str]]] = []
    for number in range(count):
        buckets = range(number * _BUCKETS // count, (number + 1) * _BUCKETS // count)
        letters = list(_letters(spool, buckets))
        if not letters:
            continue
        key = _part_key(letters)
        folder = target / key
        made = _taken_over(before, key, folder) or _made(folder, letters)
        table.add(key, made, letters)
        pointers += [(letter["data"]["url"], letter["data"] | letter["facts"]) for letter in letters]
    write_json(target / "stukken.bin", table.value())
    write_pointers(site, target, pointers)
    return len(pointers)


def _spool(site: Path, spool: Path) -> list[int]:
    """Put what is read from each page into one of 64 files by the hash of its address; return the words of each file."""
    sizes = [0] * _BUCKETS
    handles = [(spool / str(number)).open("w", encoding="utf-8", newline="\n") for number in range(_BUCKETS)]
    try:
        for path in sorted(site.rglob("*.html"), key=lambda item: item.relative_to(site).as_posix()):
            found = read_letter(path.read_bytes())
            if found is None:
                continue
            url = path.relative_to(site).as_posix().removesuffix("index.html")
            bucket = hashlib.sha256(url.encode()).digest()[0] % _BUCKETS
            shown = {"url": url} | {name: found.data[name] for name in _SHOWN if found.data.get(name)}
            facts = {name: value for name, value in sorted(found.data.items()) if name not in shown}
            rows = [passage.row() for passage in found.passages]
            sizes[bucket] += sum(row[3].count(" ") + 1 for row in rows if isinstance(row[3], str))
            handles[bucket].write(
                json.dumps({"data": shown, "facts": facts, "passages": rows}, ensure_ascii=False) + "\n"
            )
    finally:
        for handle in handles:
            handle.close()
    return sizes


def _letters(spool: Path, buckets: range) -> Iterator[dict[str, Any]]:
    """The letters of some files in order of address."""
    lines = [line for number in buckets for line in (spool / str(number)).read_text("utf-8").splitlines()]
    yield from sorted(map(json.loads, lines), key=lambda letter: letter["data"]["url"])


def _part_key(letters: list[dict[str, Any]]) -> str:
    """A name for a part: what is in it, and the code that makes it."""
    digest = hashlib.sha256()
    for module in _CODE:
        digest.update(Path(str(module.__file__)).read_bytes())
    for letter in letters:
        digest.update(json.dumps([letter["data"], *map(letter["facts"].get, _KEYED)], sort_keys=True).encode())
        digest.update(json.dumps(letter["passages"]).encode())
    return digest.hexdigest()[:16]


def _taken_over(before: Path | None, key: str, folder: Path) -> list[Any] | None:
    """What stands under this name in the site that stood, linked or copied; None when there is no such part."""
    old = before / FOLDER / key if before else None
    if old is None or not (old / "deel.json").is_file():
        return None
    made: list[Any] = json.loads((old / "deel.json").read_text("utf-8"))

    def link(source: str, goal: str) -> None:
        try:
            os.link(source, goal)
        except OSError:  # another file system
            shutil.copyfile(source, goal)

    shutil.copytree(old, folder, copy_function=link)
    return made


def _made(folder: Path, letters: list[dict[str, Any]]) -> list[Any]:
    folder.mkdir()
    made = list(write_part(folder, letters))
    (folder / "deel.json").write_text(json.dumps(made, ensure_ascii=False, separators=(",", ":")), "utf-8")
    return made


class _Table:
    """``stukken.bin``: column by column, for equal values beside each other compress well."""

    def __init__(self) -> None:
        self.parts: list[dict[str, object]] = []
        self.values: dict[str, dict[str, int]] = {facet: {} for facet in FACETS}
        self.columns: dict[str, list[object]] = {name: [] for name in ("stukken", "datum", *FACETS)}
        self.titles: dict[str, str] = {}

    def add(self, key: str, made: list[Any], letters: list[dict[str, Any]]) -> None:
        directory, pieces = made
        self.parts.append({"map": key, "aantal": len(letters), "w": directory})
        self.columns["stukken"] += pieces
        for letter in letters:
            facts = letter["facts"]
            day = facts.get("datum", "")
            self.columns["datum"].append(int(day.replace("-", "")) if _DAY.fullmatch(day) else 0)
            for facet in FACETS:
                known = self.values[facet]
                chosen = [known.setdefault(value, len(known)) for value in _split(facts.get(facet, ""))]
                self.columns[facet].append(chosen[0] if len(chosen) == 1 else chosen)
            titles = letter["data"].get("dossiertitel", "").split("|")
            slugs = facts.get("dossier", "").split("|")
            self.titles.update({slug: title for slug, title in zip(slugs, titles, strict=False) if slug and title})

    def value(self) -> dict[str, object]:
        return {
            "versie": 4,
            "delen": self.parts,
            "waarden": {facet: list(known) for facet, known in self.values.items()},
            "titels": dict(sorted(self.titles.items())),
            "kolommen": self.columns,
        }


def _split(value: str) -> list[str]:
    """The values of one attribute, each once and in their order."""
    return list(dict.fromkeys(part.strip() for part in value.split("|") if part.strip()))

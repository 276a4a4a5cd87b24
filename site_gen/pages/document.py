"""Entry -> all that is known of a letter as plain values: what its JSON file, the lists and the whole set are made of.

1. The fields are those of the front matter (DESIGN.md sections 6 and 7); unknown is absent.
2. With its text a letter has every block and note in the order of the page, each with the anchor it has there.
3. A warning on a letter's page is a warning here.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping

from site_gen.model import Corpus, Entry, MarkKind, Page, Text
from site_gen.pages.facts import doubts_of, front_values, known

_THEN = (1980, 1, 1, 0, 0, 0)
"""The day of every file in the archive: the first that the format knows, so that no clock has a say."""


def documents(corpus: Corpus) -> Iterator[tuple[Entry, dict[str, object]]]:
    """Every letter with its fields as ``documenten.json`` has them."""
    doubts = doubts_of(corpus)
    for entry in corpus.entries:
        letter = entry.letter
        values = front_values(entry, [notice.text for notice in doubts[entry.key]])
        values.update({"url": "/" + entry.url, "bestand": letter.source, "woorden": letter.words})
        if letter.pages:
            values["paginas"] = letter.pages
        yield entry, values


def letter_data(corpus: Corpus) -> Iterator[Page]:
    """``brief.json`` beside each letter's page."""
    for entry, values in documents(corpus):
        yield Page(f"{entry.url}brief.json", _json(with_text(entry, values)) + "\n", after=True)


def whole_set(corpus: Corpus, files: Mapping[str, str]) -> Page:
    """``/data/stukken.zip``: every letter with its text, a line each, and the tables given; packed one letter at a time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        with archive.open(_member("stukken.jsonl"), "w") as lines:
            for entry, values in documents(corpus):
                lines.write((_json(with_text(entry, values)) + "\n").encode("utf-8"))
        for name, content in sorted(files.items()):
            archive.writestr(_member(name), content.encode("utf-8"))
    return Page("data/stukken.zip", out.getvalue())


def with_text(entry: Entry, values: Mapping[str, object]) -> dict[str, object]:
    """A letter's fields and its text."""
    return {**values, "tekst": list(_blocks(entry)), "noten": list(_notes(entry))}


def _blocks(entry: Entry) -> Iterator[dict[str, object]]:
    for block, anchor in zip(entry.letter.blocks, entry.anchors, strict=True):
        yield known(
            soort=block.kind.value,
            anker=anchor or None,
            niveau=block.level or None,
            beurt=block.role.value if block.role else None,
            nummer=int(str(block.turn).rstrip("abcdefgh")) if block.turn is not None else None,
            letter=str(block.turn)[-1] if isinstance(block.turn, str) else None,
            fractie=block.fractie,
            pagina=block.page,
            regel=block.text.first_line or None,
            tekst=block.text.content,
            noten=_marks(block.text, MarkKind.NOTE),
            paginabegin=_marks(block.text, MarkKind.PAGE),
        )


def _marks(text: Text, kind: MarkKind) -> list[list[object]] | None:
    """Where in the text a note is called or a page starts: the place in code points, and which."""
    return [[mark.start, mark.value] for mark in text.marks if mark.kind is kind] or None


def _notes(entry: Entry) -> Iterable[dict[str, object]]:
    for note in entry.letter.notes:
        yield known(
            noot=note.key, anker=f"noot-{note.key}", pagina=note.page, regel=note.text.first_line or None,
            tekst=note.text.content,
        )  # fmt: skip


def _member(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _THEN)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system, info.external_attr = 3, 0o644 << 16  # the same on every system
    return info


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

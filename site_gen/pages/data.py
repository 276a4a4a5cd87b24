"""Corpus -> files to take along: documents, references and ledger as JSON and CSV, and each letter as Markdown and source.

1. CSV is UTF-8 with a byte order mark, RFC 4180, and no cell can start a formula.
2. Every file is made from the same values as the pages; its order is that of the letters.
3. The ledger of ``grootboek.jsonl`` never cuts a word: what left the inside of a word (a break sign at a line end, an
   invisible character) stands in ``samenvoegingen.jsonl``; together they hold every character that is not on a page.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Sequence

from site_gen.model import Corpus, Entry, LedgerEntry, Page, Soort
from site_gen.pages.document import documents
from site_gen.pages.figures import figures_file
from site_gen.pages.fragments import absent_url, shelf_name, source_path
from site_gen.pages.wording import dossier_name, label, target_name

_NO_MOVER = re.compile(
    r"^moties?(?:\s(?:van\s(?:het\s|de\s)?(?:kamer)?(?:lid|leden)\s)?|-)|\s\([^()]{1,20}\)|\sc\.?s\b\.?", re.IGNORECASE
)
_BETWEEN_MOVERS = re.compile(r"\s?/\s?|,\s|,?\sen\s")


def data_files(corpus: Corpus) -> Iterator[Page]:
    """The files below ``/data/``."""
    yield Page("data/documenten.json", write_json([values for _, values in documents(corpus)]))
    yield Page(
        "data/documenten.csv",
        write_csv(
            ("id", "datum", "soort", "dossiers", "nr", "titel", "afzender", "url", "bestand"),
            map(_document_row, corpus.entries),
        ),
    )
    head = (
        "van_id",
        "van_bestand",
        "van_url",
        "naar_id",
        "soort",
        "tekst",
        "vindplaats",
        "regel",
        "context",
        "naar_url",
        "in_collectie",
    )
    yield Page("data/verwijzingen.csv", write_csv(head, _reference_rows(corpus)))
    yield Page("data/grootboek.jsonl", _lines(entry for entry in corpus.ledger if not entry.inside))
    yield Page("data/samenvoegingen.jsonl", _lines(entry for entry in corpus.ledger if entry.inside))
    yield Page("data/zoekwijzer.json", write_json(list(_pointers(corpus))))
    yield figures_file(corpus)
    for source in corpus.sources:
        yield Page(f"data/bronnen/{source_path(source.name)}", source.data)


def write_csv(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table that a spreadsheet opens as it is and never runs: ``=1+1`` becomes ``'=1+1``."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return "\ufeff" + out.getvalue()


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def write_json(value: object) -> str:
    """Data that a person can read too."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _document_row(entry: Entry) -> tuple[object, ...]:
    metadata = entry.letter.metadata
    dossiers = "; ".join(d.slug for d in metadata.dossiers)
    senders = "; ".join(a.naam or a.functie or "" for a in metadata.afzenders)
    return (
        entry.id,
        metadata.datum,
        metadata.soort,
        dossiers,
        metadata.ondernummer,
        entry.titel,
        senders,
        "/" + entry.url,
        entry.letter.source,
    )


def _reference_rows(corpus: Corpus) -> Iterator[tuple[object, ...]]:
    for entry in corpus.entries:
        name = entry.id or entry.url.strip("/")
        for item in (*entry.links, *entry.intern):
            citation = item.reference.citation
            address = None if item.url is None else ("/" + item.url if item.held else item.url)
            yield (
                name, entry.letter.source, "/" + entry.url, item.target.id, citation.soort.value, citation.text.replace("\n", " "), item.place.spot,
                item.place.line, item.place.sentence, address, "ja" if item.held else "nee",
            )  # fmt: skip


def _lines(entries: Iterable[LedgerEntry]) -> str:
    return "".join(
        json.dumps(
            {"source": e.source, "start": e.start, "end": e.end, "kind": e.kind.value, "text": e.text},
            ensure_ascii=False,
        )
        + "\n"
        for e in entries
    )


def _pointers(corpus: Corpus) -> Iterator[list[object]]:
    """For the search page: id, title, address and spellings of every paper and dossier (DESIGN.md section 8)."""
    for entry in corpus.entries:
        if entry.id:
            spellings = [
                f"{dossier_name(d)} {entry.letter.metadata.ondernummer}" for d in entry.letter.metadata.dossiers
            ]
            yield [entry.id, label(entry), entry.url, spellings]
    for shelf in corpus.shelves:
        yield [
            shelf.slug,
            f"Dossier {shelf_name(shelf)}" if shelf.is_dossier else f"{shelf_name(shelf)} (groep van de uitgever)",
            f"dossiers/{shelf.slug}/",
            [shelf.slug],
        ]
    for absent in corpus.absent:
        yield [
            absent.target.id,
            f"{target_name(absent.target)} (niet in deze collectie)",
            absent_url(absent.target.id),
            [absent.target.id, *absent.target.also],
        ]
    for entry in corpus.entries:  # a motie cited by name has no page: the places that name it
        for link in entry.links:
            if link.reference.citation.soort is Soort.MOTIE and link.target.id.startswith("motie-"):
                place = f"{entry.url}#{link.place.anchor}" if link.place.anchor else entry.url
                named = f"{link.reference.citation.text}, genoemd in {label(entry)}"
                yield [
                    link.target.id,
                    named[:1].upper() + named[1:],
                    place,
                    [link.target.id, *_by_mover(link.reference.citation.text)],
                ]


def _by_mover(cited: str) -> list[str]:
    """A motie of several is asked for by each of them.

    >>> _by_mover("motie van de leden Rajkowski (VVD) en Van Zanten c.s.")
    ['motie Rajkowski', 'motie Van Zanten']
    """
    return [f"motie {name}" for name in _BETWEEN_MOVERS.split(_NO_MOVER.sub("", cited)) if name]

"""Corpus -> one SQLite file for who asks questions of the whole collection: ready for Datasette.

1. Its rows are those of the pages: letters, dossiers, persons, fracties, references, and every block and note of text.
2. The text is held once; the index for searching (FTS5, accents do not count) points into it.
3. Rows are written as they come, in the order of the letters; the same letters give the same bytes under one SQLite.
4. Every foreign key holds, and the file passes SQLite's own check.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from site_gen.model import Corpus, Entry, MachineFault, plain_slug

NAME = "data/site.sqlite"

_TABLES = """
PRAGMA page_size = 4096;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA foreign_keys = ON;
PRAGMA cache_size = -16000;
CREATE TABLE documenten (
  id INTEGER PRIMARY KEY, aanduiding TEXT, titel TEXT NOT NULL, soort TEXT NOT NULL, kamer TEXT, vergaderjaar TEXT,
  datum TEXT, datum_soort TEXT, gesteld TEXT, ondernummer TEXT, kenmerk TEXT, ontvanger TEXT, commissie TEXT,
  woorden INTEGER NOT NULL, paginas INTEGER, url TEXT NOT NULL UNIQUE, officieel TEXT, bestand TEXT NOT NULL, sha256 TEXT NOT NULL);
CREATE TABLE dossiers (id TEXT PRIMARY KEY, nummer TEXT, toevoeging TEXT, titel TEXT, kamerstukdossier INTEGER NOT NULL);
CREATE TABLE documenten_dossiers (
  document INTEGER NOT NULL REFERENCES documenten(id), dossier TEXT NOT NULL REFERENCES dossiers(id), PRIMARY KEY (document, dossier));
CREATE TABLE personen (id TEXT PRIMARY KEY, naam TEXT NOT NULL);
CREATE TABLE afzenders (
  document INTEGER NOT NULL REFERENCES documenten(id), volgorde INTEGER NOT NULL, naam TEXT, functie TEXT,
  persoon TEXT REFERENCES personen(id), PRIMARY KEY (document, volgorde));
CREATE TABLE fracties (id TEXT PRIMARY KEY, naam TEXT NOT NULL);
CREATE TABLE documenten_fracties (
  document INTEGER NOT NULL REFERENCES documenten(id), fractie TEXT NOT NULL REFERENCES fracties(id), PRIMARY KEY (document, fractie));
CREATE TABLE verwijzingen (
  id INTEGER PRIMARY KEY, van INTEGER NOT NULL REFERENCES documenten(id), naar_aanduiding TEXT NOT NULL,
  naar INTEGER REFERENCES documenten(id), soort TEXT NOT NULL, tekst TEXT NOT NULL, vindplaats TEXT, regel INTEGER, context TEXT, naar_url TEXT);
CREATE TABLE blokken (
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documenten(id), volgorde INTEGER NOT NULL, soort TEXT NOT NULL,
  beurt TEXT, nummer INTEGER, fractie TEXT, pagina INTEGER, anker TEXT NOT NULL, tekst TEXT NOT NULL);
CREATE VIRTUAL TABLE blokken_fts USING fts5(tekst, content="blokken", content_rowid="id", tokenize="unicode61 remove_diacritics 2");
CREATE VIEW stukken_per_dossier AS
  SELECT s.id AS dossier, s.titel AS dossiertitel, d.datum, d.ondernummer, d.soort, d.titel, d.url
  FROM documenten_dossiers k JOIN dossiers s ON s.id = k.dossier JOIN documenten d ON d.id = k.document
  ORDER BY s.id, d.datum IS NULL, d.datum, d.id;
CREATE VIEW meest_aangehaald AS
  SELECT naar_aanduiding AS aanduiding, max(naar_url) AS url, max(naar) IS NOT NULL AS in_collectie, count(*) AS keer, count(DISTINCT van) AS stukken
  FROM verwijzingen WHERE soort NOT IN ('intern', 'url') GROUP BY naar_aanduiding ORDER BY keer DESC, aanduiding;
CREATE VIEW vragen AS
  SELECT b.fractie, d.datum, d.titel, b.nummer, b.tekst, d.url || '#vraag-' || b.nummer AS url
  FROM blokken b JOIN documenten d ON d.id = b.document WHERE b.beurt = 'vraag' ORDER BY b.id;
"""

_FINISH = """
CREATE INDEX verwijzingen_van ON verwijzingen(van);
CREATE INDEX verwijzingen_naar ON verwijzingen(naar);
CREATE INDEX verwijzingen_aanduiding ON verwijzingen(naar_aanduiding);
CREATE INDEX blokken_document ON blokken(document);
CREATE INDEX documenten_dossiers_dossier ON documenten_dossiers(dossier);
INSERT INTO blokken_fts(blokken_fts) VALUES ('rebuild');
INSERT INTO blokken_fts(blokken_fts) VALUES ('optimize');
"""


def write_database(site: Path, corpus: Corpus) -> None:
    """Write the database into a site that is being made."""
    path = site / NAME
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        # No transactions of the module's own: VACUUM must stand outside one, all rows inside one.
        base = sqlite3.connect(path, isolation_level=None)
        try:
            base.executescript(_TABLES)
            base.execute("BEGIN")
            _fill(base, corpus)
            base.execute("COMMIT")
            base.executescript(_FINISH)
            base.execute("VACUUM")
        finally:
            base.close()
    except sqlite3.Error as error:
        raise MachineFault(f"{NAME}: SQLite stopt ({error}) - maak ruimte, of gebruik een Python met FTS5") from error


def _fill(base: sqlite3.Connection, corpus: Corpus) -> None:
    numbers = {entry.key: number for number, entry in enumerate(corpus.entries, start=1)}
    persons = {(key, _folded(person.naam)): person.slug for person in corpus.personen for key in person.keys}
    _rows(base, "documenten", 19, (_document(number, entry) for number, entry in enumerate(corpus.entries, start=1)))
    _rows(base, "dossiers", 5, ((s.slug, s.nummer, s.toevoeging, s.titel, int(s.is_dossier)) for s in corpus.shelves))
    _rows(base, "personen", 2, ((person.slug, person.naam) for person in corpus.personen))
    _rows(base, "fracties", 2, ((fractie.slug, fractie.naam) for fractie in corpus.fracties))
    _rows(
        base,
        "documenten_dossiers",
        2,
        ((numbers[entry.key], slug) for entry in corpus.entries for slug in entry.shelves),
    )
    pairs = ((numbers[key], fractie.slug) for fractie in corpus.fracties for key in fractie.keys)
    _rows(base, "documenten_fracties", 2, sorted(pairs))
    for number, entry in enumerate(corpus.entries, start=1):
        names = iter(entry.personen)
        _rows(
            base,
            "afzenders",
            5,
            (
                (number, place, one.naam, one.functie, persons.get((entry.key, _folded(next(names, "")))) if one.naam else None)
                for place, one in enumerate(entry.letter.metadata.afzenders, start=1)
            ),
        )  # fmt: skip
        _rows(base, "verwijzingen", 10, _references(number, entry, numbers))
        _rows(base, "blokken", 10, _blocks(number, entry))


def _rows(base: sqlite3.Connection, table: str, wide: int, rows: Iterable[tuple[object, ...]]) -> None:
    base.executemany(f"INSERT INTO {table} VALUES ({','.join('?' * wide)})", rows)  # noqa: S608 - names of our own


def _document(number: int, entry: Entry) -> tuple[object, ...]:
    letter, data = entry.letter, entry.letter.metadata
    return (
        number, entry.id, entry.titel, data.soort, data.kamer, data.vergaderjaar,
        data.datum.isoformat() if data.datum else None, data.datum_soort if data.datum else None,
        data.gesteld.isoformat() if data.gesteld else None, data.ondernummer, data.kenmerk, data.ontvanger, data.commissie,
        letter.words, letter.pages, "/" + entry.url, entry.official, letter.source, letter.sha256,
    )  # fmt: skip


def _references(number: int, entry: Entry, numbers: dict[str, int]) -> Iterator[tuple[object, ...]]:
    for item in (*entry.links, *entry.intern):
        citation = item.reference.citation
        yield (
            None, number, item.target.id, numbers[item.key] if item.key is not None else None, citation.soort.value,
            citation.text.replace("\n", " "), item.place.spot or None, item.place.line, item.place.sentence,
            None if item.url is None else "/" + item.url if item.held else item.url,
        )  # fmt: skip


def _blocks(number: int, entry: Entry) -> Iterator[tuple[object, ...]]:
    for place, (block, anchor) in enumerate(zip(entry.letter.blocks, entry.anchors, strict=True), start=1):
        role = block.role.value if block.role else None
        yield (
            None,
            number,
            place,
            block.kind.value,
            role,
            block.turn,
            block.fractie,
            block.page,
            anchor,
            block.text.content,
        )
    for place, note in enumerate(entry.letter.notes, start=len(entry.letter.blocks) + 1):
        yield None, number, place, "noot", None, None, None, note.page, f"noot-{note.key}", note.text.content


def _folded(name: str) -> str:
    """A name as registers compare it, so that spellings of one person meet."""
    return plain_slug(name) or name.casefold()

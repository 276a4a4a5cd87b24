"""The collection as one database, one archive and a JSON file a letter: opened, counted against the lists, searched."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from site_gen import pipeline
from site_gen.model import Corpus
from site_gen.pages.dictionary import BESTANDEN, DOCUMENT, NOOT, TEKST
from site_gen.pages.package import schema
from site_gen.site.database import NAME, write_database
from tests.helpers import LETTERS, Page, corpus_of, letter, write

CITING = "Zie Kamerstukken 19 637, nr. 1 en Kamerstukken 19 637, nr. 5. Wat er in de Coördinatiegroep “Café & thee” is gezegd, <b>blijft</b> staan."


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The seeds beside letters that cite each other, share a dossier and hold what must be escaped."""
    files: dict[str, str | bytes] = {
        path.name: path.read_bytes() for path in LETTERS.iterdir() if path.suffix == ".txt"
    }
    files["een.txt"] = letter("1")
    files["twee.txt"] = letter("2", CITING, dossiers=("19 637 Vreemdelingenbeleid", "30 573 Migratiebeleid"))
    files["drie.txt"] = letter(None, "'; DROP TABLE documenten; --")
    return corpus_of(write(tmp_path_factory.mktemp("verzameling"), files))


@pytest.fixture(scope="module")
def files(corpus: Corpus) -> dict[str, str | bytes]:
    return {page.path: page.content for page in pipeline.pages_of(corpus, "")}


@pytest.fixture(scope="module")
def database(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    site = tmp_path_factory.mktemp("site")
    write_database(site, corpus)
    with closing(sqlite3.connect(site / NAME)) as base:
        yield base


def text_of(files: dict[str, str | bytes], path: str) -> str:
    content = files[path]
    assert isinstance(content, str)
    return content


def table(files: dict[str, str | bytes], path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text_of(files, path).removeprefix("\ufeff"))))


# --- the database --------------------------------------------------------------------------------


def test_the_database_is_sound(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    database.execute(
        "INSERT INTO blokken_fts(blokken_fts, rank) VALUES ('integrity-check', 1)"
    )  # fails when it disagrees
    database.rollback()


def test_the_database_counts_what_the_lists_count(
    database: sqlite3.Connection, files: dict[str, str | bytes], corpus: Corpus
) -> None:
    def count(what: str) -> int:
        return int(database.execute(f"SELECT count(*) FROM {what}").fetchone()[0])  # noqa: S608 - names of this test

    documents = json.loads(text_of(files, "data/documenten.json"))
    assert count("documenten") == len(documents) == len(table(files, "data/documenten.csv")) == 9
    assert count("verwijzingen") == len(table(files, "data/verwijzingen.csv")) > 30
    assert count("verwijzingen WHERE naar IS NOT NULL") == sum(
        row["in_collectie"] == "ja" for row in table(files, "data/verwijzingen.csv")
    )
    assert count("dossiers") == len(corpus.shelves)
    assert count("documenten_dossiers") == sum(len(shelf.keys) for shelf in corpus.shelves)
    assert count("personen") == len(corpus.personen)
    assert count("afzenders") == sum(len(item.get("afzender", [])) for item in documents)
    assert count("afzenders WHERE naam IS NOT NULL AND persoon IS NULL") == 0
    assert count("documenten_fracties") == sum(len(fractie.keys) for fractie in corpus.fracties)
    assert count("blokken") == sum(len(e.letter.blocks) + len(e.letter.notes) for e in corpus.entries)
    assert count("vragen") == count("blokken WHERE beurt = 'vraag'") > 20


def test_the_database_has_the_values_of_the_list(database: sqlite3.Connection, files: dict[str, str | bytes]) -> None:
    rows = database.execute("SELECT url, aanduiding, titel, datum, kamer, woorden, sha256 FROM documenten ORDER BY id")
    said = [
        (
            item["url"], item.get("identifier"), item["title"], item.get("datum"), item.get("kamer"), item["woorden"],
            item["bron"]["sha256"],
        )
        for item in json.loads(text_of(files, "data/documenten.json"))
    ]  # fmt: skip
    assert rows.fetchall() == said


def test_datasette_finds_the_index_of_the_text(database: sqlite3.Connection) -> None:
    """Its own question (``utils.detect_fts``, 0.65 and 1.0): only with these quotation marks the table has a search box."""
    found = database.execute(
        "SELECT name FROM sqlite_master WHERE rootpage = 0 AND (sql LIKE '%VIRTUAL TABLE%USING FTS%content=\"blokken\"%' "
        "OR sql LIKE '%VIRTUAL TABLE%USING FTS%content=[blokken]%')"
    )
    assert found.fetchall() == [("blokken_fts",)]


SEARCHES: tuple[tuple[str, set[str]], ...] = (
    ('"grip op migratie"', {"000_49c7103e815ed69a.txt", "001_bbbdc452c949e673.txt"}),  # a phrase, stop words and all
    ('"migratie op grip"', set()),
    ("coordinatiegroep", {"twee.txt"}),  # accents do not count
    ("cafe AND thee", {"twee.txt"}),
    ('"drop table"', {"drie.txt"}),
)


@pytest.mark.parametrize(("query", "found"), SEARCHES)
def test_the_database_finds_words(query: str, found: set[str], database: sqlite3.Connection) -> None:
    rows = database.execute(
        "SELECT DISTINCT d.bestand FROM blokken_fts JOIN blokken b ON b.id = blokken_fts.rowid "
        "JOIN documenten d ON d.id = b.document WHERE blokken_fts MATCH ?",
        (query,),
    )
    assert {name for (name,) in rows} == found


def test_the_views_answer_what_they_are_called(database: sqlite3.Connection) -> None:
    cited = database.execute("SELECT in_collectie, keer FROM meest_aangehaald WHERE aanduiding = 'kst-19637-1'")
    assert cited.fetchall() == [(1, 1)]
    in_both = database.execute("SELECT dossier FROM stukken_per_dossier WHERE ondernummer = '2' ORDER BY 1").fetchall()
    assert in_both == [("19637",), ("30573",)]


def test_the_database_is_the_same_each_time(corpus: Corpus, tmp_path: Path) -> None:
    made = []
    for name in ("a", "b"):
        write_database(tmp_path / name, corpus)
        made.append((tmp_path / name / NAME).read_bytes())
        assert [path.name for path in (tmp_path / name / "data").iterdir()] == ["site.sqlite"]
    assert made[0] == made[1]


# --- a letter as JSON, and the archive -------------------------------------------------------------

TYPES = {"string": str, "date": str, "integer": int, "array": list, "object": dict}


def fits(value: dict[str, Any], fields: tuple[Any, ...]) -> None:
    known = {field.naam: TYPES[field.type] for field in fields}
    assert set(value) <= set(known)
    for name, one in value.items():
        assert isinstance(one, known[name]), name


def test_each_letter_is_there_as_json_with_its_text(corpus: Corpus, files: dict[str, str | bytes]) -> None:
    documents = {item["url"]: item for item in json.loads(text_of(files, "data/documenten.json"))}
    for entry in corpus.entries:
        read = json.loads(text_of(files, f"{entry.url}brief.json"))
        blocks, notes = read.pop("tekst"), read.pop("noten")
        assert read == documents["/" + entry.url]
        fits(read, DOCUMENT)
        assert [block["tekst"] for block in blocks] == [block.text.content for block in entry.letter.blocks]
        assert [note["tekst"] for note in notes] == [note.text.content for note in entry.letter.notes]
        for block in blocks:
            fits(block, TEKST)
        for note in notes:
            fits(note, NOOT)


def test_a_warning_on_the_page_is_in_the_data(files: dict[str, str | bytes]) -> None:
    documents = json.loads(text_of(files, "data/documenten.json"))
    nota = next(item for item in documents if item["bestand"].startswith("003"))
    assert any("17-06-2025" in warning for warning in nota["waarschuwingen"])


def test_the_schema_is_the_dictionary() -> None:
    listed, one = schema("x", listed=True), schema("x", listed=False)
    assert listed["type"] == "array"
    assert isinstance(one["properties"], dict)
    assert list(one["properties"])[: len(DOCUMENT)] == [field.naam for field in DOCUMENT]
    assert all(value["description"] for name, value in one["properties"].items() if name not in ("tekst", "noten"))


def test_a_validator_finds_the_files_to_be_as_the_schema_says(files: dict[str, str | bytes]) -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="a validator that only this test would need")
    check = jsonschema.Draft202012Validator
    check(json.loads(text_of(files, "data/documenten.schema.json"))).validate(
        json.loads(text_of(files, "data/documenten.json"))
    )
    one = check(json.loads(text_of(files, "data/brief.schema.json")))
    for path in files:
        if path.endswith("/brief.json"):
            one.validate(json.loads(text_of(files, path)))


def test_the_archive_holds_every_letter_and_the_tables(corpus: Corpus, files: dict[str, str | bytes]) -> None:
    packed = files["data/stukken.zip"]
    assert isinstance(packed, bytes)
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["stukken.jsonl", "documenten.csv", "verwijzingen.csv"]
        lines = archive.read("stukken.jsonl").decode().splitlines()
        assert archive.read("documenten.csv").decode() == files["data/documenten.csv"]
    assert lines == [text_of(files, f"{entry.url}brief.json").rstrip("\n") for entry in corpus.entries]
    described = {item["path"]: item for item in json.loads(text_of(files, "data/datapakket.json"))["resources"]}
    assert described["stukken.zip"]["hash"] == f"sha256:{hashlib.sha256(packed).hexdigest()}"
    assert "hash" not in described["site.sqlite"]


@pytest.mark.site
def test_a_reader_is_told_of_every_file_and_field(site: Path) -> None:
    page = Page((site / "data/index.html").read_text("utf-8"))
    for path, about in BESTANDEN.items():
        assert path.removeprefix("data/") in page.links
        assert (site / path).is_file()
        assert all(field.naam in page.text and field.uitleg in page.text for field in about.velden)
    assert (site / NAME).is_file()
    assert "site.sqlite" in page.links
    home = (site / "index.html").read_text("utf-8")
    assert re.search(r'href="(?:\./)?data/"', home)

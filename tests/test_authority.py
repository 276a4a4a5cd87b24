"""What official lists add beside the letters: one name a person and an office, identifiers, proposals; and never a fact."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from site_gen import pipeline
from site_gen.corpus.authority import office_name, offices_held, official_terms, person_name
from site_gen.letters.types import DOCUMENT_TYPES, OTHER
from site_gen.model import Afzender, Metadata
from site_gen.sources import read_facts
from tests.helpers import ROOT, corpus_of, letter, write

FACTS = read_facts()
PERSONS = [
    # as printed, the name for lists
    ("M.H.M. Faber – Van de Klashorst", "M.H.M. Faber-van de Klashorst"),  # seed 001
    ("M.H.M. Faber-van de Klashorst", "M.H.M. Faber-van de Klashorst"),  # seed 000
    ("J. P. H. Donner", "J.P.H. Donner"),  # Sdu, to 2010
    ("drs. W.B. Hoekstra", "W.B. Hoekstra"),
    ("mw. mr. A. Broekers-Knol", "A. Broekers-Knol"),
    ("dr. Ellen M.A. van Schoten RA", "Ellen M.A. van Schoten"),
    ("Irene van den Berg", "Irene van den Berg"),  # "ir" opens a name here, not a title
    ("Dr. Oetker", "Oetker"),
    ("Th.A.M. Meijer", "Th.A.M. Meijer"),
    ("Van der Plas", "Van der Plas"),
]
OFFICES = [
    # as printed, the office for lists
    ("minister van Buitenlandse Zaken", "Minister van Buitenlandse Zaken"),
    ("MINISTER VAN DEFENSIE", "Minister van Defensie"),
    ("de staatssecretaris van FINANCIËN", "Staatssecretaris van Financiën"),
    ("Minister voor Klimaat en Energie", "Minister voor Klimaat en Energie"),  # no ministry: stays as printed
    ("minister-president", "Minister-President"),
    ("minister van Tovenarij", "Minister van Tovenarij"),
    ("voorzitter van de commissie", "Voorzitter van de commissie"),
]
MINISTRIES = [
    # office, day, the ministry's identifier
    ("Minister van Buitenlandse Zaken", dt.date(2021, 2, 15), "mnre1013"),
    ("Minister van Justitie", dt.date(2004, 6, 30), "mnre1058"),
    ("Minister van Justitie", dt.date(2024, 6, 30), None),  # no such ministry any more
    ("Minister van Justitie en Veiligheid", dt.date(2024, 6, 30), "mnre1058"),
    ("Minister van Economische Zaken", dt.date(2005, 1, 1), "mnre1040"),
    ("Minister van Economische Zaken", dt.date(2015, 1, 1), "mnre1045"),
    ("Minister van Asiel en Migratie", dt.date(2024, 12, 6), None),  # newer than the list: never guessed
    ("Minister voor Rechtsbescherming", dt.date(2019, 1, 1), None),
    ("Minister van Buitenlandse Zaken", None, None),
]


@pytest.mark.parametrize(("printed", "name"), PERSONS)
def test_a_person_has_one_name_in_lists(printed: str, name: str) -> None:
    assert person_name(printed) == name


@pytest.mark.parametrize(("printed", "name"), OFFICES)
def test_an_office_has_one_name_in_lists(printed: str, name: str) -> None:
    assert office_name(printed, FACTS) == name


@pytest.mark.parametrize(("office", "day", "code"), MINISTRIES)
def test_a_ministry_is_named_only_where_the_list_knows_one(office: str, day: dt.date | None, code: str | None) -> None:
    terms = official_terms(Metadata("Brief", "Brief", datum=day, afzenders=(Afzender(None, office),)), FACTS)
    found = [value for name, value in terms if name == "OVERHEID.authority"]
    assert found == ([f"https://identifier.overheid.nl/tooi/id/ministerie/{code}"] if code else [])


def test_the_kinds_of_the_list_are_kinds_we_know() -> None:
    ours = {kind.naam for kind in (*DOCUMENT_TYPES, OTHER)}
    assert {row[0] for row in FACTS.documentsoorten} == ours  # a sidecar may name each of them
    assert len({row[0] for row in FACTS.documentsoorten}) == len(FACTS.documentsoorten)
    terms = dict(official_terms(Metadata("Beslisnota", "Beslisnota"), FACTS))
    assert terms["OVERHEID.Informatietype"] == "https://identifier.overheid.nl/tooi/def/thes/kern/c_2977c34f"


@pytest.mark.parametrize("path", sorted((ROOT / "site_gen" / "data").glob("*.tsv")), ids=lambda path: path.name)
def test_a_list_names_its_source_and_has_whole_rows(path: Path) -> None:
    first, header, *rows = path.read_text("utf-8").splitlines()
    assert first.startswith("# ")
    assert rows
    assert {len(row.split("\t")) for row in rows} == {len(header.split("\t"))}


def test_offices_are_those_of_the_same_name_letter_by_letter() -> None:
    assert (
        offices_held("S.A. Blok", FACTS)[-1] == "Minister van Buitenlandse Zaken, vanaf 07-03-2018 (Kabinet-Rutte III)"
    )
    assert offices_held("Blok", FACTS) == ()


SIGNED = "Hierbij bied ik u de brief aan over de zaken.\n\nDe Minister van Buitenlandse Zaken,\nS.A. Blok"


def test_a_person_page_tells_the_offices_with_their_source(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        {"a.txt": letter("1", SIGNED), "b.txt": letter("2", "Meer.\n\nDe griffier van de commissie,\nS.A. Blok")},
    )
    (person,) = (item for item in corpus_of(folder).personen if item.slug == "s-a-blok")
    pages = {page.path: page.content for page in pipeline.pages_of(corpus_of(folder), "")}
    page = str(pages["personen/s-a-blok.md"])
    assert person.bekend
    assert "Ambten volgens openkamer" in page
    assert "Minister van Buitenlandse Zaken, vanaf 07-03-2018" in page
    assert not any("openkamer" in str(content) for path, content in pages.items() if path.startswith("dossiers/"))


def test_who_never_signs_as_a_minister_gets_no_offices(tmp_path: Path) -> None:
    text = "Geachte voorzitter,\n\nHierbij bied ik u het verslag aan.\n\nDe griffier van de commissie,\nS.A. Blok\n"
    corpus = corpus_of(write(tmp_path, {"b.txt": text}))
    assert [(item.naam, item.bekend) for item in corpus.personen] == [("S.A. Blok", ())]


CITES = "Zie Kamerstuk 19 637, nr. 2, Kamerstuk 19 637, nr. 3 en Kamerstuk 19 637, nr. 4."
PROPOSALS = [
    # what it is, the text, what is proposed
    ("one dossier cited three times", CITES, "hoort waarschijnlijk bij 19 637, omdat dat dossier 3 keer is aangehaald"),
    ("two citations", "Zie Kamerstuk 19 637, nr. 2 en Kamerstuk 19 637, nr. 3.", None),
    ("another dossier nearly as often", f"{CITES} En Kamerstuk 22 112, nr. 1 en Kamerstuk 22 112, nr. 2.", None),
    ("nothing cited", "Dit is een brief.", None),
]


@pytest.mark.parametrize(("text", "told"), [pytest.param(*row[1:], id=row[0]) for row in PROPOSALS])
def test_a_dossier_is_proposed_and_never_published(tmp_path: Path, text: str, told: str | None) -> None:
    folder = write(tmp_path, {"a.txt": f"Geachte voorzitter,\n\n{text}\n"})
    corpus = corpus_of(folder)
    found = pipeline.propose(corpus)
    assert [notice.code for notice in found] == (["voorstel"] if told else [])
    assert all(told in notice.text and not notice.fatal for notice in found if told)
    assert corpus.entries[0].letter.metadata.dossiers == ()
    assert not any("waarschijnlijk" in str(page.content) for page in pipeline.pages_of(corpus, ""))


def test_a_letter_with_a_dossier_gets_no_proposal(tmp_path: Path) -> None:
    assert pipeline.propose(corpus_of(write(tmp_path, {"a.txt": letter("1", CITES)}))) == ()

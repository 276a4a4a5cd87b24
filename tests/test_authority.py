"""What official lists add beside the letters: one name a person and an office, identifiers, proposals; and never a fact."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from site_gen import pipeline
from site_gen.corpus.authority import office_name, offices_held, official_terms, person_name
from site_gen.corpus.persons import one_name, person_of
from site_gen.letters.types import DOCUMENT_TYPES, OTHER
from site_gen.model import Afzender, Letter, Metadata
from site_gen.sources import read_facts
from tests.helpers import ROOT, corpus_of, letter, write
from tests.letters.letter_tools import read

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


BEARERS = [
    # what it is, the names that sign in one office (of I&W unless told), the names in the list of persons
    ("with and without initials", ["C. van Nieuwenhuizen Wijbenga", "Van Nieuwenhuizen Wijbenga"], ["C. van Nieuwenhuizen Wijbenga"]),
    ("a hyphen, an en dash, a blank", ["C. van Nieuwenhuizen-Wijbenga", "C. Van Nieuwenhuizen – Wijbenga", "Van Nieuwenhuizen Wijbenga"], ["C. van Nieuwenhuizen-Wijbenga"]),
    ("with and without the second surname", ["C. van Nieuwenhuizen Wijbenga", "drs. C. van Nieuwenhuizen"], ["C. van Nieuwenhuizen Wijbenga"]),
    ("a given name and initials", ["Hugo de Jonge", "H.M. de Jonge", "De Jonge"], ["H.M. de Jonge"]),
    ("fewer initials", ["M.H.M. Faber-van de Klashorst", "M. Faber"], ["M.H.M. Faber-van de Klashorst"]),
    ("a second surname with a particle", ["M.H.M. Faber-van de Klashorst", "M.H.M. Faber Klashorst"], ["M.H.M. Faber-van de Klashorst"]),
    ("a particle behind a hyphen is no given name", ["M.H.M. Faber-van de Klashorst", "Faber-van de Klashorst", "Faber – Van de Klashorst"], ["M.H.M. Faber-van de Klashorst"]),
    ("two words that are one surname", ["H.G.J. Bruins Slot", "Bruins Slot", "Hanke Bruins Slot"], ["H.G.J. Bruins Slot"]),
    ("two words with a particle", ["M.H. Schultz van Haegen", "Schultz van Haegen"], ["M.H. Schultz van Haegen"]),
    # In doubt they stay two.
    ("a given name that is a surname too", ["A. Ernst", "Ernst Kuipers"], ["A. Ernst", "Ernst Kuipers"]),
    ("other initials", ["A. Jansen", "B. Jansen", "Jansen"], ["A. Jansen", "B. Jansen", "Jansen"]),
    ("another second surname", ["A. Jansen-Bakker", "A. Jansen-Smit"], ["A. Jansen-Bakker", "A. Jansen-Smit"]),
    ("another given name", ["Anna Jansen", "Alida Jansen"], ["Alida Jansen", "Anna Jansen"]),
    ("the list of ministers knows another", ["K. Dekker", "Dekker"], ["Dekker", "K. Dekker"]),
    ("no particle", ["C. van Velde", "C. Velde"], ["C. Velde", "C. van Velde"]),
]  # fmt: skip


@pytest.mark.parametrize(("names", "listed"), [pytest.param(*row[1:], id=row[0]) for row in BEARERS])
def test_spellings_of_one_person_are_one_in_the_list(names: list[str], listed: list[str]) -> None:
    office = "Minister van Infrastructuur en Waterstaat"
    assert sorted(set(_persons([Afzender(name, office) for name in names]))) == listed
    assert sorted(set(_persons([Afzender(name, office) for name in reversed(names)]))) == listed


def test_a_name_alone_is_the_person_of_its_own_office() -> None:
    """ "Dekker" under another office may be anybody; a griffier has no list that knows him."""
    told = [
        ("S. Dekker", "Minister voor Rechtsbescherming"),
        ("Dekker", "minister voor Rechtsbescherming"),
        ("Dekker", "Minister van Defensie"),
        ("A. Post", "griffier van de commissie"),
        ("Post", "griffier van de commissie"),
    ]
    found = _persons([Afzender(*pair) for pair in told])
    assert found == ["S. Dekker", "S. Dekker", "Dekker", "A. Post", "Post"]


def _persons(senders: list[Afzender]) -> list[str]:
    letters = [_signed(sender) for sender in senders]
    persons = one_name(letters, FACTS)
    return [person_of(sender, persons, FACTS) for sender in senders]


def _signed(sender: Afzender) -> Letter:
    letter = read("Een brief.").letters[0]
    return replace(letter, metadata=replace(letter.metadata, afzenders=(sender,)))


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

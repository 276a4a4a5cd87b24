"""References inside a letter: every form with its examples, and the lines of seed 002 that a reader must be able to follow."""

from __future__ import annotations

import csv
import datetime as dt
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_gen import pipeline
from site_gen.corpus.forms import FORMS
from site_gen.corpus.intern import Found, find_intern
from site_gen.corpus.places import anchors
from site_gen.corpus.scene import numbers, scene_of
from site_gen.model import (
    Afzender,
    Block,
    BlockKind,
    Citation,
    Corpus,
    Letter,
    Mark,
    MarkKind,
    Metadata,
    Note,
    Notice,
    Reference,
    Role,
    Soort,
    Target,
    Text,
)
from tests.helpers import LETTERS, corpus_of, letter, write
from tests.pace import assert_linear

NSC = "Vragen en opmerkingen van de leden van de NSC-fractie"
GROENLINKS = "Vragen en opmerkingen van de leden van de GroenLinks-PvdA-fractie"
THEME = "Solidariteitsmechanisme en herverdeling onder het EU-Migratiepact"
MINISTER = (Afzender("M.H.M. Faber", "De Minister van Asiel en Migratie"),)


def text(content: str) -> Text:
    return Text(content, ((0, 1),))


def turn(number: int, fractie: str, answer: str, *, printed: bool) -> list[Block]:
    mark = f" {number}" if printed else ""
    return [
        Block(BlockKind.LABEL, text(f"Vraag{mark}"), role=Role.QUESTION, turn=number, fractie=fractie),
        Block(BlockKind.PARAGRAPH, text("Hoe zit dat?"), role=Role.QUESTION, turn=number, fractie=fractie),
        Block(BlockKind.LABEL, text(f"Antwoord{mark}"), role=Role.ANSWER, turn=number, fractie=fractie),
        Block(BlockKind.PARAGRAPH, text(answer), role=Role.ANSWER, turn=number, fractie=fractie),
    ]


def heading(content: str, level: int) -> Block:
    return Block(BlockKind.HEADING, text(content), level=level)


def paper(answer: str, *, printed: bool = True) -> Letter:
    """Two questions of one fractie, three of another, the last two below a theme, and one of a third; ``answer`` is the fifth's."""
    blocks = [
        heading(GROENLINKS, 3), *turn(1, "GroenLinks-PvdA", "Een.", printed=printed), *turn(2, "GroenLinks-PvdA", "Twee.", printed=printed),
        heading("Vragen en opmerkingen van de leden van de D66-fractie", 3), *turn(6, "D66", "Zes.", printed=printed),
        heading(NSC, 3), *turn(3, "NSC", "Drie.", printed=printed),
        heading(THEME, 4), *turn(4, "NSC", "Vier.", printed=printed), *turn(5, "NSC", answer, printed=printed),
    ]  # fmt: skip
    return own(tuple(blocks))


def own(blocks: tuple[Block, ...]) -> Letter:
    metadata = Metadata("Verslag", "Verslag", datum=dt.date(2025, 10, 8), afzenders=MINISTER)
    notes = (Note("1", "1", text("Een noot.")), Note("2", "2", text("Nog een noot.")))
    return Letter("stuk.txt", 1, "0" * 64, 1, metadata, blocks, notes, (), (), 1, 9, None, 9, metadata)


def held(name: str = "brief.txt", kamer: str = "Tweede Kamer", soort: str = "Brief") -> Letter:
    metadata = Metadata("Brief", soort, kamer=kamer, datum=dt.date(2024, 12, 6), afzenders=MINISTER)
    return replace(own(()), source=name, metadata=metadata)


def find(item: Letter, *others: Letter) -> tuple[list[Found], list[Notice]]:
    by_day = {dt.date(2024, 12, 6): others or (held(),)}
    return find_intern(scene_of(item, anchors(item.blocks), by_day))


def led(found: list[Found]) -> tuple[str, ...]:
    return tuple(place.anchor or place.key for item in found for place in item.places)


EXAMPLES = [(form.name, said, to) for form in FORMS for said, to in form.examples]
COUNTER_EXAMPLES = [(form.name, said) for form in FORMS for said, _ in form.counter_examples]


@pytest.mark.parametrize(("form", "said", "to"), EXAMPLES)
def test_a_form_leads_to_its_place(form: str, said: str, to: tuple[str, ...]) -> None:
    found, notices = find(paper(said))
    assert led(found) == to
    assert notices == []
    for item in found:
        citation = item.reference.citation
        assert said[citation.start : citation.end] == citation.text
        assert len(citation.targets) == len(citation.spans) == len(item.places)


@pytest.mark.parametrize(("form", "said"), COUNTER_EXAMPLES)
def test_what_only_looks_like_a_form_stays_text(form: str, said: str) -> None:
    assert led(find(paper(said))[0]) == ()


# A notice tells the publisher of a doubt; what is plainly said of another paper is none.
DOUBTS = [
    ("Zie het antwoord op de vraag over het ontwerpbesluit van de Commissie.", 1),
    ("Het kabinet verwijst naar het antwoord op de eerder vraag van uw fractie over het ontwerpbesluit.", 1),
    ("Zie het antwoord op vraag 12.", 1),
    ("Zie het antwoord op de vorige vraag over de opvang.", 1),
    ("Zie het antwoord op vraag 3 van het rapport.", 0),
    ("Zie noot 2 van het rapport.", 0),
    ("Ik verwijs naar mijn brief van 7 december 2024.", 0),
]


@pytest.mark.parametrize(("said", "number"), DOUBTS)
def test_a_doubt_is_a_notice(said: str, number: int) -> None:
    notices = find(paper(said))[1]
    assert len(notices) == number
    assert all(notice.line == 1 and not notice.fatal for notice in notices)


def test_numbers_that_are_not_printed_are_no_places() -> None:
    found, notices = find(paper("Zie het antwoord op vraag 3.", printed=False))
    assert (led(found), len(notices)) == ((), 1)


def test_a_letter_without_questions_speaks_of_those_of_another() -> None:
    blocks = (
        Block(BlockKind.PARAGRAPH, text("Zie het antwoord op vraag 3 en het antwoord op de vorige vraag. Zie noot 2.")),
    )
    found, notices = find(own(blocks))
    assert (led(found), notices) == (("noot-2",), [])


def test_the_first_answer_has_none_before_it_and_the_next_fractie_starts_anew() -> None:
    blocks = list(paper("").blocks)
    for index in (4, 13):  # the answers to the first question and to the third
        blocks[index] = replace(blocks[index], text=text("Zie het antwoord op de vorige vraag."))
    found, notices = find(own(tuple(blocks)))
    assert (led(found), len(notices)) == ((), 2)


def test_a_day_with_two_letters_leads_nowhere_unless_the_chamber_tells() -> None:
    both = (held("een.txt", "Eerste Kamer"), held("twee.txt", "Tweede Kamer"))
    assert led(find(paper("Zie mijn brief van 6 december 2024."), *both)[0]) == ()
    assert led(find(paper("Zie mijn brief aan de Eerste Kamer van 6 december 2024."), *both)[0]) == ("een.txt",)


def test_the_letter_of_a_day_is_a_letter_and_mine_is_of_the_same_sender() -> None:
    said = "Zie mijn brief van 6 december 2024."
    assert led(find(paper(said), held(soort="Beslisnota"))[0]) == ()
    other = replace(
        held(),
        metadata=replace(held().metadata, afzenders=(Afzender("S.A. Blok", "De Minister van Buitenlandse Zaken"),)),
    )
    assert led(find(paper(said), other)[0]) == ()
    assert led(find(paper("Zie de brief van 6 december 2024."), other)[0]) == ("brief.txt",)
    assert led(find(paper("Zie de brief van 6 december 2024 (Kamerstuk 32 317, nr. 967)."), other)[0]) == ()


def test_a_citation_and_a_printed_link_come_first() -> None:
    said = "Zie het antwoord op vraag 3."
    item = paper(said)
    number = len(item.blocks) - 1
    citation = Citation(Soort.KAMERSTUK, said[8:27], 8, 27, (Target("kst-1-1"),), ((8, 27),))
    assert find(replace(item, references=(Reference(citation, 1, number),)))[0] == []
    linked = replace(
        item.blocks[number], text=replace(text(said), marks=(Mark(8, 27, MarkKind.LINK, "https://example.nl/"),))
    )
    assert find(replace(item, blocks=(*item.blocks[:-1], linked)))[0] == []


@pytest.mark.parametrize(
    ("said", "members"),
    [
        ("2", [2]),
        ("2, 3 en 5", [2, 3, 5]),
        ("4 t/m 7", [4, 5, 6, 7]),
        ("1-3", [1, 2, 3]),
        ("9 t/m 3", [9, 3]),
        ("1 t/m 999", [1, 999]),
    ],
)
def test_lists_of_numbers(said: str, members: list[int]) -> None:
    made = list(numbers(said, 10))
    assert [number for number, _, _ in made] == members
    assert all(said[start - 10 : end - 10] == str(number) for number, start, end in made if end > start)


PIECES = st.sampled_from([said for _, said, _ in EXAMPLES] + [said for _, said in COUNTER_EXAMPLES] + ["antwoord op de ", "zie ", "\n", "1 t/m ", "(", "é", "\u0000"])  # fmt: skip


@given(st.lists(st.one_of(PIECES, st.text(max_size=20)), max_size=12))
def test_any_text_is_read_and_places_are_disjoint(pieces: list[str]) -> None:
    said = "".join(pieces)
    found, notices = find(paper(said))
    end = 0
    for item in found:
        citation = item.reference.citation
        if item.reference.block == len(paper("").blocks) - 1:
            assert end <= citation.start < citation.end <= len(said)
            assert said[citation.start : citation.end] == citation.text
            end = citation.end
    assert all(notice.text for notice in notices)


@pytest.mark.parametrize(
    "said",
    [*(s for _, s, _ in EXAMPLES), "Zie het antwoord op de eerste vraag van de leden van de A ", "Zie vraag 1, 2, 3, "],
)
def test_more_text_takes_its_share_of_the_time(said: str) -> None:
    assert_linear(lambda times: find(paper(said * times)), 1_600)


# --- the five seeds --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def seeds() -> Corpus:
    return corpus_of(LETTERS)


@pytest.fixture(scope="module")
def made(seeds: Corpus) -> dict[str, str | bytes]:
    return {page.path: page.content for page in pipeline.pages_of(seeds, "")}


SEED_002 = [(269, "antwoord-9"), (278, "antwoord-7"), (307, "antwoord-7"), (395, "p-09734e20"), (450, "p-09734e20")]


def test_the_lines_of_002_lead_to_their_places(seeds: Corpus, made: dict[str, str | bytes]) -> None:
    entry = next(item for item in seeds.entries if item.id == "kst-32317-974")
    assert [(item.place.line, item.url) for item in entry.intern] == [
        (line, f"{entry.url}#{to}") for line, to in SEED_002
    ]
    assert all(item.held and item.reference.citation.soort is Soort.INTERN for item in entry.intern)
    section = next(
        block for block, name in zip(entry.letter.blocks, entry.anchors, strict=True) if name == "p-09734e20"
    )
    assert section.text.content == GROENLINKS
    seventh = next(b for b in entry.letter.blocks if b.turn == 7 and b.role is Role.QUESTION)
    assert seventh.text.content.startswith("De leden van de NSC-fractie constateren dat de Europese Commissie")
    page = made["dossiers/32317/974.md"]
    assert isinstance(page, str)
    for _, to in SEED_002:
        assert f"](#{to})" in page or f'href="#{to}"' in page


def test_what_002_leaves_open_is_a_notice(seeds: Corpus) -> None:
    lines = [n.line for n in seeds.notices if n.source.startswith("002") and n.code == "intern"]
    assert lines == [335, 351, 369]


def test_a_place_inside_is_no_citation(seeds: Corpus) -> None:
    for entry in seeds.entries:
        assert all(item.reference.citation.soort is not Soort.INTERN for item in entry.links)
        assert all(by.key != entry.key for by in entry.cited_by)
    assert all("#" not in absent.target.id for absent in seeds.absent)


def test_the_table_of_references_holds_each(seeds: Corpus, made: dict[str, str | bytes]) -> None:
    content = made["data/verwijzingen.csv"]
    assert isinstance(content, str)
    rows = [row for row in csv.DictReader(io.StringIO(content.lstrip("\ufeff"))) if row["soort"] == "intern"]
    assert [(int(row["regel"]), row["naar_url"], row["naar_id"], row["in_collectie"]) for row in rows] == [
        (line, f"/dossiers/32317/974/#{to}", f"kst-32317-974#{to}", "ja") for line, to in SEED_002
    ]


def test_a_letter_by_its_day_is_cited_both_ways(tmp_path: Path) -> None:
    said = "In mijn brief van 6 december 2024 heb ik u daarover bericht. Dat blijft zo."
    folder = write(
        tmp_path / "in",
        {"a.txt": letter("1", day="6 december 2024"), "b.txt": letter("2", said, day="8 december 2024")},
    )
    first, second = corpus_of(folder).entries
    assert [(item.target.id, item.key, item.reference.citation.soort) for item in second.links] == [
        ("kst-19637-1", "a.txt", Soort.KAMERSTUK)
    ]
    assert [by.key for by in first.cited_by] == ["b.txt"]
    assert second.intern == ()


# --- fragments of a stranger (blind4): what each leads to ----------------------------------------------


QUESTIONS = "\n\n".join(
    f"Vraag {number}\n\nHoe zit het met onderdeel {number}?\n\nAntwoord {number}\n\nDat is in orde."
    for number in ("1", "2", "3", "4a", "4b", "5")
)
PARTS = """1. Inleiding

Dit is de inleiding van de brief.

2.1 Ultrafijn stof

Ultrafijn stof is klein.

Tabel 2: Aantal uitkeringen per 31 december

Dat aantal groeit elk jaar, zoals hierboven al is gezegd.

7. NOVEX Schipholregio

Tabel 3 laat zien dat het hierbij blijft."""


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Zie het antwoord op vraag 4a.", ["antwoord op vraag 4a: antwoord-4a"]),
        ("Zie het antwoord op vraag 4c.", []),
        ("Zie het antwoord op vraag 4a uit de enquête.", []),
        ("Dit volgt later (zie paragraaf 7 van deze brief), zie ook § 2.1 hierboven.", ["paragraaf 7: 7. NOVEX Schipholregio", "§ 2.1: 2.1 Ultrafijn stof"]),
        ("Zie paragraaf 2.", []),  # "2.1" is no "2"
        ("In hoofdstuk 3 van de Luchtvaartnota is dit toegelicht; zie § 2.1 van de nota.", []),
        ("De ontwikkeling staat in tabel 2.", ["tabel 2: Tabel 2: Aantal uitkeringen per 31 december"]),
        ("Het aantal groeit (tabel 2).", ["tabel 2: Tabel 2: Aantal uitkeringen per 31 december"]),
        ("Dat is minder dan in tabel 2 uit het jaarverslag.", []),
        ("Zie tabel 3 en figuur 2.", []),  # a sentence is no caption
        ("Op punt 4 van de agenda stond vraag en aanbod; figuur 1 in het rapport.", []),
        # the paper named before it has a vraag 3 too
        ("In de beantwoording van de vragen (Aanhangsel Handelingen, vergaderjaar 2022\u20132023, nr. 2310) heb ik in antwoord op vraag 3 dit gezegd.", []),
        ("Zie Aanhangsel Handelingen, vergaderjaar 2022\u20132023, nr. 2310. Zie het antwoord op vraag 3.", ["antwoord op vraag 3: antwoord-3"]),
    ],
)  # fmt: skip
def test_a_letter_leads_to_its_own_places(said: str, wanted: list[str], tmp_path: Path) -> None:
    body = f"Hierbij beantwoord ik de vragen. {said}\n\n{PARTS}\n\n{QUESTIONS}"
    corpus = corpus_of(write(tmp_path, {"a.txt": letter(body=body)}))
    (entry,) = corpus.entries
    heads = {name: block.text.content for name, block in zip(entry.anchors, entry.letter.blocks, strict=True)}
    led = [
        (" ".join(link.reference.citation.text.split()), link.anchor or str(link.url).partition("#")[2])
        for link in entry.intern
    ]
    assert [f"{text}: {heads.get(anchor, anchor)}" for text, anchor in led] == wanted

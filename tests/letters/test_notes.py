"""Footnotes: which numbers call one, which lines are its text, and what only looks like either."""

from __future__ import annotations

import pytest

from site_gen.model import MarkKind
from tests.letters.letter_tools import check_promises, from_corpus, letter_of, read, seed

NOTE = "\n\n{} Kamerstuk 19 637, nr. 3193.\n"
CALLED = [
    # what it is, the sentence with its call, the words before the mark, the number
    ("glued to a word (seed 001, moties1)", "Zo volgt uit enkele moties1 van uw Kamer.", "enkele moties", 1),
    ("behind a full stop (seed 002, beantwoorden.1)", "Ik zal ze beantwoorden.1", "beantwoorden.", 1),
    ("behind a full stop, a sentence follows (seed 004, traject.1 Het)", "Dat staat in het BNC-traject.1 Het kabinet wil meer.", "BNC-traject.", 1),
    ("behind a year (seed 002, 20231)", "Dat is van 9 mei 20231 en niet later.", "9 mei 2023", 1),
    ("behind a year and a full stop (seed 001, 2026.3)", "Dat geldt per 12 juni 2026.1 Over de wet is gesproken.", "12 juni 2026.", 1),
    ("behind a number and a full stop (seed 002, 4131.3 Recent)", "Dat staat in stuk nr. 4131.1 Recent is er meer.", "nr. 4131.", 1),
    ("behind a guillemet", "Het heet «grip op migratie»1 in de stukken.", "migratie»", 1),
    ("behind a question mark (corpus, halen?1)", "Wilt u die van de lijst af halen?1", "halen?", 1),
    ("behind a bracket", "Dat is zo (volgens de wet)1 en blijft zo.", "wet)", 1),
    ("behind jl. and at the end (seed 001, jl.2)", "Dat was op 9 oktober jl.1", "jl.", 1),
    ("behind a comma", "Dat is zo,1 maar niet altijd.", "zo,", 1),
    ("in capitals", "Het verdrag heet EVRM1 in de stukken.", "EVRM", 1),
    ("a raised digit", "Dat volgt uit de motie¹ van uw Kamer.", "de motie", 1),
    ("a raised digit behind a blank", "Dat volgt uit de motie ¹ van uw Kamer.", "de motie", 1),
    ("a raised digit behind a year", "Dat is van 9 mei 2023¹ en niet later.", "mei 2023", 1),
]  # fmt: skip
REFUSED = [
    # what it is, text
    ("carbon dioxide", "De uitstoot van CO2 daalt.\n\n2 Dat is een opsomming."),
    ("square metres", "De zaal is 40 m2 groot.\n\n2 Dat is een opsomming."),
    ("square metres, raised", "De zaal is 40 m² groot.\n\n2 Dat is een opsomming."),
    ("a power", "Dat is 10² keer meer.\n\n2 Dat is een opsomming."),
    ("a year alone", "Dat was in 2024 het geval.\n\n4 Dat is een opsomming."),
    ("a percentage", "Dat is 5% van het geheel.\n\n5 Dat is een opsomming."),
    ("an amount", "Dat kost € 1 en niet meer.\n\n1 Dat is een opsomming."),
    ("a number alone", "Zie vraag 1 en verder.\n\n1 Dat is een opsomming."),
    ("a range", "Zie artikel 1-1 en verder.\n\n1 Dat is een opsomming."),
    ("a decimal number", "Dat is 3.1 procent van 2,1 miljoen.\n\n1 Dat is een opsomming."),
    ("a disease with a number", "De covid1-maatregel is voorbij.\n\n1 Dat is een opsomming."),
    ("a time", "De vergadering is om 10:1 uur.\n\n1 Dat is een opsomming."),
    ("a zero before it", "Zie bijlage01 erbij.\n\n01 Dat is een opsomming."),
    ("no call at all", "Gewone tekst zonder noot.\n\n1 Dat is een opsomming."),
    ("the call stands after the body", "1 Dat is een opsomming.\n\nTekst met een noot1 erin."),
    ("a body whose number was skipped", "Tekst met een noot3 erin.\n\n3 Dat is een opsomming."),
    ("a raised number opens a line", "Tekst zonder noot.\n\n¹ Dat is een opsomming."),
]


@pytest.mark.parametrize(("text", "before", "number"), [pytest.param(*row[1:], id=row[0]) for row in CALLED])
def test_a_call_becomes_a_mark_and_its_body_a_note(text: str, before: str, number: int) -> None:
    conversion = read(text + NOTE.format(number))
    (letter,) = conversion.letters
    (mark,) = (mark for mark in letter.blocks[0].text.marks if mark.kind is MarkKind.NOTE)
    assert letter.blocks[0].text.content[: mark.start].endswith(before)
    assert [(note.key, note.text.content) for note in letter.notes] == [(str(number), "Kamerstuk 19 637, nr. 3193.")]
    check_promises(conversion)


@pytest.mark.parametrize("text", [pytest.param(row[1], id=row[0]) for row in REFUSED])
def test_what_is_no_call_or_no_body_stays_text(text: str) -> None:
    conversion = read(text)
    assert conversion.letters[0].notes == ()
    check_promises(conversion)


def test_numbering_that_restarts_gives_each_note_its_own_key() -> None:
    letter = letter_of(
        "Eerste motie1 en meer.\n\n1 Noot een.\n\nTweede motie1 en meer2 nog.\n\n1 Noot twee.\n2 Noot drie.\n"
    )
    assert [(note.key, note.label, note.text.content) for note in letter.notes] == [
        ("1", "1", "Noot een."),
        ("1-2", "1", "Noot twee."),
        ("2", "2", "Noot drie."),
    ]
    assert [mark.value for block in letter.blocks for mark in block.text.marks] == ["1", "1-2", "2"]


def test_a_raised_label_of_a_body_is_not_taken_for_the_next_call() -> None:
    letter = letter_of("Eerste motie¹ en meer.\n\n¹ Noot een.\n\nTweede motie¹ en meer.\n\n¹ Noot twee.\n")
    assert [[mark.value for mark in block.text.marks] for block in letter.blocks] == [["1"], ["1-2"]]


def test_a_body_goes_on_until_a_blank_line_a_page_or_the_next_body() -> None:
    letter = letter_of(
        "Twee moties1 en een brief2 zijn er.\n\n1 Noot een loopt\nover twee regels.\n2 Noot twee.\n\nSlot."
    )
    assert [note.text.content for note in letter.notes] == ["Noot een loopt over twee regels.", "Noot twee."]
    assert [block.text.content for block in letter.blocks] == ["Twee moties en een brief zijn er.", "Slot."]


COLOPHONS = [
    # what it is, the lines under the last note
    ("colophon of the 1990s (review, MIG)", "6K1234\nISSN 0921 - 7371\nSdu Uitgeverij Plantijnstraat\n's-Gravenhage 1996"),
    ("colophon of today", "kst-24138-12\nISSN 0921 - 7371\n’s-Gravenhage 2024"),
    ("a colophon, then text", "6K1234\nISSN 0921 - 7371\nDe tekst gaat verder."),
]  # fmt: skip


@pytest.mark.parametrize("below", [pytest.param(row[1], id=row[0]) for row in COLOPHONS])
def test_a_body_ends_where_a_colophon_starts(below: str) -> None:
    conversion = read(f"Hierbij bied ik u de nota MIG aan1.\n\n1 Ter inzage gelegd bij de afdeling.\n{below}\n")
    (letter,) = conversion.letters
    assert [note.text.content for note in letter.notes] == ["Ter inzage gelegd bij de afdeling."]
    check_promises(conversion)


def test_a_note_splits_a_sentence_over_a_page_end_and_the_sentence_goes_on() -> None:
    # seed 004, lines 43 to 48; seed 002, lines 190 to 193 with a broken word
    text = "Dat is geïnformeerd via het BNC-traject.1 Het kabinet staat voor een menswaardig beleid op\nbasis van een aanpak. Hervormingen zijn nodig om irreguliere ontwik-\n\n1 Kamerstuk 22 112.\n kelingen tegen te gaan, en de opvang te versterken.\n"
    letter = letter_of(text)
    assert len(letter.blocks) == 1
    assert "irreguliere ontwikkelingen tegen te gaan" in letter.blocks[0].text.content
    assert letter.notes[0].text.content == "Kamerstuk 22 112."


def test_the_seeds_have_the_notes_that_were_counted_by_hand() -> None:
    assert [len(letter.notes) for start in ("000", "001", "002", "003", "004") for letter in seed(start).letters] == [
        0,
        0,
        3,
        4,
        0,
        2,
    ]


def test_calls_in_the_seeds_stand_behind_the_right_words() -> None:
    expected = {"001": ["moties", "jl.", "2026."], "002": ["migratiesamenwerking", "zondag", "mannen.", "terugkeersamenwerking"], "004": ["BNC-traject.", "participatie"]}  # fmt: skip
    for start, words in expected.items():
        found = [
            b.text.content[: m.start].split()[-1]
            for letter in seed(start).letters
            for b in letter.blocks
            for m in b.text.marks
            if m.kind is MarkKind.NOTE
        ]
        assert found == words


def test_a_real_aanhangsel_has_its_notes() -> None:
    letter = from_corpus("ah_pdftext/ah-tk-20232024-1433_txt_3.txt").letters[0]
    assert [note.key for note in letter.notes] == ["1", "2"]

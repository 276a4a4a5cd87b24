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
FORMS = [
    # what it is, the sentence with its call, the lines of its body, label as printed, the words before the mark
    ("brackets (corpus, ah 387)", "Zie «Netjes gezuiverd»[1] en meer.", "[1] Trouw, 2 oktober 2023.", "[1]", "gezuiverd»["),
    ("brackets with a blank (corpus, ah 387)", "Zie «Netjes gezuiverd»[1 ] en meer.", "[1] Trouw, 2 oktober 2023.", "[1]", "gezuiverd»["),
    ("brackets, the body without a blank", "Zie de motie[1] en meer.", "[1]Trouw, 2 oktober 2023.", "[1]", "motie["),
    ("brackets, the body as a number", "Zie de motie[1] en meer.", "1 Trouw, 2 oktober 2023.", "1", "motie["),
    ("half a bracket (Aanhangsels of the 1990s)", "Kent u het bericht «Te veel»?1)", "1) Trouw, 2 oktober 1996.", "1)", "veel»?"),
    ("half a bracket behind a blank", "Kent u het bericht «Te veel»? 1)", "1) Trouw, 2 oktober 1996.", "1)", "veel»?"),
    ("half a bracket, the body as a number", "Kent u het bericht «Te veel»? 1)", "1 Trouw, 2 oktober 1996.", "1", "veel»?"),
    ("raised, the body too", "Dat volgt uit de motie¹ van uw Kamer.", "¹ Kamerstuk 1.", "¹", "motie"),
    ("raised, the body without a blank", "Dat volgt uit de motie¹ van uw Kamer.", "¹Kamerstuk 1.", "¹", "motie"),
    ("raised behind a long number", "Dat staat in stuk nr. 3193¹ van uw Kamer.", "1 Kamerstuk 1.", "1", "3193"),
    ("a full stop behind the label, at the end", "Dat volgt uit de motie1 van uw Kamer.", "1. Kamerstuk 1.", "1.", "motie"),
    ("a label glued to its text (pypdf)", "Dat volgt uit de motie1 van uw Kamer.", "1Brabants Dagblad, 2 juli 2023.", "1", "motie"),
    ("a label glued to an address (pypdf)", "Dat volgt uit de motie1 van uw Kamer.", "1https://www.bd.nl/brief", "1", "motie"),
    ("a label glued to a bracket (pypdf)", "Dat volgt uit de motie1 van uw Kamer.", "1(Aanhangsel Handelingen, nr. 844).", "1", "motie"),
    ("a label above its text (pdfminer)", "Dat volgt uit de motie1 van uw Kamer.", "1\nKamerstuk 29 383, nr. 406.", "1", "motie"),
    ("a label above indented text (pdftotext -layout)", "Dat is de plicht. 1 Op dit moment kan het.", "1\n  Kamerstuk 29 383, nr. 406.", "1", "plicht."),
    ("behind a blank, the note at the foot (pdftotext -layout)", "Dat is de plicht. 1 Op dit moment kan het.", "1 Kamerstuk 29 383, nr. 406.", "1", "plicht."),
    ("the word noot", "Dat volgt uit de motie1 van uw Kamer.", "Noot 1 Kamerstuk 29 383.", "Noot 1", "motie"),
    ("the word noot and a colon", "Dat volgt uit de motie1 van uw Kamer.", "noot 1: Kamerstuk 29 383.", "noot 1:", "motie"),
    ("an indented body (pdftotext -layout)", "Dat volgt uit de motie1 van uw Kamer.", "          1   Kamerstuk 29 383.", "1", "motie"),
    ("a call on a line of its own (pypdf)", "Uit eerder onderzoek van WUR\n1 \nis gebleken dat het kan.", "1 Kamerstuk 29 383.", "1", "WUR"),
    ("a call on a line of its own behind a question", "Kent u het bericht «De weg zit vol»?\n1 \nNee, dat bericht ken ik niet.", "1 Kamerstuk 29 383.", "1", "vol»?"),
    ("behind a dossier number", "Dat staat in Kamerstuk 32 3171 en elders.", "1 Kamerstuk 29 383.", "1", "32 317"),
    ("behind a date in numbers", "Dat is van 12-05-20241 en niet later.", "1 Kamerstuk 29 383.", "1", "12-05-2024"),
    ("behind a vergaderjaar", "In het jaar 2023–20241 en niet later.", "1 Kamerstuk 29 383.", "1", "2023–2024"),
    ("behind a percentage", "Dat is 5%1 van het geheel.", "1 Kamerstuk 29 383.", "1", "5%"),
    ("behind a semicolon", "Dat is zo;1 maar niet altijd.", "1 Kamerstuk 29 383.", "1", "zo;"),
    ("behind a colon", "Dat is het volgende:1 alles.", "1 Kamerstuk 29 383.", "1", "volgende:"),
    ("behind three dots", "Dat is zo…1 maar niet altijd.", "1 Kamerstuk 29 383.", "1", "zo…"),
    ("behind an apostrophe", "De ‘grip op migratie’1 is weg.", "1 Kamerstuk 29 383.", "1", "migratie’"),
    ("in a heading", "Over de motie1\n\nDat is een hele zin die daar onder staat en nergens over gaat.", "1 Kamerstuk 29 383.", "1", "motie"),
    ("in an item", "- de motie1 van uw Kamer;\n- de brief.", "1 Kamerstuk 29 383.", "1", "motie"),
    ("a section of notes", "Dat volgt uit de motie1 van uw Kamer.", "Noten\n\n1. Kamerstuk 29 383.", "1.", "motie"),
]  # fmt: skip
REFUSED = [
    # what it is, text
    (
        "a list with half brackets behind a word with a number",
        "De bijlage1 is weg.\n\n1) Een.\n\nGewone tekst aan het eind.",
    ),
    ("a list with full stops, text below", "Zie de motie1 van de Kamer.\n\n1. Een.\n\nGewone tekst aan het eind."),
    ("an amount with a blank", "Dat kost 15001 euro per jaar.\n\n1 Dat is een opsomming."),
    ("an amount in the thousands", "Dat zijn 1.501 mensen.\n\n1 Dat is een opsomming."),
    ("an article", "Zie artikel 3.1 EVRM en meer.\n\n1 Dat is een opsomming."),
    ("a paragraph number", "Zie paragraaf 2.1 Inleiding en meer.\n\n1 Dat is een opsomming."),
    ("a number behind an abbreviation", "Zie art. 1 Grondwet en nr. 1 Bijlage.\n\n1 Dat is een opsomming."),
    ("weeks", "Dat duurt ongeveer 2 weken.\n\n2 Dat is een opsomming."),
    ("a day of a month", "Dat was op woensdag 1 mei.\n\n1 Dat is een opsomming."),
    ("a score", "De uitslag was 3-1 voor ons.\n\n1 Dat is een opsomming."),
    ("an ordinal", "Dat is de 1e keer en de 1ste dag.\n\n1 Dat is een opsomming."),
    ("degrees", "Het wordt 1°C warmer dan het was.\n\n1 Dat is een opsomming."),
    ("ammonia", "De NH3 stijgt en NO2 ook.\n\n3 Dat is een opsomming."),
    ("a level of language", "Dat is taal op niveau B1 of A1.\n\n1 Dat is een opsomming."),
    ("a road", "Op de A1 en de N1 staat file.\n\n1 Dat is een opsomming."),
    ("a group of countries", "De G1 en de V1 vergaderen.\n\n1 Dat is een opsomming."),
    ("a decade", "In de jaren ’1 en ‘1 was het zo.\n\n1 Dat is een opsomming."),
    ("a quarter in brackets", "Het rapport (2024) en lid (1a) gelden.\n\n1 Dat is een opsomming."),
    ("a fraction", "Dat is 3/1 van het geheel.\n\n1 Dat is een opsomming."),
    ("an IBAN", "Op NL91ABNA0417164301 staat het.\n\n1 Dat is een opsomming."),
    ("a postal code", "Postbus 20011, 2500 EH.\n\n1 Dat is een opsomming."),
    ("a case number", "Zaak 2024Z03501 en TZ202403-081 lopen.\n\n1 Dat is een opsomming."),
    ("a telephone number", "Bel 070-3391011 voor meer.\n\n1 Dat is een opsomming."),
    ("a number in a table", "Jaar 2023 11 12\nJaar 2024 21 22\n\n1 Dat is een opsomming."),
    ("cubic metres", "Er is 40 m3 gas en 2 km2 land.\n\n3 Dat is een opsomming."),
    ("a square root of nothing", "De 10¹ en de m¹ en de km².\n\n1 Dat is een opsomming."),
    ("a body whose label is glued to a word", "Zie de motie1 van de Kamer.\n\n1D-printers zijn er niet."),
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


@pytest.mark.parametrize(("text", "body", "label", "before"), [pytest.param(*row[1:], id=row[0]) for row in FORMS])
def test_a_note_is_found_in_each_form_and_keeps_its_label(text: str, body: str, label: str, before: str) -> None:
    conversion = read(f"{text}\n\n{body}\n")
    (letter,) = conversion.letters
    ((content, mark),) = ((b.text.content, m) for b in letter.blocks for m in b.text.marks if m.kind is MarkKind.NOTE)
    assert content[: mark.start].endswith(before)
    assert not content[mark.start :].startswith(tuple("0123456789¹"))
    assert [note.label for note in letter.notes] == [label]
    assert not letter.notes[0].text.content.startswith(label[-1])
    check_promises(conversion)


DOUBTS = [
    # what it is, text, codes of the notices with their lines
    ("a raised call without a note", "Dat volgt uit de motie¹ van uw Kamer.", [("noot-zonder-tekst", 1)]),
    ("a call in brackets without a note", "Dat volgt uit de motie[1] van uw Kamer.", [("noot-zonder-tekst", 1)]),
    ("a glued call without a note", "Dat volgt uit de moties1 van uw Kamer.", [("noot-zonder-tekst", 1)]),
    ("a second call without a note", "Eerst de moties1 van uw Kamer.\nDan de brieven2 van het kabinet.\n\n1 Kamerstuk 1.", [("noot-zonder-tekst", 2)]),
    ("a note without a call, at the end", "Eerst de moties1 van uw Kamer.\n\n1 Kamerstuk 1.\n2 Kamerstuk 2.", [("noot-zonder-verwijzing", 4)]),
    ("a note that comes twice", "Eerst de moties1 van uw Kamer.\n\n1 Kamerstuk 1.\n1 Kamerstuk 1 nog eens.", []),
    ("a note that comes twice, apart", "Eerst de moties1 van uw Kamer.\n\n1 Kamerstuk 1.\n\n1 Kamerstuk 2.", [("noot-zonder-verwijzing", 5)]),
    ("a call twice: the note is there", "Eerst de moties¹ van uw Kamer en weer¹ zo.\n\n1 Kamerstuk 1.", []),
    ("a part with a number", "Zie bijlage1 en fase2 en de m² en A1.", []),
    ("a number in brackets", "Zie het rapport (1) en artikel [2024].", []),
    ("a number far above the notes", "Zie de motie77 van uw Kamer.", []),
    ("a unit", "De uitstoot van CO2 en PM10 daalt 10² keer.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row[1:], id=row[0]) for row in DOUBTS])
def test_what_does_not_fit_is_told_and_stays(text: str, expected: list[tuple[str, int]]) -> None:
    conversion = read(text)
    assert [(n.code, n.line) for n in conversion.notices if n.code.startswith("noot")] == expected
    assert all(n.text and n.remedy for n in conversion.notices)
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


def test_numbers_that_restart_on_each_page_stay_apart() -> None:
    page = "Tekst van bladzijde {0} met een motie1 en een brief2 erin, en zo gaat het verder.\n\n1 Noot een van {0}.\n2 Noot twee van {0}.\n\nPagina {0} van 3\n\x0c"
    letter = letter_of("".join(page.format(number) for number in (1, 2, 3)))
    assert [note.key for note in letter.notes] == ["1", "2", "1-2", "2-2", "1-3", "2-3"]
    assert letter.notes[4].text.content == "Noot een van 3."


def test_a_missed_call_does_not_hide_the_notes_behind_it() -> None:
    text = "Zie de motie1 en de brief 2 erin en de wet3 daar.\n\n1 Noot een.\n2 Noot twee.\n3 Noot drie.\n"
    conversion = read(text)
    assert [note.key for note in conversion.letters[0].notes] == ["1", "3"]
    assert [(n.code, n.line) for n in conversion.notices if n.code.startswith("noot")] == [
        ("noot-zonder-verwijzing", 4)
    ]
    check_promises(conversion)


PROSE = "De regel is gewone tekst van een brief die lang genoeg is om vol te zijn.\n" * 4
SPLIT = [
    # what it is, the foot of the first page, the end of the second page, the notes
    ("a sentence", "1 Zie de brief waarin de minister\n\x0c", "Dat was alles.\n\nheeft gezegd dat het kan.\n\x0c", ["Zie de brief waarin de minister heeft gezegd dat het kan."]),
    ("a word", "1 Zie de brief waarin de mi-\n\x0c", "Dat was alles.\n\nnister het heeft gezegd.\n\x0c", ["Zie de brief waarin de minister het heeft gezegd."]),
    ("above the next note", "1 Zie de brief waarin de minister\n\x0c", "Dat was alles2.\n\nheeft gezegd dat het kan.\n2 Stb. 4.\n\x0c", ["Zie de brief waarin de minister heeft gezegd dat het kan.", "Stb. 4."]),
    ("page labels between", "1 Zie de brief waarin de minister\n\nPagina 1 van 2\n\x0c", "Dat was alles.\n\nheeft gezegd dat het kan.\n\nPagina 2 van 2\n\x0c", ["Zie de brief waarin de minister heeft gezegd dat het kan."]),
    ("the note was whole", "1 Zie de brief van 3 mei.\n\x0c", "Dat was alles.\n\nheeft gezegd dat het kan.\n\x0c", ["Zie de brief van 3 mei."]),
    ("the text goes on", "1 Zie de brief waarin de minister\n\x0c", "Dat was alles en\n\nheeft gezegd dat het kan.\n\x0c", ["Zie de brief waarin de minister"]),
    ("a sentence of its own", "1 Zie de brief waarin de minister\n\x0c", "Dat was alles.\n\nHij heeft gezegd dat het kan.\n\x0c", ["Zie de brief waarin de minister"]),
    ("the note did not end its page", "1 Zie de brief waarin de minister\n\nNog een zin.\n\x0c", "Dat was alles.\n\nheeft gezegd dat het kan.\n\x0c", ["Zie de brief waarin de minister"]),
]  # fmt: skip


@pytest.mark.parametrize(("foot", "end", "notes"), [pytest.param(*row[1:], id=row[0]) for row in SPLIT])
def test_a_note_goes_on_at_the_foot_of_the_next_page(foot: str, end: str, notes: list[str]) -> None:
    conversion = read(f"{PROSE}Zie de motie1 van de Kamer.\n\n{foot}{PROSE}{end}")
    assert [note.text.content for note in conversion.letters[0].notes] == notes
    check_promises(conversion)


def test_two_notes_may_be_called_at_one_place() -> None:
    # corpus, ah-tk-20142015-698
    letter = letter_of(
        "Kent u de berichten over de «ziekenhuisnota»?1, 2\n\n1 NRC, 2 mei 2014.\n2 Trouw, 3 mei 2014.\n"
    )
    assert [mark.value for mark in letter.blocks[0].text.marks] == ["1", "2"]
    assert letter.blocks[0].text.content.endswith("«ziekenhuisnota»?,")


def test_a_note_may_be_called_in_a_note() -> None:
    letter = letter_of("Zie de motie1 van uw Kamer.\n\n1 Zie ook de brief2 daarover.\n2 Kamerstuk 3.\n")
    assert [mark.value for note in letter.notes for mark in note.text.marks] == ["2"]

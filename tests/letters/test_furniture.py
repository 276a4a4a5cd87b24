"""Running heads and feet, colophons, repeated letterheads and page starts: taken out, or left because they are text."""

from __future__ import annotations

import pytest

from site_gen.model import MarkKind
from tests.letters.letter_tools import check_promises, from_corpus, letter_of, read, seed, shown

FOOT = "Tweede Kamer, vergaderjaar 2025–2026, 32 317, nr. 974 5"
COLOPHON = "kst-36410-VI-73\nISSN 0921 - 7371\n’s-Gravenhage 2024\n"
PROSE = "\n".join(
    f"De regel met nummer {word} is gewone tekst van een brief."
    for word in "een twee drie vier vijf zes zeven acht".split()
)
HEAD = "Directoraat-Generaal Migratie\nBureau Beleid\nDatum\n11 mei 2025\nOnze referentie\n6501580\n\n"

GONE = [
    # what it is, text, the lines that leave with their kinds
    ("foot with its page number (seed 002, line 254)", f"Tekst een.\n\n{FOOT}\n\nTekst twee.", [("page-footer", FOOT)]),
    ("foot with blanks that do not break", "Tekst.\n\nTweede Kamer, vergaderjaar 2025–2026, 32\u00a0317, nr.\u00a0974 5\n\nTekst.", [("page-footer", "Tweede Kamer, vergaderjaar 2025–2026, 32\u00a0317, nr.\u00a0974 5")]),
    ("foot with two dossiers", "Tekst.\n\nTweede Kamer, vergaderjaar 2020–2021, 19 637, 30 573, nr. 2699 3\n\nTekst.", [("page-footer", "Tweede Kamer, vergaderjaar 2020–2021, 19 637, 30 573, nr. 2699 3")]),
    ("foot of an Eerste Kamer paper", "Tekst.\n\nEerste Kamer, vergaderjaar 2024–2025, 36 600 XX, K 2\n\nTekst.", [("page-footer", "Eerste Kamer, vergaderjaar 2024–2025, 36 600 XX, K 2")]),
    ("foot of an Aanhangsel (corpus, ah-tk-20232024-1433)", "Ja.\n’s-Gravenhage 2024 Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 1", [("page-footer", "’s-Gravenhage 2024 Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel 1")]),
    ("colophon and foot (corpus, moties)", f"Tekst.\n\n{COLOPHON}\nTweede Kamer, vergaderjaar 2023–2024, 36 410 VI, nr. 73",
     [("page-footer", "kst-36410-VI-73"), ("page-footer", "ISSN 0921 - 7371"), ("page-footer", "’s-Gravenhage 2024"), ("page-footer", "Tweede Kamer, vergaderjaar 2023–2024, 36 410 VI, nr. 73")]),
    ("colophon of the 1990s (review, MIG)", "Tekst.\n\n6K1234\nISSN 0921 - 7371\nSdu Uitgeverij Plantijnstraat\n's-Gravenhage 1996", [("page-footer", "6K1234"), ("page-footer", "ISSN 0921 - 7371"), ("page-footer", "Sdu Uitgeverij Plantijnstraat"), ("page-footer", "'s-Gravenhage 1996")]),
    ("page number alone under the foot, the foot repeated (corpus, kst-31288-1008)",
     "Tekst een.\n\nkst-31288-1008\nISSN 0921 - 7371\n\nTweede Kamer, vergaderjaar 2022–2023, 31 288, nr. 1008\n\n1\n\n\nTekst twee.\n\nTweede Kamer, vergaderjaar 2022–2023, 31 288, nr. 1008\n\n2\n",
     [("page-footer", "kst-31288-1008"), ("page-footer", "ISSN 0921 - 7371"), ("page-footer", "Tweede Kamer, vergaderjaar 2022–2023, 31 288, nr. 1008"), ("page-number", "1"),
      ("page-footer", "Tweede Kamer, vergaderjaar 2022–2023, 31 288, nr. 1008"), ("page-number", "2")]),
    ("a foot with an invisible sign is one stretch", "Tekst.\n\n\u200bkst-32317-4\nISSN 0921 - 7371", [("page-footer", "\u200bkst-32317-4"), ("page-footer", "ISSN 0921 - 7371")]),
    ("letterhead repeated on page 2 (seed 003, line 54)", HEAD + PROSE + "\n\n" + HEAD + "Slot van de nota.",
     [("duplicate", line) for line in HEAD.split("\n") if line]),
]  # fmt: skip
STAYS = [
    # what it is, text
    (
        "the number of another paper in running text",
        "Zie hiervoor\nTweede Kamer, vergaderjaar 2024–2025, 32 317, nr. 967\nen ook de bijlage.",
    ),
    (
        "a reference that stands alone, no colophon near",
        "Zie:\n\nTweede Kamer, vergaderjaar 2024–2025, 32 317, nr. 967\n\nTot zover.",
    ),
    (
        "a foot inside a sentence",
        "De voettekst luidt «Tweede Kamer, vergaderjaar 2025–2026, 32 317, nr. 974 5» en niet anders.",
    ),
    ("a number alone", "Tekst.\n\n5\n\nTekst."),
    ("an ISSN in a sentence", "Het blad heeft ISSN 0921 - 7371 en verschijnt."),
    ("a place and a year alone", "Geschreven te\n’s-Gravenhage 2024\nin de winter."),
    ("a printer without an ISSN", "Het rapport verscheen bij\nSdu Uitgeverij Plantijnstraat\n6K1234\nin de winter."),
    ("two lines of a letterhead repeated are no letterhead", HEAD + "x" * 80 + "\n\nDatum\n11 mei 2025\n\nSlot."),
    ("the closing line twice in prose", "Met vriendelijke groet,\n\n" + PROSE + "\nMet vriendelijke groet,"),
]
PAGES = [
    # what it is, text, words before which a page starts with its number
    ("one leading blank (seeds 001, 002 and 004)", PROSE + "\n Nieuwe bladzijde begint hier.\n" + PROSE, [("De", "1"), ("Nieuwe", "2")]),
    ("form feed", PROSE + "\x0cNieuwe bladzijde begint hier.", [("De", "1"), ("Nieuwe", "2")]),
    ("form feed and blank lines", PROSE + "\x0c\n\n  \nNieuwe bladzijde begint hier.", [("De", "1"), ("Nieuwe", "2")]),
    ("a foot with page 5 tells the count (seed 002)", f"{PROSE}\n\n{FOOT}\n\nNieuwe bladzijde begint.", [("De", "5"), ("Nieuwe", "6")]),
    ("an indented letter has no page marks", PROSE.replace("De regel", " De regel"), []),
    ("an indented paragraph has none", PROSE + "\n   Ingesprongen regel.\n" + PROSE, []),
    ("a letter without any", PROSE, []),
    ("a page starts inside a broken word: marked before it (seed 002, line 193)", PROSE + "\nen eventuele ontwik-\n kelingen beoordeelt de Raad.", [("De", "1"), ("ontwikkelingen", "2")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "gone"), [pytest.param(*row[1:], id=row[0]) for row in GONE])
def test_furniture_leaves_whole_and_is_in_the_ledger(text: str, gone: list[tuple[str, str]]) -> None:
    conversion = read(text)
    assert [(entry.kind.value, entry.text) for entry in conversion.ledger] == gone
    check_promises(conversion)


@pytest.mark.parametrize("text", [pytest.param(row[1], id=row[0]) for row in STAYS])
def test_text_that_looks_like_furniture_stays(text: str) -> None:
    conversion = read(text)
    assert conversion.ledger == ()
    assert " ".join(shown(conversion).split()) == " ".join(text.split())


@pytest.mark.parametrize(("text", "starts"), [pytest.param(*row[1:], id=row[0]) for row in PAGES])
def test_pages_start_where_the_letter_shows_it(text: str, starts: list[tuple[str, str]]) -> None:
    letter = letter_of(text)
    found = [
        (b.text.content[m.start :].split()[0], m.value)
        for b in letter.blocks
        for m in b.text.marks
        if m.kind is MarkKind.PAGE
    ]
    assert found == starts
    assert letter.pages == (int(starts[-1][1]) if starts else None)


def test_the_seeds_have_the_pages_that_were_counted_by_hand() -> None:
    assert [letter.pages for start in ("000", "001", "002", "003", "004") for letter in seed(start).letters] == [
        None,
        None,
        3,
        9,
        None,
        2,
    ]


def test_what_a_foot_says_is_kept_though_it_left() -> None:
    metadata = letter_of(f"{PROSE}\n\n{FOOT}\n\nNieuwe bladzijde begint.").metadata
    assert (str(metadata.identifier), metadata.kamer, metadata.vergaderjaar) == (
        "kst-32317-974",
        "Tweede Kamer",
        "2025-2026",
    )


@pytest.mark.parametrize("name", ["kst-21501-07-1926", "kst-31288-1008", "kst-36410-VI-73", "kst-32317-807"])
def test_real_motions_keep_no_colophon(name: str) -> None:
    conversion = from_corpus(f"moties/{name}.txt")
    assert "ISSN" not in shown(conversion)
    assert str(conversion.letters[0].metadata.identifier) == name
    check_promises(conversion)

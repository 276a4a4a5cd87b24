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
    ("foot without a page number that ends the paper under who signs", f"{PROSE}\n\nDe Minister van Zaken,\nS.A. Blok\n\nTweede Kamer, vergaderjaar 2010–2011, 32 500 VII, nr. 98", [("page-footer", "Tweede Kamer, vergaderjaar 2010–2011, 32 500 VII, nr. 98")]),
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
    ("foot of 1996, two dossiers of a budget", "Tekst een.\n\nTweede Kamer, vergaderjaar 1996–1997, 24 400 XVI, nr. 63 2\n\nTekst.", [("page-footer", "Tweede Kamer, vergaderjaar 1996–1997, 24 400 XVI, nr. 63 2")]),
    ("foot with a hyphen in the year", "Tekst.\n\nTweede Kamer, vergaderjaar 2005-2006, 30 300 VI, nr. 12 3\n\nTekst.", [("page-footer", "Tweede Kamer, vergaderjaar 2005-2006, 30 300 VI, nr. 12 3")]),
    ("foot with a slash in the year", "Tekst.\n\nTweede Kamer, vergaderjaar 1999/2000, 26 800 VI, nr. 12 3\n\nTekst.", [("page-footer", "Tweede Kamer, vergaderjaar 1999/2000, 26 800 VI, nr. 12 3")]),
    ("foot of the Eerste Kamer with letters", "Tekst.\n\nEerste Kamer, vergaderjaar 2012–2013, 33 328, AI 3\n\nTekst.", [("page-footer", "Eerste Kamer, vergaderjaar 2012–2013, 33 328, AI 3")]),
    ("foot with the blanks of pdftotext -layout", "Tekst.\n\n     Tweede Kamer, vergaderjaar 2022–2023, 31 288, nr. 1008                 7\n\nTekst.", [("page-footer", "     Tweede Kamer, vergaderjaar 2022–2023, 31 288, nr. 1008                 7")]),
    ("foot of an even page, its number in front", "Tekst.\n\n4      Tweede Kamer, vergaderjaar 2022–2023, 31 288, nr. 1008\n\x0cTekst.", [("page-footer", "4      Tweede Kamer, vergaderjaar 2022–2023, 31 288, nr. 1008")]),
    ("foot with a letter behind the number", "Tekst.\n\nTweede Kamer, vergaderjaar 2022–2023, 31 288, nr. 8a 2\n\nTekst.", [("page-footer", "Tweede Kamer, vergaderjaar 2022–2023, 31 288, nr. 8a 2")]),
    ("foot of a reprint", "Tekst.\n\nTweede Kamer, vergaderjaar 2022–2023, 31 288, nr. 8 herdruk 2\n\nTekst.", [("page-footer", "Tweede Kamer, vergaderjaar 2022–2023, 31 288, nr. 8 herdruk 2")]),
    ("foot in two lines", "Tekst.\n\nTweede Kamer, vergaderjaar 2025–2026,\n32 317, nr. 974 5\n\nTekst.", [("page-footer", "Tweede Kamer, vergaderjaar 2025–2026,"), ("page-footer", "32 317, nr. 974 5")]),
    ("foot without a page number, at a form feed", "Tekst.\n\nTweede Kamer, vergaderjaar 2025–2026, 32 317, nr. 974\n\x0cTekst.", [("page-footer", "Tweede Kamer, vergaderjaar 2025–2026, 32 317, nr. 974")]),
    ("foot of a page of an Aanhangsel", "Tekst.\n\nTweede Kamer, vergaderjaar 2022–2023, Aanhangsel 2\n\nTekst.", [("page-footer", "Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel 2")]),
    ("foot of an Aanhangsel van de Handelingen", "Tekst.\n\nTweede Kamer, vergaderjaar 1998–1999, Aanhangsel van de Handelingen 1121\n\nTekst.", [("page-footer", "Tweede Kamer, vergaderjaar 1998–1999, Aanhangsel van de Handelingen 1121")]),
    ("colophon of an Aanhangsel", "Tekst.\n\nah-tk-20222023-3649\nISSN 0921 - 7398\n’s-Gravenhage 2023", [("page-footer", "ah-tk-20222023-3649"), ("page-footer", "ISSN 0921 - 7398"), ("page-footer", "’s-Gravenhage 2023")]),
    ("colophon of 2003", "Tekst.\n\n0304tkkst29200VI-3\nISSN 0921 - 7371\nSdu Uitgevers\n’s-Gravenhage 2003", [("page-footer", "0304tkkst29200VI-3"), ("page-footer", "ISSN 0921 - 7371"), ("page-footer", "Sdu Uitgevers"), ("page-footer", "’s-Gravenhage 2003")]),
    ("colophon of 1998", "Tekst.\n\nKST30567\nISSN 0921 - 7371\nSdu Uitgevers\n’s-Gravenhage 1998", [("page-footer", "KST30567"), ("page-footer", "ISSN 0921 - 7371"), ("page-footer", "Sdu Uitgevers"), ("page-footer", "’s-Gravenhage 1998")]),
    ("Pagina n van m (corpus, draagmoederschap)", "Tekst.\n\nPagina 1 van 2\n\nTekst.\n\nPagina 2 van 2", [("page-number", "Pagina 1 van 2"), ("page-number", "Pagina 2 van 2")]),
    ("Pagina n van m once", "Tekst.\n\nPagina 3 van 14\n\nTekst.", [("page-number", "Pagina 3 van 14")]),
    ("Blad n/m", "Tekst.\n\nBlad 2/3\n\nTekst.", [("page-number", "Blad 2/3")]),
    ("Pagina n at form feeds", "Tekst.\n\nPagina 1\n\x0cTekst.\n\nPagina 2\n\x0cTekst.", [("page-number", "Pagina 1"), ("page-number", "Pagina 2")]),
    ("n/m at form feeds", "Tekst.\n\n1/3\n\x0cTekst.\n\n2/3\n\x0cTekst.\n\n3/3\n", [("page-number", "1/3"), ("page-number", "2/3"), ("page-number", "3/3")]),
    ("- n - at form feeds", "Tekst.\n\n- 1 -\n\x0cTekst.\n\n- 2 -\n\x0cTekst.", [("page-number", "- 1 -"), ("page-number", "- 2 -")]),
    ("numbers alone at form feeds, from 7 on", "Tekst.\n\n7\n\x0cTekst.\n\n8\n\x0cTekst.", [("page-number", "7"), ("page-number", "8")]),
    ("numbers alone above the pages", "Tekst.\n\x0c2\nTekst.\n\x0c3\nTekst.", [("page-number", "2"), ("page-number", "3")]),
    ("numbers alone, a page left out", "Tekst.\n1\n\x0cTekst.\n\x0cTekst.\n3\n\x0cTekst.\n", [("page-number", "1"), ("page-number", "3")]),
    ("- n - without page breaks, far apart", "\n\n".join(f"{PROSE}\nEn dat is {word}.\n\n- {n} -" for n, word in ((1, "een"), (2, "twee"), (3, "drie"))) + "\n", [("page-number", f"- {n} -") for n in (1, 2, 3)]),
    ("a ministry's running head at each page", PROSE + "".join(f"\n\x0cMinisterie van Justitie en Veiligheid\nOns kenmerk 6501580\n{PROSE}" for _ in range(3)),
     [(kind, text) for _ in range(3) for kind, text in (("page-header", "Ministerie van Justitie en Veiligheid"), ("page-header", "Ons kenmerk 6501580"))]),
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
        "a reference that ends the text",
        "Zie ook het volgende stuk:\n\nTweede Kamer, vergaderjaar 2024–2025, 32 317, nr. 967",
    ),
    (
        "a foot inside a sentence",
        "De voettekst luidt «Tweede Kamer, vergaderjaar 2025–2026, 32 317, nr. 974 5» en niet anders.",
    ),
    ("a number alone", "Tekst.\n\n5\n\nTekst."),
    ("an ISSN in a sentence", "Het blad heeft ISSN 0921 - 7371 en verschijnt."),
    (
        "a note that begins with its number and a reference (seed 002, line 192)",
        "Zie hiervoor.\n\n1 Tweede Kamer, vergaderjaar 2024–2025, 32 317, nr. 967\n\nTot zover.",
    ),
    ("half a reference", "Zie:\n\nTweede Kamer, vergaderjaar 2024–2025,\n32 317, nr. 967\n\nTot zover."),
    ("the words of a foot without numbers", "Tweede Kamer der Staten-Generaal\n\nVergaderjaar 2024–2025\n\nTekst."),
    ("two numbers alone", "Tekst.\n\n1\n\nTekst.\n\n2\n\nTekst."),
    ("numbers alone that do not count up", PROSE + "\n\n7\n\n" + PROSE + "\n\n9\n\n" + PROSE),
    ("a fraction alone", "Tekst.\n\n2/5\n\nTekst.\n\n1/3\n\nTekst."),
    ("a score between dashes", "Tekst.\n\n- 3 -\n\nTekst."),
    ("Pagina in a sentence", "Op\nPagina 3 van 14 staat het.\n\nTekst."),
    ("a page past the last", "Tekst.\n\nPagina 15 van 14\n\nTekst."),
    ("Pagina alone, once", "Tekst.\n\nPagina 3\n\nTekst."),
    ("a year alone", "Tekst.\n\n2024\n\nTekst."),
    ("a dossier alone", "Tekst.\n\n32 317\n\nTekst."),
    ("a label at two pages", PROSE + "\n\nAntwoord\n\nJa.\n\nAntwoord\n\nNee, dat is niet zo."),
    ("a kst number in a sentence", "Zie kst-36410-VI-73 voor meer.\n\nTekst."),
    ("an old number without a colophon", "Zie:\n\n0304tkkst29200VI-3\n\nTekst."),
    ("the chamber in a heading", "De Tweede Kamer, vergaderjaar 2025–2026\n\nTekst van de brief staat hier."),
    ("a place and a year alone", "Geschreven te\n’s-Gravenhage 2024\nin de winter."),
    ("a printer without an ISSN", "Het rapport verscheen bij\nSdu Uitgeverij Plantijnstraat\n6K1234\nin de winter."),
    ("pages of one line", "Tekst een.\n\x0cTekst twee\n\x0cTekst drie\n\x0cTekst vier\n"),
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
    ("several form feeds", PROSE + "\x0c\x0c\n\x0cNieuwe bladzijde begint hier.", [("De", "1"), ("Nieuwe", "2")]),
    ("form feeds at the very start and the very end", "\x0c" + PROSE + "\x0cNieuwe bladzijde begint hier.\x0c", [("De", "1"), ("Nieuwe", "2")]),
    ("form feeds tell the pages, so a blank tells nothing (pypdfium2)", PROSE + "\x0cNieuwe bladzijde.\n Regel met een blank ervoor.", [("De", "1"), ("Nieuwe", "2")]),
    ("a tab is an indent and begins no page", f"{PROSE}\n\nDe Minister van Zaken,\n\n\tS.A. Blok", []),
    ("Pagina n van m below, no form feeds", f"{PROSE}\n\nPagina 1 van 2\n\nNieuwe bladzijde begint.\n\nPagina 2 van 2", [("De", "1"), ("Nieuwe", "2")]),
    ("Pagina n van m above, no form feeds", f"Pagina 1 van 2\n\n{PROSE}\n\nPagina 2 van 2\n\nNieuwe bladzijde begint.", [("De", "1"), ("Nieuwe", "2")]),
    ("Pagina n van m above, form feeds", f"Pagina 4 van 5\n\n{PROSE}\x0cPagina 5 van 5\n\nNieuwe bladzijde begint.", [("De", "4"), ("Nieuwe", "5")]),
    ("Pagina n van m below, form feeds", f"{PROSE}\nPagina 4 van 5\n\x0cNieuwe bladzijde begint.\nPagina 5 van 5\n\x0c", [("De", "4"), ("Nieuwe", "5")]),
    ("numbers alone from 7 on", f"{PROSE}\n\n7\n\x0cNieuwe bladzijde begint.\n\n8\n\x0c", [("De", "7"), ("Nieuwe", "8")]),
    ("one wrong number of three", f"{PROSE}\n\n{FOOT}\n\x0cNieuwe bladzijde.\n\n{FOOT[:-1]}6\n\x0cDerde bladzijde.\n\n{FOOT[:-1]}9\n", [("De", "5"), ("Nieuwe", "6"), ("Derde", "7")]),
    ("a page that begins with a running head", PROSE + "".join(f"\n\x0cMinisterie van Zaken\nBladzijde {word} begint." for word in ("twee", "drie")), [("De", "1"), ("Bladzijde", "2"), ("Bladzijde", "3")]),
    ("a foot with blanks, then a form feed", f"{PROSE}\n\n   {FOOT.replace(' 5', '      5')}\n\x0cNieuwe bladzijde begint.", [("De", "5"), ("Nieuwe", "6")]),
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


@pytest.mark.parametrize(
    ("foot", "identifier", "kamer", "year"),
    [
        ("Tweede Kamer, vergaderjaar 1996–1997, 24 400 XVI, nr. 63 2", "kst-24400-XVI-63", "Tweede Kamer", "1996-1997"),
        ("Eerste Kamer, vergaderjaar 2012–2013, 33 328, AI 3", "kst-33328-AI", "Eerste Kamer", "2012-2013"),
        (
            "   Tweede Kamer, vergaderjaar 2022–2023, 31 288, nr. 1008          7",
            "kst-31288-1008",
            "Tweede Kamer",
            "2022-2023",
        ),
        ("Tweede Kamer, vergaderjaar 2025–2026,\n32 317, nr. 974 5", "kst-32317-974", "Tweede Kamer", "2025-2026"),
    ],
)
def test_a_foot_in_any_spelling_names_the_paper(foot: str, identifier: str, kamer: str, year: str) -> None:
    metadata = letter_of(f"{PROSE}\n\n{foot}\n\nNieuwe bladzijde begint.").metadata
    assert (str(metadata.identifier), metadata.kamer, metadata.vergaderjaar) == (identifier, kamer, year)


def test_furniture_that_would_be_too_much_stays() -> None:
    heads = "".join(
        f"\x0cMinisterie van Zaken en nog veel meer woorden in de kop van elke pagina\nTekst {word} is kort.\n"
        for word in "een twee drie vier vijf zes zeven acht negen tien".split()
    )
    conversion = read(heads)
    words = len(shown(conversion).split()) + sum(len(entry.text.split()) for entry in conversion.ledger)
    assert sum(len(entry.text.split()) for entry in conversion.ledger) <= max(60, words * 8 // 100)
    assert "Ministerie van Zaken" in shown(conversion)
    check_promises(conversion)

"""A broken word whose halves stand apart: over blank lines, notes, feet, page numbers and running heads."""

from __future__ import annotations

import pytest

from tests.letters.letter_tools import check_promises, read, shown

PROSE = "De regel is gewone tekst van een brief die lang genoeg is om vol te zijn.\n" * 4
FOOT = "Tweede Kamer, vergaderjaar 2025–2026, 32 317, nr. 974 5"
SEAMS = [
    # what stands between the halves, the text between "over de eventuele" and "beoordeelt", how it reads
    ("nothing but blanks", "ontwik-   \n   kelingen", "ontwikkelingen"),
    ("a soft hyphen", "ontwik\u00ad\nkelingen", "ontwikkelingen"),
    ("a soft hyphen, a blank and a page end", "ontwik\u00ad \n\x0ckelingen", "ontwikkelingen"),
    ("blank lines", "ontwik-\n\n\nkelingen", "ontwikkelingen"),
    ("a foot", f"ontwik-\n\n{FOOT}\n\nkelingen", "ontwikkelingen"),
    ("a foot and a form feed", f"ontwik-\n\n{FOOT}\n\x0ckelingen", "ontwikkelingen"),
    ("a foot with a colophon (pdftotext -layout)", f"ontwik-\n\n\n        kst-32317-974\n        ISSN 0921 - 7371\n        ’s-Gravenhage 2025       {FOOT[:-2]}       1\n\x0ckelingen", "ontwikkelingen"),
    ("Pagina 1 van 2", "ontwik-\n\nPagina 1 van 2\n\x0c\nkelingen", "ontwikkelingen"),
    ("a form feed, a hyphen of the word", "EU-\n\x0cVerdragen", "EU-Verdragen"),
    ("a form feed, a suspended hyphen", "wet-\n\x0cen regelgeving", "wet- en regelgeving"),
    ("a foot, a hyphen of the word", f"niet-\n\n{FOOT}\n\nbegeleide", "niet-begeleide"),
]  # fmt: skip
WHOLE = [
    # what it is, text, what must stand there
    ("a note and a page end (seed 002, line 190)", PROSE + "Zie de motie1 over de ontwik-\n\n1 Kamerstuk 3.\n\x0ckelingen nu.", "over de ontwikkelingen nu"),
    ("a note and a foot", PROSE + f"Zie de motie1 over de ontwik-\n\n1 Kamerstuk 3.\n\n{FOOT}\n\nkelingen nu.", "over de ontwikkelingen nu"),
    ("two notes", PROSE + "Zie de motie1 en wet2 over de ontwik-\n\n1 Kamerstuk 3.\n2 Stb. 4.\n\x0ckelingen nu.", "over de ontwikkelingen nu"),
    ("page numbers alone", PROSE + "over de ontwik-\n\n1\n\x0ckelingen nu.\n\n2\n\x0c", "over de ontwikkelingen nu"),
    ("a running head", PROSE + "over de ontwik-\n\x0cMinisterie van Zaken\nkelingen nu.\n" + PROSE + "\x0cMinisterie van Zaken\n" + PROSE, "over de ontwikkelingen nu"),
    ("a number that is no page number keeps the halves apart", PROSE + "over de ontwik-\n\n5\n\nkelingen nu.", "over de ontwik-"),
    ("a sign that stands alone", "een opsomming\n-\nen dan verder.", "een opsomming - en dan"),
    ("two signs", "een opsomming --\nen dan verder.", "een opsomming -- en dan"),
]  # fmt: skip


@pytest.mark.parametrize(("between", "together"), [pytest.param(*row[1:], id=row[0]) for row in SEAMS])
def test_the_halves_of_a_word_find_each_other(between: str, together: str) -> None:
    conversion = read(f"{PROSE}over de eventuele {between} beoordeelt de Raad dit.\n")
    assert f"over de eventuele {together} beoordeelt de Raad dit." in shown(conversion)
    check_promises(conversion)


@pytest.mark.parametrize(("text", "there"), [pytest.param(*row[1:], id=row[0]) for row in WHOLE])
def test_what_stands_between_decides(text: str, there: str) -> None:
    conversion = read(text)
    assert there in shown(conversion)
    check_promises(conversion)

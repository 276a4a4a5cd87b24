"""Nothing lost, nothing invented: of the real letters, of any text, and of texts made of what letters are made of."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.letters.letter_tools import CORPUS, SEEDS, check_promises, from_corpus, read, seed

# What the stages look for: digits and raised digits, hyphens, line ends, Markdown signs, blanks, heads, feet, labels.
PIECES = [
    *"0 1 2 12 3 2024 20231 ² ¹ ٣ ½ m2 CO2 x1 5% 1°".split(),
    *"- – \u2010 \u2011 \u00ad \ufffe _ . , ; : ? ! ( ) « » ’ ' \" / | > [ ]( ](http://a.nl) [x](http://a.nl) ** * # ##".split(),
    *"e é É \u0301 \u0323 \ufb01 \u1112 \u1161 \u200b \u200d \ufeff \u202e \x00 \U000e0041 \ufffd İ ǅ".split(),
    "\n", "\n", "\n", "\n", "\n\n", "\r\n", "\r", "\x0c", "\x0b", "\u2028", "\x85", " ", " ", "  ", "\t", "\u00a0", "  \n", "-\n", "-\n", "\n ", "\n1 ", "\n2 ", "1 x\n", "2 Noot\n",
    "Nr. ", "Nr. 5 ", "Antwoord", "\nAntwoord\n", "\nVraag 1\n", "Kamer", "de ", "en ", "of ", "is. ", "nr. ", "aange", "geven ", "EU", "asiel", "wil", "https://x.nl/", "info@x.nl",
    "\n- ", "\na) ", "\n• ", "\n## ", "\n---\n", "\n**", "\n# Kop\n\n", "# a\n\n**b**\n\n## c\n\n**d** e\n\n### f\n\n", "Datum\n", "8 oktober 2025", "31 februari 2024\n",
    "\nDe Minister van Zaken,\n", "De Kamer,\n", "\nen gaat over tot de orde van de dag.\n", "\nTweede Kamer der Staten-Generaal\n", "\nBRIEF VAN DE MINISTER\n", "\nAan de Voorzitter van de Tweede Kamer\n",
    "\nTweede Kamer, vergaderjaar 2024–2025, 32 317, nr. 967\n", "\nTweede Kamer, vergaderjaar 2024–2025, 32 317, nr. 967 5\n", "\nkst-32317-4\n", "\nISSN 0921 - 7371\n",
]  # fmt: skip
LETTERLIKE = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
FEW = st.lists(st.sampled_from(PIECES), min_size=1, max_size=8, unique=True).flatmap(
    lambda pieces: st.lists(st.sampled_from(pieces), max_size=50).map("".join)
)


@pytest.mark.parametrize("path", [pytest.param(path, id=path.name[:3]) for path in SEEDS])
def test_the_seeds_keep_every_word(path: Path) -> None:
    check_promises(seed(path.name[:3]))


@pytest.mark.parametrize(
    "name", sorted(f"{p.parent.name}/{p.name}" for p in CORPUS.glob("*/*.txt")) or ["moties/kst-32317-807.txt"]
)
def test_real_texts_keep_every_word(name: str) -> None:
    check_promises(from_corpus(name))


# Each was found by this property: calls on a line of their own, signs inside signs, words around a sign that left.
@example("3 ¹\r1 i")
@example("p\ufeff\u0301")
@example("o1-\né\n1 o")
@example("\u200bkst-32317-4")
@example("# a\n\n**\n\n# c\n\n**\n\n# [x](http://l)[x](http://a)m")
@example("# a\n\n**\n\n# c\n\n# f\n\nm\n** 1")
@example("# a\n\n**\n\n# c\n\n**\n\n# f\n\n# ¹\r1 1")
@example("# a\n\n**\n\n# c\n\n**\n\n# ٣\u200d**٣")
@example("http://%1\n1\n1 o")
@example("¹¹ ¹-\n¹")
@settings(max_examples=1500, deadline=None, derandomize=True)
@given(st.one_of(LETTERLIKE, FEW))
def test_no_word_is_lost_or_invented(text: str) -> None:
    conversion = read(text)
    check_promises(conversion)
    assert read(text) == conversion


@settings(max_examples=700, deadline=None, derandomize=True)
@given(st.text(max_size=300))
def test_any_text_converts(text: str) -> None:
    check_promises(read(text))

"""Text that could take long: short patterns over and over, each one what a stage looks for; twice the text, about twice the time."""

from __future__ import annotations

import pytest

from tests.letters.letter_tools import seconds

PATTERNS = [
    *("-\n", "a-\nb", "ge-\nge-\n", "A-\nB ", "en -\na", "m.e.r.-\na", "(a)-\nb", "a\u00ad\u00ad\n"),
    *("https://a.nl/-\n", "www.a.nl/\n", "a@\n", "1 a\n", "1\n", "[1] a\n", "1) a\n", "\n1 a\n\n", "x\n1\ny\n", "¹ a\n", "a1 ", "a²", "nr. 9673, "),
    *("\x0c", "3\n\x0c", "- 1 -\n\x0c", "2/5\n", "Pagina 1 van 2\n", "kst-", "Noten\n", "9 mei 20231 "),
    *("Tweede Kamer, vergaderjaar 2024–2025,\n", "Tweede Kamer, vergaderjaar 2024–2025, 32 317, nr. 967 5\n", "ISSN 0921 - 7371\n"),
]  # fmt: skip


@pytest.mark.parametrize("pattern", PATTERNS, ids=repr)
def test_twice_a_pattern_takes_about_twice_the_time(pattern: str) -> None:
    once, twice = seconds(pattern * 600), seconds(pattern * 1200)
    assert twice < 4 * once + 0.2


def test_ten_thousand_of_any_sign_do_not_hang() -> None:
    signs = sorted(
        {char for pattern in PATTERNS for char in pattern} | set("–—«»“”’[]()*#_<>|`~^\u200b\ufb01\u0301€°%§•\t")
    )
    assert max(seconds(sign * 10_000) for sign in signs) < 2

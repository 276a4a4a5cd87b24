"""Text that could take long: short patterns over and over, each one what a stage looks for; more text, no more than its share of the time."""

from __future__ import annotations

import pytest

from tests.letters.letter_tools import read
from tests.pace import assert_linear, assert_within

PATTERNS = [
    *("-\n", "a-\nb", "ge-\nge-\n", "A-\nB ", "en -\na", "m.e.r.-\na", "(a)-\nb", "a\u00ad\u00ad\n"),
    *("https://a.nl/-\n", "www.a.nl/\n", "a@\n", "1 a\n", "1\n", "[1] a\n", "1) a\n", "\n1 a\n\n", "x\n1\ny\n", "¹ a\n", "a1 ", "a²", "nr. 9673, "),
    *("\x0c", "3\n\x0c", "- 1 -\n\x0c", "2/5\n", "Pagina 1 van 2\n", "kst-", "Noten\n", "9 mei 20231 "),
    *("| a<br>b | c |\n", "<td>a</td>", "> a<br>", "| a |\n"),
    *("Tweede Kamer, vergaderjaar 2024–2025,\n", "Tweede Kamer, vergaderjaar 2024–2025, 32 317, nr. 967 5\n", "ISSN 0921 - 7371\n"),
]  # fmt: skip


@pytest.mark.parametrize("pattern", PATTERNS, ids=repr)
def test_more_of_a_pattern_takes_its_share_of_the_time(pattern: str) -> None:
    assert_linear(lambda times: read(pattern * times), 1_600)


def test_ten_thousand_of_any_sign_do_not_hang() -> None:
    signs = sorted(
        {char for pattern in PATTERNS for char in pattern} | set("–—«»“”’[]()*#_<>|`~^\u200b\ufb01\u0301€°%§•\t")
    )
    for sign in signs:
        assert_within(2, lambda sign=sign: read(sign * 10_000))  # type: ignore[misc]


def test_the_measure_sees_work_that_grows_with_the_square() -> None:
    with pytest.raises(pytest.fail.Exception, match="times the work"):
        assert_linear(
            lambda size: [first in range(0, second, 7) for first in range(size) for second in range(size)], 800
        )

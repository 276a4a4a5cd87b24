"""Papers of a dossier -> which numbers are known to exist and are not here, from references and from the row of numbers.

1. A number that is cited and not held is named; a number between the lowest and the highest known one is told apart:
   of that one nothing is known here, not even that it was ever given out.
2. Runs are written as ``968–971``, and at most `MOST` of them, so that the text stays short whatever the numbers are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

MOST = 40
"""Runs of numbers written out."""


def gaps(held: Iterable[str], cited: Iterable[str]) -> tuple[tuple[int, ...], tuple[tuple[int, int], ...]]:
    """Cited and not held numbers, and the runs of numbers between the known ones of which nothing is known.

    >>> gaps(["974", "966"], ["967", "973", "A"])
    ((967, 973), ((968, 972),))
    """
    here = {number for text in held if (number := _number(text)) is not None}
    there = {number for text in cited if (number := _number(text)) is not None} - here
    known = sorted(here | there)
    return tuple(sorted(there)), tuple((low + 1, high - 1) for low, high in pairwise(known) if high - low > 1)


def runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Sorted numbers as runs: 967, 969, 970 -> (967, 967), (969, 970)."""
    start = end = None
    for number in numbers:
        if start is None or end is None:
            start = end = number
        elif number == end + 1:
            end = number
        else:
            yield start, end
            start = end = number
    if start is not None and end is not None:
        yield start, end


def spoken(pairs: Sequence[tuple[int, int]]) -> str:
    """Runs in words: ``967, 969–970``; what does not fit is counted.

    >>> spoken([(967, 967), (969, 970)])
    '967, 969–970'
    """
    words = ", ".join(str(low) if low == high else f"{low}–{high}" for low, high in pairs[:MOST])
    rest = sum(high - low + 1 for low, high in pairs[MOST:])
    return f"{words} en nog {rest}" if rest else words


def _number(text: str) -> int | None:
    """A number as papers count them; ``5d`` and ``K`` count in rows of their own."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 5 else None

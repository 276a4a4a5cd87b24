"""Source and page side by side -> the first word that does not stand where the source has it.

1. The page must read as the source does; only notes may have moved, to the end, and stay in their own order.
2. Words are compared as one row of letters and digits, so it does not matter where a line ended or a word was broken.
3. Time is in proportion to the text: each line is held against at most `_WAYS` readings of what came before.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+|\d+")
_WAYS = 16
"""Readings kept beside each other: a line that stands both in the text and in a note could be either."""


def first_misplaced(source: str, running: str, notes: str) -> tuple[int, str] | None:
    """Line and word where the page's text and notes no longer are a reading of the source; ``None`` when all is in place."""
    text, below = _row(running), _row(notes)
    ways = [0]  # how much of the text each reading has used; the rest of what is done was notes
    done = 0
    for number, line in enumerate(source.split("\n"), start=1):
        row = _row(line)
        if not row:
            continue
        found = _step(row, ways, done, text, below)
        if found:
            done += len(row)
            ways = found
            continue
        # A line that is part text, part note is read word by word; so is the one that is out of place.
        for word in _WORD.findall(line):
            ways = _step(word, ways, done, text, below)
            if not ways:
                return number, word
            done += len(word)
    return None


def _step(row: str, ways: list[int], done: int, text: str, below: str) -> list[int]:
    """Where each reading stands after ``row``; readings that it does not fit are gone."""
    goes_on = {used + len(row) for used in ways if text.startswith(row, used)}
    in_note = {used for used in ways if below.startswith(row, done - used)}
    return sorted(goes_on | in_note, reverse=True)[:_WAYS]


def _row(text: str) -> str:
    return "".join(_WORD.findall(text))

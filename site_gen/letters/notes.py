"""Lines -> the same lines without footnote bodies, the bodies, and where each note is called.

1. A body leaves the lines only when its number is called earlier in the text; else it stays where it stands.
2. A call is a number glued to a word, a closing sign or a year; never an amount, a unit or a number that stands alone.
3. Every call found has exactly one body; keys are unique also where numbering restarts.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from site_gen.model import Decision, Line

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_BODY = re.compile(r"\s?([1-9][0-9]{0,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})[ \t\u00a0]{1,4}(\S.*)")
_DIGITS = re.compile(r"[0-9]{1,8}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
_LAST_WORD = re.compile(r"[^\W\d_]{1,40}$")
_CLOSING = '.,;:!?)»”’"]%…'
_MOST = 200  # calls weighed for one body; keeps a hostile page linear
# "CO2", "m2": a unit or formula, not a call.
_UNITS = frozenset({"m", "km", "cm", "dm", "mm", "co", "pm", "h", "g", "a", "nr"})


@dataclass(frozen=True, slots=True)
class Call:
    """A note called on ``line`` at ``[start, end)`` of its cleaned text."""

    line: int
    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Body:
    """The lines of one footnote; the first begins at ``column``, after its number."""

    key: str
    label: str
    lines: tuple[Line, ...]
    column: int


@dataclass(frozen=True, slots=True)
class Lifted:
    """The lines that remain, the bodies that left, and the calls to them."""

    lines: tuple[Line, ...]
    bodies: tuple[Body, ...]
    calls: tuple[Call, ...]
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    position: int
    line: int
    start: int
    end: int
    value: int
    rank: int


def lift_notes(lines: tuple[Line, ...], breaks: frozenset[int]) -> Lifted:
    """Find footnote bodies whose call stands before them, and take them out."""
    candidates = _candidates(lines)
    bodies: list[Body] = []
    calls: list[Call] = []
    decisions: list[Decision] = []
    taken: set[int] = set()
    seen: dict[int, int] = {}
    after, last = (-1, -1), 0
    index = 0
    while index < len(lines):
        match = _BODY.fullmatch(lines[index].text)
        number = int(match[1].translate(_SUPERSCRIPT)) if match else 0
        if match is None or number not in (last + 1, 1) or number == 0:
            index += 1
            continue
        call = _best(candidates.get(number, ()), after, index, taken)
        if call is None:
            index += 1
            continue
        stop = _body_end(lines, index, number, breaks)
        seen[number] = seen.get(number, 0) + 1
        key = str(number) if seen[number] == 1 else f"{number}-{seen[number]}"
        bodies.append(Body(key, match[1], lines[index:stop], match.start(2)))
        calls.append(Call(call.line, call.start, call.end, key))
        decisions.append(
            Decision(lines[index].number, "noten", "voetnoot", f"noot {key}, aangeroepen op regel {call.line}")
        )
        taken.update(range(index, stop))
        after, last = (call.position, call.start), number
        index = stop
    kept = tuple(line for position, line in enumerate(lines) if position not in taken)
    return Lifted(kept, tuple(bodies), tuple(calls), tuple(decisions))


def _body_end(lines: tuple[Line, ...], index: int, number: int, breaks: frozenset[int]) -> int:
    """One past the body's last line: it ends at a blank line, a page start, lines taken out or the next body."""
    stop = index + 1
    while stop < len(lines):
        text = lines[stop].text
        match = _BODY.fullmatch(text)
        if (
            not text.strip()
            or lines[stop].number in breaks
            or lines[stop].number > lines[stop - 1].number + 1
            or (match and match[1].translate(_SUPERSCRIPT) == str(number + 1))
        ):
            break
        stop += 1
    return stop


def _best(
    candidates: tuple[_Candidate, ...], after: tuple[int, int], before: int, taken: set[int]
) -> _Candidate | None:
    """The likeliest call between the previous call and the body: in running text, best rank, first in the text."""
    low = bisect_right(candidates, after, key=lambda c: (c.position, c.start))
    high = bisect_left(candidates, before, key=lambda c: c.position)
    best: _Candidate | None = None
    best_key = (True, 99)
    for candidate in candidates[low : min(high, low + _MOST)]:
        key = (candidate.position in taken, candidate.rank)
        if best is None or key < best_key:
            best, best_key = candidate, key
        if best_key == (False, 1):
            break
    return best


def _candidates(lines: tuple[Line, ...]) -> dict[int, tuple[_Candidate, ...]]:
    found: dict[int, list[_Candidate]] = {}
    for position, line in enumerate(lines):
        for start, end, value, rank in _glued(line.text):
            found.setdefault(value, []).append(_Candidate(position, line.number, start, end, value, rank))
    return {value: tuple(items) for value, items in found.items()}


def _glued(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Numbers that may be calls: (start, end, value, rank), rank 1 being the surest."""
    for match in _DIGITS.finditer(text):
        start, end, digits = match.start(), match.end(), match[0]
        after, before = text[end : end + 1], text[start - 1 : start]
        if after and (after.isalnum() or after in "/%€°-\u2010\u2011"):
            continue
        if not digits.isascii():
            if digits[0] != "⁰" and _raised(text[max(0, start - 40) : start]):
                yield start, end, int(digits.translate(_SUPERSCRIPT)), 1
        elif not before or before.isspace() or before in "-–/(«€'‘“\"+:<=":
            if len(digits) > 4 and digits[:2] in ("19", "20"):
                yield start + 4, end, int(digits[4:]), 2  # "9 mei 20231"
            elif 3 < len(digits) < 8 and before in " \u00a0" and not (len(digits) == 4 and digits[:2] in ("19", "20")):
                yield end - 1, end, int(digits[-1]), 5  # "nr. 9673": only when nothing better calls the note
        elif len(digits) <= 3 and digits[0] != "0":
            rank = _rank(text, start, end)
            if rank:
                yield start, end, int(digits), rank


def _raised(before: str) -> bool:
    """Whether a raised number after this is a call: not at a line start (a body's label), a power or a unit ("m²")."""
    said = before.rstrip()
    if not said or not (said[-1].isalnum() or said[-1] in _CLOSING):
        return False
    if said[-1].isdigit():
        return said == before and bool(re.search(r"(?:^|\D)(?:19|20)\d{2}$", said))
    word = _LAST_WORD.search(said)
    return said != before or word is None or word[0].lower() not in _UNITS


def _rank(text: str, start: int, end: int) -> int:
    """How sure a number glued to the sign before it is a call; 0 when it is none."""
    before = text[start - 1]
    if before.isalpha():
        word = _LAST_WORD.search(text[max(0, start - 40) : start])
        stem = word[0] if word else ""
        if stem.lower() in _UNITS:
            return 0
        return 3 if stem.isupper() else 1
    if before in ".,;":
        year = re.search(r"(?:^|\D)(?:19|20)\d{2}$", text[max(0, start - 6) : start - 1])
        if not text[start - 2 : start - 1].isdigit() or year:
            return 1
        # "nr. 4131.3 Recent": a full stop after a number, and a sentence begins (seed 002, line 409)
        return 4 if before == "." and re.match(r"(?:\s+[A-ZÀ-Ý«“]|\s*$)", text[end : end + 4]) else 0
    return 1 if before in '!?)»”’"]%' else 0

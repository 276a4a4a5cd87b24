"""Lines -> the same lines without footnote bodies, the bodies, and where each note is called.

1. A body leaves the lines only when its number is called earlier in the text; else it stays where it stands.
2. Every call found has exactly one body; keys are unique also where numbering restarts; a label stays as printed.
3. A call without a body, a body without a call and a body that comes twice are notices; their text stays.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from site_gen.letters.bodies import body_end, body_start, continued, find_foot_lines
from site_gen.letters.calls import SPACED, Candidate, find_candidates
from site_gen.model import Decision, Line, Notice

_SECTIONS = frozenset({"Noten", "Voetnoten", "Eindnoten", "NOTEN", "VOETNOTEN", "EINDNOTEN"})
_MOST = 200  # calls weighed for one body; keeps a hostile page linear
_DOUBTS = 20  # notices of one kind in one letter


@dataclass(frozen=True, slots=True)
class Call:
    """A note called on ``line`` at ``[start, end)`` of its cleaned text."""

    line: int
    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Body:
    """The lines of one footnote; the first begins at ``column``, after its label."""

    key: str
    label: str
    lines: tuple[Line, ...]
    column: int


@dataclass(frozen=True, slots=True)
class Lifted:
    """The lines that remain, the bodies that left, the calls to them, and what is doubtful."""

    lines: tuple[Line, ...]
    bodies: tuple[Body, ...]
    calls: tuple[Call, ...]
    decisions: tuple[Decision, ...]
    notices: tuple[Notice, ...] = ()


def lift_notes(lines: tuple[Line, ...], breaks: frozenset[int], name: str = "") -> Lifted:
    """Find footnote bodies whose call stands before them, and take them out."""
    candidates = find_candidates(lines)
    feet = find_foot_lines(lines, breaks)
    bodies: list[Body] = []
    calls: list[Call] = []
    decisions: list[Decision] = []
    orphans: list[tuple[int, int]] = []
    taken: set[int] = set()
    claimed: set[tuple[int, int]] = set()
    seen: dict[int, int] = {}
    after, last = (-1, -1), 0
    section = False
    index = 0
    while index < len(lines):
        section = section or lines[index].text.strip().removesuffix(":") in _SECTIONS
        start = body_start(lines, index, at_foot=section or feet[index])
        if index in taken:  # the rest of a note of the page before
            index += 1
            continue
        if start is None or not (start.number == 1 or last < start.number <= last + (3 if last else 1)):
            if start is not None and last and start.number == last and feet[index] and not start.listlike:
                orphans.append((lines[index].number, start.number))
            index += 1
            continue
        # How doubtful a call may be hangs on how clearly this is a body.
        surest = 3 if start.listlike else SPACED if feet[index] else 2 if start.number > last + 1 else SPACED - 1
        call = _best(candidates.get(start.number, ()), after, index, taken, surest)
        if call is None:
            if last and start.number in (last, last + 1) and feet[index] and not start.listlike:
                orphans.append((lines[index].number, start.number))
            index += 1
            continue
        stop = body_end(lines, index, start.number, breaks)
        seen[start.number] = seen.get(start.number, 0) + 1
        key = str(start.number) if seen[start.number] == 1 else f"{start.number}-{seen[start.number]}"
        more = continued(lines, stop, start.number, breaks, feet)
        bodies.append(Body(key, start.label, (*lines[index:stop], *(lines[place] for place in more)), start.column))
        calls.append(Call(call.line, call.start, call.end, key))
        claimed.add((call.line, call.start))
        decisions.append(
            Decision(lines[index].number, "noten", "voetnoot", f"noot {key}, aangeroepen op regel {call.line}")
        )
        taken.update(range(index, stop), more)
        after, last = (call.position, call.start), start.number
        index = stop
    kept = tuple(line for position, line in enumerate(lines) if position not in taken)
    dangling = _dangling(candidates, claimed, {body.key for body in bodies})
    notices = (*_doubts(name, dangling, _no_body), *_doubts(name, orphans, _no_call))
    return Lifted(kept, tuple(bodies), tuple(calls), tuple(decisions), notices)


def _best(
    candidates: tuple[Candidate, ...], after: tuple[int, int], before: int, taken: set[int], surest: int
) -> Candidate | None:
    """The likeliest call between the previous call and the body: in running text, best rank, first in the text."""
    low = bisect_right(candidates, after, key=lambda c: (c.position, c.start))
    high = bisect_left(candidates, before, key=lambda c: c.position)
    best: Candidate | None = None
    best_key = (True, 99)
    for candidate in candidates[low : min(high, low + _MOST)]:
        key = (candidate.position in taken, candidate.rank)
        if candidate.rank <= surest and (best is None or key < best_key):
            best, best_key = candidate, key
        if best_key == (False, 1):
            break
    return best


def _dangling(
    candidates: dict[int, tuple[Candidate, ...]], claimed: set[tuple[int, int]], keys: set[str]
) -> list[tuple[int, int]]:
    """Calls that are clear and have no body; a second call to a note that is there is not one of them."""
    expected = next(number for number in range(1, 1002) if str(number) not in keys)
    return sorted(
        (candidate.line, value)
        for value, items in candidates.items()
        for candidate in items[:_MOST]
        if candidate.sure
        and str(value) not in keys
        and value <= expected + 2
        and (candidate.line, candidate.start) not in claimed
    )


def _doubts(name: str, places: list[tuple[int, int]], tell: tuple[str, str, str]) -> Iterator[Notice]:
    code, text, remedy = tell
    for line, number in places[:_DOUBTS]:
        yield Notice(name, line, code, text.format(number), remedy.format(number))


_no_body = (
    "noot-zonder-tekst",
    "noot {} wordt hier genoemd, maar de tekst van die noot is niet gevonden; het cijfer staat nu gewoon in de tekst",
    "zet de tekst van de noot in het bestand, op een regel die begint met {}",
)
_no_call = (
    "noot-zonder-verwijzing",
    "dit lijkt noot {}, maar geen woord in de tekst verwijst ernaar; de noot staat nu als gewone tekst",
    "zet het cijfer {} achter het woord waar de noot bij hoort",
)

"""Lines -> the same lines without footnote bodies, the bodies, and where each note is called.

1. A body leaves the lines only when its number is called earlier in the text; else it stays where it stands.
2. Every call found has exactly one body; keys are unique also where numbering restarts; a label stays as printed.
3. A form that lists use as well (``1.``, ``1)``) is a body only at the foot of a page, at the end or under "Noten".
4. A call without a body, a body without a call and a body that comes twice are notices; their text stays.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from site_gen.letters.calls import SPACED, SUPERSCRIPT, Candidate, find_candidates
from site_gen.model import Decision, Line, Notice

_BODY = re.compile(
    r"[ \t\u00a0]{0,60}(?P<label>(?:[Nn]oot )?(?:(?P<half>[1-9][0-9]{0,2})\)|(?P<dot>[1-9][0-9]{0,2})[.:](?!\d)|\((?P<round>[1-9][0-9]{0,2})\)"
    r"|\[(?P<square>[1-9][0-9]{0,2}) ?\]|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|(?P<plain>[1-9][0-9]{0,2})))"
    r"(?P<gap>[ \t\u00a0]{0,8})(?P<rest>\S.*)"
)
_ALONE = re.compile(r"[ \t\u00a0]{0,60}([1-9][0-9]{0,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})[ \t]*")
# "1Brabants Dagblad", "4(Aanhangsel", "2https://": a label glued to its text (pypdf); "3D-printer" is none.
_GLUED_REST = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{2}|[(«“][A-ZÀ-Þ]|https?://|www\.")
_SECTION = re.compile(r"(?:Noten|Voetnoten|Eindnoten|NOTEN|VOETNOTEN|EINDNOTEN):?")
_UNFINISHED = re.compile(r"[\w,;-]$")
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


@dataclass(frozen=True, slots=True)
class _Start:
    """A line that may open a body: its number, its label, where its text begins, and whether lists begin so too."""

    number: int
    label: str
    column: int
    listlike: bool
    alone: bool = False


def lift_notes(lines: tuple[Line, ...], breaks: frozenset[int], name: str = "") -> Lifted:
    """Find footnote bodies whose call stands before them, and take them out."""
    candidates = find_candidates(lines)
    feet = _feet(lines, breaks)
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
        section = section or bool(_SECTION.fullmatch(lines[index].text.strip()))
        start = _start(lines, index, at_foot=section or feet[index])
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
        stop = _body_end(lines, index, start.number, breaks)
        seen[start.number] = seen.get(start.number, 0) + 1
        key = str(start.number) if seen[start.number] == 1 else f"{start.number}-{seen[start.number]}"
        bodies.append(Body(key, start.label, lines[index:stop], start.column))
        calls.append(Call(call.line, call.start, call.end, key))
        claimed.add((call.line, call.start))
        decisions.append(
            Decision(lines[index].number, "noten", "voetnoot", f"noot {key}, aangeroepen op regel {call.line}")
        )
        taken.update(range(index, stop))
        after, last = (call.position, call.start), start.number
        index = stop
    kept = tuple(line for position, line in enumerate(lines) if position not in taken)
    dangling = _dangling(candidates, claimed, {body.key for body in bodies})
    notices = (*_doubts(name, dangling, _no_body), *_doubts(name, orphans, _no_call))
    return Lifted(kept, tuple(bodies), tuple(calls), tuple(decisions), notices)


def _start(lines: tuple[Line, ...], index: int, *, at_foot: bool) -> _Start | None:
    """What the line opens, when it can open a body."""
    text = lines[index].text
    match = _BODY.fullmatch(text)
    if match is not None:
        number = int((match["plain"] or match["raised"] or match["square"] or match["round"] or match["half"] or match["dot"]).translate(SUPERSCRIPT))  # fmt: skip
        listlike = bool(match["round"] or match["half"] or match["dot"])
        if number == 0 or (listlike and not at_foot):
            return None
        if (
            not match["gap"]
            and not match["raised"]
            and not match["square"]
            and not (at_foot and _GLUED_REST.match(match["rest"]))
        ):
            return None
        return _Start(number, match["label"], match.start("rest"), listlike)
    match = _ALONE.fullmatch(text)
    # pdfminer puts the raised number of a body on a line of its own, above its text.
    if match is not None and at_foot and index + 1 < len(lines) and _opens_text(lines, index + 1):
        number = int(match[1].translate(SUPERSCRIPT))
        return _Start(number, match[1], match.end(), listlike=False, alone=True) if number else None
    return None


def _opens_text(lines: tuple[Line, ...], index: int) -> bool:
    below = lines[index].text.strip()
    return len(below) > 3 and not below.isdigit() and lines[index].number == lines[index - 1].number + 1


def _feet(lines: tuple[Line, ...], breaks: frozenset[int]) -> list[bool]:
    """For each line whether it stands in the last paragraphs of a page or of the letter, each begun by a label."""
    found = [False] * len(lines)
    foot, run = True, False  # read from the end upwards
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        below = lines[index + 1].number if index + 1 < len(lines) else line.number + 1
        if below in breaks or below > line.number + 1:
            foot, run = True, False
        if not line.text.strip():
            # A paragraph without a label ended the foot; one with a label leaves it open for those above.
            foot = foot and not run
            continue
        found[index] = foot
        run = not (_BODY.fullmatch(line.text) or _ALONE.fullmatch(line.text))
    return found


def _body_end(lines: tuple[Line, ...], index: int, number: int, breaks: frozenset[int]) -> int:
    """One past the body's last line: it ends at a blank line, a page start, lines taken out or the next body."""
    stop = index + 1
    while stop < len(lines):
        text = lines[stop].text
        opens = _start(lines, stop, at_foot=True)
        if (
            not text.strip()
            or lines[stop].number in breaks
            or lines[stop].number > lines[stop - 1].number + 1
            or (opens is not None and opens.number == number + 1)
        ):
            break
        stop += 1
    return stop


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

"""Lines -> Sheet: page breaks, running heads and feet, and repeated letterheads recognised and taken out.

1. No running head, running foot or repeated letterhead is left among the lines; each is in the ledger, whole.
2. What a running foot says (dossier, number, vergaderjaar, page) is kept as evidence with its line.
3. A page number is given only where the letter shows page breaks; a foot that prints one confirms or shifts the count.
4. A line that only looks like furniture stays: a foot needs its whole line, a letterhead two lines seen before.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from site_gen.letters.blanks import folded
from site_gen.letters.feet import Foot, find_feet
from site_gen.model import Decision, LedgerEntry, LedgerKind, Line

__all__ = ["Foot", "Sheet", "strip_furniture"]

_SHARE, _FEW = 0.075, 50  # of the words, a little under what the proof allows (RELIABILITY.md section 0)
_WORD = re.compile(r"[^\W\d_]+|\d+")
_BULLET = re.compile(r" [•▪◦●○■□-] ")
# What may open two pages by chance and belongs to the text.
_OWN = re.compile(r"(?:Vraag|Vragen|Antwoord|Artikel|Hoofdstuk|Bijlage|Nr\.|De |Het |Een )|.*[.;:?!,]$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The lines that remain, where pages start (line number -> page number), and what the furniture told."""

    lines: tuple[Line, ...]
    page_starts: tuple[tuple[int, int], ...]
    breaks: frozenset[int]
    feet: tuple[Foot, ...]
    ledger: tuple[LedgerEntry, ...]
    decisions: tuple[Decision, ...]


def strip_furniture(name: str, lines: tuple[Line, ...], after_feed: frozenset[int]) -> Sheet:
    """Take the furniture of one letter out of its lines."""
    breaks = _page_breaks(lines, after_feed)
    feet, gone = find_feet(lines, frozenset(breaks))
    for number in _repeated_letterhead(lines, gone):
        gone[number] = LedgerKind.DUPLICATE
    gone.update(_repeated_at_edges(lines, breaks, gone))
    _keep_share(lines, gone)
    feet = [foot for foot in feet if foot.line in gone]
    kept: list[Line] = []
    ledger: list[LedgerEntry] = []
    decisions: list[Decision] = []
    for line in lines:
        kind = gone.get(line.number)
        if kind is None:
            kept.append(line)
            continue
        ledger.append(LedgerEntry(name, line.start, line.start + len(line.raw), kind, line.raw))
        decisions.append(Decision(line.number, "opmaak", kind.value, line.text.strip()))
    filled = [line.number for line in kept if line.text.strip()]
    # A page that begins with furniture begins with the text below it; after a foot with a page number a page starts
    # as well (seed 002, lines 254 and 258).
    marks = breaks | {foot.line + (0 if foot.top else 1) for foot in feet if foot.pagina is not None}
    starts = {filled[place] for number in marks if (place := bisect_left(filled, number)) < len(filled)}
    pages = _number_pages(filled, starts, feet)
    decisions.extend(Decision(number, "opmaak", "pagina", f"begin van pagina {page}") for number, page in pages)
    return Sheet(tuple(kept), pages, frozenset(starts), tuple(feet), tuple(ledger), tuple(sorted(decisions)))


def _keep_share(lines: Sequence[Line], gone: dict[int, LedgerKind]) -> None:
    """Leave in the text what would make the ledger too large, the least sure first (RELIABILITY.md section 0)."""
    words = {line.number: len(_WORD.findall(line.raw)) for line in lines if line.number in gone}
    taken, total = sum(words.values()), 0
    for line in lines:
        if taken <= max(_FEW, _SHARE * total):
            return  # a quarter of a letter is enough to show that its feet are few
        total += len(_WORD.findall(line.raw))
    most = max(_FEW, _SHARE * total)
    for kind in (LedgerKind.DUPLICATE, LedgerKind.PAGE_HEADER, LedgerKind.PAGE_FOOTER, LedgerKind.PAGE_NUMBER):
        if taken <= most:
            return
        for number in [number for number, its in gone.items() if its is kind]:
            taken -= words[number]
            del gone[number]


def _repeated_at_edges(lines: Sequence[Line], breaks: set[int], gone: dict[int, LedgerKind]) -> dict[int, LedgerKind]:
    """Lines that open or close most pages with the same words: a ministry's running head, "Ons kenmerk" and its number."""
    filled = [line for line in lines if line.text.strip()]
    places = [index for index, line in enumerate(filled) if line.number in breaks]
    if len(places) < 2:
        return {}
    ends = [*places, len(filled)]
    # Never more than the page itself: of a page of one line the next page's lines are not its head.
    zones = [(filled[place : min(place + 6, end)], LedgerKind.PAGE_HEADER) for place, end in pairwise(ends)]
    zones += [(filled[max(place, end - 4) : end][::-1], LedgerKind.PAGE_FOOTER) for place, end in pairwise([0, *ends])]
    said: Counter[tuple[str, LedgerKind]] = Counter()
    for zone, kind in zones:
        said.update({(folded(line.text), kind) for line in zone})
    found: dict[int, LedgerKind] = {}
    least = max(2, (len(places) + 1) // 2)
    for zone, kind in zones:
        for line in zone:
            text = folded(line.text)
            if line.number in gone:
                continue
            # From the edge inwards: behind the first line that is the page's own, everything is.
            if said[text, kind] < least or not 4 <= len(text) <= 90 or _OWN.match(text):
                break
            found[line.number] = kind
    return found


def _page_breaks(lines: tuple[Line, ...], after_feed: frozenset[int]) -> set[int]:
    """Numbers of the lines that start a page: after a form feed, or with exactly one blank where others have none."""
    # A tab is an indent, not that blank: «\tS.A. Blok» under his office begins no page.
    marked = [
        line
        for line in lines
        if len(line.text) > 1 and line.text[0] == " " and line.raw[0] != "\t" and not line.text[1].isspace()
    ]
    filled = sum(1 for line in lines if line.text.strip())
    # An indented letter begins many lines with a blank; then it says nothing (none of the seeds passes 2 %). Nor does it
    # where form feeds tell the pages (pypdfium2 puts a blank before the first note of a page).
    plain = not after_feed and len(marked) * 8 <= filled + 8
    # Items of a list have the same blank: " 1. Tekst" over " 2. Meer informatie" (a site on social security, 29498-3).
    beside = {line.number + step for line in marked for step in (-1, 1)}
    own = (line.number for line in marked if not _BULLET.match(line.text) and line.number not in beside)
    found = set(own) if plain else set()
    numbers = [line.number for line in lines if line.text.strip()]
    for number in after_feed:
        following = bisect_left(numbers, number)
        if following < len(numbers):
            found.add(numbers[following])
    return found


def _repeated_letterhead(lines: tuple[Line, ...], gone: dict[int, LedgerKind]) -> list[int]:
    """Lines further on that repeat the letterhead: at least two in a row, short, and in the same order (seed 003, line 54)."""
    places: dict[str, int] = {}
    start = 0
    for start, line in enumerate(lines[:60]):
        text = line.text.strip()
        if len(text.split()) > 8 or text.endswith((".", "?", "!", ";")) or text.startswith("#"):
            break  # the letterhead ends where prose or a heading begins: an answer given twice is no furniture
        if text:
            places.setdefault(text, start)
    found: list[int] = []
    run: list[int] = []
    last = -1
    for line in lines[start:]:
        text = line.text.strip()
        if not text:
            continue
        place = places.get(text)
        if place is not None and place > last and line.number not in gone:
            run.append(line.number)
            last = place
            continue
        if len(run) >= 3:
            found.extend(run)
        run, last = [], -1
    return found + (run if len(run) >= 3 else [])


def _number_pages(filled: list[int], starts: set[int], feet: list[Foot]) -> tuple[tuple[int, int], ...]:
    """Pages with their numbers: counted from 1, or as most of the printed numbers say."""
    if not filled:
        return ()
    ordered = sorted({filled[0]} | starts)
    printed = [foot for foot in feet if foot.pagina is not None]
    if len(ordered) == 1 and not printed:
        return ()
    # A head counts for the page that starts below it, a foot for the page that ends above it.
    shifts = Counter((foot.pagina or 0) - _page_of(foot, filled, ordered) for foot in printed)
    shift = max(shifts.most_common(1)[0][0], 0) if shifts else 0
    return tuple((number, index + shift) for index, number in enumerate(ordered, start=1))


def _page_of(foot: Foot, filled: list[int], ordered: list[int]) -> int:
    if foot.top:
        below = bisect_right(filled, foot.line)
        return bisect_right(ordered, filled[below]) if below < len(filled) else len(ordered)
    return max(1, bisect_left(ordered, foot.line))

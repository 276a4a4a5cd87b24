"""Lines -> Sheet: page breaks, running heads and feet, and repeated letterheads recognised and taken out.

1. No running head, running foot or repeated letterhead is left among the lines; each is in the ledger, whole.
2. What a running foot says (dossier, number, vergaderjaar, page) is kept as evidence with its line.
3. A page number is given only where the letter shows page breaks; a foot that prints one confirms or shifts the count.
4. A line that only looks like furniture stays: a foot needs its whole line, a letterhead two lines seen before.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from site_gen.model import Decision, LedgerEntry, LedgerKind, Line

# "Tweede Kamer, vergaderjaar 2025–2026, 32 317, nr. 974 5" (seed 002, line 254); the last number is the page.
_FOOT = re.compile(
    r"(?P<kamer>Eerste|Tweede) Kamer, vergaderjaar (?P<jaar>\d{4}[–-]\d{2,4}), "
    r"(?P<dossiers>\d{2} ?\d{3}[^,]{0,40}(?:, \d{2} ?\d{3}[^,]{0,20}){0,3}), (?:nr\. ?(?P<nr>\d{1,5})|(?P<letter>[A-Z]{1,3}))(?:[ \t]+(?P<pagina>\d{1,4}))?"
)
_AANHANGSEL_FOOT = re.compile(
    r"(?:.s-Gravenhage \d{4} )?(?P<kamer>Eerste|Tweede) Kamer, vergaderjaar (?P<jaar>\d{4}[–-]\d{2,4}), Aanhangsel(?:[ \t]+(?P<pagina>\d{1,4}))?"
)
# "kst-36200-IV-49", "ISSN 0921 - 7371", "’s-Gravenhage 2023": the colophon above a foot (corpus, moties).
_COLOPHON = re.compile(
    r"(?:kst-[\dA-Z]{3,6}(?:-[\dA-Z]{1,6}){1,3}|ah-[a-z]{2}-\d{8}-\d{1,5}|ISSN \d{4} ?- ?\d{4}|['’‘]s-Gravenhage \d{4})"
)
# "6K1234", "Sdu Uitgeverij Plantijnstraat": the printer's lines of the 1990s; only beside an ISSN (review, MIG).
_PRINTER = re.compile(
    r"\d[A-Z]\d{4,5}|KST\d{4,6}|S[Dd][Uu] [Uu]itgever(?:ij|s)\b.{0,40}|Plantijnstraat.{0,20}|['’‘]s-Gravenhage \d{4}"
)
_ISSN = re.compile(r"ISSN \d{4} ?- ?\d{4}")
_LONE = re.compile(r"[1-9][0-9]{0,3}")
_KST = re.compile(r"kst-\d{5}(?:-[\dA-Z]{1,6}){1,2}")


@dataclass(frozen=True, slots=True)
class Foot:
    """What one running foot says, as printed."""

    line: int
    kamer: str | None = None
    vergaderjaar: str | None = None
    dossiers: str | None = None
    nummer: str | None = None
    pagina: int | None = None
    kst: str | None = None


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
    feet: list[Foot] = []
    gone: dict[int, LedgerKind] = {}
    for index, line in enumerate(lines):
        foot = _foot(lines, index)
        if foot is not None:
            feet.append(foot)
            gone[line.number] = LedgerKind.PAGE_FOOTER
    feet.extend(_repeated_feet(lines, gone))
    feet = _lone_numbers(lines, sorted(feet, key=lambda foot: foot.line), gone)
    for number in _repeated_letterhead(lines, gone):
        gone[number] = LedgerKind.DUPLICATE
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
    # After a foot with a page number the next line of text starts a page (seed 002, lines 254 and 258).
    filled = [line.number for line in kept if line.text.strip()]
    for foot in feet:
        following = bisect_right(filled, foot.line)
        if foot.pagina is not None and following < len(filled):
            breaks.add(filled[following])
    starts = _number_pages(filled, breaks, feet)
    decisions.extend(Decision(number, "opmaak", "pagina", f"begin van pagina {page}") for number, page in starts)
    return Sheet(tuple(kept), starts, frozenset(breaks), tuple(feet), tuple(ledger), tuple(sorted(decisions)))


def _page_breaks(lines: tuple[Line, ...], after_feed: frozenset[int]) -> set[int]:
    """Numbers of the lines that start a page: after a form feed, or with exactly one blank where others have none."""
    marked = [line for line in lines if len(line.text) > 1 and line.text[0] == " " and not line.text[1].isspace()]
    filled = sum(1 for line in lines if line.text.strip())
    # An indented letter begins many lines with a blank; then it says nothing (none of the seeds passes 2 %).
    found = {line.number for line in marked} if len(marked) * 8 <= filled + 8 else set()
    numbers = [line.number for line in lines if line.text.strip()]
    for number in after_feed:
        following = bisect_left(numbers, number)
        if following < len(numbers):
            found.add(numbers[following])
    return found


def _foot(lines: tuple[Line, ...], index: int) -> Foot | None:
    text = lines[index].text.strip().replace("\u00a0", " ")
    if not text:
        return None
    match = _FOOT.fullmatch(text)
    if match:
        # Without a page number the line may be a reference that stands alone: then a colophon must stand near.
        if match["pagina"] is None and not _near_colophon(lines, index):
            return None
        page = int(match["pagina"]) if match["pagina"] else None
        return Foot(
            lines[index].number, match["kamer"], match["jaar"], match["dossiers"], match["nr"] or match["letter"], page
        )
    match = _AANHANGSEL_FOOT.fullmatch(text)
    if match:
        page = int(match["pagina"]) if match["pagina"] else None
        return Foot(lines[index].number, match["kamer"], match["jaar"], pagina=page)
    if _COLOPHON.fullmatch(text) and (_KST.fullmatch(text) or _near_colophon(lines, index)):
        return Foot(lines[index].number, kst=text if _KST.fullmatch(text) else None)
    return Foot(lines[index].number) if _PRINTER.fullmatch(text) and _near(_ISSN, lines, index) else None


def _repeated_feet(lines: tuple[Line, ...], gone: dict[int, LedgerKind]) -> list[Foot]:
    """Feet without a colophon near them that say the same as one that has it (corpus, kst-31288-1008, page 2)."""
    own = {line.text.strip() for line in lines if line.number in gone}
    found: list[Foot] = []
    for line in lines:
        match = _FOOT.fullmatch(line.text.strip()) if line.text.strip() in own and line.number not in gone else None
        if match:
            found.append(
                Foot(line.number, match["kamer"], match["jaar"], match["dossiers"], match["nr"] or match["letter"])
            )
            gone[line.number] = LedgerKind.PAGE_FOOTER
    return found


def _lone_numbers(lines: tuple[Line, ...], feet: list[Foot], gone: dict[int, LedgerKind]) -> list[Foot]:
    """The feet with the page number that stands alone under them, at most one blank line below."""
    places = {line.number: index for index, line in enumerate(lines)} if feet else {}
    found: list[Foot] = []
    for foot in feet:
        below = [line for line in lines[places[foot.line] + 1 : places[foot.line] + 3] if line.text.strip()][:1]
        if foot.vergaderjaar and foot.pagina is None and below and _LONE.fullmatch(below[0].text.strip()):
            gone[below[0].number] = LedgerKind.PAGE_NUMBER
            foot = replace(foot, pagina=int(below[0].text))  # noqa: PLW2901 - the same foot, better read
        found.append(foot)
    return found


def _near_colophon(lines: tuple[Line, ...], index: int) -> bool:
    return _near(_COLOPHON, lines, index)


def _near(pattern: re.Pattern[str], lines: tuple[Line, ...], index: int) -> bool:
    near = (lines[i].text.strip() for i in range(max(0, index - 5), min(len(lines), index + 4)) if i != index)
    return any(pattern.fullmatch(text) for text in near)


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


def _number_pages(filled: list[int], breaks: set[int], feet: list[Foot]) -> tuple[tuple[int, int], ...]:
    if not filled:
        return ()
    starts = sorted({filled[0]} | (breaks & set(filled)))
    if len(starts) == 1 and not any(foot.pagina for foot in feet):
        return ()
    shift = 0
    for foot in feet:
        if foot.pagina is not None:
            page_of_foot = sum(1 for number in starts if number < foot.line)
            shift = foot.pagina - page_of_foot
            break
    shift = max(shift, 0)
    return tuple((number, index + shift) for index, number in enumerate(starts, start=1))

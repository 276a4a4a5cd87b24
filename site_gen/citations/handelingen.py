"""Text -> references to Handelingen and to their Aanhangsel (questions with answers).

1. The vergaderjaar stands in the id; a reference without one, and without the day that tells it, is none: it would be a guess.
2. ``nr. 19, item 7`` is the form since 2010; before, pages: ``6368–6375``. The official id has the meeting only until
   1996 (``h-tk-19951996-36-2801-2842``) and in 2009-2010, then with the first page (``h-tk-20092010-56-5057``).
3. Every item of a list, and every number of an Aanhangsel list, is a target of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from site_gen.citations.nummers import MONTH, WORD, Nummers, read_nummers
from site_gen.citations.officieel import official_address
from site_gen.citations.pinpoint import read_pinpoint
from site_gen.citations.plaatsen import places
from site_gen.citations.vergaderjaar import Vergaderjaar, read_vergaderjaar, vergaderjaar_of
from site_gen.model import Citation, Soort, Target

_WORDS = (("andelingen", 1), ("HANDELINGEN", 0), ("Hand.", 0))
_HANDELINGEN = re.compile(r"(?:Handelingen|HANDELINGEN|handelingen|Hand\.)(?!\w)")
_AANHANGSEL = re.compile(
    r"(?:[Kk]amervragen\s\((?=[Aa]anhangsel\)))?(?:[Aa]anhangsel(?:nummer)?\)?|Aanh\.)(?:\s?,?\s(?:van\s(?:de\s)?|der\s|bij\s(?:de\s)?|tot\sde\s)?(?:[Hh]andelingen|Hand\.|Hand\b)(?:\sder\sKamer)?)?(?!\w)"
)
_BLANKS = re.compile(r"[\s,(:]{0,4}")
_KAMER = re.compile(
    r"(II|I|2(?=,|\s\d{4})|1(?=,|\s\d{4})|TK|EK|VV|UCV|(?:der\s|van\sde\s)?(?:Tweede|Eerste)\sKamer(?:\sder\sStaten-Generaal)?)\)?(?![\w-])"
)
_ITEM = re.compile(r"[\s,(]{0,4}(?:items?|agendapunt(?:en)?|onderdeel)\s{0,2}(?:nr\.?\s{0,2})?(?=\d)")
_NUMBER = re.compile(r"[\s,]{0,4}(?:(?:TK|EK)\s{0,2})?(?:(?:nrs?|[Nn]ummer|no)(?:\.|(?!\w))\s{0,2})?(?=\d)")
_MEETING = re.compile(r"(\d{1,3})(?![\d/])")
_DASH_ITEM = re.compile(r"\s?[-\u2010-\u2013]\s?(\d{1,3})(?:\s?[-\u2010-\u2013]\s?(\d{1,5}))?(?!\d)")
# "6368–6375", "p. 6368", "blz. 39-2410" (meeting and page, court 1989)
_PAGES = re.compile(
    r"[\s,]{0,4}(?:(?:pp?|blz|pag)\.\s{0,2}|bladzijden?\s|pagina(?:'s|\u2019s)?\s)?(?:(\d{1,3})[-\u2013])?(\d{1,5})(?:\s?[-\u2010-\u2013]\s?(\d{1,5}))?(?!\d)"
)
_DOSSIER = re.compile(r"[\s,]{0,4}\d\d[\s.]?\d{3}(?![\d\u2013-])")
_MONTH = re.compile(rf"\s{MONTH}")
# "Hand. II 12 dec. 2019, 33-8", "Handelingen II d.d. 12 december 2019, nr. 33, item 8": the day tells the vergaderjaar
_DAY = re.compile(
    rf"[\s,(]{{0,4}}(?:(?:d\.d\.|van)\s)?(?P<dag>\d{{1,2}})\s(?P<maand>{MONTH})[a-z]{{0,7}}\.?\s(?P<jaar>(?:19|20)\d\d)(?!\d)\)?"
)
_LAST_PAGED = 2010
_WITH_MEETING = (1994, 1995)
_MEETING_AND_PAGE = 2009
_TWO_ITEMS = 2
_LONGEST_ANNOUNCED = 50


def find_handelingen(text: str, names: Mapping[str, str]) -> Iterator[Citation]:  # noqa: ARG001 - every finder has it
    """All references to Handelingen (not their Aanhangsel) in ``text``."""
    done = 0
    for pos in places(text, _WORDS):
        match = _HANDELINGEN.match(text, pos) if pos >= done else None
        if match is None:
            continue
        kamer, year, end = _read_head(text, match.end())
        found = (
            _read_meeting(text, match.start(), end, kamer, year) if year else _read_day(text, match.start(), end, kamer)
        )
        if found:
            done = found.end
            yield found


def find_aanhangsels(text: str, names: Mapping[str, str]) -> Iterator[Citation]:  # noqa: ARG001 - every finder has it
    """All references to the Aanhangsel of the Handelingen in ``text``."""
    pos = 0
    while match := _AANHANGSEL.search(text, pos):
        pos = match.end()
        if match.start() and text[match.start() - 1].isalpha():
            continue
        found = _read_aanhangsel(text, match)
        if found:
            pos = found.end
            yield found


def _read_day(text: str, start: int, end: int, kamer: str) -> Citation | None:
    """A meeting by its day; only with an item, since the pages of a day say too little."""
    day = _DAY.match(text, end)
    year = vergaderjaar_of(int(day["jaar"]), day["maand"], int(day["dag"]), day.end()) if day else None
    found = _read_meeting(text, start, year.end, kamer, year) if year else None
    return found if found and found.targets[0].url else None


def _read_head(text: str, end: int) -> tuple[str, Vergaderjaar | None, int]:
    """The chamber ("tk" when none is named) and the vergaderjaar, in any order."""
    kamer, year = "tk", None
    for _ in range(4):
        blanks = _BLANKS.match(text, end)
        at = blanks.end() if blanks else end
        chamber = _KAMER.match(text, at)
        if chamber:
            kamer = _kamer(chamber[1])
            end = chamber.end()
            continue
        read = read_vergaderjaar(text, at) if year is None else None
        if read is None:
            break
        year, end = read, read.end
    return kamer, year, end


def _kamer(name: str) -> str:
    if name in {"VV", "UCV"}:
        return name.lower()
    return "ek" if name in {"I", "1", "EK"} or "Eerste" in name else "tk"


def _read_aanhangsel(text: str, match: re.Match[str]) -> Citation | None:
    named = "and" in match[0][8:]
    kamer, year, end = _read_head(text, match.end())
    word = WORD.match(text, end)
    start = match.start()
    if not named and not word:
        if year:
            return None
        kamer, year, start = _announced(text, start)
        if year is None:
            return None  # "Tweede Kamer, vergaderjaar 2014-2015, Aanhangsel 1" is a footer with a page number
    if year is None and word is None:
        return None
    blanks = _BLANKS.match(text, end)
    at = word.end() if word else blanks.end() if blanks else end
    plural = bool(word and "s" in word[0].lower())
    numbers = read_nummers(text, at, plural=plural, letters=False)
    if numbers is None or not numbers.members[0].value[0].isdigit() or _MONTH.match(text, numbers.end):
        return None
    tail = numbers.end
    if year is None:  # "Aanhangsel Handelingen nr. 1028, vergaderjaar 2024–2025", or the year stood before it
        year, tail = _year_after(text, numbers.end)
        if year is None:
            year, start = _year_before(text, start)
    if year is None:
        return None
    doubt = numbers.doubt or year.strict_doubt
    targets = tuple(_target(f"ah-{kamer}-{year.compact}-{number.value}", doubt) for number in numbers.members)
    return _citation(text, Soort.AANHANGSEL, start, tail, targets, numbers, doubt)


def _year_after(text: str, end: int) -> tuple[Vergaderjaar | None, int]:
    blanks = _BLANKS.match(text, end)
    year = read_vergaderjaar(text, blanks.end()) if blanks else None
    return year, year.end if year else end


_YEAR_BEFORE = re.compile(r"(?:[Vv]ergaderjaar\s)?\d{4}[-\u2013/]\d{2,4},?\s$")


def _year_before(text: str, start: int) -> tuple[Vergaderjaar | None, int]:
    """The vergaderjaar just before the word: "vergaderjaar 2023–2024, Aanhangsel van de Handelingen, nr. 5"."""
    window = max(0, start - 30)
    match = _YEAR_BEFORE.search(text[window:start])
    return (read_vergaderjaar(text, window + match.start()), window + match.start()) if match else (None, start)


# As behind a Kamerstuk: "(Kamerstukken II 2011/12, Aanhangsel 663)"
_ANNOUNCED = re.compile(
    r"Kamerstuk(?:ken)?\s(?P<kamer>II|I|TK|EK),?\s(?:vergaderjaar\s)?(?=\d{4}[-\u2013/]\d{2,4},?\s$)"
)


def _announced(text: str, start: int) -> tuple[str, Vergaderjaar | None, int]:
    """What "Kamerstukken II 2011/12," just before says: chamber and vergaderjaar, and where it starts."""
    match = _ANNOUNCED.search(text, max(0, start - _LONGEST_ANNOUNCED), start)
    if match is None:
        return "tk", None, start
    return _kamer(match["kamer"]), read_vergaderjaar(text, match.end()), match.start()


def _read_meeting(text: str, start: int, end: int, kamer: str, year: Vergaderjaar) -> Citation | None:
    """Meeting and item, or pages."""
    prefix = f"h-{kamer}-{year.compact}"
    doubt = year.strict_doubt
    if _DOSSIER.match(text, end):
        return None  # "Handelingen II, 1995-1996, 24 692, nr. 3, p. 14": a Kamerstuk, or the meeting on one
    lead = _NUMBER.match(text, end)
    meeting = _MEETING.match(text, lead.end()) if lead else None
    if meeting and not _MONTH.match(text, meeting.end()):
        item = _ITEM.match(text, meeting.end())
        if item:
            numbers = read_nummers(text, item.end(), plural="items" in item[0], letters=False)
            if numbers:
                targets = tuple(_target(f"{prefix}-{meeting[1]}-{number.value}", doubt) for number in numbers.members)
                return _citation(text, Soort.HANDELINGEN, start, numbers.end, targets, numbers, doubt)
        dash = _DASH_ITEM.match(text, meeting.end())
        if dash:  # "Handelingen II 2014/15, 19-7-1": meeting, item, page
            target = (_target(f"{prefix}-{meeting[1]}-{dash[1]}", doubt),)
            return _citation(text, Soort.HANDELINGEN, start, dash.end(), target, None, doubt)
        pages = _PAGES.match(text, meeting.end())
        if pages and pages[0].lstrip(" ,\u00a0\n")[:1] in {"p", "b"} and year.van < _LAST_PAGED:
            return _paged(text, start, year, prefix, pages, meeting[1] if pages[1] is None else None)
        if lead and "n" in lead[0].lower():
            target = (Target(f"{prefix}-{meeting[1]}"),)  # a whole meeting has no page of its own
            return _citation(text, Soort.HANDELINGEN, start, meeting.end(), target, None, doubt)
    pages = _PAGES.match(text, end)
    return _paged(text, start, year, prefix, pages, None) if pages else None


def _paged(
    text: str, start: int, year: Vergaderjaar, prefix: str, pages: re.Match[str], meeting: str | None
) -> Citation | None:
    """The old form: a document is the run of pages of one subject; without both ends it has no address."""
    if _MONTH.match(text, pages.end()):
        return None
    doubt = year.strict_doubt
    meeting = pages[1] or meeting
    parts = [prefix]
    if meeting and (year.van in {*_WITH_MEETING, _MEETING_AND_PAGE} or pages[3] is None):
        parts.append(meeting)
    parts.append(pages[2])
    if pages[3] and not (meeting and year.van == _MEETING_AND_PAGE):
        parts.append(pages[3])
    complete = len(parts) > _TWO_ITEMS and not doubt
    id_ = "-".join(parts)
    target = Target(id_, official_address(id_) if complete else None)
    return _citation(text, Soort.HANDELINGEN, start, pages.end(), (target,), None, doubt)


def _target(id_: str, doubt: str | None) -> Target:
    return Target(id_, None if doubt else official_address(id_))


def _citation(
    text: str,
    soort: Soort,
    start: int,
    end: int,
    targets: tuple[Target, ...],
    numbers: Nummers | None,
    doubt: str | None,
) -> Citation:
    spans: tuple[tuple[int, int], ...] = ((start, end),)
    if numbers and len(targets) > 1:
        first = numbers.members[0]
        spans = ((start, first.end), *((number.start, number.end) for number in numbers.members[1:]))
    elif numbers:
        spans = ((start, numbers.end),)
    read = read_pinpoint(text, end)
    pinpoint, end = read or (None, end)
    return Citation(soort, text[start:end], start, end, targets, spans, pinpoint, doubt)

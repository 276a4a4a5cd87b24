"""Letter -> the same letter, in which a reference to a year still to come is doubted.

1. A year is to come when it lies more than `MARGIN` after the year of the letter, or, for a letter without a date, of
   the newest letter of the collection; without any date nothing is doubted. No clock is read.
2. What is doubted has no address, and keeps its text and its place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from site_gen.model import Citation, Letter, Soort

MARGIN = 1
"""Years: a letterhead may be older than its text (seed 003), and a vergaderjaar begins in the year before."""

# The first year in an id: ah-tk-20352036-5, stb-2035-12, 32035R0012, 2035Z00123, TZ203501-012
_IN_ID = re.compile(
    r"(?:(?:ah|h)-[a-z]{2,3}-|stb-|stcrt-|trb-|kst-(?=\d{8}-)|[1-9](?=\d{4}[A-Z]{1,2}\d{4}$)|(?=\d{4}[ZD]\d)|TZ|ECLI:[A-Z]{2}:\w{1,7}:(?=\d{4}:))(\d{4})"
)
# "Kamerstukken II 2035/36, 32 317, nr. 5": the session stands in the text only
_IN_TEXT = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[-\u2010-\u2014/]\s?(?:19|20)?\d\d(?!\d)")
_NUMBER_BEFORE = re.compile(r"\d|\b[Nn][ro]s?\b")
_SESSIONS = frozenset({Soort.KAMERSTUK, Soort.HANDELINGEN, Soort.AANHANGSEL})


def doubt_future(letters: Sequence[Letter]) -> list[Letter]:
    """The letters, with every reference to a year to come doubted."""
    newest = max((letter.metadata.datum for letter in letters if letter.metadata.datum), default=None)
    if newest is None:
        return list(letters)
    return [_doubted(letter, (letter.metadata.datum or newest).year + MARGIN) for letter in letters]


def _doubted(letter: Letter, last: int) -> Letter:
    references = tuple(
        replace(reference, citation=_doubt(reference.citation, year))
        if (year := _year(reference.citation)) is not None and year > last
        else reference
        for reference in letter.references
    )
    return letter if references == letter.references else replace(letter, references=references)


def _year(citation: Citation) -> int | None:
    """The latest year that a reference itself names, when it is not doubted yet."""
    if citation.doubt is not None:
        return None
    found = [match[1] for target in citation.targets if (match := _IN_ID.match(target.id))]
    if citation.soort in _SESSIONS:
        session = _IN_TEXT.search(citation.text)
        # "22 112, nrs. 2045-2046" are numbers
        if session and not _NUMBER_BEFORE.search(citation.text, 0, session.start()):
            found.append(session[1])
    return max(map(int, found), default=None)


def _doubt(citation: Citation, year: int) -> Citation:
    targets = tuple(replace(target, url=None) for target in citation.targets)
    return replace(citation, targets=targets, doubt=f"het jaar {year} moet nog komen")

"""Text -> vergaderjaar: the year in which the Kamer sits, in the forms that letters and courts write.

1. `read_vergaderjaar` reads at one place and never looks further than 40 characters.
2. A vergaderjaar prints as ``20142015`` in an id; one that cannot exist carries its doubt in plain Dutch.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

# The forms: vergaderjaar 2024–2025; 2014/15; zitting 1986-1987; (2020–2021); and 1985/- 86 of a court in 1986
_JAAR = re.compile(
    r"\(?(?:(?:[Vv]ergaderjaar|[Zz]itting(?:sjaar)?|[Vv]j\.?)\s{0,3})?"
    r"(\d{4})\s?[-\u2010-\u2014/]{1,2}\s?(?:-\s?)?(\d{4}|\d{2})(?!\d)\)?"
)
_EERSTE, _LAATSTE = 1814, 2100
_TUESDAY = 1


@dataclass(frozen=True, slots=True)
class Vergaderjaar:
    """A vergaderjaar by its two years; ``end`` is where it ended in the text."""

    van: int
    tot: int
    end: int

    @property
    def compact(self) -> str:
        """The form inside an id: ``20142015``."""
        return f"{self.van}{self.tot}"

    @property
    def doubt(self) -> str | None:
        """Why this year cannot be one, or ``None``."""
        if not _EERSTE <= self.van <= _LAATSTE or self.tot > _LAATSTE:
            return f"vergaderjaar {self.van}-{self.tot} bestaat niet"
        return None

    @property
    def strict_doubt(self) -> str | None:
        """As `doubt`, for an id in which the year stands: it must also be two years in a row."""
        if self.doubt is None and self.tot != self.van + 1:
            return f"{self.van}-{self.tot} is geen vergaderjaar: de jaren volgen niet op elkaar"
        return self.doubt


def vergaderjaar_of(jaar: int, maand: str, dag: int, end: int) -> Vergaderjaar:
    """The vergaderjaar of a day: since 1983 it starts on Prinsjesdag, the third Tuesday of September.

    >>> vergaderjaar_of(2019, "dec", 12, 0).compact, vergaderjaar_of(2020, "sep", 14, 0).compact
    ('20192020', '20192020')
    """
    first = dt.date(jaar, 9, 1).weekday()
    prinsjesdag = 15 + (_TUESDAY - first) % 7
    after = maand in {"okt", "nov", "dec"} or (maand == "sep" and dag >= prinsjesdag)
    return Vergaderjaar(jaar, jaar + 1, end) if after else Vergaderjaar(jaar - 1, jaar, end)


def read_vergaderjaar(text: str, pos: int) -> Vergaderjaar | None:
    """The vergaderjaar that starts at ``pos``, or ``None``.

    >>> read_vergaderjaar("2014/15, nr. 19", 0).compact
    '20142015'
    """
    match = _JAAR.match(text, pos)
    if match is None:
        return None
    van, last = int(match[1]), match[2]
    century = van // 100 * 100
    tot = int(last) if len(last) == len(match[1]) else century + int(last)
    if tot < van and len(last) != len(match[1]):
        tot += 100  # 1999/00
    if not van <= tot <= van + 2:
        return None  # "2024-1234": a paper's number, a telephone
    return Vergaderjaar(van, tot, match.end())

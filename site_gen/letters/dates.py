"""Text -> dates: the Dutch way of writing a day, and nothing looser.

1. A date is day, month in words (or digits with hyphens, strokes or dots) and a year of four digits; relative dates are not dates.
   A scan may have lost the blanks around the month, or misread one letter of it ("29juni1994", "14 apnl 1994").
2. A day that cannot exist, or a year before 1945 or after 2100, is reported and never becomes a date.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from site_gen.model import MAANDEN

_MONTHS = {name: number for number, name in enumerate(MAANDEN, start=1)}
# "12 okt. 2004": months are shortened in letterheads and in tables.
_SHORT = {"jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dec": 12}  # fmt: skip
# How the scans of Staten-Generaal Digitaal misread a month: "ri" becomes "n", "j" a stroke or an l, "ni" an m.
_MISREAD = {"januan": 1, "januarl": 1, "lanuari": 1, "ianuari": 1, "|anuari": 1, "februan": 2, "februarl": 2, "maait": 3, "rnaart": 3, "apnl": 4, "aprii": 4, "apri!": 4, "aprll": 4, "rnei": 5, "meï": 5, "mel": 5, "jum": 6, "|uni": 6, "iuni": 6, "lum": 6, "jurii": 6, "juii": 7, "|uli": 7, "iuli": 7, "julï": 7, "juh": 7, "augusms": 8, "septernber": 9, "septembei": 9, "oktobei": 10, "oktoher": 10, "novernber": 11, "novembei": 11, "decernber": 12, "decembei": 12}  # fmt: skip
_ONE_WRONG = "|".join(
    f"{name[:at]}[^\\W\\d]{name[at + 1 :]}" for name in _MONTHS if len(name) > 4 for at in range(len(name))
)
"""Any month of which a scan misread one letter: "22 septembor 1994"."""
# "11 mei 2025" (seed 003), "29-01-2024" (seed 001, line 66), "17 JUNI 1998" (a stamp), "03/05/2011",
# "18 november2024" (words glued at the ends of lines, 2024).
DATE = re.compile(
    rf"(?<![\d/.-])(?P<dag>[0-9]{{1,2}})(?:[ \u00a0]?(?=\S{{3,10}}[ \u00a0]?\d)(?P<maand>(?i:{'|'.join(_MONTHS)}|{'|'.join(map(re.escape, _MISREAD))}|{_ONE_WRONG}|(?<=[ \u00a0])(?:{'|'.join(sorted(_SHORT, reverse=True))})\.?))[ \u00a0]?|(?P<teken>[-/.])(?P<cijfers>[0-9]{{1,2}})(?P=teken))(?P<jaar>[0-9]{{4}})(?!\d|[-/.]\d)"
)


def read_date(match: re.Match[str]) -> dt.date | None:
    """The day that a `DATE` match names, or ``None`` when there is no such day."""
    year = int(match["jaar"])
    if not 1945 <= year <= 2100:
        return None
    month = _month(match["maand"].lower()) if match["maand"] else int(match["cijfers"])
    try:
        return dt.date(year, month, int(match["dag"]))
    except ValueError:
        return None


def read_iso(text: str) -> dt.date | None:
    """The day that a page of a site names as "2024-12-03"."""
    year, month, day = map(int, text.split("-"))
    try:
        return dt.date(year, month, day) if 1945 <= year <= 2100 else None
    except ValueError:
        return None


def _month(word: str) -> int:
    found = _MONTHS.get(word) or _MISREAD.get(word) or _SHORT.get(word.rstrip("."))
    return found or next(number for name, number in _MONTHS.items() if _differs_by_one(name, word))


def _differs_by_one(name: str, word: str) -> bool:
    return len(name) == len(word) and sum(a != b for a, b in zip(name, word, strict=True)) == 1


def find_dates(text: str) -> Iterator[tuple[re.Match[str], dt.date | None]]:
    """Every date written in a text, with ``None`` for a day that cannot be."""
    for match in DATE.finditer(text):
        yield match, read_date(match)

"""Text of a letter -> the keys under which its days are found, so that `8-10-2025` is one question and not eight phrases.

1. A day has one key in any spelling: ``#2025-10-08`` for "8 oktober 2025", "08-10-2025", "8/10/2025", "2025-10-08", "8 okt. 2025". No word
   begins with ``#``, and no key of a number has this form (`search_numbers`).
2. Days that share a month or a year are each there: "13 en 14 oktober 2025", "30 september t/m 2 oktober 2025" (its two ends). "8 oktober
   jl." is the last one up to the letter's own day, "8 oktober a.s." the next one.
3. A letter of that day has the key with ``=`` behind it.
4. ``zoek-dag.js`` reads the same in a question, and where the words are marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_gen.site.search_text import fold

_NAMES = (
    "januari january jan",
    "februari february febr feb",
    "maart march mrt",
    "april apr",
    "mei may",
    "juni june jun",
    "juli july jul",
    "augustus august aug",
    "september sep sept",
    "oktober october oct okt",
    "november nov",
    "december dec",
)
"""English too for the papers of the European Union that are annexed."""
_MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
_DAY = "(?:0?[1-9]|[12][0-9]|3[01])"
_YEAR = "(?:1[5-9]|2[01])[0-9]{2}"
_LINK = r" ?(?:en|of|and|tot en met|tot|t/m|[-\u2010\u2013]) ?"
_SIGN = r"[-./\u2010\u2013]"
"""Between the figures of a day; a hyphen that does not break is folded to U+2010."""
_NEAR = r"j\.? ?l|jongstleden|a\. ?s|aanstaande"
_FORM = re.compile(
    r"(?=[0-9])(?<![^\W_])(?<![0-9][.,/])(?:"  # where a day may begin: not in "3.8"; in figures neither in "21501-07-10-2025"
    # 13 oktober 2025, 13 en 14 oktober 2025, 1e oktober 2025, 29juni1994 (a scan); the year may stand with the next one
    rf"((?:(?:{_DAY}, ?){{0,6}}{_DAY}{_LINK})?{_DAY})(?:e|ste|de)?[ -]?({'|'.join(_MONTHS)})(?:\.?,?[ -]?({_YEAR})|\.? ({_NEAR})(?![^\W_]))?(?![^\W_])"
    # 08-10-2025, 8/10/2025, 8.10.2025
    rf"|(?<![0-9]-)({_DAY}) ?({_SIGN}) ?(0?[1-9]|1[0-2]) ?\6 ?({_YEAR})(?![^\W_]|-[0-9])"
    # 2025-10-08
    rf"|(?<![0-9]-)({_YEAR})({_SIGN})(0?[1-9]|1[0-2])\10({_DAY})(?![^\W_]|-[0-9]))"
)
_JOINED = re.compile(rf",? ?(?:{_LINK})?(?:op |van )?")
_DAYS = re.compile("[0-9]+")
_ISO = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def day_keys(text: str, day: str = "") -> Iterator[str]:
    """The key of each day in a text of a letter of this day; the order is of no matter.

    >>> sorted(day_keys("de Raad van 30 september en 1 oktober 2025, uw brief van 08-10-2025"))
    ['#2025-09-30', '#2025-10-01', '#2025-10-08']
    """
    after: tuple[int, int, int] | None = None
    plain = fold(text)
    for match in reversed(list(_FORM.finditer(plain))):
        days, name, year, near, *rest = match.groups()
        if days is None:
            one, _, month, year, other_year, _, other_month, other = rest
            yield f"#{year or other_year}-{int(month or other_month):02}-{int(one or other):02}"
            after = None
            continue
        month = _MONTHS[name]
        numbers = [int(number) for number in _DAYS.findall(days)]
        if len(numbers) > 1 and numbers != sorted(set(numbers)):  # "nr. 12 - 8 oktober 2025" is no span of days
            numbers = numbers[-1:]
        if near and _ISO.fullmatch(day):
            year = _near(month, numbers[-1], day, past=near.startswith("j"))
        if year is None:  # "30 september" has the year of what it is joined to
            if near or after is None or not _JOINED.fullmatch(plain, match.end(), after[0]):
                after = None
                continue
            year = after[2] - (month > after[1])
        for number in numbers:
            yield f"#{year}-{month:02}-{number:02}"
        after = match.start(), month, int(year)


def _near(month: int, number: int, day: str, *, past: bool) -> int:
    """The year of the last such day up to this one, or of the next.

    >>> _near(12, 9, "2026-01-15", past=True)
    2025
    """
    own = int(day[5:7]), int(day[8:])
    return int(day[:4]) + (-((month, number) > own) if past else (month, number) < own)


def own_day(day: str) -> Iterator[str]:
    """The key of a letter of this day.

    >>> list(own_day("2025-10-08"))
    ['#2025-10-08=']
    """
    if _ISO.fullmatch(day):
        yield f"#{day}="

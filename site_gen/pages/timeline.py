"""Days of papers -> how many there were in each month or year: a picture, and the same as a table.

1. Every dated paper is in one bar; a month or year without papers stands as an empty place, in picture and table.
2. The picture is one SVG of whole numbers without script or style, on its own white ground; the same on every machine.
3. A longer time than `MOST_MONTHS` is counted in years, one longer than `MOST_YEARS` in tens of years and so on: no
   picture is wider than a page or two, also when a slip of the pen dates a letter to the year 21.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from site_gen.model import MAANDEN
from site_gen.pages.fragments import table
from site_gen.pages.markdown import attribute
from site_gen.pages.wording import count, printed

MOST_MONTHS = 48
MOST_YEARS = 60
_STEP, _BAR, _HIGH, _EDGE, _FOOT = 16, 12, 96, 24, 34
_NARROWEST = 220
_FONT = 'font-family="system-ui, Segoe UI, Noto Sans, Helvetica, Arial, sans-serif" font-size="12"'

Bars = tuple[tuple[str, int], ...]
"""Each month (``2024-12``), year (``2024``) or longer time (``1990–1999``) from the first to the last, with its number of papers."""


def bars(days: Sequence[dt.date]) -> Bars:
    """The papers counted; none when all are of one month, which needs no picture.

    >>> bars([dt.date(2024, 12, 6), dt.date(2025, 2, 1)])
    (('2024-12', 1), ('2025-01', 0), ('2025-02', 1))
    """
    if not days:
        return ()
    first, last = min(days), max(days)
    start, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    if start == end:
        return ()
    if end - start < MOST_MONTHS:
        months = Counter(day.year * 12 + day.month - 1 for day in days)
        return tuple((f"{place // 12}-{place % 12 + 1:02}", months[place]) for place in range(start, end + 1))
    step = next(size for size in (1, 10, 100, 1000) if last.year // size - first.year // size < MOST_YEARS)
    years = Counter(day.year // step for day in days)
    return tuple(
        (str(place) if step == 1 else f"{place * step}–{place * step + step - 1}", years[place])
        for place in range(first.year // step, last.year // step + 1)
    )


def picture(counted: Bars, name: str) -> str:
    """The SVG file."""
    most = max(number for _, number in counted)
    width, height = _width(counted), _HIGH + _EDGE + _FOOT
    base = _HIGH + _EDGE
    title = attribute(printed(f"{name}: stukken per {_unit(counted)}"))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="{title}" {_FONT}>',
        f"<title>{title}</title>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
    ]
    for place, (when, number) in enumerate(counted):
        x = _EDGE + place * _STEP
        if number:
            high = max(2, number * _HIGH // most)
            words = attribute(f"{_spoken(when)}: {count(number, 'stuk', 'stukken')}")
            parts.append(
                f'<rect x="{x}" y="{base - high}" width="{_BAR}" height="{high}" fill="#444444"><title>{words}</title></rect>'
            )
        if _labelled(when, place):
            parts.append(
                f'<path d="M{x} {base}v6" stroke="#111111"/><text x="{x}" y="{base + 20}" fill="#111111">{_year(when)}</text>'
            )
    parts += [
        f'<path d="M{_EDGE} {base}H{_EDGE + len(counted) * _STEP}" stroke="#111111"/>',
        f'<text x="{_EDGE}" y="{_EDGE - 8}" fill="#111111">hoogste: {most}</text>',
        "</svg>\n",
    ]  # fmt: skip
    return "\n".join(parts)


def figure(counted: Bars, file: str) -> str:
    """The picture on a page, and what it shows as a table that a reader opens."""
    papers = sum(number for _, number in counted)
    empty = sum(not number for _, number in counted)
    unit = _unit(counted)
    alt = f"Tijdlijn: {count(papers, 'stuk', 'stukken')} van {_spoken(counted[0][0])} tot en met {_spoken(counted[-1][0])}; de tabel hieronder zegt hetzelfde."
    rows = ((attribute(_spoken(when)), str(number)) for when, number in counted)
    return (
        '<figure class="tijdlijn">\n<div class="tabel-rol" tabindex="0" role="region" aria-label="Tijdlijn">'
        f'<img src="{attribute(file)}" width="{_width(counted)}" height="{_HIGH + _EDGE + _FOOT}" alt="{attribute(alt)}"></div>\n'
        f"<figcaption>Stukken per {unit}{f'; {_times(empty, unit)} zonder stuk hier' if empty else ''}.</figcaption>\n</figure>\n\n"
        f"<details><summary>De tijdlijn als tabel</summary>\n{table((unit.capitalize(), 'Stukken'), rows, f'Stukken per {unit}')}</details>\n"
    )


def _times(number: int, unit: str) -> str:
    return count(number, unit, {"maand": "maanden", "periode": "perioden"}.get(unit, unit))


def _width(counted: Bars) -> int:
    return max(_NARROWEST, 2 * _EDGE + len(counted) * _STEP)


def _unit(counted: Bars) -> str:
    return "maand" if "-" in counted[0][0] else "periode" if "–" in counted[0][0] else "jaar"


def _labelled(when: str, place: int) -> bool:
    """Where a year is written: at its January, or at the first month; of a row of years every fifth."""
    if "-" in when:
        return when.endswith("-01") or (place == 0 and when[5:] < "10")
    return place == 0 or (place % 5 == 0 if "–" in when else when[-1] in "05")


def _year(when: str) -> str:
    return when.partition("-")[0].partition("–")[0]


def _spoken(when: str) -> str:
    year, _, month = when.partition("-")
    return f"{MAANDEN[int(month) - 1]} {year}" if month else year

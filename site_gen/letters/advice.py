"""An advice of the Raad van State as it was sent or put on its own site -> its number and its day.

1. The number is that of the Raad ("W16.24.00142/II"), the day that of the advice; no other day of its facts is taken.
2. An advice that is printed with the report or the reaction that answers it has a day only where both are of one day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from site_gen.letters.dates import DATE, find_dates, read_date
from site_gen.letters.days import DAY_LINE, read_day
from site_gen.letters.form import Form
from site_gen.letters.opening import HeadLine
from site_gen.letters.scans import mend
from site_gen.model import Line, Origin

ADVICE = re.compile(r"(?:RAAD ?)?[Nn]o\.? ?(?P<nr>W\d{2}\.\d{2}\.\d{4,5}(?:/[IVX]{1,4})?(?:/[A-Z])?)(?: (?P<rest>.+))?")
# "Hieronder zijn opgenomen het advies … d.d. 15 mei 2013 en het nader rapport d.d. 15 mei 2013, aangeboden aan de Koning".
_ANSWERED = re.compile(
    rf"Hieronder zijn opgenomen (?P<advies>het advies .{{4,200}}?) en (?:het nader rapport|de reactie van de (?:indieners?|initiatiefnemers?)) (?:d\.d\.|van|gedateerd) {DATE.pattern}"
)
# "NADER RAPPORT" on a line of its own, over its addressee: the half of an advice that its title does not name (1993).
_REPORT = re.compile(r"NADER RAPPORT ?\d?")
_TO_THE_KING = re.compile(r"Aan de Koning(?:in)?\.?")
_BELOW = 5
"""Lines under the report's title or its addressee in which its addressee and its day stand."""
_OPENING = 1_200
"""Signs of a text in which its opening sentence stands: a page that became one line has its head before it."""


def read_advice(form: Form, pieces: Sequence[HeadLine]) -> None:
    """The number and the day of an advice as it was sent, also under the names of a web page (tkconv, 2022D43546)."""
    for above, piece in pairwise(pieces):
        label, value = above.text.removeprefix("- "), piece.text.removeprefix("- ")
        if label == "Kenmerk" and (match := ADVICE.fullmatch(f"No.{value}")):
            form.put("kenmerk", match["nr"], Origin.KOP, piece.number, "nummer van de Raad van State")
        elif (
            label in ("Datum advies", "Datum vastgesteld")
            and (match := DATE.fullmatch(value))
            and (day := read_date(match))
        ):
            form.values.setdefault("datum_soort", "brief")
            form.put("datum", day, Origin.KOP, piece.number, "dag bij de gegevens van het advies")
    for piece in pieces:
        if match := ADVICE.fullmatch(piece.text):
            form.put("kenmerk", match["nr"], Origin.KOP, piece.number, "nummer van de Raad van State")
            read_day(form, match["rest"] or "", "", piece.number)
            return


def find_report(lines: Sequence[Line]) -> int | None:
    """The line on which the report begins that is printed under an advice or beside it (23440-B, 23472-B)."""
    texts = [line.text.strip() for line in lines]
    for index, text in enumerate(texts):
        if (
            "RAPPORT" in text
            and _REPORT.fullmatch(mend(text))
            and any(map(_TO_THE_KING.fullmatch, texts[index + 1 : index + _BELOW]))
        ):
            return lines[index].number
    return None


def without_days(head: Sequence[HeadLine], lines: Sequence[Line]) -> Sequence[HeadLine]:
    """A head without its day, where the advice and the report under it are of two days."""
    texts = [line.text.strip() for line in lines]
    days = set()
    for index, text in enumerate(texts):
        if _TO_THE_KING.fullmatch(text):
            days |= {
                read_date(match) for item in texts[index + 1 : index + _BELOW] if (match := DAY_LINE.fullmatch(item))
            }
    return head if len(days) < 2 else [piece for piece in head if not DAY_LINE.fullmatch(piece.text)]


def read_same_day(form: Form, prose: Sequence[tuple[int, str]]) -> None:
    """The day of an advice and its report that are of one day (kst-33400-V-82); of two days none is the paper's own."""
    for line, text in prose:
        match = _ANSWERED.search(" ".join(text[:_OPENING].split()))
        if match and (day := read_date(match)) and day in [day for _, day in find_dates(match["advies"])]:
            if "datum" not in form.values:
                form.values["datum_soort"] = "brief"
            form.put("datum", day, Origin.TEKST, line, "advies en nader rapport van één dag")
            return

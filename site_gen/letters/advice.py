"""An advice of the Raad van State as it was sent or put on its own site -> its number and its day.

1. The number is that of the Raad ("W16.24.00142/II"), the day that of the advice; no other day of its facts is taken.
2. An advice that is printed with its report has a day only where both have the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from site_gen.letters.dates import DATE, find_dates, read_date
from site_gen.letters.days import read_day
from site_gen.letters.form import Form
from site_gen.letters.opening import HeadLine
from site_gen.model import Origin

ADVICE = re.compile(r"(?:RAAD ?)?[Nn]o\.? ?(?P<nr>W\d{2}\.\d{2}\.\d{4,5}(?:/[IVX]{1,4})?(?:/[A-Z])?)(?: (?P<rest>.+))?")

_WITH_REPORT = re.compile(
    r"Hieronder zijn opgenomen het advies .{4,80}? d\.d\. (?P<advies>\d{1,2} [a-z]{3,9} \d{4}) en het nader rapport d\.d\. (?P<rapport>\d{1,2} [a-z]{3,9} \d{4})"
)


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


def read_same_day(form: Form, prose: Sequence[tuple[int, str]]) -> None:
    """The day of an advice and its report that are of one day (kst-33400-V-82); of two days none is the paper's own."""
    for line, text in prose:
        match = _WITH_REPORT.search(text.replace("\n", " ")[:600])
        if match and match["advies"] == match["rapport"]:
            day = next((day for _, day in find_dates(match["advies"])), None)
            if "datum" not in form.values:
                form.values["datum_soort"] = "brief"
            form.put("datum", day, Origin.TEKST, line, "advies en nader rapport van één dag")
            return

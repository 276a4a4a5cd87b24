"""An advice of the Raad van State as it was sent or put on its own site -> its number and its day.

1. The number is that of the Raad ("W16.24.00142/II"), the day that of the advice; no other day of its facts is taken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from site_gen.letters.dates import DATE, read_date
from site_gen.letters.days import read_day
from site_gen.letters.form import Form
from site_gen.letters.opening import HeadLine
from site_gen.model import Origin

ADVICE = re.compile(r"(?:RAAD ?)?[Nn]o\.? ?(?P<nr>W\d{2}\.\d{2}\.\d{4,5}(?:/[IVX]{1,4})?(?:/[A-Z])?)(?: (?P<rest>.+))?")


def read_advice(form: Form, pieces: Sequence[HeadLine]) -> None:
    """The number and the day of an advice as it was sent, also under the names of a web page (tkconv, 2022D43546)."""
    for above, piece in pairwise(pieces):
        label, value = above.text.removeprefix("- "), piece.text.removeprefix("- ")
        if label == "Kenmerk" and (match := ADVICE.fullmatch(f"No.{value}")):
            form.put("kenmerk", match["nr"], Origin.KOP, piece.number)
        elif (
            label in ("Datum advies", "Datum vastgesteld")
            and (match := DATE.fullmatch(value))
            and (day := read_date(match))
        ):
            form.values.setdefault("datum_soort", "brief")
            form.put("datum", day, Origin.KOP, piece.number)
    for piece in pieces:
        if match := ADVICE.fullmatch(piece.text):
            form.put("kenmerk", match["nr"], Origin.KOP, piece.number)
            read_day(form, match["rest"] or "", "", piece.number)
            return

"""The sheet on which a motion is moved, as the site shows it -> its dossier and its number.

1. Only a line that is nothing but the name of a paper is read, above the title; a series without a number names none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_gen.letters.form import Form
from site_gen.letters.opening import HeadLine
from site_gen.model import Dossier, Origin

# "31016-367", "36410-V-56": the name that the site gives a motion, on a line above its title (tweedekamer.nl, 2024).
_SHEET = re.compile(
    r"(?P<nummer>\d{2} ?\d{3})(?: ?[-–] ?(?P<toevoeging>[IVX]{1,6}[A-E]?|[A-M]|\d{2}|\(?R\d{3,4}\)?))? ?[-–] ?(?P<nr>\d{1,4}[a-z]?)"
)
_SERIES = frozenset({"21501"})
"""Dossiers of which "21501-20" names a series and no paper."""


def read_sheet(form: Form, above: Sequence[HeadLine]) -> None:
    """The dossier and the number of a motion on its sheet, of which the site prints the name above the title."""
    for index, piece in enumerate(above):
        match = _SHEET.fullmatch(piece.text)
        if match is None or (match["nummer"] in _SERIES and not match["toevoeging"]):
            continue
        titel = " ".join(item.text for item in above[index + 1 :])
        number, addition = match["nummer"].replace(" ", ""), (match["toevoeging"] or "").strip("()")
        form.put(
            "dossiers",
            (Dossier(number, addition or None, titel or None),),
            Origin.KOP,
            piece.number,
            "naam van de motie boven de titel",
        )
        form.put("ondernummer", match["nr"], Origin.KOP, piece.number, "naam van de motie boven de titel")
        return

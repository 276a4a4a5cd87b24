"""What the chair says when a motion has been moved -> who move it and under which number: the report of a sitting prints no more.

1. Only the formula of every sitting is read: "Deze motie is voorgesteld door de leden A, B en C. … Zij krijgt nr. 52 (21501-30)."
2. It is read where a paper is one motion; a report that has several tells nothing of itself by them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_gen.letters.form import Form
from site_gen.letters.offices import SURNAME
from site_gen.model import Afzender, Dossier, Line, Origin

_MOVED = re.compile(
    r"(?:[Dd]eze|De) (?:gewijzigde )?motie is voorgesteld door (?:het lid|de leden) (?P<wie>[^.;:?()]{2,200}?)(?: en naar mij blijkt|[.,] [Nn]aar (?:mij|het mij) |\.(?: |$))"
)
_NUMBERED = re.compile(
    r"[Zz]ij krijgt nr\. ?(?P<nr>\d{1,5}) \((?P<dossier>\d{2} ?\d{3})(?:[- ](?P<deel>\d{2}|[IVX]{1,6}[A-E]?|[A-M]))?\)"
)
_LAST = 12
"""Lines at the end of a motion among which the chair speaks."""


def read_moved(form: Form, lines: Sequence[Line]) -> None:
    """Fill in who move the one motion of a text, its number and its dossier, as the chair tells them under it."""
    below = [line for line in lines if line.text.strip()][-_LAST:]
    text = " ".join(line.text.strip() for line in below)[:4_000]
    moved = list(_MOVED.finditer(text))
    if len(moved) != 1:
        return
    names = [name.strip() for name in re.split(r", | en ", moved[0]["wie"])]
    line = next((line.number for line in below if "voorgesteld door" in line.text), below[0].number)
    if all(SURNAME.fullmatch(name) for name in names):
        form.put("afzenders", tuple(map(Afzender, names)), Origin.TEKST, line, "leden die de voorzitter noemt")
    if match := _NUMBERED.search(text, moved[0].end() - 1):
        dossier = Dossier(match["dossier"].replace(" ", ""), match["deel"])
        form.put("dossiers", (dossier,), Origin.TEKST, line, "dossier dat de voorzitter noemt")
        form.put("ondernummer", match["nr"], Origin.TEKST, line, "nummer dat de voorzitter noemt")

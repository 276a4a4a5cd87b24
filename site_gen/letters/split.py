"""Lines -> the lines of each letter: one file may hold a covering letter and the letter it offers.

1. Every line belongs to exactly one part; parts are in order.
2. A new part starts only at a printed document head that is followed by its own addressee (seed 001, line 14).
"""

from __future__ import annotations

import re
from itertools import pairwise

from site_gen.model import Line

# "K BRIEF VAN DE MINISTER VAN ASIEL EN MIGRATIE" (seed 001, line 1), "Nr. 2699 BRIEF VAN ..." (seed 004, line 9).
HEAD = re.compile(
    r"(?:(?P<letter>[A-Z]{1,3}) |Nr\. ?(?P<nr>\d{1,5}[a-z]?) )?(?P<brief>BRIEF VAN (?:DE|HET|EEN) [A-ZÀ-Ý][A-ZÀ-Ý ,'’.–-]{3,120})"
)
_CHAMBER = re.compile(r"\s?(?:Eerste|Tweede) Kamer der Staten-Generaal")
_MOST = 50  # letters in one file; what has more heads is a list, and stays whole from there
_ADDRESSEE = re.compile(r"Aan de [Vv]oorzitter van de (?:Eerste|Tweede) Kamer")


def split_letters(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], ...]:
    """The parts of one source; one part when no second head stands in it."""
    heads = [
        index
        for index, line in enumerate(lines)
        if "BRIEF" in line.text
        and HEAD.fullmatch(line.text.strip().replace("\u00a0", " "))
        and _addressed(lines, index)
    ]
    heads = heads[:_MOST]
    if len(heads) < 2:
        return (lines,)
    # Lines of the head above it (kamer, vergaderjaar, dossier) belong to the new part: back to the page start.
    bounds = [0, *(_page_start(lines, after, cut) for after, cut in pairwise(heads)), len(lines)]
    return tuple(lines[a:b] for a, b in pairwise(bounds))


def _addressed(lines: tuple[Line, ...], index: int) -> bool:
    return any(_ADDRESSEE.match(line.text.strip()) for line in lines[index + 1 : index + 9])


def _page_start(lines: tuple[Line, ...], after: int, cut: int) -> int:
    """The line with the chamber's name above a head, below the head before it; else the head itself."""
    for back in range(cut, max(after, cut - 15), -1):
        if _CHAMBER.match(lines[back].text):
            return back
    return cut

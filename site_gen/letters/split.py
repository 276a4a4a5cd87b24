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
_ADDRESSEE = re.compile(r"Aan de [Vv]oorzitter van de (?:Eerste|Tweede) Kamer")


def split_letters(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], ...]:
    """The parts of one source; one part when no second head stands in it."""
    heads = [
        index for index, line in enumerate(lines) if HEAD.fullmatch(line.text.strip()) and _addressed(lines, index)
    ]
    cuts = heads[1:]
    if not cuts:
        return (lines,)
    # Lines of the head above it (kamer, vergaderjaar, dossier) belong to the new part: back to the page start.
    bounds = [0, *(_page_start(lines, cut) for cut in cuts), len(lines)]
    return tuple(lines[a:b] for a, b in pairwise(bounds) if a < b)


def _addressed(lines: tuple[Line, ...], index: int) -> bool:
    return any(_ADDRESSEE.match(line.text.strip()) for line in lines[index + 1 : index + 9])


def _page_start(lines: tuple[Line, ...], cut: int) -> int:
    index = cut
    for back in range(cut, max(-1, cut - 15), -1):
        text = lines[back].text
        if re.match(r"\s?(?:Eerste|Tweede) Kamer der Staten-Generaal", text):
            index = back
    return index

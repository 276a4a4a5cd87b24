"""A law or a decree as the Staatsblad prints it -> that it is one, its number and its day, and who enacted it.

1. The printed head counts only whole: "Staatsblad" over "van het Koninkrijk der Nederlanden", or over "Jaargang 2016".
2. Who enacts is the king or the queen with the ministers who sign below; the minister under "Uitgegeven" only publishes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from site_gen.letters.dates import DATE, read_date
from site_gen.letters.form import Form
from site_gen.letters.opening import HeadLine
from site_gen.model import Afzender, Origin

_HEAD = re.compile(r"Staatsblad(?: van het Koninkrijk der Nederlanden)?(?: Jaargang \d{4})?")
_UNDER = re.compile(r"(?:van het Koninkrijk der Nederlanden ?)?(?:Jaargang \d{4})?")
# "…KoninkrijksrelatiesStaatsblad 2008, 551Wet", "Staatsblad 2008, 551", "| Staatsblad 2020, 104 |", "stb-2008-551": above the law.
_ISSUE = re.compile(
    r"[^.;()]{0,120}?Staatsblad(?: \|)? \d{4}, (?:nr\. ?)?(?P<nr>\d{1,4})(?![\d-])|stb-\d{4}-(?P<kort>\d{1,4})$"
)
_VOLUME, _ALONE = re.compile(r"(?:.{0,60} )?Jaargang \d{4}"), re.compile(r"[1-9]\d{0,3}")
"""The head of a printed Staatsblad: "Jaargang 2012" over "345"."""
_ENACTED = re.compile(rf"(?:Rijkswet|Wet|Besluit) van {DATE.pattern}")
_ISSUED = re.compile(r"Uitgegeven (?:op )?de \w{4,30} [a-z]{3,9} \d{4}")
# Alone, or in the column beside "’s-Gravenhage, 17 september 2024" (36606-1).
_SOVEREIGN = re.compile(
    r"(?:(?:['’‘]s-Gravenhage|Den Haag|[A-Z]\w{2,20}),? \d{1,2} [a-z]{3,9} \d{4} )?(Beatrix|Willem-Alexander)"
)


def find_gazette(pieces: Sequence[HeadLine]) -> int | None:
    """The line on which the printed head of a Staatsblad begins."""
    for piece, under in pairwise(pieces[:6]):
        if _HEAD.fullmatch(piece.text) and (
            len(piece.text) > len("Staatsblad") or (under.text and _UNDER.fullmatch(under.text))
        ):
            return piece.number
    return None


def read_enacted(form: Form, head: Sequence[HeadLine]) -> None:
    """The day of a law or a decree, in the line that names it: "Rijkswet van 6 maart 2020 tot wijziging …" (stb-2020-104).

    The number of its Staatsblad stands above that line; below it others are cited.
    """
    for above, piece in pairwise((HeadLine(0, "", 0), *head)):
        if (match := _ENACTED.match(piece.text)) and (day := read_date(match)):
            form.values.setdefault("datum_soort", "vastgesteld")
            form.put("datum", day, Origin.KOP, piece.number, "dag in de naam van de wet of het besluit")
            return
        match = _ISSUE.match(piece.text)
        if match or (_VOLUME.fullmatch(above.text) and _ALONE.fullmatch(piece.text)):
            nummer = (match["nr"] or match["kort"]) if match else piece.text
            form.put("ondernummer", nummer, Origin.KOP, piece.number, "jaargang en nummer van het Staatsblad")


def enacting(
    signed: Sequence[tuple[int, Afzender]], pieces: Sequence[HeadLine], start: int
) -> list[tuple[int, Afzender]]:
    """Of those who sign under a law the ones who enact it, whoever reigns first."""
    issued = next((piece.number for piece in pieces if piece.number > start and _ISSUED.fullmatch(piece.text)), None)
    ministers = [item for item in signed if issued is None or item[0] < issued]
    reigning = [item for item in sovereign(pieces) if ministers and start < item[0] < ministers[0][0]]
    return [*reigning[:1], *ministers]


def sovereign(pieces: Sequence[HeadLine]) -> list[tuple[int, Afzender]]:
    """The king or the queen who signs a royal message, a law or a decree."""
    return [(piece.number, Afzender(match[1])) for piece in pieces if (match := _SOVEREIGN.fullmatch(piece.text))]

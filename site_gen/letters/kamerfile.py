"""The file of a paper as the Kamer puts it on its own site, without its printed head -> its kind and its number.

1. "AH 601" above the number of a case or above an answer is the number of an Aanhangsel; elsewhere these letters are none.
2. The number of a case right above "Vragen van …" (or above the day on which they were put) opens questions of members.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from site_gen.letters.opening import HeadLine

_AH = re.compile(r"AH ?-? ?(?P<nr>[1-9]\d{0,3})")
_CASE = re.compile(r"\d{4}Z\d{5}")
_ANSWER = re.compile(r"(?:Antwoord|Mededeling) van (?:de )?(?:[Mm]inister|[Ss]taatssecretaris)")
# "Vragen van het leden Yeşilgöz-Zegerius en Aartsen", "Vragen van de leden lid Inge van Dijk": slips of a title (2024).
_ASKS = re.compile(r"Vragen van (?:het|de) (?:leden|lid)(?: lid)? [A-ZÀ-Þ'’]")
_TO = re.compile(r" aan (?:de|het) (?:[Vv]ice|[Mm]inister|[Ss]taatssecretaris|[Kk]abinet|[Vv]oorzitter|[Bb]ewinds)")
_SENT_IN = re.compile(r"\(ingezonden \d.{3,30}\)?")
_TOP = 12


@dataclass(frozen=True, slots=True)
class Kamerfile:
    """The kind of a paper of which the Kamer's own file prints no head, its number, and the line that says so."""

    kind: str
    number: str | None
    line: int


def find_kamerfile(pieces: Sequence[HeadLine]) -> Kamerfile | None:
    """The kind and number that the first lines of such a file say; ``None`` for any other paper."""
    for index, piece in enumerate(pieces[:_TOP]):
        near = [item.text for item in pieces[index + 1 : index + 4]]
        if index < 4 and (match := _AH.fullmatch(piece.text)):
            if any(_CASE.fullmatch(text) or _ANSWER.match(text) for text in near[:2]):
                return Kamerfile("Aanhangsel van de Handelingen", match["nr"], piece.number)
        elif _CASE.fullmatch(piece.text):
            below = near[1:] if near and _SENT_IN.fullmatch(near[0]) else near
            asked = " ".join(item.text for item in pieces[index + 1 : index + 8])
            if (
                below
                and _ASKS.match(below[0])
                and _TO.search(asked)
                and not any(_ANSWER.match(item.text) for item in pieces[index : index + 12])
            ):
                return Kamerfile("Schriftelijke vragen", None, piece.number)
    return None

"""Signatures -> who signs a paper itself, each with the office that is printed.

1. Who signs the paper itself counts, not who signs a letter that is printed inside it.
2. A name without an office signs only a letter, alone under its closing; who signs for another is named with his own office.
3. An office alone that ends a paper signs it; no name is completed and no office is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from site_gen.letters.endings import abreast, farewell, unsigned
from site_gen.letters.headline import GREETING
from site_gen.letters.opening import HeadLine
from site_gen.letters.signatures import signatures
from site_gen.model import Afzender, Line

_HEAD = 60
_INSIDE = re.compile(r"(?:(?:[A-Z]{1,3}|Nr\. ?\d{1,5}) )?(?:BRIEF|BRIEVEN) (?:VAN|AAN) [^a-z]{3,}")
_ADDRESSED = re.compile(r"Aan de (?:[Vv]oorzitters? van de |[Mm]inister|[Ss]taatssecretaris|leden van).{0,100}")


def signers(
    lines: Sequence[Line], pieces: Sequence[HeadLine], start: int, *, letter: bool = True
) -> list[tuple[int, Afzender]]:
    """Who signs the paper itself, each with the line; ``start`` is the line of its title."""
    if letter:  # above a greeting stand the addressee and whom to ask, with their offices
        start = max(start, next((piece.number for piece in pieces[:_HEAD] if GREETING.match(piece.text)), start))
    inside = next(_insides(pieces, start, letter=letter), None)
    found = (
        signatures(lines, start)
        or abreast(lines, start)
        or unsigned(lines, start)
        or (farewell(lines, start) if letter else [])
    )
    once: dict[tuple[str | None, str], tuple[int, Afzender]] = {}
    for line, person in found:
        if inside is None or line < inside:
            once.setdefault((person.naam, (person.functie or "").casefold()), (line, person))
    return sorted(once.values(), key=lambda item: item[0])


def _insides(pieces: Sequence[HeadLine], start: int, *, letter: bool) -> Iterator[int]:
    """Where letters begin that are printed inside a paper: at their titles, or at an addressee under the text."""
    prose = False
    for piece in pieces:
        if piece.number <= start:
            continue
        if _INSIDE.fullmatch(piece.text) or (prose and not letter and _ADDRESSED.fullmatch(piece.text)):
            yield piece.number
        prose = prose or letter or len(piece.text.split()) > 10

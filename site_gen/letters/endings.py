"""The end of a paper -> who signs it there with an office alone, or with a name and an office on one line.

1. An office alone that ends a paper signs it; no name is completed and no office is guessed.
2. A name with its office on one line signs where nothing but furniture, an address or an annex follows it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_gen.letters.farewell import BODY, FAREWELL, is_under, tail
from site_gen.letters.offices import INITIALLED, MARKED, bare, is_person, office_of
from site_gen.letters.printed import CLOSING
from site_gen.letters.rows import Said
from site_gen.letters.signatures import ENDS, LISTED, NO_START, past_marks, whole_office
from site_gen.model import Afzender

_ALONE = re.compile(
    r"(?:[Dd]e|DE) (?:[Mm]in|[Ss]ta|MIN|STA|[Vv]ice-[Pp]resident van de Raad|[Pp]resident van de|(?:[a-z]+ )?(?:[Vv]oorzitter|[Gg]riffier) van (?:de|het) )"
)
_PLACE = ("Bijlage", "Bijlagen")


def unsigned(rows: Sequence[tuple[Said, ...]]) -> list[tuple[int, Afzender]]:
    """The offices that end a paper without a name under them, or with a place kept free: "De Minister van Defensie,"."""
    said = tail(rows)
    for at in range(max(0, len(said) - 6), len(said)):
        found: list[tuple[int, Afzender]] = []
        place = at
        while place < len(said) and not NO_START.search(said[place].text) and (whole := whole_office(said, place)):
            if whole[0][-1] != "," or not _ALONE.match(whole[0]):
                break
            found.append((said[place].line, Afzender(None, bare(whole[0]))))
            place = past_marks(said, whole[1])
        if found and (place >= len(said) or said[place].text[0] in "[(<…" or said[place].text in _PLACE):
            return found
    return []


def abreast(rows: Sequence[tuple[Said, ...]]) -> list[tuple[int, Afzender]]:
    """A given name with its office on one line that ends a letter: "Caspar Veldkamp, Minister van Buitenlandse Zaken"."""
    if any(LISTED.fullmatch(row[0].text) for row in rows[-12:]):
        return []
    found: list[tuple[int, Afzender]] = []
    for place, row in reversed(tuple(enumerate(rows))):
        text = MARKED.sub("", ", ".join(part.text for part in row))
        name, _, office = text.partition(", ")
        match = office_of(office)
        above = rows[place - 1][0].text if place else ""
        sure = match and (match["hoog"] or CLOSING.fullmatch(above) or FAREWELL.fullmatch(above))
        if len(row) < 3 and match and sure and not match["eind"] and _is_name(name):
            found.append((row[0].line, Afzender(name, bare(office))))
        elif found or not (all(is_under(part.text) for part in row) or ENDS.fullmatch(text)):
            break
    return found[::-1]


def _is_name(text: str) -> bool:
    return bool(INITIALLED.fullmatch(text)) or (is_person(text) and not BODY.search(text))

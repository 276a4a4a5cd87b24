"""A line, or two of which one broke off -> who signs with office and name on it: "De Minister van Justitie, A. Donner".

1. The office and the name are both printed there; a name that is broken off at its initials or its «van» goes on below.
2. A field of an office that goes on on the next line is no name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_gen.letters.offices import FIELD, GOES_ON, INITIALLED, UNFINISHED, bare, is_person, office_of, signed
from site_gen.letters.rows import Said
from site_gen.model import Afzender

_LONGEST = 220
# "C. van", "Ten", "mr. dr. J.": what a name begins with, where a line of 60 signs ends before the surname.
_BEGUN = re.compile(
    r"(?:(?:(?:[Mm]w|[Mm]evr|[Dd]hr|[Mm]r|[Dd]rs?|[Pp]rof|[Ii]r|[Ii]ng)\.|(?:[A-Z][a-z]{0,2}\. ?){1,6}|[Vv]an|[Dd]e[nr]?|[Tt]e[nr]?|in|op|['’][ts]) ?){1,6}"
)


def inline(said: Sequence[Said], at: int) -> Afzender | None:
    """«De Minister van Justitie, A. Donner», «dr. E. van Schoten RA, secretaris»."""
    text = said[at].text
    if ", " not in text or len(text) > _LONGEST:
        return None
    office, _, name = text.rpartition(", ")
    if name.startswith("a.i. "):  # "De Minister van Buitenlandse Zaken, a.i. R. F. M. Lubbers" (22992-13)
        office, name = f"{office}, a.i.", name[5:]
    below = said[at + 1].text if at + 1 < len(said) and said[at + 1].line == said[at].line + 1 else ""
    if office_of(office) and (person := signed(name, office)):
        broken = GOES_ON.match(below) or (
            below.endswith(",") and not office_of(below) and not INITIALLED.fullmatch(name)
        )
        if not broken:
            return Afzender(person, bare(office))
    name, _, office = text.partition(", ")
    titled = INITIALLED.fullmatch(name) or ("." in name and is_person(name))
    if titled and office_of(office) and not office.endswith(","):
        return Afzender(name, bare(office))
    return None


def broken_off(said: Sequence[Said], at: int) -> Afzender | None:
    """The same where the line broke off in the name ("…, C. van" + "Nieuwenhuizen") or in the office ("…, Ruimtelijke" + "Ordening, Buijs")."""
    if at + 1 >= len(said) or said[at + 1].line != said[at].line + 1:
        return None
    first, second = said[at].text, said[at + 1].text
    joined = f"{first} {second}"
    if ", " not in joined or len(joined) > _LONGEST:
        return None
    office, _, begun = first.rpartition(", ")
    if _BEGUN.fullmatch(begun):
        name = signed(f"{begun} {second}", office) if office_of(office) and not office_of(second) else None
        return Afzender(name, bare(office)) if name else None
    goes_on = second[0].islower() or FIELD.match(second) or GOES_ON.match(second) or UNFINISHED.search(first)
    if office_of(first) and goes_on and ", " in second:
        return inline([Said(said[at + 1].line, joined, 0), *said[at + 2 : at + 3]], 0)
    return None

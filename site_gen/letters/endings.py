"""The end of a paper -> who signs it there with an office alone, with both on one line, or by a name that the page names.

1. An office alone that ends a paper signs it, a note to a minister in capitals as well; no name is completed, no office guessed.
2. A name with its office on one line signs where nothing but furniture, an address or an annex follows it.
3. A name alone that ends a letter signs it where the page above names him as who wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from site_gen.letters.farewell import BODY, FAREWELL, is_under, tail
from site_gen.letters.offices import ENDS, INITIALLED, LISTED, MARKED, NO_START, bare, is_person, office_of
from site_gen.letters.printed import CLOSING
from site_gen.letters.rows import Said
from site_gen.letters.signatures import past_marks, whole_office
from site_gen.model import Afzender, Line

_LETTER_OF = re.compile(r"\b[Bb]rief van ")
_INTRODUCED = 12
"""Lines at the top of a page in which it says whose letter it shows."""
_BUTTONS = 4
"""Lines that a page may put under a letter, beside those of any site."""
_LONGEST = 120
"""Signs of a line with a name and an office."""
_ALONE = re.compile(
    r"(?:[Dd]e|DE) (?:[Mm]in|[Ss]ta|MIN|STA|[Vv]ice-[Pp]resident van de Raad|[Pp]resident van de|(?:[a-z]+ )?(?:[Vv]oorzitter|[Gg]riffier) van (?:de|het) )"
)
_OFFICIAL = re.compile(
    r"(?:DE |HET )?(?:(?:PLV\.|WND\.|PLAATSVERVANGEND|WAARNEMEND) )?(?:(?:HOOFD|PROGRAMMA|PROJECT|PLAATSVERVANGEND-)?DIRECTEUR(?:-GENERAAL)?|SECRETARIS-GENERAAL|INSPECTEUR-GENERAAL|HOOFDINSPECTEUR|COMMANDANT|HOOFD)(?=[ ,]|$)[A-ZÀ-Þ &,-]{0,80},?"
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


def in_capitals(rows: Sequence[tuple[Said, ...]]) -> list[tuple[int, Afzender]]:
    """The office alone that ends a note to a minister: "DE DIRECTEUR-GENERAAL BELEID", over one line or more (Defensie, 2024)."""
    said = tail(rows)
    while said and is_under(said[-1].text):
        said.pop()
    for count in (1, 2, 3):
        if len(said) > count and _OFFICIAL.fullmatch(office := " ".join(item.text for item in said[-count:])):
            above = said[-count - 1].text.rstrip(" :")
            return [] if above in ("Aan", "Van", "aan", "van") else [(said[-count].line, Afzender(None, bare(office)))]
    return []


def introduced(rows: Sequence[tuple[Said, ...]], lines: Sequence[Line]) -> list[tuple[int, Afzender]]:
    """The name alone that ends a letter on a page which names its writer above it: "Hieronder leest u de brief van Jan Kamminga"."""
    above = " ".join(line.text for line in lines[:_INTRODUCED] if _LETTER_OF.search(line.text))
    for item in islice(reversed(tail(rows) if above else []), _BUTTONS):
        if is_person(item.text) and item.text in above:
            return [(item.line, Afzender(item.text, None))]
    return []


def abreast(rows: Sequence[tuple[Said, ...]]) -> list[tuple[int, Afzender]]:
    """A given name with its office on one line that ends a letter: "Caspar Veldkamp, Minister van Buitenlandse Zaken"."""
    if any(LISTED.fullmatch(row[0].text) for row in rows[-12:]):
        return []
    said = [MARKED.sub("", ", ".join(part.text for part in row)) for row in rows]
    found: list[tuple[int, Afzender]] = []
    for place, row in reversed(tuple(enumerate(rows))):
        name, office = _parted(said[place])
        match = office_of(office)
        sure = match and (match["hoog"] or _under_closing(said[:place]))
        if len(row) < 3 and match and sure and not match["eind"] and _is_name(name):
            found.append((row[0].line, Afzender(name, bare(office))))
        elif found or not (all(is_under(part.text) for part in row) or ENDS.fullmatch(said[place])):
            break
    return found[::-1]


def _under_closing(above: Sequence[str]) -> bool:
    """Whether only people with their offices stand between these lines and a closing formula."""
    text = next((text for text in above[:-5:-1] if not _parted(text)[1]), "")
    return bool(CLOSING.fullmatch(text) or FAREWELL.fullmatch(text))


def _parted(text: str) -> tuple[str, str]:
    """A name and what stands behind it, after a comma or where an office begins: "J.W. Remkes Voorzitter staatscommissie"."""
    name, _, office = text.partition(", ")
    if office_of(office):
        return name, office
    words = text.split(" ") if len(text) < _LONGEST and text and text[-1] not in ".?!:;" else []
    parted = ((" ".join(words[:place]), " ".join(words[place:])) for place in range(2, len(words)))
    return next((both for both in parted if office_of(both[1]) and _is_name(both[0])), (text, ""))


def _is_name(text: str) -> bool:
    return bool(INITIALLED.fullmatch(text)) or (is_person(text) and not BODY.search(text))

"""The closing of a letter -> the members who sign under it, each with his fractie behind his name.

1. They sign where nothing but such names, what a site or a page prints, or an annex follows the closing.
2. A name is a member's where a known fractie stands behind it; beside one, a name with a fractie that is not known is one too.
3. Who is named after «mede namens» does not sign, and a fractie is no office.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from site_gen.letters.farewell import BODY, FAREWELL, is_under
from site_gen.letters.offices import ENDS, INITIALLED, MARK, SURNAME, is_person
from site_gen.letters.printed import CLOSING
from site_gen.letters.rows import Said
from site_gen.model import Afzender

# "Rob Jetten (D66)", "Caroline van der Plas [BBB]", "Sharon Gesthuizen, SP", "Kees van der Staaij, SGP-fractie".
_MEMBER = re.compile(
    r"(?P<naam>[^()\[\],|]{2,60}?)(?: ?[(\[](?P<haken>[^()\[\]]{1,50})[)\]]|, (?:(?:namens )?(?:de )?fractie (?:van (?:de |het )?)?)?(?P<komma>[^,]{1,50}?)(?:-fractie)?)"
)
_SEVERAL = re.compile(r"(?<=[)\]])(?:,? en |[,;] ?| )(?=[A-ZÀ-Þ'’])")
_ALSO = re.compile(r"[.,;]? ?(?:\(?mede namens\b.*|c\.s\.)$")
_FOR_ALL = re.compile(r"(?:[Mm]ede )?[Nn]amens (?:de |het |deze )?.{0,80}")
_REACH = 40


def members(rows: Sequence[tuple[Said, ...]], fracties: Collection[str]) -> list[tuple[int, Afzender]]:
    """The members who sign under the last closing of a letter, of which these are the last rows."""
    said = [part for row in rows[-_REACH:] for part in row]
    at = next((n for n in range(len(said) - 1, -1, -1) if _closes(said[n].text)), len(said))
    found: list[tuple[int, Afzender]] = []
    known = ended = False
    for item in said[at + 1 :]:
        text = _ALSO.sub("", item.text).rstrip(" ,")
        if MARK.fullmatch(text) or is_under(item.text) or (not found and _FOR_ALL.fullmatch(text)):
            continue
        ended = ended or bool(ENDS.fullmatch(item.text))
        if ended:
            continue
        parts = [_MEMBER.fullmatch(part) for part in _SEVERAL.split(text)]
        for match in parts:
            fractie = match and (match["haken"] or match["komma"])
            if not (match and fractie and _is_name(match["naam"].strip()) and (match["haken"] or fractie in fracties)):
                return []
            known = known or fractie in fracties
            found.append((item.line, Afzender(match["naam"].strip(), None)))
    return found if known else []


def _closes(text: str) -> bool:
    return bool(CLOSING.fullmatch(text) or FAREWELL.fullmatch(text))


def _is_name(name: str) -> bool:
    return bool((INITIALLED.fullmatch(name) or is_person(name) or SURNAME.fullmatch(name)) and not BODY.search(name))

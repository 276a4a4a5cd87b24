"""Text -> references to an article of a named act: "artikel 12, lid 6 van de AMMR".

1. The act's name must be in the table that is passed in (lower-case name -> CELEX or BWB id); else it is nothing.
2. A name alone is no reference: only an article of it is (FEATURES.md row 34).
3. The article and its parts become the pinpoint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from site_gen.citations.officieel import official_address
from site_gen.model import Citation, Pinpoint, Soort, Target

# "artikel 12, lid 6", "artikelen 13 en 14", "art. 3", "artikel 6, eerste lid, onder a"
_ARTIKEL = re.compile(
    r"(?:[Aa]rtikel(?:en)?|[Aa]rt\.)\s{1,2}"
    r"(\d{1,3}[a-z]{0,2}(?:(?:,\s|\sen\s|\stot en met\s|\st/m\s|-)\d{1,3}[a-z]{0,2}(?!\w)){0,6})(?!\w)"
)
_PART = re.compile(
    r"\s?,?\s?(?:(?:lid|leden|onder|onderdeel|punt|sub|alinea|aanhef en onder)\s{1,2}"
    r"(?:\d{1,2}|[a-z])\)?(?!\w)(?:\sen\s(?:\d{1,2}|[a-z])(?!\w))?"
    r"|(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende)\s(?:lid|alinea))"
)
_OF = re.compile(r"\s?,?\s{0,2}(?:(?:van|uit|in)\s(?:de\s|het\s)?|de\s|het\s)?(?:(?:herziene|nieuwe|huidige)\s)?")
_WORDS = re.compile(r"[\w-]{1,60}(?:\s[\w-]{1,60}){0,7}")
_MOST_PARTS = 5


def find_artikelen(text: str, names: Mapping[str, str]) -> Iterator[Citation]:
    """All articles of European acts whose name is in ``names``."""
    return (citation for citation in _find(text, names) if citation.soort is Soort.EU)


def find_verdragsartikelen(text: str, names: Mapping[str, str]) -> Iterator[Citation]:
    """All articles of laws and treaties whose name is in ``names``."""
    return (citation for citation in _find(text, names) if citation.soort is Soort.WET)


def _find(text: str, names: Mapping[str, str]) -> Iterator[Citation]:
    if not names:
        return
    for match in _ARTIKEL.finditer(text):
        start = match.start()
        if start and text[start - 1].isalpha():
            continue
        end = match.end()
        for _ in range(_MOST_PARTS):
            part = _PART.match(text, end)
            if part is None:
                break
            end = part.end()
        value = " ".join(text[match.start(1) : end].split())
        of = _OF.match(text, end)
        named = _longest_name(text, of.end() if of else end, names)
        if named is None:
            continue
        id_, end = named
        soort = Soort.WET if id_.startswith("BWB") else Soort.EU
        yield Citation(
            soort,
            text[start:end],
            start,
            end,
            (Target(id_, official_address(id_)),),
            ((start, end),),
            Pinpoint("artikel", value),
        )


def _longest_name(text: str, pos: int, names: Mapping[str, str]) -> tuple[str, int] | None:
    """The id of the longest name in the table that starts at ``pos``, and where that name ends."""
    match = _WORDS.match(text, pos)
    end = match.end() if match else pos
    while end > pos:
        words = " ".join(text[pos:end].casefold().split())
        if words in names:
            return names[words], end
        end = max((text.rfind(blank, pos, end) for blank in (" ", "\n", "\u00a0")), default=-1)
    return None

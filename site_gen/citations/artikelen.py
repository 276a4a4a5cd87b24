"""Text -> references to an article of a named act: "artikel 12, lid 6 van de AMMR", "artikel 6:162 BW".

1. The act's name must be in the table that is passed in (lower-case name -> CELEX or BWB id); else it is nothing.
2. A name alone is no reference: only an article of it is (FEATURES.md row 34).
3. The article and its parts become the pinpoint; articles that share one name ("artikel 3 en artikel 8 EVRM") are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from site_gen.citations.officieel import official_address
from site_gen.model import Citation, Pinpoint, Soort, Target

_ARTIKEL = re.compile(r"(?:[Aa]rtikel(?:en)?|[Aa]rt(?:t?\.|(?=\s\d)))\s{1,2}(?=\d|[A-Z]{1,2}\s\d)")
# The number of an article: "12", "8:29", "2.3.5", "3.6ba", "420bis", "1F"; "12(6)"; "B 5" (Kieswet)
_NUMBER = r"(?:[A-Z]{1,2}\s)?\d{1,4}(?:[.:]\d{1,3}){0,3}(?:[a-z]{1,5}|[A-F])?(?!\w)(?:\(\d{1,2}\)){0,2}"
_LIST = re.compile(
    rf"{_NUMBER}(?:(?:,\s{{0,2}}|,?\s(?:en|of|tot\sen\smet|t/m|juncto|jo\.)\s|\s?[-\u2013]\s?){_NUMBER}){{0,8}}(?![.:]?\w)"
)
_RANG = r"(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|\d{1,2}e)"
# Parts: "lid 6", "eerste lid", "eerste en tweede lid", "aanhef en onder b", "onderdelen a en b", "(lid 2)"
_PART = re.compile(
    r"\s{0,2},?\s{0,2}\(?(?:aanhef\s(?:en\s)?)?,?\s?(?:"
    r"(?:lid|leden|onder|onderdeel|onderdelen|letters?|punt|sub|alinea|ten)\s{1,2}(?:\d{1,2}|[a-z]{1,2}|eerste|tweede|derde)[\u00b0\u00ba]?"
    r"(?!\w)(?:(?:,\s|\s?(?:en|of|t/m|tot\sen\smet)\s|-)(?:\d{1,2}|[a-z]{1,2})[\u00b0\u00ba]?(?!\w)){0,4}"
    rf"|{_RANG}(?:(?:,\s|\s(?:en|of|tot\sen\smet|t/m)\s){_RANG}){{0,4}}\s(?:lid|alinea|volzin|zin|streepje|onderdeel)"
    r"|aanhef)(?!\w)\)?"
)
_JOINT = re.compile(
    r",?\s{1,2}(?:en|of|juncto|jo\.?|alsmede|dan\swel|in\ssamenhang\smet|gelezen\sin\ssamenhang\smet)\s{1,2}(?:de\s|met\s)?(?:[Aa]rtikel(?:en)?|[Aa]rt\.?)\s{1,2}(?=\d|[A-Z]{1,2}\s\d)"
)
_OF = re.compile(r"\s?,?\s{0,2}(?:(?:van|uit|in)\s(?:de\s|het\s)?|de\s|het\s)?(?:(?:herziene|nieuwe|huidige)\s)?")
_WORDS = re.compile(r"[\w-]{1,60}(?:\s{1,2}[\w-]{1,60}){0,14}")
_BOOK = re.compile(r"(\d{1,2}):")
_MOST_PARTS = 6
_MOST_ARTICLES = 6
_ABBREVIATION = 2
"""A name this short is an abbreviation, and has a capital: "Sr" is an act, "sr" is nothing."""


def find_artikelen(text: str, names: Mapping[str, str]) -> Iterator[Citation]:
    """All articles of laws, treaties and European acts whose name is in ``names``."""
    if not names:
        return
    done = 0
    for match in _ARTIKEL.finditer(text):
        start = match.start()
        if start < done or (start and text[start - 1].isalpha()):
            continue
        found = _read(text, start, match.end(), names)
        if found:
            done = found.end
            yield found


def _read(text: str, start: int, first: int, names: Mapping[str, str]) -> Citation | None:
    """The articles from ``first`` up to the name of their act, or ``None`` when no known name follows."""
    at = first
    for _ in range(_MOST_ARTICLES):
        numbers = _LIST.match(text, at)
        if numbers is None:
            return None
        end = numbers.end()
        for _ in range(_MOST_PARTS):
            part = _PART.match(text, end)
            if part is None:
                break
            end = part.end()
        book = _BOOK.match(text, at)
        of = _OF.match(text, end)
        named = _longest_name(text, of.end() if of else end, names, book[1] if book else None)
        if named:
            value, (id_, end) = " ".join(text[first:end].split()), named
            soort = Soort.WET if id_.startswith("BWB") else Soort.EU
            target = Target(id_, official_address(id_))
            return Citation(soort, text[start:end], start, end, (target,), ((start, end),), Pinpoint("artikel", value))
        joint = _JOINT.match(text, end)
        if joint is None:
            return None
        at = joint.end()
    return None


def _longest_name(text: str, pos: int, names: Mapping[str, str], book: str | None) -> tuple[str, int] | None:
    """The id of the longest name in the table that starts at ``pos``, and where that name ends.

    A code in books is found by the book that the article names: "6:162 BW" stands in the table as "bw 6".
    """
    match = _WORDS.match(text, pos)
    end = match.end() if match else pos
    while end > pos:
        written = text[pos:end]
        words = " ".join(written.casefold().split())
        id_ = names.get(words) or (names.get(f"{words} {book}") if book else None)
        if id_ and (len(words) > _ABBREVIATION or not written.islower()):
            return id_, end
        end = pos + max(written.rfind(blank) for blank in (" ", "\n", "\u00a0", "\u2009", "\u202f", "\t"))
    return None

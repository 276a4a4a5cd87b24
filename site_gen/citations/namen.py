"""Text -> the act whose name starts or ends at a place: the longest name in the table.

1. `longest_name` reads forward and takes the longest; another act that starts with the same words is not taken for it.
2. `name_at_end` reads backward: the whole name, with a word before it that may stand before a name.
3. A name broken over two lines is whole; small letters do for a name, not for an abbreviation of two letters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from site_gen.citations.afkortingen import PLAIN
from site_gen.citations.europa import find_acts

# The word before a whole name: "in de Wet milieubeheer", "(AVG, artikel 6)"; not "Besluit uitvoering Omgevingswet"
_BEFORE_NAME = re.compile(
    r"(?:^|[(.:;,\n\u00ab\u2018\u201c-]\s{0,2}|(?<!\w)(?:[Dd]e|[Hh]et|van|uit|in|onder|conform|volgens|per|en|of|bij|zie|krachtens|ingevolge|nieuwe"
    r"|huidige|aanstaande|op|[Aa]ls|dat|die|via|met)\s{1,2})$"
)
_AMENDS = re.compile(r"(?:wijziging|uitvoering|intrekking|implementatie|toepassing)\svan\s(?:de|het)\s$")
# "Sw. 1956": lawyers shorten with a stop, only before a year
_WORDS = re.compile(
    r"[\w'\u2019/&\u2013-]{1,60}(?:(?:,|\.(?=\s{1,2}(?:19|20)\d\d(?!\d))|(?<=\snr)\.)?\s{1,2}[\w'\u2019/&\u2013-]{1,60}){0,14}"
)
# "WVO 2020" is another act than the WVO, "Kieswet BES" than the Kieswet, "Handvest inzake lokale autonomie" than the Handvest
_OTHER_ACT = re.compile(r"\s{1,2}(?:(?:19|20)\d\d|BES|inzake|betreffende|houdende|van\s1[89]\d\d)(?!\w)")
# Behind "de Wet" as a short name: no further word of a longer name
_CLAUSE_ENDS = re.compile(
    r"[).,;:!?\u00bb\u201d]|\s?$|\s\(|\s(?:aan|als|bedoeld|bepaalt|biedt|bij|blijkt|bedoelde|dat|de|deze|dient|die|dit|door|een|en|er|geeft|geen|geldt|genoemde|heeft|het|hebben|hoeft|in"
    r"|is|kan|kunnen|leidt|luidt|maakt|mag|met|mits|moet|moeten|naar|niet|nu|of|om|ook|opgenomen|regelt|schrijft|staat|stelt|te|ten|terecht|toe|uit|van\stoepassing|vereist|verleent|verplicht|volgt|vormt|waarin"
    r"|waarop|was|werd|wordt|worden|ziet|zijn|zoals|zou|zullen|zich)(?!\w)"
)
_WORD = re.compile(r"(?<![\w'\u2019/&\u2013-])\w")
LONGEST_BEFORE = 150
_ABBREVIATION = 2
"""A name this short is an abbreviation, and has a capital: "Sr" is an act, "sr" is nothing."""


def longest_name(text: str, pos: int, names: Mapping[str, str], book: str | None) -> tuple[str, int] | None:
    """The id of the longest name in the table that starts at ``pos``, and where that name ends.

    A code in books is found by the book that the article names: "6:162 BW" stands in the table as "bw 6".
    """
    match = _WORDS.match(text, pos)
    end = match.end() if match else pos
    while end > pos:
        written = text[pos:end].rstrip(",.")
        id_ = _look_up(written, names, book)
        if id_ and (len(written) > _ABBREVIATION or not written.islower()):
            behind = pos + len(written)
            if written.casefold() in PLAIN and (written.islower() or not _CLAUSE_ENDS.match(text, behind)):
                return None
            return None if _OTHER_ACT.match(text, behind) else (id_, behind)
        end = pos + max(written.rfind(blank) for blank in (" ", "\n", "\u00a0", "\u2009", "\u202f", "\t"))
    return None


def name_at_end(head: str, names: Mapping[str, str], book: str | None) -> str | None:
    """The id of the act whose whole name ``head`` ends with."""
    for word in _WORD.finditer(head):
        written = head[word.start() :]
        id_ = _look_up(written, names, book)
        if id_ and not written.islower():
            before = head[: word.start()]
            return id_ if _BEFORE_NAME.search(before) and not _AMENDS.search(before) else None
    return None


def act_before(text: str, end: int, names: Mapping[str, str]) -> str | None:
    """The id of the act, by its name or its number, that ``text[:end]`` ends with."""
    head = text[max(0, end - LONGEST_BEFORE) : end]
    named = name_at_end(head, names, None)
    if named:
        return named
    numbered = [act for act in find_acts(head, {}) if act.end == len(head)]
    return numbered[-1].targets[0].id if numbered else None


def _look_up(written: str, names: Mapping[str, str], book: str | None) -> str | None:
    """The id of the act with this name; a hyphen at the end of a line is no part of it ("rech- terlijke"), or is ("e- privacy")."""
    words = " ".join(
        written.casefold()
        .replace("\u2019", "'")
        .replace("\u2013", "-")
        .replace(". ", " ")
        .replace(" & ", " en ")
        .split()
    )
    forms = (words,) if "- " not in words else (words, words.replace("- ", ""), words.replace("- ", "-"))
    for form in forms:
        id_ = names.get(form) or (names.get(f"{form} {book.lower()}") if book else None)
        if id_:
            return id_
    return None

"""Text -> Aanhef: what stands before a dossier and announces it, "Kamerstukken II 2020/21,", "TK 2008-2009,".

1. `read_aanhef` reads at one place: the word, then chamber, vergaderjaar and filler words in any order, at most six.
2. ``strong`` tells whether the word only ever announces a Kamerstuk; "Tweede Kamer" and "TK" say much else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from site_gen.citations.dossiers import read_dossier
from site_gen.citations.vergaderjaar import Vergaderjaar, read_vergaderjaar

# What may announce a Kamerstuk, for `plaatsen.places`
WORDS: tuple[tuple[str, int], ...] = (
    ("amerst", 1),
    ("AMERST", 1),
    ("KST", 0),
    ("Kst", 0),
    ("kst.", 0),
    ("weede", 1),
    ("erste", 1),
    ("TK", 0),
    ("EK", 0),
)
# "Kamerstuk", "kamerstukken", "Kamerstuknr.", "Kamerstuknummer", "Kamerst.", "KST"
_WORD = re.compile(
    r"(?P<strong>[Kk]amerst(?:uk(?:ken)?(?:nummers?|nrs?|dossiers?)?|kn?\.|\.)|KAMERSTUK(?:KEN)?|KST|Kst|kst)(?![a-z-])"
    r"|(?P<weak>(?:Tweede|Eerste)\sKamer(?:\sder\sStaten-Generaal)?|TK|EK)(?![\w-])"
)
_KAMER = re.compile(
    r"\(?(II|I|2(?=,|\s\d{4})|1(?=,|\s\d{4})|TK|EK|T\.K\.|E\.K\.|"
    r"(?:der\s|van\sde\s)?(?:Tweede|Eerste)\sKamer(?:\sder\sStaten-Generaal)?)\)?(?![\w-])"
)
_FILLER = re.compile(
    r"(?:met\s|onder\s)?(?:[Nn]ummers?|[Nn]rs?|no|[Dd]ossiers?|dossiernummers?|dossiernrs?|stuk|met)(?:\.|\b|(?=\d))"
)
_BLANKS = re.compile(r"[\s,.:(-]{0,4}")
_EERSTE_KAMER = frozenset({"I", "1", "EK", "E.K."})
_MOST_PARTS = 6


@dataclass(frozen=True, slots=True)
class Aanhef:
    """What was said before the dossier; a reference starts at ``start``, its dossier is expected at ``end``."""

    start: int
    end: int
    strong: bool = False
    eerste_kamer: bool = False
    jaar: Vergaderjaar | None = None


def read_aanhef(text: str, pos: int) -> Aanhef | None:
    """The announcement that starts at ``pos``, or ``None``.

    >>> read_aanhef("Kamerstukken I 2020/21, 35 570, C", 0).eerste_kamer
    True
    """
    word = _WORD.match(text, pos)
    if word is None or (pos and text[pos - 1].isalpha()):
        return None
    eerste_kamer, jaar = word[0].startswith("E"), None
    end = _after_blanks(text, word.end())
    for _ in range(_MOST_PARTS):
        kamer = _KAMER.match(text, end)
        if kamer and not (text[end].isdigit() and read_dossier(text, end)):
            eerste_kamer = kamer[1] in _EERSTE_KAMER or "Eerste" in kamer[1]
            end = _after_blanks(text, kamer.end())
            continue
        read = read_vergaderjaar(text, end) if jaar is None else None
        if read:
            jaar, end = read, _after_blanks(text, read.end)
            continue
        filler = _FILLER.match(text, end)
        if filler is None:
            break
        end = _after_blanks(text, filler.end())
    return Aanhef(pos, end, bool(word["strong"]), eerste_kamer, jaar)


def read_next_aanhef(text: str, pos: int, before: Aanhef) -> Aanhef:
    """What stands before a next dossier in the same list: "... en I 2019/20, 35 300, C"; else as ``before``."""
    kamer = _KAMER.match(text, pos)
    at = _after_blanks(text, kamer.end()) if kamer else pos
    jaar = read_vergaderjaar(text, at)
    if jaar is None:
        return Aanhef(pos, pos, before.strong, before.eerste_kamer, before.jaar)
    eerste_kamer = (kamer[1] in _EERSTE_KAMER or "Eerste" in kamer[1]) if kamer else before.eerste_kamer
    return Aanhef(pos, _after_blanks(text, jaar.end), before.strong, eerste_kamer, jaar)


def _after_blanks(text: str, pos: int) -> int:
    match = _BLANKS.match(text, pos)
    return match.end() if match else pos

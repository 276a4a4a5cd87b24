"""Text -> numbers: what stands after a dossier, "nrs. 2955, 2956 t/m 2960 en 2964".

1. `read_nummers` reads at one place; it stops before a date, an amount or the number of a next dossier.
2. Every number keeps the stretch of text it came from; the members of a range that are not printed have an empty one.
3. A range of more than `LONGEST_RANGE` members is kept as its two ends, with a doubt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST_RANGE = 50

MONTH = r"(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)"
"""How the name of a month starts, written out or not: "december", "dec.", "mrt", "sept."."""

# "nr. 967", "nrs. 2955", "nummer 25" (court 2009), "nr.19" (glued), "nr's", "no. 3", "onder nr. 5", "stuk nr. 6", "stuknr. 6", "#6", "26 643. nr 641" (a typing slip), "35 261, letter B"
WORD = re.compile(
    r"(?:\s{0,3}[,:;]?|\.(?=\s?nr))\s{0,3}\(?(?:(?:met|onder|stuk|als)\s{1,2}){0,2}"
    r"(?:(?:[Ss]tuk|[Oo]nder)?(?:[Nn][Rr](?:'s|\u2019s|s)?|[Nn]ummers?)|NRS|[Nn]os?|#|[Ll]etters?(?=\s[A-Z]))(?:\s?\.|:|(?![A-Za-z]))\s{0,3}(?=[\dA-Z])"
)
# The stop of a sentence may be followed by the mark of a note: "nr. 139.2 Dat is"
_CIJFERS = re.compile(
    r"(\d{1,4})(-[hbn]\d{1,2}(?!\w)|[a-z](?!\w))?(?!\d|[.:]\d(?!\d?\s{1,3}[A-Z«])|,\d{1,2}(?!\d)|\s?%)|(\d)\.(\d{3})(?![\d.,]\d|\d)"
)
# "C", "AI", and once "A1" (kst-20032004-23095-A1)
_LETTERS = re.compile(r"[A-Z]{1,3}\d?(?![\w\u2019'])")
# Between two members; the last group is the separator of a range
_SEPARATOR = re.compile(
    r"\s{0,3}(?:(,|;|&|\+)\s{0,3}(?:(?:en|of|alsmede|alsook|evenals|resp\.|respectievelijk)\s{1,3})?"
    r"|(en/of|en\sook|en|of|alsmede|alsook|evenals|zowel\sals|dan\swel|resp\.|respectievelijk|als|/)\s{0,3}"
    r"|(t/m|t\.?m\.?|tot en met|-|\u2010|\u2011|\u2012|\u2013|\u2014)\s{0,3})"
)
_DOSSIER_NEXT = re.compile(r"\d\d[\s.]?\d{3}(?!\d)")
_NOT_NUMBER = re.compile(
    rf"\s{{1,3}}{MONTH}[a-z.]{{0,7}}(?:\s|$|,|\))"
    r"|\s{0,2}(?:%|\u20ac|procent|miljoen|miljard|mln|mld|euro|keer|jaar|weken|dagen|maanden|uur|leden|lidstaten|moties|stukken|"
    r"vragen|brieven|andere|amendementen)"
    r"|[-\u2013]\d{1,2}[-\u2013]\d{2,4}"
)
# After a member without a word of its own only these can follow in "nr. 967 en 969 ..."
_ENDS = re.compile(
    r"\s{0,3}(?:$|[),;:.\]\u00bb\u201d\u2019'\"?!]|(?:en|of|t/m|van|over|inzake|aan|bij|is|zijn|was|waren|wordt|worden|werd|heeft|"
    r"hebben|staat|staan|te|op|in|met|als|die|dat|voor|waarin|waarmee|\(|d\.d\.)(?:\s|\b))"
)
_YEAR_AND_NUMBER = re.compile(r"(?:1[89]|20)\d\d(?:,\s{0,2}(?:nrs?\.?\s{0,2})?|/)\d")
_NOT_LETTERS = frozenset({"TK", "EK", "VV", "NR", "EU"})
_YEARS = range(1990, 2050)
_NEIGHBOURS = 100


@dataclass(frozen=True, slots=True)
class Nummer:
    """One ondernummer as written, and the stretch of text to be linked for it (empty inside a range)."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Nummers:
    """A list of ondernummers, where it ends, and why it cannot be what it seems."""

    members: tuple[Nummer, ...]
    end: int
    doubt: str | None = None


def read_one(text: str, pos: int, *, letters: bool) -> Nummer | None:
    """The one number (or, where allowed, the Eerste Kamer letters) that starts at ``pos``."""
    match = _CIJFERS.match(text, pos)
    if match:
        digits = match[1] or match[3] + match[4]  # "nr. 4.150"
        return Nummer(str(int(digits)) + (match[2] or ""), pos, match.end())
    match = _LETTERS.match(text, pos) if letters else None
    if match and match[0] not in _NOT_LETTERS:
        return Nummer(match[0], pos, match.end())
    return None


def read_nummers(text: str, pos: int, *, plural: bool, letters: bool) -> Nummers | None:
    """The list of numbers that starts at ``pos``, or ``None``.

    ``plural`` says that the text announces more than one ("nrs."), so that a bare "en 969" needs no further proof.
    """
    first = read_one(text, pos, letters=letters)
    if first is None:
        return None
    found, doubt = [first], None
    while separator := _SEPARATOR.match(text, found[-1].end):
        before = found[-1]
        word = WORD.match(text, separator.end())
        at = word.end() if word else separator.end()
        member = read_one(text, at, letters=letters and not before.value[0].isdigit())
        if member is None or not _belongs(
            text, member, before, bare=word is None, plural=plural, comma=bool(separator[1])
        ):
            break
        if separator[3]:
            between = _between(before, member)
            if between is None:
                break
            if len(between) >= LONGEST_RANGE - 1:
                doubt = f"een reeks van {len(between) + 2} stukken is te lang om uit te schrijven"
            else:
                found.extend(between)
        # "nr. 4 en nr. 6": the word belongs to the link of its number
        found.append(Nummer(member.value, separator.end(), member.end))
    if doubt is None and any(member.value == "0" for member in found):
        doubt = "stuknummer 0 bestaat niet"
    return Nummers(tuple(found), found[-1].end, doubt)


def ends_clause(text: str, pos: int) -> bool:
    """Whether what follows at ``pos`` shows that the number before it counts nothing ("12 oktober", "2 moties")."""
    return bool(_ENDS.match(text, pos)) and not _NOT_NUMBER.match(text, pos)


def _belongs(text: str, member: Nummer, before: Nummer, *, bare: bool, plural: bool, comma: bool) -> bool:
    """Whether ``member`` is a further number of the same dossier, and not a date, an amount or a next dossier."""
    if _DOSSIER_NEXT.match(text, member.start) or _NOT_NUMBER.match(text, member.end):
        return False
    if not bare:
        return True
    if not plural and _YEAR_AND_NUMBER.match(text, member.start):
        return False  # "Stb. 1998, 621 en 2000, 12"
    if comma and member.value.isdigit() and before.value.isdigit() and int(member.value) in _YEARS:
        far = abs(int(member.value) - int(before.value)) > _NEIGHBOURS
        if far:
            return False  # "nrs. 5 en 6, 2021"
    return plural or ends_clause(text, member.end)


def _between(first: Nummer, last: Nummer) -> list[Nummer] | None:
    """The unprinted members of a range; ``None`` when the ends are not two rising numbers, or single letters ("A t/m D")."""
    if len(first.value) == len(last.value) == 1 and "A" <= first.value < last.value <= "Z":
        letters = range(ord(first.value) + 1, ord(last.value))
        return [Nummer(chr(letter), first.end, first.end) for letter in letters]
    if not (first.value.isdigit() and last.value.isdigit() and int(first.value) < int(last.value)):
        return None
    return [Nummer(str(number), first.end, first.end) for number in range(int(first.value) + 1, int(last.value))]

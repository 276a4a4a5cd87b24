"""Text -> references to Staatsblad, Staatscourant and Tractatenblad.

1. A reference is the name of the paper, a year and a number: ``Stb. 2011, 35``; year alone is none. The year may be that
   of the act just before it: ``de wet van 2 juni 1994 (Stb. 573)``, as it was written until about 2000.
2. A list (``Stb. 2011, 35 en 36``) is one Citation with a target for each number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from site_gen.citations.kinds import Finder
from site_gen.citations.nummers import MONTH, read_nummers
from site_gen.citations.officieel import official_address
from site_gen.model import Citation, Soort, Target

# After the name: " van 3 juni 2021, nr. 28450", ". 2011, 35", ". 2011, nr. 35", ". 2011/35", " 2011, 35", ". 2021-100", " 2011 nr. 35"
_REST = (
    rf"(?:\.|(?!\w))\s{{0,2}},?\s{{0,2}}(?:jaargang\s|(?:van|d\.d\.)\s\d{{1,2}}\s{MONTH}[a-z]{{0,7}}\.?\s(?=\d{{4}},?\sn))?(\d{{4}})"
    r"(?:\s{0,2}[,/:]?\s{0,2}(?:[Nn]rs?|no|nummer)(?:\.|(?!\w))\s{0,2}|\s{0,2}[,/]\s{0,2}|-|\s)(?=\d)"
)
# "Trb. 1951, 131 en 1967, 76"
_NEXT_YEAR = re.compile(r"(?:,|;|,?\sen)\s{1,2}((?:1[89]|20)\d\d)(?:,\s{0,2}(?:nrs?\.?\s{0,2})?|/)(?=\d)")
_LONG = re.compile(r"(\d{5})(?!\d|[.,]\d)")
_DATE = re.compile(rf"\d{{1,2}}\s{MONTH}")
_YEARS = range(1813, 2101)
# "de wet van 2 juni 1994 (Stb. 573)", "het besluit van 4 mei 1999, Stb. 210": the year of the act is that of its Staatsblad
_OF_DATE = re.compile(r"(?:Stb|Staatsblad)\.?\s{1,2}(?:nr\.\s)?(\d{1,3})(?=[);,.]|\s[a-z(]|$)(?!,\s?\d)")
_ACT_BEFORE = re.compile(rf"(?:[Ww]et|[Bb]esluit|KB)\svan\s\d{{1,2}}\s{MONTH}[a-z]{{0,6}}\.?\s(\d{{4}}),?\s\(?$")
_LONGEST_ACT = 40


def _finder(soort: Soort, name: str) -> Finder:
    """The finder of one paper; the three differ in their names only."""
    pattern = re.compile(name + _REST)

    def find(text: str, names: Mapping[str, str]) -> Iterator[Citation]:  # noqa: ARG001 - every finder has it
        pos = 0
        while match := pattern.search(text, pos):
            pos, start = match.end(), match.start()
            if start and text[start - 1].isalnum():
                continue
            next_year: re.Match[str] | None = match
            while next_year:
                found = _read(text, start, int(next_year[1]), next_year.end(), soort)
                if found is None:
                    break
                yield found
                pos = found.end
                next_year = _NEXT_YEAR.match(text, pos)
                start = next_year.start(1) if next_year else pos

    return find


def _read(text: str, start: int, year: int, pos: int, soort: Soort) -> Citation | None:
    """The numbers of one year, from ``pos``."""
    if _DATE.match(text, pos):
        return None
    doubt = None if year in _YEARS else f"het jaar {year} bestaat niet voor dit blad"
    long = _LONG.match(text, pos)
    if long:  # since 2013 the Staatscourant passes 10,000 a year
        ids: tuple[str, ...] = (f"{soort}-{year}-{int(long[1])}",)
        spans: tuple[tuple[int, int], ...] = ((start, long.end()),)
        end = long.end()
    else:
        numbers = read_nummers(text, pos, plural=False, letters=False)
        if numbers is None:
            return None
        doubt = doubt or numbers.doubt
        ids = tuple(f"{soort}-{year}-{number.value}" for number in numbers.members)
        spans = ((start, numbers.members[0].end), *((number.start, number.end) for number in numbers.members[1:]))
        end = numbers.end
    targets = tuple(Target(id_, None if doubt else official_address(id_)) for id_ in ids)
    return Citation(soort, text[start:end], start, end, targets, spans, None, doubt)


_staatsbladen = _finder(Soort.STB, r"(?:Stb|Staatsblad(?:\svan\shet\sKoninkrijk(?:\sder\sNederlanden)?)?)")
find_staatscouranten = _finder(Soort.STCRT, r"(?:Stcrt|Staatscourant|Nederlandse Staatscourant)")
find_tractatenbladen = _finder(Soort.TRB, r"(?:Trb|Tractatenblad)")


def find_staatsbladen(text: str, names: Mapping[str, str]) -> Iterator[Citation]:
    """All issues of the Staatsblad, by their own year or by that of the act just before."""
    yield from _staatsbladen(text, names)
    for match in _OF_DATE.finditer(text):
        start, end = match.span()
        act = _ACT_BEFORE.search(text[max(0, start - _LONGEST_ACT) : start])
        if act:
            id_ = f"{Soort.STB}-{act[1]}-{int(match[1])}"
            yield Citation(Soort.STB, match[0], start, end, (Target(id_, official_address(id_)),), ((start, end),))

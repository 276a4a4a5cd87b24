"""Text -> dossiers: "19 637 en 30 573", "36 410 XIV", "21 501-02", "35 688 (R2151)", "CII".

1. `read_dossiers` reads at one place and takes at most `MOST_DOSSIERS`; it does not look for their paper's number.
2. A dossier is five digits (spaced, dotted or not) or, where the caller allows it, an Eerste Kamer roman number, or
   four digits of before 1969 ("Kamerstukken II 1984/85, 7882, nr. 5").
3. The R-number of a Rijkswet is read and dropped: of 336,000 known ids six have one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST_DOSSIERS = 6
LOWEST, HIGHEST = 10_000, 45_000

# "32 317", "32317", "32.317", "31-700" (court), "21 50108" (a hyphen lost in a PDF)
_CIJFERS = re.compile(r"(\d\d)(?:\s{0,2}|\.|[-\u2010\u2011\u2013](?=\d{3}[\s,XVI]))(\d{3})(?!\d)")
_GLUED = re.compile(r"(21)\s?(501)(\d\d)(?!\d)")
# "21 501-02", "21501-32", "21 501–07", "21 501 20, nr."
_RAAD = re.compile(r"\s?[-\u2010\u2011\u2013]\s?(\d\d)(?!\d)|\s(\d\d)(?=,?\s?nr|,\s?\d|-\d)")
# The Rijkswet forms: 35 688 (R2151); 27 484 (R 1669)
_RIJKSWET = re.compile(r"\s{0,2}[-(]?\s?R\s?\d{3,4}\)?(?!\d)")
# "36 410 XIV", "35 300-XV", "31.700XII", "31700.VIII", "19 700 hoofdstuk XV", "36600-XX", "34 350 IIB", "36 410 A"
_HOOFDSTUK = re.compile(
    r"(?:\s{0,2}[-\u2010\u2011\u2013./]?\s{0,2}|,?\s{1,2}[Hh](?:oofdstuk|fdst\.?|fst\.?|\.)\s{0,2})"
    r"([IVX]{1,6}[AB]?|[A-J])(?![\w\u2019'])"
)
_HOOFDSTUK_IN_PARENTHESES = re.compile(r"\s{0,2}\(([IVX]{1,6}[AB]?)\)")
_HOOFDSTUK_AFTER_COMMA = re.compile(r",\s{0,2}([IVX]{1,6}[AB]?)(?=,?\s{0,2}(?:stuk|onder)?nrs?\b|,?\s{0,2}nummers?\b)")
_ROMEINS = re.compile(
    r"(?=[IVXLCDM])((?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?=,\s?[A-Z]{1,2}(?!\w)|-[A-Z]{1,2}(?!\w))"
)
# "29 762 e.a., D": a bundle of bills is named after the first
_AND_OTHERS = re.compile(r"\s{1,2}\(?(?:e\.a\.|c\.a\.|e\.v\.)\)?(?=[\s,])")
_AND = re.compile(r"\s{0,3}(?:,\s?en\s|,|;|/|&|\+|\s(?:en|alsmede|resp\.|respectievelijk|/|&)\s)\s{0,3}(?=\d\d)")


@dataclass(frozen=True, slots=True)
class DossierRead:
    """One dossier as read: where it stands, and where it would end without its last letters.

    "35 570 C" may be chapter C or letter C; ``bare_end`` is the end before it.
    """

    nummer: str
    toevoeging: str | None
    start: int
    end: int
    bare_end: int
    old: bool = False
    """Read as a dossier of four digits, as until 1968 and in what was pending since."""

    @property
    def doubt(self) -> str | None:
        """Why this dossier cannot exist, or ``None``."""
        if not self.old and self.nummer.isdigit() and not LOWEST <= int(self.nummer) <= HIGHEST:
            return f"dossier {self.nummer[:2]} {self.nummer[2:]} bestaat niet"
        return None

    def without_letters(self) -> DossierRead:
        """This dossier when the letters after it are not its toevoeging."""
        return DossierRead(self.nummer, None, self.start, self.bare_end, self.bare_end)


_VIERCIJFERS = re.compile(r"(\d)[\s.]?(\d{3})(?=,?\s(?:[Nn]rs?\.?\s)\d)")


def read_old_dossier(text: str, pos: int) -> tuple[DossierRead, ...]:
    """The dossier of four digits at ``pos``, if its number follows; only for a text that announces an old paper."""
    match = _VIERCIJFERS.match(text, pos)
    return (DossierRead(match[1] + match[2], None, pos, match.end(), match.end(), old=True),) if match else ()


def read_dossier(text: str, pos: int, *, romeins: bool = False) -> DossierRead | None:
    """The one dossier that starts at ``pos``, with its toevoeging, or ``None``."""
    match = _GLUED.match(text, pos)
    if match:
        return DossierRead("21501", match[3], pos, match.end(), match.end())
    match = _CIJFERS.match(text, pos)
    if match is None:
        match = _ROMEINS.match(text, pos) if romeins else None
        return DossierRead(match[1], None, pos, match.end(), match.end()) if match and match[1] else None
    nummer, end = match[1] + match[2], match.end()
    if nummer == "21501":
        raad = _RAAD.match(text, end)
        if raad:
            return DossierRead(nummer, raad[1] or raad[2], pos, raad.end(), raad.end())
    rijkswet = _RIJKSWET.match(text, end)
    if rijkswet:
        return DossierRead(nummer, None, pos, rijkswet.end(), rijkswet.end())
    hoofdstuk = (
        _HOOFDSTUK.match(text, end)
        or _HOOFDSTUK_AFTER_COMMA.match(text, end)
        or _HOOFDSTUK_IN_PARENTHESES.match(text, end)
    )
    if hoofdstuk:
        return DossierRead(nummer, hoofdstuk[1], pos, hoofdstuk.end(), end)
    others = _AND_OTHERS.match(text, end)
    end = others.end() if others else end
    return DossierRead(nummer, None, pos, end, end)


def read_dossiers(text: str, pos: int, *, romeins: bool = False) -> tuple[DossierRead, ...]:
    """The dossiers, joined by "en" or a comma, that start at ``pos``; empty when there are none.

    >>> [dossier.nummer for dossier in read_dossiers("19 637 en 30 573, nr. 2375", 0)]
    ['19637', '30573']
    """
    first = read_dossier(text, pos, romeins=romeins)
    if first is None:
        return ()
    found = [first]
    while len(found) < MOST_DOSSIERS:
        joint = _AND.match(text, found[-1].end)
        following = read_dossier(text, joint.end()) if joint else None
        if following is None:
            break
        found.append(following)
    return tuple(found)

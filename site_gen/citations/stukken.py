"""Text -> the papers of a dossier, once the dossier is read: numbers, pinpoint, and what leans on them.

1. `read_stukken` reads forward only; one list of numbers is one Citation.
2. A next dossier ("... en 22 112, nr. 4150"), and a number after a pinpoint ("nr. 4, p. 12, en nr. 6"), is a Citation
   of its own that leans on the one before it: chamber, year and, for a number, dossier.
3. What cannot exist carries its doubt and no address; so does a number too high for any dossier ("nr. 99999").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from site_gen.citations.aanhef import Aanhef, read_next_aanhef
from site_gen.citations.dossiers import DossierRead, read_dossiers
from site_gen.citations.nummers import WORD, Nummer, Nummers, ends_clause, read_nummers
from site_gen.citations.officieel import official_address
from site_gen.citations.pinpoint import read_pinpoint
from site_gen.citations.vergaderjaar import Vergaderjaar, read_vergaderjaar
from site_gen.model import Citation, KamerstukId, Soort, Target

_BLANKS = re.compile(r"[\s,]{0,4}")
# The number without its word: "32317-973", "36 418-C"; "22 112, 2962", "35 570, C"; "31 459 22"; "35 570 C"
_DASH = re.compile(r"\s?[-\u2010\u2011\u2013/]\s?(?=\d{1,4}(?!\d|[-/]\d{4})|[A-Z]{1,3}(?![\w-]))")
# "Kamerstuk 36740-X" is the chapter of Defensie, not the 24th letter of the Eerste Kamer
_CHAPTER = re.compile(r"[IVX]{1,6}(?![\w-])")
_COMMA = re.compile(r"\s{0,2}[,:;]\s{0,3}(?=\d{1,4}(?!\d)|[A-Z]{1,3}\d?(?![\w\u2019'-]))")
_BLANK = re.compile(r"\s{1,2}(?=\d{1,4}\s{0,2}(?:$|[).;,\]]))")
_BLANK_LETTER = re.compile(r"\s(?=[A-Z]{1,2}(?!\w))")
_DATE = re.compile(r"\d{4}[-/\u2013]\d{2}|\d{1,2}[-/]\d{1,2}[-/]\d{2}")
_SMALL = re.compile(r"\d{1,2}(?=\s)")
# "Kamerstuk 31 305, A2 Maastricht": only in the Eerste Kamer can a letter have a digit
_ROAD = re.compile(r"[A-Z]\d")
_INITIAL = re.compile(r"[A-Z]{1,3}\.\s?(?:[A-Z]|(?:van|de|den|der|ten|ter)\s)")
_HERDRUK = re.compile(r"\s{0,2},?\s?\(?(?:\d[eE]\s|eerste\s|tweede\s)?(?:herdruk|HERDRUK)\)?")
# An aside before the page: "nr. 3 (MvT), p. 5"
_ASIDE = re.compile(r"\s{1,2}\([A-Za-z. ]{1,40}\)(?=,?\s(?:p|pp|blz|pag)\.?\s)")
_AND = re.compile(
    r"(?:\s\([^()\n]{1,60}\)(?=,?\s{1,2}(?:en|alsmede|alsook|resp)))?\)?\s{0,2}[;,/]?\s{0,3}"
    r"(?:(?:en|alsmede|alsook|evenals|resp\.|respectievelijk|als\sook|zie\sook|\+|&"
    r"|\(?(?:ter\svervanging\svan|t\.?v\.?v\.|(?:was\s)?voorheen|eerder)(?:\s(?:de\smotie|het\samendement|(?:dat|die|het\sstuk)))?(?:\s(?:eerder\s)?gedrukt(?:\sis)?)?)\s{1,3})?(?:(?:de|op|van|p\.)\s)?"
)
# "Kamerstukken I 2000/2001, 26 855 (250, 250a)": the papers of the Eerste Kamer at the end of an act in the Staatsblad
# A number that counts by what it is: "nr. 9 (nota van wijziging) en 3 (MvT)"
_GLOSSED = re.compile(r"(?=\d{1,4}\s\([A-Za-z])")
_LISTED = re.compile(r"\s{1,2}\((?=(?:\d{1,3}[a-z]?|[A-Z]{1,2})(?:\)|,\s|\sen\s))")
_IMPOSSIBLE = re.compile(r"\d{5,7}(?![\d/]|[.,-]\d)")
_LAST_SESSION_IN_ID = 2009


@dataclass(frozen=True, slots=True)
class Stuk:
    """A citation read, and the dossiers it was read for: a next number may lean on them."""

    citation: Citation
    dossiers: tuple[DossierRead, ...]


def read_stukken(text: str, aanhef: Aanhef, dossiers: tuple[DossierRead, ...], *, explicit: bool) -> Iterator[Citation]:
    """The references to papers of ``dossiers``; ``explicit`` demands a number word ("nr.") before the number."""
    stuk = _read_stuk(text, aanhef, aanhef.start, dossiers, explicit=explicit)
    while stuk:
        yield stuk.citation
        joint = _AND.match(text, stuk.citation.end)
        if joint is None or not joint[0].strip(" )\n\u00a0"):
            return
        pos = joint.end()
        next_aanhef = read_next_aanhef(text, pos, aanhef)
        following = read_dossiers(text, next_aanhef.end)
        if following:
            aanhef = next_aanhef
            stuk = _read_stuk(text, aanhef, pos, following, explicit=not aanhef.strong)
            continue
        word = WORD.match(text, pos) or ("(" in joint[0] and _GLOSSED.match(text, pos)) or None
        numbers = read_nummers(text, word.end(), plural=_is_plural(word), letters=True) if word else None
        stuk = build_stuk(text, aanhef, pos, stuk.dossiers, numbers, aanhef.jaar) if numbers else None


def _read_stuk(
    text: str, aanhef: Aanhef, start: int, dossiers: tuple[DossierRead, ...], *, explicit: bool
) -> Stuk | None:
    """The papers of these dossiers; letters after the last are its chapter, else a number of the Eerste Kamer."""
    last = dossiers[-1]
    readings = (last, last.without_letters()) if last.end != last.bare_end else (last,)
    for reading in readings:
        year, end = aanhef.jaar, reading.end
        blanks = _BLANKS.match(text, end)
        inner = read_vergaderjaar(text, blanks.end()) if blanks and (blanks[0] or text[end : end + 1] == "(") else None
        if inner:  # "35 488, 2019-2020, nr. 3"
            year, end = inner, inner.end
        numbers = _read_numbers(text, end, aanhef, explicit=explicit)
        if numbers:
            return build_stuk(text, aanhef, start, (*dossiers[:-1], reading), numbers, year)
    return None


def _read_numbers(text: str, end: int, aanhef: Aanhef, *, explicit: bool) -> Nummers | None:
    """The numbers after a dossier: with their word, else after a dash, a comma or (only where announced) a blank."""
    word = WORD.match(text, end)
    if word:
        return read_nummers(text, word.end(), plural=_is_plural(word), letters=True) or _read_impossible(
            text, word.end(), aanhef
        )
    if explicit:
        return None
    dash = _DASH.match(text, end)
    if dash and (aanhef.eerste_kamer or not _CHAPTER.match(text, dash.end())):
        return read_nummers(text, dash.end(), plural=False, letters=True)
    comma = _COMMA.match(text, end) if dash is None else None
    if comma:
        initial = not aanhef.eerste_kamer and _INITIAL.match(text, comma.end())  # "Kamerstuk 36600, C. de Vries"
        small = _SMALL.match(text, comma.end())
        counted = small and not ends_clause(text, small.end())  # "Kamerstuk 32 317, 12 oktober 2025"
        road = not aanhef.eerste_kamer and _ROAD.match(text, comma.end())
        refused = initial or counted or road or _DATE.match(text, comma.end())
        return None if refused else read_nummers(text, comma.end(), plural=False, letters=True)
    listed = _LISTED.match(text, end) if aanhef.strong and aanhef.jaar else None
    if listed:
        numbers = read_nummers(text, listed.end(), plural=True, letters=True)
        return numbers if numbers and text.startswith(")", numbers.end) else None
    if aanhef.strong:
        blank = _BLANK.match(text, end)
        if blank:
            return read_nummers(text, blank.end(), plural=False, letters=False)
    letter = _BLANK_LETTER.match(text, end) if aanhef.eerste_kamer else None
    return read_nummers(text, letter.end(), plural=False, letters=True) if letter else None


def _read_impossible(text: str, pos: int, aanhef: Aanhef) -> Nummers | None:
    """A number that no paper can have, where one was announced: "Kamerstuk 29 754, nr. 99999"; flagged, never linked."""
    number = _IMPOSSIBLE.match(text, pos) if aanhef.strong else None
    if number is None:
        return None
    doubt = f"stuknummer {number[0]} bestaat niet: geen dossier heeft zoveel stukken"
    return Nummers((Nummer(number[0], pos, number.end()),), number.end(), doubt)


def _is_plural(word: re.Match[str]) -> bool:
    return "s" in word[0].lower().replace("stuk", "")


def build_stuk(
    text: str,
    aanhef: Aanhef,
    start: int,
    dossiers: tuple[DossierRead, ...],
    numbers: Nummers,
    year: Vergaderjaar | None,
) -> Stuk:
    """The citation of these numbers in these dossiers; it starts at ``start``."""
    doubts = (numbers.doubt, *(dossier.doubt for dossier in dossiers), year.doubt if year else None)
    doubt = next((doubt for doubt in doubts if doubt), None)
    session = year.compact if year and year.van <= _LAST_SESSION_IN_ID else None
    targets = tuple(
        _target(dossiers, number.value, session if aanhef.eerste_kamer or number.value[-1].isalpha() else None, doubt)
        for number in numbers.members
    )
    first, *others = numbers.members
    end = numbers.end
    if text.startswith(")", end) and text.count("(", start, end) > text.count(")", start, end):
        end += 1  # "33 037 (nr. 430)"
    spans = ((start, first.end), *((number.start, number.end) for number in others))
    return Stuk(with_pinpoint(text, start, end, targets, spans, doubt), dossiers)


def _target(dossiers: tuple[DossierRead, ...], number: str, session: str | None, doubt: str | None) -> Target:
    """One paper: in several dossiers it has several ids, the first printed is its own.

    Until 2010 the official ids of the Eerste Kamer carry the session: kst-20082009-31569-A (IDENTIFIERS.md section 1).
    """
    ids = tuple(str(KamerstukId(dossier.nummer, dossier.toevoeging, number)) for dossier in dossiers)
    official = ids[0]
    if session and dossiers[0].nummer.isdigit():
        official = f"kst-{session}-{ids[0].removeprefix('kst-')}"
        ids = (*ids, official)
    return Target(ids[0], None if doubt else official_address(official), ids[1:])


def with_pinpoint(
    text: str,
    start: int,
    end: int,
    targets: tuple[Target, ...],
    spans: tuple[tuple[int, int], ...],
    doubt: str | None,
) -> Citation:
    """The citation of a paper, with "(herdruk)" and the pinpoint that stand directly after it."""
    reprint = _HERDRUK.match(text, end)
    end = reprint.end() if reprint else end
    aside = _ASIDE.match(text, end)
    read = read_pinpoint(text, aside.end() if aside else end)
    pinpoint, end = read or (None, end)
    return Citation(Soort.KAMERSTUK, text[start:end], start, end, targets, spans, pinpoint, doubt)

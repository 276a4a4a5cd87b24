"""Text -> references to Kamerstukken, in every house and court style since 1994.

1. A reference starts at a word that announces it ("Kamerstuk", "KST", "Tweede Kamer, vergaderjaar ..."), at "nr."
   before "19 637, 3193", at a bare dossier followed by "nr." and a number, or is an official id; nothing else is one.
2. What follows is read by a scanner that never goes back: dossiers, then numbers, then a pinpoint. Time is linear.
3. A bare dossier must lie between `LOWEST_BARE` and `HIGHEST`; an announced one that does not exist is doubted instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from site_gen.citations.aanhef import WORDS, Aanhef, read_aanhef
from site_gen.citations.dossiers import HIGHEST, DossierRead, read_dossiers, read_old_dossier
from site_gen.citations.nummers import Nummer, Nummers, read_one
from site_gen.citations.officieel import official_address
from site_gen.citations.plaatsen import places
from site_gen.citations.stukken import build_stuk, read_stukken, with_pinpoint
from site_gen.model import Citation, Target

LOWEST_BARE = 15_000
FIRST_WITHOUT_OLD = 1995
"""Dossiers of four digits were withdrawn or closed well before this year."""

_DOSSIER = re.compile(r"\d(?=\d[\s.]{0,2}\d{3})")
_ID = re.compile(
    r"kst-(?:\d{8}-)?(?P<dossier>\d{5}|[IVXLC]{1,9})-(?:(?P<toevoeging>R?\d{2,4}|[IVX]{1,6}[AB]?|[A-Z])-)?"
    r"(?P<nummer>\d{1,5}[a-z]?|[A-Z]{1,3})(?:-[hbn]\d{1,2})?(?![\w-]{0,60}\w)"
)
_ONOPGEMAAKT = re.compile(r"kst-\d{6,7}(?![\w-])")
# "Postbus 20011", "€ 32 317", "NJ 18 586", "12 32 317": what makes five digits something else than a dossier; these are
# whole words ("wetsvoorstel 35 915, nr. 3" has no telephone number)
_NO_DOSSIER_BEFORE = re.compile(
    r"(?:[.,+/-]|(?:[\d\u20ac$\u00a3]|\b(?:[Pp]ostbus|EUR|euro|IBAN|[Tt]el\.?|LJN|BNB|NJ|ECLI|NEN(?:-EN)?|ISO|IEC))\s{0,2})$|\w$"
    r"|Handelingen[^.;()]{0,40}$"
)
# "(nr. 19 637, 3193)" (seed 001, line 60)
_NR_BEFORE = re.compile(r"(?<![A-Za-z])[Nn]rs?\.?\s{0,2}$")
# "Zij krijgt nr. 22(30196)." (Handelingen 2007-2008)
_NUMBER_BEFORE = re.compile(r"(?<![A-Za-z])[Nn]r\.?\s{0,2}(\d{1,4})\s?\($")
_COMMA = re.compile(r",\s{0,3}(?=\d)")
# A bare dossier needs "nr." (or "letter", in the Eerste Kamer); "17 500 (nummer 3)" says nothing
_NR_AFTER = re.compile(
    r"[\s,.-]{0,3}(?:(?:hoofdstuk\s)?[A-Z]{1,6})?[\s,:]{0,4}(?:stuk\s)?(?:[Nn][Rr]s?(?![a-z])|letters?\s[A-Z]{1,2}(?!\w))"
)
_NUMMER_AFTER = re.compile(r"[\s,]{1,4}(?:stuk|onder)?nummers?\s\d")
# "28 982 nr. 15 638": two amounts
_AMOUNT = re.compile(r"[\s,]{0,4}\(?nrs?\.?\s\d{1,3}\s\d{3}(?!\d)")
# "25 295, nr. 1 van Europa": a rank
_RANK = re.compile(
    r"[\s,]{0,4}\(?nr\.?\s\d{1,2}\s(?:van|in|op)\s(?:Europa|Nederland|de\s(?:wereld|lijst|ranglijst|EU|rij|Unie))"
)
_CLOSED = re.compile(r"\s{0,2}(?:$|[).;,\]])")
# Forms without "nr.": 21501-32-1740, 36600-XX-5; and only in parentheses or after "motie": 36410-111
_COMPACT = re.compile(r"(?:21\s?501-\d\d-|\d\d\s?\d{3}-(?:[IVX]{1,6}[AB]?|[A-J])-)\d{1,4}(?![\w-])")
# "het wetsvoorstel Vaststelling van de begrotingsstaat van ... (36410-K)": a chapter, and no letter of the Eerste Kamer
_BUDGET = re.compile(r"[Bb]egroting(?:ssta|swet|\s)[^;\n]{0,240}$")
_SHORT = re.compile(r"\d\d\s?\d{3}-(?:\d{1,4}|[A-Z]{1,2})(?![\w-])")
# "(33 328, AI)", "(36 600 XX, B)": letters of the Eerste Kamer, alone between parentheses or alone in a note
_LETTERED = re.compile(
    r"\d\d\s?\d{3}(?:[\s-][IVX]{1,6}[AB]?)?(?:\s?/\s?\d\d\s?\d{3}(?:[\s-][IVX]{1,6}[AB]?)?)?,\s(?!EU|VN|TK|EK|NL)[A-Z]{1,2}(?=(?:\s?(?:en|,)\s[A-Z]{1,2})?[).;]|$)"
)
_PAPER_BEFORE = re.compile(r"(?:[Mm]otie|[Aa]mendement|t\.v\.v\.|[Bb]rief|stuk|dossier)\s(?:nr\.?\s)?$")
_LOOK_BACK = 56
_LONGEST_TITLE = 260


def find_kamerstukken(text: str, names: Mapping[str, str]) -> Iterator[Citation]:  # noqa: ARG001 - every finder has it
    """All references to Kamerstukken in ``text``, sorted and disjoint."""
    words = dict.fromkeys(places(text, WORDS), _read_announced)
    ids = dict.fromkeys(places(text, (("kst-", 0),)), _read_id)
    bare = {match.start(): _read_bare for match in _DOSSIER.finditer(text)}
    end = 0
    for pos, read in sorted((bare | words | ids).items()):
        if pos < end:
            continue
        for citation in read(text, pos, end):
            yield citation
            end = citation.end


def _read_announced(text: str, pos: int, free: int) -> Iterator[Citation]:  # noqa: ARG001 - the readers are one table
    """The references after "Kamerstuk" or "Tweede Kamer, vergaderjaar ..."."""
    aanhef = read_aanhef(text, pos)
    if aanhef is None:
        return
    announced = aanhef.strong or aanhef.jaar is not None
    dossiers = read_dossiers(text, aanhef.end, romeins=announced or aanhef.eerste_kamer)
    if not dossiers and aanhef.strong and aanhef.jaar and aanhef.jaar.van < FIRST_WITHOUT_OLD:
        dossiers = read_old_dossier(text, aanhef.end)
    if dossiers:
        explicit = not announced and not aanhef.eerste_kamer and not _SHORT.match(text, aanhef.end)
        yield from read_stukken(text, aanhef, dossiers, explicit=explicit)


def _read_bare(text: str, pos: int, free: int) -> Iterator[Citation]:
    """``36 410 XIV, nr. 9`` without any announcing word: only with "nr.", or in a form that is nothing else."""
    before = text[max(free, pos - _LOOK_BACK) : pos]
    if _NO_DOSSIER_BEFORE.search(before):
        return
    dossiers = read_dossiers(text, pos)
    if not dossiers or not all(LOWEST_BARE <= int(dossier.nummer) <= HIGHEST for dossier in dossiers):
        return
    round_number = all(dossier.toevoeging is None and dossier.nummer.endswith("000") for dossier in dossiers)
    if round_number and not before.rstrip().endswith(("(", ",", ";")):
        return  # "van 25 000, nr. 3 in de rij": a round number is a number
    word = _NR_BEFORE.search(before)
    if word and _is_number_next(text, dossiers):
        aanhef = Aanhef(pos - len(word[0]), pos, strong=True)
        yield from read_stukken(text, aanhef, dossiers, explicit=False)
    elif (number := _NUMBER_BEFORE.search(before)) and text.startswith(")", dossiers[-1].end):
        start, end = pos - len(before) + number.start(), dossiers[-1].end + 1
        numbers = Nummers((Nummer(number[1], start, end),), end)
        yield build_stuk(text, Aanhef(start, end), start, dossiers, numbers, None).citation
    elif (before.endswith("(") or not before.strip()) and _LETTERED.match(text, pos):
        yield from read_stukken(text, Aanhef(pos, pos, eerste_kamer=True), dossiers, explicit=False)
    elif _is_compact(text, pos, before):
        yield from read_stukken(text, Aanhef(pos, pos), dossiers, explicit=False)
    elif _RANK.match(text, dossiers[-1].bare_end) or _AMOUNT.match(text, dossiers[-1].bare_end):
        return
    elif _NR_AFTER.match(text, dossiers[-1].bare_end) or (
        before.endswith("(") and _NUMMER_AFTER.match(text, dossiers[-1].end)
    ):
        yield from read_stukken(text, Aanhef(pos, pos), dossiers, explicit=True)


def _is_number_next(text: str, dossiers: tuple[DossierRead, ...]) -> bool:
    """Whether "19 637" of "nr. 19 637, 3193" is followed by one number and the end of the clause."""
    comma = _COMMA.match(text, dossiers[0].end) if len(dossiers) == 1 else None
    number = read_one(text, comma.end(), letters=False) if comma else None
    return bool(number and _CLOSED.match(text, number.end))


def _is_compact(text: str, pos: int, before: str) -> bool:
    if _COMPACT.match(text, pos):
        return True
    short = _SHORT.match(text, pos)
    if short is None:
        return False
    if short[0][-1].isalpha() and _BUDGET.search(text, max(0, pos - _LONGEST_TITLE), pos):
        return False
    return bool(before.endswith("(") and text.startswith(")", short.end())) or bool(_PAPER_BEFORE.search(before))


def _read_id(text: str, pos: int, free: int) -> Iterator[Citation]:  # noqa: ARG001 - the readers are one table
    """An official id as it stands: ``kst-32317-974``, ``kst-26643-144-h1``, ``kst-1027687``."""
    if pos and (text[pos - 1].isalnum() or text[pos - 1] == "-"):
        return
    match = _ONOPGEMAAKT.match(text, pos)
    doubt = None
    if match is None:
        match = _ID.match(text, pos)
        if match is None:
            return
        dossier = DossierRead(match["dossier"], match["toevoeging"], pos, pos, pos)
        doubt = dossier.doubt or (None if match["nummer"].strip("0") else "stuknummer 0 bestaat niet")
    target = Target(match[0], None if doubt else official_address(match[0]))
    yield with_pinpoint(text, pos, match.end(), (target,), (match.span(),), doubt)

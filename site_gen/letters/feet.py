"""Lines -> running feet and colophons: which lines are none of the letter's text, and what they tell.

1. A line is furniture as a whole or not at all; a reference that stands alone in the text is none.
2. What a foot says (chamber, vergaderjaar, dossier, number, page) is kept as printed, blanks made single.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from site_gen.letters.blanks import is_single
from site_gen.letters.offices import INITIALLED
from site_gen.letters.onepage import is_of_head
from site_gen.letters.pagelabels import LONE, labels
from site_gen.letters.scans import PRINTER
from site_gen.model import LedgerKind, Line

# "Tweede Kamer, vergaderjaar 2025–2026, 32 317, nr. 974 5" (seed 002, line 254); the last number is the page.
_CHAMBER = r"(?:(?P<voor>\d{1,4})\t)?(?:(?:ISSN \d{4} ?[-–] ?\d{4} ?)?.s-Gravenhage \d{4} ?)?(?P<kamer>Eerste|Tweede) Kamer, ?[Vv]ergaderjaar (?P<jaar>\d{4} ?[–/-] ?\d{2,4})"
_FOOT = re.compile(
    _CHAMBER
    + r", ?(?P<dossiers>\d{2}[ .]?\d{3}[^,]{0,40}(?:, \d{2}[ .]?\d{3}[^,]{0,20}){0,3}), ?(?:[Nn]rs?\. ?(?P<nr>\d{1,5}[A-Za-z]?(?:[–-]\d{1,5})?)|(?P<letter>[A-Z]{1,3}))"
    r"(?: \(?(?:[Hh]erdruk|HERDRUK|[Gg]ewijzigd|met bijlagen?)\)?)?(?: (?P<pagina>\d{1,4}))?"
)
_AANHANGSEL_FOOT = re.compile(
    _CHAMBER + r", ?(?:Aanhangsel|Handelingen)(?: van de Handelingen)?(?: (?P<pagina>\d{1,4}))?"
)
_HALF_FOOT = re.compile(_CHAMBER + r",?")
# "kst-36200-IV-49", "ISSN 0921 - 7371", "’s-Gravenhage 2023": the colophon above a foot (corpus, moties); "0304tkkst29200VI-3" (2003).
_COLOPHON = re.compile(
    r"(?:kst-[\dA-Z]{3,8}(?:-[\dA-Z]{1,6}){1,3}|(?:ah|h|kv)-[a-z]{2}-\d{8}-\d{1,5}(?:-\d{1,3})?|\d{4}[te]kkst[\dA-Za-z-]{4,16}|ISSN \d{4} ?[-–] ?\d{4}|['’‘]s-Gravenhage \d{4})"
)
# "6K1234", "BKO512" where a scan misread it, "KVR7718", "Sdu Uitgeverij Plantijnstraat": the printer's lines of the 1990s; only beside an ISSN (review, MIG).
_PRINTER = re.compile(
    r"(?:\d|B)[A-Z][\dO]\d{3,4}|K[A-Z]{2}\d{4,6}|(?:SDU|Sdu|sdu) [Uu]itgever(?:ij|s)\b.{0,40}|Plantijnstraat.{0,20}|['’‘]s-Gravenhage \d{4}"
)
_YEARED = "ergaderjaar"
"""What `_FOOT` and its like need."""
_FIRST = frozenset("kahI'’‘KSsPB")
"""The signs, besides figures, with which the lines of a colophon and of a printer begin."""
_ISSN = re.compile(r"ISSN \d{4} ?[-–] ?\d{4}")
_AH = re.compile(r"ah-tk-\d{8}-(?P<nr>\d{1,5})")
_KST = re.compile(r"kst-\d{5}(?:-[\dA-Z]{1,6}){1,2}")
_BLANKS = re.compile(r"[ \u00a0\u2000-\u200a\u202f\u3000]+")
_APART = re.compile(r"(\s{0,80}\d{1,4})\s{3,80}(?=[ET])")


@dataclass(frozen=True, slots=True)
class Foot:
    """What one running foot, head or page label says, as printed; ``top`` when it stands where a page begins.

    ``aanhangsel`` when it says that its page is one of the Aanhangsel van de Handelingen.
    """

    line: int
    kamer: str | None = None
    vergaderjaar: str | None = None
    dossiers: str | None = None
    nummer: str | None = None
    pagina: int | None = None
    kst: str | None = None
    top: bool = False
    aanhangsel: bool = False


def find_feet(lines: Sequence[Line], breaks: frozenset[int]) -> tuple[list[Foot], dict[int, LedgerKind]]:
    """Every foot in order, and the lines that leave with their kinds; ``breaks`` are the lines where pages start."""
    texts = [_folded(line.text) for line in lines]
    filled = [index for index, text in enumerate(texts) if text]
    edges = _edges(lines, filled, breaks)
    said = Counter(text for text in texts if _YEARED in text)
    feet: list[Foot] = []
    gone: dict[int, LedgerKind] = {}
    for place, index in enumerate(filled):
        if not _may_be_foot(texts[index]) or lines[index].number in gone:
            continue
        foot = _foot(texts, index, sure=index in edges or said[texts[index]] > 1 or _last(texts, filled, place))
        if foot is None and place + 1 < len(filled) and _HALF_FOOT.fullmatch(texts[index]):
            below = filled[place + 1]  # in two lines: "Tweede Kamer, vergaderjaar 2025–2026," and "32 317, nr. 974 5"
            whole = f"{texts[index].rstrip(',')}, {texts[below]}"
            foot = _chamber_foot(whole, sure=below in edges or index in edges) if below == index + 1 else None
            if foot is not None:
                gone[lines[below].number] = LedgerKind.PAGE_FOOTER
        if foot is not None:
            top = index in edges and edges[index]
            feet.append(replace(foot, line=lines[index].number, top=top))
            gone[lines[index].number] = LedgerKind.PAGE_HEADER if top else LedgerKind.PAGE_FOOTER
    feet = _lone_numbers(lines, texts, feet, gone)
    for number, page, top in labels(lines, texts, filled, edges, gone, breaks):
        gone[number] = LedgerKind.PAGE_NUMBER
        feet.append(Foot(number, pagina=page, top=top))
    return sorted(feet, key=lambda foot: foot.line), gone


def _folded(text: str) -> str:
    """A line with its blanks single, but for a tab behind a number that stands apart: "4      Tweede Kamer, …" of an even page.

    "1 Tweede Kamer, …" is a note (seed 002, line 192).
    """
    if apart := _APART.match(text):
        text = f"{apart[1]}\t{text[apart.end() :]}"
    return (text if is_single(text) else _BLANKS.sub(" ", text)).strip()


def _may_be_foot(text: str) -> bool:
    """Whether a line has what every foot and colophon has; most lines have none of it."""
    return _YEARED in text or "SSN" in text or text[0] in _FIRST or text[0].isdigit()


def _last(texts: Sequence[str], filled: Sequence[int], place: int) -> bool:
    """Whether a line ends the paper: above the number of the last page, or under the name of who signs (32500-VII-98)."""
    if place + 1 == len(filled):
        foot = _chamber_foot(texts[filled[-1]], sure=True)
        signed = place > 0 and INITIALLED.fullmatch(texts[filled[place - 1]]) is not None
        return signed or bool(foot and is_of_head([texts[i] for i in filled[:-1]], foot.vergaderjaar, foot.dossiers))
    return place + 2 == len(filled) and re.fullmatch(r"\d{1,4}", texts[filled[-1]]) is not None


def _edges(lines: Sequence[Line], filled: Sequence[int], breaks: frozenset[int]) -> dict[int, bool]:
    """Lines beside a page start, at most three away: whether they stand below it (a head) or above it (a foot)."""
    found: dict[int, bool] = {}
    for place, index in enumerate(filled):
        if lines[index].number in breaks:
            found.update(dict.fromkeys(filled[max(0, place - 3) : place], False))
    for place, index in enumerate(filled):
        if lines[index].number in breaks:
            found.update(dict.fromkeys(filled[place : place + 3], True))
    return found


def _foot(texts: Sequence[str], index: int, *, sure: bool) -> Foot | None:
    text = texts[index]
    if len(text) > 200:
        return None
    foot = _chamber_foot(text, sure=True)  # looking round is dear: only for a line that could be one
    if foot is not None and (
        sure or _chamber_foot(text, sure=False) or _near(_COLOPHON, texts, index) or _near(PRINTER, texts, index)
    ):
        return foot
    if "SSN" in text and PRINTER.fullmatch(text):
        return Foot(0)
    if match := _AH.fullmatch(text):
        return Foot(0, nummer=match["nr"], aanhangsel=True)
    if _COLOPHON.fullmatch(text) and (_KST.fullmatch(text) or _near(_COLOPHON, texts, index)):
        return Foot(0, kst=text if _KST.fullmatch(text) else None)
    return Foot(0) if _PRINTER.fullmatch(text) and _near(_ISSN, texts, index) else None


def _chamber_foot(text: str, *, sure: bool) -> Foot | None:
    match = _FOOT.fullmatch(text)
    if match:
        page = match["pagina"] or match["voor"]
        # Without a page number the line may be a reference that stands alone: then a colophon or a page end is near.
        if page is None and not sure:
            return None
        nummer = match["nr"] or match["letter"]
        return Foot(
            0,
            match["kamer"],
            _year(match["jaar"]),
            match["dossiers"].replace(".", " "),
            nummer,
            int(page) if page else None,
        )
    match = _AANHANGSEL_FOOT.fullmatch(text)
    if match:
        page = match["pagina"] or match["voor"]
        own = "Aanhangsel" in text
        return Foot(0, match["kamer"], _year(match["jaar"]), pagina=int(page) if page else None, aanhangsel=own)
    return None


def _year(printed: str) -> str:
    return printed.replace(" ", "").replace("/", "-")


def _near(pattern: re.Pattern[str], texts: Sequence[str], index: int) -> bool:
    return any(pattern.fullmatch(texts[i]) for i in range(max(0, index - 5), min(len(texts), index + 4)) if i != index)


def _lone_numbers(
    lines: Sequence[Line], texts: Sequence[str], feet: list[Foot], gone: dict[int, LedgerKind]
) -> list[Foot]:
    """The feet with the page number that stands alone under them, at most one blank line below."""
    places = {line.number: index for index, line in enumerate(lines)} if feet else {}
    found: list[Foot] = []
    for foot in feet:
        start = places[foot.line] + 1
        below = [index for index in range(start, min(start + 2, len(lines))) if texts[index]][:1]
        if foot.vergaderjaar and foot.pagina is None and below and LONE.fullmatch(texts[below[0]]):
            gone[lines[below[0]].number] = LedgerKind.PAGE_NUMBER
            foot = replace(foot, pagina=int(texts[below[0]]))  # noqa: PLW2901 - the same foot, better read
        found.append(foot)
    return found

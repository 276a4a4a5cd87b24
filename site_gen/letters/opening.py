"""Lines -> the lines of a head, each told apart: columns parted, lines that ran together cut again, signs of Markdown left out.

1. Every piece keeps the number of its source line and the column where it begins; nothing is written back to the letter.
2. A line is cut only before words that begin a line of their own in every head that is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from site_gen.letters.dates import DATE
from site_gen.letters.frame import is_frame
from site_gen.letters.scans import mend
from site_gen.model import MAANDEN, Line

_MOST = 120
_TOP = 40
"""Lines of which some may be the menu of a site."""
_LONGEST = 1_500
_COLUMNS = re.compile(r"(?: {3,}|\t+ *)(?=[^\s:])")
_BLANKS = re.compile(r"[ \u00a0\u2000-\u200a\u202f]+")
_MARKUP = re.compile(r"^#{1,6} +|\*\*|__|^[*+] +(?=\*\*)|\\(?=[.*_#-]|$)")
_WORDED = re.compile(r"I[MVSX]|Kamer |Aan de |Aanhangsel |Vragen ")
_MARKED, _MARKED_ASCII = re.compile(r"[\d#*_|\\\u00a0\u2000-\u200a\u202f]"), re.compile(r"[0-9#*_|\\]")
"""What a line has that may have to be cut or cleaned; most lines of prose have none of it."""
_SIGNS = re.compile(r"[#*_\\\u00a0\u2000-\u200a\u202f]")
"""What `_MARKUP` and `_BLANKS` need, besides two blanks; most lines have none of it."""
# "K S T 1 2": the digits of a year that the scan set apart, "Vergaderjaar 1 9 8 7 - 1 9 8 8" (adoc.pub, 20223-7).
_SPACED = re.compile(r"(?<=aar )(\d) (\d) (\d) (\d) ?[-–] ?(\d) (\d) (\d) (\d)\b")
# "Nr. 108 VERSLAG VAN EEN ALGEMEEN OVERLEG Vastgesteld 7 april 2000 De vaste commissie": one line of a page (adoc.pub).
_CUT = re.compile(
    r" (?=Vergaderjaar |Aanhangsel van de Handelingen\b|Vragen gesteld door de leden|\d{1,4} Vragen van (?:het|de) l|Antwoord van (?:de )?[MmSs]"
    r"|\d{2} ?\d{3}(?:-\d{2}| \(R\d{3,4}\)| [IVX]{1,6}[A-Z]?(?: [A-Z]{1,2})?)? [A-Z][a-z]|[Nn]r\. ?(?:\d{1,5}[a-z]?|[IVXL]{1,7})(?: [A-Z]{4}|$)|[Nn]r\. [A-Z]{4}|(?:Vastgesteld|Ontvangen|Voorgesteld|Ingediend),? (?:tijdens [a-zA-Z ]{3,60} van )?\d{1,2} ?[a-z]{3,9} ?\d{4}"
    r"|Aan de [Vv]oorzitter van de (?:Eerste|Tweede) Kamer|(?:Den Haag|['’‘•]?s[- ]Gravenhage), \d|(?:\d{1,2} [a-z]{3,9} \d{4} )?Wij (?:Beatrix|Willem-Alexander), bij de gratie)"
    r"|(?:(?<=[a-z)])|(?<=20\d\d)|(?<=19\d\d)) (?=(?:[A-Z]{1,2} )?(?:NADER |VOORLOPIG )?(?:VERSLAG|BRIEF|MEMORIE|NOTA|LIJST|ADVIES) (?:VAN|NAAR|RAAD) ?[A-Z]{2})"
)
# "Nr. 4015 | BRIEF VAN …", "22 112 | Nieuwe Commissievoorstellen": a head in a table (tkconv).
_BARRED = re.compile(
    r"^(?:\| ?)?(\d{2} ?\d{3}(?:[- ][\dIVX]{1,6}[A-Z]?)?|[Nn]r\. ?\d{1,5}[a-z]?|[A-Z]{1,3}) ?\| (?=[^\W\d])"
)
# "34775 A 66 BRIEF VAN …", "34902 F MOTIE VAN …": dossier, number and title in one line (rijksbegroting.nl).
_AT_ONCE = re.compile(
    r"^(\d{2} ?\d{3}(?:-\d{2}|[- ](?:[IVX]{1,6}[A-E]?|[A-M]))?) (\d{1,4}|[A-HJ-UWYZ](?= [A-Z]{4})) (?=(?:[A-Z]{4,}|Brief|Motie|Amendement|Verslag|Lijst|Nota|Memorie) )"
)
# "| | Ontvangen 16 september 2014 |": the empty cells before what stands in the second column of a head.
_EMPTY = re.compile(r"^(?:\| ?){2,8}(?=[^|\s:-])")
# "| Datum | 3 mei 2011 |": a letterhead in a table.
_CELLS = re.compile(
    r"^(?:\| ?)?((?:Datum|DATUM|Ons kenmerk|Onze referentie|Kenmerk|Uw kenmerk|Uw referentie|Onderwerp|Betreft|Aan|Van):?) ?\| ?(?=[^|\s-])"
)
_AFTER_DAY = re.compile(
    rf"^((?:Vastgesteld,?|Ontvangen,?|Voorgesteld,?|Ingediend,?|Den Haag,?|['’‘]s-Gravenhage,?|[A-Z][a-z]{{3,15}},(?=.{{10,24}} (?:Bijgaand|Hier(?:bij|mede|mee|na)|Met|Ter|Naar|Tijdens|Conform|Overeenkomstig|Namens|Ik|Wij|Graag|Geachte)\b)) (?:tijdens [a-zA-Z ]{{3,60}} van )?{DATE.pattern}) (?=[A-Z])"
)
# "EINDVERSLAG Vastgesteld 3 juni 1994", "VOORSTEL VAN WET 1 september 1994": a title with its day (Staten-Generaal Digitaal);
# "Nr. 38 Vastgesteld 22 februari 2007": the number with it (rijksbegroting.nl).
_TITLE_AND_DAY = re.compile(
    rf"((?:[Nn]r\. ?\d{{1,5}}[a-z]? )?[A-Z][^a-z]{{3,400}}?(?:[A-ZÀ-Þ.)][\d']{{0,2}}|NRS?\. ?\d{{1,3}})|[Nn]r\. ?\d{{1,5}}[a-z]?(?= [VOI])) ((?:(?:Vastgesteld|Ontvangen|Voorgesteld|Ingediend|Aangeboden),? (?:op |(?:tijdens|ter|in) [a-zA-Z ]{{3,60}} van )?)?{DATE.pattern}\.?)"
)
# A letter of a ministry on one line, as docplayer.nl shows the first page of a PDF (PO&K/BS/73395, 2008).
_FLAT_LETTER = re.compile(
    r"(?:\d )?(?:> ?)?(?:Retouradres .{5,120}?|Ministerie van .{5,120}?|Aan )?[Dd]e [Vv]oorzitter van de (?:Eerste|Tweede) Kamer.{10,400}? (?:[Kk]enmerk|Datum|Onderwerp|Betreft|Onze referentie) "
)
_CUT_LETTER = re.compile(
    r"(?:^\d)? (?=(?:> ?)?Retouradres |[Dd]e [Vv]oorzitter van de (?:Eerste|Tweede) Kamer der|Postbus |Binnenhof |(?:Ons|Uw) kenmerk |(?:Onze|Uw) referentie |Datum \d|(?:Onderwerp|Betreft) |Bijlagen? |Geachte )"
)
# The first line of a head that was wrapped with its text, as a page without its lines gives it.
_WRAPPED = re.compile(
    r"\s{0,3}(?:\d )?(?:(?:Eerste|Tweede) Kamer der Staten-Generaal (?:[12] )?Vergaderjaar \d{4}|Vergaderjaar \d{4}\S{1,8} (?:Tweede|Eerste) Kamer|\d{2} \d{3} [A-Z]|Aan de [Vv]oorzitter van de )"
)
_WIDE = 60
_NUMBERED = frozenset({"Nr.", "nr.", "Nr", "No."})
_HALVES = _NUMBERED | {"Den Haag,", "’s-Gravenhage,", "'s-Gravenhage,", "‘s-Gravenhage,"}
# "36 600" + "C Vaststelling van …": a dossier that a web page breaks off before its chapter (36600-B-9).
_BARE = re.compile(r"\d{2} ?\d{3}")
_CHAPTER = re.compile(r"(?:[A-M]|[IVX]{1,6}[A-E]?) (?:Vaststelling|Wijziging|Slotwet|Jaarverslag|Raming) .+")
# "Vastgesteld 23 augustus" + "2004", "Voorgesteld tijdens het wetgevingsoverleg" + "van 12 februari 2024": a narrow page.
_NO_YEAR = re.compile(
    rf"^(?:Voorgesteld|Vastgesteld|Ontvangen|Ingediend|Den Haag,|['’‘]s-Gravenhage,)(?: .{{1,80}})? \d{{1,2}} (?:{'|'.join(MAANDEN)})$"
)
_YEAR = re.compile(r"(?:19|20)\d{2}(?!\d)\.?$")
_MOVED_ON = re.compile(rf"(?:\S+ ){{0,8}}?(?:van|op|d\.d\.) (?:[a-z]{{4,6}}dag )?{DATE.pattern}")
_DAYED = ("Voor", "Vast", "Ontv", "Inge", "Den Haag", "'s-", "’s-", "‘s-")
_NARROW = 120
_REST = (DATE, re.compile(r"\d{1,5}[a-z]?"))
_RUN_ON = re.compile(
    r"(?:\d )?(?:Eerste|Tweede) Kamer der Staten-Generaal (?:[12] )?Vergaderjaar|[^a-z]{12,} Aan de |Aan de [Vv]oorzitter .{5,60} (?:Den Haag|['’‘•]?s[- ]Gravenhage), \d|Vergaderjaar \d{4}\S{1,8} [Nn]r\. ?[\dIVXL]|[^a-z]{7,}\d? ?(?:Vastgesteld|Ontvangen|Voorgesteld|Ingediend) |(?:Vastgesteld|Ontvangen|Voorgesteld) \d{1,2} ?[a-z]{3,9} ?\d{4} [A-Z]"
    # a title without its dossier: "1 Wijziging van de Wet … Nr. 49 VERSLAG VAN EEN …" (docplayer.nl)
    r"|\d [A-Z][^?!]{20,500} Nr\. \d{1,5}[a-z]? [A-Z]{4,} [A-Z]{3,}"
)


@dataclass(frozen=True, slots=True)
class HeadLine:
    """One piece of a line of a head: its source line, what it says, and where on the line it stands."""

    number: int
    text: str
    column: int


def opening(lines: Sequence[Line]) -> tuple[HeadLine, ...]:
    """The first lines of a letter that hold text, without what a site prints above it; a head that was wrapped is one line."""
    pieces = _joined(_pieces(_unwrapped(lines)))
    top = [*islice(pieces, _TOP)]
    above = ["", *(piece.text for piece in top)]
    # "X" is a site that shares, but chapter X (Defensie) below its dossier.
    top = [piece for piece, over in zip(top, above, strict=False) if not is_frame(piece.text) or _BARE.fullmatch(over)]
    return (*top, *islice(pieces, _MOST - _TOP))


def _unwrapped(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines with those of a head that was wrapped as one: "… 2 Vergaderjaar 2023–2024 36 045" + "Situatie … Nr. 184 BRIEF VAN"."""
    first = next((place for place, line in enumerate(lines[:20]) if line.text.strip()), None)
    if first is None or len(lines[first].text) < _WIDE or not _WRAPPED.match(lines[first].text):
        return lines
    end, size = first, 0
    while end < len(lines) and size < _LONGEST and lines[end].text.strip() and "   " not in lines[end].text:
        size += len(lines[end].text) + 1
        end += 1
    if not any(cut.start() for line in lines[first + 1 : min(end, first + 12)] for cut in _CUT.finditer(line.text)):
        return lines
    joined = " ".join(" ".join(line.text.split()) for line in lines[first:end])
    return [replace(lines[first], text=joined), *lines[end:]]


def _joined(pieces: Iterator[HeadLine]) -> Iterator[HeadLine]:
    """The text nodes of an XML file, a line each, joined again: "Nr." + "197", "’s-Gravenhage," + "18 september 2012"."""
    before: HeadLine | None = None
    for piece in pieces:
        if before is not None:
            near = 0 < piece.number - before.number <= 2
            if near and _goes_on(before.text, piece.text):
                yield HeadLine(before.number, f"{before.text} {piece.text}", before.column)
                before = None
                continue
            yield before
            before = None
        text = piece.text
        if text in _HALVES or (text[0].isdigit() and _BARE.fullmatch(text)) or _day_broken(text):
            before = piece
        else:
            yield piece
    if before is not None:
        yield before


def _day_broken(text: str) -> bool:
    """Whether a line of a head ends in a day without its year, or tells of a day that stands on the next line."""
    if not text.startswith(_DAYED) or text[-1].isdigit():
        return False
    return bool(text.startswith("Voorgesteld ") and len(text) < _NARROW) or bool(_NO_YEAR.search(text))


def _goes_on(text: str, below: str) -> bool:
    """Whether two lines are one that was broken: a number, a place and its day, a dossier and its chapter, a day and its year."""
    if text in _HALVES:
        return bool(_REST[text in _NUMBERED].fullmatch(below))
    if _NO_YEAR.search(text):
        return bool(_YEAR.match(below))
    return bool(_MOVED_ON.fullmatch(below) if text.startswith("Voorgesteld ") else _CHAPTER.fullmatch(below))


def closing(lines: Sequence[Line], count: int) -> tuple[HeadLine, ...]:
    """The last lines of a letter that hold text."""
    filled = [line for line in lines[-4 * count :] if line.text.strip()]
    return tuple(_joined(_pieces(filled[-count:])))


def _pieces(lines: Sequence[Line]) -> Iterator[HeadLine]:
    for line in lines:
        text = line.text.replace("\u00a0", " ").rstrip()[:_LONGEST]
        if not text.strip():
            continue
        column = len(text) - len(text.lstrip())
        if "  " not in text[column:] and "\t" not in text:
            marked = _MARKED_ASCII if text.isascii() else _MARKED
            if len(text) < 160 and not (_WORDED.search(text) or marked.search(text)):
                yield HeadLine(line.number, text.strip(), column)
            else:
                yield from _cut(HeadLine(line.number, text, column))
            continue
        for match in [*_COLUMNS.finditer(text, column), None]:
            part = text[column : match.start() if match else len(text)]
            yield from _cut(HeadLine(line.number, part, column))
            column = match.end() if match else column


def _cut(piece: HeadLine) -> Iterator[HeadLine]:
    text = mend(piece.text.strip())
    if "  " in text or _SIGNS.search(text):
        text = _BLANKS.sub(" ", _MARKUP.sub("", text)).strip()
    if "|" in text:
        text = _EMPTY.sub("", text)
        text = _CELLS.sub(r"\1 ", _BARRED.sub(r"\1 ", text)).removesuffix(" |")
    if match := _AT_ONCE.match(text):
        yield HeadLine(piece.number, match[1], piece.column)
        text = f"Nr. {match[2]} {text[match.end() :]}"
    if "aar " in text:
        text = _SPACED.sub(r"\1\2\3\4-\5\6\7\8", text)
    if text[:1] in "*_" and text[1:-1].strip("*_") and text[-1] == text[0]:
        text = text.strip("*_ ")  # "*Vastgesteld 27 april 2010*" in Markdown (kst-28385-181)
    if (text[:2].isupper() or text[:3] in _NUMBERED) and (match := _TITLE_AND_DAY.fullmatch(text)):
        yield HeadLine(piece.number, match[1], piece.column)
        yield HeadLine(piece.number, match[2], piece.column)
        return
    cut = _CUT_LETTER if _FLAT_LETTER.match(text) else _CUT if _RUN_ON.match(text) else None
    parts = cut.split(text) if cut else [text]
    for part in parts:
        day = _AFTER_DAY.match(part)
        for text in (part[: day.end(1)], part[day.end() :]) if day else (part,):
            if text.strip(" |"):
                yield HeadLine(piece.number, text.strip(), piece.column)


def without_note(text: str) -> str:
    """A line of a head without the mark of a note behind it: "ADVIES RAAD VAN STATE EN NADER RAPPORT1" (kst-28978-A).

    >>> without_note("EX1"), without_note("HERDRUK2"), without_note("VOORJAARSNOTA 2000")
    ('EX', 'HERDRUK', 'VOORJAARSNOTA 2000')
    """
    return re.sub(r"(?<=[^\W\d_)])(?:\d{1,2}|[¹²³⁴⁵⁶⁷⁸⁹⁰*]{1,2})$", "", text)

"""Lines -> where the letterhead ends: lines that only letterheads have, and the first text under them.

1. Prose that stands under letterhead lines without a blank line begins a paragraph of its own.
2. The title of a dossier may go on down to the number of the paper, and a label that stands alone has its value below it:
   those are no prose.
3. Without a line that only letterheads have there is no letterhead.
4. Below a sentence, a greeting, a list, a signature or a line that cites a paper nothing is letterhead any more, whatever
   it looks like: what a letter says, however short, never becomes its head.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from site_gen.letters.blanks import folded
from site_gen.letters.paragraphs import Paragraph
from site_gen.letters.printed import ITEM, LABEL, OFFICE, SALUTATION, SECTION
from site_gen.model import MAANDEN, Line

MONTHS = "|".join(MAANDEN)
_HEAD_LINE = re.compile(
    r"(?:Eerste|Tweede) Kamer der Staten-Generaal(?: [12])?|Vergaderjaar \d{4}\S{0,8}(?: Aanhangsel van de Handelingen)?|\d{2} ?\d{3}(?: ?[-–] ?\d{2}| \([^)]{1,12}\)| [IVXLCR]{1,6}\w?)?(?: [^\da-zà-ÿ].*)?"
    rf"|Nr\. ?\d{{1,5}}(?: ?[^\da-zà-ÿ].*|[a-z]?(?: herdruk)?)|Aan de (?:heer|leden|[Vv]oorzitter)\b.*|(?:['’]s-)?[A-Z][\w-]+(?: [A-Z][\w-]+)?, \d{{1,2}} (?:{MONTHS}) \d{{4}}|(?:Voorgesteld|Ontvangen|Vastgesteld|Ingediend) (?:\d|tijdens).*"
    r"|(?:[A-Z]{1,3} )?(?:GEWIJZIGDE |NADER GEWIJZIGDE )?(?:BRIEF|MOTIE|AMENDEMENT|VERSLAG|NOTA|LIJST|MEMORIE|VOORSTEL|ADVIES|INBRENG|FICHE)\b[^a-z]{0,160}"
    r"|(?:Datum|Ons kenmerk|Onze referentie|Uw kenmerk|Uw brief|Kenmerk|Bijlagen?|Contactpersoon|Retouradres|> Retouradres)\b.{0,120}|(?:Onderwerp|Betreft)\b.{0,600}"
    r"|t\.a\.v\. .{1,80}|Postbus \d{1,6}.{0,60}|.{0,40}\d{4} ?[A-Z]{2} {1,2}[A-Z]['\w -]{2,30}|Bij beantwoording (?:de )?.{0,120}|Wilt u slechts .{0,100}"
)
# What only the head of a parliamentary paper has: the chamber, its number, its kind in capitals, its day.
_TITLE_LINE = re.compile(
    r"(?:Eerste|Tweede) Kamer der Staten-Generaal(?: [12])?|Vergaderjaar \d{4}\S{0,8}(?: Aanhangsel van de Handelingen)?|[Nn]r\. ?\d{1,5}[a-z]?|(?:[Nn]r\. ?\d{1,5}[a-z]? |[A-Z]{1,3}(?:/ ?Nr\. ?\d{1,5})? )?(?:[A-Z]{4,20} ){0,3}(?:BRIEF|MOTIE|AMENDEMENT|VERSLAG|NOTA|LIJST|MEMORIE|VOORSTEL|ADVIES|INBRENG|FICHE|JAARVERSLAG|RAPPORT|INITIATIEFNOTA)\b[^a-z]{0,160}"
    r"|(?:Voorgesteld|Ontvangen|Vastgesteld|Ingediend) \d.*"
)
# What begins as a label and is a sentence: "Bijlage 1 bevat de cijfers.", "Onderwerp van gesprek was de brief."
_SPOKEN = re.compile(
    r"(?:Datum|Onderwerp|Betreft|Bijlagen?|Kenmerk|Contactpersoon|Uw brief|Ons kenmerk|Uw kenmerk|Postbus)\b(?! {0,40}:| {2})(?P<zin>.{4,700})"
)
# A label that says nothing on its own line: its value stands below.
_BARE_LABEL = re.compile(
    r"(?:(?!(?:Het|Dit|Dat|De|Deze|Die|Er|Als|In|Op|Bij|Over|Met|Voor|Hier\w{0,8}|Daar\w{0,8})\b)[A-Z][\w.]{1,20}(?: [a-z]{1,12}){0,3}|Ter attentie van(?: de [\w ]{2,40})?):|(?:Datum|Onderwerp|Betreft|Ons kenmerk|Onze referentie|Uw kenmerk|Uw brief|Kenmerk|Bijlagen?|Contactpersoon)(?: ?\([^()]{1,20}\))?"
)
# "Hierbij ontvangt u de stukken": who speaks is named, which a title or an address never does.
_SPEAKS = re.compile(r"(?<!\S)(?:[Ii]k|[Ww]ij|u|mij)(?=[ ,])|^(?:Zie|Hierbij|Hiermee|Bijgaand) ")
_CITES = re.compile(r"(?:[a-z,;] |\()[Kk]amerst(?:uk(?:ken)?|\.) ")
_DOSSIER = re.compile(r"\d{2} ?\d{3}\b")
_CITED = re.compile(r"Nr\. ?\d|\d{2} ?\d{3}\b")
_PAPER = re.compile(r"Nr\. ?\d|\d{2} ?\d{3}\b|[A-Z]{1,3} [A-Z]{4}|[A-Z]{4}")
_OPENING = re.compile(
    r"Geachte? |(?:Zie(?! ommezijde)|Hierbij|Hiermee|Bijgaand) |De Kamer,$|De ondergetekenden? |Wij [A-Z]|Allen, die deze "
)
# Words that a sentence has and a name or an address has not: "Hierbij informeer ik u over de" (review, 29279-650).
_SMALL_WORD = re.compile(r"(?<!\S)[a-zà-ÿ]+[,;:.]?(?!\S)")
_ENDED = re.compile(r"[^\W\d_]{3}[)»”’\"]{0,2}[.?!…;:][)»”’\"]{0,2}\d{0,2}$|[\d)][.?!…;:]\d{0,2}$|[a-z)]{4}[.?!] [A-Z]")
_SUBJECT = re.compile(
    r"\s{0,40}(?:Onderwerp|Betreft|ONDERWERP|BETREFT)\b[ \t]{0,40}:?[ \t\u00a0]{0,60}(?P<waarde>\S.{0,300})?$"
)
_UNFINISHED = re.compile(r"(?:[,-]| (?:van|de|het|een|en|of|over|op|in|aan|voor|met|bij|naar|tot|inzake|der|te))\s*$")
_EXCHANGED = re.compile(
    r"(?:\d{1,5} )?(?:Vragen gesteld door de leden|Vragen van (?:het lid|de leden)|Antwoord(?:en)? van |Mededeling van )|\d{1,5}$"
)
_FIRST_TITLE = re.compile(r"(?:1|I)\.? [A-Z][\w -]{2,60}|Aanleiding|Inleiding|Samenvatting|Kern(?:punten)?")
_MOST = 40  # lines in which a sentence under a letterhead must end; keeps a hostile page linear


def prose_starts(lines: Sequence[Line]) -> frozenset[int]:
    """The number of the line where prose begins right under letterhead lines; empty when a blank line parts them.

    The head of an Aanhangsel tells who asked whom in whole sentences; it ends at its first label (ah-tk-20232024-1433).
    """
    head: str | None = None
    numbered = False
    run: list[tuple[int, str]] = []
    for line in lines[:120]:
        text = _folded(line)
        is_head = bool(text) and _is_head_line(text)
        if is_head and text.endswith("Aanhangsel van de Handelingen"):
            return frozenset()
        if text and not is_head:
            run.append((line.number, text))
            continue
        title = is_head and head is not None and _DOSSIER.match(head) and _PAPER.match(text)
        # "… de motie van het lid" + "32 317 JBZ-Raad": under the paper's own number a dossier is one that is cited.
        cited = is_head and numbered and bool(_CITED.match(text))
        if head is not None and not title and (start := _prose(run, unended=cited)):
            return frozenset({start})
        numbered = numbered or (is_head and text.startswith("Nr."))
        head, run = (text if is_head else None), []
    start = _prose(run, unended=False) if head is not None else None
    return frozenset({start} if start else ())


def _folded(line: Line) -> str:
    """A line with its blanks folded: ``-layout`` sets "Vergaderjaar 2011–2012" and "Aanhangsel …" wide apart."""
    return folded(line.text)


def _prose(run: Sequence[tuple[int, str]], *, unended: bool) -> int | None:
    """The number of the first line of prose in a run of lines without blank lines; ``None`` when it has no prose."""
    start: int | None = None
    title: int | None = None
    for number, text in run[:_MOST]:
        # "ALGEMEEN" and "1. Inleiding" above the first sentence of a note are its first headings.
        title = title or (number if SECTION.fullmatch(text) or _FIRST_TITLE.fullmatch(text) else None)
        if _OPENING.match(text) or LABEL.fullmatch(text):
            return start or title or number
        if start is None and len(_SMALL_WORD.findall(text)) >= 4:
            start = title or number
        if start is not None and _ENDED.search(text):
            return start
    return start if unended else None


def subject_lines(lines: Sequence[Line]) -> tuple[int, int] | None:
    """Where a subject stands that plainly runs over lines: what follows is in small letters, or in line with it."""
    for index, line in enumerate(lines):
        match = _SUBJECT.match(line.text)
        if match is None:
            continue
        start = index if match["waarde"] else index + 1
        if start >= len(lines):
            return None
        column = match.start("waarde") if match["waarde"] else 0
        stop = start + 1
        while stop < min(len(lines), start + 4) and _runs_on(lines[stop - 1].text, lines[stop].text, column):
            stop += 1
        return (start, stop) if stop > start + 1 else None
    return None


def _runs_on(last: str, text: str, column: int) -> bool:
    bare = text.strip()
    if not bare or _is_head_line(bare.replace("\u00a0", " ")):
        return False
    in_line = column > 5 and abs(len(text) - len(text.lstrip()) - column) < 2
    return in_line or bare[0].islower() or bool(_UNFINISHED.search(last))


@lru_cache(maxsize=512)  # a line is asked again as a part of its paragraph, and to see where the prose begins
def _is_head_line(text: str) -> bool:
    """Whether only letterheads have such a line: a label with its value, a number, an address; no sentence about one."""
    if not _HEAD_LINE.fullmatch(text):
        return False
    said = _SPOKEN.fullmatch(text)
    return said is None or not (text[-1] in ".:;?!" and len(_SMALL_WORD.findall(said["zin"])) >= 3)


def says_something(lines: Sequence[str]) -> bool:
    """Whether these lines are text of a letter: a greeting, a sentence, a line that addresses its reader.

    >>> says_something(["Hierbij ontvangt u de stukken"]), says_something(["Postbus 20018", "2500 EA Den Haag"])
    (True, False)
    """
    if _BARE_LABEL.fullmatch(lines[0]) or _is_head_line(lines[0]):
        return False
    joined = " ".join(lines)
    return bool(SALUTATION.fullmatch(lines[0])) or _speaks(joined) or _is_sentence(joined)


def _speaks(text: str) -> bool:
    """Whether who speaks is named, or a paper is cited in passing."""
    return bool(_SPEAKS.search(text) and _SMALL_WORD.search(text)) or bool(_CITES.search(text))


def _is_sentence(text: str) -> bool:
    """Whether a stretch of text ends as a sentence, or announces what stands below it."""
    small = len(_SMALL_WORD.findall(text))
    return bool(re.search(r"[.?!]\d{0,2}$", text) and small >= 4) or (text[-1] in ":;" and small >= 2)


def head_end(paragraphs: Sequence[Paragraph], starts: frozenset[int]) -> int:
    """How many paragraphs belong to the letterhead."""
    end = 0
    exchange = False
    first = paragraphs[:30]
    titled = [_has_title(paragraph) for paragraph in first]
    for index, paragraph in enumerate(first):
        if paragraph.lines[0].number in starts:
            break
        above = paragraphs[index - 1] if index else None
        exchange = exchange or any(_folded(line).endswith("Aanhangsel van de Handelingen") for line in paragraph.lines)
        if exchange and _EXCHANGED.match(paragraph.first):
            end = index + 1  # who asked whom and who answered when stands above the first question
            continue
        if not titled[index] and _begins_text(paragraph, above, above_title=any(titled[index:])):
            break
        value = above and end == index and _BARE_LABEL.fullmatch(above.last) and not ITEM.match(paragraph.first)
        if value or titled[index] or any(_is_head_line(_folded(line)) for line in paragraph.lines):
            end = index + 1
    return end


def _has_title(paragraph: Paragraph) -> bool:
    """Whether lines of the head of a paper stand in this paragraph, whatever else does: a page without blank lines."""
    lines = [_folded(line) for line in paragraph.lines]
    return any(map(_TITLE_LINE.fullmatch, lines)) or sum(map(_is_head_line, lines)) > 2


def _begins_text(paragraph: Paragraph, above: Paragraph | None, *, above_title: bool) -> bool:
    """Whether a paragraph is the first of the letter itself; above the title of a paper a web page has lists and notes."""
    first = paragraph.first
    joined = " ".join(_folded(line) for line in paragraph.lines)
    if first.startswith(("Geachte ", "Geacht ")) or SALUTATION.fullmatch(first) or LABEL.fullmatch(first):
        return True
    if first == "De Kamer," or (OFFICE.fullmatch(first) and first[-1] == ","):
        return True
    if _is_head_line(_folded(paragraph.lines[0])) or _BARE_LABEL.fullmatch(joined):
        return False
    if len(joined) > 240 or (above is not None and _BARE_LABEL.fullmatch(above.last)):
        return len(joined) > 240
    if _speaks(joined):
        return True
    if above_title:
        return len(joined) > 50 and bool(re.search(r"[.?!]\d{0,2}$", joined)) and len(joined.split()) > 8
    item = ITEM.match(first)
    return not _is_head_line(first[item.end() :]) if item else _is_sentence(joined)

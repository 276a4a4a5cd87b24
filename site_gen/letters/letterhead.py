"""Lines -> where the letterhead ends: lines that only letterheads have, and the first prose under them.

1. Prose that stands under letterhead lines without a blank line begins a paragraph of its own.
2. The title of a dossier may go on over lines down to the number of the paper; it is no prose.
3. Without a line that only letterheads have there is no letterhead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_gen.letters.paragraphs import Paragraph
from site_gen.letters.printed import LABEL, SECTION
from site_gen.model import MAANDEN, Line

MONTHS = "|".join(MAANDEN)
_HEAD_LINE = re.compile(
    r"(?:Eerste|Tweede) Kamer der Staten-Generaal(?: [12])?|Vergaderjaar \d{4}\S{0,8}(?: Aanhangsel van de Handelingen)?|\d{2} ?\d{3}(?: ?[-–] ?\d{2}| \([^)]{1,12}\)| [IVXLCR]{1,6}\w?)?(?: \D.*)?"
    rf"|Nr\. ?\d{{1,5}}.*|Aan de (?:heer|leden|[Vv]oorzitter)\b.*|(?:['’]s-)?[A-Z][\w-]+(?: [A-Z][\w-]+)?, \d{{1,2}} (?:{MONTHS}) \d{{4}}|(?:Voorgesteld|Ontvangen|Vastgesteld|Ingediend) (?:\d|tijdens).*"
    r"|(?:[A-Z]{1,3} )?(?:GEWIJZIGDE |NADER GEWIJZIGDE )?(?:BRIEF|MOTIE|AMENDEMENT|VERSLAG|NOTA|LIJST|MEMORIE|VOORSTEL|ADVIES|INBRENG|FICHE)\b[^a-z]{0,160}"
    r"|(?:Datum|Onderwerp|Betreft|Ons kenmerk|Onze referentie|Uw kenmerk|Uw brief|Kenmerk|Bijlagen?|Contactpersoon|Retouradres|> Retouradres)\b.{0,120}"
    r"|t\.a\.v\. .{1,80}|Postbus \d{1,6}.{0,60}|.{0,40}\d{4} ?[A-Z]{2} {1,2}[A-Z]['\w -]{2,30}"
)
_DOSSIER = re.compile(r"\d{2} ?\d{3}\b")
_CITED = re.compile(r"Nr\. ?\d|\d{2} ?\d{3}\b")
_PAPER = re.compile(r"Nr\. ?\d|\d{2} ?\d{3}\b|[A-Z]{1,3} [A-Z]{4}|[A-Z]{4}")
_OPENING = re.compile(r"Geachte? |De Kamer,$|De ondergetekenden? |Wij [A-Z]|Allen, die deze ")
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
        is_head = bool(text and _HEAD_LINE.fullmatch(text))
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
    return " ".join(line.text.split())


def _prose(run: Sequence[tuple[int, str]], *, unended: bool) -> int | None:
    """The number of the first line of prose in a run of lines without blank lines; ``None`` when it has no prose."""
    start: int | None = None
    title: int | None = None
    for number, text in run[:_MOST]:
        # "ALGEMEEN" and "1. Inleiding" above the first sentence of a note are its first headings.
        title = title or (number if SECTION.fullmatch(text) or _FIRST_TITLE.fullmatch(text) else None)
        if _OPENING.match(text) or LABEL.fullmatch(text):
            return start or number
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
    if not bare or _HEAD_LINE.fullmatch(bare.replace("\u00a0", " ")):
        return False
    in_line = column > 5 and abs(len(text) - len(text.lstrip()) - column) < 2
    return in_line or bare[0].islower() or bool(_UNFINISHED.search(last))


def head_end(paragraphs: Sequence[Paragraph], starts: frozenset[int]) -> int:
    """How many paragraphs belong to the letterhead."""
    end = 0
    exchange = False
    for index, paragraph in enumerate(paragraphs[:30]):
        if paragraph.lines[0].number in starts:
            break
        exchange = exchange or any(_folded(line).endswith("Aanhangsel van de Handelingen") for line in paragraph.lines)
        if any(_HEAD_LINE.fullmatch(_folded(line)) for line in paragraph.lines):
            end = index + 1
            continue
        if exchange and _EXCHANGED.match(paragraph.first):
            end = index + 1  # who asked whom and who answered when stands above the first question
            continue
        joined = " ".join(line.text.strip() for line in paragraph.lines)
        if (
            paragraph.first.startswith(("Geachte ", "Geacht "))
            or LABEL.fullmatch(paragraph.first)
            or len(joined) > 240
            or paragraph.first == "De Kamer,"
        ):
            break
        if len(joined) > 50 and re.search(r"[.?!]\d{0,2}$", joined) and len(joined.split()) > 8:
            break
    return end

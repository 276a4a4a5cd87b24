"""Paragraphs -> Blocks: the letterhead, headings, items, labels, signatures and running text told apart.

1. Every paragraph becomes at least one block, in order; no word is left out.
2. The letterhead ends at the first prose; without a line that only letterheads have, there is none.
3. Headings stand alone, are short, do not end as a sentence and are not the last thing in the letter.
4. Heading levels start at 2 and never skip one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from site_gen.letters.flow import Cut, Desk, flow, stack, whole
from site_gen.letters.paragraphs import ITEM, LABEL, MOTION_END, OFFICE, Paragraph, usual_width
from site_gen.model import Block, BlockKind, Line, MarkKind

MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_HEAD_LINE = re.compile(
    r"(?:Eerste|Tweede) Kamer der Staten-Generaal(?: [12])?|Vergaderjaar \d{4}\S{0,8}(?: Aanhangsel van de Handelingen)?|\d{2} ?\d{3}(?: ?[-–] ?\d{2}| \([^)]{1,12}\)| [IVXLCR]{1,6}\w?)?(?: \D.*)?"
    rf"|Nr\. ?\d{{1,5}}.*|Aan de (?:heer|leden|[Vv]oorzitter)\b.*|(?:['’]s-)?[A-Z][\w-]+(?: [A-Z][\w-]+)?, \d{{1,2}} (?:{MONTHS}) \d{{4}}|(?:Voorgesteld|Ontvangen|Vastgesteld|Ingediend) (?:\d|tijdens).*"
    r"|(?:[A-Z]{1,3} )?(?:GEWIJZIGDE |NADER GEWIJZIGDE )?(?:BRIEF|MOTIE|AMENDEMENT|VERSLAG|NOTA|LIJST|MEMORIE|VOORSTEL|ADVIES|INBRENG|FICHE)\b[^a-z]{0,160}"
    r"|(?:Datum|Onderwerp|Betreft|Ons kenmerk|Onze referentie|Uw kenmerk|Uw brief|Kenmerk|Bijlagen?|Contactpersoon|Retouradres|> Retouradres)\b.{0,120}"
    r"|t\.a\.v\. .{1,80}|Postbus \d{1,6}.{0,60}|.{0,40}\d{4} ?[A-Z]{2} {1,2}[A-Z]['\w -]{2,30}"
)
_MOVER = re.compile(r"(?:['’`]\w )?[A-ZÀ-ÞĀ-Ž][\w.'’ -]{1,58}(?<![.])")
_TITLED = re.compile(r"(?:mw|mevr|dhr|mr|dr|drs|prof|ir|ing)\. ")
_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,5}\.?|[A-Z]\.)[ \u00a0]\S")


def read_blocks(paragraphs: tuple[Paragraph, ...], desk: Desk) -> tuple[Block, ...]:
    """The blocks of a plain-text letter."""
    head = _head_end(paragraphs)
    width = usual_width(tuple(line for paragraph in paragraphs for line in paragraph.lines))
    blocks = [Block(BlockKind.HEAD, stack(map(whole, paragraph.lines), desk)) for paragraph in paragraphs[:head]]
    index = head
    while index < len(paragraphs):
        paragraph = paragraphs[index]
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        if signature := _signature(paragraphs, index):
            lines = [line for part in paragraphs[index : index + signature] for line in part.lines]
            blocks.append(Block(BlockKind.SIGNATURE, stack(map(whole, lines), desk)))
            index += signature
            continue
        blocks.extend(_block(paragraph, following, width, desk))
        index += 1
    return tuple(with_pages(level_headings(blocks)))


def _head_end(paragraphs: tuple[Paragraph, ...]) -> int:
    """How many paragraphs belong to the letterhead."""
    end = 0
    for index, paragraph in enumerate(paragraphs[:30]):
        if any(_HEAD_LINE.fullmatch(line.text.strip().replace("\u00a0", " ")) for line in paragraph.lines):
            end = index + 1
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


def _block(paragraph: Paragraph, following: Paragraph | None, width: int, desk: Desk) -> list[Block]:
    lines = paragraph.lines
    if LABEL.fullmatch(paragraph.first) and len(lines) == 1:
        return [Block(BlockKind.LABEL, flow(map(whole, lines), desk))]
    if following is not None and _is_heading(paragraph, width):
        return [Block(BlockKind.HEADING, flow(map(whole, lines), desk), level=1)]
    item = ITEM.match(lines[0].text.lstrip())
    if item:
        depth = 2 if len(lines[0].text) - len(lines[0].text.lstrip()) > 3 else 1
        return [Block(BlockKind.ITEM, flow(map(whole, lines), desk), level=depth)]
    return [Block(BlockKind.PARAGRAPH, flow(map(whole, lines), desk))]


def _is_heading(paragraph: Paragraph, width: int) -> bool:
    text = " ".join(line.text.strip() for line in paragraph.lines)
    if len(paragraph.lines) > 3 or len(text) > 160 or len(text) < 2 or text[-1] in ".,:;?!»”…":
        return False
    if not (text[0].isupper() or _NUMBERED.match(text)) or not any(c.islower() for c in text):
        return False
    if re.search(r"[.?!] [A-Z]", text[3:]) and not _NUMBERED.match(text):
        return False
    # A last line that is as full as the others was broken off, not finished as a heading.
    return paragraph.gap or len(paragraph.last) * 10 < width * 7


def _signature(paragraphs: tuple[Paragraph, ...], index: int) -> int:
    """How many paragraphs from here form a signature: the office, then the name (seed 001, line 140)."""
    paragraph = paragraphs[index]
    if paragraph.first.startswith("Hoogachtend") and len(paragraph.lines) <= 3:
        # "Hoogachtend," and the office, then blank lines for the pen, then the name (corpus, draagmoederschap).
        signed = OFFICE.fullmatch(paragraph.last) and index + 1 < len(paragraphs) and _is_name(paragraphs[index + 1])
        return 2 if signed else 1
    if index and paragraphs[index - 1].first.startswith(MOTION_END) and _is_names(paragraph):
        return 1
    office = OFFICE.fullmatch(paragraph.first)
    if office is None or len(paragraph.lines) > 4 or len(" ".join(line.text for line in paragraph.lines)) > 220:
        return 0
    if len(paragraph.lines) > 1 or not paragraph.first.endswith(","):
        return 1 if len(paragraph.lines) > 1 or paragraph.first.endswith(",") else 0
    if index + 1 < len(paragraphs) and _is_name(paragraphs[index + 1]):
        return 2
    return 1


def _is_names(paragraph: Paragraph) -> bool:
    """Whether these are the movers of a motion: "Kröger", "Van Raan", each on a line (corpus, moties)."""
    texts = [line.text.strip() for line in paragraph.lines]
    return len(texts) <= 30 and all(_MOVER.fullmatch(text) for text in texts)


def _is_name(paragraph: Paragraph) -> bool:
    text = paragraph.first
    return bool(
        len(paragraph.lines) == 1
        and len(text) < 60
        and (text[0].isupper() or _TITLED.match(text))
        and text[-1] not in ".?!:;,"
        and not LABEL.fullmatch(text)
    )


def level_headings(blocks: Iterable[Block]) -> list[Block]:
    """Heading depths as levels 2, 3, …: the same depth the same level, never one skipped."""
    found: list[Block] = []
    previous = 1
    for block in blocks:
        if block.kind is not BlockKind.HEADING:
            found.append(block)
            continue
        level = min(block.level + 1, previous + 1, 6)
        found.append(replace(block, level=level))
        previous = level
    return found


def with_pages(blocks: list[Block]) -> list[Block]:
    """Each block with the page on which it begins, where pages are known."""
    found: list[Block] = []
    page: int | None = None
    for block in blocks:
        starts = [mark for mark in block.text.marks if mark.kind is MarkKind.PAGE]
        if starts and starts[0].start == 0:
            page = int(starts[0].value)
        found.append(replace(block, page=page))
        if starts:
            page = int(starts[-1].value)
    return found


def cut_after(line: Line, column: int) -> Cut:
    """The rest of a line from ``column`` on."""
    return Cut(line, column, len(line.text))

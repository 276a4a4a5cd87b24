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
from site_gen.letters.letterhead import head_end
from site_gen.letters.paragraphs import ITEM, LABEL, Paragraph, usual_width
from site_gen.letters.signing import signature
from site_gen.model import Block, BlockKind, Line, MarkKind

# "De opvang zit vol.¹", "Kent u het bericht «…»? 1)": a sentence, and the mark of a note (review, opvang).
_NOTED = re.compile(
    r"[.?!][»”’\"')\]]{0,2} ?(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\d{1,3}\)|\*{1,3}\)?|\[\d{1,3}\])$|[a-z)»”’\"'][.?!][»”’\"')\]]{0,2}\d{1,3}$"
)
_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,5}\.?|[A-Z]\.)[ \u00a0]\S")


def read_blocks(paragraphs: tuple[Paragraph, ...], desk: Desk, starts: frozenset[int]) -> tuple[Block, ...]:
    """The blocks of a plain-text letter; ``starts`` tells where prose begins right under the letterhead."""
    head = head_end(paragraphs, starts)
    width = usual_width(tuple(line for paragraph in paragraphs for line in paragraph.lines))
    blocks = [Block(BlockKind.HEAD, stack(map(whole, paragraph.lines), desk)) for paragraph in paragraphs[:head]]
    index = head
    while index < len(paragraphs):
        paragraph = paragraphs[index]
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        if count := signature(paragraphs, index):
            lines = [line for part in paragraphs[index : index + count] for line in part.lines]
            blocks.append(Block(BlockKind.SIGNATURE, stack(map(whole, lines), desk)))
            index += count
            continue
        under_label = bool(blocks) and blocks[-1].kind is BlockKind.LABEL
        blocks.extend(_block(paragraph, None if under_label else following, width, desk))
        index += 1
    return tuple(with_pages(level_headings(blocks)))


def _block(paragraph: Paragraph, following: Paragraph | None, width: int, desk: Desk) -> list[Block]:
    lines = paragraph.lines
    if paragraph.table:
        return [Block(BlockKind.PARAGRAPH, stack(map(whole, lines), desk))]
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
    if _NOTED.search(text[-12:]):
        return False
    if not (text[0].isupper() or _NUMBERED.match(text)) or not any(c.islower() for c in text):
        return False
    if re.search(r"[.?!] [A-Z]", text[3:]) and not _NUMBERED.match(text):
        return False
    # A last line that is as full as the others was broken off, not finished as a heading.
    return paragraph.gap or len(paragraph.last) * 10 < width * 7


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

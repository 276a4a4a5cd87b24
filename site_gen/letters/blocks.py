"""Paragraphs -> Blocks: the letterhead, headings, items, tables, quotations, labels, signatures and running text told apart.

1. Every paragraph becomes at least one block, in order; no word is left out.
2. The letterhead ends at the first prose; without a line that only letterheads have, there is none.
3. Rows that do not clearly stand in columns keep their lines, one under the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from site_gen.letters.flat import flat_cuts
from site_gen.letters.flow import Cut, Desk, flow, stack, whole
from site_gen.letters.headings import is_item, listed_annexes, titles
from site_gen.letters.letterhead import head_end, subject_lines
from site_gen.letters.outline import level_headings, nest_items
from site_gen.letters.paragraphs import Paragraph, usual_width
from site_gen.letters.printed import BULLETS, LABEL, SMALL_LABEL, SPEAKER
from site_gen.letters.quotes import quoted
from site_gen.letters.signing import signature
from site_gen.letters.tables import aligned_rows, table, under
from site_gen.model import Block, BlockKind, Decision, Line, MarkKind, Text

_STAR = re.compile(r"[^\W_][)»”.,]?\*(?=[\s.,;:?!)]|$)")
_CONTENTS = re.compile(r"Inhoud(?:sopgave|sopgaaf)?|INHOUD(?:SOPGAVE)?")


def read_blocks(paragraphs: tuple[Paragraph, ...], desk: Desk, starts: frozenset[int]) -> tuple[Block, ...]:
    """The blocks of a plain-text letter; ``starts`` tells where prose begins right under the letterhead."""
    head = head_end(paragraphs, starts)
    width = usual_width(tuple(line for paragraph in paragraphs for line in paragraph.lines))
    blocks = [Block(BlockKind.HEAD, _head_text(paragraph, desk)) for paragraph in paragraphs[:head]]
    quotes = quoted(paragraphs, head)
    headings = titles(paragraphs, head, width, desk)
    annexes = listed_annexes(paragraphs)
    starred = _first_star(paragraphs)
    index = head
    while index < len(paragraphs):
        paragraph = paragraphs[index]
        if count := signature(paragraphs, index):
            lines = [line for part in paragraphs[index : index + count] for line in part.lines]
            blocks.append(Block(BlockKind.SIGNATURE, stack(map(whole, lines), desk)))
            index += count
            continue
        under_label = bool(blocks) and blocks[-1].kind is BlockKind.LABEL
        if index in quotes:
            blocks.append(Block(BlockKind.QUOTE, flow(map(whole, paragraph.lines), desk)))
        elif index in headings and not under_label:
            blocks.append(Block(BlockKind.HEADING, flow(map(whole, paragraph.lines), desk)))
        elif index in annexes:
            blocks.append(Block(BlockKind.ITEM, flow(map(whole, paragraph.lines), desk)))
        elif blocks and blocks[-1].kind is BlockKind.HEADING and _CONTENTS.fullmatch(blocks[-1].text.content):
            blocks.append(Block(BlockKind.PARAGRAPH, stack(map(whole, paragraph.lines), desk)))
        elif paragraph.first[0] == "*" and starred < index:
            blocks.append(Block(BlockKind.PARAGRAPH, flow(map(whole, paragraph.lines), desk)))
        else:
            blocks.extend(_block(paragraph, width, desk))
        index += 1
    return tuple(with_pages(level_headings(nest_items(blocks))))


def _first_star(paragraphs: Sequence[Paragraph]) -> int:
    """The first paragraph with a word that a star calls a note behind ("de kosten*"): "* Zonder btw." below it is no item."""
    for index, paragraph in enumerate(paragraphs):
        if any(line.text.count("*") == 1 and _STAR.search(line.text) for line in paragraph.lines):
            return index
    return len(paragraphs)


def _head_text(paragraph: Paragraph, desk: Desk) -> Text:
    """The lines of a letterhead as printed, but for a subject that runs over lines: that is one line of words."""
    lines = paragraph.lines
    subject = subject_lines(lines)
    if subject is None:
        return stack(map(whole, lines), desk)
    start, stop = subject
    told = f"het onderwerp loopt door tot regel {lines[stop - 1].number}"
    desk.decisions.append(Decision(lines[start].number, "blokken", "onderwerp", told))
    parts = (
        stack(map(whole, lines[:start]), desk),
        flow(map(whole, lines[start:stop]), desk),
        stack(map(whole, lines[stop:]), desk),
    )
    return under(parts)


def _block(paragraph: Paragraph, width: int, desk: Desk) -> list[Block]:
    lines = paragraph.lines
    if paragraph.table:
        rows = aligned_rows(lines)
        if rows is not None:
            return [table(rows, desk)]
        told = "de kolommen zijn niet zeker: de regels blijven onder elkaar"
        desk.decisions.append(Decision(lines[0].number, "tabellen", "twijfel", told))
        return [Block(BlockKind.PARAGRAPH, stack(map(whole, lines), desk))]
    cuts, head = flat_cuts(lines[0]) if len(lines) == 1 else ((), 0)
    if cuts:
        told = f"in {len(cuts)} stukken gelezen: de regel draagt het hele stuk"
        desk.decisions.append(Decision(lines[0].number, "blokken", "lange regel", told))
        return [_piece(cut, desk, head=place < head) for place, cut in enumerate(cuts)]
    if len(lines) == 1 and _is_label(paragraph):
        return [Block(BlockKind.LABEL, flow(map(whole, lines), desk))]
    if _is_stack(lines, width):
        return [Block(BlockKind.PARAGRAPH, stack(map(whole, lines), desk))]
    if is_item(paragraph) or paragraph.first in BULLETS:
        column = len(lines[0].text) - len(lines[0].text.lstrip())
        return [Block(BlockKind.ITEM, flow(map(whole, lines), desk), level=column)]
    return [Block(BlockKind.PARAGRAPH, flow(map(whole, lines), desk))]


def _is_label(paragraph: Paragraph) -> bool:
    text = paragraph.first
    small = paragraph.gap and SMALL_LABEL.fullmatch(text)
    return bool(small or LABEL.fullmatch(text) or SPEAKER.fullmatch(text))


def _is_stack(lines: Sequence[Line], width: int) -> bool:
    """Whether short lines stand under each other as they were set: names, an address, a table of contents."""
    texts = [line.text.strip() for line in lines]
    return (
        len(texts) > 2
        and width >= 50
        and all(len(text) * 10 < width * 6 and text[-1] != "-" for text in texts)
        and all(text[0].isupper() or text[0].isdigit() for text in texts)
    )


def _piece(cut: Cut, desk: Desk, *, head: bool) -> Block:
    text = flow([cut], desk)
    kind = BlockKind.LABEL if LABEL.fullmatch(text.content) else BlockKind.PARAGRAPH
    return Block(BlockKind.HEAD if head else kind, text)


def with_pages(blocks: list[Block]) -> list[Block]:
    """Each block with the page on which it begins, where pages are known."""
    found: list[Block] = []
    page: int | None = None
    for block in blocks:
        starts = [mark for mark in block.text.marks if mark.kind is MarkKind.PAGE]
        if starts and starts[0].start == 0:
            page = int(starts[0].value)
        found.append(block if page is None else replace(block, page=page))
        if starts:
            page = int(starts[-1].value)
    return found

"""Lines of a letter that already is Markdown -> Blocks (seed 003).

1. A letter is Markdown only on strong evidence; a `#` or `**` in plain text stays what it is, text.
2. Signs that made structure (`##`, `- `, `**`, rules) leave with a ledger entry of kind markup; all words stay.
3. Heading depth follows the printed numbers first, then the number of signs; no level is skipped.
"""

from __future__ import annotations

import re

from site_gen.letters.blocks import cut_after, level_headings, with_pages
from site_gen.letters.flow import Desk, flow, stack, whole
from site_gen.letters.paragraphs import LABEL
from site_gen.model import Block, BlockKind, LedgerKind, Line

_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_BULLET = re.compile(r"([ ]{0,12})([-*+])[ \t]+(?=\S)")
_RULE = re.compile(r"[ ]{0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*")
_NUMBER = re.compile(r"\**(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s")


def is_markup(lines: tuple[Line, ...]) -> bool:
    """Whether a converter wrote this letter as Markdown: three or more headings standing free, and bold lines."""
    headings = 0
    bold = 0
    for index, line in enumerate(lines):
        before = lines[index - 1].text.strip() if index else ""
        after = lines[index + 1].text.strip() if index + 1 < len(lines) else ""
        if _HEADING.match(line.text) and not before and not after:
            headings += 1
        if line.text.startswith("**") and line.text.count("**") <= 2:
            bold += 1
    return headings >= 3 and bold >= 2


def read_markup(lines: tuple[Line, ...], desk: Desk) -> tuple[Block, ...]:
    """The blocks of a Markdown letter; `desk.markup` must be set."""
    first_heading = next((i for i, line in enumerate(lines) if _HEADING.match(line.text)), 0)
    blocks: list[Block] = []
    run: list[Line] = []

    def close(kind: BlockKind) -> None:
        if run:
            cuts = [whole(line) for line in run]
            blocks.append(Block(kind, stack(cuts, desk) if kind is BlockKind.HEAD else flow(cuts, desk)))
            run.clear()

    index = 0
    while index < len(lines):
        line = lines[index]
        kind = BlockKind.HEAD if index < first_heading else BlockKind.PARAGRAPH
        heading, bullet = _HEADING.match(line.text), _BULLET.match(line.text)
        if heading:
            close(kind)
            desk.take_out(line, 0, heading.end(), LedgerKind.MARKUP)
            cut = cut_after(line, heading.end())
            number = _NUMBER.match(line.text[heading.end() :])
            # "## 3. Kernpunten" and "#### **4. Toelichting**" are one depth: the printed number decides.
            depth = number[1].count(".") + 2 if number else 1
            blocks.append(Block(BlockKind.HEADING, flow([cut], desk), level=depth))
        elif _RULE.fullmatch(line.text):
            close(kind)
            desk.take_out(line, 0, len(line.text.rstrip()), LedgerKind.MARKUP)
        elif bullet:
            close(kind)
            desk.take_out(line, len(bullet[1]), 1, LedgerKind.MARKUP)
            cuts = [cut_after(line, bullet.end())]
            index, more = _item_tail(lines, index)
            cuts.extend(whole(extra) for extra in more)
            blocks.append(Block(BlockKind.ITEM, flow(cuts, desk), level=1 + min(len(bullet[1]) // 2, 3)))
        elif not run and LABEL.fullmatch(line.text.strip(" *")) and index >= first_heading:
            # "Vraag 1" glued to its question (corpus, ah-tk-20232024-387)
            blocks.append(Block(BlockKind.LABEL, flow([whole(line)], desk)))
        elif line.text.strip():
            run.append(line)
        else:
            close(kind)
        index += 1
    close(BlockKind.PARAGRAPH)
    # A block of signs only ("**") has nothing to show.
    return tuple(with_pages(level_headings(block for block in blocks if block.text.content or block.text.marks)))


def _item_tail(lines: tuple[Line, ...], index: int) -> tuple[int, list[Line]]:
    """Lines that go on with an item: the next ones, and one after a blank line that goes on in small letters (seed 003, line 45)."""
    found: list[Line] = []
    while index + 1 < len(lines):
        text = lines[index + 1].text
        if not text.strip():
            after = lines[index + 2].text if index + 2 < len(lines) else ""
            last = (found[-1] if found else lines[index]).text.rstrip()
            if not after[:1].islower() or last.endswith((".", ":", ";", "?", "!", "*")):
                break
            found.append(lines[index + 2])
            index += 2
        elif _BULLET.match(text) or _HEADING.match(text) or _RULE.fullmatch(text):
            break
        else:
            found.append(lines[index + 1])
            index += 1
    return index, found

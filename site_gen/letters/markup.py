"""Lines of a letter that already is Markdown -> Blocks (seed 003).

1. A letter is Markdown only on strong evidence; a `#` or `**` in plain text stays what it is, text.
2. Signs that made structure (`##`, `- `, `**`, rules) leave with a ledger entry of kind markup; all words stay.
3. Heading depth follows the printed numbers first, then the number of signs; no level is skipped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from site_gen.letters.blocks import with_pages
from site_gen.letters.flow import Cut, Desk, flow, stack, whole
from site_gen.letters.letterhead import says_something
from site_gen.letters.outline import level_headings
from site_gen.letters.printed import LABEL, SPEAKER
from site_gen.letters.tables import is_rule, piped_rows, table
from site_gen.model import Block, BlockKind, LedgerKind, Line

_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_BULLET = re.compile(r"([ ]{0,12})([-*+])[ \t]+(?=\S)")
_RULE = re.compile(r"[ ]{0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*")
_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s")
_NUMBERED = re.compile(r"([ ]{0,12})(?:\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)]|\d{1,2}°\.?)[ \t]+(?=\S)")
_BARRED = re.compile(r"[ ]{0,3}\|.{0,2000}\|[ \t]*$")
_QUOTED = re.compile(r"[ ]{0,3}>[ ]?")


def is_markup(lines: tuple[Line, ...]) -> bool:
    """Whether a converter wrote this letter as Markdown: three or more headings standing free, and bold lines."""
    headings = 0
    bold = 0
    for index, line in enumerate(lines):
        if line.text.startswith("#") and _HEADING.match(line.text):
            before = lines[index - 1].text.strip() if index else ""
            after = lines[index + 1].text.strip() if index + 1 < len(lines) else ""
            headings += not before and not after
        if line.text.startswith("**") and line.text.count("**") <= 2:
            bold += 1
    return headings >= 3 and bold >= 2


def read_markup(lines: tuple[Line, ...], desk: Desk) -> tuple[Block, ...]:
    """The blocks of a Markdown letter; `desk.markup` must be set."""
    head_stop = _head_stop(lines)
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
        kind = BlockKind.HEAD if index < head_stop else BlockKind.PARAGRAPH
        heading, bullet = _HEADING.match(line.text), _BULLET.match(line.text)
        if heading:
            close(kind)
            desk.take_out(line, 0, heading.end(), LedgerKind.MARKUP)
            text = flow([Cut(line, heading.end(), len(line.text))], desk)
            # "### **Vraag 1**" is no title (corpus, ah_pdftext).
            label = _is_label(text.content)
            blocks.append(
                Block(BlockKind.LABEL if label else BlockKind.HEADING, text, level=0 if label else len(heading[1]))
            )
        elif _RULE.fullmatch(line.text):
            close(kind)
            desk.take_out(line, 0, len(line.text.rstrip()), LedgerKind.MARKUP)
        elif _QUOTED.match(line.text) and not run:
            quote = _run_of(lines, index, _QUOTED)
            blocks.append(_quote(quote, desk))
            index += len(quote) - 1
        elif not run and (barred := _table_at(lines, index, desk)):
            blocks.append(barred[0])
            index += barred[1] - 1
        elif bullet or (_NUMBERED.match(line.text) and not run and kind is not BlockKind.HEAD):
            close(kind)
            start, depth = 0, len(line.text) - len(line.text.lstrip())
            if bullet:
                desk.take_out(line, len(bullet[1]), 1, LedgerKind.MARKUP)
                start, depth = bullet.end(), len(bullet[1])
            cuts = [Cut(line, start, len(line.text))]
            index, more = _item_tail(lines, index)
            cuts.extend(whole(extra) for extra in more)
            blocks.append(Block(BlockKind.ITEM, flow(cuts, desk), level=1 + min(depth // 2, 3)))
        elif not run and _is_label(line.text.strip(" *").replace("**", "")) and index >= head_stop:
            # "Vraag 1" glued to its question (corpus, ah-tk-20232024-387)
            blocks.append(Block(BlockKind.LABEL, flow([whole(line)], desk)))
        elif line.text.strip():
            run.append(line)
        else:
            close(kind)
        index += 1
    close(BlockKind.PARAGRAPH)
    # A block of signs only ("**") has nothing to show.
    shown = [block for block in blocks if block.text.content or block.text.marks]
    return tuple(with_pages(level_headings(shown, _ranks(shown))))


def _head_stop(lines: Sequence[Line]) -> int:
    """Where the letterhead ends: at the first heading, or at the first text above it."""
    run: list[str] = []
    for index, line in enumerate(lines):
        text = line.text.strip(" *")
        if run and not text and says_something(run):
            return index - len(run)
        if _HEADING.match(line.text):
            return index
        if text:
            run.append(text)
        else:
            run = []
    return 0


def _is_label(text: str) -> bool:
    return bool(LABEL.fullmatch(text) or SPEAKER.fullmatch(text))


def _ranks(blocks: list[Block]) -> Callable[[Block], int]:
    """How deep a heading stands: by its number where headings are numbered, else by its signs."""
    titles = [block for block in blocks if block.kind is BlockKind.HEADING]
    numbered = [block.level for block in titles if _NUMBER.match(block.text.content)]
    highest = min(numbered, default=7)

    def ranked(block: Block) -> int:
        number = _NUMBER.match(block.text.content)
        # "## 3. Kernpunten" and "#### **4. Toelichting**" are one depth: the printed number decides (seed 003).
        if number:
            return 10 + number[1].count(".")
        return block.level + (0 if block.level < highest else 20)

    return ranked


def _run_of(lines: tuple[Line, ...], index: int, pattern: re.Pattern[str]) -> tuple[Line, ...]:
    stop = index
    while stop < len(lines) and pattern.match(lines[stop].text):
        stop += 1
    return lines[index:stop]


def _quote(lines: tuple[Line, ...], desk: Desk) -> Block:
    """Lines that a ``>`` marks as quoted."""
    cuts: list[Cut] = []
    for line in lines:
        match = _QUOTED.match(line.text)
        start = match.end() if match else 0
        desk.take_out(line, line.text.index(">"), 1, LedgerKind.MARKUP)
        cuts.append(Cut(line, start, len(line.text)))
    return Block(BlockKind.QUOTE, flow(cuts, desk))


def _table_at(lines: tuple[Line, ...], index: int, desk: Desk) -> tuple[Block, int] | None:
    """The table with bars that begins on a line, and how many lines it has."""
    if index + 1 == len(lines) or not _BARRED.match(lines[index].text) or not is_rule(lines[index + 1]):
        return None
    barred = _run_of(lines, index, _BARRED)
    found = piped_rows(barred)
    if found is None:
        return None
    rows, signs = found
    for line, column, width in signs:
        desk.take_out(line, column, width, LedgerKind.MARKUP)
    return replace(table(rows, desk), level=1), len(barred)


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
        elif _BULLET.match(text) or _NUMBERED.match(text) or _HEADING.match(text) or _RULE.fullmatch(text):
            break
        else:
            found.append(lines[index + 1])
            index += 1
    return index, found

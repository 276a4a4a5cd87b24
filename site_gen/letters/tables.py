"""Rows in columns -> a table block: cells in their columns, read row by row.

1. The text of the block is that of its lines under each other, word for word; a mark of no width begins each cell.
2. A cell stands in the one column whose stretch it shares; where a cell could stand in two, there is no table.
3. The first row is a head only when it names what the numbers under it are, or when a Markdown rule stands below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from site_gen.letters.flow import Cut, Desk, flow
from site_gen.model import Block, BlockKind, Line, Mark, MarkKind, Text

_GAP = re.compile(r"[ \u00a0]{2,}|\t")
_FIGURE = re.compile(
    r"[-–+€$ ]{0,4}\d[\d., ]{0,18}\d?(?: ?(?:%|mln|mld|miljoen|miljard|euro|p\.m\.|x)\.?)?|[-–]|n\.?v\.?t\.?|p\.m\.",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d{2}(?:[-/–](?:19|20)?\d{2})?")
_MOST = 30  # columns
_RULE = re.compile(r"\|?(?:[ \t]{0,8}:?-{2,}:?[ \t]{0,8}\|){1,30}(?:[ \t]{0,8}:?-{2,}:?[ \t]{0,8})?")

Row = tuple[tuple[int, Cut], ...]


def aligned_rows(lines: Sequence[Line]) -> tuple[Row, ...] | None:
    """The cells of lines in columns, each with the number of its column; ``None`` where that is in doubt."""
    split = [_cells(line) for line in lines]
    if any(cells is None for cells in split):
        return None
    rows = [cells for cells in split if cells]
    tabbed = ["\t" in line.raw.strip() for line in lines]
    if any(tabbed):
        # What a tab measures is not known: the number of tabs before a cell is its column.
        if not all(tabbed):
            return None
        tabs = tuple(_by_tabs(line, cells) for line, cells in zip(lines, rows, strict=True))
        return tabs if max(column for row in tabs for column, _ in row) < _MOST else None
    edges: list[list[int]] = []
    for start, end in sorted((cut.start, cut.end) for cells in rows for cut in cells):
        if edges and start < edges[-1][1]:
            edges[-1][1] = max(edges[-1][1], end)
        else:
            edges.append([start, end])
    if not 1 < len(edges) <= _MOST:
        return None
    placed: list[Row] = []
    for cells in rows:
        columns = [next(i for i, (a, b) in enumerate(edges) if a <= cut.start < b) for cut in cells]
        if len(set(columns)) < len(columns):
            return None
        placed.append(tuple(zip(columns, cells, strict=True)))
    return tuple(placed)


def _cells(line: Line) -> list[Cut] | None:
    """The stretches of a line parted by wide blanks; ``None`` when a word is broken off at its end."""
    text = line.text
    if line.columns is not None and "\t" in line.raw:
        return None
    if "\t" in line.raw:
        text = "".join("\t" if sign == "\t" else char for sign, char in zip(line.raw, text, strict=True))
    end = len(text.rstrip())
    if text[:end].endswith("-") and end > 1 and text[end - 2].isalpha():
        return None
    cells: list[Cut] = []
    start = len(text) - len(text.lstrip())
    for gap in _GAP.finditer(text, start, end):
        if gap.start() > start:
            cells.append(Cut(line, start, gap.start()))
        start = gap.end()
    cells.append(Cut(line, start, end))
    return cells


def _by_tabs(line: Line, cells: Sequence[Cut]) -> Row:
    return tuple((line.raw.count("\t", 0, cut.start), cut) for cut in cells)


def table(rows: Sequence[Row], desk: Desk) -> Block:
    """The block of a table: a line of text for each row, a mark where each cell begins."""
    content = ""
    lines: list[tuple[int, int]] = []
    marks: list[Mark] = []
    for row in rows:
        for place, (column, cut) in enumerate(row):
            text = flow([cut], desk)
            if place == 0:
                content += "\n" if content else ""
                lines.append((len(content), cut.line.number))
            elif text.content:
                content += "" if content.endswith("\n") else " "
            begin = len(content)
            marks.append(Mark(begin, begin, MarkKind.CELL, str(column)))
            marks.extend(replace(mark, start=mark.start + begin, end=mark.end + begin) for mark in text.marks)
            content += text.content
    block = Block(BlockKind.TABLE, Text(content, tuple(lines), tuple(sorted(marks))))
    return replace(block, level=1) if _has_head(rows) else block


def under(parts: Sequence[Text]) -> Text:
    """Texts put under each other as one."""
    content = ""
    lines: list[tuple[int, int]] = []
    marks: list[Mark] = []
    for part in parts:
        if not part.content and not part.marks:
            continue
        begin = len(content) + 1 if content else 0
        content += f"\n{part.content}" if content else part.content
        lines.extend((offset + begin, number) for offset, number in part.lines)
        marks.extend(replace(mark, start=mark.start + begin, end=mark.end + begin) for mark in part.marks)
    return Text(content, tuple(lines), tuple(sorted(marks)))


def _has_head(rows: Sequence[Row]) -> bool:
    """Whether the first row says what the figures below it are: words or years above, figures in every row below."""
    head = {column: _printed(cut) for column, cut in rows[0]}
    below = [{column: _printed(cut) for column, cut in row} for row in rows[1:]]
    figures = [
        column
        for column in head
        if all(_FIGURE.fullmatch(row[column]) for row in below if column in row) and any(column in row for row in below)
    ]
    named = all(not _FIGURE.fullmatch(text) or _YEAR.fullmatch(text) for text in head.values())
    return named and any(figures) and not all(_YEAR.fullmatch(row[c]) for c in figures for row in below if c in row)


def _printed(cut: Cut) -> str:
    return cut.line.text[cut.start : cut.end].strip()


def is_rule(line: Line) -> bool:
    """Whether a line is the one below a Markdown table's head: ``|---|---:|``."""
    return bool(_RULE.fullmatch(line.text.strip()))


def piped_rows(lines: Sequence[Line]) -> tuple[tuple[Row, ...], tuple[tuple[Line, int, int], ...]] | None:
    """The cells of a Markdown table (`| a | b |`), and the stretches that only made it one; ``None`` if it is none."""
    if len(lines) < 2 or not is_rule(lines[1]) or any(line.text.count("|") > _MOST for line in lines):
        return None
    rows: list[Row] = []
    signs: list[tuple[Line, int, int]] = []
    for index, line in enumerate(lines):
        text = line.text.rstrip()
        if index == 1:
            start = len(text) - len(text.lstrip())
            signs.append((line, start, len(text) - start))
            continue
        bars = [place for place, char in enumerate(text) if char == "|" and text[place - 1 : place] != "\\"]
        signs.extend((line, place, 1) for place in bars)
        bounds = [-1, *bars, len(text)]
        cells = [Cut(line, a + 1, b) for a, b in pairwise(bounds)]
        cells = cells[1:] if bars and not text[: bars[0]].strip() else cells
        rows.append(
            tuple((column, cut) for column, cut in enumerate(cells) if cut.line.text[cut.start : cut.end].strip())
        )
    return tuple(row for row in rows if row), tuple(signs)

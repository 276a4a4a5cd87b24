"""A table block -> finished HTML: a row for each line, a cell for each mark, columns kept where cells are missing.

1. Every word of the block is written, row by row; an empty cell stands where a row has none in a column.
2. The table scrolls inside its own frame, which can be reached and named without a mouse.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_gen.model import Block, Mark, MarkKind, Text
from site_gen.pages.markdown import Anchor, attribute, inline_html

_FIGURE = re.compile(r"[-–+€$ ]{0,4}\d[\d., ]{0,18}(?:%| ?(?:mln|mld)\.?)?")


def table_html(block: Block, name: str, label: str, anchors: Sequence[Anchor]) -> str:
    """The table in its frame; ``level`` 1 means that the first row is a head."""
    rows = _rows(block.text, anchors)
    width = max((column for row in rows for column, _, _ in row), default=0) + 1
    made = [
        f'<div class="tabel-rol brieftabel" tabindex="0" role="region" aria-label="{attribute(label)}">',
        f'<table id="{name}">',
    ]
    if block.level and rows:
        made.append(f"<thead><tr>{_row(rows[0], width, head=True)}</tr></thead>")
        rows = rows[1:]
    made.append("<tbody>")
    made.extend(f"<tr>{_row(row, width, head=False)}</tr>" for row in rows)
    made.append("</tbody></table></div>")
    return "\n".join(made)


_Row = list[tuple[int, str, str]]


def _row(row: _Row, width: int, *, head: bool) -> str:
    cells = {column: (shown, printed) for column, shown, printed in row}
    return "".join(_cell(*cells[column], head=head) if column in cells else "<td></td>" for column in range(width))


def _cell(shown: str, printed: str, *, head: bool) -> str:
    kind = ' class="getal"' if _FIGURE.fullmatch(printed) else ""
    return f'<th scope="col"{kind}>{shown}</th>' if head and printed else f"<td{kind}>{shown}</td>"


def _rows(text: Text, anchors: Sequence[Anchor]) -> list[_Row]:
    """The cells of each row: column, HTML, and the words themselves."""
    marks = [mark for mark in text.marks if mark.kind is MarkKind.CELL]
    starts = [mark.start for mark in marks]
    inside: list[list[Mark]] = [[] for _ in marks]
    for mark in text.marks:
        place = bisect_right(starts, mark.start) - 1
        if mark.kind is not MarkKind.CELL and place >= 0:
            inside[place].append(mark)
    links: list[list[Anchor]] = [[] for _ in marks]
    ends = [*starts[1:], len(text.content)]
    for anchor in anchors:
        place = bisect_right(starts, anchor.start) - 1
        if place >= 0 and anchor.end <= ends[place]:
            links[place].append(anchor)
    rows: list[_Row] = []
    for mark, end, own, linked in zip(marks, ends, inside, links, strict=True):
        if not rows or text.content[mark.start - 1 : mark.start] in ("\n", ""):
            rows.append([])
        content = text.content[mark.start : end].rstrip()
        cell = Text(content, (), tuple(_moved(own, mark.start, len(content))))
        moved = [replace(a, start=a.start - mark.start, end=a.end - mark.start) for a in linked]
        rows[-1].append((int(mark.value), inline_html(cell, moved), content))
    return rows


def _moved(marks: Sequence[Mark], by: int, longest: int) -> Iterator[Mark]:
    for mark in marks:
        yield replace(mark, start=min(mark.start - by, longest), end=min(mark.end - by, longest))

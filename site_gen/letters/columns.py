"""Lines -> the lines that are rows of a table: three or more under each other whose columns line up.

1. A row has at least three cells, parted by two or more blanks or a tab, and shares a column's edge with its neighbour.
2. Justified prose is no table, however wide its blanks: its cells hold many words or line up nowhere.
3. A row keeps its words; only that it stands on a line of its own is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from site_gen.model import Line

_GAP = re.compile(r"[ \u00a0]{2,}")  # "NOW           12.345   1.200" (review, steunpakketten)
_FEWEST = 3  # rows that make a table; two lines with wide blanks may be anything
_WORDS = 3  # words in a cell, on average over the table


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    edges: frozenset[tuple[str, int]]
    cells: int
    words: int


def table_rows(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines that are rows of a table ("NOW           12.345   1.200", review, steunpakketten)."""
    found: set[int] = set()
    run: list[_Row] = []
    for line in lines:
        row = _row(line)
        if row is not None and run and (line.number == run[-1].number + 1 and row.edges & run[-1].edges):
            run.append(row)
            continue
        found.update(_table(run))
        run = [row] if row is not None else []
    return frozenset(found | _table(run))


def _row(line: Line) -> _Row | None:
    text = line.text.strip()
    if "\t" in line.raw.strip():
        # What a tab measures is not known; a line with as many cells as the one above is in line with it.
        cells = len([cell for cell in line.raw.split("\t") if cell.strip()])
        edges = {("cellen", cells)}
    else:
        gaps = [match.span() for match in _GAP.finditer(line.text) if match.start() and match.end() < len(line.text)]
        cells = len(gaps) + 1
        edges = {("begin", end) for _, end in gaps} | {("eind", start) for start, _ in gaps[1:]}
        edges.add(("eind", len(line.text.rstrip())))
    return _Row(line.number, frozenset(edges), cells, len(text.split())) if cells > 2 else None


def _table(run: Sequence[_Row]) -> set[int]:
    narrow = sum(row.words for row in run) <= _WORDS * sum(row.cells for row in run)
    return {row.number for row in run} if len(run) >= _FEWEST and narrow else set()

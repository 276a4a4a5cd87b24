"""Lines -> the lines that are rows of a table: three or more under each other whose columns line up.

1. A full row has at least three cells, parted by two or more blanks or a tab, and shares a column's edge with its neighbour.
2. Between full rows may stand a blank line, and a row with fewer cells that begin where a column does (`-layout`).
3. Justified prose is no table, however wide its blanks: its cells hold many words or line up nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from site_gen.model import Line

_GAP = re.compile(r"[ \u00a0]{2,}")  # "NOW           12.345   1.200" (review, steunpakketten)
_FEWEST = 3  # rows that make a table; two lines with wide blanks may be anything
_WORDS = 3  # words in a cell, on average over the table
_TEXT = 45  # signs of a line that may be part of a cell


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    edges: frozenset[tuple[str, int]]
    cells: int
    words: int


def table_rows(lines: Sequence[Line]) -> Mapping[int, int]:
    """The numbers of the lines that are rows of a table, each with the number of the table's first line."""
    found: dict[int, int] = {}
    run: list[_Row] = []
    between: list[_Row] = []
    blanks = 0
    for line in lines:
        if not line.text.strip():
            blanks += 1
            continue
        if not run and not _may_be_row(line):
            blanks = 0
            continue  # most lines of most letters
        row = _row(line)
        near = bool(run) and blanks < 2 and line.number == (between or run)[-1].number + blanks + 1
        blanks = 0
        if near and row.cells > 2 and _lines_up(row, run[-1]):
            run.extend([*between, row])
            between = []
        elif near and row.cells < 3 and len(between) < 3 and _part_of(line, row, run[-1]):
            between.append(row)
        else:
            found.update(_table(run))
            run, between = ([row] if row.cells > 2 else []), []
    found.update(_table(run))
    return found


def _may_be_row(line: Line) -> bool:
    text = line.text.strip()
    return "  " in text or "\u00a0" in text or "\t" in line.raw


def _row(line: Line) -> _Row:
    text = line.text.strip()
    if "\t" in line.raw.strip():
        # What a tab measures is not known; a line with as many tabs as the one above is in line with it.
        cells = len([cell for cell in line.raw.split("\t") if cell.strip()])
        return _Row(line.number, frozenset({("tabs", line.raw.rstrip().count("\t"))}), cells, len(text.split()))
    start, end = len(line.text) - len(line.text.lstrip()), len(line.text.rstrip())
    gaps = [match.span() for match in _GAP.finditer(line.text, start, end)]
    edges = {("begin", after) for _, after in gaps} | {("eind", before) for before, _ in gaps[1:]}
    edges |= {("eind", end), ("kop", start)}
    return _Row(line.number, frozenset(edges), len(gaps) + 1, len(text.split()))


def _lines_up(row: _Row, above: _Row) -> bool:
    """Whether two rows share the edge of a column that is not the first."""
    shared = row.edges & above.edges
    return any(kind != "kop" for kind, _ in shared)


def _part_of(line: Line, row: _Row, above: _Row) -> bool:
    """Whether a line with fewer cells is part of a table: a short text that begins at a column's edge."""
    if "\t" in line.raw.strip() or len(line.text.strip()) > _TEXT:
        return False
    starts = {place for kind, place in above.edges if kind in ("begin", "kop")}
    own = {place for kind, place in row.edges if kind in ("begin", "kop")}
    # A first cell may stand in a little: "Overig, waaronder" over "  scholing".
    return any(start - 1 <= place <= start + 3 for place in own for start in starts)


def _table(run: Sequence[_Row]) -> dict[int, int]:
    full = [row for row in run if row.cells > 2]
    narrow = sum(row.words for row in run) <= _WORDS * sum(row.cells for row in run)
    if len(full) < _FEWEST or not narrow:
        return {}
    return {row.number: run[0].number for row in run}

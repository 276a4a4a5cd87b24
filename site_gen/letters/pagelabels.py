"""Lines -> page labels: lines that hold nothing but the number of a page ("Pagina 3 van 14", "2/5", "- 3 -", "3").

1. A form that prose could have (``2/5``, ``- 3 -``, a number alone) counts only in a row of pages that counts up.
2. Where labels tell of how many pages each is one, only they are read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from site_gen.model import LedgerKind, Line

# "Pagina 3 van 14", "Blad 2/3", "pag. 4 van 9": no sentence has this form.
_OF_ALL = re.compile(
    r"(?:[Pp]agina|PAGINA|[Pp]ag\.|[Bb]lad(?:zijde)?|[Bb]lz\.|[Pp]age) ?(?P<n>\d{1,4}) ?(?:van|/|of|uit|VAN) ?(?P<m>\d{1,4})"
)
# "Pagina 3", "2/5", "- 3 -", "3": only in a row of pages.
_IN_ROW = (
    re.compile(r"(?:[Pp]agina|PAGINA|[Pp]ag\.|[Bb]lad(?:zijde)?|[Bb]lz\.) ?(?P<n>[1-9]\d{0,3})"),
    re.compile(r"(?P<n>[1-9]\d{0,3}) ?(?:/|van) ?(?P<m>[1-9]\d{0,3})"),
    re.compile(r"[-–—] ?(?P<n>[1-9]\d{0,3}) ?[-–—]"),
    re.compile(r"(?P<n>[1-9]\d{0,3})"),
)
LONE = _IN_ROW[-1]
"""A number alone on its line: below a foot it is the number of the page."""


def labels(
    lines: Sequence[Line],
    texts: Sequence[str],
    filled: Sequence[int],
    edges: Mapping[int, bool],
    gone: Mapping[int, LedgerKind],
    breaks: frozenset[int],
) -> Iterator[tuple[int, int, bool]]:
    """Page labels on a line of their own: line, page, and whether it opens its page."""
    free = [index for index in filled if len(texts[index]) < 24 and lines[index].number not in gone]
    sure = [
        (index, match)
        for index in free
        if (match := _OF_ALL.fullmatch(texts[index])) and int(match["n"]) <= int(match["m"])
    ]
    if sure:
        # Without page breaks, a label above all text opens its page; else it closes it.
        opens = not edges and sure[0][0] in filled[:1]
        for index, match in sure:
            yield lines[index].number, int(match["n"]), edges.get(index, opens)
        return
    for pattern in _IN_ROW:
        row = [(index, int(match["n"])) for index in free if (match := pattern.fullmatch(texts[index]))]
        if pattern.groups == 2 and len({re.split(r"/|van", texts[index])[1].strip() for index, _ in row}) > 1:
            continue  # "2/5" and "1/3" are fractions
        beside = [(index, number) for index, number in row if index in edges or index == filled[-1]]
        if len(beside) > 1 and _counts_up(beside, lines, breaks):
            for index, number in beside:
                yield lines[index].number, number, edges.get(index, False)
            return
        # Without page breaks a row of three stands for itself, each far from the next; a number alone never does.
        if pattern is not LONE and not breaks and len(row) > 2 and _far_apart(row):
            for index, number in row:
                yield lines[index].number, number, False
            return


def _counts_up(row: Sequence[tuple[int, int]], lines: Sequence[Line], breaks: frozenset[int]) -> bool:
    """Whether numbers go up by as many as pages were passed, one to a page."""
    starts = sorted(breaks)
    pages = [bisect_right(starts, lines[index].number) for index, _ in row]
    return len({number - page for (_, number), page in zip(row, pages, strict=True)}) == 1 and len(set(pages)) == len(
        row
    )


def _far_apart(row: Sequence[tuple[int, int]]) -> bool:
    return all(b - a >= 10 and m == n + 1 for (a, n), (b, m) in pairwise(row))

"""Paragraphs -> which of them are quoted: what stands between guillemets of its own, and what stands further in.

1. Only print tells: a paragraph that opens and closes with quotation marks, or one that stands in below a colon.
2. No word changes; a quotation that never closes is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from site_gen.letters.paragraphs import Paragraph
from site_gen.letters.printed import ITEM, LABEL, SPEAKER

_PAIRS = {"«": "»", "“": "”", "„": "”"}
_FEWEST = 40  # signs in a quotation of one line; a single quoted word is none
_IN = 3
_MOST = 12  # paragraphs of one quotation


def quoted(paragraphs: Sequence[Paragraph], head: int) -> frozenset[int]:
    """The places of the paragraphs that are quotations; those before ``head`` are the letterhead's."""
    margin = _margin(paragraphs)
    found: set[int] = set()
    for index in range(head, len(paragraphs)):
        if index in found:
            continue
        announced = index > head and paragraphs[index - 1].last.endswith(":")
        found.update(_between_signs(paragraphs, index, announced=announced))
        if announced or index - 1 in found:
            goes_on = index - 1 in found and _column(paragraphs[index - 1]) == _column(paragraphs[index])
            if _stands_in(paragraphs[index], margin, goes_on=goes_on) and (announced or goes_on):
                found.add(index)
    return frozenset(found)


def _margin(paragraphs: Sequence[Paragraph]) -> int:
    """The column where most lines begin."""
    columns = Counter(_indent(line.text) for paragraph in paragraphs for line in paragraph.lines)
    return columns.most_common(1)[0][0] if columns else 0


def _column(paragraph: Paragraph) -> int:
    return min(_indent(line.text) for line in paragraph.lines)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _stands_in(paragraph: Paragraph, margin: int, *, goes_on: bool) -> bool:
    columns = [_indent(line.text) for line in paragraph.lines]
    long_enough = goes_on or len(columns) > 1 or len(paragraph.first) >= _FEWEST
    return (
        long_enough
        and not paragraph.table
        and min(columns) >= margin + _IN
        and max(columns) - min(columns) <= 2
        and not ITEM.match(paragraph.first)
        and not LABEL.fullmatch(paragraph.first)
        and not SPEAKER.match(paragraph.first)
    )


def _between_signs(paragraphs: Sequence[Paragraph], index: int, *, announced: bool) -> set[int]:
    """A quotation of one or more paragraphs: it opens with the first sign, and closes with the last."""
    opening = paragraphs[index].first[:1]
    closing = _PAIRS.get(opening)
    if closing is None:
        return set()
    deep = size = 0
    for place in range(index, min(index + _MOST, len(paragraphs))):
        text = " ".join(line.text.strip() for line in paragraphs[place].lines)
        size += len(text)
        body = text.rstrip("0123456789 ").rstrip(".,;")
        for position, char in enumerate(text):
            deep += (char == opening) - (char == closing)
            if deep == 0 and char == closing:
                whole = position == len(body) - 1 or (position == len(body) - 2 and body[-1] in ".;")
                if not whole or (place > index and not announced):
                    return set()
                enough = announced or len(paragraphs[index].lines) > 1
                return set(range(index, place + 1)) if enough and size >= _FEWEST else set()
    return set()

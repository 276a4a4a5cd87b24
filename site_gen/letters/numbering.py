"""Conversion -> the same conversion, its lines numbered as an editor numbers them.

1. A line ends at a line feed, a carriage return, or both, and nowhere else: line 7 is what ``sed -n 7p`` prints.
2. Inside this wing a form feed and its like end a line too (a page, a line of Word); only here is one counted as the other.
3. Places, words and the ledger do not change: the ledger counts characters.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from site_gen.model import LINE_END, Conversion, Letter, Line, Metadata, Text

_ODD = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")

Renumber = Callable[[int], int]


def with_source_lines(conversion: Conversion, lines: Sequence[Line]) -> Conversion:
    """The conversion with the numbers of the source's own lines; ``lines`` are those that the wing counted."""
    text = conversion.source.text
    if not _ODD.search(text):
        return conversion
    ends = [match.end() for match in LINE_END.finditer(text)]
    numbers = [bisect_right(ends, line.start) + 1 for line in lines]
    if numbers == [line.number for line in lines]:
        return conversion  # a form feed that ends the last page (pdftotext) counts for nobody

    def own(number: int) -> int:
        """A line of the wing as a line of the source; 0 is no line."""
        return numbers[number - 1] if 0 < number <= len(numbers) else number

    return replace(
        conversion,
        letters=tuple(_letter(letter, own) for letter in conversion.letters),
        notices=tuple(sorted(replace(notice, line=own(notice.line)) for notice in conversion.notices)),
        decisions=tuple(sorted(replace(item, line=own(item.line)) for item in conversion.decisions)),
    )


def _letter(letter: Letter, own: Renumber) -> Letter:
    return replace(
        letter,
        metadata=_metadata(letter.metadata, own),
        printed=_metadata(letter.printed, own),
        blocks=tuple(replace(block, text=_text(block.text, own)) for block in letter.blocks),
        notes=tuple(replace(note, text=_text(note.text, own)) for note in letter.notes),
        notices=tuple(replace(notice, line=own(notice.line)) for notice in letter.notices),
        first_line=own(letter.first_line),
        last_line=own(letter.last_line),
    )


def _metadata(metadata: Metadata, own: Renumber) -> Metadata:
    herkomst = (item if item.line is None else replace(item, line=own(item.line)) for item in metadata.herkomst)
    return replace(metadata, herkomst=tuple(herkomst))


def _text(text: Text, own: Renumber) -> Text:
    return replace(text, lines=tuple((offset, own(number)) for offset, number in text.lines))

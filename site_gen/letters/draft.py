"""Pieces of lines -> Text: written from left to right, with blanks folded and marks kept in their place.

1. The text holds no two blanks in a row and none at an edge; nothing but blanks is ever left out.
2. A mark stays at the word it was set at when blanks around it fold; a page start is set before a word, never in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from site_gen.letters.blanks import is_single
from site_gen.model import Mark, MarkKind, Text

_BLANKS = re.compile(r"[ \t\u2000-\u200a\u3000]{2,}|[\t\u2000-\u2006\u2008-\u200a\u3000]")


@dataclass(slots=True)
class Draft:
    """A text being written: what stands in it, where its lines begin, what is marked, which signs left it just now."""

    content: list[str] = field(default_factory=list)
    length: int = 0
    lines: list[tuple[int, int]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    bold: int | None = None
    gone: list[int] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Write on; blanks are folded, also those on both sides of a sign that left."""
        if not is_single(text):
            text = _BLANKS.sub(" ", text)
        if not self.length or self.content[-1][-1].isspace():
            text = text.lstrip()
        if text:
            self.content.append(text)
            self.length += len(text)

    def trim(self) -> None:
        """Take blanks off the end, and with them what was marked behind them."""
        whole = self.length
        while self.content and self.content[-1][-1].isspace():
            last = self.content.pop()
            short = last.rstrip()
            self.length -= len(last) - len(short)
            if short:
                self.content.append(short)
        if self.length == whole:
            return
        for index in range(len(self.marks) - 1, -1, -1):
            mark = self.marks[index]
            if mark.end <= self.length:
                break
            self.marks[index] = Mark(min(mark.start, self.length), self.length, mark.kind, mark.value)
        if self.bold is not None:
            self.bold = min(self.bold, self.length)

    def part(self, joiner: str) -> None:
        """End a piece: with a blank or a line end, or with nothing where a word or an address goes on."""
        if not joiner:
            return
        self.gone.clear()
        self.trim()
        if self.length:
            self.content.append(joiner)
            self.length += len(joiner)

    def text(self) -> Text:
        """What was written."""
        if self.bold is not None:
            self.marks.append(Mark(self.bold, self.length, MarkKind.STRONG))
        self.trim()
        content = "".join(self.content)
        lines = tuple([(min(offset, self.length), number) for offset, number in self.lines])
        if not self.marks:
            return Text(content, lines)
        placed = (_before_word(mark, content) if mark.kind is MarkKind.PAGE else mark for mark in self.marks)
        shown = sorted(mark for mark in placed if mark.start < mark.end or mark.kind in (MarkKind.NOTE, MarkKind.PAGE))
        return Text(content, lines, tuple(shown))


def _before_word(mark: Mark, content: str) -> Mark:
    """A page that starts inside a word (seed 002, line 193) is marked before that word, so that no mark cuts it."""
    start = mark.start
    while start > 0 and mark.start - start < 80 and not content[start - 1].isspace():
        start -= 1
    return mark if start == mark.start else Mark(start, start, mark.kind, mark.value)

"""Source -> Lines: the text cut at every line end and cleaned character by character.

1. ``source.text[line.start:line.start + len(line.raw)] == line.raw``, and no line holds a line separator.
2. ``line.text`` is NFC, without ligatures, control, bidi, zero-width, tag and soft-hyphen characters; each one
   that left is in the ledger with its place.
3. A hyphen-like sign at a line end is ``-``; a soft hyphen there too (RELIABILITY.md section 1, rule 2).
4. A form feed is kept apart: the line after it is marked as the start of a page.
"""

from __future__ import annotations

import unicodedata

from site_gen.model import LedgerEntry, LedgerKind, Line, Source

_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_INVISIBLE = frozenset(
    "\u00ad\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\u180e\ufffd\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
)
_LINE_ENDS = "\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_HYPHENS = frozenset("-\u2010\u2011\u00ad")


def read_lines(source: Source) -> tuple[tuple[Line, ...], tuple[LedgerEntry, ...], frozenset[int]]:
    """The lines, the ledger of characters that left, and the numbers of lines that follow a form feed."""
    lines: list[Line] = []
    ledger: list[LedgerEntry] = []
    after_feed: set[int] = set()
    start = 0
    for number, whole in enumerate(source.text.splitlines(keepends=True), start=1):
        raw = whole.rstrip(_LINE_ENDS)
        lines.append(_clean(source.name, number, start, raw, ledger))
        if "\x0c" in whole[len(raw) :]:
            after_feed.add(number + 1)
        start += len(whole)
    return tuple(lines), tuple(ledger), frozenset(after_feed)


def _clean(name: str, number: int, start: int, raw: str, ledger: list[LedgerEntry]) -> Line:
    if raw.isascii() and raw.isprintable():
        return Line(number, start, raw, raw)
    tail = raw.rstrip(" \t\u00a0")
    chars: list[str] = []
    columns: list[int] = []
    end = len(raw)
    column = 0
    while column < end:
        char = raw[column]
        if column == len(tail) - 1 and char in _HYPHENS:
            chars.append("-")
            columns.append(column)
        elif char == "\t":
            chars.append(" ")
            columns.append(column)
        elif _leaves(char):
            inside = column > 0 and raw[column - 1].isalnum() and raw[column + 1 : column + 2].isalnum()
            ledger.append(LedgerEntry(name, start + column, start + column + 1, LedgerKind.CONTROL_CHAR, char, inside))
        else:
            stop = column + 1
            while stop < end and unicodedata.combining(raw[stop]):
                stop += 1
            for piece in unicodedata.normalize("NFC", _LIGATURES.get(char, char) + raw[column + 1 : stop]):
                chars.append(piece)
                columns.append(column)
            column = stop - 1
        column += 1
    text = "".join(chars)
    moved = columns != list(range(end))
    return Line(number, start, raw, text, tuple(columns) if moved else None)


def _leaves(char: str) -> bool:
    """Whether a character is invisible or can reorder or control what a reader sees."""
    code = ord(char)
    return code < 0x20 or 0x7F <= code < 0xA0 or char in _INVISIBLE or 0xE0000 <= code <= 0xE007F

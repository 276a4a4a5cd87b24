"""Source -> Lines: the text cut at every line end (also those of pages and of Word) and cleaned character by character.

1. ``source.text[line.start:line.start + len(line.raw)] == line.raw``, and no line holds a line separator.
2. ``line.text`` is NFC, without ligatures, control, bidi, zero-width, tag and soft-hyphen characters; each one
   that left is in the ledger with its place, and whether a word goes on around it.
3. A hyphen-like sign at a line end is ``-``; a soft hyphen there too (RELIABILITY.md section 1, rule 2).
4. A form feed is kept apart: the line after it is marked as the start of a page.
"""

from __future__ import annotations

import re
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
    "\u206a\u206b\u206c\u206d\u206e\u206f\ufff9\ufffa\ufffb\ufffe\uffff"
)
_LINE_ENDS = "\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
# U+FFFE is what pypdfium2 writes for a break sign at a line end (LIBRARIES.md, PDF text).
_HYPHENS = frozenset("-\u2010\u2011\u00ad\ufffe")
# What Dutch is written with, composed and visible: nothing to clean.
_CLEAN = re.compile("[ -~\u00a0-\u00ac\u00ae-\u02ff\u2012-\u201e\u2022\u2026\u20ac]*")
_LONGEST = 256  # marks on one letter that are composed together; more is no writing, and costs square time


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
    if (raw.isascii() and raw.isprintable()) or _CLEAN.fullmatch(raw):
        return Line(number, start, raw, raw)
    kept: list[tuple[str, int]] = []
    gone: list[tuple[int, int]] = []
    sign = _break_sign(raw)
    for column, char in enumerate(raw):
        if column == sign:
            kept.append(("-", column))
        elif char == "\t":
            kept.append((" ", column))
        elif _leaves(char):
            gone.append((column, len(kept)))
        else:
            kept.append((char, column))
    for column, place in gone:
        inside = 0 < place < len(kept) and _in_word(kept[place - 1][0]) and _in_word(kept[place][0])
        place_in_text = start + column
        entry = LedgerEntry(name, place_in_text, place_in_text + 1, LedgerKind.CONTROL_CHAR, raw[column], inside)
        ledger.append(entry)
    chars: list[str] = []
    columns: list[int] = []
    index = 0
    while index < len(kept):
        stop = index + 1
        while stop < len(kept) and stop - index < _LONGEST and _composes(kept[stop][0]):
            stop += 1
        first, column = kept[index]
        cluster = _LIGATURES.get(first, first) + "".join(char for char, _ in kept[index + 1 : stop])
        for piece in unicodedata.normalize("NFC", cluster):
            chars.append(piece)
            columns.append(column)
        index = stop
    moved = columns != list(range(len(raw)))
    return Line(number, start, raw, "".join(chars), tuple(columns) if moved else None)


def _break_sign(raw: str) -> int:
    """The column of the hyphen-like sign that ends a line; -1 when it ends otherwise."""
    column = len(raw) - 1
    while column >= 0 and (raw[column].isspace() or (_leaves(raw[column]) and raw[column] not in _HYPHENS)):
        column -= 1
    return column if column >= 0 and raw[column] in _HYPHENS else -1


def _in_word(char: str) -> bool:
    return char.isalnum() or _composes(char)


def _composes(char: str) -> bool:
    """Whether a character may melt with the one before it: an accent, a vowel sign, the rest of a Korean syllable."""
    return char > "\u02ff" and (unicodedata.category(char)[0] == "M" or "\u1161" <= char <= "\u11c2")


def _leaves(char: str) -> bool:
    """Whether a character is invisible or can reorder or control what a reader sees."""
    code = ord(char)
    return (
        code < 0x20
        or 0x7F <= code < 0xA0
        or char in _INVISIBLE
        or 0xE0000 <= code <= 0xE007F
        or 0xD800 <= code < 0xE000
    )

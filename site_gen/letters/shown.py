"""Lines of a converter -> the lines that a page would show: broken at ``<br>``, without tags, quote signs or a frame of one column.

1. Only what a paper says of itself is read from them; its text keeps every sign, in the lines that it has.
2. Each line knows the line of the letter that it came from, and all words stand in the order in which they are shown.
3. A row of a table whose cells hold as many lines each becomes as many rows, where labels stand in the first;
   else the cells stand below each other.
4. A letter without such signs has no other lines: ``None``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from itertools import zip_longest

from site_gen.model import Line, Metadata, Notice

_TAG = re.compile(r"<(?:br|/?(?:p|div|t[rdh]|table|h[1-6]|li|hr))(?: [^<>]{0,200})?/?>|&nbsp;", re.IGNORECASE)
_BREAK = re.compile(r"<(?:br|/?(?:div|tr|table|li))(?: [^<>]{0,200})?/?>", re.IGNORECASE)
_APART = re.compile(r"<(?:hr|/?(?:p|h[1-6]))(?: [^<>]{0,200})?/?>", re.IGNORECASE)
_CELL = re.compile(r"<t[dh](?: [^<>]{0,200})?>", re.IGNORECASE)
_OTHER = re.compile(
    r"</?(?:t[dh]|tbody|thead|colgroup|col|b|strong|em|i|u|span|font|center|small|ul|ol|html|body|section|article|a)(?: [^<>]{0,200})?/?>",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[ \t]{0,3}(?:>[ \t]?){1,8}")
# "| tekst |", "│ tekst │", and what stands between the rows of such a frame: "|---|", "+------+".
_BAR = re.compile(r"[|│┃║]")
_BARRED = re.compile(r"[ \t]{0,12}[|│┃║].{0,4000}[|│┃║][ \t]*")
_BORDER = re.compile(r"[ \t]{0,12}(?=[^\n]{0,2000}[-─━═=]{2})[+|│┃║┌┐└┘├┤┼╔╗╚╝╠╣ :─━═=-]{3,2000}")
_ROW_END = re.compile(r"</tr>", re.IGNORECASE)
_MOST = 30  # cells of a row
_SHORT = 40  # signs of a label
_FEW = 3  # rows of one cell that make a frame
_SHARE = 0.8  # of the lines of a paper that is quoted


@dataclass(frozen=True, slots=True)
class Shown:
    """The lines as they are shown, numbered anew, and the line of the letter of each."""

    lines: tuple[Line, ...]
    numbers: tuple[int, ...]
    after_feed: frozenset[int]

    def own(self, number: int) -> int:
        """The line of the letter from which a shown line came; 0 is no line."""
        return self.numbers[number - 1] if 0 < number <= len(self.numbers) else number

    def told(self, metadata: Metadata) -> Metadata:
        """What was read from the shown lines, with the lines of the letter."""
        herkomst = (
            item if item.line is None else replace(item, line=self.own(item.line)) for item in metadata.herkomst
        )
        return replace(metadata, herkomst=tuple(herkomst))

    def doubted(self, notices: Sequence[Notice]) -> tuple[Notice, ...]:
        """What was doubted there, with the lines of the letter."""
        return tuple(replace(notice, line=self.own(notice.line)) for notice in notices)


def shown(lines: Sequence[Line], after_feed: frozenset[int]) -> Shown | None:
    """The lines of a letter as a page would show them; ``None`` when they are shown as they stand."""
    filled = [line.text for line in lines if line.text.strip()]
    quoted = sum(text.lstrip(" ").startswith(">") for text in filled)
    whole = quoted > _FEW and quoted >= _SHARE * len(filled)
    texts = [_QUOTED.sub("", line.text, count=1) if whole else line.text for line in lines]
    tagged = any(("<" in text or "&" in text) and _TAG.search(text) for text in texts)
    framed = sum(len(cells) < 2 for text in texts if (cells := _cells(text)) is not None) >= _FEW
    if not (whole or tagged or framed):
        return None
    found: list[Line] = []
    numbers: list[int] = []
    for line, text in zip(lines, texts, strict=True):
        for part in _parts(text) if tagged else (text,):
            bare = _unframed(part)
            found.append(Line(len(found) + 1, line.start, bare, bare))
            numbers.append(line.number)
    feeds = frozenset(place for place, number in enumerate(numbers, start=1) if number in after_feed)
    return Shown(tuple(found), tuple(numbers), frozenset(place for place in feeds if place - 1 not in feeds))


def _parts(text: str) -> Iterator[str]:
    """The lines that one line with tags shows: those of its cells beside each other, else one below the other."""
    if not ("<" in text or "&" in text):
        yield text
        return
    parted = _CELL.sub("|", text)
    bars = parted != text or bool(_BARRED.fullmatch(text))
    parted = _OTHER.sub("", parted)
    if not bars:
        parts = _stacked(parted)
        filled = [place for place, part in enumerate(parts) if part.strip()]
        yield from parts[filled[0] : filled[-1] + 1] if filled else ()
        yield from ("",) * bool(_APART.search(text))
        return
    for row in _ROW_END.split(parted):
        if row.count("|") > _MOST:
            yield row
            continue
        cells = [_stacked(cell) for cell in row.split("|")]
        full = [cell for cell in cells if any(map(str.strip, cell))]
        if _abreast(full):
            rows = (parts for parts in zip_longest(*cells, fillvalue="") if any(map(str.strip, parts)))
            yield from (" | ".join(parts) + " |" for parts in rows)
            continue
        for cell in full:
            yield from cell
            yield ""


def _abreast(cells: Sequence[Sequence[str]]) -> bool:
    """Whether the lines of cells stand beside each other: labels in the first, as many lines in each; a margin beside a head does not."""
    counts = {len(cell) for cell in cells}
    labels = all(len(part) < _SHORT and not any(map(str.isdigit, part)) for part in cells[0]) if cells else False
    return counts <= {1} or (labels and (len(counts) == 1 or len(cells[0]) == 1))


def _stacked(text: str) -> list[str]:
    """The lines below each other that a stretch with tags shows."""
    return [
        # What a reference stands for may end a line ("&#10;"); no line holds a line end.
        " ".join(unescape(part).replace("\u00a0", " ").splitlines())
        for part in _BREAK.sub("\n", _APART.sub("\n\n", text)).split("\n")
    ]


def _cells(text: str) -> list[str] | None:
    """The cells of a row with bars that hold something; ``None`` when it is none."""
    if not _BARRED.fullmatch(text) or _BORDER.fullmatch(text):
        return None
    return [cell for cell in _BAR.split(text) if cell.strip()]


def _unframed(text: str) -> str:
    """A row of which only the first cell holds something, without its frame; the edge of a frame is a blank line."""
    bare = text.strip()
    if not bare or not (_BAR.match(bare) or bare[0] in "+┌└├╔╚╠"):
        return text
    if _BORDER.fullmatch(text):
        return text if len(_BAR.findall(bare[1:-1])) else ""
    first, *others = _BAR.split(bare)[1:] or [bare]
    return text if any(map(str.strip, others)) else first.strip()

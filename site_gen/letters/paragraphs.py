"""Lines -> paragraphs: runs of lines that belong together, over page ends, lifted notes and stray blank lines.

1. Every line with text is in exactly one paragraph, in order; blank lines are in none.
2. A paragraph goes on over a page end or a blank line only when its last line is unfinished and the next goes on.
3. A line that always begins something of its own (a list sign, `Antwoord`, a signature) begins a paragraph.
4. A line with room for the first word of the next ends its paragraph; so text without blank lines (pypdf) has them too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from site_gen.letters.columns import table_rows
from site_gen.letters.fill import has_room, may_title, read_fill
from site_gen.letters.printed import (
    ANNEX,
    ANNEXES,
    BULLETS,
    CONTENTS,
    DASHED,
    ENDED,
    INDENTED,
    INLINE_LABEL,
    ITEM,
    LABEL,
    MEETING,
    MOTION,
    MOTION_END,
    OFFICE,
    PART,
    PERSON,
    SALUTATION,
    SECTION,
    SENTENCE_END,
    SHORTENED,
    SMALL_LABEL,
    SPEAKER,
)
from site_gen.model import Line


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together; ``gap`` tells whether blank lines or a page end stood before it, ``table`` of columns."""

    lines: tuple[Line, ...]
    gap: bool
    table: bool = False

    @property
    def first(self) -> str:
        """The first line, stripped."""
        return self.lines[0].text.strip()

    @property
    def last(self) -> str:
        """The last line, stripped."""
        return self.lines[-1].text.strip()


def usual_width(lines: tuple[Line, ...]) -> int:
    """The width to which the letter's lines are filled, in characters; 0 when there are none."""
    widths = sorted(len(text) for line in lines if (text := line.text.strip()))
    return widths[len(widths) * 4 // 5] if widths else 0


def group(
    lines: tuple[Line, ...], breaks: frozenset[int], starts: frozenset[int], calls: frozenset[int] = frozenset()
) -> tuple[Paragraph, ...]:
    """Group the lines of a plain-text letter; a line in ``starts`` begins a paragraph, one in ``calls`` only calls a note."""
    width = usual_width(lines)
    found: list[Paragraph] = []
    current: list[Line] = []
    said: list[Line] = []  # those of them that do more than call a note
    gap = True
    blanks = 0
    motion = any(line.text.strip() == "De Kamer," for line in lines)
    rows = table_rows(lines)
    fill = read_fill(lines, width, min(starts, default=0), _begins_own, PERSON.fullmatch)
    for line in lines:
        text = line.text.strip()
        if not text:
            blanks += 1
            continue
        if current:
            before = current[-1]
            # A page break, or lines taken out in between: there the page ended, not the paragraph.
            seam = line.number in breaks or line.number - before.number > blanks + 1
            if line.number in rows or before.number in rows:
                goes_on = rows.get(line.number) == rows.get(before.number)
            elif (line.number in calls and not blanks) or _is_under_sign(current, text):
                goes_on = True
            elif (line.number in fill.titles and not current[-1].text.rstrip().endswith("-")) or (
                gap and len(current) == 1 and SMALL_LABEL.fullmatch(before.text.strip())
            ):
                goes_on = False
            else:
                room, titled = fill.rooms.get(before.number, 0), before.number in fill.titles
                goes_on = not (titled and not seam) and _goes_on(
                    said or current, line, width, room=room, blanks=blanks, seam=seam, motion=motion
                )
            if goes_on and line.number not in starts:
                current.append(line)
                said += [] if line.number in calls else [line]
                blanks = 0
                continue
            found.append(Paragraph(tuple(current), gap, current[0].number in rows))
            gap = blanks > 0 or seam
        current = [line]
        said = [] if line.number in calls else [line]
        blanks = 0
    if current:
        found.append(Paragraph(tuple(current), gap, current[0].number in rows))
    return tuple(found)


def _goes_on(current: list[Line], line: Line, width: int, *, room: int, blanks: int, seam: bool, motion: bool) -> bool:
    first, last, text = current[0].text.strip(), current[-1].text.strip(), line.text.strip()
    item = ITEM.match(text)
    ended = _is_ended(last) and not SHORTENED.search(last[-20:])
    if (
        starts_own(text)
        or text in BULLETS
        or (text[0] == "B" and _next_annex(first, text))
        or (DASHED.match(text) and (last[-1] == ":" or DASHED.match(first)))
        or (ended and _begins(text))
        or (item and (ended or (last[-1] == "," and not SHORTENED.search(last[-20:]))))
        or (last[0] in "VA" and LABEL.fullmatch(last))
        or (last[-1] == ":" and SPEAKER.fullmatch(last))
        or (len(current) == 1 and (SALUTATION.fullmatch(last) or CONTENTS.fullmatch(last)))
        or (
            item
            and not item["sign"][0].isdigit()
            and len(current) == 1
            and len(last) * 10 < width * 7
            and may_title(last)
        )
        or (item and _next_item(ITEM.match(ANNEXES.sub("", first)), item))
        or (len(current) == 1 and (SECTION.fullmatch(last) or (PART.fullmatch(last) and text[0].isupper())))
        or (motion and (MOTION.match(text) or (last.startswith(MOTION_END) and last[-1] == ".")))
    ):
        return False
    if not seam and last[-1] in ":.?!" and abs(_indent(line) - _indent(current[-1])) >= INDENTED:
        return False  # what is quoted stands further to the right (`-layout`)
    if not seam and text[0].isupper() and _indent(line) < _indent(current[0]) and ITEM.match(first):
        return False  # further to the left than the sign of the item above it
    if last.endswith("-") and len(last) > 1 and last[-2].isalnum() and not (blanks and text[0].isupper() and not seam):
        return blanks == 0 or seam or text[0].islower()
    if seam:
        if ended:
            return False
        return text[0].islower() or text[0].isdigit() or len(last) * 5 >= width * 4
    if blanks:
        # A blank line inside a sentence (seed 001, line 8; seed 003, line 44).
        unfinished = not _is_ended(last) and last[-1] != ","
        return unfinished and text[0].islower() and len(last) * 2 >= width and not item
    named = len(current) == 2 and first[-1] == "," and (last.isalpha() or PERSON.fullmatch(last))
    if named and not PERSON.fullmatch(text) and OFFICE.fullmatch(first):
        return False  # office and name are signed; what follows is not part of it (review, 32813-1002)
    if len(current) == 1 and OFFICE.fullmatch(last):
        return len(text) < 60
    if len(current) == 1 and _is_title(last, text, width):
        return False
    if room and _ends_early(first, last, text, room, ended=ended, item=item is not None):
        return False
    # No blank line, but the last line stops short after a full stop and a new sentence begins.
    return not (width >= 50 and len(last) * 10 < width * 7 and SENTENCE_END.search(last) and not text[0].islower())


def _ends_early(first: str, last: str, text: str, room: int, *, ended: bool, item: bool) -> bool:
    """Whether the last line ends on purpose, in a text whose paragraphs end so; short lines under each other stay."""
    begins = item or not text[0].islower() or text.startswith("http")
    if not begins or last[-1] in ",-–" or not has_room(last, text, room):
        return False
    # Short lines may be a table or an address.
    return ended or item or ITEM.match(first) is not None or last.isdigit() or len(text) * 2 > room


def _is_ended(text: str) -> bool:
    """Whether a line ends with a closing sign, that of a note behind it or not."""
    return not text[-1].isalpha() and ENDED.search(text[-6:]) is not None


def _begins_own(text: str) -> bool:
    return bool(ITEM.match(text)) or starts_own(text)


def starts_own(text: str) -> bool:
    """Whether a line begins something of its own, whatever stands before it."""
    if (
        (text[0] in "VA" and LABEL.fullmatch(text))
        or (text[-1] == ":" and SPEAKER.fullmatch(text))
        or (text[0] in "VGAS" and MEETING.fullmatch(text))
        or text.startswith(("Geachte ", "Geacht ", "Hoogachtend"))
    ):
        return True
    return text[-1] == "," and text[0].isupper() and OFFICE.fullmatch(text) is not None


def _next_item(above: re.Match[str] | None, own: re.Match[str]) -> bool:
    """Whether a line is the next item below another ("- een punt" over "- een tweede"); a bullet always begins one."""
    sign = own["sign"]
    if sign in BULLETS or (above is not None and sign == "o"):
        return True
    if above is None:
        return False
    before = above["sign"]
    if sign == before and not sign.strip("(.)°").isalnum():
        return True
    one, two = before.strip("(.)°"), sign.strip("(.)°")
    if one.isdecimal() and two.isdecimal():
        return int(two) == int(one) + 1
    return len(one) == len(two) == 1 and one.isalpha() and ord(two) == ord(one) + 1


def _is_under_sign(current: Sequence[Line], text: str) -> bool:
    """Whether the sign of an item stands alone on the line above ("•", then its words: pdfminer)."""
    return len(current) == 1 and current[0].text.strip() in BULLETS and text[0] not in BULLETS and not starts_own(text)


def _next_annex(above: str, text: str) -> bool:
    """Whether a line names an annex below another annex, or right below "Bijlagen:"."""
    return bool(ANNEX.match(text)) and text[-1] not in ",-" and bool(ANNEX.match(above) or above.startswith("Bijlagen"))


def _begins(text: str) -> bool:
    """Whether a line begins something of its own where a sentence ended above it."""
    return (text.isdigit() and len(text) < 4) or bool(
        PART.fullmatch(text) or INLINE_LABEL.match(text) or SECTION.fullmatch(text) or SPEAKER.match(text)
    )


def _indent(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip())


def _is_title(line: str, following: str, width: int) -> bool:
    """A heading glued to its first paragraph: short, unpunctuated, and a full sentence follows (seed 001, line 26)."""
    if width < 50 or not may_title(line) or not following[0].isupper():
        return False
    return len(line) * 10 < width * 8 and len(following) * 10 >= width * 7

"""Lines -> how far they are filled: which lines end on purpose in a text without blank lines, and which are titles.

1. A line ends on purpose when the first word of the next would still have stood on it.
2. How wide a text is set is told by the lines near by; among short lines only, nothing is told.
3. Without blank lines a title is a short line without a closing sign between an ended line and a full one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from site_gen.model import Line

_FEWEST, _TIGHT = 2, 3  # where less than a third of the ends has a blank line, blank lines do not part the paragraphs
_NEAR = 4  # lines on either side that tell how wide the text is set there
_WORDS = 12  # of a title
_SIGN = re.compile(r"\d{1,2}[. ]|[a-z]\)[ \u00a0][A-Z]")  # "2. Aanpak", "a) Titel voorstel"
_SENTENCE_END = re.compile(r"[.?!][»”’\"')\]]{0,2}\d{0,3}$")


@dataclass(frozen=True, slots=True)
class Fill:
    """Of a text that blank lines do not part (pypdf) the width at each line, by number; and the lines that are titles."""

    rooms: Mapping[int, int]
    titles: frozenset[int]


def read_fill(
    lines: Sequence[Line], width: int, first: int, own: Callable[[str], object], person: Callable[[str], object]
) -> Fill:
    """Read the lines from number ``first`` on; ``own`` tells what always begins anew, ``person`` what is a name."""
    filled = [line for line in lines if line.text.strip() and line.number >= first]
    if width < 50 or len(filled) < _NEAR:
        return Fill({}, frozenset())
    texts = [line.text.strip() for line in filled]
    tight = _is_tight(filled, texts, width, own)
    lengths = [len(text) for text in texts]
    rooms: dict[int, int] = {}
    titles: set[int] = set()
    for place in range(len(filled) - 1, -1, -1):  # from below: a title may stand above another title
        number = filled[place].number
        if tight:
            near = max(lengths[max(0, place - _NEAR) : place + _NEAR + 1])
            rooms[number] = min(near, width)
        if not 0 < place < len(texts) - 1:
            continue
        above, text, below = texts[place - 1 : place + 2]
        if len(text) * 10 >= width * 8 or below[0].islower() or not may_title(text) or person(text):
            continue
        if tight:
            opens = filled[place + 1].number in titles or len(below) * 2 > width or below[-1] in ".:;?!"
            closed = (
                _ends_sentence(above)
                or may_title(above)
                or (above[-1] not in ",-" and has_room(above, text, rooms[number]))
            )
            if opens and closed and has_room(text, below, rooms[number]):
                titles.add(number)
        elif filled[place - 1].number + 1 < number == filled[place + 1].number - 1 and len(below) * 10 < width * 7:
            # "Motivering" over "Niet van toepassing.", blank lines around the two (beslisnota's).
            alone = place + 2 == len(filled) or filled[place + 2].number > number + 2
            if alone and below[-1] in ".:?" and below[0].isupper() and len(below.split()) > 2:
                titles.add(number)
    return Fill(rooms, frozenset(titles))


def _is_tight(filled: Sequence[Line], texts: Sequence[str], width: int, own: Callable[[str], object]) -> bool:
    """Whether paragraphs end without a blank line: of the lines that plainly end one, few have one below them."""
    ends = apart = 0
    for place, (text, below) in enumerate(pairwise(texts)):
        if _ends_sentence(text) and not below[0].islower() and not own(below) and has_room(text, below, width):
            ends += 1
            apart += filled[place + 1].number > filled[place].number + 1
    return ends >= _FEWEST and apart * _TIGHT <= ends


def may_title(text: str) -> bool:
    """Whether a line has what a title has: few words, a capital or a number before it, no closing sign."""
    return (
        len(text) > 3
        and text[-1] not in ".,:;?!-–»”"
        and (text[0].isupper() or bool(_SIGN.match(text)))
        and len(text.split()) <= _WORDS
    )


def _ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does, that of a note behind it or not."""
    return not text[-1].isalpha() and _SENTENCE_END.search(text[-6:]) is not None


def has_room(line: str, following: str, room: int) -> bool:
    """Whether the first word of the next line would still have stood on this one: then the line ends on purpose."""
    taken = len(line) + 1 + len(following[:room].split(maxsplit=1)[0])
    # Capitals are wide: "… VAN DE VASTE COMMISSIE VOOR" is a full line.
    return taken * 20 <= room * (13 if line.isupper() else 18 if _ends_sentence(line) else 17)

"""Lines -> which of them open the text of a footnote, and where that text ends.

1. A form that lists use as well (``1.``, ``1)``) opens a body only at the foot of a page, at the end or under "Noten".
2. A body ends at a blank line, a page start, lines taken out or the next body; it goes on at the foot of the next page
   only when it stopped in the middle of a sentence and an unlabelled paragraph there begins in the middle of one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from site_gen.letters.calls import SUPERSCRIPT
from site_gen.letters.dates import DATE
from site_gen.model import Line

_BODY = re.compile(
    r"[ \t\u00a0]{0,60}(?P<label>(?:[Nn]oot )?(?:(?P<half>[1-9][0-9]{0,2})\)|(?P<dot>[1-9][0-9]{0,2})[.:](?!\d)|\((?P<round>[1-9][0-9]{0,2})\)"
    r"|\[(?P<square>[1-9][0-9]{0,2}) ?\]|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|(?P<plain>[1-9][0-9]{0,2})))"
    r"(?P<gap>[ \t\u00a0]{0,8})(?P<rest>\S.*)"
)
_OPENS = frozenset("0123456789⁰¹²³⁴⁵⁶⁷⁸⁹([Nn")
"""The signs with which `_BODY` and `_ALONE` begin."""
_ALONE = re.compile(r"[ \t\u00a0]{0,60}([1-9][0-9]{0,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})[ \t]*")
# "1Brabants Dagblad", "4(Aanhangsel", "2https://": a label glued to its text (pypdf); "3D-printer" is none.
_GLUED_REST = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{2}|[(«“][A-ZÀ-Þ]|https?://|www\.")
_UNFINISHED = re.compile(r"(?:[^\W\d_]|,|-)$")
_GOES_ON = re.compile(r"[^\W\d_A-ZÀ-Þ][^\W\d_]+[ ,.)]")
_SENTENCE_END = re.compile(r"[.?!:;][»”’\"')\]]{0,2}$")
# What stands below a note in a scan without blank lines, and is none of it: the title of the paper, the answer to questions.
_TITLE = re.compile(
    r"(?:(?:NADER |VOORLOPIG |EIND|(?:TWEE|DER|VIER|VIJF)DE |GEWIJZIGD |TWEEDE )?(?:VERSLAG|MEMORIE|NOTA|LIJST|BRIEF|MOTIE|VOORSTEL|AMENDEMENT|ADVIES|INBRENG|RAPPORT)(?: (?:VAN|NAAR|RAAD|OVER|HOUDENDE|INZAKE|Vastgesteld|Ontvangen)\b|\d?$)|(?:(?:Nader|Aanvullend) a|A)ntwoord$|Mededeling$|(?:(?:(?:Nader|Aanvullend) a|A)ntwoord:? ?|Mededeling ){1,2}van (?:de )?(?:heer|mevrouw|[Mm]inister|[Ss]taatssecretaris)|Aan de [Vv]oorzitter van de )"
)
_DAY = re.compile(rf"\s{{0,60}}{DATE.pattern}\.?\s*")
"""A day alone on its line ("1 juli 1994" under the addressee of a letter) is no note 1."""
_PARAGRAPH = 180
"""Signs of a line that is a paragraph: what stands under it is another one."""
_LONGEST = 8  # lines of a note that go on at the next page


@dataclass(frozen=True, slots=True)
class BodyStart:
    """A line that may open a body: its number, its label, where its text begins, and whether lists begin so too."""

    number: int
    label: str
    column: int
    listlike: bool
    alone: bool = False


def body_start(lines: tuple[Line, ...], index: int, *, at_foot: bool) -> BodyStart | None:
    """What the line opens, when it can open a body."""
    text = lines[index].text
    if text.lstrip()[:1] not in _OPENS:
        return None  # most lines of most letters
    match = _BODY.fullmatch(text)
    if match is not None and _DAY.fullmatch(text):
        return None
    if match is not None:
        number = int((match["plain"] or match["raised"] or match["square"] or match["round"] or match["half"] or match["dot"]).translate(SUPERSCRIPT))  # fmt: skip
        listlike = bool(match["round"] or match["half"] or match["dot"])
        if number == 0 or (listlike and not at_foot):
            return None
        if (
            not match["gap"]
            and not match["raised"]
            and not match["square"]
            and not (at_foot and _GLUED_REST.match(match["rest"]))
        ):
            return None
        return BodyStart(number, match["label"], match.start("rest"), listlike)
    match = _ALONE.fullmatch(text) if at_foot and index + 1 < len(lines) else None
    # pdfminer puts the raised number of a body on a line of its own, above its text.
    if match is not None and _opens_text(lines, index + 1):
        number = int(match[1].translate(SUPERSCRIPT))
        return BodyStart(number, match[1], match.end(), listlike=False, alone=True) if number else None
    return None


def _opens_text(lines: tuple[Line, ...], index: int) -> bool:
    below = lines[index].text.strip()
    return len(below) > 3 and not below.isdigit() and lines[index].number == lines[index - 1].number + 1


def find_foot_lines(lines: tuple[Line, ...], breaks: frozenset[int]) -> list[bool]:
    """For each line whether it stands in the last paragraphs of a page or of the letter, each begun by a label."""
    found = [False] * len(lines)
    foot, run = True, False  # read from the end upwards
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        below = lines[index + 1].number if index + 1 < len(lines) else line.number + 1
        if below in breaks or below > line.number + 1:
            foot, run = True, False
        if not line.text.strip():
            # A paragraph without a label ended the foot; one with a label leaves it open for those above.
            foot = foot and not run
            continue
        found[index] = foot
        run = foot and not (_BODY.fullmatch(line.text) or _ALONE.fullmatch(line.text))
    return found


def body_end(lines: tuple[Line, ...], index: int, number: int, breaks: frozenset[int]) -> int:
    """One past the body's last line: it ends at a blank line, a page start, lines taken out or the next body."""
    stop = index + 1
    while stop < len(lines):
        text = lines[stop].text
        opens = body_start(lines, stop, at_foot=True)
        if (
            not text.strip()
            or _TITLE.match(text)
            or (len(lines[stop - 1].text) > _PARAGRAPH and _SENTENCE_END.search(lines[stop - 1].text.rstrip()))
            or lines[stop].number in breaks
            or lines[stop].number > lines[stop - 1].number + 1
            or (opens is not None and opens.number == number + 1)
        ):
            break
        stop += 1
    return stop


def continued(lines: tuple[Line, ...], stop: int, number: int, breaks: frozenset[int], feet: list[bool]) -> range:
    """The lines at the foot of the next page on which the body that ended before ``stop`` goes on; empty when none do."""
    none = range(0)
    if not _UNFINISHED.search(lines[stop - 1].text.rstrip()):
        return none
    index = stop
    while index < len(lines) and not _starts_page(lines, index, breaks):
        if lines[index].text.strip():
            return none  # the body did not end its page
        index += 1
    while index < len(lines) and not lines[index].text.strip():
        index += 1
    if index >= len(lines):
        return none
    end = index + 1
    while end < len(lines) and not _starts_page(lines, end, breaks):
        end += 1
    place = end - 1
    while place > index and (feet[place] or not lines[place].text.strip()):
        place -= 1
    for start in range(place + 1, end):
        if not lines[start].text.strip():
            continue
        if body_start(lines, start, at_foot=True) is not None or not _GOES_ON.match(lines[start].text.lstrip()):
            return none
        if start == place + 1 or not _SENTENCE_END.search(lines[place].text.rstrip()):
            return none  # no blank line above it, or the text above goes on here
        past = body_end(lines, start, number, breaks)
        return range(start, past) if past - start <= _LONGEST else none
    return none


def _starts_page(lines: tuple[Line, ...], index: int, breaks: frozenset[int]) -> bool:
    """Whether a page starts here: at a break, or where a foot was taken out."""
    return lines[index].number in breaks or lines[index].number > lines[index - 1].number + 1

"""Lines under a title -> rows: what each line says, in parts where it has columns, without the marks of Markdown and tables.

1. Every part keeps the number of its line, and the column (or the cell) in which it stands.
2. Of a line that holds a whole page only the signatures in it make rows; a blank line, or one of bars, makes none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from site_gen.letters.blanks import folded
from site_gen.letters.offices import ACTING, INITIALLED, MARK, SURNAME
from site_gen.letters.scans import is_office, mend_office
from site_gen.model import Line

_CLEAN = re.compile(r"^[>#*_\s]+|[*_\\\s]+$")
_MARKED = re.compile(r"[>#*_\\]")
"""What `_CLEAN` takes away besides blanks; most lines have none of it."""
_RULE = re.compile(r"[\s|:-]{3,}")
_BARS = frozenset(" \t|:-")
# "… J. Donner Tweede Kamer, vergaderjaar 2010–2011, 31 200, nr. 12 1": the foot of a page that became one line.
_FOOT = re.compile(r"(?<=\S) (?:(?:Eerste|Tweede) Kamer, vergaderjaar .{5,60}|kst-[\w-]{4,30}.{0,80})$")
_GAP = re.compile(r" {3,}| ?\| ?")
_PAGE = 300
"""Signs of a line that holds a whole page or paragraph."""
_RUN_ON = 120
"""Signs of a line in which a chair and a clerk may both sign behind the text (27925-11)."""
# "… uit. De voorzitter van de commissie, Atsma De griffier …", and what follows a name on such a line: the next who
# signs, the list of members, or the colophon.
_CHAIRED = re.compile(
    rf"(?<= )((?:(?:De|Namens de) {ACTING}(?:[Vv]oorzitter|[Gg]riffier)|Adjunct-griffier|Griffier) van de (?:[a-z]+ ){{0,2}}(?:[a-z]*commissie)\b[^.:;?!]{{0,140}}?, {SURNAME.pattern})"
    r"(?= (?:De|Namens de) [a-z]| (?:Adjunct-g|G)riffier van de |(?: \d)? Samenstelling| (?:kst|KST|ISSN|Inhoud|Voorzitter:|\d{1,2} )|$)"
)
_SIGNED_LAST = re.compile(
    r"[.!?:)] ((?:De|DE) (?:[Mm]inister|[Ss]taatssecretaris|[Vv]oorzitter)[^.!?:;]{2,160}, [^,:;!?]{2,60})$"
)


@dataclass(frozen=True, slots=True)
class Said:
    """A line, or its part in one column, without the marks of Markdown and tables."""

    line: int
    text: str
    column: int


def read_rows(lines: Sequence[Line], start: int) -> list[tuple[Said, ...]]:
    """The lines under the title that hold text; of a line that holds a page only who sign in it."""
    rows: list[tuple[Said, ...]] = []
    for line in lines:
        if len(line.text) > _PAGE:
            text = line.text.replace("\u00a0", " ").rstrip()
            signed = _CHAIRED.findall(text) or _SIGNED_LAST.findall(_FOOT.sub("", text[-400:]))
            rows.extend((Said(line.number, said, 0),) for said in signed)
        elif len(line.text) > _RUN_ON and len(signed := _CHAIRED.findall(line.text)) > 1:
            rows.extend((Said(line.number, said, 0),) for said in signed)
        elif line.number > start and (row := _row(line)):
            rows.append(row)
    return rows


def _row(line: Line) -> tuple[Said, ...]:
    """The parts of a line, each with its column; empty for a blank line and for one that is too long to sign."""
    text = line.text.replace("\u00a0", " ")
    if "vergaderjaar" in text or "kst-" in text:
        text = _FOOT.sub("", text)
    if not text or text.isspace() or (text[0] in _BARS and _RULE.fullmatch(text)):
        return ()
    if "   " not in text and "|" not in text:
        said = _said(text)
        return (Said(line.number, said, 0),) if said else ()
    parts: list[Said] = []
    place = 0
    for match in [*_GAP.finditer(text.rstrip()), None]:
        end = match.start() if match else len(text)
        if said := _said(text[place:end]):
            parts.append(Said(line.number, said, 1000 * len(parts) if "|" in text else place))
        place = match.end() if match else end
    return tuple(part for part in parts if len(parts) == 1 or not MARK.fullmatch(part.text))


def _said(text: str) -> str:
    """A part without its marks; an office that a scan misread as it is meant."""
    said = folded(_CLEAN.sub("", text) if _MARKED.search(text) else text)
    if said[:1] == "(" and said[-1] == ")" and INITIALLED.fullmatch(said[1:-1]):
        return said[1:-1]  # "(E.H.G. de Grave)" under his office
    return mend_office(said) if is_office(said) else said

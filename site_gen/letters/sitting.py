"""Pages of the Handelingen -> the sitting they report: its day, its chamber and its vergaderjaar.

1. The foot of a page counts only whole: the chamber, the day, "TK 65" and a page that bears the same number ("65-4-5").
2. A line that names a sitting, or its number above a day of the week, counts only among the first lines of a paper.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from site_gen.letters.dates import DATE, read_date
from site_gen.letters.form import Form
from site_gen.letters.opening import HeadLine
from site_gen.model import Line, Origin

# "Tweede Kamer" + "Vragenuur" + "16 april 2024" + "TK 65" + "65-4-5", turned round, or in columns (pdftotext, three ways).
_MARK = re.compile(r"(?:^|\s\s|\d{4} )\s*(?P<kamer>TK|EK) ?(?P<nr>\d{1,3})(?=$|\s\s)")
_DAY = re.compile(rf"(?:^|\s\s)\s*(?:[a-z]{{4,6}}dag )?{DATE.pattern}(?=\s*$|\s\s| [TE]K ?\d)")
# "14e vergadering, woensdag 15 oktober 2014": the text of the files that the Kamer keeps of its sittings (2014).
_SITTING = re.compile(
    rf"(?:(?P<kamer>Eerste|Tweede) Kamer,? )?\d{{1,3}}(?:ste|de|e) vergadering, (?:[a-z]{{4,6}}dag )?{DATE.pattern}"
)
# "34ste vergadering" + "Dinsdag 14 december 1999", above who are there; in a draft each with its code: "*5: Dinsdag …" (1999).
# "Plenair verslag Tweede Kamer, 83e vergadering" + "Dinsdag 24 mei 2022" (tweedekamer.nl, 2021-2022/83).
_NUMBERED = re.compile(
    r"(?:(?:Plenair verslag |Verslag )?(?P<kamer>Eerste|Tweede) Kamer,? )?\d{1,3}(?:ste|de|e) vergadering"
)
_WEEKDAY = re.compile(rf"[A-Z][a-z]{{3,5}}dag,? {DATE.pattern}")
_CODE = re.compile(r"^\*\d: ?")
_TOP = 30
_YEAR = re.compile(r"\d{4}-\d{4}")
_CHAMBERS = {"TK": "Tweede Kamer", "EK": "Eerste Kamer"}
_AROUND = 8  # lines of a foot, blank ones among them


@dataclass(frozen=True, slots=True)
class Sitting:
    """A sitting of a chamber: its day, the chamber and the vergaderjaar where they are printed, and the line."""

    day: dt.date
    kamer: str | None
    vergaderjaar: str | None
    line: int


def find_sitting(pieces: Sequence[HeadLine], lines: Sequence[Line]) -> Sitting | None:
    """The sitting of which the first line or the foot of a page tells; ``None`` for any other paper."""
    for index, piece in enumerate(pieces[:3]):
        if (match := _SITTING.fullmatch(piece.text)) and (day := read_date(match)):
            years = (item.text for item in pieces[index + 1 : index + 4] if _YEAR.fullmatch(item.text))
            return Sitting(day, f"{match['kamer']} Kamer" if match["kamer"] else None, next(years, None), piece.number)
    front = _front(pieces[:_TOP])
    if front and front.kamer:
        return front
    for index, line in enumerate(lines):
        match = _MARK.search(line.text) if "TK" in line.text or "EK" in line.text else None
        if match and (sitting := _foot(lines, index, match)) and (front is None or front.day == sitting.day):
            return sitting
    return front


def _front(pieces: Sequence[HeadLine]) -> Sitting | None:
    said = [_CODE.sub("", piece.text) for piece in pieces]
    at = next((place for place, text in enumerate(said) if _NUMBERED.fullmatch(text)), len(said))
    for place in range(at + 1, min(at + 3, len(said))):
        if (match := _WEEKDAY.fullmatch(said[place])) and (day := read_date(match)):
            coded = [text for text, piece in zip(said, pieces, strict=True) if text != piece.text]
            kamer = next((_CHAMBERS[text] for text in coded if text in _CHAMBERS), None)
            if (named := _NUMBERED.fullmatch(said[at])) and named["kamer"]:
                kamer = f"{named['kamer']} Kamer"
            return Sitting(day, kamer, next(filter(_YEAR.fullmatch, coded), None), pieces[place].number)
    return None


def _foot(lines: Sequence[Line], index: int, mark: re.Match[str]) -> Sitting | None:
    near = [line.text.rstrip() for line in lines[max(0, index - _AROUND) : index + _AROUND]]
    kamer = _CHAMBERS[mark["kamer"]]
    numbered = re.compile(rf"(?:^|\s){mark['nr']}-\d{{1,4}}(?:-\d{{1,4}})?$")
    named = any(text.strip() == kamer or text.strip().startswith(f"{kamer}  ") for text in near)
    days = {day for text in near if (match := _DAY.search(text)) and (day := read_date(match))}
    if not named or len(days) != 1 or not any(numbered.search(text) for text in near):
        return None
    return Sitting(days.pop(), kamer, None, lines[index].number)


def read_sitting(form: Form, sitting: Sitting) -> None:
    """Fill in what a page says of its sitting."""
    rule = "vergadering in de kop of de voet van de bladzijde"
    form.values.setdefault("datum_soort", "brief")
    form.put("datum", sitting.day, Origin.VOETTEKST, sitting.line, rule)
    form.put("kamer", sitting.kamer, Origin.VOETTEKST, sitting.line, rule)
    form.put("vergaderjaar", sitting.vergaderjaar, Origin.KOP, sitting.line, rule)

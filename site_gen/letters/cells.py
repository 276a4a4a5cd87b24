"""A letterhead in cells -> the values that stand beside, behind or under their labels: day, kenmerk, subject, addressee, author.

1. Cells are those of a table, of columns wide apart, or lines of one cell each; reading stops at the greeting and at a sentence.
2. A value stands in the cell of its label, in the next one, or in the one below; of as many labels as values under each other
   each label has its own. What stands under or beside another label ("Uw brief van") is no value of the paper's own.
3. A cell that does not look like what its label names (a day, a kenmerk, a name) is no value; of two days under one label none is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_gen.letters.addressee import read_addressee
from site_gen.letters.dates import DATE, read_date
from site_gen.letters.form import Form
from site_gen.letters.headline import GREETING
from site_gen.letters.offices import INITIALLED
from site_gen.letters.opening import HeadLine
from site_gen.model import Afzender, Line, Origin

_LABELS = {
    "datum": r"Datum(?: (?:brief|nota))?|Dagtekening|Plaats en datum|Datum en plaats",
    "kenmerk": r"(?:Ons |Onze )?(?:[Kk]enmerk|[Rr]eferentie|[Rr]ef\.)|Ons nummer|Briefnummer|(?:Ons )?[Bb]riefkenmerk",
    "titel": r"Onderwerp|Betreft|Betreffende",
    "ontvanger": r"Aan|Geadresseerde",
    "afzenders": r"Van|Auteurs?|Opgesteld door|Opsteller|Steller",
}
"""What a label of the paper's own is called, whatever its letters."""
# Labels of something else, so that what stands under or beside them is no value: "Uw brief van", "Behandeld door".
_OTHER = (
    r"Uw (?:brief(?: van)?|kenmerk|referentie|ref\.|bericht(?: van)?)|(?:Aantal )?[Bb]ijlagen?(?: ?\(n\))?|Bijlage\(n\)|Contactpersoon|Inlichtingen(?: bij)?|Behandeld door|Doorkies(?:nummer)?"
    r"|Tel(?:efoon(?:nummer)?|\.)?|Fax|E-?mail|Pagina|Blad|Directie|Directoraat-[Gg]eneraal|Afdeling|Bezoekadres|Postadres|Kopie(?: aan)?|Cc|Status|Versie|Rubricering|Vertrouwelijkheid|Deadline|Datum (?:ontvangst|besluit|besluitvorming|debat|vergadering|verzending)|Van kracht|Notanummer|Zaaknummer|Dossier(?:nummer)?"
)
_NAMED = "|".join(f"(?P<{name}>{words})" for name, words in _LABELS.items())
_LABEL = re.compile(rf"(?=[A-Z])(?i:{_NAMED}|{_OTHER}) ?:?")
_INSIDE = re.compile(rf"(?=[A-Z])(?P<label>(?i:{'|'.join([*_LABELS.values(), _OTHER])})) ?: ?(?=\S)")
_FIRST = frozenset("datum dagtekening plaats ons onze kenmerk referentie ref. briefnummer briefkenmerk onderwerp betreft betreffende aan geadresseerde van auteur auteurs opgesteld opsteller steller uw aantal bijlage bijlagen bijlage(n) bijlage(n): contactpersoon inlichtingen behandeld doorkies doorkiesnummer tel tel. telefoon telefoonnummer fax email e-mail pagina blad directie directoraat-generaal afdeling bezoekadres postadres kopie cc status versie rubricering vertrouwelijkheid deadline notanummer zaaknummer dossier dossiernummer".split())  # fmt: skip
"""The words with which labels begin."""
_DAY = re.compile(
    rf"(?:[A-Z'’][\w'’ -]{{2,30}},? )?(?:d\.d\. )?(?:(?:[Mm]aan|[Dd]ins|[Ww]oens|[Dd]onder|[Vv]rij|[Zz]ater|[Zz]on)dag,? )?{DATE.pattern}\.?"
)
_MARK = re.compile(r"(?=[^\d]{0,30}\d)(?=[\w(])[\w/.&()-]{2,40}(?: ?[/-] ?[\w/.&()-]{1,30}| [\w/.&()-]{1,30}){0,3}")
_WIDE = re.compile(r"\t+ *| {3,}")
_TABS = re.compile(r"\t+")
_RULE = re.compile(r"[\s|:+=_-]+")
_CLEAN = re.compile(r"^[>#*_\s]+|[*_\\\s]+$")
_NUMBERED = re.compile(r"[Nn]rs?\. ?\d")
_MOST = 60
_NEAR = 3
"""Lines between a label and the value below it."""
_STEP = 1_000
"""The columns that a cell of a table is wide."""
_NOTES = frozenset({"Beslisnota", "Nota"})


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a letterhead: its line, where it begins, and what it says."""

    line: int
    column: int
    text: str


def read_cells(form: Form, kind: str, lines: Sequence[Line]) -> None:
    """Fill in what the labels of a letterhead have beside or under them."""
    rows = list(_rows(lines))
    if not any(len(row) > 1 or _is_label(row[0]) for row in rows):
        return
    for name, cells in _values(rows):
        for cell in cells[:1] if name == "titel" else cells:
            _put(form, kind, name, cell)
    for row in rows:
        for place, cell in enumerate(row):
            if len(row) > 1 and cell.text.startswith(("Aan de ", "De voorzitter", "De Voorzitter")):
                read_addressee(form, [HeadLine(item.line, item.text, item.column) for item in row], place)


def _put(form: Form, kind: str, name: str, cell: Cell) -> None:
    """Fill in a field with a cell that looks like what its label names."""
    if name == "datum" and "datum" not in form.values and (match := _DAY.fullmatch(cell.text)):
        if day := read_date(match):
            form.values["datum_soort"] = "brief"
            form.put("datum", day, Origin.KOP, cell.line, "dag bij het kopje in het briefhoofd")
    elif name == "kenmerk" and _MARK.fullmatch(cell.text) and not DATE.search(cell.text):
        form.put("kenmerk", cell.text, Origin.KOP, cell.line, "kenmerk bij het kopje in het briefhoofd")
    elif name == "titel" and cell.column >= _STEP and len(cell.text) > 3 and not _DAY.fullmatch(cell.text):
        form.put("titel", cell.text, Origin.KOP, cell.line, "onderwerp in het briefhoofd")
    elif name == "ontvanger":
        read_addressee(form, [HeadLine(cell.line, f"Aan {cell.text.removeprefix('Aan ')}", 0)], 0)
    elif name == "afzenders" and kind in _NOTES:
        who, _, office = cell.text.partition(", ")
        people = (Afzender(who, office or None),) if INITIALLED.fullmatch(who) else None
        form.put("afzenders", people, Origin.KOP, cell.line, "naam bij «Van» of «Auteur» in het briefhoofd")


def _rows(lines: Sequence[Line]) -> Iterator[tuple[Cell, ...]]:
    """The lines of a letterhead that hold text, each in its cells; empty cells of a table keep their place and are left out."""
    count = 0
    for line in lines:
        text = line.text if line.columns or "\t" not in line.raw else f"|{_TABS.sub('|', line.raw)}|"
        text = text.replace("\u00a0", " ").rstrip()
        if not text or _RULE.fullmatch(text):
            continue
        cells = tuple(_cells(line.number, text))
        count += 1
        labelled = len(cells) > 1 and _is_label(cells[0])
        if count > _MOST or (not labelled and any(_is_text(cell.text) for cell in cells)):
            return
        if cells:
            yield cells


def _is_text(text: str) -> bool:
    """Whether the letter itself begins: its greeting, a sentence, or the number of a paper."""
    return bool(GREETING.match(text) or text.startswith("Geachte ") or _NUMBERED.match(text)) or (
        text[-1] in ".;?!" and len(text.split()) > 5
    )


def _cells(number: int, text: str) -> Iterator[Cell]:
    if text.lstrip().startswith("|") or " | " in text:
        parts = text.strip().removeprefix("|").removesuffix("|").split("|")[:12]
        for index, part in enumerate(parts):
            if (said := _plain(part)) not in ("", ":"):
                yield Cell(number, _STEP * (index + 1), said)
        return
    place = 0
    for match in [*_WIDE.finditer(text), None]:
        part = text[place : match.start() if match else len(text)]
        if (said := _plain(part)) not in ("", ":"):
            yield Cell(number, place + len(part) - len(part.lstrip()), said)
        place = match.end() if match else place


def _plain(text: str) -> str:
    return " ".join(_CLEAN.sub("", text).replace("**", "").split()).removeprefix(": ")


def _label(text: str) -> re.Match[str] | None:
    """The label that a cell is, alone or with a colon behind it."""
    return _LABEL.fullmatch(text) if len(text) < 40 and _opens(text) else None


def _opens(text: str) -> bool:
    """Whether a cell begins with the first word of a label; most begin with none."""
    return text[: text.find(" ") if " " in text else None].rstrip(":").casefold() in _FIRST


def _values(rows: Sequence[tuple[Cell, ...]]) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    """Each label of the paper's own, by the field that it fills, with the cells that may hold its value, the nearest first."""
    for index, row in enumerate(rows):
        for place, cell in enumerate(row):
            found: tuple[Cell | None, ...] = ()
            if label := _label(cell.text):
                found = (_beside(row, place), _stacked(rows, index), _below(rows, index, place))
            elif label := _inside(cell.text):
                found = (Cell(cell.line, cell.column, cell.text.partition(":")[2].strip()),)
            if label and label.lastgroup:
                yield label.lastgroup, tuple(cell for cell in found if cell)


def _inside(text: str) -> re.Match[str] | None:
    """The label that opens a cell with its value: "Datum: 3 mei 2019"."""
    match = _INSIDE.match(text) if ":" in text and _opens(text) else None
    return _LABEL.fullmatch(match["label"]) if match else None


def _beside(row: Sequence[Cell], place: int) -> Cell | None:
    """The value in the next cell, which is no label itself."""
    cell = row[place + 1] if place + 1 < len(row) else None
    return cell if cell and not _is_label(cell) else None


def _is_label(cell: Cell) -> bool:
    return bool(_label(cell.text) or _inside(cell.text))


def _below(rows: Sequence[tuple[Cell, ...]], index: int, place: int) -> Cell | None:
    """The value in the cell below; under a row of labels with more than one row of values there is none that is the paper's own."""
    own = rows[index][place]
    found = _under(rows, index, own)
    if found is None or _is_label(found):
        return None
    table = own.column >= _STEP and len(rows[index]) > 1
    again = _under(rows, index + 1, own) if table else None
    return None if again and _DAY.fullmatch(again.text) and _DAY.fullmatch(found.text) else found


def _under(rows: Sequence[tuple[Cell, ...]], index: int, own: Cell) -> Cell | None:
    """The cell in the same column of the next row: of a table its own, elsewhere one that begins about there."""
    if index + 1 >= len(rows):
        return None
    below = rows[index + 1]
    near = below if below[0].line - own.line <= _NEAR else ()
    return next((cell for cell in near if abs(cell.column - own.column) <= 3), None)


def _stacked(rows: Sequence[tuple[Cell, ...]], index: int) -> Cell | None:
    """The value of a label among labels under each other, above as many values: labels of a table whose cells became lines."""
    first = last = index
    while first and _is_alone(rows[first - 1]):
        first -= 1
    while last + 1 < len(rows) and _is_alone(rows[last + 1]):
        last += 1
    size = last + 1 - first
    below = rows[last + 1 : last + 1 + size]
    if size < 2 or len(below) < size or any(len(row) > 1 or _is_label(row[0]) for row in below):
        return None
    value = below[index - first][0]
    return Cell(value.line, _STEP, value.text)


def _is_alone(row: Sequence[Cell]) -> bool:
    return len(row) == 1 and bool(_label(row[0].text))

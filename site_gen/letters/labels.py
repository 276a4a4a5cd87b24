"""Labels of a letterhead -> the kenmerk and the day that stand behind them, beside them or under them.

1. A value stands on the line of its label, or under it: in its own column where the line of the label has columns.
2. A value that stands under the label of another ("Uw kenmerk") is no value of the paper's own.
3. Under the text a lone «Datum» counts beside another label of a letterhead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from site_gen.letters.dates import DATE, read_date
from site_gen.letters.form import Form
from site_gen.letters.headline import GREETING
from site_gen.letters.opening import HeadLine
from site_gen.model import Origin

_KENMERK = re.compile(
    r"(?:[Oo]ns kenmerk|[Oo]nze [Rr]eferentie|[Kk]enmerk|ONS KENMERK|ONZE REFERENTIE|KENMERK|Ons nummer|Briefnummer|Referentie)(?:[ \t]*:[ \t]*|[ \t]+|$)(?P<waarde>\S.{0,60})?"
)
_LABEL = re.compile(
    r"(?:[Dd]atum|[Oo]nderwerp|[Bb]etreft|[Uu]w kenmerk|[Uu]w brief|[Bb]ijlagen?|Contactpersoon|[Oo]ns kenmerk|[Oo]nze [Rr]eferentie|[Uu]w [Rr]eferentie|[Kk]enmerk|Aan|Van)\b:?"
)
_ALONE = frozenset({"Kenmerk", "Ons kenmerk", "Onze referentie"})
_BOXED = frozenset({*_ALONE, "Betreft", "Onderwerp", "Uw kenmerk", "Uw brief", "Bijlage", "Bijlagen", "Bijlage(n)", "Contactpersoon"})  # fmt: skip
# "uw brief van" + "uw kenmerk" + "ons kenmerk" + "datum": labels of a letterhead below each other, in small letters or not.
_RUN = re.compile(
    r"(?i:datum|(?:ons |onze |uw )?(?:kenmerk|referentie)|uw (?:brief|bericht)(?: van)?|onderwerp|betreft|bijlagen?(?:\(n\))?|doorkiesnummer|contactpersoon) ?:?"
)
_FEWEST = 3
"""Labels that make a run of them."""
_OWN = re.compile(r"(?:ons |onze )?(?:kenmerk|referentie)")
_ALONE_MARK = re.compile(r"(?!\d{4}Z\d{5}$)(?=[^\d]{0,30}\d)(?:[A-Z][A-Za-z&]{0,10}\. ?)?[A-Za-z\d][\w/.&-]{4,40}")
_LABELS = re.compile(r"Datum (?:Ons )?[Kk]enmerk(?: (?:Onderwerp|Betreft|Bijlagen?|Uw kenmerk|Doorkiesnummer)){0,4}")
# "- - Datum Bijlage(n) 22 januari 2008 - Ons kenmerk Uw kenmerk DAB/2008/49 - Onderwerp": rows of labels and of values (V&W).
_ROW = re.compile(
    rf"(?:^|- )Datum Bijlage(?:n|\(n\))? {DATE.pattern} [-\d]{{1,3}} Ons kenmerk(?: Uw kenmerk)? (?P<kenmerk>(?=[^\s\d]{{0,30}}\d)\S{{4,40}})"
)
_MARK = re.compile(r"(?=[^\s\d]{0,30}\d)[\w/.&()-]{4,40}")
# "Ons kenmerk was toen 12.": a sentence about one.
_SAID = re.compile(r"\.$|^(?:is|was|van|voor|bij|op|in|en|dat|die|luidt|vermeldt)\b")
# "Den Haag Ons kenmerk" + "13 november 2008 PO&K/BS/73395": the labels of two columns, then their values (docplayer).
_SWAPPED = re.compile(rf"[Oo]ns kenmerk {DATE.pattern} (?P<kenmerk>(?=[^\s\d]{{0,30}}\d)\S{{4,40}})")
_VALUES = re.compile(rf"{DATE.pattern}(?: (?P<kenmerk>(?=[^\s\d]{{0,30}}\d)\S{{4,40}})(?= |$))?")


def read_kenmerk(form: Form, head: Sequence[HeadLine], index: int, text: str) -> None:
    """The kenmerk behind, beside or under its label on a line of a head."""
    line = head[index].number
    if (match := _SWAPPED.fullmatch(text)) and (day := read_date(match)):
        form.values.setdefault("datum_soort", "brief")
        form.put("datum", day, Origin.KOP, line, "dag onder zijn kopje")
        form.put("kenmerk", match["kenmerk"], Origin.KOP, line, "kenmerk onder zijn kopje")
    elif match := _KENMERK.fullmatch(text):
        value = match["waarde"] or _beside(head, index) or below(head, index)
        beside = head[index + 1] if index + 1 < len(head) else None
        if DATE.fullmatch(value):  # "Datum" and "Kenmerk" over "18 juni 2007" and "KvI 2007059913"
            value = next((under.text for day, under in pairwise(head[index:]) if day.text == value), "")
        if value and beside and beside.number == line and beside.text.startswith("Uw "):
            # "Ons kenmerk   Uw kenmerk" over "DGP/SPO/U.03.02817  2030400180", a blank too near
            value = value.split()[0]
        form.put(
            "kenmerk",
            value.strip() if any(c.isdigit() for c in value) and not value.endswith(".") else None,
            Origin.KOP,
            line,
            "regel met het kenmerk",
        )


def read_own_kenmerk(form: Form, pieces: Sequence[HeadLine]) -> None:
    """Read «Ons kenmerk F/2008014684» under the text of a letter that has no title (opennieuwsbank, 2008)."""
    for index, piece in enumerate(pieces):
        if piece.text in _ALONE and _MARK.fullmatch(under := below(pieces, index)):
            form.put("kenmerk", under, Origin.KOP, piece.number, "kenmerk onder zijn kopje")
        match = _KENMERK.fullmatch(piece.text) if piece.text.startswith(("Ons kenmerk", "Onze referentie")) else None
        if match and any(char.isdigit() for char in match["waarde"] or "") and not _SAID.search(match["waarde"]):
            form.put("kenmerk", match["waarde"].strip(), Origin.KOP, piece.number, "regel met het kenmerk")


def read_label_below(form: Form, tail: Sequence[HeadLine]) -> None:
    """The day under «Datum», where that label stands under the text beside another: the boxes of a Word letter come last."""
    for index, piece in enumerate(tail):
        if piece.text.rstrip(":") in ("Datum", "DATUM"):
            near = (*tail[max(0, index - 3) : index], *tail[index + 2 : index + 4])
            match = DATE.fullmatch(below(tail, index))
            if match and any(other.text.rstrip(":") in _BOXED for other in near) and (day := read_date(match)):
                form.values.setdefault("datum_soort", "brief")
                form.put("datum", day, Origin.KOP, piece.number, "dag onder zijn kopje, onder de tekst")


def _read_run(form: Form, pieces: Sequence[HeadLine]) -> None:
    """The day and the kenmerk under a run of labels: of as many values each has its own, else the only one that looks like one.

    "uw brief van" + "uw kenmerk" + "ons kenmerk" + "datum" over "VVA. 2004/1318" + "18 mei 2004": the others are empty (LNV, 2004).
    """
    for index, piece in enumerate(pieces):
        if not _RUN.fullmatch(piece.text):
            continue
        end = next((i for i in range(index, len(pieces)) if not _RUN.fullmatch(pieces[i].text)), len(pieces))
        labels = [item.text.casefold().rstrip(" :") for item in pieces[index:end]]
        values = [item for item in pieces[end : end + len(labels)] if not GREETING.match(item.text)]
        values = list(takewhile(lambda item: not _RUN.fullmatch(item.text), values))
        marks = [item for item in values if _ALONE_MARK.fullmatch(item.text) and not DATE.search(item.text)]
        if len(labels) < _FEWEST:
            continue
        each = dict(zip(labels, values, strict=False)) if len(values) == len(labels) else {}
        if (dated := each.get("datum")) and (match := DATE.fullmatch(dated.text)) and (day := read_date(match)):
            form.values.setdefault("datum_soort", "brief")
            form.put("datum", day, Origin.KOP, dated.number, "dag onder zijn kopje")
        own = next((each[label] for label in each if _OWN.fullmatch(label) and each[label] in marks), None)
        if own is None and len(marks) == 1 and any(map(_OWN.fullmatch, labels)):
            own = marks[0]
        if own:
            form.put("kenmerk", own.text, Origin.KOP, own.number, "kenmerk onder zijn kopje")
        return


def read_labels(form: Form, pieces: Sequence[HeadLine]) -> None:
    """Labels on one line and their values on the next: "Datum Kenmerk Onderwerp" (opennieuwsbank, 03M459859)."""
    for above, piece in pairwise((HeadLine(0, "", 0), *pieces)):
        match = _VALUES.match(piece.text) if _LABELS.fullmatch(above.text) else _ROW.search(piece.text)
        if match and (day := read_date(match)):
            if "datum" not in form.values:
                form.values["datum_soort"] = "brief"
            form.put("datum", day, Origin.KOP, piece.number, "dag onder zijn kopje")
            form.put("kenmerk", match["kenmerk"], Origin.KOP, piece.number, "kenmerk onder zijn kopje")
    _read_run(form, pieces)


def _beside(head: Sequence[HeadLine], index: int) -> str:
    """The value that stands wide apart on the line of its label: "Ons kenmerk      14/0038152"."""
    text = head[index + 1].text if head[index + 1 : index + 2] and head[index + 1].number == head[index].number else ""
    return text if _MARK.fullmatch(text) else ""


def below(head: Sequence[HeadLine], index: int) -> str:
    """The value under a label: in its own column where the lines have columns, else on the next line (seed 003)."""
    label = head[index]
    below = [piece for piece in head[index + 1 : index + 7] if piece.number > label.number][:6]
    same = next((p for p in below if abs(p.column - label.column) <= 3 and p.number - label.number <= 2), None)
    # Under "Ons kenmerk      Uw kenmerk" a value in the second column alone is the reader's.
    shared = any(piece.number == label.number and _LABEL.match(piece.text) for piece in head[index + 1 : index + 3])
    found = same or (below[0] if below and not shared else None)
    return found.text if found and not _LABEL.match(found.text) else ""

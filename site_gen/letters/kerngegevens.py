"""A page of eerstekamer.nl -> the facts of its table «Kerngegevens»: kind, dossier, number, day, who sends.

1. Only rows under that heading are read, and only where two of them have a value that looks like what its label names.
2. A value stands behind its label, in the next cell, or below it; who sign with others stand below each other.
3. What the paper itself prints goes before the table; a fractie behind a name is no office, and nothing is completed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from site_gen.letters.dates import DATE, read_date
from site_gen.letters.form import Form
from site_gen.letters.headline import GREETING
from site_gen.letters.offices import INITIALLED, SURNAME, bare, is_person, office_of
from site_gen.letters.opening import HeadLine
from site_gen.letters.types import DOCUMENT_TYPES, DocumentType, of_title
from site_gen.model import Afzender, Dossier, Origin

_RULE = "kerngegevens op een webpagina"
_LABELS = {
    "soort": r"(?:soort|type)(?: (?:document|stuk|kamerstuk))?|document(?:soort|type)",
    "mede": r"mede ?-?(?:ondertekend|ingediend) door|mede ?-?(?:ondertekenaar|indiener)(?:s|\(s\))?",
    "indiener": r"(?:eerste )?(?:indiener|ondertekenaar)(?:s|\(s\))?|ingediend door",
    "afzender": r"(?:afzender|auteur)(?:s|\(s\))?|van",
    "nummer": r"(?:kamerstuk|stuk)?nummer",
    "dag": r"(?:datum )?(?:indiening|ingediend|ontvangst|ontvangen|vastgesteld|vaststelling|voorgesteld|document|brief|stuk)|datum|documentdatum|dagtekening",
    "dossier": r"dossier(?:s|\(s\)|nummer)?|(?:bij )?wetsvoorstel",
}
"""What a label is called, by what it tells."""
_OTHER = (
    r"bij|(?:toelichting )?behandelstatus|(?:uitvoerings)?status|(?:behandelende |voortouw)?commissie(?:s|\(s\))?|(?:volledige |korte |officiële )?titel|onderwerp|bijzonderheden|publicatiedatum"
    r"|kenmerk|vergaderjaar|parlementair jaar|kamer|externe link.{0,40}|originele? document.{0,40}|schriftelijke voorbereiding|plenair debat|stemming|staatsblad|aan|geadresseerde|bijlagen?|uitvoering"
)
_NAMED = "|".join(f"(?P<{name}>{words})" for name, words in _LABELS.items())
_LABEL = re.compile(rf"(?i:(?:{_NAMED}|{_OTHER}))(?:[ \t]*:[ \t]*|[ \t]+|$)(?P<waarde>.{{0,300}})")
_ADDITION = r"(?:[ -](?P<toevoeging>[IVX]{1,6}[A-E]?|[A-M]|\d{2})(?!\w)| ?\((?P<rijk>R ?\d{3,4})\))?"
_DOSSIER = rf"(?P<dossier>\d{{2}}[. ]?\d{{3}}|[CLX][IVXLC]{{1,8}}(?=,|$)){_ADDITION}"
# "35.788, K", "36.600 XX, nr. 12", "K", "nr. 12": the number alone has its dossier in a row of its own.
_NUMBER = re.compile(
    rf"(?:{_DOSSIER}(?:,? (?:nr\.? ?|letter )|, ?|$))?(?:nr\.? ?|letter )?(?P<nr>\d{{1,5}}[a-z]?|[A-Z]{{1,3}})?"
)
# "Kabinetsformatie 2021 (35.788)", "36.410 VI Vaststelling begroting".
_BEHIND = re.compile(rf"(?P<titel>.{{3,250}}?) \((?:{_DOSSIER})\)")
_BEFORE = re.compile(rf"{_DOSSIER}(?:[ ,:–-]{{1,3}}(?P<titel>[^\W\d].{{0,250}}))?")
_DAY = re.compile(rf"(?:[a-z]{{4,6}}dag )?{DATE.pattern}\.?", re.IGNORECASE)
_DAY_KINDS = {
    "indien": "ingediend",
    "inged": "ingediend",
    "ontv": "ontvangen",
    "vast": "vastgesteld",
    "voor": "voorgesteld",
}
_WHO = re.compile(r"(?P<naam>[^(),]{2,60}?)(?: ?\((?P<wat>[^()]{1,120})\)|, (?P<functie>.{5,120}))?")
_SEVERAL = re.compile(r"(?<=\)),? (?:en )?(?=[A-ZÀ-Þ'’])|; ?")
_HEADING = re.compile(r"(?:.{0,400}[.?!)])?Kerngegevens:?")
_ENDS = frozenset({"Tekst", "Inhoud", "Bijzonderheden"})
_TOP, _ROWS, _FEWEST, _LONGEST = 40, 40, 2, 200


@dataclass(slots=True)
class Kerngegevens:
    """What such a table says: each value with its line; ``None`` or empty where it says nothing."""

    line: int
    kind: DocumentType | None = None
    number: tuple[int, str] | None = None
    day: tuple[int, dt.date, str] | None = None
    dossiers: list[tuple[int, Dossier]] = field(default_factory=list)
    people: list[tuple[int, Afzender]] = field(default_factory=list)


def part_kerngegevens(pieces: Sequence[HeadLine]) -> tuple[Kerngegevens | None, tuple[HeadLine, ...]]:
    """The facts under the heading «Kerngegevens», and the lines of a head without them; no table leaves all lines."""
    start = next((i for i, item in enumerate(pieces[:_TOP]) if _HEADING.fullmatch(item.text)), None)
    if start is None:
        return None, tuple(pieces)
    found = Kerngegevens(pieces[start].number)
    last = start
    for place, name, value in _facts(pieces[: start + 1 + _ROWS], start + 1):
        last = place
        if value:
            _take(found, name, pieces[place].number, value)
    told = sum(map(bool, (found.kind, found.number, found.day, found.dossiers, found.people)))
    if told < _FEWEST:
        return None, tuple(pieces)
    found.kind = found.kind or next((kind for item in pieces[:start][::-1] if (kind := _kind(item.text))), None)
    return found, (*pieces[:start], *pieces[last + 1 :])


def read_kerngegevens(form: Form, facts: Kerngegevens | None) -> None:
    """Fill in the dossier and the number of such a table, where the paper itself prints none."""
    if facts is None:
        return
    if facts.dossiers:
        own = {dossier.slug: dossier for _, dossier in facts.dossiers}
        form.put("dossiers", tuple(own.values()), Origin.KOP, facts.dossiers[0][0], _RULE)
    if facts.number:
        form.put("ondernummer", facts.number[1], Origin.KOP, facts.number[0], _RULE)


def read_rest(form: Form, facts: Kerngegevens | None) -> None:
    """Fill in the day and who sends, where the paper itself prints neither above nor under its text."""
    if facts and facts.day and "datum" not in form.values:
        form.values["datum_soort"] = facts.day[2]
        form.put("datum", facts.day[1], Origin.KOP, facts.day[0], _RULE)
    if facts and facts.people:
        people = tuple(dict.fromkeys(person for _, person in facts.people))
        form.put("afzenders", people, Origin.KOP, facts.people[0][0], _RULE)


def _facts(pieces: Sequence[HeadLine], start: int) -> Iterator[tuple[int, str, str]]:
    """Each value with its place and the name of its label; a label of something else has none."""
    name = ""
    for place, text in ((i, cell.strip()) for i in range(start, len(pieces)) for cell in pieces[i].text.split("|")):
        if text in _ENDS or GREETING.match(text):
            return
        value = text
        if label := _LABEL.fullmatch(text):
            name, value = next((name for name in _LABELS if label[name]), ""), label["waarde"].strip()
            name = "dag" + label[name].lower() if name == "dag" else name
        if label or (name and value):
            yield place, name, value


def _take(found: Kerngegevens, name: str, line: int, text: str) -> None:
    """Keep a value that looks like what its label names."""
    if name == "soort":
        found.kind = found.kind or _kind(text)
    elif name == "nummer" and found.number is None and (match := _NUMBER.fullmatch(text)):
        found.number = (line, match["nr"]) if match["nr"] else None
        found.dossiers[:0] = [(line, _dossier(match))] if match["dossier"] else []
    elif name == "dossier" and (match := _BEHIND.fullmatch(text) or _BEFORE.fullmatch(text)):
        found.dossiers.append((line, _dossier(match)))
    elif name.startswith("dag"):
        match = _DAY.fullmatch(text)
        if found.day is None and match and (day := read_date(match)):
            found.day = (line, day, next((sort for key, sort in _DAY_KINDS.items() if key in name), "brief"))
    elif name in ("mede", "indiener", "afzender"):
        parts = (_person(part, member=name != "afzender") for part in _SEVERAL.split(text))
        found.people.extend((line, person) for person in parts if person)


def _kind(text: str) -> DocumentType | None:
    """The kind that a cell or the title of a page begins with: "Motie-Kox (SP) c.s. over …", "Schriftelijke vragen"."""
    named = next((kind for kind in DOCUMENT_TYPES if kind.naam.casefold() == text.casefold()), None)
    return named or (of_title(text.upper()) if len(text) < _LONGEST and text[-1] not in ".?!" else None)


def _dossier(match: re.Match[str]) -> Dossier:
    number = match["dossier"] if match["dossier"][0] in "CLX" else re.sub(r"\D", "", match["dossier"])
    title = match.groupdict().get("titel")
    return Dossier(number, match["toevoeging"] or (match["rijk"] or "").replace(" ", "") or None, title or None)


def _person(text: str, *, member: bool) -> Afzender | None:
    """Who a cell names: with the office that is printed, without the fractie; a member may have a surname alone."""
    if office_of(text):
        return Afzender(None, bare(text))
    match = _WHO.fullmatch(text)
    if match is None:
        return None
    name = match["naam"].strip()
    office = next((said for said in (match["wat"], match["functie"]) if said and office_of(said)), None)
    alone = member and SURNAME.fullmatch(name) and match["wat"]
    if not (INITIALLED.fullmatch(name) or is_person(name) or alone):
        return None
    return Afzender(name, bare(office) if office else None)

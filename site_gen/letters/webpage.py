"""A paper as a site shows it -> what the site prints above its text: chamber, number, day, who asked and who answered.

1. Only lines that are nothing but such facts are read, near the top; what a menu or a breadcrumb names is none of them.
2. A day of publication is no day of the paper; the day that rijksoverheid.nl prints behind the kind of a paper is.
3. Who asked and who answered have the name and the office that the page prints, and nothing is completed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from site_gen.letters.dates import DATE, read_date
from site_gen.letters.form import Form
from site_gen.letters.opening import HeadLine
from site_gen.model import Afzender, Dossier, Origin

_RULE = "gegevens boven de tekst op een webpagina"
_PUBLISHED = r"\|? ?(?:\d{2}-\d{2}-\d{4}(?: \d{2}:\d{2})? ?\|? ?)?"
_DATED = re.compile(r"\d{2}-\d{2}-\d{4}(?!\d)")
# The column heads of a page copied from officielebekendmakingen.nl, run together or between bars (kst-34700-19, kst-22236-50).
_COPIED = re.compile(
    rf"{_PUBLISHED}(?P<kamer>Eerste|Tweede) Kamer der Staten-Generaal ?\|? ?(?P<van>\d{{4}})-(?P<tot>\d{{4}}) ?\|? ?(?P<dossier>\d{{5}}(?:-[A-Z0-9()]{{1,7}})?(?:[;,] ?\d{{5}}(?:-[A-Z0-9()]{{1,7}})?)*),? nr\. ?(?P<nr>\d{{1,5}}[a-z]?|[A-Z]{{1,3}})(?: ?\|.*)?"
)
# The same page of an Aanhangsel, of questions or of the Handelingen, which have no dossier (ah-tk-20142015-1365, h-tk-20162017-97-8).
_COPIED_LOOSE = re.compile(
    rf"{_PUBLISHED}(?P<kamer>Eerste|Tweede) Kamer der Staten-Generaal ?\|? ?(?P<van>\d{{4}})-(?P<tot>\d{{4}}) ?\|? ?(?:\d{{4}}Z\d{{5}}(?: ?\|? ?\d{{2}}-\d{{2}}-\d{{4}})?|(?P<nr>\d{{1,4}})(?: ?\|? ?\d{{2}}-\d{{2}}-\d{{4}})?|nr\. ?\d{{1,3}}, item \d{{1,3}}|nr\. ?\d{{1,3}}, pagina \d{{1,5}}-\d{{1,5}})(?: ?\|.*)?"
)
# "Kamerstuk 33400-V-82", "ID: 33400-V-82": the name at the top of a page of openkamer.org.
_NAMED = re.compile(
    r"(?:Kamerstuk|ID:) (?P<dossier>\d{2} ?\d{3}(?:-(?:[A-Z0-9]{1,6}|\(R\d{3,4}\)))?)(?:-|, nr\. ?)(?P<nr>\d{1,5}[a-z]?|[A-Z]{1,3})"
)
# "Kenmerk 34293, nr. 134", "Kenmerk | 35746, nr. 3 |", "Documentdatum 12-03-2024": a page of parlementairemonitor.nl.
_MONITOR = re.compile(
    r"Kenmerk[ |:]{1,4}(?P<dossier>\d{5}(?:-[A-Z0-9]{1,6})?), nr\. (?P<nr>\d{1,5}[a-z]?|[A-Z]{1,3})(?: ?\|)?"
)
_MONITOR_DAY = re.compile(rf"Documentdatum[ |:]{{1,4}}{DATE.pattern}(?: ?\|)?")
# "Dit verslag van een schriftelijk overleg is onder nr. I toegevoegd aan wetsvoorstel 28331 - …": the same site (28331-I).
_ADDED = re.compile(
    r"(?:Dit|Deze) (?P<soort>[a-z][a-z ]{3,60}?)(?: i)? is onder nr\. (?P<nr>\d{1,5}[a-z]?|[A-Z]{1,3}) toegevoegd aan (?:wetsvoorstel|dossier) (?P<dossier>\d{5})(?:[- ](?P<toevoeging>[IVX]{1,6}[A-E]?|[A-M]|\d{2})|,? ?\((?P<rijk>R\d{3,4})\))?(?= - |\.)"
)
# "Kamerstuk: Kamervragen | 12-03-2019", "Kamerstuk | 24-05-2022", "Rapport | 03-04-2018": under the title on rijksoverheid.nl.
_DAY = re.compile(
    rf"(?P<soort>Kamerstuk(?:: [A-Z][a-z]{{3,20}})?|Beleidsnota|Besluit|Brief|Kamerbrief|Rapport|Publicatie) ?\| ?{DATE.pattern}"
)
_ASKED = re.compile(r"Kamervra(?:ag|gen) \d{4}Z\d{5}(?: ?[|–-] .{1,80})?")
"""The name at the top of a page of questions of openkamer.org."""
_FACT = re.compile(
    r"(?P<label>Ingediend|Beantwoord door|Beantwoord|Gericht aan|Gesteld aan|Indieners?|Onderwerpen|Bron (?:vraag|antwoord))\b[ |:]{0,4}(?P<waarde>.{0,500})"
)
_LINKED = re.compile(r"\[([^\[\]]{1,100})\]\([^()\s]{1,200}\)")
_WHO = re.compile(r"(?P<naam>[^(),|]{3,50}?) ?\((?P<eerst>[^()]{1,140})\)(?: ?\([^()]{1,30}\))?")
_TOP = 30
_ABOVE = 10
_FACTS = 16
"""Lines of facts under the name of a page of questions, their labels on lines of their own."""


@dataclass(frozen=True, slots=True)
class Kamervraag:
    """What a page of questions says: each value with its line."""

    line: int
    asked: tuple[int, dt.date] | None
    answered: tuple[int, dt.date] | None
    askers: tuple[int, tuple[Afzender, ...]] | None
    answerers: tuple[int, tuple[Afzender, ...]] | None


def read_copied(form: Form, text: str, line: int, *, named: bool) -> bool:
    """Fill in what a row of facts says of a paper; whether the line is one. ``named``: it stands at the top of the page."""
    match = _COPIED.fullmatch(text) or _MONITOR.fullmatch(text) or (_NAMED.fullmatch(text) if named else None)
    match = match or _COPIED_LOOSE.fullmatch(text)
    if match is None:
        return False
    found = match.groupdict()
    if found.get("kamer"):
        form.put("kamer", f"{match['kamer']} Kamer", Origin.KOP, line, _RULE)
        form.put("vergaderjaar", f"{match['van']}-{match['tot']}", Origin.KOP, line, _RULE)
    form.put("ondernummer", match["nr"], Origin.KOP, line, _RULE)
    parts = (part.strip().replace(" ", "").partition("-") for part in re.split("[;,]", found.get("dossier") or ""))
    dossiers = tuple(Dossier(number, addition.strip("()") or None) for number, _, addition in parts if number)
    form.put("dossiers", dossiers, Origin.KOP, line, _RULE)
    return True


def whole_row(head: Sequence[HeadLine], index: int) -> str:
    """A row of facts that begins with its day of publication, also in columns: "11-05-2007    Tweede Kamer …    2006-2007"."""
    first = head[index]
    if not _DATED.match(first.text):
        return first.text
    return " ".join(piece.text for piece in takewhile(lambda piece: piece.number == first.number, head[index:]))


def read_page_day(form: Form, head: Sequence[HeadLine]) -> None:
    """The day that a site prints with the kind of a paper, where the paper itself prints none in its head."""
    for piece in head:
        if "|" not in piece.text and not piece.text.startswith("Documentdatum"):
            continue
        match = _MONITOR_DAY.fullmatch(piece.text) or _DAY.fullmatch(piece.text)
        if "datum" not in form.values and match and (day := read_date(match)):
            form.values["datum_soort"] = "brief"
            form.put("datum", day, Origin.KOP, piece.number, _RULE)


def find_added(pieces: Sequence[HeadLine]) -> tuple[int, re.Match[str]] | None:
    """The sentence in which a site tells what a paper is, near the top, with its line."""
    found = ((piece.number, match) for piece in pieces[:_ABOVE] if (match := _ADDED.match(piece.text)))
    return next(found, None)


def read_added(form: Form, line: int, match: re.Match[str]) -> None:
    """Fill in the dossier and the number that such a sentence names."""
    form.put("ondernummer", match["nr"], Origin.KOP, line, _RULE)
    form.put("dossiers", (Dossier(match["dossier"], match["toevoeging"] or match["rijk"]),), Origin.KOP, line, _RULE)


def find_kamervraag(pieces: Sequence[HeadLine]) -> Kamervraag | None:
    """What a page of questions of openkamer.org says under its name; ``None`` for any other paper."""
    start = next(
        (
            i
            for i, piece in enumerate(pieces[:_TOP])
            if piece.text.startswith("Kamervra") and _ASKED.fullmatch(piece.text)
        ),
        None,
    )
    if start is None:
        return None
    facts = dict(reversed(list(_facts(pieces[start + 1 : start + 1 + _FACTS]))))
    asked, answered = (_day(facts.get(label)) for label in ("Ingediend", "Beantwoord"))
    if asked is None:
        return None
    askers = facts.get("Indiener") or facts.get("Indieners")
    return Kamervraag(
        pieces[start].number, asked, answered, _people(askers, office=False), _people(facts.get("Beantwoord door"))
    )


def read_kamervraag(form: Form, page: Kamervraag) -> None:
    """Fill in the days of a page of questions, and who answered or else who asked."""
    day = page.answered or page.asked
    people = page.answerers if page.answered else page.askers
    if page.asked:
        form.put("gesteld", page.asked[1], Origin.KOP, page.asked[0], _RULE)
    if day:
        form.values["datum_soort"] = "ontvangen" if page.answered else "ingezonden"
        form.put("datum", day[1], Origin.KOP, day[0], _RULE)
    if people:
        form.put("afzenders", people[1], Origin.KOP, people[0], _RULE)


def _facts(pieces: Sequence[HeadLine]) -> Iterator[tuple[str, tuple[int, str]]]:
    """Each label with its value, behind it or on the next line."""
    for index, piece in enumerate(pieces):
        if match := _FACT.fullmatch(piece.text.strip("| ")):
            below = pieces[index + 1] if index + 1 < len(pieces) else piece
            said = match["waarde"].strip("| ")
            at, value = (
                (piece.number, said) if said else (below.number, "" if _FACT.fullmatch(below.text) else below.text)
            )
            yield match["label"], (at, _LINKED.sub(r"\1", value))


def _day(fact: tuple[int, str] | None) -> tuple[int, dt.date] | None:
    match = DATE.match(fact[1]) if fact else None
    day = read_date(match) if match else None
    return (fact[0], day) if fact and day else None


def _people(fact: tuple[int, str] | None, *, office: bool = True) -> tuple[int, tuple[Afzender, ...]] | None:
    """The people of a fact: "Ivo Opstelten (minister justitie) (VVD)"; behind a member stands his fractie alone."""
    if fact is None:
        return None
    found = tuple(
        Afzender(match["naam"].strip(" ,"), match["eerst"] if office and match["eerst"][0].islower() else None)
        for match in _WHO.finditer(fact[1])
    )
    return (fact[0], found) if found else None

"""Printed names -> one name a person and an office, and what official lists know of them.

1. The printed form on a letter's page never changes; only lists, links and tags use the one name.
2. What a list knows is told with its source, beside the letters; it never fills in what a letter does not print.
3. An identifier is given only where exactly one entry of the official list bears the name on that day.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from site_gen.corpus.addresses import slug
from site_gen.model import Facts, Metadata

_TOOI = "https://identifier.overheid.nl/tooi"
# "drs. Saskia J. Stuiveling", "mw. mr. A. Broekers-Knol", "dr. Ellen M.A. van Schoten RA": titles are no part of a name.
_TITLES = re.compile(r"^(?:(?:mw|mevr|dhr|mr|drs?|prof|ir|ing|jhr|mevrouw|de heer)\b\.? )+", re.IGNORECASE)
_AFTER = re.compile(r"(?:,? (?:RA|RE|MBA|MDR|MPA|MSc|LL\.?M\.?))+$")
_OFFICE = re.compile(
    r"(?:de |het )?(?P<rol>minister-president|minister|staatssecretaris)(?P<rest>,? .*)?", re.IGNORECASE
)
_OF = re.compile(r"(?P<woord>van|voor) (?P<deel>.+)", re.IGNORECASE)


def person_name(printed: str) -> str:
    """The name for lists: "M.H.M. Faber – Van de Klashorst" and "M.H.M. Faber-van de Klashorst" are one person (seeds 000, 001).

    >>> person_name("drs. J. P. H. Donner"), person_name("dr. Ellen M.A. van Schoten RA")
    ('J.P.H. Donner', 'Ellen M.A. van Schoten')
    """
    name = re.sub(r"\s*[–—-]\s*", "-", printed.strip())
    name = re.sub(r"-(Van|De|Den|Der|Ten|Ter)\b", lambda match: "-" + match[1].lower(), name)
    bare = _AFTER.sub("", _TITLES.sub("", name))
    return re.sub(r"(?<=\b[A-Z]\.) (?=[A-Z]\.)", "", bare) or name


def person_slug(name: str) -> str:
    """The address of a person's page, from the name for lists."""
    return slug(name)


def office_name(printed: str, facts: Facts) -> str:
    """The office for lists: "minister van Buitenlandse Zaken" and "MINISTER VAN BUITENLANDSE ZAKEN" are one office."""
    match = _OFFICE.fullmatch(printed)
    if match is None:
        return printed[:1].upper() + printed[1:]
    role = "-".join(part.capitalize() for part in match["rol"].split("-"))
    of = _OF.fullmatch((match["rest"] or "").strip(" ,"))
    if of is None:
        return f"{role}{match['rest'] or ''}"
    known = {name.casefold(): name for _, name, *_ in facts.ministeries}
    return f"{role} {of['woord'].lower()} {known.get(of['deel'].casefold(), of['deel'])}"


def offices_held(name: str, facts: Facts) -> tuple[str, ...]:
    """The offices that the list of ministers gives a person, each with its days; the name must be the same letter by letter."""
    return tuple(
        f"{office}, {_days(since, until)} ({cabinet})"
        for known, _, office, since, until, cabinet in facts.bewindslieden
        if known.casefold() == name.casefold()
    )


def _days(since: str, until: str) -> str:
    begin = _day(since)
    return f"{begin} tot {_day(until)}" if until else f"vanaf {begin}"


def _day(iso: str) -> str:
    day = dt.date.fromisoformat(iso)
    return f"{day.day:02d}-{day.month:02d}-{day.year}"


def official_terms(metadata: Metadata, facts: Facts) -> tuple[tuple[str, str], ...]:
    """Names of OWMS and OVERHEIDop with their values: KOOP's word for the kind, and TOOI identifiers where one is certain."""
    return tuple(_terms(metadata, facts))


def _terms(metadata: Metadata, facts: Facts) -> Iterator[tuple[str, str]]:
    for kind, word, identifier, _ in facts.documentsoorten:
        if kind == metadata.soort and word:
            yield "OVERHEIDop.KamerstukTypen", word
            yield "OVERHEID.Informatietype", f"{_TOOI}/def/thes/kern/{identifier}"
    found = (_ministry(sender.functie, metadata.datum, facts) for sender in metadata.afzenders if sender.functie)
    for code in dict.fromkeys(code for code in found if code):
        yield "OVERHEID.authority", f"{_TOOI}/id/ministerie/{code}"


def _ministry(office: str, day: dt.date | None, facts: Facts) -> str | None:
    """The ministry of an office on a day; ``None`` without a day, or when the list has no or more than one of that name."""
    match = _OFFICE.fullmatch(office)
    of = _OF.fullmatch((match["rest"] or "").strip(" ,")) if match else None
    if of is None or of["woord"].lower() != "van" or day is None:
        return None
    on = day.isoformat()
    codes: Sequence[str] = [
        code
        for code, name, since, until, _ in facts.ministeries
        if name.casefold() == of["deel"].casefold() and since <= on <= (until or "9999")
    ]
    return codes[0] if len(codes) == 1 else None

"""Entries -> shelves and registers: the dossiers, persons, kinds and years under which letters stand, in their order.

1. A letter stands on the shelf of each of its dossiers, else on its group's, else on the one for letters without a number.
2. The order is that of days, then numbers; the undated come last. It does not depend on the order in which letters came.
3. What an official list knows of a person is kept apart from what letters print.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace

from site_gen.corpus.authority import office_name, offices_held
from site_gen.corpus.persons import Persons, person_of
from site_gen.model import NO_GROUP, Dossier, Entry, Facts, Groep, Letter, Register, Shelf, plain_slug


def order(entry: Entry) -> tuple[bool, str, int, str, str]:
    """Oldest first, the undated last; on one day by number."""
    metadata = entry.letter.metadata
    number = metadata.ondernummer or ""
    return (
        metadata.datum is None,
        metadata.datum.isoformat() if metadata.datum else "",
        int(number) if number.isdigit() else 0,
        number,
        entry.key,
    )


def shelve(
    entries: Sequence[Entry], groups: Sequence[Groep], own: dict[str, str], facts: dict[str, str]
) -> tuple[Shelf, ...]:
    """The dossiers and groups, each with its letters; ``own`` titles are the publisher's and go before printed ones."""
    members: dict[str, list[Entry]] = {}
    dossiers: dict[str, Dossier] = {}
    for entry in entries:
        for name in entry.shelves:
            members.setdefault(name, []).append(entry)
        for dossier in entry.letter.metadata.dossiers:
            if dossier.slug not in dossiers or not dossiers[dossier.slug].titel:
                dossiers[dossier.slug] = dossier
    by_slug = {group.slug: group for group in groups}
    found: list[Shelf] = []
    for name, held in members.items():
        keys = tuple(entry.key for entry in sorted(held, key=order))
        if name in dossiers:
            dossier = dossiers[name]
            title = own.get(name) or dossier.titel or facts.get(name)
            found.append(Shelf(name, dossier.nummer, dossier.toevoeging, title, "", keys))
        elif name in by_slug:
            found.append(Shelf(name, None, None, by_slug[name].titel, by_slug[name].toelichting, keys))
        else:
            found.append(
                Shelf(NO_GROUP, None, None, "Zonder dossiernummer", "Stukken waarin geen dossiernummer staat.", keys)
            )
    return tuple(sorted(found, key=lambda s: (not s.is_dossier, s.slug)))


def persons(letter: Letter, one_name: Persons, facts: Facts) -> tuple[str, ...]:
    """Who signs a letter, under the one name by which the site knows them."""
    return tuple(person_of(sender, one_name, facts) for sender in letter.metadata.afzenders if sender.naam)


def offices(letter: Letter, facts: Facts) -> tuple[str, ...]:
    """The offices that a letter prints, each once, in one spelling."""
    printed = (sender.functie for sender in letter.metadata.afzenders if sender.functie)
    return tuple(dict.fromkeys(office_name(office, facts) for office in printed))


def fractie_names(letter: Letter, facts: Facts) -> tuple[str, ...]:
    """The fracties of a letter in their order, each by the one name that its spellings have in lists.

    "Partij voor de Dieren" and "PvdD" are one; what no list knows keeps its own name.
    """
    names = {plain_slug(spelling): name for spelling, name in facts.fracties}
    return tuple(names.get(plain_slug(printed), printed) for printed in letter.metadata.fracties)


def with_spellings(fracties: tuple[Register, ...], facts: Facts) -> tuple[Register, ...]:
    """The fracties with every spelling that the list knows."""
    known: dict[str, list[str]] = {}
    for spelling, name in facts.fracties:
        known.setdefault(name, []).append(spelling)
    return tuple(replace(item, bekend=tuple(known.get(item.naam, ()))) for item in fracties)


def with_known_offices(persons: tuple[Register, ...], entries: Sequence[Entry], facts: Facts) -> tuple[Register, ...]:
    """The persons with the offices they held, where a letter prints that they sign as a minister or staatssecretaris."""
    ministers = {
        name
        for entry in entries
        for name, sender in zip(entry.personen, (a for a in entry.letter.metadata.afzenders if a.naam), strict=True)
        if office_name(sender.functie or "", facts).startswith(("Minister", "Staatssecretaris"))
    }
    return tuple(
        replace(item, bekend=offices_held(item.naam, facts)) if item.naam in ministers else item for item in persons
    )


def register(
    entries: Sequence[Entry], values: Callable[[Entry], Sequence[str]], slugged: Callable[[str], str]
) -> tuple[Register, ...]:
    """One register: each value by its slug, with the letters that have it, in order."""
    names: dict[str, str] = {}
    members: dict[str, dict[str, Entry]] = {}
    for entry in entries:
        for value in values(entry):
            name = _whole(value, slugged(value))
            names.setdefault(name, value)
            members.setdefault(name, {})[entry.key] = entry
    return tuple(
        Register(name, names[name], tuple(e.key for e in sorted(members[name].values(), key=order)))
        for name in sorted(names)
    )


def _whole(value: str, name: str) -> str:
    """An address for all of a value: two committees or persons that differ beyond its end, or in signs that no address has, are two.

    Whoever is called Index stands beside the list itself, not in its place.
    """
    plain = plain_slug(value)
    if plain == name != "index":
        return name
    return f"{name}-{hashlib.sha256((plain or value.casefold()).encode()).hexdigest()[:6]}"

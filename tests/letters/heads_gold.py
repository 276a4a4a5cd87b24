"""Heads of papers with what they say of themselves, written by hand: read from ``koppen/`` and compared with what is found.

A field that a row does not name is not printed in the paper, so whatever is found for it was invented.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from site_gen.model import Metadata

FOLDER = Path(__file__).parent / "koppen"
MEASURED = ("soort", "dossiers", "ondernummer", "datum", "afzenders")
"""The fields whose figures count (issue 5, "done when" 2)."""
STRICT = (*MEASURED, "kamer", "vergaderjaar", "kenmerk")
"""The fields that are unknown where a row does not name them."""


@dataclass(frozen=True, slots=True)
class Head:
    """One head: its name, its text, and the fields that it prints."""

    name: str
    text: str
    fields: Mapping[str, str]


def heads(half: str) -> tuple[Head, ...]:
    """The heads of one file, in order."""
    found = []
    for row in (FOLDER / f"{half}.txt").read_text("utf-8").split("\n=== ")[1:]:
        top, _, text = row.partition("\n---\n")
        name, *lines = top.split("\n")
        fields = dict(line.split(": ", 1) for line in lines if line)
        found.append(Head(name, text + "\n", fields))
    return tuple(found)


def found_in(metadata: Metadata) -> dict[str, str]:
    """What was found, written as the rows are; what was derived is not what the paper prints."""
    derived = {item.field for item in metadata.herkomst if item.origin.value == "afgeleid"}
    values = {
        "soort": metadata.soort,
        "dossiers": ", ".join(dossier.slug for dossier in metadata.dossiers),
        "ondernummer": metadata.ondernummer,
        "datum": metadata.datum.isoformat() if metadata.datum else None,
        "datum_soort": metadata.datum_soort if metadata.datum else None,
        "gesteld": metadata.gesteld.isoformat() if metadata.gesteld else None,
        "afzenders": "; ".join(f"{a.naam or '-'} | {a.functie or '-'}" for a in metadata.afzenders),
        "kamer": metadata.kamer,
        "vergaderjaar": None if "vergaderjaar" in derived else metadata.vergaderjaar,
        "kenmerk": metadata.kenmerk,
        "ontvanger": metadata.ontvanger,
        "commissie": metadata.commissie,
        "titel": metadata.titel,
    }
    return {name: value for name, value in values.items() if value}


def differences(head: Head, metadata: Metadata) -> Iterator[tuple[str, str | None, str | None]]:
    """Each field in which a head was read otherwise than it is printed: its name, as printed, as found."""
    found = found_in(metadata)
    for name in (*STRICT, *(name for name in head.fields if name not in STRICT)):
        printed = head.fields.get(name)
        if _plain(name, printed) != _plain(name, found.get(name)):
            yield name, printed, found.get(name)


def _plain(name: str, value: str | None) -> str | None:
    """A value without what does not matter: how a letter is composed, blanks between initials, capitals of an office."""
    value = value and unicodedata.normalize("NFC", value)
    if value is None or name != "afzenders":
        return value
    return re.sub(r"(?<=\.) (?=[A-Z][a-z]{0,2}\.)", "", value).casefold()

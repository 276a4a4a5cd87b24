"""Values -> the Dutch words a reader sees: days, numbers, dossiers, the official way to cite.

1. Unknown parts are left out, never filled in (FEATURES.md section 9).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from site_gen.model import Dossier, Entry, Metadata

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
UNDATED = "zonder datum"


def long_day(day: dt.date | None) -> str:
    """``6 december 2024``, or that there is no date."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else UNDATED


def count(number: int, one: str, many: str) -> str:
    """``1 stuk``, ``12 stukken``."""
    return f"{number:,}".replace(",", ".") + f" {one if number == 1 else many}"


def spaced(number: str) -> str:
    """A dossier number as papers print it: ``32 317``."""
    return f"{number[:2]}\u00a0{number[2:]}" if re.fullmatch(r"\d{5}", number) else number


def dossier_name(dossier: Dossier) -> str:
    """``36 600 XX``, ``21 501-02``."""
    if not dossier.toevoeging:
        return spaced(dossier.nummer)
    joint = "-" if dossier.toevoeging.isdigit() else "\u00a0"
    return f"{spaced(dossier.nummer)}{joint}{dossier.toevoeging}"


def id_name(identifier: str) -> str:
    """An official id in words: ``kst-32317-974`` -> ``Kamerstuk 32 317, nr. 974``; other ids as they are."""
    match = re.fullmatch(r"kst-(\d{5}|[IVXLCDM]+)(?:-([A-Z0-9]{1,6}))??-([0-9]{1,5}[a-z]?|[A-Z]{1,3})", identifier)
    if not match:
        return identifier
    number = f"nr. {match[3]}" if match[3][0].isdigit() else match[3]
    return f"Kamerstuk {dossier_name(Dossier(match[1], match[2]))}, {number}"


def period(days: Sequence[dt.date]) -> str:
    """The span of days in words: ``15 februari 2021 tot en met 8 oktober 2025``."""
    if not days:
        return UNDATED
    first, last = min(days), max(days)
    return long_day(first) if first == last else f"{long_day(first)} tot en met {long_day(last)}"


def official_citation(metadata: Metadata, title: str) -> str:
    """The Leidraad form: ``Kamerstukken II 2020/21, 19637, nr. 2699``; a paper without a number is named by what it says."""
    identifier = metadata.identifier
    if identifier is None:
        parts = [title]
        if metadata.datum:
            parts.append(long_day(metadata.datum))
        if metadata.kenmerk:
            parts.append(f"kenmerk {metadata.kenmerk}")
        return ", ".join(parts)
    chamber = {"Tweede Kamer": " II", "Eerste Kamer": " I"}.get(metadata.kamer or "", "")
    year = f" {metadata.vergaderjaar[:4]}/{metadata.vergaderjaar[7:9]}" if metadata.vergaderjaar else ""
    addition = (
        ""
        if not identifier.toevoeging
        else (f"-{identifier.toevoeging}" if identifier.toevoeging.isdigit() else f" {identifier.toevoeging}")
    )
    number = f"nr. {identifier.ondernummer}" if identifier.ondernummer[0].isdigit() else identifier.ondernummer
    return f"Kamerstukken{chamber}{year}{',' if year else ''} {identifier.dossier}{addition}, {number}"


def label(entry: Entry) -> str:
    """How a list names a letter: its title, and its number when it has one."""
    metadata = entry.letter.metadata
    return f"{entry.titel}, nr. {metadata.ondernummer}" if metadata.identifier and metadata.ondernummer else entry.titel

"""Values -> the Dutch words a reader sees: days, numbers, dossiers, the official way to cite.

1. Unknown parts are left out, never filled in (FEATURES.md section 9).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from site_gen.model import MAANDEN, Dossier, Entry, Metadata, Target, parse_kamerstuk_id

UNDATED = "zonder datum"

# What XML 1.0 forbids and no program that reads our files wants; a sidecar can hold it, a letter cannot.
_UNPRINTED = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x7f-\x84\x86-\x9f]")


def printed(text: str) -> str:
    """A value without the signs that no reader shows and no XML may hold."""
    return _UNPRINTED.sub("", text)


def one_line(text: str) -> str:
    """The same as one line."""
    return " ".join(printed(text).split())


def long_day(day: dt.date | None) -> str:
    """``6 december 2024``, or that there is no date."""
    return f"{day.day} {MAANDEN[day.month - 1]} {day.year}" if day else UNDATED


def count(number: int, one: str, many: str) -> str:
    """``1 stuk``, ``12 stukken``."""
    return f"{number:,}".replace(",", ".") + f" {one if number == 1 else many}"


def spaced(number: str) -> str:
    """A dossier number as papers print it: ``32 317``."""
    return f"{number[:2]}\u00a0{number[2:]}" if re.fullmatch(r"\d{5}", number) else number


def dossier_name(dossier: Dossier) -> str:
    """``36 600 XX``, ``21 501-02``."""
    return spaced(dossier.nummer) + _addition(dossier.toevoeging, "\u00a0")


_NAMES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"3(?P<a>20[12]\d)R0*(?P<b>\d{1,4})"), "Verordening (EU) {a}/{b}"),
    (re.compile(r"3(?P<a>20(?:1[5-9]|[2-9]\d))L0*(?P<b>\d{1,4})"), "Richtlijn (EU) {a}/{b}"),
    (re.compile(r"3(?P<a>\d{4})L0*(?P<b>\d{1,4})"), "Richtlijn {a}/{b}"),
    (re.compile(r"3(?P<a>20[12]\d)D0*(?P<b>\d{1,4})"), "Besluit (EU) {a}/{b}"),
    (re.compile(r"(?P<a>TZ\d{6}-\d{3})"), "Toezegging {a}"),
    (re.compile(r"(?P<a>\d{4}Z\d{5})"), "Zaak {a}"),
    (re.compile(r"(?P<a>\d{4}D\d{5})"), "Document {a}"),
    (re.compile(r"stb-(?P<a>\d{4})-(?P<b>\d+)"), "Staatsblad {a}, {b}"),
    (re.compile(r"stcrt-(?P<a>\d{4})-(?P<b>\d+)"), "Staatscourant {a}, {b}"),
    (re.compile(r"trb-(?P<a>\d{4})-(?P<b>\d+)"), "Tractatenblad {a}, {b}"),
    (re.compile(r"ah-[te]k-(?P<a>\d{4})(?P<b>\d{4})-(?P<c>\d+)"), "Aanhangsel Handelingen {a}–{b}, nr. {c}"),
    (re.compile(r"h-[te]k-(?P<a>\d{4})(?P<b>\d{4})-(?P<c>\d+)-(?P<d>\d+)"), "Handelingen {a}–{b}, nr. {c}, item {d}"),
)
"""Ids of other kinds in words, as IDENTIFIERS.md sections 1, 5 and 7 write them."""


def target_name(target: Target) -> str:
    """What is cited, in words: the title of an act, else its id."""
    return target.naam or id_name(target.id)


def id_name(identifier: str) -> str:
    """An official id in words: ``kst-32317-974`` -> ``Kamerstuk 32 317, nr. 974``; an unknown form as it is.

    >>> id_name("32024R1351")
    'Verordening (EU) 2024/1351'
    """
    kamerstuk = parse_kamerstuk_id(identifier)
    if kamerstuk is not None:
        dossier = dossier_name(Dossier(kamerstuk.dossier, kamerstuk.toevoeging))
        return f"Kamerstuk {dossier}, {numbered(kamerstuk.ondernummer)}"
    for pattern, form in _NAMES:
        match = pattern.fullmatch(identifier)
        if match:
            return form.format(**match.groupdict())
    return identifier


def period(days: Sequence[dt.date]) -> str:
    """The span of days in words: ``15 februari 2021 tot en met 8 oktober 2025``."""
    if not days:
        return UNDATED
    first, last = min(days), max(days)
    return long_day(first) if first == last else f"{long_day(first)} tot en met {long_day(last)}"


def official_citation(metadata: Metadata, title: str, main: Metadata | None = None) -> str:
    """The Leidraad form: ``Kamerstukken II 2020/21, 19637, nr. 2699``; a paper without a number is named by what it says.

    One that belongs to a Kamerstuk (``main``) is ``Bijlage bij Kamerstukken II 2020/21, 19637, nr. 2699``.
    """
    identifier = metadata.identifier
    chamber = {"Tweede Kamer": " II", "Eerste Kamer": " I"}.get(metadata.kamer or "", "")
    year = f" {_short_year(metadata.vergaderjaar)}" if metadata.vergaderjaar else ""
    if metadata.aanhangsel:
        return f"Aanhangsel Handelingen{chamber}{year}, nr. {metadata.ondernummer}"
    if identifier is None and main is not None:
        return f"Bijlage bij {official_citation(main, title)}"
    if identifier is None:
        parts = [title]
        if metadata.datum:
            parts.append(long_day(metadata.datum))
        if metadata.kenmerk:
            parts.append(f"kenmerk {metadata.kenmerk}")
        return ", ".join(parts)
    addition = _addition(identifier.toevoeging, " ")
    number = numbered(identifier.ondernummer)
    return f"Kamerstukken{chamber}{year}{',' if year else ''} {identifier.dossier}{addition}, {number}"


def _short_year(vergaderjaar: str) -> str:
    """``2020/21``; over a turn of the century all figures stay: ``1999/2000``."""
    first, _, last = vergaderjaar.partition("-")
    return f"{first}/{last[-2:] if last[:2] == first[:2] else last}"


def _addition(addition: str | None, blank: str) -> str:
    """``-02``, `` XX`` or `` (R1519)`` behind the number of a dossier."""
    if not addition:
        return ""
    if addition[:1] == "R" and addition[1:].isdigit():  # a Rijkswet: "23 908 (R1519)"
        return f"{blank}({addition})"
    return f"-{addition}" if addition.isdigit() else f"{blank}{addition}"


def numbered(number: str) -> str:
    """``nr. 974``; the Eerste Kamer has letters, which need no word before them."""
    return f"nr. {number}" if number[:1].isdigit() else number


def label(entry: Entry) -> str:
    """How a list names a letter: its title, and its number when it has one."""
    metadata = entry.letter.metadata
    named = metadata.ondernummer if metadata.identifier else None
    return f"{entry.titel}, {numbered(named)}" if named else entry.titel


def label_from(here: str, entry: Entry) -> str:
    """The same as seen from the page ``here``: a number of another dossier needs that dossier before it."""
    metadata = entry.letter.metadata
    if not metadata.identifier or not metadata.ondernummer or here.split("/")[:2] == entry.url.split("/")[:2]:
        return label(entry)
    return f"{entry.titel}, {dossier_name(metadata.dossiers[0])}, {numbered(metadata.ondernummer)}"

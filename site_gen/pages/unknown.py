"""Corpus -> what is not known of its letters: for the publisher, who may know it, and for the reader of ``/verslag/``.

1. Only what most papers have is missed; what is unknown is named, never filled in.
2. Every letter that lacks a value is counted; at most `MOST` of them are named in a row.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from site_gen.model import Corpus, Entry
from site_gen.pages.fragments import table
from site_gen.pages.markdown import attribute, relative
from site_gen.pages.wording import count, label

MOST = 20
_HERE = "verslag/"
_FIELDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "datum": ("datum", "datum"),
        "dossiers": ("dossiers", "dossier"),
        "ondernummer": ("ondernummer", "nummer"),
        "kamer": ("kamer", "Kamer"),
        "vergaderjaar": ("vergaderjaar", "vergaderjaar"),
        "afzender": ("afzenders", "afzender"),
    }
)
"""Name in the data -> field of the metadata, and what a reader calls it."""


def unknown_of(entry: Entry) -> list[str]:
    """What is not known of a letter, as the data name it."""
    return [name for name, (field, _) in _FIELDS.items() if not getattr(entry.letter.metadata, field)]


def unknown_table(corpus: Corpus) -> str:
    """Each kind of value with the letters that lack it."""
    lacking: dict[str, list[Entry]] = {name: [] for name in _FIELDS}
    for entry in corpus.entries:
        for name in unknown_of(entry):
            lacking[name].append(entry)
    rows = [
        (attribute(_FIELDS[name][1]), str(len(entries)), _named(entries))
        for name, entries in lacking.items()
        if entries
    ]
    return table(("Gegeven", "Stukken", "Welke"), rows, "Onbekende gegevens") if rows else "Geen.\n"


def _named(entries: list[Entry]) -> str:
    links = "; ".join(
        f'<a href="{attribute(relative(_HERE, entry.url))}">{attribute(label(entry))}</a>' for entry in entries[:MOST]
    )
    rest = len(entries) - MOST
    return f"{links} en nog {count(rest, 'stuk', 'stukken')}" if rest > 0 else links

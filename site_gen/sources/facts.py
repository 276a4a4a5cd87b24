"""Data files -> Facts: what the package knows before it sees a letter.

1. Every file's first line names its source and licence and is skipped; the rest is tab-separated with a header.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from site_gen.model import Facts


@cache
def read_facts() -> Facts:
    """The facts of ``site_gen/data``, read once."""
    names = _table("eu_names.tsv")
    return Facts(
        hyphenated=frozenset(line for line in _lines("koppelteken.txt") if line),
        dossier_titles=tuple((row[0], row[1]) for row in _table("dossiers.tsv")),
        fracties=tuple((row[0], row[1]) for row in _table("fracties.tsv")),
        eu_names=tuple((row[0], row[1]) for row in names if not row[3]),
        earlier_names=tuple((row[0], row[1], row[3]) for row in names if row[3]),
        act_titles=tuple((row[1], row[2]) for row in names if row[2]),
        bewindslieden=tuple(map(tuple, _table("bewindslieden.tsv"))),
        ministeries=tuple(map(tuple, _table("ministeries.tsv"))),
        documentsoorten=tuple(map(tuple, _table("documentsoorten.tsv"))),
    )


def _lines(name: str) -> list[str]:
    text = (files("site_gen") / "data" / name).read_text("utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def _table(name: str) -> list[list[str]]:
    return [line.split("\t") for line in _lines(name)[1:] if "\t" in line]

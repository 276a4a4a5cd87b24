"""Heads of papers of 1994 to 2026, read as they are printed (``koppen/``; the figures: ``benchmarks/heads_bench.py``)."""

from __future__ import annotations

import pytest

from tests.letters.heads_gold import FOLDER, Head, differences, heads
from tests.letters.letter_tools import read

ROWS = [pytest.param(head, id=head.name) for half in sorted(FOLDER.glob("*.txt")) for head in heads(half.stem)]


@pytest.mark.parametrize("head", ROWS)
def test_a_head_says_what_is_printed_and_nothing_else(head: Head) -> None:
    assert list(differences(head, read(head.text).letters[0].metadata)) == []


@pytest.mark.parametrize("head", ROWS)
def test_every_value_tells_where_it_stands(head: Head) -> None:
    metadata = read(head.text).letters[0].metadata
    last = len(head.text.split("\n"))
    told = {item.field: item for item in metadata.herkomst}
    for name in ("soort", "dossiers", "ondernummer", "datum", "afzenders", "kamer", "kenmerk", "titel"):
        if getattr(metadata, name):
            assert name in told
            assert 1 <= (told[name].line or 1) <= last

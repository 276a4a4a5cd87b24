"""References of one letter -> Links: each target with the page it leads to and the place where it is said.

1. A target leads to the letter that holds it, else to its official address, else to nothing.
2. A doubtful citation leads to nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from site_gen.corpus.idem import Spot, spot
from site_gen.corpus.intern import Found
from site_gen.corpus.places import anchor_of, sentence_of, spot_of
from site_gen.model import CitedBy, Letter, Link, Reference, Target


def by_day(letters: Sequence[Letter]) -> dict[dt.date, list[Letter]]:
    """The letters of each day; those without a date are in none."""
    found: dict[dt.date, list[Letter]] = {}
    for letter in letters:
        if letter.metadata.datum is not None:
            found.setdefault(letter.metadata.datum, []).append(letter)
    return found


def _place(letter: Letter, names: tuple[str, ...], reference: Reference) -> CitedBy:
    return CitedBy(
        letter.key,
        anchor_of(names, reference),
        spot_of(letter, reference),
        sentence_of(letter, reference),
        reference.line,
    )


def in_order(item: Link) -> tuple[bool, int]:
    """Blocks before notes, in order; sorting by it keeps the order inside each."""
    return (item.reference.block is None, item.reference.block or 0)


def point_at(letter: Letter, names: tuple[str, ...], found: Sequence[Found], urls: dict[str, str]) -> list[Link]:
    """The links of references that need no id: to a place in this letter, to a letter by its day."""
    return [
        Link(item.reference, target, span, to.key, urls[to.key] + (f"#{to.anchor}" if to.anchor else ""), place)
        for item in found
        for place in (_place(letter, names, item.reference),)
        for target, span, to in zip(
            item.reference.citation.targets, item.reference.citation.spans, item.places, strict=True
        )
    ]


def resolve(
    letter: Letter,
    names: tuple[str, ...],
    known: dict[str, str],
    urls: dict[str, str],
    moties: Mapping[tuple[Spot, str], Target],
    titles: Mapping[str, str],
) -> list[Link]:
    """Each target of each citation: to the letter that holds it, else to its official address; a doubtful one to nothing.

    ``moties`` tells which paper a motie by name is, ``titles`` how an act is called.
    """
    found: list[Link] = []
    for reference in letter.references:
        citation = reference.citation
        place = _place(letter, names, reference)
        for target, span in zip(citation.targets, citation.spans, strict=True):
            if citation.doubt is not None:
                found.append(Link(reference, target, span, None, None, place))
                continue
            paper = moties.get((spot(reference), target.id), target)
            if paper.id in titles:
                paper = replace(paper, naam=titles[paper.id])
            key = next((known[name] for name in (paper.id, *paper.also) if name in known), None)
            found.append(Link(reference, paper, span, key, urls[key] if key else paper.url, place))
    return found

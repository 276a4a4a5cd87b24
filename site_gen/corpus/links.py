"""References of one letter -> Links: each target with the page it leads to and the place where it is said.

1. A target leads to the letter that holds it, else to its official address, else to nothing.
2. A doubtful citation leads to nothing.
3. A pinpoint leads to its place when the page has exactly one such place, else to the top.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from site_gen.corpus.idem import named_moties, spot
from site_gen.corpus.intern import Found
from site_gen.corpus.moties import Held, by_name
from site_gen.corpus.pinpoints import anchor_at, pinpoint_before
from site_gen.corpus.places import anchor_of, content_of, note_texts, sentence_of, spot_of
from site_gen.corpus.scene import Scene
from site_gen.model import CitedBy, Letter, Link, Pinpoint, Reference, Target


def by_day(letters: Sequence[Letter]) -> dict[dt.date, list[Letter]]:
    """The letters of each day; those without a date are in none."""
    found: dict[dt.date, list[Letter]] = {}
    for letter in letters:
        if letter.metadata.datum is not None:
            found.setdefault(letter.metadata.datum, []).append(letter)
    return found


def _place(letter: Letter, names: tuple[str, ...], reference: Reference, notes: Mapping[str, str]) -> CitedBy:
    return CitedBy(
        letter.key,
        anchor_of(names, reference),
        spot_of(letter, reference),
        sentence_of(letter, reference, notes),
        reference.line,
    )


def in_order(item: Link) -> tuple[bool, int]:
    """Blocks before notes, in order; sorting by it keeps the order inside each."""
    return (item.reference.block is None, item.reference.block or 0)


def point_at(letter: Letter, names: tuple[str, ...], found: Sequence[Found], urls: dict[str, str]) -> list[Link]:
    """The links of references that need no id: to a place in this letter, to a letter by its day."""
    notes = note_texts(letter)
    return [
        Link(item.reference, target, span, to.key, urls[to.key] + (f"#{to.anchor}" if to.anchor else ""), place)
        for item in found
        for place in (_place(letter, names, item.reference, notes),)
        for target, span, to in zip(
            item.reference.citation.targets, item.reference.citation.spans, item.places, strict=True
        )
    ]


@dataclass(frozen=True, slots=True)
class Collection:
    """What a reference of one letter can lead to: letters by id, their addresses and places, moties by name, acts' titles."""

    known: Mapping[str, str]
    urls: Mapping[str, str]
    scenes: Mapping[str, Scene]
    moties: Mapping[str, Sequence[Held]]
    titles: Mapping[str, str]


def resolve(letter: Letter, names: tuple[str, ...], to: Collection) -> list[Link]:
    """Each target of each citation: to the letter that holds it, else to its official address; a doubtful one to nothing."""
    found: list[Link] = []
    named, numbered = named_moties(letter)
    notes = note_texts(letter)
    anchors: dict[tuple[str, Pinpoint], str] = {}
    for reference in letter.references:
        citation = reference.citation
        place = _place(letter, names, reference, notes)
        for target, span in zip(citation.targets, citation.spans, strict=True):
            if citation.doubt is not None:
                found.append(Link(reference, target, span, None, None, place))
                continue
            beside = numbered.get(spot(reference))
            if beside is not None:  # the number is the reference, its name stays text
                found.append(Link(reference, replace(target, also=(beside.id,)), span, None, None, place))
                continue
            paper = named.get((spot(reference), target.id))
            if paper is None:
                paper = by_name(letter, reference, target, content_of(letter, reference, notes), to.moties)
            paper = paper or target
            if paper.id in to.titles:
                paper = replace(paper, naam=to.titles[paper.id])
            key = next((to.known[name] for name in (paper.id, *paper.also) if name in to.known), None)
            if key is None:
                found.append(Link(reference, paper, span, None, paper.url, place))
                continue
            point = _pinpoint(content_of(letter, reference, notes), reference, target)
            if point is not None and (key, point) not in anchors:
                anchors[key, point] = anchor_at(to.scenes[key], point)
            anchor = anchors[key, point] if point is not None else ""
            found.append(Link(reference, paper, span, key, to.urls[key], place, anchor))
    return found


def _pinpoint(content: str, reference: Reference, target: Target) -> Pinpoint | None:
    """The place that is said behind the reference, which counts for its last target, or before it, for its only one."""
    citation = reference.citation
    if citation.pinpoint is not None:
        return citation.pinpoint if target == citation.targets[-1] else None
    return pinpoint_before(content, citation.start) if len(citation.targets) == 1 else None

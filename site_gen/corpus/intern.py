"""Letter -> references inside it, and to letters by their day: "zie het antwoord op de vorige vraag", "mijn brief van ...".

1. `FORMS` is one table; a form that leads to exactly one place is a link, a doubtful one a `Notice`, and both stay text.
2. What is said of another paper ("vraag 3 van het rapport") is not a reference inside this one.
3. Found places never overlap a citation or a printed link, are sorted, and each has its own stretch.
4. It never raises, whatever the text, and takes time linear in its length.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from site_gen.corpus.intern_vormen import FORMS_SHOWN, Shown
from site_gen.model import BlockKind, Citation, Letter, MarkKind, Notice, Reference, Role, Soort, Target

_SILENT = (BlockKind.HEAD, BlockKind.SIGNATURE, BlockKind.LABEL, BlockKind.HEADING)
_HINT = re.compile(r"ntwoord|[Vv]raag|[Vv]ragen|noot|brief")


@dataclass(frozen=True, slots=True)
class Turn:
    """One question or answer as it stands on the page: its address, its blocks, its heading and its fractie's."""

    anchor: str
    role: Role
    first: int
    last: int
    fractie: str | None
    theme: int | None
    section: int | None
    printed: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """What a reference inside a letter can point at; ``by_day`` holds the letters of the whole collection."""

    letter: Letter
    names: tuple[str, ...]
    turns: tuple[Turn, ...]
    answers: tuple[Turn, ...]
    by_day: Mapping[dt.date, Sequence[Letter]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where one stretch of the text leads: a letter and an anchor in it."""

    start: int
    end: int
    key: str
    anchor: str


Answer = tuple[Place, ...] | str | None
"""Places, or why there is no single place, or nothing: it is no reference inside this letter."""


@dataclass(frozen=True, slots=True)
class Found:
    """A reference with the letter and the anchor that it leads to."""

    reference: Reference
    key: str
    anchor: str


def scene_of(letter: Letter, names: tuple[str, ...], by_day: Mapping[dt.date, Sequence[Letter]]) -> Scene:
    """The questions and answers of a letter, with the addresses that its page gives them."""
    turns: list[Turn] = []
    used: set[str] = set()
    theme = section = None
    for (role, turn), group in groupby(enumerate(letter.blocks), key=lambda pair: (pair[1].role, pair[1].turn)):
        members = list(group)
        if role is None:
            for index, block in members:
                if block.kind is BlockKind.HEADING:
                    theme = index
                    section = index if "fractie" in block.text.content else section
            continue
        name, number = f"{role.value}-{turn}", 2
        while name in used:
            name, number = f"{role.value}-{turn}-{number}", number + 1
        used.add(name)
        labels = " ".join(block.text.content for _, block in members if block.kind is BlockKind.LABEL)
        printed = tuple(dict.fromkeys(_members(labels)))
        first, last = members[0][0], members[-1][0]
        turns.append(Turn(name, role, first, last, members[0][1].fractie, theme, section, printed))
    return Scene(letter, names, tuple(turns), tuple(t for t in turns if t.role is Role.ANSWER), by_day)


def find_intern(scene: Scene) -> tuple[list[Found], list[Notice]]:
    """What the letter says of its own places and of letters by their day, and what it leaves in doubt."""
    letter = scene.letter
    taken: dict[int | str, list[tuple[int, int]]] = {}
    for known in letter.references:
        where: int | str | None = known.block if known.block is not None else known.note
        if where is not None:
            taken.setdefault(where, []).append((known.citation.start, known.citation.end))
    found: list[Found] = []
    notices: list[Notice] = []
    for block, note, text in _texts(letter):
        if not _HINT.search(text.content):
            continue
        own = taken.get(block if block is not None else note or "", [])
        own = sorted([*own, *((m.start, m.end) for m in text.marks if m.kind is MarkKind.LINK)])
        for match, answer in _matches(text.content, block, scene):
            line = text.line_at(match.start())
            if isinstance(answer, str):
                words = " ".join(match[0].split())
                notices.append(
                    Notice(letter.source, line, "verwijzing", f"«{words}»: {answer}", "blijft gewone tekst")
                )
                continue
            for place in answer or ():
                if not _overlaps(own, place.start, place.end):
                    found.append(Found(_reference(text.content, place, scene, line, block, note), place.key, place.anchor))
    return found, notices


def _texts(letter: Letter) -> Iterator[tuple[int | None, str | None, Text]]:
    for number, block in enumerate(letter.blocks):
        if block.kind not in _SILENT:
            yield number, None, block.text
    for note in letter.notes:
        yield None, note.key, note.text

"""Letter -> Scene: what a reference inside a letter can point at, with the addresses that its page gives them.

1. Every turn, heading and note of a scene stands on the letter's page under exactly this anchor.
2. A fractie is the same in any spelling: "GroenLinks-PvdA", "GroenLinks–PvdA".
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from site_gen.model import Block, BlockKind, Letter, Number, Role

_JOIN = r"(?:,\s|\sen\s|,\sen\s|\s&\s|\st/m\s|\stot\sen\smet\s|-|–)"
NUMBERS = rf"(?:\d{{1,3}}[a-h](?:{_JOIN}[a-h](?!\w)){{1,7}}|\d{{1,3}}[a-h]?(?:{_JOIN}\d{{1,3}}[a-h]?(?!\w)){{0,12}})"
"""Numbers as letters print them: "3", "2, 3 en 5", "4 t/m 7", "4a", "4a en b"."""
_NUMBER = re.compile(
    r"(?P<tot>t/m\s|met\s|-|–)?(?:(?P<nr>\d{1,3})(?P<lid>[a-h](?!\w))?|(?<=[\s–-])(?P<los>[a-h])(?!\w))"
)
# "12 Kunt u een overzicht geven?", "Vraag 3: Klopt het …": the number of a turn before its words.
_BEFORE = re.compile(r"(?:(?:[Vv]ra(?:ag|gen)|[Aa]ntwoord(?:en)?)\b\D{0,20})?(?P<nr>[1-9]\d{0,2})(?P<lid>[a-h])?(?!\w)")
_LABELLED = re.compile(r"(?:Vraag|Vragen|Antwoord|Antwoorden)\b", re.IGNORECASE)
_WORD = re.compile(r"\w[\w-]{3,60}")
_WIDEST = 30

ANY = "*"
"""The key of all fracties together."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One question or answer on the page: its anchor, its first and last block, whose it is and under which headings.

    ``printed`` holds the numbers that the letter itself prints above it.
    """

    anchor: str
    first: int
    last: int
    fractie: str
    theme: int | None
    section: int | None
    printed: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """A letter as its references see it; ``by_day`` holds the letters of the whole collection.

    The rest are the answers by whose question it was, by the heading above them, and by printed number; a word leads
    to the headings that hold it. ``loose`` are the numbers of questions that no turn was made of: such a number is not
    sure. They are made once, so that a paper of many references costs no more than its length.
    """

    letter: Letter
    names: tuple[str, ...]
    questions: tuple[Turn, ...]
    answers: tuple[Turn, ...]
    by_day: Mapping[dt.date, Sequence[Letter]]
    by_fractie: Mapping[str, Sequence[Turn]]
    by_theme: Mapping[tuple[str, int], Sequence[Turn]]
    by_word: Mapping[tuple[str, str], Sequence[int]]
    by_number: Mapping[tuple[Role, Number], Sequence[Turn]]
    loose: frozenset[Number] = frozenset()

    @property
    def fracties(self) -> int:
        """How many fracties ask; 1 where nobody is named."""
        return len(self.by_fractie) - (ANY in self.by_fractie)


def scene_of(letter: Letter, names: tuple[str, ...], by_day: Mapping[dt.date, Sequence[Letter]]) -> Scene:
    """The questions and answers of a letter; ``names`` are the anchors of its blocks."""
    turns: dict[Role, list[Turn]] = {Role.QUESTION: [], Role.ANSWER: []}
    used: set[str] = set()
    theme: int | None = None
    section: int | None = None
    firm = _firm(letter.blocks)
    for (role, turn), group in groupby(enumerate(letter.blocks), key=lambda pair: (pair[1].role, pair[1].turn)):
        members = list(group)
        if role is None:
            for index, block in members:
                if block.kind is BlockKind.HEADING:
                    theme = index
                    section = index if "fractie" in block.text.content else section
            continue
        # The page numbers twins (a letter that starts its numbers again) in the same way.
        name, number = f"{role.value}-{turn}", 2
        while name in used:
            name, number = f"{role.value}-{turn}-{number}", number + 1
        used.add(name)
        first = members[0][1]
        if turn in firm:
            turns[role].append(
                Turn(name, members[0][0], members[-1][0], fold(first.fractie or ""), theme, section, _printed(members))
            )
    return _indexed(letter, names, *_numbered(letter, turns), by_day)


def _firm(blocks: Sequence[Block]) -> frozenset[Number | None]:
    """The turns that are one question with its answer, as a label or a number tells; others hold a whole fractie's."""
    return frozenset(
        block.turn for block in blocks if block.role and (_LABELLED.match(block.text.content) or _printed([(0, block)]))
    )


def _numbered(letter: Letter, turns: Mapping[Role, list[Turn]]) -> tuple[tuple[Turn, ...], tuple[Turn, ...]]:
    """Questions and answers; an answer without a number of its own has that of the question it belongs to."""
    printed = {letter.blocks[turn.first].turn: turn.printed for turn in turns[Role.QUESTION] if turn.printed}
    answers = (
        turn if turn.printed else replace(turn, printed=printed.get(letter.blocks[turn.first].turn, ()))
        for turn in turns[Role.ANSWER]
    )
    return tuple(turns[Role.QUESTION]), tuple(answers)


def _indexed(
    letter: Letter,
    names: tuple[str, ...],
    questions: tuple[Turn, ...],
    answers: tuple[Turn, ...],
    by_day: Mapping[dt.date, Sequence[Letter]],
) -> Scene:
    by_fractie: dict[str, list[Turn]] = {}
    by_theme: dict[tuple[str, int], list[Turn]] = {}
    by_number: dict[tuple[Role, Number], list[Turn]] = {}
    for turn in answers:
        for name in (turn.fractie, ANY):
            by_fractie.setdefault(name, []).append(turn)
            if turn.theme is not None and turn.theme != turn.section:
                by_theme.setdefault((name, turn.theme), []).append(turn)
    for role, members in ((Role.QUESTION, questions), (Role.ANSWER, answers)):
        for turn in members:
            for number in turn.printed:
                by_number.setdefault((role, number), []).append(turn)
    by_word: dict[tuple[str, str], list[int]] = {}
    for name, theme in by_theme:
        for word in words(letter.blocks[theme].text.content):
            by_word.setdefault((name, word), []).append(theme)
    loose = frozenset(_loose(letter.blocks)) if by_number else frozenset[Number]()
    return Scene(letter, names, questions, answers, by_day, by_fractie, by_theme, by_word, by_number, loose)


def _loose(blocks: Sequence[Block]) -> Iterator[Number]:
    """The numbers before questions outside all turns: the second list of a paper that starts its numbers again."""
    for block in blocks:
        if block.role is None and block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and "?" in block.text.content:
            match = _BEFORE.match(block.text.content)
            if match:
                yield _value(match["nr"], match["lid"])


def words(text: str) -> tuple[str, ...]:
    """The telling words of a heading or a subject, each once: those of four letters and more.

    >>> words("het Solidariteitsmechanisme en de pool")
    ('solidariteitsmechanisme', 'pool')
    """
    return tuple(dict.fromkeys(match[0].casefold() for match in _WORD.finditer(text[:300])))


def _printed(members: Sequence[tuple[int, Block]]) -> tuple[Number, ...]:
    """The numbers that a turn prints itself: in its label, before its words ("12 Kunt u …"), never those we counted."""
    first = members[0][1]
    labels = (block.text.content[:200] for _, block in members if block.kind is BlockKind.LABEL)
    printed: list[Number] = [number for label in labels for number, _, _ in numbers(label)]
    match = _BEFORE.match(first.text.content)
    if first.turn is not None and match and _value(match["nr"], match["lid"]) == first.turn:
        printed += [first.turn, *first.also]
    return tuple(dict.fromkeys(printed))


def _value(digits: str, letter: str | None) -> Number:
    return f"{int(digits)}{letter}" if letter else int(digits)


def numbers(text: str, offset: int = 0) -> Iterator[tuple[Number, int, int]]:
    """Each number of a list with its stretch; a member of a range that is not printed has an empty one.

    >>> [number for number, _, _ in numbers("2, 4 t/m 6")], [number for number, _, _ in numbers("4a en b")]
    ([2, 4, 5, 6], ['4a', '4b'])
    """
    last: int | None = None
    for match in _NUMBER.finditer(text):
        if match["nr"] is None and last is None:
            continue
        number = int(match["nr"] or last or 0)
        start, end = offset + match.start("nr" if match["nr"] else "los"), offset + match.end()
        if match["tot"] and last is not None and last < number <= last + _WIDEST:
            yield from ((between, start, start) for between in range(last + 1, number))
        yield _value(str(number), match["lid"] or match["los"]), start, end
        last = number


def fold(name: str) -> str:
    """The name of a fractie without what differs between spellings."""
    return "".join(char for char in name.casefold() if char.isalnum())


def turn_at(turns: Sequence[Turn], block: int | None) -> Turn | None:
    """The turn that a block belongs to."""
    if block is None:
        return None
    index = bisect_right(turns, block, key=lambda turn: turn.first) - 1
    return turns[index] if index >= 0 and block <= turns[index].last else None


def answer_before(scene: Scene, block: int | None) -> Turn | None:
    """The last answer before the turn that a block belongs to; ``None`` outside questions and answers."""
    own = turn_at(scene.answers, block) or turn_at(scene.questions, block)
    if own is None:
        return None
    index = bisect_right(scene.answers, own.first - 1, key=lambda turn: turn.first) - 1
    return scene.answers[index] if index >= 0 else None

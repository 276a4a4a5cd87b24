"""Blocks of a written consultation -> the same blocks with turns and fracties.

1. Turns, fracties and levels are added to blocks; no word changes, leaves or moves.
2. Printed labels tie an answer to its question; where all answers follow all questions, only equal headings do.
3. Without labels a paper has turns only if question and answer take turns below every fractie; else it has none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from site_gen.letters.outline import FRACTIE, level_headings, rank
from site_gen.letters.turns import numbered_turns, sign_of
from site_gen.model import Block, BlockKind, Number, Role

_ASKS_ON = re.compile(
    r"(?:De|Deze|Voorts|Ook|Tot slot|Tenslotte|Verder|Daarnaast|Voornoemde|Genoemde|Kan|Kunt|Is|Zijn|Hoe|Wat|Welke|Waarom|Wanneer|Klopt|Deelt|Acht|Herinnert|Bent)\b"
)
_MEMBERS = re.compile(r"\b(?:leden|lid|fractie)\b")
_PARTY = r"([A-Z0-9][\w./&–-]{1,30}(?: voor de [A-Z]\w{2,20}| [A-Z]\w{2,20})?)"
_NAMED = re.compile(rf"\bleden van (?:de )?(?:fractie van (?:de |het )?{_PARTY}|{_PARTY}[-–]?fractie)")
# "De leden van de CDA-fractie vragen …" where no heading names who asks.
_OPENING = re.compile(
    rf"(?:\d{{1,3}}\.? )?De leden van de (?:fractie van (?:de |het )?{_PARTY}|{_PARTY}[-–]?fractie)\b"
)
# "II Antwoord/Reactie van de bewindspersoon", "Reactie van de Minister".
_REPLY = re.compile(
    r"(?:(?:[IVX]{1,4}|[A-C]|\d)[.)]? )?(?:Antwoord|Antwoorden|Reactie|Beantwoording)(?: ?(?:/|en) ?[Rr]eactie)?(?: van (?:de|het) [\w ,/-]{3,80})?",
    re.IGNORECASE,
)
_TEXT = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE, BlockKind.TABLE, BlockKind.LABEL)
_FOLD = re.compile(r"\W+")


def turns(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Questions and answers numbered and tied together; each knows its fractie (002 has 23 of them)."""
    names = _names(blocks)
    blocks = [
        replace(block, kind=BlockKind.HEADING)
        if block.kind is BlockKind.PARAGRAPH
        and _fold(block.text.content) in names
        and block.text.content[-1] not in ".:?"
        else block
        for block in blocks
    ]
    fracties = _fracties(blocks, names)
    levelled = level_headings(blocks, lambda block: 50 if _heading_of(block, names) else rank(block.text.content))
    answers = [index for index, block in enumerate(levelled) if (sign := sign_of(block)) and sign.role is Role.ANSWER]
    numbered = numbered_turns(levelled)
    told = len({index for index, block in enumerate(numbered) if block.role is Role.ANSWER and sign_of(block)})
    if any(block.role is Role.ANSWER for block in numbered) and told >= len(answers):
        made = numbered
    elif answers:
        made = _labelled(levelled, answers)
    else:
        made = _by_section(levelled, fracties) or _by_asking(levelled, fracties) or tuple(levelled)
    owners = _askers(made) if not any(fracties) else fracties
    owned = any(block.role for block in made)
    return tuple(
        replace(block, fractie=fractie) if fractie and (block.role or (not owned and block.kind in _TEXT)) else block
        for block, fractie in zip(made, owners, strict=True)
    )


def _askers(blocks: Sequence[Block]) -> list[str | None]:
    """Whose each turn is in a paper without headings for its fracties: the one that its question names as asking."""
    named: dict[Number | None, set[str]] = {}
    for block in blocks:
        match = _OPENING.match(block.text.content) if block.role is Role.QUESTION else None
        if match:
            named.setdefault(block.turn, set()).add((match[1] or match[2]).rstrip("-–"))
    return [next(iter(named[b.turn])) if b.role and len(named.get(b.turn, ())) == 1 else None for b in blocks]


def _names(blocks: Sequence[Block]) -> frozenset[str]:
    """The fracties whose members the paper speaks of, so that a heading with the bare name is known for one."""
    return frozenset(
        _fold(match[1] or match[2]) for block in blocks for match in _NAMED.finditer(block.text.content[:2000])
    )


def _fold(text: str) -> str:
    return _FOLD.sub("", text).casefold() if len(text) < 200 else ""


def _heading_of(block: Block, names: frozenset[str]) -> str | None:
    """The fractie that a heading names."""
    if block.kind is not BlockKind.HEADING:
        return None
    text = block.text.content
    if _fold(text) in names:
        return text
    match = FRACTIE.fullmatch(text)
    if match is None:
        return None
    name = match["van"] or match["naam"] or match["lid"] or match["groep"] or ""
    return name.removesuffix("-").strip() or None


def _fracties(blocks: Sequence[Block], names: frozenset[str]) -> list[str | None]:
    """Whose part each block stands in: it ends at a heading that stands above those of the fracties."""
    found: list[str | None] = []
    current: str | None = None
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            named = _heading_of(block, names)
            above = rank(block.text.content) <= 10 or bool(_REPLY.fullmatch(block.text.content))
            current = named or (None if above else current)
        elif block.kind is BlockKind.SIGNATURE:
            current = None
        found.append(current)
    return found


def _labelled(blocks: Sequence[Block], labels: Sequence[int]) -> tuple[Block, ...]:
    """An answer below each `Antwoord`, and before it the text that asks."""
    found = list(blocks)
    start = 0
    for number, label in enumerate(labels, start=1):
        stop = labels[number] if number < len(labels) else len(blocks)
        for index in range(_question_start(blocks, start, label), label):
            found[index] = replace(found[index], role=Role.QUESTION, turn=number)
        end = _answer_end(blocks, label, stop, last=number == len(labels))
        for index in range(label, end):
            found[index] = replace(found[index], role=Role.ANSWER, turn=number)
        start = end
    return tuple(found)


def _question_start(blocks: Sequence[Block], start: int, label: int) -> int:
    """Where the question before a label begins: only text stands between it and the label."""
    index = label
    while index > start and blocks[index - 1].kind in _TEXT:
        index -= 1
    return index


def _answer_end(blocks: Sequence[Block], label: int, stop: int, *, last: bool) -> int:
    """One past the answer's last block: before a heading, a signature, or the first paragraph that asks on."""
    for index in range(label + 1, stop):
        if blocks[index].kind in (BlockKind.HEADING, BlockKind.SIGNATURE, BlockKind.LABEL):
            return index
        text = blocks[index].text.content
        if not last and index > label + 1 and blocks[index].kind is BlockKind.PARAGRAPH and _asks(text):
            return index
    if last or stop <= label + 2:
        return stop
    return stop - 1  # nothing tells: the last paragraph before the next answer is its question


def _asks(text: str) -> bool:
    opening = text[:80]
    return text.rstrip().endswith("?") or bool(_ASKS_ON.match(opening) and (_MEMBERS.search(opening) or "?" in text))


def _by_section(blocks: Sequence[Block], fracties: Sequence[str | None]) -> tuple[Block, ...]:
    """First all questions, then all answers: tied where the same fractie (and theme) stands above both; else empty."""
    reply = next(
        (
            i
            for i, b in enumerate(blocks)
            if b.kind is BlockKind.HEADING and _REPLY.fullmatch(b.text.content) and not fracties[i]
        ),
        None,
    )
    if reply is None or not any(fracties[:reply]):
        return ()
    keys = _keys(blocks, fracties)
    asked, answered = dict.fromkeys(k for k in keys[:reply] if k), dict.fromkeys(k for k in keys[reply:] if k)
    if not set(answered) <= set(asked):  # the themes differ: the fracties alone tie them
        keys = [(key[0], "") if key else None for key in keys]
        asked, answered = dict.fromkeys(k for k in keys[:reply] if k), dict.fromkeys(k for k in keys[reply:] if k)
    numbers = {key: number for number, key in enumerate(asked, start=1)}
    if not set(asked) & set(answered):
        return ()
    found = list(blocks)
    for index, key in enumerate(keys):
        if key in numbers:
            role = Role.ANSWER if index > reply else Role.QUESTION
            found[index] = replace(found[index], role=role, turn=numbers[key])
    return tuple(found)


def _keys(blocks: Sequence[Block], fracties: Sequence[str | None]) -> list[tuple[str, str] | None]:
    """Under which fractie and theme each text stands."""
    found: list[tuple[str, str] | None] = []
    theme = ""
    for index, (block, fractie) in enumerate(zip(blocks, fracties, strict=True)):
        if block.kind is BlockKind.HEADING:
            new = not index or fracties[index - 1] != fractie or rank(block.text.content) == 50
            theme = "" if new else _fold(block.text.content)
        found.append((_fold(fractie), theme) if fractie and block.kind in _TEXT else None)
    return found


def _by_asking(blocks: Sequence[Block], fracties: Sequence[str | None]) -> tuple[Block, ...]:
    """Question and answer take turns without a label: everywhere below the fracties, or the paper has no turns."""
    found = list(blocks)
    turn = 0
    for text, members in groupby(range(len(blocks)), key=lambda i: fracties[i] is not None and blocks[i].kind in _TEXT):
        groups = _groups(blocks, list(members)) if text else []
        if len(groups) == 1 and groups[0][0] and not any("?" in blocks[i].text.content for i in groups[0][1]):
            continue  # an opening: "De leden van de VVD-fractie hebben kennisgenomen van …"
        if len(groups) % 2 or (groups and not groups[0][0]):
            return ()
        for asks, indexes in groups:
            if asks and not any("?" in blocks[i].text.content for i in indexes):
                return ()
            turn += asks
            for index in indexes:
                found[index] = replace(found[index], role=Role.QUESTION if asks else Role.ANSWER, turn=turn)
    return tuple(found) if turn > 1 else ()


def _groups(blocks: Sequence[Block], members: Sequence[int]) -> list[tuple[bool, list[int]]]:
    """Runs of blocks that ask and of blocks that answer; what is no paragraph goes with the one above it."""
    groups: list[tuple[bool, list[int]]] = []
    for index in members:
        text = blocks[index].text.content
        asks = bool(_MEMBERS.search(text[:80])) or _asks(text)
        if blocks[index].kind is not BlockKind.PARAGRAPH and groups:
            asks = groups[-1][0]
        if groups and groups[-1][0] == asks:
            groups[-1][1].append(index)
        else:
            groups.append((asks, [index]))
    return groups

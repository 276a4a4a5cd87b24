"""Blocks -> the same blocks with turns: which are question, which answer, and whose.

1. Turns, fracties and levels are added to blocks; no word changes, leaves or moves.
2. A number that is printed is the turn's number; only where a paper prints none are its answers counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from site_gen.letters.paragraphs import LABEL
from site_gen.model import Block, BlockKind, Role

# "Vragen en opmerkingen van de leden van de GroenLinks-PvdA-fractie" (seed 002, line 26).
_FRACTIE = re.compile(
    r"(?:Vragen en opmerkingen|Inbreng|Vragen|Opmerkingen)(?: vanuit| van)?(?: de)?(?: leden van de)? (?P<naam>[A-Z0-9][\w./& -]{1,40}?)-?fractie"
)
_ASKS_ON = re.compile(
    r"(?:De|Deze|Voorts|Ook|Tot slot|Tenslotte|Verder|Daarnaast|Voornoemde|Genoemde|Kan|Kunt|Is|Zijn|Hoe|Wat|Welke|Waarom|Wanneer|Klopt|Deelt|Acht|Herinnert|Bent)\b"
)
# "1" + "Kunt u een overzicht geven?", "12 Hoeveel geld is er?" (review, 35925-VII-9).
_BARE = re.compile(r"(?:Vraag )?(?P<nummer>[1-9]\d{0,2})(?:$|[.):]?\s+(?P<vraag>[^\W\d].*))", re.DOTALL)
_LONGEST = 4000  # characters in which a question must have asked; keeps a hostile page linear
_MEMBERS = re.compile(r"\b(?:leden|lid|fractie)\b")


def plain(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """No structure beyond what every letter has."""
    return tuple(blocks)


def turns(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Questions and answers numbered and tied together; each knows its fractie (002 has 23 of them)."""
    labels = [
        i
        for i, block in enumerate(blocks)
        if block.kind is BlockKind.LABEL and block.text.content.startswith("Antwoord")
    ]
    found = list(_fractie_levels(blocks))
    fracties = _fracties(blocks)
    start = 0
    for number, label in enumerate(labels, start=1):
        stop = labels[number] if number < len(labels) else len(blocks)
        for index in range(_question_start(blocks, start, label), label):
            found[index] = replace(found[index], role=Role.QUESTION, turn=number, fractie=fracties[index])
        end = _answer_end(blocks, label, stop, last=number == len(labels))
        for index in range(label, end):
            found[index] = replace(found[index], role=Role.ANSWER, turn=number, fractie=fracties[index])
        start = end
    return tuple(found)


def _question_start(blocks: Sequence[Block], start: int, label: int) -> int:
    """Where the question before a label begins: only text stands between it and the label."""
    index = label
    while index > start and blocks[index - 1].kind in (
        BlockKind.PARAGRAPH,
        BlockKind.ITEM,
        BlockKind.LABEL,
        BlockKind.QUOTE,
    ):
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


def _fracties(blocks: Sequence[Block]) -> list[str | None]:
    found: list[str | None] = []
    current: str | None = None
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            match = _FRACTIE.match(block.text.content)
            if match:
                current = match["naam"].removesuffix("-").strip()
        found.append(current)
    return found


def _fractie_levels(blocks: Sequence[Block]) -> list[Block]:
    """Chapter 2, fractie 3, theme 4, whatever the print shows."""
    found: list[Block] = []
    floor = 1
    for block in blocks:
        if block.kind is not BlockKind.HEADING:
            found.append(block)
            continue
        text = block.text.content
        if re.match(r"[IVX]{1,4}\.? ", text) or re.match(r"\d{1,2}\.? ", text):
            level = 2
        elif _FRACTIE.match(text):
            level = 3
        else:
            level = 4
        level = min(level, floor + 1)
        floor = level
        found.append(replace(block, level=level))
    return found


def numbered_turns(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """`Vraag 2` … `Antwoord 2`, or a bare `2` above a question: turns by their printed numbers, never by counting."""
    found: list[Block] = []
    role: Role | None = None
    turn: int | None = None
    bare = 0
    for index, block in enumerate(blocks):
        match = LABEL.fullmatch(block.text.content) if block.kind is BlockKind.LABEL else None
        if match:
            role = Role.ANSWER if match["rol"].startswith("Antwoord") else Role.QUESTION
            printed = re.match(r"\d+", match["nummers"] or "")
            turn = int(printed[0]) if printed else turn if role is Role.ANSWER else None
        elif block.kind in (BlockKind.HEADING, BlockKind.SIGNATURE, BlockKind.HEAD):
            role = turn = None
        elif (number := _bare_number(blocks, index)) and number[0] == bare + 1 and (bare or _is_alone(blocks, turn)):
            bare = turn = number[0]
            role = Role.QUESTION
        elif bare and role is Role.QUESTION and _asked(found, block):
            role = Role.ANSWER
        # Without a printed number a question is no turn, and an answer has no question before it.
        found.append(replace(block, role=role, turn=turn) if role and turn is not None else block)
    return tuple(found)


def _bare_number(blocks: Sequence[Block], index: int) -> tuple[int, str] | None:
    """The number and the words of a block that prints a question under a bare number (review, 35925-VII-9)."""
    block = blocks[index]
    match = _BARE.match(block.text.content) if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) else None
    if match is None:
        return None
    words = match["vraag"] or (blocks[index + 1].text.content if index + 1 < len(blocks) else "")
    return (int(match["nummer"]), words) if "?" in words[:_LONGEST] else None


def _is_alone(blocks: Sequence[Block], turn: int | None) -> bool:
    """Whether bare numbers are all that numbers the questions: no `Vraag` prints one."""
    labels = (LABEL.fullmatch(block.text.content) for block in blocks if block.kind is BlockKind.LABEL)
    return turn is None and not any(match and match["nummers"] and match["rol"].startswith("Vra") for match in labels)


def _asked(before: Sequence[Block], block: Block) -> bool:
    """Whether the question above has ended, so that an answer without a label begins: "Ja. In de begroting …"."""
    return "?" in before[-1].text.content[-8:] and not block.text.content.rstrip().endswith("?")

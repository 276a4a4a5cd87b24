"""Blocks -> the same blocks with turns: which are question, which answer, by the labels and numbers that are printed.

1. Turns are added to blocks; no word changes, leaves or moves.
2. A number that is printed is the turn's number; only where labels print none and strictly alternate are they counted.
3. An answer to more questions ("Antwoord 2 t/m 4") is the turn of the first and knows the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from site_gen.letters.printed import INLINE_LABEL, LABEL
from site_gen.model import Block, BlockKind, Role

# "1" + "Kunt u een overzicht geven?", "12 Hoeveel geld is er?" (review, 35925-VII-9).
_BARE = re.compile(r"(?:Vraag )?(?P<nummer>[1-9]\d{0,2})(?:$|[.):]?\s+(?P<vraag>[^\W\d].*))", re.DOTALL)
_NUMBER = re.compile(r"(?P<tot>t/m|met|-|–)?\s{0,2}(?P<nr>\d{1,3})")
_WIDEST = 30  # questions that one answer may answer
_LONGEST = 4000  # characters in which a question must have asked; keeps a hostile page linear


@dataclass(frozen=True, slots=True)
class Sign:
    """What a label says: whose turn begins, and for which numbers."""

    role: Role
    numbers: tuple[int, ...]


def plain(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """What every letter has; also a letter that prints `Vraag 1` and `Antwoord 1` has questions and answers."""
    signs = [sign for block in blocks if (sign := sign_of(block))]
    asked = {number for sign in signs if sign.role is Role.QUESTION for number in sign.numbers}
    answered = {number for sign in signs if sign.role is Role.ANSWER for number in sign.numbers}
    return numbered_turns(blocks) if asked & answered else tuple(blocks)


def sign_of(block: Block) -> Sign | None:
    """The label that a block is or begins with: ``Vraag 2 en 3``, ``Antwoord: Ja.``."""
    text = block.text.content
    if block.kind is BlockKind.LABEL:
        match = LABEL.fullmatch(text)
    elif block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM):
        match = INLINE_LABEL.match(text)
    else:
        match = None
    if match is None:
        return None
    role = Role.ANSWER if match["rol"][0] == "A" else Role.QUESTION
    return Sign(role, expand(match["nummers"] or ""))


def expand(printed: str) -> tuple[int, ...]:
    """The numbers of a label, each once.

    >>> expand("2, 4 t/m 6")
    (2, 4, 5, 6)
    """
    found: list[int] = []
    for match in _NUMBER.finditer(printed):
        number = int(match["nr"])
        if match["tot"] and found and found[-1] < number <= found[-1] + _WIDEST:
            found.extend(range(found[-1] + 1, number))
        found.append(number)
    return tuple(dict.fromkeys(found))


def numbered_turns(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """`Vraag 2` … `Antwoord 2`, or a bare `2` above a question; labels without any number are counted when they alternate."""
    signs = [sign_of(block) for block in blocks]
    counted = _alternate([sign for sign in signs if sign])
    labelled = any(sign and sign.numbers and sign.role is Role.QUESTION for sign in signs)
    found: list[Block] = []
    role: Role | None = None
    turn: int | None = None
    bare = count = 0
    for index, block in enumerate(blocks):
        also: tuple[int, ...] = ()
        if sign := signs[index]:
            role = sign.role
            count += counted and role is Role.QUESTION
            first = sign.numbers[0] if sign.numbers else count if counted else None
            turn = first if first is not None else turn if role is Role.ANSWER else None
            also = sign.numbers[1:]
        elif block.kind in (BlockKind.HEADING, BlockKind.SIGNATURE, BlockKind.HEAD):
            role = turn = None
        elif not (labelled or counted) and (number := _bare_number(blocks, index, bare)):
            bare = turn = number
            role = Role.QUESTION
        elif bare and role is Role.QUESTION and _asked(found, block):
            role = Role.ANSWER
        # Without a number a question is no turn, and an answer has no question before it.
        found.append(replace(block, role=role, turn=turn, also=also) if role and turn is not None else block)
    return tuple(found)


def _alternate(signs: Sequence[Sign]) -> bool:
    """Whether labels that print no number take turns: question, answer, question, answer."""
    roles = [sign.role for sign in signs]
    return (
        bool(roles)
        and not any(sign.numbers for sign in signs)
        and len(roles) % 2 == 0
        and all(role is (Role.ANSWER if place % 2 else Role.QUESTION) for place, role in enumerate(roles))
    )


def _bare_number(blocks: Sequence[Block], index: int, last: int) -> int | None:
    """The number of a block that prints a question under a bare number (review, 35925-VII-9): one more than the last."""
    block = blocks[index]
    match = _BARE.match(block.text.content) if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) else None
    if match is None or int(match["nummer"]) != last + 1:
        return None
    words = match["vraag"] or (blocks[index + 1].text.content if index + 1 < len(blocks) else "")
    if "?" in words[:_LONGEST]:
        return last + 1
    # "14" on a line of its own above "Graag een overzicht van de uitgaven." goes on with the count.
    lines = block.text.lines
    alone = not match["vraag"] or (len(lines) > 1 and lines[1][0] <= len(match["nummer"]) + 2)
    return last + 1 if last > 1 and alone else None


def _asked(before: Sequence[Block], block: Block) -> bool:
    """Whether the question above has ended, so that an answer without a label begins: "Ja. In de begroting …"."""
    return "?" in before[-1].text.content[-8:] and not block.text.content.rstrip().endswith("?")

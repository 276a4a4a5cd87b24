"""Blocks -> the same blocks with turns: which are question, which answer, by the labels and numbers that are printed.

1. Turns are added to blocks; no word changes, leaves or moves.
2. A number that is printed is the turn's number; only where labels print none and strictly alternate are they counted.
3. An answer to more questions ("Antwoord 2 t/m 4") is the turn of the first and knows the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from site_gen.letters.printed import INLINE_LABEL, LABEL, NUMBERS, SMALL_LABEL
from site_gen.model import Block, BlockKind, Number, Role

# "Kunt u een overzicht geven?" below 1, "12 Hoeveel geld is er?" (review, 35925-VII-9), "Klopt dat?" below 2, 3.
_BARE = re.compile(rf"(?:Vraag )?(?=[1-9]){NUMBERS}(?:[.):]?$|[.):]?\s+(?P<vraag>[^\W\d].*))", re.DOTALL)
_NUMBER = re.compile(
    r"(?P<tot>t/m|met|-|–)?\s{0,2}(?:(?P<nr>\d{1,3})(?P<lid>[a-h](?![^\W_]))?|(?<=[\s–-])(?P<los>[a-h])(?![^\W_]))"
)
_WIDEST = 30  # questions that one answer may answer
_LONGEST = 4000  # characters in which a question must have asked; keeps a hostile page linear


@dataclass(frozen=True, slots=True)
class Sign:
    """What a label says: whose turn begins, and for which numbers."""

    role: Role
    numbers: tuple[Number, ...]


def plain(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """What every letter has; also a letter that prints `Vraag 1` and `Antwoord 1`, or `1` and `Antwoord`, has turns."""
    signs = [sign for block in blocks if (sign := sign_of(block))]
    asked = {number for sign in signs if sign.role is Role.QUESTION for number in sign.numbers}
    answered = {number for sign in signs if sign.role is Role.ANSWER for number in sign.numbers}
    if asked & answered:
        return numbered_turns(blocks)
    answers = [sign for sign in signs if sign.role is Role.ANSWER]
    made = numbered_turns(blocks) if answers and not asked else ()
    return made if made and _are_told(made, len(answers)) else tuple(blocks)


def _are_told(made: Sequence[Block], labels: int) -> bool:
    """Whether bare numbers are those of questions: each has its printed answer, and no label stands anywhere else."""
    asked: set[Number] = set()
    answered: set[Number] = set()
    told = runs = 0
    for before, block in pairwise((made[0], *made)):
        if block.role is Role.ANSWER:
            told += sign_of(block) is not None
            runs += before.role is not Role.ANSWER or before.turn != block.turn
        for number in (block.turn, *block.also):
            if number is not None:
                (answered if block.role is Role.ANSWER else asked).add(number)
    return bool(asked) and asked == answered and told == labels == runs


def sign_of(block: Block) -> Sign | None:
    """The label that a block is or begins with: ``Vraag 2 en 3``, ``Antwoord: Ja.``."""
    text = block.text.content
    if block.kind is BlockKind.LABEL:
        match = LABEL.fullmatch(text) or SMALL_LABEL.fullmatch(text)
    elif block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM):
        match = INLINE_LABEL.match(text)
    else:
        match = None
    if match is None:
        return None
    role = Role.ANSWER if match["rol"][0] in "Aa" else Role.QUESTION
    return Sign(role, expand(match["nummers"] or ""))


def expand(printed: str) -> tuple[Number, ...]:
    """The numbers of a label, each once.

    >>> expand("2, 4 t/m 6"), expand("4a en b")
    ((2, 4, 5, 6), ('4a', '4b'))
    """
    found: list[Number] = []
    for match in _NUMBER.finditer(printed):
        letter = match["lid"] or match["los"] or ""
        if match["los"] and not found:
            continue
        digits = match["nr"] or _digits(found[-1])
        number: Number = f"{int(digits)}{letter}" if letter else int(digits)
        if match["tot"] and found:
            found.extend(_between(found[-1], number))
        found.append(number)
    return tuple(dict.fromkeys(found))


def _digits(number: Number) -> str:
    return str(number).rstrip("abcdefgh")


def _between(first: Number, last: Number) -> Sequence[Number]:
    """The members of a range that are not printed: of "4 t/m 6" 5, of "4a t/m 4c" 4b."""
    if isinstance(first, int) and isinstance(last, int):
        return range(first + 1, last) if last <= first + _WIDEST else ()
    if isinstance(first, str) and isinstance(last, str) and first[:-1] == last[:-1]:
        return [first[:-1] + letter for letter in "abcdefgh" if first[-1] < letter < last[-1]]
    return ()


def numbered_turns(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """`Vraag 2` … `Antwoord 2`, or a bare `2` above a question; labels without any number are counted when they alternate."""
    signs = [sign_of(block) for block in blocks]
    counted = _alternate([sign for sign in signs if sign])
    labelled = any(sign and sign.numbers and sign.role is Role.QUESTION for sign in signs)
    found: list[Block] = []
    role: Role | None = None
    turn: Number | None = None
    more: tuple[Number, ...] = ()
    bare: Number = 0
    count = 0
    for index, block in enumerate(blocks):
        also: tuple[Number, ...] = ()
        if sign := signs[index]:
            role = sign.role
            count += counted and role is Role.QUESTION
            first = sign.numbers[0] if sign.numbers else count if counted else None
            # An answer that prints no number answers all that is asked above it.
            also = sign.numbers[1:] if first is not None else more if role is Role.ANSWER else ()
            turn = first if first is not None else turn if role is Role.ANSWER else None
            more = also if role is Role.QUESTION else ()
        elif block.kind in (BlockKind.HEADING, BlockKind.SIGNATURE, BlockKind.HEAD):
            role = turn = None
            more = ()
        elif not (labelled or counted) and (numbers := _bare_numbers(blocks, signs, index, bare)):
            bare, turn, more = numbers[-1], numbers[0], numbers[1:]
            also = more
            role = Role.QUESTION
        elif bare and role is Role.QUESTION and _asked(found, block):
            role = Role.ANSWER
            also, more = more, ()
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


def _bare_numbers(
    blocks: Sequence[Block], signs: Sequence[Sign | None], index: int, last: Number
) -> tuple[Number, ...]:
    """The numbers of a block that prints a question under a bare number (review, 35925-VII-9): they follow the last."""
    block = blocks[index]
    match = _BARE.match(block.text.content) if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) else None
    numbers = expand(match["nummers"]) if match else ()
    if match is None or not numbers or not _follows(last, numbers[0]):
        return ()
    words = match["vraag"] or (blocks[index + 1].text.content if index + 1 < len(blocks) else "")
    if "?" in words[:_LONGEST]:
        return numbers
    # "14" on a line of its own above "Graag een overzicht van de uitgaven." goes on with the count.
    lines = block.text.lines
    alone = not match["vraag"] or (len(lines) > 1 and lines[1][0] <= len(match["nummers"]) + 2)
    known = last not in (0, 1) or any(sign and sign.role is Role.ANSWER for sign in signs[index + 1 : index + 4])
    return numbers if known and alone else ()


def _follows(last: Number, number: Number) -> bool:
    """Whether a number is the next one: 5 or 5a after 4 and after 4c, 4a after 4, 4b after 4a."""
    one, two = int(_digits(last)), int(_digits(number))
    if two == one + 1:
        return str(number)[-1] in "a0123456789"
    if two != one or not isinstance(number, str):
        return False
    return number[-1] == ("a" if isinstance(last, int) else chr(ord(last[-1]) + 1))


def _asked(before: Sequence[Block], block: Block) -> bool:
    """Whether the question above has ended, so that an answer without a label begins: "Ja. In de begroting …"."""
    return "?" in before[-1].text.content[-8:] and not block.text.content.rstrip().endswith("?")

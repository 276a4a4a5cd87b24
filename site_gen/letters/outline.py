"""Headings and items -> their depth: the same print the same level, and no level is skipped.

1. Heading levels start at 2 and never skip one; headings of one chapter that are numbered alike stand on one level.
2. What a heading prints before its title decides; one that prints nothing stands below the numbered one above it,
   or beside them all where such a heading comes first.
3. An item lies deeper than the item above it when it stands further to the right or begins another kind of sign.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from site_gen.letters.printed import ITEM, SECTION
from site_gen.model import Block, BlockKind

# "Vragen en opmerkingen van de leden van de GroenLinks-PvdA-fractie" (seed 002, line 26), "Inbreng van de fractie van D66", "VVD-fractie".
_OPENS = r"(?:(?:[IVX]{1,4}|[A-Z]|\d{1,2}(?:\.\d{1,2}){0,2})[.)]? )?(?:(?:Vragen en opmerkingen|Inbreng|Vragen|Opmerkingen|Antwoorden?|Antwoord en reactie|Reactie|Beantwoording)(?: op)?(?: de)?(?: vragen en opmerkingen| vragen| inbreng| opmerkingen)?(?: vanuit| van| door)?(?: de)?(?: leden van)?(?: de)? )?"
FRACTIE = re.compile(
    rf"{_OPENS}(?:(?:[Dd]e )?[Ff]racties? van (?:de |het )?(?P<van>[A-Z0-9][\w./& -]{{1,40}}?)|(?:[Dd]e )?(?P<naam>[A-Z0-9][\w./&– -]{{1,40}}?)[-–]?(?: ?fractie)|(?:[Hh]et )?lid (?P<lid>(?:[Vv]an )?[A-Z][\w -]{{1,30}})|(?:[Dd]e )?(?P<groep>[Gg]roep [A-Z][\w -]{{1,30}}))(?: en (?:de )?(?:reactie|antwoord)[^.?!]{{0,60}})?:?"
)
_CHAPTER = re.compile(r"(?:DEEL|Deel|HOOFDSTUK|Hoofdstuk|AFDELING|Afdeling) (?:[IVX]{1,5}|[A-Z]|\d{1,2})\b")
_ROMAN = re.compile(r"[IVX]{1,5}[.:)]?[ \u00a0]\S")
_CAPITAL = re.compile(r"[A-Z][.)][ \u00a0]\S")
_NUMBER = re.compile(r"(?:§ ?)?(\d{1,2}(?:\.\d{1,2}){0,3})[.)]?[ \u00a0]\S")
_LETTER = re.compile(r"(?:[a-z]|[ivx]{2,4})[.)][ \u00a0]\S")
_ARTICLE = re.compile(r"(?:ARTIKEL|Artikel)(?:EN|en)? \w")
_PART = re.compile(r"(?:ONDERDEEL|ONDERDELEN|[Oo]nderdeel|[Oo]nderdelen|[Ll]id|[Ll]eden) \w")
_PLAIN = 90
_DEEPEST = 4  # levels of a list


def rank(text: str) -> int:
    """How far down a heading stands by what it prints: chapters, numbers by their dots, articles, fracties, last plain words.

    >>> rank("2.1 De aanpak") > rank("2. Aanpak") > rank("I. Algemeen")
    True
    """
    if _CHAPTER.match(text):
        return 0
    if _ROMAN.match(text) or (text.isupper() and not _ARTICLE.match(text)):
        return 10
    if SECTION.fullmatch(text) and not _ARTICLE.match(text) and not _PART.match(text):
        return 10
    if _CAPITAL.match(text):
        return 20
    if match := _NUMBER.match(text):
        return 30 + match[1].count(".")
    if _ARTICLE.match(text):
        return 40
    if _PART.match(text):
        return 41
    if FRACTIE.fullmatch(text):
        return 50
    return 60 if _LETTER.match(text) else _PLAIN


def level_headings(blocks: Iterable[Block], ranks: Callable[[Block], int] | None = None) -> list[Block]:
    """Heading depths as levels 2, 3, …: what is printed alike the same level, never one skipped."""
    found = list(blocks)
    places = [index for index, block in enumerate(found) if block.kind is BlockKind.HEADING]
    ranked = [ranks(found[index]) if ranks else rank(found[index].text.content) for index in places]
    if ranks is None and ranked and ranked[0] == _PLAIN:
        ranked = [min(ranked) if value == _PLAIN else value for value in ranked]
    open_above: list[tuple[int, int]] = []
    for index, value in zip(places, ranked, strict=True):
        while open_above and open_above[-1][0] >= value:
            open_above.pop()
        level = min(open_above[-1][1] + 1 if open_above else 2, 6)
        open_above.append((value, level))
        found[index] = replace(found[index], level=level)
    return found


def nest_items(blocks: Sequence[Block]) -> list[Block]:
    """Items with their depth in the list; before, ``level`` holds the column of the sign."""
    found: list[Block] = []
    stack: list[tuple[str, int]] = []
    before = ""
    for block in blocks:
        if block.kind is not BlockKind.ITEM:
            stack = []
            found.append(block)
            continue
        sign, column = _sign(block.text.content, before), block.level
        before = block.text.content[:4]
        while stack and column < stack[-1][1] - 1:
            stack.pop()
        known = [place for place, (other, at) in enumerate(stack) if other == sign and abs(at - column) < 2]
        if known:
            del stack[known[-1] + 1 :]
        else:
            stack.append((sign, column))
        found.append(replace(block, level=min(max(len(stack), 1), _DEEPEST)))
    return found


def _sign(text: str, before: str) -> str:
    """The kind of a list sign: ``1.``, ``a.``, ``ii.``, or the sign itself."""
    match = ITEM.match(text)
    sign = match["sign"] if match else "-"
    bare = sign.strip("(.)")
    kind = "1" if bare[0].isdigit() else bare
    if bare.isascii() and bare.isalpha() and sign != "o":
        # "i." is a letter behind "h." only, else a number.
        roman = len(bare) > 1 or (bare == "i" and before.strip("(")[:1] != "h")
        kind = "i" if roman else "a"
    return kind + sign.replace(bare, "")

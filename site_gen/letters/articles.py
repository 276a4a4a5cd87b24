"""Blocks of an amendment or a bill -> the same blocks with their parts as headings and the text of the law as quotation.

1. Kinds and levels are changed; no word changes, leaves or moves. Names that the title names are the signature.
2. Law text is quoted only where the sentence above it announces it ("… een lid toegevoegd, luidende:"), down to the next instruction.
3. Below the heading `Toelichting` nothing changes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from site_gen.letters.outline import level_headings, rank
from site_gen.letters.printed import PART
from site_gen.model import Block, BlockKind

_ANNOUNCES = re.compile(r"(?:luidende?|luidt|luiden|te luiden)(?: als volgt)?:\d{0,2}$")
# "2. In het derde lid wordt …", "Artikel 12 vervalt.", "Na onderdeel B wordt een onderdeel ingevoegd, luidende:".
_INSTRUCTS = re.compile(
    r"(?:(?:[IVX]{1,5}|[A-Z]{1,2}|[a-z]|\d{1,2})[.)]? )?(?:In|Na|Aan|Voor|Vóór|Onder|Het|De|Artikel|Artikelen|Onderdeel|Hoofdstuk|Paragraaf|Er|Tussen)\b.{0,200}\b(?:wordt|worden|komt|komen|vervalt|vervallen|als volgt gewijzigd|vernummering|luiden)\b"
)
_LONGEST = 300  # signs of the names below an amendment
_NOTES = re.compile(r"(?:[IVX]{1,4}\.? )?toelichting", re.IGNORECASE)


def articles(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Parts, quoted law text, and the explanatory note."""
    found: list[Block] = []
    quoting = noted = False
    for index, block in enumerate(blocks):
        text = block.text.content
        if noted or block.kind in (BlockKind.HEAD, BlockKind.SIGNATURE, BlockKind.TABLE):
            quoting = False
            found.append(block)
            continue
        part = bool(PART.fullmatch(text)) and index + 1 < len(blocks)
        noted = bool(_NOTES.fullmatch(text))
        if part or noted:
            quoting = False
            found.append(replace(block, kind=BlockKind.HEADING))
            continue
        if quoting and not _INSTRUCTS.match(text):
            found.append(replace(block, kind=BlockKind.QUOTE, level=0))
            continue
        quoting = bool(_ANNOUNCES.search(text[-30:]))
        found.append(block)
    return tuple(level_headings(_signed(found), _rank))


def _signed(blocks: list[Block]) -> list[Block]:
    """The names below an amendment as its signature: those that its title names ("VAN HET LID GRINWIS")."""
    title = " ".join(block.text.content for block in blocks if block.kind is BlockKind.HEAD)
    found = list(blocks)
    for place in range(len(blocks) - 1, -1, -1):
        text = blocks[place].text
        bounds = [*dict.fromkeys(offset for offset, _ in text.lines), len(text.content)]
        names = [text.content[start:end].strip() for start, end in pairwise(bounds)]
        known = len(text.content) < _LONGEST and all(name.upper() in title for name in names)
        if blocks[place].kind is not BlockKind.PARAGRAPH or not known:
            return found
        # Each name stands on a line of its own, as it was printed.
        content = "\n".join(names)
        stacked = replace(text, content=content) if len(content) == len(text.content) else text
        found[place] = replace(blocks[place], kind=BlockKind.SIGNATURE, text=stacked)
    return found


def _rank(block: Block) -> int:
    text = block.text.content
    if _NOTES.fullmatch(text):
        return 10
    bare = text.rstrip(".")
    if not PART.fullmatch(text):
        return rank(text)
    return 10 if set(bare) <= set("IVX") else 42

"""Blocks of the report of a debate -> the same blocks, with the name of each speaker set in bold.

1. Only marks are added; no word changes, leaves or moves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from site_gen.letters.printed import SPEAKER
from site_gen.model import Block, BlockKind, Mark, MarkKind


def debate(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Who speaks is seen at a glance: "De heer Van Haga (BVNL): Voorzitter, …"."""
    return tuple(_spoken(block) if block.kind is BlockKind.PARAGRAPH else block for block in blocks)


def _spoken(block: Block) -> Block:
    match = SPEAKER.match(block.text.content)
    if match is None or any(mark.kind is MarkKind.STRONG for mark in block.text.marks):
        return block
    marks = tuple(sorted((*block.text.marks, Mark(0, match.end(), MarkKind.STRONG))))
    return replace(block, text=replace(block.text, marks=marks))

"""Letters -> anchors, spots and sentences: how one points at a place in a letter.

1. An anchor depends on the paragraph's own text only, so it survives changes elsewhere; twins are numbered.
2. A sentence is at most 300 characters, cut at words, and holds the whole reference when that is shorter.
"""

from __future__ import annotations

import hashlib
import re

from site_gen.model import Block, Letter, MarkKind, Reference, Role

_LONGEST = 300


def anchors(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """The id of each block: ``p-`` and eight signs of the hash of its text."""
    seen: dict[str, int] = {}
    found: list[str] = []
    for block in blocks:
        name = "p-" + hashlib.sha256(block.text.content.encode()).hexdigest()[:8]
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return tuple(found)


def anchor_of(names: tuple[str, ...], reference: Reference) -> str:
    """The id nearest to a reference."""
    if reference.note is not None:
        return f"noot-{reference.note}"
    return names[reference.block] if reference.block is not None else ""


def spot_of(letter: Letter, reference: Reference) -> str:
    """Where a reference stands in words: ``antwoord 7, p. 5``, ``noot 3``."""
    if reference.note is not None:
        return f"noot {reference.note}"
    if reference.block is None:
        return ""
    block = letter.blocks[reference.block]
    parts: list[str] = []
    if block.role is not None and block.turn is not None:
        parts.append(f"{'antwoord' if block.role is Role.ANSWER else 'vraag'} {block.turn}")
    page = block.page
    for mark in block.text.marks:
        if mark.kind is MarkKind.PAGE and mark.start <= reference.citation.start:
            page = int(mark.value)
    if page is not None:
        parts.append(f"p. {page}")
    return ", ".join(parts)


def sentence_of(letter: Letter, reference: Reference) -> str:
    """The sentence around a reference, blanks and line ends folded."""
    if reference.note is not None:
        content = next(note.text.content for note in letter.notes if note.key == reference.note)
    elif reference.block is not None:
        content = letter.blocks[reference.block].text.content
    else:
        return reference.citation.text
    start, end = reference.citation.start, reference.citation.end
    before, after = content[max(0, start - _LONGEST) : start], content[end : end + _LONGEST]
    opening = [m.end() for m in re.finditer(r"[a-zà-ÿ)»”][.?!] (?=[A-Z«‘“])", before)]
    closing = re.search(r"[.?!](?= [A-Z«‘“]|$)", after)
    left = before[opening[-1] :] if opening else before
    right = after[: closing.end()] if closing else after
    cite = content[start:end]
    room = max(0, _LONGEST - len(cite) - 2)
    if len(left) + len(right) > room:
        half = room // 2
        keep_left = max(half, room - len(right))
        if len(left) > keep_left:
            left = "…" + left[-keep_left:].partition(" ")[2]
        keep_right = max(half, room - len(left))
        if len(right) > keep_right:
            right = right[:keep_right].rpartition(" ")[0] + "…"
    return re.sub(r"\s+", " ", left + cite + right).strip()

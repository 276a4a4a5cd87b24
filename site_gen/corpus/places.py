"""Letters -> anchors, spots and sentences: how one points at a place in a letter.

1. An anchor depends on the paragraph's own text only, so it survives changes elsewhere; twins are numbered.
2. A sentence is at most 300 characters, cut at words, and holds the whole reference when that is shorter; in a table it is
   the row.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping

from site_gen.model import Block, BlockKind, Letter, MarkKind, Reference, Role

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


_STOP = re.compile("[.?!] (?=[A-Z\u00ab\u2018\u201c])")
# A sentence ends behind a word, a figure, an abbreviation in capitals ("de EU.") or a closing sign; not behind what is
# shortened before a name or a number ("Kamerst. II", "dhr. Jansen", "c.s. Van").
_BEHIND = re.compile("[a-z\u00e0-\u00ff)\u00bb\u201d\u2019\\d]$|[A-Z]{2}$")
_SHORT = frozenset(
    "nr nrs blz art kamerst stb trb stcrt dhr mw mr dr drs ir ing prof c.s o.a m.n vgl jo hand pb par hfst".split()
)
_LAST = re.compile(r"[.?!]$")


def note_texts(letter: Letter) -> Mapping[str, str]:
    """The text of each note."""
    return {note.key: note.text.content for note in letter.notes}


def content_of(letter: Letter, reference: Reference, notes: Mapping[str, str]) -> str:
    """The text in which a reference stands."""
    if reference.note is not None:
        return notes[reference.note]
    return letter.blocks[reference.block].text.content if reference.block is not None else reference.citation.text


def _ends(text: str) -> Iterator[int]:
    """Where a sentence ends and the next begins."""
    for match in _STOP.finditer(text):
        before = text[max(0, match.start() - 10) : match.start()]
        if _BEHIND.search(before[-2:]) and before.rpartition(" ")[2].lstrip("(").casefold() not in _SHORT:
            yield match.end()


def sentence_of(letter: Letter, reference: Reference, notes: Mapping[str, str]) -> str:
    """The sentence around a reference, blanks and line ends folded; ``notes`` are `note_texts`."""
    if reference.note is None and reference.block is None:
        return reference.citation.text
    content = content_of(letter, reference, notes)
    start, end = reference.citation.start, reference.citation.end
    if reference.block is not None and letter.blocks[reference.block].kind is BlockKind.TABLE:
        # Of a table its row: what stands in other rows says nothing of this reference.
        first, last = content.rfind("\n", 0, start) + 1, content.find("\n", end)
        content = content[first : last if last >= 0 else None]
        start, end = start - first, end - first
    before, after = content[max(0, start - _LONGEST) : start], content[max(0, end - 1) : end + _LONGEST]
    opening = max(_ends(before), default=0)
    # From the last sign of the reference on: "… nr. 520, p. 2. De toelichting"
    closing = next(_ends(after), None) or (len(after) if _LAST.search(after) else None)
    left = before[opening:]
    right = after[1:closing].rstrip() if closing else after[1:]
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

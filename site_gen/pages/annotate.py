"""Entry -> its blocks and notes with marks for abbreviations and foreign passages, and the list of what it abbreviates.

1. Marks are put on what is printed; no text changes.
2. A heading is never marked: its words are repeated in the contents, where a mark has no meaning.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from site_gen.model import Block, BlockKind, Entry, Note, Text
from site_gen.pages import abbreviations, foreign


def abbreviations_of(entry: Entry) -> Sequence[abbreviations.Abbreviation]:
    """What the letter abbreviates and explains, in its text or its notes; ``where`` counts blocks first, then notes."""
    letter = entry.letter
    texts = (*(block.text for block in letter.blocks), *(note.text for note in letter.notes))
    return abbreviations.explained(texts, never=letter.metadata.fracties)


def with_marks(entry: Entry) -> tuple[tuple[Block, ...], tuple[Note, ...]]:
    """The blocks and notes of a letter, marked."""
    known = {item.short: item.long for item in abbreviations_of(entry)}

    def marked(text: Text) -> Text:
        return abbreviations.marked(foreign.marked(text), known)

    return (
        tuple(b if b.kind is BlockKind.HEADING else replace(b, text=marked(b.text)) for b in entry.letter.blocks),
        tuple(replace(note, text=marked(note.text)) for note in entry.letter.notes),
    )

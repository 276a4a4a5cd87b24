"""Letters -> Relations: ties that the text itself proves, each with its verb, its reverse and its line.

1. No tie without a line of evidence; a likely tie is not a tie.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from site_gen.model import Letter, Relation

# "Hierbij bied ik u een afschrift van de brief aan de voorzitter van de Tweede Kamer" (seed 001, line 7).
_OFFERS = re.compile(r"\b(?:bied ik|bieden wij|stuur ik|zend ik|treft u)\b[^.]{0,80}\b(?:afschrift|brief|kopie)\b")


def relate(letters: Sequence[Letter]) -> tuple[Relation, ...]:
    """The ties between letters: a covering letter offers the letter that follows it in the same file."""
    found: list[Relation] = []
    by_source: dict[str, list[Letter]] = {}
    for letter in letters:
        by_source.setdefault(letter.source, []).append(letter)
    for parts in by_source.values():
        parts.sort(key=lambda letter: letter.part)
        for first, second in pairwise(parts):
            for block in first.blocks:
                match = _OFFERS.search(block.text.content)
                if match:
                    found.append(
                        Relation(
                            "biedt aan", "aangeboden door", first.key, second.key, block.text.line_at(match.start())
                        )
                    )
                    break
    return tuple(found)

"""A text -> whether its blanks are single already, as those of most lines are, so that nothing has to be folded.

1. A positive answer means that no tab, no wide or fixed blank and no two blanks in a row are in it; at its edges one may stand.
2. A negative answer says nothing: a line with an accent may need no folding either, and is then folded in vain.
"""

from __future__ import annotations


def is_single(text: str) -> bool:
    """Whether folding the blanks of a line would change none: a pattern that replaces costs ten times as much.

    >>> is_single("De Minister van Financiën"), is_single("De Minister"), is_single("De  Minister")
    (False, True, False)
    """
    return text.isascii() and "  " not in text and "\t" not in text


def folded(text: str) -> str:
    """A line with its blanks folded and none at its edges: ``-layout`` sets "Vergaderjaar 2011–2012" and its like wide apart."""
    return text.strip() if is_single(text) else " ".join(text.split())

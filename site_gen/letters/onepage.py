"""The last line of a paper that looks like a running foot -> whether it is one, by the head of the same paper.

1. A paper of one page prints its foot once: it counts where its vergaderjaar is that of the head, which names no other dossier.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_YEAR = re.compile(r"[Vv]ergaderjaar (\d{4}) ?[–/-] ?(\d{2,4})")
_DOSSIER = re.compile(r"\d{2} ?\d{3}(?!\d)")
_HEAD = 8
"""Lines of a head in which its vergaderjaar and its dossier stand."""


def is_of_head(above: Sequence[str], year: str | None, dossiers: str | None) -> bool:
    """Whether a foot belongs to the head of the lines ``above`` it (20859-21 and 23909-6, both of one page)."""
    if year is None or dossiers is None:
        return False
    own = re.sub(r"\D", "", dossiers)[:5]
    named = [match[0].replace(" ", "") for text in above[:_HEAD] if (match := _DOSSIER.match(text))]
    years = ["-".join(match.groups()) for text in above[:_HEAD] if (match := _YEAR.search(text))]
    return years == [year.replace("–", "-")] and all(number == own for number in named)

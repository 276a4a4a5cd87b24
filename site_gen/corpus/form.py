"""One row of the table of references inside a paper, and what tells of any row that another paper is meant.

1. A row carries its examples and counter-examples: they are its tests and its documentation.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from site_gen.corpus.pointing import Outcome
from site_gen.corpus.scene import Scene


@dataclass(frozen=True, slots=True)
class Form:
    """One way of pointing: its pattern, and what it points at from a block; each example with its anchors, each counter-example with its reason.

    Examples stand in answer 5 of the paper of ``tests/test_intern.py``. Words that follow can tell that another paper is
    meant (``elsewhere``), or that the nearest candidate need not be the one (``narrower``). A text with no word of
    ``prefilter`` does not hold this form: most texts are done with at once. A doubt about a form ``of_answers`` counts
    in a paper with answers only: another paper speaks of those of some other.
    """

    name: str
    prefilter: tuple[str, ...]
    pattern: re.Pattern[str]
    point: Callable[[re.Match[str], Scene, int | None], Outcome]
    elsewhere: re.Pattern[str]
    narrower: re.Pattern[str] | None
    examples: tuple[tuple[str, tuple[str, ...]], ...]
    counter_examples: tuple[tuple[str, str], ...]
    of_answers: bool = True


ALSO = r"(?:(?:ook|tevens|hiervoor|hierover|hieromtrent|hierna|hierboven|verder|daarvoor)\s){0,2}"
# What tells that another paper is meant: antwoord op vraag 3 van het rapport, … in mijn brief, … (Aanhangsel …).
_MORE = r"(?:(?:\sen|,)\s(?:de\s)?(?:voetnoot|noot|paragraaf|hoofdstuk|bijlage|tabel|figuur|grafiek)\s[\d.]{1,6}(?!\w)){0,3}"
ELSEWHERE = re.compile(
    rf"{_MORE}(?:\s(?:van|uit|in|bij|door|d\.d\.|gesteld)\s(?!(?:deze|dit|de\sonderhavige)\b)|\s\((?:Aanhangsel|Kamerst|Handelingen|kenmerk|20\d\dZ|TK|EK))"
)
NARROWER = re.compile(r"\s(?:over|inzake|betreffende|aangaande|omtrent|naar|rond|wat|die|waarin)\b")

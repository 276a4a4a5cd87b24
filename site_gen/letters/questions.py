"""The head of questions of members -> who asked, who answered, when, and under which number.

1. Only the formulas of such a head are read: "Vragen van het lid …", "Antwoord van …", "(ingezonden …)".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_gen.letters.answerers import answered
from site_gen.letters.days import read_exchange
from site_gen.letters.form import Form
from site_gen.letters.opening import HeadLine
from site_gen.letters.scans import part_answer
from site_gen.letters.types import ASKS, DocumentType
from site_gen.model import Afzender, Origin

_ASKED = re.compile(r"(?P<titel>Vragen van (?:het|de) (?:lid|leden) [^?]{5,600}?) ?\([Ii]ngezonden")
_PAPER = re.compile(r"([1-9]\d{0,3})(?: \(?[Hh]erdruk\)?\d?)?")
_YEAR = re.compile(r"Vergaderjaar \d{4} ?[-–] ?\d{4}")
_OPENS = re.compile(
    r"(?:\d{1,4} |\d{10} )?(?:\w+ )?(?:[Kk]amer)?[Vv]ragen van (?:(?:(?:het|de) )?(?:[Kk]amer)?lid|(?:de|het) (?:[Kk]amer)?leden) "
)
_ANSWERED = re.compile(r"(?:Antwoord|Mededeling|(?:Nader|Aanvullend|Herzien|Gewijzigd) antwoord) van ")
_FRACTIE = re.compile(r" ?\([^()]{1,60}\)| c\.s\.(?= |,|$)")


def read_questions(form: Form, kind: DocumentType, pieces: Sequence[HeadLine]) -> None:
    """The number, the days and the subject of questions of members."""
    asked = [(piece.number, piece.text) for piece in pieces[:40]]
    read_exchange(form, kind.naam, [*asked, *_far(pieces)])
    for index, (line, text) in enumerate(asked):
        if text.startswith(("Vragen van ", "Vraag van ")) and index and kind.naam.startswith("Aanhangsel"):
            above = asked[index - 1]
            form.put(
                "ondernummer",
                match[1] if (match := _PAPER.fullmatch(above[1])) else None,
                Origin.KOP,
                above[0],
                "nummer boven de vragen",
            )
        elif index and _YEAR.fullmatch(asked[index - 1][1]) and kind.naam.startswith("Aanhangsel"):
            match = _PAPER.fullmatch(text) if text not in ("1", "2") else None  # the sign of the Kamer
            form.put("ondernummer", match[1] if match else None, Origin.KOP, line, "nummer onder het vergaderjaar")
        elif match := re.match(r"(\d{1,4}) Vragen van ", text):
            form.put("ondernummer", match[1], Origin.KOP, line, "nummer voor de vragen")
    start = next((i for i, (_, text) in enumerate(asked) if _OPENS.match(text)), None)
    if start is not None:
        text = " ".join(text for _, text in asked[start : start + 12])
        if match := _ASKED.search(text):
            form.put("titel", match["titel"], Origin.KOP, asked[start][0], "opschrift van de vragen")
        if kind.naam == "Schriftelijke vragen" and (match := ASKS.search(text)):
            names = re.split(r", | en (?:het lid )?| en(?=[A-ZÀ-Þ])", _FRACTIE.sub("", match["wie"]))
            form.put(
                "afzenders",
                tuple(Afzender(item.strip()) for item in names),
                Origin.KOP,
                asked[start][0],
                "leden in het opschrift van de vragen",
            )


def find_answerers(pieces: Sequence[HeadLine]) -> tuple[tuple[Afzender, ...], int | None]:
    """Who answers by the formula above the answers, and its line where it stands far below."""
    far = _far(pieces)
    head = " ".join(piece.text for piece in pieces[:60])[:4_000]
    text = head if _ANSWERED.search(head) else f"{head} {' '.join(text for _, text in far)[:1_000]}"
    return answered(part_answer(text)), far[0][0] if far else None


def _far(pieces: Sequence[HeadLine]) -> list[tuple[int, str]]:
    """Where the answers begin: under long questions far below them (the scans of 1994)."""
    at = next((index for index, piece in enumerate(pieces) if _ANSWERED.search(piece.text)), None)
    return [(piece.number, piece.text) for piece in pieces[at : at + 6]] if at is not None else []

"""A line that holds a whole paper -> its parts: "… nr. 403 Vraag 1 Kent u de berichten …? Antwoord 1 Ja. Vraag 2 …".

1. The parts are the whole line, in order; a line is cut only where numbered labels follow each other as they should.
2. Both a question and an answer must be numbered; else the line stays whole.
"""

from __future__ import annotations

import re
from itertools import pairwise

from site_gen.letters.flow import Cut
from site_gen.model import Line

_SHORTEST = 300  # signs; a usual line of text is never cut
# "… ouder dan 2014? Antwoord 1 Ja. Vraag 2 en 3 Herinnert …" (corpus, ah-tk-20142015-698).
_LABELS = re.compile(
    r"(?:^|(?<=[.?!:»”)\d] ))(?P<rol>Vraag|Vragen|Antwoord|Antwoorden)(?: op (?:de )?vra(?:ag|gen))? (?P<eerste>\d{1,3})(?P<meer>(?:(?:, | en | t/m | tot en met |-|–)\d{1,3}){0,30})(?::|\.|(?= [A-ZÀ-Þ«“‘0-9]))"
)
_WIDEST = 31  # how far a number may be from the one before it
_HEAD = re.compile(r"\s{0,4}(?:Eerste|Tweede) Kamer der Staten-Generaal\b")
# What stands on lines of its own above the first question of an Aanhangsel.
_TITLES = re.compile(
    r"Vergaderjaar \d{4}|Vragen gesteld door de leden|(?<= )\d{1,5} (?=Vragen van)|Vragen van (?:het lid|de leden) |(?<=\. )Antwoord van |(?<=\. )Zie ook "
)


def flat_cuts(line: Line) -> tuple[tuple[Cut, ...], int]:
    """The parts of a line that holds a whole paper, and how many of them are its head; none when it is like any other."""
    if len(line.text) < _SHORTEST:
        return (), 0
    places: list[int] = []
    last = {"V": 0, "A": 0}
    for match in _LABELS.finditer(line.text):
        number, key = int(match["eerste"]), match["rol"][0]
        if not last[key] < number <= last[key] + _WIDEST or (key == "A" and number > last["V"]):
            continue
        last[key] = max(int(n) for n in re.findall(r"\d{1,3}", match["eerste"] + match["meer"]))
        places.extend(match.span())
    if not (last["V"] and last["A"]):
        return (), 0
    titles = [match.start() for match in _TITLES.finditer(line.text, 0, places[0])] if _HEAD.match(line.text) else []
    bounds = sorted({0, *titles, *places, len(line.text)})
    cuts = (Cut(line, start, end) for start, end in pairwise(bounds))
    found = tuple(cut for cut in cuts if line.text[cut.start : cut.end].strip())
    return found, sum(cut.start < places[0] for cut in found) if _HEAD.match(line.text) else 0

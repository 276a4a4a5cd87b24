"""Metadata and text -> doubts: what a paper says that cannot be together.

1. A doubt is a notice with its line; no value changes because of it.
2. Only what is printed is weighed: what follows from another value cannot gainsay it.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from site_gen.letters.dates import find_dates
from site_gen.letters.days import opening_of
from site_gen.letters.feet import Foot
from site_gen.model import Block, BlockKind, Metadata, Notice, Origin

OF_A_DAY = frozenset({"datum-later", "twee-datums", "vergaderjaar-anders"})
"""Doubts about a day that a publisher settles by giving the day."""

# "Verzoek van de Kamer op 17 juni 2025", "de motie die is aangenomen op 3 juni 2025": told as past before the day is named.
_PAST = re.compile(
    r"\b(?:[Vv]erzoek|[Mm]otie|[Tt]oezegging|aangenomen|verzonden|verstuurd|gestuurd|voorgelegd)\b[^.]{0,50}(?:op|van|d\.d\.) $"
)
# "Op 17 juni 2025 heeft uw Kamer mij verzocht", "op 17 juni 2025 vond het debat plaats": told as past after it.
_ON = re.compile(r"\b[Oo]p (?:\w{6,9}dag )?$")
_SINCE = re.compile(
    r",? (?:jl\.,? )?(?:(?:heb|hebben|heeft|had|hadden)\b[^.;?]{0,140}?\b"
    r"(?:verzocht|gevraagd|ingediend|toegezegd|gestuurd|verzonden|toegezonden|aangeboden|geïnformeerd|bericht|gesproken|voorgelegd|plaatsgevonden|gedebatteerd)\b"
    r"|(?:verzocht|vroeg|vroegen|vond|vonden|stuurde|zond|nam|werd|werden|sprak|spraken|debatteerde|stemde)\b)"
)
_OPENS = frozenset({"beantwoord", "ingezonden"})
"""Days with which an exchange begins or ends: what stands beside it may be of a later day."""
_SLACK = dt.timedelta(days=120)
"""How far from its vergaderjaar the day of a paper may lie: letters of a recess and late reports are printed in the next."""


def contradictions(
    name: str, metadata: Metadata, blocks: Sequence[Block], feet: Sequence[Foot] = ()
) -> Iterator[Notice]:
    """What of a paper's head, feet and text cannot be together."""
    yield from _later_events(name, metadata, blocks)
    yield from _other_year(name, metadata)
    yield from _other_feet(name, metadata, feet)


def _later_events(name: str, metadata: Metadata, blocks: Sequence[Block]) -> Iterator[Notice]:
    """Events told as past on a day after the paper's own (seed 003: dated 11 mei 2025, a request of 17 juni 2025)."""
    own: dt.date | None = metadata.datum
    if own is None or metadata.datum_soort in _OPENS:
        return
    for block in blocks:
        if block.kind is BlockKind.HEAD:
            continue
        text = block.text.content
        for match, day in find_dates(text):
            if day is None or day <= own:
                continue
            before = text[max(0, match.start() - 60) : match.start()].split(".")[-1]
            if _PAST.search(before) or (_ON.search(before) and _SINCE.match(text[match.end() : match.end() + 200])):
                index = bisect_right(block.text.lines, match.start(), key=lambda pair: pair[0])
                yield Notice(
                    name,
                    block.text.lines[index - 1][1] if index else 0,
                    "datum-later",
                    f"de datum {_day(own)} ligt vóór de genoemde {_day(day)}",
                    "controleer de datum; de waarde is niet veranderd",
                )


def _other_year(name: str, metadata: Metadata) -> Iterator[Notice]:
    """A day far from the vergaderjaar that is printed: in January one easily writes the year that has just gone."""
    origin = next((item for item in metadata.herkomst if item.field == "vergaderjaar"), None)
    if metadata.datum is None or metadata.vergaderjaar is None or origin is None or origin.origin is Origin.AFGELEID:
        return
    begin = int(metadata.vergaderjaar[:4])
    if not 1800 < begin < 9000:  # a slip of the pen that no calendar holds
        return
    if not opening_of(begin) - _SLACK <= metadata.datum <= opening_of(begin + 1) + _SLACK:
        yield Notice(
            name,
            origin.line or 0,
            "vergaderjaar-anders",
            f"de datum {_day(metadata.datum)} valt niet in het vergaderjaar {metadata.vergaderjaar.replace('-', '–')}",
            "controleer beide; de waarden zijn niet veranderd",
        )


def _other_feet(name: str, metadata: Metadata, feet: Sequence[Foot]) -> Iterator[Notice]:
    """A number in the head and another in the foot of every page; one foot alone may be a paper that is cited."""
    told = [foot for foot in feet if foot.dossiers and foot.nummer]
    origin = next((item for item in metadata.herkomst if item.field == "ondernummer"), None)
    if len(told) < 2 or origin is None or origin.origin is not Origin.KOP or not metadata.ondernummer:
        return
    numbers = {foot.nummer for foot in told}
    if len(numbers) == 1 and metadata.ondernummer not in numbers:
        yield Notice(
            name,
            told[0].line,
            "nummer-anders",
            f"in de kop staat nr. {metadata.ondernummer}, in de voet van de bladzijden nr. {told[0].nummer}",
            "dat van de kop is gebruikt; noem het juiste in een .yml",
        )


def _day(day: dt.date) -> str:
    return f"{day.day:02d}-{day.month:02d}-{day.year}"

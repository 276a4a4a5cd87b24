"""Metadata and text -> doubts: what a paper says that cannot be together.

1. A doubt is a notice with its line; no value changes because of it.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Sequence

from site_gen.letters.dates import find_dates
from site_gen.model import Block, BlockKind, Metadata, Notice

_PAST = re.compile(
    r"\b(?:[Vv]erzoek|[Mm]otie|[Tt]oezegging|aangenomen|verzonden|verstuurd|gestuurd|voorgelegd)\b[^.]{0,50}(?:op|van|d\.d\.) $"
)


def contradictions(name: str, metadata: Metadata, blocks: Sequence[Block]) -> list[Notice]:
    """Events told as past on a day after the paper's own (seed 003: dated 11 mei 2025, a request of 17 juni 2025)."""
    own: dt.date | None = metadata.datum
    if own is None or metadata.datum_soort == "beantwoord":
        return []
    found: list[Notice] = []
    for block in blocks:
        if block.kind is BlockKind.HEAD:
            continue
        text = block.text.content
        for match, day in find_dates(text):
            if day is None or day <= own:
                continue
            before = text[max(0, match.start() - 60) : match.start()].split(".")[-1]
            if _PAST.search(before):
                index = bisect_right(block.text.lines, match.start(), key=lambda pair: pair[0])
                found.append(
                    Notice(
                        name,
                        block.text.lines[index - 1][1] if index else 0,
                        "datum-later",
                        f"de datum {_day(own)} ligt vóór de genoemde {_day(day)}",
                        "controleer de datum; de waarde is niet veranderd",
                    )
                )
    return found


def _day(day: dt.date) -> str:
    return f"{day.day:02d}-{day.month:02d}-{day.year}"

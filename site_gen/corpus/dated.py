"""A day that a letter names ("mijn brief van 6 december 2024", "de brief van 9 oktober jl.") -> the one held letter of it.

1. Of two letters of one day none is meant; a letter of a day still to come is none.
2. Who is said to have written it did: "mijn" needs a signatory in common, an office that is named is held by one of them.
"""

from __future__ import annotations

import datetime as dt
import re

from site_gen.corpus.pointing import Outcome, Place
from site_gen.corpus.scene import Scene, fold
from site_gen.model import MAANDEN, Letter


def dated(match: re.Match[str], scene: Scene, block: int | None) -> Outcome:
    """The one held letter of a day, not after this one; "mijn" needs a signatory in common, by name or by office."""
    del block
    own = scene.letter
    day = day_named(match, own.metadata.datum)
    if day is None:
        return ()
    held = [
        other
        for other in scene.by_day.get(day, ())
        if other.key != own.key
        and other.metadata.soort.startswith(("Brief", "Antwoord"))
        and match["kamer"] in (None, (other.metadata.kamer or "").partition(" ")[0])
        and (own.metadata.datum is None or day <= own.metadata.datum)
        and (match["wie"] in ("de", "De") or _same_sender(own, other))
        and all(holds(other, office) for office in (match["functie"], match["ambt"]) if office)
    ]
    if len(held) > 1:
        return f"van die dag staan hier {len(held)} brieven"
    if not held:
        return ()
    key, end = held[0].key, match.end()
    if match["ambt"]:
        end = match.start("ambt") + len(office_named(match["ambt"]))
    return (Place(match.start("brief"), end, key, "", str(held[0].metadata.identifier or key)),)


def day_named(match: re.Match[str], own: dt.date | None) -> dt.date | None:
    """The day that is named; "9 oktober jl." is the last one before the letter's own."""
    month, number = MAANDEN.index(match["maand"]) + 1, int(match["dag"])
    try:
        if match["jaar"].isdigit():
            return dt.date(int(match["jaar"]), month, number)
        if own is None:
            return None
        return dt.date(own.year - ((month, number) > (own.month, own.day)), month, number)
    except ValueError:
        return None


def holds(letter: Letter, office: str) -> bool:
    """Whether a signatory of ``letter`` holds this office; "de Minister" alone is any."""
    named = fold(office_named(office.removeprefix("toenmalige ").removeprefix("toenmalig ")))
    return any(a.functie is not None and named in fold(a.functie) for a in letter.metadata.afzenders)


def office_named(printed: str) -> str:
    """An office without the small words that its pattern took from what follows: "Minister van Financiën en de"."""
    parts = printed.split(" ")
    while len(parts) > 1 and parts[-1].islower():
        parts.pop()
    return " ".join(parts)


def _same_sender(one: Letter, other: Letter) -> bool:
    names = [{part for a in x.metadata.afzenders for part in (a.naam, a.functie) if part} for x in (one, other)]
    return bool(names[0] & names[1])

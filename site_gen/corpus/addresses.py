"""Letters -> addresses: where each letter stands, for good.

1. An address is made of ``[a-z0-9-]`` and the official upper-case toevoeging or letter; never of anything else a text says.
2. No two letters share an address, also where letter case does not count; the result does not depend on file order.
3. The address of what is printed stays known when a sidecar corrects it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence

from site_gen.model import NO_GROUP, ONDERNUMMER, Groep, Letter, Metadata, Notice, plain_slug

_LONGEST = 64
_DOSSIER = re.compile(r"(?:[0-9]{5}|[IVXLCDM]{1,9})(?:-[A-Z0-9]{1,6})?")


def slug(text: str, longest: int = _LONGEST) -> str:
    """Plain letters and digits of a text with hyphens between, cut at a word; ``stuk`` when none are left.

    >>> slug("Brief van de Minister (‘één’)")
    'brief-van-de-minister-een'
    """
    made = plain_slug(text[:400])
    if len(made) > longest:
        made = made[:longest].rsplit("-", 1)[0]
    return made or "stuk"


def shelves_of(letter: Letter, groups: Sequence[Groep]) -> tuple[str, ...]:
    """The dossiers a letter stands in, the first one printed first; else its group."""
    named = tuple(dict.fromkeys(d.slug for d in letter.metadata.dossiers if _DOSSIER.fullmatch(d.slug)))
    if named:
        return named
    return (next((group.slug for group in groups if letter.source in group.stukken), NO_GROUP),)


def place(
    letters: Sequence[Letter], groups: Sequence[Groep], titles: Mapping[str, str], printed: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, tuple[str, ...]], list[Notice]]:
    """The address of each letter by its key, its earlier addresses, and notices of clashes."""
    taken: dict[str, str] = {}
    numbers: dict[str, str] = {}
    urls: dict[str, str] = {}
    notices: list[Notice] = []
    for letter in sorted(letters, key=lambda item: item.key):
        url = _address(letter.metadata, shelves_of(letter, groups)[0], titles[letter.key])
        number = letter.metadata.official_id
        holder = numbers.setdefault(number.lower(), letter.key) if number else letter.key
        if holder != letter.key:
            notices.append(
                Notice(
                    letter.source,
                    letter.first_line,
                    "dubbel-nummer",
                    f"heeft hetzelfde nummer als {holder}",
                    "noem het juiste nummer in een .yml",
                )
            )
        if url.lower() in taken:
            url = _apart(url, letter.key)
        taken[url.lower()] = letter.key
        urls[letter.key] = url
    old: dict[str, tuple[str, ...]] = {}
    for letter in letters:
        if letter.printed == letter.metadata:
            continue
        # The title decides the address of a letter without a number: so the printed title, not the corrected one.
        before = _address(letter.printed, _printed_shelf(letter, groups), printed[letter.key])
        if before.lower() not in taken:
            old[letter.key] = (before,)
            taken[before.lower()] = letter.key
    return urls, old, notices


def _printed_shelf(letter: Letter, groups: Sequence[Groep]) -> str:
    named = [d.slug for d in letter.printed.dossiers if _DOSSIER.fullmatch(d.slug)]
    return named[0] if named else next((group.slug for group in groups if letter.source in group.stukken), NO_GROUP)


def _address(metadata: Metadata, shelf: str, title: str) -> str:
    number = metadata.ondernummer or ""
    if metadata.dossiers and ONDERNUMMER.fullmatch(number):
        return f"dossiers/{shelf}/{number}/"
    day = metadata.datum.isoformat() if metadata.datum else "zonder-datum"
    return f"dossiers/{shelf}/{day}-{slug(title)}/"


def _apart(url: str, key: str) -> str:
    """The same address with a mark of the letter's own, which stays when other letters come or go."""
    return f"{url[:-1]}-{hashlib.sha256(key.encode()).hexdigest()[:6]}/"

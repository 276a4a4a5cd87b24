"""Papers of one dossier -> who cites them: each letter once, with the numbers that it cites and the first place where it does.

1. A letter that cites a paper of the dossier is counted, also when that paper is not held; the newest stand first.
2. At most `MOST` are listed, and the section says so; the file of all references holds the rest.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from site_gen.model import CitedBy, Entry
from site_gen.pages.fragments import folded_list
from site_gen.pages.markdown import attribute, relative
from site_gen.pages.wording import label_from, long_day

MOST = 100
_MOST_NUMBERS = 12


def citing_letters(cited: Iterable[tuple[str, tuple[CitedBy, ...]]], by_key: Mapping[str, Entry], here: str) -> str:
    """The section; ``cited`` holds the number of each paper with the places that cite it."""
    numbers: dict[str, list[str]] = {}
    first: dict[str, CitedBy] = {}
    for number, places in cited:
        for by in places:
            if number not in numbers.setdefault(by.key, []):
                numbers[by.key].append(number)
            if by.key not in first or by.line < first[by.key].line:
                first[by.key] = by
    letters = sorted(
        (by_key[key] for key in numbers),
        key=lambda e: (-(e.letter.metadata.datum or dt.date.min).toordinal(), e.url),
    )
    if not letters:
        return ""
    items = [_item(entry, first[entry.key], numbers[entry.key], here) for entry in letters[:MOST]]
    rest = (
        f'<p>Dit zijn de {MOST} nieuwste; <a href="{relative(here, "data/verwijzingen.csv")}">verwijzingen.csv</a> heeft ze alle.</p>\n'
        if len(letters) > MOST
        else ""
    )
    return f'<section class="aangehaald-door" aria-label="Aangehaald door">\n<h2 id="aangehaald-door">Aangehaald door ({len(letters)})</h2>\n{folded_list(items)}{rest}\n</section>\n'


def _item(entry: Entry, by: CitedBy, numbers: list[str], here: str) -> str:
    url = relative(here, f"{entry.url}#{by.anchor}" if by.anchor else entry.url)
    return f'<li><a href="{attribute(url)}">{attribute(label_from(here, entry))}</a> ({attribute(long_day(entry.letter.metadata.datum))}) haalt {attribute(_spoken(numbers))} aan</li>'


def _spoken(numbers: list[str]) -> str:
    """The numbers in words: ``nrs. 520, 521 en D``, of many the first."""
    shown = [number.removeprefix("nr. ") for number in numbers[:_MOST_NUMBERS]]
    if len(numbers) == 1:
        return numbers[0]
    if len(numbers) > _MOST_NUMBERS:
        return f"nrs. {', '.join(shown)} en {len(numbers) - _MOST_NUMBERS} andere"
    return f"nrs. {', '.join(shown[:-1])} en {shown[-1]}"

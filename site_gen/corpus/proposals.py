"""Corpus -> proposals: the dossier a paper without one probably belongs to, and why.

1. A proposal is told to the publisher by ``check``; no page, list or export knows it.
2. There is one proposal or none: a dossier must be cited often, and much more often than any other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from site_gen.model import Corpus, Entry, Notice, Soort, parse_kamerstuk_id

_OFTEN = 3
_MARGIN = 2


def propose(corpus: Corpus) -> tuple[Notice, ...]:
    """What the publisher may look at and then note in a .yml."""
    return tuple(notice for entry in corpus.entries for notice in _dossier(entry))


def _dossier(entry: Entry) -> Iterator[Notice]:
    metadata = entry.letter.metadata
    if metadata.dossiers:
        return
    cited: Counter[str] = Counter()
    first: dict[str, int] = {}
    for link in entry.links:
        target = parse_kamerstuk_id(link.target.id)
        if link.reference.citation.soort is Soort.KAMERSTUK and target and not link.reference.citation.doubt:
            cited[target.dossier_slug] += 1
            first.setdefault(target.dossier_slug, link.reference.line)
    ranked = sorted(cited.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < _OFTEN or (len(ranked) > 1 and ranked[0][1] < _MARGIN * ranked[1][1]):
        return
    name, times = ranked[0]
    shown = f"{name[:2]} {name[2:]}" if name[:5].isdigit() else name
    others = f", het meest aangehaalde andere dossier {ranked[1][1]} keer" if len(ranked) > 1 else ""
    yield Notice(
        entry.letter.source,
        first[name],
        "voorstel",
        f"hoort waarschijnlijk bij {shown}, omdat dat dossier {times} keer is aangehaald{others}",
        "noem het dossier in een .yml als het klopt; het staat nu nergens als feit",
    )

"""Entry -> the box "In het kort": what a letter is, from whom, of when, what it answers, and who asks how much in it.

1. Every value is a value read from the letter; there is no sentence of our own, and what is unknown is left out.
2. Each value leads to the place in the letter where it stands, where it stands in the text.
3. It needs no script.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import groupby

from site_gen.model import Entry, Number, Role, Shelf
from site_gen.pages.annotate import abbreviations_of
from site_gen.pages.fragments import outward, places, shelf_name
from site_gen.pages.markdown import attribute, relative
from site_gen.pages.wording import count, long_day

_ROWS = "<br>"
"""Between links that each fill a line of the narrow box: a comma would stand alone at the head of the next one."""


def summary_box(entry: Entry, shelves: Mapping[str, Shelf], by_key: Mapping[str, Entry]) -> str:
    """The box above or beside the text."""
    rows = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>\n" for name, value in _rows(entry, shelves, by_key))
    official = f'<p class="officieel">{outward(entry.official, "Officiële tekst")}</p>\n' if entry.official else ""
    return (
        '<aside class="in-het-kort" aria-label="In het kort">\n<p class="kopje">In het kort</p>\n'
        f"<dl>\n{rows}</dl>\n{official}{_abbreviations(entry)}</aside>\n"
    )


def folded(box: str) -> str:
    """All that is known, with its origins, behind the short of it."""
    return f'<details class="gegevens"><summary>Alle gegevens en hun herkomst</summary>\n{box}</details>\n'


def _rows(entry: Entry, shelves: Mapping[str, Shelf], by_key: Mapping[str, Entry]) -> Iterator[tuple[str, str]]:
    metadata = entry.letter.metadata
    lines = {item.field: item.line for item in metadata.herkomst}
    place = _Places(entry)
    number = f" nr. {metadata.ondernummer}" if metadata.ondernummer and entry.id else ""
    homes = ", ".join(
        f'<a href="{attribute(relative(entry.url, f"dossiers/{name}/"))}">{attribute(shelf_name(shelves[name]))}</a>'
        for name in entry.shelves
    )
    where = "" if shelves[entry.shelves[0]].is_rest else f" in {homes}"
    yield "Wat", f"{place.link(metadata.soort, lines.get('soort'))}{attribute(number)}{where}"
    senders = "; ".join(", ".join(part for part in (a.naam, a.functie) if part) for a in metadata.afzenders)
    if senders:
        yield "Van", place.link(senders, lines.get("afzenders"))
    if metadata.ontvanger:
        yield "Aan", place.link(metadata.ontvanger, lines.get("ontvanger"))
    if metadata.datum:
        yield "Wanneer", place.link(long_day(metadata.datum), lines.get("datum"))
    if metadata.gesteld:
        yield "Vragen gesteld", place.link(long_day(metadata.gesteld), lines.get("gesteld"))
    for verb, group in groupby(sorted(_ties(entry)), key=lambda tie: tie[0]):
        others = "; ".join(
            f'<a href="{attribute(relative(entry.url, by_key[key].url))}">{attribute(by_key[key].titel)}</a>'
            for _, key in group
        )
        yield attribute(verb[:1].upper() + verb[1:]), others
    asked = questions_by_fractie(entry)
    if asked:
        parts = (
            f'<a href="#vraag-{first}">{number} {"van " + attribute(fractie) if fractie else "zonder fractie"}</a>'
            for fractie, (number, first) in asked.items()
        )
        total = sum(number for number, _ in asked.values())
        yield count(total, "vraag", "vragen").capitalize(), _ROWS.join(parts)
    cited = len({i.target.id for i in entry.links if i.reference.citation.doubt is None and i.key != entry.key})
    links = [f'<a href="#aangehaald-door">aangehaald door {places(entry.cited_by)}</a>']
    if cited:
        links.insert(0, f'<a href="#verwijst-naar">haalt {cited} aan</a>')
    yield "Verbanden", _ROWS.join(links)


def _ties(entry: Entry) -> Iterator[tuple[str, str]]:
    """The letters this one answers, offers or belongs to: verb and key."""
    for relation in entry.relations:
        if relation.source == entry.key:
            yield relation.verb, relation.target
        else:
            yield relation.reverse, relation.source


def questions_by_fractie(entry: Entry) -> dict[str | None, tuple[int, Number]]:
    """Who asks how many questions, and the number of the first; in the order of the letter."""
    asked: dict[str | None, tuple[int, Number]] = {}
    seen: set[Number] = set()
    for block in entry.letter.blocks:
        if block.role is Role.QUESTION and block.turn is not None and block.turn not in seen:
            seen.add(block.turn)
            number, first = asked.get(block.fractie, (0, block.turn))
            asked[block.fractie] = (number + 1, first)
    return asked


def _abbreviations(entry: Entry) -> str:
    """What the letter abbreviates, for who cannot hover: each leads to where the letter explains it."""
    found = abbreviations_of(entry)
    if not found:
        return ""
    spots = (*entry.anchors, *(f"noot-{note.key}" for note in entry.letter.notes))
    items = "".join(
        f'<div><dt>{attribute(item.short)}</dt><dd><a href="#{spots[item.where]}">{attribute(item.long)}</a></dd></div>\n'
        for item in sorted(found, key=lambda item: item.short.casefold())
    )
    title = count(len(found), "afkorting", "afkortingen")
    return f'<details class="afkortingen"><summary>{title}</summary>\n<dl>\n{items}</dl></details>\n'


class _Places:
    """Where a source line stands on the page."""

    __slots__ = ("_anchors", "_first", "_last", "_starts")

    def __init__(self, entry: Entry) -> None:
        known = sorted(
            (block.text.first_line, block.text.last_line, anchor)
            for block, anchor in zip(entry.letter.blocks, entry.anchors, strict=True)
            if block.text.first_line
        )
        self._starts = [first for first, _, _ in known]
        self._anchors = known
        self._first, self._last = entry.letter.first_line, entry.letter.last_line

    def link(self, value: str, line: int | None) -> str:
        """The value, as a link to its line: on the page, else (a running foot, seed 002) in the source view."""
        if not line or not self._first <= line <= self._last:
            return attribute(value)
        index = bisect_right(self._starts, line) - 1
        if index < 0 or line > self._anchors[index][1]:
            return f'<a href="bron/#regel-{line}">{attribute(value)}</a>'
        return f'<a href="#{attribute(self._anchors[index][2])}">{attribute(value)}</a>'

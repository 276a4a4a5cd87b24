"""Entry -> its links: inside the text, what it cites, who cites it.

1. A link leads to the page here, to the place that the reference points at when it is there, else to the official text.
2. What A cites, B shows as cited by A: both come from the same links.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from site_gen.model import BlockKind, Entry, Link, MarkKind, Role, Soort
from site_gen.pages.fragments import absent_url, cited_by_item, folded_list, outward
from site_gen.pages.markdown import Anchor, attribute, markdown_path, outside, relative, to_markdown
from site_gen.pages.wording import label, target_name


def text_links(entry: Entry, by_key: Mapping[str, Entry]) -> dict[int | str, list[Anchor]]:
    """What becomes a link in the text: to the place or the page here, else to the official publication."""
    found: dict[int | str, list[Anchor]] = {}
    here = markdown_path(entry.url)
    for item in entry.links:
        reference = item.reference
        place: int | str | None = reference.block if reference.block is not None else reference.note
        if place is None or item.url is None or item.span[0] >= item.span[1]:
            continue
        if item.key is None:
            found.setdefault(place, []).append(outside(item.span[0], item.span[1], item.url))
        elif item.key != entry.key or item.reference.citation.pinpoint:
            target = by_key[item.key]
            found.setdefault(place, []).append(
                Anchor(
                    item.span[0], item.span[1], to_markdown(here, markdown_path(target.url) + _pinpoint(item, target))
                )
            )
    for item in entry.intern:
        place = item.reference.block if item.reference.block is not None else item.reference.note
        if place is not None and item.url is not None and item.span[0] < item.span[1]:
            found.setdefault(place, []).append(Anchor(item.span[0], item.span[1], "#" + item.url.partition("#")[2]))
    return {place: sorted(anchors, key=lambda a: a.start) for place, anchors in found.items()}


def _pinpoint(item: Link, target: Entry) -> str:
    """The anchor of the place that a reference points at, when that place is on the page; else nothing."""
    point = item.reference.citation.pinpoint
    number = _NUMBER.match(point.value) if point else None
    if point is None or number is None:
        return ""
    return _PLACES.get(point.kind, _nowhere)(target, number[0])


def _page_start(target: Entry, number: str) -> str:
    marks = (mark for block in target.letter.blocks for mark in block.text.marks)
    known = target.letter.pages and any(mark.kind is MarkKind.PAGE and mark.value == number for mark in marks)
    return f"#pagina-{number}" if known else ""


def _turn(target: Entry, number: str, role: Role) -> str:
    """A question or answer by the number that the paper prints above it; by its rank in a paper that prints none."""
    turns = {block.turn for block in target.letter.blocks if block.role is role and block.turn is not None}
    printed: dict[str, set[int]] = {}
    for block in target.letter.blocks:
        if block.role is role and block.turn is not None and block.kind is BlockKind.LABEL:
            for label in _NUMBER.findall(block.text.content[:100]):
                printed.setdefault(label, set()).add(block.turn)
    found = printed.get(number, set()) if printed else turns & {int(number)}
    return f"#{role.value}-{next(iter(found))}" if len(found) == 1 else ""


def _note(target: Entry, number: str) -> str:
    keys = [note.key for note in target.letter.notes if note.label == number]
    return f"#noot-{keys[0]}" if len(keys) == 1 else ""


def _headed(target: Entry, number: str, word: str) -> str:
    """The one heading "Bijlage 2"."""
    pattern = re.compile(rf"{word}\s{{1,3}}{number}(?!\w)", re.IGNORECASE)
    found = [
        name
        for block, name in zip(target.letter.blocks, target.anchors, strict=True)
        if block.kind is BlockKind.HEADING and pattern.match(block.text.content)
    ]
    return f"#{found[0]}" if len(found) == 1 else ""


def _nowhere(target: Entry, number: str) -> str:  # noqa: ARG001 - the places are one table
    return ""


_NUMBER = re.compile(r"\d{1,4}")
_PLACES: Mapping[str, Callable[[Entry, str], str]] = MappingProxyType(
    {
        "pagina": _page_start,
        "vraag": partial(_turn, role=Role.QUESTION),
        "antwoord": partial(_turn, role=Role.ANSWER),
        "noot": _note,
        "bijlage": partial(_headed, word="bijlage"),
        "paragraaf": partial(_headed, word="paragraaf"),
    }
)


def cites(entry: Entry, by_key: Mapping[str, Entry]) -> str:
    """What this letter cites, each paper once, in order."""
    items: dict[str, str] = {}
    for item in entry.links:
        if item.reference.citation.doubt is not None or item.target.id in items or item.key == entry.key:
            continue
        if item.key is not None:
            there = by_key[item.key]
            text = f'<a href="{attribute(relative(entry.url, there.url))}">{attribute(label(there))}</a> <span class="herkomst">{attribute(target_name(item.target))}</span>'
        elif item.target.id.startswith("motie-"):
            named = item.reference.citation.text
            text = f'{attribute(named[:1].upper() + named[1:])} <span class="herkomst">bij naam genoemd, zonder nummer</span>'
        elif item.reference.citation.soort is Soort.URL:
            text = outward(item.url, item.target.id) if item.url else attribute(item.target.id)
        else:
            text = f'<a href="{attribute(relative(entry.url, absent_url(item.target.id)))}">{attribute(target_name(item.target))}</a> <span class="herkomst">niet in deze collectie</span>'
            if item.url:
                text += f" {outward(item.url, 'officiële tekst')}"
        items[item.target.id] = f"<li>{text}</li>"
    ties = [
        f'<li>{attribute(r.verb if r.source == entry.key else r.reverse)}: <a href="{attribute(relative(entry.url, by_key[other].url))}">{attribute(by_key[other].titel)}</a></li>'
        for r in entry.relations
        for other in (r.target if r.source == entry.key else r.source,)
    ]
    if not items and not ties:
        return ""
    return f'<section class="verwijst-naar" aria-label="Verwijst naar">\n<h2 id="verwijst-naar">Verwijst naar ({len(items)})</h2>\n{folded_list([*ties, *items.values()])}\n</section>\n'


def cited_by(entry: Entry, by_key: Mapping[str, Entry]) -> str:
    """Who cites this letter, with the sentence of each."""
    items = [cited_by_item(by, by_key, entry.url) for by in entry.cited_by]
    follow = '<p><a href="feed.xml">Volg wie dit aanhaalt</a> (Atom)</p>' if items else ""
    none = "<p>Geen ander stuk in deze collectie haalt dit stuk aan.</p>"
    body = f"{folded_list(items)}{follow}" if items else none
    return f'<section class="aangehaald-door" data-aangehaald-door aria-label="Aangehaald door">\n<h2 id="aangehaald-door">Aangehaald door ({len(entry.cited_by)})</h2>\n{body}\n</section>\n'

"""Entry -> its links: inside the text, what it cites, who cites it.

1. A link leads to the page here, to the place that the reference points at when it is there, else to the official text.
2. What A cites, B shows as cited by A: both come from the same links.
"""

from __future__ import annotations

from collections.abc import Mapping

from site_gen.model import Entry, Link, MarkKind, Soort
from site_gen.pages.fragments import absent_url, cited_by_item, folded_list
from site_gen.pages.markdown import Anchor, attribute, markdown_path, outside, relative, to_markdown
from site_gen.pages.wording import id_name, label


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
    point = item.reference.citation.pinpoint
    if point is None:
        return ""
    first = point.value.split("-")[0].split("–")[0].strip()
    if (
        point.kind == "pagina"
        and first.isdigit()
        and target.letter.pages
        and any(m.value == first and m.kind is MarkKind.PAGE for b in target.letter.blocks for m in b.text.marks)
    ):
        return f"#pagina-{first}"
    if point.kind == "vraag" and any(b.turn == int(first) for b in target.letter.blocks if first.isdigit() and b.role):
        return f"#vraag-{first}"
    return ""


def cites(entry: Entry, by_key: Mapping[str, Entry]) -> str:
    """What this letter cites, each paper once, in order."""
    items: dict[str, str] = {}
    for item in entry.links:
        if item.reference.citation.doubt is not None or item.target.id in items or item.key == entry.key:
            continue
        if item.key is not None:
            there = by_key[item.key]
            text = f'<a href="{attribute(relative(entry.url, there.url))}">{attribute(label(there))}</a> <span class="herkomst">{attribute(id_name(item.target.id))}</span>'
        elif item.reference.citation.soort is Soort.MOTIE:
            named = item.reference.citation.text
            text = f'{attribute(named[:1].upper() + named[1:])} <span class="herkomst">bij naam genoemd, zonder nummer</span>'
        elif item.reference.citation.soort is Soort.URL:
            text = (
                f'<a class="extern" rel="external noopener" href="{attribute(item.url or "")}">{attribute(item.target.id)}</a>'
                if item.url
                else attribute(item.target.id)
            )
        else:
            text = f'<a href="{attribute(relative(entry.url, absent_url(item.target.id)))}">{attribute(id_name(item.target.id))}</a> <span class="herkomst">niet in deze collectie</span>'
            if item.url:
                text += f' <a class="extern" rel="external noopener" href="{attribute(item.url)}">officiële tekst</a>'
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
    body = folded_list(items) if items else "<p>Geen ander stuk in deze collectie haalt dit stuk aan.</p>"
    return f'<section class="aangehaald-door" data-aangehaald-door aria-label="Aangehaald door">\n<h2 id="aangehaald-door">Aangehaald door ({len(entry.cited_by)})</h2>\n{body}\n</section>\n'

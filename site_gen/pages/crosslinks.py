"""Entry -> its links: inside the text, what it belongs to, what it cites, who cites it.

1. A link leads to the page here, to the place that the reference points at when it is there, else to the official text.
2. What A cites, B shows as cited by A: both come from the same links.
3. A tie stands on both pages, with its verb, the reverse verb, and the line that proves it.
"""

from __future__ import annotations

from collections.abc import Mapping

from site_gen.model import Entry, Soort
from site_gen.pages.bron import source_url
from site_gen.pages.fragments import absent_url, cited_by_items, folded_list, outward
from site_gen.pages.markdown import Anchor, attribute, markdown_path, outside, relative, to_markdown
from site_gen.pages.wording import label, label_from, long_day, target_name


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
        elif item.key == entry.key:
            if item.anchor:
                found.setdefault(place, []).append(Anchor(item.span[0], item.span[1], f"#{item.anchor}"))
        else:
            there = markdown_path(by_key[item.key].url) + (f"#{item.anchor}" if item.anchor else "")
            found.setdefault(place, []).append(Anchor(item.span[0], item.span[1], to_markdown(here, there)))
    for item in entry.intern:
        place = item.reference.block if item.reference.block is not None else item.reference.note
        if place is not None and item.url is not None and item.span[0] < item.span[1]:
            found.setdefault(place, []).append(Anchor(item.span[0], item.span[1], "#" + item.url.partition("#")[2]))
    return {place: sorted(anchors, key=lambda a: a.start) for place, anchors in found.items()}


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
            if item.target.also:
                continue  # its number stands beside it, and is listed
            named = item.reference.citation.text
            text = f'{attribute(named[:1].upper() + named[1:])} <span class="herkomst">bij naam genoemd, zonder nummer</span>'
        elif item.reference.citation.soort is Soort.URL:
            text = outward(item.url, item.target.id) if item.url else attribute(item.target.id)
        else:
            text = f'<a href="{attribute(relative(entry.url, absent_url(item.target.id)))}">{attribute(target_name(item.target))}</a> <span class="herkomst">niet in deze collectie</span>'
            if item.url:
                text += f" {outward(item.url, 'officiële tekst')}"
        items[item.target.id] = f"<li>{text}</li>"
    if not items:
        return ""
    return f'<section class="verwijst-naar" aria-label="Verwijst naar">\n<h2 id="verwijst-naar">Verwijst naar ({len(items)})</h2>\n{folded_list(tuple(items.values()))}\n</section>\n'


def ties(entry: Entry, by_key: Mapping[str, Entry]) -> str:
    """What this letter answers, offers or belongs to, and the reverse; each with the line that says so."""
    items = [
        f'<li>{attribute(verb)}: <a href="{attribute(relative(entry.url, there.url))}">{attribute(label_from(entry.url, there))}</a> ({attribute(long_day(there.letter.metadata.datum))}) {_evidence(entry, by_key[relation.source], relation.line)}</li>'
        for relation in entry.relations
        for verb, there in (
            (relation.verb, by_key[relation.target])
            if relation.source == entry.key
            else (relation.reverse, by_key[relation.source]),
        )
    ]
    if not items:
        return ""
    return f'<section class="hoort-bij" aria-label="Hoort bij">\n<h2 id="hoort-bij">Hoort bij</h2>\n<ul>{"".join(items)}</ul>\n</section>\n'


def _evidence(entry: Entry, says: Entry, line: int) -> str:
    """The line that proves a tie, in the source view of the letter that prints it."""
    words = f"volgens regel {line}" + ("" if says.key == entry.key else " van dat stuk")
    return f'<a class="herkomst" href="{attribute(relative(entry.url, source_url(says)))}#regel-{line}">{words}</a>'


def cited_by(entry: Entry, by_key: Mapping[str, Entry]) -> str:
    """Who cites this letter, with the sentence of each."""
    items = cited_by_items(entry.cited_by, by_key, entry.url)
    follow = '<p><a href="feed.xml">Volg wie dit aanhaalt</a> (Atom)</p>' if items else ""
    none = "<p>Geen ander stuk in deze collectie haalt dit stuk aan.</p>"
    body = f"{folded_list(items)}{follow}" if items else none
    return f'<section class="aangehaald-door" data-aangehaald-door aria-label="Aangehaald door">\n<h2 id="aangehaald-door">Aangehaald door ({len(items)})</h2>\n{body}\n</section>\n'

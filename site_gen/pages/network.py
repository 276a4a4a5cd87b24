"""Corpus -> the picture of who cites whom: of the whole collection and of each dossier, with the same facts as a table.

1. Every tie of the drawing is a row of the table; at most `MOST` papers and `MOST_DRAWN` ties are drawn, and the page says
   so. The drawing is a file of its own; on the page it is a picture with its links laid over it, so each paper is a link in both.
2. A dossier of one letter, or without references, has no picture: the letter's own page says it all.
3. Both come from the links of the letters' pages; a reference inside a letter and a web address are no ties.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_gen.model import Absent, Corpus, Entry, Page, Soort, parse_kamerstuk_id
from site_gen.pages.drawing import BRIEF, KAMERSTUK, OVERIG, Drawing, Node, arrange, draw, overlay
from site_gen.pages.fragments import absent_url, crumbs, shelf_name, table
from site_gen.pages.markdown import attribute, escape, front_matter, relative
from site_gen.pages.wording import count, id_name, long_day, target_name

MOST = 60
"""How many papers are drawn: more is a tangle."""
MOST_DRAWN = 150
"""How many ties are drawn, for the same reason."""
MOST_ROWS = 1000
"""How many ties a page lists; the file of all references holds the rest."""


@dataclass(frozen=True, slots=True)
class Network:
    """Who cites whom: all papers in a fixed order, and how often each tie stands in the text."""

    nodes: Mapping[str, Node]
    ties: Mapping[tuple[str, str], int]


def network_pages(corpus: Corpus) -> Iterator[Page]:
    """``/netwerk/`` and one for each dossier that has something to show."""
    whole = network(corpus)
    yield from _pages(whole, "netwerk/", "Wie haalt wie aan", "Hele collectie", {})
    names = {shelf.slug: shelf_name(shelf) for shelf in corpus.shelves}
    for slug, part in of_shelves(corpus, whole).items():
        trail = {"Dossiers": "dossiers/", names[slug]: f"dossiers/{slug}/"}
        yield from _pages(part, f"dossiers/{slug}/netwerk/", f"Wie haalt wie aan: {names[slug]}", names[slug], trail)


def network(corpus: Corpus) -> Network:
    """All ties of the collection."""
    nodes = {entry.key: _letter(entry) for entry in corpus.entries}
    nodes.update((f"-{absent.target.id}", _absent(absent)) for absent in corpus.absent)
    ties: dict[tuple[str, str], int] = {}
    for entry in corpus.entries:
        for item in entry.links:
            citation = item.reference.citation
            cited = item.key if item.key is not None else f"-{item.target.id}"
            if citation.doubt is None and citation.soort is not Soort.URL and cited != entry.key and cited in nodes:
                ties[entry.key, cited] = ties.get((entry.key, cited), 0) + 1
    return Network(nodes, ties)


def of_shelves(corpus: Corpus, whole: Network) -> dict[str, Network]:
    """The ties that start or end in each dossier of two letters or more; a dossier without ties is left out."""
    of: dict[str, tuple[str, ...]] = {entry.key: entry.shelves for entry in corpus.entries}
    for absent in corpus.absent:
        named = parse_kamerstuk_id(absent.target.id)
        of[f"-{absent.target.id}"] = (named.dossier_slug,) if named else ()
    drawn = {shelf.slug for shelf in corpus.shelves if len(shelf.keys) > 1}
    found: dict[str, dict[tuple[str, str], int]] = {}
    for tie, times in whole.ties.items():
        for slug in {*of[tie[0]], *of[tie[1]]} & drawn:
            found.setdefault(slug, {})[tie] = times
    return {slug: Network(whole.nodes, found[slug]) for slug in sorted(found)}


def chosen(ties: Mapping[tuple[str, str], int], most: int = MOST) -> list[tuple[str, str]]:
    """The ties between the papers with the most ties: at most ``most`` papers, at most `MOST_DRAWN` ties."""
    degree: dict[str, int] = {}
    for tie in ties:
        for key in tie:
            degree[key] = degree.get(key, 0) + 1
    kept: set[str] = set()
    ranked = sorted(ties, key=lambda tie: (-degree[tie[0]] - degree[tie[1]], tie))
    for tie in ranked:
        if len(kept.union(tie)) <= most:
            kept.update(tie)
        elif len(kept) == most:
            break
    return sorted([tie for tie in ranked if kept.issuperset(tie)][:MOST_DRAWN])


def _letter(entry: Entry) -> Node:
    metadata = entry.letter.metadata
    day = long_day(metadata.datum)
    named = id_name(entry.id) if entry.id else f"{metadata.soort}, {day}"
    chamber = f", {metadata.kamer}" if metadata.kamer and not entry.id else ""
    return Node(entry.key, named + chamber, f"{entry.titel} ({named}, {day})" if entry.id else f"{entry.titel} ({day})", entry.url, BRIEF)  # fmt: skip


def _absent(absent: Absent) -> Node:
    name = target_name(absent.target)
    kind = KAMERSTUK if parse_kamerstuk_id(absent.target.id) else OVERIG
    return Node(f"-{absent.target.id}", name, f"{name} (niet in deze collectie)", absent_url(absent.target.id), kind)


def _pages(part: Network, here: str, title: str, name: str, trail: Mapping[str, str]) -> Iterator[Page]:
    path = here.rstrip("/")
    drawn = chosen(part.ties)
    keys = {key for tie in drawn for key in tie}
    nodes = [node for key, node in part.nodes.items() if key in keys]
    body = "<p>Nog geen stuk in deze collectie haalt een ander stuk aan.</p>\n"
    if drawn:
        folder = path.rpartition("/")[0] + "/" if "/" in path else ""
        drawing = arrange(nodes, drawn)
        links = {node.key: relative(folder, node.url) for node in nodes}
        yield Page(f"{path}.svg", draw(drawing, links, f"Wie haalt wie aan: {name}"))
        body = _body(part, here, drawing, drawn)
    values: dict[str, object] = {"title": title, "hide": ["toc"]}
    if trail:
        values["template"] = "licht.html"  # there may be many of these, and nothing on them needs a script
    steps = [(above, relative(here, url)) for above, url in trail.items()]
    above = crumbs(steps, "Wie haalt wie aan") if steps else ""
    yield Page(f"{path}.md", front_matter(values) + above + f"\n# {escape(title)}\n\n{body}")


def _body(part: Network, here: str, drawing: Drawing, drawn: Sequence[tuple[str, str]]) -> str:
    papers = len({key for tie in part.ties for key in tie})
    facts = f"{count(papers, 'stuk', 'stukken')}, {count(len(part.ties), 'pijl', 'pijlen')} van wie aanhaalt naar wie aangehaald wordt."
    if len(drawn) < len(part.ties):
        facts += f" Getekend zijn {len(drawn)} pijlen tussen de {len(drawing.nodes)} stukken met de meeste pijlen; de andere staan alleen in de tabel."
    shown = set(drawn)
    ties = sorted(part.ties, key=lambda tie: (tie not in shown, tie))
    rest = (
        f'\n<p>De tabel toont {MOST_ROWS} van de {len(ties)} pijlen; <a href="{relative(here, "data/verwijzingen.csv")}">verwijzingen.csv</a> heeft ze alle.</p>\n'
        if len(ties) > MOST_ROWS
        else ""
    )
    links = {node.key: relative(here, node.url) for node in drawing.nodes}
    alt = f"{len(drawing.nodes)} stukken en {len(drawn)} pijlen; de tabel hieronder zegt hetzelfde."
    file = "../" + here.rstrip("/").rpartition("/")[2] + ".svg"
    rows = (
        (_link(part.nodes[tie[0]], here), _link(part.nodes[tie[1]], here), str(part.ties[tie]))
        for tie in ties[:MOST_ROWS]
    )
    return (
        f'<p class="feiten">{attribute(facts)}</p>\n\n'
        f'<figure class="netwerk">\n<div class="tabel-rol" tabindex="0" role="region" aria-label="Tekening">'
        f'<img src="{attribute(file)}" width="{drawing.width}" height="{drawing.height}" alt="{attribute(alt)}">\n'
        f"{overlay(drawing, links, 'Stukken in de tekening')}</div>\n"
        f'<figcaption>Elk stuk is een koppeling. <a href="{attribute(file)}">De tekening als bestand</a></figcaption>\n</figure>\n\n'
        f"## De pijlen als tabel\n\n{table(('Stuk', 'Haalt aan', 'Keer'), rows, 'De pijlen als tabel')}{rest}"
    )


def _link(node: Node, here: str) -> str:
    return f'<a href="{attribute(relative(here, node.url))}">{attribute(node.titel)}</a>'

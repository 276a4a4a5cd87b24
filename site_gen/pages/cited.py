"""Corpus -> pages of papers that are cited and not held, of their dossiers, and the short addresses of those that are here.

1. Every cited paper that is not held has one page: its name, its official address, who cites it; never indexed by others.
   Our own search finds it by its number (``data/zoekwijzer.json``), not by words: the words are those of who cites it.
2. A cited paper has a feed of who cites it (``feeds.py``) at its own address, named in its head: each letter, and of the
   rest the most cited, at most one for each letter of the collection, or `FEW` where that is more.
3. ``/kst-32317-974/`` leads to the letter, as does every earlier address of a letter, also one that only the previous site
   had; no page stands in a letter's place.
4. A dossier of which papers are cited and none is held has a page that lists these; no more is known of it here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_gen.model import Absent, Corpus, KamerstukId, Page, Shelf, parse_kamerstuk_id
from site_gen.pages.changes import withdrawn_places
from site_gen.pages.former import former_addresses, official_names
from site_gen.pages.fragments import absent_url, cited_by_items, crumbs, folded_list, outward, shelf_name
from site_gen.pages.markdown import attribute, front_matter, markdown_path, relative
from site_gen.pages.wording import count, id_name, label, long_day, numbered, target_name

FEW = 1000
"""Cited papers that always have a feed: a collection of a few hundred letters has one for each. It costs a large one nothing
(a file a letter, as before) and a small one at most a thousand files of about a kilobyte."""


def followed(corpus: Corpus) -> Mapping[str, Absent]:
    """The cited papers that are not held and have a feed, by their address."""
    room = max(FEW, len(corpus.entries)) - sum(1 for entry in corpus.entries if entry.cited_by)
    most = sorted(cited_places(corpus), key=lambda place: (-len(place[1].cited_by), place[0]))
    return dict(most[: max(0, room)])


def cited_places(corpus: Corpus) -> Iterator[tuple[str, Absent]]:
    """The address of each cited paper that is not held; no address is given twice, or taken from a letter."""
    taken = {entry.url.lower() for entry in corpus.entries}
    for absent in corpus.absent:
        url = absent_url(absent.target.id)
        if url.lower() not in taken:
            taken.add(url.lower())
            yield url, absent


def cited_pages(corpus: Corpus) -> Iterator[Page]:
    """A page for each cited paper that the collection does not hold."""
    by_key, feeds = {entry.key: entry for entry in corpus.entries}, followed(corpus)
    shelves = {shelf.slug: shelf for shelf in corpus.shelves} | (elsewhere := _elsewhere(corpus))
    moved = former_addresses(corpus)
    stood = {old.lower(): entry for entry in corpus.entries for old in (*entry.old_urls, *moved.get(entry.key, ()))}
    gone = {address.lower(): item for address, item in withdrawn_places(corpus).items()}
    yield from _dossiers_elsewhere(corpus, elsewhere)
    for url, absent in cited_places(corpus):
        name = target_name(absent.target)
        official = f" {outward(absent.url, 'Officiële tekst')}." if absent.url else ""
        also = (
            f" Ook bekend als {attribute(', '.join(map(id_name, absent.target.also)))}." if absent.target.also else ""
        )
        if there := stood.get(
            url.lower()
        ):  # a corrected number is still cited: who knew the old address finds the letter
            also += f' Tot een verbetering stond hier <a href="{attribute(relative(url, there.url))}">{attribute(label(there))}</a>.'
        elif was := gone.get(url.lower()):
            since = f" op {long_day(was.dag)}" if was.dag else ""
            also += f" Het stond hier en is{attribute(since)} ingetrokken door de uitgever."
        follow = ' <a href="feed.xml">Volg wie dit aanhaalt</a>.'
        items = cited_by_items(absent.cited_by, by_key, url)
        body = (
            front_matter(
                {"title": name, "identifier": absent.target.id, "template": "licht.html", "noindex": True}
                | ({"feed": "feed.xml"} if url in feeds else {})
                | {"bron": {"url": absent.url} if absent.url else {}}
            )
            + crumbs(_above(absent, url, shelves), name)
            + "\n"
            + f"<h1>{attribute(name)}</h1>\n\n"
            + f'<p class="feiten">Dit stuk staat niet in deze collectie; {count(len(items), "plaats", "plaatsen")} hier {"haalt" if len(items) == 1 else "halen"} het aan.{also}{official}{follow if url in feeds else ""}</p>\n\n'
            + f'\n<section class="aangehaald-door" data-aangehaald-door aria-label="Aangehaald door">\n<h2 id="aangehaald-door">Aangehaald door ({len(items)})</h2>\n{folded_list(items)}\n</section>\n'
        )
        yield Page(markdown_path(url), body)


def _elsewhere(corpus: Corpus) -> dict[str, Shelf]:
    """The dossiers of cited papers that have no page of their own here."""
    titles, taken = dict(corpus.elders), {shelf.slug.lower() for shelf in corpus.shelves}
    found: dict[str, Shelf] = {}
    for _, absent in cited_places(corpus):
        for number in _numbers(absent):
            slug = number.dossier_slug
            if slug not in found and slug.lower() not in taken:
                taken.add(slug.lower())
                found[slug] = Shelf(slug, number.dossier, number.toevoeging, titles.get(slug), "", ())
    return found


def _numbers(absent: Absent) -> list[KamerstukId]:
    """The numbers of a cited paper, its own first; a paper of two dossiers has two."""
    named = map(parse_kamerstuk_id, (absent.target.id, *absent.target.also))
    return list(dict.fromkeys(name for name in named if name is not None))


def _dossiers_elsewhere(corpus: Corpus, shelves: Mapping[str, Shelf]) -> Iterator[Page]:
    papers: dict[str, list[tuple[KamerstukId, str, Absent]]] = {}
    for url, absent in cited_places(corpus):
        for number in _numbers(absent):
            if number.dossier_slug in shelves:
                papers.setdefault(number.dossier_slug, []).append((number, url, absent))
    for slug, found in papers.items():
        here, name = f"dossiers/{slug}/", shelf_name(shelves[slug])
        found.sort(key=lambda item: (len(item[0].ondernummer), item[0].ondernummer))
        items = "".join(
            f'<li><a href="{attribute(relative(here, url))}">{attribute(numbered(number.ondernummer))}</a>, {len(absent.cited_by)} keer</li>\n'
            for number, url, absent in found
        )
        held = count(len(found), "stuk wordt", "stukken worden")
        yield Page(
            markdown_path(here),
            front_matter({"title": name, "template": "licht.html", "noindex": True})
            + crumbs([("Dossiers", "../")], name)
            + f'\n<h1>{attribute(name)}</h1>\n\n<p class="feiten">Van dit dossier is hier geen stuk; {held} hier aangehaald.</p>\n\n'
            + f"\n<ul>\n{items}</ul>\n",
        )


def _above(absent: Absent, url: str, shelves: Mapping[str, Shelf]) -> list[tuple[str, str]]:
    """What lies above such a page: its dossier, else the list of references."""
    number = parse_kamerstuk_id(absent.target.id)
    shelf = shelves.get(number.dossier_slug) if number else None
    if shelf is None:
        return [("Verwijzingen", relative(url, "verwijzingen/"))]
    return [("Dossiers", relative(url, "dossiers/")), (shelf_name(shelf), relative(url, f"dossiers/{shelf.slug}/"))]


def short_addresses(corpus: Corpus) -> Iterator[Page]:
    """Small static pages that lead to a letter: its official ids and its earlier addresses."""
    taken = {entry.url.lower() for entry in corpus.entries}
    taken |= {url.lower() for url, _ in cited_places(corpus)}
    moved = former_addresses(corpus)
    for entry in corpus.entries:
        for address in (
            *official_names(entry),
            *entry.old_urls,
            *(short for old in entry.old_urls for short in short_of(old)),
        ):
            if address.lower() not in taken:
                taken.add(address.lower())
                yield Page(f"{address}index.html", leads_to(address, entry.url, entry.titel))
    # Last, so that no address that was once another letter's stands in the way of one that is a letter's own.
    for entry in corpus.entries:
        for address in moved.get(entry.key, ()):
            for way in (address, *short_of(address)):
                if way.lower() not in taken:
                    taken.add(way.lower())
                    yield Page(f"{way}index.html", leads_to(way, entry.url, entry.titel))


def short_of(address: str) -> Iterator[str]:
    """``dossiers/19637/3000/`` -> ``kst-19637-3000/``; an address without a number has no short one."""
    name = "kst-" + "-".join(address.split("/")[1:3])
    if parse_kamerstuk_id(name):
        yield f"{name}/"


def leads_to(here: str, there: str, title: str) -> str:
    """A page without a theme that leads from one address to another."""
    way, script = relative(here, there), relative(here, "assets/doorsturen.js")
    return (
        '<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<title>{attribute(title)}</title><meta name="robots" content="noindex"><link rel="canonical" href="{attribute(way)}">'
        f'<script src="{attribute(script)}" defer></script></head>'
        f'<body><main><article><h1>{attribute(title)}</h1><p>Dit stuk staat op <a href="{attribute(way)}" data-doorsturen>zijn eigen pagina</a>.</p></article></main></body></html>\n'
    )

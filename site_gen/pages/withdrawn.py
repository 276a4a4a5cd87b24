"""Corpus -> a page for each letter that once stood here and was withdrawn: so that no link to it leads nowhere.

1. It says what stood here, since when it no longer does, and where that is told; nothing of the letter but its title.
2. No page takes the place of a letter, of a paper that is cited (whose page says it), or of an address that leads on;
   none is indexed by others.
3. The state of the previous site is only words: what cannot be a letter's address becomes no file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_gen.model import Corpus, Page, Shelf, Wijziging
from site_gen.pages.changes import HERE, withdrawn_places
from site_gen.pages.cited import cited_places, leads_to, short_addresses, short_of
from site_gen.pages.former import is_short
from site_gen.pages.fragments import crumbs, shelf_name
from site_gen.pages.markdown import attribute, front_matter, markdown_path, relative
from site_gen.pages.wording import long_day


def withdrawn_pages(corpus: Corpus) -> Iterator[Page]:
    """A page at each address of a withdrawn letter, and its short address."""
    places = withdrawn_places(corpus)
    if not places:
        return
    taken = {entry.url.lower() for entry in corpus.entries}
    taken |= {page.path.removesuffix("index.html").lower() for page in short_addresses(corpus)}
    cited = {url.lower() for url, _ in cited_places(corpus)}  # their page says it (`cited.py`)
    shelves = {shelf.slug: shelf for shelf in corpus.shelves}
    for address, item in places.items():
        if address.lower() in taken:
            continue
        taken.add(address.lower())
        if address.lower() not in cited:
            yield Page(markdown_path(address), _page(address, item, shelves))
        for short in (*short_of(address), *(way for old in item.oud.split() if is_short(way := f"{old.strip('/')}/"))):
            if short.lower() not in taken:
                taken.add(short.lower())
                yield Page(f"{short}index.html", leads_to(short, address, item.titel or address))


def _page(here: str, item: Wijziging, shelves: Mapping[str, Shelf]) -> str:
    title = item.titel or here
    shelf = shelves.get(here.split("/")[1])
    above = [("Dossiers", "../../"), *([(shelf_name(shelf), "../")] if shelf else [])]
    since = f" op {long_day(item.dag)}" if item.dag else ""
    return (
        front_matter({"title": title, "template": "licht.html", "noindex": True})
        + crumbs(above, "ingetrokken")
        + f"\n<h1>{attribute(title)}</h1>\n\n"
        + f'<p class="feiten">Dit stuk stond op deze site en is{attribute(since)} ingetrokken door de uitgever: het staat hier niet meer. '
        + f'<a href="{relative(here, HERE)}">Alle wijzigingen</a>.</p>\n'
    )

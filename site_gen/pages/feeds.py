"""Corpus -> feeds: the newest letters of the site, of a dossier, of a person and of a kind, those that cite a paper, and what changed.

1. An entry's id never changes: it is made of the letter's first address, not of where the site stands.
2. Times are days of letters, and of changes that were told; never the clock: a build without change gives the same bytes.
3. The newest come first and the undated last, at most `NEWEST`; addresses are whole where the settings say where the site
   stands, else relative to the feed.
4. Each feed is there as Atom and as JSON Feed.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from xml.etree import ElementTree as ET

from site_gen.model import CitedBy, Corpus, Entry, Page
from site_gen.pages import changes
from site_gen.pages.cited import followed
from site_gen.pages.facts import description
from site_gen.pages.former import first_address
from site_gen.pages.fragments import shelf_name
from site_gen.pages.markdown import relative
from site_gen.pages.wording import label, one_line, target_name

NEWEST = 50
"""Letters in one feed."""
NEWEST_CITING = 20
"""Letters in the feed of one cited paper: there are more of these than letters, so they are short."""

_AUTHORITY = "tag:site-gen.invalid,2026:"  # a name that nobody can own, so no two sites fight over an id
_UNDATED = dt.date(2000, 1, 1)
_ATOM = "http://www.w3.org/2005/Atom"
_PUBLISHER = "De uitgever van deze site"
_NO_CHANGE: Mapping[str, dt.date] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Bericht:
    """One entry of a feed; ``url`` is its page in the site, ``official`` where the paper itself stands."""

    id: str
    titel: str
    tekst: str
    url: str
    veranderd: dt.date | None = None
    uitgegeven: dt.date | None = None
    namen: tuple[str, ...] = ()
    soort: str = ""
    official: str | None = None


def feeds(corpus: Corpus) -> Iterator[Page]:
    """Every feed, straight into the finished site."""
    by_key = {entry.key: entry for entry in corpus.entries}
    changed = changes.changed_days(corpus)
    yield from both("", "Nieuwste stukken", messages(corpus.entries, changed), corpus.site_url)
    for here, title, keys in _lists(corpus):
        yield from both(here, title, messages((by_key[key] for key in keys), changed), corpus.site_url)
    yield from both(changes.HERE, "Wijzigingen", list(_changes(corpus))[:NEWEST], corpus.site_url)
    for here, name, places in _cited(corpus):
        citing = newest_first(by_key[key] for key in dict.fromkeys(by.key for by in places))[:NEWEST_CITING]
        # Of each only what the form demands: there are more of these feeds than letters.
        items = [Bericht(entry_id(e), label(e), "", e.url, e.letter.metadata.datum) for e in citing]
        yield Page(f"{here}feed.xml", write_atom(here, f"Wie haalt aan: {name}", items, corpus.site_url), after=True)


def both(here: str, title: str, items: Sequence[Bericht], root: str = "") -> Iterator[Page]:
    """A feed in both forms."""
    yield Page(f"{here}feed.xml", write_atom(here, title, items, root), after=True)
    yield Page(f"{here}feed.json", write_json(here, title, items, root), after=True)


def _lists(corpus: Corpus) -> Iterator[tuple[str, str, Sequence[str]]]:
    for shelf in corpus.shelves:
        kind = "Dossier" if shelf.is_dossier else "Groep"
        yield f"dossiers/{shelf.slug}/", f"{kind} {shelf_name(shelf)}", shelf.keys
    for person in corpus.personen:
        yield f"personen/{person.slug}/", f"Stukken van {person.naam}", person.keys
    for sort in corpus.soorten:
        yield f"soorten/{sort.slug}/", f"Soort: {sort.naam}", sort.keys


def _changes(corpus: Corpus) -> Iterator[Bericht]:
    places = {first_address(entry): entry.url for entry in corpus.entries}
    told = changes.changes(corpus)
    known = {(item.adres, item.veld, item.nieuw) for item in told}
    fixed = (item for item in changes.corrections(corpus) if (item.adres, item.veld, item.nieuw) not in known)
    for item in (*told, *fixed):
        yield Bericht(
            _AUTHORITY + changes.change_id(item),
            f"{item.titel or item.adres}: {item.veld or item.wat}",
            changes.change_words(item),
            places.get(item.adres, changes.HERE),
            item.dag,
            item.dag,
            soort=item.wat,
        )


def _cited(corpus: Corpus) -> Iterator[tuple[str, str, Sequence[CitedBy]]]:
    """Each cited paper that can be followed, here or not, with the places that cite it."""
    for url, absent in followed(corpus).items():
        yield url, target_name(absent.target), absent.cited_by
    for entry in corpus.entries:
        if entry.cited_by:
            yield entry.url, label(entry), entry.cited_by


def newest_first(entries: Iterable[Entry]) -> list[Entry]:
    """At most `NEWEST` letters, the newest first; on one day by address, the undated last."""
    by_address = sorted(entries, key=lambda entry: entry.url)
    return sorted(by_address, key=lambda entry: entry.letter.metadata.datum or dt.date.min, reverse=True)[:NEWEST]


def entry_id(entry: Entry) -> str:
    """The letter's id in every feed: of its first address, which a correction does not change."""
    return _AUTHORITY + first_address(entry)


def messages(entries: Iterable[Entry], changed: Mapping[str, dt.date] = _NO_CHANGE) -> list[Bericht]:
    """The newest of these letters as entries of a feed; ``changed`` tells when a letter last came or changed."""
    return [_message(entry, changed) for entry in newest_first(entries)]


def _message(entry: Entry, changed: Mapping[str, dt.date]) -> Bericht:
    metadata = entry.letter.metadata
    days = [day for day in (metadata.datum, changed.get(first_address(entry))) if day]
    names = entry.personen or tuple(a.functie for a in metadata.afzenders if a.functie)
    return Bericht(
        entry_id(entry),
        label(entry),
        description(entry),
        entry.url,
        max(days, default=None),
        metadata.datum,
        tuple(dict.fromkeys(one_line(name) for name in names)),
        one_line(metadata.soort),
        entry.official,
    )


def write_atom(here: str, title: str, items: Sequence[Bericht], root: str = "") -> str:
    """An Atom feed (RFC 4287) that lies at ``here`` in the site at ``root``."""
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "nl"})
    _put(feed, "id", f"{_AUTHORITY}{here}feed")
    _put(feed, "title", title)
    _put(feed, "updated", _moment(max((item.veranderd for item in items if item.veranderd), default=None)))
    _put(_sub(feed, "author"), "name", _PUBLISHER)
    _sub(feed, "link", rel="self", type="application/atom+xml", href=_address(here, f"{here}feed.xml", root))
    _sub(feed, "link", rel="alternate", type="text/html", href=_address(here, here, root))
    for item in items:
        _entry(_sub(feed, "entry"), item, here, root)
    ET.indent(feed, "")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(feed, encoding="unicode")}\n'


def _entry(element: ET.Element, item: Bericht, here: str, root: str) -> None:
    _put(element, "id", item.id)
    _put(element, "title", item.titel)
    _put(element, "updated", _moment(item.veranderd))
    if item.uitgegeven:
        _put(element, "published", _moment(item.uitgegeven))
    for name in item.namen:
        _put(_sub(element, "author"), "name", name)
    if item.soort:
        _sub(element, "category", term=item.soort)
    _sub(element, "link", rel="alternate", type="text/html", href=_address(here, item.url, root))
    if item.official:
        _sub(element, "link", rel="related", href=item.official, title="officiële tekst")
    if item.tekst:
        _put(element, "summary", item.tekst)


def write_json(here: str, title: str, items: Sequence[Bericht], root: str = "") -> str:
    """The same as a JSON Feed 1.1."""
    values = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": one_line(title),
        "language": "nl",
        "home_page_url": _address(here, here, root),
        "feed_url": _address(here, f"{here}feed.json", root),
        "items": [_item(item, here, root) for item in items],
    }
    return json.dumps(values, ensure_ascii=False) + "\n"


def _item(item: Bericht, here: str, root: str) -> Mapping[str, object]:
    published, changed = item.uitgegeven, item.veranderd
    values: dict[str, object] = {
        "id": item.id,
        "url": _address(here, item.url, root),
        "external_url": item.official,
        "title": one_line(item.titel),
        "content_text": one_line(item.tekst),
        "date_published": _moment(published) if published else None,
        "date_modified": _moment(changed) if changed and changed != published else None,
        "authors": [{"name": name} for name in item.namen],
        "tags": [item.soort],
    }
    return {key: value for key, value in values.items() if value}


def _address(here: str, there: str, root: str) -> str:
    """A page of the site: whole where it is known where the site stands, for no reader of JSON Feed knows a base."""
    return root + there if root else relative(here, there)


def _moment(day: dt.date | None) -> str:
    """A day as Atom wants it; Atom knows no entry without one, so the undated have a fixed day of old."""
    return f"{(day or _UNDATED).isoformat()}T00:00:00Z"


def _sub(parent: ET.Element, name: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, name, attributes)


def _put(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = one_line(text)

"""Corpus -> feeds: the newest letters of the site, of a dossier, of a person and of a kind, and those that cite a paper.

1. An entry's id never changes: it is made of the letter's first address, not of where the site stands.
2. Times are days of letters, never the clock: a build without change gives the same bytes, and a letter is new once.
3. The newest come first and the undated last, at most `NEWEST`; addresses are relative to the feed, which both forms allow.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from xml.etree import ElementTree as ET

from site_gen.model import CitedBy, Corpus, Entry, Page
from site_gen.pages.cited import followed
from site_gen.pages.citing import one_line
from site_gen.pages.facts import description
from site_gen.pages.fragments import shelf_name
from site_gen.pages.markdown import relative
from site_gen.pages.wording import id_name, label

NEWEST = 50
"""Letters in one feed."""
NEWEST_CITING = 20
"""Letters in the feed of one cited paper: there are more of these than letters, so they are short."""

_AUTHORITY = "tag:site-gen.invalid,2026:"  # a name that nobody can own, so no two sites fight over an id
_UNDATED = dt.date(2000, 1, 1)
_ATOM = "http://www.w3.org/2005/Atom"
_PUBLISHER = "De uitgever van deze site"


def feeds(corpus: Corpus) -> Iterator[Page]:
    """Every feed, straight into the finished site."""
    by_key = {entry.key: entry for entry in corpus.entries}
    newest = newest_first(corpus.entries)
    yield Page("feed.xml", atom("", "Nieuwste stukken", newest), after=True)
    yield Page("feed.json", json_feed("", "Nieuwste stukken", newest), after=True)
    for here, title, keys in _lists(corpus):
        yield Page(f"{here}feed.xml", atom(here, title, newest_first(by_key[key] for key in keys)), after=True)
    for here, name, places in _cited(corpus):
        citing = newest_first(by_key[key] for key in dict.fromkeys(by.key for by in places))[:NEWEST_CITING]
        yield Page(f"{here}feed.xml", atom(here, f"Wie haalt aan: {name}", citing, short=True), after=True)


def _lists(corpus: Corpus) -> Iterator[tuple[str, str, Sequence[str]]]:
    for shelf in corpus.shelves:
        kind = "Dossier" if shelf.is_dossier else "Groep"
        yield f"dossiers/{shelf.slug}/", f"{kind} {shelf_name(shelf)}", shelf.keys
    for person in corpus.personen:
        yield f"personen/{person.slug}/", f"Stukken van {person.naam}", person.keys
    for sort in corpus.soorten:
        yield f"soorten/{sort.slug}/", f"Soort: {sort.naam}", sort.keys


def _cited(corpus: Corpus) -> Iterator[tuple[str, str, Sequence[CitedBy]]]:
    """Each cited paper that can be followed, here or not, with the places that cite it."""
    for url, absent in followed(corpus).items():
        yield url, id_name(absent.target.id), absent.cited_by
    for entry in corpus.entries:
        if entry.cited_by:
            yield entry.url, label(entry), entry.cited_by


def newest_first(entries: Iterable[Entry]) -> list[Entry]:
    """At most `NEWEST` letters, the newest first; on one day by address, the undated last."""
    by_address = sorted(entries, key=lambda entry: entry.url)
    return sorted(by_address, key=lambda entry: entry.letter.metadata.datum or dt.date.min, reverse=True)[:NEWEST]


def entry_id(entry: Entry) -> str:
    """The letter's id in every feed: of its first address, which a correction does not change."""
    return _AUTHORITY + (entry.old_urls or (entry.url,))[0]


def atom(here: str, title: str, entries: Sequence[Entry], *, short: bool = False) -> str:
    """An Atom feed (RFC 4287) that lies at ``here``; a ``short`` one says of each letter only what the form demands."""
    days = [entry.letter.metadata.datum for entry in entries if entry.letter.metadata.datum]
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "nl"})
    _put(feed, "id", f"{_AUTHORITY}{here}feed")
    _put(feed, "title", title)
    _put(feed, "updated", _moment(max(days, default=None)))
    _put(_sub(feed, "author"), "name", _PUBLISHER)
    _sub(feed, "link", rel="self", type="application/atom+xml", href="feed.xml")
    _sub(feed, "link", rel="alternate", type="text/html", href="./")
    for entry in entries:
        _entry(_sub(feed, "entry"), entry, here, short=short)
    ET.indent(feed, "")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(feed, encoding="unicode")}\n'


def _entry(item: ET.Element, entry: Entry, here: str, *, short: bool) -> None:
    metadata = entry.letter.metadata
    _put(item, "id", entry_id(entry))
    _put(item, "title", label(entry))
    _put(item, "updated", _moment(metadata.datum))
    if short:
        _sub(item, "link", rel="alternate", href=relative(here, entry.url))
        return
    if metadata.datum:
        _put(item, "published", _moment(metadata.datum))
    for name in _senders(entry):
        _put(_sub(item, "author"), "name", name)
    _sub(item, "category", term=one_line(metadata.soort))
    _sub(item, "link", rel="alternate", type="text/html", href=relative(here, entry.url))
    if entry.official:
        _sub(item, "link", rel="related", href=entry.official, title="officiële tekst")
    _put(item, "summary", description(entry))


def json_feed(here: str, title: str, entries: Sequence[Entry]) -> str:
    """The same as a JSON Feed 1.1."""
    values = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "language": "nl",
        "home_page_url": "./",
        "items": [_item(entry, here) for entry in entries],
    }
    return json.dumps(values, ensure_ascii=False) + "\n"


def _item(entry: Entry, here: str) -> Mapping[str, object]:
    metadata = entry.letter.metadata
    values: dict[str, object] = {
        "id": entry_id(entry),
        "url": relative(here, entry.url),
        "external_url": entry.official,
        "title": one_line(label(entry)),
        "content_text": one_line(description(entry)),
        "date_published": _moment(metadata.datum) if metadata.datum else None,
        "authors": [{"name": name} for name in _senders(entry)],
        "tags": [one_line(metadata.soort)],
    }
    return {key: value for key, value in values.items() if value}


def _senders(entry: Entry) -> Iterator[str]:
    names = entry.personen or [a.functie for a in entry.letter.metadata.afzenders if a.functie]
    yield from dict.fromkeys(one_line(name) for name in names)


def _moment(day: dt.date | None) -> str:
    """A day as Atom wants it; Atom knows no entry without one, so the undated have a fixed day of old."""
    return f"{(day or _UNDATED).isoformat()}T00:00:00Z"


def _sub(parent: ET.Element, name: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, name, attributes)


def _put(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = one_line(text)

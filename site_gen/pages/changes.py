"""Corpus -> what changed: the page ``/wijzigingen/``, its feeds and table, and the state that the next site compares with.

1. A change is told once, with the day it was first told and its old and new value; without a previous state there is none.
2. What the publisher corrected in words of a letter is told by every build: printed value, new value, reason.
3. The same letters, settings and previous state give the same bytes; a site compared with its own state tells nothing new.
4. A letter is the same when its first address is, else when its source is: a corrected number or a new file name is no new letter.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict

from site_gen.model import Corpus, Entry, Herkomst, Metadata, Origin, Page, Wijziging
from site_gen.pages.data import write_csv
from site_gen.pages.former import first_address, former_addresses, is_address, same_letters, ways_to
from site_gen.pages.fragments import table
from site_gen.pages.markdown import attribute, front_matter, relative
from site_gen.pages.wording import count, label, long_day, numbered, one_line

HERE = "wijzigingen/"
MOST = 5000
"""Changes that are remembered; the oldest go first."""
MOST_ROWS = 500
"""Changes on the page; the table to take along has them all."""

_LONGEST = 600
"""Signs of one value that are told."""

_WAYS = ("eerder", "kort")
"""Other addresses of a letter in the state: they are remembered, not told of."""

NEW, GONE, CHANGED, CORRECTED = "nieuw", "ingetrokken", "gewijzigd", "verbeterd"

_NAMES: Mapping[str, str] = {
    "titel": "titel", "soort": "soort", "kamer": "kamer", "vergaderjaar": "vergaderjaar", "datum": "datum",
    "datum_soort": "soort datum", "gesteld": "vragen gesteld", "dossiers": "dossiers", "ondernummer": "nummer",
    "kenmerk": "kenmerk", "afzenders": "afzender", "ontvanger": "ontvanger", "commissie": "commissie",
    "fracties": "fracties", "zaaknummers": "zaaknummers", "bron_url": "officiële tekst",
}  # fmt: skip
"""Fields of a letter, and how a reader is told of them."""


def changes(corpus: Corpus) -> tuple[Wijziging, ...]:
    """Every change there is to tell of, newest first: those since the previous site, then those it told of."""
    if corpus.vorige is None:
        return ()
    return tuple(map(_short, (*_since(corpus), *corpus.vorige.wijzigingen)[:MOST]))


def changed_days(corpus: Corpus) -> dict[str, dt.date]:
    """The last day on which each letter changed or came, by first address."""
    found: dict[str, dt.date] = {}
    for item in changes(corpus):
        if item.dag is not None and item.wat in (NEW, CHANGED):
            found[item.adres] = max(item.dag, found.get(item.adres, item.dag))
    return found


def withdrawn_places(corpus: Corpus) -> dict[str, Wijziging]:
    """Each address at which a withdrawn letter stood, with what is told of it; the state is only words, so only addresses."""
    return {
        address: item
        for item in reversed(changes(corpus))
        if item.wat == GONE
        for address in (item.adres, *(f"{old.strip('/')}/" for old in item.oud.split()))
        if is_address(address)
    }


def state_file(corpus: Corpus) -> Iterator[Page]:
    """``/data/stand.json`` for the next build, and ``/data/wijzigingen.csv`` for readers."""
    told, moved = changes(corpus), former_addresses(corpus)
    state = {
        "versie": 1,
        "documenten": {first_address(entry): _fields(entry) | ways_to(entry, moved) for entry in corpus.entries},
        "wijzigingen": [
            {name: value for name, value in _values(item).items() if value not in (None, "")} for item in told
        ],
    }
    yield Page("data/stand.json", json.dumps(state, ensure_ascii=False, indent=0) + "\n")
    head = ("dag", "adres", "titel", "wat", "veld", "oud", "nieuw", "reden")
    rows = (tuple(_values(item)[name] for name in head) for item in (*told, *corrections(corpus)))
    yield Page("data/wijzigingen.csv", write_csv(head, rows))


def corrections(corpus: Corpus) -> Iterator[Wijziging]:
    """What the publisher set in place of what a letter prints."""
    for entry in corpus.entries:
        for item in entry.letter.metadata.herkomst:
            if item.origin is Origin.HANDMATIG:
                field = "bron_url" if item.field == "bron" else item.field
                old, new = (_words(data, field) for data in (entry.letter.printed, entry.letter.metadata))
                if old == new:  # the dossier of a corrected official id, which may be the printed one
                    continue
                yield Wijziging(
                    None, first_address(entry), one_line(label(entry)), CORRECTED, _NAMES.get(field, field), old, new,
                    one_line(item.reden or ""),
                )  # fmt: skip


def change_page(corpus: Corpus) -> Iterator[Page]:
    """``/wijzigingen/``."""
    told, corrected = changes(corpus), list(corrections(corpus))
    # Where a withdrawn letter stood is always a page: one that says so (`withdrawn.py`), or what took its place.
    places = {item.adres: item.adres for item in told if item.wat == GONE and is_address(item.adres)}
    places |= {first_address(entry): entry.url for entry in corpus.entries}
    none = (
        "Deze uitgave is met geen eerdere vergeleken."
        if corpus.vorige is None
        else "Sinds de eerdere uitgaven is er niets veranderd."
    )
    rows = (
        (
            attribute(long_day(item.dag)), _paper(item, places), attribute(item.veld or item.wat), attribute(item.oud),
            attribute(item.nieuw), attribute(item.reden),
        )
        for item in told[:MOST_ROWS]
    )  # fmt: skip
    own = (
        (_paper(item, places), attribute(item.veld), attribute(item.oud or "onbekend"), attribute(item.nieuw), attribute(item.reden))
        for item in corrected[:MOST_ROWS]
    )  # fmt: skip
    yield Page(
        "wijzigingen.md",
        front_matter({"title": "Wijzigingen", "feed": "feed.xml", "feed_json": "feed.json"})
        + "# Wijzigingen\n\n"
        + "<p>Wat er aan de stukken op deze site is veranderd. De tekst van een brief wordt nooit verbeterd; verandert de tekst toch, "
        + "dan is er een ander bestand voor in de plaats gekomen.</p>\n\n"
        + "## Sinds eerdere uitgaven\n\n"
        + (
            table(("Dag", "Stuk", "Wat", "Oud", "Nieuw", "Reden"), rows, "Sinds eerdere uitgaven")
            if told
            else f"<p>{none}</p>\n"
        )
        + "\n## Verbeterd door de uitgever\n\n"
        + (
            f"<p>{count(len(corrected), 'keer', 'keer')} staat een gegeven niet of anders in het stuk; hier staat het met de reden.</p>\n\n"
            + table(("Stuk", "Gegeven", "In het stuk", "Hier", "Reden"), own, "Verbeterd door de uitgever")
            if corrected
            else "<p>De uitgever heeft geen gegevens verbeterd.</p>\n"
        )
        + f'\n<p class="bron">Wijzigingen volgen: <a href="feed.xml">Atom</a> · <a href="feed.json">JSON Feed</a> · alles als tabel: <a href="{relative(HERE, "data/wijzigingen.csv")}">wijzigingen.csv</a></p>\n',
    )


def change_id(item: Wijziging) -> str:
    """A change's own name: of all it says, so it never changes and two changes never share one."""
    said = json.dumps(_values(item), sort_keys=True)
    return "wijziging-" + hashlib.sha256(said.encode()).hexdigest()[:16]


def change_words(item: Wijziging) -> str:
    """A change in a sentence: ``datum: «15 februari 2021» -> «16 februari 2021» (drukfout)``."""
    tail = f" ({item.reden})" if item.reden else ""
    if not item.veld:
        return f"{item.wat}{tail}"
    return f"{item.veld}: «{item.oud or 'onbekend'}» -> «{item.nieuw or 'onbekend'}»{tail}"


def _paper(item: Wijziging, places: Mapping[str, str]) -> str:
    """The paper as a link to where it is, or to where it stood; what a previous state says is only words."""
    url = places.get(item.adres)
    name = attribute(item.titel or item.adres)
    return f'<a href="{attribute(relative(HERE, url))}">{name}</a>' if url else name


def _short(item: Wijziging) -> Wijziging:
    """A change in lines that fit a table: the state came from a site on the web and may hold anything."""
    given = (item.adres, item.titel, item.wat, item.veld, item.oud, item.nieuw, item.reden)
    return Wijziging(item.dag, *(one_line(one_line(words)[:_LONGEST]) for words in given))


def _since(corpus: Corpus) -> Iterator[Wijziging]:
    before = {name: dict(fields) for name, fields in corpus.vorige.documenten} if corpus.vorige else {}
    found: list[Wijziging] = []
    same = {entry.key: was for entry, was in same_letters(corpus, before)}
    for entry in corpus.entries:
        name, fields = first_address(entry), _fields(entry)
        if entry.key not in same:
            found.append(Wijziging(corpus.dag, name, _name(fields), NEW))
            continue
        reasons = dict(_reasons(entry.letter.metadata.herkomst))
        old = before.pop(same[entry.key])
        for way in _WAYS:
            old.pop(way, None)
        for field in sorted({*fields, *old}):
            if fields.get(field, "") != old.get(field, ""):
                pair = (old.get(field, ""), fields.get(field, ""))
                found.append(Wijziging(corpus.dag, name, _name(fields), CHANGED, field, *pair, reasons.get(field, "")))
    found.extend(
        Wijziging(corpus.dag, name, _name(fields), GONE, oud=_elsewhere(name, fields))
        for name, fields in before.items()
    )
    yield from sorted(found, key=lambda item: (item.adres, item.veld, item.wat))


def _elsewhere(name: str, fields: Mapping[str, str]) -> str:
    """Where a letter stood besides its first address: there, too, a page says that it is gone."""
    known = (fields.get("adres", ""), *(f"/{address}" for way in _WAYS for address in fields.get(way, "").split()))
    return " ".join(dict.fromkeys(address for address in known if address.strip("/") != name.strip("/")))


def _name(fields: Mapping[str, str]) -> str:
    """How a list names a paper, from what is remembered of it."""
    title, number = fields.get("titel", ""), fields.get("nummer")
    return f"{title}, {numbered(number)}" if number and fields.get("dossiers") else title


def _reasons(origins: Iterable[Herkomst]) -> Iterator[tuple[str, str]]:
    for item in origins:
        if item.reden:
            yield _NAMES.get(item.field, item.field), one_line(item.reden)


def _fields(entry: Entry) -> dict[str, str]:
    """What is remembered of a letter, as words; of its text the number of words and a checksum."""
    letter = entry.letter
    text = "\0".join((*(block.text.content for block in letter.blocks), *(note.text.content for note in letter.notes)))
    values = {name: _words(letter.metadata, field) for field, name in _NAMES.items()}
    values |= {
        "titel": one_line(entry.titel),
        "adres": "/" + entry.url,
        "bronbestand": entry.key,
        "tekst": f"{count(letter.words, 'woord', 'woorden')}, {hashlib.sha256(text.encode()).hexdigest()[:12]}",
    }
    return {name: value for name, value in values.items() if value}


def _words(metadata: Metadata, field: str) -> str:
    value = getattr(metadata, field)
    if field == "afzenders":
        value = tuple(", ".join(part for part in (one.naam, one.functie) if part) for one in metadata.afzenders)
    if field == "dossiers":
        value = tuple(f"{one.slug} {one.titel or ''}".strip() for one in metadata.dossiers)
    words = "; ".join(value) if isinstance(value, tuple) else "" if value is None else str(value)
    return one_line(words)


def _values(item: Wijziging) -> dict[str, str | None]:
    return asdict(item) | {"dag": item.dag.isoformat() if item.dag else None}

"""Letters -> Corpus: every reference resolved, every link both ways; the only place that sees two letters.

1. A reference leads to the page here, else to the official address, else to nothing; one candidate or none.
2. A cites B if and only if B shows A; papers that are cited and not held are listed with who cites them.
3. The corpus does not depend on the order in which letters came.
4. What repeats a reference ("idem") is one, and one to a year still to come is doubted, before anything is resolved.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from site_gen.corpus.addresses import place, shelves_of, slug
from site_gen.corpus.authority import official_terms, person_slug
from site_gen.corpus.forms import FORMS
from site_gen.corpus.future import doubt_future
from site_gen.corpus.idem import repeat
from site_gen.corpus.intern import find_intern
from site_gen.corpus.known import known_ids
from site_gen.corpus.links import Collection, by_day, in_order, point_at, resolve
from site_gen.corpus.moties import held_moties
from site_gen.corpus.persons import one_name
from site_gen.corpus.places import anchors
from site_gen.corpus.proposals import propose
from site_gen.corpus.registers import (
    fractie_names,
    offices,
    persons,
    register,
    shelve,
    with_known_offices,
    with_spellings,
)  # fmt: skip
from site_gen.corpus.relations import main_of, relate, said_before
from site_gen.corpus.scene import scene_of
from site_gen.model import (
    Absent,
    CitedBy,
    Conversion,
    Corpus,
    Entry,
    Facts,
    Groep,
    Link,
    Metadata,
    Notice,
    Relation,
    Soort,
    Target,
    parse_kamerstuk_id,
)  # fmt: skip

__all__ = ["FORMS", "link", "propose"]


def _is_paper(item: Link) -> bool:
    """Whether a target is a paper of one number: two moties of one member would share a page, a web address is none."""
    return item.reference.citation.soort is not Soort.URL and not item.target.id.startswith("motie-")


def link(
    conversions: Sequence[Conversion],
    groups: Sequence[Groep],
    own_titles: Sequence[tuple[str, str]],
    facts: Facts,
    address: Callable[[str], str | None],
) -> Corpus:
    """Tie all letters together; ``address`` gives the official address of an id, from the id alone."""
    conversions = sorted(conversions, key=lambda c: c.source.name)
    repeated = [repeat(letter) for letter in doubt_future([letter for c in conversions for letter in c.letters])]
    letters = sorted((letter for letter, _ in repeated), key=lambda item: item.key)
    titles = {letter.key: _title(letter.metadata) for letter in letters}
    printed = {letter.key: _title(letter.printed) for letter in letters}
    urls, old, notices = place(letters, groups, titles, printed)
    notices.extend(doubt for _, doubts in repeated for doubt in doubts)
    days = by_day(letters)
    scenes = {letter.key: scene_of(letter, anchors(letter.blocks), days) for letter in letters}
    acts = dict(reversed(facts.act_titles))  # of several titles the first
    collection = Collection(known_ids(letters), urls, scenes, held_moties(letters), acts)
    one_names = one_name(letters, facts)
    entries: list[Entry] = []
    for letter in letters:
        names = scenes[letter.key].names
        found, doubts = find_intern(scenes[letter.key])
        notices.extend(doubts)
        own = point_at(letter, names, found, urls)
        dated = (item for item in own if item.key != letter.key)
        links = tuple(sorted((*resolve(letter, names, collection), *dated), key=in_order))
        identifier = letter.metadata.official_id
        official = letter.metadata.bron_url or (address(identifier) if identifier else None)
        entries.append(
            Entry(
                letter,
                urls[letter.key],
                old.get(letter.key, ()),
                shelves_of(letter, groups),
                titles[letter.key],
                names,
                links,
                official,
                persons(letter, one_names, facts),
                intern=tuple(item for item in own if item.key == letter.key),
                ambten=offices(letter, facts),
                overheid=official_terms(letter.metadata, facts),
                fracties=fractie_names(letter, facts),
            )
        )
    cited, absent = _cited(entries)
    relations = _by_letter((*relate(letters, collection.known), *said_before(entries)))
    known = {letter.key: letter.metadata for letter in letters}
    entries = [
        replace(
            entry,
            cited_by=cited.get(entry.key, ()),
            relations=relations.get(entry.key, ()),
            hoofddocument=main_of(entry.key, relations.get(entry.key, ()), known),
        )
        for entry in entries
    ]
    notices.extend(notice for c in conversions for notice in c.notices)
    notices.extend(_doubts(entries))
    return Corpus(
        entries=tuple(entries),
        shelves=shelve(entries, groups, dict(own_titles), dict(facts.dossier_titles)),
        absent=absent,
        elders=_elsewhere(absent, dict(facts.dossier_titles) | dict(own_titles)),
        personen=with_known_offices(register(entries, lambda e: e.personen, person_slug), entries, facts),
        fracties=with_spellings(register(entries, lambda e: e.fracties, slug), facts),
        soorten=register(entries, lambda e: (e.letter.metadata.soort,), slug),
        vergaderjaren=register(
            entries, lambda e: (e.letter.metadata.vergaderjaar,) if e.letter.metadata.vergaderjaar else (), slug
        ),
        commissies=register(
            entries, lambda e: (e.letter.metadata.commissie,) if e.letter.metadata.commissie else (), slug
        ),
        ledger=tuple(entry for c in conversions for entry in c.ledger),
        decisions=tuple((c.source.name, decision) for c in conversions for decision in c.decisions),
        notices=tuple(sorted(notices)),
        sources=tuple(c.source for c in conversions),
    )


def _title(metadata: Metadata) -> str:
    """The title as shown; a letter without a number also says whom it addresses."""
    if metadata.identifier is None and metadata.kamer and metadata.titel.startswith("Brief van"):
        return f"{metadata.titel} aan de {metadata.kamer}"
    return metadata.titel


def _soort(item: Link) -> Soort:
    """The kind of what is cited: a motie by name that is a Kamerstuk is one."""
    return Soort.KAMERSTUK if item.target.id.startswith("kst-") else item.reference.citation.soort


def _newest_first(entry: Entry) -> tuple[int, str]:
    """Who cites a paper: the latest first, the undated last."""
    day = entry.letter.metadata.datum
    return (-day.toordinal() if day else 0, entry.key)


def _cited(entries: Sequence[Entry]) -> tuple[dict[str, tuple[CitedBy, ...]], tuple[Absent, ...]]:
    held: dict[str, list[CitedBy]] = {}
    missing: dict[str, tuple[Target, Soort, str | None, list[CitedBy]]] = {}
    for entry in sorted(entries, key=_newest_first):
        for item in entry.links:
            reference = item.reference
            if reference.citation.doubt is not None:
                continue
            if item.key is not None:
                if item.key != entry.key:
                    held.setdefault(item.key, []).append(item.place)
            elif _is_paper(item):
                missing.setdefault(item.target.id, (item.target, _soort(item), item.url, []))[3].append(item.place)
    absent = [Absent(target, soort, url, tuple(by)) for target, soort, url, by in missing.values()]
    return {key: tuple(items) for key, items in held.items()}, tuple(sorted(absent, key=lambda a: a.target.id))


def _elsewhere(absent: Sequence[Absent], titles: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The known titles of the dossiers of cited papers."""
    ids = (parse_kamerstuk_id(name) for item in absent for name in (item.target.id, *item.target.also))
    slugs = sorted({number.dossier_slug for number in ids if number})
    return tuple((slug, titles[slug]) for slug in slugs if slug in titles)


def _doubts(entries: Sequence[Entry]) -> list[Notice]:
    return [
        Notice(
            entry.letter.source,
            reference.line,
            "verwijzing",
            f"«{citation.text}»: {citation.doubt}",
            "blijft gewone tekst",
        )
        for entry in entries
        for reference in entry.letter.references
        if (citation := reference.citation).doubt is not None
    ]


def _by_letter(relations: Sequence[Relation]) -> dict[str, tuple[Relation, ...]]:
    found: dict[str, list[Relation]] = {}
    for relation in relations:
        for key in (relation.source, relation.target):
            found.setdefault(key, []).append(relation)
    return {key: tuple(items) for key, items in found.items()}

"""Corpus and the previous site's state -> which letter was where: so that no address that stood once leads nowhere.

1. A letter is the same when its first address is, else when its source is.
2. Where the previous site had a letter that now stands elsewhere is known, and stays known in every later state.
3. The state is only words: what cannot be a letter's address becomes no file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from site_gen.model import Corpus, Entry, parse_kamerstuk_id

_ADDRESS = re.compile(
    r"dossiers/[A-Za-z0-9-]{1,80}/"
    r"(?:(?:[0-9]{1,5}[a-z]?|[A-Z]{1,3}[0-9]?)(?:-[0-9a-f]{6})?|(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|zonder-datum)-[a-z0-9-]{1,80})/"
)
"""What can be a letter's address: never that of a page of another kind (``dossiers/19637/netwerk/``)."""


_SHORT = re.compile(r"(?:kst-[0-9A-Z]{1,9}(?:-[0-9A-Za-z]{1,6}){1,3}|ah-(?:tk|ek)-[0-9]{8}-[0-9]{1,5})/")


def official_names(entry: Entry) -> tuple[str, ...]:
    """The short addresses of a letter by its official ids: one for each of its dossiers, or its number in the Aanhangsel."""
    metadata = entry.letter.metadata
    if metadata.identifier:
        ids = (f"kst-{dossier.slug}-{metadata.ondernummer}" for dossier in metadata.dossiers)
        return tuple(f"{name}/" for name in ids if parse_kamerstuk_id(name))
    return (f"{metadata.aanhangsel}/",) if metadata.aanhangsel else ()


def is_short(text: str) -> bool:
    """Whether words of a state can be the short address of a letter."""
    return _SHORT.fullmatch(text) is not None


def ways_to(entry: Entry, moved: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """What a state remembers of the other addresses of a letter: where it stood, and the short ones its address does not tell."""
    told = {"kst-" + "-".join(address.split("/")[1:3]) + "/" for address in (first_address(entry), entry.url)}
    known = {"eerder": moved.get(entry.key, ()), "kort": [name for name in official_names(entry) if name not in told]}
    return {name: " ".join(found) for name, found in known.items() if found}


def is_address(text: str) -> bool:
    """Whether words of a state can be the address of a letter."""
    return _ADDRESS.fullmatch(text) is not None


def first_address(entry: Entry) -> str:
    """The address under which a letter first stood here: a correction does not change it."""
    return (entry.old_urls or (entry.url,))[0]


def former_addresses(corpus: Corpus) -> dict[str, tuple[str, ...]]:
    """Where the previous site had a letter that now stands elsewhere, by key: its page there, and the short ones to it.

    A letter that is gone leads nowhere; that the address was once another letter's does not matter, for that one holds it.
    """
    if corpus.vorige is None:
        return {}
    before = {name: dict(fields) for name, fields in corpus.vorige.documenten}
    found: dict[str, tuple[str, ...]] = {}
    for entry, was in same_letters(corpus, before):
        known = (*before[was].get("eerder", "").split(), was, before[was].get("adres", "").strip("/") + "/")
        # The state came from a site on the web: only what can be an address of ours becomes a file.
        kept = tuple(dict.fromkeys(one for one in known if one != entry.url and is_address(one)))
        if kept:
            found[entry.key] = kept
    return found


def same_letters(corpus: Corpus, before: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[Entry, str]]:
    """Each letter that the previous site had, with its first address there."""
    now = {first_address(entry) for entry in corpus.entries}
    moved = {fields.get("bronbestand"): name for name, fields in before.items() if name not in now}
    for entry in corpus.entries:
        name = first_address(entry)
        was = name if name in before else moved.pop(entry.key, None)
        if was is not None:
            yield entry, was

"""All letters linked, and the files made from them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from site_gen.model.changes import Stand
from site_gen.model.evidence import LedgerEntry, Notice
from site_gen.model.letter import Decision, Letter, Metadata, Reference, Soort, Target
from site_gen.model.sources import Source


@dataclass(frozen=True, slots=True)
class CitedBy:
    """One place that cites a paper: in letter ``key`` at ``anchor``, with its sentence and where it stands."""

    key: str
    anchor: str
    spot: str
    sentence: str
    line: int


@dataclass(frozen=True, slots=True)
class Link:
    """One target of one reference, resolved: to a page here (``key``), else to an official address, else to nothing.

    ``anchor`` is the place on that page that a pinpoint means, when it is there.
    """

    reference: Reference
    target: Target
    span: tuple[int, int]
    key: str | None
    url: str | None
    place: CitedBy
    anchor: str = ""

    @property
    def held(self) -> bool:
        """Whether the cited paper is in this collection."""
        return self.key is not None


@dataclass(frozen=True, slots=True)
class Relation:
    """A typed tie between two letters, with the line that proves it."""

    verb: str
    reverse: str
    source: str
    target: str
    line: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A letter with its place in the collection: addresses, dossiers, anchors, links out and links in.

    ``intern`` holds the links from one place of the letter to another; they are no citations. ``ambten`` are the
    senders' offices as lists name them, ``overheid`` the official names of metadata with their values, ``hoofddocument`` what is
    known of the Kamerstuk to which it is proven to belong. ``fracties`` are those of the letter, each by the one name of lists.
    """

    letter: Letter
    url: str
    old_urls: tuple[str, ...]
    shelves: tuple[str, ...]
    titel: str
    anchors: tuple[str, ...]
    links: tuple[Link, ...]
    official: str | None = None
    personen: tuple[str, ...] = ()
    cited_by: tuple[CitedBy, ...] = ()
    relations: tuple[Relation, ...] = ()
    intern: tuple[Link, ...] = ()
    ambten: tuple[str, ...] = ()
    overheid: tuple[tuple[str, str], ...] = ()
    hoofddocument: Metadata | None = None
    fracties: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The letter's name inside a build."""
        return self.letter.key

    @property
    def id(self) -> str | None:
        """The official id as text, when known."""
        return self.letter.metadata.official_id


NO_GROUP = "zonder-dossier"
"""The shelf of letters that have no dossier number and that no group names."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A dossier or a group of the publisher's own: its papers, oldest first, the undated last."""

    slug: str
    nummer: str | None
    toevoeging: str | None
    titel: str | None
    toelichting: str
    keys: tuple[str, ...]

    @property
    def is_dossier(self) -> bool:
        """Whether this is a Kamerstuk dossier, not a group of the publisher's own."""
        return self.nummer is not None

    @property
    def is_rest(self) -> bool:
        """Whether this holds the papers without a dossier number that no group of the publisher's names."""
        return self.slug == NO_GROUP


@dataclass(frozen=True, slots=True)
class Absent:
    """A paper that letters cite and the collection does not hold."""

    target: Target
    soort: Soort
    url: str | None
    cited_by: tuple[CitedBy, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """An index of letters by one property: slug, name as shown, letters, and what official lists know of it."""

    slug: str
    naam: str
    keys: tuple[str, ...]
    bekend: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vorm:
    """One kind of reference as the site shows it: examples with their ids, and what looks like it and is not."""

    titel: str
    voorbeelden: tuple[tuple[str, tuple[str, ...], str], ...]
    tegenvoorbeelden: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """All letters, linked: the only value that holds more than one letter; ``welkom`` is the publisher's own greeting.

    ``vormen`` tells which forms of reference are known, ``meervouden`` the plural of each kind of paper, ``vorige`` what
    the previous site said, ``dag`` the day on which changes since then are dated, ``woordenboek`` which dictionary
    helped with broken words, if any, ``site_url`` where the site will stand, if the settings say so, and ``elders`` the
    titles of dossiers whose papers are cited and not held.
    """

    entries: tuple[Entry, ...]
    shelves: tuple[Shelf, ...]
    absent: tuple[Absent, ...]
    personen: tuple[Register, ...]
    fracties: tuple[Register, ...]
    soorten: tuple[Register, ...]
    vergaderjaren: tuple[Register, ...]
    ledger: tuple[LedgerEntry, ...]
    decisions: tuple[tuple[str, Decision], ...]
    notices: tuple[Notice, ...]
    sources: tuple[Source, ...]
    welkom: str = ""
    vormen: tuple[Vorm, ...] = ()
    commissies: tuple[Register, ...] = ()
    meervouden: tuple[tuple[str, str], ...] = ()
    vorige: Stand | None = None
    dag: dt.date | None = None
    woordenboek: str = ""
    site_url: str = ""
    elders: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What the data files know, read once and handed to the pure stages."""

    hyphenated: frozenset[str] = frozenset()
    dossier_titles: tuple[tuple[str, str], ...] = ()
    fracties: tuple[tuple[str, str], ...] = ()
    eu_names: tuple[tuple[str, str], ...] = ()
    earlier_names: tuple[tuple[str, str, str], ...] = ()
    act_titles: tuple[tuple[str, str], ...] = ()
    bewindslieden: tuple[tuple[str, ...], ...] = ()
    ministeries: tuple[tuple[str, ...], ...] = ()
    documentsoorten: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the docs folder; ``path`` is relative, with forward slashes.

    ``after`` tells that it goes into the finished site: the engine would take it for a page of its own.
    """

    path: str
    content: str | bytes
    after: bool = False

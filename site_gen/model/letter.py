"""One converted letter: its metadata, its references, and how it was read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from site_gen.model.evidence import Herkomst, LedgerEntry, Notice
from site_gen.model.identity import KamerstukId
from site_gen.model.sources import Source
from site_gen.model.text import Block, Note


@dataclass(frozen=True, slots=True, order=True)
class Dossier:
    """A dossier as a letter names it: number as written without spaces, ``toevoeging`` and title where known."""

    nummer: str
    toevoeging: str | None = None
    titel: str | None = None

    @property
    def slug(self) -> str:
        """The dossier's part of an address: ``32317``, ``36600-XX``."""
        return f"{self.nummer}-{self.toevoeging}" if self.toevoeging else self.nummer


@dataclass(frozen=True, slots=True)
class Afzender:
    """Who signs, as printed; ``functie`` is the office."""

    naam: str | None
    functie: str | None = None


AANHANGSEL = "Aanhangsel van de Handelingen"
_CHAMBERS = {None: "tk", "Tweede Kamer": "tk", "Eerste Kamer": "ek"}


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a letter, each value with its `Herkomst`; what the letter does not say is ``None``."""

    titel: str
    soort: str
    kamer: str | None = None
    vergaderjaar: str | None = None
    datum: dt.date | None = None
    datum_soort: str | None = None
    gesteld: dt.date | None = None
    dossiers: tuple[Dossier, ...] = ()
    ondernummer: str | None = None
    kenmerk: str | None = None
    afzenders: tuple[Afzender, ...] = ()
    ontvanger: str | None = None
    commissie: str | None = None
    fracties: tuple[str, ...] = ()
    zaaknummers: tuple[str, ...] = ()
    bron_url: str | None = None
    herkomst: tuple[Herkomst, ...] = ()

    @property
    def identifier(self) -> KamerstukId | None:
        """The official id, when both a dossier and an ondernummer are known."""
        if not self.dossiers or not self.ondernummer:
            return None
        first = self.dossiers[0]
        return KamerstukId(first.nummer, first.toevoeging, self.ondernummer)

    @property
    def aanhangsel(self) -> str | None:
        """The official id of answers in the Aanhangsel, which have a number in their year and no dossier: ``ah-tk-20202021-1241``."""
        number = self.ondernummer or ""
        if self.soort != AANHANGSEL or self.dossiers or not self.vergaderjaar or self.kamer not in _CHAMBERS:
            return None
        if not (number.isascii() and number.isdigit()):
            return None
        return f"ah-{_CHAMBERS[self.kamer]}-{self.vergaderjaar.replace('-', '')}-{int(number)}"

    @property
    def official_id(self) -> str | None:
        """The official id as text, of a Kamerstuk or of answers in the Aanhangsel, when known."""
        found = self.identifier
        return str(found) if found else self.aanhangsel


class Soort(StrEnum):
    """The kinds of reference in ``/data/verwijzingen.csv`` (DESIGN.md section 7)."""

    KAMERSTUK = "kamerstuk"
    HANDELINGEN = "handelingen"
    AANHANGSEL = "aanhangsel"
    STB = "stb"
    STCRT = "stcrt"
    TRB = "trb"
    EU = "eu"
    WET = "wet"
    ECLI = "ecli"
    MOTIE = "motie"
    TOEZEGGING = "toezegging"
    ZAAK = "zaak"
    DOCUMENT = "document"
    INTERN = "intern"
    URL = "url"


@dataclass(frozen=True, slots=True)
class Target:
    """One thing that is cited: its official id, and its official address when the id alone gives one.

    ``also`` holds further names of the same paper: ``19 637 en 30 573, nr. 2375`` is one paper in two dossiers, and a motie
    by name has the number that is printed beside it. ``naam`` is
    the title of an act, which its id (``BWBV0001000``) does not tell.
    """

    id: str
    url: str | None = None
    also: tuple[str, ...] = ()
    naam: str | None = None


@dataclass(frozen=True, slots=True)
class Pinpoint:
    """A place inside the cited paper: ``p. 3`` is ("pagina", "3")."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Citation:
    """One reference in a text: ``content[start:end] == text``; one reference may have ten targets.

    ``spans`` gives each target its own stretch to be linked; ``doubt`` says why a form that looks like a
    reference cannot be one (it is then never linked).
    """

    soort: Soort
    text: str
    start: int
    end: int
    targets: tuple[Target, ...]
    spans: tuple[tuple[int, int], ...]
    pinpoint: Pinpoint | None = None
    doubt: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A citation at its place in a letter: in block ``block`` or in note ``note``, on source line ``line``."""

    citation: Citation
    line: int
    block: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """One converted letter; it knows nothing of others. ``part`` counts the letters in one source file."""

    source: str
    part: int
    sha256: str
    size: int
    metadata: Metadata
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    references: tuple[Reference, ...]
    notices: tuple[Notice, ...]
    first_line: int
    last_line: int
    pages: int | None
    words: int
    printed: Metadata
    markup: bool = False

    @property
    def key(self) -> str:
        """The letter's name inside a build: its file name, with ``#2`` for the second letter in a file."""
        return self.source if self.part == 1 else f"{self.source}#{self.part}"


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """How one line was read, for `explain`: the rule's name and what it led to."""

    line: int
    stage: str
    rule: str
    result: str


@dataclass(frozen=True, slots=True)
class Conversion:
    """All that one source gave: its letters, what was taken out, and how each line was read."""

    source: Source
    letters: tuple[Letter, ...]
    ledger: tuple[LedgerEntry, ...]
    notices: tuple[Notice, ...]
    decisions: tuple[Decision, ...]

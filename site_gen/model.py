"""Every value that flows from a source file to a page; the ground floor, which imports nothing of ours.

1. Every value is frozen and slotted; its collections are tuples, so it can be hashed, shared and pickled.
2. Unknown is ``None`` or an empty tuple, never a guess and never "?".
3. A span is ``text[start:end]``: sorted, disjoint, counted in code points.
4. Doubts are data (`Notice`); a `SiteGenError` is only for a wrong file or setting.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum

# --- identity -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class KamerstukId:
    """The official name of one paper; prints as ``kst-36600-XX-5`` (IDENTIFIERS.md section 1).

    ``dossier`` is five digits or the roman number of an Eerste Kamer dossier; ``toevoeging`` a budget chapter
    (``XX``), a numbered suffix (``02``) or an R-number (``R1519``); ``ondernummer`` a number or Eerste Kamer letters.
    """

    dossier: str
    toevoeging: str | None
    ondernummer: str

    def __str__(self) -> str:
        parts = (self.dossier, self.toevoeging, self.ondernummer)
        return "kst-" + "-".join(part for part in parts if part)

    @property
    def dossier_slug(self) -> str:
        """The dossier's part of an address: ``32317``, ``36600-XX``."""
        return f"{self.dossier}-{self.toevoeging}" if self.toevoeging else self.dossier


_KST = re.compile(r"kst-(\d{5}|[IVXLCDM]+)-(?:(R?\d{2,4}|[IVXLCDM]{1,6}[A-Z]?|[A-Z])-)?([0-9]{1,5}[a-z]?|[A-Z]{1,3})")


def parse_kamerstuk_id(text: str) -> KamerstukId | None:
    """The id written as ``kst-36600-XX-5``, or ``None`` when the text is not one.

    >>> parse_kamerstuk_id("kst-36600-XX-5").toevoeging
    'XX'
    """
    match = _KST.fullmatch(text)
    return KamerstukId(match[1], match[2], match[3]) if match else None


# --- doubts and evidence ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Notice:
    """One doubt about one place in one source: what was seen and what the publisher can do."""

    source: str
    line: int
    code: str
    text: str
    remedy: str = ""
    fatal: bool = False

    def __str__(self) -> str:
        word = "FOUT" if self.fatal else "WAARSCHUWING"
        tail = f" - {self.remedy}" if self.remedy else ""
        # One line, whatever the letter holds: a log reader must not take letter text for a command (RELIABILITY.md T11).
        return " ".join(f"{word} {self.source}:{self.line}: {self.text}{tail}".split())


class LedgerKind(StrEnum):
    """Why a stretch of source text is not on the page; the closed list of RELIABILITY.md section 0."""

    PAGE_HEADER = "page-header"
    PAGE_FOOTER = "page-footer"
    PAGE_NUMBER = "page-number"
    HYPHEN = "hyphen"
    CONTROL_CHAR = "control-char"
    WHITESPACE = "whitespace"
    LIFTED = "lifted"
    MARKUP = "markup"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True, order=True)
class LedgerEntry:
    """A stretch of the decoded source, in code points, that does not stand in the page's letter text.

    ``inside`` tells that it left the inside of a word (a break sign, an invisible character): the word stayed whole.
    """

    source: str
    start: int
    end: int
    kind: LedgerKind
    text: str
    inside: bool = False


class Origin(StrEnum):
    """Where a metadata value was found (front matter ``herkomst``)."""

    KOP = "kop"
    VOETTEKST = "voettekst"
    TEKST = "tekst"
    AFGELEID = "afgeleid"
    HANDMATIG = "handmatig"


@dataclass(frozen=True, slots=True)
class Herkomst:
    """The origin of one metadata field: which rule found it, and on which source line if on one."""

    field: str
    origin: Origin
    line: int | None = None
    reden: str | None = None


# --- source -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Source:
    """One file as received, decoded; ``text`` keeps every code point but a leading byte order mark."""

    name: str
    sha256: str
    size: int
    text: str
    encoding: str
    data: bytes = b""
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The publisher's corrections for one source: front-matter fields as plain values, and why."""

    source: str
    values: tuple[tuple[str, object], ...]
    reden: str
    part: int | None = None


@dataclass(frozen=True, slots=True)
class Groep:
    """A thematic group of the publisher's own, for papers without a dossier number."""

    slug: str
    titel: str
    toelichting: str
    stukken: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a source without its line end: as received (``raw``, at ``start``) and cleaned (``text``).

    ``columns`` maps each position of ``text`` to one of ``raw`` where cleaning moved them, else ``None``.
    """

    number: int
    start: int
    raw: str
    text: str
    columns: tuple[int, ...] | None = None

    def offset(self, column: int) -> int:
        """The place in ``Source.text`` of position ``column`` of the cleaned text."""
        if self.columns is None:
            return self.start + min(column, len(self.raw))
        return self.start + (self.columns[column] if column < len(self.columns) else len(self.raw))


# --- text of a letter ---------------------------------------------------------------------------


class MarkKind(StrEnum):
    """What a mark inside a text stands for; ``NOTE`` and ``PAGE`` have no width."""

    NOTE = "noot"
    PAGE = "pagina"
    STRONG = "vet"
    EMPHASIS = "cursief"
    LINK = "koppeling"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Something that happens at a place in a text: a note is called, a page starts, words are bold."""

    start: int
    end: int
    kind: MarkKind
    value: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """Running text with its marks, and for each stretch the source line it came from.

    ``lines`` holds pairs (offset in content, source line number); a newline in ``content`` is a printed line end.
    """

    content: str
    lines: tuple[tuple[int, int], ...] = ()
    marks: tuple[Mark, ...] = ()

    def line_at(self, offset: int) -> int:
        """The source line on which the character at ``offset`` stands; 0 when unknown."""
        found = 0
        for start, line in self.lines:
            if start > offset:
                break
            found = line
        return found

    @property
    def first_line(self) -> int:
        """The first source line of this text; 0 when unknown."""
        return self.lines[0][1] if self.lines else 0

    @property
    def last_line(self) -> int:
        """The last source line of this text; 0 when unknown."""
        return self.lines[-1][1] if self.lines else 0


class BlockKind(StrEnum):
    """The kinds of block a letter is made of."""

    HEAD = "kop"
    HEADING = "tussenkop"
    PARAGRAPH = "alinea"
    ITEM = "punt"
    QUOTE = "citaat"
    LABEL = "label"
    SIGNATURE = "ondertekening"
    TABLE = "tabel"


class Role(StrEnum):
    """Whose turn a block belongs to in a paper with questions and answers."""

    QUESTION = "vraag"
    ANSWER = "antwoord"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a letter; ``level`` is a heading's or an item's depth, ``turn`` the number of question and answer."""

    kind: BlockKind
    text: Text
    level: int = 0
    role: Role | None = None
    turn: int | None = None
    fractie: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """One footnote; ``key`` is unique in the letter (``3``, and ``3-2`` where numbering restarts)."""

    key: str
    label: str
    text: Text
    page: int | None = None


# --- metadata -----------------------------------------------------------------------------------


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
    herkomst: tuple[Herkomst, ...] = ()

    @property
    def identifier(self) -> KamerstukId | None:
        """The official id, when both a dossier and an ondernummer are known."""
        if not self.dossiers or not self.ondernummer:
            return None
        first = self.dossiers[0]
        return KamerstukId(first.nummer, first.toevoeging, self.ondernummer)


# --- citations ----------------------------------------------------------------------------------


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

    ``also`` holds further names of the same paper: ``19 637 en 30 573, nr. 2375`` is one paper in two dossiers.
    """

    id: str
    url: str | None = None
    also: tuple[str, ...] = ()


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


# --- the collection -----------------------------------------------------------------------------


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
    """One target of one reference, resolved: to a page here (``key``), else to an official address, else to nothing."""

    reference: Reference
    target: Target
    span: tuple[int, int]
    key: str | None
    url: str | None
    place: CitedBy

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
    """A letter with its place in the collection: addresses, dossiers, anchors, links out and links in."""

    letter: Letter
    url: str
    old_urls: tuple[str, ...]
    shelves: tuple[str, ...]
    titel: str
    anchors: tuple[str, ...]
    links: tuple[Link, ...]
    official: str | None = None
    cited_by: tuple[CitedBy, ...] = ()
    relations: tuple[Relation, ...] = ()

    @property
    def key(self) -> str:
        """The letter's name inside a build."""
        return self.letter.key

    @property
    def id(self) -> str | None:
        """The official id as text, when known."""
        found = self.letter.metadata.identifier
        return str(found) if found else None


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


@dataclass(frozen=True, slots=True)
class Absent:
    """A paper that letters cite and the collection does not hold."""

    target: Target
    soort: Soort
    url: str | None
    cited_by: tuple[CitedBy, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """An index of letters by one property: slug, name as shown, letters."""

    slug: str
    naam: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """All letters, linked: the only value that holds more than one letter."""

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
    sources: tuple[tuple[str, bytes], ...]


# --- facts and files ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Facts:
    """What the data files know, read once and handed to the pure stages."""

    hyphenated: frozenset[str] = frozenset()
    dossier_titles: tuple[tuple[str, str], ...] = ()
    fracties: tuple[tuple[str, str], ...] = ()
    eu_names: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the docs folder; ``path`` is relative, with forward slashes.

    ``after`` tells that it goes into the finished site: the engine would take it for a page of its own.
    """

    path: str
    content: str | bytes
    after: bool = False


class SiteGenError(Exception):
    """A wrong file or setting, told to the user in one line; ``exit_code`` is the contract's of DESIGN.md section 2."""

    exit_code = 2


class ContentRefused(SiteGenError):
    """Letters cannot be published as they are; ``notices`` names each."""

    exit_code = 1

    def __init__(self, message: str, notices: tuple[Notice, ...] = ()) -> None:
        super().__init__(message)
        self.notices = notices


class MachineFault(SiteGenError):
    """The disk, a permission or a program failed."""

    exit_code = 3

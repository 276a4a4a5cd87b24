"""Doubts about a source, what was taken out of it, and where each value came from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
    """The origin of one metadata field: where it was found, on which source line if on one, and by which rule (in plain Dutch)."""

    field: str
    origin: Origin
    line: int | None = None
    reden: str | None = None
    rule: str | None = None

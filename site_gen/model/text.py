"""The text of a letter: running text with marks, blocks and notes."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from operator import itemgetter

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
"""The months as letters print them and as the site writes them, in order."""


class MarkKind(StrEnum):
    """What a mark inside a text stands for; ``NOTE``, ``PAGE`` and ``CELL`` (whose value is the column) have no width."""

    NOTE = "noot"
    PAGE = "pagina"
    STRONG = "vet"
    LINK = "koppeling"
    CELL = "cel"
    ABBREVIATION = "afkorting"
    FOREIGN = "taal"


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
        place = bisect_right(self.lines, offset, key=itemgetter(0))
        return self.lines[place - 1][1] if place else 0

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


Number = int | str
"""The number of a question or answer as it is printed: 4, or "4a" where a letter stands behind it."""


class Role(StrEnum):
    """Whose turn a block belongs to in a paper with questions and answers."""

    QUESTION = "vraag"
    ANSWER = "antwoord"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a letter; ``level`` is a heading's or an item's depth, and 1 for a table whose first row is a head.

    ``turn`` is the number of question and answer; ``also`` are the further numbers that its label prints ("Vraag 2 en 3").
    """

    kind: BlockKind
    text: Text
    level: int = 0
    role: Role | None = None
    turn: Number | None = None
    fractie: str | None = None
    page: int | None = None
    also: tuple[Number, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """One footnote; ``key`` is unique in the letter (``3``, and ``3-2`` where numbering restarts)."""

    key: str
    label: str
    text: Text
    page: int | None = None

"""What lies in the publisher's folder: files as received, corrections, groups, lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from site_gen.model.evidence import Notice

LINE_END = re.compile(r"\r\n|[\n\r]")
"""What ends a line of a source wherever lines are numbered, as in an editor; a form feed ends a page, and no line."""


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
    """The publisher's corrections for one source: front-matter fields as plain values, why, and where they stand."""

    source: str
    values: tuple[tuple[str, object], ...]
    reden: str
    part: int | None = None
    file: str = ""
    line: int = 0


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

"""What a kind of reference is: one entry of the table `CITATION_KINDS`.

1. An entry is data and one pure function; nothing registers itself by being imported.
2. Its examples are its tests and its documentation, so an entry without examples is not finished.
3. ``prefilter`` is a promise: a text with none of these strings holds no reference of this kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from site_gen.model import Citation, Soort

Finder = Callable[[str, Mapping[str, str]], Iterator[Citation]]


@dataclass(frozen=True, slots=True)
class Example:
    """A text and the ids of all its targets, in order; ``why`` says what the row shows."""

    text: str
    ids: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class CounterExample:
    """A text that looks like a reference of this kind and is none; ``why`` says what it is."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class CitationKind:
    """One kind of reference: how it is found, and what shows that it is.

    ``names`` is the table of named acts that the examples of this kind need; empty for most kinds.
    """

    name: str
    soort: Soort
    title: str
    finder: Finder
    prefilter: tuple[str, ...]
    examples: tuple[Example, ...]
    counter_examples: tuple[CounterExample, ...]
    names: tuple[tuple[str, str], ...] = ()

    def find(self, text: str, names: Mapping[str, str]) -> Iterator[Citation]:
        """The references of this kind in ``text``, sorted by start."""
        if any(literal in text for literal in self.prefilter):
            yield from self.finder(text, names)

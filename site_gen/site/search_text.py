"""A finished letter page -> what the search knows of it: its data, and its passages with their places.

1. Only what a reader sees in ``data-letter-text`` is text; signs of links and calls of notes are left out, so that a
   phrase runs on past them.
2. A passage is one block with its own anchor; it knows its question and the page it begins on, and where pages turn in it.
   A note stands on the page that calls it, though a site prints the notes at the end.
3. `words_of` is the one way text becomes words; ``zoek-vraag.js`` has the same function (`delenVan`).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from lxml import html

MARKER = b'class="zoekgegevens"'
LONGEST_WORD = 48

_WORD = re.compile(r"[^\W_]+")
_TURN = re.compile(r"(vraag|antwoord|noot)-(.{1,40})")
_HIDDEN = frozenset({"nootverwijzing", "headerlink", "anker", "terug"})
_CELLS = frozenset({"td", "th", "br"})
_BLOCKS = frozenset(
    "p div li ul ol h1 h2 h3 h4 h5 h6 section article aside table tr caption blockquote dl dt dd pre figure".split()
)


@dataclass(slots=True)
class Passage:
    """One block of a letter: anchor, ``vraag 7`` or ``noot 3`` or nothing, page, text, and the turns of pages in it."""

    anchor: str
    turn: str
    page: str
    text: str = ""
    marks: list[tuple[int, str]] = field(default_factory=list)

    def row(self) -> list[object]:
        """As it is stored: without an empty tail."""
        row: list[object] = [self.anchor, self.turn, self.page, self.text]
        return [*row, self.marks] if self.marks else row


@dataclass(frozen=True, slots=True)
class Found:
    """What one page gives to the index."""

    data: dict[str, str]
    passages: tuple[Passage, ...]


def read_letter(content: bytes) -> Found | None:
    """The data and passages of a letter page; None for any other page."""
    if MARKER not in content:
        return None
    tree = html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    places = tree.xpath("//*[contains(concat(' ', @class, ' '), ' zoekgegevens ')]")
    if not places:
        return None
    data = {name[5:]: value.strip() for name, value in places[0].attrib.items() if name.startswith("data-") and value}
    walk = _Walk()
    for region in tree.xpath("//*[@data-letter-text]"):
        walk.block(region, "", "")
    walk.close()
    return Found(data, tuple(walk.passages))


class _Walk:
    """Goes through the text of a letter in reading order."""

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self.page = ""
        self.called: dict[str, str] = {}
        self.open: Passage | None = None
        self.raw: list[str] = []
        self.turns: list[tuple[int, str]] = []

    def block(self, element: html.HtmlElement, anchor: str, turn: str) -> None:
        own = element.get("id") or ""
        anchor = own or anchor
        if match := _TURN.fullmatch(own):
            turn = f"{match[1]} {match[2]}"
        self.start(anchor, turn)
        self.say(element.text)
        for child in element:
            self.child(child, anchor, turn)
        self.close()

    def child(self, child: html.HtmlElement, anchor: str, turn: str) -> None:
        if isinstance(child.tag, str):
            kinds = set((child.get("class") or "").split())
            if child.tag in _BLOCKS:
                self.block(child, anchor, turn)
                self.start(anchor, turn)
            elif "pagina" in kinds and child.get("data-pagina"):
                self.page = child.get("data-pagina")
                self.turns.append((len(self.raw), self.page))
            elif "nootverwijzing" in kinds:
                for link in child.iter("a"):
                    self.called.setdefault((link.get("href") or "")[1:], self.page)
            elif not kinds & _HIDDEN:
                if child.tag in _CELLS:
                    self.raw.append(" ")
                self.say(child.text)
                for deeper in child:
                    self.child(deeper, anchor, turn)
        self.say(child.tail)

    def start(self, anchor: str, turn: str) -> None:
        self.close()
        self.open = Passage(
            anchor, turn, self.called.get(turn.replace(" ", "-", 1), "") if turn.startswith("noot") else self.page
        )

    def say(self, text: str | None) -> None:
        if text:
            self.raw.append(text)

    def close(self) -> None:
        """End the passage; one without text leaves only its page."""
        passage, raw, turns = self.open, self.raw, self.turns
        self.open, self.raw, self.turns = None, [], []
        if passage is None or not any(part.strip() for part in raw):
            return
        for index, page in turns:
            before = len(" ".join("".join(raw[:index]).split()))
            if before:
                passage.marks.append((before, page))
            else:
                passage.page = page
        passage.text = " ".join("".join(raw).split())
        self.passages.append(passage)


def fold(text: str) -> str:
    """Text as the search compares it: lower case, without diacritics, and without signs that nobody sees.

    >>> fold("Geïnformeerd")
    'geinformeerd'
    """
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text).lower().translate(_UNDRESSED)


class _Undressed(dict[int, int | None]):
    """Marks and unseen signs to nothing, all else to itself; each is looked up once."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.category(chr(code)) in {"Mn", "Mc", "Me", "Cf"} else code
        return self[code]


_UNDRESSED = _Undressed()


def words_of(text: str) -> list[str]:
    """The words of a text as the search compares them.

    >>> words_of("De JBZ-Raad, 32 317")
    ['de', 'jbz', 'raad', '32', '317']
    """
    return [word[:LONGEST_WORD] for word in _WORD.findall(fold(text))]

"""Source and finished page compared: every word and sign of the one is on the other, or in the ledger.

1. The comparison knows nothing of how the page was made: it takes the source, the ledger and the text of the HTML.
2. It names each word that was lost with its line, each word that was added, each sign that is missing or too many,
   the first word that does not stand where the source has it (`order.py`; only notes may have moved), and each word
   that the ledger calls whole and the page shows broken.
3. A ledger that says what does not stand there, takes a stretch twice or takes too much is no excuse for a lost word.
The measure is that of RELIABILITY.md section 1: words are runs of letters or of digits, case kept; signs are all else
that is printed, but for hyphens at line ends.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from site_gen.model import LedgerEntry, LedgerKind
from site_gen.site.order import first_misplaced

_WORD = re.compile(r"[^\W\d_]+|\d+")
_SAME = {ord(a): b for a, b in zip("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉‘’“”‐‑", "01234567890123456789''\"\"--", strict=True)}
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_TABLE = {**_SAME, **_LIGATURES, **dict.fromkeys((0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029), "\n")}
_BREAK = "\u0001"
_SOFT = re.compile(r"[\u00ad\ufffe](?=[ \t]{0,99}(?:\n|\Z))")
_LINE_END = re.compile(r"-[ \t]*(?=\n|$)")
_CONTROLS = {code: None for code in range(32) if chr(code) not in "\n\t"}
_SHARE, _FEW = 0.08, 60
"""How much of a letter's words the ledger may hold, and how many in a short paper (RELIABILITY.md section 0)."""
_REACH = 120
"""Words between the halves of a broken word: a note and a page end may stand there (seed 002, lines 190 to 193)."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What the comparison of one source found."""

    words: int
    lost: tuple[tuple[int, str], ...]
    added: tuple[str, ...]
    signs_lost: tuple[str, ...]
    ledger_faults: tuple[str, ...] = ()
    signs_added: tuple[str, ...] = ()
    misplaced: tuple[int, str] | None = None
    broken: tuple[tuple[int, str], ...] = ()
    page_words: int = 0
    note_words: int = 0
    signs: int = 0
    ledger_words: int = 0

    @property
    def holds(self) -> bool:
        """Whether nothing was lost, added or moved, and the ledger is right and small."""
        return not (
            self.broken
            or self.lost
            or self.added
            or self.signs_lost
            or self.signs_added
            or self.ledger_faults
            or self.misplaced
        )

    @property
    def glued(self) -> int:
        """How many of the added words are lost words without what parted them."""
        parts = [word for _, word in self.lost]
        pairs = Counter(a + b for a, b in pairwise(parts))
        return (Counter(self.added) & pairs).total()


def compare(source: str, ledger: Sequence[LedgerEntry], pages: Sequence[str], notes: Sequence[str] = ()) -> Proof:
    """Compare one source with the letter text of its page or pages; ``notes`` are the texts that stand at their ends."""
    words, breaks, kept = _source_words(source, ledger)
    running, below = _normal("\n".join(pages)), _normal("\n".join(notes))
    page = f"{running}\n{below}"
    have = Counter(_WORD.findall(page))
    need = Counter(word for word, _ in words)
    total = need.total()
    still_open = _join(words, breaks, need, have)
    missing = need - have
    lost: list[tuple[int, str]] = []
    for word, line in words:
        if missing[word] > 0:
            missing[word] -= 1
            lost.append((line, word))
    printed, shown = _signs(_LINE_END.sub("", kept)), _signs(page)
    added = tuple(sorted((have - need).elements()))
    return Proof(
        words=total,
        lost=tuple(lost),
        added=added,
        signs_lost=tuple(sorted((printed - shown).elements())),
        ledger_faults=tuple(_ledger_faults(source, ledger, total)),
        signs_added=tuple(sorted((shown - _signs(kept)).elements())),
        misplaced=None if lost or added else first_misplaced(kept, running, below),
        broken=tuple((words[place][1], words[place][0]) for place in still_open),
        page_words=have.total(),
        note_words=len(_WORD.findall(below)),
        signs=printed.total(),
        ledger_words=sum(len(_WORD.findall(entry.text)) for entry in ledger),
    )


def _ledger_faults(source: str, ledger: Sequence[LedgerEntry], kept: int) -> Iterator[str]:
    """What is wrong with a ledger: it must say what stands there, take nothing twice, and not swallow the letter."""
    end = taken = 0
    for entry in sorted(ledger, key=lambda item: (item.start, item.end)):
        if entry.start < end or source[entry.start : entry.end] != entry.text:
            yield f"het grootboek klopt niet bij teken {entry.start}"
        end = max(end, entry.end)
        taken += len(_WORD.findall(entry.text))
    if taken > max(_FEW, _SHARE * (kept + taken)):
        yield f"{taken} van {kept + taken} woorden zouden uit de tekst verdwijnen"


def _source_words(source: str, ledger: Sequence[LedgerEntry]) -> tuple[list[tuple[str, int]], list[int], str]:
    """The words that must be on the page with their lines, which of them end in a break sign, and the text itself."""
    chars = list(source)
    hyphens: list[int] = []
    for entry in ledger:
        if entry.kind is LedgerKind.HYPHEN:
            hyphens.append(entry.start)
            continue
        for index in range(entry.start, entry.end):
            if not chars[index].isspace():
                chars[index] = "" if entry.inside else " "
    for place in hyphens:
        chars[place] = _BREAK  # no letter holds it: control characters are in the ledger already
    # A soft hyphen that ends a line and is not in the ledger was kept, and shows as a hyphen (RELIABILITY.md section 1, rule 2).
    text = _SOFT.sub("-", "".join(chars).replace("\r\n", "\n").translate(_TABLE))
    words: list[tuple[str, int]] = []
    breaks: list[int] = []
    normal = _normal(text, _BREAK)
    for number, line in enumerate(normal.split("\n"), start=1):
        words.extend((word, number) for word in _WORD.findall(line))
        if line.rstrip().endswith(_BREAK) and words:
            breaks.append(len(words) - 1)
    return words, breaks, normal.replace(_BREAK, "")


def _join(words: list[tuple[str, int]], breaks: list[int], need: Counter[str], have: Counter[str]) -> list[int]:
    """Count a broken word as the whole word that the page shows; returns the breaks that the page still shows.

    One join can make room for another ("unie-" + "wetgeving" beside "wetge-" + "ving"), so this goes on while it helps.
    """
    open_breaks = _chained(words, breaks, need, have)
    while True:
        left_over = [place for place in open_breaks if not _joined(words, place, need, have)]
        if len(left_over) == len(open_breaks):
            return left_over
        open_breaks = left_over


def _chained(words: list[tuple[str, int]], breaks: list[int], need: Counter[str], have: Counter[str]) -> list[int]:
    """Count words that were broken more than once ("on-", "der-", "zoek"); returns the breaks that remain."""
    left: list[int] = []
    start = 0
    while start < len(breaks):
        stop = start + 1
        while stop < len(breaks) and breaks[stop] == breaks[stop - 1] + 1:
            stop += 1
        parts = [word for word, _ in words[breaks[start] : breaks[stop - 1] + 2]]
        whole = "".join(parts)
        if stop - start > 1 and have[whole] > need[whole]:
            need[whole] += 1
            need.subtract(parts)
        else:
            left.extend(breaks[start:stop])
        start = stop
    return left


def _joined(words: list[tuple[str, int]], place: int, need: Counter[str], have: Counter[str]) -> bool:
    left = words[place][0]
    for right, _ in islice(words, place + 1, place + 1 + _REACH):
        whole = left + right
        if have[whole] > need[whole]:
            need[whole] += 1
            need[left] -= 1
            need[right] -= 1
            return True
    return False


def _normal(text: str, keep: str = "") -> str:
    """The text as both sides are compared: one form for quotes, digits, hyphens and letters, no invisible signs."""
    text = text.translate(_TABLE)
    if not text.isascii():
        gone = {
            c
            for c in set(text)
            if c != keep and (c == "\ufffd" or unicodedata.category(c) in ("Cf", "Cc")) and c not in "\n\t"
        }
        text = unicodedata.normalize("NFC", text.translate({ord(c): None for c in gone}))
    return text if keep else text.translate(_CONTROLS)


def _signs(text: str) -> Counter[str]:
    found = Counter(text)
    return Counter(
        {
            c: n
            for c, n in found.items()
            if not c.isspace() and not c.isalnum() and unicodedata.category(c)[0] not in "CM"
        }
    )

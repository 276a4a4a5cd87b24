"""How the tests of this folder read a letter, and the one comparison of source and letter that knows nothing of the wing."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from site_gen.letters import convert
from site_gen.model import LINE_END, Conversion, LedgerKind, Letter, MarkKind, Source, Text
from site_gen.sources import read_facts
from site_gen.sources.decode import decode

ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT / "letters").glob("*.txt"))
CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))
CORPUS = ROOT.parent / "shared" / "corpus"

LONG = 300  # signs from which a line may hold more than one text
_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_FEEDS = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_LIKE = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
    | dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", strict=True))
)


def source_of(text: str, name: str = "brief.txt") -> Source:
    """A source as `sources` would hand it over."""
    data = text.encode("utf-8", "surrogatepass")
    return Source(name, hashlib.sha256(data).hexdigest(), len(data), text, "utf-8", data)


def read(text: str) -> Conversion:
    """A text converted with the package's own facts."""
    return convert(source_of(text), facts=read_facts())


def letter_of(text: str) -> Letter:
    """The only letter in a text."""
    (letter,) = read(text).letters
    return letter


@cache
def seed(start: str) -> Conversion:
    """A real letter of the project, by the first digits of its name."""
    path = next(path for path in SEEDS if path.name.startswith(start))
    return convert(source_of(decode(path.read_bytes())[0], path.name), facts=read_facts())


@cache
def from_corpus(name: str) -> Conversion:
    """A real text from outside the project; the test is skipped, by name, where it is absent."""
    path = CORPUS / name
    if not path.is_file():
        pytest.skip(f"{name} is not on this machine")
    return read(decode(path.read_bytes())[0])


def all_texts(conversion: Conversion) -> Iterator[Text]:
    """Every text of every letter: blocks first, then notes."""
    for letter in conversion.letters:
        yield from (block.text for block in letter.blocks)
        yield from (note.text for note in letter.notes)


def shown(conversion: Conversion) -> str:
    """All that a reader sees, one text a line."""
    return "\n".join(text.content for text in all_texts(conversion))


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", text.translate(_LIKE))


def _tokens(text: str) -> list[str]:
    return _WORD.findall(_normal(text))


def page_words(conversion: Conversion) -> Counter[str]:
    """Words of blocks and notes; a call's number stands where it was called, a note's label before it."""
    found: Counter[str] = Counter()
    for letter in conversion.letters:
        for note in letter.notes:
            found.update(_tokens(note.label))
    for text in all_texts(conversion):
        pieces, done = [], 0
        for mark in text.marks:
            if mark.kind is MarkKind.NOTE:
                pieces += [text.content[done : mark.start], mark.value.split("-")[0]]
                done = mark.start
        found.update(_tokens("".join([*pieces, text.content[done:]])))
    return found


def source_words(conversion: Conversion) -> Counter[str]:
    """Words of the source without what the ledger took, broken words joined where a break sign left."""
    text = conversion.source.text
    chars = list(text)
    breaks: list[int] = []
    for entry in conversion.ledger:
        if entry.kind is LedgerKind.HYPHEN:
            breaks.append(entry.start)
        for place in range(entry.start, entry.end):
            if not _LINE_END.fullmatch(chars[place]):
                chars[place] = "" if entry.inside else " "
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
    ends = [*(match.start() for match in _LINE_END.finditer(text)), len(text)]
    lines = [_tokens("".join(chars[start:end])) for start, end in zip(starts, ends, strict=True)]
    # A form feed and its like part lines here; an editor counts none of them.
    own = [1 + sum(match.end() <= start for match in LINE_END.finditer(text)) for start in starts]
    after: dict[int, set[int]] = {}
    for one in all_texts(conversion):
        for (_, here), (_, there) in zip(one.lines, one.lines[1:], strict=False):
            after.setdefault(here, set()).add(there)
    for place in sorted(breaks, reverse=True):
        number = next(i for i in range(len(starts) - 1, -1, -1) if starts[i] <= place)
        assert not "".join(chars[place + 1 : ends[number]]).strip(), "a break sign is the last sign of its line"
        following = next(
            place for place in range(number + 1, len(own)) if own[place] in after[own[number]] and lines[place]
        )
        if not (lines[number][-1].isdecimal() or lines[following][0].isdecimal()):
            lines[number][-1] += lines[following].pop(0)
    return Counter(word for line in lines for word in line)


def check_promises(conversion: Conversion) -> None:
    """What holds of every conversion, whatever the text."""
    text = conversion.source.text
    done = 0
    for entry in conversion.ledger:
        assert done <= entry.start < entry.end <= len(text), entry
        assert text[entry.start : entry.end] == entry.text, entry
        done = entry.end
    text_lines = LINE_END.split(text)
    last = len(text_lines)
    seen: set[int] = set()
    for one in all_texts(conversion):
        content = one.content
        assert content == content.strip()
        assert "  " not in content
        assert list(one.marks) == sorted(one.marks)
        assert all(0 <= mark.start <= mark.end <= len(content) for mark in one.marks)
        assert list(one.lines) == sorted(one.lines)
        assert all(0 <= offset <= len(content) and 1 <= line <= last for offset, line in one.lines)
        # A line that holds a whole paper is cut into its parts (corpus, ah-tk-20142015-698).
        numbers = [line for _, line in one.lines if len(text_lines[line - 1]) < LONG]
        numbers = [line for line in numbers if not _FEEDS.search(text_lines[line - 1])]
        assert seen.isdisjoint(numbers), "a line stands in one text only"
        seen.update(numbers)
    for letter in conversion.letters:
        called = [m.value for b in letter.blocks for m in b.text.marks if m.kind is MarkKind.NOTE]
        called += [m.value for n in letter.notes for m in n.text.marks if m.kind is MarkKind.NOTE]
        assert sorted(called) == sorted(note.key for note in letter.notes)
        assert len({note.key for note in letter.notes}) == len(letter.notes)
    lost, found = source_words(conversion), page_words(conversion)
    assert lost == found, f"lost {lost - found}, added {found - lost}"

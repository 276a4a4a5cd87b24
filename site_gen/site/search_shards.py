"""Sorted entries -> small files that a browser fetches by need, and a directory of where each begins.

1. Every file is gzip with nothing of the clock in it: same entries, same bytes; small on any host, also one that does not compress.
2. A directory holds for each file the shortest key that tells it from the one before; ``zoek-scherf.js`` reads both.
3. Keys are in the order of JavaScript's ``<`` (UTF-16), which differs from Python's beyond U+FFFF.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

SHARD = 7_500
"""Bytes of pairs in a file at most, before compression: about 3 kB on the line, so that a phrase of a few words stays small."""

WORD_SHARD = 3_000
"""The same for words, of which a question asks more: 1 kB on the line, and as much in the directory of 10,000 letters."""

_ALIKE = 6
"""Letters that two words share, from where they may be one word in two forms."""


def order(key: str) -> bytes:
    """The sort key of a word."""
    return key.encode("utf-16-be", "surrogatepass")


def varint(number: int) -> bytes:
    """A number in seven bits a byte, the last byte below 128.

    >>> list(varint(300))
    [172, 2]
    """
    return _SHORT[number] if number < len(_SHORT) else bytes((number & 127 | 128,)) + varint(number >> 7)


_SHORT = tuple(bytes((n,)) if n < 128 else bytes((n & 127 | 128, n >> 7)) for n in range(1 << 14))
"""Nearly every number is in this table: a collection has a thousand of them a letter."""


def write_binary(path: Path, content: bytes) -> int:
    """Write compressed bytes and return how many there are on the line."""
    packed = gzip.compress(content, 9, mtime=0)
    path.write_bytes(packed)
    return len(packed)


def write_json(path: Path, value: object) -> int:
    """Write compressed JSON and return how many bytes there are on the line."""
    return write_binary(path, json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def write_words(
    folder: Path, name: str, entries: Iterable[tuple[str, bytes]], shard: int = WORD_SHARD
) -> tuple[list[str], list[int]]:
    """Write ``name0.bin``, ``name1.bin`` ... from words in order; return the directory, and how large each file is on the line.

    A file: per word the letters shared with the one before, the length of the rest, the rest, the length of the value, the value.
    """
    directory: list[str] = []
    sizes: list[int] = []
    last = ""
    for number, words in enumerate(_cut(entries, shard)):
        directory.append(_apart(last, words[0][0]))
        out = bytearray()
        for before, (word, value) in pairwise([("", b""), *words]):
            shared = _shared(before[0], word)
            rest = word[shared:].encode("utf-8", "surrogatepass")
            out += varint(shared) + varint(len(rest)) + rest + varint(len(value)) + value
        sizes.append(write_binary(folder / f"{name}{number}.bin", bytes(out)))
        last = words[-1][0]
    return directory, sizes


def _cut(entries: Iterable[tuple[str, bytes]], most: int) -> Iterator[list[tuple[str, bytes]]]:
    """Files of at most so many bytes, unless one value is longer."""
    words: list[tuple[str, bytes]] = []
    ends: list[int] = []
    for entry in entries:
        size = _size(entry)
        while words and ends[-1] + size > most:
            place = _between(words, ends, entry[0], most)
            yield words[:place]
            words, ends = words[place:], [end - ends[place - 1] for end in ends[place:]]
        words.append(entry)
        ends.append(size + (ends[-1] if ends else 0))
    if words:
        yield words


def _size(entry: tuple[str, bytes]) -> int:
    return len(entry[1]) + len(entry[0]) // 2 + 4


def _between(words: list[tuple[str, bytes]], ends: list[int], following: str, most: int) -> int:
    """Where to cut: behind two fifths or more, between words that are least alike, so that `vraag` and `vragen` stay together."""
    starts = [word for word, _ in words[1:]] + [following]
    places = [
        (min(_shared(words[index][0], start), _ALIKE), -index)
        for index, start in enumerate(starts)
        if ends[index] * 5 >= most * 2
    ]
    return 1 - min(places)[1] if places else len(words)


def _shared(one: str, two: str) -> int:
    """How many UTF-16 units two words share; words are told apart before a letter that takes two."""
    count = 0
    for left, right in zip(one, two, strict=False):
        if left != right or ord(left) > 0xFFFF:
            break
        count += 1
    return count


def _apart(before: str, word: str) -> str:
    """The shortest beginning of ``word`` that comes after ``before``."""
    return word[: _shared(before, word) + 1]

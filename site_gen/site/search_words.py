"""The letters of one part -> its word files, word pairs and text files.

1. ``w``: each word with the pieces of text it stands in; ``r``: the same by words written backwards, for ``*procedure``. Words with one
   beginning that would fill many files have one row besides (``ver*``), so that a reader never fetches those; and so has a Kamerstuk
   number or a day in any spelling (`search_numbers`, `search_days`). What a paper is known by ("nr. 974") counts with its title.
2. ``b``: each pair of neighbouring words with the places, so that a phrase is exact without the text: places of pairs that follow
   on each other. Frequent words (``op``, ``de``) cost nothing that way, and nothing but pairs is asked for. A pair that fills a long file has
   a row without places besides (the pair and a space), for who asks for just that pair: ``"van de"``.
3. ``t``: the passages of a letter in pieces, so that a long letter need not come whole for one passage.
"""

from __future__ import annotations

from array import array
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby, pairwise
from pathlib import Path
from typing import Any

from site_gen.site.search_days import day_keys, own_day
from site_gen.site.search_numbers import own_keys, own_words, text_keys
from site_gen.site.search_shards import SHARD, order, varint, write_json, write_words
from site_gen.site.search_text import words_of

PIECE = 5_000
"""Characters in one text file, when a letter can be cut there: nobody wants to load 80 pages for three passages."""

_TITLE = 0
"""Instead of a count, behind that of the same piece: the word stands in the title too."""
_MOST = 63
_FEW = (
    (2_000, bytes((0, 0, 1, *(5 * [2]), *(56 * [3])))),
    (4_000, bytes((0, 0, 0, *(61 * [2])))),
    (1 << 32, bytes(64 * [2])),
)
"""How many passages of a piece have a word, as it is kept: 1, 2, 3-7 or more. It says how much a letter is about it, and whether the
piece is enough to show three of them. A word in thousands of pieces tells little by it and costs most: it has 1-2 or more, and then no more
than that it is there; eighteen common words are 70 kB so instead of 125, at 10,000 letters."""
_AT_ONCE = 1_500_000
"""Pairs in memory at a time; 65 MB."""
_OFTEN = 24_000
"""Bytes of a pair from where it has a row without places besides."""
_MANY = 7_200
"""Bytes of words with one beginning, from where they have a row together; four files."""


def write_part(folder: Path, letters: Iterable[dict[str, Any]]) -> tuple[list[str], list[int]]:
    """Write one part; return the directory of its words and how many text files each letter has."""
    ids: dict[str, int] = {}
    found: list[array[int]] = []
    texts: list[array[int]] = []
    pieces: list[int] = []
    lengths: list[int] = []
    keyed: dict[str, array[int]] = {}
    number = 0
    for letter in letters:
        stream: array[int] = array("I")
        title = words_of(letter["data"].get("titel", ""))
        cut = cut_passages(letter["passages"])
        passages = [[words_of(row[3]) for row in rows] for rows in cut]
        tokens = [[word for passage in piece for word in passage] for piece in passages]
        title, named = title + own_words(letter["data"].get("nr", "")), text_keys(title, tokens)
        named[0].update(own_keys(letter["facts"].get("dossier", ""), letter["data"].get("nr", "")))
        day = letter["facts"].get("datum", "")
        named[0].update([*own_day(day), *day_keys(letter["data"].get("titel", ""), day)])
        for index, (rows, words_in) in enumerate(zip(cut, tokens, strict=True)):
            write_json(folder / f"t{number}.bin", [letter["data"], rows])
            counts = Counter(word for passage in passages[index] for word in set(passage))
            if index == 0:
                counts.update(word for word in set(title) if word not in counts)
                stream.extend(_numbers(title, ids, found))
                stream.append(0)  # nothing follows on a title
            stream.extend(_numbers(words_in, ids, found))
            if index + 1 < len(cut):  # where the last one ends nobody asks
                lengths.append(len(words_in) + (0 if index else len(title) + 1))
            for word, count in counts.items():
                found[ids[word] - 1].append(number << 6 | min(count, _MOST))
            for word in set(title) if index == 0 else ():
                found[ids[word] - 1].append(number << 6 | _TITLE)
            named[index].update(key for row in rows for key in day_keys(row[3], day))
            for key, count in named[index].items():
                keyed.setdefault(key, array("I")).append(number << 6 | min(count, _MOST))
            number += 1
        pieces.append(len(cut))
        texts.append(stream)
    directory = _write_forms(folder, "w", {word: found[at - 1] for word, at in ids.items()}, keyed)
    backwards = {word[::-1]: found[at - 1] for word, at in ids.items() if len(word) > 2}
    write_json(folder / "r.bin", _write_forms(folder, "r", backwards))
    words = sorted(ids, key=order)
    rank = array("I", [0]) * (len(ids) + 1)
    for place, word in enumerate(words, 1):
        rank[ids[word]] = place
    del found, ids, backwards
    _write_pairs(folder, texts, words, rank, (pieces, lengths))
    return directory, pieces


def _write_forms(
    folder: Path, name: str, found: Mapping[str, array[int]], keyed: Mapping[str, array[int]] | None = None
) -> list[str]:
    """Write words, and rows for the beginnings that many share; return the directory.

    With the keys of numbers besides, and then with how often each stands there.
    """
    counted = keyed is not None
    words = sorted(found, key=order)
    packed = {word: _places(found[word], counted=counted) for word in words}
    for start, group in _beginnings(words, packed, 2):
        counts: Counter[int] = Counter()
        titles = set()
        for word in group:
            for item in found[word]:
                counts[item >> 6] += item & _MOST
                if not item & _MOST:
                    titles.add(item >> 6)
        rows = ((piece << 6 | min(n, _MOST), piece << 6 | _TITLE) for piece, n in sorted(counts.items()))
        packed[f"{start}*"] = _places(
            (item for row in rows for item in row if item & _MOST or item >> 6 in titles), counted=counted
        )
    packed |= {key: _places(places, counted=counted) for key, places in (keyed or {}).items()}
    return write_words(folder, name, ((key, packed[key]) for key in sorted(packed, key=order)))[0]


def _beginnings(words: Sequence[str], packed: Mapping[str, bytes], length: int) -> Iterator[tuple[str, list[str]]]:
    """Beginnings of this length and more whose words fill more than `_MANY` bytes, each with its words."""
    for start, items in groupby(words, key=lambda word: word[:length]):
        group = list(items)
        if len(group) > 1 and sum(len(packed[word]) + len(word) // 2 + 4 for word in group) > _MANY:
            if len(start) == length:
                yield start, group
            yield from _beginnings(group, packed, length + 1)


def cut_passages(rows: Sequence[list[Any]]) -> list[list[list[Any]]]:
    """The passages of a letter in pieces of about equal length; at least one piece, perhaps empty."""
    total = sum(len(row[3]) for row in rows)
    target = total / max(1, round(total / PIECE))
    pieces: list[list[list[Any]]] = [[]]
    size = 0.0
    for row in rows:
        if pieces[-1] and size + len(row[3]) / 2 > target * len(pieces):
            pieces.append([])
        pieces[-1].append(row)
        size += len(row[3])
    return pieces


def _numbers(words: Iterable[str], ids: dict[str, int], found: list[array[int]]) -> Iterator[int]:
    for word in words:
        number = ids.get(word)
        if number is None:
            number = ids[word] = len(ids) + 1
            found.append(array("I"))
        yield number


def _places(found: Iterable[int], *, counted: bool) -> bytes:
    """The pieces a word stands in, each as the step from the one before, with about how many of its passages have it; no step is a title."""
    items = list(found)
    few = next(table for most, table in _FEW if len(items) < most)
    out = bytearray()
    last = -1
    for item in items:
        step, last = (item >> 6) - last, item >> 6
        if counted:
            out += varint(step << 2 | few[item & _MOST])
        elif step:
            out += varint(step)
    return bytes(out)


def _write_pairs(
    folder: Path, texts: list[array[int]], words: Sequence[str], rank: array[int], cuts: tuple[list[int], list[int]]
) -> None:
    """Pairs in the order of their words, which is that of "een twee" as one text: a space comes before every letter and digit.

    ``b.bin``: where each file of pairs begins, how large it is in steps of 64 bytes, and the words of each piece of text.
    """
    width = len(words) + 1

    def entries() -> Iterator[tuple[str, bytes]]:
        for pair, group in groupby(
            _pairs(texts, rank, width), key=(44).__rrshift__
        ):  # item >> 44, without a call of ours for each
            one, two = divmod(pair, width)
            items = list(group)
            value = _pair_places(items)
            yield f"{words[one - 1]} {words[two - 1]}", value
            if len(value) > _OFTEN:  # behind the pair, before all that begins with it
                yield f"{words[one - 1]} {words[two - 1]} ", _places(_in_pieces(items, *cuts), counted=True)

    directory, sizes = write_words(folder, "b", entries(), SHARD)
    write_json(folder / "b.bin", [directory, [size >> 6 for size in sizes], cuts[1]])


def _in_pieces(items: Iterable[int], pieces: Sequence[int], lengths: Sequence[int]) -> Iterator[int]:
    """In which pieces of text a pair stands, and how often, as a word has it; of each letter the words of all pieces but the last are known."""
    starts = [0, *accumulate(pieces)]
    counts: Counter[int] = Counter()
    for item in items:
        letter, position = item >> 24 & 0xFFFFF, item & 0xFFFFFF
        piece, known = 0, starts[letter] - letter
        while piece < pieces[letter] - 1 and position >= lengths[known + piece]:
            position -= lengths[known + piece]
            piece += 1
        counts[starts[letter] + piece] += 1
    return (piece << 6 | min(count, _MOST) for piece, count in sorted(counts.items()))


def _pairs(texts: Sequence[array[int]], rank: array[int], width: int) -> Iterator[int]:
    """Each pair with its letter and position as one number, in order; made in turns, for all at once are the most of the memory."""
    turns = 1 + sum(map(len, texts)) // _AT_ONCE
    counts = [0] * (width + 1)
    for stream in texts:
        for item in stream:
            counts[rank[item]] += 1
    counts[0] = 0
    sums = list(accumulate(counts))
    ends = [bisect(sums, sums[-1] * turn // turns) for turn in range(turns)]
    for low, high in pairwise([*ends, width + 1]):
        entries: list[int] = []
        for letter, stream in enumerate(texts):
            place = [rank[item] for item in stream]
            entries.extend(
                ((one * width + two) << 44) | letter << 24 | position
                for position, (one, two) in enumerate(pairwise(place))
                if low <= one < high and two
            )
        entries.sort()
        yield from entries


def _pair_places(group: Iterable[int]) -> bytes:
    """Per letter: the step from the letter before, and the positions, each but the last marked; a loop, for this is half the work."""
    out = bytearray()
    letter, before, waiting = -1, 0, 0
    for item in group:
        here, position = item >> 24 & 0xFFFFF, item & 0xFFFFFF
        if here == letter:
            out += varint(waiting | 1)
            waiting = position - before << 1
        else:
            if letter >= 0:
                out += varint(waiting)
            out += varint(here - letter)
            letter, waiting = here, position << 1
        before = position
    return bytes(out + varint(waiting))

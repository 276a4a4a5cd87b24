"""Words of a letter -> the keys under which its Kamerstuk numbers are found, so that `32317` is one question and not six phrases.

1. A dossier has one key in both spellings (`32317` and `32 317`), a paper of it one with and without "nr.", a chapter its own:
   ``#32317``, ``#32317/974``, ``#36600 xx``, ``#36600 xx/5``. No word begins with ``#``.
2. A key stands for the words in a row that it names: also over the ends of lines, paragraphs and pieces of text.
3. A paper itself has its key with ``=`` behind it, and its number as words (`nr. 974`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from site_gen.site.search_text import fold, words_of

_CHAPTER = re.compile(r"[ivxlc]{1,6}[a-z]?|r[0-9]{4}|[0-9]{2}")
"""`36600 XX`, `29684 (R1764)`, `21501-07`."""
_PAPER = re.compile(r"[0-9]{1,4}[a-z]?|[a-z]{1,3}")
"""`974`, `12a`, `AI`; also any short word, which no reader asks for."""
_SLUG = re.compile(r"([0-9]{5})(?:-([A-Za-z0-9]+))?")
_BETWEEN = frozenset(("nr", "nrs"))
_AHEAD = 5
"""Words that one number takes at most: 36 600 XX nr 5."""


def text_keys(title: Sequence[str], pieces: Sequence[Sequence[str]]) -> list[Counter[str]]:
    """The keys of each piece of a text, with how often; the title counts with the first, and what follows on a title is not of it."""
    found = [Counter(_keys(title, title)) if index == 0 else Counter() for index in range(len(pieces))]
    for index, words in enumerate(pieces):
        if any(len(word) in {2, 5} and word.isdecimal() for word in words):
            ahead = islice(chain.from_iterable(islice(pieces, index + 1, None)), _AHEAD)
            found[index].update(_keys(words, [*words, *ahead]))
    return found


def own_keys(dossiers: str, number: str) -> Iterator[str]:
    """The keys of a paper itself, in each of its dossiers.

    >>> list(own_keys("36600-XX|opvang", "12"))
    ['#36600 xx/12=']
    """
    paper = fold(number)
    for slug in dossiers.split("|"):
        if paper.isalnum() and (match := _SLUG.fullmatch(slug.strip())):
            yield f"#{' '.join(words_of(' '.join(filter(None, match.groups()))))}/{paper}="


def own_words(number: str) -> list[str]:
    """What a paper is known by, as words: its own number may stand only in a footer that was taken out of the text.

    >>> own_words("974")
    ['nr', '974']
    """
    return words_of(f"nr {number}") if number else []


def _keys(words: Sequence[str], stream: Sequence[str]) -> Iterator[str]:
    """The keys of the numbers that begin in ``words``; ``stream`` runs on in what follows them.

    >>> list(_keys(["36", "600", "xx", "nr", "5"], ["36", "600", "xx", "nr", "5"]))
    ['#36600', '#36600/xx', '#36600 xx', '#36600 xx/nr', '#36600 xx/5']
    """
    for at, word in enumerate(words):
        if len(word) == 5 and word.isdecimal():
            dossier, after = f"#{word}", at + 1
        elif (
            len(word) == 2
            and word.isdecimal()
            and len(next_ := "".join(stream[at + 1 : at + 2])) == 3
            and next_.isdecimal()
        ):
            dossier, after = f"#{word}{next_}", at + 2
        else:
            continue
        yield dossier
        yield from _papers(dossier, stream[after : after + 2])
        chapter = "".join(stream[after : after + 1])
        if _CHAPTER.fullmatch(chapter):
            yield f"{dossier} {chapter}"
            yield from _papers(f"{dossier} {chapter}", stream[after + 1 : after + 3])


def _papers(start: str, follows: Sequence[str]) -> Iterator[str]:
    """A number's key for what stands behind it, and for what stands behind "nr.": both may be meant."""
    for place, word in enumerate(follows):
        if _PAPER.fullmatch(word) and (place == 0 or follows[0] in _BETWEEN):
            yield f"{start}/{word}"

"""Texts of a letter -> the abbreviations that the letter itself explains, and marks where each stands.

1. Only what the letter writes out counts: ``Europese Unie (EU)``; the longer form is quoted, never looked up or made up.
2. Every word of the longer form that is no function word gives the abbreviation a letter, in order; of four letters one
   may come from another language (``asiel- en migratiebeheerverordening (AMMR)``). What fits less is left alone.
3. Names of fracties are no abbreviations of the person before them; an abbreviation explained in two ways is none.
4. Marks have a width and change no text; they are sorted, and a text has at most `_MOST` of them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from site_gen.model import Mark, MarkKind, Text

_MOST = 40
_SHORT = re.compile(r"\((?:(?:hierna|verder|afgekort)[: ]{1,3})?[‘’'“”\"«]?(?P<short>[A-Z][A-Za-z&]{1,9})[’'”\"»]?\)")
"""``(EVRM)``, ``(hierna: COA)``, ``(Woo)``; seen in seeds 002 and 004, and in ah-tk-20232024-1433."""
_WORD = re.compile(r"[^\W\d_][^\W\d_’']{0,60}-?")
_BEFORE = 160
_WORDS = 10
_LONG = 8
"""From how many letters a word may be a compound, whose parts each give a letter: ``Naturalisatiedienst`` gives N and D."""
_FUNCTION = frozenset(
    "aan an and als bij by d de den der des die door een en et for het in inzake la le met naar of on om op over s "
    "t te ten ter the to tot uit van voor zake".split()
)


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """One abbreviation, how the letter writes it out, and in which text (by its number) it does so first."""

    short: str
    long: str
    where: int


def explained(texts: Iterable[Text], never: Collection[str] = ()) -> tuple[Abbreviation, ...]:
    """The abbreviations that these texts explain, in the order in which they do."""
    found: dict[str, Abbreviation] = {}
    doubtful: set[str] = set()
    for where, text in enumerate(texts):
        for match in _SHORT.finditer(text.content):
            short = match["short"]
            if short in never or not _abbreviates(short):
                continue
            long = written_out(short, text.content[max(0, match.start() - _BEFORE) : match.start()])
            if long is None:
                continue
            first = found.setdefault(short, Abbreviation(short, long, where))
            if first.long.casefold() != long.casefold():
                doubtful.add(short)
    return tuple(item for item in found.values() if item.short not in doubtful)


def _abbreviates(short: str) -> bool:
    """Whether it looks like one: two capitals, or a law's short name (``Woo``, ``Awb``)."""
    return sum(sign.isupper() for sign in short) > 1 or (len(short) == 3 and short[1:].islower())


def written_out(short: str, before: str) -> str | None:
    """The words right before ``(short)`` that it abbreviates, or None when they do not fit.

    >>> written_out("AMMR", "in de asiel- en migratiebeheerverordening ")
    'asiel- en migratiebeheerverordening'
    >>> written_out("EVRM", "het Europees Verdrag voor de Rechten van de Mens ")
    'Europees Verdrag voor de Rechten van de Mens'
    >>> written_out("EU", "de verordening ")
    """
    before = before.replace("\n", " ")
    words = list(_WORD.finditer(before))[-_WORDS:]
    if not words or before[words[-1].end() :].strip(" "):
        return None
    letters = re.sub("[^a-z]", "", short.casefold())
    capitals = "".join(sign for sign in short if sign.isupper()).casefold()
    for start in range(len(words) - 1, -1, -1):
        if start + 1 < len(words):
            gap = before[words[start].end() : words[start + 1].start()]
            if not _GAP.fullmatch(gap) or not (gap or words[start][0].endswith("-")):
                return None
        phrase = [match[0].rstrip("-").casefold() for match in words[start:]]
        if phrase[0] not in _FUNCTION and (_fits(phrase, letters) or (len(capitals) > 1 and _fits(phrase, capitals))):
            return before[words[start].start() : words[-1].end()]
    return None


_GAP = re.compile(r"|,? {1,3}")


def _fits(phrase: list[str], letters: str) -> bool:
    """Whether the telling words of the phrase give the letters, in order, with no more misfits than may be.

    Of four letters one may be missing, of four telling words one may give none ("Centraal Orgaan opvang asielzoekers
    (COA)"), but never the first or the last.
    """
    telling = [word for word in phrase if word not in _FUNCTION]
    if len(letters) < 3 and len(telling) < 2:
        return False
    states = {(0, len(letters) // 4, len(telling) // 4)}
    last = len(phrase) - 1
    for number, word in enumerate(phrase):
        following: set[tuple[int, int, int]] = set()
        for place, missing, skips in states:
            if word in _FUNCTION:
                following.add((place, missing, skips))
            elif skips and 0 < number < last:
                following.add((place, missing, skips - 1))
            if letters[place : place + 1] == word[0]:
                following.update((*rest, skips) for rest in _inside(word, letters, place + 1, missing))
        states = following
    return any(place == len(letters) for place, _, _ in states)


def _inside(word: str, letters: str, place: int, missing: int) -> Iterator[tuple[int, int]]:
    """How far a word can bring the letters after its first one: the parts of a long compound give some of theirs."""
    yield place, missing
    inside = 1
    while len(word) >= _LONG and place < len(letters):
        found = word.find(letters[place], inside)
        if found < 0:
            missing -= 1
            if missing < 0:
                return
        else:
            inside = found + 1
        place += 1
        yield place, missing


def marked(text: Text, known: Mapping[str, str]) -> Text:
    """The text with a mark on every abbreviation in ``known``, short form to long form."""
    if not known:
        return text
    marks = tuple(_marks(text.content, known))
    return Text(text.content, text.lines, tuple(sorted((*text.marks, *marks)))) if marks else text


def _marks(content: str, known: Mapping[str, str]) -> Iterator[Mark]:
    done = 0
    for match in _TOKEN.finditer(content):
        long = known.get(match[0])
        if long is not None:
            yield Mark(match.start(), match.end(), MarkKind.ABBREVIATION, long)
            done += 1
            if done == _MOST:
                return


_TOKEN = re.compile(r"(?<![^\W_])[A-Z][A-Za-z&]{1,9}(?![^\W_])")

"""A word broken at a line end -> joined, kept or suspended: the ladder of LIBRARIES.md section 1, first answer wins.

1. Only a hyphen at a line end is ever decided; a hyphen inside a line is never touched.
2. The answer depends on the two parts, the letter's own words and the data file; never on a network or a clock.
3. Every answer names its rung, so `explain` can show it; the last rung is a guess and says so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

# Raised digits are letters to a pattern; they are none in a word ("moties¹").
_WORD = re.compile(r"[^\W\d_⁰¹²³⁴-⁹]+(?:[-'’][^\W\d_⁰¹²³⁴-⁹]+)*")
_LEFT = re.compile(r"([\w'’.&/@:-]{1,80})-$")
_RIGHT = re.compile(r"([\w'’&-]{1,80}|[«‘“\"(]\S{0,80})")
_SUSPEND = frozenset({"en", "of", "dan", "noch", "respectievelijk", "resp", "als", "tot", "maar"})
_VOWELS = frozenset("aeiouyáéíóúàèëïöüêâîôûAEIOUY")
# Vowels that Dutch never writes together without a hyphen or a trema: "defensie-industrie", "zee-egel".
_COLLIDING = frozenset({"aa", "ae", "ai", "au", "ee", "ei", "eu", "ii", "oe", "oi", "oo", "ou", "ui", "uu", "éé", "ij"})


class Verdict(Enum):
    """What becomes of a hyphen at a line end."""

    JOIN = "samengevoegd"
    KEEP = "streepje gebleven"
    SUSPEND = "weglatingsstreepje"


@dataclass(frozen=True, slots=True)
class Break:
    """One decision: the two parts, the verdict and the rung that gave it."""

    left: str
    right: str
    verdict: Verdict
    rung: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How often the letter itself writes each word, with hyphens as printed, counted away from line ends."""

    words: Counter[str]
    tails: Counter[str]


def read_vocabulary(lines: Iterable[str]) -> Vocabulary:
    """Count the words of a letter; the first and last word of a line may be parts and do not count there."""
    words: Counter[str] = Counter()
    tails: Counter[str] = Counter()
    broken = False
    for line in lines:
        text = line.rstrip()
        if not text:
            broken = False
            continue
        found = [match[0].lower() for match in _WORD.finditer(text)]
        if broken:
            found = found[1:]
        broken = text.endswith("-")
        words.update(found[:-1] if broken else found)
        tails.update(word.rsplit("-", 1)[1] for word in found if "-" in word)
    return Vocabulary(words, tails)


def decide(
    left_line: str,
    right_line: str,
    vocabulary: Vocabulary,
    hyphenated: frozenset[str],
    known: Callable[[str], bool] | None = None,
) -> Break | None:
    """The decision for a line that ends in a hyphen and the line after it; ``None`` when there is no word to decide on.

    >>> decide("over de geanno-", "teerde agenda", read_vocabulary([]), frozenset()).verdict.name
    'JOIN'
    """
    stripped = left_line.rstrip()
    token = stripped[max(0, len(stripped) - 400) :].rsplit(None, 1)[-1] if stripped else ""
    if not token.endswith("-") or not right_line.strip():
        return None
    if "/" in token or "@" in token:  # "…van-weel-wil-" + "dure-rekening…" (seed 002, line 251)
        return Break(token[:-1][-80:], right_line.split(None, 1)[0][:80], Verdict.KEEP, "adres")
    left_match, right_match = _LEFT.search(stripped[-81:]), _RIGHT.match(right_line.lstrip())
    if left_match is None or right_match is None or not left_match[1][-1].isalnum():
        return None
    left, right = left_match[1], right_match[1]
    verdict, rung = _ladder(left, right, vocabulary, hyphenated, known)
    return Break(left, right, verdict, rung)


def _ladder(
    left: str, right: str, vocabulary: Vocabulary, hyphenated: frozenset[str], known: Callable[[str], bool] | None
) -> tuple[Verdict, str]:
    low_left, low_right = left.lower(), right.lower()
    if low_right in _SUSPEND:
        return Verdict.SUSPEND, "voegwoord"
    joined, kept = vocabulary.words[low_left + low_right], vocabulary.words[f"{low_left}-{low_right}"]
    if joined != kept:
        return (
            (Verdict.JOIN, "eigen woord van de brief") if joined > kept else (Verdict.KEEP, "eigen woord van de brief")
        )
    if not right[0].isalnum():  # "anti-" + "‘woke’-beweging"
        return Verdict.KEEP, "aanhalingsteken"
    last = re.split(r"[-/]", left)[-1] or left
    first = right.split("-", 1)[0]
    if right[0].isupper() or right[0].isdigit() or last[-1].isdigit():
        return Verdict.KEEP, "hoofdletter of cijfer"
    if (last.isupper() and len(last) > 1) or any(c.isupper() for c in last[1:]):
        return Verdict.KEEP, "afkorting of naam"
    if not _VOWELS & set(last) or not _VOWELS & set(first):
        return Verdict.KEEP, "deel zonder klinker"
    if f"{low_left}-{low_right}" in hyphenated or f"{last.lower()}-{first.lower()}" in hyphenated:
        return Verdict.KEEP, "woordenlijst"
    if known is not None:
        answer = _known(last, first, known)
        if answer is not None:
            return answer, "woordenboek"
    if low_left == "niet":
        return Verdict.KEEP, "niet-"
    whole = vocabulary.words[low_left] > 0 or min(len(last), len(first)) >= 6
    if (last[-1] + first[0]).lower() in _COLLIDING and whole:
        return Verdict.KEEP, "botsende klinkers"
    # "limité-documenten" beside "WK-documenten" and "documenten" (seed 002, line 142): the letter uses the second
    # part as a word and behind a hyphen, and the first part ends as no Dutch word stem does.
    if vocabulary.words[low_right] and vocabulary.tails[low_right] and last[-1] in "éèàáíóú":
        return Verdict.KEEP, "tweede deel elders achter een streepje"
    return Verdict.JOIN, "geen reden voor een streepje"


def _known(last: str, first: str, known: Callable[[str], bool]) -> Verdict | None:
    if known(last + first):
        return Verdict.JOIN
    if known(f"{last}-{first}"):
        return Verdict.KEEP
    if last.islower() and known(first) and not known(last + first):
        return Verdict.KEEP
    return None

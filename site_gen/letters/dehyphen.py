"""A word broken at a line end -> joined, kept or suspended: the ladder of LIBRARIES.md section 1, first answer wins.

1. Only a hyphen at a line end is ever decided; a hyphen inside a line is never touched.
2. The answer depends on the two parts, the letter's own words and the data file; never on a network or a clock.
3. Every answer names its rung, so `explain` can show it; the last rung is a guess and says so.
4. No letter is added: a trema that print dropped at a break (``ge-`` + ``indexeerd``) is not put back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from site_gen.letters.spelling import VOWELS, collide, meets_prefix, spells_letters, two_adjectives

LAST_RUNG = "geen reden voor een streepje"
"""The rung that only guesses."""

# Raised digits are letters to a pattern; they are none in a word ("moties¹").
_WORD = re.compile(r"[^\W\d_⁰¹²³⁴-⁹]+(?:[-'’][^\W\d_⁰¹²³⁴-⁹]+)*")
_AROUND = ".,;:?!()[]«»“”‘’\"'…–-/"
_LEFT = re.compile(r"([\w'’.&/@:-]{1,80})-$")
_RIGHT = re.compile(r"([\w'’&-]{1,80}|[«‘“\"(]\S{0,80})")
_SUSPEND = frozenset(
    {"en", "én", "of", "óf", "dan", "danwel", "ofwel", "noch", "respectievelijk", "resp", "als", "alsmede", "alsook", "tot", "maar",
     "versus", "annex", "&"}
)  # fmt: skip
# "zo-" + "als" and its like: whole words whose second half is a word of the list above.
_WHOLE = frozenset({"zoals", "evenals", "alsof", "almaar", "voordat"})
# "jeugd-" + "c.q. gezinszorg", "kant-" + "en-klare", "face-" + "to-face".
_SHORT_SUSPEND = re.compile(r"(?:c\.?q\.?|vs\.?|t/m)(?=\s|$)")
_FIXED = re.compile(r"(?:en|of|op|to|aan|and|by|à)-\w")
# "m.e.r.-" + "plicht", "5%-" + "norm", "lhbtiq+-" + "personen": behind such a sign no printer breaks a word.
_SIGNED = re.compile(r"\S{0,79}(?:\w\.|[%°+)\]»”\"])-$")


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
    words: list[str] = []
    tails: list[str] = []
    printed: list[str] = []
    broken = False
    for line in lines:
        text = line.rstrip().lower()
        if not broken and text[-1:] != "-":
            printed += text.split()
            continue
        found = _WORD.findall(text)
        if broken:
            found = found[1:]
        broken = text[-1:] == "-"
        words += found[:-1] if broken else found
        tails += [word.rsplit("-", 1)[1] for word in found if "-" in word]
    counted = Counter(words)
    for sign, count in Counter(printed).items():
        bare = sign.strip(_AROUND)
        if bare.isalpha():  # most of what stands between blanks is one word
            counted[bare] = counted.get(bare, 0) + count
            continue
        found = _WORD.findall(sign) * count
        counted.update(found)
        tails += [word.rsplit("-", 1)[1] for word in found if "-" in word]
    return Vocabulary(counted, Counter(tails))


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
    right_line = right_line.lstrip()
    left_match, right_match = _LEFT.search(stripped[-81:]), _RIGHT.match(right_line)
    if right_match is not None and _SIGNED.fullmatch(token[-81:]):
        ends = right_match[1].lower() in _SUSPEND
        return Break(
            token[:-1][-80:],
            right_match[1],
            *((Verdict.SUSPEND, "voegwoord") if ends else (Verdict.KEEP, "teken voor het streepje")),
        )
    if left_match is None or right_match is None or not left_match[1][-1].isalnum():
        return None
    left, right = left_match[1], right_match[1]
    if _SHORT_SUSPEND.match(right_line):
        return Break(left, right, Verdict.SUSPEND, "voegwoord")
    # A heading in capitals: "BRIEF VAN DE STAATS-" + "SECRETARIS"; there capitals say nothing.
    shouted = len(right) > 1 and stripped[-81:].isupper() and right_line[:80].isupper() and " " in stripped
    verdict, rung = _ladder(left, right, vocabulary, hyphenated, known, shouted=shouted)
    return Break(left, right, verdict, rung)


def _ladder(
    left: str,
    right: str,
    vocabulary: Vocabulary,
    hyphenated: frozenset[str],
    known: Callable[[str], bool] | None,
    *,
    shouted: bool,
) -> tuple[Verdict, str]:
    low_left, low_right = left.lower(), right.lower()
    joined, kept = vocabulary.words[low_left + low_right], vocabulary.words[f"{low_left}-{low_right}"]
    if low_right in _SUSPEND and low_left + low_right not in _WHOLE:
        return Verdict.SUSPEND, "voegwoord"
    if joined != kept:
        return (
            (Verdict.JOIN, "eigen woord van de brief") if joined > kept else (Verdict.KEEP, "eigen woord van de brief")
        )
    if not right[0].isalnum():  # "anti-" + "‘woke’-beweging"
        return Verdict.KEEP, "aanhalingsteken"
    last, first = re.split(r"[-/]", left)[-1] or left, right.split("-", 1)[0]
    if shouted and f"{last}-" in hyphenated:  # "DE EU-" + "LIDSTATEN"
        return Verdict.KEEP, "woordenlijst"
    rung = None if shouted else _by_capitals(last, right)
    if shouted:
        left, right, last, first = low_left, low_right, last.lower(), first.lower()
    rung = rung or _by_shape(left, right, last, first)
    if rung is None and (_listed(left, right, hyphenated) or _listed(last, first, hyphenated)):
        rung = "woordenlijst"
    if rung is None and _keeps(last.lower(), first.lower(), hyphenated):
        rung = "eerste deel met streepje"
    if rung is None and two_adjectives(last, first):
        rung = "twee bijvoeglijke naamwoorden"
    if rung is None and collide(last, first):
        rung = "botsende klinkers"
    if rung is not None:
        return Verdict.KEEP, rung
    return _by_words(last, first, vocabulary, known)


def _by_capitals(last: str, right: str) -> str | None:
    if right[0].isupper():
        return "hoofdletter of cijfer"
    if (last.isupper() and len(last) > 1) or any(c.isupper() for c in last.removeprefix("IJ")[1:]):
        return "afkorting of naam"
    return None


def _by_shape(left: str, right: str, last: str, first: str) -> str | None:
    if right[0].isdigit() or last[-1].isdigit():
        return "hoofdletter of cijfer"
    if len(left) == 1:  # "e-" + "mail", "A-" + "status": no printer leaves one letter behind
        return "losse letter"
    if spells_letters(last) or not VOWELS & set(first):
        return "deel zonder lettergreep"
    if _FIXED.match(right) or right.count("-") > 1 or last == right:  # "kant-en-klare", "one-size-fits-all", "win-win"
        return "vaste verbinding"
    return None


def _by_words(
    last: str, first: str, vocabulary: Vocabulary, known: Callable[[str], bool] | None
) -> tuple[Verdict, str]:
    if meets_prefix(last, first):  # "ge-" + "indexeerd": the trema was dropped in print, and no letter is added here
        return Verdict.JOIN, "weggevallen trema"
    if known is not None:
        answer = _known(last, first, vocabulary, known)
        if answer is not None:
            return answer, "woordenboek"
    # "limité-documenten" beside "WK-documenten" and "documenten" (seed 002, line 142): the letter uses the second
    # part as a word and behind a hyphen, and the first part ends as no Dutch word stem does.
    if vocabulary.words[first.lower()] and vocabulary.tails[first.lower()] and last[-1] in "éèàáíóú":
        return Verdict.KEEP, "tweede deel elders achter een streepje"
    return Verdict.JOIN, LAST_RUNG


def _listed(left: str, right: str, hyphenated: frozenset[str]) -> bool:
    """Whether the list writes the word with a hyphen, or begins it so: ``re-integratie`` for ``re-integratietraject``."""
    low = f"{left}-{right}".lower()
    if low in hyphenated or f"{left}-{right}" in hyphenated or low.title() in hyphenated:
        return True
    return any(low[:end] in hyphenated for end in range(max(len(left) + 6, 9), len(low)))


def _keeps(left: str, right: str, hyphenated: frozenset[str]) -> bool:
    """Whether the first half keeps its hyphen before any word (``oud-``), but for what the list excepts (``oudheid``)."""
    if f"{left}-" not in hyphenated:
        return False
    return not any(f"{left}-!{right[:end]}" in hyphenated for end in range(1, min(len(right), 8) + 1))


def _known(last: str, first: str, vocabulary: Vocabulary, known: Callable[[str], bool]) -> Verdict | None:
    """What a lexicon says; only a word of the letter that is no common Dutch word (``Zembla``, ``limité``) keeps its hyphen.

    That two words are known says nothing: Dutch makes new compounds every day (``stoppers`` + ``beleid``).
    """
    if known(last + first):
        return Verdict.JOIN
    if vocabulary.words[last.lower()] and not known(last.lower()) and known(first):
        return Verdict.KEEP
    return None

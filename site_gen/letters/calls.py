"""Lines -> the numbers in them that may call a footnote, each with how sure that is.

1. A call is a number glued to a word, a closing sign, a year or a paper's number, raised, in brackets, or alone on a
   line in the middle of a sentence; never an amount, a unit, an article, a level or a score.
2. Only the digits are the call: brackets around them stay text.
3. Rank 1 is the surest; what has a higher rank is a call only when nothing better fits its note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from site_gen.model import Line

SPACED = 8
"""The rank of a number behind a full stop and a blank: a call only where the foot of a page shows its note."""
SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_DIGIT = re.compile(r"[0-9⁰¹²³⁴⁵⁶⁷⁸⁹]")
_DIGITS = re.compile(r"[0-9]{1,8}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
_LAST_WORD = re.compile(r"[^\W\d_]{1,40}$")
_CLOSING = '.,;:!?)»”’"]%…'
# "CO2", "m2", "NH3": a unit or formula, not a call.
_UNITS = frozenset("m km cm dm mm hm co pm h g a nr so no n nh ch o sf of x".split()) - {"no", "of"}
# "bijlage1", "fase2": parts that are numbered themselves; a doubt about them is none.
_NUMBERED = frozenset(
    "bijlage bijlagen deel versie fase tabel figuur vraag antwoord artikel box lijn covid optie scenario stap punt groep zone"
    " variant niveau spoor pijler bron noot lid natura web nummer brief week dag route klasse type cat categorie graad".split()
)
# "nr. 9673", "nrs. 12 en 9673", "blz. 1032": what may end in a note's number and is a number itself.
_NUMBER_NAMED = re.compile(
    r"(?:(?:[Nn]rs?|[Bb]lz|[Pp]ag|[Pp]p?|Stb|Stcrt|Trb)\.|[Nn]ummers?)[ \u00a0](?:\d{1,5}(?:, |[ \u00a0]en[ \u00a0])){0,12}$"
)
# "9 mei 20231", "in 20231", "2023–20241", "12-05-20241"; "Postbus 20011" is none.
_YEAR_NAMED = re.compile(
    r"(?:[-–/(]|(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|in|van|tot|met|en|of|over|sinds|per|jaar|jaren"
    r"|vanaf|na|voor|uit|medio|eind|begin|begroting|najaar|voorjaar|zomer|winter|anno|kwartaal|jan\.|feb\.|apr\.|jun\.|jul\.|aug\.|sept\.|okt\.|nov\.|dec\.)[ \u00a0])$",
    re.IGNORECASE,
)
_DOSSIER = re.compile(r"(?:^|[^\d.,€])\d{2}[ \u00a0]$")
_YEAR_BEFORE = re.compile(r"(?:^|\D)(?:19|20)\d{2}$")
_LONG_BEFORE = re.compile(r"\d{3,6}$")
_SENTENCE_AFTER = re.compile(r"\s+[A-ZÀ-Ý«“]|\s*$")
# "verplichting. 3 Op dit moment" (pdftotext -layout); "art. 3 EVRM" is none.
_SENTENCE_BEFORE = re.compile(r"(?:[^\W\d_]{3,}|\d{4}|[)»”’])[.?!][»”’)]? $|[»”’)] $")
# "ziekenhuisnota»?1, 2" (corpus, ah 698): two notes at one place.
_AFTER_CALL = re.compile(r"(?:[a-zà-ÿ]|[)»”’?!.])\d{1,2}, $")
_SHORTENED = re.compile(
    r"\b(?:nrs?|artt?|lid|blz|pp?|jo|bijv|resp|circa|vgl|par|hfst|hoofdst|sub|dhr|mevr|Stb|Stcrt|Trb|pag)\. $",
    re.IGNORECASE,
)
_NEAR = 12
"""Signs before a number in which what names it ends, but for a row of numbers."""
_ALONE = re.compile(r"\s*([1-9][0-9]{0,2})\s*")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number that may call a note: on which line, where in it, which number, how sure."""

    position: int
    line: int
    start: int
    end: int
    value: int
    rank: int
    sure: bool = False


def find_candidates(lines: tuple[Line, ...]) -> dict[int, tuple[Candidate, ...]]:
    """Every candidate by its number, in the order of the text; ``sure`` ones are calls even without a note's text."""
    found: dict[int, list[Candidate]] = {}
    for position, line in enumerate(lines):
        first = _DIGIT.search(line.text)
        if first is None:
            continue  # most lines of most letters
        for start, end, value, rank, sure in _in_line(line.text, first.start()):
            found.setdefault(value, []).append(Candidate(position, line.number, start, end, value, rank, sure))
        if len(line.text) <= 12 and _stands_alone(lines, position):
            match = _ALONE.fullmatch(line.text)
            if match:
                start, end = match.span(1)
                found.setdefault(int(match[1]), []).append(
                    Candidate(position, line.number, start, end, int(match[1]), 4)
                )
    return {value: tuple(items) for value, items in found.items()}


def _stands_alone(lines: tuple[Line, ...], position: int) -> bool:
    """Whether a line of one number stands inside running text: "eerder onderzoek van WUR" / "5" / "is gebleken" (pypdf)."""
    if not 0 < position < len(lines) - 1:
        return False
    above, below = lines[position - 1], lines[position + 1]
    return (
        lines[position].number == above.number + 1 == below.number - 1
        and len(above.text.strip()) >= 12
        and not above.text.rstrip()[-1].isdigit()  # two numbers would become one
        and above.text.rstrip()[-1] not in ":-"
        and bool(below.text.strip())
        and not below.text.strip().isdigit()
    )


def _in_line(text: str, first: int) -> Iterator[tuple[int, int, int, int, bool]]:
    for match in _DIGITS.finditer(text, first):
        start, end, digits = match.start(), match.end(), match[0]
        after, before = text[end : end + 1], text[start - 1 : start]
        if after and (after.isalnum() or after in "/%€°-\u2010\u2011"):
            continue
        if not digits.isascii():
            if digits[0] != "⁰" and _raised(text[max(0, start - 40) : start]):
                yield start, end, int(digits.translate(SUPERSCRIPT)), 1, True
        elif before in "[(" and before and len(digits) <= 3 and digits[0] != "0":
            if _bracketed(text, start, end):
                yield start, end, int(digits), 1 if before == "[" else 5, before == "["
        elif not before or before.isspace() or before in "-–/«€‘“+<=":
            yield from _behind_blank(text, start, digits)
        elif len(digits) <= 3 and digits[0] != "0":
            rank = _glued(text, start, end)
            if rank:
                yield start, end, int(digits), rank, rank == 1 and _is_clear(text, start)


def _behind_blank(text: str, start: int, digits: str) -> Iterator[tuple[int, int, int, int, bool]]:
    end, before = start + len(digits), text[max(0, start - 80) : start]
    near = before[-_NEAR:]
    if len(digits) > 4 and digits[:2] in ("19", "20") and _YEAR_NAMED.search(near):
        yield start + 4, end, int(digits[4:]), 2, False  # "9 mei 20231"
    elif len(digits) in (4, 5) and _DOSSIER.search(near):
        yield start + 3, end, int(digits[3:]), 3, False  # "Kamerstuk 32 3174"
    elif 3 < len(digits) < 8 and _NUMBER_NAMED.search(before):
        yield end - 1, end, int(digits[-1]), 5, False  # "nr. 9673": only when nothing better calls the note
        if len(digits) > 4 and digits[-2] != "0":
            yield end - 2, end, int(digits[-2:]), 6, False
    elif len(digits) <= 3 and digits[0] != "0" and text[end : end + 1] == ")" and _may_precede(before.rstrip()):
        # "halen? 1)" with a blank before it (Aanhangsels of the 1990s)
        yield start, end, int(digits), 3, False
    elif len(digits) <= 2 and _AFTER_CALL.search(near) and _SENTENCE_AFTER.match(text[end : end + 4]):
        yield start, end, int(digits), 3, False
    elif (
        len(digits) <= 2
        and digits[0] != "0"
        and _SENTENCE_AFTER.match(text[end : end + 4])
        and _SENTENCE_BEFORE.search(near)
        and not _SHORTENED.search(near)
    ):
        yield start, end, int(digits), SPACED, False


def _may_precede(before: str) -> bool:
    """Whether a call in brackets or before a bracket may follow: behind a word or a closing sign, in running text."""
    return bool(before) and (before[-1].isalpha() or before[-1] in _CLOSING)


def _bracketed(text: str, start: int, end: int) -> bool:
    """Whether ``[1]`` or ``[1 ]`` (pymupdf) stands behind running text; ``(1)`` is rarely a call."""
    closing = text[end : end + 2].lstrip()[:1]
    return closing == ("]" if text[start - 1] == "[" else ")") and _may_precede(
        text[max(0, start - 40) : start - 1].rstrip()
    )


def _raised(before: str) -> bool:
    """Whether a raised number after this is a call: not at a line start (a body's label), a power or a unit ("m²")."""
    said = before.rstrip()
    if not said or not (said[-1].isalnum() or said[-1] in _CLOSING):
        return False
    if said[-1].isdigit():
        return said == before and bool(_YEAR_BEFORE.search(said) or _LONG_BEFORE.search(said))
    word = _LAST_WORD.search(said)
    return said != before or word is None or word[0].lower() not in _UNITS


def _glued(text: str, start: int, end: int) -> int:
    """How sure a number glued to the sign before it is a call; 0 when it is none."""
    before, earlier = text[start - 1], text[start - 2 : start - 1]
    if before.isalpha():
        word = _LAST_WORD.search(text[max(0, start - 40) : start])
        stem = word[0] if word else ""
        # "G7", "B1", "A2": a letter and a number are a name.
        if stem.lower() in _UNITS or (len(stem) == 1 and stem.isupper()):
            return 0
        return 3 if stem.isupper() else 1
    if before in ".,;:":
        if not earlier.isdigit() or _YEAR_BEFORE.search(text[max(0, start - 6) : start - 1]):
            return 0 if before == ":" and not earlier.isalpha() else 1
        # "nr. 4131.3 Recent": a full stop after a long number, and a sentence begins (seed 002, line 409); "3.1 EVRM" is none.
        long = _LONG_BEFORE.search(text[max(0, start - 7) : start - 1])
        return 4 if before == "." and long and _SENTENCE_AFTER.match(text[end : end + 4]) else 0
    if before in "’'\"":
        return 1 if earlier and not earlier.isspace() else 0  # "de jaren ’90"
    return 1 if before in "!?)»”]%…" else 0


def _is_clear(text: str, start: int) -> bool:
    """Whether a number is so clearly a call that it is missed when its note is not there."""
    word = _LAST_WORD.search(text[max(0, start - 40) : start])
    if word is None:
        return text[start - 1] in ".!?»”"
    return len(word[0]) >= 4 and word[0].islower() and word[0] not in _NUMBERED

"""Letters -> the ties between an annex and the paper it belongs to, from what is printed at the head of the annex.

1. "Bijlage bij Kamerstuk 29 754, nr. 520", "Bijlage 2 bij de brief van de Minister van Financiën van 2 april 2025",
   "Bijlage bij brief met kenmerk 6501580": one held paper is meant, or there is no tie.
2. A letter that lists "Bijlage 1: …" is tied to the one paper without a number of its own that has exactly that title.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence

from site_gen.corpus.dated import day_named, holds
from site_gen.corpus.scene import fold
from site_gen.model import MAANDEN, BlockKind, Letter, Relation

ANNEX = ("is bijlage bij", "heeft als bijlage")

_LABEL = re.compile(
    r"\(?(?:BIJLAGE|[Bb]ijlage)(?:\s(?:\d{1,2}|[IVX]{1,5}|[A-Z]))?:?\s(?:bij|behorende\sbij|BIJ|van)\s(?P<wat>.{5,300})"
)
# The head of a paper has no references (it would cite itself), and titles are metadata: so the number is read here.
_KAMERSTUK = re.compile(
    r"(?:\b[Kk]amerst(?:uk(?:ken)?|\.)|\sen)\s(?:I{1,2}\s)?(?:\d{4}\s?[-\u2013/]\s?\d{2,4},?\s)?(?P<dossier>\d{2}[\s.\u00a0]?\d{3})"
    r"(?:[\s-](?P<toevoeging>[IVX]{1,5}|\d{2}))?,?\s(?:nr\.?\s?)?(?P<nr>\d{1,5}|[A-Z]{1,2})(?!\w)"
)
_ID = re.compile(r"\bkst-[0-9A-Z-]{5,30}\b")
_KENMERK = re.compile(r"\bkenmerk:?\s(?P<kenmerk>[\w/.-]{4,40})")
_DAY = re.compile(rf"\b(?P<dag>\d{{1,2}})\s(?P<maand>{'|'.join(MAANDEN)})\s(?P<jaar>\d{{4}})\b")
_OFFICE = re.compile(
    r"\b(?P<ambt>(?:[Mm]inister|[Ss]taatssecretaris)\s(?:van|voor)\s[A-Z][\w-]{1,30}(?:(?:,|\sen)?\s(?:de\s)?[A-Z][\w-]{1,30}){0,4})"
)
_LISTED = re.compile(r"[Bb]ijlage(?:\s(?:\d{1,2}|[IVX]{1,5}|[A-Z]))?\s?[:\u2013-]\s(?P<titel>.{12,300})")
_HEAD_BLOCKS = 8
_SHORTEST_TITLE = 12


def annexes(letters: Sequence[Letter], known: Mapping[str, str]) -> Iterator[Relation]:
    """Every tie of an annex; ``known`` tells which letter holds an id."""
    by_kenmerk: dict[str, list[Letter]] = {}
    by_day: dict[dt.date, list[Letter]] = {}
    by_title: dict[str, list[Letter]] = {}
    for letter in letters:
        metadata = letter.metadata
        if metadata.kenmerk:
            by_kenmerk.setdefault(fold(metadata.kenmerk), []).append(letter)
        if metadata.datum:
            by_day.setdefault(metadata.datum, []).append(letter)
        if metadata.identifier is None and len(fold(metadata.titel)) >= _SHORTEST_TITLE:
            by_title.setdefault(fold(metadata.titel), []).append(letter)
    for letter in letters:
        for label, line in _labels(letter):
            held = _meant(label, known, by_kenmerk, by_day)
            if held is not None:
                yield Relation(*ANNEX, letter.key, held, line)
                break
        for title, line in _listed(letter):
            owned = by_title.get(fold(title), ())
            if len(owned) == 1:
                yield Relation(*ANNEX, owned[0].key, letter.key, line)


def _labels(letter: Letter) -> Iterator[tuple[str, int]]:
    """What the paper says at its head to be an annex to; a letter is none, whatever it encloses."""
    if letter.metadata.soort.startswith("Brief"):
        return
    for block in letter.blocks[:_HEAD_BLOCKS]:
        if block.kind not in (BlockKind.HEAD, BlockKind.HEADING, BlockKind.LABEL) and block is not letter.blocks[0]:
            continue
        for match in re.finditer(r"[^\n]{5,400}", block.text.content):
            label = _LABEL.match(match[0])
            if label:
                yield label["wat"], block.text.line_at(match.start())


def _meant(
    label: str,
    known: Mapping[str, str],
    by_kenmerk: Mapping[str, Sequence[Letter]],
    by_day: Mapping[dt.date, Sequence[Letter]],
) -> str | None:
    numbers = {known.get(name) for name in numbers_in(label)}
    if numbers:
        return next(iter(numbers)) if len(numbers) == 1 else None
    kenmerk = _KENMERK.search(label)
    if kenmerk:
        return _only(by_kenmerk.get(fold(kenmerk["kenmerk"].rstrip(".")), ()))
    day = _DAY.search(label)
    if day is None or "rief" not in label[: day.start()]:
        return None
    date = day_named(day, None)
    office = _OFFICE.search(label)
    return _only(
        [
            other
            for other in (by_day.get(date, ()) if date else ())
            if other.metadata.soort.startswith("Brief") and (office is None or holds(other, office["ambt"]))
        ]
    )


def _only(letters: Sequence[Letter]) -> str | None:
    return letters[0].key if len(letters) == 1 else None


def numbers_in(text: str) -> list[str]:
    """The ids of the Kamerstukken that a title or a head names.

    >>> numbers_in("Bijlage bij Kamerstukken II 2024/25, 36 600 VII, nr. 5")
    ['kst-36600-VII-5']
    """
    found = [match[0] for match in _ID.finditer(text)]
    for match in _KAMERSTUK.finditer(text):
        digits = "".join(char for char in match["dossier"] if char.isdigit())
        found.append("-".join(part for part in ("kst", digits, match["toevoeging"], match["nr"]) if part))
    return found


def _listed(letter: Letter) -> Iterator[tuple[str, int]]:
    """What a letter says to enclose, by title."""
    for block in letter.blocks:
        if "ijlage" in block.text.content:
            for match in re.finditer(r"[^\n]{12,400}", block.text.content):
                listed = _LISTED.match(match[0])
                if listed:
                    yield listed["titel"].strip(" .;"), block.text.line_at(match.start())

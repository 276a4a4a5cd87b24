"""Letters -> Relations: ties that the text itself proves, each with its verb, its reverse and its line.

1. No tie without a line of evidence; a likely tie is not a tie.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from site_gen.corpus.scene import fold
from site_gen.model import Entry, Letter, Relation

# "Hierbij bied ik u een afschrift van de brief aan de voorzitter van de Tweede Kamer" (seed 001, line 7).
_OFFERS = re.compile(r"\b(?:bied ik|bieden wij|stuur ik|zend ik|treft u)\b[^.]{0,80}\b(?:afschrift|brief|kopie)\b")

# What is said just before the paper: "In antwoord op uw brief (Kamerstuk 32 317, nr. 5)"
_ANSWERS = re.compile(
    r"\b(?:[Ii]n\s(?:antwoord|reactie)\sop|[Tt]er\sbeantwoording\svan|[Bb]eantwoord\sik|[Bb]eantwoorden\swij)\b[^.;]{0,140}$"
)
_NOTA = re.compile(r"[Bb]eslisnota\s(?:bij|inzake)\s(?:de\s|het\s)?(?:[Kk]amerbrief\s|[Bb]rief\s)?(?:over\s|inzake\s)?")
_SHORTEST_TITLE = 12
_NEAR = 160


def relate(letters: Sequence[Letter]) -> tuple[Relation, ...]:
    """The ties between letters: a covering letter offers the letter that follows it in the same file."""
    found: list[Relation] = []
    by_source: dict[str, list[Letter]] = {}
    for letter in letters:
        by_source.setdefault(letter.source, []).append(letter)
    for parts in by_source.values():
        parts.sort(key=lambda letter: letter.part)
        for first, second in pairwise(parts):
            for block in first.blocks:
                match = _OFFERS.search(block.text.content)
                if match:
                    found.append(
                        Relation(
                            "biedt aan", "aangeboden door", first.key, second.key, block.text.line_at(match.start())
                        )
                    )
                    break
    return (*found, *_notas(letters))


def answers(entries: Sequence[Entry]) -> tuple[Relation, ...]:
    """The ties between a letter and the held paper that it says, just before naming it, to answer."""
    found: dict[tuple[str, str], Relation] = {}
    for entry in entries:
        for item in entry.links:
            reference = item.reference
            if item.key is None or item.key == entry.key or reference.block is None:
                continue
            start = reference.citation.start
            before = entry.letter.blocks[reference.block].text.content[max(0, start - _NEAR) : start]
            if _ANSWERS.search(before):
                relation = Relation("antwoordt op", "beantwoord in", entry.key, item.key, reference.line)
                found.setdefault((entry.key, item.key), relation)
    return tuple(found.values())


def _notas(letters: Sequence[Letter]) -> list[Relation]:
    """A beslisnota and its letter, by a key that both print: the same kenmerk, or the letter's title in the nota's."""
    found: list[Relation] = []
    others = [letter for letter in letters if letter.metadata.soort != "Beslisnota"]
    by_kenmerk: dict[str, list[Letter]] = {}
    by_title: dict[str, list[Letter]] = {}
    for letter in others:
        if letter.metadata.kenmerk:
            by_kenmerk.setdefault(fold(letter.metadata.kenmerk), []).append(letter)
        by_title.setdefault(fold(letter.metadata.titel), []).append(letter)
    for nota in letters:
        if nota.metadata.soort != "Beslisnota":
            continue
        title = fold(_NOTA.sub("", nota.metadata.titel, count=1))
        held = by_kenmerk.get(fold(nota.metadata.kenmerk or ""), []) if nota.metadata.kenmerk else []
        if not held and len(title) >= _SHORTEST_TITLE:
            held = by_title.get(title, [])
        if len(held) == 1:
            found.append(Relation("is nota bij", "heeft als nota", nota.key, held[0].key, nota.first_line))
    return found

"""Letters -> Relations: ties that the text itself proves, each with its verb, its reverse and its line.

1. No tie without a line of evidence; a likely tie is not a tie, and two candidates are none.
2. A verb is said by the paper at whose line it stands; a paper has no tie with itself, and each tie once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from site_gen.corpus.annexes import ANNEX, annexes, numbers_in
from site_gen.corpus.scene import fold
from site_gen.model import Entry, Letter, Metadata, Relation

OFFERS, ANSWERS, NOTA = (
    ("biedt aan", "aangeboden door"),
    ("antwoordt op", "wordt beantwoord door"),
    ("is nota bij", "heeft als nota"),
)

# "Hierbij bied ik u een afschrift van de brief aan de voorzitter van de Tweede Kamer" (seed 001, line 7).
_OFFERS = re.compile(r"\b(?:bied ik|bieden wij|stuur ik|zend ik|treft u)\b[^.]{0,80}\b(?:afschrift|brief|kopie)\b")
# "Hierbij bied ik u de lijst van vragen en antwoorden aan (Kamerstuk 29 754, nr. 531)": the paper in parentheses is what
# is offered, unless words say that what is offered is about that paper.
_OFFERS_IT = re.compile(r"\b(?:[Bb]ied\sik|[Bb]ieden\swij)\su\b(?P<wat>[^.;()]{3,120})\saan,?\s\(?$")
_ABOUT = re.compile(r"\b(?:op|reactie|aanleiding|toegezegd|eerder|mede|over|naar|bij|inzake)\b")

# What is said just before the paper: "In antwoord op uw brief (Kamerstuk 32 317, nr. 5)", "Hierbij zend ik u de antwoorden
# op de vragen van het lid Six Dijkstra (2024Z20345)"
_ANSWERS = re.compile(
    r"\b(?:[Ii]n\s(?:antwoord|reactie)\sop|[Tt]er\sbeantwoording\svan|[Bb]eantwoord\sik|[Bb]eantwoorden\swij|[Rr]eageer\sik\sop)\b[^.;]{0,140}$"
    r"|\b(?:[Bb]ied\sik|[Zz]end\sik|[Ss]tuur\sik|[Oo]ntvangt\su|[Tt]reft\su)\b[^.;]{0,60}\b(?:antwoord(?:en)?|reactie)\s(?:aan\s)?op\b[^.;]{0,140}$"
)
_NOTA = re.compile(r"[Bb]eslisnota\s(?:bij|inzake)\s(?:de\s|het\s)?(?:[Kk]amerbrief\s|[Bb]rief\s)?(?:over\s|inzake\s)?")
_SHORTEST_TITLE = 12
_NEAR = 220


def relate(letters: Sequence[Letter], known: Mapping[str, str]) -> tuple[Relation, ...]:
    """The ties that heads and titles prove; ``known`` tells which letter holds an id.

    They are those of a covering letter and what follows it in the same file, of a nota and its letter, of an annex and
    its paper, and of an answer and its questions.
    """
    return _once((*_covers(letters), *_notas(letters, known), *annexes(letters, known), *_answered(letters)))


def said_before(entries: Sequence[Entry]) -> tuple[Relation, ...]:
    """The ties between a letter and the held paper that it says, just before naming it, to answer or to offer."""
    found: list[Relation] = []
    for entry in entries:
        for item in entry.links:
            reference = item.reference
            if item.key is None or reference.block is None or reference.citation.doubt is not None:
                continue
            start = reference.citation.start
            before = entry.letter.blocks[reference.block].text.content[max(0, start - _NEAR) : start]
            offers = _OFFERS_IT.search(before)
            if _ANSWERS.search(before):
                found.append(Relation(*ANSWERS, entry.key, item.key, reference.line))
            elif offers and not _ABOUT.search(offers["wat"]):
                found.append(Relation(*OFFERS, entry.key, item.key, reference.line))
    return _once(found)


def main_of(key: str, relations: Sequence[Relation], known: Mapping[str, Metadata]) -> Metadata | None:
    """The one Kamerstuk to which a nota or an annex belongs; ``None`` when that has no number, or there are two."""
    verbs = (NOTA[0], ANNEX[0])
    held = {relation.target for relation in relations if relation.source == key and relation.verb in verbs}
    found = [known[target] for target in held if known[target].identifier is not None]
    return found[0] if len(held) == len(found) == 1 else None


def _once(relations: Sequence[Relation]) -> tuple[Relation, ...]:
    found: dict[tuple[str, str, str], Relation] = {}
    for relation in relations:
        if relation.source != relation.target:
            found.setdefault((relation.verb, relation.source, relation.target), relation)
    return tuple(found.values())


def _covers(letters: Sequence[Letter]) -> Iterator[Relation]:
    """A covering letter offers the letter that follows it in the same file."""
    by_source: dict[str, list[Letter]] = {}
    for letter in letters:
        by_source.setdefault(letter.source, []).append(letter)
    for parts in by_source.values():
        parts.sort(key=lambda letter: letter.part)
        for first, second in pairwise(parts):
            for block in first.blocks:
                match = _OFFERS.search(block.text.content)
                if match:
                    yield Relation(*OFFERS, first.key, second.key, block.text.line_at(match.start()))
                    break


def _answered(letters: Sequence[Letter]) -> Iterator[Relation]:
    """Written questions and their answer: the same words in their titles, and the same day on which they were sent."""
    asked: dict[str, list[Letter]] = {}
    for letter in letters:
        if letter.metadata.soort == "Schriftelijke vragen":
            asked.setdefault(fold(letter.metadata.titel), []).append(letter)
    for letter in letters:
        held = asked.get(fold(letter.metadata.titel), ())
        day = letter.metadata.gesteld
        if letter.metadata.soort == "Schriftelijke vragen" or len(held) != 1 or day is None:
            continue
        if day in (held[0].metadata.gesteld, held[0].metadata.datum):
            yield Relation(*ANSWERS, letter.key, held[0].key, line_of(letter, "titel"))


def _notas(letters: Sequence[Letter], known: Mapping[str, str]) -> Iterator[Relation]:
    """A beslisnota and its letter, by a key that both print: a number, the same kenmerk, or the letter's title."""
    others = [letter for letter in letters if letter.metadata.soort != "Beslisnota"]
    by_kenmerk: dict[str, list[str]] = {}
    by_title: dict[str, list[str]] = {}
    for letter in others:
        if letter.metadata.kenmerk:
            by_kenmerk.setdefault(fold(letter.metadata.kenmerk), []).append(letter.key)
        by_title.setdefault(fold(letter.metadata.titel), []).append(letter.key)
    for nota in letters:
        if nota.metadata.soort != "Beslisnota":
            continue
        title = fold(_NOTA.sub("", nota.metadata.titel, count=1))
        held = [known[name] for name in numbers_in(nota.metadata.titel) if name in known]
        if not held and nota.metadata.kenmerk:
            held = by_kenmerk.get(fold(nota.metadata.kenmerk), [])
        if not held and len(title) >= _SHORTEST_TITLE:
            held = by_title.get(title, [])
        if len(set(held)) == 1:
            yield Relation(*NOTA, nota.key, held[0], line_of(nota, "titel"))


def line_of(letter: Letter, field: str) -> int:
    """The line on which a value of the metadata stands."""
    return next((h.line for h in letter.metadata.herkomst if h.field == field and h.line), letter.first_line)

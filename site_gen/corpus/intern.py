"""Letter -> references inside it, and to held letters by their day: "zie het antwoord op de vorige vraag".

1. A form of `FORMS` that leads to exactly one place is a link; a doubtful one stays text and is a `Notice`.
2. What is said of another paper ("vraag 3 van het rapport") is no reference inside this one, and no doubt either; where
   the sentence named another paper before ("… (Aanhangsel …) heb ik in antwoord op vraag 6 …"), it is a doubt.
3. References are sorted, and never overlap each other, a citation or a printed link.
4. Nothing raises; time is linear in the length of the letter.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_gen.corpus.forms import FORMS
from site_gen.corpus.pointing import NO_ONE, Outcome, Place
from site_gen.corpus.scene import Scene
from site_gen.model import BlockKind, Citation, Letter, MarkKind, Notice, Reference, Soort, Target, Text

# "In de beantwoording van de vragen van … (Aanhangsel …) heb ik in antwoord op vraag 6 aangegeven": vraag 6 of that paper
_SAID_IN = re.compile(r"(?<!\w)[Ii]n\s(?:het\s|mijn\s|ons\s)?$")
_SENTENCE = re.compile(r"[.?!]\s{1,3}[A-Z]")
_PAPERS = (Soort.AANHANGSEL, Soort.KAMERSTUK, Soort.ZAAK, Soort.DOCUMENT)
_OTHER_PAPER = "de zin noemt een ander stuk; van welk stuk deze vraag is, staat er niet"
_LONGEST_SENTENCE = 400
_SILENT = (BlockKind.HEAD, BlockKind.SIGNATURE, BlockKind.LABEL, BlockKind.HEADING)


@dataclass(frozen=True, slots=True)
class Found:
    """A reference, and for each of its targets the letter (``key``) and the anchor it leads to."""

    reference: Reference
    places: tuple[Place, ...]


def find_intern(scene: Scene) -> tuple[list[Found], list[Notice]]:
    """What a letter says of its own places and of letters by their day, and what it leaves in doubt."""
    letter = scene.letter
    cited: dict[tuple[int | None, str | None], list[int]] = {}
    taken: dict[tuple[int | None, str | None], list[tuple[int, int]]] = {}
    for known in letter.references:
        taken.setdefault((known.block, known.note), []).append((known.citation.start, known.citation.end))
        if known.citation.soort in _PAPERS:
            cited.setdefault((known.block, known.note), []).append(known.citation.end)
    found: list[Found] = []
    notices: list[Notice] = []
    for block, note, text in _texts(letter):
        outcomes = _outcomes(text.content, scene, block)
        if not outcomes:
            continue
        own = [*taken.get((block, note), ()), *((m.start, m.end) for m in text.marks if m.kind is MarkKind.LINK)]
        own.sort()
        papers = cited.get((block, note), ())
        for start, end, meant in outcomes:
            if _overlaps(own, start, end):
                continue
            outcome = _OTHER_PAPER if papers and _is_said_there(text.content, start, papers) else meant
            line = text.line_at(start)
            if isinstance(outcome, str):
                words = " ".join(text.content[start:end].split())
                notices.append(Notice(letter.source, line, "intern", f"«{words}»: {outcome}", "blijft gewone tekst"))
            else:
                citation = _citation(text.content, outcome)
                found.append(Found(Reference(citation, line, block, note), outcome))
    return found, notices


def _is_said_there(content: str, start: int, papers: Sequence[int]) -> bool:
    """Whether the same sentence cites a paper before "in antwoord op vraag 6"; ``papers`` are the ends of citations."""
    if not content.startswith("ntwoord op vra", start + 1) or not _SAID_IN.search(content, max(0, start - 10), start):
        return False
    last = bisect_left(papers, start) - 1
    return (
        last >= 0 and start - papers[last] <= _LONGEST_SENTENCE and not _SENTENCE.search(content, papers[last], start)
    )


def _texts(letter: Letter) -> Iterator[tuple[int | None, str | None, Text]]:
    for number, block in enumerate(letter.blocks):
        if block.kind not in _SILENT:
            yield number, None, block.text
    for note in letter.notes:
        yield None, note.key, note.text


def _outcomes(text: str, scene: Scene, block: int | None) -> list[tuple[int, int, Outcome]]:
    """Each form in a text with what came of it, sorted and disjoint; where two fit, the first of the table."""
    seen = [
        (*(match.span("wat") if "wat" in form.pattern.groupindex else match.span()), form, match)
        for form in FORMS
        if any(word in text for word in form.prefilter)
        for match in form.pattern.finditer(text)
    ]
    found: list[tuple[int, int, Outcome]] = []
    done = 0
    for start, end, form, match in sorted(seen, key=lambda item: item[0]):
        if start < done:
            continue
        done = end
        if form.elsewhere.match(text, end):
            continue
        outcome = NO_ONE if form.narrower and form.narrower.match(text, end) else form.point(match, scene, block)
        # A letter without questions and answers speaks of those of another paper.
        if outcome and not (isinstance(outcome, str) and form.of_answers and not scene.answers):
            found.append((start, end, outcome))
    return found


def _overlaps(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_left(spans, (end,))
    return index > 0 and spans[index - 1][1] > start


def _citation(text: str, places: tuple[Place, ...]) -> Citation:
    start, end = places[0].start, places[-1].end
    targets = tuple(Target(place.name) for place in places)
    first = places[0]
    soort = Soort.INTERN if first.anchor else Soort.DOCUMENT if first.name == first.key else Soort.KAMERSTUK
    return Citation(soort, text[start:end], start, end, targets, tuple((p.start, p.end) for p in places))

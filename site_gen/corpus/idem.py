"""Letter -> references that repeat one before them: "idem, p. 5", "ibid.", "a.w. (noot 3)", "de motie Ceder".

1. A repetition becomes a reference of the same kind to the same target when exactly one source is meant; else it stays
   text and is a `Notice`. A source that this site does not know ("Volkskrant, 3 mei") breaks the chain.
2. "Idem" counts at the start of a note or between parentheses only: elsewhere it is the plain word.
3. A motie by name is the paper whose number the letter itself prints beside that name, when that is one paper.
4. References stay sorted and disjoint; nothing raises; time is linear in the length of the letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from site_gen.model import Citation, Letter, Notice, Pinpoint, Reference, Soort, Target, Text

# "Idem.", "Idem, p. 5", "Ibid., blz. 3", "Zie idem" at the start of a note; "(idem, p. 5)" anywhere
_IDEM = re.compile(r"(?P<wat>[Ii]dem|[Ii]bid(?:em)?\b\.?|[Ii]b\.)(?=[\s,.;)]|$)")
_OPENING = re.compile(r"\s{0,3}(?:(?:\[?\d{1,3}[\]\s.)]{0,3})?(?:[Zz]ie\s(?:ook\s)?|[Vv]gl\.\s)?)?$")
# Of a work named before: "A.w., p. 5", "a.w. (noot 3), p. 5", "t.a.p.", "op. cit."
_WORK = re.compile(
    r"(?<![\w.])(?P<wat>[Aa]\.\s?w\.|[Tt]\.a\.p\.|[Oo]p\.\s?cit\.)(?:,?\s\(?(?:zie\s)?noot\s(?P<noot>\d{1,3})\)?)?"
)
_PAGE = re.compile(r",?\s(?:p|pp|blz|pag)\.\s?(\d{1,5}(?:\s?[-\u2013]\s?\d{1,5})?)(?!\w)")
# Between the name of a motie and its number: "motie-Ceder c.s. (Kamerstuk ...", "motie Ceder, Kamerstuk ..."
_BESIDE = re.compile(r"(?:\s?c\.s\.)?(?:\sover\s[^.;()]{1,120})?\s?[,(]{1,2}\s?$")
_NEAR = 150
_ONE_SOURCE = "welke bron bedoeld is, staat er niet eenduidig"
_SOURCES = re.compile(r";\s")


Spot = tuple[int | None, str | None, int]
"""Where a reference stands: block, note, first character."""


def spot(reference: Reference) -> Spot:
    """Where ``reference`` stands."""
    return reference.block, reference.note, reference.citation.start


@dataclass(frozen=True, slots=True)
class Source:
    """What a note or a stretch of text cites, when it is exactly one thing."""

    soort: Soort
    target: Target


def repeat(letter: Letter) -> tuple[Letter, list[Notice]]:
    """The letter with what it repeats as references too, and the repetitions that stay in doubt."""
    if not any(_repeats(text.content) for _, _, text in _texts(letter)):
        return letter, []
    here: dict[tuple[int | None, str | None], list[Reference]] = {}
    for reference in letter.references:
        here.setdefault((reference.block, reference.note), []).append(reference)
    by_label: dict[str, list[Source | None]] = {}
    notices: list[Notice] = []
    made: list[Reference] = []
    before: Source | None = None
    for block, note, text in _texts(letter):
        own = sorted(here.get((block, note), ()), key=lambda reference: reference.citation.start)
        found: list[Reference] = []
        for match in _matches(text.content, in_note=note is not None):
            start, end = match.start("wat"), match.end()
            if any(r.citation.start < end and start < r.citation.end for r in own):
                continue
            meant = _meant(match, text, own, before if note is not None else None, by_label)
            line = text.line_at(start)
            if meant is None:
                words = " ".join(match[0].split())
                notices.append(
                    Notice(letter.source, line, "intern", f"«{words}»: {_ONE_SOURCE}", "blijft gewone tekst")
                )
            else:
                found.append(Reference(_citation(text.content, start, end, meant), line, block, note))
        made.extend(found)
        if note is not None:
            before = _only(text.content, [*own, *found])
            label = next(item.label for item in letter.notes if item.key == note)
            by_label.setdefault(label, []).append(before)
    if not made:
        return letter, notices
    order = {note.key: number for number, note in enumerate(letter.notes)}
    references = sorted(
        (*letter.references, *made),
        key=lambda r: (r.block is None, r.block or 0, order.get(r.note or "", 0), r.citation.start),
    )
    return replace(letter, references=tuple(references)), notices


def named_moties(letter: Letter) -> tuple[dict[tuple[Spot, str], Target], dict[Spot, Target]]:
    """The paper that each motie by name is, by its place and name; and the number beside a name.

    A name that stands beside the numbers of two papers says nothing of a third mention.
    """
    papers: dict[str, set[Target]] = {}
    numbered: dict[Spot, Target] = {}
    for motie, paper in zip(letter.references, letter.references[1:], strict=False):
        if (motie.block, motie.note) == (paper.block, paper.note) and _is_beside(letter, motie, paper):
            papers.setdefault(motie.citation.targets[0].id, set()).add(paper.citation.targets[0])
            numbered[spot(motie)] = paper.citation.targets[0]
    found = {
        (spot(reference), target.id): next(iter(papers[target.id]))
        for reference in letter.references
        if reference.citation.soort is Soort.MOTIE and spot(reference) not in numbered
        for target in reference.citation.targets
        if len(papers.get(target.id, ())) == 1
    }
    return found, numbered


def _is_beside(letter: Letter, motie: Reference, paper: Reference) -> bool:
    one, other = motie.citation, paper.citation
    if one.soort is not Soort.MOTIE or other.soort is not Soort.KAMERSTUK or other.doubt is not None:
        return False
    if len(one.targets) != 1 or len(other.targets) != 1 or not 0 <= other.start - one.end <= _NEAR:
        return False
    text = next(text for block, note, text in _texts_of(letter, motie) if (block, note) == (motie.block, motie.note))
    return bool(_BESIDE.fullmatch(text.content[one.end : other.start]))


def _texts_of(letter: Letter, reference: Reference) -> Iterator[tuple[int | None, str | None, Text]]:
    if reference.block is not None:
        yield reference.block, None, letter.blocks[reference.block].text
    else:
        yield from ((None, note.key, note.text) for note in letter.notes if note.key == reference.note)


def _texts(letter: Letter) -> Iterator[tuple[int | None, str | None, Text]]:
    for number, block in enumerate(letter.blocks):
        yield number, None, block.text
    for note in letter.notes:
        yield None, note.key, note.text


def _repeats(content: str) -> bool:
    return any(word in content for word in ("dem", "bid", "b.", ".w.", ". w.", ".a.p.", "cit."))


def _matches(content: str, *, in_note: bool) -> Iterator[re.Match[str]]:
    for match in _IDEM.finditer(content):
        opened = content[max(0, match.start() - 1) : match.start()] == "("
        if opened or (in_note and _OPENING.fullmatch(content[: match.start()][:20]) and match.start() < 20):
            yield match
    yield from _WORK.finditer(content)


def _meant(
    match: re.Match[str],
    text: Text,
    own: Sequence[Reference],
    before: Source | None,
    by_label: dict[str, list[Source | None]],
) -> Source | None:
    """The one source that is repeated, or ``None``."""
    label = match.groupdict().get("noot")
    if label:
        noted = by_label.get(label, [])
        return noted[0] if len(noted) == 1 else None
    earlier = [reference for reference in own if reference.citation.end <= match.start()]
    if match.re is _IDEM:
        if not earlier:
            return before
        last = earlier[-1].citation
        between = text.content[last.end : match.start()]
        return _source(last) if not _SOURCES.search(between) else None
    known = {source for sources in by_label.values() for source in sources}
    return known.pop() if not earlier and len(known) == 1 else None


def _source(citation: Citation) -> Source | None:
    if citation.doubt is not None or len(citation.targets) != 1:
        return None
    return Source(citation.soort, citation.targets[0])


def _only(content: str, own: Sequence[Reference]) -> Source | None:
    """What a note cites when that is all it cites: one reference, and no further source after a semicolon."""
    if len(own) != 1 or _SOURCES.search(content):
        return None
    return _source(own[0].citation)


def _citation(content: str, start: int, end: int, source: Source) -> Citation:
    page = _PAGE.match(content, end)
    end = page.end() if page else end
    pinpoint = Pinpoint("pagina", re.sub(r"\s?[-\u2013]\s?", "-", page[1])) if page else None
    return Citation(source.soort, content[start:end], start, end, (source.target,), ((start, end),), pinpoint)

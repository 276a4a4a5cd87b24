"""Source -> Letters: what one file says, read without knowing of any other file.

1. Every character of the source is in a letter's blocks or notes, or in the ledger with its place and reason.
2. No text raises: doubts are notices, and an unknown kind of paper is still a good letter.
3. The result depends on the source, the sidecars and the facts alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from site_gen.letters.blocks import read_blocks
from site_gen.letters.corrections import correct
from site_gen.letters.dehyphen import read_vocabulary
from site_gen.letters.flow import Cut, Desk, flow, whole
from site_gen.letters.furniture import Sheet, strip_furniture
from site_gen.letters.letterhead import prose_starts
from site_gen.letters.lines import read_lines
from site_gen.letters.markup import is_markup, read_markup
from site_gen.letters.metadata import begin_metadata, finish_metadata
from site_gen.letters.notes import Body, Call, Lifted, lift_notes
from site_gen.letters.numbering import with_source_lines
from site_gen.letters.paragraphs import group
from site_gen.letters.shown import shown
from site_gen.letters.split import split_letters
from site_gen.letters.types import DOCUMENT_TYPES, DocumentType
from site_gen.model import (
    Block,
    BlockKind,
    Conversion,
    Decision,
    Facts,
    LedgerEntry,
    Letter,
    Line,
    Metadata,
    Note,
    Notice,
    Sidecar,
    Source,
)

__all__ = ["DOCUMENT_TYPES", "convert"]

_NO_FACTS = Facts()


def convert(
    source: Source,
    sidecars: Sequence[Sidecar] = (),
    facts: Facts = _NO_FACTS,
    known: Callable[[str], bool] | None = None,
) -> Conversion:
    """Read one source; ``known`` is an optional Dutch lexicon that helps with broken words."""
    lines, ledger, after_feed = read_lines(source)
    letters: list[Letter] = []
    entries = list(ledger)
    notices: list[Notice] = list(source.notices)
    decisions: list[Decision] = []
    for part, own in enumerate(split_letters(lines), start=1):
        letter, more, how = _letter(source, part, own, after_feed, facts, known)
        letter = correct(letter, [sidecar for sidecar in sidecars if (sidecar.part or 1) == part])
        letters.append(letter)
        entries.extend(more)
        decisions.extend(how)
        notices.extend(letter.notices)
    told = tuple(sorted(notices)), tuple(sorted(decisions))
    return with_source_lines(Conversion(source, tuple(letters), _disjoint(entries), *told), lines)


def _disjoint(entries: list[LedgerEntry]) -> tuple[LedgerEntry, ...]:
    """The ledger in order; a sign that left inside a stretch that left is told by that stretch."""
    runs: list[list[LedgerEntry]] = []
    done = -1
    for entry in sorted(entries, key=lambda e: (e.start, -e.end)):
        if entry.start < done:
            continue
        if entry.start == done:
            runs[-1].append(entry)
        else:
            runs.append([entry])
        done = entry.end
    # A run of signs stands inside a word as a whole or not at all: "Kern" + zero-width + "**" + "punten".
    return tuple(
        replace(entry, inside=True) if inside and not entry.inside else entry
        for run in runs
        for inside in [any(entry.inside for entry in run)]
        for entry in run
    )


@dataclass(frozen=True, slots=True)
class _Read:
    """One letter as its lines give it: blocks in their structure, notes, and what it says of itself."""

    sheet: Sheet
    desk: Desk
    lifted: Lifted
    plain: tuple[Block, ...]
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    kind: DocumentType
    metadata: Metadata
    notices: tuple[Notice, ...]


def _read(name: str, lines: tuple[Line, ...], after_feed: frozenset[int], facts: Facts,
          known: Callable[[str], bool] | None) -> _Read:  # fmt: skip
    sheet = strip_furniture(name, lines, after_feed)
    markup = is_markup(sheet.lines)
    lifted = lift_notes(sheet.lines, sheet.breaks, name)
    desk = Desk(
        name=name,
        vocabulary=read_vocabulary(line.text for line in lines),
        hyphenated=facts.hyphenated,
        known=known,
        calls=_by_line(lifted.calls),
        page_starts=dict(sheet.page_starts),
        markup=markup,
    )
    starts = prose_starts(lifted.lines)
    alone = frozenset(line.number for line in lifted.lines if line.number in desk.calls and line.text.strip().isdigit())
    blocks = (
        read_markup(lifted.lines, desk)
        if markup
        else read_blocks(group(lifted.lines, sheet.breaks, starts, alone), desk, starts)
    )
    notes = tuple(_note(body, desk) for body in lifted.bodies)
    begun = begin_metadata(name, blocks, sheet.feet, lifted.lines, lines)
    structured = begun.kind.structuur(blocks)
    metadata, notices = finish_metadata(begun, structured, facts.fracties, notes)
    return _Read(sheet, desk, lifted, blocks, structured, notes, begun.kind, metadata, notices)


def _letter(source: Source, part: int, lines: tuple[Line, ...], after_feed: frozenset[int], facts: Facts,
            known: Callable[[str], bool] | None) -> tuple[Letter, list[LedgerEntry], list[Decision]]:  # fmt: skip
    found = _read(source.name, lines, after_feed, facts, known)
    sheet, desk, lifted, notes = found.sheet, found.desk, found.lifted, found.notes
    kind, structured, metadata, notices = found.kind, found.blocks, found.metadata, found.notices
    if seen := shown(lines, after_feed):
        # What a converter's signs frame says of itself what it would say without them; its text keeps them.
        again = _read(source.name, seen.lines, seen.after_feed, facts, known)
        kind, structured = again.kind, again.kind.structuur(found.plain)
        metadata, notices = seen.told(again.metadata), seen.doubted(again.notices)
    told = list(_told(kind.naam, found.plain, structured))
    letter = Letter(
        source=source.name,
        part=part,
        sha256=source.sha256,
        size=source.size,
        metadata=metadata,
        blocks=structured,
        notes=notes,
        references=(),
        notices=(*notices, *lifted.notices),
        first_line=lines[0].number if lines else 0,
        last_line=lines[-1].number if lines else 0,
        pages=sheet.page_starts[-1][1] if sheet.page_starts else None,
        words=sum(
            len(text.split()) for text in (*(b.text.content for b in structured), *(n.text.content for n in notes))
        ),
        printed=metadata,
        markup=desk.markup,
    )
    kinds = [
        Decision(b.text.first_line, "blokken", b.kind.value, b.text.content[:60].replace("\n", " / "))
        for b in structured
    ]
    return letter, [*sheet.ledger, *desk.ledger], [*sheet.decisions, *lifted.decisions, *desk.decisions, *kinds, *told]


def _told(name: str, before: Sequence[Block], after: Sequence[Block]) -> Iterator[Decision]:
    """What the type of a paper made of its blocks: a turn with its fractie, another kind, another depth."""
    for old, new in zip(before, after, strict=True):
        if old == new:
            continue
        said = [new.kind.value] if old.kind is not new.kind else []
        said += [f"niveau {new.level}"] if old.level != new.level and new.kind is BlockKind.HEADING else []
        if new.role and new.turn is not None:
            said.append(f"{new.role.value} {', '.join(map(str, (new.turn, *new.also)))}")
        said += [new.fractie] if new.fractie else []
        if said:
            yield Decision(new.text.first_line, "structuur", name, " · ".join(said))


def _by_line(calls: Sequence[Call]) -> Mapping[int, Sequence[Call]]:
    found: dict[int, list[Call]] = {}
    for call in sorted(calls, key=lambda c: (c.line, c.start)):
        found.setdefault(call.line, []).append(call)
    return found


def _note(body: Body, desk: Desk) -> Note:
    first, *rest = body.lines
    text = flow([Cut(first, body.column, len(first.text)), *map(whole, rest)], desk)
    return Note(body.key, body.label, text)

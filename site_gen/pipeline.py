"""The way of a letter in one screen: sources -> letters -> citations -> corpus -> pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from functools import partial
from operator import itemgetter

from site_gen.citations import CITATION_KINDS, find, official_address, own_names
from site_gen.corpus import FORMS, link, propose
from site_gen.letters import convert
from site_gen.letters.types import DOCUMENT_TYPES, OTHER
from site_gen.model import BlockKind, Conversion, Corpus, Facts, Letter, Page, Reference, Sidecar, Source, Vorm
from site_gen.pages import make_pages
from site_gen.remembering import KIND, Store, letter_key, pack, unpack
from site_gen.sources import Folder, Lexicon, open_lexicon, read_facts

__all__ = ["FEW", "collect", "known_forms", "pages_of", "propose", "read_letters"]

FEW = 64
"""Letters below which a process pool costs more than it gains."""

_SILENT = (BlockKind.HEAD, BlockKind.SIGNATURE)


def read_letters(
    folder: Folder, pool: Executor | None = None, store: Store | None = None, program: str = ""
) -> tuple[Conversion, ...]:
    """Convert every source; the result is the same with and without a pool of processes, and with what ``store`` remembers.

    ``program`` stands for all that decides a conversion beside the letter: this program, its libraries and facts.
    """
    facts = read_facts()
    own: dict[str, list[Sidecar]] = {}
    for sidecar in folder.sidecars:
        own.setdefault(sidecar.source, []).append(sidecar)
    jobs = [(source, tuple(own.get(source.name, ()))) for source in folder.sources]
    rest = f"{program} {folder.lexicon.key if folder.lexicon else ''}"
    keys = [letter_key(*job, rest) for job in jobs] if store else [""] * len(jobs)
    made = [_recall(store, key, source) for key, (source, _) in zip(keys, jobs, strict=True)]
    new = [place for place, known in enumerate(made) if known is None]
    one = partial(_read_one, facts=facts, lexicon=folder.lexicon)
    sources, sidecars = [jobs[place][0] for place in new], [jobs[place][1] for place in new]
    if pool is None or len(new) < FEW:
        for place, conversion in zip(new, map(one, sources, sidecars), strict=True):
            made[place] = conversion
            if store:
                store.put(KIND, keys[place], pack(conversion))
    else:
        packed = pool.map(partial(_read_packed, facts=facts, lexicon=folder.lexicon), sources, sidecars, chunksize=16)
        for place, value in zip(new, packed, strict=True):
            made[place] = unpack(value, jobs[place][0])
            if store:
                store.put(KIND, keys[place], value)
    return tuple(conversion for conversion in made if conversion)


def _recall(store: Store | None, key: str, source: Source) -> Conversion | None:
    packed = store.get(KIND, key) if store else None
    return unpack(packed, source) if packed else None


def _read_packed(source: Source, sidecars: Sequence[Sidecar], facts: Facts, lexicon: Lexicon | None) -> bytes:
    """`_read_one` for another process: its result travels as it is kept."""
    return pack(_read_one(source, sidecars, facts, lexicon))


def _read_one(source: Source, sidecars: Sequence[Sidecar], facts: Facts, lexicon: Lexicon | None) -> Conversion:
    # Opened here and not by the caller: a dictionary cannot travel to another process.
    conversion = convert(source, sidecars, facts, open_lexicon(lexicon) if lexicon else None)
    names = partial(_names_on, facts=facts, now=dict(facts.eu_names))
    return replace(
        conversion,
        letters=tuple(
            replace(letter, references=tuple(_references(letter, names(letter.metadata.datum))))
            for letter in conversion.letters
        ),
    )


def _names_on(day: dt.date | None, facts: Facts, now: dict[str, str]) -> dict[str, str]:
    """The names of acts as a letter of this day means them: in 2010 the Dublinverordening is no. 343/2003."""
    if day is None:
        return now
    earlier = [row for row in facts.earlier_names if day.isoformat() <= row[2]]
    earlier.sort(key=itemgetter(2), reverse=True)  # of two, the first to end is the last to count
    return now | {name: id_ for name, id_, _ in earlier}


def _references(letter: Letter, names: dict[str, str]) -> Iterator[Reference]:
    texts = (*(block.text.content for block in letter.blocks), *(note.text.content for note in letter.notes))
    names = names | own_names("\n\n".join(texts), names)  # "(hierna: de Wet)" holds for the whole letter
    for number, block in enumerate(letter.blocks):
        if block.kind not in _SILENT:
            for citation in find(block.text.content, eu_names=names):
                yield Reference(citation, block.text.line_at(citation.start), block=number)
    for note in letter.notes:
        for citation in find(note.text.content, eu_names=names):
            yield Reference(citation, note.text.line_at(citation.start), note=note.key)


def collect(folder: Folder, conversions: Sequence[Conversion]) -> Corpus:
    """Tie the letters of a folder together."""
    corpus = link(conversions, folder.groups, folder.titles, read_facts(), official_address)
    notices = tuple(sorted((*corpus.notices, *folder.notices)))
    return replace(corpus, notices=notices, woordenboek=str(folder.lexicon) if folder.lexicon else "")


def pages_of(corpus: Corpus, welkom: str) -> Iterator[Page]:
    """Every file of the docs folder; ``welkom`` is the publisher's own text for the home page."""
    plurals = tuple((kind.naam, kind.meervoud) for kind in (*DOCUMENT_TYPES, OTHER))
    return make_pages(replace(corpus, welkom=welkom, vormen=known_forms(), meervouden=plurals))


def known_forms() -> tuple[Vorm, ...]:
    """The tables of references as plain values: `pages` shows them, and may not import them."""
    kinds = (
        Vorm(
            kind.title,
            tuple((example.text, example.ids, example.why) for example in kind.examples),
            tuple((example.text, example.why) for example in kind.counter_examples),
        )
        for kind in CITATION_KINDS
    )
    inside = Vorm(
        "Verwijzingen binnen een stuk, en naar een brief van een dag",
        tuple((text, targets, form.name) for form in FORMS for text, targets in form.examples),
        tuple(example for form in FORMS for example in form.counter_examples),
    )
    return (*kinds, inside)

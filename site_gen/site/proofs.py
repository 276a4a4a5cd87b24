"""Finished pages and sources -> the proof of every source, and what to tell of those that fail.

1. Each source is compared with all pages made of it; a source without a page is told as such.
2. Of a letter that fails the first words and signs are named, each with its line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from site_gen.model import Corpus, LedgerEntry, Notice
from site_gen.site.audit import Proof, compare
from site_gen.site.inspection import Seen

_SHOWN = 3
"""Words or signs of one sort that are named of one letter."""
_REMEDY = "meld dit; de brief is niet gepubliceerd"


def prove(pages: Mapping[str, Seen], corpus: Corpus, texts: Callable[[str], str]) -> dict[str, Proof]:
    """The proof of each source, in their order; ``texts`` gives the decoded text of a source by name."""
    ledger: dict[str, list[LedgerEntry]] = {}
    for entry in corpus.ledger:
        ledger.setdefault(entry.source, []).append(entry)
    shown: dict[str, list[Seen]] = {}
    for item in corpus.entries:
        shown.setdefault(item.letter.source, []).append(pages[f"{item.url}index.html"])
    return {
        name: compare(
            texts(name),
            ledger.get(name, ()),
            [page.text or "" for page in shown.get(name, ())],
            [page.notes for page in shown.get(name, ())],
        )
        for name in (source.name for source in corpus.sources)
    }


def complaints(proofs: Mapping[str, Proof], corpus: Corpus) -> Iterator[Notice]:
    """A fatal notice for each source without a page, and for the first words and signs that are not as in their source."""
    held = {entry.letter.source for entry in corpus.entries}
    for source, proof in proofs.items():
        if source not in held:
            yield Notice(source, 0, "geen-pagina", "heeft geen pagina", _REMEDY, fatal=True)
        elif not proof.holds:
            for line, code, what in _faults(proof):
                yield Notice(source, line, code, what, _REMEDY, fatal=True)


def _faults(proof: Proof) -> Iterator[tuple[int, str, str]]:
    for line, word in proof.lost[:_SHOWN]:
        yield line, "woord-verloren", f"het woord «{word}» staat niet op de pagina"
    for word in proof.added[:_SHOWN]:
        yield 0, "woord-erbij", f"het woord «{word}» staat op de pagina en niet in de brief"
    for sign in proof.signs_lost[:_SHOWN]:
        yield 0, "teken-verloren", f"het teken «{sign}» staat niet op de pagina"
    for sign in proof.signs_added[:_SHOWN]:
        yield 0, "teken-erbij", f"het teken «{sign}» staat op de pagina en niet in de brief"
    for line, word in proof.broken[:_SHOWN]:
        yield line, "woord-gebroken", f"het woord dat met «{word}» begint is op de pagina nog gebroken"
    if proof.misplaced:
        line, word = proof.misplaced
        yield line, "woord-verplaatst", f"het woord «{word}» staat op de pagina niet op zijn plaats"
    for fault in proof.ledger_faults[:_SHOWN]:
        yield 0, "grootboek", fault

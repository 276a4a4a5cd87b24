"""Corpus -> what is known of each file before its pages are proved: the rows of ``/verslag/`` and ``verslag.json``.

1. A row a source file: its letters, what was taken out and why, how broken words were joined.
2. The cells of the proof say "–" until `site/report.py` has compared the finished pages and fills them in.
3. A file that was refused has a row that says why.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_gen.model import Corpus, LedgerEntry, LedgerKind, Page
from site_gen.pages.bron import REASONS
from site_gen.pages.fragments import refused_url, table
from site_gen.pages.markdown import attribute
from site_gen.pages.unknown import unknown_of

_WORD = re.compile(r"[^\W\d_]+|\d+")
_PROOF = (
    "Woorden in de bron",
    "Op de pagina",
    "Verloren",
    "Erbij",
    "Aaneen",
    "Op hun plaats",
    "In noten",
    "Tekens terug",
)
_HYPHENS = ("samengevoegd", "streepje gebleven", "weglatingsstreepje")
_KEYS = ("samengevoegd", "gebleven", "weggelaten")
"""How `verslag.json` calls them."""
_HEAD = ("Stuk", "Bestand", *_PROOF, *map(str.capitalize, _HYPHENS), "Uit de tekst", "Aandeel")
_UNPROVED = "<td>–</td>" * len(_PROOF)


@dataclass(frozen=True, slots=True)
class _Row:
    """One file: its letters' addresses, how words were joined, what left the text, or why it was refused."""

    bestand: str
    stukken: tuple[str, ...] = ()
    streepjes: tuple[int, ...] = ()
    grootboek: tuple[tuple[LedgerKind, int], ...] = ()
    aandeel: float = 0.0
    redenen: tuple[str, ...] = ()


def figures_table(corpus: Corpus) -> str:
    """The table of ``/verslag/``: refused files first, then the files that lost most to the ledger."""
    rows = sorted(_rows(corpus), key=lambda row: (not row.redenen, -row.aandeel, row.bestand))
    titles = {entry.url: entry.titel for entry in corpus.entries}
    places = {source.name: number for number, source in enumerate(corpus.sources)}
    joined = [sum(row.streepjes[i] for row in rows if row.streepjes) for i in range(len(_HYPHENS))]
    gone = sum(number for row in rows for _, number in row.grootboek)
    total = "".join(f"<td>{number}</td>" for number in (*joined, gone))
    body = [
        *(_refused(row) if row.redenen else _published(row, titles, places[row.bestand]) for row in rows),
        f'<tr><th scope="row">Samen</th><td></td><!--proef samen-->{_UNPROVED}{total}<td></td></tr>',
    ]
    made = table(_HEAD, (), "Cijfers per bestand")
    return made.replace("<tbody>\n\n</tbody>", "\n".join(("<tbody>", *body, "</tbody>")))


def figures_file(corpus: Corpus) -> Page:
    """``data/verslag.json``: the same figures, an object a file."""
    unknown = {entry.url: unknown_of(entry) for entry in corpus.entries}
    listed = [
        {"bestand": row.bestand, "gepubliceerd": False, "redenen": row.redenen}
        if row.redenen
        else {
            "bestand": row.bestand,
            "gepubliceerd": True,
            "stukken": [f"/{url}" for url in row.stukken],
            "streepjes": dict(zip(_KEYS, row.streepjes, strict=True)),
            "grootboek": {kind.value: number for kind, number in row.grootboek},
            "aandeel": row.aandeel,
            "onbekend": {f"/{url}": unknown[url] for url in row.stukken if unknown[url]},
        }
        for row in _rows(corpus)
    ]
    return Page("data/verslag.json", json.dumps(listed, ensure_ascii=False, indent=1) + "\n")


def _rows(corpus: Corpus) -> Iterator[_Row]:
    ledger: dict[str, list[LedgerEntry]] = {}
    for item in corpus.ledger:
        ledger.setdefault(item.source, []).append(item)
    hyphens = Counter(
        (source, name)
        for source, decision in corpus.decisions
        if decision.stage == "afbreking"
        for name in _HYPHENS
        if decision.result.endswith(f"({name})")
    )
    urls: dict[str, list[str]] = {}
    for entry in corpus.entries:
        urls.setdefault(entry.letter.source, []).append(entry.url)
    for source in corpus.sources:
        gone = Counter(item.kind for item in ledger.get(source.name, ()))
        taken = sum(len(_WORD.findall(item.text)) for item in ledger.get(source.name, ()))
        yield _Row(
            source.name,
            tuple(urls.get(source.name, ())),
            tuple(hyphens[source.name, name] for name in _HYPHENS),
            tuple((kind, gone[kind]) for kind in REASONS if gone[kind]),
            round(taken / max(1, len(_WORD.findall(source.text))), 4),
        )
    yield from (_Row(name, redenen=tuple(why)) for name, why in refusals(corpus).items())


def refusals(corpus: Corpus) -> dict[str, list[str]]:
    """The files that were refused (``--keep-going``), each with why and on which line."""
    found: dict[str, list[str]] = {}
    for notice in corpus.notices:
        if notice.fatal:
            where = f"regel {notice.line}: " if notice.line else ""
            found.setdefault(notice.source, []).append(where + notice.text)
    return found


def _published(row: _Row, titles: Mapping[str, str], place: int) -> str:
    links = "<br>".join(f'<a href="../{attribute(url)}">{attribute(titles[url])}</a>' for url in row.stukken)
    gone = ", ".join(f"{REASONS[kind][1]}: {number}" for kind, number in row.grootboek) or "–"
    share = f"{100 * row.aandeel:.1f}\u00a0%".replace(".", ",")
    known = "".join(f"<td>{cell}</td>" for cell in (*row.streepjes, gone, share))
    return f"<tr><td>{links}</td><td>{attribute(row.bestand)}</td><!--proef {place}-->{_UNPROVED}{known}</tr>"


def _refused(row: _Row) -> str:
    return (
        f'<tr><td><a href="../{attribute(refused_url(row.bestand))}">niet gepubliceerd</a></td><td>{attribute(row.bestand)}</td>'
        f'<td colspan="{len(_HEAD) - 2}">{attribute("; ".join(row.redenen))}</td></tr>'
    )

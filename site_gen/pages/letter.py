"""Entry -> the page of one letter: what is known of it, its text, what it cites, who cites it.

1. The text stands in one element with ``data-letter-text``; everything else on the page stands outside it.
2. Every value shown has its origin; what is unknown is shown as unknown, and every doubt as a warning.
3. Front matter holds only known values.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from site_gen.model import Corpus, Entry, Notice, Page, Role, Shelf
from site_gen.pages.crosslinks import cited_by, cites, text_links, ties
from site_gen.pages.facts import Lists, doubts_of, fact_box, front_values, letter_search_data, lists_of
from site_gen.pages.fragments import crumbs, outward, shelf_name, source_path
from site_gen.pages.markdown import (
    attribute,
    escape,
    front_matter,
    markdown_path,
    relative,
)
from site_gen.pages.structured import page_values
from site_gen.pages.summary import folded, summary_box
from site_gen.pages.text import letter_text, plain_markdown, plain_text
from site_gen.pages.wording import count, label, long_day, official_citation

_MINOR = frozenset({"intern", "verwijzing"})
"""Doubts about a reference: told where references are, not above the letter."""


def letter_pages(corpus: Corpus) -> Iterator[Page]:
    """A page for every letter, and beside it the letter as files to take along."""
    by_key = {entry.key: entry for entry in corpus.entries}
    shelves = {shelf.slug: shelf for shelf in corpus.shelves}
    neighbours = _neighbour_keys(corpus)
    found = doubts_of(corpus)
    lists = lists_of(corpus)
    parts = Counter(entry.letter.source for entry in corpus.entries)
    for entry in corpus.entries:
        letter = entry.letter
        doubts = found[entry.key]
        alone = parts[letter.source] == 1
        values = front_values(entry, [n.text for n in doubts])
        head = front_matter(values)
        more = page_values(entry, shelves, alone=alone) | ({"feed": "feed.xml"} if entry.cited_by else {})
        yield Page(
            markdown_path(entry.url),
            _page(entry, front_matter({**values, **more}), by_key, shelves, neighbours, doubts, lists, alone=alone),
        )
        yield Page(f"{entry.url}brief.md", f"{head}\n{plain_markdown(entry)}", after=True)
        if not alone:
            yield Page(f"{entry.url}brief.txt", plain_text(entry), after=True)


def _page(
    entry: Entry,
    head: str,
    by_key: Mapping[str, Entry],
    shelves: Mapping[str, Shelf],
    neighbours: Mapping[tuple[str, str], tuple[str | None, str | None]],
    doubts: Sequence[Notice],
    lists: Lists,
    *,
    alone: bool,
) -> str:
    parts = [
        head,
        _crumbs(entry, shelves),
        f"# {escape(entry.titel)}\n",
        summary_box(entry, shelves, by_key),
        folded(fact_box(entry, shelves, lists)),
        "".join(
            f'<div class="waarschuwing"><p>{attribute(_sentence(n.text))}</p></div>\n\n'
            for n in doubts
            if n.code not in _MINOR
        ),
        letter_search_data(entry, shelves),
        _choice(entry),
        letter_text(entry, text_links(entry, by_key)),
        ties(entry, by_key),
        cites(entry, by_key),
        _unresolved([n for n in doubts if n.code in _MINOR]),
        cited_by(entry, by_key),
        _neighbours(entry, by_key, shelves, neighbours),
        _citation(entry),
        _provenance(entry, alone=alone),
    ]
    return "\n".join(part for part in parts if part)


def _choice(entry: Entry) -> str:
    """Questions or answers alone, for who reads without JavaScript; with it `lezen.js` sets buttons in its place."""
    if not {block.role for block in entry.letter.blocks} >= {Role.QUESTION, Role.ANSWER}:
        return ""
    choices = (("alles", "Alles"), ("alleen-vragen", "Alleen vragen"), ("alleen-antwoorden", "Alleen antwoorden"))
    links = " · ".join(f'<a id="{name}" href="#{name}">{text}</a>' for name, text in choices)
    return f'<nav class="toon-keuze" aria-label="Wat wilt u lezen?"><p>{links}</p></nav>\n'


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + "."


def _unresolved(doubts: Sequence[Notice]) -> str:
    """References that stay plain text, folded below the list: a doubt about a link is no doubt about the letter."""
    if not doubts:
        return ""
    items = "".join(f"<li>regel {n.line}: {attribute(n.text)}</li>" for n in doubts)
    title = count(len(doubts), "verwijzing bleef gewone tekst", "verwijzingen bleven gewone tekst")
    return f'<details class="herkomst-lijst"><summary>{title}</summary><ul>{items}</ul></details>\n'


def _crumbs(entry: Entry, shelves: Mapping[str, Shelf]) -> str:
    shelf = shelves[entry.shelves[0]]
    here = f"nr. {entry.letter.metadata.ondernummer}" if entry.id else long_day(entry.letter.metadata.datum)
    steps = [("Dossiers", "dossiers/"), (shelf_name(shelf), f"dossiers/{shelf.slug}/")]
    return crumbs([(name, relative(entry.url, url)) for name, url in steps], here)


def _neighbour_keys(corpus: Corpus) -> dict[tuple[str, str], tuple[str | None, str | None]]:
    """The letter before and after each letter in each of its dossiers."""
    found: dict[tuple[str, str], tuple[str | None, str | None]] = {}
    for shelf in corpus.shelves:
        keys = (None, *shelf.keys, None)
        for before, key, after in zip(keys, keys[1:], keys[2:], strict=False):
            found[shelf.slug, key or ""] = (before, after)
    return found


def _neighbours(
    entry: Entry,
    by_key: Mapping[str, Entry],
    shelves: Mapping[str, Shelf],
    neighbours: Mapping[tuple[str, str], tuple[str | None, str | None]],
) -> str:
    made: list[str] = []
    for name in entry.shelves:
        where = f" in {shelf_name(shelves[name])}" if len(entry.shelves) > 1 else ""
        for word, rel, key in zip(("Vorige", "Volgende"), ("prev", "next"), neighbours[name, entry.key], strict=True):
            if key is not None:
                there = by_key[key]
                link = (
                    f'<a rel="{rel}" href="{attribute(relative(entry.url, there.url))}">{attribute(label(there))}</a>'
                )
                made.append(f"<p>{word}{attribute(where)}: {link}</p>")
    if not made:
        return ""
    return f'<nav class="vorige-volgende" aria-label="Vorige en volgende in het dossier">{"".join(made)}</nav>\n'


def _citation(entry: Entry) -> str:
    text = official_citation(entry.letter.metadata, entry.titel, entry.hoofddocument)
    return f'<p class="citeren">Citeren als: <span data-citaat>{attribute(text)}</span></p>\n'


def _provenance(entry: Entry, *, alone: bool) -> str:
    letter = entry.letter
    source = relative(entry.url, f"data/bronnen/{source_path(letter.source)}")
    text = source if alone else "brief.txt"
    parts = [
        f'Bron: <a href="{attribute(source)}">{attribute(letter.source)}</a> (regels {letter.first_line}–{letter.last_line})',
        '<a href="bron/">bron met regelnummers</a>',
        f"sha256 <code>{letter.sha256}</code>",
        f'<a href="brief.md">als Markdown</a> · <a href="brief.json">als JSON</a> · <a href="{attribute(text)}">als tekst</a>',
        'citeren in <a href="citaat.bib">BibTeX</a> · <a href="citaat.ris">RIS</a> · <a href="citaat.json">CSL-JSON</a>',
    ]
    if entry.official:
        parts.append(outward(entry.official, "officiële tekst"))
    return f'<p class="bron">{" · ".join(parts)}</p>\n'

"""Entry -> the page of one letter: what is known of it, its text, what it cites, who cites it.

1. The text stands in one element with ``data-letter-text``; everything else on the page stands outside it.
2. Every value shown has its origin; what is unknown is shown as unknown, and every doubt as a warning.
3. Front matter holds only known values.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_gen.model import Corpus, Entry, Page, Shelf
from site_gen.pages.crosslinks import cited_by, cites, text_links
from site_gen.pages.facts import fact_box, front_values, letter_search_data
from site_gen.pages.fragments import shelf_name, source_path
from site_gen.pages.markdown import (
    attribute,
    escape,
    front_matter,
    markdown_path,
    relative,
)
from site_gen.pages.text import letter_text
from site_gen.pages.wording import label, long_day, official_citation


def letter_pages(corpus: Corpus) -> Iterator[Page]:
    """A page for every letter."""
    by_key = {entry.key: entry for entry in corpus.entries}
    shelves = {shelf.slug: shelf for shelf in corpus.shelves}
    for entry in corpus.entries:
        yield Page(markdown_path(entry.url), _page(entry, by_key, shelves, corpus))


def letter_files(corpus: Corpus) -> Iterator[Page]:
    """Each letter as files to take along, beside its page: the same Markdown, and its bare text."""
    for page, entry in zip(letter_pages(corpus), corpus.entries, strict=True):
        yield Page(f"{entry.url}brief.md", page.content, after=True)
        paragraphs = [block.text.content for block in entry.letter.blocks]
        notes = [f"{note.label} {note.text.content}" for note in entry.letter.notes]
        yield Page(f"{entry.url}brief.txt", "\n\n".join((*paragraphs, *notes)) + "\n", after=True)


def _page(entry: Entry, by_key: Mapping[str, Entry], shelves: Mapping[str, Shelf], corpus: Corpus) -> str:
    warnings = [
        n
        for n in corpus.notices
        if n.source == entry.letter.source
        and entry.letter.first_line <= max(n.line, entry.letter.first_line) <= entry.letter.last_line
    ]
    parts = [
        front_matter(front_values(entry, [notice.text for notice in warnings])),
        _crumbs(entry, shelves),
        f"# {escape(entry.titel)}\n",
        fact_box(entry, shelves),
        "".join(
            f'<div class="waarschuwing" markdown="0"><p>{attribute(notice.text[0].upper() + notice.text[1:])}.</p></div>\n\n'
            for notice in warnings
        ),
        letter_search_data(entry, shelves),
        letter_text(entry, text_links(entry, by_key)),
        cites(entry, by_key),
        cited_by(entry, by_key),
        _neighbours(entry, by_key, shelves),
        _citation(entry),
        _provenance(entry),
    ]
    return "\n".join(part for part in parts if part)


def _crumbs(entry: Entry, shelves: Mapping[str, Shelf]) -> str:
    shelf = shelves[entry.shelves[0]]
    here = f"nr. {entry.letter.metadata.ondernummer}" if entry.id else long_day(entry.letter.metadata.datum)
    steps = [("Dossiers", "dossiers/"), (shelf_name(shelf), f"dossiers/{shelf.slug}/")]
    links = "".join(
        f'<li><a href="{attribute(relative(entry.url, url))}">{attribute(name)}</a></li>' for name, url in steps
    )
    return f'<nav class="kruimels" aria-label="Kruimelpad"><ol>{links}<li aria-current="page">{attribute(here)}</li></ol></nav>\n'


def _neighbours(entry: Entry, by_key: Mapping[str, Entry], shelves: Mapping[str, Shelf]) -> str:
    made: list[str] = []
    for name in entry.shelves:
        shelf = shelves[name]
        place = shelf.keys.index(entry.key)
        where = f" in {shelf_name(shelf)}" if len(entry.shelves) > 1 else ""
        for word, other in (("Vorige", place - 1), ("Volgende", place + 1)):
            if 0 <= other < len(shelf.keys):
                there = by_key[shelf.keys[other]]
                rel = "prev" if word == "Vorige" else "next"
                made.append(
                    f'<p>{word}{attribute(where)}: <a rel="{rel}" href="{attribute(relative(entry.url, there.url))}">{attribute(label(there))}</a></p>'
                )
    return (
        f'<nav class="vorige-volgende" aria-label="Vorige en volgende in het dossier">{"".join(made)}</nav>\n'
        if made
        else ""
    )


def _citation(entry: Entry) -> str:
    text = official_citation(entry.letter.metadata, entry.titel)
    return f'<p class="citeren">Citeren als: <span data-citaat>{attribute(text)}</span></p>\n'


def _provenance(entry: Entry) -> str:
    letter = entry.letter
    source = relative(entry.url, f"data/bronnen/{source_path(letter.source)}")
    official = (
        f' · <a class="extern" rel="external noopener" href="{attribute(entry.official)}">officiële tekst</a>'
        if entry.official
        else ""
    )
    return f'<p class="bron">Bron: <a href="{attribute(source)}">{attribute(letter.source)}</a> (regels {letter.first_line}–{letter.last_line}) · sha256 <code>{letter.sha256}</code> · <a href="brief.md">als Markdown</a> · <a href="brief.txt">als tekst</a>{official}</p>\n'

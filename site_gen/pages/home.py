"""Corpus -> the home page and the search page.

1. Every figure on the home page is counted from the letters; the publisher's own words stand above it, unchanged.
2. One can start from a search, a dossier or a question; a question is quoted as it stands in its paper.
3. The search page leads to the lists when there is no JavaScript.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from site_gen.model import Corpus, Entry, Number, Page, Role, Shelf, Soort
from site_gen.pages.dossier import shelf_period
from site_gen.pages.feeds import newest_first
from site_gen.pages.fragments import LETTER_HEAD, letter_rows, shelf_name, table
from site_gen.pages.markdown import attribute, front_matter
from site_gen.pages.wording import count, long_day, period

WELCOME = (
    "Brieven en stukken uit het Nederlandse parlement, per dossier, woord voor woord en met verwijzingen naar elkaar."
)
SEARCH_FIELD = "<!-- zoekveld -->"
"""Where the theme puts the search field: below the greeting, above all else."""

_NEWEST = 10
_QUESTIONS = 6
_PER_FRACTIE = 2
_SENTENCE = re.compile(r"(?<=[.?!])\s{1,3}(?=[A-Z‘“])")
_CARDS = 24


def home_page(corpus: Corpus) -> Iterator[Page]:
    """The home page: what is here, of which period, and where to start."""
    by_key = {entry.key: entry for entry in corpus.entries}
    days = [entry.letter.metadata.datum for entry in corpus.entries if entry.letter.metadata.datum]
    undated = len(corpus.entries) - len(days)
    dossiers = [shelf for shelf in corpus.shelves if shelf.is_dossier]
    facts = [count(len(corpus.entries), "stuk", "stukken"), count(len(dossiers), "dossier", "dossiers"), period(days)]
    if undated:
        facts.append(f"{undated} zonder datum")
    resolved = [
        item
        for entry in corpus.entries
        for item in entry.links
        if item.reference.citation.doubt is None and item.reference.citation.soort is not Soort.URL
    ]
    held = sum(1 for item in resolved if item.held)
    busiest = sorted(corpus.shelves, key=lambda s: (-len(s.keys), s.slug))[:_CARDS]
    cards = "".join(
        f'<li><a href="dossiers/{attribute(shelf.slug)}/">{attribute(shelf_name(shelf))}</a>{count(len(shelf.keys), "stuk", "stukken")} · '
        f"{attribute(shelf_period(shelf, by_key))}{'' if shelf.is_dossier else ' · groep van de uitgever'}</li>"
        for shelf in sorted(busiest, key=lambda s: (not s.is_dossier, s.slug))
    )
    more = (
        f'<p><a href="dossiers/">Alle {len(corpus.shelves)} dossiers en groepen</a></p>\n'
        if len(corpus.shelves) > _CARDS
        else ""
    )
    newest = newest_first(e for e in corpus.entries if e.letter.metadata.datum)
    yield Page(
        "index.md",
        front_matter({"title": "Home", "template": "home.html", "hide": ["toc"]})
        + f"\n{corpus.welkom.strip() or WELCOME}\n\n{SEARCH_FIELD}\n\n"
        + _examples(corpus, dossiers)
        + f'<p class="feiten">{attribute(" · ".join(facts))}</p>\n\n'
        + f'## Dossiers\n\n<ul class="kaarten">{cards}</ul>\n{more}\n'
        + _questions(newest)
        + f"## Nieuwste stukken\n\n{table(LETTER_HEAD, letter_rows(newest[:_NEWEST], ''), 'Nieuwste stukken')}\n"
        + "## Wat er niet is\n\n"
        + f"<p>Dit is geen volledige collectie. De stukken hier halen {count(len(resolved), 'keer', 'keer')} een ander stuk of een regeling aan; "
        + f'{"geen daarvan staat" if not held else count(held, "daarvan staat", "daarvan staan")} ook hier. <a href="verwijzingen/">Alle verwijzingen</a> · <a href="verslag/">hoe de brieven zijn gelezen</a>.</p>\n',
    )


def _examples(corpus: Corpus, dossiers: Sequence[Shelf]) -> str:
    """Searches that find something here: a dossier number, an exact title, a signatory."""
    queries = [shelf.nummer or "" for shelf in dossiers[-1:]]
    queries += [f'"{shelf.titel}"' for shelf in dossiers[:1] if shelf.titel and '"' not in shelf.titel]
    queries += [item.naam for item in sorted(corpus.personen, key=lambda p: (-len(p.keys), p.slug))[:1]]
    links = " · ".join(f'<a href="zoeken/?q={quote(query)}">{attribute(query)}</a>' for query in queries)
    return f'<p class="voorbeelden">Zoek bijvoorbeeld: {links}</p>\n\n' if links else ""


def _questions(newest: Sequence[Entry]) -> str:
    """A few questions of the newest papers that have them, at most two of a fractie, each leading to its place."""
    items: list[str] = []
    asked: Counter[str] = Counter()
    for entry in newest:
        for number, fractie, text in _asked(entry):
            who = fractie or "zonder fractie"
            if asked[who] < _PER_FRACTIE and len(items) < _QUESTIONS:
                asked[who] += 1
                items.append(
                    f'<li><a href="{attribute(entry.url)}#vraag-{number}">{attribute(text)}</a> '
                    f"{attribute(who)} · {attribute(long_day(entry.letter.metadata.datum))}</li>"
                )
        if len(items) >= _QUESTIONS:
            break
    if not items:
        return ""
    return (
        f'## Vragen en antwoorden\n\n<ul class="vragenlijst">{"".join(items)}</ul>\n\n'
        '<p><a href="fracties/">Vragen van alle fracties</a></p>\n\n'
    )


def _asked(entry: Entry) -> Iterator[tuple[Number, str | None, str]]:
    """The questions of a paper: number, fractie, and the first sentence that ends in a question mark."""
    seen: set[Number] = set()
    for block in entry.letter.blocks:
        if block.role is Role.QUESTION and block.turn is not None and block.turn not in seen:
            for sentence in _SENTENCE.split(block.text.content.replace("\n", " ")):
                if sentence.endswith("?") and 30 <= len(sentence) <= 200 and not sentence.startswith("Zo "):
                    seen.add(block.turn)
                    yield block.turn, block.fractie, sentence
                    break


def search_page(corpus: Corpus) -> Iterator[Page]:
    """The page for searching; the theme's template holds the form."""
    del corpus
    yield Page("zoeken.md", front_matter({"title": "Zoeken", "template": "zoeken.html", "hide": ["toc"]}))

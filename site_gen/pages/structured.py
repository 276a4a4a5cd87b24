"""Entry -> what search engines and Zotero read on the page of one letter, beyond its front matter (schema.org, JSON-LD).

1. Every value is one of the letter, its links or its questions; what is unknown is absent.
2. Addresses are relative to the page, as JSON-LD allows; what is cited and has no address is named by its id.
3. A question is named by its first words only: its text stands on the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_gen.model import Entry, Number, Role, Shelf, Soort
from site_gen.pages.fragments import shelf_name, source_path
from site_gen.pages.markdown import relative
from site_gen.pages.wording import one_line

_WORDS = 120
"""Signs of a question that name it."""


def page_values(entry: Entry, shelves: Mapping[str, Shelf], *, alone: bool) -> dict[str, object]:
    """What the head of a letter's page needs and its files to take along do not: its text, its trail, its parts."""
    source = relative(entry.url, f"data/bronnen/{source_path(entry.letter.source)}")
    text = source if alone else "brief.txt"
    shelf = shelves[entry.shelves[0]]
    found: dict[str, object] = {
        "citation": list(_cited(entry)),
        "hasPart": list(_questions(entry)),
        "encoding": {"@type": "MediaObject", "contentUrl": source, "sha256": entry.letter.sha256},
    }
    return {
        "tekst": text,
        "kruimels": [["Dossiers", "dossiers/"], [shelf_name(shelf), f"dossiers/{shelf.slug}/"]],
        "schema": {name: value for name, value in found.items() if value},
    }


def _cited(entry: Entry) -> Iterator[dict[str, str]]:
    """Each paper once, by its page here, else its official address, else its id alone."""
    seen: set[str] = set()
    for item in entry.links:
        citation = item.reference.citation
        if item.target.id in seen or citation.doubt is not None or citation.soort is Soort.URL:
            continue
        seen.add(item.target.id)
        address = {} if item.url is None else {"@id": relative(entry.url, item.url) if item.held else item.url}
        yield {"@type": "CreativeWork", **address, "identifier": item.target.id}


def _questions(entry: Entry) -> Iterator[dict[str, object]]:
    answered = {block.turn for block in entry.letter.blocks if block.role is Role.ANSWER}
    seen: set[Number] = set()
    for block in entry.letter.blocks:
        if block.role is not Role.QUESTION or block.turn is None or block.turn in seen or block.kind.value == "label":
            continue
        seen.add(block.turn)
        words = one_line(block.text.content)
        question: dict[str, object] = {
            "@type": "Question",
            "@id": f"#vraag-{block.turn}",
            "name": words if len(words) <= _WORDS else words[:_WORDS].rpartition(" ")[0] + "…",
        }
        if block.turn in answered:
            question["acceptedAnswer"] = {"@type": "Answer", "@id": f"#antwoord-{block.turn}"}
        yield question

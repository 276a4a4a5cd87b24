"""Corpus -> the page that shows every form of reference the site knows, from the same table that finds them.

1. Each example of the table stands on the page with what it leads to, each counter-example with why it leads nowhere.
2. Every text passes ``attribute``; no example is rewritten.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_gen.model import Corpus, Page, Vorm
from site_gen.pages.fragments import table
from site_gen.pages.markdown import attribute, escape, front_matter

_ABOUT = (
    "Deze vormen herkent de site als verwijzing. Elk voorbeeld is ook een proef die bij elke wijziging wordt gedaan. "
    "Wat op een verwijzing lijkt en het niet is, blijft gewone tekst."
)


def kinds_page(corpus: Corpus) -> Iterator[Page]:
    """``/citeervormen/``: what is recognised as a reference, and what is not."""
    parts = [
        front_matter({"title": "Citeervormen"}),
        "# Citeervormen\n",
        f"{_ABOUT}\n",
        *(part for vorm in corpus.vormen for part in _kind(vorm)),
    ]
    yield Page("citeervormen.md", "\n".join(parts))


def _kind(vorm: Vorm) -> Iterator[str]:
    yield f"## {escape(vorm.titel)}\n"
    rows = ((_cell(text), ids_cell(ids), _cell(why)) for text, ids, why in vorm.voorbeelden)
    yield table(("In een stuk", "Verwijst naar", "Laat zien"), rows, vorm.titel)
    if vorm.tegenvoorbeelden:
        rejected = ((_cell(text), _cell(why)) for text, why in vorm.tegenvoorbeelden)
        yield table(("Blijft gewone tekst", "Waarom"), rejected, f"Geen verwijzing: {vorm.titel}")


def ids_cell(ids: tuple[str, ...]) -> str:
    """What an example leads to; each id can break only between ids."""
    return "<br>".join(f"<code>{attribute(name)}</code>" for name in ids) or "–"


def _cell(text: str) -> str:
    """A text in one line: a blank line would end the table."""
    return attribute(" ".join(text.split()))

"""Corpus -> the registers: persons, fracties, committees, kinds and years, each with a page for every value.

1. Every letter is in the list of each of its values; counts equal the rows.
2. The oldest come first and the undated last; lists are whole without JavaScript.
3. A fractie's page leads to each of its questions, in whichever spelling its papers name it; a person's page names the offices as papers print them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from site_gen.model import Corpus, Entry, Number, Page, Register, Role, plain_slug
from site_gen.pages.fragments import LETTER_HEAD, crumbs, letter_rows, listing, table
from site_gen.pages.markdown import attribute, escape, front_matter, relative
from site_gen.pages.wording import count, label

_REGISTERS = (
    ("personen", "Personen", "Wie een stuk in deze collectie heeft ondertekend."),
    ("fracties", "Fracties", "Welke fracties vragen stelden: in een schriftelijk overleg, of als Kamervragen."),
    ("commissies", "Commissies", "Welke commissies in een stuk de vragen stelden."),
    ("soorten", "Soorten stukken", "Alle stukken naar hun soort."),
    ("vergaderjaren", "Vergaderjaren", "Alle stukken waarin een vergaderjaar staat."),
)

_WITH_FEED = frozenset({"personen", "soorten"})
_FOLLOW = (
    '\n<p class="bron">Nieuwe stukken volgen: <a href="feed.xml">Atom</a> · <a href="feed.json">JSON Feed</a></p>\n'
)


def register_pages(corpus: Corpus) -> Iterator[Page]:
    """The registers and a page for each value; a register without values still has its page."""
    by_key = {entry.key: entry for entry in corpus.entries}
    plurals = dict(corpus.meervouden)
    for folder, title, about in _REGISTERS:
        registers: tuple[Register, ...] = getattr(corpus, folder)
        names = {
            item.slug: plurals.get(item.naam, item.naam) if folder == "soorten" else item.naam for item in registers
        }
        rows = (
            (f'<a href="{attribute(item.slug)}/">{attribute(names[item.slug])}</a>', str(len(item.keys)))
            for item in registers
        )
        body = (
            listing((title, "Stukken"), rows, title)
            if registers
            else f'<p class="feiten">Nog geen {title.lower()} in deze collectie.</p>\n'
        )
        yield Page(
            f"{folder}/index.md", front_matter({"title": title, "lijst": True}) + f"# {title}\n\n{about}\n\n{body}"
        )
        for item in registers:
            name = names[item.slug]
            here = f"{folder}/{item.slug}/"
            entries = [by_key[key] for key in item.keys]
            facts = [count(len(entries), "stuk", "stukken"), *(_offices(item, entries) if folder == "personen" else ())]
            yield Page(
                f"{folder}/{item.slug}.md",
                front_matter(
                    {"title": name, "lijst": True}
                    | ({"feed": "feed.xml", "feed_json": "feed.json"} if folder in _WITH_FEED else {})
                )
                + crumbs([(title, "../")], name)
                + f"\n# {escape(name)}\n\n"
                + f'<p class="feiten">{attribute(" · ".join(facts))}</p>\n\n'
                + (_known_offices(item) if folder == "personen" else "")
                + listing(LETTER_HEAD, letter_rows(entries, here), f"Stukken: {name}")
                + (_questions(item, entries, here) if folder == "fracties" else "")
                + (_FOLLOW if folder in _WITH_FEED else ""),
            )


def _known_offices(item: Register) -> str:
    """The offices an official list gives a person, told as such: no letter prints them."""
    if not item.bekend:
        return ""
    rows = "".join(f"<li>{attribute(office)}</li>" for office in item.bekend)
    return f'<p>Ambten volgens openkamer (stand 2022), niet uit de stukken:</p>\n<ul class="bron">{rows}</ul>\n\n'


def _offices(person: Register, entries: Sequence[Entry]) -> Iterator[str]:
    """The offices under which someone signed, the first first."""
    found: dict[str, str] = {}
    for entry in entries:
        named = [sender for sender in entry.letter.metadata.afzenders if sender.naam]
        for name, sender in zip(entry.personen, named, strict=False):
            if name.casefold() == person.naam.casefold() and sender.functie:
                found.setdefault(sender.functie.casefold(), sender.functie)
    yield from found.values()


def _questions(fractie: Register, entries: Sequence[Entry], here: str) -> str:
    """Each paper in which a fractie asks, with a link to every question."""
    names = frozenset(map(plain_slug, (fractie.naam, *fractie.bekend)))
    rows = [row for entry in entries if (row := _asked(names, entry, here))]
    if not rows:
        return ""
    return f"\n## Vragen\n\n{table(('Stuk', 'Aantal', 'Vragen'), rows, f'Vragen van {fractie.naam}')}"


def _asked(names: frozenset[str], entry: Entry, here: str) -> tuple[str, ...] | None:
    """The questions of a fractie in a paper; members who put written questions ask them all, together."""
    asked = [block for block in entry.letter.blocks if block.role is Role.QUESTION and block.turn is not None]
    written = not any(block.fractie for block in asked) and "verslag" not in entry.letter.metadata.soort.lower()
    turns: Mapping[Number, None] = {
        block.turn: None
        for block in asked
        if block.turn is not None and (written or plain_slug(block.fractie or "") in names)
    }
    if not turns:
        return None
    way = relative(here, entry.url)
    links = " ".join(f'<a href="{attribute(way)}#vraag-{turn}">{turn}</a>' for turn in turns)
    return f'<a href="{attribute(way)}">{attribute(label(entry))}</a>', str(len(turns)), links

"""Corpus -> pages that list letters: dossiers, groups, persons, fracties, kinds, years.

1. Every letter is in the list of each of its dossiers and of each of its registers; counts equal the rows.
2. The oldest come first and the undated last, said so in words; lists work without JavaScript.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_gen.model import Absent, Corpus, Entry, Page, Register, Shelf, parse_kamerstuk_id
from site_gen.pages.fragments import LETTER_HEAD, absent_url, letter_rows, shelf_name, table
from site_gen.pages.markdown import attribute, escape, front_matter, relative
from site_gen.pages.network import network, of_shelves
from site_gen.pages.wording import count, id_name, period

_REGISTERS = (
    ("personen", "Personen", "Wie een stuk in deze collectie heeft ondertekend."),
    ("fracties", "Fracties", "Welke fracties vragen stelden in een schriftelijk overleg."),
    ("soorten", "Soorten stukken", "Alle stukken naar hun soort."),
    ("vergaderjaren", "Vergaderjaren", "Alle stukken waarin een vergaderjaar staat."),
)


_WITH_FEED = frozenset({"personen", "soorten"})
_TAKE_ALONG = (
    '<p class="bron">Nieuwe stukken volgen: <a href="feed.xml">Atom</a> · verwijzingen meenemen: '
    '<a href="citaties.bib">BibTeX</a> · <a href="citaties.ris">RIS</a> · <a href="citaties.json">CSL-JSON</a></p>\n'
)


def dossier_pages(corpus: Corpus) -> Iterator[Page]:
    """The list of dossiers and a page for each."""
    by_key = {entry.key: entry for entry in corpus.entries}
    missing: dict[str, list[Absent]] = {}
    for absent in corpus.absent:
        named = parse_kamerstuk_id(absent.target.id)
        if named is not None:
            missing.setdefault(named.dossier_slug, []).append(absent)
    drawn = of_shelves(corpus, network(corpus))
    yield Page("dossiers/index.md", _dossier_list(corpus, by_key))
    for shelf in corpus.shelves:
        entries = [by_key[key] for key in shelf.keys]
        yield Page(
            f"dossiers/{shelf.slug}/index.md",
            _dossier(shelf, entries, missing.get(shelf.slug, []), drawn=shelf.slug in drawn),
        )


def register_pages(corpus: Corpus) -> Iterator[Page]:
    """The registers and a page for each value; a register without values still has its page."""
    by_key = {entry.key: entry for entry in corpus.entries}
    for folder, title, about in _REGISTERS:
        registers: tuple[Register, ...] = getattr(corpus, folder)
        rows = (
            (f'<a href="{attribute(item.slug)}/">{attribute(item.naam)}</a>', str(len(item.keys))) for item in registers
        )
        body = (
            table((title, "Stukken"), rows, title)
            if registers
            else f'<p class="feiten">Nog geen {title.lower()} in deze collectie.</p>\n'
        )
        yield Page(f"{folder}/index.md", front_matter({"title": title}) + f"# {title}\n\n{about}\n\n{body}")
        for item in registers:
            here = f"{folder}/{item.slug}/"
            crumbs = f'<nav class="kruimels" aria-label="Kruimelpad"><ol><li><a href="../">{title}</a></li><li aria-current="page">{attribute(item.naam)}</li></ol></nav>\n\n'
            facts = f'<p class="feiten">{count(len(item.keys), "stuk", "stukken")}</p>\n\n{_offices(item)}'
            listing = table(LETTER_HEAD, letter_rows([by_key[key] for key in item.keys], here), f"Stukken: {item.naam}")
            yield Page(
                f"{folder}/{item.slug}.md",
                front_matter({"title": item.naam} | ({"feed": "feed.xml"} if folder in _WITH_FEED else {}))
                + crumbs
                + f"# {escape(item.naam)}\n\n{facts}{listing}",
            )


def _offices(item: Register) -> str:
    """The offices an official list gives a person, told as such: no letter prints them."""
    if not item.bekend:
        return ""
    rows = "".join(f"<li>{attribute(office)}</li>" for office in item.bekend)
    return f'<p>Ambten volgens openkamer (stand 2022), niet uit de stukken:</p>\n<ul class="bron">{rows}</ul>\n\n'


def _dossier_list(corpus: Corpus, by_key: Mapping[str, Entry]) -> str:
    parts = [
        front_matter({"title": "Dossiers"}),
        "# Dossiers\n",
        '<p><a href="../netwerk/">Wie haalt wie aan</a>, als tekening van de hele collectie</p>\n',
    ]
    for official, title, about in (
        (True, "Kamerstukdossiers", "Dossiers met een nummer van de Kamer."),
        (
            False,
            "Groepen van de uitgever",
            "Stukken zonder dossiernummer, bijeengezet door de uitgever. Dit zijn geen Kamerstukdossiers.",
        ),
    ):
        shelves = [shelf for shelf in corpus.shelves if shelf.is_dossier is official]
        if shelves:
            rows = (
                (
                    f'<a href="{attribute(shelf.slug)}/">{attribute(shelf_name(shelf))}</a>',
                    str(len(shelf.keys)),
                    attribute(shelf_period(shelf, by_key)),
                )
                for shelf in shelves
            )
            parts.append(
                f"## {title}\n\n{about}\n\n{table(('Dossier' if official else 'Groep', 'Stukken', 'Periode'), rows, title)}"
            )
    return "\n".join(parts)


def shelf_period(shelf: Shelf, by_key: Mapping[str, Entry]) -> str:
    """The days of a dossier's papers in words."""
    return period([day for key in shelf.keys if (day := by_key[key].letter.metadata.datum)])


def _dossier(shelf: Shelf, entries: list[Entry], missing: list[Absent], *, drawn: bool) -> str:
    here = f"dossiers/{shelf.slug}/"
    days = [entry.letter.metadata.datum for entry in entries if entry.letter.metadata.datum]
    undated = len(entries) - len(days)
    facts = [count(len(entries), "stuk", "stukken"), period(days)] if days else [count(len(entries), "stuk", "stukken")]
    if undated:
        facts.append(f"{undated} zonder datum, onderaan")
    if missing:
        facts.append(f"{len(missing)} aangehaald en niet in deze collectie")
    about = shelf.toelichting or ("" if shelf.is_dossier else "Groep van de uitgever, geen Kamerstukdossier.")
    parts = [
        front_matter({"title": shelf_name(shelf), "feed": "feed.xml"}),
        f'<nav class="kruimels" aria-label="Kruimelpad"><ol><li><a href="../">Dossiers</a></li><li aria-current="page">{attribute(shelf_name(shelf))}</li></ol></nav>\n',
        f"# {escape(shelf_name(shelf))}\n",
        f"{escape(about)}\n" if about else "",
        f'<p class="feiten">{attribute(" · ".join(facts))}</p>\n',
        table(
            LETTER_HEAD,
            letter_rows(entries, here),
            "Stukken in dit dossier" if shelf.is_dossier else "Stukken in deze groep",
        ),
        '<p><a href="netwerk/">Wie haalt wie aan in dit dossier</a>, als tekening</p>\n' if drawn else "",
        _missing(missing, here),
        _TAKE_ALONG,
    ]
    return "\n".join(part for part in parts if part)


def _missing(missing: list[Absent], here: str) -> str:
    if not missing:
        return ""
    rows = (
        (
            f'<a href="{attribute(relative(here, absent_url(a.target.id)))}">{attribute(id_name(a.target.id))}</a>',
            str(len(a.cited_by)),
        )
        for a in missing
    )
    return "## Aangehaald, niet in deze collectie\n\n" + table(
        ("Stuk", "Keer aangehaald"), rows, "Aangehaald, niet in deze collectie"
    )

"""Corpus -> the list of dossiers and groups, and a page for each: its papers, its time, what is missing, what is cited most.

1. Every letter is in the list of each of its dossiers; counts equal the rows.
2. The oldest come first and the undated last, said so in words; lists are whole without JavaScript.
3. What is cited under one of its numbers and not held is named in the dossier of each number; so is who cites any of them.
   Numbers of which nothing is known are those of the dossier's own row: a paper of two dossiers counts in the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from site_gen.model import Absent, Corpus, Entry, KamerstukId, Page, Shelf, parse_kamerstuk_id
from site_gen.pages.citing_letters import citing_letters
from site_gen.pages.fragments import LETTER_HEAD, absent_url, crumbs, letter_rows, listing, shelf_name, table
from site_gen.pages.gaps import gaps, runs, spoken
from site_gen.pages.markdown import attribute, escape, front_matter, relative
from site_gen.pages.network import network, of_shelves
from site_gen.pages.timeline import bars, figure, picture
from site_gen.pages.wording import count, id_name, label, numbered, period

_MOST_CITED = 10
_TAKE_ALONG = (
    '<p class="bron">Nieuwe stukken volgen: <a href="feed.xml">Atom</a> · <a href="feed.json">JSON Feed</a> · verwijzingen meenemen: '
    '<a href="citaties.bib">BibTeX</a> · <a href="citaties.ris">RIS</a> · <a href="citaties.json">CSL-JSON</a></p>\n'
)
_OTHERS = (
    '<p>Andere ingangen: <a href="../personen/">personen</a> · <a href="../fracties/">fracties</a> · <a href="../commissies/">commissies</a> · '
    '<a href="../soorten/">soorten</a> · <a href="../vergaderjaren/">vergaderjaren</a> · '
    '<a href="../netwerk/">wie haalt wie aan</a>, als tekening van de hele collectie</p>\n'
)


def dossier_pages(corpus: Corpus) -> Iterator[Page]:
    """The list of dossiers and a page for each."""
    by_key = {entry.key: entry for entry in corpus.entries}
    missing = _missing_of(corpus)
    drawn = of_shelves(corpus, network(corpus))
    yield Page("dossiers/index.md", _dossier_list(corpus, by_key))
    for shelf in corpus.shelves:
        entries = [by_key[key] for key in shelf.keys]
        counted = bars([day for entry in entries if (day := entry.letter.metadata.datum)])
        if counted:
            yield Page(f"dossiers/{shelf.slug}/tijdlijn.svg", picture(counted, shelf_name(shelf)))
        yield Page(
            f"dossiers/{shelf.slug}/index.md",
            _dossier(
                shelf,
                entries,
                missing.get(shelf.slug, []),
                (
                    f"## Tijdlijn\n\n{figure(counted, 'tijdlijn.svg')}" if counted else "",
                    '<p><a href="netwerk/">Wie haalt wie aan in dit dossier</a>, als tekening</p>\n'
                    if shelf.slug in drawn
                    else "",
                ),
                _citing(shelf, entries, missing.get(shelf.slug, []), by_key),
            ),
        )


def _citing(
    shelf: Shelf, entries: Sequence[Entry], missing: Sequence[tuple[KamerstukId, Absent]], by_key: Mapping[str, Entry]
) -> str:
    """Who cites the papers of a dossier, here or not."""
    held = [(numbered(e.letter.metadata.ondernummer or "") if e.id else e.titel, e.cited_by) for e in entries]
    return citing_letters(
        [*held, *((numbered(name.ondernummer), absent.cited_by) for name, absent in missing)],
        by_key,
        f"dossiers/{shelf.slug}/",
    )


def _missing_of(corpus: Corpus) -> dict[str, list[tuple[KamerstukId, Absent]]]:
    """What is cited and not held, by dossier; a paper of two dossiers is missing in both."""
    found: dict[str, list[tuple[KamerstukId, Absent]]] = {}
    for absent in corpus.absent:
        named = {name for text in (absent.target.id, *absent.target.also) if (name := parse_kamerstuk_id(text))}
        for name in sorted(named, key=str):
            found.setdefault(name.dossier_slug, []).append((name, absent))
    return found


def _dossier_list(corpus: Corpus, by_key: Mapping[str, Entry]) -> str:
    parts = [front_matter({"title": "Dossiers", "lijst": True}), "# Dossiers\n", _OTHERS]
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
                    f'<span data-sorteer="{_first_day(shelf, by_key)}">{attribute(shelf_period(shelf, by_key))}</span>',
                )
                for shelf in shelves
            )
            parts.append(
                f"## {title}\n\n{about}\n\n{listing(('Dossier' if official else 'Groep', 'Stukken', 'Periode'), rows, title)}"
            )
    return "\n".join(parts)


def shelf_period(shelf: Shelf, by_key: Mapping[str, Entry]) -> str:
    """The days of a dossier's papers in words."""
    return period([day for key in shelf.keys if (day := by_key[key].letter.metadata.datum)])


def _first_day(shelf: Shelf, by_key: Mapping[str, Entry]) -> str:
    days = [day for key in shelf.keys if (day := by_key[key].letter.metadata.datum)]
    return min(days).isoformat() if days else ""


def _dossier(
    shelf: Shelf,
    entries: list[Entry],
    missing: Sequence[tuple[KamerstukId, Absent]],
    pictures: Sequence[str],
    citing: str,
) -> str:
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
        front_matter({"title": shelf_name(shelf), "feed": "feed.xml", "feed_json": "feed.json", "lijst": True}),
        crumbs([("Dossiers", "../")], shelf_name(shelf)),
        f"# {escape(shelf_name(shelf))}\n",
        f"{escape(about)}\n" if about else "",
        f'<p class="feiten">{attribute(" · ".join(facts))}</p>\n',
        listing(
            LETTER_HEAD,
            letter_rows(entries, here),
            "Stukken in dit dossier" if shelf.is_dossier else "Stukken in deze groep",
        ),
        *pictures,
        _most_cited(entries, here),
        _numbers(shelf, entries, missing) if shelf.is_dossier else "",
        _missing(missing, here),
        citing,
        _TAKE_ALONG,
    ]
    return "\n".join(part for part in parts if part)


def _most_cited(entries: Sequence[Entry], here: str) -> str:
    cited = sorted((entry for entry in entries if entry.cited_by), key=lambda e: (-len(e.cited_by), e.url))[
        :_MOST_CITED
    ]
    if not cited:
        return ""
    rows = (
        (f'<a href="{attribute(relative(here, entry.url))}">{attribute(label(entry))}</a>', str(len(entry.cited_by)))
        for entry in cited
    )
    return "## Meest aangehaald\n\n" + table(("Stuk", "Keer aangehaald"), rows, "Meest aangehaald")


def _numbers(shelf: Shelf, entries: Sequence[Entry], missing: Sequence[tuple[KamerstukId, Absent]]) -> str:
    """The numbers that are not here, in words.

    A paper of two dossiers counts in the first only (nr. 2699 of 19 637 says nothing of the numbers of 30 573).
    """
    held = [entry.letter.metadata.ondernummer or "" for entry in entries]
    cited, _ = gaps(held, [name.ondernummer for name, _ in missing])
    own = [entry.letter.metadata.ondernummer or "" for entry in entries if entry.shelves[0] == shelf.slug]
    _, between = gaps(own, [name.ondernummer for name, absent in missing if str(name) == absent.target.id])
    words = []
    if cited:
        words.append(f"Aangehaald en niet in deze collectie: nr. {spoken(list(runs(cited)))}.")
    if between:
        words.append(
            f"Daartussen ook niet in deze collectie: nr. {spoken(between)}. Van die nummers is hier niets bekend."
        )
    return f"## Nummers die hier niet zijn\n\n<p data-hiaten>{attribute(' '.join(words))}</p>\n" if words else ""


def _missing(missing: Sequence[tuple[KamerstukId, Absent]], here: str) -> str:
    if not missing:
        return ""
    rows = (
        (
            f'<a href="{attribute(relative(here, absent_url(a.target.id)))}">{attribute(id_name(str(name)))}</a>',
            str(len(a.cited_by)),
        )
        for name, a in sorted(missing, key=lambda pair: -len(pair[1].cited_by))
    )
    return "## Aangehaald, niet in deze collectie\n\n" + listing(
        ("Stuk", "Keer aangehaald"), rows, "Aangehaald, niet in deze collectie"
    )

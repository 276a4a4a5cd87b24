"""Lists of letters: every row there, none twice, the gaps told, the time drawn, and all of it near the home page."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_gen import pipeline
from site_gen.model import Corpus
from site_gen.pages.gaps import MOST, gaps, runs, spoken
from site_gen.pages.timeline import MOST_YEARS, bars, figure, picture
from site_gen.pages.unknown import MOST as MOST_UNKNOWN
from site_gen.site.database import write_database
from tests.helpers import ROOT, corpus_of, letter, pages_of, write

# --- numbers that are not here -----------------------------------------------------------------------

GAPS: tuple[tuple[list[str], list[str], tuple[int, ...], tuple[tuple[int, int], ...]], ...] = (
    # held, cited -> cited and not held, runs between
    (["974"], ["967", "969", "970", "973"], (967, 969, 970, 973), ((968, 968), (971, 972))),  # dossier 32 317, seed 002
    (["1", "2", "3"], [], (), ()),
    (["1"], ["1"], (), ()),  # cited and held
    (["2699"], ["2375", "3193"], (2375, 3193), ((2376, 2698), (2700, 3192))),  # dossier 19 637, seed 004
    (["K", "5d", ""], ["AB"], (), ()),  # the Eerste Kamer's letters and a re-issue count in rows of their own
    (["٣", "7"], ["9999999"], (), ()),  # no number of a paper
    ([], ["4"], (4,), ()),
)


@pytest.mark.parametrize(("held", "cited", "missing", "between"), GAPS)
def test_gaps(
    held: list[str], cited: list[str], missing: tuple[int, ...], between: tuple[tuple[int, int], ...]
) -> None:
    assert gaps(held, cited) == (missing, between)


@given(st.sets(st.integers(1, 400)), st.sets(st.integers(1, 400)))
def test_held_cited_and_between_are_all_numbers_there_are(held: set[int], cited: set[int]) -> None:
    missing, between = gaps(map(str, held), map(str, cited))
    unknown = {number for low, high in between for number in range(low, high + 1)}
    whole = held | cited
    assert set(missing) == cited - held
    assert unknown | whole == (set(range(min(whole), max(whole) + 1)) if whole else set())
    assert not unknown & whole


@given(st.sets(st.integers(1, 300)))
def test_runs_are_the_numbers(numbers: set[int]) -> None:
    made = list(runs(sorted(numbers)))
    assert [n for low, high in made for n in range(low, high + 1)] == sorted(numbers)
    assert all(b[0] - a[1] > 1 for a, b in itertools.pairwise(made))


def test_many_gaps_are_counted() -> None:
    pairs = [(n, n) for n in range(0, 300, 3)]
    assert spoken(pairs).endswith(f" en nog {100 - MOST}")


# --- the timeline --------------------------------------------------------------------------------------

# Days of papers, and now and then a slip of the pen: the year 21, or 2921.
DAYS = st.lists(st.dates(dt.date(1994, 1, 1), dt.date(2026, 12, 31)) | st.dates(), max_size=40)


@given(DAYS)
def test_the_timeline_holds_every_paper_and_every_month(days: list[dt.date]) -> None:
    made = bars(days)
    if len({day.strftime("%Y-%m") for day in days}) < 2:
        assert made == ()
        return
    assert sum(number for _, number in made) == len(days)
    assert len({when for when, _ in made}) == len(made) <= MOST_YEARS
    assert made[0][1]
    assert made[-1][1]
    drawn = ET.fromstring(picture(made, "Dossier <b> & «x» \x01"))  # noqa: S314 - our own
    # One bar a place that is not empty, beside the ground.
    assert len(drawn.findall("{*}rect")) == 1 + sum(1 for _, number in made if number)
    assert figure(made, "tijdlijn.svg").count("<tr>") == len(made) + 1


# --- the pages -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    files: dict[str, str | bytes] = {
        f"{n:02}.txt": letter(str(n), f"Zie Kamerstukken 19 637, nr. {n + 2}.", day=f"{n} maart {2020 + n % 3}")
        for n in range(1, 9)
    }
    both = ("19 637 Vreemdelingenbeleid", "30 573 Migratiebeleid")
    files["twee.txt"] = letter("20", "Zie Kamerstukken 19 637 en 30 573, nr. 15.", dossiers=both)
    files["derde.txt"] = letter("12", "Zie Kamerstuk 30 573, nr. 9.", dossiers=both[1:])
    files["geen.txt"] = letter(None)
    return corpus_of(write(tmp_path_factory.mktemp("lijsten"), files))


@pytest.fixture(scope="module")
def made(corpus: Corpus) -> dict[str, str]:
    pages = {page.path: page.content for page in pipeline.pages_of(corpus, "")}
    return {path: content for path, content in pages.items() if isinstance(content, str)}


def first_table(page: str) -> str:
    return page.partition("<tbody>")[2].partition("</tbody>")[0]


def test_each_list_has_a_row_for_each_of_its_letters(corpus: Corpus, made: dict[str, str]) -> None:
    by_key = {entry.key: entry for entry in corpus.entries}
    lists = {f"dossiers/{shelf.slug}/index.md": shelf.keys for shelf in corpus.shelves}
    for folder in ("personen", "fracties", "commissies", "soorten", "vergaderjaren"):
        lists |= {f"{folder}/{item.slug}.md": item.keys for item in getattr(corpus, folder)}
    assert len(lists) >= 6
    for path, keys in lists.items():
        here = f"http://h/{path.removesuffix('index.md').removesuffix('.md').rstrip('/')}/"
        rows = re.findall(r'<td><a href="([^"]+)">', first_table(made[path]))
        assert [urljoin(here, row) for row in rows] == [f"http://h/{by_key[key].url}" for key in keys], path
        assert f"{len(keys)} stuk" in made[path]


def test_a_dossier_tells_its_gaps_and_what_is_cited_most(made: dict[str, str]) -> None:
    page = made["dossiers/19637/index.md"]
    gap = page.partition("data-hiaten>")[2].partition("</p>")[0]
    assert "nr. 9–10, 15." in gap
    assert "nr. 11–14, 16–19." in gap
    assert page.index("## Meest aangehaald") < page.index("## Aangehaald, niet in deze collectie")
    other = made["dossiers/30573/index.md"]  # nr. 15 is of two dossiers, so it is missing in both
    # Between 9 and 12 nothing is known; 15 and 20 are numbers of 19 637.
    told = other.partition("data-hiaten>")[2].partition("</p>")[0]
    assert "nr. 9, 15." in told
    assert "Daartussen ook niet in deze collectie: nr. 10–11." in told


def test_a_dossier_shows_its_time(made: dict[str, str]) -> None:
    assert '<img src="tijdlijn.svg"' in made["dossiers/19637/index.md"]
    assert made["dossiers/19637/tijdlijn.svg"].startswith("<svg ")
    assert "dossiers/30573/tijdlijn.svg" not in made  # one month: nothing to draw


def test_kinds_are_named_in_the_plural(made: dict[str, str]) -> None:
    assert "# Brieven\n" in made["soorten/brief.md"]
    assert ">Brieven</a>" in made["soorten/index.md"]


def test_an_office_stands_with_its_person(made: dict[str, str]) -> None:
    assert "11 stukken · Minister van Buitenlandse Zaken" in made["personen/s-a-blok.md"]


@pytest.mark.site
def test_a_fractie_leads_to_each_of_its_questions(site: Path) -> None:
    pages = pages_of(site)
    asked = [link for link in pages["fracties/nsc/index.html"].links if "#vraag-" in link]
    every = [
        link
        for page in ("nsc", "groenlinks-pvda")
        for link in pages[f"fracties/{page}/index.html"].links
        if "#vraag-" in link
    ]
    assert len(asked) > 2
    questions = [name for name in pages["dossiers/32317/974/index.html"].ids if re.fullmatch(r"vraag-\d+", name)]
    assert sorted(link.partition("#")[2] for link in every) == sorted(questions)


@pytest.mark.site
def test_every_feed_that_a_page_names_is_there(site: Path) -> None:
    lists = ("dossiers/19637/", "personen/s-a-blok/", "soorten/brief/", "wijzigingen/")
    for here in ("", *lists):
        text = (site / here / "index.html").read_text("utf-8")
        feeds = re.findall(r'<link rel="alternate" type="application/(?:atom\+xml|feed\+json)" href="([^"]+)"', text)
        assert len(feeds) == (4 if here else 2), here
        assert all((site / here / feed).is_file() for feed in feeds)


@pytest.mark.parametrize(
    ("address", "line"), [("https://x.example/y/", "\nSitemap: https://x.example/y/sitemap.xml"), ("", "")]
)
def test_robots_are_shown_the_sitemap_where_its_address_is_known(address: str, line: str) -> None:
    template = jinja2.Template((ROOT / "site_gen/theme/robots.txt").read_text("utf-8"))
    assert template.render(config={"site_url": address}).strip() == f"User-agent: *\nAllow: /{line}"


@pytest.mark.site
def test_every_page_is_within_three_clicks(site: Path) -> None:
    pages = pages_of(site)
    reached, edge = {"index.html"}, {"index.html"}
    for _ in range(3):
        links = {
            urljoin(f"http://h/{name}", link).partition("#")[0].removeprefix("http://h/")
            for name in edge
            for link in pages[name].links
        }
        edge = {
            name for link in links if (name := f"{link}index.html" if link.endswith("/") or not link else link) in pages
        } - reached
        reached |= edge
    alone = {name for name in set(pages) - reached if not name.startswith("kst-")}  # short addresses are typed
    assert alone == {"404.html"}


# --- sorting and filtering, in a browser -----------------------------------------------------------------

TABLE = """() => {
  const rows = [["2024-01-05", "nr. 10", "Brief", "Éénheid"], ["", "nr. 9", "Brief", "zwaar"], ["2023-12-31", "nr. 2", "Motie", "appel"]];
  const more = Array.from({length: 6}, (_, n) => ["2022-01-0" + (n + 1), "nr. " + (100 + n), "Brief", "vul " + n]);
  const made = [...rows, ...more].map(([day, nr, kind, title]) =>
    `<tr><td>${day ? `<time datetime="${day}">dag</time>` : "zonder datum"}</td><td>${nr}</td><td>${kind}</td><td>${title}</td></tr>`);
  document.querySelector("main").innerHTML = `<div data-lijst><table><caption>x</caption><thead><tr><th scope="col">Datum</th>
    <th scope="col">Nummer</th><th scope="col">Soort</th><th scope="col">Titel</th></tr></thead><tbody>${made.join("")}</tbody></table></div>`;
  return import(new URL("../assets/lijsten.js", location.href));
}"""
SHOWN = "() => [...document.querySelectorAll('tbody tr:not([hidden])')].map((r) => r.cells[3].textContent)"


@pytest.mark.browser
def test_a_list_is_sorted_and_filtered(browser_page: Any, site_url: str) -> None:
    page = browser_page
    page.goto(f"{site_url}over/")
    before = page.evaluate(f"async () => {{ await ({TABLE})(); return ({SHOWN})(); }}")
    page.get_by_role("button", name="Datum").click()
    assert page.evaluate(SHOWN)[-3:] == ["appel", "Éénheid", "zwaar"]  # the undated last
    assert page.locator("th[aria-sort]").get_attribute("aria-sort") == "ascending"
    page.get_by_role("button", name="Datum").click()
    assert page.evaluate(SHOWN)[:2] == ["Éénheid", "appel"]
    assert page.evaluate(SHOWN)[-1] == "zwaar"  # also from new to old
    page.get_by_role("button", name="Nummer").click()
    assert page.evaluate(SHOWN)[:3] == ["appel", "zwaar", "Éénheid"]  # 2, 9, 10 and not 10, 2, 9
    assert page.locator("th[aria-sort]").count() == 1
    page.get_by_label("Toon alleen met").fill("EENHEID nr.")
    assert page.evaluate(SHOWN) == ["Éénheid"]
    assert page.locator("[data-lijst] [role=status]").inner_text() == f"1 van {len(before)}"
    page.get_by_label("Toon alleen met").fill("")
    page.get_by_label("Soort").select_option("Motie")
    assert page.evaluate(SHOWN) == ["appel"]
    page.get_by_label("Soort").select_option("")
    assert sorted(page.evaluate(SHOWN)) == sorted(before)
    # Who goes back finds the field filled in by the browser, which tells nobody: the list must still be filtered.
    page.evaluate("document.querySelector('.lijstfilter input').value = 'appel'; dispatchEvent(new Event('pageshow'))")
    assert page.evaluate(SHOWN) == ["appel"]


@pytest.mark.browser
def test_a_list_of_the_site_can_be_sorted(browser_page: Any, site_url: str) -> None:
    browser_page.goto(f"{site_url}dossiers/asiel-en-migratie/")
    button = browser_page.get_by_role("button", name="Datum")
    assert button.count() == 1
    button.press("Enter")
    first = browser_page.locator("[data-lijst] tbody tr").first.inner_text()
    assert "6 december 2024" in first


COPIED = {
    "Kopieer de citeerwijze": "Kamerstukken II 2020/21, 19637, nr. 2699",
    "Kopieer de citeerwijze als HTML": '<a href="https://zoek.officielebekendmakingen.nl/kst-19637-2699.html"><i>Kamerstukken II</i> 2020/21, 19637, nr. 2699</a>',
    "Kopieer de citeerwijze als Markdown": "[*Kamerstukken II* 2020/21, 19637, nr. 2699](https://zoek.officielebekendmakingen.nl/kst-19637-2699.html)",
}


@pytest.mark.browser
def test_the_citation_is_copied_in_three_forms(browser_page: Any, site_url: str) -> None:
    page = browser_page
    page.add_init_script(
        "navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); };"
    )
    page.goto(f"{site_url}dossiers/19637/2699/")
    for name, words in COPIED.items():
        page.get_by_role("button", name=name, exact=True).click()
        assert page.evaluate("window.copied") == words
    assert page.locator("[data-citaat]:not(.zoekgegevens)").text_content() == COPIED["Kopieer de citeerwijze"]
    # Only the name of the series is in italics, also where words stand before it.
    for cited, shown in (
        (
            "Bijlage bij Kamerstukken II 2020/21, 19637, nr. 1",
            "Bijlage bij <i>Kamerstukken II</i> 2020/21, 19637, nr. 1</a>",
        ),
        ("Aanhangsel Handelingen II 2020/21, nr. 7", "<i>Aanhangsel Handelingen II</i> 2020/21, nr. 7</a>"),
        ("Kamerstukken I CXLIX, A", "<i>Kamerstukken I</i> CXLIX, A</a>"),
        ("Bijlage bij de brief over 3 & 4", "Bijlage bij de brief over 3 &amp; 4</a>"),
    ):
        page.evaluate(
            "(words) => { document.querySelector('[data-citaat]:not(.zoekgegevens)').textContent = words; }", cited
        )
        page.get_by_role("button", name="Kopieer de citeerwijze als HTML").click()
        assert page.evaluate("window.copied").endswith(f'">{shown}')


COPIED_PLACES = [
    # page, words of the paragraph or point, what is copied
    ("dossiers/19637/2699/", "op advies nr. 117", r"„Hierbij bied ik, .*” \(Kamerstukken II 2020/21, 19637, nr\. 2699, p\. 1; http.*#p-[0-9a-f]{8}\)"),
    # an answer over a page break, with a note: neither the sign of the note nor the number of the page is said
    ("dossiers/32317/974/", "derde landen op operationeel niveau", r"„[^„]*\bterugkeersamenwerking\.” \(Kamerstukken II 2025/26, 32317, nr\. 974, antwoord \d+; http.*\)"),
    # a point of a list, without the points below it
    ("dossiers/asiel-en-migratie/2025-05-11-beslisnota-bij-kamerbrief-appreciatie-clingendael-rapport/", "(appreciatie Clingendael rapport):", r"„Externalisering van asiel- en migratiebeleid \(appreciatie Clingendael rapport\):” \(Beslisnota .*, 11 mei 2025, kenmerk 6501580; http.*#p-[0-9a-f]{8}\)"),
]  # fmt: skip


@pytest.mark.browser
@pytest.mark.parametrize(("url", "words", "copied"), COPIED_PLACES)
def test_a_paragraph_is_copied_with_its_place(
    browser_page: Any, site_url: str, url: str, words: str, copied: str
) -> None:
    page = browser_page
    page.add_init_script(
        "navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); };"
    )
    page.goto(f"{site_url}{url}")
    sign = page.locator(":is(p, li)", has_text=words).locator("> a.anker").first
    sign.focus()  # without a mouse
    page.keyboard.press("Enter")
    assert re.fullmatch(copied, page.evaluate("window.copied")), page.evaluate("window.copied")


# --- what is not known ----------------------------------------------------------------------------------


def test_the_report_names_what_is_not_known_of_which_letter(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        f"{n:02}.txt": letter(None, f"Brief {n} over iets.") for n in range(1, MOST_UNKNOWN + 3)
    }
    files["ja.txt"] = letter("1")
    files["kaal.txt"] = "Geachte voorzitter,\n\nGisteren sprak ik met de sector over de slots.\n"
    made = {page.path: str(page.content) for page in pipeline.pages_of(corpus_of(write(tmp_path, files)), "")}
    part = made["verslag.md"].partition("## Onbekende gegevens")[2].partition("\n## ")[0]
    counts = dict(re.findall(r"<tr><td>([^<]*)</td><td>(\d+)</td>", part))
    assert counts == {"datum": "1", "dossier": "23", "nummer": "23", "Kamer": "1", "vergaderjaar": "1", "afzender": "1"}
    assert part.count(" en nog 3 stukken") == 2
    assert 'href="../dossiers/19637/1/"' not in part
    listed = {row["bestand"]: row["onbekend"] for row in json.loads(made["data/verslag.json"])}
    assert listed["ja.txt"] == {}
    assert [len(names) for names in listed["kaal.txt"].values()] == [6]


# --- one page for each value ----------------------------------------------------------------------------


COMMITTEE = "vaste commissie voor Sociale Zaken en Werkgelegenheid en de vaste commissie voor {}"
SIGNED = [
    # who sign three letters, the addresses of their pages
    (("Ç. Yılmaz-Öztürk", "Ç. Yılmaz – Öztürk", "mw. drs. C. Yilmaz-Ozturk"), {"c-yilmaz-ozturk"}),  # one person in three spellings
    (("Ł. Wałęsa", "B. Sjøgren-Maß", "Æ. Thórsson"), {"l-walesa", "b-sjogren-mass", "ae-thorsson"}),
    (("Иван Петров", "Анна Иванова", "A. Иванова"), None),  # no letter that an address can hold: still three persons
]  # fmt: skip


@pytest.mark.parametrize(("names", "slugs"), SIGNED)
def test_a_name_has_one_page_and_keeps_its_letters(
    names: tuple[str, ...], slugs: set[str] | None, tmp_path: Path
) -> None:
    files: dict[str, str | bytes] = {}
    for number, name in enumerate(names, start=1):
        files[f"{number}.txt"] = letter(str(number))
        files[f"{number}.yml"] = f"afzender: {name!r}\nreden: x\n"
    corpus = corpus_of(write(tmp_path, files))
    found = {person.slug: person.keys for person in corpus.personen}
    assert sum(map(len, found.values())) == 3
    assert len(found) == 3 if slugs is None else set(found) == slugs
    assert all(re.fullmatch(r"[a-z0-9-]+", name) for name in found)
    # Each letter leads to the page of who signs it, and the database knows who that is.
    made = {page.path: str(page.content) for page in pipeline.pages_of(corpus, "")}
    ways = [
        re.findall(r'<a href="../../../personen/([a-z0-9-]+)/">', made[f"dossiers/19637/{n}.md"]) for n in (1, 2, 3)
    ]
    assert sorted(way for (way,) in ways) == sorted(slug for slug, keys in found.items() for _ in keys)
    write_database(tmp_path, corpus)
    with closing(sqlite3.connect(tmp_path / "data/site.sqlite")) as base:
        rows = base.execute("SELECT persoon, count(*) FROM afzenders GROUP BY persoon").fetchall()
    assert dict(rows) == {slug: len(keys) for slug, keys in found.items()}


OVERLEG = """Tweede Kamer der Staten-Generaal 2
Vergaderjaar 2024–2025

29 398 Maatregelen verkeersveiligheid

Nr. {nr} VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vastgesteld {nr} april 2025

I Vragen en opmerkingen vanuit de fracties

Vragen en opmerkingen van de leden van de {fractie}

De leden van de {fractie} vragen of de minister dit weet?

Antwoord
Ja.
"""


def test_spellings_of_a_fractie_are_one_fractie(tmp_path: Path) -> None:
    """What is printed stays on the page of the letter; lists, questions and the choices of the search have one name."""
    printed = ("PvdD-fractie", "fractie van de Partij voor de Dieren", "VVD-fractie")
    files: dict[str, str | bytes] = {
        f"{nr}.txt": OVERLEG.format(nr=nr, fractie=name) for nr, name in enumerate(printed, 1)
    }
    files["4.txt"] = letter("4")
    files["4.yml"] = "fracties: [Lijst Nieuw]\nreden: x\n"
    corpus = corpus_of(write(tmp_path, files))
    assert [(item.naam, len(item.keys)) for item in corpus.fracties] == [("Lijst Nieuw", 1), ("PvdD", 2), ("VVD", 1)]
    made = {page.path: str(page.content) for page in pipeline.pages_of(corpus, "")}
    assert set(re.findall(r'href="../../(dossiers/29398/\d/#vraag-\d)"', made["fracties/pvdd.md"])) == {
        "dossiers/29398/1/#vraag-1", "dossiers/29398/2/#vraag-1",
    }  # fmt: skip
    page = made["dossiers/29398/2.md"]
    assert '<a href="../../../fracties/pvdd/">Partij voor de Dieren</a>' in page
    assert 'data-fractie="PvdD"' in page
    assert "openkamer" not in made["fracties/pvdd.md"]  # the offices of persons stand in the same field


def test_who_is_called_as_the_list_has_a_page_beside_it(tmp_path: Path) -> None:
    """Any word can stand under a letter; a page in the place of the list refused the whole build."""
    given = "afzender: {naam: Index}\nfracties: [index]\ncommissie: INDEX\nreden: x\n"
    corpus = corpus_of(write(tmp_path, {"a.txt": letter("1"), "a.yml": given}))
    paths = [page.path for page in pipeline.pages_of(corpus, "")]
    assert len(paths) == len(set(paths))
    for folder in ("personen", "fracties", "commissies"):
        assert sum(1 for path in paths if re.fullmatch(rf"{folder}/index-[0-9a-f]{{6}}\.md", path)) == 1


def test_written_questions_are_of_each_fractie_whose_members_put_them(tmp_path: Path) -> None:
    """No heading names a fractie there: the members who are named above the questions ask them all."""
    text = (
        "Tweede Kamer der Staten-Generaal 2\n\nVergaderjaar 2020–2021 Aanhangsel van de Handelingen\n\n1241\n\nVragen van de leden "
        "Kröger (GroenLinks) en Beckerman (SP) aan de Minister van Zaken over laagvliegen (ingezonden 4 december 2020).\n\n"
        "Vraag 1\nKent u het bericht?\n\nAntwoord 1\nJa.\n\nVraag 2\nWat vindt u daarvan?\n\nAntwoord 2\nNiets.\n"
    )
    corpus = corpus_of(write(tmp_path, {"a.txt": text}))
    made = {page.path: str(page.content) for page in pipeline.pages_of(corpus, "")}
    for name in ("groenlinks", "sp"):
        assert re.findall(r"#vraag-(\d)", made[f"fracties/{name}.md"]) == ["1", "2"]


def test_long_names_that_end_differently_are_two(tmp_path: Path) -> None:
    names = [COMMITTEE.format(of) for of in ("Financiën", "Onderwijs, Cultuur en Wetenschap")]
    files: dict[str, str | bytes] = {}
    for number, name in enumerate(names, start=1):
        files[f"{number}.txt"] = letter(str(number))
        files[f"{number}.yml"] = f"commissie: {name}\nreden: x\n"
    assert sorted(item.naam for item in corpus_of(write(tmp_path, files)).commissies) == names

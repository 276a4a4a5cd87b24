"""What a reader finds on /zoeken/: the real theme, the real index, a real browser, and the policy of a published page.

The collection is small and made here, so that every count is known; the five seeds follow when conftest serves a site.
"""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

from site_gen.site import search
from tests.search_site import make_shell, serve, write_letter_page

Found = Callable[..., list[str]]

needs_browser = pytest.mark.browser


OPT_OUT = "groep/zonder-datum-opt-out"
POINTERS = (
    ("19637", "Dossier 19 637 Vreemdelingenbeleid", "dossiers/19637/", ["19637"]),
    (
        "kst-22112-2956",
        "Kamerstuk 22 112, nr. 2956 (niet in deze collectie)",
        "dossiers/22112/2956/",
        ["22 112, nr. 2956"],
    ),
    ("2024Z03504", "Zaak 2024Z03504 (niet in deze collectie)", "verwijzingen/2024z03504/", ["2024Z03504"]),
    ("TZ202403-087", "Toezegging TZ202403-087", "verwijzingen/tz202403-087/", ["TZ202403-087"]),
    ("ai-33328", "AI 33328", "verwijzingen/ai-33328/", ["AI 33328"]),
    ("motie-ceder", "Motie Ceder, genoemd in Brief", "dossiers/19637/2699/#p-26990", ["motie-ceder"]),
)

# Each row: the name, then title, date, kind, dossiers, number and fracties, and the paragraphs.
LETTERS: tuple[tuple[tuple[str, ...], list[str]], ...] = (
    (("32317/974", "Verslag JBZ-Raad", "2025-10-08", "Verslag", "32317", "974", "GroenLinks-PvdA|NSC"),
     ["De leden van de GroenLinks-PvdA-fractie vragen naar Oeganda.", "Het migratiepact: geïnformeerd uitgevoerd."]),
    (("19637/2699", "Brief over de routekaart", "2021-02-15", "Kamerbrief", "19637|30573", "2699", ""),
     ["Grip op migratie vraagt om opvang van asielzoekers in de regio.", "Zie ook 32 317, nr. 974 van de Kamer."]),
    (("19637/2700", 'Titel met <script>alert("x")</script> & teken', "2022-03-01", "Kamerbrief", "19637", "2700", ""),
     ["Migratie op grip is geen grip op opvang.", "D66-fractie en opvang."]),
    (("19637/2701", "=SOM(A1) als titel", "2023-03-01", "Kamerbrief", "19637", "2701", ""),
     ["Een asielzoeker krijgt opvang."]),
    (("groep/zonder-datum-opt-out", "Opt-out", "", "Kamerbrief", "", "", ""),
     ["Wij willen grip op migratie en geen opvang."]),
)  # fmt: skip


@pytest.fixture(scope="session", name="small_site")
def _small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("zoeken")
    site = make_shell(root)
    for (name, *fields), paragraphs in LETTERS:
        title, date, kind, dossiers, number, fracties = fields
        data = {
            "titel": title, "datum": date, "soort": kind, "dossier": dossiers, "nr": number, "fractie": fracties,
            "id": f"kst-{dossiers.split('|', maxsplit=1)[0]}-{number}" if number else "", "bestand": "brief.txt",
        }  # fmt: skip
        text = "\n".join(f'<p id="p-{number}{n}">{html.escape(words)}</p>' for n, words in enumerate(paragraphs))
        page = site / "dossiers" / name / "index.html"
        write_letter_page(page, site, data, f'<div class="vraag" id="vraag-1">\n{text}\n</div>')
    (site / "data").mkdir()
    (site / "data/zoekwijzer.json").write_text(json.dumps(POINTERS), encoding="utf-8")
    assert search.build_index(site, part_words=20) == len(LETTERS)
    return site


@pytest.fixture(scope="session", name="small_url")
def _small_url(small_site: Path) -> Iterator[str]:
    yield from serve(small_site)


@pytest.fixture(name="page")
def _page_fixture(browser, small_url: str):  # noqa: ANN001, ANN202 (playwright is optional)
    """Open a page that fails the test on any console message, script error or request elsewhere."""
    context = browser.new_context(accept_downloads=True)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: said.append(request.url))
    yield page
    context.close()
    assert [text for text in said if not text.startswith(("data:", "blob:", small_url))] == []


def _done(page) -> list[str]:  # noqa: ANN001
    page.wait_for_selector("[data-zoekresultaten][data-state=klaar]", state="attached", timeout=10_000)
    hits = page.eval_on_selector_all("[data-hit]", "list => list.map(hit => hit.dataset.hit)")
    assert page.get_attribute("[data-zoekresultaten]", "data-aantal") == str(len(hits))
    return [hit.removeprefix("dossiers/").rstrip("/") for hit in hits]


@pytest.fixture(name="found")
def _found(page, small_url: str) -> Found:  # noqa: ANN001
    def run(q: str = "", **rest: str) -> list[str]:
        page.goto(f"{small_url}zoeken/?{urlencode({'q': q} | rest)}")
        return _done(page)

    return run


QUERIES: tuple[tuple[str, set[str]], ...] = (
    ('"grip op migratie"', {"19637/2699", OPT_OUT}),  # an exact phrase, with Dutch stop words
    ('"migratie op grip"', {"19637/2700"}),
    ("grip migratie", {"19637/2699", "19637/2700", OPT_OUT}),  # AND is the default
    ("grip bestaatniet", set()),
    ("migratie -opvang", set()),
    ("grip -routekaart", {"19637/2700", OPT_OUT}),
    ("oeganda OF regio", {"32317/974", "19637/2699"}),
    ("migratie*", {"32317/974", "19637/2699", "19637/2700", OPT_OUT}),
    ("*pact", {"32317/974"}),
    ("*fractie", {"32317/974", "19637/2700"}),
    ("*kaart*", {"19637/2699"}),
    ("*kaarten", {"19637/2699"}),  # the plural of an end
    ("regio's", {"19637/2699"}),
    ("asielzoeker", {"19637/2699", "19637/2701"}),
    ("asielzoekers", {"19637/2699", "19637/2701"}),
    ("geinformeerd", {"32317/974"}),
    ("geïnformeerd", {"32317/974"}),
    ("pvda", {"32317/974"}),  # a part of a name with a hyphen
    ("groenlinks", {"32317/974"}),
    ('"GroenLinks PvdA fractie vragen"', {"32317/974"}),
    ("d66", {"19637/2700"}),
    ("constructor", set()),  # a name that every JavaScript object has
)


@needs_browser
@pytest.mark.parametrize(("query", "expected"), QUERIES, ids=[query for query, _ in QUERIES])
def test_query_language(found: Found, query: str, expected: set[str]) -> None:
    """Each form of the query language finds exactly its letters."""
    assert set(found(query)) == expected


@needs_browser
@pytest.mark.parametrize("query", ["32317", "32 317", "kst-32317-974", "32317 974", "32 317, nr. 974", "KST-32317-974"])
def test_a_dossier_number_in_any_spelling_leads_to_the_paper(found: Found, query: str) -> None:
    """The paper itself comes first, the letter that names it after."""
    assert found(query) == ["32317/974", "19637/2699"]


DIRECT = (
    ("32317 974", "dossiers/32317/974/"),
    ("kst-32317-974", "dossiers/32317/974/"),
    ("30 573, nr. 2699", "dossiers/19637/2699/"),  # the second dossier of a paper
    ("19 637", "dossiers/19637/"),
    ("22112 2956", "dossiers/22112/2956/"),  # cited, not held
    ("2024Z03504", "verwijzingen/2024z03504/"),
    ("tz202403-087", "verwijzingen/tz202403-087/"),
    ("AI 33328", "verwijzingen/ai-33328/"),
    ("motie Ceder", "dossiers/19637/2699/#p-26990"),
    ("motie van het lid Ceder", "dossiers/19637/2699/#p-26990"),
    ("opvang 22 112, nr. 2956", "dossiers/22112/2956/"),  # a number among words
)


@needs_browser
@pytest.mark.parametrize(("query", "there"), DIRECT, ids=[query for query, _ in DIRECT])
def test_a_number_or_a_name_leads_straight_there(page, found: Found, query: str, there: str) -> None:  # noqa: ANN001
    """Also to the page about a paper that is not held, whose words are never found."""
    found(query)
    ways = page.eval_on_selector_all("[data-zoek-direct] a", "list => list.map(a => a.getAttribute('href'))")
    assert [way.partition("/repo/")[2] for way in ways] == [there]


@needs_browser
def test_a_facet_count_is_the_number_of_rows_it_gives(page, found: Found) -> None:  # noqa: ANN001
    """Under a word, a phrase, an exclusion, and under no words at all."""
    for query in ("opvang", '"grip op migratie"', "grip -routekaart", ""):
        found(query, **({} if query else {"soort": "Kamerbrief"}))
        counts = page.eval_on_selector_all(
            ".facet-aantal", "list => list.map(n => [n.dataset.facet, n.dataset.waarde, Number(n.textContent)])"
        )
        assert counts
        for facet, value, count in counts:
            rest = {} if query or facet == "soort" else {"soort": "Kamerbrief"}
            assert len(found(query, **rest, **{facet: value})) == count, (query, facet, value)


@needs_browser
def test_a_date_range_has_open_ends_and_shows_the_undated_apart(page, found: Found) -> None:  # noqa: ANN001
    """No letter is silently dropped for having no date."""
    assert set(found("opvang", van="2022-03-01")) == {"19637/2700", "19637/2701"}
    assert found("opvang", tot="2021-12-31") == ["19637/2699"]
    apart = page.eval_on_selector_all("[data-hit-zonder-datum]", "list => list.map(hit => hit.dataset.hitZonderDatum)")
    assert apart == [f"dossiers/{OPT_OUT}/"]


@needs_browser
def test_the_order_is_the_readers_choice(found: Found) -> None:
    """Newest and oldest first; without a date last."""
    assert found("opvang", sorteer="oudste") == ["19637/2699", "19637/2700", "19637/2701", OPT_OUT]
    assert found("opvang", sorteer="nieuwste") == ["19637/2701", "19637/2700", "19637/2699", OPT_OUT]


@needs_browser
def test_the_address_is_the_state_and_back_goes_back(page, found: Found) -> None:  # noqa: ANN001
    """A choice changes the address, and the back button undoes it."""
    before = found("opvang", sorteer="oudste")
    page.check("input[name=dossier][value='19637']")
    page.wait_for_url("**dossier=19637**")
    page.wait_for_function("document.querySelector('[data-zoekresultaten]').dataset.aantal === '3'")
    assert OPT_OUT not in _done(page)
    page.go_back()
    page.wait_for_function("document.querySelector('[data-zoekresultaten]').dataset.aantal === '4'")
    assert _done(page) == before
    assert page.input_value("select[name=sorteer]") == "oudste"
    assert not page.is_checked("input[name=dossier][value='19637']")


@needs_browser
def test_a_hit_points_to_the_place_and_marks_it(page, found: Found, small_url: str) -> None:  # noqa: ANN001
    """The passage carries its question, leads to its paragraph, and the words are marked there."""
    assert found("oeganda") == ["32317/974"]
    assert page.inner_text(".passages a") == "vraag 1"
    page.click(".passages a")
    page.wait_for_url(f"{small_url}dossiers/32317/974/?markeer=Oeganda#p-9740")
    page.wait_for_function("CSS.highlights.get('markeer')?.size === 1")


HOSTILE = (
    '<img src=x onerror=alert(1)>"><script>alert(1)</script>',
    '"onafgesloten zin met grip',
    '"""" - * ** -* OF OF "-" ()[]{}\\ ${alert(1)} %00 \x00 \u202e',
    "a" * 10_000,
    "woord " * 2_000,
    '"a' * 3_000,
    "32317 " * 500,
)


@needs_browser
@pytest.mark.parametrize("query", HOSTILE, ids=[query[:12].encode("unicode_escape").decode() for query in HOSTILE])
def test_a_hostile_query_is_only_text(page, found: Found, query: str) -> None:  # noqa: ANN001
    """It ends in an answer, adds no element to the page and leaves nothing running."""
    found(query)
    assert page.eval_on_selector_all(".zoek img, .zoek script", "list => list.length") == 0


@needs_browser
def test_all_hits_go_into_a_safe_csv(page, found: Found) -> None:  # noqa: ANN001
    """UTF-8 with a mark, one row a hit, and no cell that a spreadsheet would run."""
    found("opvang", sorteer="nieuwste")
    with page.expect_download() as waiting:
        page.click("[data-zoek-csv]")
    text = Path(waiting.value.path()).read_bytes().decode("utf-8")
    rows = text.removeprefix("\ufeff").split("\r\n")
    assert text.startswith("\ufeffid,datum,soort,dossier,nr,titel,afzender,url,passage,citaat,bestand\r\n")
    assert [row.split(",")[0] for row in rows[1:-1]] == ["kst-19637-2701", "kst-19637-2700", "kst-19637-2699", ""]
    assert ",'=SOM(A1) als titel," in text
    assert '"Titel met <script>alert(""x"")</script> & teken"' in text


@needs_browser
def test_a_broken_index_is_told_in_words(browser, small_url: str) -> None:  # noqa: ANN001
    """The reader gets a sentence and a way on, not an empty page."""
    page = browser.new_page()
    page.route("**/stukken.bin", lambda route: route.fulfill(status=200, body="{"))
    page.goto(f"{small_url}zoeken/?q=opvang")
    page.wait_for_selector("[data-zoekresultaten][data-state=fout]", state="attached")
    assert "niet te laden" in page.inner_text("[data-zoek-fout]")
    page.close()


SEEDS = (
    ('"grip op migratie"', 2, None),
    ('"migratie op grip"', 0, None),
    ("32317", None, "dossiers/32317/974/"),
    ("onderhandelingsdocumenten", 1, "dossiers/32317/974/"),
    ("32 317", None, "dossiers/32317/974/"),
    ("kst-32317-974", None, "dossiers/32317/974/"),
    ("32317 974", None, "dossiers/32317/974/"),
)


@needs_browser
@pytest.mark.parametrize(("query", "count", "first"), SEEDS, ids=[query for query, *_ in SEEDS])
def test_the_seeds_answer(site_url: str, browser, query: str, count: int | None, first: str | None) -> None:  # noqa: ANN001
    """Rows 43 and 44 of FEATURES.md on the five seeds as they are published."""
    page = browser.new_page()
    page.goto(f"{site_url.rstrip('/')}/zoeken/?{urlencode({'q': query})}")
    page.wait_for_selector("[data-zoekresultaten][data-state=klaar]", state="attached", timeout=10_000)
    hits = page.eval_on_selector_all("[data-hit]", "list => list.map(hit => hit.dataset.hit)")
    page.close()
    assert count is None or len(hits) == count
    assert first is None or hits[0] == first

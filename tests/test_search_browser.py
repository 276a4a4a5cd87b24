"""What a reader finds on /zoeken/: the real theme, the real index, a real browser, and the policy of a published page.

The collection is small and made here, so that every count is known; the five seeds follow when conftest serves a site.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

from site_gen.site import search
from tests.search_site import make_shell, serve, write_letter_page

Found = Callable[..., list[str]]

needs_browser = pytest.mark.browser


OPT_OUT = "groep/zonder-datum-opt-out"
FULL = "32813/1__proto__"
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
     ["Een asielzoeker krijgt opvang.", "Uw brief van 05-03-2021 ging over de Raad van 13 en 14 mei 2022; 1.000 euro, per email. Op 9 december jl. bleek dat."]),
    (("groep/zonder-datum-opt-out", "Opt-out", "", "Kamerbrief", "", "", ""),
     ["Wij willen grip op migratie en geen opvang."]),
    # every datum, names that JavaScript's objects have, other scripts
    (("32813/1__proto__", "Woorden", "2026-01-02", "Besluit|__proto__", "32813", "1", ""),
     ["De constructor en __proto__; hasOwnProperty toString.", "миграция, 移民 en الهجرة."]),
)  # fmt: skip


EXTRA = {"afzender": "M. Keijzer|constructor", "kamer": "Tweede Kamer|Eerste Kamer", "vergaderjaar": "2025-2026"}


@pytest.fixture(scope="session", name="small_site")
def _small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("zoeken")
    site = make_shell(root)
    for (name, *fields), paragraphs in LETTERS:
        title, date, kind, dossiers, number, fracties = fields
        data = {
            "titel": title, "datum": date, "soort": kind, "dossier": dossiers, "nr": number, "fractie": fracties,
            "id": f"kst-{dossiers.split('|', maxsplit=1)[0]}-{number}" if number else "", "bestand": "brief.txt",
        } | (EXTRA if name == FULL else {})  # fmt: skip
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


def until(page, told: str) -> None:  # noqa: ANN001
    """Wait for what a script says; Playwright's own waiting needs a right that our pages do not give (``unsafe-eval``)."""
    for _ in range(200):
        if page.evaluate(told):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"did not come: {told}")


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
    ('"32317, nr. 974"', {"19637/2699"}),  # printed with a space
    ("opvang -32317", {"19637/2700", "19637/2701", OPT_OUT}),  # 2699 names the dossier
    ("d66", {"19637/2700"}),
    ("D66-fracties", {"19637/2700"}),  # a compound with a hyphen has its plural too
    ("GroenLinks-PvdA-fracties", {"32317/974"}),
    ('"D66-fracties"', set()),  # but not between quotes
    ("nr. 2701", {"19637/2701"}),  # its own number, which its text does not say
    ('"nr. 2701"', {"19637/2701"}),
    # days, however they are written; without quotes also the papers of that day
    ("5 maart 2021", {"19637/2701"}),
    ('"5 maart 2021"', {"19637/2701"}),
    ('"uw brief van 5-3-2021"', {"19637/2701"}),
    ('"uw brief van 5 mrt 2021"', {"19637/2701"}),
    ('"uw brief van 6 maart 2021"', set()),
    ("2022-05-13", {"19637/2701"}),
    ("14/5/2022", {"19637/2701"}),
    ("8 okt 2025", {"32317/974"}),
    ('"8 oktober 2025"', set()),
    ("asielzoeker -05/03/2021", {"19637/2699"}),
    ("5-3-2021 OF 8-10-2025", {"19637/2701", "32317/974"}),
    ("9-12-2022", {"19637/2701"}),  # jl. in a letter of March 2023
    ("9-12-2021", set()),
    ("13 en 14 mei 2022", {"19637/2701"}),
    ("13 en 15 mei 2022", set()),
    # a number in quotes: where a text says it
    ('"32 317, nr. 974"', {"19637/2699"}),
    ('"32.317"', {"19637/2699"}),
    ('"zie ook 32317"', {"19637/2699"}),
    ('-"32 317" grip', {"19637/2700", OPT_OUT}),
    ('"30573, nr. 2699"', set()),  # the paper itself does not say so
    # figures and words that are printed in two ways
    ("€ 1000", {"19637/2701"}),
    ('"1000 euro"', {"19637/2701"}),
    ("e-mail", {"19637/2701"}),
    ("valueOf", set()),  # a name that every JavaScript object has
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
    ("Motie Ceder (CU) c.s.", "dossiers/19637/2699/#p-26990"),
    ("Kamerstukken II 2020/21, 30573, nr. 2699, p. 2", "dossiers/19637/2699/"),
    ("2699", "dossiers/19637/2699/"),  # of a paper the number alone
    ("opvang 22 112, nr. 2956", "dossiers/22112/2956/"),  # a number among words
    ("19 637, nr. 9999", "dossiers/19637/"),  # a paper that nobody knows
    ("19637 2023", "dossiers/19637/"),  # a dossier and a year
    ('"32 317, nr. 974"', "dossiers/32317/974/"),  # in quotes, with hits or without
    ('"30 573, nr. 2699"', "dossiers/19637/2699/"),
    ('"Kamerstuk 22112, nr. 2956" opvang', "dossiers/22112/2956/"),
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
    assert "1 zonder datum staat apart" in page.inner_text("[data-zoek-melding]")
    assert page.inner_text("[data-zoek-datumloos]").split() == ["ook", "zonder", "datum", "1"]
    page.click("[data-zoek-zonder-datum] [data-zoek-link]")
    until(
        page,
        "document.querySelector('[data-zoekresultaten]').dataset.aantal === '1' && !document.querySelector('[data-hit-zonder-datum]')",
    )
    assert _done(page) == [OPT_OUT]
    assert page.url.endswith("?q=opvang&datum=onbekend")
    assert found("opvang", van="31-02-2021", tot="overmorgen")
    assert "Niet gebruikt: «31-02-2021» (geen datum" in page.inner_text("[data-zoek-melding]")


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
    until(page, "document.querySelector('[data-zoekresultaten]').dataset.aantal === '3'")
    assert OPT_OUT not in _done(page)
    page.go_back()
    until(page, "document.querySelector('[data-zoekresultaten]').dataset.aantal === '4'")
    assert _done(page) == before
    assert page.input_value("select[name=sorteer]") == "oudste"
    assert not page.is_checked("input[name=dossier][value='19637']")


@needs_browser
def test_the_reader_stays_where_they_are(page, found: Found, small_url: str) -> None:  # noqa: ANN001
    """A choice keeps the focus and what is folded open; a page of hits moves it to the count; back restores the place."""
    page.set_viewport_size({"width": 1280, "height": 300})
    found("", van="2000-01-01")
    page.evaluate(
        "document.querySelector('[data-zoek-facetten] fieldset').append(Object.assign(document.createElement('details'), {open: true}))"
    )
    page.focus("input[name=soort][value=Kamerbrief]")
    page.keyboard.press("Space")
    page.wait_for_url("**soort=Kamerbrief**")
    _done(page)
    until(page, "document.activeElement.matches('input[name=soort][value=Kamerbrief]:checked')")
    steps = page.evaluate("history.length")
    page.focus("input[name=tot]")
    page.keyboard.type("02032022")  # a date comes in steps, and is one step back
    until(page, "location.search.includes('tot=2022')")
    assert page.evaluate("history.length") == steps + 1
    page.go_back()
    until(
        page,
        "!document.querySelector('input[name=tot]').value && document.querySelector('[data-zoekresultaten]').dataset.aantal === '3'",
    )
    found("opvang")  # a step from the top, and back to it from below
    page.evaluate("document.querySelector('input[name=dossier]').click()")
    page.wait_for_url("**dossier=**")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(400)
    page.go_back()
    until(page, "!location.search.includes('dossier') && scrollY < 5")
    page.go_forward()
    until(page, "location.search.includes('dossier') && scrollY > 100")
    page.click("[data-zoek-wis] a")
    page.wait_for_url(f"{small_url}zoeken/?q=opvang")
    found("opvang")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(400)  # kept once the scrolling rests
    place = page.evaluate("scrollY")
    page.evaluate("document.querySelector('[data-hit]:last-child h2 a').click()")
    page.wait_for_url("**/dossiers/**")
    page.go_back()
    _done(page)
    assert place > 100
    until(page, f"Math.abs(scrollY - {place}) < 5")


@needs_browser
def test_a_long_passage_is_cut_where_the_words_are(page, found: Found) -> None:  # noqa: ANN001
    """Not at the first of the frequent ones; a title shows its words too, and a passage with one of four stays away."""
    found("brief routekaart")
    assert page.eval_on_selector_all("[data-hit] h2 mark", "list => list.map(m => m.textContent)") == [
        "Brief",
        "routekaart",
    ]
    passages = page.evaluate(
        """async (address) => {
      const {maakPassages, maakProef} = await import(`${address}assets/zoek-passages.js`);
      const proef = maakProef(['dertig', 'en', 'veertig', 'miljoen'].map((w) => ({atoom: {soort: 'woord', tekst: w, delen: [w]}, vormen: [w]})));
      const lang = `en ${'woord '.repeat(80)}tussen dertig en veertig miljoen euro ${'woord '.repeat(80)}`;
      return maakPassages([['p-1', '', '', 'dit en dat'], ['p-2', 'vraag 1', '4', lang]], proef).map((p) => [p.anker, p.treffers]).concat(
        maakPassages([['p-3', '', '', 'van een vergunning;'], ['p-4', '', '', 'overwegende'], ['p-5', '', '', 'dat de']],
          maakProef([{atoom: {soort: 'zin', tekst: '', delen: ['een', 'vergunning', 'overwegende', 'dat']}, vormen: ['een vergunning overwegende dat']}])).map((p) => [p.anker, p.treffers]));
    }""",
        page.url.partition("zoeken/")[0],
    )
    over = [
        ["p-3", ["een vergunning"]],
        ["p-4", ["overwegende"]],
        ["p-5", ["dat"]],
    ]  # a phrase from one block into the next
    assert passages == [["p-2", ["dertig en veertig miljoen"]], *over]


@needs_browser
@pytest.mark.parametrize(("query", "marked"), [("9-12-2022", ["9 december jl"]), ("13/5/2022", ["13 en 14 mei 2022"])])
def test_a_day_is_marked_as_it_is_printed(page, found: Found, query: str, marked: list[str]) -> None:  # noqa: ANN001
    """In the list of hits and in the letter, whatever spelling was asked for."""
    assert found(query) == ["19637/2701"]
    assert page.eval_on_selector_all(".passages mark", "list => list.map(m => m.textContent)") == marked
    page.click(".passages a")
    page.wait_for_url("**/dossiers/19637/2701/?markeer=*")
    until(page, "CSS.highlights.get('markeer')?.size === 1")
    assert page.evaluate("[...CSS.highlights.get('markeer')].map((r) => r.toString())") == marked


@needs_browser
def test_a_hit_points_to_the_place_and_marks_it(page, found: Found, small_url: str) -> None:  # noqa: ANN001
    """The passage carries its question, leads to its paragraph, and the words are marked there."""
    assert found("oeganda") == ["32317/974"]
    assert page.inner_text(".passages a") == "vraag 1"
    page.click(".passages a")
    page.wait_for_url(f"{small_url}dossiers/32317/974/?markeer=Oeganda#p-9740")
    until(page, "CSS.highlights.get('markeer')?.size === 1")


# Every parameter of the contract (DESIGN.md section 10), alone and repeated; the value that no letter has gives nothing.
PARAMETERS: tuple[tuple[list[tuple[str, str]], list[str] | set[str]], ...] = (
    ([("soort", "Verslag")], {"32317/974"}),
    ([("soort", "Verslag"), ("soort", "Kamerbrief")], {"32317/974", "19637/2699", "19637/2700", "19637/2701", OPT_OUT}),
    ([("dossier", "30573")], {"19637/2699"}),
    ([("dossier", "30 573"), ("dossier", "32317")], {"19637/2699", "32317/974"}),
    ([("fractie", "NSC")], {"32317/974"}),
    ([("fractie", "nsc"), ("dossier", "19637")], set()),  # two facets are both asked
    ([("afzender", "M. Keijzer")], {FULL}),
    ([("afzender", "M. Keijzer"), ("afzender", "niemand")], {FULL}),
    ([("kamer", "Eerste Kamer")], {FULL}),
    ([("kamer", "Eerste Kamer"), ("kamer", "Tweede Kamer")], {FULL}),
    ([("vergaderjaar", "2025-2026")], {FULL}),
    ([("vergaderjaar", "2025-2026"), ("vergaderjaar", "2024-2025")], {FULL}),
    ([("soort", "constructor")], set()),
    ([("soort", "__proto__")], {FULL}),
    ([("dossier", "__proto__")], set()),
    ([("kamer", "TK")], {FULL}),
    ([("kamer", "tweede-kamer")], {FULL}),  # as an address spells it
    ([("vergaderjaar", "2025/26")], {FULL}),
    ([("afzender", "keijzer")], {FULL}),
    ([("soort", "kamerbrief"), ("dossier", "kst-30573")], {"19637/2699"}),
    ([("datum", "onbekend")], {OPT_OUT}),
    ([("datum", "onbekend"), ("van", "2026"), ("q", "")], {OPT_OUT, FULL}),
    ([("van", "2023"), ("tot", "2023-03")], {"19637/2701"}),  # from the first day, up to the last
    ([("tot", "15-2-2021")], {"19637/2699"}),
    ([("q", "grip"), ("van", "2021-02-30"), ("tot", "2021-13-01")], {"19637/2699", "19637/2700", OPT_OUT}),  # no such days
    ([("q", "grip"), ("sorteer", "OUDSTE")], ["19637/2699", "19637/2700", OPT_OUT]),
    ([("van", "2023-03-01")], {"32317/974", "19637/2701", FULL}),  # the day itself counts
    ([("tot", "2021-02-15")], {"19637/2699"}),
    ([("van", "2021-02-16"), ("tot", "2022-12-31")], {"19637/2700"}),
    ([("van", "2022-03-01"), ("van", "x"), ("q", "grip")], {"19637/2700"}),
    ([("q", "grip"), ("van", "morgen"), ("sorteer", "raar"), ("pagina", "-3")], {"19637/2699", "19637/2700", OPT_OUT}),  # as if it were not there
    ([("q", "grip"), ("sorteer", "oudste")], ["19637/2699", "19637/2700", OPT_OUT]),
    ([("q", "grip"), ("sorteer", "nieuwste")], ["19637/2700", "19637/2699", OPT_OUT]),
    ([("q", "grip"), ("pagina", "99")], {"19637/2699", "19637/2700", OPT_OUT}),  # the last page there is
    ([("q", "constructor")], {FULL}),
    ([("q", "proto")], {FULL}),
    ([("q", '"hasOwnProperty toString"')], {FULL}),
    ([("q", "миграция")], {FULL}),
    ([("q", "移民")], {FULL}),
    ([("q", "الهجرة")], {FULL}),
)  # fmt: skip


@needs_browser
@pytest.mark.parametrize(("state", "expected"), PARAMETERS, ids=[urlencode(state)[:40] for state, _ in PARAMETERS])
def test_the_address_asks(page, small_url: str, state: list[tuple[str, str]], expected: list[str] | set[str]) -> None:  # noqa: ANN001
    """Each hit is the address of its page from the root of the site, and the address stays as it was."""
    page.goto(f"{small_url}zoeken/?{urlencode(state)}")
    found = _done(page)
    assert (found if isinstance(expected, list) else set(found)) == expected
    assert page.url.endswith(urlencode(state))
    hits = page.eval_on_selector_all("[data-hit]", "list => list.map(hit => hit.dataset.hit)")
    assert all(hit.startswith("dossiers/") and hit.endswith("/") for hit in hits)


@needs_browser
def test_the_count_is_said(page, found: Found) -> None:  # noqa: ANN001
    """A screen reader hears how many there are, in a region that was there before."""
    found("grip", van="2020-01-01")
    told = page.locator("[data-zoek-melding]")
    assert told.get_attribute("role") == "status"
    assert told.inner_text().startswith("2 stukken met «grip»")
    found("onvindbaar")
    assert told.inner_text().startswith("0 stukken")


HOSTILE = (
    '<img src=x onerror=alert(1)>"><script>alert(1)</script>',
    '"onafgesloten zin met grip',
    '"""" - * ** -* OF OF "-" ()[]{}\\ ${alert(1)} %00 \x00 \u202e',
    "a" * 10_000,
    "woord " * 2_000,
    '"a' * 3_000,
    "\U0001f469\u200d\U0001f467 .* [a-z]+(a+)+$ \\b(?:x",
    "__proto__ constructor.prototype hasOwnProperty -__proto__ __proto__*",
    "移民政策 миграция الهجرة ñandú",
    "*" * 5_000,
    "-" * 5_000,
    "a* b* c* *a *e *n *aa* *ee*",
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
    assert "zonder-dossier" not in text


@needs_browser
def test_a_csv_for_dutch_spreadsheets_and_json_with_the_same_columns(page, found: Found) -> None:  # noqa: ANN001
    """All hits in each, also those of a filter only."""
    found("", dossier="19637")
    with page.expect_download() as waiting:
        page.click("[data-zoek-csv-punt]")
    lines = Path(waiting.value.path()).read_bytes().decode("utf-8").split("\r\n")
    assert lines[0] == "\ufeffid;datum;soort;dossier;nr;titel;afzender;url;passage;citaat;bestand"
    assert [line.split(";")[4] for line in lines[1:-1]] == ["2701", "2700", "2699"] or len(lines) == 5
    with page.expect_download() as waiting:
        page.click("[data-zoek-json]")
    told = json.loads(Path(waiting.value.path()).read_text("utf-8"))
    assert told["aantal"] == len(told["treffers"]) == 3
    assert list(told["treffers"][0]) == lines[0].removeprefix("\ufeff").split(";")


@needs_browser
def test_citations_of_all_or_of_chosen_hits_can_be_copied(page, found: Found) -> None:  # noqa: ANN001
    """Where copying is not allowed they stand selected in a field."""
    found("opvang", sorteer="oudste")
    page.click("[data-zoek-citeer]")
    page.wait_for_selector("[data-zoek-citaten]")
    assert len(page.input_value("[data-zoek-citaten]").split("\n")) == 4
    page.check("[data-hit='dossiers/19637/2700/'] [data-kies]")
    assert page.inner_text("[data-zoek-citeer]") == "Kopieer 1 citaat"
    page.click("[data-zoek-citeer]")
    until(page, "!document.querySelector('[data-zoek-citaten]').value.includes('\\n')")
    assert page.input_value("[data-zoek-citaten]").endswith("/repo/dossiers/19637/2700/")


@needs_browser
def test_who_copies_again_gets_what_was_asked_last(page, found: Found) -> None:  # noqa: ANN001
    """Copying all of a thousand takes a while; what was chosen meanwhile is not written over when it is done."""
    found("opvang", sorteer="oudste")
    for number in ("2700", "2701"):
        page.check(f"[data-hit='dossiers/19637/{number}/'] [data-kies]")
    page.evaluate(
        "() => { const knop = document.querySelector('[data-zoek-citeer]'); knop.click();"
        " document.querySelector(\"[data-hit='dossiers/19637/2701/'] [data-kies]\").click(); knop.click(); }"
    )
    page.wait_for_selector("[data-zoek-citaten]")
    page.wait_for_timeout(400)
    assert page.input_value("[data-zoek-citaten]").endswith("/repo/dossiers/19637/2700/")
    assert "\n" not in page.input_value("[data-zoek-citaten]")


@needs_browser
def test_what_was_chosen_stays_chosen_in_another_order(page, found: Found) -> None:  # noqa: ANN001
    """And on another page of the same hits; another question begins anew."""
    found("opvang")
    page.check("[data-hit='dossiers/19637/2700/'] [data-kies]")
    page.select_option("select[name=sorteer]", "oudste")
    page.wait_for_url("**sorteer=oudste")
    _done(page)
    assert page.is_checked("[data-hit='dossiers/19637/2700/'] [data-kies]")
    assert page.inner_text("[data-zoek-citeer]") == "Kopieer 1 citaat"
    page.fill("#zoek-q", "grip")
    page.press("#zoek-q", "Enter")
    until(page, "document.querySelector('[data-zoek-melding]').textContent.includes('grip')")
    assert not page.is_checked("[data-hit='dossiers/19637/2700/'] [data-kies]")
    assert page.inner_text("[data-zoek-citeer]") == "Kopieer alle citaten"


@needs_browser
def test_a_long_word_does_not_make_a_small_page_wide(browser, small_url: str) -> None:  # noqa: ANN001
    """Neither in the count nor in the help, on a phone of 320 pixels; so also at 400 per cent."""
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(f"{small_url}zoeken/?q={'a' * 3000}")
    page.wait_for_selector("[data-zoekresultaten][data-state=klaar]", state="attached")
    assert page.locator("[data-zoek-hulp] li").count() > 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


HELPED = (
    ({"q": "opvagn"}, "Bedoelt u opvang?"),  # two letters changed places
    ({"q": "pvang"}, "Bedoelt u opvang?"),  # the first letter is missing: found from the end
    ({"q": "opvang", "soort": "Verslag"}, "Zonder soort «Verslag»: 4 stukken"),
    ({"q": "opvang", "soort": "Verslag", "van": "2025-01-01"}, "Zonder enige keuze: 4 stukken"),
    ({"q": "oeganda routekaart"}, "niet samen in één stuk: oeganda (1 stuk); routekaart (1 stuk)"),
    ({"q": '"opvang grip"'}, "Zonder aanhalingstekens: opvang grip"),
    ({"q": '"gripp op migartie"'}, 'Bedoelt u "grip op migratie"?'),
    ({"q": '"grip op migra*"'}, "Zonder aanhalingstekens: grip op migra*"),
    (
        {"q": "grip", "van": "2022-12-31", "tot": "2021-01-01"},
        "De begindatum (31 december 2022) ligt na de einddatum (1 januari 2021). Draai ze om",
    ),
    ({"q": "oeganda -vragen"}, "Zonder -vragen: 1 stuk"),
    ({"q": "?!"}, "geen woord of nummer"),
    ({"q": '"30573, nr. 2699"'}, "noemt 30573, nr. 2699 in zijn tekst; waar dit nummer heen leidt, staat hierboven."),
    ({"q": '"30573, nr. 2699" routekaart'}, "Zonder aanhalingstekens: 30573, nr. 2699 routekaart (1 stuk)"),
    (
        {"q": "19637, nr. 9999"},
        "heeft nummer 19637, nr. 9999 of noemt het.\nHet hele dossier: 19 637 (3 stukken).",
    ),
    ({"q": "19637, nr. 9999 routekaart"}, "Het hele dossier: 19 637 routekaart (1 stuk)"),
    ({"q": "5-3-21"}, "Bedoelt u 5-3-2021?"),
    ({"q": "6-5-2022"}, "noemt 6 mei 2022, of is van die dag, hoe de datum ook is geschreven."),
    ({"q": "asielzoeker 6-5-2022"}, "Met alleen de maand: asielzoeker mei 2022 (1 stuk)"),
    ({"q": '"euro brief 05-03-2021"'}, "Zonder aanhalingstekens: euro brief 05-03-2021"),
)


@needs_browser
@pytest.mark.parametrize(("state", "told"), HELPED, ids=["-".join(state.values()) for state, _ in HELPED])
def test_no_hits_say_what_to_do(page, found: Found, state: dict[str, str], told: str) -> None:  # noqa: ANN001
    """And the first way out that is offered has hits."""
    assert found(**state) == []
    assert told in page.inner_text("[data-zoek-hulp]")
    way = page.query_selector("[data-zoek-hulp] [data-zoek-link]")
    if way:
        way.click()
        until(page, "Number(document.querySelector('[data-zoekresultaten]').dataset.aantal) > 0")


@needs_browser
def test_the_header_suggests_while_one_types(page, small_url: str) -> None:  # noqa: ANN001
    """Nothing is loaded before the focus; arrows choose, Escape closes, Enter goes there; the form works without."""
    page.goto(small_url)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    field = page.locator(".kopbalk-zoek input")
    assert field.get_attribute("role") == "combobox"
    assert not [url for url in asked if "zoekindex" in url]
    field.press_sequentially("19637")
    page.wait_for_selector("[role=option]")
    assert field.get_attribute("aria-expanded") == "true"
    names = page.eval_on_selector_all("[role=option]", "list => list.map(o => o.textContent)")
    assert names[0].startswith("Dossier 19 637")
    assert len(names) == 4
    assert "voorstellen" in page.text_content(".kopbalk-zoek [role=status]")
    field.press("ArrowDown")
    chosen = page.get_attribute("[role=option][aria-selected=true]", "id")
    assert field.get_attribute("aria-activedescendant") == chosen
    field.press("Escape")
    assert field.get_attribute("aria-expanded") == "false"
    assert page.text_content(".kopbalk-zoek [role=status]") == ""  # there is nothing to choose from any more
    field.fill("motie ce")
    until(page, "document.querySelector('[role=option]')?.textContent.startsWith('Motie Ceder')")
    field.press("Tab")  # past the list, to the button
    assert page.evaluate("document.activeElement.tagName") == "BUTTON"
    assert field.get_attribute("aria-expanded") == "false"
    field.fill("brief rou")
    until(
        page,
        "document.querySelector('[role=listbox]:not([hidden])')?.textContent.startsWith('Brief over de routekaart')",
    )
    field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_url("**/dossiers/19637/2699/")
    assert sum("zoekindex" in url for url in asked) <= 4


@needs_browser
def test_the_header_is_a_form_without_script(browser, small_url: str) -> None:  # noqa: ANN001
    """And the search page then leads to the lists."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(small_url)
    page.fill(".kopbalk-zoek input", "opvang")
    page.press(".kopbalk-zoek input", "Enter")
    page.wait_for_url("**/zoeken/?q=opvang")
    assert page.locator("noscript a").count() >= 4
    context.close()


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


PLACES = (
    ('"enkele moties van uw Kamer"', "enkele moties1 van uw Kamer"),  # over the sign of a note
    ('"eventuele ontwikkelingen beoordeelt"', "eventuele ontwikkelingen beoordeelt"),  # over a page and a broken word
    ('"Kamerstuk 32 317, nr. 969"', "Kamerstuk 32 317, nr. 969"),  # over the start of a link
    ('"dure rekening of extra"', "dure rekening of extra"),  # in a note
    ("08/10/2025", "8 oktober 2025"),  # a day in another spelling, either way
    ('"29 januari 2024"', "29-01-2024"),
    ('"brief van 8-10-2025"', "brief van 8 oktober 2025"),
)


@needs_browser
@pytest.mark.parametrize(("query", "marked"), PLACES, ids=[query for query, _ in PLACES])
def test_the_words_are_marked_on_arrival(browser_page, site_url: str, query: str, marked: str) -> None:  # noqa: ANN001
    """In the very place the passage leads to, in sight, whatever stands between the words there."""
    page = browser_page
    page.goto(f"{site_url}zoeken/?{urlencode({'q': query})}")
    page.wait_for_selector("[data-zoekresultaten][data-state=klaar]", state="attached", timeout=10_000)
    page.click("[data-hit] .passages a")
    until(page, "CSS.highlights.get('markeer')?.size > 0")
    found = page.evaluate("""() => {
      const place = document.querySelector(':target'), box = place.getBoundingClientRect();
      return [[...CSS.highlights.get('markeer')].filter((r) => r.intersectsNode(place)).map((r) => r.toString()), box.top >= 0 && box.top < innerHeight];
    }""")
    assert marked in found[0]
    assert found[1]


def test_every_page_has_a_search_field(site: Path) -> None:
    """All but those that only lead on; with suggestions, but for the view of the source, which has no script at all."""
    for path in site.rglob("*.html"):
        page = path.read_text("utf-8")
        if "doorsturen.js" not in page:
            assert re.search(r'<form class="kopbalk-zoek" action="([^"]*zoeken/|\./)"', page), path
            assert ("data-zoek-voorstel" in page and "zoek-kop.js" in page) == (path.parent.name != "bron"), path

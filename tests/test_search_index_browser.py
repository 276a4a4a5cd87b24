"""How the search page gets its files: by a thread of its own or without one, no more of them than a question needs, and told when one fails."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import site_gen
from site_gen.site import search
from site_gen.site.search_scripts import ENTRIES
from tests.search_site import make_shell, serve, write_letter_page

pytestmark = pytest.mark.browser
DONE = "[data-zoekresultaten][data-state=klaar]"
_ASSETS = Path(site_gen.__file__).parent / "theme/assets"


@pytest.fixture(scope="module", name="url")
def _url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Three letters of about three pieces; a phrase stands in the last of one of them, and its words elsewhere too."""
    site = make_shell(tmp_path_factory.mktemp("draad"))
    for number in range(3):
        blocks = [f"alinea {n} van brief {number} " + "met gewone woorden " * 8 for n in range(90)]
        if number == 1:
            blocks[86] += "een zeldzame gedachte over dijken"
            blocks[3] += "gedachte over zeldzame"  # the same words, not in a row
        text = "".join(f"<p id='p-{n}'>{words}</p>" for n, words in enumerate(blocks))
        page = site / f"dossiers/32317/{number}/index.html"
        write_letter_page(page, site, {"titel": f"Brief {number}", "datum": "2020-01-02", "nr": str(number)}, text)
    assert search.build_index(site) == 3
    yield from serve(site)


# What stands where the browser's own `Worker` is, and what the page then does.
THREADS = {
    "a thread": "",
    "no thread in this browser": "delete window.Worker",
    "a thread that may not start": "window.Worker = class { constructor() { throw new DOMException('nee') } }",
    "a thread that fails later": "window.Worker = class { constructor() { setTimeout(() => this.onerror(), 300) } postMessage() {} terminate() {} }",
}


@pytest.mark.parametrize("script", THREADS.values(), ids=THREADS.keys())
def test_a_phrase_is_found_with_or_without_a_thread(browser: Any, url: str, script: str) -> None:
    """In the last piece of a long letter; of its text that piece is asked for and no other."""
    page = browser.new_page()
    page.add_init_script(script)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.partition("/zoekindex/")[2]))
    page.goto(f'{url}zoeken/?q="zeldzame gedachte over"')
    page.wait_for_selector(DONE, state="attached", timeout=10_000)
    assert page.eval_on_selector_all("[data-hit]", "list => list.map(hit => hit.dataset.hit)") == ["dossiers/32317/1/"]
    [passage] = page.query_selector_all(".passages li")
    assert passage.query_selector("a").get_attribute("href").endswith("#p-86")
    assert passage.query_selector("mark").inner_text() == "zeldzame gedachte over"
    assert len([name for name in asked if "/t" in name]) == 1
    page.close()


def test_the_page_works_with_its_modules_as_well(browser: Any, url: str) -> None:
    """Where they could not be put into one file: the thread and the page fetch each of their own."""
    page = browser.new_page()
    for name in ENTRIES:
        source = (_ASSETS / name).read_text("utf-8")
        page.route(
            f"**/assets/{name}", lambda route, _, text=source: route.fulfill(body=text, content_type="text/javascript")
        )
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(f'{url}zoeken/?q="zeldzame gedachte over"')
    page.wait_for_selector(DONE, state="attached", timeout=10_000)
    assert page.get_attribute("[data-zoekresultaten]", "data-aantal") == "1"
    assert {"zoek-werk.js", "zoek-beeld.js"} <= set(asked)
    page.close()


@pytest.mark.parametrize(
    ("file", "query"),
    [
        ("w0.bin", "met gewone woorden"),
        *((file, '"met gewone woorden"') for file in ("b.bin", "b0.bin", "t*.bin")),
    ],
)
def test_a_file_that_fails_is_told_and_asked_again(browser: Any, url: str, file: str, query: str) -> None:
    """Also through the thread: the reader gets a sentence, and the next question works when the file is there again."""
    page = browser.new_page()
    page.route(f"**/zoekindex/*/{file}", lambda route: route.abort())
    page.goto(f"{url}zoeken/?q={query}")
    page.wait_for_selector("[data-zoekresultaten][data-state=fout]", state="attached", timeout=10_000)
    page.unroute(f"**/zoekindex/*/{file}")
    page.click("[data-zoek-formulier] button[type=submit]")
    page.wait_for_selector(DONE, state="attached", timeout=10_000)
    assert page.get_attribute("[data-zoekresultaten]", "data-aantal") == "3"
    page.close()


def test_words_are_fetched_while_one_hesitates(browser: Any, url: str) -> None:
    """Not at each letter, nor for a word that has hardly begun; and the question then asks for the text alone."""
    page = browser.new_page()
    page.goto(f"{url}zoeken/")
    page.wait_for_selector(DONE, state="attached", timeout=10_000)
    page.wait_for_timeout(300)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.partition("/zoekindex/")[2].rpartition("/")[2]))
    page.fill("#zoek-q", "zel")
    page.wait_for_timeout(400)
    assert not [name for name in asked if name.startswith("w") and "wijzer" not in name]
    page.fill("#zoek-q", "zeldzame gedachte")
    page.wait_for_timeout(400)
    assert [name for name in asked if name.startswith("w") and "wijzer" not in name]
    assert not [name for name in asked if name.startswith("t")]
    asked.clear()
    page.press("#zoek-q", "Enter")
    page.wait_for_selector("[data-hit]")
    assert {name[0] for name in asked if name.endswith(".bin")} == {"t"}
    page.close()


def test_what_is_needed_for_certain_is_asked_for_at_once(browser: Any, url: str) -> None:
    """The table, then where pairs stand, the pairs and the text: each turn costs a reader far away a tenth of a second."""
    page = browser.new_page()
    held: list[Any] = []
    page.route("**/zoekindex/**", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it calls
    page.goto(f'{url}zoeken/?q="zeldzame gedachte over"', wait_until="commit")
    turns = []
    for _ in range(60):
        before = len(held)
        page.wait_for_timeout(250)
        if held and len(held) == before:  # no more will be asked for before these are there
            turns.append(sorted({route.request.url.rpartition("/")[2][0] for route in held}))
            for route in held:
                route.continue_()
            held.clear()
        if page.query_selector(DONE):
            break
    assert turns == [["s"], ["b"], ["b"], ["t"]]
    page.close()

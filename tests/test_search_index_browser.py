"""How the search page gets its files: by a thread of its own or without one, no more of them than a question needs, and told when one fails."""

from __future__ import annotations

import shutil
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


# The network of a hotel answers every address with its own page, and says that all is well.
PORTAL = {"status": 200, "content_type": "text/html", "body": "<!doctype html><p>Welkom in het hotel</p>"}


@pytest.mark.parametrize("portal", [False, True], ids=["no answer", "a page of the network"])
@pytest.mark.parametrize("file", ["w0.bin", "b.bin", "b0.bin", "t*.bin"])
def test_a_file_that_fails_is_told_and_asked_again(browser: Any, url: str, file: str, *, portal: bool) -> None:
    """Also through the thread: the reader gets a sentence, never "0 stukken", and the next question works when the file is there again."""
    page = browser.new_page()
    page.route(f"**/zoekindex/*/{file}", lambda route: route.fulfill(**PORTAL) if portal else route.abort())
    page.goto(f'{url}zoeken/?q=gewone "met gewone woorden"')
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
    for _ in range(50):
        page.wait_for_timeout(100)
        if words := [name for name in asked if name.startswith("w") and "wijzer" not in name]:
            break
    assert words
    assert not [name for name in asked if name.startswith("t")]
    asked.clear()
    page.press("#zoek-q", "Enter")
    page.wait_for_selector("[data-hit]")
    kinds = {name[0] for name in asked if name.endswith(".bin")}
    assert "t" in kinds
    assert "w" not in kinds
    page.close()


def test_a_word_file_of_something_else_is_no_word_file(browser: Any, url: str) -> None:
    """Whatever it calls itself: its first word must be the one that the directory promised."""
    page = browser.new_page()
    other = {"status": 200, "content_type": "application/octet-stream", "body": b"\x00\x03zzz\x01\x00"}
    page.route("**/zoekindex/*/w0.bin", lambda route: route.fulfill(**other))
    page.goto(f"{url}zoeken/?q=gewone")
    page.wait_for_selector("[data-zoekresultaten][data-state=fout]", state="attached", timeout=10_000)
    page.close()


@pytest.mark.parametrize("script", ["", "delete window.Worker"], ids=["a thread", "no thread"])
def test_a_page_that_stood_open_reads_the_site_that_came(browser: Any, tmp_path: Path, script: str) -> None:
    """Its own index is gone then: the question is put to the new one; a file of the old hits is refused with what to do, and never has other letters."""
    site = make_shell(tmp_path / "root")

    def publish(words: dict[str, str]) -> None:
        shutil.rmtree(site / "dossiers", ignore_errors=True)
        for number, text in words.items():
            data = {"titel": f"Brief {number}", "datum": "2020-01-02", "nr": number}
            write_letter_page(site / f"dossiers/32317/{number}/index.html", site, data, f"<p id='p-1'>{text}</p>")
        assert search.build_index(site) == len(words)

    publish({str(number): "oude gedachten" for number in range(1, 13)})
    server = serve(site)
    url = next(server)
    context = browser.new_context(accept_downloads=True)
    page = context.new_page()
    page.add_init_script(script)
    page.goto(f"{url}zoeken/?q=gedachten")
    page.wait_for_selector(DONE, state="attached", timeout=10_000)
    publish({"0": "nieuwe dijken", "3": "oude gedachten", "40": "oude gedachten"})
    page.click("[data-zoek-csv]")  # two of the hits have not been shown, and their text is not there any more
    page.wait_for_selector("[data-zoek-fout]:not(:empty)")
    assert "Druk nog eens op Zoek" in page.inner_text("[data-zoek-fout]")
    page.click("[data-zoek-formulier] button[type=submit]")
    page.wait_for_selector("[data-zoekresultaten][data-aantal='2'][data-state=klaar]", state="attached", timeout=10_000)
    with page.expect_download() as waiting:
        page.click("[data-zoek-csv]")
    rows = Path(waiting.value.path()).read_text("utf-8-sig").splitlines()[1:]
    assert sorted(row.split(",")[5] for row in rows) == ["Brief 3", "Brief 40"]
    publish({"7": "zand en klei", "8": "nieuwe dijken"})
    page.fill("#zoek-q", "klei")
    page.press("#zoek-q", "Enter")
    page.wait_for_selector("[data-hit='dossiers/32317/7/']", timeout=10_000)
    context.close()
    next(server, None)


def test_a_program_that_does_not_come_is_told(browser: Any, url: str) -> None:
    """After four seconds, also to who wants no movement; where it comes nobody sees the line."""
    page = browser.new_page(reduced_motion="reduce")
    told = "getComputedStyle(document.querySelector('[data-zoek-wacht]')).visibility"
    page.route("**/assets/zoeken.js", lambda route: route.abort())
    page.goto(f"{url}zoeken/?q=gewone")
    page.evaluate("document.documentElement.classList.replace('no-js', 'js')")  # as the header of a published page does
    assert page.evaluate(told) == "hidden"
    for _ in range(80):
        if page.evaluate(told) == "visible":
            break
        page.wait_for_timeout(100)
    assert page.evaluate(told) == "visible"
    assert "Laad de pagina opnieuw" in page.inner_text("[data-zoek-wacht]")
    page.unroute("**/assets/zoeken.js")
    page.goto(f"{url}zoeken/?q=gewone")
    page.wait_for_selector(DONE, state="attached", timeout=10_000)
    assert not page.query_selector("[data-zoek-wacht]")
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

"""What a reader does, in a real browser: search, open a letter, follow a reference, come back by who cites it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def test_a_reader_searches_opens_a_letter_and_follows_a_reference(browser_page: Page, site_url: str) -> None:
    page = browser_page
    page.goto(site_url)
    page.fill("header input[name=q]", "onderhandelingsdocumenten")
    page.press("header input[name=q]", "Enter")
    page.wait_for_selector("[data-zoekresultaten][data-state=klaar]")
    assert page.get_attribute("[data-zoekresultaten]", "data-aantal") == "1"
    # The word stands broken over two lines in the source (seed 002, lines 141 and 142).
    assert page.get_attribute("[data-hit]", "data-hit") == "dossiers/32317/974/"
    page.click("[data-hit] a")
    page.wait_for_url("**/dossiers/32317/974/**")
    assert page.inner_text("h1").startswith("Verslag van een schriftelijk overleg")

    # Every reference in the text leads to the official publication when the paper is not here …
    official = page.get_attribute("[data-letter-text] a:has-text('nr. 967')", "href")
    assert official == "https://zoek.officielebekendmakingen.nl/kst-32317-967.html"
    # … and the list below the letter to the page that tells who cites it.
    page.click(".verwijst-naar a:has-text('nr. 4131')")
    page.wait_for_url("**/dossiers/22112/4131/")
    assert page.locator("[data-aangehaald-door] [data-bron]").count() == 1
    page.click("[data-bron] a")
    page.wait_for_url("**/dossiers/32317/974/#noot-3")
    assert page.locator("#noot-3").is_visible()


def test_an_exact_sentence_finds_exactly_its_letters(browser_page: Page, site_url: str) -> None:
    page = browser_page
    page.goto(site_url + 'zoeken/?q="grip op migratie"')
    page.wait_for_selector("[data-zoekresultaten][data-state=klaar]")
    hits = sorted(hit.get_attribute("data-hit") or "" for hit in page.locator("[data-hit]").all())
    assert len(hits) == 2
    assert "aan-de-tweede-kamer" in hits[0]
    assert "zonder-datum" in hits[1]
    page.goto(site_url + 'zoeken/?q="migratie op grip"')
    page.wait_for_selector("[data-zoekresultaten][data-state=klaar]")
    assert page.get_attribute("[data-zoekresultaten]", "data-aantal") == "0"


@pytest.mark.parametrize("query", ["22 112, nr. 2955", "22112-2955", "kst-22112-2955"])
def test_a_paper_that_is_cited_and_not_here_is_found_by_its_number(
    browser_page: Page, site_url: str, query: str
) -> None:
    browser_page.goto(f"{site_url}zoeken/?q={query}")
    browser_page.wait_for_selector("[data-zoekresultaten][data-state=klaar]", state="attached")
    link = browser_page.locator("[data-zoek-direct] a")
    assert "niet in deze collectie" in link.inner_text()
    link.click()
    browser_page.wait_for_url("**/dossiers/22112/2955/")


def test_a_short_address_leads_to_the_letter(browser_page: Page, site_url: str) -> None:
    browser_page.goto(site_url + "kst-30573-2699/#noot-2")
    browser_page.wait_for_url("**/dossiers/19637/2699/#noot-2")


def test_a_covering_letter_leads_to_the_letter_it_offers(browser_page: Page, site_url: str) -> None:
    page = browser_page
    page.goto(site_url + "dossiers/asiel-en-migratie/")
    page.click("table a:has-text('aan de Eerste Kamer')")
    page.wait_for_selector("[data-letter-text]")
    page.click(".hoort-bij a:has-text('aan de Tweede Kamer')")
    page.wait_for_selector("#pagina-3")
    assert "aangeboden door" in page.inner_text(".hoort-bij")


def test_notes_lead_there_and_back(browser_page: Page, site_url: str) -> None:
    page = browser_page
    page.goto(site_url + "dossiers/32317/974/")
    page.click("#nootverwijzing-2 a")
    assert page.url.endswith("#noot-2")
    page.click("#noot-2 a.terug")
    assert page.url.endswith("#nootverwijzing-2")


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_scrolls_sideways(browser_page: Page, site_url: str, width: int) -> None:
    page = browser_page
    page.set_viewport_size({"width": width, "height": 800})
    for path in ("", "dossiers/", "dossiers/32317/974/", "dossiers/19637/", "zoeken/", "verslag/", "verwijzingen/"):
        page.goto(site_url + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path

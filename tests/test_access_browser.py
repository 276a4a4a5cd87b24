"""Every kind of page in a real browser: axe, narrow screens, weight, and ways through the site by keyboard and enlarged."""

from __future__ import annotations

import gzip
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.page_kinds import page_kinds

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

RUN = """(only) => axe.run(document, {resultTypes: ["violations"], runOnly: only ? {type: "rule", values: only}
  : {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}).then((r) => r.violations.map((v) =>
  `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(" ") + " " + n.html.slice(0, 90)).join(" | ")}`))"""
SHAPES = (
    (1280, "light", None),
    (360, "light", ["color-contrast", "target-size"]),
    (360, "dark", None),
    (1280, "dark", ["color-contrast"]),
)
"""Each width and each colour with all rules; the other two pairs with those that width and colour decide together."""
OPEN = "for (const vouw of document.querySelectorAll('details')) vouw.open = true"
QUIETLY = """() => document.documentElement.scrollWidth > innerWidth
  ? [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > innerWidth + 1
      && !e.closest('.tabel-rol, .netwerk, [hidden]')).slice(0, 4).map((e) => e.outerHTML.slice(0, 120)) : []"""
HEAVIEST = 120 * 1024


@pytest.fixture(scope="module")
def kinds(site: Path) -> dict[str, str]:
    found = page_kinds(site)
    assert {
        "home",
        "dossier",
        "stuk-verslag",
        "stuk-brief",
        "persoon",
        "fractie",
        "aangehaald",
        "zoeken",
        "404",
    } <= set(found)
    same = {
        "soort",
        "vergaderjaar",
        "personenlijst",
    }  # made by the function that makes the page of a person and of a fractie
    found = {kind: path for kind, path in found.items() if kind not in same}
    return found | {"treffers": "zoeken/?q=commissie", "vragen": found["stuk-verslag"] + "?toon=vragen"}


def _open(page: Page, address: str) -> None:
    page.goto(address)
    if "?q=" in address:
        page.wait_for_selector("[data-zoekresultaten][data-state=klaar]")


@pytest.fixture(scope="module")
def axe() -> str:
    return resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


def test_axe_finds_nothing_on_any_kind_of_page(
    browser_page: Page, site_url: str, kinds: dict[str, str], axe: str
) -> None:
    """WCAG 2.2 A and AA and best practice; light and dark, wide and narrow, with everything open that opens."""
    page = browser_page
    found: list[str] = []
    for kind, path in kinds.items():
        page.set_viewport_size({"width": 1280, "height": 800})
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        _open(page, site_url + path)
        page.evaluate(OPEN)
        for sign in page.locator(".nootverwijzing a:visible").all()[:2]:
            sign.click()
        page.evaluate(axe)
        large = page.locator("*").count() > 1000  # axe takes ten seconds there
        for width, scheme, only in SHAPES[::2] if large else SHAPES:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            found += [f"{kind} {width} {scheme}: {text}" for text in page.evaluate(RUN, only)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("where", ["", "zoeken/?q=de&van=2020-01-01", "dossiers/22112/2955/"])
def test_axe_finds_nothing_while_one_types(browser_page: Page, site_url: str, axe: str, where: str) -> None:
    """The list of suggestions open with one chosen, facets and help open, and the papers without a date apart."""
    page = browser_page
    found: list[str] = []
    _open(page, site_url + where)
    page.emulate_media(reduced_motion="reduce")
    field = page.locator("main input[type=search], .licht .kopbalk-zoek input").first
    field.fill("")
    field.press_sequentially("32317")
    page.evaluate(OPEN)
    page.wait_for_selector("[role=option]")
    field.press("ArrowDown")
    page.evaluate(axe)
    for width, scheme in ((1280, "light"), (320, "dark")):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert page.locator("[role=option][aria-selected=true]").is_visible()
        found += [f"{width} {scheme}: {text}" for text in page.evaluate(RUN, None)]
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
    assert not found, "\n".join(found)


def test_axe_would_find_something(browser_page: Page, site_url: str, axe: str) -> None:
    """The check above can fail: a picture without words, and grey on grey."""
    browser_page.goto(site_url + "over/")
    browser_page.evaluate(axe)
    browser_page.evaluate(
        "document.querySelector('article').innerHTML += '<img src=\"data:,\"><p class=\"x\">bleek</p>';"
        "document.querySelector('.x').style.color = '#ccc'"
    )
    found = {text.partition(":")[0] for text in browser_page.evaluate(RUN, None)}
    assert {"image-alt", "color-contrast"} <= found


def test_no_kind_of_page_scrolls_sideways(browser_page: Page, site_url: str, kinds: dict[str, str]) -> None:
    """At 320 pixels, which is 1280 enlarged to 400 %, with everything open."""
    page = browser_page
    page.set_viewport_size({"width": 320, "height": 640})
    found: list[str] = []
    for kind, path in kinds.items():
        _open(page, site_url + path)
        page.evaluate(OPEN)
        found += [f"{kind}: {text}" for text in page.evaluate(QUIETLY)]
    assert not found, "\n".join(found)


def test_long_words_and_wide_tables_stay_inside(browser_page: Page, site_url: str, kinds: dict[str, str]) -> None:
    page = browser_page
    page.set_viewport_size({"width": 320, "height": 640})
    word = "Vreemdelingenbewaringsrechtbankkostenvergoedingsregeling" * 4
    for kind in ("stuk-brief", "dossier", "home"):
        _open(page, site_url + kinds[kind])
        page.evaluate(
            """(woord) => { for (const e of document.querySelectorAll(
              'h1, h2, h3, .brief p, .brief li, td, th, dd, dt, .kruimels li, .kaarten a, .inhoud a, summary, .kopbalk-naam, .feiten, q'))
              e.append(' ' + woord) }""",
            word,
        )
        page.evaluate(OPEN)
        assert page.evaluate(QUIETLY) == [], kind


def test_the_first_load_is_light(browser: Any, site_url: str, kinds: dict[str, str]) -> None:
    """Everything a first visit fetches, compressed as servers do, without the search index."""
    heavy: list[str] = []
    for kind, path in kinds.items():
        context = browser.new_context()
        page = context.new_page()
        answers: list[Any] = []
        page.on("response", lambda answer, kept=answers: kept.append(answer))
        _open(page, site_url + path)
        weight = sum(len(gzip.compress(a.body(), 6)) for a in answers if a.ok and "/zoekindex/" not in a.url)
        context.close()
        print(f"{kind}: {weight / 1024:.0f} KiB")
        if weight > HEAVIEST:
            heavy.append(f"{kind}: {weight}")
    assert not heavy


def test_every_page_says_what_it_is_not(browser_page: Page, site_url: str, kinds: dict[str, str]) -> None:
    for kind, path in kinds.items():
        _open(browser_page, site_url + path)
        foot = browser_page.inner_text("footer")
        assert "Onafhankelijke, niet-officiële weergave" in foot, kind
        assert browser_page.locator("footer a[href^='https://'], main a[href^='https://']").count(), kind


def _tab_to(page: Page, selector: str, most: int = 60) -> None:
    """Press Tab until the focus is on what is wanted; what has focus must be seen to have it."""
    for _ in range(most):
        page.keyboard.press("Tab")
        state = page.evaluate(
            """(s) => { const e = document.activeElement, c = getComputedStyle(e), b = e.getBoundingClientRect();
              return [e.matches(s), e.tagName + '.' + e.className, c.outlineStyle !== 'none' && parseFloat(c.outlineWidth) >= 2,
                      b.width > 0 && b.bottom > 0 && b.top < innerHeight] }""",
            selector,
        )
        assert state[2], f"no outline on {state[1]}"
        assert state[3], f"{state[1]} has focus outside the window"
        if state[0]:
            return
    pytest.fail(f"{selector} is not reached in {most} steps")


def test_one_sees_where_the_keyboard_is(browser_page: Page, site_url: str, kinds: dict[str, str]) -> None:
    """Material takes the ring from a `summary` and lets a script of its own give it back, which no page of ours has."""
    seen = 0
    for kind, path in kinds.items():
        browser_page.goto(site_url + path)
        browser_page.keyboard.press("Tab")  # from here on the keyboard is in use
        without = browser_page.evaluate(
            """() => [...document.querySelectorAll("a[href], button, input, select, summary")].filter(e => e.checkVisibility() && !e.closest("svg")).map(e => {
                e.focus({preventScroll: true});
                return [e.matches(":focus-visible"), getComputedStyle(e).outlineStyle !== "none", e.outerHTML.slice(0, 80)];
            })"""
        )
        seen += sum(visible for visible, _, _ in without)
        assert [name for visible, ring, name in without if visible and not ring] == [], kind
    assert seen > 100


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (320, 256)], ids=["wide", "400 %"])
def test_the_way_by_keyboard_alone(browser_page: Page, site_url: str, width: int, height: int) -> None:
    """Home, dossier, question, footnote, cited document, search: without a mouse, also at 400 %."""
    page = browser_page
    page.set_viewport_size({"width": width, "height": height})
    page.goto(site_url)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "md-skip"
    page.keyboard.press("Enter")  # past the menu
    _tab_to(page, "ul.kaarten a[href='dossiers/32317/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/dossiers/32317/")
    _tab_to(page, "td a[href$='974/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/dossiers/32317/974/")
    _tab_to(page, ".in-het-kort a[href='#vraag-5']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/#vraag-5")
    assert 0 <= page.evaluate("document.querySelector('#vraag-5').getBoundingClientRect().top") < height
    _tab_to(page, ".nootverwijzing a")
    page.keyboard.press("Enter")
    note = page.locator(".noot-hier")
    assert note.is_visible()
    assert note.evaluate("(e) => e.scrollWidth <= innerWidth")
    page.keyboard.press("Escape")
    assert note.count() == 0
    _tab_to(page, ".verwijst-naar a[href*='22112/4131']", 200)
    page.keyboard.press("Enter")
    page.wait_for_url("**/dossiers/22112/4131/")
    _tab_to(page, "a[href$='zoeken/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/")
    _tab_to(page, "main input[type=search]")
    page.keyboard.type("onderhandelingsdocumenten")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-zoekresultaten][data-state=klaar][data-aantal='1']")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_note_opens_by_mouse_and_by_touch(browser: Any, browser_page: Page, site_url: str) -> None:
    browser_page.goto(site_url + "dossiers/32317/974/")
    browser_page.click("#nootverwijzing-1 a")
    assert browser_page.get_attribute("#nootverwijzing-1 a", "aria-expanded") == "true"
    assert browser_page.inner_text(".noot-hier").strip()
    browser_page.click("#nootverwijzing-1 a")
    assert browser_page.locator(".noot-hier").count() == 0
    context = browser.new_context(has_touch=True, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(site_url + "dossiers/32317/974/")
    page.tap("#nootverwijzing-1 a")
    assert page.locator(".noot-hier").is_visible()
    context.close()


def test_reading_goes_on_where_it_was(browser_page: Page, site_url: str) -> None:
    """After a reload, also where the window has another width; on a later visit as an offer that can be left."""
    page = browser_page
    page.set_viewport_size({"width": 1280, "height": 700})
    page.goto(site_url + "dossiers/32317/974/")
    place = "p[id^='p-']"
    page.evaluate("document.querySelector('#antwoord-9').scrollIntoView()")
    page.wait_for_timeout(700)  # kept once the scrolling rests
    [[_, kept]] = page.evaluate("JSON.parse(localStorage.getItem('leesplaats'))")
    page.reload()
    page.wait_for_timeout(100)
    assert abs(page.evaluate("document.querySelector('#antwoord-9').getBoundingClientRect().top")) < 60
    page.goto(site_url)
    page.goto(site_url + "dossiers/32317/974/")
    assert page.evaluate("scrollY") == 0
    page.click("text=Verder lezen waar u was gebleven")
    assert page.url.endswith(f"#{kept}")
    assert page.locator(place).first.is_visible()


def test_the_choice_of_view_and_of_colour_survives(browser_page: Page, site_url: str) -> None:
    page = browser_page
    page.goto(site_url + "dossiers/32317/974/")
    page.click(".toon button:has-text('Alleen vragen')")
    assert page.url.endswith("?toon=vragen")
    page.click("[data-kleur]")
    page.reload()
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
    assert page.get_attribute("[data-kleur]", "aria-pressed") == "true"
    assert page.locator(".antwoord:visible").count() == 0
    assert page.locator(".vraag:visible").count() == 23
    page.evaluate("location.hash = '#antwoord-3'")  # a link to what is hidden shows it
    page.wait_for_selector("#antwoord-3")
    page.click(".toon button:has-text('Alleen antwoorden')")
    assert page.locator(".vraag:visible").count() == 0


def test_the_contents_name_questions_and_follow_the_reader(browser_page: Page, site_url: str) -> None:
    page = browser_page
    page.set_viewport_size({"width": 1280, "height": 700})
    page.goto(site_url + "dossiers/32317/974/")
    numbers = page.locator(".inhoud-vragen a").all_inner_texts()
    assert numbers == [str(number) for number in range(1, 24)]
    page.click(".inhoud-vragen a[href='#vraag-16']")
    page.wait_for_selector(".inhoud a[aria-current][href='#vraag-16']")
    assert page.evaluate("document.querySelector('.inhoud').getBoundingClientRect().top") >= 0  # it stays in sight


def test_reduced_motion_is_respected(browser_page: Page, site_url: str, kinds: dict[str, str]) -> None:
    page = browser_page
    page.emulate_media(reduced_motion="reduce")
    for kind in ("home", "stuk-verslag", "zoeken"):
        _open(page, site_url + kinds[kind])
        moving = """[...document.querySelectorAll('*')].filter((e) => { const s = getComputedStyle(e);
          return s.animationName !== 'none' || s.scrollBehavior === 'smooth'
            || s.transitionDuration.split(', ').some((d) => parseFloat(d) > 0) && s.transitionProperty !== 'none' }).length"""
        assert page.evaluate(moving) == 0, kind


def test_without_javascript_a_paper_is_whole(browser: Any, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(site_url + "dossiers/32317/974/")
    assert page.locator(".vraag").count() == 23
    page.click(".in-het-kort a[href='#vraag-5']")
    assert page.url.endswith("#vraag-5")
    page.click("#nootverwijzing-1 a")
    assert page.url.endswith("#noot-1")
    context.close()


def test_on_paper_stand_the_citation_the_address_the_page_marks_and_the_notes(
    browser_page: Page, site_url: str
) -> None:
    page = browser_page
    page.goto(site_url + "dossiers/32317/974/?toon=vragen")
    page.emulate_media(media="print")
    for shown in (".citeren", "[data-adres]", "#pagina-3", "#noot-3", "#antwoord-1", ".voet", ".in-het-kort"):
        assert page.locator(shown).is_visible(), shown
    assert page.inner_text("[data-adres]") == site_url + "dossiers/32317/974/"
    for gone in (".kopbalk-lijsten", ".kopbalk-zoek", ".inhoud", ".toon", ".knop", "[data-kleur]"):
        assert page.locator(f"{gone}:visible").count() == 0, gone

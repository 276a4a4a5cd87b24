"""The structures of the kinds of paper on finished pages: every row of the tables is proved by a build, and read in a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from tests.helpers import build, write
from tests.letters.test_structures import LIJST, PAPERS, TURNS
from tests.letters.test_tables import IN_DOUBT, QUOTES, TABLES, W

WIDE = LIJST.replace("nr. 40", "nr. 41") + (
    "Vraag 1\nWat kost het?\n\nAntwoord 1\nDit zijn de kosten per jaar:\n\nPost         2018      2019      2020      2021      2022      2023      2024      2025      2026\n"
    "Rechtspraak  12.345    12.345    12.345    12.345    12.345    12.345    12.345    12.345    12.345\nOpvang       67.890    67.890    67.890    67.890    67.890    67.890    67.890    67.890    67.890\n\n"
    "Vraag 2 en 3\nKlopt dat?\n\nAntwoord 2 en 3\nJa. Zie ook het antwoord op vraag 3.\n"
)


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of every paper in the tables; a build refuses a paper that loses or gains a word."""
    root = tmp_path_factory.mktemp("structuur")
    rows = [text for _, text, _ in (*TURNS, *PAPERS, *QUOTES)]
    rows += [f"{W}\n\n{lines}\n\n{W}" for _, lines, *_ in (*TABLES, *IN_DOUBT)]
    files = {f"stuk{number:03d}.txt": f"{text}\n" for number, text in enumerate(rows)}
    build(write(root / "letters", {**files, "breed.txt": WIDE}), root / "site")
    return root / "site"


def _page(site: Path, source: str) -> Path:
    return next(
        path for path in site.glob("dossiers/*/*/index.html") if f'data-bestand="{source}"' in path.read_text("utf-8")
    )


def test_ids_are_unique_and_no_level_is_skipped_on_any_page(papers: Path) -> None:
    pages = sorted(papers.glob("dossiers/*/*/index.html"))
    assert len(pages) > len(TURNS) + len(PAPERS)
    for path in pages:
        tree = html.document_fromstring(path.read_bytes())
        ids = [element.get("id") for element in tree.iter() if isinstance(element.tag, str) and element.get("id")]
        assert len(ids) == len(set(ids)), path
        level = 1
        for heading in tree.xpath(
            "//*[@data-letter-text]//*[self::h2 or self::h3 or self::h4 or self::h5 or self::h6]"
        ):
            assert int(heading.tag[1]) <= level + 1, path
            level = int(heading.tag[1])


def test_an_answer_to_two_questions_is_found_under_both(papers: Path) -> None:
    tree = html.document_fromstring(_page(papers, "breed.txt").read_bytes())
    ids = {element.get("id") for element in tree.iter() if isinstance(element.tag, str)}
    assert {"vraag-2", "vraag-3", "antwoord-2", "antwoord-3"} <= ids
    assert [element.get("data-kop") for element in tree.xpath("//*[@data-kop]")] == [
        "Vraag 1",
        "bij vraag 1",
        "Vragen 2 en 3",
        "bij vragen 2 en 3",
    ]


@pytest.fixture
def narrow(browser: Any, papers: Path) -> Iterator[Any]:
    """The paper with the wide table on a phone on which JavaScript is off."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.goto(_page(papers, "breed.txt").as_uri())
    yield page
    context.close()


@pytest.mark.browser
def test_a_wide_table_scrolls_in_its_own_frame(narrow: Any) -> None:
    frame, inner = narrow.locator(".brieftabel").bounding_box(), narrow.locator(".brieftabel table").bounding_box()
    assert frame["x"] + frame["width"] <= 360
    assert inner["width"] > frame["width"]
    assert narrow.locator("article").bounding_box()["width"] <= 360


@pytest.mark.browser
@pytest.mark.parametrize(
    ("choice", "kept", "gone"), [("vragen", ".vraag", ".antwoord"), ("antwoorden", ".antwoord", ".vraag")]
)
def test_questions_or_answers_alone_without_javascript(narrow: Any, choice: str, kept: str, gone: str) -> None:
    assert narrow.locator(f".brief {gone}").first.is_visible()
    narrow.click(f"#alleen-{choice}")
    assert narrow.locator(f".brief {kept}").first.is_visible()
    assert not any(part.is_visible() for part in narrow.locator(f".brief {gone}").all())
    narrow.click("#alles")
    assert narrow.locator(f".brief {gone}").first.is_visible()


@pytest.mark.browser
def test_with_javascript_buttons_stand_in_the_place_of_the_links(browser_page: Any, site_url: str) -> None:
    browser_page.goto(f"{site_url}dossiers/32317/974/")
    browser_page.click(".toon button:has-text('Alleen vragen')")
    assert not browser_page.locator(".toon-keuze").is_visible()
    assert browser_page.locator(".brief .vraag").first.is_visible()
    assert not browser_page.locator(".brief .antwoord").first.is_visible()


@pytest.mark.parametrize("number", range(len(TURNS)))
def test_every_paper_with_questions_and_answers_has_the_choice(papers: Path, number: int) -> None:
    turns = {told[0] for told in TURNS[number][2]}
    page = _page(papers, f"stuk{number:03d}.txt").read_text("utf-8")
    assert ("toon-keuze" in page) == (turns == {"v", "a"})


@pytest.mark.browser
@pytest.mark.parametrize("script", [True, False])
def test_on_a_phone_a_number_in_a_list_says_what_it_is(*, script: bool, browser: Any, site_url: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=script)
    page = context.new_page()
    page.goto(f"{site_url}dossiers/19637/")
    said = (
        page.locator("[data-lijst] tbody tr")
        .first.locator("td")
        .nth(1)
        .evaluate("cel => getComputedStyle(cel, '::before').content")
    )
    context.close()
    assert "Nummer" in said

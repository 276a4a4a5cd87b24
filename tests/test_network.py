"""The picture of who cites whom: it is XML, every node leads somewhere, in the file and on the page, and the table says the same."""

from __future__ import annotations

import posixpath
import random
import re
import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from xml.etree import ElementTree as ET

import pytest

from site_gen import pipeline
from site_gen.model import Corpus
from site_gen.pages.drawing import BRIEF, KAMERSTUK, OVERIG, Drawing, Node, _curve, arrange, draw, overlay
from site_gen.pages.kinds import kinds_page
from site_gen.pages.network import (
    MOST,
    MOST_DRAWN,
    MOST_ROWS,
    Network,
    _body,
    chosen,
    network,
    network_pages,
    of_shelves,
)
from tests.helpers import LETTERS, Page, build, converted, corpus_of, letter, write

if TYPE_CHECKING:
    from playwright.sync_api import Page as BrowserPage

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "<script>alert(1)</script>\"'&\u0000\x0b]]>"


@pytest.fixture(scope="module")
def seeds() -> Corpus:
    return corpus_of(LETTERS)


def files(corpus: Corpus) -> dict[str, str]:
    return {page.path: str(page.content) for page in network_pages(corpus)}


def linked(svg: str, folder: str) -> set[str]:
    """The addresses that the nodes of a drawing lead to, seen from the site's root."""
    tree = ET.fromstring(svg)  # noqa: S314 - our own text, and the point is that it parses
    return {posixpath.normpath(posixpath.join(folder, link.attrib["href"])) for link in tree.iter(f"{SVG}a")}


def test_the_seeds_have_a_picture_of_the_whole_and_of_the_dossiers_with_more_letters(seeds: Corpus) -> None:
    assert set(files(seeds)) == {
        "netwerk.md", "netwerk.svg", "dossiers/asiel-en-migratie/netwerk.md", "dossiers/asiel-en-migratie/netwerk.svg",
    }  # fmt: skip


def test_a_drawing_is_xml_without_code_and_every_node_is_a_link(seeds: Corpus) -> None:
    whole = network(seeds)
    keys = {key for tie in whole.ties for key in tie}
    svg = files(seeds)["netwerk.svg"]
    assert linked(svg, "") == {whole.nodes[key].url.rstrip("/") for key in keys}
    assert not re.search(r"<script|<style|\sstyle=|\son\w+=", svg)
    tree = ET.fromstring(svg)  # noqa: S314
    assert tree.get("role") == "group"  # an image would hide its links
    assert tree.get("aria-label")
    assert all(
        link.find(f"{SVG}title") is not None and link.find(f"{SVG}text") is not None for link in tree.iter(f"{SVG}a")
    )
    lines = [path for group in tree.iter(f"{SVG}g") for path in group.iter(f"{SVG}path")]
    assert len(lines) == len(whole.ties)


def test_the_table_says_what_the_drawing_shows(seeds: Corpus) -> None:
    made = files(seeds)
    parts = {"netwerk": network(seeds)}
    parts.update((f"dossiers/{slug}/netwerk", part) for slug, part in of_shelves(seeds, network(seeds)).items())
    for name, part in parts.items():
        rows = re.findall(
            r'<tr><td><a href="([^"]+)">.*?</td><td><a href="([^"]+)">.*?</td><td>(\d+)</td></tr>', made[f"{name}.md"]
        )
        told = {tuple(posixpath.normpath(posixpath.join(name, way)) for way in row[:2]): int(row[2]) for row in rows}
        assert told == {
            (part.nodes[a].url.rstrip("/"), part.nodes[b].url.rstrip("/")): times for (a, b), times in part.ties.items()
        }
        assert {url for pair in told for url in pair} == linked(made[f"{name}.svg"], posixpath.dirname(name))


def test_ties_are_those_of_the_lists_of_who_cites(seeds: Corpus) -> None:
    whole = network(seeds)
    assert sum(whole.ties.values()) == sum(len(a.cited_by) for a in seeds.absent) + sum(
        len(e.cited_by) for e in seeds.entries
    )


def test_the_order_of_the_files_changes_nothing(seeds: Corpus) -> None:
    folder, conversions = converted(LETTERS)
    other = pipeline.collect(folder, tuple(reversed(conversions)))
    assert files(other) == files(seeds)


def node(key: str, kind: str = BRIEF) -> Node:
    return Node(key, f"Stuk {key}", f"Het hele stuk {key}", f"dossiers/{key}/", kind)


def arranged(*ties: tuple[str, str], kind: str = BRIEF) -> Drawing:
    return arrange([node(key, kind) for key in sorted({key for tie in ties for key in tie})], ties)


def ways(drawing: Drawing) -> dict[str, str]:
    return {item.key: item.url for item in drawing.nodes}


def boxes(drawing: Drawing) -> dict[str, tuple[int, int, int, int]]:
    """Left, top, right and bottom of each paper."""
    return {n.key: (x, y, x + wide, y + 26) for n, (x, y, wide) in zip(drawing.nodes, drawing.spots, strict=True)}


def assert_legible(drawing: Drawing, ties: Sequence[tuple[str, str]]) -> None:
    """Nothing overlaps or falls outside, a name fits its box, and each arrow runs from who cites to who is cited."""
    placed = boxes(drawing)
    for one, (left, top, right, bottom) in placed.items():
        assert 0 <= left < right <= drawing.width
        assert 0 <= top < bottom <= drawing.height - 48, "above the legend"
        assert right - left >= 7 * len(f"Stuk {one}")
        for other, (x, y, to_x, to_y) in placed.items():
            assert one == other or right < x or to_x < left or bottom < y or to_y < top, (one, other)
    for (citing, cited), curve in zip(ties, drawing.curves, strict=True):
        assert len(curve) % 3 == 1, "a start, and three points a piece"
        for key, (x, y) in ((citing, curve[0]), (cited, curve[-1])):
            left, top, right, bottom = placed[key]
            assert left - 1 <= x <= right + 1, (citing, cited)
            assert top - 1 <= y <= bottom + 1, (citing, cited)


def test_who_is_cited_stands_to_the_right_and_arrows_meet_the_sides() -> None:
    ties = [("a", "b"), ("a", "c"), ("b", "d")]
    drawing = arranged(*ties)
    placed = boxes(drawing)
    assert placed["a"][2] < placed["b"][0] == placed["c"][0] < placed["b"][2] == placed["c"][2] < placed["d"][0]
    for (citing, cited), curve in zip(ties, drawing.curves, strict=True):
        assert abs(curve[0][0] - placed[citing][2]) <= 1
        assert abs(curve[-1][0] - placed[cited][0]) <= 1
    assert_legible(drawing, ties)


def test_a_long_row_runs_from_above_to_below() -> None:
    """Reports that each cite the one before: beside each other they would take ten screens."""
    keys = [f"n{number:02}" for number in range(40)]
    ties = list(pairwise(keys))
    drawing = arranged(*ties)
    placed = boxes(drawing)
    assert all(placed[citing][3] < placed[cited][1] for citing, cited in ties)
    assert drawing.width < 500
    assert_legible(drawing, ties)


@pytest.mark.parametrize("ties", [[("a", "b"), ("b", "a")], [("a", "b"), ("b", "c"), ("c", "a")]])
def test_papers_that_cite_each_other_are_drawn_too(ties: list[tuple[str, str]]) -> None:
    drawing = arranged(*ties)
    assert linked(draw(drawing, ways(drawing), "kring"), "") == {f"dossiers/{key}" for tie in ties for key in tie}
    assert_legible(drawing, ties)


def test_an_arrow_without_a_curve_runs_straight() -> None:
    assert _curve("0,1 2,3.5 4,5 6,7", (0, 1), (6, 7)) == [(0, 1), (2, 3.5), (4, 5), (6, 7)]
    assert _curve("", (0, 1), (6, 7)) == _curve(None, (0, 1), (6, 7)) == [(0, 1), (0, 1), (6, 7), (6, 7)]


def test_any_network_is_drawn_whole_and_always_the_same(capfd: pytest.CaptureFixture[str]) -> None:
    chance = random.Random(7)
    for _ in range(20):
        keys = [f"k{number}" for number in range(chance.randint(2, 90))]
        ties = {(chance.choice(keys), chance.choice(keys)): 1 for _ in range(chance.randint(1, 120))}
        ties = {tie: times for tie, times in ties.items() if tie[0] != tie[1]}
        drawn = chosen(ties)
        used = {key for tie in drawn for key in tie}
        assert len(used) <= MOST
        nodes = [node(key, chance.choice((BRIEF, KAMERSTUK, OVERIG))) for key in keys if key in used]
        if nodes:
            drawing = arrange(nodes, drawn)
            assert {way.removeprefix("dossiers/") for way in linked(draw(drawing, ways(drawing), "p"), "")} == used
            assert_legible(drawing, drawn)
            assert arrange(nodes, drawn) == drawing
    assert capfd.readouterr() == ("", ""), "Graphviz says nothing to the publisher"


def test_where_all_cite_all_the_drawing_stays_small_and_quick() -> None:
    """Graphviz takes half a minute for seven hundred arrows between sixty papers; a page needs no more than `MOST_DRAWN`."""
    keys = [f"n{number:02}" for number in range(MOST)]
    ties = {(citing, cited): 1 for citing in keys for cited in keys if citing != cited}
    drawn = chosen(ties)
    assert len(drawn) == MOST_DRAWN
    start = time.process_time()
    drawing = arranged(*drawn)
    assert time.process_time() - start < 5
    assert len(drawing.curves) == MOST_DRAWN


def test_the_links_on_the_page_lie_where_the_file_draws_their_papers() -> None:
    drawing = arranged(("a", "b"), ("a", "c"))
    laid = ET.fromstring(overlay(drawing, ways(drawing), "Stukken"))  # noqa: S314
    file = ET.fromstring(draw(drawing, ways(drawing), "proef"))  # noqa: S314
    assert laid.get("viewBox") == file.get("viewBox")
    found = {}
    for link in laid.iter("a"):
        area = link.find("rect")
        assert area is not None
        assert link.findtext("title") == f"Het hele stuk {link.attrib['href'].split('/')[1]}"
        found[link.attrib["href"]] = tuple(int(area.attrib[name]) for name in ("x", "y", "width"))
    assert found == {n.url: spot for n, spot in zip(drawing.nodes, drawing.spots, strict=True)}
    # what a page may hold of SVG (the checker of the site's HTML has the same list): no text, no style, no script
    assert {item.tag for item in laid.iter()} == {"svg", "a", "title", "rect"}
    assert not re.search(r"\sstyle=|\son\w+=", overlay(drawing, ways(drawing), "Stukken"))


def test_names_are_text() -> None:
    drawing = arrange([replace(node("a"), naam=HOSTILE, titel=HOSTILE), node("b")], [("a", "b")])
    links = {"a": 'x"y', "b": "b/"}
    for svg in (draw(drawing, links, HOSTILE), overlay(drawing, links, HOSTILE)):
        assert not [item for item in ET.fromstring(svg).iter() if item.tag.endswith("script")]  # noqa: S314
        assert "<script" not in svg


def test_a_large_collection_says_what_is_not_drawn(tmp_path: Path) -> None:
    body = "Zie " + " en ".join(f"Kamerstuk 22 112, nr. {number}" for number in range(100, 200)) + "."
    corpus = corpus_of(write(tmp_path / "in", {"a.txt": letter("1", body), "b.txt": letter("2")}))
    made = files(corpus)
    assert len(linked(made["netwerk.svg"], "")) == MOST
    assert f"Getekend zijn {MOST - 1} pijlen tussen de {MOST} stukken" in made["netwerk.md"]
    assert made["netwerk.md"].count("<tr><td>") == 100
    assert "verwijzingen.csv" not in made["netwerk.md"]


def test_a_long_table_is_cut_and_says_so(seeds: Corpus) -> None:
    nodes = {f"n{number}": node(f"n{number}") for number in range(MOST_ROWS + 20)}
    part = Network(nodes, {("n0", f"n{number}"): 1 for number in range(1, MOST_ROWS + 20)})
    drawn = chosen(part.ties)
    body = _body(
        part, "netwerk/", arrange([nodes[key] for key in sorted({k for tie in drawn for k in tie})], drawn), drawn
    )
    assert body.count("<tr><td>") == MOST_ROWS
    assert f"toont {MOST_ROWS} van de {MOST_ROWS + 19} pijlen" in body


def test_without_references_there_is_a_page_and_no_drawing(tmp_path: Path) -> None:
    made = files(corpus_of(write(tmp_path / "in", {"a.txt": letter("1")})))
    assert set(made) == {"netwerk.md"}
    assert "Nog geen stuk" in made["netwerk.md"]


def test_every_form_is_on_the_page_of_forms(seeds: Corpus) -> None:
    vormen = pipeline.known_forms()
    (page,) = kinds_page(replace(seeds, vormen=vormen))
    shown = Page(str(page.content)).text
    for vorm in vormen:
        for said, ids, _ in vorm.voorbeelden:
            assert " ".join(said.split()) in shown
            assert all(name in shown for name in ids)
        assert all(" ".join(said.split()) in shown for said, _ in vorm.tegenvoorbeelden)


@pytest.mark.site
def test_the_built_site_has_both(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(LETTERS, site)
    page = Page((site / "netwerk/index.html").read_text("utf-8"))
    assert "../netwerk.svg" in page.links
    for held in (site / "netwerk/index.html", site / "dossiers/asiel-en-migratie/netwerk/index.html"):
        drawn = re.search(r"<svg viewBox.*?</svg>", held.read_text("utf-8"), re.DOTALL)
        assert drawn is not None
        ways = set(re.findall(r'<a href="([^"]+)"><title>', drawn[0]))
        assert ways
        assert all((held.parent / way / "index.html").is_file() for way in ways)
    assert (site / "netwerk.svg").is_file()
    for folder, svg in (("", "netwerk.svg"), ("dossiers/asiel-en-migratie", "dossiers/asiel-en-migratie/netwerk.svg")):
        for address in linked((site / svg).read_text("utf-8"), folder):
            assert (site / address / "index.html").is_file()
    shown = (site / "citeervormen/index.html").read_text("utf-8")
    assert "<script>alert" not in shown
    assert "Kamerstukken" in shown


@pytest.mark.browser
@pytest.mark.parametrize("path", ["netwerk/", "dossiers/asiel-en-migratie/netwerk/"])
@pytest.mark.parametrize(("wide", "scheme"), [(1280, "light"), (1280, "dark"), (360, "dark")])
def test_on_the_page_each_paper_is_a_link_for_mouse_and_keyboard(
    browser_page: BrowserPage, site_url: str, path: str, wide: int, scheme: Literal["light", "dark"]
) -> None:
    page = browser_page
    page.set_viewport_size({"width": wide, "height": 800})
    page.emulate_media(
        color_scheme=scheme
    )  # in the dark the picture is turned round, which may not lift it over its links
    page.goto(site_url + path)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the picture scrolls in its own box"
    frame = page.locator(".netwerk .tabel-rol")
    sizes = frame.evaluate(
        "box => ['img', 'svg'].map(tag => { const r = box.querySelector(tag).getBoundingClientRect(); return [r.x, r.y, r.width, r.height].map(Math.round) })"
    )
    assert sizes[0] == sizes[1], "the links lie exactly over the picture"
    papers = frame.get_by_role("link")
    names = [str(name) for name in papers.evaluate_all("all => all.map(one => one.textContent)")]
    rows = [str(name) for name in page.locator("td > a").all_inner_texts()]
    assert set(names) == set(rows), "the table names the same papers"
    assert frame.get_by_role("link", name=names[0], exact=True).count() == 1, "for who cannot see it too"
    seen = page.locator("figure.netwerk img").evaluate("img => img.complete && img.naturalWidth > 400")
    assert seen
    turned = page.locator("figure.netwerk img").evaluate("img => getComputedStyle(img).filter")
    assert (turned != "none") == (scheme == "dark")
    # by keyboard: each paper has its turn, is brought into view and shows that it has it
    frame.focus()
    for name in names:
        page.keyboard.press("Tab")
        state = page.evaluate(
            """() => { const one = document.activeElement, r = one.getBoundingClientRect(), box = one.closest('.tabel-rol').getBoundingClientRect();
            return [one.textContent, getComputedStyle(one.querySelector('rect')).stroke !== 'none',
                r.right > box.left && r.left < box.right && r.bottom > 0 && r.top < innerHeight] }"""
        )
        assert state == [name, True, True]
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "netwerk" not in url)
    assert page.locator("h1").count() == 1
    # by mouse: the first and the last paper, in the middle of what the picture shows
    for number in (0, len(names) - 1):
        page.goto(site_url + path)
        target = papers.nth(number)
        way = str(target.get_attribute("href"))
        target.locator("rect").click()
        page.wait_for_url(lambda url, way=way: url.endswith(posixpath.normpath(posixpath.join("/" + path, way)) + "/"))  # type: ignore[misc]
        assert page.locator("h1").count() == 1

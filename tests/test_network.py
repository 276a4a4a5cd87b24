"""The picture of who cites whom: it is XML, every node leads somewhere, and the table says the same."""

from __future__ import annotations

import posixpath
import random
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from site_gen import pipeline
from site_gen.model import Corpus
from site_gen.pages.drawing import BRIEF, KAMERSTUK, OVERIG, Node, columns, draw
from site_gen.pages.kinds import kinds_page
from site_gen.pages.network import MOST, MOST_ROWS, Network, _body, chosen, network, network_pages, of_shelves
from tests.helpers import LETTERS, Page, build, converted, corpus_of, letter, write

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


def test_who_is_cited_stands_to_the_right() -> None:
    nodes = [node("a"), node("b"), node("c")]
    assert columns(nodes, [("a", "b"), ("b", "c")]) == [["a"], ["b"], ["c"]]


@pytest.mark.parametrize("ties", [[("a", "b"), ("b", "a")], [("a", "b"), ("b", "c"), ("c", "a")]])
def test_papers_that_cite_each_other_are_drawn_too(ties: list[tuple[str, str]]) -> None:
    nodes = [node(key) for key in sorted({key for tie in ties for key in tie})]
    svg = draw(nodes, ties, {item.key: item.url for item in nodes}, "kring")
    assert len(linked(svg, "")) == len(nodes)


def test_any_network_is_drawn_whole_and_always_the_same() -> None:
    chance = random.Random(7)
    for _ in range(20):
        keys = [f"k{number}" for number in range(chance.randint(2, 90))]
        ties = {(chance.choice(keys), chance.choice(keys)): 1 for _ in range(chance.randint(1, 300))}
        ties = {tie: times for tie, times in ties.items() if tie[0] != tie[1]}
        drawn = chosen(ties)
        used = {key for tie in drawn for key in tie}
        assert len(used) <= MOST
        nodes = [node(key, chance.choice((BRIEF, KAMERSTUK, OVERIG))) for key in keys if key in used]
        if nodes:
            links = {item.key: item.url for item in nodes}
            svg = draw(nodes, drawn, links, "proef")
            assert {way.removeprefix("dossiers/") for way in linked(svg, "")} == used
            assert svg == draw(nodes, drawn, links, "proef")
            assert sorted(key for row in columns(nodes, drawn) for key in row) == sorted(used)


def test_names_are_text() -> None:
    nodes = [replace(node("a"), naam=HOSTILE, titel=HOSTILE), node("b")]
    svg = draw(nodes, [("a", "b")], {"a": 'x"y', "b": "b/"}, HOSTILE)
    tree = ET.fromstring(svg)  # noqa: S314
    assert not list(tree.iter(f"{SVG}script"))
    assert "<script" not in svg


def test_a_large_collection_says_what_is_not_drawn(tmp_path: Path) -> None:
    body = "Zie " + " en ".join(f"Kamerstuk 22 112, nr. {number}" for number in range(100, 200)) + "."
    corpus = corpus_of(write(tmp_path / "in", {"a.txt": letter("1", body), "b.txt": letter("2")}))
    made = files(corpus)
    assert len(linked(made["netwerk.svg"], "")) == MOST
    assert f"Getekend zijn de {MOST} stukken" in made["netwerk.md"]
    assert made["netwerk.md"].count("<tr><td>") == 100
    assert "verwijzingen.csv" not in made["netwerk.md"]


def test_a_long_table_is_cut_and_says_so(seeds: Corpus) -> None:
    nodes = {f"n{number}": node(f"n{number}") for number in range(MOST_ROWS + 20)}
    part = Network(nodes, {("n0", f"n{number}"): 1 for number in range(1, MOST_ROWS + 20)})
    drawn = chosen(part.ties)
    body = _body(part, "netwerk/", [nodes[key] for key in sorted({k for tie in drawn for k in tie})], drawn)
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
    assert (site / "netwerk.svg").is_file()
    for folder, svg in (("", "netwerk.svg"), ("dossiers/asiel-en-migratie", "dossiers/asiel-en-migratie/netwerk.svg")):
        for address in linked((site / svg).read_text("utf-8"), folder):
            assert (site / address / "index.html").is_file()
    shown = (site / "citeervormen/index.html").read_text("utf-8")
    assert "<script>alert" not in shown
    assert "Kamerstukken" in shown

"""The source view of a letter: every line, its number, what it became, what left the text; whatever a letter holds."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any

import pytest

from site_gen.model import Corpus
from site_gen.pages.bron import source_pages
from site_gen.pages.markdown import visible
from site_gen.site.inspection import dead_links, inspect
from tests.helpers import Page, build, corpus_of, letter, pages_of, write
from tests.pace import assert_linear

RUN = re.compile(r"<ol start=(\d+)>(.*?)</ol>", re.DOTALL)
LINE = re.compile(r'^<li id=regel-(\d+)>(?:<a href="?\.\./#([^"> ]+)"? aria-label=([\d–]+)></a>)?(.*)$', re.MULTILINE)
HOSTILE = """</section><script>alert(1)</script> <img src=x onerror=alert(2)> {{ config }} &amp; &#60; "'`<!-- [a](javascript:x)"""


def listing(page: str) -> dict[int, tuple[str, str]]:
    """Line number -> the anchor that it leads to and what is shown, as text; marks of what left stay apart."""
    found: dict[int, tuple[str, str]] = {}
    for run in RUN.finditer(page):
        lines = list(LINE.finditer(run[2]))
        first, last = int(lines[0][1]), int(lines[-1][1])
        # the browser counts from the start: what it shows must be the line's own number
        assert [int(line[1]) for line in lines] == list(range(int(run[1]), int(run[1]) + len(lines)))
        # one link for all lines of a run, at the first, and it says which they are
        assert not any(line[2] for line in lines[1:])
        assert lines[0][3] in (None, str(first) if first == last else f"{first}–{last}")
        for line in lines:
            text = html.unescape(re.sub(r" ?<i>[^<]*</i>|</?(?:del|code)[^>]*>", "", line[4]))
            found[int(line[1])] = (lines[0][2] or "", text)
    return found


def views(folder: Path) -> dict[str, str]:
    """The source views of the letters in a folder, by address."""
    return {page.path: str(page.content) for page in source_pages(corpus_of(folder))}


@pytest.mark.site
def test_every_line_of_the_seeds_stands_there_as_it_was_received(site: Path, letters: Path) -> None:
    found: dict[str, dict[int, tuple[str, str]]] = {}
    for path in site.rglob("bron/index.html"):
        page = path.read_text("utf-8")
        (file,) = re.findall(r"<dt>Bestand</dt><dd>([^,]+),", page)
        lines = listing(page)
        assert not set(lines) & set(found.get(file, {}))  # two letters in one file share no line
        found.setdefault(file, {}).update(lines)
    assert set(found) == {path.name for path in letters.glob("*.txt")}
    for name, lines in found.items():
        said = (letters / name).read_text("utf-8").splitlines()
        assert sorted(lines) == list(range(1, len(said) + 1)), name
        # the finished page holds no blanks at line ends
        assert [lines[n][1].rstrip() for n in sorted(lines)] == [line.rstrip() for line in said], name


@pytest.mark.site
def test_a_line_leads_to_what_it_became_and_back(site: Path) -> None:
    place = site / "dossiers/32317/974"
    lines, page = listing((place / "bron/index.html").read_text("utf-8")), (place / "index.html").read_text("utf-8")
    ways = re.findall(r'<(p|h\d|li)[^>]* id="([^"]+)"[^>]*>(?:(?!</\1>).)*?<a href="?bron/#regel-(\d+)"? aria-label="([^"]+)"></a>', page, re.DOTALL)  # fmt: skip
    assert len(ways) > 80
    for _, anchor, line, _ in ways:
        assert lines[int(line)][0] == anchor
    assert ("noot-1", "192", "regel 192") in {way[1:] for way in ways}
    assert any("–" in words for *_, words in ways)
    # a word broken over a page and a note: both halves lead to the same paragraph
    assert lines[190][0] == lines[193][0] != lines[192][0] == "noot-1"
    # what left leads nowhere, and neither does a blank line
    assert lines[254][0] == ""
    assert all(anchor or not text.strip() or number == 254 for number, (anchor, text) in lines.items())


@pytest.mark.site
def test_what_left_is_marked_with_its_reason(site: Path) -> None:
    page = (site / "dossiers/32317/974/bron/index.html").read_text("utf-8")
    assert "<del class=v>Tweede Kamer, vergaderjaar 2025–2026, 32 317, nr. 974 5</del> <i>paginavoet</i>" in page
    assert "eventuele ontwik<del>-</del>\n" in page
    assert "<li><del>afbreekstreepje</del>" in page
    assert "stuurteken" not in page  # not in this letter


@pytest.mark.site
def test_a_value_leads_to_its_line(site: Path) -> None:
    page = (site / "dossiers/32317/974/index.html").read_text("utf-8")
    start = page.index('<dl class="kenmerken">')
    box = page[start : page.index("</dl>", start)]
    assert '<a href="bron/#regel-254">regel 254</a>' in box
    assert '<a href="bron/">bron met regelnummers</a>' in page


@pytest.mark.site
def test_the_view_is_small_and_not_found_by_search_engines(site: Path) -> None:
    for path in site.rglob("bron/index.html"):
        page = path.read_text("utf-8")
        assert '<meta name="robots" content="noindex">' in page
        assert '<link rel="canonical" href="../">' in page
        assert "Content-Security-Policy" in page
        assert "<script" not in page
        assert "data-pagefind" not in page
        lines = page.count("<li id=regel-")
        shown = sum(len(text.encode()) for _, text in listing(page).values())
        assert len(page.encode()) < shown + 60 * lines + 3_500
    if (site / "sitemap.xml").is_file():
        assert "/bron/" not in (site / "sitemap.xml").read_text("utf-8")


ODD = [
    ("x\u200by", "x<code>U+200B</code>y"),
    ("\u202eom\u202c", "<code>U+202E</code>om<code>U+202C</code>"),
    ("\x00\x00\x00\ufeff", "<code>U+0000×3 U+FEFF</code>"),
    ("a\tb", "a\tb"),  # a tab shows
    ("caf\u00e9 e\u0301 \u00a0", "café e\u0301 \u00a0"),
    ("\U000e0041\U0001ffff", "<code>U+E0041 U+1FFFF</code>"),
    ("<b> & \"'", "&lt;b&gt; &amp; &quot;&#x27;"),
    ("👩\u200d🚀", "👩<code>U+200D</code>🚀"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "shown"), ODD)
def test_what_no_one_sees_is_shown_by_its_name(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_hostile_text_is_never_markup(tmp_path: Path) -> None:
    name = "a&b<i>'.txt"
    letters = write(
        tmp_path / "in",
        {name: letter("3", f"{HOSTILE}\n\nZin met \u202eomgekeerd\u202c en nul\u200bbreed.\n\n{HOSTILE}")},
    )
    build(letters, tmp_path / "uit")
    (path,) = (tmp_path / "uit").rglob("bron/index.html")
    text = path.read_text("utf-8")
    page = Page(text)
    assert page.handlers == []
    assert "script" not in {tag.lower() for tag in re.findall(r"<([a-zA-Z]+)", text)}
    assert HOSTILE in {line for _, line in listing(text).values()}
    assert "nul<del class=c><code>U+200B</code></del>breed" in text
    assert not re.search("[\u202a-\u202e\u200b]", text)


def test_two_letters_in_one_file_have_each_their_lines(site: Path) -> None:
    parts = [path for path in site.rglob("bron/index.html") if "001_" in path.read_text("utf-8")]
    assert len(parts) == 2
    first, second = (
        path.read_text("utf-8") for path in sorted(parts, key=lambda p: min(listing(p.read_text("utf-8"))))
    )
    assert max(listing(first)) + 1 == min(listing(second))
    assert first.count("(dit stuk)") == second.count("(dit stuk)") == 1


def test_a_refused_letter_leaves_the_others_their_view(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"rot.txt": b"%PDF-1.4", "goed.txt": letter("1"), "zonder.txt": letter(None)}
    build(write(tmp_path / "in", files), tmp_path / "uit", "--keep-going")
    seen = {path.relative_to(tmp_path / "uit").as_posix() for path in (tmp_path / "uit").rglob("bron/index.html")}
    assert len(seen) == 2
    assert "dossiers/19637/1/bron/index.html" in seen


EDGES = {
    "one line without an end": "Een brief zonder regeleinde.",
    "only line ends before": "\n\n\nEen brief.",
    "carriage returns": "Een brief.\r\n\r\nMet twee alinea’s.\r\n",
    "form feeds": "Een brief.\n\n\x0cTweede bladzijde.\n",
    "other separators": "Een\u2028brief\u0085met\x0bvreemde\x1deinden.",
    "blanks only on a line": "Een brief.\n   \nNog een.",
}


@pytest.mark.parametrize("text", EDGES.values(), ids=EDGES)
def test_lines_are_those_of_the_letter(text: str, tmp_path: Path) -> None:
    (page,) = views(write(tmp_path, {"brief.txt": text})).values()
    lines = listing(page)
    said = re.split("\r\n|[\n\r]", text)  # as an editor and `sed -n 7p` count
    said = said[:-1] if said[-1] == "" else said
    assert sorted(lines) == list(range(1, len(said) + 1))
    assert [lines[n][1] for n in sorted(lines)] == [
        html.unescape(re.sub("<[^>]*>", "", visible(line))) for line in said
    ]
    # what has words leads somewhere
    assert all(lines[n][0] for n, line in enumerate(said, start=1) if line.strip())


def test_no_view_has_a_dead_link(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {f"{n}.txt": letter(None, text) for n, text in enumerate(EDGES.values())}
    build(write(tmp_path / "in", files), tmp_path / "uit")  # a dead link stops a build
    pages = {
        name: inspect(path.read_bytes())
        for path in (tmp_path / "uit").rglob("*.html")
        for name in [path.relative_to(tmp_path / "uit").as_posix()]
    }
    files_there = {
        path.relative_to(tmp_path / "uit").as_posix() for path in (tmp_path / "uit").rglob("*") if path.is_file()
    }
    assert sum(name.endswith("bron/index.html") for name in pages) == len(EDGES)
    assert list(dead_links(pages, files_there)) == []


@pytest.mark.parametrize(
    "unit",
    ["woord ", "Een regel van gewone lengte die naar de volgende gaat.\n", "\u200b", "a\u200b", "<", "a-\nb\n", "\n"],
    ids=["one line", "many lines", "invisible", "half invisible", "escaped", "broken", "blank"],
)
def test_the_view_of_a_long_letter_is_made_in_time(unit: str, tmp_path: Path) -> None:
    """On one line and on thousands: eight times the source takes no more than its share, on the page and in time."""

    def long(size: int) -> Corpus:
        text = "Een brief.\n" + unit * (size // len(unit)) + "\neinde"
        return corpus_of(write(tmp_path / str(size), {"brief.txt": text}))

    corpora = {size: long(size) for size in (80_000, 10_000, 2_500)}

    def view(size: int) -> None:
        (page,) = source_pages(corpora[size])
        assert len(page.content) < 45 * size + 10_000

    assert_linear(view, 80_000)


@pytest.mark.browser
@pytest.mark.site
def test_the_view_fits_a_phone_and_takes_a_reader_there_and_back(browser_page: Any, site_url: str) -> None:
    page = browser_page
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{site_url}dossiers/32317/974/bron/")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.click("#regel-192 a")
    page.wait_for_url("**/dossiers/32317/974/#noot-1")  # and loaded: what is focused while scripts start may lose it
    page.focus("#noot-1 a[aria-label='regel 192']")
    assert page.evaluate("getComputedStyle(document.activeElement).opacity") == "1"
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.keyboard.press("Enter")
    page.wait_for_url("**#regel-192")
    assert page.evaluate("document.querySelector('#regel-192').getBoundingClientRect().top") < 640
    # the number of a line in the middle of a paragraph leads there as well, without a link of its own
    page.goto(f"{site_url}dossiers/32317/974/bron/")
    middle = page.evaluate(
        "[...document.querySelectorAll('.regelbron li')].find((li) => li.previousElementSibling && li.nextElementSibling && li.parentElement.querySelector('a')).id"
    )
    goal = page.get_attribute(f".regelbron ol:has(#{middle}) a", "href")
    page.locator(f"#{middle}").scroll_into_view_if_needed()
    box, left = (
        page.locator(f"#{middle}").bounding_box(),
        page.locator(f".regelbron ol:has(#{middle})").bounding_box()["x"],
    )
    page.mouse.click((left + box["x"]) / 2, box["y"] + 4)
    page.wait_for_url(f"**/32317/974{goal.removeprefix('..')}")


@pytest.mark.browser
@pytest.mark.site
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_view_can_be_read_in_light_and_dark(browser: Any, site_url: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme, java_script_enabled=True)
    page = context.new_page()
    page.goto(f"{site_url}dossiers/32317/974/bron/")
    ratio = """(selector) => {
      const light = (c) => { const [r, g, b] = c.match(/[\\d.]+/g).map((v) => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; }); return .2126 * r + .7152 * g + .0722 * b; };
      const element = document.querySelector(selector);
      let ground = element;
      while (getComputedStyle(ground).backgroundColor === "rgba(0, 0, 0, 0)") ground = ground.parentElement;
      const [a, b] = [light(getComputedStyle(element).color), light(getComputedStyle(ground).backgroundColor)].sort((x, y) => y - x);
      return (a + .05) / (b + .05);
    }"""
    for selector in ("#regel-1", "#regel-191", "#regel-254 del", "#regel-254 i", "li del", "dt", "h1"):
        assert page.evaluate(ratio, selector) >= 4.5, selector
    marks = "['a', 'b'].map((_, i) => getComputedStyle(i ? document.querySelector('.regelbron li:has(> a)') : [...document.querySelectorAll('.regelbron ol')].find((ol) => !ol.querySelector('a')).firstElementChild, '::marker').color)"
    assert len(set(page.evaluate(marks))) == 2  # a number that leads somewhere looks like a link
    context.close()


def test_pages_of_a_site_name_their_view(site: Path) -> None:
    for path, page in pages_of(site).items():
        if page.letter_text:
            assert "bron/" in page.links, path

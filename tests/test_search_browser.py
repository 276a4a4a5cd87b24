"""What a reader finds on /zoeken/: the real theme, the real Pagefind, a real browser, and the CSP of a published page.

The collection is small and made here, so that every count is known; the five seeds follow when conftest serves a site.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import html
import http.server
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
import yaml

from site_gen.model import MachineFault
from site_gen.site import search

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome") or ""
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
_skip = pytest.mark.skipif(not CHROMIUM, reason="geen Chromium: noem er een in CHROMIUM= of installeer chromium")


def needs_browser(test: Callable[..., None]) -> Callable[..., None]:
    """Mark a test that drives a browser, and skip it where there is none."""
    marked: Callable[..., None] = pytest.mark.browser(_skip(test))
    return marked


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
    (("22112/2955", "Kamerstuk 22 112, nr. 2955", "", "Aangehaald stuk", "", "2955", ""),
     ["Aangehaald door: grip op migratie en opvang."]),
    (("groep/zonder-datum-opt-out", "Opt-out", "", "Kamerbrief", "", "", ""),
     ["Wij willen grip op migratie en geen opvang."]),
)  # fmt: skip


def _page(fields: tuple[str, ...], paragraphs: list[str]) -> str:
    title, date, kind, dossiers, number, fracties = fields
    data = {
        "titel": title, "datum": date, "soort": kind, "dossier": dossiers, "nr": number, "fractie": fracties,
        "id": f"kst-{dossiers.split('|', maxsplit=1)[0] or '22112'}-{number}" if number else "", "bestand": "brief.txt",
        "status": "niet in deze collectie" if kind == "Aangehaald stuk" else "",
    }  # fmt: skip
    known = {name: value for name, value in data.items() if value}
    meta = ", ".join(f"{'title' if name == 'titel' else name}[data-{name}]" for name in known)
    attributes = " ".join(f'data-{name}="{html.escape(value)}"' for name, value in known.items())
    text = "\n".join(f'<p id="p-{number}{n}">{html.escape(words)}</p>' for n, words in enumerate(paragraphs))
    front = yaml.safe_dump({"title": title, "soort": kind}, allow_unicode=True)
    return (
        f'---\n{front}---\n<h1>{html.escape(title)}</h1>\n<div class="zoekgegevens" hidden {attributes} '
        f'data-pagefind-meta="{meta}"></div>\n<div data-letter-text data-pagefind-body class="brief">\n'
        f'<div class="vraag" id="vraag-1">\n{text}\n</div>\n</div>\n'
    )


def _policy(page: bytes) -> str:
    scripts = re.findall(rb"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", page, re.DOTALL)
    hashes = " ".join(f"'sha256-{base64.b64encode(hashlib.sha256(text).digest()).decode()}'" for text in scripts)
    return (
        f"default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {hashes}; worker-src 'self'; connect-src 'self'; "
        "style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'"
    )


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serve the site under /repo/, each page with the policy it gets when published."""

    def log_message(self, *_: object) -> None:
        """Keep the test output quiet."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/repo"))

    def end_headers(self) -> None:
        file = Path(self.translate_path(self.path))
        page = file / "index.html" if file.is_dir() else file
        if page.suffix == ".html" and page.is_file():
            self.send_header("Content-Security-Policy", _policy(page.read_bytes()))
        super().end_headers()


@pytest.fixture(scope="session", name="small_site")
def _small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("zoeken")
    for (name, *fields), paragraphs in LETTERS:
        page = root / "docs/dossiers" / f"{name}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(_page(tuple(fields), paragraphs), encoding="utf-8")
    (root / "docs/index.md").write_text("# Begin\n", encoding="utf-8")
    (root / "docs/zoeken.md").write_text("---\ntitle: Zoeken\ntemplate: zoeken.html\n---\n", encoding="utf-8")
    theme = Path(search.__file__).parent.parent / "theme"
    config = {
        "site_name": "Proef", "site_url": "", "plugins": [], "nav": [{"Home": "index.md"}, {"Zoeken": "zoeken.md"}],
        "theme": {"name": "material", "custom_dir": str(theme), "language": "nl", "font": False},
        "markdown_extensions": ["attr_list", "md_in_html"],
    }  # fmt: skip
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=root, env=environment, check=True)
    assert search.build_index(root / "site", part=3) == len(LETTERS)
    (root / "site/data").mkdir()
    (root / "site/data/zoekwijzer.json").write_text(
        json.dumps([["kst-22112-2956", "Niet hier", "dossiers/22112/2956/", ["22 112, nr. 2956"]]]), encoding="utf-8"
    )
    return root / "site"


@pytest.fixture(scope="session", name="small_url")
def _small_url(small_site: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(small_site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/repo/"
    server.shutdown()
    server.server_close()


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
def _found(page, small_url: str) -> Callable[..., list[str]]:  # noqa: ANN001
    def run(q: str = "", **rest: str) -> list[str]:
        page.goto(f"{small_url}zoeken/?{urlencode({'q': q} | rest)}")
        return _done(page)

    return run


OPT_OUT = "groep/zonder-datum-opt-out"
QUERIES: tuple[tuple[str, set[str]], ...] = (
    ('"grip op migratie"', {"19637/2699", OPT_OUT}),  # an exact phrase, with Dutch stop words
    ('"migratie op grip"', {"19637/2700"}),
    ("grip migratie", {"19637/2699", "19637/2700", OPT_OUT}),  # AND is the default
    ("grip bestaatniet", set()),  # Pagefind alone would drop the unknown word
    ("migratie -opvang", set()),
    ("grip -routekaart", {"19637/2700", OPT_OUT}),
    ("oeganda OF regio", {"32317/974", "19637/2699"}),
    ("migratie*", {"32317/974", "19637/2699", "19637/2700", OPT_OUT}),
    ("*pact", {"32317/974"}),
    ("asielzoeker", {"19637/2699", "19637/2701"}),
    ("asielzoekers", {"19637/2699", "19637/2701"}),
    ("geinformeerd", {"32317/974"}),
    ("geïnformeerd", {"32317/974"}),
    ("pvda", {"32317/974"}),  # Pagefind cuts PvdA up inside a compound
    ("groenlinks", {"32317/974"}),
    ('"GroenLinks PvdA fractie vragen"', {"32317/974"}),
    ("d66", {"19637/2700"}),
    ("constructor", set()),  # a name that every JavaScript object has
)


@needs_browser
@pytest.mark.parametrize(("query", "expected"), QUERIES, ids=[query for query, _ in QUERIES])
def test_query_language(found: Callable[..., list[str]], query: str, expected: set[str]) -> None:
    """Each form of the query language finds exactly its letters."""
    assert set(found(query)) == expected


@needs_browser
@pytest.mark.parametrize("query", ["32317", "32 317", "kst-32317-974", "32317 974", "32 317, nr. 974", "KST-32317-974"])
def test_a_dossier_number_in_any_spelling_leads_to_the_paper(found: Callable[..., list[str]], query: str) -> None:
    """The paper itself comes first, the letter that names it after."""
    assert found(query) == ["32317/974", "19637/2699"]


@needs_browser
def test_a_paper_that_is_not_held_is_pointed_to(page, found: Callable[..., list[str]]) -> None:  # noqa: ANN001
    """Its number finds the page about it, its words do not (see the other tests); the number index knows still more."""
    assert found("22112 2955") == ["22112/2955"]
    assert "niet in deze collectie" in page.inner_text("[data-hit]")
    assert found("22112 2956") == []
    page.wait_for_selector("[data-zoek-direct] a")
    assert page.get_attribute("[data-zoek-direct] a", "href").endswith("/repo/dossiers/22112/2956/")


@needs_browser
def test_a_facet_count_is_the_number_of_rows_it_gives(page, found: Callable[..., list[str]]) -> None:  # noqa: ANN001
    """Also under a phrase, where Pagefind's own counts are wrong (its issue 556)."""
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
def test_a_date_range_has_open_ends_and_shows_the_undated_apart(page, found: Callable[..., list[str]]) -> None:  # noqa: ANN001
    """No letter is silently dropped for having no date."""
    assert set(found("opvang", van="2022-03-01")) == {"19637/2700", "19637/2701"}
    assert found("opvang", tot="2021-12-31") == ["19637/2699"]
    apart = page.eval_on_selector_all("[data-hit-zonder-datum]", "list => list.map(hit => hit.dataset.hitZonderDatum)")
    assert apart == [f"dossiers/{OPT_OUT}/"]


@needs_browser
def test_the_order_is_the_readers_choice(found: Callable[..., list[str]]) -> None:
    """Newest and oldest first; without a date last."""
    assert found("opvang", sorteer="oudste") == ["19637/2699", "19637/2700", "19637/2701", OPT_OUT]
    assert found("opvang", sorteer="nieuwste") == ["19637/2701", "19637/2700", "19637/2699", OPT_OUT]


@needs_browser
def test_the_address_is_the_state_and_back_goes_back(page, found: Callable[..., list[str]]) -> None:  # noqa: ANN001
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
def test_a_hit_points_to_the_place_and_marks_it(page, found: Callable[..., list[str]], small_url: str) -> None:  # noqa: ANN001
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
def test_a_hostile_query_is_only_text(page, found: Callable[..., list[str]], query: str) -> None:  # noqa: ANN001
    """It ends in an answer, adds no element to the page and leaves nothing running."""
    found(query)
    assert page.eval_on_selector_all(".zoek img, .zoek script", "list => list.length") == 0


@needs_browser
def test_all_hits_go_into_a_safe_csv(page, found: Callable[..., list[str]]) -> None:  # noqa: ANN001
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
    page.route("**/stukken.json", lambda route: route.fulfill(status=200, content_type="application/json", body="{"))
    page.goto(f"{small_url}zoeken/?q=opvang")
    page.wait_for_selector("[data-zoekresultaten][data-state=fout]", state="attached")
    assert "niet te laden" in page.inner_text("[data-zoek-fout]")
    page.close()


def test_the_same_pages_give_the_same_bytes(small_site: Path, tmp_path: Path) -> None:
    """Neither the folder nor the moment is in the index, and Pagefind's own interfaces are left out."""
    other = tmp_path / "elders"
    shutil.copytree(small_site, other)
    search.build_index(other, part=3)
    one, two = (
        {file.relative_to(root).as_posix(): file.read_bytes() for file in root.glob("pagefind*/**/*") if file.is_file()}
        for root in (small_site, other)
    )
    assert one == two
    assert not [name for name in one if "ui" in Path(name).name or "highlight" in name]


def test_a_failing_pagefind_is_one_line(small_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And leaves no half index behind."""
    other = tmp_path / "site"
    shutil.copytree(small_site, other)
    monkeypatch.setattr(sys, "executable", shutil.which("false") or "/bin/false")
    with pytest.raises(MachineFault, match=r"\Azoekindex: Pagefind stopte met code 1: [^\n]+\Z"):
        search.build_index(other)
    assert not list(other.glob("pagefind*"))


def test_a_site_without_letters_has_an_empty_index(tmp_path: Path) -> None:
    """So the search page says nought instead of failing."""
    (tmp_path / "index.html").write_text("<h1>leeg</h1>", encoding="utf-8")
    assert search.build_index(tmp_path) == 0
    assert json.loads((tmp_path / "pagefind/stukken.json").read_text(encoding="utf-8"))["stukken"] == []


SEEDS = (
    ('"grip op migratie"', 2, None),
    ('"migratie op grip"', 0, None),
    ("32317", None, "dossiers/32317/974/"),
    ("32 317", None, "dossiers/32317/974/"),
    ("kst-32317-974", None, "dossiers/32317/974/"),
    ("32317 974", None, "dossiers/32317/974/"),
)


@needs_browser
@pytest.mark.parametrize(("query", "count", "first"), SEEDS, ids=[query for query, *_ in SEEDS])
def test_the_seeds_answer(request, browser, query: str, count: int | None, first: str | None) -> None:  # noqa: ANN001
    """Rows 43 and 44 of FEATURES.md on the five seeds as they are published."""
    try:
        address = request.getfixturevalue("site_url")
    except pytest.FixtureLookupError:
        pytest.skip("conftest geeft nog geen site_url")
    page = browser.new_page()
    page.goto(f"{address.rstrip('/')}/zoeken/?{urlencode({'q': query})}")
    page.wait_for_selector("[data-zoekresultaten][data-state=klaar]", state="attached", timeout=10_000)
    hits = page.eval_on_selector_all("[data-hit]", "list => list.map(hit => hit.dataset.hit)")
    page.close()
    assert count is None or len(hits) == count
    assert first is None or hits[0] == first

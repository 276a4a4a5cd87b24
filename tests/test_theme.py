"""What the theme promises of every page: no code from a letter, no request elsewhere, little weight, contrast."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml

THEME = Path(__file__).parent.parent / "site_gen" / "theme"
HOSTILE = """x</title><script>alert(1)</script><img src=x onerror=alert(2)>" onload="alert(3) {{ config }} &amp; 'y'"""
LETTER = """---
{front}---
<h1>Een brief</h1>

<div data-letter-text class="brief" markdown="1">

## Kop &lt;script&gt;alert(4)&lt;/script&gt; een

## Kop twee

Tekst.
{{: #p-1 }}

</div>
"""


class _Tags(HTMLParser):
    """Every start tag of a page with its attributes, and the text of the title."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.title = ""
        self._inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        self._inside = tag

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 (its parent's signature)
        self._inside = ""

    def handle_data(self, data: str) -> None:
        self.title += data if self._inside == "title" else ""


@pytest.fixture(scope="module", name="built")
def _built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("thema")
    docs = root / "docs"
    (docs / "dossiers").mkdir(parents=True)
    plain = {"title": "Een brief", "soort": "Kamerbrief", "datum": "2025-10-08", "identifier": "kst-1-2"}
    source = {"bestand": "a.txt", "url": "https://zoek.officielebekendmakingen.nl/kst-1-2.html"}
    bad: dict[str, Any] = dict.fromkeys(
        ("title", "soort", "description", "kamer", "identifier", "datum", "vergaderjaar"), HOSTILE
    )
    bad |= {"afzender": [{"naam": HOSTILE}], "dossiers": [{"nummer": HOSTILE, "toevoeging": HOSTILE}]}
    pages: dict[str, dict[str, Any]] = {
        "goed": plain | {"bron": source},
        "kwaad": bad | {"bron": {"url": f"javascript:alert(5)//{HOSTILE}"}},
    }
    pages |= {"verborgen": plain | {"robots": "noindex"}}
    for name, front in pages.items():
        text = LETTER.format(front=yaml.safe_dump(front, allow_unicode=True))
        (docs / "dossiers" / f"{name}.md").write_text(text, encoding="utf-8")
    (docs / "begin.md").write_text("# Vraag &amp; antwoord &lt;b&gt;\n", encoding="utf-8")
    (docs / "index.md").write_text("# Begin\n", encoding="utf-8")
    (docs / "zonder.md").write_text("Een pagina zonder kop.\n", encoding="utf-8")
    (docs / "zoeken.md").write_text("---\ntitle: Zoeken\ntemplate: zoeken.html\n---\n", encoding="utf-8")
    palette = [{"media": f"(prefers-color-scheme: {media})", "scheme": scheme, "toggle": {"icon": "x", "name": media}}
               for media, scheme in (("light", "default"), ("dark", "slate"))]  # fmt: skip
    config = {
        "site_name": "Proef <b>", "site_url": "https://voorbeeld.nl/map/", "plugins": [],
        "nav": [{"Home": "index.md"}, {"Zoeken <b>": "zoeken.md"}, {"Zonder <b>": "zonder.md"}],
        "theme": {"name": "material", "custom_dir": str(THEME), "language": "nl", "font": False, "palette": palette},
        "markdown_extensions": ["attr_list", "md_in_html", {"toc": {"permalink": "¶"}}],
    }  # fmt: skip
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "--strict"]
    subprocess.run(command, cwd=root, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, check=True)
    return root / "site"


def _pages(built: Path) -> list[tuple[str, _Tags]]:
    return [(page.relative_to(built).as_posix(), _Tags(page.read_text("utf-8"))) for page in built.rglob("*.html")]


def test_front_matter_is_never_code(built: Path) -> None:
    page = _Tags((built / "dossiers/kwaad/index.html").read_text("utf-8"))
    assert page.title.startswith("x</title><script>alert(1)</script>")
    good = _Tags((built / "dossiers/goed/index.html").read_text("utf-8"))
    count = [tag for tag, _ in page.tags if tag in {"script", "img"}]
    assert count == [tag for tag, _ in good.tags if tag in {"script", "img"}]
    assert all("config" not in values.get("href", "") for _, values in page.tags)
    assert not [values for tag, values in page.tags if values.get("href", "").startswith("javascript:")]


def test_a_heading_is_never_code(built: Path) -> None:
    page = (built / "dossiers/goed/index.html").read_text("utf-8")
    assert page.count("Kop &lt;script&gt;alert(4)&lt;/script&gt; een") == 2  # in the contents and above the text
    assert not re.search(r"<script[^>]*>\s*alert", page)
    own = (built / "begin/index.html").read_text("utf-8")
    assert "<title>Vraag &amp; antwoord &lt;b&gt; - " in own


def test_the_linked_data_of_a_letter_is_json(built: Path) -> None:
    for name, title in (("goed", "Een brief"), ("kwaad", HOSTILE)):
        page = (built / f"dossiers/{name}/index.html").read_text("utf-8")
        [data] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
        assert (json.loads(data)["@type"], json.loads(data)["name"]) == ("Report", title)


def test_no_page_has_inline_styles_or_handlers(built: Path) -> None:
    for name, page in _pages(built):
        for tag, values in page.tags:
            assert not [key for key in values if key == "style" or key.startswith("on")], (name, tag, values)


def test_no_page_asks_anything_of_another_host(built: Path) -> None:
    loads = {"script": "src", "img": "src", "iframe": "src", "link": "href", "form": "action"}
    for name, page in _pages(built):
        for tag, values in page.tags:
            address = values.get(loads.get(tag, ""), "")
            if tag != "link" or values.get("rel") != "canonical":
                assert not re.match(r"(?:https?:)?//", address), (name, tag, address)
    for file in [*THEME.glob("assets/*.css"), *THEME.glob("assets/*.js")]:
        assert not re.search(r"@import|https?://(?!www\.w3\.org)", file.read_text("utf-8")), file.name


def test_every_page_says_it_is_not_official(built: Path) -> None:
    for page in built.rglob("index.html"):
        assert "Onafhankelijke, niet-officiële weergave; de officiële tekst staat bij de" in page.read_text("utf-8")
    good = (built / "dossiers/goed/index.html").read_text("utf-8")
    assert 'href="https://zoek.officielebekendmakingen.nl/kst-1-2.html">bron</a>' in good


def test_the_search_form_works_without_javascript(built: Path) -> None:
    page = _Tags((built / "dossiers/goed/index.html").read_text("utf-8"))
    [form] = [values for tag, values in page.tags if tag == "form" and values.get("role") == "search"]
    assert (form["action"], form["method"]) == ("../../zoeken/", "get")
    assert [values["name"] for tag, values in page.tags if values.get("type") == "search"] == ["q"]


def test_a_page_carries_little_of_the_theme(built: Path) -> None:
    page = (built / "dossiers/goed/index.html").read_text("utf-8")
    assert len(page.encode()) < 7_500  # the letter itself is some 300 bytes here; plain Material needs 30 kB
    assert page.count("<svg") == 0


def test_the_sitemap_dates_come_from_letters(built: Path) -> None:
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    found = ET.parse(built / "sitemap.xml").getroot().findall("s:url", names)  # noqa: S314 (our own file)
    dates = {url.findtext("s:loc", "", names): url.findtext("s:lastmod", None, names) for url in found}
    assert dates["https://voorbeeld.nl/map/dossiers/goed/"] == "2025-10-08"
    assert dates["https://voorbeeld.nl/map/"] is None
    assert "https://voorbeeld.nl/map/dossiers/verborgen/" not in dates


def _luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


PAIRS = (
    *((text, ground, 4.5) for text in ("inkt", "zacht", "accent") for ground in ("papier", "tint")),
    ("accent-op", "accent", 4.5), ("waarschuw", "tint", 4.5), ("inkt", "merk", 4.5), ("lijn-sterk", "papier", 3.0),
)  # fmt: skip


@pytest.mark.parametrize("mode", [0, 1, 2], ids=["licht", "donker", "donker zonder JavaScript"])
def test_contrast_is_enough_in_every_mode(mode: int) -> None:
    css = (THEME / "assets/site-gen.css").read_text("utf-8")
    block = [text for text in re.findall(r"\{([^{}]*)\}", css) if "--papier: #" in text and "--merk: #" in text][mode]
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})", block))
    for text, ground, least in PAIRS:
        high, low = sorted((_luminance(colours[text]), _luminance(colours[ground])), reverse=True)
        assert (high + 0.05) / (low + 0.05) >= least, (text, ground)


def test_the_styles_stay_lean() -> None:
    assert (THEME / "assets/site-gen.css").stat().st_size < 27_000

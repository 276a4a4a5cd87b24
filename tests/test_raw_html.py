"""What is done in less time gives what MkDocs and Python-Markdown give, for every text."""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions.md_in_html import HtmlBlockPreprocessor
from mkdocs.structure.pages import _RawHTMLPreprocessor

from site_gen import pipeline
from site_gen.site import engine, raw_html, write_pages
from site_gen.site.raw_html import RawHtml, names_in
from site_gen.sources import read_folder
from tests.helpers import LETTERS

_OURS = ["toc", "tables", "fenced_code", "attr_list", "md_in_html"]
_OWN_CONFIG = Path(engine.__file__).parents[1] / "data" / "mkdocs.yml"


def taken(text: str, maker: Callable[[Markdown], Any]) -> tuple[list[str], list[str]]:
    """What is left of a text without its raw HTML, and the raw HTML."""
    md = Markdown(extensions=_OURS)
    lines = maker(md).run(text.split("\n"))
    kept = md.htmlStash.rawHtmlBlocks
    return lines, [item if isinstance(item, str) else ET.tostring(item, "unicode") for item in kept]


PIECES = st.sampled_from(
    [
        "<div>", "</div>", '<div class="a" markdown="1">', "<div markdown>", '<section markdown="1">', "</section>",
        "<p>", "</p>", '<p id="x">', '<li markdown="span">', "</li>", "<ul>", "</ul>", '<a name="n">', "<a href=../#b>", "</a>",
        "<br>", "<br/>", "<hr>", "<b>", "</b>", '<i title="een > id=c">', "<script>", "</script>", "<style>", "</style>",
        "<title>", "</title>", "<pre>", "</pre>", "<P>", "<div", "<", "</", "&", "&amp;", "&#39;", "&#x1f;", "&#39", "&x",
        "<!-- x -->", "<!--proef 1-->", "<!--", "-->", "<?php", "?>", "<![CDATA[", "]]>", "</>", "`", '"', "'", "=",
        "\n", "\n\n", "\n\n", "\n   ", "    ", " ", "woord", "*", "_", "[x](y)", "{: #z }", "é", "<circle/>", "<svg>", "</svg>",
        "<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>", "<dl>", "<dt>", "<dd>", "</dl>", "<textarea>", "<br >", "</a id=q>",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=24).map("".join)


@given(TEXTS)
def test_raw_html_is_taken_out_as_python_markdown_does(text: str) -> None:
    assert taken(text, RawHtml) == taken(text, HtmlBlockPreprocessor)


@given(TEXTS)
def test_the_names_of_places_are_those_that_mkdocs_finds(text: str) -> None:
    found = names_in(text)
    slow = _RawHTMLPreprocessor()
    slow.run(text.split("\n"))
    assert found is None or found == slow.present_anchor_ids


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('<p id="a">x</p>', {"a"}),
        ("<a name=b></a>", {"b"}),
        ('<p name="b" title=" id=c"></p>', set()),  # only a link may have its name so; what stands in a value is text
        ('<p id="a&amp;b"></p>', {"a&b"}),
        ("<title>x</title><circle id=c />", {"c"}),
        ("&geen; & entiteit", set()),
    ],
)
def test_names_are_read_from_plain_html(text: str, names: set[str]) -> None:
    assert names_in(text) == names


def test_plain_blocks_go_in_one_stride(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten thousand tags in one block are not told one by one, nor are those in running text."""
    seen: list[str] = []
    whole = raw_html._Strides.handle_starttag

    def told(self: raw_html._Strides, tag: str, attrs: Any) -> None:
        seen.append(tag)
        whole(self, tag, attrs)

    monkeypatch.setattr(raw_html._Strides, "handle_starttag", told)
    taken("<div>" + '<p><a href="x">y</a></p>' * 10_000 + "</div>", RawHtml)
    taken('<section markdown="1">\n\n' + 'woord <a href="x">y</a> &amp; ' * 10_000 + "\n\n</section>", RawHtml)
    assert seen == ["div", "section"]


@pytest.mark.site
def test_the_site_is_the_same_to_the_byte_without_what_is_for_speed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    docs = tmp_path / "docs"
    corpus = pipeline.collect(folder := read_folder(LETTERS), pipeline.read_letters(folder))
    write_pages(docs, (page for page in pipeline.pages_of(corpus, "") if not page.after))
    fast, slow = tmp_path / "snel", tmp_path / "traag"
    engine.render(_OWN_CONFIG, docs, fast)
    left: list[str] = []
    monkeypatch.setattr(engine, "hasten_pages", lambda *_: lambda page: left.append(page.file.src_uri))
    engine.render(_OWN_CONFIG, docs, slow)
    assert left, "every page went the long way"
    names = sorted(path.relative_to(fast) for path in fast.rglob("*") if path.is_file())
    assert names == sorted(path.relative_to(slow) for path in slow.rglob("*") if path.is_file())
    assert [name for name in names if (fast / name).read_bytes() != (slow / name).read_bytes()] == []

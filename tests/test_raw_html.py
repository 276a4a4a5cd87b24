"""What is done in less time gives what MkDocs and Python-Markdown give, for every text."""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions.md_in_html import HtmlBlockPreprocessor
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.pages import _RawHTMLPreprocessor

from site_gen import pipeline
from site_gen.site import engine, raw_html, write_pages
from site_gen.site.cache import Cache, kept
from site_gen.site.raw_html import RawHtml, names_in
from site_gen.site.rendering import Renderer
from site_gen.sources import read_folder
from tests.helpers import LETTERS, write

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
        "<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>", "<dl>", "<dt>", "<dd>", "</dl>", "<textarea>", "<br >", "</a id=q>", "<p id>", '<p id="">',
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=24).map("".join)


@settings(deadline=None)
@given(TEXTS)
def test_raw_html_is_taken_out_as_python_markdown_does(text: str) -> None:
    assert taken(text, RawHtml) == taken(text, HtmlBlockPreprocessor)


@settings(deadline=None)
@given(TEXTS)
def test_the_names_of_places_are_those_that_mkdocs_finds(text: str) -> None:
    found = names_in(text)
    slow = _RawHTMLPreprocessor()
    slow.run(text.split("\n"))
    assert found is None or found == {name for name in slow.present_anchor_ids if name}


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


def rendered(text: str, folder: Path, cache: Cache | None, extensions: list[str]) -> Any:
    """One page of Markdown as MkDocs has it when it is done with it."""
    config = load_config(config_file=str(_OWN_CONFIG), docs_dir=str(folder))
    config["markdown_extensions"] = ["toc", "tables", "fenced_code", *extensions]
    write(folder, {"a.md": text})
    file = File("a.md", str(folder), str(folder / "uit"), use_directory_urls=True)
    page = MkDocsPage(None, file, config)
    page.read_source(config)
    files = Files([file])
    if cache:
        Renderer(config, cache, "p")(page, config, files)
    else:
        page.render(config, files)
    return page


@pytest.mark.parametrize(
    "extensions",
    [
        [],  # those of MkDocs alone: without `md_in_html`
        ["attr_list", "md_in_html"],  # ours
        ["attr_list", "md_in_html", "footnotes", "admonition"],  # a publisher's own beside them
    ],
)
def test_a_page_is_left_as_mkdocs_leaves_it(extensions: list[str], tmp_path: Path) -> None:
    """Made anew, made again with the same converter, and remembered."""
    text = """# Kop *schuin*\n\n<p id>x</p>\n\nTekst ![a](b.png) [c](#x) <http://a.nl> <a@b.nl> `code` &amp; [^1]\n
<div markdown="1">\n\n## Twee\n\n- een\n- [twee](a.md#twee)\n\n</div>\n\n[^1]: noot\n"""
    plain = rendered(text, tmp_path, None, extensions)
    for _ in range(2):
        with kept(tmp_path / "c" / "a.sqlite") as cache:
            ours = rendered(text, tmp_path, cache, extensions)
            assert (ours.content, ours.title) == (plain.content, plain.title)
            mine, theirs = ({at.src_uri: to for at, to in page.links_to_anchors.items()} for page in (ours, plain))
            assert mine == theirs
            assert str(ours.toc) == str(plain.toc)
            assert ours.present_anchor_ids - {None} == plain.present_anchor_ids - {None}


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

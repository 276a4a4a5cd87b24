"""After the engine: what waits joins the site, what nobody uses goes, and every link is judged as a browser follows it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_gen.model import Page, SiteGenError
from site_gen.site import inspection
from site_gen.site.finish import finish
from site_gen.site.inspection import Seen, dead_links
from site_gen.site.waiting import join, put_aside, waiting_room

THEME = """<body dir="ltr" data-md-color-scheme="default" data-md-color-primary="custom" data-md-color-accent="custom">
<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">
<label class="md-overlay" for="__drawer"></label>
<div data-md-component="announce">
</div>
<div class="md-content" data-md-component="content"><p>%s</p></div>
<div class="md-dialog" data-md-component="dialog">
  <div class="md-dialog__inner md-typeset"></div>
</div>
</body>"""
SAID = [
    # a paper that quotes HTML keeps it, however like the theme's own it is
    '&lt;div class="md-dialog" data-md-component="dialog"&gt; data-md-component="content"',
    '&lt;input class="md-toggle" autocomplete="off"&gt; data-md-color-primary="custom" data-md-color-accent="custom"',
    "Er is geen <b>ander</b> <label>veld</label>.",
]


@pytest.mark.parametrize("said", SAID)
def test_only_what_the_theme_wrote_for_its_own_script_goes(said: str, tmp_path: Path) -> None:
    path = tmp_path / "index.html"
    path.write_text(f'<!doctype html><meta charset="utf-8">{THEME % said}', "utf-8")
    assert finish(tmp_path, rooted=True) == 1
    body = path.read_text("utf-8").split("<body", 1)[1]
    assert body == f' dir="ltr" data-md-color-scheme="default">\n<div class="md-content"><p>{said}</p></div>\n</body>'


def test_pages_that_wait_join_the_site(tmp_path: Path) -> None:
    (tmp_path / "site/a").mkdir(parents=True)
    (tmp_path / "site/a/index.html").write_text("van de motor", "utf-8")
    room = waiting_room(tmp_path)
    put_aside(room, Page("weg.txt", "van een ronde die mislukte", after=True))
    room = waiting_room(tmp_path)  # a round that starts anew
    put_aside(room, Page("a/brief.md", "é", after=True))
    put_aside(room, Page("data/stukken.zip", b"PK", after=True))
    with pytest.raises(SiteGenError):
        put_aside(room, Page("../buiten.txt", "", after=True))
    join(room, tmp_path / "site")
    found = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert found == {
        "site/a/index.html": b"van de motor",
        "site/a/brief.md": "é".encode(),
        "site/data/stukken.zip": b"PK",
    }


_FILES = {"index.html", "404.html", "a/index.html", "a/b/index.html", "a/b/c.txt", "a/b.c/index.html", "a.txt"}
_PAGES = sorted(name for name in _FILES if name.endswith(".html"))
_LINKS = st.lists(
    st.sampled_from(["..", ".", "/", "../", "./", "a", "b", "a/", "b/", "b.c/", "c.txt", "a.txt", "#", "x", "%61", "?q", ""]),
    max_size=7,
).map("".join)  # fmt: skip


@given(st.lists(_LINKS, max_size=12), st.sampled_from(_PAGES), st.booleans())
def test_the_short_way_of_judging_a_link_says_what_the_long_way_says(links: list[str], path: str, rooted: bool) -> None:  # noqa: FBT001
    pages = {name: Seen(frozenset("ax"), (), (), None) for name in _PAGES}
    pages[path] = Seen(frozenset("ax"), tuple(links), (), None)
    short = list(dead_links(pages, _FILES, "/a/" if rooted else "/"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inspection, "_PLAIN", re.compile(r"(?!)"))
        assert list(dead_links(pages, _FILES, "/a/" if rooted else "/")) == short

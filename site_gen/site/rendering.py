"""Markdown of one page -> its HTML, as MkDocs does it but in less time; for speed only.

1. The page is left as MkDocs would leave it: content, table of contents, title, names of places and links to them.
2. What is left out is what cannot do anything: a pattern of Markdown whose sign the page does not hold.
3. With other extensions than our own each page gets a converter of its own, and every pattern.
4. What a page became in an earlier build is used when its text, its place, the settings and the program are the same, and
   each of its links still leads to the same address.
"""

# ruff: noqa: SLF001 - these are the very steps of MkDocs, which gives no other way to them

from __future__ import annotations

import hashlib
import io
import json
import logging
import pickle
import re
from collections.abc import Iterator
from typing import Any

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from mkdocs.structure import pages
from mkdocs.structure.toc import get_toc

from site_gen.site.cache import Cache
from site_gen.site.raw_html import hasten, names_in

_KIND = "pagina"
_OURS = ("attr_list", "fenced_code", "md_in_html", "tables", "toc")
_SIGNS = {
    "backtick": re.compile("`"),
    "escape": re.compile(r"\\"),
    "reference": re.compile(r"\["),
    "link": re.compile(r"\["),
    "image_link": re.compile(r"!\["),
    "image_reference": re.compile(r"!\["),
    "short_reference": re.compile(r"\["),
    "short_image_ref": re.compile(r"!\["),
    "autolink": re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*+://"),
    "automail": re.compile("@"),
    "entity": re.compile("&"),
    "em_strong": re.compile(r"[*_]"),
}
"""What a text must hold for an inline pattern of Python-Markdown to match: ``<http://`` for a bare address."""


class _Watch(Preprocessor):
    """Sees the text before raw HTML is taken out: which names it gives to places, which patterns it has a use for."""

    def __init__(self, md: Markdown, patterns: tuple[tuple[str, Any], ...]) -> None:
        super().__init__(md)
        self._patterns = patterns
        self.names: set[str] = set()

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        found = names_in(text)
        if found is None:
            slow = pages._RawHTMLPreprocessor()
            slow.run(lines)
            found = slow.present_anchor_ids
        self.names = found
        if self._patterns:
            inline: Any = self.md.treeprocessors["inline"]
            inline.inlinePatterns = list(self._useful(text))
        return lines

    def _useful(self, text: str) -> Iterator[Any]:
        for name, pattern in self._patterns:
            if name not in _SIGNS or _SIGNS[name].search(text):
                yield pattern


class _Links(pages._RelativePathTreeprocessor):
    """Remembers which address each link was given."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.found: list[tuple[str, str]] = []

    def path_to_url(self, url: str) -> str:
        new = super().path_to_url(url)
        self.found.append((url, new))
        return new


class _Settings(pickle.Pickler):
    """Settings as bytes, with functions by their names; those of a publisher's own may change behind their name."""

    def persistent_id(self, item: object) -> None:
        if callable(item) and not (item.__module__ or "").startswith(("functools", "pymdownx.", "markdown.")):
            raise pickle.PicklingError(item.__module__)


class Renderer:
    """Converts page after page with the settings of one site."""

    def __init__(self, config: Any, cache: Cache, program: str) -> None:
        self._config = config
        self._kept = self._converter() if sorted(map(str, config["markdown_extensions"])) == list(_OURS) else None
        self._cache = cache
        self._key = self._settings(program) if self._kept else None

    def _converter(self) -> Markdown:
        md = Markdown(
            extensions=self._config["markdown_extensions"], extension_configs=self._config["mdx_configs"] or {}
        )
        hasten(md)
        return md

    def _settings(self, program: str) -> bytes | None:
        """What decides a page's HTML beside its text and place; ``None`` when that cannot be told."""
        written = io.BytesIO()
        try:
            _Settings(written).dump((program, self._config["markdown_extensions"], self._config["mdx_configs"]))
        except Exception:  # noqa: BLE001 - what cannot be written can fail in any way
            return None
        return written.getvalue()

    def _named(self, md: Markdown) -> tuple[tuple[str, Any], ...]:
        """Every inline pattern with its name, in the order in which they are tried; none when they are not known well enough."""
        patterns: Any = md.inlinePatterns
        return tuple((item.name, patterns[item.name]) for item in patterns._priority) if self._kept else ()

    def __call__(self, page: Any, config: Any, files: Any) -> None:
        """Stands in for ``mkdocs.structure.pages.Page.render``."""
        key = ""
        if self._key is not None:
            text = f"{page.file.src_uri}\0{page.file.url}\0{page.markdown}"
            key = hashlib.sha256(self._key + text.encode("utf-8", "surrogatepass")).hexdigest()
            known = self._cache.get(_KIND, key)
            if known and self._recall(page, config, files, known):
                return
        made = self._convert(page, config, files)
        if key:
            self._cache.put(_KIND, key, json.dumps(made).encode())

    @staticmethod
    def _recall(page: Any, config: Any, files: Any, known: bytes) -> bool:
        """Leave the page as it was left before, if each of its links still leads there."""
        links = pages._RelativePathTreeprocessor(page.file, files, config)
        try:
            content, tokens, title, names, found = json.loads(known)
            if any(links.path_to_url(url) != new for url, new in found):
                return False
            _leave(page, links, content, tokens, title, set(names))
        except (ValueError, TypeError, KeyError):  # not what `__call__` keeps
            return False
        return True

    def _convert(self, page: Any, config: Any, files: Any) -> tuple[object, ...]:
        """The same steps as MkDocs', in the same order; returns what is worth remembering."""
        md = self._kept.reset() if self._kept else self._converter()
        watch = _Watch(md, self._named(md))
        md.preprocessors.register(watch, "mkdocs_raw_html", 21)
        anchors = pages._ExtractAnchorsTreeprocessor(page.file, files, config)
        anchors._register(md)
        links = _Links(page.file, files, config)
        links._register(md)
        title = pages._ExtractTitleTreeprocessor()
        title._register(md)
        content = md.convert(page.markdown)
        tokens = getattr(md, "toc_tokens", [])
        names = anchors.present_anchor_ids | watch.names
        _leave(page, links, content, tokens, title.title, names)
        return content, tokens, title.title, sorted(name for name in names if name), links.found


def _leave(page: Any, links: Any, content: str, tokens: Any, title: str | None, names: set[str]) -> None:
    page.content = content
    page.toc = get_toc(tokens)
    page._title_from_render = title
    page.present_anchor_ids = names
    if logging.getLogger(pages.__name__).getEffectiveLevel() > logging.DEBUG:
        page.links_to_anchors = links.links_to_anchors

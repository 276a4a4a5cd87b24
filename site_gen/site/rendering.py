"""Markdown of one page -> its HTML, as MkDocs does it but in less time; for speed only.

1. The page is left as MkDocs would leave it: content, table of contents, title, names of places and links to them.
2. What is left out is what cannot do anything: a pattern of Markdown whose sign the page does not hold.
3. With other extensions than our own each page gets a converter of its own, and every pattern.
"""

# ruff: noqa: SLF001 - these are the very steps of MkDocs, which gives no other way to them

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from mkdocs.structure import pages
from mkdocs.structure.toc import get_toc

from site_gen.site.raw_html import hasten, names_in

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


class Renderer:
    """Converts page after page with the settings of one site."""

    def __init__(self, config: Any) -> None:
        self._config = config
        self._kept = self._converter() if sorted(config["markdown_extensions"]) == list(_OURS) else None

    def _converter(self) -> Markdown:
        md = Markdown(
            extensions=self._config["markdown_extensions"], extension_configs=self._config["mdx_configs"] or {}
        )
        hasten(md)
        return md

    def _named(self, md: Markdown) -> tuple[tuple[str, Any], ...]:
        """Every inline pattern with its name, in the order in which they are tried; none when they are not known well enough."""
        patterns: Any = md.inlinePatterns
        return tuple((item.name, patterns[item.name]) for item in patterns._priority) if self._kept else ()

    def __call__(self, page: Any, config: Any, files: Any) -> None:
        """Stands in for ``mkdocs.structure.pages.Page.render``: the same steps in the same order."""
        md = self._kept.reset() if self._kept else self._converter()
        watch = _Watch(md, self._named(md))
        md.preprocessors.register(watch, "mkdocs_raw_html", 21)
        anchors = pages._ExtractAnchorsTreeprocessor(page.file, files, config)
        anchors._register(md)
        links = pages._RelativePathTreeprocessor(page.file, files, config)
        links._register(md)
        title = pages._ExtractTitleTreeprocessor()
        title._register(md)
        page.content = md.convert(page.markdown)
        page.toc = get_toc(getattr(md, "toc_tokens", []))
        page._title_from_render = title.title
        page.present_anchor_ids = anchors.present_anchor_ids | watch.names
        if logging.getLogger(pages.__name__).getEffectiveLevel() > logging.DEBUG:
            page.links_to_anchors = links.links_to_anchors

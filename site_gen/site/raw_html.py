"""Finished HTML within Markdown, read in one stride where Python-Markdown and MkDocs go sign by sign; for speed only.

1. What comes out is what they would make of it: only HTML in the plain form that our pages have is taken in one stride.
2. The first sign that is not of that form sends the rest of its block the long way, so no text is read more than twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from markdown.extensions.md_in_html import HTMLExtractorExtra
from markdown.preprocessors import Preprocessor

# A tag with attributes in quotes or of plain signs, a title (of a part of a drawing), an entity, a comment; else one sign that is none of these.
# Possessive throughout, so each sign is looked at once.
_PART = re.compile(
    r"""<title>[^<&]*+</title>|<(?P<end>/?)(?P<tag>[a-z][a-z0-9]*+)"""
    r"""(?P<values>(?:[ \n]++[A-Za-z][A-Za-z0-9-]*+(?:=(?:"[^"<>`]*+"|[A-Za-z0-9_.#-][A-Za-z0-9_.#/-]*+(?<!/)(?=[ >])))?+)*+)"""
    r"""[ ]?(?P<empty>/?)>"""
    r"""|&(?:\#[0-9]++|\#x[0-9a-f]++|[A-Za-z][A-Za-z0-9]*+);|<!--[^<>-]*+-->|(?P<other>[<&])"""
)
_VALUE = re.compile(r'[ \n]([A-Za-z][A-Za-z0-9-]*+)(?:=(?:"([^"]*+)"|([^ >"]++)))?+')

_VOID = frozenset({"br", "img", "input", "wbr"})
"""Tags without an end."""
_KNOWN = _VOID | frozenset(
    "a abbr article aside b blockquote button caption cite code dd details dfn div dl dt em fieldset figcaption figure "
    "footer form g h1 h2 h3 h4 h5 h6 header i label legend li main mark nav ol p path q section small span strong sub "
    "summary sup svg table tbody td text tfoot th thead time tr u ul circle defs line marker polygon polyline rect use".split()
)
"""Tags in which text and other tags mean what they mean elsewhere: no script, no style, no ``hr``, which has rules of its own."""


class _Strides(HTMLExtractorExtra):
    """Python-Markdown's own reader of raw HTML, which takes a whole block or a run of text in one stride."""

    _cache: list[str]
    cdata_elem: str | None
    mdstack: list[str]
    mdstate: list[str | None]

    def __init__(self, md: Any) -> None:
        self._whole = True
        self._blocks = set(md.block_level_elements)
        self._inline = _KNOWN - self._blocks
        super().__init__(md)

    @property
    def block_level_tags(self) -> set[str]:
        """The same as each time anew: no extension adds to them while a page is read."""
        return self._blocks

    def close(self) -> None:
        """What is left is HTML that breaks off; Python-Markdown then counts lines from elsewhere, and so do we."""
        self._whole = False
        super().close()

    def parse_starttag(self, i: int) -> int:
        before = self.inraw
        end = super().parse_starttag(i)
        if self.inraw and not before and not self.intail and len(self.stack) == 1:
            return self._to_end(end)
        return self._over_text(end)

    def parse_endtag(self, i: int) -> int:
        return self._over_text(super().parse_endtag(i))

    def _to_end(self, start: int) -> int:
        """Where the end tag of the block that was just opened stands; ``start`` itself when that is not plain to see."""
        raw, inside = self.rawdata, [self.stack[0]]
        if inside[0] not in _KNOWN or not self._whole:
            return start
        for part in _PART.finditer(raw, start):
            end, tag, values, empty, other = part.groups()
            if not tag:
                if other:
                    return start
            elif tag not in _KNOWN or (end and (values or empty)):
                return start
            elif end:
                if inside.pop() != tag:
                    return start
                if not inside:
                    self._cache.append(raw[start : part.start()])
                    return part.start()
            elif not empty and tag not in _VOID:
                inside.append(tag)
        return start

    def _over_text(self, start: int) -> int:
        """The end of the running text from ``start``, its inline tags and entities with it: inside a block of Markdown all that is text."""
        if not self.mdstack or self.mdstate[-1] == "off" or self.inraw or self.intail or self.cdata_elem:
            return start
        if not self._whole:
            return start
        stop = start
        for part in _PART.finditer(self.rawdata, start):
            end, tag, values, empty, other = part.groups()
            stop = part.start()
            if other or (tag and (tag not in self._inline or empty or (end and values))) or part[0].startswith("<!"):
                break
            stop = part.end()
            if end:
                self.close_inline_tag(tag)
            elif tag:
                self.open_inline_tag(tag)
        if start < stop:
            self.handle_data(self.rawdata[start:stop])
        return stop


class RawHtml(Preprocessor):
    """Takes raw HTML out of Markdown and keeps it; stands in for the one of ``md_in_html``."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines without the raw HTML."""
        parser = _Strides(self.md)
        parser.feed("\n".join(lines))
        parser.close()
        return "".join(parser.cleandoc).split("\n")


def names_in(text: str) -> set[str] | None:
    """The names that raw HTML gives to places in a text, as MkDocs collects them; ``None`` when that is not plain to see.

    >>> sorted(names_in('<p id="a">x</p> <a name=b></a> <i title="een id=c"></i>') or ())
    ['a', 'b']
    >>> names_in('<p id=a')
    """
    found: set[str] = set()
    for part in _PART.finditer(text):
        end, tag, values, _, other = part.groups()
        if not tag:
            if other == "<":
                return None
        elif tag not in _KNOWN:
            return None
        elif values and not end and ("id" in values or "name" in values):
            found.update(_names(tag, values))
    return found


def _names(tag: str, values: str) -> Iterator[str]:
    for name, quoted, bare in _VALUE.findall(values):
        if (quoted or bare) and (name == "id" or (name == "name" and tag == "a")):
            yield unescape(quoted or bare)


def hasten(md: Any) -> None:
    """Let a converter that has ``md_in_html`` take raw HTML in strides; any other stays as it is."""
    held = md.preprocessors["html_block"]
    if type(held).__module__ == HTMLExtractorExtra.__module__:
        md.preprocessors.register(RawHtml(md), "html_block", 20)

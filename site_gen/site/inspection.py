"""Finished HTML -> what it holds: ids, links, loads and the text of the letter; each page is parsed once.

1. Pages are read as a browser reads them (lxml), not as the generator wrote them.
2. Text is visible text: marks without text, link signs and note calls count only by what they show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

_LOADS = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "link": "href",
    "source": "src",
    "video": "src",
    "audio": "src",
    "embed": "src",
    "object": "data",
}
_LINK_LOADS = frozenset(
    {"stylesheet", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "icon", "manifest"}
)
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
"""A link with a scheme or a host of its own; a letter may print any, also ``http://site/`` and ``http://[``."""
_PLAIN = re.compile(r"(?P<up>(?:\.\./)*)(?P<way>[A-Za-z0-9_./-]*)(?:#(?P<anchor>[A-Za-z0-9_-]*))?")
"""Nearly every link of a site: up, then down, then an anchor, in signs that mean themselves."""
_BLOCKS = frozenset(
    {
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "section",
        "br",
        "table",
        "tr",
        "td",
        "th",
        "blockquote",
        "dl",
        "dt",
        "dd",
    }
)


@dataclass(frozen=True, slots=True)
class Seen:
    """One page: its ids, where its links lead, what it loads from elsewhere, and the letter's text with its notes apart."""

    ids: frozenset[str]
    links: tuple[str, ...]
    foreign: tuple[str, ...]
    text: str | None
    notes: str = ""


def inspect(content: bytes) -> Seen:
    """Read one page."""
    tree = html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    ids: set[str] = set()
    links: list[str] = []
    foreign: list[str] = []
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        name = element.get("id")
        if name:
            ids.add(name)
        for attribute in ("href", "src"):
            value = element.get(attribute)
            if value:
                links.append(value)
        loads = element.get(_LOADS[element.tag]) if element.tag in _LOADS else None
        if (
            loads
            and _ELSEWHERE.match(loads)
            and not loads.startswith("data:")
            and (element.tag != "link" or set((element.get("rel") or "").split()) & _LINK_LOADS)
        ):
            foreign.append(loads)
    regions = tree.xpath("//*[@data-letter-text]")
    below = [part for region in regions for part in region.xpath('.//section[@class="noten"]')]
    notes = "\n".join("".join(_visible(part)) for part in below)
    for part in below:
        part.drop_tree()
    text = "\n".join("".join(_visible(region)) for region in regions) if regions else None
    return Seen(frozenset(ids), tuple(links), tuple(foreign), text, notes)


def _visible(element: html.HtmlElement) -> Iterator[str]:
    """The text a reader sees, blocks parted by line ends."""
    if not isinstance(element.tag, str) or "headerlink" in (element.get("class") or "").split():
        yield element.tail or ""
        return
    block = element.tag in _BLOCKS
    if block:
        yield "\n"
    yield element.text or ""
    for child in element:
        yield from _visible(child)
    if block:
        yield "\n"
    yield element.tail or ""


def dead_links(pages: dict[str, Seen], files: set[str], root: str = "/") -> Iterator[tuple[str, str, str]]:
    """Links inside the site that lead nowhere: page, link, why. ``pages`` by their file's path in the site.

    Only the page for unknown addresses may start at ``root``, the path of the site's own address.
    """
    for path, seen in pages.items():
        folder = path.removesuffix("index.html")
        base, steps = "http://site/" + folder, tuple(folder.split("/")[:-1])
        for link in dict.fromkeys(seen.links):  # a paragraph's link to its source line, a name said twice: judged once
            plain = _PLAIN.fullmatch(link)
            if plain and _holds(plain, steps, path, pages, files):
                continue
            if _ELSEWHERE.match(link):
                continue
            whole = urlsplit(urljoin(base, link))
            target = unquote(whole.path.lstrip("/"))
            target = target + "index.html" if not target or target.endswith("/") else target
            if link.startswith("/") and path == "404.html" and link.startswith(root):
                target = unquote(whole.path.removeprefix(root))
                target = target + "index.html" if not target or target.endswith("/") else target
                link = link.removeprefix(root)  # noqa: PLW2901
            if link.startswith("/"):
                yield path, link, "begint bij de wortel en breekt onder een submap"
            elif target not in files:
                if target + "/index.html" not in files:
                    yield path, link, "bestaat niet"
            elif whole.fragment and target in pages and unquote(whole.fragment) not in pages[target].ids:
                yield path, link, "geen anker met deze naam"


def _holds(plain: re.Match[str], steps: tuple[str, ...], path: str, pages: Mapping[str, Seen], files: set[str]) -> bool:
    """Whether a plain link certainly leads somewhere; what is not certain is worked out in full, which costs ten times as much."""
    ups, way = len(plain["up"]) // 3, plain["way"]
    if ups > len(steps) or way.startswith(("/", ".")) or "//" in way or "/." in way:
        return False
    if not ups and not way:
        target = path
    else:
        target = "/".join((*steps[: len(steps) - ups], way))
        target = target + "index.html" if not target or target.endswith("/") else target
    if target not in files:
        return False
    anchor = plain["anchor"]
    return not anchor or target not in pages or anchor in pages[target].ids


def read_site(site: Path) -> dict[str, Seen]:
    """Every HTML page of a site folder."""
    return {path.relative_to(site).as_posix(): inspect(path.read_bytes()) for path in sorted(site.rglob("*.html"))}

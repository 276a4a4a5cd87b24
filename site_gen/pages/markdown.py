"""Text -> Markdown that shows it as it stands; the only place where anything is escaped.

1. ``escape`` gives Markdown whose rendered text is the text itself, for every text; ``attribute`` the same inside HTML.
2. A link is written in one walk over sorted spans; letter text is never searched and replaced.
3. Front matter is written by a YAML emitter only, and loads back to the same values.
"""

from __future__ import annotations

import html
import posixpath
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import yaml

from site_gen.model import Mark, MarkKind, Text

_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)  # the same emitter, nine times as fast

# Python-Markdown is not CommonMark: a backslash works before these only; < and & need entities (LIBRARIES.md, site stack).
_INLINE = re.compile(r"[\\`*_{}\[\]<>&|~^=]|!(?=\[)")
_MANY = 400
_ENTITY = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "|": "&#124;", "~": "&#126;", "^": "&#94;", "=": "&#61;"}
# What means something only at the start of a block: headings, lists, quotes, definitions, rules.
_LEAD = re.compile(r"(\d{1,9}(?=[.)])|)([#+\-.:)!])")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of text that becomes a link: Markdown target and attribute list."""

    start: int
    end: int
    target: str
    attributes: str = ""


def escape(text: str, *, lead: bool = True) -> str:
    """The text as Markdown; ``lead`` also guards what is special at the start of a block."""
    made = _INLINE.sub(lambda match: _ENTITY.get(match[0], "\\" + match[0]), text)
    if lead:
        made = (
            _LEAD.sub(lambda match: f"{match[1]}\\{match[2]}" if match[2] != ":" else "&#58;", made, count=1)
            if _LEAD.match(made)
            else made
        )
        if made.startswith(("    ", "\t")):
            made = made.lstrip()
    return made


def attribute(value: object) -> str:
    """A value inside an HTML attribute or element."""
    return html.escape(str(value), quote=True)


# Invisible, reordering or no character at all: controls but the tab, formats, surrogates, what is never assigned.
UNSEEN = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufdd0-\ufdef"
    "\ufeff\ufff9-\uffff\U000e0000-\U000e0fff"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17))
    + "]+"
)


def visible(text: str) -> str:
    """A source as HTML that shows all of it: what no reader can see stands there by its name (``U+200B``)."""
    made: list[str] = []
    done = 0
    for match in UNSEEN.finditer(text):
        names = (f"U+{ord(sign):04X}" + (f"×{many}" if many > 1 else "") for sign, many in _runs(match[0]))
        made.append(f"{attribute(text[done : match.start()])}<code>{' '.join(names)}</code>")
        done = match.end()
    return "".join((*made, attribute(text[done:])))


def _runs(text: str) -> Iterator[tuple[str, int]]:
    return ((sign, sum(1 for _ in group)) for sign, group in groupby(text))


def front_matter(values: Mapping[str, object]) -> str:
    """The YAML head of a page; unknown values must be left out by the caller."""
    return (
        "---\n"
        + yaml.dump(
            dict(values), Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=120, default_flow_style=None
        )
        + "---\n"
    )


def relative(here: str, there: str) -> str:
    """The way from one site address (``dossiers/32317/974/``) to another, for use in HTML."""
    path, _, anchor = there.partition("#")
    way = _way(path, here)
    way = "./" if way == "." else way + ("/" if not path or path.endswith("/") else "")
    return way + (f"#{anchor}" if anchor else "")


def _way(path: str, start: str) -> str:
    """`posixpath.relpath` for addresses, which lie in no folder of this machine: it would ask for that twice a link.

    >>> _way("dossiers/32317/", "dossiers/19637/2375/"), _way("a/", "a/"), _way("", "a/b/")
    ('../../32317', '.', '../..')
    """
    if ".." in path or ".." in start or path.startswith("/") or start.startswith("/"):
        return posixpath.relpath(path or ".", start or ".")
    steps, from_ = ([step for step in way.split("/") if step not in _NOWHERE] for way in (path, start))
    same = 0
    for one, other in zip(steps, from_, strict=False):
        if one != other:
            break
        same += 1
    return "/".join([".."] * (len(from_) - same) + steps[same:]) or "."


_NOWHERE = ("", ".")


def markdown_path(url: str) -> str:
    """The Markdown file behind a letter's address: ``dossiers/32317/974/`` -> ``dossiers/32317/974.md``."""
    return url.rstrip("/") + ".md"


def to_markdown(here: str, there: str) -> str:
    """The way from one Markdown file to another."""
    path, _, anchor = there.partition("#")
    return _way(path, posixpath.dirname(here)) + (f"#{anchor}" if anchor else "")


def heavy(content: str) -> bool:
    """Whether a text holds so many special signs that Python-Markdown, which copies a paragraph for each, would crawl."""
    return len(_INLINE.findall(content)) > _MANY


def inline_html(text: Text, anchors: Sequence[Anchor] = ()) -> str:
    """The same running text as `inline` as finished HTML, for what is too heavy for Markdown."""
    return "".join(_pieces(text, anchors, attribute, _html_link))


def _html_link(inner: str, item: Anchor) -> str:
    if item.attributes:  # another site
        return f'<a class="extern" rel="external noopener" href="{attribute(item.target)}">{inner}</a>'
    path, _, anchor = item.target.partition("#")
    way = f"../{path.removesuffix('.md')}/" if path else ""
    return f'<a href="{attribute(way + ("#" + anchor if anchor else ""))}">{inner}</a>'


def _markdown_link(inner: str, item: Anchor) -> str:
    return f"[{inner}]({_target(item.target)}){item.attributes}"


def inline(text: Text, anchors: Sequence[Anchor] = ()) -> str:
    """Running text with its marks and links, as one line of Markdown; ``anchors`` are sorted and disjoint."""
    whole = "".join(_pieces(text, anchors, lambda piece: escape(piece, lead=False), _markdown_link))
    return _LEAD.sub(_guard, whole, count=1) if _LEAD.match(whole) else whole


def _pieces(
    text: Text, anchors: Sequence[Anchor], show: Callable[[str], str], link: Callable[[str, Anchor], str]
) -> Iterator[str]:
    """The text in one walk: plain stretches, links, and the marks between them."""
    starts = [anchor.start for anchor in anchors]
    own = [Anchor(m.start, m.end, m.value, _OUTSIDE) for m in text.marks if m.kind is MarkKind.LINK]
    free = (
        a
        for a in own
        if not any(b.start < a.end and a.start < b.end for b in anchors[max(0, bisect_left(starts, a.start) - 1) :][:2])
    )
    wide = [(m.start, m.end, *_tags(m)) for m in text.marks if m.kind in _WIDE]
    points = sorted(
        (m.start, m.kind is MarkKind.NOTE, _mark(m.kind, m.value))
        for m in text.marks
        if m.kind in (MarkKind.NOTE, MarkKind.PAGE)
    )
    done = 0
    for item in sorted([*anchors, *free], key=lambda a: a.start):
        yield from _plain(text.content, (done, item.start), wide, points, show)
        inside = points[bisect_left(points, (item.start,)) : bisect_left(points, (item.end,))]
        # A mark is a link of its own: one that falls inside a link stands right behind it.
        yield link("".join(_plain(text.content, (item.start, item.end), wide, (), show)), item)
        yield from (mark for _, _, mark in inside)
        done = item.end
    yield from _plain(text.content, (done, len(text.content) + 1), wide, points, show)


def _plain(
    content: str,
    span: tuple[int, int],
    wide: Sequence[tuple[int, int, str, str]],
    points: Sequence[tuple[int, bool, str]],
    show: Callable[[str], str],
) -> Iterator[str]:
    """A stretch without links: wide and zero-width marks put in at their places; a mark at its end is left out."""
    start, end = span
    inside = points[bisect_left(points, (start,)) : bisect_left(points, (end,))]
    edges = sorted({start, end, *(p[0] for p in inside), *(e for mark in wide for e in mark[:2] if start < e < end)})
    place = 0
    for edge, following in zip(edges, [*edges[1:], end], strict=True):
        while place < len(inside) and inside[place][0] == edge:
            yield inside[place][2]
            place += 1
        piece = show(content[edge:following]).replace("\n", "<br>")
        if piece:
            around = [(opened, closed) for a, b, opened, closed in wide if a <= edge and following <= b]
            yield "".join((*(o for o, _ in around), piece, *(c for _, c in reversed(around))))


_WIDE = frozenset({MarkKind.STRONG, MarkKind.ABBREVIATION, MarkKind.FOREIGN})


def _tags(mark: Mark) -> tuple[str, str]:
    """What opens and closes a mark with a width; the values hold letters, blanks, hyphens and commas only."""
    if mark.kind is MarkKind.ABBREVIATION:
        return f'<abbr title="{attribute(mark.value)}">', "</abbr>"
    return (f'<span lang="{attribute(mark.value)}">', "</span>") if mark.kind is MarkKind.FOREIGN else _STRONG


_STRONG = ("<strong>", "</strong>")


_OUTSIDE = '{.extern rel="external noopener"}'


def outside(start: int, end: int, url: str) -> Anchor:
    """A stretch that leads to another site."""
    return Anchor(start, end, url, _OUTSIDE)


def _guard(match: re.Match[str]) -> str:
    return f"{match[1]}\\{match[2]}" if match[2] != ":" else f"{match[1]}&#58;"


def _target(target: str) -> str:
    """A link target that cannot end early: blanks, brackets and angles percent-encoded."""
    return re.sub(r"[\s()<>\"'\\\[\]`*_]", lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), target)


def _mark(kind: MarkKind, value: str) -> str:
    if kind is MarkKind.PAGE:
        return f'<a class="pagina" id="pagina-{value}" href="#pagina-{value}" aria-label="pagina {value}" data-pagina="{value}"></a>'
    label = value.partition("-")[0]
    return f'<sup class="nootverwijzing" id="nootverwijzing-{value}"><a href="#noot-{value}">{label}</a></sup>'

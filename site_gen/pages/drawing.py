"""Nodes and ties -> a drawing of who cites whom: one SVG file, the same on every machine.

1. Every node is a link with its full name, also for who cannot see it (the drawing is a group, no image: an image hides
   what is in it); its shape tells its kind, so colour says nothing of its own.
2. No script and no style attribute; it reads in grey and in print, on its own white ground.
3. The layout is ours and small: columns from citing to cited, each ordered to cross few lines. A library's layout may
   change with its version, or with the machine's arithmetic; this one uses whole numbers and a fixed order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_gen.pages.markdown import attribute
from site_gen.pages.wording import printed

BRIEF, KAMERSTUK, OVERIG = "brief", "kamerstuk", "overig"

_COLUMNS, _SWEEPS = 4, 6
_WIDE, _HIGH, _STEP, _GAP, _EDGE, _LEGEND = 284, 26, 36, 110, 16, 40
_LONGEST = 37
_FONT = 'font-family="system-ui, Segoe UI, Noto Sans, Helvetica, Arial, sans-serif" font-size="13"'


@dataclass(frozen=True, slots=True)
class Node:
    """One paper: its short and its full name, its address in the site and its kind."""

    key: str
    naam: str
    titel: str
    url: str
    kind: str


def columns(nodes: Sequence[Node], ties: Sequence[tuple[str, str]]) -> list[list[str]]:
    """The nodes in columns: who is cited stands right of who cites; papers that cite each other share the last."""
    column = {node.key: 0 for node in nodes}
    for _ in range(_COLUMNS):
        for citing, cited in ties:
            column[cited] = max(column[cited], min(_COLUMNS - 1, column[citing] + 1))
    rows = [[node.key for node in nodes if column[node.key] == number] for number in range(max(column.values()) + 1)]
    near: dict[str, list[str]] = {}
    for citing, cited in ties:
        near.setdefault(citing, []).append(cited)
        near.setdefault(cited, []).append(citing)
    for sweep in range(_SWEEPS):
        # In whole numbers: each node goes to the mean height of its neighbours, alternately from the left and the right.
        place = {key: (2 * index + 1) * 10_000 // (2 * len(row)) for row in rows for index, key in enumerate(row)}
        for number in range(len(rows)) if sweep % 2 == 0 else reversed(range(len(rows))):
            rows[number].sort(key=lambda key: sum(place[other] for other in near[key]) // len(near[key]))
            place.update(
                (key, (2 * index + 1) * 10_000 // (2 * len(rows[number]))) for index, key in enumerate(rows[number])
            )
    return rows


def size(nodes: Sequence[Node], ties: Sequence[tuple[str, str]]) -> tuple[int, int]:
    """Width and height of the drawing."""
    rows = columns(nodes, ties)
    width = 2 * _EDGE + len(rows) * _WIDE + (len(rows) - 1) * _GAP + _GAP // 2
    return width, 2 * _EDGE + max(map(len, rows)) * _STEP + _LEGEND


def draw(nodes: Sequence[Node], ties: Sequence[tuple[str, str]], links: Mapping[str, str], name: str) -> str:
    """The SVG file; every tie is between two of ``nodes``, and ``links`` gives each node's address seen from the file."""
    rows = columns(nodes, ties)
    width, height = size(nodes, ties)
    tall = max(map(len, rows))
    spots: dict[str, tuple[int, int]] = {}
    for number, row in enumerate(rows):
        top = _EDGE + (tall - len(row)) * _STEP // 2
        for index, key in enumerate(row):
            spots[key] = (_EDGE + number * (_WIDE + _GAP), top + index * _STEP)
    title = _xml(f"{name}: {len(nodes)} stukken, {len(ties)} pijlen van wie aanhaalt naar wie aangehaald wordt")
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="group" aria-label="{title}" {_FONT}>',
            f"<title>{title}</title>",
            f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
            '<defs><marker id="pijl" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="#444444"/></marker></defs>',
            '<g fill="none" stroke="#666666" stroke-width="1.2" marker-end="url(#pijl)">',
            *(f'<path d="{_arrow(spots[citing], spots[cited])}"/>' for citing, cited in ties),
            "</g>",
            *(_node(node, spots[node.key], links[node.key]) for node in nodes),
            *_legend(height),
            "</svg>\n",
        )
    )


def _arrow(start: tuple[int, int], end: tuple[int, int]) -> str:
    half = _HIGH // 2
    x, y, to_y = start[0] + _WIDE, start[1] + half, end[1] + half
    if end[0] > start[0]:
        return f"M{x} {y}C{x + _GAP // 2} {y} {end[0] - _GAP // 2} {to_y} {end[0]} {to_y}"
    to_x = end[0] + _WIDE
    return f"M{x} {y}C{x + _GAP // 2} {y} {to_x + _GAP // 2} {to_y} {to_x} {to_y}"


def _node(node: Node, spot: tuple[int, int], link: str) -> str:
    x, y = spot
    short = node.naam if len(node.naam) <= _LONGEST else node.naam[: _LONGEST - 1].rstrip() + "…"
    return (
        f'<a href="{_xml(link)}"><title>{_xml(node.titel)}</title>{_shape(node.kind, x, y, _WIDE)}'
        f'<text x="{x + 12}" y="{y + 18}" fill="#111111">{_xml(short)}</text></a>'
    )


def _shape(kind: str, x: int, y: int, wide: int) -> str:
    """A letter here has a folded corner and a thick line, a Kamerstuk elsewhere is a plain box, all else is round."""
    if kind == BRIEF:
        fold = 9
        return (
            f'<path d="M{x} {y}H{x + wide - fold}L{x + wide} {y + fold}V{y + _HIGH}H{x}zM{x + wide - fold} {y}V{y + fold}H{x + wide}" '
            'fill="#f2f2f2" stroke="#111111" stroke-width="2"/>'
        )
    dash, round_ = (' stroke-dasharray="5 3"', f' rx="{_HIGH // 2}"') if kind == OVERIG else ("", "")
    return f'<rect x="{x}" y="{y}" width="{wide}" height="{_HIGH}"{round_} fill="#ffffff" stroke="#555555"{dash}/>'


def _legend(height: int) -> Iterator[str]:
    x, y = _EDGE, height - _EDGE - _HIGH
    for kind, words, wide in (
        (BRIEF, "in deze collectie", 125),
        (KAMERSTUK, "Kamerstuk, niet hier", 145),
        (OVERIG, "ander stuk", 85),
    ):
        yield f'{_shape(kind, x, y, wide)}<text x="{x + 10}" y="{y + 18}" font-size="12" fill="#111111">{words}</text>'
        x += wide + 16


def _xml(text: str) -> str:
    return attribute(printed(text))

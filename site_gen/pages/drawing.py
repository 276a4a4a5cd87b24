"""Nodes and ties -> a drawing of who cites whom: one SVG file, and the links of its nodes to lay over it in a page.

1. Every node is a link with its full name, also for who cannot see it (the drawing is a group, no image: an image hides
   what is in it); its shape tells its kind, so colour says nothing of its own.
2. No script and no style attribute; it reads in grey and in print, on its own white ground.
3. Graphviz places the nodes and leads the arrows round them: who cites stands left of who is cited, or above in a long
   row (reports that each cite the one before). Its version is fixed, it gets numbers and no names, and what it
   gives is rounded to whole pixels: the same papers give the same bytes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pygraphviz import AGraph

from site_gen.pages.markdown import attribute
from site_gen.pages.wording import printed

BRIEF, KAMERSTUK, OVERIG = "brief", "kamerstuk", "overig"

_HIGH, _EDGE, _LEGEND = 26, 16, 48
_WAYS = {"LR": (12, 96, "e", "w"), "TB": (24, 48, "s", "n")}
"""Which way the drawing runs: how far papers stand apart beside each other and onward, where an arrow leaves and arrives."""
_WIDEST = 1200
"""What fits a page; a wider drawing with more columns than its fullest column has papers runs from above to below."""
_LONGEST, _NARROWEST, _PADDING, _LETTER, _FOLD = 37, 420, 12, 7, 9
_INCH = 72
_FONT = 'font-family="system-ui, Segoe UI, Noto Sans, Helvetica, Arial, sans-serif" font-size="13"'

Spot = tuple[int, int]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Node:
    """One paper: its short and its full name, its address in the site and its kind."""

    key: str
    naam: str
    titel: str
    url: str
    kind: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Where everything stands: of each node its left, top and width; of each tie the points of its curve."""

    nodes: tuple[Node, ...]
    spots: tuple[tuple[int, int, int], ...]
    curves: tuple[tuple[Spot, ...], ...]
    width: int
    height: int


def arrange(nodes: Sequence[Node], ties: Sequence[tuple[str, str]]) -> Drawing:
    """The drawing of ``nodes``, each with a tie; every tie is between two of them, and there is one at least."""
    drawing = _laid(nodes, ties, "LR")
    columns = Counter(left for left, _, _ in drawing.spots)
    if drawing.width > _WIDEST and len(columns) > max(columns.values()):
        return _laid(nodes, ties, "TB")
    return drawing


def draw(drawing: Drawing, links: Mapping[str, str], name: str) -> str:
    """The SVG file; ``links`` gives each node's address seen from the file."""
    title = _xml(
        f"{name}: {len(drawing.nodes)} stukken, {len(drawing.curves)} pijlen van wie aanhaalt naar wie aangehaald wordt"
    )
    width, height = drawing.width, drawing.height
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="group" aria-label="{title}" {_FONT}>',
            f"<title>{title}</title>",
            f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
            '<defs><marker id="pijl" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="#444444"/></marker></defs>',
            '<g fill="none" stroke="#666666" stroke-width="1.2" marker-end="url(#pijl)">',
            *(f'<path d="{_path(curve)}"/>' for curve in drawing.curves),
            "</g>",
            *(
                f'<a href="{_xml(links[node.key])}"><title>{_xml(node.titel)}</title>{_shape(node.kind, x, y, wide)}'
                f'<text x="{x + _PADDING}" y="{y + 18}" fill="#111111">{_xml(_short(node))}</text></a>'
                for node, (x, y, wide) in zip(drawing.nodes, drawing.spots, strict=True)
            ),
            *_legend(height),
            "</svg>\n",
        )
    )


def overlay(drawing: Drawing, links: Mapping[str, str], name: str) -> str:
    """The links alone, for a page to lay exactly over the picture; without its style sheet they take no room."""
    return (
        f'<svg viewBox="0 0 {drawing.width} {drawing.height}" width="0" height="0" role="group" aria-label="{_xml(name)}" fill="none" pointer-events="none">\n'
        + "".join(
            f'<a href="{_xml(links[node.key])}"><title>{_xml(node.titel)}</title>'
            f'<rect x="{x}" y="{y}" width="{wide}" height="{_HIGH}" rx="3" pointer-events="all"></rect></a>\n'
            for node, (x, y, wide) in sorted(
                zip(drawing.nodes, drawing.spots, strict=True), key=lambda pair: (pair[1], pair[0].key)
            )
        )
        + "</svg>"
    )


def _laid(nodes: Sequence[Node], ties: Sequence[tuple[str, str]], way: str) -> Drawing:
    """Laid out twice: only then is known which papers share a column, and which ties run back in a ring of papers."""
    number = {node.key: index for index, node in enumerate(nodes)}
    pairs = [(number[citing], number[cited]) for citing, cited in ties]
    wide = [2 * _PADDING + _LETTER * len(_short(node)) + _FOLD * (node.kind == BRIEF) for node in nodes]
    beside, onward, leaves, arrives = _WAYS[way]
    with AGraph(directed=True, rankdir=way) as graph:
        # nslimit bounds the search for the last pixel, which only a tangle needs.
        graph.graph_attr.update(nodesep=beside / _INCH, ranksep=onward / _INCH, nslimit="1", nslimit1="1")
        graph.node_attr.update(shape="box", fixedsize="true", height=_HIGH / _INCH, label="")
        graph.edge_attr.update(dir="none")
        for index, width in enumerate(wide):
            graph.add_node(index, width=width / _INCH)
        graph.add_edges_from(pairs)
        place = _places(graph, "none")
        if way == "LR":
            column: dict[float, int] = {}
            for (x, _), width in zip(place, wide, strict=True):
                column[x] = max(column.get(x, 0), width)
            wide = [column[x] for x, _ in place]
            for index, width in enumerate(wide):
                graph.get_node(index).attr["width"] = width / _INCH
        rank = [x if way == "LR" else -y for x, y in place]  # Graphviz counts from below
        for citing, cited in pairs:
            if rank[citing] < rank[cited]:
                graph.get_edge(citing, cited).attr.update(tailport=leaves, headport=arrives)
        place = _places(graph, "true")
        left, bottom, right, top = map(float, graph.graph_attr["bb"].split(","))
        curves = [_curve(graph.get_edge(*pair).attr["pos"], place[pair[0]], place[pair[1]]) for pair in pairs]
    across, down = _EDGE - left, _EDGE + top
    return Drawing(
        tuple(nodes),
        tuple(
            (round(x + across) - half, round(down - y) - _HIGH // 2, 2 * half)
            for (x, y), half in zip(place, (width // 2 for width in wide), strict=True)
        ),
        tuple(tuple((round(x + across), round(down - y)) for x, y in curve) for curve in curves),
        max(round(right - left) + 2 * _EDGE, _NARROWEST),
        round(top - bottom) + 2 * _EDGE + _LEGEND,
    )


def _places(graph: AGraph, splines: str) -> list[Point]:
    """The middle of each node, after a layout with or without curves."""
    graph.graph_attr["splines"] = splines
    graph.layout("dot")
    return [_point(graph.get_node(index).attr["pos"]) for index in range(graph.order())]


def _curve(points: str | None, start: Point, end: Point) -> list[Point]:
    """The points of an arrow; should Graphviz lose one in a tangle, that one runs straight."""
    return [_point(pair) for pair in points.split()] if points else [start, start, end, end]


def _point(pair: str) -> Point:
    x, y = map(float, pair.split(","))
    return x, y


def _path(curve: Sequence[Spot]) -> str:
    start, *rest = (f"{x} {y}" for x, y in curve)
    return f"M{start}C{' '.join(rest)}"


def _short(node: Node) -> str:
    naam = printed(node.naam)
    return naam if len(naam) <= _LONGEST else naam[: _LONGEST - 1].rstrip() + "…"


def _shape(kind: str, x: int, y: int, wide: int) -> str:
    """A letter here has a folded corner and a thick line, a Kamerstuk elsewhere is a plain box, all else is round."""
    if kind == BRIEF:
        return (
            f'<path d="M{x} {y}H{x + wide - _FOLD}L{x + wide} {y + _FOLD}V{y + _HIGH}H{x}zM{x + wide - _FOLD} {y}V{y + _FOLD}H{x + wide}" '
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

"""Entry -> its source with line numbers: what each line became, and what left the text and why.

1. Every line of the letter's source stands here as it was received, with its number as address (``regel-254``).
2. A line leads to the paragraph, heading or note that it became, and each of these leads back (`source_link`). Lines that
   became one thing are one list with one link, which covers all their numbers: a keyboard stops there once, not at each line.
3. What left the text is marked with its reason of the ledger; an invisible sign is shown by its name (``U+200B``).
4. The listing stands outside ``article``: it is not the letter's text, for no reader and no machine.
5. Work and size are in proportion to the source, however its lines are cut.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from types import MappingProxyType

from site_gen.model import LINE_END, Corpus, Entry, LedgerEntry, LedgerKind, Page, Source, Text
from site_gen.pages.fragments import source_path
from site_gen.pages.markdown import attribute, relative, visible
from site_gen.pages.wording import count

REASONS: Mapping[LedgerKind, tuple[str, str, str]] = MappingProxyType(
    {
        LedgerKind.PAGE_HEADER: ("k", "paginakop", "kop die op elke bladzijde terugkomt"),
        LedgerKind.PAGE_FOOTER: ("v", "paginavoet", "voet die op elke bladzijde terugkomt"),
        LedgerKind.PAGE_NUMBER: ("n", "paginanummer", "nummer van de bladzijde"),
        LedgerKind.HYPHEN: ("", "afbreekstreepje", "het woord is weer één geheel"),
        LedgerKind.CONTROL_CHAR: ("c", "stuurteken", "onzichtbaar teken, hier met zijn naam"),
        LedgerKind.WHITESPACE: ("w", "wit", "lege ruimte"),
        LedgerKind.LIFTED: ("l", "elders op de pagina", "staat boven of naast de tekst"),
        LedgerKind.MARKUP: ("m", "opmaakteken", "de opmaak zelf staat op de pagina"),
        LedgerKind.DUPLICATE: ("d", "herhaling", "stond al eerder in dit stuk"),
    }
)
"""Why something is not in the text: class in the listing, name beside the line, and what a reader is told."""

_NAMED = frozenset(REASONS) - {LedgerKind.HYPHEN, LedgerKind.CONTROL_CHAR, LedgerKind.MARKUP}
"""What takes whole lines: its name stands beside it. The others are signs within a line: the legend explains them."""

_PLAIN = re.compile(r"[a-z0-9-]+")


def source_pages(corpus: Corpus) -> Iterator[Page]:
    """``bron/`` beside every letter."""
    sources = {source.name: source for source in corpus.sources}
    ledger: dict[str, list[LedgerEntry]] = {}
    for item in corpus.ledger:
        ledger.setdefault(item.source, []).append(item)
    shared: dict[str, list[Entry]] = {}
    for entry in corpus.entries:
        shared.setdefault(entry.letter.source, []).append(entry)
    lines: dict[str, Sequence[tuple[int, int]]] = {}
    for entry in corpus.entries:
        name = entry.letter.source
        others = shared[name] if len(shared[name]) > 1 else []
        # Kept only for a file of several letters: where lines end weighs as much as what they say.
        here = lines.get(name) or tuple(_lines(sources[name].text))
        if others:
            lines[name] = here
        yield Page(
            f"{source_url(entry)}index.html",
            "".join(_page(entry, sources[name], here, ledger.get(name, ()), others)),
            after=True,
        )


def source_url(entry: Entry) -> str:
    """The address of a letter's source view."""
    return f"{entry.url}bron/"


def source_link(text: Text) -> str:
    """The small link from a stretch of the letter's page to its source lines; it has no text of its own."""
    if not text.first_line:
        return ""
    first, last = min(n for _, n in text.lines), max(n for _, n in text.lines)
    return f'<a href=bron/#regel-{first} aria-label="regel {_span(first, last)}"></a>'


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Where each line starts and ends, without its line end; a last line end starts no line."""
    start = 0
    for match in LINE_END.finditer(text):
        yield start, match.start()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def _page(
    entry: Entry,
    source: Source,
    lines: Sequence[tuple[int, int]],
    ledger: Sequence[LedgerEntry],
    others: Sequence[Entry],
) -> Iterator[str]:
    here, letter = source_url(entry), entry.letter
    first, last = letter.first_line, min(letter.last_line, len(lines))
    own = [item for item in ledger if lines and lines[first - 1][0] <= item.start < max(lines[last - 1][1], 1)]
    title = attribute(f"Bron van {entry.titel}")
    icon, *styles = (
        relative(here, f"assets/{name}") for name in ("site-gen.svg", "site-gen.css", "licht.css", "bron.css")
    )
    menu = "".join(
        f'<a href="{attribute(relative(here, url))}">{name}</a> '
        for name, url in (("Voorpagina", ""), ("Dossiers", "dossiers/"), ("Zoeken", "zoeken/"))
    )
    yield (
        '<!doctype html>\n<html lang="nl" class="no-js licht">\n<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">'
        f'<meta name="referrer" content="no-referrer"><meta name="robots" content="noindex"><title>{title}</title>'
        f'<link rel="canonical" href="../"><link rel="icon" href="{attribute(icon)}" type="image/svg+xml">'
        + "".join(f'<link rel="stylesheet" href="{attribute(style)}">' for style in styles)
        + f'</head>\n<body data-md-color-scheme="default">\n<header class="kopbalk"><nav aria-label="Hoofdmenu">{menu}</nav>'
        f'<form class="kopbalk-zoek" action="{attribute(relative(here, "zoeken/"))}" role="search"><input type="search" name="q" aria-label="Zoeken in alle stukken" '
        'placeholder="Zoek in alle stukken" maxlength="2000"><button>Zoek</button></form></header>\n'
        f'<main class="md-typeset"><article>\n<h1>{title}</h1>\n<p><a href="../">Naar het stuk zelf</a>. '
        "Elk regelnummer hieronder leidt naar de alinea, het kopje of de noot waarin die regel staat.</p>\n"
    )
    yield from _facts(entry, source, here, others)
    yield from _legend(own)
    yield "</article>\n"
    yield f'<section class="regelbron" aria-label="De bron, regel {first} tot en met {last}">\n'
    starts = [item.start for item in own]
    for goal, numbers in _runs(source.text, lines[first - 1 : last], first, _became(entry)):
        yield f"<ol start={numbers[0]}>"
        way = f"<a href={goal} aria-label={_span(numbers[0], numbers[-1])}></a>" if goal else ""
        for number in numbers:
            start, end = lines[number - 1]
            # Entries are sorted and disjoint: those of this line are neighbours; the first may begin on a line before.
            low = bisect_right(starts, start) - 1
            low = low if low >= 0 and own[low].end > start else low + 1
            yield f"<li id=regel-{number}>{way}{_line(source.text, start, end, own[low : bisect_left(starts, end)])}\n"
            way = ""
        yield "</ol>"
    yield (
        '</section>\n</main>\n<footer class="voet"><div class="voet-inhoud"><p>Onafhankelijke, niet-officiële weergave; de officiële tekst staat bij de <a class="extern" rel="external" href="https://www.officielebekendmakingen.nl/">officiële bekendmakingen</a>.</p></div></footer>\n'
        "</body>\n</html>\n"
    )


def _facts(entry: Entry, source: Source, here: str, others: Sequence[Entry]) -> Iterator[str]:
    letter = entry.letter
    file = attribute(relative(here, f"data/bronnen/{source_path(source.name)}"))
    yield (
        f'<dl class="bestand"><dt>Bestand</dt><dd>{attribute(source.name)}, <a href="{file}" download>ophalen</a></dd>\n'
        f"<dt>Omvang</dt><dd>{count(source.size, 'byte', 'bytes')}, {attribute(source.encoding)}</dd>\n"
        f"<dt>sha256</dt><dd><code>{attribute(source.sha256)}</code></dd>\n"
    )
    if others:
        links = ", ".join(
            f"regel {other.letter.first_line}–{other.letter.last_line} "
            + (
                "(dit stuk)"
                if other.key == entry.key
                else f'<a href="{attribute(relative(here, source_url(other)))}">{attribute(other.titel)}</a>'
            )
            for other in others
        )
        yield f"<dt>In dit bestand</dt><dd>{links}</dd>\n"
    yield f"<dt>Regels</dt><dd>{letter.first_line}–{letter.last_line}</dd></dl>\n"


def _legend(ledger: Sequence[LedgerEntry]) -> Iterator[str]:
    """What is marked in this letter, and why; a kind that does not occur is not explained."""
    found = Counter(item.kind for item in ledger)
    if not found:
        yield "<p>Alles uit deze bron staat in de tekst op de pagina.</p>\n"
        return
    yield "<h2>Niet in de tekst op de pagina</h2>\n<ul>"
    for kind, (mark, name, why) in REASONS.items():
        if found[kind]:
            yield f"<li><del{_class(mark)}>{attribute(name)}</del> {attribute(why)} ({found[kind]}×)</li>"
    yield "</ul>\n"


def _became(entry: Entry) -> dict[int, str]:
    """Where each source line leads, as a written attribute; a line that became two places leads to the first."""
    found: dict[int, str] = {}
    for block, name in zip(entry.letter.blocks, entry.anchors, strict=True):
        for _, number in block.text.lines:
            found.setdefault(number, _goal(name))
    for note in entry.letter.notes:
        for _, number in note.text.lines:
            found.setdefault(number, _goal(f"noot-{note.key}"))
    return found


def _runs(
    text: str, lines: Sequence[tuple[int, int]], first: int, became: Mapping[int, str]
) -> Iterator[tuple[str | None, Sequence[int]]]:
    """Neighbours that became one thing: where they lead, and their numbers; blank lines go with the line before."""
    goals: list[tuple[int, str | None]] = []
    for number, (start, end) in enumerate(lines, start=first):
        blank = goals and number not in became and not text[start:end].strip()
        goals.append((number, goals[-1][1] if blank else became.get(number)))
    for goal, run in groupby(goals, key=itemgetter(1)):
        yield goal, [number for number, _ in run]


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def _goal(anchor: str) -> str:
    """HTML asks for no quotes around a plain value; two signs on each line of each letter are a twentieth of a page."""
    return f"../#{anchor}" if _PLAIN.fullmatch(anchor) else f'"../#{attribute(anchor)}"'


def _line(text: str, start: int, end: int, gone: Sequence[LedgerEntry]) -> str:
    """One line as it was received; neighbours that left for one reason are one mark."""
    made: list[str] = []
    done, at = start, 0
    while at < len(gone):
        kind, left, right = gone[at].kind, max(gone[at].start, start), min(gone[at].end, end)
        at += 1
        while at < len(gone) and gone[at].kind is kind and gone[at].start == right:
            right, at = min(gone[at].end, end), at + 1
        made.append(visible(text[done:left]))
        if left < right:
            mark, name, _ = REASONS[kind]
            made.append(f"<del{_class(mark)}>{visible(text[left:right])}</del>")
            if kind in _NAMED:
                made.append(f" <i>{name}</i>")
        done = right
    return "".join((*made, visible(text[done:end])))


def _class(mark: str) -> str:
    return f" class={mark}" if mark else ""

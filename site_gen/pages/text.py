"""Blocks and notes of a letter -> Markdown of its text.

1. Every word and sign of the blocks and notes is written, once and in order, and no word that is not theirs.
2. Each block has its anchor, each turn its ``vraag-n`` and ``antwoord-n`` (for every number its label prints), each page start ``pagina-n``, each note ``noot-n``.
3. Ids are unique within the letter.
4. Each block and note has a link to its source lines; it has no text, so that the text stays the letter's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from site_gen.model import Block, BlockKind, Entry, MarkKind, Note, Number, Role, Text
from site_gen.pages.annotate import with_marks
from site_gen.pages.bron import source_link
from site_gen.pages.markdown import Anchor, attribute, escape, heavy, inline, inline_html
from site_gen.pages.tables import table_html

# "1. Kunt u …", "a) …": an item that shows its own sign, also in a letter that was Markdown.
_SIGNED = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)]\s|\d{1,2}°")


def letter_text(entry: Entry, anchors: Mapping[int | str, Sequence[Anchor]]) -> str:
    """The element that holds the letter's text and nothing else; ``anchors`` by block number and note key."""
    blocks, notes = with_marks(entry)
    numbered = list(enumerate(blocks))
    made = ['<div class="brief" data-letter-text markdown="1">']
    used: set[str] = set()
    own = {f"{block.role.value}-{block.turn}" for block in entry.letter.blocks if block.role}
    for (role, turn), group in groupby(numbered, key=lambda pair: (pair[1].role, pair[1].turn)):
        members = list(group)
        if role is None:
            made.extend(_run(entry, members, anchors))
            continue
        first = members[0][1]
        made.append(_turn_open(role, turn, first, used))
        # An answer to questions 2 and 3 is found under both numbers, unless another answers 3 alone.
        names = [name for also in first.also if (name := f"{role.value}-{also}") not in own | used]
        used.update(names)
        made.extend(_run(entry, members, anchors, "".join(f'<span id="{name}"></span>' for name in names)))
        made.append("</div>")
    if notes:
        made.append('<section class="noten" aria-label="Noten" markdown="1">')
        made.extend(_note(note, anchors.get(note.key, ())) for note in notes)
        made.append("</section>")
    made.append("</div>")
    return "\n\n".join(made) + "\n"


_TITLES = {Role.QUESTION: ("Vraag", "Vragen"), Role.ANSWER: ("Antwoord", "Antwoord")}


def _turn_open(role: Role, turn: Number | None, first: Block, used: set[str]) -> str:
    name = f"{role.value}-{turn}"
    number = 2
    while name in used:
        name, number = f"{role.value}-{turn}-{number}", number + 1
    used.add(name)
    # An answer that prints "Antwoord" itself need not be called so twice.
    own = role is Role.ANSWER and first.kind is BlockKind.LABEL
    numbers = ", ".join(map(str, (turn, *first.also[:-1]))) + (f" en {first.also[-1]}" if first.also else "")
    asked = "vragen" if first.also else "vraag"
    title = (f"bij {asked} {numbers}" if own else f"{_TITLES[role][bool(first.also)]} {numbers}") + (
        f" · {first.fractie}" if first.fractie else ""
    )
    return f'<div class="{role.value}" id="{name}" data-kop="{attribute(title)}" markdown="1">'


def _run(
    entry: Entry, members: Sequence[tuple[int, Block]], anchors: Mapping[int | str, Sequence[Anchor]], names: str = ""
) -> Iterator[str]:
    """Blocks without a change of turn; neighbours of one kind share a wrapper, ``names`` are set before the first."""
    for kind, group in groupby(members, key=lambda pair: pair[1].kind):
        blocks = list(group)
        if kind is BlockKind.ITEM:
            yield from _items(entry, blocks, anchors)
            continue
        if kind is BlockKind.TABLE:
            for number, block in blocks:
                # Frames that can be reached need names of their own; the source line is one.
                label = f"Tabel (regel {block.text.first_line})"
                yield table_html(block, entry.anchors[number], label, anchors.get(number, ()))
            continue
        opening, closing = _WRAPPERS.get(kind, ("", ""))
        if opening:
            yield opening
        for number, block in blocks:
            yield _block(block, entry.anchors[number], anchors.get(number, ()), names)
            names = ""
        if closing:
            yield closing


_WRAPPERS = {
    BlockKind.HEAD: ('<div class="kop" markdown="1">', "</div>"),
    BlockKind.SIGNATURE: ('<div class="ondertekening" markdown="1">', "</div>"),
    BlockKind.QUOTE: ('<blockquote markdown="1">', "</blockquote>"),
}


def _block(block: Block, name: str, anchors: Sequence[Anchor], names: str = "") -> str:
    if heavy(block.text.content):
        tag = f"h{block.level}" if block.kind is BlockKind.HEADING else "p"
        return f'<{tag} id="{name}">{inline_html(block.text, anchors)}{source_link(block.text)}</{tag}>'
    text = inline(block.text, anchors) + source_link(block.text)
    if block.kind is BlockKind.HEADING:
        return f"{'#' * block.level} {text} {{: #{name} }}"
    if block.kind is BlockKind.LABEL:
        return f"{names}{text}\n{{: #{name} .rolwoord }}"
    return f"{names}{text}\n{{: #{name} }}"


def _items(
    entry: Entry, blocks: Sequence[tuple[int, Block]], anchors: Mapping[int | str, Sequence[Anchor]]
) -> Iterator[str]:
    """Items as a list; in a plain letter each shows its own sign, so no number can change."""
    lines: list[str] = []
    depth = 1
    plain = not entry.letter.markup or bool(_SIGNED.match(blocks[0][1].text.content))
    for number, block in blocks:
        depth = min(block.level or 1, depth + 1) if lines else 1
        indent = "    " * (depth - 1)
        if heavy(block.text.content):
            yield from _list(lines, plain=plain)
            lines = []
            yield _block(block, entry.anchors[number], anchors.get(number, ()))
            continue
        lines.append(
            f"{indent}-   {inline(block.text, anchors.get(number, ()))}{source_link(block.text)}\n{indent}    {{: #{entry.anchors[number]} }}"
        )
    yield from _list(lines, plain=plain)


def _list(lines: Sequence[str], *, plain: bool) -> Iterator[str]:
    if lines:
        yield f'<div class="{"lijst" if plain else "opsomming"}" markdown="1">'
        yield "\n".join(lines)
        yield "</div>"


def _note(note: Note, anchors: Sequence[Anchor]) -> str:
    label = attribute(note.label)
    back = f'<a class="terug" href="#nootverwijzing-{note.key}" aria-label="terug naar de tekst bij noot {label}">{label}</a>'
    if heavy(note.text.content):
        return (
            f'<p id="noot-{note.key}" class="noot">{back} {inline_html(note.text, anchors)}{source_link(note.text)}</p>'
        )
    return f"{back} {inline(note.text, anchors)}{source_link(note.text)}\n{{: #noot-{note.key} .noot }}"


def plain_markdown(entry: Entry) -> str:
    """The letter as Markdown to take along: headings, paragraphs, items and footnotes, without anchors or links."""
    made = [f"# {escape(entry.titel)}"]
    for block in entry.letter.blocks:
        text = "".join(_with_calls(block.text))
        if block.kind is BlockKind.HEADING:
            made.append(f"{'#' * block.level} {text}")
        elif block.kind is BlockKind.ITEM:
            made.append(f"{'    ' * (max(block.level, 1) - 1)}- {text}")
        elif block.kind is BlockKind.QUOTE:
            made.append(f"> {text}")
        else:
            made.append(text.replace("\n", "  \n"))
    made.extend(f"[^{note.key}]: {escape(note.text.content)}" for note in entry.letter.notes)
    return "\n\n".join(made) + "\n"


def _with_calls(text: Text) -> Iterator[str]:
    done = 0
    for mark in text.marks:
        if mark.kind is MarkKind.NOTE:
            yield escape(text.content[done : mark.start], lead=done == 0)
            yield f"[^{mark.value}]"
            done = mark.start
    yield escape(text.content[done:], lead=done == 0)


def plain_text(entry: Entry) -> str:
    """The bare text of the letter, its notes at the end."""
    notes = (f"{note.label} {note.text.content}" for note in entry.letter.notes)
    return "\n\n".join((*(block.text.content for block in entry.letter.blocks), *notes)) + "\n"

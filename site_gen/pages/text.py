"""Blocks and notes of a letter -> Markdown of its text.

1. Every word and sign of the blocks and notes is written, once and in order, and no word that is not theirs.
2. Each block has its anchor, each turn its ``vraag-n`` and ``antwoord-n``, each page start ``pagina-n``, each note ``noot-n``.
3. Ids are unique within the letter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from site_gen.model import Block, BlockKind, Entry, MarkKind, Note, Role, Text
from site_gen.pages.markdown import Anchor, attribute, escape, heavy, inline, inline_html


def letter_text(entry: Entry, anchors: Mapping[int | str, Sequence[Anchor]]) -> str:
    """The element that holds the letter's text and nothing else; ``anchors`` by block number and note key."""
    numbered = list(enumerate(entry.letter.blocks))
    made = ['<div class="brief" data-letter-text markdown="1">']
    used: set[str] = set()
    for (role, turn), group in groupby(numbered, key=lambda pair: (pair[1].role, pair[1].turn)):
        members = list(group)
        if role is None:
            made.extend(_run(entry, members, anchors))
            continue
        made.append(_turn_open(role, turn, members[0][1], used))
        made.extend(_run(entry, members, anchors))
        made.append("</div>")
    if entry.letter.notes:
        made.append('<section class="noten" aria-label="Noten" markdown="1">')
        made.extend(_note(note, anchors.get(note.key, ())) for note in entry.letter.notes)
        made.append("</section>")
    made.append("</div>")
    return "\n\n".join(made) + "\n"


def _turn_open(role: Role, turn: int | None, first: Block, used: set[str]) -> str:
    name = f"{role.value}-{turn}"
    number = 2
    while name in used:
        name, number = f"{role.value}-{turn}-{number}", number + 1
    used.add(name)
    # An answer that prints "Antwoord" itself need not be called so twice.
    own = role is Role.ANSWER and first.kind is BlockKind.LABEL
    title = (f"bij vraag {turn}" if own else f"{role.value.capitalize()} {turn}") + (
        f" · {first.fractie}" if first.fractie else ""
    )
    return f'<div class="{role.value}" id="{name}" data-kop="{attribute(title)}" markdown="1">'


def _run(
    entry: Entry, members: Sequence[tuple[int, Block]], anchors: Mapping[int | str, Sequence[Anchor]]
) -> Iterator[str]:
    """Blocks without a change of turn; neighbours of one kind share a wrapper."""
    for kind, group in groupby(members, key=lambda pair: pair[1].kind):
        blocks = list(group)
        if kind is BlockKind.ITEM:
            yield from _items(entry, blocks, anchors)
            continue
        wrapper = {BlockKind.HEAD: "kop", BlockKind.SIGNATURE: "ondertekening"}.get(kind)
        if wrapper:
            yield f'<div class="{wrapper}" markdown="1">'
        for number, block in blocks:
            yield _block(block, entry.anchors[number], anchors.get(number, ()))
        if wrapper:
            yield "</div>"


def _block(block: Block, name: str, anchors: Sequence[Anchor]) -> str:
    if heavy(block.text.content):
        tag = f"h{block.level}" if block.kind is BlockKind.HEADING else "p"
        return f'<{tag} id="{name}">{inline_html(block.text, anchors)}</{tag}>'
    text = inline(block.text, anchors)
    if block.kind is BlockKind.HEADING:
        return f"{'#' * block.level} {text} {{: #{name} }}"
    if block.kind is BlockKind.LABEL:
        return f"{text}\n{{: #{name} .rolwoord }}"
    return f"{text}\n{{: #{name} }}"


def _items(
    entry: Entry, blocks: Sequence[tuple[int, Block]], anchors: Mapping[int | str, Sequence[Anchor]]
) -> Iterator[str]:
    """Items as a list; in a plain letter each shows its own sign, so no number can change."""
    lines: list[str] = []
    depth = 1
    for number, block in blocks:
        depth = min(block.level or 1, depth + 1) if lines else 1
        indent = "    " * (depth - 1)
        if heavy(block.text.content):
            yield from _list(entry, lines)
            lines = []
            yield _block(block, entry.anchors[number], anchors.get(number, ()))
            continue
        lines.append(
            f"{indent}-   {inline(block.text, anchors.get(number, ()))}\n{indent}    {{: #{entry.anchors[number]} }}"
        )
    yield from _list(entry, lines)


def _list(entry: Entry, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f'<div class="{"opsomming" if entry.letter.markup else "lijst"}" markdown="1">'
        yield "\n".join(lines)
        yield "</div>"


def _note(note: Note, anchors: Sequence[Anchor]) -> str:
    label = attribute(note.label)
    back = f'<a class="terug" href="#nootverwijzing-{note.key}" aria-label="terug naar de tekst bij noot {label}">{label}</a>'
    if heavy(note.text.content):
        return f'<p id="noot-{note.key}" class="noot">{back} {inline_html(note.text, anchors)}</p>'
    return f"{back} {inline(note.text, anchors)}\n{{: #noot-{note.key} .noot }}"


def plain_markdown(entry: Entry) -> str:
    """The letter as Markdown to take along: headings, paragraphs, items and footnotes, without anchors or links."""
    made = [f"# {escape(entry.titel)}"]
    for block in entry.letter.blocks:
        text = "".join(_with_calls(block.text))
        if block.kind is BlockKind.HEADING:
            made.append(f"{'#' * block.level} {text}")
        elif block.kind is BlockKind.ITEM:
            made.append(f"{'    ' * (max(block.level, 1) - 1)}- {text}")
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

"""Paragraphs -> Blocks: the letterhead, headings, items, tables, quotations, labels, signatures and running text told apart.

1. Every paragraph becomes at least one block, in order; no word is left out.
2. The letterhead ends at the first prose; without a line that only letterheads have, there is none.
3. Headings stand alone, are short, do not end as a sentence (a numbered one may ask) and are not the last
   thing in the letter.
4. Three or more short lines under each other, with nothing between them, are no headings.
5. Rows that do not clearly stand in columns keep their lines, one under the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from site_gen.letters.flat import flat_cuts
from site_gen.letters.flow import Cut, Desk, flow, stack, whole
from site_gen.letters.letterhead import MONTHS, head_end, subject_lines
from site_gen.letters.outline import level_headings, nest_items, rank
from site_gen.letters.paragraphs import Paragraph, usual_width
from site_gen.letters.printed import ITEM, LABEL, PERSON, SECTION, SMALL_LABEL, SPEAKER
from site_gen.letters.quotes import quoted
from site_gen.letters.signing import signature
from site_gen.letters.tables import aligned_rows, table, under
from site_gen.model import Block, BlockKind, Decision, Line, MarkKind, Text

# "De opvang zit vol.¹", "Kent u het bericht «…»? 1)": a sentence, and the mark of a note (review, opvang).
_NOTED = re.compile(
    r"[.?!][»”’\"')\]]{0,2} ?(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\d{1,3}\)|\*{1,3}\)?|\[\d{1,3}\])$|[a-z)»”’\"'][.?!][»”’\"')\]]{0,2}\d{1,3}$"
)
_NUMBERED = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,5}\.?|[A-Z]\.|§ ?\d{1,2}(?:\.\d{1,2}){0,2})[ \u00a0]\S"
)
# "a) Titel voorstel" (BNC-fiches), and a numbered title that asks: "2.1 Waarom deze wet?".
_LETTERED = re.compile(r"[a-z][.)][ \u00a0][A-Z]")
_ASKING = re.compile(r"\d{1,2}\.\d{1,2}(?:\.\d{1,2}){0,2}\.?[ \u00a0][A-Z][^.?!]{4,120}\?")
# What stands alone and is no title: a day and its place, an address, a greeting, a row of figures.
_NO_TITLE = re.compile(
    rf"\d{{1,2}} (?:{MONTHS})\b|Geacht|(?:Tabel|Figuur|Grafiek) \d|.{{0,40}}(?:@|https?:|www\.)|[A-Z'’][\w’' -]{{1,30}}, (?:\d{{1,2}} )?[a-z]{{3,9}} \d{{4}}$|.{{0,150}}\.{{4}}|(?:Aanvang|Sluiting) \d|(?:Voorzitter|Griffier): |\d{{4}} ?[A-Z]{{2}} |Gegeven\b|(?:AAN|Aan) (?:de|DE) (?:[Vv]oorzitter|VOORZITTER|[Mm]inister|[Ss]taatssecretaris|leden|heer)\b"
)
_CONTENTS = re.compile(r"Inhoud(?:sopgave|sopgaaf)?|INHOUD(?:SOPGAVE)?")
_PAGE = re.compile(r"[ .\t]{1,80}\d{1,3}$")
_FIGURES = re.compile(r"\d[\d.,]*")


def read_blocks(paragraphs: tuple[Paragraph, ...], desk: Desk, starts: frozenset[int]) -> tuple[Block, ...]:
    """The blocks of a plain-text letter; ``starts`` tells where prose begins right under the letterhead."""
    head = head_end(paragraphs, starts)
    width = usual_width(tuple(line for paragraph in paragraphs for line in paragraph.lines))
    blocks = [Block(BlockKind.HEAD, _head_text(paragraph, desk)) for paragraph in paragraphs[:head]]
    quotes = quoted(paragraphs, head)
    titles = _titles(paragraphs, head, width, desk)
    index = head
    while index < len(paragraphs):
        paragraph = paragraphs[index]
        if count := signature(paragraphs, index):
            lines = [line for part in paragraphs[index : index + count] for line in part.lines]
            blocks.append(Block(BlockKind.SIGNATURE, stack(map(whole, lines), desk)))
            index += count
            continue
        under_label = bool(blocks) and blocks[-1].kind is BlockKind.LABEL
        if index in quotes:
            blocks.append(Block(BlockKind.QUOTE, flow(map(whole, paragraph.lines), desk)))
        elif index in titles and not under_label:
            blocks.append(Block(BlockKind.HEADING, flow(map(whole, paragraph.lines), desk)))
        elif blocks and blocks[-1].kind is BlockKind.HEADING and _CONTENTS.fullmatch(blocks[-1].text.content):
            blocks.append(Block(BlockKind.PARAGRAPH, stack(map(whole, paragraph.lines), desk)))
        else:
            blocks.extend(_block(paragraph, width, desk))
        index += 1
    return tuple(with_pages(level_headings(nest_items(blocks))))


def _head_text(paragraph: Paragraph, desk: Desk) -> Text:
    """The lines of a letterhead as printed, but for a subject that runs over lines: that is one line of words."""
    lines = paragraph.lines
    subject = subject_lines(lines)
    if subject is None:
        return stack(map(whole, lines), desk)
    start, stop = subject
    told = f"het onderwerp loopt door tot regel {lines[stop - 1].number}"
    desk.decisions.append(Decision(lines[start].number, "blokken", "onderwerp", told))
    parts = (
        stack(map(whole, lines[:start]), desk),
        flow(map(whole, lines[start:stop]), desk),
        stack(map(whole, lines[stop:]), desk),
    )
    return under(parts)


def _block(paragraph: Paragraph, width: int, desk: Desk) -> list[Block]:
    lines = paragraph.lines
    if paragraph.table:
        rows = aligned_rows(lines)
        if rows is not None:
            return [table(rows, desk)]
        told = "de kolommen zijn niet zeker: de regels blijven onder elkaar"
        desk.decisions.append(Decision(lines[0].number, "tabellen", "twijfel", told))
        return [Block(BlockKind.PARAGRAPH, stack(map(whole, lines), desk))]
    cuts, head = flat_cuts(lines[0]) if len(lines) == 1 else ((), 0)
    if cuts:
        told = f"in {len(cuts)} stukken gelezen: de regel draagt het hele stuk"
        desk.decisions.append(Decision(lines[0].number, "blokken", "lange regel", told))
        return [_piece(cut, desk, head=place < head) for place, cut in enumerate(cuts)]
    if len(lines) == 1 and _is_label(paragraph):
        return [Block(BlockKind.LABEL, flow(map(whole, lines), desk))]
    if _is_stack(lines, width):
        return [Block(BlockKind.PARAGRAPH, stack(map(whole, lines), desk))]
    if ITEM.match(lines[0].text.lstrip()):
        column = len(lines[0].text) - len(lines[0].text.lstrip())
        return [Block(BlockKind.ITEM, flow(map(whole, lines), desk), level=column)]
    return [Block(BlockKind.PARAGRAPH, flow(map(whole, lines), desk))]


def _is_label(paragraph: Paragraph) -> bool:
    text = paragraph.first
    small = paragraph.gap and SMALL_LABEL.fullmatch(text)
    return bool(small or LABEL.fullmatch(text) or SPEAKER.fullmatch(text))


def _is_stack(lines: Sequence[Line], width: int) -> bool:
    """Whether short lines stand under each other as they were set: names, an address, a table of contents."""
    texts = [line.text.strip() for line in lines]
    return (
        len(texts) > 2
        and width >= 50
        and all(len(text) * 10 < width * 6 and text[-1] != "-" for text in texts)
        and all(text[0].isupper() or text[0].isdigit() for text in texts)
    )


def _piece(cut: Cut, desk: Desk, *, head: bool) -> Block:
    text = flow([cut], desk)
    kind = BlockKind.LABEL if LABEL.fullmatch(text.content) else BlockKind.PARAGRAPH
    return Block(BlockKind.HEAD if head else kind, text)


def _titles(paragraphs: Sequence[Paragraph], head: int, width: int, desk: Desk) -> frozenset[int]:
    """The places of the headings: those that look like one, and do not stand in a row of lines that all do."""
    looks = [
        index
        for index in range(head, len(paragraphs) - 1)
        if _is_heading(paragraphs[index], paragraphs[index + 1], width)
    ]
    listed = _contents([_joined(paragraphs[index]) for index in looks], looks)
    if listed:
        told = f"{listed} titels in een inhoudsopgave zijn geen tussenkoppen"
        desk.decisions.append(Decision(paragraphs[looks[0]].lines[0].number, "blokken", "inhoudsopgave", told))
    found: set[int] = set()
    run: list[int] = []
    for index in [*looks[listed:], len(paragraphs) + 1]:
        if (
            run
            and index == run[-1] + 1
            and _LETTERED.match(_joined(paragraphs[run[-1]]))
            and rank(_joined(paragraphs[index])) > 60
        ):
            continue  # "a) Titel voorstel" over the title itself (BNC-fiches)
        rows = run and index == run[-1] + 1 and rank(_joined(paragraphs[index])) == rank(_joined(paragraphs[run[-1]]))
        if run and not rows:
            if len(run) < (2 if _is_item(paragraphs[run[0]]) else 3):
                found.update(run)
            else:
                told = f"{len(run)} korte regels onder elkaar zijn geen tussenkoppen"
                desk.decisions.append(Decision(paragraphs[run[0]].lines[0].number, "blokken", "geen tussenkop", told))
            run = []
        if index < len(paragraphs):
            run.append(index)
    return frozenset(found)


def _contents(texts: Sequence[str], places: Sequence[int]) -> int:
    """How many titles stand in a table of contents: at least three together, each of which comes again further on."""
    bare = [_PAGE.sub("", text).casefold() for text in texts]
    last = {text: place for place, text in enumerate(bare)}
    first: dict[str, int] = {}
    count = 0
    for place, text in enumerate(bare):
        if count and places[place] != places[place - 1] + 1:
            break
        if last[text] == place and not (count == 0 and text.startswith("inhoud")):
            break
        if text in first:
            break
        first[text] = place
        count += 1
    return count if count > 2 else 0


def _is_item(paragraph: Paragraph) -> bool:
    return bool(ITEM.match(paragraph.first))


def _joined(paragraph: Paragraph) -> str:
    return " ".join(line.text.strip() for line in paragraph.lines)


def _is_heading(paragraph: Paragraph, following: Paragraph, width: int) -> bool:
    text = _joined(paragraph)
    if paragraph.table or len(paragraph.lines) > 3 or len(text) > 160 or len(text) < 2:
        return False
    if SECTION.fullmatch(text):
        return len(paragraph.lines) == 1
    if _ASKING.fullmatch(text):
        return paragraph.gap and following.gap
    if text[-1] in ".,:;?!»”…" or _NOTED.search(text[-12:]) or _NO_TITLE.match(text):
        return False
    numbered = bool(_NUMBERED.match(text))
    if not (text[0].isupper() or numbered or (_LETTERED.match(text) and paragraph.gap and following.gap)):
        return False
    if not any(c.islower() for c in text) and not (paragraph.gap and sum(c.isalpha() for c in text) > 4):
        return False
    if len(_FIGURES.findall(text)) > 2 and sum(c.isalpha() for c in text) < 2 * sum(c.isdigit() for c in text):
        return False
    if LABEL.fullmatch(text) or (PERSON.fullmatch(text) and "." in text):
        return False
    if re.search(r"[.?!] [A-Z]", text[3:]) and not numbered and not _LETTERED.match(text):
        return False
    if "|" in text or any(not _runs_over(*pair, width) for pair in pairwise(paragraph.lines)):
        return False  # lines that end early are lines of their own, not one title
    # A last line that is as full as the others was broken off, not finished as a heading.
    return paragraph.gap or len(paragraph.last) * 10 < width * 8


def _runs_over(line: Line, following: Line, width: int) -> bool:
    """Whether a title goes on below: its line is full, or the next begins in small letters."""
    text = line.text.strip()
    if following.text.strip()[0].islower() or text[-1] == "-":
        return len(text) * 10 >= width * 4
    return width >= 50 and len(text) * 10 >= width * 8


def with_pages(blocks: list[Block]) -> list[Block]:
    """Each block with the page on which it begins, where pages are known."""
    found: list[Block] = []
    page: int | None = None
    for block in blocks:
        starts = [mark for mark in block.text.marks if mark.kind is MarkKind.PAGE]
        if starts and starts[0].start == 0:
            page = int(starts[0].value)
        found.append(replace(block, page=page))
        if starts:
            page = int(starts[-1].value)
    return found

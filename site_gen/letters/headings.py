"""Paragraphs -> which of them are headings, and which name the annexes of a letter.

1. Headings stand alone, are short, do not end as a sentence (a numbered one may ask) and are not the last
   thing in the letter.
2. Three or more short lines under each other, with nothing between them, are no headings.
3. Two or more names of annexes with nothing between them are a list; one that stands above text is its heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from site_gen.letters.flow import Desk
from site_gen.letters.letterhead import MONTHS
from site_gen.letters.outline import rank
from site_gen.letters.paragraphs import Paragraph
from site_gen.letters.printed import ANNEX, ANNEXES, BULLETS, DASHED, ITEM, LABEL, PERSON, SECTION
from site_gen.model import Decision, Line

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
_PAGE = re.compile(r"[ .\t]{1,80}\d{1,3}$")
_FIGURES = re.compile(r"\d[\d.,]*")


def titles(paragraphs: Sequence[Paragraph], head: int, width: int, desk: Desk) -> frozenset[int]:
    """The places of the headings: those that look like one, and do not stand in a row of lines that all do."""
    annexes = listed_annexes(paragraphs)
    looks = [
        index
        for index in range(head, len(paragraphs) - 1)
        if index not in annexes and _is_heading(paragraphs[index], paragraphs[index + 1], width)
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
            if len(run) < (2 if is_item(paragraphs[run[0]]) else 3):
                found.update(run)
            else:
                told = f"{len(run)} korte regels onder elkaar zijn geen tussenkoppen"
                desk.decisions.append(Decision(paragraphs[run[0]].lines[0].number, "blokken", "geen tussenkop", told))
            run = []
        if index < len(paragraphs):
            run.append(index)
    return frozenset(found)


def listed_annexes(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The places of names of annexes that stand in a row ("Bijlage 1: Voortgang", "Bijlage 2: Cijfers")."""
    named = [bool(ANNEX.match(paragraph.first)) and len(paragraph.lines) <= 2 for paragraph in paragraphs]
    found = {place for index, pair in enumerate(pairwise(named)) if all(pair) for place in (index, index + 1)}
    below = False  # "Bijlagen: 1. Voortgang", and under it "2. Cijfers"
    for index, paragraph in enumerate(paragraphs):
        below = bool(ANNEXES.match(paragraph.first)) or (below and not paragraph.gap and is_item(paragraph))
        if below and is_item(paragraph):
            found.add(index)
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


def is_item(paragraph: Paragraph) -> bool:
    """Whether a paragraph begins with the sign of a list."""
    return bool(ITEM.match(paragraph.first) or DASHED.match(paragraph.first))


def _joined(paragraph: Paragraph) -> str:
    return " ".join(line.text.strip() for line in paragraph.lines)


def _is_heading(paragraph: Paragraph, following: Paragraph, width: int) -> bool:
    if paragraph.table or len(paragraph.lines) > 3:
        return False
    text = _joined(paragraph)
    if len(text) > 160 or len(text) < 2:
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
    if (
        "|" in text
        or any(sign in text for sign in BULLETS)
        or any(not _runs_over(*pair, width) for pair in pairwise(paragraph.lines))
    ):
        return False  # lines that end early are lines of their own, not one title
    # A last line that is as full as the others was broken off, not finished as a heading.
    return paragraph.gap or len(paragraph.last) * 10 < width * 8


def _runs_over(line: Line, following: Line, width: int) -> bool:
    """Whether a title goes on below: its line is full, or the next begins in small letters."""
    text = line.text.strip()
    if following.text.strip()[0].islower() or text[-1] == "-":
        return len(text) * 10 >= width * 4
    return width >= 50 and len(text) * 10 >= width * 8

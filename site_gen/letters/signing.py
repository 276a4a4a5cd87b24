"""Paragraphs and lines -> signatures: which paragraphs form one, and who signs in which office.

1. A signature is an office and a name in either order, a closing formula, or the names under a motion.
2. A name is never made of a line that goes on with an office, and every signatory has an office of his own.
3. A name without an office signs only under a motion; elsewhere it stays a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_gen.letters.paragraphs import Paragraph
from site_gen.letters.printed import CLOSING, LABEL, MOTION_END, OFFICE, PERSON

# "Minister van Financiën", "voorzitter": an office under a name goes without its article (review, steunpakketten).
_ROLE = re.compile(
    rf"{OFFICE.pattern}|(?:viceminister-president|minister|staatssecretaris|voorzitter|waarnemend voorzitter|griffier|adjunct-griffier|waarnemend griffier|minister-president|secretaris-generaal|president|directeur)\b[^.:;?!]{{0,120}},?",
    re.IGNORECASE,
)
_MOVER = re.compile(r"(?:['’`]\w )?[A-ZÀ-ÞĀ-Ž][\w.'’ -]{1,58}(?<![.])")
_TITLED = re.compile(r"(?:mw|mevr|dhr|mr|dr|drs|prof|ir|ing)\. ")


def signature(paragraphs: Sequence[Paragraph], index: int) -> int:
    """How many paragraphs from here form a signature: the office, then the name (seed 001, line 140), or turned round."""
    paragraph, first = paragraphs[index], paragraphs[index].first
    following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
    before = paragraphs[index - 1] if index else None
    if first.startswith("Hoogachtend") and len(paragraph.lines) <= 3:
        # "Hoogachtend," and the office, then blank lines for the pen, then the name (corpus, draagmoederschap).
        return 2 if OFFICE.fullmatch(paragraph.last) and following and _is_name(following) else 1
    if following and len(paragraph.lines) == 1 and CLOSING.fullmatch(first):
        return 1 if _named_first(following, None) or OFFICE.fullmatch(following.first) else 0
    if before and before.first.startswith(MOTION_END) and _is_names(paragraph):
        return 1
    if found := _named_first(paragraph, following):
        return found
    if OFFICE.fullmatch(first) is None or len(" ".join(line.text for line in paragraph.lines)) > 220:
        return 0
    signed = following is not None and len(following.lines) == 1 and bool(PERSON.fullmatch(following.first))
    if not first.endswith(","):
        # "De Minister van Financiën" above a name is no heading; alone it may be one.
        return 1 if 1 < len(paragraph.lines) <= 4 else 2 if signed and len(paragraph.lines) == 1 else 0
    if len(paragraph.lines) > 4:
        return 0
    if len(paragraph.lines) > 1:
        # "De Staatssecretaris van BZK," + "Digitalisering en Koninkrijksrelaties", then the name (review, algoritmes).
        return 2 if signed and not PERSON.fullmatch(paragraph.last) else 1
    count = 1
    while count < 4 and _alone(paragraphs, index + count, OFFICE):
        count += 1
    if count > 1 and all(_alone(paragraphs, index + count + place, PERSON) for place in range(count)):
        return 2 * count
    return 2 if following and _is_name(following) else 1


def _alone(paragraphs: Sequence[Paragraph], index: int, pattern: re.Pattern[str]) -> bool:
    if index >= len(paragraphs) or len(paragraphs[index].lines) != 1:
        return False
    return bool(pattern.fullmatch(paragraphs[index].first))


def _named_first(paragraph: Paragraph, following: Paragraph | None) -> int:
    """How many paragraphs form names with the office under each ("W.B. Hoekstra", "Minister van Financiën")."""
    if len(paragraph.lines) > 6 or not PERSON.fullmatch(paragraph.first):
        return 0
    texts = [line.text.strip() for line in paragraph.lines]
    if len(texts) > 1:
        rest = all(PERSON.fullmatch(text) or _ROLE.fullmatch(text) for text in texts[1:-1])
        return 1 if rest and _ROLE.fullmatch(texts[-1]) else 0
    alone = following is not None and len(following.lines) == 1 and _ROLE.fullmatch(following.first)
    # An office with a comma is followed by a name of its own.
    return 2 if alone and following and following.first[-1] != "," else 0


def _is_names(paragraph: Paragraph) -> bool:
    """Whether these are the movers of a motion: "Kröger", "Van Raan", each on a line (corpus, moties)."""
    texts = [line.text.strip() for line in paragraph.lines]
    return len(texts) <= 30 and all(_MOVER.fullmatch(text) for text in texts)


def _is_name(paragraph: Paragraph) -> bool:
    text = paragraph.first
    return bool(
        len(paragraph.lines) == 1
        and len(text) < 60
        and (text[0].isupper() or _TITLED.match(text))
        and text[-1] not in ".?!:;,"
        and not LABEL.fullmatch(text)
        and not OFFICE.fullmatch(text)
    )

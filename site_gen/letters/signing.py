"""Paragraphs and lines -> signatures: which paragraphs form one, and who signs in which office.

1. A signature is an office and a name in either order, a closing formula, or the names under a motion.
2. A name is never made of a line that goes on with an office, and every signatory has an office of his own.
3. A name without an office signs only under a motion; elsewhere it stays a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from site_gen.letters.paragraphs import Paragraph
from site_gen.letters.printed import CLOSING, CONTENTS, LABEL, MOTION_END, OFFICE, PERSON
from site_gen.model import Afzender, Line

# "Minister van Financiën", "voorzitter": an office under a name goes without its article (review, steunpakketten).
_ROLE = re.compile(
    rf"{OFFICE.pattern}|(?:viceminister-president|minister|staatssecretaris|voorzitter|waarnemend voorzitter|griffier|adjunct-griffier|waarnemend griffier|minister-president|secretaris-generaal|president|directeur)\b[^.:;?!]{{0,120}},?",
    re.IGNORECASE,
)
# "De Minister van Financiën, De Minister van Economische Zaken," over "W.B. Hoekstra E.D. Wiebes": two columns.
_SECOND = re.compile(r",? (?=De (?:[Mm]inister|[Ss]taatssecretaris)\b)")
_INITIALS = re.compile(r"(?<=[a-z]) (?=(?:(?:mr|drs?|prof|ir)\. )?[A-Z]\.)")
_WIDE = re.compile(r"(?: |\t){3,}")
_MOVER = re.compile(r"(?:['’`]\w )?[A-ZÀ-ÞĀ-Ž][\w.'’ -]{1,58}(?<![.])")
# "K.H." + "Ollongren": the two parts of a name in an XML file, a line each (kst-33118-111).
_ONLY_INITIALS = re.compile(r"(?:(?:mw|mevr|mr|drs?|prof|ir|ing)\. ?){0,3}(?:[A-Z](?:h|th|hr)?\.[ -]?){1,7}")
_TITLED = re.compile(r"(?:mw|mevr|dhr|mr|dr|drs|prof|ir|ing)\. ")


def signature(paragraphs: Sequence[Paragraph], index: int) -> int:
    """How many paragraphs from here form a signature: the office, then the name (seed 001, line 140), or turned round."""
    paragraph = paragraphs[index]
    following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
    before = paragraphs[index - 1] if index else None
    if paragraph.first.startswith("Hoogachtend") and len(paragraph.lines) <= 3:
        # "Hoogachtend," and the office, then blank lines for the pen, then the name (corpus, draagmoederschap).
        return 2 if OFFICE.fullmatch(paragraph.last) and following and _is_name(following) else 1
    if CLOSING.fullmatch(paragraph.first) and len(paragraph.lines) == 1 and following:
        return 1 if _named_first(following, None) or OFFICE.fullmatch(following.first) else 0
    if before and before.first.startswith(MOTION_END) and _is_names(paragraph):
        return 1
    if found := _named_first(paragraph, following):
        return found
    if OFFICE.fullmatch(paragraph.first) is None or len(" ".join(line.text for line in paragraph.lines)) > 220:
        return 0
    signed = following is not None and len(following.lines) == 1 and bool(PERSON.fullmatch(following.first))
    if not paragraph.first.endswith(","):
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
    texts = [line.text.strip() for line in paragraph.lines]
    if not PERSON.fullmatch(texts[0]) or len(texts) > 6:
        return 0
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


def signatories(printed: Sequence[str], *, motion: bool) -> tuple[Afzender, ...]:
    """Who signs in one block, each with the office that stands above or under the name."""
    found: list[Afzender] = []
    office: str | None = None
    name: str | None = None
    ended = next((place for place, text in enumerate(printed) if CONTENTS.fullmatch(text.strip(" |"))), len(printed))
    texts = [text.strip() for text in printed[:ended] if text.strip()]
    for index in range(len(texts) - 1, 0, -1):
        if _ONLY_INITIALS.fullmatch(texts[index - 1]) and PERSON.fullmatch(f"{texts[index - 1]} {texts[index]}"):
            texts[index - 1 : index + 1] = [f"{texts[index - 1]} {texts[index]}"]
    if abreast := _abreast([text for text in texts if not CLOSING.fullmatch(text)]):
        return abreast
    for index, text in enumerate(texts):
        if _ROLE.fullmatch(text) and (OFFICE.fullmatch(text) or name is not None):
            if name is not None:
                found.append(Afzender(name, _bare(text)))
                name = None
                continue
            if office is not None:
                found.append(Afzender(None, office))
            office = _bare(text)
        elif office is not None and not PERSON.fullmatch(text) and _goes_on(texts[index - 1], text, texts[index + 1 :]):
            office = f"{office}, {_bare(text)}" if texts[index - 1].endswith(",") else f"{office} {_bare(text)}"
        elif office is not None and len(text) < 60:
            found.append(Afzender(text.strip(" ,"), office))
            office = None
        elif motion:
            found.append(Afzender(text))
        elif PERSON.fullmatch(text):
            name = text
    if office is not None:
        found.append(Afzender(None, office))
    return tuple(found)


def _abreast(texts: Sequence[str]) -> tuple[Afzender, ...]:
    """Two or more who sign side by side: all offices first, then as many names, on lines or in columns."""
    count = next((place for place, text in enumerate(texts) if not OFFICE.fullmatch(text)), len(texts))
    offices = [part for text in texts[:count] for part in _SECOND.split(text)]
    names = [part for text in texts[count:] for part in _INITIALS.split(text)]
    if len(offices) < 2:
        return ()
    if len(names) == len(offices) and all(PERSON.fullmatch(text) for text in names):
        return tuple(Afzender(text, _bare(office)) for office, text in zip(offices, names, strict=True))
    # Who holds which office is not told: each office is known, no name is guessed.
    return tuple(Afzender(None, _bare(office)) for office in offices) if len(offices) > count else ()


def _goes_on(above: str, text: str, below: Sequence[str]) -> bool:
    """Whether a line under an office goes on with it: a name stands further down, or a comma ends it."""
    return (text.endswith(",") and (text[0].islower() or not above.endswith(","))) or bool(
        below and PERSON.fullmatch(below[0])
    )


def _bare(office: str) -> str:
    return re.sub(r"^(?:De|DE|Het|de|het) ", "", office.rstrip(", "))


def in_columns(lines: Sequence[Line]) -> Iterator[tuple[int, Afzender]]:
    """Who sign side by side at wide distance: offices on one line, and as many names in columns below it."""
    for place, line in enumerate(lines):
        text = line.text.strip()
        if "   " not in text or len(text) > 300:
            continue
        offices = _WIDE.split(text)
        if not all(OFFICE.fullmatch(office) for office in offices):
            continue
        under = next((below for below in lines[place + 1 : place + 12] if below.text.strip()), None)
        names = _WIDE.split(under.text.strip()) if under else []
        if len(names) == len(offices) and all(PERSON.fullmatch(name) for name in names):
            yield from (
                (line.number, Afzender(name, _bare(office))) for office, name in zip(offices, names, strict=True)
            )
            return

"""Pinpoint -> the anchor of that place in a letter: "p. 5", "vraag 7", "bijlage 2", "noot 3", "paragraaf 2.1", "punt 4", "tabel 2".

1. There is one such place, or none: an anchor that is given stands on the letter's page.
2. A pinpoint may also stand before its reference: "het antwoord op vraag 4 (Kamerstuk 29 754, nr. 531)".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from site_gen.corpus.scene import Scene, Turn
from site_gen.model import BlockKind, MarkKind, Number, Pinpoint, Role

# "2", "2.1" (of a heading), "4a" (of a question); never "2" of what says "2.1"
_NUMBER = re.compile(r"\d{1,4}(?:(?:\.\d{1,2}){1,3}|[a-h](?!\w))?|[IVX]{1,5}(?!\w)")
# "op p. 3 van", "vraag 7 uit de lijst van vragen en antwoorden (", "het antwoord op de vragen 3 en 4 (", directly before
# a reference: between the number and the reference only words that name the paper itself.
_BEFORE = re.compile(
    r"\b(?P<soort>[Aa]ntwoord(?:en)?\sop\s(?:de\s)?vra(?:ag|gen)|[Bb]eantwoording\svan\s(?:de\s)?vra(?:ag|gen)|[Aa]ntwoord|[Vv]ra(?:ag|gen)|[Bb]ijlage|(?:[Vv]oet)?[Nn]oot"
    r"|[Pp]aragraaf|[Hh]oofdstuk|[Pp]unt|[Oo]nderdeel|[Pp]agina|[Bb]ladzijden?|blz\.|pp?\.)\s"
    r"(?P<nr>\d{1,4}(?:(?:\s?[-\u2013]\s?|\sen\s|\st/m\s)\d{1,4})?)"
    r"(?:\s(?:van|uit|in|bij|op|de|het|mijn|onze|deze|dit|die|een|en|eerdere|vorige|genoemde|bovengenoemde|brief|[Kk]amerbrief|lijst|vragen|antwoorden|verslag|schriftelijk|overleg"
    r"|nota|memorie|toelichting|stuk|motie|beantwoording|feitelijke)){0,10}\s?\(?$"
)
_KINDS = (
    ("ntwoord", "antwoord"), ("raag", "vraag"), ("ragen", "vraag"), ("ijlage", "bijlage"), ("oot", "noot"), ("oten", "noot"), ("aragra", "paragraaf"),
    ("oofdstuk", "paragraaf"), ("\u00a7", "paragraaf"), ("tabel", "tabel"), ("figu", "figuur"), ("grafiek", "grafiek"), ("unt", "punt"), ("nderdeel", "punt"), ("onder", "paragraaf"), ("", "pagina"),
)  # fmt: skip
_NEAR = 140
_LONGEST_CAPTION = 300


def pinpoint_before(content: str, start: int) -> Pinpoint | None:
    """The pinpoint that stands directly before the reference at ``start``.

    >>> pinpoint_before("op bladzijde 3 van de brief (Kamerstuk 29 754, nr. 520)", 29)
    Pinpoint(kind='pagina', value='3')
    """
    match = _BEFORE.search(content[max(0, start - _NEAR) : start])
    return Pinpoint(kind_of(match["soort"]), match["nr"]) if match else None


def kind_of(words: str) -> str:
    """The kind of place that the words before a number mean: "Antwoord op vraag" -> ``antwoord``."""
    return next(kind for part, kind in _KINDS if part in words)


def anchor_at(scene: Scene, point: Pinpoint | None) -> str:
    """The anchor of the one place that is meant, or nothing."""
    number = _NUMBER.match(point.value) if point else None
    if point is None or number is None:
        return ""
    return _PLACES.get(point.kind, _nowhere)(scene, number[0])


def _page(scene: Scene, number: str) -> str:
    marks = (mark for block in scene.letter.blocks for mark in block.text.marks)
    known = scene.letter.pages and any(mark.kind is MarkKind.PAGE and mark.value == number for mark in marks)
    return f"pagina-{number}" if known else ""


def _question(scene: Scene, number: str) -> str:
    return _turn(scene, number, (Role.QUESTION, Role.ANSWER))


def _answer(scene: Scene, number: str) -> str:
    return _turn(scene, number, (Role.ANSWER, Role.QUESTION))


def _turn(scene: Scene, number: str, roles: Sequence[Role]) -> str:
    """A turn by the number that the paper prints above it; by its rank in a paper that prints none."""
    if not number[0].isdigit():
        return ""
    named: Number = int(number) if number.isdigit() else number
    for role in roles:
        turns: Sequence[Turn] = scene.by_number.get((role, named), ())
        if not scene.by_number:
            among = scene.questions if role is Role.QUESTION else scene.answers
            turns = [turn for turn in among if turn.anchor == f"{role.value}-{named}"]
        if turns:
            return turns[0].anchor if len(turns) == 1 and named not in scene.loose else ""
    if isinstance(named, int):
        return ""
    # A letter that prints "Vraag 4a" above its text, and no answer to it, has that line.
    word = "antwoord" if roles[0] is Role.ANSWER else "vraag"
    return _of_kind(scene, re.compile(rf"{word}\s{number}[.:]?$", re.IGNORECASE), (BlockKind.HEADING, BlockKind.LABEL))


def _note(scene: Scene, number: str) -> str:
    keys = [note.key for note in scene.letter.notes if note.label == number]
    return f"noot-{keys[0]}" if len(keys) == 1 else ""


def _annex(scene: Scene, number: str) -> str:
    """The heading "Bijlage 2", else its line in the list of annexes."""
    named = re.compile(rf"bijlage\s{{1,3}}{number}(?!\w)", re.IGNORECASE)
    return _headed(scene, named) or _of_kind(scene, named, (BlockKind.ITEM,))


def _part(scene: Scene, number: str) -> str:
    """The heading "2. Lokale aanpak", "Paragraaf 2", "Hoofdstuk 2", "§ 2"."""
    words = r"(?:(?:paragraaf|hoofdstuk|onderdeel|punt|par\.)\s{1,3}|\u00a7\s{0,3})?"
    return _headed(scene, re.compile(rf"{words}{re.escape(number)}(?![\w.]*\d|\w)", re.IGNORECASE))


def _captioned(word: str) -> Callable[[Scene, str], str]:
    """The one short text "Tabel 2: Aantal uitkeringen"; "Tabel 2 laat zien dat …" is a sentence."""

    def find(scene: Scene, number: str) -> str:
        caption = re.compile(rf"(?i:{word})\s{{1,2}}{re.escape(number)}(?:\s?[:.\u2013-]\s|\s{{1,3}}(?=[A-Z0-9(])|$)")
        found = [
            name
            for block, name in zip(scene.letter.blocks, scene.names, strict=True)
            if block.text.content[:1] in "TtFfGg"
            and len(block.text.content) <= _LONGEST_CAPTION
            and caption.match(block.text.content)
        ]
        return found[0] if len(found) == 1 else ""

    return find


def _point(scene: Scene, number: str) -> str:
    """A heading with this number, else the one numbered member of a list."""
    return _part(scene, number) or _of_kind(
        scene, re.compile(rf"\(?{number}[.)\u00b0](?!\d)"), (BlockKind.ITEM, BlockKind.PARAGRAPH)
    )


def _headed(scene: Scene, pattern: re.Pattern[str]) -> str:
    return _of_kind(scene, pattern, (BlockKind.HEADING,))


def _of_kind(scene: Scene, pattern: re.Pattern[str], kinds: Sequence[BlockKind]) -> str:
    found = [
        name
        for block, name in zip(scene.letter.blocks, scene.names, strict=True)
        if block.kind in kinds and block.role is None and pattern.match(block.text.content)
    ]
    return found[0] if len(found) == 1 else ""


def _nowhere(scene: Scene, number: str) -> str:  # noqa: ARG001 - the places are one table
    return ""


_PLACES: Mapping[str, Callable[[Scene, str], str]] = MappingProxyType(
    {
        "pagina": _page,
        "vraag": _question,
        "antwoord": _answer,
        "noot": _note,
        "bijlage": _annex,
        "paragraaf": _part,
        "punt": _point,
        "tabel": _captioned("tabel"),
        "figuur": _captioned("figuur"),
        "grafiek": _captioned("grafiek"),
    }
)

"""A match in a letter -> the one place that is meant, or the reason why there is not exactly one.

1. No function guesses: two candidates are none.
2. Nothing raises; each answer takes a time that does not depend on the length of the letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from site_gen.corpus.pinpoints import anchor_at, kind_of
from site_gen.corpus.scene import ANY, Scene, Turn, answer_before, fold, numbers, turn_at, words
from site_gen.model import Number, Pinpoint, Role

ORDINALS = (
    "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende "
    "zestiende zeventiende achttiende negentiende twintigste laatste"
).split()
_LAST = "laatste"
_PART_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,2}){0,3}")
_SENTENCE = 300
_BESIDE = re.compile(r"(?:noot|paragraaf|hoofdstuk|bijlage|tabel|figuur|grafiek|[Vv]raag)\s[\d.]{1,6}[a-h]?\s$")
_WRITER = re.compile(r"\b(?:[Ii]k|[Ww]ij)\b")
_WRITES = re.compile(r"\s(?:(?:van|in)\s(?:deze|dit)\b|[a-z]{2,14}\s(?:ik|wij)\b)")
_OTHER_PAPER = re.compile(
    r"\b(?:\w{0,20}(?:rapport|nota|advies|onderzoek|evaluatie|verslag|memorie|studie|agenda|akkoord|convenant|document|strategie|programma|visie|kader|protocol|boek|voorstel|motie|rapportage|monitor|analyse|publicatie|handreiking|leidraad)(?:e?n|en|s)?|\w{0,20}(?:wet|richtlijn|verordening|regeling|besluit|plan))\b",
    re.IGNORECASE,
)
_PARTS = 60  # blocks of one question in which its part a. is looked for
NO_ONE = "welk antwoord bedoeld is, staat er niet eenduidig"


@dataclass(frozen=True, slots=True)
class Place:
    """Where one stretch of a text leads: an anchor in this letter, or (without anchor) another letter."""

    start: int
    end: int
    key: str
    anchor: str
    name: str


Outcome = tuple[Place, ...] | str
"""Places; or why there is not exactly one. No places and no reason: it is no reference inside this letter."""


def previous(match: re.Match[str], scene: Scene, block: int | None) -> Outcome:
    """The answer before this one, if it stands below the same fractie."""
    own, before = turn_at(scene.answers, block) or turn_at(scene.questions, block), answer_before(scene, block)
    if own is None or before is None or before.section != own.section:
        return NO_ONE
    named = _asker(match, own)
    return _to(match, scene, before.anchor) if not named or named == before.fractie else NO_ONE


def _asker(match: re.Match[str], own: Turn | None) -> str | None:
    """Whose question is meant: the fractie that is named, or the one whose question this answers ("dezelfde fractie")."""
    told = match.groupdict()
    if told.get("zelf"):
        return own.fractie if own else ""
    return fold(told["fractie"]) if told.get("fractie") else None


def nth(match: re.Match[str], scene: Scene, block: int | None) -> Outcome:
    """The so-many-th (or last) question of a fractie, of a subject, or of the whole paper when only one asks."""
    last = match["rang"] == _LAST
    index = ORDINALS.index(match["rang"])
    asker = _asker(match, turn_at(scene.answers, block) or turn_at(scene.questions, block))
    if asker is None and match[0].startswith(("bij", "naar")):
        return ()
    name = ANY if asker is None else asker
    if match["over"]:
        members: Sequence[Turn] = _on_subject(scene, name, match["over"])
    elif name == ANY and scene.by_number and not last:
        members = scene.by_number.get((Role.ANSWER, index + 1), ())[:1]
        index = 0
    elif name == ANY and scene.fracties > 1:
        return NO_ONE
    else:
        members = scene.by_fractie.get(name, ())
    index = len(members) - 1 if last else index
    own = turn_at(scene.answers, block)
    if not 0 <= index < len(members) or (own is not None and members[index].anchor == own.anchor):
        return NO_ONE
    return _to(match, scene, members[index].anchor)


def _on_subject(scene: Scene, name: str, subject: str) -> Sequence[Turn]:
    """The turns below the one heading that holds every telling word of a subject; none when there are two."""
    told = words(subject)
    themes = scene.by_word.get((name, told[0]), ()) if told else ()
    fit = [t for t in themes[:20] if set(told) <= set(words(scene.letter.blocks[t].text.content))]
    return scene.by_theme[name, fit[0]] if len(fit) == 1 and len(themes) <= 20 else ()


def only(match: re.Match[str], scene: Scene, block: int | None) -> Outcome:
    """The question of a fractie that asks one."""
    own = turn_at(scene.answers, block)
    members = scene.by_fractie.get(_asker(match, own) or "", ())
    if len(members) != 1:
        return NO_ONE
    return _to(match, scene, members[0].anchor) if own is None or own.anchor != members[0].anchor else NO_ONE


def section(match: re.Match[str], scene: Scene, block: int | None) -> Outcome:
    """The part of the paper with the questions of a fractie: which of them is meant is not said."""
    own = turn_at(scene.answers, block)
    asker = _asker(match, own) or ""
    sections = {turn.section for turn in scene.by_fractie.get(asker, ())}
    section = sections.pop() if len(sections) == 1 and (own is None or own.fractie != asker) else None
    return _to(match, scene, scene.names[section]) if section is not None else NO_ONE


def numbered(match: re.Match[str], scene: Scene, block: int | None) -> Outcome:
    """The turns with these printed numbers: all of them, or none."""
    if not scene.by_number:
        return "dit stuk drukt geen nummers bij zijn vragen af"
    on = match.string[max(0, match.start() - 3) : match.start()].startswith("op")  # "antwoord op vraag 1 en op vraag 2"
    # "zoals ik bij vraag 4 heb aangegeven" is what was answered there; "zie vraag 4" the question.
    answer = on or any(word in match[0] for word in ("ntwoord", "eactie", "ij ", "onder "))
    roles = (Role.ANSWER, Role.QUESTION) if answer else (Role.QUESTION, Role.ANSWER)
    own = {turn.anchor for turns in (scene.answers, scene.questions) if (turn := turn_at(turns, block))}
    places: list[Place] = []
    for number, start, end in numbers(match["nrs"], match.start("nrs")):
        held = next((turns for role in roles if (turns := scene.by_number.get((role, number)))), ()) or _whole(
            scene, roles, number
        )
        if len(held) != 1 or number in scene.loose:
            return f"vraag {number} staat hier {'niet' if not held else 'meer dan eens'}"
        if places and places[-1].anchor == held[0].anchor:  # "de vragen 5 en 6", answered together
            places[-1] = replace(places[-1], end=end)
        elif held[0].anchor not in own:
            places.append(_place(scene, start, end, held[0].anchor))
    if len(places) == 1 and match["nrs"].isalnum():
        return _to(match, scene, places[0].anchor)
    return tuple(places)


def _whole(scene: Scene, roles: Sequence[Role], number: Number) -> Sequence[Turn]:
    """The turn of question 4 for what is called 4a, where that question has a part a."""
    if not isinstance(number, str):
        return ()
    asked = scene.by_number.get((Role.QUESTION, int(number[:-1])), ())
    sign = re.compile(rf"\(?{number[-1]}[.)]\s")
    told = (
        sign.match(block.text.content)
        for turn in asked[:1]
        for block in scene.letter.blocks[turn.first : turn.last + 1][:_PARTS]
    )
    return next((scene.by_number.get((role, int(number[:-1])), ()) for role in roles), ()) if any(told) else ()


def part(match: re.Match[str], scene: Scene, block: int | None) -> Outcome:
    """Notes, pages, annexes or numbered parts of this paper: all that are named, or none."""
    told = match.groupdict()
    if told.get("ook") and not _BESIDE.search(match.string, max(0, match.start() - 30), match.start()):
        return ()
    if told.get("los") and not _is_of_writer(match):
        return ()
    if (told.get("los") or told.get("haak")) and _speaks_of_another(match):
        return ()
    spans = [item.span() for item in _PART_NUMBER.finditer(match.string, *match.span("nr"))]
    places: list[Place] = []
    for start, end in spans:
        anchor = anchor_at(scene, Pinpoint(kind_of(match["soort"]), match.string[start:end]))
        if not anchor or (block is not None and scene.names[block] == anchor):
            return ()
        places.append(_place(scene, start, end, anchor))
    return _to(match, scene, places[0].anchor) if len(places) == 1 else tuple(places)


def _is_of_writer(match: re.Match[str]) -> bool:
    """Whether "in paragraaf 3.1" is of the letter itself: who writes it speaks ("ga ik", "ik kom"), or "van deze brief"."""
    before = re.split(r"[.?!]\s", match.string[max(0, match.start() - _SENTENCE) : match.start()])[-1]
    return bool(_WRITER.search(before) or _WRITES.match(match.string, match.end()))


def _speaks_of_another(match: re.Match[str]) -> bool:
    """Whether the sentence before "(bijlage 2)" speaks of a report or a law: then it may be the annex of that."""
    if match["soort"][:3] not in ("bij", "par", "hoo", "ond"):
        return False
    before = match.string[max(0, match.start() - _SENTENCE) : match.start()]
    return bool(_OTHER_PAPER.search(re.split(r"[.?!]\s", before)[-1]))


def under(match: re.Match[str], scene: Scene, block: int | None) -> Outcome:
    """The answer with this number, or in a paper that numbers no questions the part with it."""
    if not scene.by_number or "." in match["nr"]:
        return part(match, scene, block)
    own = {turn.anchor for turns in (scene.answers, scene.questions) if (turn := turn_at(turns, block))}
    places: list[Place] = []
    for number, start, end in numbers(match["nr"], match.start("nr")):
        anchor = anchor_at(scene, Pinpoint("antwoord", str(number)))
        if not anchor:
            return ()
        if anchor not in own:
            places.append(_place(scene, start, end, anchor))
    return _to(match, scene, places[0].anchor) if match["nr"].isalnum() and places else tuple(places)


def unclear(match: re.Match[str], scene: Scene, block: int | None) -> Outcome:
    """An answer is meant, and nothing tells which."""
    del match
    return NO_ONE if turn_at(scene.answers, block) else ()


def _to(match: re.Match[str], scene: Scene, anchor: str) -> tuple[Place, ...]:
    start, end = match.span("wat") if "wat" in match.re.groupindex else match.span()
    return (_place(scene, start, end, anchor),)


def _place(scene: Scene, start: int, end: int, anchor: str) -> Place:
    letter = scene.letter
    return Place(start, end, letter.key, anchor, f"{letter.metadata.identifier or letter.key}#{anchor}")

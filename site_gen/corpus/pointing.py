"""A match in a letter -> the one place that is meant, or the reason why there is not exactly one.

1. No function guesses: two candidates are none.
2. Nothing raises; each answer takes a time that does not depend on the length of the letter.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from site_gen.corpus.pinpoints import anchor_at, kind_of
from site_gen.corpus.scene import ANY, Scene, Turn, answer_before, fold, numbers, turn_at, words
from site_gen.model import MAANDEN, Letter, Number, Pinpoint, Role

ORDINALS = (
    "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende "
    "zestiende zeventiende achttiende negentiende twintigste laatste"
).split()
_LAST = "laatste"
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
    named = match.groupdict().get("fractie")
    return _to(match, scene, before.anchor) if not named or fold(named) == before.fractie else NO_ONE


def nth(match: re.Match[str], scene: Scene, block: int | None) -> Outcome:
    """The so-many-th (or last) question of a fractie, of a subject, or of the whole paper when only one asks."""
    last = match["rang"] == _LAST
    index = ORDINALS.index(match["rang"])
    name = fold(match["fractie"]) if match["fractie"] else ANY
    if match["over"]:
        members: Sequence[Turn] = _on_subject(scene, name, match["over"])
    elif name == ANY and scene.by_number and not last:
        members = scene.by_number.get((Role.ANSWER, index + 1), ())[:1]
        index = 0
    elif name == ANY and scene.fracties > 1:
        return NO_ONE
    else:
        members = scene.by_fractie.get(name, ())
    if last:
        index = len(members) - 1
        own = turn_at(scene.answers, block)
        if members and own is not None and members[-1].anchor == own.anchor:
            return NO_ONE
    return _to(match, scene, members[index].anchor) if 0 <= index < len(members) else NO_ONE


def _on_subject(scene: Scene, name: str, subject: str) -> Sequence[Turn]:
    """The turns below the one heading that holds every telling word of a subject; none when there are two."""
    told = words(subject)
    themes = scene.by_word.get((name, told[0]), ()) if told else ()
    fit = [t for t in themes[:20] if set(told) <= set(words(scene.letter.blocks[t].text.content))]
    return scene.by_theme[name, fit[0]] if len(fit) == 1 and len(themes) <= 20 else ()


def only(match: re.Match[str], scene: Scene, block: int | None) -> Outcome:
    """The question of a fractie that asks one."""
    members = scene.by_fractie.get(fold(match["fractie"]), ())
    if len(members) != 1:
        return NO_ONE
    own = turn_at(scene.answers, block)
    return _to(match, scene, members[0].anchor) if own is None or own.anchor != members[0].anchor else NO_ONE


def section(match: re.Match[str], scene: Scene, block: int | None) -> Outcome:
    """The part of the paper with the questions of a fractie: which of them is meant is not said."""
    del block
    sections = {turn.section for turn in scene.by_fractie.get(fold(match["fractie"]), ())}
    section = sections.pop() if len(sections) == 1 else None
    return _to(match, scene, scene.names[section]) if section is not None else NO_ONE


def numbered(match: re.Match[str], scene: Scene, block: int | None) -> Outcome:
    """The turns with these printed numbers: all of them, or none."""
    if not scene.by_number:
        return "dit stuk drukt geen nummers bij zijn vragen af"
    on = match.string[max(0, match.start() - 3) : match.start()].startswith("op")  # "antwoord op vraag 1 en op vraag 2"
    roles = (Role.ANSWER, Role.QUESTION) if on or "ntwoord" in match[0] else (Role.QUESTION, Role.ANSWER)
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
    """A note, page, annex or numbered part of this paper."""
    anchor = anchor_at(scene, Pinpoint(kind_of(match["soort"]), match["nr"]))
    if not anchor or (block is not None and scene.names[block] == anchor):
        return ()
    return _to(match, scene, anchor)


def dated(match: re.Match[str], scene: Scene, block: int | None) -> Outcome:
    """The one held letter of a day, not after this one; "mijn" needs a signatory in common, by name or by office."""
    del block
    own = scene.letter
    day = day_named(match, own.metadata.datum)
    if day is None:
        return ()
    held = [
        other
        for other in scene.by_day.get(day, ())
        if other.key != own.key
        and other.metadata.soort.startswith(("Brief", "Antwoord"))
        and match["kamer"] in (None, (other.metadata.kamer or "").partition(" ")[0])
        and (own.metadata.datum is None or day <= own.metadata.datum)
        and (match["wie"] in ("de", "De") or _same_sender(own, other))
        and all(holds(other, office) for office in (match["functie"], match["ambt"]) if office)
    ]
    if len(held) > 1:
        return f"van die dag staan hier {len(held)} brieven"
    if not held:
        return ()
    key, end = held[0].key, match.end()
    if match["ambt"]:
        end = match.start("ambt") + len(_office(match["ambt"]))
    return (Place(match.start("brief"), end, key, "", str(held[0].metadata.identifier or key)),)


def day_named(match: re.Match[str], own: dt.date | None) -> dt.date | None:
    """The day that is named; "9 oktober jl." is the last one before the letter's own."""
    month, number = MAANDEN.index(match["maand"]) + 1, int(match["dag"])
    try:
        if match["jaar"].isdigit():
            return dt.date(int(match["jaar"]), month, number)
        if own is None:
            return None
        return dt.date(own.year - ((month, number) > (own.month, own.day)), month, number)
    except ValueError:
        return None


def holds(letter: Letter, office: str) -> bool:
    """Whether a signatory of ``letter`` holds this office; "de Minister" alone is any."""
    named = fold(_office(office.removeprefix("toenmalige ").removeprefix("toenmalig ")))
    return any(a.functie is not None and named in fold(a.functie) for a in letter.metadata.afzenders)


def _office(printed: str) -> str:
    """An office without the small words that its pattern took from what follows: "Minister van Financiën en de"."""
    parts = printed.split(" ")
    while len(parts) > 1 and parts[-1].islower():
        parts.pop()
    return " ".join(parts)


def _same_sender(one: Letter, other: Letter) -> bool:
    names = [{part for a in x.metadata.afzenders for part in (a.naam, a.functie) if part} for x in (one, other)]
    return bool(names[0] & names[1])


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

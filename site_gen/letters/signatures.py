"""The lines of a paper -> who sign it, by the grammar of signatures: office and name in either order, below or beside each other.

1. A name signs only beside an office that is printed with it, and an office signs only with a name; neither is completed.
2. Nothing but marks of signing, blank lines and the furniture of a page may stand between an office and its name.
3. Signatures that stand side by side are read a column at a time; the first group of signatures is the paper's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_gen.letters.inline import broken_off, inline
from site_gen.letters.offices import (
    ADDRESS,
    ENDS,
    FIELD,
    FURNITURE,
    GOES_ON,
    INITIALLED,
    LISTED,
    MARK,
    MARKED,
    NO_START,
    ONLY_INITIALS,
    ORDER,
    OWN_ROLE,
    PREMIER,
    SECOND,
    SURNAME,
    UNFINISHED,
    bare,
    is_person,
    office_of,
    on_one_line,
    opens_name,
    signed,
)
from site_gen.letters.rows import Said, read_rows
from site_gen.model import Afzender, Line

_ABREAST = re.compile(r"(?<=[^\W\d_]) (?=(?:[Mm]rs?|[Mm]w|[Dd]rs?|[Pp]rof|[Ii]r|[Ii]ng|[Jj]hr|[A-Z]|Ch|Th|Ph)\.)")
_GIVEN = re.compile(r"(?:(?:van|von|de|den|der|ten|ter|te|el|al|la|in|op|['’]t) ){0,3}[A-ZÀ-ÞĀ-Ž][\w'’-]{1,30}(?!\S)")
_SEAT = re.compile(r"(?:Bezoek|Post|Retour)adres\b")
_ALSO = re.compile(r"[Mm]ede namens ")
_UNDER = 4  # lines from a name to the office under it
_NEXT = 14  # lines from an office to its name, blank ones for the pen among them


def signatures(lines: Sequence[Line], start: int) -> list[tuple[int, Afzender]]:
    """Who sign a paper under its title on line ``start``, each with the line on which the signature begins."""
    rows = read_rows(lines, start)
    found: list[tuple[int, Afzender]] = []
    listed, last, index = -1, -1, 0
    while index < len(rows):
        first = rows[index][0]
        apart = found and first.line - found[-1][0] > 24 and index - last > 4
        if found and (apart or ENDS.fullmatch(first.text)):
            break
        if LISTED.fullmatch(first.text):
            listed = first.line + 12
        elif first.text.endswith(".") and len(first.text.split()) > 10:
            listed = -1  # prose ends the list
        people, after = _group(rows, index) if _may_sign(rows, index) else ([], index + 1)
        if people and first.line > listed and not _is_address(rows[after : after + 2]):
            found.extend(people)
            last = after
        index = max(after, index + 1)
    return found


def _is_address(below: Sequence[tuple[Said, ...]]) -> bool:
    """Whether an address stands here; under "Bezoekadres:" stands where the ministry is, and above it still who signs."""
    return any(ADDRESS.fullmatch(row[0].text) for row in below) and not _SEAT.match(below[0][0].text)


def _may_sign(rows: Sequence[tuple[Said, ...]], index: int) -> bool:
    """Whether a line may be looked at as a signature: no line of prose without an office on it, or on the next, is one."""
    row = rows[index]
    text = row[0].text
    if len(row) > 1 or ", " in text or " De " in text or " DE " in text or office_of(text):
        return True
    below = next((item[0].text for item in rows[index + 1 : index + _NEXT] if len(item) == 1), None)
    return below is not None and office_of(below) is not None


def _group(rows: Sequence[tuple[Said, ...]], index: int) -> tuple[list[tuple[int, Afzender]], int]:
    """Who sign in the lines from here on, and the row after them."""
    row = rows[index]
    near = [item for item in rows[index : index + _NEXT] if item[0].line - row[0].line <= _NEXT]
    if len(row) == 1 and (beside := _beside(near)):
        return beside, index + 2
    if len(row) > 1:
        if not any(office_of(part.text) for item in near[:4] for part in item):
            return [], index + 1
        if not (
            all(office_of(part.text) or UNFINISHED.search(part.text) for part in row)
            or all(SURNAME.fullmatch(part.text) or is_person(part.text) for part in row)
        ):
            abreast = len(row) == 2 and office_of(row[0].text) and is_person(row[1].text)
            return (_stack(row, 0)[0] if abreast else []), index + 1
        found: list[tuple[int, Afzender]] = []
        last = row[0].line
        for column in row:
            own = [
                part
                for item in near
                for part in item
                if min(row, key=lambda at: abs(at.column - part.column)) is column
            ]
            people, used = _stack(own, 0)
            found.extend(people)
            last = max(last, own[used - 1].line)
        under = sum(item[0].line <= last for item in near)
        return (found, index + under) if len(found) == len(row) else ([], index + 1)
    alone = [place for place, item in enumerate(near) if len(item) == 1]
    people, used = _stack([near[place][0] for place in alone], 0)
    return people, index + (alone[used - 1] + 1 if people else 1)


def _beside(near: Sequence[tuple[Said, ...]]) -> list[tuple[int, Afzender]]:
    """Columns that became one line: "De Minister van X, De Minister van Y," over "A. Blok B. Kamp"."""
    offices = SECOND.split(near[0][0].text)
    if len(offices) < 2 or len(near) < 2 or not all(office_of(office) for office in offices):
        return []
    if any(inline([Said(near[0][0].line, office, 0)], 0) for office in offices):
        return []  # each with its name on the one line
    abreast = " ".join(part.text for part in near[1])
    names = _ABREAST.split(abreast)
    if len(names) == 1 and " ".join(words := _GIVEN.findall(abreast)) == abreast and len(words) == 2 * len(offices):
        # "Caspar Veldkamp Reinette Klever": a given name and a surname each; with a word more it is not told whose it is.
        names = [" ".join(words[at : at + 2]) for at in range(0, len(words), 2)]
    line = near[0][0].line
    if len(names) != len(offices) or not all(map(is_person, names)):
        # Who holds which office is not told: each office is known, no name is guessed.
        return [(line, Afzender(None, bare(office))) for office in offices]
    return [(line, Afzender(name, bare(office))) for office, name in zip(offices, names, strict=True)]


def _stack(said: Sequence[Said], at: int) -> tuple[list[tuple[int, Afzender]], int]:
    """Who signs from a line down: an office with its name, offices with as many names, or a name with its office."""
    first = said[at]
    if NO_START.search(first.text):
        return [], at + 1
    if several := SECOND.split(first.text)[1:]:
        parts = [first.text[: -sum(map(len, several)) - len(several)], *several]
        people = [(first.line, person) for part in parts if (person := inline([Said(first.line, part, 0)], 0))]
        return (people if len(people) == len(parts) else []), at + 1
    if broken := broken_off(said, at):
        return [(first.line, broken)], at + 2
    if alone := inline(said, at):
        return [(first.line, alone)], at + 1
    offices: list[tuple[int, str]] = []
    place = at
    while place < len(said) and len(offices) < 5 and (whole := whole_office(said, place)):
        offices.append((said[place].line, whole[0]))
        place = past_marks(said, whole[1])
    if offices:
        names: list[str] = []
        while place < len(said) and len(names) < len(offices):
            text = said[place].text
            if ONLY_INITIALS.fullmatch(text) and place + 1 < len(said):
                place += 1  # the two parts of a name in an XML file, a line each (kst-33118-111)
                text = f"{text} {said[place].text}"
            name = signed(text, offices[len(names)][1])
            if name is None:
                break
            names.append(name)
            place = past_marks(said, place + 1)
        if len(names) == len(offices):
            ordered = any(ORDER.match(item.text) for item in said[at:place])
            if ordered and len(names) == 1 and place < len(said) and OWN_ROLE.fullmatch(said[place].text):
                return [(first.line, Afzender(names[0], bare(said[place].text)))], place + 1
            return [
                (line, Afzender(name, bare(office))) for (line, office), name in zip(offices, names, strict=True)
            ], place
        return [], at + 1
    return _named_first(said, at)


def _named_first(said: Sequence[Said], at: int) -> tuple[list[tuple[int, Afzender]], int]:
    name = MARKED.sub("", said[at].text).rstrip(",")
    if at + 1 >= len(said) or said[at + 1].line - said[at].line > _UNDER:
        return [], at + 1
    whole = whole_office(said, at + 1, under=True)
    if whole is None or not (is_person(name) or ("Kamer" not in whole[0] and signed(name, whole[0]))):
        return [], at + 1
    if inline(said, at + 1) or (name.endswith(".") and not INITIALLED.fullmatch(name)):
        return [], at + 1  # what stands above "De griffier van de commissie, Post" ends a sentence, or is another's
    office, after = whole
    below = past_marks(said, after)
    if said[after - 1].text.endswith(",") and below < len(said) and signed(said[below].text, office):
        return [], at + 1  # an office with a comma is followed by a name of its own
    return [(said[at].line, Afzender(name, bare(office)))], after


def whole_office(said: Sequence[Said], at: int, *, under: bool = False) -> tuple[str, int] | None:
    """An office over one line or more, and the place after it."""
    if not office_of(said[at].text):
        return None
    office, place = said[at].text, at + 1
    while place < min(len(said), at + 5) and _continues(office, said, place, under=under):
        first = PREMIER.fullmatch(office)
        office = f"{office.rstrip(',')}, {said[place].text}" if first else on_one_line(office, said[place].text)
        place += 1
    # "Voorzitter van de Tweede Kamer der": the addressee in a table of a letterhead, cut off (2005, Word)
    cut = office.endswith((" van", " van de", " der"))
    return (office, place) if office_of(office) and len(office) < 200 and not cut else None


def _continues(office: str, said: Sequence[Said], place: int, *, under: bool) -> bool:
    text = said[place].text
    if PREMIER.fullmatch(office) and re.match(r"[Mm]inister van ", text):
        return True  # the premier has two offices, on a line each
    if (
        _ALSO.match(text)
        or len(text) > 90
        or opens_name(text)
        or MARK.fullmatch(text)
        or office_of(text)
        or text[-1] in ".?!;"
        or said[place].line - said[place - 1].line > 2
    ):
        return False
    if not office.endswith(",") and (UNFINISHED.search(office) or GOES_ON.match(text)):
        return True
    below = said[place + 1].text if place + 1 < len(said) else ""
    field = " en " in text or (FIELD.match(text) and not office.endswith(","))
    if under:
        return (
            not is_person(text.rstrip(","))
            and said[place].line == said[place - 1].line + 1
            and bool(text[0].islower() or (" en " in text and office.endswith(",")) or FIELD.match(text))
        )
    return text.endswith(",") or bool(GOES_ON.match(below) or (field and is_person(below)))


def past_marks(said: Sequence[Said], place: int) -> int:
    """The place after what may stand between an office and its name."""
    while place < len(said):
        if _ALSO.match(said[place].text):  # "mede namens de Minister van X" over lines, to its comma
            rest = (at for at in range(place, min(place + 3, len(said))) if said[at].text.endswith(","))
            place = next(rest, place)
        elif not (MARK.fullmatch(said[place].text) or FURNITURE.fullmatch(said[place].text)):
            break
        place += 1
    return place

"""Text that ran together -> who sign in it: offices with their names, names with their offices, or names and then offices.

1. A signature follows the end of a sentence, a closing or the name of the college, and nothing of a sentence follows it.
2. Of two names before two offices each has the office in its own place; with as many of each, or none signs.
3. A president or a secretary has initials or a given name; only a chair or a clerk signs with a surname alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from site_gen.letters.form import Form
from site_gen.letters.offices import ACTING, INITIALLED, SURNAME, bare, is_person, office_of, signed
from site_gen.letters.printed import PERSON
from site_gen.letters.runon import GREETED, Runon, join
from site_gen.model import Afzender, Line, Origin

_ROLE = rf"{ACTING}(?:(?:[Vv]ice-)?[Pp]resident|[Ss]ecretaris(?:-[Gg]eneraal|-directeur)?|[Vv]oorzitter|(?:[Aa]lgemeen )?[Dd]irecteur|[Gg]riffier)(?![\w-])(?: [A-Z]{{3,8}}(?= |$))?"
_NAME = rf"(?:{INITIALLED.pattern}|{PERSON.pattern})"
# "… gesteld. Algemene Rekenkamer S. — drs. A. Visser, president": what stands before who sign, and a stroke of the pen.
_BEFORE = re.compile(
    r"(?:[.!?)] |Rekenkamer,? |(?:Hoogachtend|[Hh]oogachting|[Gg]roet(?:en)?),? |^)(?:(?:\S\.|\S|\S[^\w\s]\S?) ){0,3}?(?=(?:mr|mw|mevr|dr|drs|prof|ir|ing|[A-Z]|Ch|Th|Ph)\.|[A-Z][\w’'-]{1,20} (?:[A-Z]\.){1,4} ?)"
)
_STARTS = re.compile(
    r"(?<!c\.c\. )(?<!Cc: )(?<!cc: )(?:(?<=[.!?:)] )|(?<=end, )|(?<=end )|(?<=ing, )|^)(?=(?:De|DE|de) )"
)
_HAS_ROLE = re.compile(rf"(?P<naam>{_NAME}), (?P<rol>{_ROLE})")
# "drs. Saskia J. Stuiveling, si7 dr. Ellen van Schoten RA, secretaris": the office of the first is lost in the scan (2013).
_LOST = re.compile(rf"(?P<naam>(?:dr|drs|mr|prof|ir)\. {_NAME}), \w{{1,4}}(?= (?:dr|drs|mr|prof|ir)\. )")
_TWO = re.compile(rf"(?P<een>{_NAME}), (?:en )?(?P<twee>{_NAME}), (?P<rol>{_ROLE}),? (?:en )?(?P<rol2>{_ROLE})")
_OFFICE_NAME = re.compile(
    rf"(?:De|DE|de) (?P<functie>{ACTING}[A-Za-z-]{{5,24}}(?: [^.:;?!]{{0,130}}?)??), (?P<naam>{_NAME}|{SURNAME.pattern})"
    r"(?= (?:De|DE|de) [a-z A-Z]|\.? ?$| (?:Voorzitter|Griffier) ?:| (?:Bijlagen?|Samenstelling|Ondertekenaars?|kst-|ISSN|KST|ISSN|[Cc]c\b|c\.c\.|Tweede Kamer, |Eerste Kamer, )|,? \d)"
)
# "I.W. Opstelten Bijlage 1": what follows a name and is none of it.
_UNDER = re.compile(
    r" (?:(?!(?:RA|RE|RC|MBA|MDR|MPA|MA|MSc)$)[A-Z]{2,}\w*(?: [A-Z]{2,}\w*){0,3}|Ondertekenaars|Gerelateerd|Bijlagen?|Tweede|Eerste|Voorzitter|Griffier|Antwoord(?:en)?|Beantwoording|Samenstelling|Vra(?:ag|gen)|Datum|Postbus|Pagina|Op|In|Het|De|Een|Aan|Van)$"
)
_AFTER = re.compile(r"[.,]? (?=[A-ZÀ-Þ\d(])|[ .]*$")
_TAIL = 40


def read_runon_signers(form: Form, head: Runon, lines: Sequence[Line]) -> None:
    """Fill in who sign in the first paragraph of a paper that ran together, under its greeting, or else at its end."""
    greeting = GREETED.search(head.text)
    found = list(_signed(head, greeting.end() if greeting else 0)) or signed_in_text(lines, apart=head.apart)
    if found:
        people = tuple(dict.fromkeys(person for _, person in found))
        form.put("afzenders", people, Origin.TEKST, found[0][0], "ondertekening in de tekst")


def signed_in_text(lines: Sequence[Line], *, apart: bool = False) -> list[tuple[int, Afzender]]:
    """Who sign in the last lines of a paper, in the middle of them."""
    last = [line for line in lines[-_TAIL:] if line.text.strip()]
    return list(_signed(join(last, apart=apart, last=True), 0))


def _signed(found: Runon, start: int) -> Iterator[tuple[int, Afzender]]:
    """Who sign in a stretch, each with the line; what stands on lines of its own is left to the grammar of signatures."""
    for before, read in ((_BEFORE, _names_first), (_STARTS, _offices_first)):
        for match in before.finditer(found.text, start):
            people, end = read(found.text, match.end())
            if people and (found.within(people[0][0], end) or any(place not in found.starts for place, _ in people)):
                for place, person in people:
                    # The office as it is printed, its comma set apart from its words.
                    office = (person.functie or "").replace(", ", " , ") if found.apart else person.functie
                    yield found.line(place), Afzender(person.naam, office)
                return


def _names_first(text: str, place: int) -> tuple[list[tuple[int, Afzender]], int]:
    if (match := _TWO.match(text, place)) and _AFTER.match(text, match.end()):
        one, two = Afzender(match["een"], match["rol"]), Afzender(match["twee"], match["rol2"])
        return [(place, one), (match.start("twee"), two)], match.end()
    found: list[tuple[int, Afzender]] = []
    if lost := _LOST.match(text, place):
        found.append((place, Afzender(lost["naam"], None)))
        place = lost.end() + 1
    while len(found) < 4 and (match := _HAS_ROLE.match(text, place)):
        found.append((place, Afzender(match["naam"], match["rol"])))
        place = match.end() + 1
    if not found or found[-1][1].functie is None or not _AFTER.match(text, place - 1):
        return [], place
    return found, place - 1


def _offices_first(text: str, place: int) -> tuple[list[tuple[int, Afzender]], int]:
    found: list[tuple[int, Afzender]] = []
    while len(found) < 5 and (match := _OFFICE_NAME.match(text, place)):
        office, name = match["functie"], match["naam"]
        if under := _UNDER.search(name):
            name = name[: under.start()]
        if office_of(office) is None or "namens" in office or not (is_person(name) or signed(name, office)):
            return [], place
        found.append((place, Afzender(name, bare(office))))
        place = match.start("naam") + len(name) + 1
    goes_on = re.match(r"(?:De|DE|de) ", text[place : place + 3])
    return ([], place) if goes_on else (found, place - 1)

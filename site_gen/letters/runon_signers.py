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

_ROLE = rf"{ACTING}(?:(?:[Vv]ice-)?[Pp]resident|[Ss]ecretaris(?:-[Gg]eneraal|-directeur)?|[Vv]oorzitter|(?:[Aa]lgemeen )?[Dd]irecteur|[Gg]riffier)(?![\w-])(?: (?!ONS|UW|BIJ|KENMERK|DATUM|BETREFT|BEZORGEN)[A-Z]{{3,8}}(?= |$))?"
_NAME = rf"(?:{INITIALLED.pattern}|{PERSON.pattern})"
# "… gesteld. Algemene Rekenkamer S. — drs. A. Visser, president": what stands before who sign, and a stroke of the pen.
_BEFORE = re.compile(
    r"(?:[.!?)] |Rekenkamer,? |(?:Hoogachtend|[Hh]oogachting|[Gg]roet(?:en)?),? |^)(?:(?:\S\.|\S|\S[^\w\s]\S?) ){0,3}?(?=(?:[Mm]r|[Mm]w|[Mm]evr|[Dd]rs?|[Pp]rof|[Ii]r|[Ii]ng|[A-Z]|Ch|Th|Ph)\.|[A-Z][\w’'-]{1,20} (?:(?:[A-Z]\.){1,4} ?|(?:(?:van|de|der|den|ten|ter) ){0,2}[A-Z][\w’'-]{2,30}, (?:president|secretaris)\b))"
)
# The end of a sentence, a closing, or the foot of the page before: "… 29 538, nr. 331 1 De Minister van …".
_STARTS = re.compile(
    r"(?:^|(?<!c\.c\.)(?<![Cc]c:)[.!?:)] |(?:[Hh]oogachtend|[Hh]oogachting|[Gg]roet(?:en)?),? |, nr\. \d{1,5}[a-z]? (?:\d{1,3} )?)(?=(?:De|DE|de) )"
)
_PEN = r"(?:mede namens [^.;]{5,120}, |[._…–-]{3,60} |\(?(?:w\.g\.|get\.|was getekend|getekend)\)?,? |\| ?){0,2}"
_HIGH = r"(?:[Vv]ice-?)?(?:[Mm]inister(?:-[Pp]resident)?|[Ss]taatssecretaris)(?:,? (?:van|voor|[Mm]inister van) [^.:;?!]{3,90})?(?= ?\.?$)"
_HAS_ROLE = re.compile(rf"(?P<naam>{_NAME}), (?P<rol>{_HIGH}|{_ROLE})")
# "drs. Saskia J. Stuiveling, si7 dr. Ellen van Schoten RA, secretaris": the office of the first is lost in the scan (2013).
_LOST = re.compile(rf"(?P<naam>(?:dr|drs|mr|prof|ir)\. {_NAME}), \w{{1,4}}(?= (?:dr|drs|mr|prof|ir)\. )")
_TWO = re.compile(rf"(?P<een>{_NAME}), (?:en )?(?P<twee>{_NAME}), (?P<rol>{_ROLE}),? (?:en )?(?P<rol2>{_ROLE})")
_OFFICE_NAME = re.compile(
    rf"(?:De|DE|de) (?P<functie>{ACTING}[A-Za-z-]{{5,24}}(?: [^.:;?!]{{0,130}}?)??), {_PEN}(?P<naam>{_NAME}|{SURNAME.pattern})"
    r"(?= (?:De|DE|de) [a-z A-Z]| \|| [A-Z][a-z]{2,20}(?: \d{1,3})?:|\.? ?$| (?:Voorzitter|Griffier) ?:| (?:Bijlagen?|Samenstelling|Ondertekenaars?|kst-|ISSN|KST|ISSN|[Cc]c\b|c\.c\.|Tweede Kamer, |Eerste Kamer, )|,? \d)"
)
# "I.W. Opstelten Bijlage 1": what follows a name and is none of it.
_UNDER = re.compile(
    r" (?:(?!(?:RA|RE|RC|MBA|MDR|MPA|MA|MSc)$)[A-Z]{2,}\w*(?: [A-Z]{2,}\w*){0,3}|(?:Op|In|Het|De|Een|Aan|Van))$"
    r"| (?:Ondertekenaars|Gerelateerde?|Bijlagen?|Tweede|Eerste|Voorzitter|Griffier|Antwoord(?:en)?|Beantwoording|Samenstelling|Vra(?:ag|gen)|Datum|Postbus|Pagina|Fiche)\b.*$"
)
_NAMED = re.compile(
    r"inister|taatssec|oorzitter|riffier|resident|ecretaris|mbudsman|irecteur|MINISTER|STAATSSEC|VOORZITTER"
)
_ORDERED = re.compile(r"namens|[Vv]oor deze|deze,")
_AFTER = re.compile(r"[.,]? (?=[A-ZÀ-Þ\d(])|[ .]*$")
_TAIL = 24
_SHORT = 40  # signs of a line on which an office or a name alone may stand


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
    if not any(len(line.text) > _SHORT and _NAMED.search(line.text) for line in last):
        return []
    return list(_signed(join(last, apart=apart, last=True), 0))


def whole(found: list[tuple[int, Afzender]], lines: Sequence[Line]) -> list[tuple[int, Afzender]]:
    """Who sign, with those whom the lines of a text that ran together cut off: an office or a person above the last line."""
    at = {line for line, _ in found}
    if not any(len(line.text) > _SHORT and line.number in at for line in lines[-_TAIL:]):
        return found
    more = signed_in_text(lines)
    names = {person.naam for _, person in more}
    longer = sum(len(person.functie or "") for _, person in more) > sum(
        len(person.functie or "") for _, person in found
    )
    return more if longer and {person.naam for _, person in found} <= names else found


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
        found.append((place, Afzender(match["naam"], match["rol"].strip())))
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
        if office_of(office) is None or _ORDERED.search(office) or not (is_person(name) or signed(name, office)):
            return [], place
        found.append((place, Afzender(name, bare(office))))
        place = match.start("naam") + len(name) + 1
    goes_on = re.match(r"(?:De|DE|de) ", text[place : place + 3])
    return ([], place) if goes_on else (found, place - 1)

"""The names under all letters -> which of them are one person, and the one name under which the site lists him.

1. Two spellings are one person when they sign in the same office of the government, their surnames agree and their initials do
   not differ; when the letters or the list of ministers know another bearer of that surname in doubt, they stay two.
2. The one name is one that a letter prints, the fullest; the printed form on a letter's page never changes.
3. The order of the letters changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from site_gen.corpus.authority import office_name, person_name
from site_gen.model import Afzender, Facts, Letter

Persons = Mapping[tuple[str, str], str]
"""The one name of who signs, by his name for lists and his office."""

_INITIALS = re.compile(
    r"(?P<letters>(?:[A-ZÀ-Þ][a-z]{0,2}\.[ -]?)+)(?:\([^()]{1,30}\) ?)?(?P<rest>[^\W\d_'’].*|['’].*)"
)
_GIVEN = re.compile(r"(?P<given>[A-ZÀ-Þ][\w'’-]+) (?:(?:[A-ZÀ-Þ][a-z]{0,2}\.)+ )?(?P<rest>.+)")
_PARTICLES = frozenset("van von de den der ten ter te el al la le du in op ’t 't ‘t ’s 's".split())
_GOVERNMENT = ("Minister", "Staatssecretaris")


@dataclass(frozen=True, slots=True)
class Name:
    """A name cut in what stands before the surname, the first word of the surname with its particles, and the rest of it."""

    whole: str
    initials: str
    given: str
    surname: str
    second: str

    @property
    def fullness(self) -> tuple[int, int, str]:
        """The more of two names is the one to list: initials, then a longer surname."""
        return len(self.initials), len(self.second), self.whole


def cut(name: str) -> Name:
    """A name in its parts; what begins with a particle or is one word has no given name.

    >>> cut("C. van Nieuwenhuizen Wijbenga").surname, cut("Van Nieuwenhuizen-Wijbenga").second
    ('van nieuwenhuizen', 'wijbenga')
    """
    initials = given = ""
    rest = name
    if match := _INITIALS.fullmatch(name):
        initials, rest = re.sub(r"[^A-ZÀ-Þ]", "", match["letters"]), match["rest"]
    elif (match := _GIVEN.fullmatch(name)) and match["given"].casefold().split("-")[-1] not in _PARTICLES:
        given, rest = match["given"].casefold(), match["rest"]
    return _parts(name, initials, given, rest)


def _parts(name: str, initials: str, given: str, rest: str) -> Name:
    words = re.split(r"[\s–—-]+", rest.casefold())
    end = next((place for place, word in enumerate(words) if word not in _PARTICLES), len(words) - 1) + 1
    second = " ".join(word for word in words[end:] if word not in _PARTICLES)
    return Name(name, initials, given, " ".join(words[:end]), second)


def _as_signed(name: Name, others: Sequence[Name]) -> Name:
    """A name of two words read as one surname ("Bruins Slot") where someone with initials signs with it in the same office."""
    whole = _parts(name.whole, "", "", name.whole)
    known = {(other.surname, other.second) for other in others if other.initials}
    return whole if name.given and (whole.surname, whole.second) in known else name


def one_person(one: Name, other: Name) -> bool:
    """Whether two names can be of one person: what both print agrees."""
    if one.surname != other.surname or (one.second and other.second and one.second != other.second):
        return False
    if one.given and other.given:
        return one.given == other.given
    first, second = one.initials or one.given[:1].upper(), other.initials or other.given[:1].upper()
    return first.startswith(second) or second.startswith(first)


def one_name(letters: Sequence[Letter], facts: Facts) -> Persons:
    """For each name and government office under a letter, the name of the person, where it is another."""
    signed: dict[str, set[str]] = {}
    for letter in letters:
        for sender in letter.metadata.afzenders:
            office = office_name(sender.functie or "", facts)
            if sender.naam and office.startswith(_GOVERNMENT):
                signed.setdefault(office.casefold(), set()).add(person_name(sender.naam))
    offices: dict[tuple[str, str], list[Name]] = {}
    for office, names in signed.items():
        printed = [cut(name) for name in sorted(names)]
        for part in printed:
            name = _as_signed(part, printed)
            offices.setdefault((office, name.surname), []).append(name)
    known: dict[str, list[Name]] = {}
    for bearer, *_ in facts.bewindslieden:
        known.setdefault(cut(bearer).surname, []).append(cut(bearer))
    found: dict[tuple[str, str], str] = {}
    for (office, surname), parts in offices.items():
        # Where each prints a second surname, who is listed without it is another ("B.J. Bruins", "Bruins Slot").
        seconds = {part.second for part in parts}
        listed = [one for one in known.get(surname, ()) if "" in seconds or one.second in seconds]
        bearers = [*parts, *listed]
        if len(parts) > 1 and all(one_person(one, other) for one in bearers for other in bearers):
            best = max(parts, key=lambda part: part.fullness)
            found |= {(part.whole, office): best.whole for part in parts if part.whole != best.whole}
    return found


def person_of(sender: Afzender, persons: Persons, facts: Facts) -> str:
    """The one name of who signs."""
    name = person_name(sender.naam or "")
    return persons.get((name, office_name(sender.functie or "", facts).casefold()), name)

"""The head of answers -> who answer questions of members, each with the office that is printed.

1. Only the formula above the answers is read: "Antwoord van Minister Schippers (Volksgezondheid, Welzijn en Sport)".
2. Who is named behind "mede namens" does not answer; an office beside a name is told without a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_gen.model import Afzender

_ANSWER = re.compile(
    r"(?:(?:[Aa]ntwoord|Mededeling) van|,? (?:en )?van|,? en|,) (?:de )?(?P<rol>[Mm]inister-[Pp]resident|[Mm]inister|[Ss]taatssecretaris) (?P<naam>[A-ZÀ-Þ'’][^();:,]{1,50}?) \((?P<deel>[^()]{2,100}?)(?:\)| ?\($)"
)
# A bracket that was not closed ends where "(ontvangen" begins: "Karremans (Volksgezondheid, Welzijn en Sport (ontvangen" (AH 613).
_ANSWERED = re.compile(
    r"(?:[Aa]ntwoord|Mededeling) van (?:de )?(?:(?:heer|mevrouw) (?P<naam>[A-ZÀ-Þ'’][^,();:]{1,50}), )?(?:de )?(?P<functie>(?:[Mm]inister|[Ss]taatssecretaris) (?:van|voor) [^();:]{3,100}?)[ ,]{0,2}(?:\(|$|op (?:de |uw )?(?:schriftelijke )?vragen | ?en (?:van )?de (?=[Mm]inister|[Ss]taatssecretaris))"
)
# "Antwoord van de Minister van Financiën en van Staatssecretaris Rutte (AZ)": an office before the first name.
_FIRST = re.compile(
    r"(?:[Aa]ntwoord|Mededeling) van (?:de )?(?P<functie>(?:Minister-[Pp]resident, )?(?:[Mm]inister|[Ss]taatssecretaris) (?:van|voor) [A-Z][^();:]{3,100}?),?(?: en)?(?: van)?(?: de)? (?:[Mm]inister|[Ss]taatssecretaris) "
)
_OPENS = (
    re.compile(r"(?P<antwoord>Antwoord van )"),
    re.compile(r"(?P<antwoord>Mededeling van )"),
    re.compile(r"(?:Nader|Aanvullend|Herzien|Gewijzigd) (?P<antwoord>antwoord van )"),
)
_RECEIVED = re.compile(r"[Oo]ntvangen")
# "… en de Staatssecretaris van Defensie en de Minister van Economische Zaken (ontvangen": offices beside a name.
_BESIDE = re.compile(
    r",? en (?:van )?de (?P<functie>(?:[Mm]inister|[Ss]taatssecretaris) (?:van|voor) [A-Z][^();:]{3,80}?)(?=,? ?\(|$|,? en (?:van )?de (?:[Mm]inister|[Ss]taatssec))"
)


def answered(text: str) -> tuple[Afzender, ...]:
    """Who answers questions of members: "Antwoord van Minister Schippers (Volksgezondheid, Welzijn en Sport)".

    "van" or "voor" is taken from the question, which prints the whole office; where it does not, the office stays bare.
    """
    opens = next((match for pattern in _OPENS if (match := pattern.search(text))), None)
    if opens is None:
        return ()
    start = opens.start("antwoord")
    answer = text[start : start + 700]
    received = _RECEIVED.search(answer)
    end = received.start() if received else 0
    own = re.split(r",? (?:mede namens|in overeenstemming)", " ".join(answer[: end if end > 0 else 400].split()))[0]
    # "Antwoord van Minister Brekelmans (Defensie), mede namens de Staatssecretaris van Defensie": printed there as well.
    # So it is in the first words of the answer (a scan: "(Ontvangen 3 mei 1994)" and then the text).
    said = " ".join(f"{text[:start]} {answer[: end if end > 0 and answer[end] == 'o' else 400]}".split())
    found: list[tuple[int, Afzender]] = []
    for match in _ANSWER.finditer(own):
        role, part = match["rol"].capitalize(), " ".join(match["deel"].split())
        printed = re.escape(part).replace(",", ",?")  # the question may have lost the comma
        word = re.search(rf"(?<![\w-])(van|voor) {printed}", said)
        person = Afzender(match["naam"], f"{role} {word[1]} {part}" if word else f"{role} ({part})")
        found.append((match.start(), person))
    if found and found[0][0] and (first := _FIRST.match(own)):
        found.append((0, Afzender(None, first["functie"])))
    found = found or [(0, person) for person in _by_office(own)]
    # Where the answer does not end, neither may its last office.
    for match in _BESIDE.finditer(own) if end > 0 else ():
        found.append((match.start(), Afzender(None, match["functie"])))
    return tuple(person for _, person in sorted(found, key=lambda item: item[0]))


def _by_office(own: str) -> Iterator[Afzender]:
    """Who answers by his whole office: "Antwoord van de heer Donner, Minister van Justitie (ontvangen …"."""
    if match := _ANSWERED.match(own):
        yield Afzender(match["naam"], " ".join(match["functie"].split()))

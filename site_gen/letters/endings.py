"""The end of a paper -> who signs it there otherwise than with an office and a name: an office alone, or a name alone.

1. An office alone that ends a paper signs it; no name is completed and no office is guessed.
2. A name with its office on one line signs where nothing but furniture, an address or an annex follows it.
3. A name alone signs under a closing formula, where nothing but the furniture of a page follows it; the name of a body, or of
   what the letter itself names as a firm, does not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_gen.letters.offices import ADDRESS, FURNITURE, INITIALLED, MARKED, bare, is_person, office_of
from site_gen.letters.printed import CLOSING
from site_gen.letters.rows import Said, read_rows
from site_gen.letters.signatures import ENDS, LISTED, NO_START, past_marks, whole_office
from site_gen.model import Afzender, Line

_TAIL = 40
_LETTER_OF = re.compile(r"\b[Bb]rief van ")
_INTRODUCED = 12
"""Lines at the top of a page in which it says whose letter it shows."""
_SHORT = 4
"""Words of a button under a letter on a page: "Deel dit bericht"."""
_LONGEST = 120
"""Signs of a line with a name and an office."""
_ALONE = re.compile(
    r"(?:[Dd]e|DE) (?:[Mm]in|[Ss]ta|MIN|STA|[Vv]ice-[Pp]resident van de Raad|[Pp]resident van de|(?:[a-z]+ )?(?:[Vv]oorzitter|[Gg]riffier) van (?:de|het) )"
)
_FAREWELL = re.compile(
    r"(?:Met (?:de meeste |gevoelens van )?(?:hoge |bijzondere )?(?:hoog)?achting|Met groet(?:en)?|Vriendelijke groet(?:en)?|Groet(?:en)?),?"
)
# "Amnesty International", "Gemeente Utrecht": who is no person has two words with capitals as well.
_BODY = re.compile(
    r"\b(?:Gemeente|Provincie|Stichting|Vereniging|Bond|Federatie|Unie|Raad|Partij|Fractie|Commissie|Nederland|International|Europe|Instituut|Universiteit|Bestuur|Platform|Groep|College|Ministerie|Team|Redactie|Centrum|Hogeschool|Verbond|Coalitie|Bureau|Accountants|Advocaten)\b"
)
# "Houthoff Buruma N.V.": what a letter names as a firm signs it as no person, though it has two names.
_FIRM = re.compile(
    r"(?<![\w-])([A-Z][\w'’-]{1,30} [A-Z][\w'’-]{1,30})(?=,? (?:N\.?V\.?|B\.?V\.?|LLP|[Cc]o[öo]peratief|[Aa]dvocaten|[Nn]otarissen|[Aa]ccountants|[Cc]onsultants|[Aa]dviseurs)(?![\w]))"
)
_SELF = re.compile(r"\b(?:[Ii]k|mij|mijn)\b")
_CALLING = re.compile(r"[a-z][a-zë-]{3,25}(?: [\w-]{2,20}){0,3}")
"""What somebody under a letter says he is: "advocaat", "bewoner van Assen"."""
_PLACE = ("Naar boven", "Bijlage", "Bijlagen")
_CONTACT = re.compile(r".*@.*|(?:[Tt]el|[Mm]ob|E-mail|www\.|[Pp]ostadres)\b.*|\+?\d[\d -]{7,}")


def unsigned(lines: Sequence[Line], start: int) -> list[tuple[int, Afzender]]:
    """The offices that end a paper without a name under them, or with a place kept free: "De Minister van Defensie,"."""
    said = _tail(lines, start)
    for at in range(max(0, len(said) - 6), len(said)):
        found: list[tuple[int, Afzender]] = []
        place = at
        while place < len(said) and not NO_START.search(said[place].text) and (whole := whole_office(said, place)):
            if whole[0][-1] != "," or not _ALONE.match(whole[0]):
                break
            found.append((said[place].line, Afzender(None, bare(whole[0]))))
            place = past_marks(said, whole[1])
        if found and (place >= len(said) or said[place].text[0] in "[(<…" or said[place].text in _PLACE):
            return found
    return []


def farewell(lines: Sequence[Line], start: int) -> list[tuple[int, Afzender]]:
    """The name alone under "Hoogachtend," that ends a letter: a citizen's, or a member's."""
    said = _tail(lines, start)
    alone = any(_SELF.search(line.text) for line in lines[-_TAIL:])  # a body says "wij"
    firms = {match[1] for line in lines for match in _FIRM.finditer(line.text)}
    for at in range(max(0, len(said) - 12), len(said) - 1):
        if not (CLOSING.fullmatch(said[at].text) or _FAREWELL.fullmatch(said[at].text)):
            continue
        place = past_marks(said, at + 1)
        names: list[tuple[int, Afzender]] = []
        while (
            place < len(said)
            and len(names) < 4
            and (
                INITIALLED.fullmatch(said[place].text)
                or (alone and said[place].text not in firms and _is_name(said[place].text))
            )
        ):
            names.append((said[place].line, Afzender(said[place].text, None)))
            place += 1
        if len(names) == 1 and place < len(said) and _CALLING.fullmatch(said[place].text):
            names = [(names[0][0], Afzender(names[0][1].naam, said[place].text))]
            place += 1
        if names and all(_is_under(item.text) for item in said[place:]):
            return names
    return []


def introduced(lines: Sequence[Line], start: int) -> list[tuple[int, Afzender]]:
    """The name alone that ends a letter on a page which names its writer above it: "Hieronder leest u de brief van Jan Kamminga"."""
    above = " ".join(line.text for line in lines[:_INTRODUCED] if _LETTER_OF.search(line.text))
    said = _tail(lines, start)
    for at in range(len(said) - 1, max(0, len(said) - 5), -1) if above else ():
        name = said[at].text
        if is_person(name) and name in above:
            return [(said[at].line, Afzender(name, None))]
        if len(name.split()) > _SHORT:
            break
    return []


def abreast(lines: Sequence[Line], start: int) -> list[tuple[int, Afzender]]:
    """A given name with its office on one line that ends a letter: "Caspar Veldkamp, Minister van Buitenlandse Zaken"."""
    rows = read_rows(lines[-_TAIL:], start)
    if any(LISTED.fullmatch(row[0].text) for row in rows[-12:]):
        return []
    said = [MARKED.sub("", ", ".join(part.text for part in row)) for row in rows]
    found: list[tuple[int, Afzender]] = []
    for place, row in reversed(tuple(enumerate(rows))):
        name, office = _parted(said[place])
        match = office_of(office)
        above = next((text for text in said[max(0, place - 4) : place][::-1] if not _parted(text)[1]), "")
        sure = match and (match["hoog"] or CLOSING.fullmatch(above) or _FAREWELL.fullmatch(above))
        if len(row) < 3 and match and sure and not match["eind"] and _is_name(name):
            found.append((row[0].line, Afzender(name, bare(office))))
        elif found or not (all(_is_under(part.text) for part in row) or ENDS.fullmatch(said[place])):
            break
    return found[::-1]


def _parted(text: str) -> tuple[str, str]:
    """A name and what stands behind it, after a comma or where an office begins: "J.W. Remkes Voorzitter staatscommissie"."""
    name, _, office = text.partition(", ")
    if office_of(office):
        return name, office
    words = text.split(" ") if len(text) < _LONGEST else []
    parted = ((" ".join(words[:place]), " ".join(words[place:])) for place in range(2, len(words)))
    return next((both for both in parted if office_of(both[1]) and _is_name(both[0])), (text, ""))


def _is_under(text: str) -> bool:
    """Whether a line may stand under who signs: the furniture of a page, an address, how to reach him."""
    return bool(FURNITURE.fullmatch(text) or ADDRESS.fullmatch(text) or _CONTACT.fullmatch(text))


def _tail(lines: Sequence[Line], start: int) -> list[Said]:
    return [row[0] for row in read_rows(lines[-_TAIL:], start) if len(row) == 1]


def _is_name(text: str) -> bool:
    return bool(INITIALLED.fullmatch(text)) or (is_person(text) and not _BODY.search(text))

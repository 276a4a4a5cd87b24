"""The closing of a letter -> who signs under it by name alone: a citizen, a member, the people of a firm or a body.

1. A name signs under a closing formula where nothing but names, bodies, callings and the furniture of a page follows it, or an annex.
2. A body, or a firm, is no person: it has a word or a form of its own, or the letter speaks of it in passing.
3. Two plain words with capitals are a person only where a body stands beside them, a calling under them, or one alone writes
   («ik»); where it is not told which of several is the person, none is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import takewhile

from site_gen.letters.frame import is_frame
from site_gen.letters.offices import ADDRESS, ENDS, FURNITURE, INITIALLED, MARK, is_person
from site_gen.letters.printed import CLOSING
from site_gen.letters.rows import Said
from site_gen.model import Afzender, Line

TAIL = 40
FAREWELL = re.compile(
    r"(?:Met (?:de meeste |gevoelens van )?(?:hoge |bijzondere )?(?:hoog)?achting|Met groet(?:en)?|Vriendelijke groet(?:en)?|Groet(?:en)?),?"
)
# "Amnesty International", "Gemeente Utrecht": who is no person has two words with capitals as well.
BODY = re.compile(
    r"\b(?:Gemeente|Provincie|Stichting|Vereniging|Bond|Federatie|Unie|Raad|Partij|Fractie|Commissie|Nederland|International|Europe|Instituut|Universiteit|Bestuur|Platform|Groep|College|Ministerie|Team|Redactie|Centrum|Hogeschool|Verbond|Coalitie|Bureau|Accountants|Advocaten)\b"
)
# "Houthoff Buruma N.V.": what a letter names as a firm signs it as no person, though it has two names.
_FIRM = re.compile(
    r"(?<![\w-])([A-Z][\w'’-]{1,30} [A-Z][\w'’-]{1,30})(?=,? (?:N\.?V\.?|B\.?V\.?|LLP|[Cc]o[öo]peratief|[Aa]dvocaten|[Nn]otarissen|[Aa]ccountants|[Cc]onsultants|[Aa]dviseurs)(?![\w]))"
)
_FORM = re.compile(
    r"(?:^| )(?:N\.?V\.?|B\.?V\.?|U\.?A\.?|LLP|VOF|Holding|Group|Bank|&|\+)(?: |$)|^[Nn]amens |^\w+$|\b[A-Z]{3,}\b"
)
_SELF = re.compile(r"\b(?:[Ii]k|mij|mijn)\b")
_CALLING = re.compile(r"[a-z][a-zë-]{3,25}(?: [\w-]{2,20}){0,3}")
"""What somebody under a letter says he is: "advocaat", "bewoner van Assen"."""
# "advocaten en notarissen", "adviesbureau": what a firm says it is.
_TRADE = re.compile(
    r"(?:[a-zë-]*(?:advocaten|notarissen|accountants|adviseurs|consultants|architecten|makelaars|ingenieurs|juristen|fiscalisten|kantoor|bureau|bedrijf|organisatie|vereniging|stichting)(?:,? (?:en )?|$)){1,3}"
)
_OWN_NAME = re.compile(
    r"(?:naam is|[Oo]ndergetekenden?,?|[Ii]k,|[Hh]eer|[Mm]evrouw|[Mm]w\.|[Dd]hr\.|[Mm]r\.|[Dd]rs?\.) $"
)
_CONTACT = re.compile(r".*@.*|(?:[Tt]el|[Mm]ob|E-mail|www\.|[Pp]ostadres)\b.*|\+?\d[\d -]{7,}")
_GROUP = 10
_MOST = 4


class Kind(Enum):
    """What a line under a closing is."""

    SURE = auto()  # a name with initials
    PLAIN = auto()  # two words with capitals, a person or a firm
    BODY = auto()


@dataclass(slots=True)
class Signer:
    """A line under a closing, and what stands under it."""

    line: int
    text: str
    kind: Kind
    calling: str | None = field(default=None)


def farewell(rows: Sequence[tuple[Said, ...]], lines: Sequence[Line]) -> list[tuple[int, Afzender]]:
    """Who signs by name alone under "Hoogachtend," that ends a letter, of which these are the last rows."""
    said = tail(rows)
    for at in range(max(0, len(said) - 12), len(said) - 1):
        if CLOSING.fullmatch(said[at].text) or FAREWELL.fullmatch(said[at].text):
            below = range(at + 1, len(said))
            end = next((n for n in below if is_under(said[n].text) or ENDS.fullmatch(said[n].text)), len(said))
            rest = takewhile(lambda item: not ENDS.fullmatch(item.text), said[end:])
            if end - at <= _GROUP and all(is_under(item.text) for item in rest):
                group = _group([item for item in said[at + 1 : end] if not MARK.fullmatch(item.text)], lines)
                if found := _people(group, alone=any(_SELF.search(line.text) for line in lines[-TAIL:])):
                    return found
    return []


def _people(group: Sequence[Signer], *, alone: bool) -> list[tuple[int, Afzender]]:
    """The people of a group; of plain names only those that something shows to be people."""
    body = any(item.kind is Kind.BODY for item in group)
    sure = [item for item in group if item.kind is Kind.SURE or (item.kind is Kind.PLAIN and item.calling)]
    plain = [item for item in group if item.kind is Kind.PLAIN and not item.calling]
    told = body or (alone and len(plain) == 1 and not sure)
    chosen = [item for item in group if item in sure or (told and item in plain)]
    return [(item.line, Afzender(item.text, item.calling)) for item in chosen] if len(chosen) <= _MOST else []


def _group(said: Sequence[Said], lines: Sequence[Line]) -> list[Signer]:
    """What each line under a closing is; empty when one of them is text."""
    firms = {match[1] for line in lines for match in _FIRM.finditer(line.text)}
    found: list[Signer] = []
    for item in said:
        text = item.text.rstrip(",")
        if INITIALLED.fullmatch(text):
            found.append(Signer(item.line, text, Kind.SURE))
        elif found and _TRADE.fullmatch(text):
            found[-1].kind = Kind.BODY
        elif found and found[-1].kind is not Kind.BODY and found[-1].calling is None and _CALLING.fullmatch(text):
            found[-1].calling = text
        elif text and (text[0].isupper() or text.startswith("namens ")) and len(text) < 80 and text[-1] not in ".?!:;":
            firm = text in firms or BODY.search(text) or _FORM.search(text) or _spoken_of(text, lines)
            plain = is_person(text) and not firm
            found.append(Signer(item.line, text, Kind.PLAIN if plain else Kind.BODY))
        elif not (text.endswith(("N.V.", "B.V.")) and len(text) < 80):
            return []
        else:
            found.append(Signer(item.line, text, Kind.BODY))
    return found


def _spoken_of(text: str, lines: Sequence[Line]) -> bool:
    """Whether a letter speaks of whom it is signed by as of another: nobody does so of himself, but people do of their firm."""
    for line in lines:
        place = line.text.find(text)
        if place >= 0 and len(line.text.split()) > len(text.split()) + 3 and not _OWN_NAME.search(line.text[:place]):
            return True
    return False


def is_under(text: str) -> bool:
    """Whether a line may stand under who signs: the furniture of a page, an address, how to reach him."""
    return bool(FURNITURE.fullmatch(text) or is_frame(text) or ADDRESS.fullmatch(text) or _CONTACT.fullmatch(text))


def tail(rows: Sequence[tuple[Said, ...]]) -> list[Said]:
    """The last lines of a paper that hold one part each, above what a site prints under it."""
    said = [row[0] for row in rows if len(row) == 1]
    while said and is_frame(said[-1].text):
        said.pop()
    return said

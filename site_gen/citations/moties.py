"""Text -> references to moties by the name of their mover: "motie Rajkowski en Van Zanten".

1. A name is one or two capitalised words with their tussenvoegsels; a word that is no name ("motie Kamerstuk", "moties
   Defensiebegroting 2010") is none. "van Nispen" without a capital is Van Nispen where nobody was ever called Nispen.
2. The id is a name, not an official number: it has no address, and two moties of one mover share it.
3. "motie A en B" is one motie of two movers, "moties A en B" are two; a slash joins movers of one motie in both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from site_gen.citations.plaatsen import places
from site_gen.model import Citation, Soort, Target, plain_slug

# After the word: a hyphen; or "van het (voormalig) lid", "van Kamerlid", "van de heer", "nr. 12 van het lid", "ingediend door de leden"
_MOTIE = re.compile(
    r"[Mm]otie(s?)(?:[-\u2010\u2011]|\s{1,2}(?:nr\.?\s\d{1,4}\s(?=van\s))?"
    r"(?:(?:(?:van\s(?!de[rn]\s|['\u2019]t\s)|ingediend\sdoor\s)(?:het\s|de\s)?)?(?:(?:toenmalige?|voormalige?)\s)?"
    r"(?:(?:(?:[Tt]weede\s)?[Kk]amer)?(?:[Ll]id|[Ll]eden)\s)?(?:(?:de\s)?(?:heer|heren|dames|mevrouw|dhr\.|mw\.)\s)?))"
)
# One word of a name with its tussenvoegsels: "Ceder", "Van Zanten", "Pouw-Verweij", "Van 't Hof"
_PART = re.compile(
    r"(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er|[Tt]e|[Vv]on|[Ee]l|[Aa]l|['\u2019][tT]|[Hh]et|[Dd]a|[Dd]os|[Dd]i|[Ll]a|[Ll]e)\s){0,3}"
    r"([A-Z\u00c0-\u00de][a-zA-Z\u00c0-\u017f'\u2019]{1,30})(?:-[A-Z\u00c0-\u00de][a-zA-Z\u00c0-\u017f]{1,30}){0,2}"
)
# "Motie Media BV" is a firm
_FIRM = re.compile(r"\s(?:B\.?V\.?|N\.?V\.?|V\.?O\.?F\.?|Ltd\.?|Inc\.?|GmbH)(?![\w.])")
_SUFFIX = re.compile(r"(?:\sc\.s\.|\scs\b)?(?:\s\([A-Za-z0-9+\u00c0-\u017f/-]{1,20}\)(?:\sc\.s\.)?)?")
_JOINT = re.compile(r"(?:\s?/\s?|,\s|,?\sen\s-?|[\u2013\u2014]|-)")
# Capitalised words that follow "motie" and are no mover
_NO_NAME = frozenset(
    """
    Kamerstuk Kamerstukken Kamer Tweede Eerste Handelingen Nr Nrs Nummer Zie In Op Bij Met Deze Dit Die Voor
    De Den Van Dan Dus Maar Want Is Wordt Nu Wat Wie Hoe Waarom Mijn Onze Uw Zijn Graag Ten Tevens Daarnaast Daarom
    Hierbij Hiermee Vraag Antwoord Bijlage Onderwerp Voorzitter Meneer Mevrouw Mijnheer Motie Moties Amendement
    Over Naar Aan Als Om Uit Het Een Er Voorts Verder Ook Nederland Nederlandse Europese Europees Voorgesteld
    GroenLinks Volt Denk ChristenUnie Forum BoerBurgerBeweging Nieuw Kabinet Regering Raad
    Indiener Minister Staatssecretaris Aangenomen Verworpen Ingediend Partij Fractie Tot Wij Ik Stemming
    Januari Februari Maart April Mei Juni Juli Augustus September Oktober November December
    """.split()
)
# "moties Defensiebegroting 2010", "motie Kamerstuknummer": a subject or a paper
_SUBJECT = re.compile(
    r"Kamer(?:stuk|brief|vragen)|\w{3,}(?:begroting|wet|fonds|beleid|debat|nota|akkoord|plan|regeling|raad|staat)$"
)
_YEAR = re.compile(r"\s(?:19|20)\d\d(?!\w)")
# Names that in this century only members with "van" bore: "motie van Nispen en van Wijngaarden" is not of a member Nispen
_WITH_VAN = re.compile(
    r"van\s(?:Aalst|Aartsen|Ark|Asten|Baarle|Beukering|Bommel|Campen|Eijs|Engelshoven|Esch|Gent|Gerven|Ginneken|Haersma|Haga|Helvert|Hijum"
    r"|Houwelingen|Kooten|Meenen|Meetelen|Miltenburg|Nispen|Ojik|Oosten|Oostenbruggen|Raan|Rooijen|Strien|Tongeren|Toorenburg|Veldhoven"
    r"|Velzen|Vliet|Weerdenburg|Weyenberg|Wijngaarden|Zanten)(?!\w)"
)
_KAMER = re.compile(r"(?<!\w)[Kk]amer$")
_MOST_MOVERS = 8
_MOST_PARTS = 3
_LONGEST_KAMER = 6


def find_moties(text: str, names: Mapping[str, str]) -> Iterator[Citation]:  # noqa: ARG001 - every finder has it
    """All moties named after their movers."""
    end = 0
    for pos in places(text, (("otie", 1),)):
        match = _MOTIE.match(text, pos) if pos >= end else None
        if match is None:
            continue
        kamer = _KAMER.search(text, max(0, pos - _LONGEST_KAMER), pos)
        if pos and text[pos - 1].isalpha() and not kamer:
            continue  # "emotie"; but "Eerste Kamermotie Van Dijk" is one
        found = _read(text, match, kamer.start() if kamer else pos)
        if found:
            end = found.end
            yield found


def _read(text: str, match: re.Match[str], start: int) -> Citation | None:
    van = text.rfind("van", match.start(), match.end())
    movers = _movers(text, van if van >= 0 and _WITH_VAN.match(text, van) else match.end())
    if not movers:
        return None
    end = movers[-1][2]
    if match[1] and "lid" not in match[0] and "leden" not in match[0]:
        each: list[list[tuple[str, int, int]]] = []
        for mover in movers:  # "de moties Dobbe/Piri en Ceder": two moties
            if each and "/" in text[each[-1][-1][2] : mover[1]]:
                each[-1].append(mover)
            else:
                each.append([mover])
        targets = tuple(Target("motie-" + "-".join(plain_slug(name) for name, _, _ in motie)) for motie in each)
        spans = ((start, each[0][-1][2]), *((motie[0][1], motie[-1][2]) for motie in each[1:]))
    else:
        targets = (Target("motie-" + "-".join(plain_slug(name) for name, _, _ in movers)),)
        spans = ((start, end),)
    return Citation(Soort.MOTIE, text[start:end], start, end, targets, spans)


def _movers(text: str, pos: int) -> list[tuple[str, int, int]]:
    """The movers' names from ``pos``, each with its stretch of text."""
    found: list[tuple[str, int, int]] = []
    while len(found) < _MOST_MOVERS:
        name_end = _name_end(text, pos)
        if name_end == pos or _FIRM.match(text, name_end) or _YEAR.match(text, name_end):
            break
        suffix = _SUFFIX.match(text, name_end)
        end = suffix.end() if suffix else name_end
        found.append((text[pos:name_end], pos, end))
        joint = _JOINT.match(text, end)
        if joint is None:
            break
        pos = joint.end()
    return found


def _name_end(text: str, pos: int) -> int:
    """Where the name of one to three words that starts at ``pos`` ends; ``pos`` itself when there is none."""
    end = at = pos
    for _ in range(_MOST_PARTS):
        part = _PART.match(text, at)
        if part is None or part[1] in _NO_NAME or part[1].isupper() or _SUBJECT.match(part[1]):
            break
        end = part.end()
        if not text[end : end + 1].isspace():
            break
        at = end + 1
    return end

"""Text -> references to acts and papers of the European Union, by their number.

1. An act needs its kind (Verordening, Richtlijn, Besluit ...) and a number with a year; the id is its CELEX number. A
   known short name that bears the same number, "SFDR (EU 2019/2088)", says the kind too.
2. COM, SWD and JOIN papers need their year; the CELEX number of a COM paper says PC (proposal) unless the text calls
   it a mededeling, verslag or witboek (DC). EUR-Lex gives both the same address.
3. A CELEX number as it stands is a reference; one inside a longer word is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from operator import attrgetter

from site_gen.citations.nummers import Nummer, read_nummers
from site_gen.citations.officieel import official_address
from site_gen.citations.plaatsen import places
from site_gen.model import Citation, Soort, Target

# Word -> CELEX letter; the words without their first letter, which may be a capital
_KINDS = {
    "erordening": "R",
    "ichtlijn": "L",
    "esluit": "D",
    "eschikking": "D",
    "anbeveling": "H",
}
# "Vo. (EU) 2019/816", "Rl. 2013/32/EU": as lawyers shorten them
_SHORT = {"Vo.": "R", "vo.": "R", "Rl.": "L", "rl.": "L", "RL.": "L"}
_WORDS = (*((word, 1) for word in _KINDS), *((word, 0) for word in _SHORT))
# What a kind may be written onto: "Uitvoeringsverordening", "Kaderbesluit" (F), "EU-verordening"
_FRONT = re.compile(r"(?:\b(?P<kader>[Kk]ader)|\b[Uu]itvoerings|\b(?:EU|EG|EEG)-|\b[Gg]edelegeerde\s)$")
# A name that ends in its kind: "Taxonomieverordening (EU) 2020/852", "eIDAS-verordening", "de Nitraatrichtlijn (91/676/EEG)"
_COMPOUND = re.compile(r"(?<!\w)[A-Za-z\u00c0-\u017f][\w-]{1,38}$")
_BODY = r"(?:EU|EG|EEG|EGKS|GBVB|Euratom|JBZ)(?:[,/]\s?(?:EU|EG|EEG|Euratom))?"
_ACT = re.compile(
    r"(?:[VRBAvrba](?P<kind>erordening|ichtlijn|esluit|eschikking|anbeveling)(?:en)?|(?P<short>[Vv]o\.|[Rr]l\.|RL\.))"
    r"\s{1,2}(?:van\s(?:de\s|het\s)?(?:Raad|Commissie|Europees\sParlement\sen\s(?:van\s)?de\sRaad)\s)?(?=[(nN\d]|(?:EU|EG|EEG)\s)"
)
# After the kind: "(EU) 2016/679", "(EG) nr. 343/2003", "nr. 604/2013/EU", "2013/32/EU", "2004/38/ EG", "(EEG) nr. 1408/71"
_NUMBER = re.compile(
    rf"(?:\(?(?P<body>{_BODY})\)?\s{{0,2}}|\()?(?P<nr>[Nn]rs?\.?\s{{0,2}}|[Nn]o\.?\s{{0,2}})?"
    rf"(?P<a>\d{{1,4}})/(?P<b>\d{{1,4}})(?:(?:\s?/\s?|\s)(?P<after>{_BODY}|JBZ|JHA)(?!\w))?(?![\d/])"
)
_NEXT = re.compile(r"(?:\s\([A-Za-z][\w -]{0,30}\))?\s?(?:,|en|;|,\sen)\s{1,2}")
# A number behind the name: "de Richtlijn consumentenrechten (2011/83/EU)"
# and, as courts write it, behind the whole title: "Richtlijn van de Raad van 19 december 1978 betreffende ..., nr. 79/7/EEG"
_BEHIND_NAME = re.compile(r"(?:\(|,\s)(?:[Nn]r\.?\s)?(?P<nr>\d{2,4}/\d{1,4}/(?:EU|EG|EEG|JBZ|Euratom))(?!\w)\)?")
_NAMED = re.compile(r"(ichtlijn|esluit|eschikking)\s[^.;()]{2,260}\s?$")
# A short name with its number: "de SFDR (EU 2019/2088)", "de DSA (2022/2065)"
_BEHIND_SHORT = re.compile(r"\s\((?:(?:EU|EG)\s)?(?:nr\.\s)?(?P<a>\d{2,4})/(?P<b>\d{1,4})\)")
_SHORT_NAME = re.compile(r"(?<![\w-])[A-Z][\w-]{1,30}$")
_PAPER = re.compile(
    r"(?P<name>COM|SWD|SEC|JOIN)\s{0,2}(?:\((?P<year>\d{4}|[89]\d)\)|/(?P<slash>\d{4})/|\s(?P<plain>\d{4})(?:[/,]\s?|\s\((?=\d{1,4}\))))\s{0,2}(?:nr\.?\s)?(?P<nr>\d{1,4})(?!\d)(?:\s?/\s?\d)?(?(plain)\)?)(?:\s(?:final|def\.|definitief))?"
)
_PAPER_LETTERS = {"COM": "PC", "SWD": "SC", "SEC": "SC", "JOIN": "JC"}
_COMMUNICATION = re.compile(
    r"(?:[Mm]ededeling|[Vv]erslag|[Ww]itboek|[Gg]roenboek|[Ss]trategie|[Cc]ommuni(?:qu\u00e9|cation)|[Aa]ctieplan)[^.;]{0,190}$"
)
# The word nearest to the number decides: "de mededeling (...) kondigde het voorstel voor de Natuurherstelverordening (COM(2022)304) al aan"
_PROPOSAL = re.compile(r"\b(?:[Vv]oorstel|[Oo]ntwerp)(?:len)?\s(?:voor|tot|van)\b[^.;()]{0,190}$")
_LOOK_BACK = 200
_LATER = re.compile(r"(?:\s(?:final|def\.|definitief|FINAL))?(?=(?:,|\sen|\st/m|\s?-)\s?\d{2,4}(?!\d))")
_YEAR_IN_FRONT = 2015
"""Since this year a verordening is numbered with its year in front, and "nr." is a slip."""
# A verordening or besluit of one's own: "verordening 12/2024 van de gemeente"
_LOCAL = re.compile(
    r"\svan\s(?:de\s|het\s)?(?:gemeente|provincie|college|burgemeester|waterschap|raad\svan\sde\sgemeente|gemeenteraad)"
)
_CELEX = re.compile(r"[1-9](?:19|20)\d\d[A-Z]{1,2}\d{4}(?:\(\d\d\))?(?!\w)|0(?:19|20)\d\d[A-Z]\d{4}-\d{8}(?!\w)")
_FIRST, _LAST = 1952, 2100
_TWO_DIGITS = 100
_LONGEST_FRONT = 14
_LONGEST_NAME = 40
_LONGEST_NEAR, _LONGEST_TITLE = 110, 280


def find_acts(text: str, names: Mapping[str, str]) -> Iterator[Citation]:
    """All acts cited by kind and number, or by number behind a name that is known."""
    yield from sorted((*_numbered(text), *_behind_name(text), *_behind_short(text, names)), key=attrgetter("start"))


def _behind_short(text: str, names: Mapping[str, str]) -> Iterator[Citation]:
    """Acts whose number, without a kind, stands behind a name in ``names`` that says the same number."""
    for match in _BEHIND_SHORT.finditer(text):
        start = match.start()
        name = _SHORT_NAME.search(text, max(0, start - _LONGEST_NAME), start)
        id_ = names.get(name[0].casefold(), "") if name else ""
        a, b = int(match["a"]), int(match["b"])
        if name and id_[1:5].isdigit() and (int(id_[1:5]), int(id_[-4:])) in {(a, b), (b, a), (a + 1900, b)}:
            start, end = name.start(), match.end()
            yield Citation(
                Soort.EU, text[start:end], start, end, (Target(id_, official_address(id_)),), ((start, end),)
            )


def _behind_name(text: str) -> Iterator[Citation]:
    """Acts whose number stands between parentheses behind their name."""
    if "/E" not in text and "/JBZ" not in text:
        return
    for match in _BEHIND_NAME.finditer(text):
        at = match.start()
        near = _NAMED.search(text, max(0, at - _LONGEST_NEAR), at)
        named = near or _NAMED.search(text, max(0, at - _LONGEST_TITLE), at)
        number = _NUMBER.match(text, match.start("nr")) if named else None
        found = (
            _act(text, match.start("nr"), number, _KINDS[named[1]], named=True, european=True)
            if named and number
            else None
        )
        if found:
            yield found


def _numbered(text: str) -> Iterator[Citation]:
    end = 0
    for pos in places(text, _WORDS):
        match = _ACT.match(text, pos) if pos >= end else None
        if match is None:
            continue
        front = _FRONT.search(text, max(0, pos - _LONGEST_FRONT), pos)
        compound = None
        if front is None and pos and (text[pos - 1].isalpha() or text[pos - 1] in "/-"):
            compound = None if match["short"] else _COMPOUND.search(text, max(0, pos - _LONGEST_NAME), pos)
            if compound is None and (match["short"] or text[pos - 1].isalpha()):
                continue  # "havo/vo. 2019/20"
        letter = _KINDS[match["kind"]] if match["kind"] else _SHORT[match["short"]]
        letter = "F" if letter == "D" and front and front["kader"] else letter  # a "Kaderrichtlijn" is a directive
        european = bool(front and front[0].startswith("E"))  # "EEG-verordening nr. 3330/91"
        start, at = (front or compound or match).start(), match.end()
        while number := _NUMBER.match(text, at):
            found = _act(text, start, number, letter, named=compound is not None, european=european)
            if found is None:
                break
            yield found
            end = found.end
            following = _NEXT.match(text, end)
            if following is None:
                break
            start = at = following.end()


def _act(text: str, start: int, number: re.Match[str], letter: str, *, named: bool, european: bool) -> Citation | None:
    """One act; where the year stands is told by the form of the number, as EUR-Lex itself writes it."""
    a, b = number["a"], number["b"]
    marked = bool(number["body"] or number["after"])
    year_first = (
        bool(number["after"]) or letter != "R" or (not number["nr"] and len(a) == len("2016") and _is_year(int(a)))
    )
    if number["after"] and letter != "L" and not _may_be_year(a) and _may_be_year(b):
        year_first = False  # "verordening 396/2005/EG"
    slip = number["nr"] and letter == "R" and len(a) == len("2016") and _YEAR_IN_FRONT <= int(a) <= _LAST
    if slip and len(b) > len("95") and not _is_year(int(b)):
        year_first = True  # "Verordening (EU) nr. 2024/1347": "nr." by habit
    if year_first and number["nr"] and len(b) == len("2013") and not (len(a) == len("2013") and _is_year(int(a))):
        year_first = False  # "Besluit nr. 1313/2013/EU", "Besluit nr. 573/2014/EU"
    year_text, serial = (a, b) if year_first else (b, a)
    year = int(year_text) + (1900 if len(year_text) == len("95") else 0)
    if not (marked or european) and (named or not _is_plainly_european(text, number.end(), letter, year_text, serial)):
        return None
    doubt = None if _is_year(year) else f"een Europese handeling uit {year} bestaat niet"
    if len(year_text) not in {2, 4}:
        return None
    id_ = f"3{year:04d}{letter}{int(serial):04d}"
    end = number.end()
    if text.startswith(")", end) and text.count("(", start, end) > text.count(")", start, end):
        end += 1  # "Nitraatrichtlijn (91/676/EEG)"
    return Citation(
        Soort.EU,
        text[start:end],
        start,
        end,
        (Target(id_, None if doubt else official_address(id_)),),
        ((start, end),),
        None,
        doubt,
    )


def _is_plainly_european(text: str, end: int, letter: str, year_text: str, serial: str) -> bool:
    """Whether a number without "(EU)" is that of a European act: "richtlijn 2013/32", "Vo. 1408/71", "richtlijn 98/81".

    Not so: "besluit 2023/34" of a municipality, "richtlijn 2023/24" and "98/99" (school years).
    """
    if letter not in "RL" or _LOCAL.match(text, end):
        return False
    if len(serial) == len("24") and int(serial) == (int(year_text) + 1) % 100:
        return False
    if len(year_text) == len("2013"):
        return _is_year(int(year_text))
    return year_text >= "58" and (letter == "L" or len(serial) >= len("494"))


def _may_be_year(digits: str) -> bool:
    return len(digits) == len("95") or (len(digits) == len("2005") and _is_year(int(digits)))


def _is_year(year: int) -> bool:
    return _FIRST <= year <= _LAST


def find_papers(text: str, names: Mapping[str, str]) -> Iterator[Citation]:  # noqa: ARG001 - every finder has it
    """All COM, SWD and JOIN papers; of a list ("COM(2020) 610, 611 en 613") each."""
    for match in _PAPER.finditer(text):
        start, end = match.span()
        if start and (text[start - 1].isalnum() or text[start - 1] in "-:/"):
            continue
        year = int(match["year"] or match["slash"] or match["plain"])
        year += 1900 if year < _TWO_DIGITS else 0  # "COM(96) 593"
        letters = _PAPER_LETTERS[match["name"]]
        before = text[max(0, start - _LOOK_BACK) : start]
        if letters == "PC" and _COMMUNICATION.search(before) and not _PROPOSAL.search(before.removesuffix("(")):
            letters = "DC"
        doubt = None if _is_year(year) else f"een stuk van de Commissie uit {year} bestaat niet"
        numbers = (
            read_nummers(text, match.start("nr"), plural=False, letters=False)
            if _LATER.match(text, match.end("nr"))
            else None
        )
        members = numbers.members if numbers else (Nummer(match["nr"], start, end),)
        ids = tuple(f"5{year}{letters}{int(member.value):04d}" for member in members if member.value.isdigit())
        if len(ids) != len(members):
            continue
        end = max(end, numbers.end) if numbers else end
        spans = (
            ((start, members[0].end), *((member.start, member.end) for member in members[1:]))
            if numbers
            else ((start, end),)
        )
        targets = tuple(Target(id_, None if doubt else official_address(id_)) for id_ in ids)
        yield Citation(Soort.EU, text[start:end], start, end, targets, spans, None, doubt)


def find_celex(text: str, names: Mapping[str, str]) -> Iterator[Citation]:  # noqa: ARG001 - every finder has it
    """All CELEX numbers as they stand."""
    for match in _CELEX.finditer(text):
        start, end = match.span()
        if start and (text[start - 1].isalnum() or text[start - 1] == "/"):
            continue
        yield Citation(Soort.EU, match[0], start, end, (Target(match[0], official_address(match[0])),), ((start, end),))

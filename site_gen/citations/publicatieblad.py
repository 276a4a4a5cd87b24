"""Text -> references to the Publicatieblad of the European Union.

1. Until October 2023 an issue is a series, a number and a year: ``OJ:L:2016:119``; its page is no part of the id.
2. Since then every act is an issue of its own, under the act's number. Such a reference is the act itself, by its CELEX
   number; whether it is a verordening, richtlijn or besluit must stand in the ELI behind it or in the act named before.
3. The ELI address that belongs to a reference is part of it: one act, one link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from site_gen.citations.officieel import official_address
from site_gen.model import Citation, Soort, Target

_NAME = r"(?:P[bB]\s?(?:EU|EG|\.)|P[bB]|OJ|Publicatieblad(?:\svan\sde\sEuropese\s(?:Unie|Gemeenschappen))?)\s{1,2}"
# "PbEU 2016, L 119", "PbEG 1995 L 281", "PB 2016, L 119/1" (its page), "PB L 119 van 4.5.2016", "PB L 119/1 van 4.5.2016", "OJ L 69, 13.3.2013",
# "PbEU L 101, 15 april 2011" (the year behind)
_BLAD = re.compile(
    rf"{_NAME}(?:nr\.\s)?"
    r"(?:(?P<jaar>(?:19|20)\d\d)\s?[,/]?\s{0,2}(?:nr\.\s)?(?P<serie>[LC])\s?(?P<nr>\d{1,3})(?!\d)(?:/\d{1,4})?"
    r"|(?P<serie2>[LC])\s?(?P<nr2>\d{1,3})(?:(?:/\d{1,4}|,?\s(?:blz|p)\.\s?\d{1,4}(?:\s?[-\u2013]\s?\d{1,4})?)?(?:\s?,?\s(?:van\s)?\d{1,2}[.-]\d{1,2}[.-]|,?\s(?:van\s)?\d{1,2}\s[a-z]{3,9}\.?\s)|\s?[/,]\s?)(?P<jaar2>(?:19|20)\d\d))(?![\d/]\d)"
)
_FIRST_ISSUE, _LAST_ISSUE = 1952, 2023
# As the Unie writes it: "PB L, 2024/1689, 12.7.2024, ELI: http://data.europa.eu/eli/reg/2024/1689/oj"; as Dutch acts do: "PbEU L 2024/1689"
_ACT = re.compile(
    rf"{_NAME}(?:20\d\d,?\s)?L?,?\s{{0,2}}(?P<jaar>20[2-9]\d)/(?P<nr>\d{{1,4}})(?!\d)"
    r"(?:(?:,?\s(?:van\s)?\d{1,2}[.-]\d{1,2}[.-]20\d\d)?[,;]?\s{1,2}ELI:?\s{1,2}"
    r"https?://data\.europa\.eu/eli/(?P<eli>reg|dir|dec)(?:_impl|_del)?/(?P=jaar)/(?P=nr)(?:/oj)?(?![\w/]))?"
)
_FIRST_ACT = 2023
_ELI = {"reg": "R", "dir": "L", "dec": "D"}
_KIND_BEFORE = re.compile(
    r"(erordening|ichtlijn|esluit)\s{1,2}(?:\(?(?:EU|GBVB|Euratom)(?:,\sEuratom)?\)?\s)?(?:nr\.\s)?$"
)
_KINDS = {"erordening": "R", "ichtlijn": "L", "esluit": "D"}
_LOOK_BACK = 600


def find_bladen(text: str, names: Mapping[str, str]) -> Iterator[Citation]:  # noqa: ARG001 - every finder has it
    """All issues of the Publicatieblad by series, number and year, and all acts that are an issue of their own."""
    for match in _BLAD.finditer(text):
        year = int(match["jaar"] or match["jaar2"])
        if _stands_alone(text, match.start()) and _FIRST_ISSUE <= year <= _LAST_ISSUE:
            yield _citation(match, f"OJ:{match['serie'] or match['serie2']}:{year}:{int(match['nr'] or match['nr2'])}")
    for match in _ACT.finditer(text):
        letter = _ELI[match["eli"]] if match["eli"] else _kind_before(text, match)
        if letter and _stands_alone(text, match.start()) and int(match["jaar"]) >= _FIRST_ACT:
            yield _citation(match, f"3{match['jaar']}{letter}{int(match['nr']):04d}")


def _kind_before(text: str, match: re.Match[str]) -> str | None:
    """The letter of the act with this number that the text named last; ``None`` when it did not."""
    window = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    at = window.rfind(f"{match['jaar']}/{match['nr']}")
    kind = _KIND_BEFORE.search(window, max(0, at - 40), at) if at >= 0 else None
    return _KINDS[kind[1]] if kind else None


def _stands_alone(text: str, start: int) -> bool:
    return not start or not text[start - 1].isalnum()


def _citation(match: re.Match[str], id_: str) -> Citation:
    return Citation(Soort.EU, match[0], *match.span(), (Target(id_, official_address(id_)),), (match.span(),))

"""Identifier -> official address: where the government itself publishes what the identifier names.

1. The address follows from the identifier alone: nothing is fetched, nothing is looked up.
2. An identifier whose form is not in the table has no address; it is never guessed.
3. Forms and addresses: IDENTIFIERS.md sections 1, 5 and 7.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_KOOP = "https://zoek.officielebekendmakingen.nl/"
_EURLEX = "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri="
_TK = "https://www.tweedekamer.nl/kamerstukken/detail?id="
_WETTEN = "https://wetten.overheid.nl/"
_RECHTSPRAAK = "https://deeplink.rechtspraak.nl/uitspraak?id="

# CELEX letters of a preparatory act -> the name by which EUR-Lex also knows it (one address for PC and DC)
_COM = {"PC": "COM", "DC": "COM", "SC": "SWD", "JC": "JOIN"}
# Staatsblad, Staatscourant and Tractatenblad are on officielebekendmakingen.nl from 1995
_EERSTE_BLAD = 1995


def _koop(match: re.Match[str]) -> str:
    return f"{_KOOP}{match[0]}.html"


def _blad(match: re.Match[str]) -> str | None:
    return _koop(match) if int(match[1]) >= _EERSTE_BLAD else None


def _eu(match: re.Match[str]) -> str:
    name = _COM.get(match[2])
    if match[0].startswith("5") and name:
        return f"{_EURLEX}{name}:{match[1]}:{int(match[3])}:FIN"
    return f"{_EURLEX}CELEX:{match[0]}"


def _ecli(match: re.Match[str]) -> str | None:
    if match[1] == "NL":
        return _RECHTSPRAAK + match[0]
    if match[1] == "EU":
        return f"{_EURLEX}{match[0]}"
    return None


_ADDRESSES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = (
    # kst-32317-974, kst-36600-XX-5, kst-21501-02-2377, kst-CII-B, kst-20082009-31569-A, kst-26643-144-h1, kst-1027687
    (
        re.compile(
            r"kst-(?:\d{8}-)?(?:\d{5}|[IVXLCDM]{1,9})-(?:[0-9A-Z]{1,6}-)?[0-9]{0,5}[a-zA-Z]{0,3}[0-9]?(?:-[hbn]\d{1,2})?"
        ),
        _koop,
    ),
    (re.compile(r"(?:kst|blg)-\d{4,7}"), _koop),
    # ah-tk-20142015-403
    (re.compile(r"ah-(?:tk|ek|vv)-\d{8}-\d{1,4}[a-z]?(?:-[hn]\d)?"), _koop),
    # h-tk-20142015-19-7, h-tk-19971998-6368-6375, h-tk-19951996-36-2801-2842
    (re.compile(r"h-[te]k-\d{8}-\d{1,5}-\d{1,5}(?:-\d{1,5})?(?:-n\d)?"), _koop),
    (re.compile(r"kv-tk-\d{4}Z\d{5}"), _koop),
    (re.compile(r"(?:stb|stcrt|trb)-(\d{4})-\d{1,5}(?:-n\d)?"), _blad),
    (re.compile(r"[1-9](\d{4})([A-Z]{1,2})(\d{4})(?:\(\d\d\))?"), _eu),
    (re.compile(r"0\d{4}[A-Z]\d{4}-\d{8}"), lambda match: f"{_EURLEX}CELEX:{match[0]}"),
    (re.compile(r"12016[EMP]/TXT"), lambda match: f"{_EURLEX}CELEX:{match[0]}"),
    # The Publicatieblad, until each act became an issue of its own
    (re.compile(r"OJ:[LC]:(?:19|20)\d\d:\d{1,3}"), lambda match: f"{_EURLEX}{match[0]}:TOC"),
    (re.compile(r"ECLI:([A-Z]{2}):[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{1,25}"), _ecli),
    (re.compile(r"BWB[RVW]\d{7}"), lambda match: _WETTEN + match[0]),
    (
        re.compile(r"jci1\.\d{1,2}:[cv]:BWB[RVW]\d{7}(?:&[a-z]{1,12}=[\w.:%-]{1,40}){0,12}"),
        lambda match: _WETTEN + match[0],
    ),
    (re.compile(r"\d{4}Z\d{5}"), lambda match: _TK + match[0]),
    (re.compile(r"\d{4}D\d{5}"), lambda match: f"{_TK}{match[0]}&did={match[0]}"),
)


def official_address(id: str) -> str | None:  # noqa: A002 - the domain's own word, and the contract's
    """The official address of what ``id`` names, or ``None`` when the id alone does not give one.

    >>> official_address("stb-2021-499")
    'https://zoek.officielebekendmakingen.nl/stb-2021-499.html'
    """
    for pattern, build in _ADDRESSES:
        match = pattern.fullmatch(id)
        if match:
            return build(match)
    return None

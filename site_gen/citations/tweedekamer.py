"""Text -> references by the Tweede Kamer's own numbers (zaak, document, toezegging) and by official ids.

1. A number is its own proof: 2024Z03504 is a zaak, 2024D42843 a document, TZ202403-087 a toezegging.
2. A number inside a longer word or number is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from site_gen.citations.officieel import official_address
from site_gen.model import Citation, Soort, Target

_NUMBER = re.compile(r"(?:20[0-4]\d)(?P<letter>[ZD])\d{5}(?!\w)")
_TOEZEGGING = re.compile(r"TZ\s?(20[0-4]\d(?:0[1-9]|1[0-2]))\s?[-\u2010\u2011\u2013]\s?(\d{3})(?!\w)")
_ID = re.compile(
    r"(?P<name>ah-(?:tk|ek|vv)|h-(?:tk|ek)|stb|stcrt|trb|blg)-\d{3,8}(?:-\d{1,5}){0,3}(?:-[nh]\d)?(?!\w)(?!-\w)"
)
_SOORT = {
    "ah": Soort.AANHANGSEL,
    "h": Soort.HANDELINGEN,
    "stb": Soort.STB,
    "stcrt": Soort.STCRT,
    "trb": Soort.TRB,
    "blg": Soort.DOCUMENT,
}
_GLUE = "-=_"


def find_zaken(text: str, names: Mapping[str, str]) -> Iterator[Citation]:  # noqa: ARG001 - every finder has it
    """All numbers of zaken."""
    return _by_letter(text, "Z", Soort.ZAAK)


def find_documenten(text: str, names: Mapping[str, str]) -> Iterator[Citation]:  # noqa: ARG001 - every finder has it
    """All numbers of documents."""
    return _by_letter(text, "D", Soort.DOCUMENT)


def find_toezeggingen(text: str, names: Mapping[str, str]) -> Iterator[Citation]:  # noqa: ARG001 - every finder has it
    """All numbers of toezeggingen."""
    for match in _TOEZEGGING.finditer(text):
        if _stands_alone(text, match.start()):
            target = Target(f"TZ{match[1]}-{match[2]}")
            yield Citation(Soort.TOEZEGGING, match[0], *match.span(), (target,), (match.span(),))


def find_ids(text: str, names: Mapping[str, str]) -> Iterator[Citation]:  # noqa: ARG001 - every finder has it
    """All official ids but those of Kamerstukken: ``ah-tk-20142015-403``, ``stb-2021-499``."""
    for match in _ID.finditer(text):
        if _stands_alone(text, match.start()) and official_address(match[0]):
            yield _citation(match, _SOORT[match["name"].partition("-")[0]])


def _by_letter(text: str, letter: str, soort: Soort) -> Iterator[Citation]:
    for match in _NUMBER.finditer(text):
        if match["letter"] == letter and _stands_alone(text, match.start()):
            yield _citation(match, soort)


def _stands_alone(text: str, start: int) -> bool:
    return not start or not (text[start - 1].isalnum() or text[start - 1] in _GLUE)


def _citation(match: re.Match[str], soort: Soort) -> Citation:
    return Citation(soort, match[0], *match.span(), (Target(match[0], official_address(match[0])),), (match.span(),))

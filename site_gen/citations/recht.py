"""Text -> references to laws and judgments by their identifier: BWB, jci, ECLI, LJN.

1. Only an identifier counts; the name of a law is no reference.
2. An ECLI loses the full stop of the sentence it ends; its letters are written in capitals in the id.
3. The number of a case at the EU court ("C-411/10") is none: it names no paper. One case has an order, an opinion and a
   judgment, joined cases have one judgment under the first number, and the number in the ECLI is another one.
4. A jci keeps its whole text in ``also``; its id is the law's BWB number, its article the pinpoint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from site_gen.citations.officieel import official_address
from site_gen.model import Citation, Pinpoint, Soort, Target

_BWB = re.compile(r"(?:(jci1\.\d{1,2}:[cv]:))?(BWB[RVW]\d{7})((?:&(?:amp;)?[a-z]{1,12}=[\w.:%-]{1,40}){0,12})?(?!\w)")
_ARTIKEL = re.compile(r"&artikel=([\w.:]{1,20})")
# ECLI:NL:HR:2006:AV0653, ECLI:EU:C:1997:208, "ECLI:NL-" + ":RBDHA:2023:2055" over two lines (with a hyphen that is none), ECLI:CE:ECHR:2007:0515JUD005239199
_ECLI = re.compile(
    r"(?:ECLI|[Ee]cli)\s?:\s?([A-Za-z]{2})(?:-\n)?\s?:\s?([A-Za-z0-9]{1,7})\s?:\s?((?:19|20)\d\d)\s?:\s?([A-Za-z0-9.]{1,25})(?!\w)"
)
# The numbers of before 2013: LJN AV0653, LJN: BK1234, LJN-nummer AV0653
_LJN = re.compile(
    r"(?:(?:LJN|ljn|ELRO)(?:[\s-]?(?:nummer|nr\.?))?|LJ[\s-](?:nummer|nr\.?))\s?[:=]?\s{0,2}([A-Za-z]{2})\s?(\d{4})(?!\w)"
)


def find_wetten(text: str, names: Mapping[str, str]) -> Iterator[Citation]:  # noqa: ARG001 - every finder has it
    """All BWB numbers and jci references."""
    for match in _BWB.finditer(text):
        start, end = match.span()
        if start and (text[start - 1].isalnum() or text[start - 1] == "/"):
            continue
        tail = match[3].rstrip(".:-") if match[3] else ""
        end -= len(match[3] or "") - len(tail)
        bwb, jci = match[2], ""
        if match[1]:
            jci = f"{match[1]}{bwb}{tail.replace('&amp;', '&')}"
        elif tail:
            end, tail = match.end(2), ""
        artikel = _ARTIKEL.search(tail)
        target = Target(bwb, official_address(jci or bwb), (jci,) if jci else ())
        pinpoint = Pinpoint("artikel", artikel[1]) if artikel else None
        yield Citation(Soort.WET, text[start:end], start, end, (target,), ((start, end),), pinpoint)


def find_uitspraken(text: str, names: Mapping[str, str]) -> Iterator[Citation]:  # noqa: ARG001 - every finder has it
    """All ECLI and LJN numbers."""
    for pattern, build in ((_ECLI, _ecli), (_LJN, _ljn)):
        for match in pattern.finditer(text):
            start = match.start()
            if start and text[start - 1].isalnum():
                continue
            id_, end = build(match)
            if id_:
                yield Citation(
                    Soort.ECLI, text[start:end], start, end, (Target(id_, official_address(id_)),), ((start, end),)
                )


def _ecli(match: re.Match[str]) -> tuple[str, int]:
    number = match[4].rstrip(".")
    if not number:
        return "", match.end()
    return f"ECLI:{match[1]}:{match[2]}:{match[3]}:{number}".upper(), match.start(4) + len(number)


def _ljn(match: re.Match[str]) -> tuple[str, int]:
    return f"LJN:{match[1]}{match[2]}".upper(), match.end()

"""Text -> web addresses.

1. Only ``http://`` and ``https://`` with a host count; what a sentence puts after an address is left out.
2. An address that names an official id (``.../kst-32317-974.html``) is a reference to that paper, of that paper's kind;
   so is the ELI address of a European act.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from site_gen.citations.officieel import official_address
from site_gen.model import Citation, Soort, Target

_URL = re.compile(r"https?://[^\s<>\"\u00ab\u00bb\u201c\u201d\u2018\u2019`{}|\\^\[\]]{3,2000}")
_HOST = re.compile(r"https?://(?:[\w-]{1,63}\.){1,6}[a-zA-Z]{2,20}(?::\d{1,5})?(?=[/?#]|$)")
_TRAILING = ".,;:!?'*_"
_OFFICIAL = re.compile(
    r"https?://(?:zoek|repository)\.(?:officielebekendmakingen|overheid|officiele-overheidspublicaties)\.nl/\S{0,200}?([a-z]{1,5}-[\w-]{3,40})(?:\.(?:html|pdf|xml|odt))?$"
)
# A European act by its ELI address: https://data.europa.eu/eli/reg/2016/679/oj
_ELI = re.compile(r"https?://data\.europa\.eu/eli/(reg|dir|dec)(?:_impl|_del)?/(\d{4})/(\d{1,4})(?:/oj)?/?")
# A judgment by its ECLI: https://uitspraken.rechtspraak.nl/details?id=ECLI:NL:HR:2016:442
_ECLI = re.compile(
    r"https?://(?:\w{1,20}\.){0,2}rechtspraak\.nl/\S{0,60}?[?&]id=(ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{1,25})(?:&\S{0,100})?"
)
_ELI_KIND = {"reg": "R", "dir": "L", "dec": "D"}
_SOORT = {
    "kst": Soort.KAMERSTUK,
    "ah": Soort.AANHANGSEL,
    "h": Soort.HANDELINGEN,
    "stb": Soort.STB,
    "stcrt": Soort.STCRT,
    "trb": Soort.TRB,
}


def find_webadressen(text: str, names: Mapping[str, str]) -> Iterator[Citation]:  # noqa: ARG001 - every finder has it
    """All web addresses."""
    for match in _URL.finditer(text):
        url = _without_tail(match[0])
        if not _HOST.match(url):
            continue
        start, end = match.start(), match.start() + len(url)
        soort, target = Soort.URL, Target(url, url)
        official = _OFFICIAL.match(url)
        if official and official_address(official[1]):
            soort = _SOORT.get(official[1].partition("-")[0], Soort.URL)
            if soort is not Soort.URL:
                target = Target(official[1], official_address(official[1]))
        eli = _ELI.fullmatch(url)
        if eli:
            id_ = f"3{eli[2]}{_ELI_KIND[eli[1]]}{int(eli[3]):04d}"
            soort, target = Soort.EU, Target(id_, official_address(id_))
        ecli = _ECLI.fullmatch(url)
        if ecli:
            soort, target = Soort.ECLI, Target(ecli[1], official_address(ecli[1]))
        yield Citation(soort, url, start, end, (target,), ((start, end),))


def _without_tail(url: str) -> str:
    """The address without the punctuation of the sentence; a closing parenthesis stays when the address opened one."""
    opened, closed = url.count("("), url.count(")")
    end = len(url)
    while end:
        last = url[end - 1]
        if last == ")" and closed > opened:
            closed -= 1
        elif last not in _TRAILING:
            break
        end -= 1
    return url[:end]

"""Text -> Pinpoint: the place inside a cited paper, written directly after the reference.

1. `read_pinpoint` reads at one place, after at most a comma, a blank or an opening parenthesis.
2. It needs a number: "p." alone, or "bijlage" without one, is no pinpoint.
"""

from __future__ import annotations

import re

from site_gen.model import Pinpoint

# Word -> kind. "p. 3", "pp. 3-4", "blz. 5-6", "bladzijde 5 - 6" (court), "vraag 7", "bijlage IV" (1988).
_WORDS = {
    "p": "pagina",
    "pp": "pagina",
    "pag": "pagina",
    "pagina": "pagina",
    "pagina's": "pagina",
    "pagina\u2019s": "pagina",
    "blz": "pagina",
    "bladzijde": "pagina",
    "bladzijden": "pagina",
    "vraag": "vraag",
    "vragen": "vraag",
    "antwoord": "antwoord",
    "bijlage": "bijlage",
    "bijlagen": "bijlage",
    "noot": "noot",
    "voetnoot": "noot",
    "punt": "punt",
    "punten": "punt",
    "onderdeel": "punt",
    "paragraaf": "paragraaf",
    "par": "paragraaf",
    "\u00a7": "paragraaf",
}
_PINPOINT = re.compile(
    r"(\s{0,2},?\s{0,3}\(?)(?:op\s)?"
    r"(pp|[Pp]agina['\u2019]s|[Pp]agina|pag|p|[Bb]lz|bladzijden?|[Vv]raag|[Vv]ragen|[Aa]ntwoord|[Bb]ijlagen?|[Vv]oetnoot|[Nn]oot|punten|punt|onderdeel|paragraaf|par|\u00a7)"
    r"(?:\.|\b|(?<=\u00a7))\s{0,3}"
    r"(?:nrs?\.?\s{0,2})?"
    r"(\d{1,5}(?:\s?[-\u2010-\u2014/]\s?\d{1,5})?"
    r"(?:,\s?\d{1,5}(?![\w\u2013-]|\s[a-z])|\s(?:en|t/m|tot en met)\s\d{1,5}(?![\w\u2013-]))?|[IVX]{1,5}(?!\w))"
    r"(?!\w)"
)


def read_pinpoint(text: str, pos: int) -> tuple[Pinpoint, int] | None:
    """The pinpoint that starts at ``pos`` and where it ends, or ``None``.

    >>> read_pinpoint(", blz. 5 - 6.", 0)
    (Pinpoint(kind='pagina', value='5-6'), 12)
    """
    match = _PINPOINT.match(text, pos)
    if match is None or (match[2][0].isupper() and not match[1].strip()):
        return None  # "nr. 403 Vraag 1": a heading follows (Aanhangsel 2014-2015, 698)
    value = re.sub(r"\s?[-\u2010-\u2014]\s?", "-", match[3])
    end = match.end()
    if "(" in match[1]:
        if text[end : end + 1] != ")":
            return None
        end += 1
    return Pinpoint(_WORDS[match[2].lower()], " ".join(value.split())), end

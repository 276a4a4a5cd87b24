"""Texts of a letter -> marks on passages in another language, so that they can be read aloud as what they are.

1. Only what is certain: a whole paragraph or note of eight words, or five quoted words; a quarter of them, and three
   different ones, are function words of that language, and none is one of Dutch.
2. Marks change no text; a passage in doubt has none, and is read as Dutch like all else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_gen.model import Mark, MarkKind, Text

_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile('[“„«"‘](?P<inside>[^“”„«»"\n‘]{20,1500})[”“»"’]')
_DUTCH = frozenset(
    "aan als bij dan dat de die deze dit door een en er het hij ik in is maar met moet naar niet nog om ook op over te tot "
    "uit van voor waar wel wordt worden zijn zo zou".split()
)
_LANGUAGES = {
    "en": frozenset(
        "an and are as at be been being but by can for from has have in into is it its may must not of on or over shall "
        "should such than that the their there these they this those to was were which who will with would".split()
    ),
    "fr": frozenset(
        "au aux avec ce cette comme dans des du en est et il la le les leur leurs mais ne par pas pour que qui sa se ses "
        "son sont sur un une".split()
    ),
    "de": frozenset(
        "als am an auch auf aus bei das dass dem den der des die durch ein eine einer es für hat im in ist mit nicht oder "
        "sich sie sind und von werden wie wird zu zum zur".split()
    ),
}
_SHARE = 4


def language(content: str, least: int = 8) -> str | None:
    """The language of a passage when it is certainly not Dutch, else None.

    >>> language("Member States shall ensure that the applicant has access to the procedure")
    'en'
    >>> language("De Return Directive is van toepassing op de terugkeer van de vreemdeling")
    """
    words = [word.casefold() for word in _WORD.findall(content[:4000])]
    if len(words) < least:
        return None
    for code, own in _LANGUAGES.items():
        telling = [word for word in words if word in own]
        if (
            len(telling) * _SHARE >= len(words)
            and len(set(telling) - _DUTCH) >= 3
            and not any(word in _DUTCH and word not in own for word in words)
        ):
            return code
    return None


def marked(text: Text) -> Text:
    """The text with a mark on each foreign passage: all of it, or what stands between quotes."""
    whole = language(text.content)
    marks = (
        (Mark(0, len(text.content), MarkKind.FOREIGN, whole),) if whole is not None else tuple(_quoted(text.content))
    )
    return Text(text.content, text.lines, tuple(sorted((*text.marks, *marks)))) if marks else text


def _quoted(content: str) -> Iterator[Mark]:
    for match in _QUOTED.finditer(content):
        code = language(match["inside"], 5)
        if code is not None:
            yield Mark(match.start("inside"), match.end("inside"), MarkKind.FOREIGN, code)

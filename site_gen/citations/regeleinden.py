"""Text -> the same text with the words whole that the finders look for, and the way back to the places in the first.

1. `whole_words` joins a word that the end of a line broke ("verga-" + "derjaar") when the whole is a word of references;
   every other hyphen stays: "e-" + "privacy" and a name broken over two lines are for `namen`.
2. `back` gives a citation its places and its text in the text as it stood.
3. Time is linear; a text without a broken word comes back as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from site_gen.model import Citation

# A hyphen at the end of a line, or where lines were joined: "Veror- dening" (a ministeriële regeling of 2012)
_BROKEN = re.compile(r"-[ \u00a0]?(?:\n[ \u00a0]{0,8}|[ \u00a0])(?=[a-z])")
_LEFT, _RIGHT = re.compile(r"[A-Za-z]{1,20}$"), re.compile(r"[a-z]{1,20}")
_LONGEST = 20
_KINDS = ("verordening", "richtlijn", "besluit", "beschikking", "aanbeveling")
_WORDS = frozenset(
    {
        *("artikel", "artikelen", "kamerstuk", "kamerstukken", "kamerstuknummer", "handelingen", "aanhangsel"),
        *("vergaderjaar", "nummer", "nummers", "staatsblad", "staatscourant", "tractatenblad", "publicatieblad"),
        *("tweede", "eerste", "kamer", "motie", "hoofdstuk", "onderdeel", "onderdelen", "juncto", "volzin"),
        *(front + kind + end for front in ("", "uitvoerings", "kader") for kind in _KINDS for end in ("", "en")),
    }
)


@dataclass(frozen=True, slots=True)
class Whole:
    """A text with its words whole: ``cuts`` are the places in it where something was left out, ``left_out`` how much so far."""

    text: str
    before: str
    cuts: tuple[int, ...] = ()
    left_out: tuple[int, ...] = (0,)

    def back(self, citation: Citation) -> Citation:
        """The citation as it stands in the text before."""
        if not self.cuts:
            return citation
        start, end = self._start(citation.start), self._end(citation.end)
        spans = tuple(
            (self._start(one), max(self._start(one), self._end(two)) if two > one else self._start(one))
            for one, two in citation.spans
        )
        return replace(citation, text=self.before[start:end], start=start, end=end, spans=spans)

    def _start(self, place: int) -> int:
        return place + self.left_out[bisect_right(self.cuts, place)]

    def _end(self, place: int) -> int:
        return place + self.left_out[bisect_left(self.cuts, place)]


def whole_words(text: str) -> Whole:
    r"""The text with the words of references whole.

    >>> whole_words("verga-\nderjaar 2024-\n2025, e-\nprivacy").text
    'vergaderjaar 2024-\n2025, e-\nprivacy'
    """
    parts: list[str] = []
    cuts: list[int] = []
    left_out = [0]
    done = 0
    for match in _BROKEN.finditer(text):
        left = _LEFT.search(text, max(0, match.start() - _LONGEST), match.start())
        right = _RIGHT.match(text, match.end())
        if left is None or right is None or (left[0] + right[0]).lower() not in _WORDS:
            continue
        parts.append(text[done : match.start()])
        cuts.append(match.start() - left_out[-1])
        left_out.append(left_out[-1] + len(match[0]))
        done = match.end()
    if not cuts:
        return Whole(text, text)
    return Whole("".join((*parts, text[done:])), text, tuple(cuts), tuple(left_out))

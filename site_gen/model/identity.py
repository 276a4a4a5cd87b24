"""The official name of one paper, and what becomes of words in an address or an id."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class KamerstukId:
    """The official name of one paper; prints as ``kst-36600-XX-5`` (IDENTIFIERS.md section 1).

    ``dossier`` is five digits or the roman number of an Eerste Kamer dossier; ``toevoeging`` a budget chapter
    (``XX``), a numbered suffix (``02``) or an R-number (``R1519``); ``ondernummer`` a number or Eerste Kamer letters.
    """

    dossier: str
    toevoeging: str | None
    ondernummer: str

    def __str__(self) -> str:
        parts = (self.dossier, self.toevoeging, self.ondernummer)
        return "kst-" + "-".join(part for part in parts if part)

    @property
    def dossier_slug(self) -> str:
        """The dossier's part of an address: ``32317``, ``36600-XX``."""
        return f"{self.dossier}-{self.toevoeging}" if self.toevoeging else self.dossier


ONDERNUMMER = re.compile(r"[0-9]{1,5}[a-z]?|[A-Z]{1,3}[0-9]?")
"""What can be the number of a paper in an address: ``974``, ``5d``, ``AB``; digits of other scripts are none."""

_KST = re.compile(
    r"kst-(\d{5}|[IVXLCDM]+)-(?:(R?\d{2,4}|[IVXLCDM]{1,6}[A-Z]?|[A-Z])-)?([0-9]{1,5}[a-z]?|[A-Z]{1,3}[0-9]?)"
)


def parse_kamerstuk_id(text: str) -> KamerstukId | None:
    """The id written as ``kst-36600-XX-5``, or ``None`` when the text is not one.

    >>> parse_kamerstuk_id("kst-36600-XX-5").toevoeging
    'XX'
    """
    match = _KST.fullmatch(text)
    return KamerstukId(match[1], match[2], match[3]) if match else None


_WHOLE = str.maketrans(
    {
        "ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ħ": "h", "Ħ": "H",
        "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th", "ə": "e", "ŋ": "n",
    }
)  # fmt: skip
"""Letters that Unicode does not take apart into a plain one and a mark: "Yılmaz" is no "ylmaz"."""


def plain_slug(text: str) -> str:
    """The plain letters and digits of a text with hyphens between: the form of addresses and of moties by name.

    >>> plain_slug("Kröger/Van Weyenberg"), plain_slug("Ç. Yılmaz-Sjøgren")
    ('kroger-van-weyenberg', 'c-yilmaz-sjogren')
    """
    plain = unicodedata.normalize("NFKD", text.translate(_WHOLE)).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower()))

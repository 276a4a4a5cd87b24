"""Text -> the short names that it gives to acts itself: "Wet op de inkomstenbelasting 1964 (hierna: de Wet)".

1. A short name counts when it stands between parentheses just behind the whole name of a known act, or behind a
   European act with its number: "Verordening (EU) 2024/1689 (hierna: AI-verordening)".
2. A plain word ("de Wet", "de Verordening") only counts with "hierna", and when the text gives it to one act alone.
3. What the text says goes before the table: there "WGS" is the act that it names so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

_ANNOUNCED = r"(?:hierna|verder|voortaan|afgekort)(?:\s(?:te\snoemen|genoemd|ook|aangeduid\sals|aan\ste\sduiden\sals|als|tot))?\s?:?\s"
_DEFINED = re.compile(
    rf"\s\((?P<hierna>{_ANNOUNCED})?(?:(?:de|het|als)\s)?[\u00ab\"'\u2018\u201c\u201e]?(?P<short>[A-Z][\w/-]{{1,30}}(?:\s(?:19|20)\d\d)?|[a-z]{{1,3}}[A-Z][\w-]{{1,20}})[\u00bb\"'\u2019\u201d]?\)"
)
PLAIN = frozenset(
    {"wet", "besluit", "regeling", "verordening", "richtlijn", "verdrag", "kaderbesluit", "rijkswet", "overeenkomst"}
)
"""Words that every act bears: as a name they need a capital and the end of the clause behind them."""
# "zoals gewijzigd (EU)": two letters that stand behind many a name and are no name
_NO_NAME = frozenset({"eu", "eg", "eeg", "nl", "bes", "oud", "nieuw", "stb", "stcrt", "trb", "pb", "pbeu", "pbeg"})
_MOST = 200


def read_afkortingen(
    text: str, names: Mapping[str, str], act_before: Callable[[str, int], str | None]
) -> dict[str, str]:
    """The short names that ``text`` gives, lower case, with the ids of their acts; ``act_before`` reads the whole name.

    >>> read_afkortingen("de Wet X (hierna: WX)", {}, lambda text, end: "BWBR0000001")
    {'wx': 'BWBR0000001'}
    """
    found: dict[str, str] = {}
    twice: set[str] = set()
    if " (" not in text and "\n(" not in text:
        return found
    for count, match in enumerate(_DEFINED.finditer(text)):
        if count >= _MOST:
            break
        short = match["short"].casefold()
        if short in _NO_NAME or (short in PLAIN and not match["hierna"]):
            continue
        id_ = act_before(text, match.start())
        if id_ is None or names.get(short) == id_:
            continue
        if found.setdefault(short, id_) != id_:
            twice.add(short)
    return {short: id_ for short, id_ in found.items() if short not in twice}

"""Titles printed in capitals -> titles as one would write them.

1. No word is added, left out or put elsewhere; only capitals change.
"""

from __future__ import annotations

from collections.abc import Sequence

_SMALL = frozenset(
    {"van", "voor", "en", "de", "het", "der", "den", "een", "aan", "in", "op", "over", "naar", "te", "bij", "met"}
)
# "… VAN HET LID GRINWIS TER VERVANGING VAN DAT GEDRUKT ONDER NR. 18" (review, 36602-31): there the naming ends.
_ENDS_NAME = frozenset({"c.s.", "c.s", "cs", "cs.", "ter", "over", "onder", "inzake", "tot", "houdende", "met"})
_PREFIXES = frozenset({"van", "de", "den", "der", "ten", "ter", "te"})
_REPLACES = (["vervanging"], ["wijziging"], ["aanvulling"], ["verkrijging"])
_BODIES = frozenset({"commissie", "commissies", "kamer", "fractie", "fracties", "kamercommissie"})
_OFFICES = frozenset({"minister", "staatssecretaris", "ministers", "staatssecretarissen", "minister-president"})
_MEMBERS = frozenset({"lid", "leden"})
# "BRIEF VAN DE ALGEMENE REKENKAMER", "… VAN DE EERSTE KAMER DER STATEN-GENERAAL": the names of institutions.
_NAMES = (("algemene", "rekenkamer"), ("hoge", "raad"), ("eerste", "kamer"), ("tweede", "kamer"), ("raad", "van", "state"), ("nationale", "ombudsman"), ("staten-generaal",), ("presidium",))  # fmt: skip


def sentence_case(text: str) -> str:
    """A title printed in capitals as one would write it: names and offices keep their capitals.

    >>> sentence_case("BRIEF VAN DE MINISTER VAN ASIEL EN MIGRATIE")
    'Brief van de Minister van Asiel en Migratie'
    """
    words = text.lower().split(" ")
    found: list[str] = []
    naming = False
    for index, word in enumerate(words):
        if word.strip(",") in _OFFICES or word in _MEMBERS:
            naming = True
            found.append(word if word in _MEMBERS else "-".join(part.capitalize() for part in word.split("-")))
        elif (word.strip(",") in _ENDS_NAME or words[index : index + 2] == ["op", "het"]) and not _opens_name(
            words, index
        ):
            naming = False
            found.append(word)
        elif _institution(words, index) or (
            index == 0 or (naming and (word not in _SMALL or _opens_name(words, index)))
        ):
            parts = word.split("-")
            found.append("-".join(p if p in _SMALL and len(parts) > 1 else p.capitalize() for p in parts))
        else:
            # "de vaste commissie voor Binnenlandse Zaken": what a committee is for is a name.
            naming = naming or (word == "voor" and words[index - 1] in _BODIES)
            found.append(word)
    return " ".join(found)


def as_written(text: str) -> str:
    """A printed title as one would write it: only one in capitals alone changes."""
    return sentence_case(text) if text.upper() == text else text


def _institution(words: Sequence[str], index: int) -> bool:
    for name in _NAMES:
        for place, word in enumerate(name):
            start = index - place
            if word == words[index] != "van" and start >= 0 and tuple(words[start : start + len(name)]) == name:
                return True
    return False


def _opens_name(words: Sequence[str], index: int) -> bool:
    """Whether a small word opens a surname without its first name: "het lid Van der Plas" (corpus, kst-32317-807)."""
    before = words[index - 1]
    if words[index] == "ter" and words[index + 1 : index + 2] in _REPLACES:
        return False
    if words[index] not in _PREFIXES or not (before in ("lid", "leden", "en") or before.endswith(",")):
        return False
    members = "lid" in words[:index] or "leden" in words[:index]
    return members and _BODIES.isdisjoint(words[index + 1 : index + 5])

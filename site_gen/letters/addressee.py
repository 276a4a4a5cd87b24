"""Lines of a letter -> whom it is addressed to, and the chamber that the address names.

1. An addressee stands in the head or its title; under a letter only where an address or nothing follows it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_gen.letters.form import Form
from site_gen.letters.offices import ADDRESS
from site_gen.letters.opening import HeadLine
from site_gen.model import Origin

_ADDRESSEE = re.compile(
    r"(?:Aan:? )?(?P<wie>[Dd]e [Vv]oorzitters? van de(?: .{3,100})?|Voorzitter van de (?:Eerste|Tweede) Kamer(?: der Staten-Generaal)?|Aan:? (?:de(?! orde\b)|het|H\.M\.|Zijne|mevrouw|mevr\.) .{3,100})"
)
_CHAIR = re.compile(
    r"[Vv]oorzitters? van (?:de|het) (?P<kamer>Eerste|Tweede) Kamer|^Aan:? de (?P<zelf>Eerste|Tweede) Kamer der|^Aan:? (?:de leden van )?de (?:[a-z]+ )?commissie .{3,90} (?:van de|uit de) (?P<haar>Eerste|Tweede) Kamer\b"
)
# "Aan de Voorzitter van de" + "Postadres Tweede Kamer der Staten-Generaal": columns merged (opennieuwsbank, 2003).
_HALF = re.compile(r"(?:Eerste|Tweede) Kamer der Staten-Generaal$")
# "Aan de Voorzitter van de Tweede" + "Kamer der Staten-Generaal" (a Word text of JenV, 2024).
_CUT_OFF = (" Eerste", " Tweede")
_REST = ("Kamer der Staten-Generaal", "Kamer")
_OF_CHAMBER = re.compile(r"(?:van de (?:Eerste|Tweede) Kamer )?der Staten-Generaal|van de (?:Eerste|Tweede) Kamer")
_IN_TITLE = re.compile(r"aan de voorzitter van de (eerste|tweede) kamer", re.IGNORECASE)
_BOTH_CHAIRS = re.compile(
    r"[Vv]oorzitters? van (?:de )?(?:Eerste en (?:van )?(?:de )?Tweede|Tweede en (?:van )?(?:de )?Eerste) Kamer"
)


def read_addressee(form: Form, head: Sequence[HeadLine], index: int) -> None:
    """Whom a line of a head addresses, and the chamber in it."""
    text, line = head[index].text, head[index].number
    if text.startswith("t.a.v. "):
        form.put("ontvanger", text[7:], Origin.KOP, line, "regel «t.a.v.»")
        return
    match = _ADDRESSEE.fullmatch(text)
    if match is None or (text.endswith(",") and ("ommissie" in text or not text.startswith("Aan"))):
        return  # "De voorzitter van de commissie," opens who signs a verslag
    below = next((piece for piece in head[index + 1 : index + 3] if piece.column == head[index].column), None)
    if below and (_OF_CHAMBER.fullmatch(below.text) or (text.endswith(_CUT_OFF) and below.text in _REST)):
        text = f"{text} {below.text}"
    elif below and text.endswith(" van de") and (chamber := _HALF.search(below.text)):
        text = f"{text} {chamber[0]}"
    if _BOTH_CHAIRS.search(text):
        form.put("kamer", "Eerste en Tweede Kamer", Origin.KOP, line, "Kamer van de geadresseerde")
    elif chair := _CHAIR.search(text):
        form.put(
            "kamer",
            f"{chair['kamer'] or chair['zelf'] or chair['haar']} Kamer",
            Origin.KOP,
            line,
            "Kamer van de geadresseerde",
        )
    form.put("ontvanger", text.removeprefix("Aan").lstrip(": "), Origin.KOP, line, "aan wie de brief is gericht")


def read_addressee_elsewhere(form: Form, title: str | None, start: int, tail: Sequence[HeadLine]) -> None:
    """The chamber in the title of a letter: "BRIEF AAN DE VOORZITTER VAN DE EERSTE KAMER"; else the addressee under it.

    "De Voorzitter van de Tweede Kamer" + "der Staten-Generaal" may stand below who signs.
    """
    if match := _IN_TITLE.search(title or ""):
        form.put("kamer", f"{match[1].capitalize()} Kamer", Origin.KOP, start, "Kamer van de geadresseerde")
    for index, piece in enumerate(tail):
        rest = [item.text for item in tail[index + 1 :]]
        rest = rest[1:] if rest and _OF_CHAMBER.fullmatch(rest[0]) else rest
        below = not piece.text.endswith(",") and all(ADDRESS.fullmatch(text) for text in rest[:2])
        if index and below and re.match(r"(?:Aan )?[Dd]e [Vv]oorzitter van de ", piece.text):
            read_addressee(form, tail, index)

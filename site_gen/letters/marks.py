"""What only one kind of paper has at its top or at the foot of its pages -> that kind, with what such marks say.

1. A kind that a title names goes before these marks, save the number of the Kamer's own file above it.
2. Each mark is read by its own module and counts only whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from site_gen.letters.advice import find_report
from site_gen.letters.form import Form
from site_gen.letters.gazette import find_gazette
from site_gen.letters.headline import Headline
from site_gen.letters.heads import read_head
from site_gen.letters.kamerfile import find_kamerfile
from site_gen.letters.kerngegevens import Kerngegevens
from site_gen.letters.opening import HeadLine
from site_gen.letters.runon import Runon, is_note
from site_gen.letters.sitting import find_sitting, read_sitting
from site_gen.letters.types import DocumentType, kind_of, of_title
from site_gen.letters.webpage import find_added, find_kamervraag, read_added, read_kamervraag
from site_gen.model import Line, Origin

_ABOVE = ("Eerste Kamer der ", "Tweede Kamer der ", "Vergaderjaar ")
"""Lines of a head that stand far below the sentence in which a site tells of its paper (28331-I)."""


def read_marks(
    form: Form,
    headline: Headline | None,
    pieces: Sequence[HeadLine],
    lines: Sequence[Line],
    runon: Runon | None,
    facts: Kerngegevens | None = None,
) -> DocumentType | None:
    """The kind that such a mark tells, with its values filled in; ``lines`` are those of the source, feet among them."""
    if file := find_kamerfile(pieces):
        form.put("ondernummer", file.number, Origin.KOP, file.line, "nummer boven aan het bestand van de Kamer")
        return _told(form, file.kind, Origin.KOP, file.line, "nummer boven aan het bestand van de Kamer")
    if headline and headline.kind and headline.kind.naam == "Advies Raad van State" and (under := find_report(lines)):
        kind = "Advies Raad van State en nader rapport"
        return _told(form, kind, Origin.TEKST, under, "opschrift van het nader rapport onder het advies")
    if headline and headline.kind:
        return None
    if gazette := find_gazette(pieces):
        return _told(form, "Staatsblad", Origin.KOP, gazette, "hoofd van het Staatsblad")
    if (added := find_added(pieces)) and (named := of_title(added[1]["soort"].upper())):
        read_added(form, *added)
        read_head(form, [piece for piece in pieces[:60] if piece.text.startswith(_ABOVE)])
        return _told(form, named.naam, Origin.KOP, added[0], "zin van een webpagina over het stuk")
    if facts and facts.kind:
        return _told(form, facts.kind.naam, Origin.KOP, facts.line, "kerngegevens op een webpagina")
    if page := None if headline else find_kamervraag(pieces):
        read_kamervraag(form, page)
        kind = "Antwoord op Kamervragen" if page.answered else "Schriftelijke vragen"
        return _told(form, kind, Origin.KOP, page.line, "gegevens boven de tekst op een webpagina")
    if pieces and is_note(runon.text if runon else " ".join(piece.text for piece in pieces[:60])):
        return _told(form, "Beslisnota", Origin.TEKST, pieces[0].number, "vaste koppen van een beslisnota")
    if sitting := None if headline else find_sitting(pieces, lines):
        read_sitting(form, sitting)
        return _told(
            form, "Handelingen", Origin.TEKST, sitting.line, "vergadering in de kop of de voet van de bladzijde"
        )
    return None


def _told(form: Form, naam: str, origin: Origin, line: int, rule: str) -> DocumentType:
    form.put("soort", naam, origin, line, rule)
    return kind_of(naam)

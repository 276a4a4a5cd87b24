"""A paper as tkconv or tweedekamer.nl shows it, without a head of its own -> what the page prints of it: kind, dossier, day, signers.

1. Only the lines that such a page prints for the one paper that it shows are read; what the paper itself prints goes before them.
2. Who sign have the name and the office that the page prints; a party that stands behind them is not theirs to sign with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from site_gen.letters.dates import read_iso
from site_gen.letters.form import Form
from site_gen.letters.offices import INITIALLED, is_person
from site_gen.letters.opening import HeadLine, closing
from site_gen.letters.types import DocumentType, of_title
from site_gen.model import Afzender, Dossier, Line, Origin

_RULE = "gegevens van de webpagina"
# "Nummer: 2024D47487, datum: 2024-12-03, bijgewerkt: 2024-12-18 12:37, versie: 1" (tkconv).
_PAPER = re.compile(r"Nummer: \d{4}D\d{5}, datum: (?P<dag>\d{4}-\d{2}-\d{2}), bijgewerkt: \d{4}-")
# "Datum 2025-03-12. Laatste update: 2025-03-24 17:16": the page of a sitting (tkconv).
_SITTING = re.compile(r"Datum (?P<dag>\d{4}-\d{2}-\d{2})\. Laatste update: \d{4}-\d{2}-\d{2} .*")
# "Onderdeel van kamerstukdossier 36410 X-23 Vaststelling …", "32761 -310 Verwerking …", "36643 (R2202)-8 Wijziging …".
_PART = re.compile(
    r"Onderdeel van kamerstukdossier (?P<nummer>\d{5}) ?(?:(?P<toevoeging>[IVX]{1,6}[A-E]?|[A-M]|\d{2})|\((?P<rijk>R\d{3,4})\))? ?-(?P<nr>\d{1,5}[a-z]?|[A-Z]{1,3}) (?P<titel>[^.]{3,500})(?:\.|$)"
)
# "35533 Advies Afdeling advisering Raad van State inzake …": the title of the page, of an advice that has no number yet.
_TITLED = re.compile(r"(?P<nummer>\d{5}) Advies (?:van de )?(?:Afdeling advisering )?(?:van de )?Raad van State\b.*")
_KIND = re.compile(
    r"\b(?:Brief (?:regering|commissie|lid|Presidium)|Motie|Amendement|Nota van wijziging|Memorie van toelichting|Voorstel van wet|Koninklijke boodschap)$"
)
_SIGNER = re.compile(r"[-– ]{0,3}\b(?:Eerste|Mede)[- ]?ondertekenaar ?(?::|$|(?= [A-Z])) ?")
_NEXT = re.compile(r" (?:Onderdeel van |Bijlagen: |Preview document)")
"""What follows the people where a page became one line."""
_ASIDE = re.compile(r"(?: ?\([^()]{1,60}\)){1,3}$")
"""What the page tells behind an office: "(Ooit VVD kamerlid)"."""
_TOP, _ABOVE = 40, 8


def kind_of_preview(pieces: Sequence[HeadLine]) -> tuple[DocumentType, int] | None:
    """The kind that a page names before the number of the paper that it shows: "Brief regering"."""
    place = _place(pieces)
    if place is None:
        return None
    named = pieces[place].text[: pieces[place].text.index("Nummer: ")] or pieces[max(0, place - 1)].text
    match = _KIND.search(named.rstrip())
    kind = of_title(match[0].upper()) if match else None
    return (kind, pieces[place].number) if kind else None


def read_preview(form: Form, pieces: Sequence[HeadLine]) -> None:
    """Fill in the dossier and the number that a page names for the paper that it shows."""
    place = _place(pieces)
    for piece in pieces[:_TOP] if place is not None else ():
        if match := _PART.search(piece.text):
            dossier = Dossier(match["nummer"], match["toevoeging"] or match["rijk"], match["titel"].strip(" ."))
            form.put("dossiers", (dossier,), Origin.KOP, piece.number, _RULE)
            form.put("ondernummer", match["nr"], Origin.KOP, piece.number, _RULE)
            return
    for piece in pieces[max(0, (place or 0) - _ABOVE) : place or 0]:
        if match := _TITLED.fullmatch(piece.text):
            form.put("dossiers", (Dossier(match["nummer"]),), Origin.KOP, piece.number, _RULE)


def read_preview_day(form: Form, pieces: Sequence[HeadLine]) -> None:
    """Fill in the day that a page gives the paper or the sitting that it shows, where the paper bears none."""
    place = _place(pieces)
    shown = [(piece, _SITTING.fullmatch(piece.text)) for piece in pieces[:_TOP]]
    if place is not None:
        shown = [(pieces[place], _PAPER.search(pieces[place].text))]
    for piece, match in shown:
        if match and "datum" not in form.values and (day := read_iso(match["dag"])):
            form.values["datum_soort"] = "brief"
            form.put("datum", day, Origin.KOP, piece.number, _RULE)


def read_preview_signers(form: Form, pieces: Sequence[HeadLine], lines: Sequence[Line]) -> None:
    """Fill in who sign as the page says, where the text has no signature."""
    if "afzenders" in form.values:
        return
    below = [line for line in lines[-24:] if line.text.strip()]
    told = any("ndertekenaar" in line.text for line in below)
    if found := list(_signers([*pieces[:_TOP], *(closing(below, 12) if told else ())])):
        form.put("afzenders", tuple(dict.fromkeys(person for _, person in found)), Origin.KOP, found[0][0], _RULE)


def _place(pieces: Sequence[HeadLine]) -> int | None:
    """Where a page names the paper that it shows; a list of papers names more than one."""
    places = [
        index for index, piece in enumerate(pieces[:_TOP]) if "Nummer: " in piece.text and _PAPER.search(piece.text)
    ]
    return places[0] if len(places) == 1 else None


def _signers(pieces: Sequence[HeadLine]) -> Iterator[tuple[int, Afzender]]:
    for index, piece in enumerate(pieces):
        for said in _SIGNER.split(piece.text)[1:] if "ndertekenaar" in piece.text else ():
            text = said or (pieces[index + 1].text if index + 1 < len(pieces) else "")
            name, _, office = _ASIDE.sub("", _NEXT.split(text.strip(" -"))[0]).partition(",")
            if INITIALLED.fullmatch(name.strip()) or is_person(name.strip()):
                yield piece.number, Afzender(name.strip(), office.strip(" -") or None)

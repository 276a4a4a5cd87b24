"""Lines of a head -> its title line: the number, the kind of paper and the title, on one line or on several.

1. A title is in capitals, or follows the paper's number; what only looks like one further down is none.
2. A number is a paper's own only where a title follows it, or a dossier stands above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from site_gen.letters.opening import HeadLine, without_note
from site_gen.letters.scans import whole_words
from site_gen.letters.types import DocumentType, of_line, of_title

# "Nr. 2699", "nr. 306b", "Nr 12", "2023D06019"; "Nr. N" is a place kept free (tkconv, 2013D25182). KOOP names a paper
# of two numbers ("Nrs. 1–2") after the first, and one of both chambers ("T/ Nr. 20") after that of the Tweede Kamer
# (kst-29679-20); a reprint ("1850 (herdruk)") keeps its number.
_NUMBER = re.compile(
    r"(?:(?:[A-Z]{1,3} ?/ ?)?[Nn][Rr][Ss]?(?:\.|(?= ))[ ]?(?:(?P<nr>\d{1,5}[a-z]?)(?:[-–]\d{1,4})?(?:\*|\b)|(?P<letters>[A-Z]{1,3}|[IVXL]{4,7})(?=\d{0,2}(?: |$)))|(?P<stuk>\d{4}D\d{5})(?= )|[Nn]r\.(?= [A-Z][A-Za-z]{3}))(?P<rest>.*)"
)
# "EX1 VERSLAG VAN …", "K BRIEF VAN …", "A" above "ADVIES RAAD VAN STATE": letters, and the mark of a note.
_LETTERS = re.compile(r"(?P<letters>[A-Z]{1,3})(?:\d{1,2}|[¹²³⁴⁵⁶⁷⁸⁹*])?(?P<rest> .*)?")
_REPRINT = re.compile(r"^\(?(?:GEWIJZIGDE )?(?:HERDRUK|[Hh]erdruk|GERECTIFICEERD)[\d*]{0,2}\)?[\d*]{0,2}(?: |$)")
DOSSIER = re.compile(
    r"(?P<nummer>[0-9]{2}[ .]?[0-9]{3})(?: ?[-–] ?(?P<reeks>\d{2})(?!\d)| ?[-–/]? ?(?:hoofdstuk )?(?P<hoofdstuk>[IVX]{1,6}[A-E]?|[A-M])(?![\w.,;:)’'-])| ?\((?P<rijk>R ?\d{3,4})\))?(?P<titel>$|[ :]? ?[A-ZÀ-Þ«“\"‘’'(\[].*| ?[a-z]-[A-Z].*)"
)
"""A line that opens with a dossier: "19 637 Vreemdelingenbeleid", "24 400-XVI", "33 240 A Jaarverslag", "35 688 (R2151)"."""
# "Nr. 237" + "1 Ter vertrouwelijke inzage gelegd, …" + "BRIEF VAN …": a note between the number and the title (22026-237).
_ASIDE = re.compile(r"(?:\d{1,2}|\*|[¹²³])\)? ?[A-Z][a-z]\D.{10,300}\.")
# What stands between the number and the title in a scan: the members of the committee, which paper came before this one,
# names of members that go on there.
_NOTE = re.compile(
    r"(?:[\d'’*•]{1,2} ?)?(?:Samenstelling|Het vorige|De vorige|Ter inzage|Zie ook|Herdruk|Plv\.|Leden:)\b.*"
)
_MEMBER = re.compile(r"\([A-Z][^()]{1,20}[)Il\]|]")  # "Buurmeijer (PvdA), De Jong (CDAI"
_TITLE_LINE = re.compile(r"[A-ZÀ-Þa-z«(0-9][^?]{2,400}[^.?!:;]")
_BETWEEN = 12
_GOES_ON = re.compile(
    r"(?:TER|EN|VAN|VOOR|OVER|C\.S\.|INZAKE|BIJ|DER|MET|HOUDENDE|TOT|DAT|DIE|GEDRUKT|OVERLEG|SCHRIFTELIJK OVERLEG|ALGEMEEN OVERLEG|AANLEIDING)(?: |$)"
)
_REST = re.compile(r"(?:EN|C\.S\.|OVER|INZAKE|TER (?:VERVANGING|WIJZIGING|AANVULLING|VERKRIJGING))(?= |$)")
_UNDONE = re.compile(
    r"(?:,|-| (?:EN|VAN|VOOR|DE|HET|DER|MET|DAT|DIE|ONDER|NR\.|LID|LEDEN|EEN|NADER|NAAR|AANLEIDING|HOUDENDE|TER|TOT|OVER|INZAKE|BIJ|OP|AAN)| VAN DE (?:[A-Z]+ )?(?:WERKGROEP|(?:STAATS)?COMMISSIE|MINISTERS?|STAATSSECRETARIS))$"
)
_LABEL = re.compile(
    r"(?:Datum|Aan|Van|Kenmerk|Onze|Ons|Uw|Betreft|Onderwerp|Bijlagen?|Aanleiding|Notanummer|Geachte|\d)\b"
)
GREETING = re.compile(r"Geachte? (?:[\w.-]+ ){0,4}[\w-]+,|Excellentie,|(?:Mijnheer|Mevrouw) de [Vv]oorzitter,")
_CHAIR = re.compile(r"(?:Geachte |Mijnheer de |Mevrouw de )[Vv]oorzitter\b")
_TO_CHAMBER = re.compile(r"[Vv]oorzitter (?:van de|der) (?:Eerste|Tweede) Kamer")
# What a note to a minister has above a letter that it offers (seed 003).
_SECTION = re.compile(
    r"(?:\d{1,2}\.? ?)?(?:Aanleiding|(?:Geadviseerd|Gevraagd) besluit|Beslispunt(?:en)?|Kern(?:punten)?|Toelichting|Advies)[ :]{0,2}|(?:TER|Ter) (?:BESLISSING|BESLUITVORMING|ONDERTEKENING|beslissing|besluitvorming|ondertekening)"
)
_SMALL = 6  # lines at the top of a page in which a kind in small letters stands below its dossier
_FARTHEST = 100
_UNNUMBERED = 25


@dataclass(frozen=True, slots=True)
class Headline:
    """The title of a paper as printed, with its number, its kind and the pieces ``start:end`` on which it stands."""

    kind: DocumentType | None
    text: str
    number: str | None
    stuk: str | None
    start: int
    end: int


def find_headline(pieces: Sequence[HeadLine]) -> Headline | None:
    """The first title of a head; ``None`` when it has none."""
    dossier = -99
    found: tuple[DocumentType | None, str, int] | None
    for index, piece in enumerate(pieces[:_FARTHEST]):
        if GREETING.match(piece.text):
            return None  # what is titled under a greeting is printed inside the letter or under it
        if DOSSIER.fullmatch(piece.text):
            dossier = index
        number, letters = _NUMBER.fullmatch(piece.text), _LETTERS.fullmatch(piece.text)
        if number:
            found = _titled(pieces, index, number["rest"], numbered=True)
            if found is None and number["nr"] and not number["rest"].strip():
                found = _beyond(pieces, index)
            if found is None and number["nr"] and index - dossier <= 12 and _is_capital(number["rest"]):
                found = (None, "", index + 1)
            if found:
                found = _below_its_dossier(pieces, index, found) or found
                return Headline(found[0], found[1], _own(number), number["stuk"], index, found[2])
        if letters and (found := _titled(pieces, index, letters["rest"] or "", numbered=False)):
            return Headline(found[0], found[1], letters["letters"], None, index, found[2])
        if index < _UNNUMBERED and (found := _titled(pieces, index, piece.text, numbered=False)):
            return Headline(found[0], found[1], _above(pieces[:index]), None, index, found[2])
        kind = of_line(piece.text) if index < _UNNUMBERED else None
        if kind is not None and not (kind.naam == "Beslisnota" and _is_subject(pieces, index)):
            end = _last(pieces, index)
            return Headline(kind, " ".join(item.text for item in pieces[index:end]), None, None, index, end)
    return None


def above_kind(pieces: Sequence[HeadLine], kind: DocumentType) -> Sequence[HeadLine]:
    """The dossier and its name above a kind in small letters at the top of a page: "31 890" + … + "Memorie van Antwoord" (2009)."""
    last = next((i for i, piece in enumerate(pieces[:_SMALL]) if of_title(piece.text.upper()) is kind), 0)
    numbered = ((i, DOSSIER.fullmatch(piece.text)) for i, piece in enumerate(pieces[:last]))
    # "13 100X11": a chapter that a scan misread is no name of a dossier.
    first = next((i for i, m in numbered if m and (not m["titel"] or any(map(str.islower, m["titel"])))), last)
    return pieces[first:last]


def _is_subject(pieces: Sequence[HeadLine], index: int) -> bool:
    """Whether a line that names a note is the subject of a letter with it: a greeting follows, and no section of a note."""
    below = [piece.text for piece in pieces[index + 1 : index + 40]]
    greeting = next((place for place, text in enumerate(below) if GREETING.match(text)), None)
    if greeting is None or any(_SECTION.fullmatch(text) for text in below[:greeting]):
        return False
    return bool(_CHAIR.match(below[greeting])) or any(_TO_CHAMBER.search(piece.text) for piece in pieces[: index + 40])


def _below_its_dossier(
    pieces: Sequence[HeadLine], index: int, found: tuple[DocumentType | None, str, int]
) -> tuple[DocumentType, str, int] | None:
    """The title in capitals under a number and the name of a dossier.

    "Nr. 3" + "Voorstel van wet van het lid …" + "MEMORIE VAN TOELICHTING" (parlementairemonitor.nl, 35534-3).
    """
    if found[0] is None or _is_capital(found[1]) or found[2] != index + 2:
        return None
    for place in range(found[2], min(found[2] + 3, len(pieces))):
        if below := _titled(pieces, place, pieces[place].text, numbered=False):
            return below
    return None


def _beyond(pieces: Sequence[HeadLine], index: int) -> tuple[DocumentType, str, int] | None:
    """The title in capitals below a number, past the notes of the page or the name of the dossier (Staten-Generaal Digitaal, 1994)."""
    for place in range(index + 1, min(index + _BETWEEN, len(pieces))):
        text = pieces[place].text
        if _NUMBER.fullmatch(text) or DOSSIER.fullmatch(text) or GREETING.match(text):
            return None
        if not text[0].islower() and (found := _titled(pieces, place, text, numbered=False)):
            return found
        if not (_NOTE.fullmatch(text) or len(_MEMBER.findall(text)) > 1 or _TITLE_LINE.fullmatch(text)):
            return None
    return None


def _last(pieces: Sequence[HeadLine], index: int) -> int:
    """The piece after a title in small letters, which goes on over lines without a blank one (seed 003, line 25)."""
    end = index + 1
    while end < min(len(pieces), index + 4) and pieces[end].number == pieces[end - 1].number + 1:
        if _LABEL.match(pieces[end].text) or pieces[index].text.endswith("Handelingen"):
            break
        end += 1
    return end


def _above(pieces: Sequence[HeadLine]) -> str | None:
    """The number that stands alone above the title: "Vergaderjaar 1998–1999 Nr. 5d", "Nr. VI" (Eerste Kamer, to 2002)."""
    alone = (_NUMBER.fullmatch(piece.text) for piece in pieces)
    return next((_own(m) for m in alone if m and _own(m) and not _REPRINT.sub("", m["rest"].strip())), None)


def _own(number: re.Match[str]) -> str | None:
    return number["nr"] or (number["letters"] if number["letters"] != "N" else None)


def _titled(
    pieces: Sequence[HeadLine], index: int, rest: str, *, numbered: bool
) -> tuple[DocumentType, str, int] | None:
    """The kind, the title and the piece after it, when the rest of a line, or the next line, is a title."""
    rest = _REPRINT.sub("", rest.strip()).strip()
    if not rest:
        index += 1
        if index >= len(pieces):
            return None
        if numbered and _ASIDE.fullmatch(pieces[index].text):
            return _titled(pieces, index, "", numbered=False)
        rest = _REPRINT.sub("", pieces[index].text).strip()
        if not rest:
            return _titled(pieces, index, "", numbered=numbered) if index + 1 < len(pieces) else None
        if _NUMBER.fullmatch(rest) or DOSSIER.fullmatch(rest):
            return None
    leading = " ".join(takewhile(_is_capital, rest.split(" ")))
    parts, end = [leading], index + 1
    while leading == rest and end < len(pieces) and _continues(parts[-1], pieces[end - 1], pieces[end]):
        parts.append(pieces[end].text)
        end += 1
    # "VERSLAG VAN EEN" + "ALGEMEEN OVERLEG": a title that is broken tells its kind as a whole.
    kind = of_title(without_note(whole_words(" ".join(parts)))) if leading else None
    if kind is None:
        kind = of_title(rest.upper()) if numbered and rest[:1].isupper() and len(rest) < 200 else None
        return (kind, without_note(rest), index + 1) if kind else None
    if leading != rest:
        known = numbered or len(leading) > 15
        return (kind, without_note(leading), index + 1) if known else None
    return kind, without_note(whole_words(" ".join(parts))), end


def _is_capital(word: str) -> bool:
    return not any(char.islower() for char in word)


def _continues(before: str, above: HeadLine, piece: HeadLine) -> bool:
    text = piece.text
    # "… VAN BINNENLANDSE ZAKEN EN" + a blank line + "KONINKRIJKSRELATIES" (parlementairemonitor.nl, 34293-134).
    # So has the rest of a title, in a scan: "… VAN DE LEDEN PATERNOTTE" + a blank line + "EN PIRI" (36410-V-55).
    gap = 3 if _UNDONE.search(before) else 2 if _REST.match(text) else 1
    if piece.number - above.number > gap or not _is_capital(text) or not any(char.isalpha() for char in text):
        return False
    return bool(_GOES_ON.match(text) or _UNDONE.search(before)) and len(text) < 200

"""Signatures -> who signs a paper, each with the office that is printed.

1. Who signs the paper itself counts, not who signs a letter that is printed inside it.
2. A name without an office is no signature (it may be a citizen's); who signs for another is named with his own office.
3. No name is completed and no office is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from site_gen.letters.opening import HeadLine
from site_gen.letters.printed import CLOSING, MOTION_END, PERSON
from site_gen.letters.signatures import signatures
from site_gen.letters.signing import signatories
from site_gen.model import Afzender, Block, BlockKind, Line

_MINISTER = r"(?:[Mm]inister-[Pp]resident|[Mm]inister|[Ss]taatssecretaris)"
_CHAIR = r"(?:[Ff]ungerend |[Ww]aarnemend |[Ww]nd\. |[Pp]laatsvervangend |[Pp]lv\. ?|[Tt]ijdelijk |[Ff]gd\. |[Aa]djunct[- ]|[Oo]nder)?(?:[Vv]oorzitter|[Gg]riffier)"
# "De voorzitter van de commissie, Sneller", "Adjunct-griffier van de commissie, Freriks" (kst-31066-444).
_INLINE = re.compile(
    rf"(?:(?:De|Namens de) )?(?P<functie>(?P<rol>{_MINISTER}|{_CHAIR})\b[^.:;?!]{{0,160}}?),? ?(?<=[,]) ?(?P<naam>(?:[A-Z]\.|[A-Z][^\W\d]+|(?:van|de|der|den|ten|ter|te|la|el) ?)[^,.:;!?()]{{0,10}}(?:[^,:;!?()]{{0,50}}))"
)
_SURNAME = re.compile(
    r"(?:(?:[Vv]an|[Dd]e[nr]?|[Tt]en?|[Tt]er|[Ee]l|['’`][ts]) ){0,3}[A-ZÀ-Þ][\w'’-]{1,30}(?: ?[-–] ?[\w'’-]{1,30}| (?:van|de[nr]?|der) [A-ZÀ-Þ][\w'’-]{1,30})?"
)
# What follows a name on such a line: the next who signs, the list of members, or the colophon.
_CHAIRED = re.compile(
    rf"(?<= )(?:De|Namens de) {_CHAIR} van de (?:[a-z]+ ){{0,2}}(?:[a-z]*commissie)\b[^.:;?!]{{0,140}}?, {_SURNAME.pattern}"
    r"(?= (?:De|Namens de) [a-z]|(?: \d)? Samenstelling| (?:kst|KST|ISSN|Inhoud|Voorzitter:|\d{1,2} )|$)"
)
# "drs. Saskia J. Stuiveling, president" (kst-33240-A-2).
_NAMED = re.compile(
    r"(?P<naam>[^,:;]{4,60}), (?P<functie>(?:vice-?)?president|secretaris(?:-generaal)?|voorzitter|griffier|directeur)(?: van .{3,80})?"
)
_ROLE = re.compile(r"(?:(?:vice-?)?president|secretaris(?:-generaal)?|voorzitter|griffier|directeur)\b[^.:;?!]{0,80}")
_AFTER = re.compile(r" (?:RA|RE|MBA|MDR|MPA|LL\.?M\.?|MSc)$")
_RANK = re.compile(r"^(?:(?:[A-Z][a-z]{1,3}\. ){1,3}|[A-Z][a-z]{1,3}\.[a-z]{2,4}\. ?)(?=\S)")
"""What stands before a name in small letters with one capital: "Jhr. mr. W.M. de Brauw", "Drs. F.B.K. van Dijk"."""
_OFFICE = re.compile(
    rf"(?:(?:[Dd]e|DE) )?(?:{_MINISTER}|MINISTER-PRESIDENT|MINISTER|STAATSSECRETARIS|{_CHAIR})(?: (?:van|voor|VAN|VOOR) [^.:;?!]{{2,110}})?(?:,? (?:wnd|a\.i|plv|fgd)\.)?,?|[Dd]e (?:[Ww]aarnemend )?(?:[Vv]ice-[Pp]resident|[Vv]icepresident|[Pp]resident|(?:plaatsvervangend )?[Pp]rocureur-generaal|[Cc]ommissaris|[Nn]ationale [Oo]mbudsman|(?:in)?formateur|[Ii]nformateur)(?: (?:van|bij) .{{3,80}})?,|[Nn]amens de {_MINISTER} (?:van|voor) [^.:;?!]{{2,110}},"
)
_HINT = re.compile(
    r"[Vv]oorzitter|[Gg]riffier|[Mm]inister|[Ss]taatssecr|resident|rocureur|ommissaris|^\(?w\. ?g\.|ecretaris|irecteur|MINISTER|STAATSSECR|oogachtend|[Gg]roet|mbudsman|nformateur|ormateur|^[^,]{4,60},$"
)
"""What a line has that may begin a signature; most lines have none of it."""
_INSIDE = re.compile(r"(?:(?:[A-Z]{1,3}|Nr\. ?\d{1,5}) )?(?:BRIEF|BRIEVEN) (?:VAN|AAN) [^a-z]{3,}")
_ADDRESSED = re.compile(r"Aan de (?:[Vv]oorzitters? van de |[Mm]inister|[Ss]taatssecretaris|leden van).{0,100}")
# "i.o.", "b/a", "o.l.v.": who signs for whom, between the office and the name.
_BY_ORDER = re.compile(
    r"\(?(?:i\. ?o\.|b/a|b\. ?a\.|a\. ?i\.|i/o|w\.g\.|w\. g\.|voor deze,?|deze,|digitaal ondertekend)\)?,?",
    re.IGNORECASE,
)
_LOWER_ROLE = re.compile(
    r"(?:(?:plv\.?|plaatsvervangend|adjunct|wnd\.|waarnemend) ?)?(?:secretaris-generaal|directeur(?:-generaal)?|voorzitter|hoofd|griffier|president|secretaris|inspecteur-generaal)\b[^.:;?!]{0,80}",
    re.IGNORECASE,
)
# "(w.g.)     Sharon A.M. Dijksma" over her office: the margin merged into the text (pdftotext -layout, 2013).
_WAS_SIGNED = re.compile(r"\(?w\. ?g\.\)?:? ")
_INITIALLED = re.compile(r"(?:(?:mw|mevr|dhr|mr|drs?|prof|ir|ing)\.? )*[A-Z][a-z]{0,2}\.")


def signers(
    blocks: Sequence[Block],
    lines: Sequence[Line],
    pieces: Sequence[HeadLine],
    start: int,
    offices: Sequence[str] = (),
    *,
    letter: bool = True,
) -> list[tuple[int, Afzender]]:
    """Who signs the paper itself, each with the line; ``start`` is the line of its title, which names ``offices``."""
    pieces = [piece for piece in pieces if len(piece.text) > 24 or not _BY_ORDER.fullmatch(piece.text)]
    inside = next(_insides(pieces, start, letter=letter), None)
    found: list[tuple[int, Afzender]] = []
    signed: set[int] = set()
    before = ""
    for block in blocks:
        motion, before = before.startswith(MOTION_END), block.text.content
        if block.kind is BlockKind.SIGNATURE:
            signed.update(line for _, line in block.text.lines)
            people = signatories(
                [text for text in block.text.content.split("\n") if not _BY_ORDER.fullmatch(text) and text[-1:] != "|"],
                motion=motion,
            )
            last = block.text.lines[-1][1] if block.text.lines else block.text.first_line
            found.extend((block.text.first_line, _completed(person, pieces, last)) for person in people)
    for index, piece in enumerate(pieces):
        own = piece.number not in signed or CLOSING.fullmatch(piece.text)
        if own and (piece.number > start or piece.column) and _HINT.search(piece.text):
            following = pieces[index + 1] if index + 1 < len(pieces) else None
            person = _signed_on_a_line(piece, following) or _stacked(pieces[index : index + 6], signed, offices)
            if person:
                found.append((piece.number, person))
    found = [
        (line, replace(person, functie=_bare(person.functie))) for line, person in found if not _is_address(person)
    ]
    whole = signatures(lines, start)
    if whole and len(whole) >= sum(person.naam is not None for _, person in found):
        found = whole
    said = {(person.naam, (person.functie or "").casefold()): (line, person) for line, person in reversed(found)}
    found = [*reversed(said.values())]
    by_line = dict(found)
    found = [item for item in found if not _holds(by_line.get(item[0] - 1), item[1])]
    return [item for item in sorted(found, key=lambda item: item[0]) if inside is None or item[0] < inside]


def chaired(text: str) -> list[str]:
    """Chairs and clerks who sign on a line that holds a whole page: "… uit. De voorzitter van de commissie, Atsma De griffier …"."""
    return [match[0] for match in _CHAIRED.finditer(text)]


def _holds(above: Afzender | None, person: Afzender) -> bool:
    """Whether an office is the second line of another's: "De MINISTER-PRESIDENT," + "Minister van Algemene Zaken,"."""
    if above is None or person.naam is None or above.naam != person.naam:
        return False
    return (above.functie or "").endswith(f", {person.functie or '-'}")


def _insides(pieces: Sequence[HeadLine], start: int, *, letter: bool) -> Iterator[int]:
    """Where letters begin that are printed inside a paper: at their titles, or at an addressee under the text."""
    prose = False
    for piece in pieces:
        if piece.number <= start:
            continue
        if _INSIDE.fullmatch(piece.text) or (prose and not letter and _ADDRESSED.fullmatch(piece.text)):
            yield piece.number
        prose = prose or letter or len(piece.text.split()) > 10


def _completed(person: Afzender, pieces: Sequence[HeadLine], last: int) -> Afzender:
    """A signatory whose name stands on the office's line, or under it after blank lines; a place kept free is no name."""
    if person.naam is not None:
        return replace(person, naam=None) if person.naam[:1] in "[(<.…_" else person
    office, _, name = (person.functie or "").rpartition(", ")
    if office and re.match(_CHAIR, office) and _SURNAME.fullmatch(name):
        return Afzender(name, office)
    below = next((piece for piece in pieces if piece.number > last), None)
    if below and below.number - last <= 6 and _is_person(below.text):
        return Afzender(below.text, person.functie)
    return person


def _bare(office: str | None) -> str | None:
    return re.sub(r"^(?:De|DE|de|Het|HET|het|Namens de) ", "", office) if office else office


def _is_address(person: Afzender) -> bool:
    """Whether this is an address ("De Voorzitter van de Tweede Kamer" + "der Staten-Generaal"), or ends a quotation."""
    return bool(person.naam and (person.naam.startswith(("der ", "van de Tweede")) or person.naam[-1] in '"”»'))


def _signed_on_a_line(piece: HeadLine, following: HeadLine | None) -> Afzender | None:
    text = piece.text
    if len(text) > 240:
        return None
    below = following.text if following else ""
    if (match := _WAS_SIGNED.match(text)) and _is_person(text[match.end() :]) and _OFFICE.fullmatch(below):
        return Afzender(text[match.end() :], below)
    if text.endswith(",") and following and _is_person(text[:-1]) and _ROLE.fullmatch(following.text):
        return Afzender(text[:-1], following.text)
    match = _NAMED.fullmatch(text)
    if match and _is_person(match["naam"]):
        return Afzender(match["naam"], text[match.start("functie") :])
    match = _INLINE.fullmatch(text)
    if match is None or (
        following and following.number - piece.number <= 1 and re.match(r"(?!kst-)[a-zà-ÿ]", following.text)
    ):
        return None
    # "De Minister van Landbouw, Natuur": a line that broke in the middle of an office; a minister signs with initials.
    office, _, name = text.rpartition(", ")
    minister = re.fullmatch(_MINISTER, match["rol"]) is not None
    if not (_is_person(name) or (not minister and _SURNAME.fullmatch(name))):
        return None
    return Afzender(name, re.sub(r"^(?:De|Namens de) ", "", office))


def _stacked(pieces: Sequence[HeadLine], signed: AbstractSet[int], offices: Sequence[str] = ()) -> Afzender | None:
    """An office over one line or more with a name under it, also where blank lines part them."""
    own = pieces[0].text
    titled = re.sub(r"^[Dd]e ", "", own.rstrip(", ")).casefold() in offices
    if len(own) > 120 or not (titled or _OFFICE.fullmatch(own)):
        return _under_greeting(pieces, signed)
    parts = [pieces[0].text]
    for before, piece in pairwise(pieces):
        if piece.number in signed or piece.number - before.number > 6:
            return None
        ended = before.text.endswith(",") or piece.number - before.number > 1
        chair = re.match(_CHAIR, pieces[0].text.removeprefix("De "))
        if ended and (
            _is_person(piece.text) or (chair and before.text.endswith(",") and _SURNAME.fullmatch(piece.text))
        ):
            under = next((item.text for item in pieces if item.number == piece.number + 1), "")
            own_role = own[:7].casefold() == "namens " and _LOWER_ROLE.fullmatch(under)
            return Afzender(piece.text, under if own_role else _bare(" ".join(parts).rstrip(", ")))
        if not re.fullmatch(r"(?:EN|en|VAN|van|[A-Z][\w-]+)\b[^.:;?!]{0,60},?", piece.text) or len(piece.text) > 70:
            return None
        parts.append(piece.text)
    return None


def _under_greeting(pieces: Sequence[HeadLine], signed: AbstractSet[int]) -> Afzender | None:
    """Who signs under "Hoogachtend," with an office below; a name alone there is a citizen's, and makes no page of a person."""
    if not CLOSING.fullmatch(pieces[0].text) or len(pieces) < 2 or pieces[1].number in signed:
        return None
    if not _INITIALLED.match(pieces[1].text) or not _is_person(pieces[1].text):
        return None
    under = pieces[2].text if len(pieces) > 2 and pieces[2].number == pieces[1].number + 1 else ""
    return Afzender(pieces[1].text, under) if _LOWER_ROLE.fullmatch(under) else None


def _is_person(text: str) -> bool:
    return PERSON.fullmatch(_RANK.sub("", _AFTER.sub("", text))) is not None

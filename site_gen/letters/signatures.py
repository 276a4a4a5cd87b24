"""The lines of a paper -> who sign it, by the grammar of signatures: office and name in either order, below or beside each other.

1. A name signs only beside an office that is printed with it, and an office signs only with a name; neither is completed.
2. Nothing but marks of signing, blank lines and the furniture of a page may stand between an office and its name.
3. Signatures that stand side by side are read a column at a time; the first group of signatures is the paper's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from site_gen.letters.dates import DATE
from site_gen.letters.printed import PERSON
from site_gen.model import Afzender, Line

_ACTING = r"(?:(?:[Ff]ungerend|[Ww]aarnemend|[Pp]laatsvervangend|[Tt]ijdelijk|[Dd]emissionair|[Ww]nd\.|[Pp]lv\.|[Ff]gd\.|[Aa]djunct|[Ee]erste|[Tt]weede)[ -]?){0,2}"
_HIGH = r"(?:[Vv]ice)?[Mm]inister(?:-[Pp]resident)?|MINISTER(?:-PRESIDENT)?|[Ss]taatssecretaris|STAATSSECRETARIS"
_CHAIR = r"(?:[Oo]nder)?[Vv]oorzitter|(?:[Ss]ubstituut-)?[Gg]riffier|VOORZITTER|GRIFFIER"
_OTHER = (
    r"(?:[Vv]ice-?)?[Pp]resident|[Ss]ecretaris(?:-[Gg]eneraal|-directeur)?|(?:[Aa]lgemeen )?[Dd]irecteur(?:-[Gg]eneraal)?|(?:[Nn]ationale |[Kk]inder)?[Oo]mbudsman"
    r"|[Pp]rocureur-[Gg]eneraal|[Cc]ommissaris|[Bb]urgemeester|[Ii]nformateur|[Ff]ormateur|[Ii]nspecteur-[Gg]eneraal|[Gg]emeentesecretaris|[Hh]oofd|[Pp]rojectminister"
)
_ARTICLE = r"(?:(?:[Dd]e|DE|[Hh]et|[Nn]amens de|[Nn]amens het) )?"
_OFFICE = re.compile(
    rf"{_ARTICLE}{_ACTING}(?P<rol>(?P<hoog>{_HIGH})|(?P<zetel>{_CHAIR})|{_OTHER})(?![\w-])(?P<rest>[^.:;?!|]{{0,130}}?)(?: (?:a\.i\.|wnd\.|plv\.|fgd\.))?(?P<eind> ?[,:])?"
)
_TITLE = r"(?:(?:[Mm]w|[Mm]evr|[Dd]hr|[Mm]r|[Dd]rs?|[Pp]rof|[Ii]r|[Ii]ng|[Jj]hr|MR|DRS?|PROF|IR)\.? ?){0,4}"
_INITIALS = r"(?:(?:[A-ZÀ-Þ](?:h|th|hr|H|TH|HR)?\.|IJ\.) ?){1,7}"
_PARTICLE = r"(?:(?:[Vv]an|[Vv]on|[Dd]e[nrs]?|[Tt]en?|[Tt]er|[Ee]l|[Aa]l|[Ll]a|[Ll]e|[Ii]n|[Oo]p|[Bb]in|VAN|DEN?|DER|TER|TEN|['’‘`][tsTS]) ?){0,3}"
_SURNAMES = rf"{_PARTICLE}[A-ZÀ-ÞĀ-Ž][\w'’-]{{1,30}}(?:(?: ?[-–] ?| ){_PARTICLE}[A-ZÀ-ÞĀ-Ž][\w'’-]{{1,30}}){{0,2}}"
_DEGREE = r"(?:,? (?:RA|RE|RC|MBA|MDR|MPA|MA|LL\.?M\.?|MSc|M\.Sc\.|BSc|PhD|CPC|EMIA)\.?){0,3}"
# "prof. mr. E.M.H. Hirsch Ballin", "J. Ph. Donner", "A.B. Wolffensperger-Groen in 't Veld", "G. (Gerrit) Zalm".
_INITIALLED = re.compile(rf"{_TITLE}{_INITIALS}(?:\([A-Z]\w{{1,20}}\) ?)?{_SURNAMES}{_DEGREE}")
_SURNAME = re.compile(
    rf"{_PARTICLE}[A-ZÀ-ÞĀ-Ž][\w'’-]{{1,30}}(?: ?[-–] ?[\w'’-]{{1,30}}| {_PARTICLE}[A-ZÀ-Þ][\w'’-]{{1,30}}){{0,2}}"
)
# "Economische Zaken", "Welzijn": the first word of what goes on with an office; no given name ends so.
_FIELD = re.compile(
    r"\w{2,20}(?:ische|iale|landse|lijke|mene|ing|heid|bouw|tuur|zijn|maat|keer|zaken|zorg|tie|ken|nten|iën|ensie|atie|teit)\b|Zaken\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"(?:[Dd]e|[Hh]et|[Dd]it|[Dd]eze|[Ee]en|Namens|Aan|Voor|In|Op|Bij|Datum|Tweede|Eerste|Raad|Den)\b"
)
_PREMIER = re.compile(r"(?:(?:[Dd]e|DE) )?minister-president,?", re.IGNORECASE)
_OPEN = re.compile(r"(?:,|-|–| (?:van|voor|en|de|het|der|met|in|op|VAN|VOOR|EN|DE))$|^(?:[Dd]e|DE)$")
_GOES_ON = re.compile(r"(?:en|van|voor|met|der|het|EN|VAN|VOOR|-|–|&)(?: |$)")
# Between an office and its name: that it was signed, by whose order, a line to sign on, or the furniture of a page.
_MARK = re.compile(
    r"\(?(?:w\. ?g\.|get\.|(?:was )?getekend|[Ww]as getekend|[Oo]ndertekend|i\. ?o\.|i/o|b/a|b\. ?a\.|a\. ?i\.|o\.l\.v\.|voor deze|namens deze|deze)[).,: ]{0,3}"
    r"|[\[<(](?:handtekening|signature|get\.?|w\.g\.)[\])>]|[._…\-–—= ]{3,}|(?:[Dd]it document is |[Dd]eze brief is )?(?:[Dd]igitaal|[Ee]lektronisch) (?:ondertekend|goedgekeurd)[^\n]{0,60}"
    r"|[Mm]ede namens .{5,120},|,",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"^\(?(?:w\. ?g\.|get\.|(?:was )?getekend(?: door)?|(?:digitaal |elektronisch )?ondertekend door|namens deze,)\)?:? (?=\S)",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    rf"[-– ]{{0,3}}\d{{1,3}}[-– ]{{0,3}}|[Pp]agina \d{{1,3}}(?: van \d{{1,3}})?|(?:Eerste|Tweede) Kamer, vergaderjaar .{{5,60}}|kst-\S{{4,30}}|ISSN .{{4,20}}|Datum(?: .{{5,20}})?|{DATE.pattern}"
    r"|(?:Onze referentie|Ons kenmerk|Kenmerk|Uw kenmerk)\b.{0,40}|(?=\S{0,20}\d)[\w/.-]{5,30}|(?:Ministerie|Directie|Directoraat-Generaal)(?: .{3,60})?"
)
_ORDER = re.compile(r"\(?(?:[Nn]amens|[Vv]oor deze|[Dd]eze,|i\. ?o\.|i/o|b/a|b\. ?a\.|o\.l\.v\.)")
_ROLE = re.compile(rf"(?:{_ACTING}|[Pp]laatsvervangend )(?:{_OTHER}|{_CHAIR})\b[^.:;?!]{{0,80}}")
_CLEAN = re.compile(r"^[>#*_|\s]+|[*_|\\\s]+$")
# "… J. Donner Tweede Kamer, vergaderjaar 2010–2011, 31 200, nr. 12 1": the foot of a page that became one line.
_FOOT = re.compile(r"(?<=\S) (?:(?:Eerste|Tweede) Kamer, vergaderjaar .{5,60}|kst-[\w-]{4,30}.{0,80})$")
_GAP = re.compile(r"(?: {3,}|\t+)")
_QUOTED = re.compile(r"^[\"“«„']|[\"”»]$")
_TO = re.compile(r"(?:Aan|aan|t\.a\.v\.|T\.a\.v\.|AAN)\b")
_NEXT = 14
"""Lines from an office to its name, blank ones for the pen among them."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A line, or its part in one column, without the marks of Markdown and tables."""

    line: int
    text: str
    column: int


def signatures(lines: Sequence[Line], start: int) -> list[tuple[int, Afzender]]:
    """Who sign a paper under its title on line ``start``, each with the line on which the signature begins."""
    rows = [row for row in (_row(line) for line in lines if line.number > start) if row]
    found: list[tuple[int, Afzender]] = []
    index = 0
    while index < len(rows):
        if found and rows[index][0].line - found[-1][0] > 24:
            break
        people, after = _group(rows, index)
        found.extend(people)
        index = max(after, index + 1)
    return found


def _row(line: Line) -> tuple[_Said, ...]:
    """The parts of a line, each with its column; empty for a blank line and for one that is too long to sign."""
    text = _FOOT.sub("", line.text.replace("\u00a0", " "))
    if len(text) > 300 or not text.strip():
        return ()
    parts: list[_Said] = []
    place = 0
    for match in [*_GAP.finditer(text.rstrip()), None]:
        end = match.start() if match else len(text)
        if said := " ".join(_CLEAN.sub("", text[place:end]).split()):
            parts.append(_Said(line.number, said, place))
        place = match.end() if match else end
    return tuple(parts)


def _group(rows: Sequence[tuple[_Said, ...]], index: int) -> tuple[list[tuple[int, Afzender]], int]:
    """Who sign in the lines from here on, and the row after them."""
    row = rows[index]
    near = [item for item in rows[index : index + _NEXT] if item[0].line - row[0].line <= _NEXT]
    if len(row) > 1:
        if not (all(_office(part.text) for part in row) or all(_person(part.text) for part in row)):
            inline = len(row) == 2 and _office(row[0].text) and _person(row[1].text)
            return (_stack(row, 0)[0] if inline else []), index + 1
        found: list[tuple[int, Afzender]] = []
        for column in row:
            own = [part for item in near for part in item if _nearest(row, part) is column]
            found.extend(_stack(own, 0)[0])
        return (found, index + len(near)) if len(found) == len(row) else ([], index + 1)
    people, used = _stack([item[0] for item in near if len(item) == 1], 0)
    return people, index + (used if people else 1)


def _nearest(row: Sequence[_Said], part: _Said) -> _Said:
    return min(row, key=lambda column: abs(column.column - part.column))


def _stack(said: Sequence[_Said], at: int) -> tuple[list[tuple[int, Afzender]], int]:
    """Who signs from a line down: an office with its name, offices with as many names, or a name with its office."""
    first = said[at]
    if _TO.match(first.text) or _QUOTED.search(first.text):
        return [], at + 1
    if inline := _inline(said, at):
        return [(first.line, inline)], at + 1
    offices: list[tuple[int, str]] = []
    place = at
    while place < len(said) and len(offices) < 5 and (whole := _whole(said, place)):
        offices.append((said[place].line, whole[0]))
        place = _past_marks(said, whole[1])
    if offices:
        names: list[str] = []
        while place < len(said) and len(names) < len(offices):
            name = _signed(said[place].text, offices[len(names)][1])
            if name is None:
                break
            names.append(name)
            place = _past_marks(said, place + 1)
        if len(names) == len(offices):
            ordered = any(_ORDER.match(item.text) for item in said[at:place])
            if ordered and len(names) == 1 and place < len(said) and _ROLE.fullmatch(said[place].text):
                return [(first.line, Afzender(names[0], _bare(said[place].text)))], place + 1
            return [
                (line, Afzender(name, _bare(office))) for (line, office), name in zip(offices, names, strict=True)
            ], place
        return [], at + 1
    return _named_first(said, at)


def _named_first(said: Sequence[_Said], at: int) -> tuple[list[tuple[int, Afzender]], int]:
    name = _MARKED.sub("", said[at].text).rstrip(",")
    if not _person(name) or at + 1 >= len(said):
        return [], at + 1
    whole = _whole(said, at + 1, under=True)
    if whole is None or said[at + 1].line - said[at].line > 3:
        return [], at + 1
    office, after = whole
    below = _past_marks(said, after)
    if said[after - 1].text.endswith(",") and below < len(said) and _signed(said[below].text, office):
        return [], at + 1  # an office with a comma is followed by a name of its own
    return [(said[at].line, Afzender(name, _bare(office)))], after


def _whole(said: Sequence[_Said], at: int, *, under: bool = False) -> tuple[str, int] | None:
    """An office over one line or more, and the place after it."""
    if not _office(said[at].text):
        return None
    office, place = said[at].text, at + 1
    while place < min(len(said), at + 5) and _continues(office, said, place, under=under):
        office = (
            f"{office.rstrip(',')}, {said[place].text}"
            if _PREMIER.fullmatch(office)
            else f"{office} {said[place].text}"
        )
        place += 1
    return (office, place) if _office(office) and len(office) < 200 else None


def _continues(office: str, said: Sequence[_Said], place: int, *, under: bool) -> bool:
    text = said[place].text
    if _PREMIER.fullmatch(office) and re.match(r"[Mm]inister van ", text):
        return True  # the premier has two offices, on a line each
    if len(text) > 90 or _INITIALLED.fullmatch(text) or _MARK.fullmatch(text) or _office(text) or text[-1] in ".?!;":
        return False
    if said[place].line - said[place - 1].line > 2:
        return False
    if not office.endswith(",") and (_OPEN.search(office) or _GOES_ON.match(text)):
        return True
    below = said[place + 1].text if place + 1 < len(said) else ""
    field = " en " in text or (_FIELD.match(text) and not office.endswith(","))
    return not under and (text.endswith(",") or bool(_GOES_ON.match(below) or (field and _person(below))))


def _past_marks(said: Sequence[_Said], place: int) -> int:
    while place < len(said) and (_MARK.fullmatch(said[place].text) or _FURNITURE.fullmatch(said[place].text)):
        place += 1
    return place


def _inline(said: Sequence[_Said], at: int) -> Afzender | None:
    """«De Minister van Justitie, A. Donner», «dr. E. van Schoten RA, secretaris»."""
    text = said[at].text
    if ", " not in text or len(text) > 220:
        return None
    office, _, name = text.rpartition(", ")
    below = said[at + 1].text if at + 1 < len(said) and said[at + 1].line == said[at].line + 1 else ""
    broken = _GOES_ON.match(below) or (below.endswith(",") and not _office(below) and not _INITIALLED.fullmatch(name))
    if _office(office) and (person := _signed(name, office)) and not broken:
        return Afzender(person, _bare(office))
    name, _, office = text.partition(", ")
    if _INITIALLED.fullmatch(name) and _office(office) and not office.endswith(","):
        return Afzender(name, _bare(office))
    return None


def _signed(text: str, office: str) -> str | None:
    """The name on a line under an office: a chair and a clerk may sign with a surname alone."""
    name = re.sub(r"^[Dd]e heer |^[Mm]evrouw ", "", _MARKED.sub("", text))
    if name.endswith(".") and not re.search(r"\b[A-Z]\w{0,2}\.$", name):
        name = name[:-1]
    if _person(name):
        return name
    match = _OFFICE.fullmatch(office)
    return (
        name
        if match and match["zetel"] and _SURNAME.fullmatch(name) and not (" " in name and _FIELD.match(name))
        else None
    )


def _office(text: str) -> re.Match[str] | None:
    return _OFFICE.fullmatch(text)


def _person(text: str) -> bool:
    if len(text) > 70:
        return False
    if _INITIALLED.fullmatch(text):
        return True
    return bool(PERSON.fullmatch(text) and not (_office(text) or _FIELD.match(text) or _NO_NAME.match(text)))


def _bare(office: str) -> str:
    return re.sub(r"^(?:De|DE|de|Het|het|Namens de|Namens het|namens de) ", "", office.rstrip(" ,:"))

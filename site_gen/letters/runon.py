"""Text that ran together -> the values of the letterhead in it, and who sign in it: a head, a text and names in one paragraph.

1. A stretch is read so only when two different labels of a letterhead, each with its value, stand in the middle of its
   lines, or the place and the day follow the addressee at once; a text that is set in lines is never read so.
2. Of two different days under the label «Datum» none is the paper's own, and a day without a label or an addressee before it
   is one that is cited.
3. Only the first and the last signs of a paper are read, once; nothing is written back to its text.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from site_gen.letters.dates import DATE, read_date
from site_gen.letters.form import Form
from site_gen.letters.headline import GREETING
from site_gen.model import Line, Origin

_LONGEST = 4_000  # signs from the top in which a head is looked for, and from the end in which names are
_LINES = 70
_WIDEST = 400  # signs of a line; no page is wider
_SHORT = 40  # signs of a line on which a label or an address may stand alone
# "Den Haag , 26 januari 2012", "( Kamerstuk 31 765 )": a text whose signs were set apart from its words.
_APART = re.compile(r" (?=[,;:.?!)»](?:\s|$))|(?<=[(«]) ")
_DAY = rf"(?:(?:[Mm]aan|[Dd]ins|[Ww]oens|[Dd]onder|[Vv]rij|[Zz]ater|[Zz]on)dag,? )?{DATE.pattern}"
# "1 1 oktober 2024": the two digits of a day that the layout set apart, behind its label alone.
_SPLIT = re.compile(r"(?<![\w.,/-])([0-3]) (?=\d [a-z]{3,9} (?:19|20)\d\d(?!\d))")
_MARK = r"(?:[A-Z]{2,8}(?:[-/][A-Z]{1,8}){0,3} (?:/ )?)?(?:\d ){0,2}(?=[\w./-]{0,12}\d)\w[\w./-]{3,24}(?: [A-Z](?![\w.,:]))?"
_SPACED = r"D A T U M|B E T R E F T|O N S K E N M E R K|U W K E N M E R K|B I J L A G E N?"
_DATED = re.compile(
    rf"(?<!\S)(?:(?P<groot>DATUM|Datum|D A T U M|Dagtekening)|datum) ?:? ?{_DAY}(?P<na> (?:betreft|onderwerp|ons kenmerk|uw kenmerk|onze referentie|kenmerk|bijlage)\b)?(?(na)|(?= ?[^\sa-zà-ÿ]| ?$))"
)
_MARKED = re.compile(
    rf"(?<!\S)(?<!U W )(?<![Uu]w )(?<!UW )(?P<label>(?:ONS|Ons|ons) (?:KENMERK|[Kk]enmerk)|Onze [Rr]eferentie|ONZE REFERENTIE|Ref ?erentie|Kenmerk|KENMERK|O N S K E N M E R K) ?:? ?(?P<mark>{_MARK})(?= (?:[^\sa-zà-ÿ]|bijlage|betreft|uw )| ?$)"
)
_TO_CHAMBER = re.compile(
    r"(?:[Vv]oorzitter|VOORZITTER) (?:van de|VAN DE|der) (?P<kamer>Eerste|Tweede|EERSTE|TWEEDE) (?:Kamer|KAMER)(?= der| DER|,? )"
)
# "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal Den Haag, 26 januari 2012 Met genoegen …"
_PLACED = re.compile(
    rf"[Vv]oorzitters? van de (?:Eerste|Tweede) Kamer der Staten- ?Generaal (?:te )?(?:(?:Den Haag|DEN HAAG|['’‘`]s-Gravenhage),? )?(?P<plaats>Den Haag|DEN HAAG|['’‘`]s-Gravenhage|Utrecht|Amsterdam|Rotterdam) ?, ?(?:d\.d\. )?{_DAY}(?= [A-ZÀ-Þ(«“\"])"
)
GREETED = re.compile(rf"(?<!\S)(?:{GREETING.pattern})")
_SUBJECT = re.compile(
    rf"(?<!\S)(?:BETREFT|Betreft|ONDERWERP|Onderwerp|B E T R E F T) ?:? ?(?P<titel>[A-Za-z«\"“'‘].{{5,300}}?) (?=(?:{_SPACED}|[UO][WN]S? KENMERK|[UO][wn]s? kenmerk|Onze referentie|Uw (?:brief|referentie)|BIJ ?LAGEN?|Bijlagen?|DATUM|Datum|Geachte|Postbus|> Retouradres|\d/\d)(?!\w))"
)
_LETTERED = re.compile(
    rf"(?P<adres>Postbus \d{{2,6}}|\d{{4}} ?[A-Z]{{2}} {{1,2}}(?:Den Haag|DEN HAAG|['’]s-Gravenhage))|(?P<datum>(?:D A T U M|DATUM|[Dd]atum) ?:? ?(?:\d )?{DATE.pattern})"
    rf"|(?P<kenmerk>(?:ONS KENMERK|O N S K E N M E R K|Ons kenmerk|Onze referentie|Ref ?erentie|Kenmerk) ?:? ?(?=[\w./ -]{{0,14}}\d))|(?P<betreft>(?:BETREFT|B E T R E F T|ONDERWERP|Betreft|Onderwerp):? [A-Z])|(?P<aanhef>Geachte (?:mevrouw|heer|voorzitter|leden|\w+ )[^.]{{0,40}},)"
    r"|(?P<ter>TER (?:ONDERTEKENING|BESLUITVORMING|BESLISSING|KENNISNAME|KENNISNEMING|INFORMATIE|BESPREKING)\b)|(?P<besluit>(?:Geadviseerd|Gevraagd) besluit\b)|(?P<bijlage>B I J L A G E|BIJ ?LAGEN? \d|Bijlage\(n\)|Bijlagen?(?= [A-Z0-9]))"
)
"""What only letterheads have, by the kind of it."""
_WORDS = ("Postbus", "aag", "HAAG", "venhage", "atum", "A T U M", "DATUM", "enmerk", "KENMERK", "N M E R K", "eferentie", "etreft", "BETREFT", "nderwerp", "ONDERWERP", "Geachte", "TER ", "besluit", "ijlage", "BIJ", "L A G E")  # fmt: skip
"""What `_LETTERED` needs; most lines of prose have none of it."""
_NOTE_TO = re.compile(
    r"(?:^|(?<!\S))(?:Aan:? (?:de )?(?:[Mm]inister|[Ss]taatssecretaris|M[A-Z]{2,4}\b|S[A-Z]{2,4}\b)|TER (?:ONDERTEKENING|BESLUITVORMING|BESLISSING|KENNISNAME|KENNISNEMING|INFORMATIE|BESPREKING)\b|[Bb]eslisnota\b)"
)
_SECTIONS = re.compile(
    r"(?<!\S)(?:\d\.? ?)?(?P<deel>Aanleiding|(?:Geadviseerd|Gevraagd) besluit|Beslispunt(?:en)?|Advies|Kernpunten|Toelichting|Informatie die niet openbaar)(?= [A-ZÀ-Þ(‘'«\"“-]|\.? n\.?v\.?t)"
)


@dataclass(slots=True)
class Runon:
    """A stretch of text on one line, its signs at their words, and the source line of each place."""

    text: str
    apart: bool = False
    starts: list[int] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)

    def line(self, place: int) -> int:
        """The source line on which a place stands."""
        return self.numbers[max(0, bisect_right(self.starts, place) - 1)]

    def within(self, start: int, end: int) -> bool:
        """Whether a stretch begins or ends in the middle of a line, so that it ran together with what is around it."""
        after = end + len(self.text[end:]) - len(self.text[end:].lstrip(" ."))
        return start not in self.starts or (after < len(self.text) and after not in self.starts)


def set_apart(lines: Sequence[Line]) -> bool:
    """Whether the signs of a text stand apart from its words: "uit . De voorzitter , Lodders"."""
    seen = " ".join(line.text for line in islice(lines, _LINES))[:_LONGEST]
    apart = seen.count(" . ") + seen.count(" , ")
    return apart > 2 and apart > seen.count(", ") + seen.count(". ") - 2 * apart


def find_runon(lines: Sequence[Line]) -> Runon | None:
    """The top of a paper whose head ran together with its text; ``None`` for a paper that is set in lines."""
    filled = [line for line in islice(lines, _LINES) if line.text.strip()]
    apart = set_apart(filled)
    kinds: set[str | None] = set()
    dated = False
    for line in filled:
        text = line.text.strip()
        # A line of columns is no text that ran together, but this one is wider than a page (Rekenkamer, 2018).
        if len(text) > _SHORT and ("   " not in text or len(text) > _WIDEST) and "|" not in text:
            dated = dated or "Haag" in text or "Gravenhage" in text
            if any(word in text for word in _WORDS):
                text = " ".join(text.split()) if "  " in text else text
                found = _LETTERED.finditer(text[:_LONGEST])
                kinds.update(match.lastgroup for match in found if match.start() and text[match.start() - 1] == " ")
    if not (apart or dated or len(kinds) > 1):
        return None
    joined = join(filled, apart=apart)
    placed = _PLACED.search(joined.text)
    whole = apart or len(kinds) > 1 or (placed and joined.within(placed.start("plaats"), placed.end()))
    return joined if whole else None


def join(lines: Sequence[Line], *, apart: bool, last: bool = False) -> Runon:
    """Lines as one, each parted from the next by a blank; ``last``: their last signs instead of their first."""
    found = Runon("", apart)
    parts: list[str] = []
    place = 0
    for line in lines:
        text = " ".join((line.text[-_LONGEST:] if last else line.text[:_LONGEST]).split())
        text = _APART.sub("", text) if apart else text
        if not text:
            continue
        if apart and parts and text[0] in ",.;:)":
            parts[-1] = parts[-1].rstrip()
            place -= 1
        found.starts.append(place)
        found.numbers.append(line.number)
        parts.append(f"{text} ")
        place += len(text) + 1
        if place > _LONGEST and not last:
            break
    found.text = _SPLIT.sub(r"\1", "".join(parts)) if not apart else "".join(parts)
    return found


def is_note(text: str) -> bool:
    """Whether a stretch is a note to a minister by its template: to whom, and its sections in their order."""
    to = _NOTE_TO.search(text[:1_200])
    if to is None or GREETED.search(text[:_LONGEST]) or _TO_CHAMBER.search(text[:600]):
        return False
    parts = [match["deel"] for match in _SECTIONS.finditer(text)]
    first = parts.index("Aanleiding") if "Aanleiding" in parts else -1
    decided = any(
        part.endswith(("besluit", "Advies")) or part.startswith("Beslispunt") for part in parts[first + 1 : first + 4]
    )
    return first >= 0 and decided


def is_letter(text: str) -> bool:
    """Whether a stretch addresses the chair of a chamber and greets."""
    return bool(_TO_CHAMBER.search(text) and GREETED.search(text))


def read_runon(form: Form, head: Runon | None, *, note: bool) -> None:
    """Fill in what the labels of a head that ran together say."""
    if head is None:
        return
    text = head.text
    days: dict[dt.date, int] = {}
    for match in _DATED.finditer(text):
        if (match["groot"] or match["na"]) and (day := read_date(match)):
            days.setdefault(day, match.start())
    placed = _PLACED.search(text)
    if placed and not days and (day := read_date(placed)):
        days[day] = placed.start("dag")
    if len(days) == 1 and "datum" not in form.values:
        [(day, place)] = days.items()
        form.values["datum_soort"] = "brief"
        form.put("datum", day, Origin.KOP, head.line(place), "dag bij het kopje in het briefhoofd")
    if mark := _MARKED.search(text):
        said = mark["mark"].rstrip(".,")
        if sum(map(str.isdigit, said)) > 2 and not DATE.match(said):
            form.put("kenmerk", said, Origin.KOP, head.line(mark.start()), "kenmerk bij het kopje in het briefhoofd")
    greeting = GREETED.search(text)
    to = None if note else _TO_CHAMBER.search(text, 0, greeting.start() if greeting else 600)
    if to:
        name = to["kamer"].capitalize()
        form.put("kamer", f"{name} Kamer", Origin.KOP, head.line(to.start()), "Kamer van de geadresseerde")
        form.put(
            "ontvanger",
            f"de voorzitter van de {name} Kamer",
            Origin.KOP,
            head.line(to.start()),
            "aan wie de brief is gericht",
        )
    if subject := _SUBJECT.search(text):
        form.put("titel", subject["titel"], Origin.KOP, head.line(subject.start()), "onderwerp in het briefhoofd")

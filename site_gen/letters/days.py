"""Lines of a paper -> the day that it bears, and what kind of day that is: of a letter, vastgesteld, ontvangen, ingezonden.

1. A day is read from a line of its own, or from the formula that a kind of paper has; a day in a sentence is none.
2. A day that cannot be, or a second one, is a notice; the printed text stays as it is.
3. The vergaderjaar that follows from a day is told as such.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import pairwise

from site_gen.letters.dates import DATE, read_date
from site_gen.letters.form import Form
from site_gen.letters.opening import HeadLine
from site_gen.model import Origin

DAY_LINE = re.compile(
    rf"(?P<woord>Voorgesteld|Ontvangen|Vastgesteld|Ingediend|Aangeboden|Ingezonden|Verzonden|[Dd]atum|DATUM|Dagtekening|['’‘´`•*,]?s[- ]Gra[vy]enhage,?|Den Haag,?|[A-Z][\w'’-]{{1,30}}(?: (?:aan|den|de|op|bij|van|het|der|[A-Z][\w'’-]{{1,30}})){{0,3}},)?(?P<bij> (?:tijdens|ter|in|bij|te) \D{{3,80}}?(?: van| op)?)? ?(?:op |d\.d\. )?:? ?(?:(?:[Mm]aan|[Dd]ins|[Ww]oens|[Dd]onder|[Vv]rij|[Zz]ater|[Zz]on)dag,? )?{DATE.pattern}"
)
_CLOCK = re.compile(r"^,? (?:om )?\d{1,2}[:.]\d{2}(?: uur)?$")
"""The time behind the day of a message: "Verzonden: dinsdag 9 maart 2021 11:20"."""
_GRIFFIE = re.compile(
    rf"(?:Ter griffie van .{{10,120}}ontvangen|Ontvangen ter [Gg]riffie(?: van .{{10,100}}?)?)(?: op)? {DATE.pattern}"
)
# "Verslag van de plenaire vergadering van dinsdag 25 september 2018", "Tweede Kamer, 14e vergadering, woensdag 25 oktober 2017".
_SESSION = re.compile(
    rf"(?:Verslag van de (?:plenaire )?vergadering van |(?P<kamer>Eerste|Tweede) Kamer, \d{{1,3}}(?:ste|de|e) vergadering, )(?:[a-z]{{4,6}}dag )?{DATE.pattern}"
)
# "… van dinsdag 17 april 2018Parlementair jaar 2017/2018, 27e vergadering" (staten-generaal.nl).
_SESSION_YEAR = re.compile(
    r"[ ,]{0,2}(?:[Pp]arlementair jaar|[Vv]ergaderjaar) (\d{4}) ?[-–/] ?(\d{4}), \d{1,3}(?:ste|de|e) vergadering"
)
_SENT_IN = re.compile(rf"(?:Ingezonden|Indiendatum|Datum indiening|Ingediend)(?: op)? ?:? ?{DATE.pattern}\.?")
_CHAIR = re.compile(r"(?:De |Namens de )(?:[a-z.]{2,20} ){0,2}(?:[Vv]oorzitter|[Gg]riffier|commissie)\b")
_PLACE = re.compile(r"^(?:Plaats en datum|Datum en plaats|Plaats, datum) ?:? ?")
_EXCHANGED = re.compile(rf"\((?P<woord>[Ii]ngezonden|[Oo]ntvangen)(?: op)? {DATE.pattern}\)?")
_DAY_KINDS = {
    "Voorgesteld": "voorgesteld",
    "Ontvangen": "ontvangen",
    "Vastgesteld": "vastgesteld",
    "Ingediend": "ingediend",
    "Aangeboden": "ingediend",
}
DAY_LABELS = ("Datum", *_DAY_KINDS)
"""Labels that may stand alone above their day."""


def read_day(form: Form, text: str, following: str, line: int) -> None:
    """The day of a line of a head, or under its label."""
    if following:
        text, line = f"{text.rstrip(':')} {following}", line + 1
    text = _PLACE.sub("", text)
    match = DAY_LINE.match(text)
    if match is None or len(text) > 120 or _GRIFFIE.match(text):
        return
    word = (match["woord"] or "").strip(" ,")  # "Vastgesteld, 15 augustus 2005" (kst-29800-VIII-254)
    if word not in _DAY_KINDS and _CLOCK.sub("", text[match.end() :]).strip(" .,;|")[:1] not in ("", "("):
        return  # "12 mei 2022 sprak de Kamer daarover": a sentence that happens to begin a line
    day = read_date(match)
    kind = _DAY_KINDS.get(word, "brief")
    if day is None:
        form.doubt(
            line,
            "onmogelijke-datum",
            f"de datum «{match[0].strip()}» kan niet",
            "controleer de brief; de letterlijke tekst blijft staan",
        )
    elif form.values.get("datum", day) != day:
        if form.values.get("datum_soort") == kind:
            form.doubt(
                line,
                "twee-datums",
                f"er staan twee datums in de kop: {form.values['datum']} en {day}",
                "de eerste is gebruikt; noem de juiste in een .yml",
            )
    else:
        if form.values.get("datum_soort") == "brief" and kind in ("voorgesteld", "vastgesteld"):
            form.values["datum_soort"] = kind  # the same day, once more with its word (36471-26)
        form.values.setdefault("datum_soort", kind)
        form.put("datum", day, Origin.KOP, line, "dag op een regel van de kop")


def read_session(form: Form, head: Sequence[HeadLine]) -> None:
    """The day of a meeting, and its chamber, in the line that names it."""
    for piece in head:
        if (match := _SESSION.match(piece.text)) and (day := read_date(match)):
            form.values.setdefault("datum_soort", "brief")
            form.put("datum", day, Origin.KOP, piece.number, "dag in de naam van de vergadering")
            kamer = f"{match['kamer']} Kamer" if match["kamer"] else None
            form.put("kamer", kamer, Origin.KOP, piece.number, "Kamer in de naam van de vergadering")
            if (years := _SESSION_YEAR.match(piece.text[match.end() :])) and int(years[2]) == int(years[1]) + 1:
                year = f"{years[1]}-{years[2]}"
                form.put("vergaderjaar", year, Origin.KOP, piece.number, "jaar in de naam van de vergadering")


def read_griffie(form: Form, head: Sequence[HeadLine]) -> None:
    """The day on which the griffie received a paper, where the head has no other."""
    for piece in head:
        if "datum" not in form.values and (match := _GRIFFIE.match(piece.text)) and (day := read_date(match)):
            form.values.setdefault("datum_soort", "ontvangen")
            form.put("datum", day, Origin.KOP, piece.number, "dag van ontvangst door de griffie")


def read_last_day(form: Form, tail: Sequence[HeadLine]) -> None:
    """The day under a letter that has none above it: "Utrecht, 3 november 2011", on a line of its own."""
    for piece in tail:
        match = DAY_LINE.fullmatch(piece.text)
        if match and (match["woord"] or "").endswith((",", "Haag", "Gravenhage")) and (day := read_date(match)):
            if "datum" not in form.values:
                form.values["datum_soort"] = "brief"
            form.put("datum", day, Origin.TEKST, piece.number, "plaats en dag onder de tekst")


def read_signed_day(form: Form, head: Sequence[HeadLine]) -> None:
    """The day right above who signs a list of a committee that bears none in its head: "Den Haag, 24 maart 2021" (2021)."""
    for piece, below in pairwise(head):
        if piece.text.startswith("BRIEF"):
            return
        match = DAY_LINE.fullmatch(piece.text) if below.text.startswith(("De ", "Namens ")) else None
        if match and (match["woord"] or "")[-1:] in (",", "g", "e") and _CHAIR.match(below.text):
            read_day(form, piece.text, "", piece.number)
            return


def read_bare_day(form: Form, tail: Sequence[HeadLine], kind: str) -> None:
    """The day that ends a paper, alone on its last line with text: questions on a page of a party, the sheet of a motion."""
    if tail and "datum" not in form.values and (match := DATE.fullmatch(tail[-1].text)) and (day := read_date(match)):
        form.values["datum_soort"] = kind
        form.put("datum", day, Origin.TEKST, tail[-1].number, "dag op de laatste regel")


def read_exchange(form: Form, kind: str, printed: Sequence[tuple[int, str]]) -> None:
    """When members asked and when the government answered: "(ingezonden 3 oktober 2014)" (corpus, ah_pdftext)."""
    for index, (line, text) in enumerate(printed):
        following = printed[index + 1][1] if index + 1 < len(printed) else ""
        if kind == "Schriftelijke vragen" and (alone := _SENT_IN.fullmatch(text)) and (day := read_date(alone)):
            form.put("gesteld", day, Origin.KOP, line, "dag van indiening")
            form.values.setdefault("datum_soort", "ingezonden")
            form.put("datum", day, Origin.KOP, line, "dag van indiening")
        for match in _EXCHANGED.finditer(f"{text} {following}"):
            day = read_date(match) if match.start() < len(text) else None
            if day is not None and match["woord"].lower() == "ontvangen":
                if form.values.get("datum", day) == day:
                    form.values["datum_soort"] = "ontvangen"
                form.put("datum", day, Origin.KOP, line, "dag van ontvangst van het antwoord")
            elif day is not None:
                form.put("gesteld", day, Origin.KOP, line, "dag van indiening")
                if kind.startswith("Schriftelijke vragen"):
                    if form.values.get("datum") == day:
                        form.values["datum_soort"] = (
                            "ingezonden"  # the same day as in the facts above it (tweedekamer.nl)
                        )
                    form.values.setdefault("datum_soort", "ingezonden")
                    form.put("datum", day, Origin.KOP, line, "dag van indiening")


def derive_year(form: Form) -> None:
    """The vergaderjaar of the day, where a chamber is known."""
    day = form.values.get("datum")
    if isinstance(day, dt.date) and "kamer" in form.values:
        form.put("vergaderjaar", session_of(day), Origin.AFGELEID, None, "volgt uit de datum")


def session_of(day: dt.date) -> str:
    """The vergaderjaar in which a day falls: it begins on the third Tuesday of September (article 65 of the Grondwet).

    >>> session_of(dt.date(2020, 9, 14)), session_of(dt.date(2020, 9, 15))
    ('2019-2020', '2020-2021')
    """
    begin = day.year if day >= opening_of(day.year) else day.year - 1
    return f"{begin}-{begin + 1}"


def opening_of(year: int) -> dt.date:
    """The day on which a vergaderjaar begins: the third Tuesday of September."""
    first = dt.date(year, 9, 1)
    return first + dt.timedelta(days=(1 - first.weekday()) % 7 + 14)

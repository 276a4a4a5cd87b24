"""Letterhead and running feet -> the values they print: dossier, number, day, chamber, addressee, kenmerk.

1. The first finder of a value keeps it, with its line; a foot fills in only what no head says.
2. A dossier stands on a line of its own above the number: one that is cited in the text is never the paper's own.
3. A day that cannot be, or a second one, is a notice; the printed text stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from site_gen.letters.dates import DATE, read_date
from site_gen.letters.furniture import Foot
from site_gen.model import Dossier, Herkomst, Notice, Origin, parse_kamerstuk_id

# "19 637 Vreemdelingenbeleid", "36 410 VI", "21 501-32 Landbouw- en Visserijraad" (seed 004; corpus, moties).
_DOSSIER = re.compile(
    r"(?P<nummer>[0-9]{2}[ \u00a0]?[0-9]{3})(?: ?[-–] ?(?P<reeks>\d{2})| (?P<hoofdstuk>[IVX]{1,6}[A-Z]?)| \((?P<rijk>R\d{3,4})\))?(?:[ \u00a0]+(?P<titel>\D.*))?"
)
# "CII Toekomst van de raad": a dossier of the Eerste Kamer alone (IDENTIFIERS.md section 1).
_ROMAN = re.compile(r"(?P<nummer>[CLX][IVXLC]{1,8})(?:[ \u00a0]+(?P<titel>[A-Z].*))?")
_CHAIR = re.compile(r"(?:Aan )?[Dd]e [Vv]oorzitter van de (?P<kamer>Eerste|Tweede) Kamer(?: der Staten-Generaal)?")
_NUMBER = re.compile(r"Nr\. ?(?P<nr>\d{1,5}[a-z]?)(?:[ \u00a0]+(?P<rest>.+))?")
_EK_LETTER = re.compile(r"(?P<letter>[A-Z]{1,3})(?: (?P<rest>(?:BRIEF|VERSLAG|NOTA|MEMORIE|MOTIE|LIJST|ADVIES)\b.*))?")
_TYPE_LINE = re.compile(r"(?P<soort>BRIEF|MOTIE|AMENDEMENT|VERSLAG|NOTA|LIJST|MEMORIE|VOORSTEL)\b[^a-z]*")
_YEAR = re.compile(r"[Vv]ergaderjaar (?P<van>\d{4})[-–/](?P<tot>\d{2,4})")
_KENMERK = re.compile(r"(?:Ons kenmerk|Onze referentie|Kenmerk)[ \t]*:?[ \t]*(?P<waarde>\S.{0,60})?")
_DAY_LINE = re.compile(
    rf"(?P<woord>Voorgesteld|Ontvangen|Vastgesteld|Ingediend|Datum|['’]s-Gravenhage,|[A-Z][\w' -]{{1,30}},)?(?: tijdens \D{{3,80}}? van)? ?:? ?{DATE.pattern}"
)
_EXCHANGED = re.compile(rf"\((?P<woord>ingezonden|ontvangen) {DATE.pattern}\)")
_DAY_KINDS = {
    "Voorgesteld": "voorgesteld",
    "Ontvangen": "ontvangen",
    "Vastgesteld": "vastgesteld",
    "Ingediend": "ingediend",
}


@dataclass(slots=True)
class Form:
    """The values found so far; the first finder of a field keeps it."""

    name: str
    values: dict[str, object] = field(default_factory=dict)
    herkomst: list[Herkomst] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def put(self, name: str, value: object, origin: Origin, line: int | None) -> None:
        """Fill in a field that is still empty."""
        if value and name not in self.values:
            self.values[name] = value
            self.herkomst.append(Herkomst(name, origin, line))

    def doubt(self, line: int, code: str, text: str, remedy: str) -> None:
        """Note a doubt about the source."""
        self.notices.append(Notice(self.name, line, code, text, remedy))


def read_head(form: Form, head: Sequence[tuple[int, str]]) -> None:
    """Fill in what the lines of a letterhead say; each line comes with its number."""
    _read_dossiers(form, head)
    for index, (line, text) in enumerate(head):
        following = head[index + 1][1] if index + 1 < len(head) else ""
        if match := re.match(r"(?P<kamer>Eerste|Tweede) Kamer der Staten-Generaal", text):
            form.put("kamer", f"{match['kamer']} Kamer", Origin.KOP, line)
        if match := _YEAR.search(text):
            form.put("vergaderjaar", _year(match), Origin.KOP, line)
        if match := re.match(r"Aan de (?:[Vv]oorzitter van de (?P<kamer>Eerste|Tweede) Kamer.*|.{3,100})", text):
            form.put("ontvanger", text[4:], Origin.KOP, line)
            form.put("kamer", f"{match['kamer']} Kamer" if match["kamer"] else None, Origin.KOP, line)
        elif match := _CHAIR.fullmatch(text):
            whole = f"{text} {following}" if following == "der Staten-Generaal" else text
            form.put("ontvanger", whole, Origin.KOP, line)
            form.put("kamer", f"{match['kamer']} Kamer", Origin.KOP, line)
        elif text.startswith("t.a.v. "):
            form.put("ontvanger", text[7:], Origin.KOP, line)
        if match := _KENMERK.fullmatch(text):
            form.put("kenmerk", (match["waarde"] or following).strip(), Origin.KOP, line)
        _read_day(form, text, following, line)


def _read_dossiers(form: Form, head: Sequence[tuple[int, str]]) -> None:
    """Dossier lines with their titles, down to the number of the paper."""
    dossiers: list[Dossier] = []
    first = 0
    senate = any(text.startswith("Eerste Kamer der Staten-Generaal") for _, text in head)
    for index, (line, text) in enumerate(head):
        following = head[index + 1][1] if index + 1 < len(head) else ""
        if match := _NUMBER.fullmatch(text):
            form.put("ondernummer", match["nr"], Origin.KOP, line)
            break
        if (match := _EK_LETTER.fullmatch(text)) and (match["rest"] or _TYPE_LINE.match(following)):
            form.put("ondernummer", match["letter"], Origin.KOP, line)
            break
        if match := _DOSSIER.fullmatch(text):
            dossiers.append(_dossier(match))
            first = first or line
        elif senate and (match := _ROMAN.fullmatch(text)):
            dossiers.append(Dossier(match["nummer"], None, match["titel"]))
            first = first or line
        elif dossiers and not _TYPE_LINE.match(text) and len(text) < 120:
            # The title may go on below: "36 410 VI", then its title over three lines (corpus, moties).
            last = dossiers[-1]
            dossiers[-1] = replace(last, titel=f"{last.titel} {text}".strip() if last.titel else text)
    form.put("dossiers", tuple(dossiers), Origin.KOP, first)


def _dossier(match: re.Match[str]) -> Dossier:
    addition = match["reeks"] or match["hoofdstuk"] or match["rijk"]
    return Dossier(re.sub(r"\D", "", match["nummer"]), addition, match["titel"].strip() if match["titel"] else None)


def _read_day(form: Form, text: str, following: str, line: int) -> None:
    if text in ("Datum", "Datum:"):
        text, line = f"Datum {following}", line + 1
    match = _DAY_LINE.match(text)
    if match is None or len(text) > 120:
        return
    day = read_date(match)
    if day is None:
        form.doubt(
            line,
            "onmogelijke-datum",
            f"de datum «{match[0].strip()}» kan niet",
            "controleer de brief; de letterlijke tekst blijft staan",
        )
    elif form.values.get("datum", day) != day:
        form.doubt(
            line,
            "twee-datums",
            f"er staan twee datums in de kop: {form.values['datum']} en {day}",
            "de eerste is gebruikt; noem de juiste in een .yml",
        )
    else:
        form.values.setdefault("datum_soort", _DAY_KINDS.get((match["woord"] or "").strip(), "brief"))
        form.put("datum", day, Origin.KOP, line)


def read_exchange(form: Form, printed: Sequence[tuple[int, str]]) -> None:
    """When members asked and when the government answered: "(ingezonden 3 oktober 2014)" (corpus, ah_pdftext)."""
    for index, (line, text) in enumerate(printed):
        following = printed[index + 1][1] if index + 1 < len(printed) else ""
        for match in _EXCHANGED.finditer(f"{text} {following}"):
            day = read_date(match) if match.start() < len(text) else None
            if day is not None and match["woord"] == "ontvangen":
                if "datum" not in form.values:
                    form.values["datum_soort"] = "ontvangen"
                form.put("datum", day, Origin.KOP, line)
            elif day is not None:
                form.put("gesteld", day, Origin.KOP, line)


def _year(match: re.Match[str]) -> str:
    end = match["tot"] if len(match["tot"]) == 4 else match["van"][:2] + match["tot"]
    return f"{match['van']}-{end}"


def read_foot(form: Form, foot: Foot) -> None:
    """Fill in what a running foot says (seed 002 has its identity only there, line 254)."""
    form.put("kamer", f"{foot.kamer} Kamer" if foot.kamer else None, Origin.VOETTEKST, foot.line)
    if foot.vergaderjaar and (match := _YEAR.search(f"vergaderjaar {foot.vergaderjaar}")):
        form.put("vergaderjaar", _year(match), Origin.VOETTEKST, foot.line)
    if foot.dossiers:
        found = (_DOSSIER.fullmatch(part.strip()) for part in re.split(r",| en ", foot.dossiers))
        form.put("dossiers", tuple(_dossier(match) for match in found if match), Origin.VOETTEKST, foot.line)
    form.put("ondernummer", foot.nummer, Origin.VOETTEKST, foot.line)
    kst = parse_kamerstuk_id(foot.kst or "")
    if kst is not None:
        form.put("dossiers", (Dossier(kst.dossier, kst.toevoeging),), Origin.VOETTEKST, foot.line)
        form.put("ondernummer", kst.ondernummer, Origin.VOETTEKST, foot.line)

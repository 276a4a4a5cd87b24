"""Letterhead and running feet -> the values they print: dossier, number, day, chamber, addressee, kenmerk.

1. The first finder of a value keeps it, with its line; a foot fills in only what no head says.
2. A dossier stands above the number or the title: one that is cited in the text is never the paper's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from site_gen.letters.addressee import read_addressee
from site_gen.letters.advice import ADVICE
from site_gen.letters.dates import DATE
from site_gen.letters.days import DAY_LABELS, DAY_LINE, read_day, read_griffie
from site_gen.letters.form import Form
from site_gen.letters.furniture import Foot
from site_gen.letters.headline import DOSSIER
from site_gen.letters.labels import below, read_kenmerk
from site_gen.letters.opening import HeadLine
from site_gen.letters.webpage import read_copied, whole_row
from site_gen.model import Dossier, Line, Origin, parse_kamerstuk_id

# "CII Toekomst van de raad": a dossier of the Eerste Kamer alone (IDENTIFIERS.md section 1).
_ROMAN = re.compile(r"(?P<nummer>[CLX][IVXLC]{1,8})(?:[,:]? (?P<titel>[A-Z].*))?")
_ALSO = re.compile(r"(?:,| en|/) (?=\d{2} ?\d{3}(?!\d))")
_CHAMBER = re.compile(
    r"(?:\d )?(?P<kamer>EERSTE|TWEEDE) KA ?MER DER ?STA ?TEN[- ]GENE ?RAA[L1](?: ?\|)?(?: ?[12])?(?: ?\|)?",
    re.IGNORECASE,
)
# "Tweede" + "Kamer der Staten-Generaal", "Eerste Kamer der" + "Staten-Generaal" (Staten-Generaal Digitaal).
_HALF = re.compile(r"(?:Eerste|Tweede)(?: Kamer(?: der)?)?")
# "Tweede Kamer, Jaarverslagen en Slotwet" + "VERSLAG VAN EEN WETGEVINGSOVERLEG": a draft of the Kamer (2025D27694).
_DRAFT = re.compile(r"(?P<kamer>Eerste|Tweede) Kamer, [A-Z][^.;:?]{2,150}")
_MEETING = re.compile(r"VERSLAG VAN EEN ")
_BOTH = re.compile(r"(?:(?:Eerste en Tweede|Tweede en Eerste) Kamer|Verenigde Vergadering) der Staten-Generaal.{0,12}")
_YEAR = re.compile(
    r"(?:[Vv]erga ?der ?jaar|VERGADERJAAR|Parlementair jaar) ?(?P<van>\d{4}) ?[-‐-―/] ?(?P<tot>\d{4}|\d{2})\b"
)
# "Staten-Generaal | 1/2 |", "1/2" + "Staten-Generaal": a paper of both chambers (36615-6, 29679-17).
_OF_BOTH = re.compile(r"(?:1/2 )?Staten-Generaal ?\|? ?(?:1/2)?(?: ?\|)?")
# "… met ingang van" + "1 januari 2025.": a sentence that goes on with a day is no line of a head (kst-36606-3).
_RUNS_ON = re.compile(
    r"(?:^|.* )(?:van|op|per|tot|vanaf|sinds|met|en|of|de|het|een|dan|voor|na|bij|in|uiterlijk|rond|medio|tussen|ingaande|m\.i\.v\.|sedert|gedateerd|besluit|brief|wet|d\.d\.|dd\.?|(?:maan|dins|woens|donder|vrij|zater|zon)dag),?"
)
BARE_DAY = re.compile(
    rf"(?:(?:[Mm]aan|[Dd]ins|[Ww]oens|[Dd]onder|[Vv]rij|[Zz]ater|[Zz]on)dag,? )?{DATE.pattern}(?P<punt>\.?)"
)
_PLACE = 30  # signs of a line that holds the place of a day
_APART = 3
"""Lines and columns between a label and what stands under it."""
_CHAPTER = re.compile(r"[IVX]{1,6}[A-E]?|[A-M]")
# "1 Het vorige stuk inzake dit wetsvoorstel": a note of the head.
_NOTE = re.compile(r"[1-9] ?[A-Z][a-z]")
# "b) Datum ontvangst Commissiedocument" (a fiche): a day of something else.
_OTHER_DAY = re.compile(
    r"(?:[a-z\d]{1,2}[.)] ?)?(?:Datum|Dag) (?:van )?(?:ontvangst|publicatie|besluit\w*|vergadering|debat|inwerkingtreding|behandeling|indiening)\b.{0,60}"
)
_GLUED = re.compile(r"(?P<nummer>\d{2} \d{3})\d")
"""A dossier with the mark of a note behind it: "23 9821" (kst-20002001-23982-173)."""


def read_head(form: Form, head: Sequence[HeadLine]) -> None:
    """Fill in what the lines of a head say."""
    for index, piece in enumerate(head):
        text, line = piece.text, piece.number
        if _HALF.fullmatch(text) and index + 1 < len(head) and _CHAMBER.fullmatch(f"{text} {head[index + 1].text}"):
            text = f"{text} {head[index + 1].text}"
        if match := _CHAMBER.fullmatch(text):
            form.put("kamer", f"{match['kamer'].capitalize()} Kamer", Origin.KOP, line, "naam van de Kamer")
        elif (match := _DRAFT.fullmatch(text)) and any(
            _MEETING.match(item.text) for item in head[index + 1 : index + 2]
        ):
            form.put("kamer", f"{match['kamer']} Kamer", Origin.KOP, line, "Kamer boven het verslag")
        elif _BOTH.fullmatch(text):
            form.put(
                "kamer",
                "Verenigde Vergadering" if text.startswith("Ver") else "Eerste en Tweede Kamer",
                Origin.KOP,
                line,
                "naam van de Kamers",
            )
        elif _OF_BOTH.fullmatch(text) and ("1/2" in text or (index and head[index - 1].text == "1/2")):
            form.put("kamer", "Eerste en Tweede Kamer", Origin.KOP, line, "naam van de Kamers")
        if text.startswith("Verg") and text.endswith(("-", "aar")) and index + 1 < len(head):
            text = f"{text} {head[index + 1].text}".replace(
                "- ", "-"
            )  # "Vergaderjaar 2020-" + "2021" (parlementairemonitor.nl, 35746-3)
        if (match := _YEAR.search(text)) and text[match.start()] in "VP":
            form.put("vergaderjaar", _year(match), Origin.KOP, line, "regel met het vergaderjaar")
        if read_copied(form, whole_row(head, index), line, named=index < 12):
            continue
        read_addressee(form, head, index)
        read_kenmerk(form, head, index, text)
        if match := ADVICE.fullmatch(text):
            form.put("kenmerk", match["nr"], Origin.KOP, line, "nummer van de Raad van State")
            text = match["rest"] or ""
        if not _in_sentence(head, index):
            read_day(form, text, below(head, index) if text.rstrip(":") in DAY_LABELS else "", line)
    read_griffie(form, head)


def _is_reader(label: HeadLine, below: HeadLine) -> bool:
    """Whether a label right above a piece, in its own column, is of the reader's letter: "Uw brief van"."""
    if below.number - label.number == 1 and _OTHER_DAY.fullmatch(label.text):
        return True
    near = abs(label.column - below.column) <= _APART and 0 < below.number - label.number <= _APART
    return near and label.text.startswith(("Uw brief", "Uw bericht", "Uw kenmerk", "Uw schrijven"))


def _in_sentence(head: Sequence[HeadLine], index: int) -> bool:
    """Whether a line that opens with a day goes on with the sentence of the line above it or ends one, or is of another letter."""
    above = head[index - 1] if index and head[index].number - head[index - 1].number == 1 else None
    if above and head[index].text.startswith(("op ", "d.d. ")):
        return " " in above.text
    if above and above.text.endswith(";") and DAY_LINE.match(head[index].text):
        return True  # "… en de Bondsrepubliek;" + "Bonn, 21 mei 1991": the title of a treaty
    match = BARE_DAY.match(head[index].text)
    if match is None:
        return False
    if any(_is_reader(piece, head[index]) for piece in head[max(0, index - 3) : index]):
        return True
    if above and above.text.endswith(",") and len(above.text) > _PLACE:
        return True  # "…, met aanhangsels; Wenen," + "16 november 1992": the title of a treaty
    return bool(match["punt"]) or bool(above and " " in above.text and _RUNS_ON.fullmatch(above.text))


def read_dossiers(form: Form, above: Sequence[HeadLine]) -> None:
    """Dossier lines with their titles, from the lines above the number or the title of a paper."""
    dossiers: list[Dossier] = []
    first = 0
    near = above[-40:]
    for place, piece in enumerate(near):
        if dossiers and piece.text and _chapter(dossiers[-1], [item.text for item in near[place : place + 4]]):
            dossiers[-1] = replace(dossiers[-1], toevoeging=piece.text)
            continue
        parts = _ALSO.split(piece.text)
        matches = [DOSSIER.fullmatch(part) for part in parts]
        # "35 687 en 35 688 (R2151) Goedkeuring": more than one on a line; a title that goes on with a number is none.
        several = len(parts) > 1 and all(match and not match["titel"] for match in matches[:-1]) and matches[-1]
        if several:
            dossiers.extend(_dossier(match) for match in matches if match)
        elif match := DOSSIER.fullmatch(piece.text):
            dossiers.append(_dossier(match))
        elif match := _GLUED.fullmatch(piece.text):
            dossiers.append(Dossier(match["nummer"].replace(" ", "")))
        elif ((match := _ROMAN.fullmatch(piece.text)) and len(match["nummer"]) > 1 and piece is not above[-1]) or (
            match and match["titel"]
        ):
            dossiers.append(Dossier(match["nummer"], None, match["titel"]))
        elif dossiers and len(piece.text) < 400 and not DAY_LINE.match(piece.text):
            # The title may go on below: "36 410 VI", then its title over three lines (corpus, moties).
            last = dossiers[-1]
            dossiers[-1] = replace(last, titel=f"{last.titel} {piece.text}".strip() if last.titel else piece.text)
        first = first or (piece.number if dossiers else 0)
    unique = {dossier.slug: dossier for dossier in reversed(dossiers)}
    form.put(
        "dossiers",
        tuple(d for d in dossiers if unique[d.slug] is d),
        Origin.KOP,
        first,
        "dossier boven het nummer of de titel",
    )


def _chapter(last: Dossier, texts: Sequence[str]) -> bool:
    """Whether a chapter stands alone under its dossier: "37 020" + "X" + "… van het ministerie van Defensie (X) …" (XML)."""
    alone = last.toevoeging is None and last.titel is None and _CHAPTER.fullmatch(texts[0])
    return bool(alone) and any(f"({texts[0]})" in text for text in texts[1:])


def _dossier(match: re.Match[str]) -> Dossier:
    addition = match["reeks"] or match["hoofdstuk"] or (match["rijk"] or "").replace(" ", "") or None
    title = match["titel"].strip(" ,:–-")
    return Dossier(re.sub(r"\D", "", match["nummer"]), addition, title or None)


def _year(match: re.Match[str]) -> str:
    end = match["tot"] if len(match["tot"]) == 4 else match["van"][:2] + match["tot"]
    if match["van"].endswith("99") and end.endswith("00"):
        end = f"{int(match['van']) + 1}"
    return f"{match['van']}-{end}"


def without_its_note(number: str | None, feet: Sequence[Foot], lines: Sequence[Line]) -> str | None:
    """A number of a head without the figure of a note that was glued to it: "Nr. 531" where each foot says "nr. 53" (1994)."""
    told = {foot.nummer for foot in feet if foot.nummer}
    if number is None or told != {number[:-1]}:
        return number
    return number[:-1] if any(_NOTE.match(line.text) and line.text[0] == number[-1] for line in lines) else number


def read_foot(form: Form, foot: Foot) -> None:
    """Fill in what a running foot says (seed 002 has its identity only there, line 254)."""
    form.put(
        "kamer", f"{foot.kamer} Kamer" if foot.kamer else None, Origin.VOETTEKST, foot.line, "voet van de bladzijden"
    )
    if foot.vergaderjaar and (match := _YEAR.search(f"vergaderjaar {foot.vergaderjaar}")):
        form.put("vergaderjaar", _year(match), Origin.VOETTEKST, foot.line, "voet van de bladzijden")
    if foot.dossiers:
        found = (DOSSIER.fullmatch(part.strip()) for part in re.split(r",| en ", foot.dossiers))
        form.put(
            "dossiers",
            tuple(_dossier(match) for match in found if match),
            Origin.VOETTEKST,
            foot.line,
            "voet van de bladzijden",
        )
    form.put("ondernummer", foot.nummer, Origin.VOETTEKST, foot.line, "voet van de bladzijden")
    kst = parse_kamerstuk_id(foot.kst or "")
    if kst is not None:
        form.put(
            "dossiers", (Dossier(kst.dossier, kst.toevoeging),), Origin.VOETTEKST, foot.line, "voet van de bladzijden"
        )
        form.put("ondernummer", kst.ondernummer, Origin.VOETTEKST, foot.line, "voet van de bladzijden")

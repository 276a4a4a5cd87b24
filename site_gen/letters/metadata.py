"""Blocks and furniture -> Metadata: what a paper says of itself, each value with the line that says it.

1. A value stands in the letter, in its running foot or in a sidecar; what none of them says stays unknown.
2. Only the letterhead, the foot, the signature and the type's own formulas are read: a dossier that is cited is not the paper's own.
3. What cannot be, or contradicts itself, is a notice; the printed value is never repaired.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from site_gen.letters.dates import find_dates
from site_gen.letters.furniture import Foot
from site_gen.letters.heads import Form, read_exchange, read_foot, read_head
from site_gen.letters.paragraphs import MOTION_END
from site_gen.letters.signing import signatories
from site_gen.letters.types import DocumentType, recognise
from site_gen.model import Afzender, Block, BlockKind, Metadata, Notice, Origin, Text

_SUBJECT = re.compile(r"(?:Onderwerp|Betreft)[ \t]*:?[ \t]*(?P<waarde>\S.{0,300})?")
_SMALL = frozenset(
    {"van", "voor", "en", "de", "het", "der", "den", "een", "aan", "in", "op", "over", "naar", "te", "bij", "met"}
)
# "… VAN HET LID GRINWIS TER VERVANGING VAN DAT GEDRUKT ONDER NR. 18" (review, 36602-31): there the naming ends.
_ENDS_NAME = frozenset({"c.s.", "ter", "over", "onder", "inzake", "tot", "houdende", "met"})
_EXCHANGES = frozenset({"Aanhangsel van de Handelingen", "Antwoord op Kamervragen"})
_PREFIXES = frozenset({"van", "de", "den", "der", "ten", "ter", "te"})
_BODIES = frozenset({"commissie", "commissies", "kamer", "fractie", "fracties", "kamercommissie"})
_OVERLEG = re.compile(
    r"De (?P<commissie>(?:vaste|algemene|tijdelijke) (?:commissie|kamercommissie) voor [A-Z][\w ,&-]{2,80}?) heeft een aantal vragen en opmerkingen voorgelegd"
)


def read_metadata(
    name: str, blocks: Sequence[Block], feet: Sequence[Foot]
) -> tuple[Metadata, DocumentType, tuple[Notice, ...]]:
    """The metadata of one letter, its type, and what is doubtful about it."""
    form = Form(name)
    head = [pair for block in blocks if block.kind is BlockKind.HEAD for pair in _printed_lines(block)]
    opening = [(block.text.first_line, block.text.content) for block in blocks if block.kind is not BlockKind.HEAD][:8]
    title_lines = [*head, *((line, text) for line, text in opening[:4] if len(text) < 300)]
    kind, kind_line = recognise([(line, text.replace("\n", " ")) for line, text in title_lines], opening)
    shown_by = Origin.AFGELEID if kind_line is None else Origin.KOP if head else Origin.TEKST
    form.put("soort", kind.naam, shown_by, kind_line)
    read_head(form, head)
    if kind.naam in _EXCHANGES:
        read_exchange(form, [*head, *opening])
    for foot in feet:
        read_foot(form, foot)
    _read_signatures(form, blocks)
    _read_text(form, kind, blocks)
    _read_title(form, kind, head, title_lines)
    values = {**form.values, "herkomst": tuple(form.herkomst)}
    metadata = Metadata(**values)  # type: ignore[arg-type]
    form.notices.extend(_contradictions(name, metadata, blocks))
    if metadata.datum is None:
        form.doubt(0, "geen-datum", "er staat geen datum in", "noem de datum in een .yml als die bekend is")
    return metadata, kind, tuple(form.notices)


def _printed_lines(block: Block) -> list[tuple[int, str]]:
    """The lines of a stacked block as printed, each with its source line."""
    found: list[tuple[int, str]] = []
    offset = 0
    # A blank that does not break is read as a blank: "Nr.\u00a01002", "32\u00a0317" (RELIABILITY.md T7).
    for text in block.text.content.replace("\u00a0", " ").split("\n"):
        found.append((_line_at(block.text, offset), text))
        offset += len(text) + 1
    return found


def _line_at(text: Text, offset: int) -> int:
    """The source line at an offset, found by halving: a hostile block has a date on each of 20,000 lines."""
    index = bisect_right(text.lines, offset, key=lambda pair: pair[0])
    return text.lines[index - 1][1] if index else 0


def _read_signatures(form: Form, blocks: Sequence[Block]) -> None:
    senders: list[Afzender] = []
    line: int | None = None
    previous = ""
    for block in blocks:
        motion, previous = previous.startswith(MOTION_END), block.text.content
        if block.kind is not BlockKind.SIGNATURE:
            continue
        senders.extend(signatories(block.text.content.split("\n"), motion=motion))
        line = line or block.text.first_line
    form.put("afzenders", tuple(senders), Origin.TEKST, line)


def _read_text(form: Form, kind: DocumentType, blocks: Sequence[Block]) -> None:
    for block in blocks[:12]:
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        text = block.text.content
        if match := _OVERLEG.search(text):
            form.put("commissie", match["commissie"], Origin.TEKST, _line_at(block.text, match.start()))
        # "zijn op 6 oktober 2025 aan de Minister … voorgelegd. Bij brief van 8 oktober 2025 zijn de vragen beantwoord."
        if kind.naam.startswith("Verslag van een schriftelijk"):
            for word, target in (("voorgelegd", "gesteld"), ("beantwoord", "datum")):
                for end in re.finditer(rf"{word}\.", text):
                    start = max(0, end.start() - 200)
                    start = text.rfind(".", start, end.start()) + 1 or start
                    for match, day in find_dates(text[start : end.start()]):
                        if day is not None:
                            if target == "datum" and "datum" not in form.values:
                                form.values["datum_soort"] = "beantwoord"
                            form.put(target, day, Origin.TEKST, _line_at(block.text, start + match.start()))
    fracties = list(dict.fromkeys(block.fractie for block in blocks if block.fractie))
    if fracties:
        line = next(block.text.first_line for block in blocks if block.fractie)
        form.put("fracties", tuple(fracties), Origin.TEKST, line)


def _read_title(
    form: Form, kind: DocumentType, head: list[tuple[int, str]], title_lines: Iterable[tuple[int, str]]
) -> None:
    for index, (line, text) in enumerate(head):
        if match := _SUBJECT.fullmatch(text):
            following = head[index + 1][1] if index + 1 < len(head) else ""
            form.put("titel", (match["waarde"] or following).strip(), Origin.KOP, line)
    if kind.titel is not None:
        for line, text in title_lines:
            flat = text.replace("\n", " ")
            if kind.titel.fullmatch(flat):
                bare = re.sub(r"^(?:Nr\. ?\d{1,5}[a-z]?|[A-Z]{1,3}(?= [A-Z]{4})) ", "", flat)
                title = sentence_case(bare) if bare.isupper() else bare
                if not title.startswith("Vergaderjaar"):
                    form.put("titel", title, Origin.KOP, line)
    senders = form.values.get("afzenders")
    if isinstance(senders, tuple) and senders and kind.naam == "Brief" and senders[0].functie:
        form.put("titel", f"Brief van de {senders[0].functie}", Origin.AFGELEID, None)
    form.put("titel", kind.naam, Origin.AFGELEID, None)


def sentence_case(text: str) -> str:
    """A title printed in capitals as one would write it: names and offices keep their capitals.

    >>> sentence_case("BRIEF VAN DE MINISTER VAN ASIEL EN MIGRATIE")
    'Brief van de Minister van Asiel en Migratie'
    """
    words = text.lower().split(" ")
    found: list[str] = []
    naming = False
    for index, word in enumerate(words):
        if word in ("minister", "staatssecretaris", "ministers", "minister-president", "lid", "leden"):
            naming = True
            found.append(word if word in ("lid", "leden") else word.capitalize())
        elif word in _ENDS_NAME and not _opens_name(words, index):
            naming = False
            found.append(word)
        elif index == 0 or (naming and (word not in _SMALL or _opens_name(words, index))):
            parts = word.split("-")
            found.append("-".join(p if p in _SMALL and len(parts) > 1 else p.capitalize() for p in parts))
        else:
            found.append(word)
    return " ".join(found)


def _opens_name(words: Sequence[str], index: int) -> bool:
    """Whether a small word opens a surname without its first name: "het lid Van der Plas" (corpus, kst-32317-807)."""
    before = words[index - 1]
    if words[index] not in _PREFIXES or not (before in ("lid", "leden", "en") or before.endswith(",")):
        return False
    members = "lid" in words[:index] or "leden" in words[:index]
    return members and _BODIES.isdisjoint(words[index + 1 : index + 5])


def _contradictions(name: str, metadata: Metadata, blocks: Sequence[Block]) -> list[Notice]:
    """Events told as past on a day after the paper's own (seed 003: dated 11 mei 2025, a request of 17 juni 2025)."""
    own: dt.date | None = metadata.datum
    if own is None or metadata.datum_soort == "beantwoord":
        return []
    found: list[Notice] = []
    for block in blocks:
        if block.kind is BlockKind.HEAD:
            continue
        text = block.text.content
        for match, day in find_dates(text):
            if day is None or day <= own:
                continue
            before = text[max(0, match.start() - 60) : match.start()].split(".")[-1]
            if re.search(
                r"\b(?:[Vv]erzoek|[Mm]otie|[Tt]oezegging|aangenomen|verzonden|verstuurd|gestuurd|voorgelegd)\b[^.]{0,50}(?:op|van|d\.d\.) $",
                before,
            ):
                line = _line_at(block.text, match.start())
                found.append(
                    Notice(
                        name,
                        line,
                        "datum-later",
                        f"de datum {_day(own)} ligt vóór de genoemde {_day(day)}",
                        "controleer de datum; de waarde is niet veranderd",
                    )
                )
    return found


def _day(day: dt.date) -> str:
    return f"{day.day:02d}-{day.month:02d}-{day.year}"

"""Blocks, lines and furniture -> Metadata: what a paper says of itself, each value with the line that says it.

1. A value stands in the letter, in its running foot or in a sidecar; what none of them says stays unknown.
2. Only the head, the foot, the signature and the type's own formulas are read: a dossier that is cited is not the paper's own.
3. What cannot be, or contradicts itself, is a notice; the printed value is never repaired.
4. What follows from another value (the vergaderjaar of a day) has the origin ``afgeleid``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_gen.letters import proposers
from site_gen.letters.addressee import read_addressee_below
from site_gen.letters.advice import read_advice, read_same_day
from site_gen.letters.days import derive_year, read_bare_day, read_enacted, read_last_day, read_session
from site_gen.letters.doubts import contradictions
from site_gen.letters.form import Form
from site_gen.letters.furniture import Foot
from site_gen.letters.headline import GREETING, Headline, find_headline
from site_gen.letters.heads import (
    BARE_DAY,
    read_dossiers,
    read_foot,
    read_head,
    read_labels,
    read_own_kenmerk,
)
from site_gen.letters.opening import HeadLine, closing, opening
from site_gen.letters.prose import read_cases, read_prose
from site_gen.letters.questions import read_questions
from site_gen.letters.senders import signers
from site_gen.letters.sheet import read_sheet
from site_gen.letters.titles import sentence_case
from site_gen.letters.types import LETTER, OTHER, DocumentType, of_formula, of_top
from site_gen.model import Afzender, Block, BlockKind, Line, Metadata, Note, Notice, Origin

_SUBJECT = re.compile(r"(?:Onderwerp|Betreft)(?:[ \t]*:[ \t]*|[ \t]+|$)(?P<waarde>\S.{0,600})?")
_EXCHANGES = frozenset({"Aanhangsel van de Handelingen", "Antwoord op Kamervragen", "Schriftelijke vragen"})
_MOVED = frozenset({"Motie", "Amendement"})
_DATED_BELOW = frozenset({"Brief", "Geleidende brief", "Stuk", "Beslisnota", "Koninklijke boodschap", "Antwoord op Kamervragen", "Nader rapport", "Advies Raad van State"})  # fmt: skip
"""Kinds that may bear their day under the text; elsewhere a day there belongs to a letter that is printed inside."""
_ENDS_WITH_DAY = {"Schriftelijke vragen": "ingezonden", "Motie": "brief"}
"""Kinds of which the last line may be a day alone, and what day that is."""
_FORMAL = frozenset({"Motie", "Amendement", "Voorstel van wet", "Koninklijke boodschap", "Handelingen", "Staatsblad"})
_REPORTED = frozenset({"Handelingen"})
"""Kinds that nobody signs."""
_SENT = frozenset({"Brief", "Geleidende brief", "Stuk"})
_OF_BILL = frozenset({"Memorie van toelichting", "Voorstel van wet", "Nota naar aanleiding van het verslag", "Memorie van antwoord", "Nota van wijziging"})  # fmt: skip
_OF_MEMBER = re.compile(r"Initiatiefnota van (?:het lid|de leden) (?P<wie>[^:;]{2,80}?) over .*")
_MOVES = re.compile(r"Voorgesteld|De Kamer,$")
_WIDE = re.compile(r" {3,}")
_PROSE = re.compile(r"Geachte |De Kamer,|Vraag \d|Wij [BWJ]|De ondergetekende|(?:[^|\s]+ ){10}")


@dataclass(frozen=True, slots=True)
class Begun:
    """What the head and the feet of a paper say, before its type gives its blocks their structure."""

    form: Form
    kind: DocumentType
    headline: Headline | None
    head: tuple[HeadLine, ...]
    start: int
    lines: Sequence[Line]


def begin_metadata(name: str, blocks: Sequence[Block], feet: Sequence[Foot], lines: Sequence[Line] = ()) -> Begun:
    """The type of one letter, and what its head and feet say."""
    form = Form(name)
    pieces = opening(lines)
    headline = find_headline(pieces)
    prose = [(block.text.first_line, block.text.content) for block in blocks if block.kind is not BlockKind.HEAD]
    # Facts in a list above the text ("Kenmerk", "Datum advies", W16.24.00142/II) are no prose.
    kind = _read_kind(form, headline, pieces, [*prose[:8], *[item for item in prose[8:40] if len(item[1]) > 100][:2]])
    head = _head(blocks, pieces, headline)
    if headline:
        line = pieces[headline.start].number
        if kind.naam in _MOVED and not headline.number:
            read_sheet(form, pieces[: headline.start])
        read_dossiers(form, pieces[: headline.start])
        form.put("ondernummer", headline.number, Origin.KOP, line)
        form.put("kenmerk", headline.stuk, Origin.KOP, line)
    read_head(form, head)
    if headline is None:
        read_own_kenmerk(form, pieces[:60])
        read_labels(form, pieces[:25])
    if kind.naam == "Handelingen":
        read_session(form, pieces[:14])
    if kind.naam == "Staatsblad":
        read_enacted(form, pieces[:14])
    if kind.naam == "Advies Raad van State":
        read_advice(form, pieces[:60])
    if kind.naam == "Advies Raad van State en nader rapport":
        read_same_day(form, prose[:8])
    if kind.naam in _EXCHANGES:
        read_questions(form, kind, pieces)
    told = Counter((foot.dossiers, foot.nummer) for foot in feet)
    for foot in sorted(feet, key=lambda foot: -told[foot.dossiers, foot.nummer]):
        # A source in a note at the foot of a page looks like its foot; the paper's own comes back on each page.
        if kind.naam != "Aanhangsel van de Handelingen" or not foot.dossiers:
            read_foot(form, foot)
    return Begun(form, kind, headline, head, pieces[headline.end - 1].number if headline else 0, lines)


def finish_metadata(
    begun: Begun,
    blocks: Sequence[Block],
    spellings: Sequence[tuple[str, str]] = (),
    notes: Sequence[Note] = (),
) -> tuple[Metadata, tuple[Notice, ...]]:
    """The metadata of one letter with its blocks in their structure, and what is doubtful about it."""
    form, kind, headline = begun.form, begun.kind, begun.headline
    _read_senders(form, kind, _title_of(headline), begun.lines, begun.start)
    read_prose(form, kind, headline, blocks, spellings)
    read_cases(form, [*(block.text for block in blocks), *(note.text for note in notes)])
    if kind.naam in _DATED_BELOW:
        read_last_day(form, closing(begun.lines, 16))
    if kind.naam in _ENDS_WITH_DAY:
        read_bare_day(form, closing(begun.lines, 1), _ENDS_WITH_DAY[kind.naam])
    _read_title(form, kind, headline, begun.head)
    if kind is LETTER:
        read_addressee_below(form, closing(begun.lines, 8))
    derive_year(form)
    values = {**form.values, "herkomst": tuple(form.herkomst)}
    metadata = Metadata(**values)  # type: ignore[arg-type]
    form.notices.extend(contradictions(form.name, metadata, blocks))
    if metadata.datum is None:
        form.doubt(0, "geen-datum", "er staat geen datum in", "noem de datum in een .yml als die bekend is")
    return metadata, tuple(form.notices)


def _all(lines: Sequence[Line]) -> Iterator[HeadLine]:
    """Every line with text, as a piece of its own."""
    for line in lines:
        text = line.text.strip()
        if 0 < len(text) < 400:
            for part in _WIDE.split(text) if "   " in text else (text,):
                plain = part if "  " not in part and "\u00a0" not in part else " ".join(part.split())
                plain = plain.replace("**", "").strip("*_# ") if plain[0] in "*_#" else plain  # "**Van:** T. Oostra"
                yield HeadLine(line.number, plain, 0)


def _read_kind(
    form: Form, headline: Headline | None, pieces: Sequence[HeadLine], prose: Sequence[tuple[int, str]]
) -> DocumentType:
    if headline and headline.kind:
        form.put("soort", headline.kind.naam, Origin.KOP, pieces[headline.start].number)
        return headline.kind
    first = [(piece.number, piece.text) for piece in pieces[:14]]
    joined = [
        (line, f"{text} {first[i + 1][1]}" if i + 1 < len(first) else text) for i, (line, text) in enumerate(first)
    ]
    kind, line = of_formula([*((line, text) for line, text in prose), *first, *joined])
    if kind.naam in _FORMAL and any(GREETING.match(text) and place < (line or 0) for place, text in first):
        kind = LETTER  # a motion or a bill that is quoted in a letter
    if kind is OTHER:
        kind, line = of_top(first, prose)
    form.put("soort", kind.naam, Origin.AFGELEID if kind is OTHER else Origin.TEKST, line)
    return kind


def _head(blocks: Sequence[Block], pieces: Sequence[HeadLine], headline: Headline | None) -> tuple[HeadLine, ...]:
    """The lines that may say something of the paper: around its title, else the letterhead."""
    if headline:
        after: list[HeadLine] = []
        is_letter = headline.kind is LETTER
        for piece in pieces[headline.end : headline.end + 10]:
            near = pieces[headline.end + len(after) + 1 : headline.end + len(after) + 4]
            if is_letter and any(item.text.startswith("Aan de ") for item in near):
                pass  # a sentence on the days of a voorhang stands above the addressee (kst-33891-173)
            elif headline.kind and headline.kind.naam == "Motie" and any(_MOVES.match(item.text) for item in near):
                pass  # the debate in which it was moved stands above its day (36471-26)
            elif _PROSE.match(piece.text) and not piece.text.startswith(
                ("Aan ", "Ter griffie", "Voorgesteld", "Vastgesteld")
            ):
                break
            if after and headline.kind and headline.kind.naam in _OF_BILL and BARE_DAY.match(piece.text):
                break  # "Inwerkingtreding" + "1 januari 2025": the text has begun
            after.append(piece)
        return (*pieces[max(0, headline.start - 40) : headline.end], *after)
    moved = next((place for place, piece in enumerate(pieces[:12]) if piece.text == "De Kamer,"), None)
    if moved is not None:
        return tuple(pieces[:moved])  # a title of twelve words above its day (a motion on a party's site)
    last = max((line for block in blocks if block.kind is BlockKind.HEAD for _, line in block.text.lines), default=0)
    head = [piece for piece in pieces if piece.number <= last]
    for piece in pieces[len(head) :]:
        # A subject of ten words is no prose, below its label or behind it; "Betreft dit ook de gemeenten?" is a sentence.
        labelled = bool(head) and head[-1].text.rstrip(" :") in ("Betreft", "Onderwerp")
        labelled = labelled or (bool(_SUBJECT.fullmatch(piece.text)) and piece.text[-1] not in ".;?!")
        if (_PROSE.match(piece.text) and not labelled) or len(head) > 40:
            break
        head.append(piece)
    return tuple(head)


def _title_of(headline: Headline | None) -> str | None:
    if headline is None or not headline.text:
        return None
    return (
        sentence_case(headline.text)
        if headline.text.isupper() or headline.text.upper() == headline.text
        else headline.text
    )


def _read_senders(form: Form, kind: DocumentType, title: str | None, lines: Sequence[Line], start: int) -> None:
    pieces = list(_all(lines))
    if kind.naam in _MOVED:
        _put_senders(form, proposers.movers(pieces, title), start)
    if kind.naam == "Geleidende brief":
        _put_senders(form, proposers.undersigned(pieces), start)
    if kind.naam in ("Beslisnota", "Nota"):
        _put_senders(form, proposers.author(pieces), start)
    if kind.naam == "Koninklijke boodschap":
        _put_senders(form, proposers.sovereign(pieces[-12:]), start)
    named = proposers.of_title(title) if title and kind.naam in _SENT else ()
    signed = [] if kind.naam in _REPORTED else signers(lines, pieces, start, letter=kind.naam in _SENT | _EXCHANGES)
    ministers = [item for item in named if re.match(r"Minister|Staatssecretaris", item.functie or "")]
    if ministers and not any(re.match(r"(?:[Mm]inister|[Ss]taatssec)", item.functie or "") for _, item in signed):
        signed = []
    _put_senders(form, signed, start)
    named = proposers.in_full(named, [piece for piece in pieces if piece.number > start])
    form.put("afzenders", named, Origin.KOP, start)
    for dossier in form.values.get("dossiers") or ():  # type: ignore[attr-defined]
        if kind.naam in _OF_BILL and (dossier.titel or "").startswith(
            ("Voorstel van wet van", "Voorstel van rijkswet van")
        ):
            _put_senders(form, proposers.initiators(pieces, dossier.titel), start)
        if kind.naam == "Initiatiefnota" and (match := _OF_MEMBER.match(dossier.titel or "")):
            names = re.split(r", | en ", match["wie"])
            form.put("afzenders", tuple(Afzender(item) for item in names), Origin.KOP, start)


def _put_senders(form: Form, found: Sequence[tuple[int, Afzender]], start: int) -> None:
    if found:
        people = tuple(dict.fromkeys(person for _, person in found))
        form.put("afzenders", people, Origin.TEKST if found[0][0] else Origin.KOP, found[0][0] or start)


def _read_title(form: Form, kind: DocumentType, headline: Headline | None, head: Sequence[HeadLine]) -> None:
    for index, piece in enumerate(head):
        if match := _SUBJECT.fullmatch(piece.text):
            following = head[index + 1].text if index + 1 < len(head) else ""
            form.put("titel", (match["waarde"] or following).strip(), Origin.KOP, piece.number)
    title = _title_of(headline)
    if headline and title and not title.startswith(("Vergaderjaar", "Aanhangsel")):
        start = next(
            (piece.number for piece in head if piece.text and headline.text.startswith(piece.text[-20:])), None
        )
        form.put("titel", title, Origin.KOP, start or next((h.line for h in form.herkomst if h.field == "soort"), None))
    people = form.values.get("afzenders")
    if isinstance(people, tuple) and people and kind.naam == "Brief" and people[0].functie:
        form.put("titel", f"Brief van de {people[0].functie}", Origin.AFGELEID, None)
    form.put("titel", kind.naam, Origin.AFGELEID, None)

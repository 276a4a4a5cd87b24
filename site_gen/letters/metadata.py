"""Blocks, lines and furniture -> Metadata: what a paper says of itself, each value with the line that says it.

1. A value stands in the letter, in its running foot or in a sidecar; what none of them says stays unknown.
2. Only the head, the foot, the signature and the type's own formulas are read: a dossier that is cited is not the paper's own.
3. What cannot be, or contradicts itself, is a notice; the printed value is never repaired.
4. What follows from another value (the vergaderjaar of a day) has the origin ``afgeleid``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from site_gen.letters.addressee import read_addressee_elsewhere
from site_gen.letters.advice import read_advice, read_same_day, without_days
from site_gen.letters.cells import read_cells
from site_gen.letters.chair import read_moved
from site_gen.letters.days import derive_year, read_bare_day, read_last_day, read_session, read_signed_day
from site_gen.letters.doubts import contradictions
from site_gen.letters.extent import SUBJECT, head_of
from site_gen.letters.form import Form
from site_gen.letters.frame import is_frame
from site_gen.letters.furniture import Foot
from site_gen.letters.gazette import read_enacted
from site_gen.letters.headline import GREETING, Headline, above_kind, find_headline
from site_gen.letters.heads import read_dossiers, read_foot, read_head, without_its_note
from site_gen.letters.kerngegevens import Kerngegevens, part_kerngegevens, read_kerngegevens, read_rest
from site_gen.letters.labels import read_label_below, read_labels, read_own_kenmerk
from site_gen.letters.marks import read_marks
from site_gen.letters.opening import HeadLine, closing, opening
from site_gen.letters.preview import kind_of_preview, read_preview, read_preview_day, read_preview_signers
from site_gen.letters.prose import read_cases, read_prose
from site_gen.letters.questions import read_questions
from site_gen.letters.runon import Runon, find_runon, is_letter, read_runon
from site_gen.letters.runon_signers import read_runon_signers
from site_gen.letters.senders import read_senders
from site_gen.letters.sheet import read_sheet
from site_gen.letters.titles import as_written
from site_gen.letters.types import EXCHANGES, LETTER, MOVED, OTHER, DocumentType, kind_of, of_formula, of_top
from site_gen.letters.webpage import read_page_day
from site_gen.model import Block, BlockKind, Line, Metadata, Note, Notice, Origin

_DATED_BELOW = frozenset({"Brief", "Geleidende brief", "Stuk", "Beslisnota", "Koninklijke boodschap", "Antwoord op Kamervragen", "Nader rapport", "Advies Raad van State"})  # fmt: skip
"""Kinds that may bear their day under the text; elsewhere a day there belongs to a letter that is printed inside."""
_ENDS_WITH_DAY = {"Schriftelijke vragen": "ingezonden", "Motie": "brief"}  # kinds of which a day may be the last line
_FORMAL = frozenset({"Motie", "Amendement", "Voorstel van wet", "Koninklijke boodschap", "Handelingen", "Staatsblad"})
_BELOW = 30  # lines at the end in which a letterhead may stand that Word keeps in boxes, written out last
_FIRST = 40  # blocks in which the formulas of a kind may stand


@dataclass(frozen=True, slots=True)
class Begun:
    """What the head and the feet of a paper say, before its type gives its blocks their structure."""

    form: Form
    kind: DocumentType
    headline: Headline | None
    pieces: tuple[HeadLine, ...]
    head: tuple[HeadLine, ...]
    start: int
    lines: Sequence[Line]
    runon: Runon | None = None
    facts: Kerngegevens | None = None
    feet: Sequence[Foot] = ()


def begin_metadata(
    name: str, blocks: Sequence[Block], feet: Sequence[Foot], lines: Sequence[Line] = (), whole: Sequence[Line] = ()
) -> Begun:
    """The type of one letter, and what its head and feet say; ``whole`` are its lines before the feet were taken out."""
    form = Form(name)
    facts, pieces = part_kerngegevens(opening(lines))
    headline = find_headline(pieces)
    texts = ((block.text.first_line, block.text.content) for block in blocks if block.kind is not BlockKind.HEAD)
    texts = ((line, re.sub(r"[\u00a0\n]", " ", text)) for line, text in texts if not is_frame(text))
    prose = [*islice(texts, _FIRST)]
    # Facts in a list above the text ("Kenmerk", "Datum advies", W16.24.00142/II) are no prose.
    prose = [*prose[:8], *[item for item in prose[8:] if len(item[1]) > 100][:2]]
    runon = find_runon(lines) if headline is None or not headline.number else None
    kind = read_marks(form, headline, pieces, whole, runon, facts) or _read_kind(
        form, headline, pieces, prose, feet, runon
    )
    head = head_of(blocks, pieces, headline)
    if headline:
        line = pieces[headline.start].number
        if kind.naam in MOVED and not headline.number:
            read_sheet(form, pieces[: headline.start])
        read_dossiers(form, pieces[: headline.start])
        form.put("ondernummer", without_its_note(headline.number, feet, whole), Origin.KOP, line, "nummer bij de titel")
        form.put("kenmerk", headline.stuk, Origin.KOP, line, "kenmerk bij de titel")
    if headline is None:
        read_dossiers(form, above_kind(pieces, kind))
        read_labels(form, pieces[:25])
    read_runon(form, runon, note=kind.naam == "Beslisnota")
    read_head(form, without_days(head, lines) if kind.naam.endswith("nader rapport") else head)
    if not kind.naam.endswith("nader rapport"):  # the day that a site prints is that of neither
        read_page_day(form, head if headline else pieces[:40])
    if headline is None or not headline.number:
        read_own_kenmerk(form, () if headline else pieces[:60])
        read_cells(form, kind.naam, lines)
    if kind.naam == "Handelingen":
        read_session(form, pieces[:14])
    if kind.naam == "Staatsblad":
        read_enacted(form, pieces[:14])
    if kind.naam == "Advies Raad van State":
        read_advice(form, pieces[:60])
    if kind.naam.startswith("Advies Raad van State"):
        read_same_day(form, prose[:8])
    if kind.naam in EXCHANGES:
        read_questions(form, kind, pieces)
    told = Counter((foot.dossiers, foot.nummer) for foot in feet)
    for foot in sorted(feet, key=lambda foot: -told[foot.dossiers, foot.nummer]):
        # A source in a note at the foot of a page looks like its foot; the paper's own comes back on each page.
        ours = kind.naam == "Aanhangsel van de Handelingen"
        if not foot.dossiers if ours else not (foot.aanhangsel and foot.nummer):
            read_foot(form, foot)
    read_preview(form, pieces)
    read_kerngegevens(form, facts)
    start = pieces[headline.end - 1].number if headline else 0
    return Begun(form, kind, headline, pieces, head, start, lines, runon, facts, feet)


def finish_metadata(
    begun: Begun,
    blocks: Sequence[Block],
    spellings: Sequence[tuple[str, str]] = (),
    notes: Sequence[Note] = (),
) -> tuple[Metadata, tuple[Notice, ...]]:
    """The metadata of one letter with its blocks in their structure, and what is doubtful about it."""
    form, kind, headline = begun.form, begun.kind, begun.headline
    title = as_written(headline.text) if headline and headline.text else None
    if begun.runon:
        read_runon_signers(form, begun.runon, begun.lines)
    read_senders(form, kind, title, begun.lines, begun.start, dict(spellings))
    if kind.naam == "Motie":
        read_moved(form, begun.lines)
    read_prose(form, kind, headline, blocks, spellings)
    read_cases(form, [*(block.text for block in blocks), *(note.text for note in notes)])
    if kind.naam in _DATED_BELOW and "datum" not in form.values:
        read_label_below(form, closing(begun.lines, _BELOW))
        # Under a royal message its bill may follow on the same page (23964-1 and -2).
        read_last_day(
            form, [*(begun.pieces if kind.naam == "Koninklijke boodschap" else ()), *closing(begun.lines, 16)]
        )
    if "datum" not in form.values and kind.naam.startswith(("Lijst", "Verslag", "Inbreng")):
        read_signed_day(form, begun.pieces)
    if kind.naam in _ENDS_WITH_DAY and "datum" not in form.values:
        read_bare_day(form, closing(begun.lines, 1), _ENDS_WITH_DAY[kind.naam])
    read_preview_day(form, begun.pieces)
    read_preview_signers(form, begun.pieces, begun.lines)
    read_rest(form, begun.facts)
    _read_title(form, kind, title, headline, begun.head)
    if kind is LETTER and not {"ontvanger", "kamer"} <= form.values.keys():
        read_addressee_elsewhere(form, title, begun.start, closing(begun.lines, _BELOW))
    derive_year(form)
    metadata = Metadata(**{**form.values, "herkomst": tuple(form.herkomst)})  # type: ignore[arg-type]
    form.notices.extend(contradictions(form.name, metadata, blocks, begun.feet))
    if metadata.datum is None:
        form.doubt(0, "geen-datum", "er staat geen datum in", "noem de datum in een .yml als die bekend is")
    return metadata, tuple(form.notices)


def _read_kind(
    form: Form,
    headline: Headline | None,
    pieces: Sequence[HeadLine],
    prose: Sequence[tuple[int, str]],
    feet: Sequence[Foot],
    runon: Runon | None,
) -> DocumentType:
    if headline and headline.kind:
        form.put("soort", headline.kind.naam, Origin.KOP, pieces[headline.start].number, "soort in de titel")
        return headline.kind
    first = [(piece.number, piece.text) for piece in pieces[:14]]
    joined = [
        (line, f"{text} {first[i + 1][1]}" if i + 1 < len(first) else text) for i, (line, text) in enumerate(first)
    ]
    kind, line = of_formula([*((line, text) for line, text in prose), *first, *joined])
    if kind.naam in _FORMAL and any(GREETING.match(text) and place < (line or 0) for place, text in first):
        kind = LETTER  # a motion or a bill that is quoted in a letter
    # Answers of which only the feet tell that they are of the Aanhangsel: the head of the page was not read.
    if kind.naam == "Antwoord op Kamervragen" and (foot := next((foot for foot in feet if foot.aanhangsel), None)):
        kind = kind_of("Aanhangsel van de Handelingen")
        form.put("soort", kind.naam, Origin.VOETTEKST, foot.line, "voet van de bladzijden")
    if kind is OTHER:
        kind, line = of_top(first, joined, prose)
    if kind is OTHER and runon and is_letter(runon.text):
        kind, line = LETTER, runon.line(0)
    if kind is OTHER and (shown := kind_of_preview(pieces)):
        kind, line = shown
    if kind is OTHER:
        form.put("soort", kind.naam, Origin.AFGELEID, line, "er staat geen soort in")
    else:
        form.put("soort", kind.naam, Origin.TEKST, line, "vaste woorden van deze soort")
    return kind


def _read_title(
    form: Form, kind: DocumentType, title: str | None, headline: Headline | None, head: Sequence[HeadLine]
) -> None:
    for index, piece in enumerate(head):
        if match := SUBJECT.fullmatch(piece.text):
            following = head[index + 1].text if index + 1 < len(head) else ""
            form.put(
                "titel", (match["waarde"] or following).strip(), Origin.KOP, piece.number, "onderwerp in het briefhoofd"
            )
    if headline and title and not title.startswith(("Vergaderjaar", "Aanhangsel")):
        start = next(
            (piece.number for piece in head if piece.text and headline.text.startswith(piece.text[-20:])), None
        )
        start = start or next((h.line for h in form.herkomst if h.field == "soort"), None)
        form.put("titel", title, Origin.KOP, start, "titel van het stuk")
    people = form.values.get("afzenders")
    if isinstance(people, tuple) and people and kind.naam == "Brief" and people[0].functie:
        form.put("titel", f"Brief van de {people[0].functie}", Origin.AFGELEID, None, "soort en afzender")
    form.put("titel", kind.naam, Origin.AFGELEID, None, "soort")

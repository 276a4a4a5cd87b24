"""Signatures, titles and the formulas of a kind -> who sends a paper, each with the office that is printed.

1. Who signs the paper itself counts, not who signs a letter that is printed inside it.
2. A name without an office signs only a letter, alone under its closing; who signs for another is named with his own office.
3. An office alone that ends a paper signs it; no name is completed and no office is guessed.
4. What a kind of paper has of its own (who moves a motion, who proposes a bill) goes before a signature, and a signature before a title.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from site_gen.letters import proposers
from site_gen.letters.endings import abreast, in_capitals, introduced, unsigned
from site_gen.letters.farewell import TAIL, farewell
from site_gen.letters.form import Form
from site_gen.letters.gazette import enacting, sovereign
from site_gen.letters.headline import GREETING
from site_gen.letters.members import members
from site_gen.letters.opening import HeadLine, opening
from site_gen.letters.questions import find_answerers
from site_gen.letters.rows import read_rows
from site_gen.letters.runon_signers import signed_in_text, whole
from site_gen.letters.signatures import signatures
from site_gen.letters.types import EXCHANGES, MOVED, OF_BILL, DocumentType
from site_gen.model import Afzender, Line, Origin

_HEAD = 60
_REPORTED = frozenset({"Handelingen"})
"""Kinds that nobody signs."""
_SENT = frozenset({"Brief", "Geleidende brief", "Stuk"})
_OF_MEMBER = re.compile(r"Initiatiefnota van (?:het lid|de leden) (?P<wie>[^:;]{2,80}?) over .*")
_WIDE = re.compile(r" {3,}")
_INSIDE = re.compile(r"(?:(?:[A-Z]{1,3}|Nr\. ?\d{1,5}) )?(?:BRIEF|BRIEVEN) (?:VAN|AAN) [^a-z]{3,}")
_ADDRESSED = re.compile(r"Aan de (?:[Vv]oorzitters? van de |[Mm]inister|[Ss]taatssecretaris|leden van).{0,100}")


def read_senders(
    form: Form,
    kind: DocumentType,
    title: str | None,
    lines: Sequence[Line],
    start: int,
    fracties: Collection[str] = (),
) -> None:
    """Fill in who sends a paper whose title stands on line ``start``; ``fracties`` are the known spellings of them."""
    pieces = list(_all(lines))
    if kind.naam in MOVED:
        _put(form, proposers.movers(pieces, title), start, "indieners onder de tekst, of in de titel")
    withdrawn = kind.naam == "Brief" and "intrekking" in (title or "").lower()
    if kind.naam == "Geleidende brief" or withdrawn:
        _put(form, proposers.undersigned(pieces), start, "namen onder de brief bij een wetsvoorstel")
    if kind.naam in ("Beslisnota", "Nota"):
        _put(form, proposers.author(pieces), start, "naam achter «Van» of «Auteur»")
    if kind.naam == "Initiatiefnota":
        _put(form, proposers.authors(pieces, title or ""), start, "leden in de titel van de initiatiefnota")
    if kind.naam == "Koninklijke boodschap":
        _put(form, sovereign(pieces)[:1], start, "ondertekening door het staatshoofd")
    named = proposers.of_title(title) if title and kind.naam in _SENT else ()
    signed = (
        []
        if kind.naam in _REPORTED
        else signers(lines, pieces, start, letter=kind.naam in _SENT | EXCHANGES, fracties=fracties)
    )
    ministers = [item for item in named if re.match(r"Minister|Staatssecretaris", item.functie or "")]
    if ministers and not any(re.match(r"(?:[Mm]inister|[Ss]taatssec)", item.functie or "") for _, item in signed):
        signed = []
    if kind.naam in EXCHANGES:
        _put_answerers(form, signed, lines)
    if kind.naam == "Staatsblad":
        signed = enacting(signed, pieces, start)
    _put(form, signed, start, "ondertekening onder de tekst")
    if kind.naam in ("Beslisnota", "Nota"):
        _put(form, in_capitals(read_rows(lines[-TAIL:], start)), start, "functie onder de nota")
    named = proposers.in_full(named, [piece for piece in pieces if piece.number > start])
    form.put("afzenders", named, Origin.KOP, start, "wie de titel als afzender noemt")
    for dossier in form.values.get("dossiers") or ():  # type: ignore[attr-defined]
        bill = (dossier.titel or "").startswith(("Voorstel van wet van", "Voorstel van rijkswet van"))
        if kind.naam in OF_BILL and bill:
            _put(
                form,
                proposers.initiators(pieces, dossier.titel),
                start,
                "indieners van het wetsvoorstel onder de tekst",
            )
        if kind.naam == "Initiatiefnota" and (match := _OF_MEMBER.match(dossier.titel or "")):
            names = tuple(Afzender(item) for item in re.split(r", | en ", match["wie"]))
            form.put("afzenders", names, Origin.KOP, start, "leden in de titel van de initiatiefnota")


def _put_answerers(form: Form, signed: Sequence[tuple[int, Afzender]], lines: Sequence[Line]) -> None:
    """Who answers goes before who signs, unless they are the same and sign with their whole names.

    "Antwoord van de heer Rosenthal, minister van Buitenlandse Zaken" under a letter that "Dr. U. Rosenthal" signed.
    """
    answering, line = find_answerers(opening(lines))
    if len(signed) != len(answering) or not all(
        _is_same(signing, item) for (_, signing), item in zip(signed, answering, strict=True)
    ):
        form.put("afzenders", answering, Origin.KOP, line, "«Antwoord van» boven de antwoorden")


def _is_same(signing: Afzender, answering: Afzender) -> bool:
    """Whether who answers by his surname signs with the same office, his whole name beside it."""
    names = [f" {item.naam}".casefold() for item in (signing, answering)]
    offices = [(item.functie or "").casefold() for item in (signing, answering)]
    return names[0].endswith(names[1]) and offices[0] == offices[1]


def _put(form: Form, found: Sequence[tuple[int, Afzender]], start: int, rule: str) -> None:
    if found:
        people = tuple(dict.fromkeys(person for _, person in found))
        form.put("afzenders", people, Origin.TEKST if found[0][0] else Origin.KOP, found[0][0] or start, rule)


def _all(lines: Sequence[Line]) -> Iterator[HeadLine]:
    """Every line with text, as a piece of its own."""
    for line in lines:
        text = line.text.strip()
        if 0 < len(text) < 400:
            for part in _WIDE.split(text) if "   " in text else (text,):
                plain = part if "  " not in part and "\u00a0" not in part else " ".join(part.split())
                plain = plain.replace("**", "").strip("*_# ") if plain[0] in "*_#" else plain  # "**Van:** T. Oostra"
                yield HeadLine(line.number, plain.removesuffix("\\"), 0)


def signers(
    lines: Sequence[Line],
    pieces: Sequence[HeadLine],
    start: int,
    *,
    letter: bool = True,
    fracties: Collection[str] = (),
) -> list[tuple[int, Afzender]]:
    """Who signs the paper itself, each with the line; ``start`` is the line of its title."""
    if letter:  # above a greeting stand the addressee and whom to ask, with their offices
        start = max(start, next((piece.number for piece in pieces[:_HEAD] if GREETING.match(piece.text)), start))
    inside = next(_insides(pieces, start, letter=letter), None)
    noted = next((place for place, line in enumerate(lines) if line.text.strip() == "X Noot"), len(lines))
    own = lines[:noted]  # the notes of a web page stand below who signs (kst-34430-5)
    found = whole(signatures(lines, start), own)
    if not found:
        rows = read_rows(own[-TAIL:], start)
        found = abreast(rows) or signed_in_text(own) or unsigned(rows)
        found = found or (members(rows, fracties) if letter else [])
        found = found or ((farewell(rows, own) or introduced(rows, own)) if letter else [])
    once: dict[tuple[str | None, str], tuple[int, Afzender]] = {}
    for line, person in found:
        if inside is None or line < inside:
            once.setdefault((person.naam, (person.functie or "").casefold()), (line, person))
    return sorted(once.values(), key=lambda item: item[0])


def _insides(pieces: Sequence[HeadLine], start: int, *, letter: bool) -> Iterator[int]:
    """Where letters begin that are printed inside a paper: at their titles, or at an addressee under the text."""
    prose = False
    for piece in pieces:
        if piece.number <= start:
            continue
        if _INSIDE.fullmatch(piece.text) or (prose and not letter and _ADDRESSED.fullmatch(piece.text)):
            yield piece.number
        prose = prose or letter or len(piece.text.split()) > 10

"""What a paper is: the table of the kinds of paper, and how each is recognised.

1. `DOCUMENT_TYPES` is one table, tried in order; a paper that fits none is still a good letter.
2. A type is recognised by what is printed: a title line, or a formula that only this type has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from site_gen.letters.articles import articles
from site_gen.letters.debate import debate
from site_gen.letters.overleg import turns
from site_gen.letters.turns import numbered_turns, plain
from site_gen.model import Block


@dataclass(frozen=True, slots=True)
class DocumentType:
    """One kind of paper: its name, how it is recognised, what structure it has, and printed examples."""

    naam: str
    meervoud: str
    titel: re.Pattern[str] | None
    formule: re.Pattern[str] | None
    structuur: Callable[[Sequence[Block]], tuple[Block, ...]]
    voorbeelden: tuple[str, ...]


def _line(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _numbered(pattern: str) -> re.Pattern[str]:
    """A title line before which the paper's number may be printed: ``Nr. 2699 BRIEF VAN …``, ``K BRIEF VAN …``."""
    return re.compile(r"(?:Nr\. ?\d{1,5}[a-z]? |[A-Z]{1,3} )?" + pattern)


DOCUMENT_TYPES: tuple[DocumentType, ...] = (
    DocumentType("Verslag van een schriftelijk overleg", "Verslagen van een schriftelijk overleg", _numbered(r"VERSLAG VAN EEN (?:NADER )?SCHRIFTELIJK OVERLEG.*"),
                 _line(r"heeft een aantal vragen en opmerkingen voorgelegd aan"), turns, ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",)),
    DocumentType("Aanhangsel van de Handelingen", "Aanhangsels van de Handelingen", _line(r".{0,40}Aanhangsel van de Handelingen"), None, numbered_turns,
                 ("Vergaderjaar 2023–2024 Aanhangsel van de Handelingen",)),
    DocumentType("Lijst van vragen en antwoorden", "Lijsten van vragen en antwoorden", _numbered(r"LIJST VAN VRAGEN(?: EN ANTWOORDEN)?.*"), None, numbered_turns,
                 ("Nr. 5 LIJST VAN VRAGEN EN ANTWOORDEN",)),
    DocumentType("Beslisnota", "Beslisnota’s", _line(r"Beslisnota\b.*"), None, plain, ("Beslisnota bij Kamerbrief",)),
    DocumentType("Motie", "Moties", _numbered(r"(?:NADER |TWEEDE |DERDE )?(?:GEWIJZIGDE )?MOTIE VAN (?:HET|DE) .*"), None, plain, ("MOTIE VAN HET LID VAN DER PLAS",)),
    DocumentType("Amendement", "Amendementen", _numbered(r"(?:NADER |TWEEDE |DERDE )?(?:GEWIJZIGD )?AMENDEMENT VAN (?:HET|DE) .*"), None, articles, ("AMENDEMENT VAN HET LID OMTZIGT",)),
    DocumentType("Memorie van toelichting", "Memories van toelichting", _numbered(r"MEMORIE VAN TOELICHTING.*"), None, plain, ("Nr. 3 MEMORIE VAN TOELICHTING",)),
    DocumentType("Nota naar aanleiding van het verslag", "Nota’s naar aanleiding van het verslag", _numbered(r"NOTA NAAR AANLEIDING VAN HET (?:NADER )?VERSLAG.*"), None, plain,
                 ("Nr. 6 NOTA NAAR AANLEIDING VAN HET VERSLAG",)),
    DocumentType("Nota van wijziging", "Nota’s van wijziging", _numbered(r"(?:\w+ )?NOTA VAN WIJZIGING.*"), None, articles, ("Nr. 7 TWEEDE NOTA VAN WIJZIGING",)),
    DocumentType("Voorstel van wet", "Voorstellen van wet", _numbered(r"(?:GEWIJZIGD )?VOORSTEL VAN WET.*"), None, articles, ("Nr. 2 VOORSTEL VAN WET",)),
    DocumentType("Verslag van een debat", "Verslagen van een debat", _numbered(r"VERSLAG VAN EEN (?:COMMISSIEDEBAT|ALGEMEEN OVERLEG|WETGEVINGSOVERLEG|NOTAOVERLEG|RONDETAFELGESPREK).*"), None, debate,
                 ("Nr. 12 VERSLAG VAN EEN COMMISSIEDEBAT",)),
    DocumentType("Verslag", "Verslagen", _numbered(r"(?:NADER |VOORLOPIG |EIND)?VERSLAG\b[^a-z]*"), None, plain, ("Nr. 5 VERSLAG",)),
    DocumentType("Fiche", "Fiches", _line(r"Fiche(?: \d+)?: .*"), None, plain, ("Fiche: Verordening asiel- en migratiebeheer",)),
    DocumentType("Antwoord op Kamervragen", "Antwoorden op Kamervragen", None, _line(r"(?:antwoorden?|beantwoording) op (?:de )?(?:schriftelijke vragen|Kamervragen|vragen) van (?:het lid|de leden)"),
                 numbered_turns, ("Hierbij stuur ik u de antwoorden op de schriftelijke vragen van het lid Bikker",)),
    DocumentType("Brief", "Brieven", _numbered(r"BRIEF VAN .*"), _line(r"Aan de [Vv]oorzitter van de|[Mm]et deze brief|[Ii]n deze brief|Geachte [vV]oorzitter|Hierbij (?:bied|stuur|zend)"), plain,
                 ("Nr. 2699 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN",)),
)  # fmt: skip
"""Every kind of paper the generator knows, most telling first."""

OTHER = DocumentType("Stuk", "Overige stukken", None, None, plain, ())
"""A paper whose kind is not printed."""


def recognise(
    title_lines: Sequence[tuple[int, str]], opening: Sequence[tuple[int, str]]
) -> tuple[DocumentType, int | None]:
    """The type of a paper and the line that showed it; `OTHER` and ``None`` when nothing does."""
    for kind in DOCUMENT_TYPES:
        if kind.titel is not None:
            for line, text in title_lines:
                if kind.titel.fullmatch(text):
                    return kind, line
    for kind in DOCUMENT_TYPES:
        if kind.formule is not None:
            for line, text in opening:
                if kind.formule.search(text):
                    return kind, line
    return OTHER, None

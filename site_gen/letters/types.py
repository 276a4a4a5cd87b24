"""What a paper is: the table of the kinds of paper, and how each is recognised.

1. `DOCUMENT_TYPES` is one table, tried in order; a paper that fits none is still a good letter.
2. A type is recognised by what is printed: its title, which is in capitals or follows the paper's number, else a formula.
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
    """One kind of paper: its name, how it is recognised, what structure it has, and printed examples.

    ``titel`` matches the beginning of a title in capitals; ``regel`` a whole line, whatever its letters.
    """

    naam: str
    meervoud: str
    titel: re.Pattern[str] | None
    formule: re.Pattern[str] | None
    structuur: Callable[[Sequence[Block]], tuple[Block, ...]]
    voorbeelden: tuple[str, ...]
    regel: re.Pattern[str] | None = None


_AGAIN = r"(?:(?:NADER|NADERE|TWEEDE|DERDE|VIERDE|VIJFDE|ZESDE|ZEVENDE|ACHTSTE) ){0,2}"


def _title(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"{_AGAIN}(?:{pattern})(?![A-Z])")


def _line(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _debate(naam: str, printed: str) -> DocumentType:
    """The report of one kind of meeting: "VERSLAG VAN EEN ALGEMEEN OVERLEG"."""
    return DocumentType(f"Verslag van een {naam}", f"Verslagen van een {naam}", _title(f"(?:STENOGRAFISCH |WOORDELIJK )?VERSLAG VAN (?:(?:EEN|HET|DE|TWEE|DRIE) )?{printed}"), None, debate,
                        (f"Nr. 12 VERSLAG VAN EEN {naam.upper()}",))  # fmt: skip


DOCUMENT_TYPES: tuple[DocumentType, ...] = (
    DocumentType("Inbreng verslag van een schriftelijk overleg", "Inbreng voor een schriftelijk overleg", _title(r"INBRENG (?:VOOR (?:EEN |HET )?)?VERSLAG (?:VAN )?(?:EEN )?(?:NADER )?SCHRIFTELIJK OVERLEG"),
                 None, turns, ("2023D06019 INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",)),
    DocumentType("Verslag van een schriftelijk overleg", "Verslagen van een schriftelijk overleg", _title(r"VERSLAG VAN EEN (?:(?:NADER|TWEEDE|DERDE) ){0,2}SCHRIFTELIJK OVERLEG"),
                 _line(r"heeft een aantal vragen en opmerkingen voorgelegd aan|verslag uit van het gevoerde (?:nader )?schriftelijk overleg|heeft (?:nader )?schriftelijk overleg gevoerd met .{5,600}? brengt de commissie (?:hiervan|daarvan|bijgaand) verslag uit|heeft (?:nader )?schriftelijk overleg gevoerd met .{5,600}? De commissie brengt (?:hiervan|daarvan|bijgaand) (?:bijgaand )?verslag uit"), turns, ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",)),
    DocumentType("Aanhangsel van de Handelingen", "Aanhangsels van de Handelingen", None, None, numbered_turns,
                 ("Vergaderjaar 2023–2024 Aanhangsel van de Handelingen",), _line(r"(?:Vergaderjaar .{4,12} )?Aanhangsel (?:van de|tot het Verslag van de) Handelingen")),
    DocumentType("Handelingen", "Handelingen", None,
                 _line(r"^Aan de orde (?:is|zijn) (?:de (?:(?:gezamenlijke )?(?:voortzetting van de )?(?:gezamenlijke )?behandeling|stemming|interpellatie|heropening)|het (?:debat|VAO|VSO|dertigledendebat|tweeminutendebat|mondelinge? vragenuur))"
                       r"|^Verslag van de (?:plenaire )?vergadering van (?:[a-z]{4,6}dag )?\d|^(?:Eerste|Tweede) Kamer, \d{1,3}(?:ste|de|e) vergadering, [a-z]{4,6}dag \d|^\d{1,3}(?:ste|de|e) vergadering\s(?:Maan|Dins|Woens|Donder|Vrij)dag \d"
                       r"|^(?:Regeling van werkzaamheden|Mededelingen|Ingekomen stukken|Hamerstukken|(?:Mondelinge )?[Vv]ragenuur|Stemmingen?(?: [^.?!]{3,150})?)\s(?:De voorzitter:|Voorzitter: [A-Z][^.:]{2,40})"), plain,
                 ("Aan de orde is de voortzetting van de behandeling van:",), _line(r"Handeling")),
    DocumentType("Staatsblad", "Staatsbladen", None,
                 _line(r"^(?:Rijkswet|Wet|Besluit) van \d{1,2} [a-z]{3,9} \d{4}(?: tot|, ?houdende|,) .{10,600}\sWij (?:Beatrix|Willem-Alexander), bij de gratie"), articles,
                 ("Wet van 6 maart 2020 tot wijziging van de Paspoortwet\nWij Willem-Alexander, bij de gratie Gods, Koning der Nederlanden",)),
    DocumentType("Verslag houdende een lijst van vragen en antwoorden", "Verslagen houdende een lijst van vragen en antwoorden", _title(r"VERSLAG HOUDENDE (?:EEN )?LIJST VAN VRAGEN(?= EN)"), None, numbered_turns,
                 ("Nr. 5 VERSLAG HOUDENDE EEN LIJST VAN VRAGEN EN ANTWOORDEN",)),
    DocumentType("Lijst van vragen en antwoorden", "Lijsten van vragen en antwoorden", _title(r"LIJST (?:VAN (?:(?:AANVULLENDE|NADERE) )?VRAGEN EN ANTWOORDEN|MET (?:VRAGEN EN )?ANTWOORDEN|VAN ANTWOORDEN)"), None, numbered_turns,
                 ("Nr. 5 LIJST VAN VRAGEN EN ANTWOORDEN",)),
    DocumentType("Lijst van vragen", "Lijsten van vragen", _title(r"(?:VERSLAG HOUDENDE (?:EEN )?)?LIJST VAN (?:(?:AANVULLENDE|NADERE) )?VRAGEN"), None, numbered_turns, ("Nr. 5 LIJST VAN VRAGEN", "Nr. 5 VERSLAG HOUDENDE EEN LIJST VAN VRAGEN")),
    DocumentType("Beslisnota", "Beslisnota’s", _title(r"BESLISNOTA"), _line(r"^\(?(?:TER|Ter|ter) (?:BESLISSING|BESLUITVORMING|ONDERTEKENING|beslissing|besluitvorming|ondertekening)\)?$"), plain, ("Beslisnota bij Kamerbrief",), _line(r"Beslisnota\b.*")),
    DocumentType("Motie", "Moties", _title(r"(?:GEWIJZIGDE )?MOTIE"), _line(r"^De Kamer,\s(?:\S+\s)?[Gg]ehoord de beraadslaging"), plain, ("MOTIE VAN HET LID VAN DER PLAS",)),
    DocumentType("Amendement", "Amendementen", _title(r"(?:GEWIJZIGDE? )?(?:SUB)?AMENDEMENT(?:EN)?"), _line(r"^(?:De ondergetekenden?|Het lid [^.;?]{2,60}|De leden [^.;?]{5,300}) stel(?:t|len) (?:het|de) volgende (?:sub)?amendement"), articles, ("AMENDEMENT VAN HET LID OMTZIGT",)),
    DocumentType("Memorie van toelichting", "Memories van toelichting", _title(r"(?:GEWIJZIGDE )?MEMORIE VAN TOELICHTING"), None, plain, ("Nr. 3 MEMORIE VAN TOELICHTING",)),
    DocumentType("Memorie van antwoord", "Memories van antwoord", _title(r"MEMORIE VAN ANTWOORD"), _line(r"^(?:Deze|De) (?:nadere )?memorie van antwoord wordt (?:gegeven |uitgebracht )?mede namens"), plain, ("C MEMORIE VAN ANTWOORD",)),
    DocumentType("Toelichtende nota", "Toelichtende nota’s", _title(r"TOELICHTENDE NOTA"), None, plain, ("Nr. 2 TOELICHTENDE NOTA",)),
    DocumentType("Nota naar aanleiding van het verslag", "Nota’s naar aanleiding van het verslag", _title(r"NOTA NAAR AANLEIDING VAN HET (?:(?:NADER|TWEEDE NADER|EIND|NADER VOORLOPIG|VOORLOPIG) ?)?VERSLAG"),
                 _line(r"^(?:Deze|De) nota naar aanleiding van het (?:(?:nader|tweede nader|eind|voorlopig) ?)?verslag wordt (?:gegeven |uitgebracht )?mede namens"), plain,
                 ("Nr. 6 NOTA NAAR AANLEIDING VAN HET VERSLAG",)),
    DocumentType("Nota van wijziging", "Nota’s van wijziging", _title(r"NOTA VAN WIJZIGING(?:EN)?"), None, articles, ("Nr. 7 TWEEDE NOTA VAN WIJZIGING",)),
    DocumentType("Nota van verbetering", "Nota’s van verbetering", _title(r"NOTA VAN VERBETERING"), None, plain, ("Nr. 8 NOTA VAN VERBETERING",)),
    DocumentType("Koninklijke boodschap", "Koninklijke boodschappen", _title(r"KONINKLIJKE BOODSCHAP"), _line(r"Wij bieden U hiernevens ter overweging aan"), plain, ("Nr. 1 KONINKLIJKE BOODSCHAP",)),
    DocumentType("Geleidende brief", "Geleidende brieven", _title(r"GELEIDENDE BRIEF"), None, plain, ("Nr. 1 GELEIDENDE BRIEF",)),
    DocumentType("Advies Raad van State en nader rapport", "Adviezen van de Raad van State met nader rapport",
                 _title(r"ADVIES (?:VAN DE )?(?:AFDELING ADVISERING (?:VAN DE )?)?RAAD VAN STATE(?: VAN HET KONINKRIJK)? EN NADER RAPPORT"),
                 _line(r"^Hieronder zijn opgenomen het advies van de (?:Afdeling advisering van de )?Raad van State .{4,80} en het nader rapport|^Advies (?:van de )?(?:Afdeling advisering (?:van de )?)?Raad van State en [Nn]ader [Rr]apport$"), plain, ("A ADVIES RAAD VAN STATE EN NADER RAPPORT",)),
    DocumentType("Advies Raad van State", "Adviezen van de Raad van State", _title(r"(?:ADVIES|VOORLICHTING) (?:VAN DE )?(?:AFDELING ADVISERING (?:VAN DE )?)?RAAD VAN STATE"),
                 _line(r"(?:^|[a-z] )Bij Kabinetsmissive van .{5,60} heeft (?:Uwe Majesteit|de Minister)|^Hieronder zijn opgenomen het advies van de (?:Afdeling advisering van de )?Raad van State .{4,80} en de reactie van de (?:indieners?|initiatiefnemers?)\b"
                       r"|^Bij brief van de Voorzitter van de Tweede Kamer .{5,80} heeft de Tweede Kamer,? bij de Afdeling advisering"), plain, ("Nr. 4 ADVIES RAAD VAN STATE EN REACTIE VAN DE INITIATIEFNEMER",)),
    DocumentType("Nader rapport", "Nadere rapporten", _title(r"NADER RAPPORT"), _line(r"^(?:Onderwerp|Betreft)?:? ?Nader rapport (?:inzake|betreffende|over|bij)\b|^Blijkens de mededeling van de Directeur van (?:Uw|uw) [Kk]abinet"), plain, ("Nr. 5 NADER RAPPORT",)),
    DocumentType("Voorstel van wet", "Voorstellen van wet", _title(r"(?:GEWIJZIGD )?(?:VOORSTEL|ONTWERP) VAN (?:RIJKS)?WET"), _line(r"^Wij (?:Beatrix|Willem-Alexander|Juliana), bij de gratie Gods"), articles, ("Nr. 2 VOORSTEL VAN WET",)),
    _debate("commissiedebat", "COMMISSIEDEBAT(?:TEN)?"),
    _debate("algemeen overleg", "(?:VOORTZETTING VAN HET )?(?:ALGEMEEN OVERLEG|ALGEMENE OVERLEGGEN)"),
    _debate("wetgevingsoverleg", "WETGEVINGSOVERLEG"),
    _debate("notaoverleg", "NOTA-?OVERLEG"),
    _debate("mondeling overleg", "MONDELING OVERLEG"),
    _debate("rondetafelgesprek", "(?:RONDETAFELGESPREK(?:KEN)?|HOORZITTING(?:EN)?)"),
    _debate("werkbezoek", "WERKBEZOEK(?:EN)?"),
    DocumentType("Verslag", "Verslagen", _title(r"(?:(?:NADER|VOORLOPIG|NADER VOORLOPIG|EIND|BEKNOPT) ?)?(?:EIND)?VERSLAG"),
                 _line(r"brengt de commissie bijgaand (?:\w+ ){0,3}verslag uit|heeft de eer (?:als volgt )?(?:\w+ )?verslag uit te brengen"), plain, ("Nr. 5 VERSLAG",)),
    DocumentType("Jaarverslag", "Jaarverslagen", _title(r"(?:FINANCIEEL )?JAARVERSLAG"), _line(r"verzoek ik (?:de )?beide Kamers (?:der|van de) Staten-Generaal [^.]{0,120}?decharge te verlenen over het in het jaar \d{4} gevoerde"), plain, ("Nr. 1 JAARVERSLAG VAN HET MINISTERIE VAN FINANCIËN (IX)",)),
    DocumentType("Rapport", "Rapporten", _title(r"(?:EIND|TUSSEN)?RAPPORT"), None, plain, ("Nr. 2 RAPPORT BIJ HET JAARVERSLAG 2011",)),
    DocumentType("Initiatiefnota", "Initiatiefnota’s", _title(r"INITIATIEFNOTA"), None, plain, ("Nr. 2 INITIATIEFNOTA",)),
    DocumentType("Fiche", "Fiches", _title(r"FICHE"), None, plain, ("Fiche: Verordening asiel- en migratiebeheer",), _line(r"Fiche(?: \d+)?: .*")),
    DocumentType("Nota", "Nota’s", _title(r"(?:NOTA|NOTITIE)"), None, plain, ("Nr. 2 NOTA",)),
    DocumentType("Brief", "Brieven", _title(r"(?:AFSCHRIFT (?:VAN EEN )?)?BRIEF"),
                 _line(r"^(?:Hieronder (?:leest|vindt|volgt|staat)(?: u)?|Lees hier(?:onder)?) (?:de|onze|haar|zijn|een)(?: (?:volledige|integrale|open))? brief van [^.]{3,160}? aan de (?:[a-z]+ )?(?:(?:Eerste|Tweede) Kamer|[Kk]amercommissie|[Cc]ommissie|[Mm]inister|[Ss]taatssecretaris|[Ii]nformateur)"), plain, ("Nr. 2699 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN",)),
    DocumentType("Antwoord op Kamervragen", "Antwoorden op Kamervragen", None,
                 _line(r"(?:[Aa]ntwoorden?|[Bb]eantwoording)(?: zijn)? op (?:de |uw )?(?:schriftelijke vragen|Kamervragen|vragen) van (?:het lid|de leden)|Beantwoording (?:van )?(?:de )?(?:schriftelijke |Kamer)?vragen van (?:het lid|de leden)"
                       r"|^(?:(?:Onderwerp|Betreft):? )?Kamervragen$|^(?:[Ii]n antwoord op de|[Hh]ierbij (?:zend|stuur|bied|doe)(?: ik|en wij) (?:u|uw Kamer),? (?:mede namens [^.;]{5,120},? )?de antwoorden op de) (?:schriftelijke )?(?:[Kk]amer)?vragen (?:van|(?:die )?gesteld door) (?:het (?:[Kk]amer)?lid|de (?:[Kk]amer)?leden(?! van de ))\b"
                       r"|[Hh]ierbij beantwoord(?: ik|en wij)(?:,? mede namens [^.;]{5,120}?,?)? (?:de |uw )?(?:schriftelijke |Kamer)?vragen van (?:het lid|de leden)"
                       r"|deel ik u mede dat de vragen van (?:het lid|de leden)|[Aa]ntwoorden(?: aan)? op (?:de |uw )?(?:schriftelijke )?(?:vragen|Kamervragen) (?:van|(?:die )?(?:zijn |werden )?gesteld door) (?:het lid|de leden|lid)\b"
                       r"|^(?:(?:Onderwerp|Betreft):? )?(?:[Bb]eantwoording|[Aa]ntwoorden?)(?: op| van)?(?: de)? (?:schriftelijke )?[Kk]amervragen(?= (?:over|inzake|van|naar|met|betreffende|aangaande|door|lid|leden|m\.b\.t\.|n\.a\.v\.|op|ten|[A-Z\d(«\"“])|[:(,–-]| ?$)|[Ii]n antwoord op uw brief van [^;]{4,40}\d{4}Z\d{5}"
                       r"|^Antwoord van (?:de )?(?:[Mm]inister|[Ss]taatssecretaris)[^()]{2,60}\([^()]{3,90}\)"),
                 numbered_turns, ("Hierbij stuur ik u de antwoorden op de schriftelijke vragen van het lid Bikker",)),
    DocumentType("Schriftelijke vragen", "Schriftelijke vragen", None, _line(r"^(?:(?:\d{4}Z\d{5}|\d{10})\s)?Vragen van (?:het lid|de leden) [^?]{5,600}\([Ii]ngezonden \d|^\(ingezonden \d{1,2} [a-z]{3,9} \d{4}\)\.?\s{1,3}Vragen van (?:het lid|de leden) "), numbered_turns,
                 ("Vragen van het lid Kops (PVV) aan de Minister voor Klimaat en Energie over gas (ingezonden 3 mei 2022).",)),
)  # fmt: skip
"""Every kind of paper the generator knows, most telling first."""

OTHER = DocumentType("Stuk", "Overige stukken", None, None, plain, ())
"""A paper whose kind is not printed."""

LETTER = next(kind for kind in DOCUMENT_TYPES if kind.naam == "Brief")
"""What addresses a reader and has no title."""

EXCHANGES = frozenset({"Aanhangsel van de Handelingen", "Antwoord op Kamervragen", "Schriftelijke vragen"})
"""Kinds in which members ask and the government answers."""
MOVED = frozenset({"Motie", "Amendement"})
"""Kinds that members propose."""
OF_BILL = frozenset({"Memorie van toelichting", "Voorstel van wet", "Nota naar aanleiding van het verslag", "Memorie van antwoord", "Nota van wijziging"})  # fmt: skip
"""Kinds that belong to a bill."""

_ADDRESSES = re.compile(
    r"^Aan de (?:[Vv]oorzitters?|leden) van de|[Mm]et deze brief|[Ii]n deze brief|^Geachte? (?:[A-Za-zë]+ ){0,3}(?:[vV]oorzitter|leden|heer|mevrouw|Kamer)|^De [Vv]oorzitter van de (?:Eerste|Tweede) Kamer|^(?:Hierbij|Bijgaand) (?:bied|stuur|zend|doe|informeer|ontvangt|treft) (?:ik|u|wij)|^Excellentie,"
)


# "Schriftelijke vragen van het lid Arib (PvdA) aan de minister van …": how a party puts its questions on its own page.
ASKS = re.compile(
    r"(?:(?:Schriftelijke|Aanvullende|Nadere|Vervolg|Mondelinge) ?)?(?:[Kk]amer)?[Vv]ragen van (?:(?:(?:het|de) )?(?:[Kk]amer)?lid|(?:de|het) (?:[Kk]amer)?leden(?: lid)?) (?P<wie>(?:[^?.;:]|(?<=[ .][A-Zcs])\.){3,500}?) aan (?:de|het) (?:[Mm]inisters?|[Ss]taatssecretaris|[Kk]abinet)"
)
_LOOSE = frozenset({"Nota", "Fiche"})
"""Words that anything may be called: "Nota Gewasbescherming" above a text is no kind of paper."""
_TOP = 4
"""Lines at the top of a page in which a title in small letters stands without a number."""


def kind_of(naam: str) -> DocumentType:
    """The type of a name in the table."""
    return next(kind for kind in DOCUMENT_TYPES if kind.naam == naam)


def of_title(title: str) -> DocumentType | None:
    """The type that a title in capitals names."""
    return next((kind for kind in DOCUMENT_TYPES if kind.titel is not None and kind.titel.match(title)), None)


def of_line(text: str) -> DocumentType | None:
    """The type that a whole line names, whatever its letters: "Beslisnota bij Kamerbrief"."""
    return next((kind for kind in DOCUMENT_TYPES if kind.regel is not None and kind.regel.fullmatch(text)), None)


def of_formula(opening: Sequence[tuple[int, str]]) -> tuple[DocumentType, int | None]:
    """The type that the first prose shows, and its line; `OTHER` when nothing does."""
    for kind in DOCUMENT_TYPES:
        if kind.formule is not None:
            for line, text in opening:
                if kind.formule.search(text):
                    return kind, line
    for line, text in opening:
        if _ADDRESSES.search(text):
            return LETTER, line
    return OTHER, None


def of_top(
    top: Sequence[tuple[int, str]], joined: Sequence[tuple[int, str]], prose: Sequence[tuple[int, str]]
) -> tuple[DocumentType, int | None]:
    """The type that a title in small letters names at the top of a page: "Jaarverslag 2007", "Verslag van een commissiedebat".

    ``joined`` are the same lines, each with the next one: who asks whom fills more than one on a narrow page.
    """
    asked = any("?" in text for _, text in (*top, *prose))
    for line, text in (*top, *joined):
        if asked and ASKS.match(text) and text[-1] not in ".!;":
            return kind_of("Schriftelijke vragen"), line
    for line, text in top:
        if text.startswith("Verslag van een ") and (named := [kind for kind in DOCUMENT_TYPES if kind.naam == text]):
            return named[0], line  # below the title of a sitting and "Opening" (tkconv)
    for line, text in top[:_TOP]:
        kind = of_title(text.upper()) if len(text) < 120 and text[-1] not in ".?!;," and ":" not in text else None
        if kind is not None and kind.naam not in _LOOSE:
            return kind, line
    return OTHER, None

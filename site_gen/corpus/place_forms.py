"""What a letter says -> a place that is no answer: a note, page, annex, paragraph or table of its own, a letter by its day.

1. `PLACE_FORMS` is part of the table `FORMS` (``corpus/forms.py``), and has the same form.
"""

from __future__ import annotations

import re

from site_gen.corpus.dated import dated
from site_gen.corpus.form import ALSO, ELSEWHERE, Form
from site_gen.corpus.pointing import part, under
from site_gen.model import MAANDEN

_PART = r"\d{1,3}(?:\.\d{1,2}){0,3}"
# "de brief van 6 december 2024 van het lid …", "… (Kamerstuk 32 317, nr. 967)": then that says which letter it is.
_NAMED = re.compile(r",?\s(?:van|door|met\skenmerk|kenmerk|nr)\b|\s\((?:Kamerst|Aanhangsel|kenmerk|20\d\d[ZD]|TK|EK)")
PLACE_FORMS: tuple[Form, ...] = (
    Form(
        "zie onder",
        ("onder ",),
        re.compile(rf"\b[Zz]ie\s{ALSO}(?P<wat>(?P<soort>onder)\s(?P<nr>{_PART}[a-h]?(?:(?:,\s|\sen\s|,\sen\s){_PART}[a-h]?){{0,5}}))(?=[.,;)](?!\d)|$|\shier)"),
        under,
        ELSEWHERE,
        None,
        (("Zie ook onder 2.", ("antwoord-2",)),),
        (("Dit geldt voor wie jong is, zie onder 65 jaar.", "een leeftijd"), ("Zie onder 44.", "die vraag of paragraaf is er niet")),
        of_answers=False,
    ),
    # "In hoofdstuk 2" alone is often of a report that the letter speaks of: then it needs "van deze brief", or "ga ik".
    Form(
        "noot, paragraaf, bijlage of tabel",
        ("noot", "noten", "aragra", "oofdstuk", "ijlage", "nderdeel", "\u00a7", "tabel", "figu", "grafiek"),
        re.compile(
            r"(?:(?P<haak>\()(?=tabel|figuur|grafiek|\u00a7|bijlage|paragraaf)|\b[Zz]ie\s(?:ook\s)?(?:de\s(?:bijgevoegde\s|onderstaande\s|bovenstaande\s)?)?|\bnaar\s|\b(?:[Ii]n|[Aa]ls|[Uu]it|(?:vindt|treft|ontvangt)\su)\s(?=bijlage)|\b[Uu]it\s(?=voetnoot|noot|tabel|figuur|grafiek)|(?:^|(?<=[.?!]\s))(?=Bijlage\s)"
            r"|\b[Ii]n\s(?=voetnoot|noot|tabel|figuur|grafiek)|(?P<ook>(?<=\d\s)en\s(?=voetnoot|noot|bijlage|tabel|figuur|grafiek|paragraaf|hoofdstuk))|(?P<los>\b[Ii]n\s)(?=paragraaf|hoofdstuk|onderdeel|\u00a7))"
            rf"(?P<wat>(?P<soort>(?:[Vv]oet)?(?:noot|noten)|paragraaf|paragrafen|hoofdstuk(?:ken)?|onderdeel|[Bb]ijlagen?|tabel(?:len)?|figuur|figuren|grafiek(?:en)?|\u00a7(?=\s?\d))\s?(?P<nr>{_PART}(?:(?:,\s|\sen\s|,\sen\s)(?:(?P=soort)\s)?{_PART}){{0,5}}))(?![\w.]*\d|\w)"
        ),
        part,
        ELSEWHERE,
        None,
        (
            ("Voor de bron, zie noot 2.", ("noot-2",)),
            ("Ik verwijs naar noot 2 van deze brief.", ("noot-2",)),
        ),
        (
            ("Zie noot 2 van het rapport.", "een ander stuk"),
            ("Zie noot 9.", "die noot is er niet"),
            ("Zie paragraaf 2.", "dit stuk heeft geen paragraaf met dat nummer"),
            ("Zie bijlage 1 bij het rapport.", "een ander stuk"),
            ("Ten opzichte van (tabel 1 uit het jaarverslag) is dat minder.", "een ander stuk"),
            ("Dat staat in tabel 7.", "die tabel is er niet"),
        ),
        of_answers=False,
    ),
    Form(
        "bladzijde van dit stuk",
        ("p.", "blz.", "ladzijde", "agina"),
        re.compile(
            r"\b(?P<wat>(?P<soort>[Pp]agina|[Bb]ladzijde|blz\.|p\.)\s(?P<nr>\d{1,3}))(?=\s(?:van|in)\s(?:deze|dit)\s(?:brief|stuk|nota|verslag|lijst)\b)"
        ),
        part,
        ELSEWHERE,
        None,
        (),
        (("Zie p. 2 van het rapport.", "een ander stuk"), ("Zie p. 400 van deze brief.", "zoveel bladzijden zijn er niet")),
        of_answers=False,
    ),
    Form(
        "brief van een dag",
        ("brief",),
        re.compile(
            rf"\b(?P<wie>[Mm]ijn|[Oo]nze|[Dd]e)\s(?P<brief>(?:[Kk]amer)?brief\s(?:aan\sde\s(?:[Vv]oorzitter\svan\sde\s)?(?P<kamer>Eerste|Tweede)\sKamer\s)?(?:van\s(?:de\s)?(?P<functie>(?:toenmalige?\s)?(?:[Mm]inister|[Ss]taatssecretaris)(?:\s(?:van|voor|en|de|het)|,?\s[A-Z][\w-]{{1,30}}){{0,8}})\s)?(?:van|d\.d\.)\s(?P<dag>\d{{1,2}})\s(?P<maand>{'|'.join(MAANDEN)})\s(?P<jaar>\d{{4}}|jl\b\.?|jongstleden)(?:\svan\s(?:de\s)?(?P<ambt>(?:toenmalige?\s)?(?:[Mm]inister|[Ss]taatssecretaris)(?:\s(?:van|voor|en|de|het)|,?\s[A-Z][\w-]{{1,30}}){{0,8}}))?)(?!\w)"
        ),
        dated,
        _NAMED,
        None,
        (
            ("Ik verwijs naar mijn brief van 6 december 2024.", ("brief.txt",)),
            ("Zie de brief van de minister van Asiel en Migratie van 6 december 2024.", ("brief.txt",)),
            ("Zie de Kamerbrief d.d. 6 december 2024.", ("brief.txt",)),
            ("Ik verwijs naar mijn brief van 6 december jl.", ("brief.txt",)),
            ("De brief van 6 december 2024 van de Minister van Asiel en Migratie en de reactie daarop.", ("brief.txt",)),
        ),
        (("Ik verwijs naar mijn brief van 7 december 2024.", "geen brief van die dag in de collectie"), ("Ik verwijs naar de brief aan de Eerste Kamer van 6 december 2024.", "de brief van die dag is aan de Tweede Kamer"), ("Zie de brief van de minister van Defensie van 6 december 2024.", "de brief van die dag is van een ander"), ("Bij brief van 6 december 2024 zijn vragen gesteld.", "zegt niet wiens brief"), ("Mijn brief van 31 februari 2024.", "die dag bestaat niet"), ("Zie de brief van 6 december 2024 van de Minister van Defensie.", "de brief van die dag is van een ander")),
        of_answers=False,
    ),
)  # fmt: skip
"""Ways in which a letter points at its own parts, and at letters by their day."""

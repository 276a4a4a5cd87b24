"""What a letter says -> the place it points at: "zie het antwoord op de vorige vraag", "mijn brief van 6 december 2024".

1. `FORMS` is one table; its examples are its tests and its documentation.
2. Patterns are bounded, and begin with a word that few texts hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from site_gen.corpus.pointing import ORDINALS, Outcome, dated, nth, numbered, only, part, previous, section, unclear
from site_gen.corpus.scene import NUMBERS, Scene
from site_gen.model import MAANDEN


@dataclass(frozen=True, slots=True)
class Form:
    """One way of pointing: its pattern, and what it points at from a block; each example with its anchors, each counter-example with its reason.

    Examples stand in answer 5 of the paper of ``tests/test_intern.py``. Words that follow can tell that another paper is
    meant (``elsewhere``), or that the nearest candidate need not be the one (``narrower``). A text with no word of
    ``prefilter`` does not hold this form: most texts are done with at once. A doubt about a form ``of_answers`` counts
    in a paper with answers only: another paper speaks of those of some other.
    """

    name: str
    prefilter: tuple[str, ...]
    pattern: re.Pattern[str]
    point: Callable[[re.Match[str], Scene, int | None], Outcome]
    elsewhere: re.Pattern[str]
    narrower: re.Pattern[str] | None
    examples: tuple[tuple[str, tuple[str, ...]], ...]
    counter_examples: tuple[tuple[str, str], ...]
    of_answers: bool = True


# "… van de leden van de GroenLinks-PvdA-fractie", "… van de Partij voor de Dieren-fractie"
_OF = (
    r"(?:\svan\s(?:de\sleden\svan\s)?de\s(?P<van>fractie\svan\s(?:de\s|het\s)?)?"
    r"(?P<fractie>Partij\s(?:van|voor)\sde\s\w{3,20}(?=\W|$)(?!-fractie)|[A-Z0-9][\w./&+-]{0,30}?(?:\s[\w./&+-]{1,20}){0,4}?)"
    r"(?(van)(?=[\s.,;:()?!]|$)|-?\s?fractie))"
)
# "… over het solidariteitsmechanisme." (seed 002, line 279): up to where the sentence turns or ends
_ON = r"(?:\sover\s(?P<over>[^.,;:()?!\n]{3,80}?)(?=[.,;:()?!]|$|\s(?:en\s(?:verwijs|ga|ben)|waarin|zoals|dat|die)\b))"
# "antwoord op de vraag", "de beantwoording van de vraag"
_ANSWER = r"(?:\b[Aa]ntwoord(?:en)?\sop|\b[Bb]eantwoording\svan)\s"
# What tells that another paper is meant: antwoord op vraag 3 van het rapport, … in mijn brief, … (Aanhangsel …).
_ELSEWHERE = re.compile(
    r"\s(?:van|uit|in|bij|door|d\.d\.|gesteld)\s(?!(?:deze|dit|de\sonderhavige)\b)|\s\((?:Aanhangsel|Kamerst|Handelingen|kenmerk|20\d\dZ|TK|EK)"
)
# "de brief van 6 december 2024 van het lid …", "… (Kamerstuk 32 317, nr. 967)": then that says which letter it is.
_NAMED = re.compile(r",?\s(?:van|door|met\skenmerk|kenmerk|nr)\b|\s\((?:Kamerst|Aanhangsel|kenmerk|20\d\d[ZD]|TK|EK)")
_NARROWER = re.compile(r"\s(?:over|inzake|betreffende|aangaande|omtrent|naar|rond|wat|die|waarin)\b")

FORMS: tuple[Form, ...] = (
    Form(
        "vorige vraag",
        ("ntwoord",),
        re.compile(rf"{_ANSWER}(?:(?:de|mijn)\s(?:vorige|voorgaande|voorafgaande|bovenstaande)\svraag\b{_OF}?)"),
        previous,
        _ELSEWHERE,
        _NARROWER,
        (
            ("Zie antwoord op de vorige vraag.", ("antwoord-4",)),  # seed 002, line 269
            ("Zie het antwoord op de voorgaande vraag van de leden van de NSC-fractie.", ("antwoord-4",)),
        ),
        (
            ("Zie het antwoord op de vorige vragen.", "meer dan één vraag"),
            ("Zie het antwoord op de vorige vraag over de opvang.", "kan een eerdere vraag over dat onderwerp zijn"),
            ("Zie het antwoord op de vorige vraag van de leden van de VVD-fractie.", "de vorige vraag is van een andere fractie"),
        ),
    ),
    Form(
        "vorig antwoord",
        ("ntwoord",),
        re.compile(r"\b(?:vorige?|voorgaande?|voorafgaande?|bovenstaande?)\santwoord\b"),
        previous,
        _ELSEWHERE,
        _NARROWER,
        (("Ik verwijs naar het vorige antwoord.", ("antwoord-4",)),),
        (("Ik verwijs naar bovenstaande antwoorden.", "meer dan één antwoord"), ("Ik verwijs naar mijn vorige antwoord in het debat.", "een antwoord elders")),
    ),
    Form(
        "zoveelste vraag van een fractie",
        ("ntwoord",),
        re.compile(rf"{_ANSWER}de\s(?P<rang>{'|'.join(ORDINALS)})\svraag\b{_OF}?{_ON}?"),
        nth,
        _ELSEWHERE,
        _NARROWER,
        (
            ("Zie antwoord op de eerste vraag van de leden van de NSC-fractie over het solidariteitsmechanisme.", ("antwoord-4",)),  # 278
            ("Zie het antwoord op de eerste vraag van de NSC-fractie.", ("antwoord-3",)),
            ("Zie het antwoord op de eerste vraag van de leden van de fractie van NSC.", ("antwoord-3",)),
            ("Zie het antwoord op de tweede vraag van de fractie van GroenLinks-PvdA.", ("antwoord-2",)),
            ("Zie het antwoord op de tweede vraag.", ("antwoord-2",)),
            ("Zie het antwoord op de laatste vraag van de leden van de GroenLinks-PvdA-fractie.", ("antwoord-2",)),
            ("Zie de beantwoording van de eerste vraag van de leden van de fractie van NSC.", ("antwoord-3",)),
        ),
        (
            ("Zie antwoord op de eerste vraag van de leden van de NSC-fractie over de terugkeer.", "geen tussenkop met dit onderwerp"),
            ("Zie antwoord op de negende vraag van de leden van de NSC-fractie.", "zoveel vragen stelt de fractie niet"),
            ("Zie antwoord op de eerste vraag van het lid Bikker.", "vragen van een lid staan in een ander stuk"),
            ("Zie antwoord op de eerste vraag uit de motie.", "een ander stuk"),
        ),
    ),
    Form(
        "de ene vraag van een fractie",
        ("ntwoord",),
        re.compile(rf"{_ANSWER}(?:de|een|hun)\s(?:eerdere\s)?vraag{_OF}"),
        only,
        _ELSEWHERE,
        None,
        (("Zie het antwoord op de vraag van de leden van de D66-fractie.", ("antwoord-6",)),),
        (("Zie het antwoord op de vraag van de leden van de NSC-fractie.", "die fractie stelt er meer dan een"),),
    ),
    Form(
        "vergelijkbare vraag van een fractie",
        ("ntwoord",),
        re.compile(
            rf"{_ANSWER}(?:een|de)\s(?:vergelijkbare|gelijkluidende|soortgelijke|gelijke|zelfde|eerdere)\svra(?:ag|gen){_OF}"
        ),
        section,
        _ELSEWHERE,
        None,
        (
            # seed 002, lines 395 and 450
            ("Zie het antwoord op een vergelijkbare vraag van de leden van de GroenLinks-PvdA-fractie.", ("p-09734e20",)),
            ("Ik verwijs naar het antwoord op een gelijkluidende vraag van de leden van de GroenLinks-PvdA-fractie.", ("p-09734e20",)),
        ),
        (("Zie het antwoord op een vergelijkbare vraag van de leden van de VVD-fractie.", "die fractie vraagt hier niets"), ("Zie het antwoord op een vergelijkbare vraag van het lid Bikker.", "vragen van een lid staan in een ander stuk")),
    ),
    Form(
        "genummerde vraag",
        ("ntwoord", "vraag", "vragen"),
        re.compile(
            rf"(?:{_ANSWER}(?:de\s)?vra(?:ag|gen)\s|\b[Aa]ntwoord(?:en)?\s(?:bij\s(?:de\s)?|)vra(?:ag|gen)\s|\b[Aa]ntwoord(?:en)?\sonder\s|\b[Zz]ie\s(?:ook\s)?(?:de\s)?vra(?:ag|gen)\s|\b[Zz]ie\s(?:ook\s)?(?:het\s|de\s)?antwoord(?:en)?\s|(?<=\d\sen\sop\s)(?:de\s)?vra(?:ag|gen)\s)(?P<nrs>{NUMBERS})(?!\w)"
        ),
        numbered,
        _ELSEWHERE,
        None,
        (
            ("Zie ook het antwoord op vraag 3.", ("antwoord-3",)),  # Aanhangsel 2023-2024, 387
            ("Zie het antwoord op vragen 2 en 4.", ("antwoord-2", "antwoord-4")),
            ("Zie antwoord 2.", ("antwoord-2",)),
            ("Zie de beantwoording van vraag 3.", ("antwoord-3",)),
            ("Zie het antwoord bij vraag 3.", ("antwoord-3",)),
            ("Zie antwoord vraag 2.", ("antwoord-2",)),
            ("Zie de antwoorden onder 2 en 4.", ("antwoord-2", "antwoord-4")),
            ("Zie vraag 3 en 4.", ("vraag-3", "vraag-4")),
            ("Zie het antwoord op de vragen 1 tot en met 3 en op vraag 4.", ("antwoord-1", "antwoord-2", "antwoord-3", "antwoord-4")),
            ("Zie de antwoorden op de vragen 1 t/m 3.", ("antwoord-1", "antwoord-2", "antwoord-3")),
        ),
        (
            ("Zie het antwoord op vraag 3 van het rapport.", "een ander stuk"),
            ("Zie het antwoord op vraag 3 in mijn brief.", "een ander stuk"),
            ("Zie het antwoord op vraag 2 (Aanhangsel Handelingen II 2023/24, nr. 387).", "een ander stuk, dat zelf een koppeling is"),
            ("Zie het antwoord op vraag 12.", "die vraag is er niet"),
            ("Zie het antwoord op vraag 3b.", "die vraag is er niet"),
            ("Zie het antwoord op vraag 5.", "het antwoord waarin dit staat"),
        ),
    ),
    # "In hoofdstuk 2" alone is often of a report that the letter speaks of: then it needs "van deze brief".
    Form(
        "noot, paragraaf, bijlage of tabel",
        ("noot", "aragraaf", "oofdstuk", "ijlage", "\u00a7", "tabel", "figuur", "grafiek"),
        re.compile(
            r"(?:\((?=tabel|figuur|grafiek|\u00a7)|\b[Zz]ie\s(?:ook\s)?|\bnaar\s|\b[Ii]n\s(?=voetnoot|noot|bijlage|tabel|figuur|grafiek|(?:paragraaf|hoofdstuk)\s\d{1,3}\s(?:van|in)\s(?:deze|dit)\b))(?P<wat>(?P<soort>(?:voet)?noot|paragraaf|hoofdstuk|bijlage|tabel|figuur|grafiek|\u00a7(?=\s?\d))\s?(?P<nr>\d{1,3}(?:\.\d{1,2}){0,3}))(?![\w.]*\d|\w)"
        ),
        part,
        _ELSEWHERE,
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
        _ELSEWHERE,
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
    # "het antwoord hierboven" too: in 002 (line 335) the answer just above does not say what it is quoted for.
    Form(
        "onduidelijk",
        ("ntwoord",),
        re.compile(
            r"\b(?:[Zz]ie|verwij(?:s|st|zen)|in)\s(?:(?:het\skabinet|ik|graag|u|naar|ook|verder|hiervoor)\s){0,4}(?:het\s)?(?P<wat>antwoord(?:en)?\s(?:hierboven|hiervoor|op\s(?:de|deze|een)\s(?:eerdere?\s)?(?:gestelde\s)?vra(?:ag|gen)\s(?:van|over|naar|inzake)(?:\s(?!en\s(?:het|de|mijn)\s)[^\s.,;:()?!]{1,40}){0,8}))(?!\w)"
        ),
        unclear,
        _ELSEWHERE,
        None,
        (),
        (
            ("Het kabinet verwijst naar het antwoord op de eerder vraag van uw fractie over het ontwerpbesluit.", "welke vraag bedoeld is, staat er niet"),  # seed 002, 351
            ("Zie het antwoord op de vraag over het ontwerpbesluit van de Commissie.", "welke vraag bedoeld is, staat er niet"),  # seed 002, 369
            ("Zoals in het antwoord hierboven aangegeven is dit van belang.", "hoe ver erboven, staat er niet"),  # seed 002, 335
        ),
    ),
)  # fmt: skip
"""Every way in which a letter points at itself or at a letter by its day; the first that fits a place wins."""

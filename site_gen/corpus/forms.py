"""What a letter says -> the place it points at: "zie het antwoord op de vorige vraag", "mijn brief van 6 december 2024".

1. `FORMS` is one table; its examples are its tests and its documentation.
2. Patterns are bounded, and begin with a word that few texts hold.
"""

from __future__ import annotations

import re

from site_gen.corpus.form import ALSO, ELSEWHERE, NARROWER, Form
from site_gen.corpus.place_forms import PLACE_FORMS
from site_gen.corpus.pointing import ORDINALS, nth, numbered, only, previous, section, unclear
from site_gen.corpus.scene import NUMBERS

# "… van de leden van de GroenLinks-PvdA-fractie", "… van de Partij voor de Dieren-fractie"
_OF = (
    r"(?:\svan\s(?P<zelf>dezelfde\sfractie|deze(?:lfde)?\s(?:fractie|leden))|\svan\s(?:de\sleden\svan\s)?de\s(?P<van>fractie\svan\s(?:de\s|het\s)?)?"
    r"(?P<fractie>Partij\s(?:van|voor)\sde\s\w{3,20}(?=\W|$)(?!-fractie)|[A-Z0-9][\w./&+-]{0,30}?(?:\s[\w./&+-]{1,20}){0,4}?)"
    r"(?(van)(?=[\s.,;:()?!]|$)|-?\s?fractie))"
)
# "… over het solidariteitsmechanisme." (seed 002, line 279): up to where the sentence turns or ends
_ON = r"(?:\sover\s(?P<over>[^.,;:()?!\n]{3,80}?)(?=[.,;:()?!]|$|\s(?:en\s(?:verwijs|ga|ben)|waarin|zoals|dat|die)\b))"
# "antwoord op de vraag", "de beantwoording van de vraag"
_ANSWER = r"(?:\b[Aa]ntwoord(?:en)?\sop|\b[Bb]eantwoording\svan|\b[Rr]eactie\sop)\s"
_ANSWERS = ("ntwoord", "eactie")
FORMS: tuple[Form, ...] = (
    Form(
        "vorige vraag",
        _ANSWERS,
        re.compile(rf"{_ANSWER}(?:(?:de|mijn)\s(?:vorige|voorgaande|voorafgaande|bovenstaande)\svraag\b{_OF}?)"),
        previous,
        ELSEWHERE,
        NARROWER,
        (
            ("Zie antwoord op de vorige vraag.", ("antwoord-4",)),  # seed 002, line 269
            ("Zie het antwoord op de voorgaande vraag van de leden van de NSC-fractie.", ("antwoord-4",)),
            ("Zie het antwoord op de vorige vraag van dezelfde fractie.", ("antwoord-4",)),
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
        ELSEWHERE,
        NARROWER,
        (("Ik verwijs naar het vorige antwoord.", ("antwoord-4",)),),
        (("Ik verwijs naar bovenstaande antwoorden.", "meer dan één antwoord"), ("Ik verwijs naar mijn vorige antwoord in het debat.", "een antwoord elders")),
    ),
    Form(
        "zoveelste vraag van een fractie",
        (*_ANSWERS, " vraag"),
        re.compile(rf"(?:{_ANSWER}|\b(?:bij|naar)\s)de\s(?P<rang>{'|'.join(ORDINALS)})\svraag\b{_OF}?{_ON}?"),
        nth,
        ELSEWHERE,
        NARROWER,
        (
            ("Zie antwoord op de eerste vraag van de leden van de NSC-fractie over het solidariteitsmechanisme.", ("antwoord-4",)),  # 278
            ("Zie het antwoord op de eerste vraag van de NSC-fractie.", ("antwoord-3",)),
            ("Zie het antwoord op de eerste vraag van de leden van de fractie van NSC.", ("antwoord-3",)),
            ("Zie het antwoord op de tweede vraag van de fractie van GroenLinks-PvdA.", ("antwoord-2",)),
            ("Zie het antwoord op de tweede vraag.", ("antwoord-2",)),
            ("Zie het antwoord op de laatste vraag van de leden van de GroenLinks-PvdA-fractie.", ("antwoord-2",)),
            ("Zie de beantwoording van de eerste vraag van de leden van de fractie van NSC.", ("antwoord-3",)),
            ("Zie de reactie op de eerste vraag van deze fractie.", ("antwoord-3",)),
            ("Dit is al beantwoord bij de eerste vraag van de leden van de NSC-fractie.", ("antwoord-3",)),
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
        _ANSWERS,
        re.compile(rf"{_ANSWER}(?:de|een|hun)\s(?:eerdere\s)?vraag{_OF}"),
        only,
        ELSEWHERE,
        None,
        (("Zie het antwoord op de vraag van de leden van de D66-fractie.", ("antwoord-6",)),),
        (("Zie het antwoord op de vraag van de leden van de NSC-fractie.", "die fractie stelt er meer dan een"),),
    ),
    Form(
        "de vragen van een fractie",
        _ANSWERS,
        re.compile(rf"{_ANSWER}(?:de|hun)\s(?:eerdere\s)?vragen{_OF}"),
        section,
        ELSEWHERE,
        None,
        (("Zie de beantwoording van de vragen van de leden van de GroenLinks-PvdA-fractie.", ("p-09734e20",)),),
        (("Zie de antwoorden op de vragen van de leden van de VVD-fractie.", "die fractie vraagt hier niets"), ("Zie de antwoorden op de vragen van deze leden.", "het deel waarin dit staat"), ("Zie de antwoorden op de vragen van de leden van de GroenLinks-PvdA-fractie in het debat.", "een ander stuk")),
    ),
    Form(
        "vergelijkbare vraag van een fractie",
        _ANSWERS,
        re.compile(
            rf"{_ANSWER}(?:een|de)\s(?:vergelijkbare|gelijkluidende|soortgelijke|gelijke|zelfde|eerdere)\svra(?:ag|gen){_OF}"
        ),
        section,
        ELSEWHERE,
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
        (*_ANSWERS, "raag", "ragen"),
        re.compile(
            rf"(?:{_ANSWER}(?:de\s)?[Vv]ra(?:ag|gen)\s|\b[Aa]ntwoord(?:en)?\s(?:bij\s(?:de\s)?|)[Vv]ra(?:ag|gen)\s|\b(?:[Aa]ntwoord(?:en)?|[Bb]eantwoording)\sonder\s"
            rf"|\b[Zz]ie\s{ALSO}(?:de\s)?[Vv]ra(?:ag|gen)\s|\b[Zz]ie\s{ALSO}(?:onder\s)?(?:het\s|de\s)?antwoord(?:en)?\s|\b(?:[Ii]n|onder|naar)\s(?:mijn\s|het\s)?antwoord\s(?=\d)"
            rf"|\bverwij(?:s|st|zen)\s(?:[a-z]{{1,12}}\s){{0,3}}naar\s(?:de\s)?[Vv]ra(?:ag|gen)\s|\b(?:[Bb]ij|onder)\s(?:de\s)?[Vv]ra(?:ag|gen)\s|(?<=\d\sen\sop\s)(?:de\s)?[Vv]ra(?:ag|gen)\s)(?P<nrs>{NUMBERS})(?!\.?\w)"
        ),
        numbered,
        ELSEWHERE,
        None,
        (
            ("Zie ook het antwoord op vraag 3.", ("antwoord-3",)),  # Aanhangsel 2023-2024, 387
            ("Zie het antwoord op vragen 2 en 4.", ("antwoord-2", "antwoord-4")),
            ("Zie antwoord 2.", ("antwoord-2",)),
            ("Zie de beantwoording van vraag 3.", ("antwoord-3",)),
            ("Zie het antwoord bij vraag 3.", ("antwoord-3",)),
            ("Zie antwoord vraag 2.", ("antwoord-2",)),
            ("Zie hiervoor vraag 2.", ("vraag-2",)),
            ("Ik verwijs u graag naar vraag 2.", ("vraag-2",)),
            ("Zoals ik bij vraag 2 heb aangegeven, is dat zo.", ("antwoord-2",)),
            ("Zie ook mijn reactie op vraag 2.", ("antwoord-2",)),
            ("Wat in antwoord 4 is gezegd, geldt ook hier.", ("antwoord-4",)),
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
    *PLACE_FORMS,
    # "het antwoord hierboven" too: in 002 (line 335) the answer just above does not say what it is quoted for.
    Form(
        "onduidelijk",
        ("ntwoord",),
        re.compile(
            r"\b(?:[Zz]ie|verwij(?:s|st|zen)|in)\s(?:(?:het\skabinet|ik|graag|u|naar|ook|verder|hiervoor)\s){0,4}(?:het\s)?(?P<wat>antwoord(?:en)?\s(?:hierboven|hiervoor|op\s(?:de|deze|een)\s(?:eerdere?\s)?(?:gestelde\s)?vra(?:ag|gen)\s(?:van|over|naar|inzake)(?:\s(?!en\s(?:het|de|mijn)\s)[^\s.,;:()?!]{1,40}){0,8}))(?!\w)"
        ),
        unclear,
        ELSEWHERE,
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

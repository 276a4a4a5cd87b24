"""A line of a scanned paper -> the same line as its head is read: glued words parted, letters that a scan takes for others put right.

1. Only what is read of a head, a signature or a foot is mended; the text of the letter stays as it is.
2. A word is mended where its mended form is a word of these heads, or a label before a day; no name is touched, only names
   that ran together are parted where the title names the first.
3. The printer's line ("414699F ISSN 0921 -7371 Sdu Uitgeverij … 1994") is told by its ISSN, however its words were read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from site_gen.letters.offices import PARTICLE

# "414699F ISSN0921 -7371 Sdu Uitgeverij Plantijnstraat 's-Gravenhage 1994", "1415546F llSSN 0921 -7371" (Staten-Generaal Digitaal).
PRINTER = re.compile(
    r"(?:[«\w]{5,9} )?[Il|1]{0,2}[I1l|]?[S5][S5][NW] ?[0O]9[2Z][0-9] ?[-–•·.]? ?7[0-9O]{3}\b(?: ?[Ss][Dd][Uu] ?.{0,70})?"
)
# The words of these heads that a scan reads otherwise: «N» as «IM», «IVI» or «ISI» ("EIM", "INTREKKIIMG", "ISIOTA"), «NN» as «IMIM».
_WORDS = frozenset(
    "VAN EN EEN AAN DEN INZAKE HOUDENDE INTREKKING AMENDEMENT AMENDEMENTEN SUBAMENDEMENT ANTWOORD ANTWOORDEN VRAGEN LEDEN MINISTER MINISTERS NOTA NAAR"
    " AANLEIDING WIJZIGING WIJZIGINGEN NADER NADERE KONINKLIJKE KONINGIN TOELICHTING VERTEGENWOORDIGING BINNENLANDSE BUITENLANDSE FINANCIËN ZAKEN"
    " ONDERWIJS WETENSCHAPPEN DEFENSIE ECONOMISCHE ONTWIKKELINGSSAMENWERKING LANDBOUW NATUURBEHEER ORDENING WELZIJN EINDVERSLAG WETSVOORSTEL"
    " MONDELING ALGEMEEN INBRENG VERVANGING GEDRUKT ONDER NR NRS NUMMER ONTVANGEN STATEN STATEN-GENERAAL VOORLOPIG SCHRIFTELIJK OVERLEG VERSLAG MEMORIE"
    " BRIEF MOTIE VOORSTEL LIJST RAPPORT ADVIES RAAD STATE WET BOODSCHAP GEWIJZIGD GEWIJZIGDE DERDE TWEEDE VIERDE VIJFDE"
    " VERKRIJGING AANVULLING STAATSSECRETARIS JUSTITIE VEILIGHEID VOLKSGEZONDHEID VOLKSHUISVESTING RUIMTELIJKE MILIEUBEHEER INFRASTRUCTUUR WATERSTAAT"
    " KONINKRIJKSRELATIES SOCIALE WERKGELEGENHEID CULTUUR WETENSCHAP LANDBOUW VISSERIJ VOEDSELKWALITEIT BEGROTING BEGROTINGSSTATEN COMMISSIE".split()
)
_CAPITALS = re.compile(r"(?<![\w-])[A-ZÀ-Þ|!1l0ïi-]{2,30}(?![\w-])")
# "NOTAVAN WIJZIGING": a title whose words lost the blank between them (22178-7).
_HALVES = re.compile(r"(?<![\w-])([A-ZÀ-Þ]{2,20})- ?(?!(?:EN|OF|EN/OF|TOT) )([A-ZÀ-Þ]{2,20})(?!\w)")
_RAN_ON = re.compile(r"(?<![A-Z])(NOTA|BRIEF|MOTIE|VERSLAG|VOORSTEL|LIJST|AMENDEMENT|MEMORIE)(VAN)(?= [A-Z]{2})")
_SLIPS = (
    ("IVI", "N"),
    ("ISI", "N"),
    ("IXI", "N"),
    ("IM", "N"),
    ("I\\/", "V"),
    ("0", "O"),
    ("1", "I"),
    ("|", "I"),
    ("!", "I"),
    ("l", "I"),
    ("i", "I"),
    ("ï", "I"),
)
# "IMr. 17", "IVIr. 4", "Mr. 6", "Nr, 6", "N r. 6", "Nr . 6", "Wr. 6": only before a number that ends the line or stands above a title.
_NR = re.compile(r"^(?:[I1l|]{0,2}(?:M|IVI|IVl|W|H|N ?|Ni)r ?[.,:]|Nr|Nr ,|Nr\.:) ?(?=\d{1,4}[a-z]?(?:\d| [A-Z]{2}|$))")
# "23 9OO VII", "2346O", "l8 176": a dossier with letters for figures.
_DOSSIER = re.compile(r"^[\dOolI]{2} ?[\dOolI]{3}(?=$| (?:[IVX]{1,5}[A-E]?|[A-M])(?:$| )|-\d)")
_FIGURES = str.maketrans("OolI", "0011")
# "Ministervan BinnenlandseZaken", "ministerTer Beek", "DeMinister van".
_OFFICE = re.compile(r"\b(De ?)?([Mm]inister|[Ss]taatssecretaris|[Vv]oorzitter|[Gg]riffier)(van|voor)?(?=[A-Z ])")
_FIELD = re.compile(
    r"(?<=[a-zë])(?=(?:Zaken|Waterstaat|Wetenschap|Wetenschappen|Cultuur|Sport|Werkgelegenheid|Koninkrijksrelaties|Ordening|Milieu|Visserij|Natuurbeheer|Volksgezondheid)\b)"
    r"|(?<=Zaken)(?=en )|(?<= en)(?=[A-Z][a-z]{4})"
)
_BROKEN = re.compile(r"(?<=[a-zë]{2})-(?: (?!(?:en|of)\b)|)(?!(?:van|von|de|den|der|ten|ter|in|op) )(?=[a-z]{2})")
_COMPOUND = re.compile(
    r"(?:vice|minister|secretaris|adjunct|oud|substituut|inspecteur|directeur|procureur)$", re.IGNORECASE
)
# What a scan makes of a handwritten line under the names of a motion: a bar that is no table, two letters, no vowel.
SCRAWL = re.compile(r"[|\\/_~][^|]*|[^\W\d_]{1,2}|[^aeiouyAEIOUYáéëïöü]{3,}")
_NAME = re.compile(
    rf"(?:[A-Z]\. ?){{0,4}}{PARTICLE}[A-ZÀ-ÞĀ-Ž][\w'’-]{{1,30}}(?:(?:(?<=-de)|(?<=-van)|(?<=-den)|(?<=-ter)|(?<=-der)) (?:de[nr]? )?[A-ZÀ-Þ][\w'’-]{{1,30}})?(?= |$)"
)
_GLUED = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
_GIVEN = 2
"""The words with capitals that one name may have: a given name and a surname."""
_ANSWERED = re.compile(r"(?<=[Aa]ntwoord van )((?:de )?(?:[Mm]inister|[Ss]taatssecretaris))(?=[A-Z])")
_SIGNS = re.compile(r"(?:[Dd]e|DE) ?(?:[Mm]inister|[Ss]taatssecretaris)")
# "Ontvangeri 18 mei 1993", "Vastgesteid 26maart 1997": the word before the day of a paper.
_DAY_WORD = re.compile(r"(?<!\S)([A-Z0][\w|!]{7,12})(?= ?(?:op )?\d{1,2} ?[^\s\d]{3,10} ?\d{4})")
_YEAR = re.compile(r"\d{4}")
"""What `_DAY_WORD` needs."""
_LOOKS_LIKE = (("rn", "m"), ("ri", "n"), ("cl", "d"), ("vv", "w"))
_ALIKE = str.maketrans("i1|!ï0ceéb", "lllllooooh")


def _outline(word: str) -> str:
    """A word by the outline of its letters: what a scan confuses looks the same."""
    word = word.lower()
    for slip, letter in _LOOKS_LIKE:
        word = word.replace(slip, letter)
    return word.translate(_ALIKE)


_DAY_WORDS = {_outline(word): word for word in ("Vastgesteld", "Ontvangen", "Voorgesteld", "Ingediend", "Aangeboden", "Ingezonden")}  # fmt: skip
# Two capitals, and beside or between them what a scan makes of a letter; it is found by its first sign.
_HAS = re.compile(r"[A-Z1l|](?:(?<=I)(?:[MV]|[SX]I)|(?<=[A-Z])(?:[1l|!0ïi][A-Z]|[A-Z][1l|!ï])|(?<=[1l|])[A-Z]{2})")


def mend(text: str) -> str:
    """A line of a head as it was printed, as far as its words are those of every head.

    >>> mend("LIJST VAN VRAGEN EIM ANTWOORDEN"), mend("IMr. 17"), mend("23 9OO VII"), mend("RUIMTELIJKE ORDENING")
    ('LIJST VAN VRAGEN EN ANTWOORDEN', 'Nr. 17', '23 900 VII', 'RUIMTELIJKE ORDENING')
    """
    if match := _NR.match(text):
        text = f"Nr. {text[match.end() :]}"
    elif (match := _DOSSIER.match(text)) and sum(map(str.isdigit, match[0])) in (3, 4):
        text = match[0].translate(_FIGURES) + text[match.end() :]
    text = _RAN_ON.sub(r"\1 \2", text) if "VAN" in text else text
    if _YEAR.search(text):
        text = _DAY_WORD.sub(lambda match: _DAY_WORDS.get(_outline(match[1]), match[1]), text)
    return _CAPITALS.sub(_word, text) if _HAS.search(text) else text


def whole_words(text: str) -> str:
    """A title in capitals with the words whole that were broken at a line end, as far as they are those of every head.

    >>> whole_words("TER VERVAN- GING"), whole_words("HET LID DIK- FABER"), whole_words("LAND- EN TUINBOUW")
    ('TER VERVANGING', 'HET LID DIK-FABER', 'LAND- EN TUINBOUW')
    """
    return _HALVES.sub(lambda match: one if (one := match[1] + match[2]) in _WORDS else f"{match[1]}-{match[2]}", text)


def _word(match: re.Match[str]) -> str:
    word = match[0]
    if word in _WORDS:
        return word
    mended = word
    for slip, letter in _SLIPS:
        mended = mended.replace(slip, letter)
        if mended in _WORDS:
            return mended
    return word


def is_office(text: str) -> bool:
    """Whether a line begins as the signature of a minister does, with or without its blanks."""
    return _SIGNS.match(text) is not None


def mend_office(text: str) -> str:
    """An office and a name with the blanks between their words, and words that were broken at a line end whole again.

    >>> mend_office("De Ministervan BinnenlandseZaken"), mend_office("ministerTer Beek"), mend_office("Volksge-zondheid, Milieu- beheer")
    ('De Minister van Binnenlandse Zaken', 'minister Ter Beek', 'Volksgezondheid, Milieubeheer')
    """
    text = _OFFICE.sub(_parted, text)
    if "-" in text:
        text = _BROKEN.sub(lambda match: "-" if _COMPOUND.search(text[: match.start()]) else "", text)
    return _FIELD.sub(" ", text)


def part_answer(text: str) -> str:
    """A text with a blank between the office and the name of who answers: "Antwoord van ministerTer Beek"."""
    return _ANSWERED.sub(r"\1 ", text)


def opens_with(text: str, name: str) -> bool:
    """Whether a line opens with a name, and something follows it."""
    return text.casefold().startswith(f"{name} ".casefold())


def run_together(text: str, named: Sequence[str]) -> Iterator[str]:
    """Names that a scan put on one line, the first of them as the title names it.

    >>> list(run_together("Lansink Vermeend Van der Heijden", ["Lansink"]))
    ['Lansink', 'Vermeend', 'Van der Heijden']
    """
    while text:
        whole = next((name for name in named if opens_with(f"{text} ", name)), "")
        match = None if whole else _NAME.match(text)
        size = len(whole) or (match.end() if match else len(text))
        yield text[:size]
        text = text[size:].lstrip()


def part_glued(text: str, named: Sequence[str]) -> str:
    """A line with a blank between names of which one that the title names runs on into the next: "BosmanVan Helvert"."""
    glued = any(text[place + len(name) :][:1].isupper() for name in named if (place := text.find(name)) >= 0)
    return _GLUED.sub(" ", text) if glued else text


def part_names(names: Sequence[str], named: Sequence[str], *, joined: bool) -> list[str]:
    """The names of a line with those apart that ran together: all of them, or where a comma stands between the first two more than two.

    >>> part_names(["Faber", "De Vries Hermsen Andela-Baur", "Tjeerd de Groot"], ["Faber"], joined=False)
    ['Faber', 'De Vries', 'Hermsen', 'Andela-Baur', 'Tjeerd de Groot']
    """
    parts = [[*run_together(name, named)] if named else [name] for name in names]
    return [
        one
        for name, apart in zip(names, parts, strict=True)
        for one in (apart if joined or (len(names) > 1 and len(apart) > _GIVEN) else [name])
    ]


def _parted(match: re.Match[str]) -> str:
    article = "De " if match[1] else ""
    word = f" {match[3]}" if match[3] else ""
    apart = "" if match.string[match.end() : match.end() + 1] == " " else " "
    return f"{article}{match[2]}{word}{apart}"

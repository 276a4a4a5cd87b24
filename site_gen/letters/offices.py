"""A line -> an office, a name, a mark of signing, or the furniture of a page: the words of the grammar of signatures.

1. Each pattern is for a whole line (or its part in one column), bounded, and decides nothing about the lines around it.
2. A name has initials, or a given name and a surname; only a chair or a clerk signs with a surname alone.
"""

from __future__ import annotations

import re
from functools import lru_cache

from site_gen.letters.dates import DATE
from site_gen.letters.printed import PERSON

ACTING = r"(?:(?:[Ff]ungerend|[Ww]aarnemend|[Pp]laatsvervangend|[Tt]ijdelijk|[Dd]emissionair|[Ww]nd\.|[Pp]lv\.|[Ff]gd\.|[Aa]djunct|[Ee]erste|[Tt]weede|FUNGEREND|WAARNEMEND|PLAATSVERVANGEND|TIJDELIJK|WND\.|PLV\.|ADJUNCT)(?: ?- ?| )?){0,2}"
# "rninister": what a scan makes of an m (1997).
_HIGH = r"(?:[Vv]ice)?(?:[Mm]|rn)inister(?:-[Pp]resident)?|MINISTER(?:-PRESIDENT)?|[Ss]taatssecretaris|STAATSSECRETARIS"
_CHAIR = r"(?:[Oo]nder)?[Vv]oorzitter|(?:[Ss]ubstituut-)?[Gg]riffier|VOORZITTER|GRIFFIER"
_OTHER = (
    r"(?:[Vv]ice-?)?[Pp]resident|[Ss]ecretaris(?:-[Gg]eneraal|-directeur)?|(?:[Aa]lgemeen )?[Dd]irecteur(?:-[Gg]eneraal)?|(?:[Nn]ationale |[Kk]inder)?[Oo]mbudsman"
    r"|[Pp]rocureur-[Gg]eneraal|[Cc]ommissaris|[Bb]urgemeester|[Ii]nformateur|[Ff]ormateur|[Ii]nspecteur-[Gg]eneraal|[Gg]emeentesecretaris|[Pp]rovinciesecretaris|(?:[Rr]aads|[Ss]taten)griffier|[Dd]ijkgraaf|[Gg]ouverneur|[Rr]egeringscommissaris|[Rr]apporteur|[Kk]orpschef|[Bb]estuursvoorzitter|[Ww]ethouder|[Hh]oofd|[Pp]rojectminister|[Ll]id(?= (?:van de |der )?(?:Tweede|Eerste) Kamer)|(?:Tweede |Eerste )?[Kk]amerlid|(?:[Ff]ractie|[Pp]artij)(?:voorzitter|leider)|[Ll]ijsttrekker"
)
_ARTICLE = r"(?:(?:[Dd]e|DE|[Hh]et|[Nn]amens de|[Nn]amens het) )?"
_OFFICE = re.compile(
    rf"{_ARTICLE}{ACTING}(?P<rol>(?P<hoog>{_HIGH})|(?P<zetel>{_CHAIR})|{_OTHER})(?![\w-])(?: a\.i\.(?= ))?(?P<rest>[^.:;?!|]{{0,130}}?)(?:,? (?:a\.i\.|wnd\.|plv\.|fgd\.))?(?P<eind> ?[,:])?"
)
_TITLE = r"(?:(?:[Mm]w|[Mm]evr|[Dd]hr|[Mm]r|[Dd]rs?|[Pp]rof|[Ii]r|[Ii]ng|[Jj]hr|MR|DRS?|PROF|IR)\.? ?){0,4}"
# "H. A. F. M. 0. van Mierlo": a letter that a scan took for a figure, behind another initial.
_INITIALS = r"(?:[A-ZÀ-Þ](?:h|th|hr|s|j|H|TH|HR)?\. ?|IJ\. ?|(?<=\.)[01l]\. ?|(?<=\. )[01l]\. ?){1,7}"
PARTICLE = r"(?:(?:[Vv]an|[Vv]on|[Dd]e[nrs]?|[Tt]en?|[Tt]er|[Ee]l|[Aa]l|[Ll]a|[Ll]e|[Ii]n|[Oo]p|[Bb]in|VAN|DEN?|DER|TER|TEN|['’‘`][tsTS]|[dDlL]['’](?=[A-ZÀ-Þ])) ?){0,3}"
_SURNAMES = rf"{PARTICLE}[A-ZÀ-ÞĀ-Ž][\w'’-]{{1,30}}(?:(?: ?[-–] ?| ){PARTICLE}[A-ZÀ-ÞĀ-Ž][\w'’-]{{1,30}}){{0,2}}"
ONLY_INITIALS = re.compile(r"(?:(?:mw|mevr|mr|drs?|prof|ir|ing)\. ?){0,3}(?:[A-Z](?:h|th|hr)?\.[ -]?){1,7}")
_DEGREE = r"(?:,? (?:RA|RE|RC|MBA|MDR|MPA|MA|LL\.?M\.?|MSc|M\.Sc\.|BSc|PhD|CPC|EMIA)\.?){0,3}"
# "prof. mr. E.M.H. Hirsch Ballin", "J. Ph. Donner", "A.B. Wolffensperger-Groen in 't Veld", "G. (Gerrit) Zalm".
INITIALLED = re.compile(rf"{_TITLE}{_INITIALS}(?:\([A-Z]\w{{1,20}}\) ?)?{_SURNAMES}{_DEGREE}")
SURNAME = re.compile(
    rf"{PARTICLE}[A-ZÀ-ÞĀ-Ž][\w'’-]{{1,30}}(?: ?[-–] ?[\w'’-]{{1,30}}| {PARTICLE}[A-ZÀ-Þ][\w'’-]{{1,30}}){{0,2}}"
)
# "Economische Zaken", "Welzijn": the first word of what goes on with an office; no given name ends so.
FIELD = re.compile(
    r"\w{2,20}(?:ische|iale|landse|lijke|mene|ing|heid|bouw|tuur|zijn|maat|keer|zaken|zorg|tie|ken|nten|iën|ensie|atie|teit)\b|Zaken\b",
    re.IGNORECASE,
)
_FIELD_ALONE = re.compile(
    r"\w{0,20}(?:lijke|landse|ische|iale|heid|tuur|staat|serij|bouw|zijn|itie|ensie|iën|zaken|zorg|wijs|ilieu)"
)
# "Minister van Infrastructuur en Milieu, en mevrouw Mansveld": who is spoken of.
_MENTION = re.compile(r"\b(?:mevrouw|de heer|hebben|heeft)\b")
_NO_NAME = re.compile(
    r"(?:[Dd]e|[Hh]et|[Dd]it|[Dd]eze|[Ee]en|Namens|Aan|Voor|In|Op|Bij|Datum|Lid|Leden|Tweede|Eerste|Raad|Den|Ministerie)\b"
)
PREMIER = re.compile(r"(?:(?:[Dd]e|DE) )?minister-president,?", re.IGNORECASE)
UNFINISHED = re.compile(r"(?:,|-|–| (?:van|voor|en|de|het|der|met|in|op|VAN|VOOR|EN|DE))$|^(?:[Dd]e|DE)$")
GOES_ON = re.compile(r"(?:en|van|voor|met|der|het|EN|VAN|VOOR|-|–|&)(?: |$)")
# Between an office and its name: that it was signed, by whose order, a line to sign on, or a picture ("handtekening_2.png").
MARK = re.compile(
    r"\(?(?:w\. ?g\.|get\.|(?:was )?getekend|[Ww]as getekend|[Oo]ndertekend|i\. ?o\.|i/o|b/a|b\. ?a\.|a\. ?i\.|o\.l\.v\.|voor deze|namens deze|deze)[).,: ]{0,3}"
    r"|[^\W_]{1,30}(?:_[^\W_]{1,30}){1,8}(?:\.(?:png|jpe?g|svg|gif))?|[\[<(](?:handtekening|signature|get\.?|w\.g\.)[\])>]|[._…\-–—= ]{3,}|(?:[Dd]it document is |[Dd]eze brief is )?(?:[Dd]igitaal|[Ee]lektronisch) (?:ondertekend|goedgekeurd)[^\n]{0,60}"
    r"|[Mm]ede namens .{5,120},|,",
    re.IGNORECASE,
)
# "Postbus 20018", "2500 EA Den Haag": an address, whose first lines are an office and a name as well.
ADDRESS = re.compile(
    r"(?:Postbus|Antwoordnummer) \d.{0,40}|\d{4} ?[A-Z]{2}\b.{0,40}|Binnenhof \d.{0,30}|[A-Z][a-z]+(?:straat|plein|laan|weg|hout|kade|gracht)(?:seweg)? \d{1,4}.{0,20}"
)
MARKED = re.compile(
    r"^\(?(?:w\. ?g\.|get\.|(?:was )?getekend(?: door)?|(?:digitaal |elektronisch )?ondertekend door|namens deze,)\)?:? (?=\S)",
    re.IGNORECASE,
)
_TITLED = re.compile(r"(?:mw|mevr|mr|drs?|prof|ir|ing|jhr)\. (?=\S)")
FURNITURE = re.compile(
    rf"[-– ]{{0,3}}\d{{1,3}}[-– ]{{0,3}}|[Pp]agina \d{{1,3}}(?: van \d{{1,3}})?|(?:Eerste|Tweede) Kamer, vergaderjaar .{{5,60}}|(?i:kst)-\S{{4,30}}(?: ISSN .{{4,60}})?|ISSN .{{4,20}}|Datum(?: .{{5,20}})?|{DATE.pattern}"
    r"|(?:Onze referentie|Ons kenmerk|Kenmerk|Uw kenmerk)\b.{0,40}|(?=\S{0,20}\d)[\w/.-]{5,30}|(?:Ministerie|Directie|Directoraat-Generaal)(?: .{3,60})?"
)
ORDER = re.compile(r"\(?(?:[Nn]amens|[Vv]oor deze|[Dd]eze,|i\. ?o\.|i/o|b/a|b\. ?a\.|o\.l\.v\.)")
OWN_ROLE = re.compile(rf"(?:{ACTING}|[Pp]laatsvervangend )(?:{_OTHER}|{_CHAIR})\b[^.:;?!]{{0,80}}")
SECOND = re.compile(rf"(?<=\S) (?=(?:De|DE) {ACTING}(?:{_HIGH}|{_CHAIR})\b)")


# Under a signature the annexes begin, or what the site says of who sign; above names with offices, a list of who were there.
ENDS = re.compile(r"(?:Bijlagen?|BIJLAGEN?|Annex|ANNEX|Afschrift|[Cc]c)\b.{0,80}|Ondertekenaars?")
LISTED = re.compile(r"(?:Aanwezig(?:en)?|Deelnemers|Genodigden|Gasten|Sprekers|Samenstelling|Deelnemerslijst)\b.{0,60}")
NO_START = re.compile(r"^[\"“«„']|[\"”»]$|^(?:Aan|aan|t\.a\.v\.|T\.a\.v\.|AAN)\b")


def signed(text: str, office: str) -> str | None:
    """The name on a line under an office: a chair and a clerk may sign with a surname alone."""
    name = re.sub(r"^[Dd]e heer |^[Mm]evrouw ", "", MARKED.sub("", text))
    if name.endswith(".") and not re.search(r"\b[A-Z]\w{0,2}\.$", name):
        name = name[:-1]
    if is_person(name):
        return name
    match = _OFFICE.fullmatch(office)
    if not (match and match["zetel"] and SURNAME.fullmatch(name)) or name.endswith("Staten-Generaal"):
        return None
    # "… commissie voor Volkshuisvesting," + "Ruimtelijke" + "Ordening en Milieubeheer,": a field that goes on is no name.
    field = FIELD.match(name) if " " in name else " voor " in office and _FIELD_ALONE.fullmatch(name)
    return None if field else name


@lru_cache(maxsize=512)  # a line is asked for its office by what it may be, and by the lines above it
def office_of(text: str) -> re.Match[str] | None:
    """The office that a whole line (or its part) names, with or without its article."""
    match = _OFFICE.fullmatch(text)
    if match and _MENTION.search(text):
        return None
    if match and text.count("(") > 1:
        return None  # "ondervoorzitter, Schutte (GPV), Groenman (D66)": the members of a committee
    # "De voorzitter:" tells who speaks in the report of a debate.
    return None if match and text[-1] == ":" and not (match["hoog"] and match["rest"]) else match


def is_person(text: str) -> bool:
    """Whether a line is the name of a person, and no office or field of one ("Economische Zaken")."""
    if len(text) > 70:
        return False
    if INITIALLED.fullmatch(text):
        return True
    # "TER BESLISSING", "DEPARTEMENTAAL VERTROUWELIJK": a mark on a paper; a name in capitals alone has its initials.
    return bool(
        PERSON.fullmatch(text) and not (text.isupper() or office_of(text) or FIELD.match(text) or _NO_NAME.match(text))
    )


def opens_name(text: str) -> bool:
    """Whether a line is a name, or opens with the title of a person: no office goes on with "dr. Ellen M.A. van Schoten RA,"."""
    return bool(INITIALLED.fullmatch(text.rstrip(",")) or _TITLED.match(text))


def bare(office: str) -> str:
    """An office without the article before it and the comma after it."""
    return re.sub(r"^(?:De|DE|de|Het|het|Namens de|Namens het|namens de) ", "", office.rstrip(" ,:"))


def on_one_line(office: str, rest: str) -> str:
    """An office with what stands below it, of a word that was broken as one: "Staatssecretaris van Justi-" + "tie,"."""
    if not office.endswith("-") or GOES_ON.match(rest):
        return f"{office} {rest}"
    whole = rest[0].islower() and not re.match(r"president|generaal|directeur|griffier|voorzitter", rest)
    return f"{office[:-1]}{rest}" if whole else f"{office}{rest}"

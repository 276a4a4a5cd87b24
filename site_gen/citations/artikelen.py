"""Text -> references to an article of a named act: "artikel 12, lid 6 van de AMMR", "artikel 6:162 BW".

1. The act's name must be in the table that is passed in (lower-case name -> CELEX or BWB id); else it is nothing.
2. A name alone is no reference: only an article of it is (FEATURES.md row 34).
3. The article and its parts become the pinpoint; articles that share one name ("artikel 3 en artikel 8 EVRM") are one;
   of articles with a name each ("de artikelen 197 Gemeentewet en 201 Provinciewet") each is one.
4. Short names that the text itself gives count too: "Wet X (hierna: de Wet)" (see `afkortingen`).
5. A name may also stand before ("Gemeentewet artikel 23", "de Wet X bepaalt in artikel 5"): then nothing behind the
   article may name another act, and only the article is the reference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial

from site_gen.citations.afkortingen import read_afkortingen
from site_gen.citations.namen import LONGEST_BEFORE, act_before, longest_name, name_at_end
from site_gen.citations.officieel import official_address
from site_gen.model import Citation, Pinpoint, Soort, Target

_ARTIKEL = re.compile(
    r"(?:[Aa]rtikel(?:en)?|[Aa]rtt?(?=\s\d))\s{1,2}(?=\d|[A-Z]{1,2}\s\d|[IVX]{1,6}[\s,])|[Aa]rtt?\.\s{0,2}(?=\d|[A-Z]{1,2}\s\d|[IVX]{1,6}[\s,])"
)
# The number of an article: "12", "8:29", "2.3.5", "10a.1", "3B.1", "3.6ba", "10b1", "420bis", "10 ter", "1F"; "12(6)"; "14 b lid 2"; in
# the Kieswet "B 5"; in a wet that changes others "IV"
_NUMBER = (
    r"(?:(?:[A-Z]{1,2}\s)?\d{1,4}(?:(?:[a-z]{0,2}|[A-Z])(?:\.|:\s?)\d{1,4}){0,3}"
    r"(?:\s?(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies)|[a-z]{1,5}\d?|[A-F]|\s[a-h](?=\s(?:lid|van)\s|,\s(?:eerste|tweede|derde|lid)))?"
    r"(?:\.[a-z])?|[IVX]{1,6})(?!\w)(?:\((?:\d{1,2}|[A-Za-z])\)){0,3}"
)
_JO = r"(?:junctis|juncto|j[o\u00b0\u00ba]\.?)"
_LIST = re.compile(
    rf"{_NUMBER}(?:(?:\s?,\s{{0,2}}|\s?,?\s{{1,2}}(?:en|of|en/of|tot\sen\smet|t/m|{_JO}|onderscheidenlijk|respectievelijk|resp\.)\s|\s?[-\u2013/]\s?)"
    rf"{_NUMBER}){{0,8}}(?![.:]?\w)"
)
_RANG = (
    r"(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|dertiende|veertiende|vijftiende"
    r"|laatste|\d{1,2}(?:e|de|ste))"
)
_AND = r"(?:en|of|en/of|t/m|tot\sen\smet|onderscheidenlijk|respectievelijk|resp\.|dan\swel)"
_LETTER = r"(?:\d{1,2}(?:e|o|[a-z](?=\s(?:van|en|of)\s|,))?(?![.:])|[ivx]{1,4}|(?!(?:en|of|jo)\b)[a-z]{1,2}\d?|[A-Z]{1,2}(?=,?\s(?:van|en|of|tot)\s|,))[\u00b0\u00ba\u02da]?(?!\w|\s(?:volzin|zin|lid|alinea|gedachtestreepje)(?!\w))"
# Parts: "lid 6", "eerste lid", "eerste en tweede lid", "aanhef en onder b", "onderdelen a en b", "(lid 2)"; joined: "aanhef en
# onder b en derde lid"
_PART = re.compile(
    rf"\.?(?<!\s\.)\s{{0,2}},?\s{{0,2}}\(?(?:(?:en|of|alsmede|dan\swel|onderscheidenlijk|respectievelijk|{_JO})\s(?:in\s)?(?:het\s|de\s)?(?=[a-z1-9]))?(?:aanhef\s(?:en\s)?)?,?\s?(?:in\shet\sbijzonder\s(?:het\s)?)?(?:"
    rf"(?:lid(?:\s|(?=\d))|(?:leden|onder(?:deel|delen)?|letters?|punt|sub|alinea|ten|nummers?|n[or\u00b0\u00ba]\.?[\u00b0\u00ba]?\.?)\s)\s?(?:eerste|tweede|derde|{_LETTER})"
    rf"(?:\)?(?:\s?,\s?|,?\s?{_AND}\s|[-\u2013]){_LETTER}){{0,12}}"
    rf"|{_RANG}(?:(?:\s?,\s|\s?,?\s{_AND}\s(?:het\s)?){_RANG}){{0,8}}\s(?:lid|leden|alinea|volzin|zin|zinsnede|zinsdeel|streepje|gedachtestreepje|onderdeel)"
    r"|aanhef|slotzin|slotdeel|begindeel|slot|e\.v\.|ev\.|en\s(?:volgende|verder)|oud(?=\)))(?!\w)\)?"
)
# "artikel 3.4 en paragraaf 3.2 van het Besluit houders van dieren": the name behind is that of both
_CHAPTER = re.compile(
    rf"(?:,?\s(?:en|of|{_JO}|in\s(?:verbinding|samenhang)\smet)|,)\s(?:de\s|het\s)?(?:(?:hoofdstuk|paragraaf|afdeling|titel|bijlage|deel)(?:ken)?\s(?:\d{{1,2}}[A-Za-z]?(?:\.\d{{1,2}}){{0,3}}|[IVX]{{1,5}})(?:,\s)?){{1,3}},?(?=\s(?:van|bij)\s)"
)
_JOINT = re.compile(
    rf"\s?(?:,|,?\s{{1,2}}\(?(?:en|of|en/of|{_JO}|alsmede|alsook|evenals|dan\swel|onderscheidenlijk|respectievelijk|gelet\sop"
    r"|(?:(?:mede\s)?gelezen\s)?in\s(?:samenhang|verbinding|onderlinge\ssamenhang|combinatie)(?:\s(?:gelezen|bezien))?\smet|gelezen\smet))"
    r"\s{1,2}(?:(?:de|met|op|in|aan|van|uit)\s){0,2}(?:[Aa]rtikel(?:en)?|[Aa]rtt?\.?)\s{1,2}(?=\d|[A-Z]{1,2}\s\d)"
)
# Without the word: "14, derde lid, 24, eerste lid, en 66, eerste lid, van de ..."; "290 VWEU en 291 VWEU"
_BARE_JOINT = re.compile(
    rf"\s?(?:,?\s{{1,2}}(?:en|of|en/of|{_JO}|alsmede|dan\swel|onderscheidenlijk|respectievelijk|resp\.)|,)\s{{1,2}}(?:met\s)?(?=\d|[A-Z]{{1,2}}\s\d)"
)
# "artikel 4.3.1. van het ..." keeps a stop of the paper's own numbering; "artikel 2 van bijlage 2 bij de Awb"
_OF = re.compile(
    r"(?:\.(?=\s(?:van|uit)\s(?:de|het)\s)|,?\s\((?:tekst|oud|nieuw|zoals)(?:\s[^()\n]{1,50})?\)|\soud(?=\s[A-Z]))?\s?,?\s{0,2}(?:(?:van|uit|in|bij)\s{1,2}(?:bijlage\s(?:\d{1,2}|[IVX]{1,5})\s(?:bij|van)\s)?"
    r"(?:de\s{1,2}|het\s{1,2})?|de\s|het\s)?"
)
# "de aanstaande Omgevingswet"; not "oude": with names that moved on it is another act
_NOW = re.compile(
    r"(?:herziene|nieuwe|huidige|aanstaande|toekomstige|geldende|thans\sgeldende|gewijzigde|bestaande|Nederlandse|Europese|nationale|zogenoemde|zogenaamde)\s{1,2}"
)
# Of a Dutch act that is gone there is one; European names moved on
_FORMER = re.compile(
    r"(?:voormalige|toenmalige|vroegere|ingetrokken|vervallen|inmiddels\s(?:ingetrokken|vervallen))\s{1,2}"
)
# Between a name and the article behind it: "(Wnb) staat in", "kent", ", "
_BRIDGE = re.compile(
    r"(?:\s{1,2}\([A-Z][A-Za-z0-9 .-]{1,20}\))?(?:(?:,|\s?:)?\s{1,2}(?:\((?:(?:in|zie|vgl\.|via|onder|op\sgrond\svan|conform|met\sname|bijv\.)\s)?)?(?:de\s|het\s)?"
    r"|\s(?:kent|kende|bevat|bevatte)\s{1,2}(?:in\s)?(?:het\s|de\s)?(?:nieuwe\s)?"
    r"|\s(?:staat|staan|stond|bepaalt|bepaalde|regelt|regelde|stelt|schrijft|geeft|vermeldt|noemt|verplicht|verbiedt|biedt|eist|is|wordt|werd|heeft)"
    r"(?:\s(?:er|echter|namelijk|immers|ook|al|reeds|zelf|dit|dat|hiervoor|daarvoor))?\s(?:in|via|onder)\s{1,2}(?:het\s|de\s)?(?:nieuwe\s)?)$"
)
# What names another act behind the article, or may: "van het reglement", "RvO"
_OTHER_BEHIND = re.compile(
    r"\.?\s{0,2},?\s{0,2}\(?(?:van|uit|bij|der|des|in|jo|juncto|van\shet|(?:de|het)\s[A-Z]|[A-Z])"
)
# "6:162 BW" and, by its chapter, "5.1 Ow": the Onteigeningswet has no such number
_BOOK = re.compile(r"(\d{1,2}[Aa]?)[:.](?=\d)")
_MOST_PARTS = 6


def find_artikelen(text: str, names: Mapping[str, str]) -> Iterator[Citation]:
    """All articles of laws, treaties and European acts whose name is in ``names``."""
    if not names:
        return
    own = own_names(text, names)
    names = {**names, **own} if own else names
    done = 0
    for match in _ARTIKEL.finditer(text):
        start = match.start()
        if start < done or (start and text[start - 1].isalpha()):
            continue
        found, done = _read(text, start, match.end(), names, done)
        yield from found


def own_names(text: str, names: Mapping[str, str]) -> dict[str, str]:
    """The short names that ``text`` gives to acts, lower case, with their ids.

    >>> own_names("Verordening (EU) 2024/1689 (hierna: AI-verordening)", {})
    {'ai-verordening': '32024R1689'}
    """
    return read_afkortingen(text, names, partial(act_before, names=names))


def _read(text: str, start: int, first: int, names: Mapping[str, str], free: int) -> tuple[list[Citation], int]:
    """The articles from ``first`` up to the name of their act, and those that follow with a name of their own.

    A name before the first counts only from ``free``: what an earlier article was read with is its own.
    Also where reading stopped: of a row of articles without a name, a later one has no name either.
    """
    found: list[Citation] = []
    at = end = first
    while numbers := _LIST.match(text, at):
        end = numbers.end()
        for _ in range(_MOST_PARTS):
            part = _PART.match(text, end)
            if part is None:
                break
            end = part.end()
        chapter = _CHAPTER.match(text, end)
        if chapter and _name_behind(text, chapter.end(), names, None):
            end = chapter.end()
        if text.startswith(")", end) and text.count("(", first, end) > text.count(")", first, end):
            end += 1
        book = _BOOK.match(text, at)
        named = _name_behind(text, end, names, book[1] if book else None)
        if named:
            value, (id_, end) = " ".join(text[first:end].split()), named
            found.append(_citation(text, start, end, id_, value))
        joint = (None if named else _JOINT.match(text, end)) or _BARE_JOINT.match(text, end)
        if joint is None:
            break
        at = joint.end()
        start, first = (at, at) if named else (start, first)
    if not found and end > first and not _OTHER_BEHIND.match(text, end):
        book = _BOOK.match(text, first)
        before = _name_before(text, free, start, names, book[1] if book else None)
        end -= (
            text[start:end].count(")") > text[start:end].count("(") and text[end - 1] == ")"
        )  # "(Awb, artikel 6, lid 1)"
        if before:
            found.append(_citation(text, start, end, before, " ".join(text[first:end].split())))
    return found, end


def _citation(text: str, start: int, end: int, id_: str, article: str) -> Citation:
    soort = Soort.WET if id_.startswith("BWB") else Soort.EU
    target = Target(id_, official_address(id_))
    return Citation(soort, text[start:end], start, end, (target,), ((start, end),), Pinpoint("artikel", article))


def _name_behind(text: str, end: int, names: Mapping[str, str], book: str | None) -> tuple[str, int] | None:
    """The act named behind an article that ends at ``end``: its id, and where the name ends."""
    of = _OF.match(text, end)
    at = of.end() if of else end
    named = longest_name(text, at, names, book)
    now = None if named else _NOW.match(text, at)  # "nieuwe Procedurerichtlijn" may be a name of its own
    if now:
        return longest_name(text, now.end(), names, book)
    former = None if named else _FORMER.match(text, at)
    act = longest_name(text, former.end(), names, book) if former else None
    return act if act and act[0].startswith("BWB") else named


def _name_before(text: str, free: int, start: int, names: Mapping[str, str], book: str | None) -> str | None:
    """The id of the act whose whole name stands just before the article at ``start``, not before ``free``."""
    window = text[max(free, start - LONGEST_BEFORE) : start]
    bridge = _BRIDGE.search(window)
    if bridge is None:
        return None
    head = window[: bridge.start()]
    return name_at_end(head, names, book)

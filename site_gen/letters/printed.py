"""The printed forms by which lines are told apart: list signs, labels, speakers, headings of laws, offices, names, closings.

1. Each pattern is for one line (or the beginning of one), bounded, and has an example of what it was made for.
2. They hold no decision: where a form begins or ends something is decided by who uses it.
"""

from __future__ import annotations

import re

# "" and "" are the bullets of Word's symbol font; "o" is its second level; all stay as printed.
_DOTS = "•▪◦‣●○■□➢✓►\uf0b7\uf0a7\uf02d\uf0d8"
ITEM = re.compile(
    rf"(?P<sign>[-–—*·{_DOTS}]|o(?=[ \t]{{1,8}}\S)|\(?(?:[a-z]|\d{{1,2}}|[ivx]{{2,4}})[.)]|\d{{1,2}}°\.?)(?:(?<=[{_DOTS}])[ \t\u00a0]*|[ \t\u00a0]+)(?=\S)"
)
BULLETS = frozenset(_DOTS)
# "-eerste punt" below a colon, or below another one: a dash with nothing behind it.
DASHED = re.compile(r"[-–](?=[^\W\d_]{2})")
# "Bijlage 2: Cijfers", "Bijlage II - Nota", "BIJLAGE B": the name of an annex on a line of its own.
ANNEX = re.compile(
    r"(?:Bijlage|BIJLAGE) (?P<nr>\d{1,2}[a-z]?|[IVX]{1,5}|[A-Z])(?:[.:]?$|(?:[.:]| ?[-–])? {1,4}(?=[^\W_])(?!\d)[^.?!;]{2,200}$)"
)
# "Bijlagen: 1. Rapport": a list that begins behind its name.
ANNEXES = re.compile(r"Bijlagen?(?: ?\([^()]{1,30}\))?:?\s{1,40}(?=1[.)] )")
# "4", "2, 3 en 4", "2 t/m 4", "4a en b"
NUMBERS = r"(?P<nummers>\d{1,3}(?:[a-h](?![^\W_]))?(?i:(?:, ?|,? en | & | t/m | tot en met | ?[-–] ?|/)(?:vraag |met )?(?:\d{1,3}[a-h]?|[a-h])(?![^\W_])){0,30})"
_ROLES = r"(?P<rol>(?:Vraag|Vragen|Antwoord|Antwoorden|VRAAG|VRAGEN|ANTWOORD|ANTWOORDEN)(?![^\W\d_]))"
_ASKED = r"(?i: (?:(?:op|bij) (?:de )?)?(?:vraag|vragen))?"
_ASKER = r"(?: \([A-Z][\w+/& -]{1,30}\))?"
# "Vraag 2 en 3", "Antwoord op vragen 2 t/m 4", "VRAAG 1:", "Antwoord vraag 1", "Vraag 4 (VVD)", "Antwoord van de Minister:".
LABEL = re.compile(
    rf"{_ROLES}(?:{_ASKED}(?: (?:nrs?\.? )?{NUMBERS})?{_ASKER}[ .:)]{{0,2}}|(?<=woord)(?: van het)? kabinet:?|(?<=woord) van de (?:[Mm]inister|[Ss]taatssecretaris|[Bb]ewindspersoon)(?: van [A-Z][\w &-]{{2,40}})?:)"
)
# "vraag 4a" above its question, in small letters: only where a blank line shows that it begins something.
SMALL_LABEL = re.compile(rf"(?P<rol>vraag|vragen|antwoord|antwoorden){_ASKED} {NUMBERS}:?")
# "Vraag 12: Kunt u …", "Antwoord: Ja.": the label and the words it stands above on one line.
INLINE_LABEL = re.compile(
    rf"{_ROLES}{_ASKED}(?: (?:nrs?\.? )?{NUMBERS})?{_ASKER}(?::|(?:(?<=\d)|(?<=\d[a-h]))[.)])[ \u00a0](?=\S)"
)
_NAME = r"(?:[A-ZÀ-ÞĀ-Ž][\w.'’-]{0,30}|van|von|de|der|den|ten|ter|te|el|al|in|op|['’]t)"
# "De heer Van Haga (BVNL):", "Minister Adema:", "De voorzitter:" (verslagen van debatten).
SPEAKER = re.compile(
    rf"(?:(?:De heer|Mevrouw|Het lid|Minister|Staatssecretaris|Minister-president)(?: {_NAME}){{1,6}}(?: \([A-Za-z0-9][\w+/& -]{{1,30}}\))?|De (?:fungerend |tijdelijk |waarnemend )?(?:voorzitter|griffier|minister|staatssecretaris)):"
)
# Titles of laws and explanatory notes that stand on a line of their own.
SECTION = re.compile(
    r"(?:ARTIKEL|Artikel) (?:[IVXL]{1,7}|\d{1,3}[a-z]{0,2})(?:,? (?:[Oo]nderdelen|[Oo]nderdeel|[Ll]id|[Ll]eden) [\w, ]{1,40})?\.?"
    r"|(?:ARTIKELEN|Artikelen) (?:[IVXL]{1,7}|\d{1,3}[a-z]{0,2})(?:, | en | tot en met )[\w, ]{1,40}"
    r"|(?:[Oo]nderdeel|[Oo]nderdelen|ONDERDEEL|ONDERDELEN) [A-Z]{1,2}(?:(?:, | en | tot en met )[A-Z]{1,2}){0,6}"
    r"|(?:[IVX]{1,4}\.? |[A-C]\. )?(?:(?:TOELICHTING|Toelichting|ALGEMEEN|Algemeen|ARTIKELEN)|(?:ALGEMEEN|Algemeen) (?:DEEL|deel)|(?:ALGEMENE|Algemene) (?:TOELICHTING|toelichting)"
    r"|(?:ARTIKELSGEWIJS|Artikelsgewijs)(?: (?:DEEL|deel|TOELICHTING|toelichting))?|(?:ARTIKELSGEWIJZE|Artikelsgewijze) (?:DEEL|deel|TOELICHTING|toelichting))"
)
OFFICE = re.compile(
    r"(?:de|het|namens de) (?:minister|staatssecretaris|voorzitter|waarnemend voorzitter|griffier|adjunct-griffier|fungerend voorzitter|waarnemend griffier|minister-president)\b[^.:;?!]{0,120},?",
    re.IGNORECASE,
)
# "S.A. Blok", "mw. drs. E.I. Schippers", "Margaretha de Boer", "Alexandra C. van Huffelen", "Caroline (C.A.M.) van der Plas": initials or a given name.
PERSON = re.compile(
    r"(?:(?:mw|mevr|dhr|mr|dr|drs|prof|ir|ing|[Mm]evrouw|[Dd]e heer)\.? ){0,3}(?!(?:Ministerie|Ministers?|Staatssecretaris|Directie|Directeur|Voorzitter|Bijlagen?|Stand|Aanpak)\b)"
    r"(?:(?:[A-Z](?:h|th|hr)?\.[ -]?){1,7}|[A-ZÀ-Þ][\w'’-]{1,20} (?:[A-Z]{1,2}\. ?){0,3})(?: ?\((?:[A-Z]\w{1,20}|(?:[A-Z]\.){1,5})\) ?)?"
    r"(?:(?:van|von|de|den|der|ten|ter|te|el|al|la|le|du|in|bin|op|['’][ts]) ){0,3}[A-ZÀ-ÞĀ-Ž][\w'’-]{1,30}(?:(?: ?[-–] ?|[ -](?:van|de|den|der|ten|ter)){1,3} ?[A-ZÀ-Þ][\w'’-]{1,30}| [A-ZÀ-Þ][\w'’-]{1,30})?"
)
CLOSING = re.compile(
    r"(?:Hoogachtend|Met (?:vriendelijke|de meeste|oprechte) (?:groet|groeten|hoogachting)|Met hoogachting|Hartelijke groet),?"
)
MOTION = re.compile(
    r"(?:De Kamer,$|gehoord (?:de|het) |constaterende,? dat|constaterend,? dat|overwegende,? dat|overwegend,? dat|van (?:mening|oordeel),? dat|verzoekt |spreekt |roept |en gaat over tot de orde)"
)
MOTION_END = "en gaat over tot de orde"
"""The last words of every motion; the names of its movers follow."""
# "(ETS No." + "5) must be restricted" (corpus, kst-29754-674): after these a full stop ends nothing.
SHORTENED = re.compile(
    r"(?:^|[\s(«])(?:[Nn][ro]s?|[Aa]rtt?|[Ll]d|[Jj]o|[Bb]ijv|[Rr]esp|[Pp]|[Pp]p|[Bb]lz|[Pp]ag|[Vv]gl|[Pp]ar|[Hh]fst|[Hh]oofdst|[Bb]ijl|[Cc]irca|[Cc]a|[Dd]hr|[Mm]w|[Mm]evr|[Mm]r|[Dd]rs?|[Pp]rof|[Ii]r|Stb|Stcrt|Trb|Pb|PbEU|[a-z]\.[a-z])\.$"
)
ENDED = re.compile(r"[.?!:;][»”’\"')\]]{0,2}\d{0,3}$|[»”\"]$")
PART = re.compile(r"(?:[IVX]{1,5}|[A-Z]{1,2})\.?")
"""What stands above an instruction in an amendment: ``A``, ``II``."""
# The lines above and below the report of a debate (review, 32813-1002).
MEETING = re.compile(
    r"(?:Voorzitter|Griffier): [A-Z].{2,60}|(?:Aanwezig zijn|Aanwezig is) .{5,}|(?:Aanvang|Sluiting) \d.{2,20}"
)
INDENTED = 3  # columns by which a quotation stands further to the right than the text around it
SALUTATION = re.compile(r"(?:Geachte?|Hooggeachte|Mijnheer|Beste) .{2,60},|Excellentie,")
CONTENTS = re.compile(r"Inhoud(?:sopgave|sopgaaf)?|INHOUD(?:SOPGAVE)?")
SENTENCE_END = re.compile(r"[.?!][»”’\"')\]]{0,2}\d{0,3}$")

"""Lines -> paragraphs: runs of lines that belong together, over page ends, lifted notes and stray blank lines.

1. Every line with text is in exactly one paragraph, in order; blank lines are in none.
2. A paragraph goes on over a page end or a blank line only when its last line is unfinished and the next goes on.
3. A line that always begins something of its own (a list sign, `Antwoord`, a signature) begins a paragraph.
4. A line with room for the first word of the next ends its paragraph; so text without blank lines (pypdf) has them too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from site_gen.letters.columns import table_rows
from site_gen.letters.fill import has_room, may_title, read_fill
from site_gen.model import Line

# "" and "" are the bullets of Word's symbol font; "o" is its second level; all stay as printed.
ITEM = re.compile(
    r"(?P<sign>[-–—•*▪◦·‣●○■□➢✓►\uf0b7\uf0a7\uf02d\uf0d8]|o(?=[ \t]{1,8}\S)|\(?(?:[a-z]|\d{1,2}|[ivx]{2,4})[.)]|\d{1,2}°\.?)[ \t\u00a0]+(?=\S)"
)
_NUMBERS = r"(?P<nummers>\d{1,3}(?i:(?:, ?|,? en | & | t/m | tot en met | ?[-–] ?|/)(?:vraag |met )?\d{1,3}){0,30})"
_ROLES = r"(?P<rol>(?:Vraag|Vragen|Antwoord|Antwoorden|VRAAG|VRAGEN|ANTWOORD|ANTWOORDEN)(?![^\W\d_]))"
_ASKED = r"(?i: (?:(?:op|bij) (?:de )?)?(?:vraag|vragen))?"
_ASKER = r"(?: \([A-Z][\w+/& -]{1,30}\))?"
# "Vraag 2 en 3", "Antwoord op vragen 2 t/m 4", "VRAAG 1:", "Antwoord vraag 1", "Vraag 4 (VVD)", "Antwoord van de Minister:".
LABEL = re.compile(
    rf"{_ROLES}(?:{_ASKED}(?: (?:nrs?\.? )?{_NUMBERS})?{_ASKER}[ .:)]{{0,2}}|(?<=woord)(?: van het)? kabinet:?|(?<=woord) van de (?:[Mm]inister|[Ss]taatssecretaris|[Bb]ewindspersoon)(?: van [A-Z][\w &-]{{2,40}})?:)"
)
# "Vraag 12: Kunt u …", "Antwoord: Ja.": the label and the words it stands above on one line.
INLINE_LABEL = re.compile(rf"{_ROLES}{_ASKED}(?: (?:nrs?\.? )?{_NUMBERS})?{_ASKER}(?::|(?<=\d)[.)])[ \u00a0](?=\S)")
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
# "S.A. Blok", "mw. drs. E.I. Schippers", "Margaretha de Boer", "Alexandra C. van Huffelen": initials or a given name.
PERSON = re.compile(
    r"(?:(?:mw|mevr|dhr|mr|dr|drs|prof|ir|ing|[Mm]evrouw|[Dd]e heer)\.? ){0,3}(?!(?:Ministerie|Ministers?|Staatssecretaris|Directie|Directeur|Voorzitter|Bijlagen?|Stand|Aanpak)\b)"
    r"(?:(?:[A-Z](?:h|th|hr)?\.[ -]?){1,7}|[A-ZÀ-Þ][\w'’-]{1,20} (?:[A-Z]\. ?){0,3})(?: ?\([A-Z]\w{1,20}\) ?)?"
    r"(?:(?:van|von|de|den|der|ten|ter|te|el|al|la|le|du|in|bin|op|['’][ts]) ){0,3}[A-ZÀ-ÞĀ-Ž][\w'’-]{1,30}(?:(?: ?[-–] ?|[ -](?:van|de|den|der|ten|ter)){1,3} ?[A-ZÀ-Þ][\w'’-]{1,30}| [A-ZÀ-Þ][\w'’-]{1,30})?"
)
CLOSING = re.compile(
    r"(?:Hoogachtend|Met (?:vriendelijke|de meeste|oprechte) (?:groet|groeten|hoogachting)|Met hoogachting|Hartelijke groet),?"
)
_MOTION = re.compile(
    r"(?:De Kamer,$|gehoord (?:de|het) |constaterende,? dat|constaterend,? dat|overwegende,? dat|overwegend,? dat|van (?:mening|oordeel),? dat|verzoekt |spreekt |roept |en gaat over tot de orde)"
)
MOTION_END = "en gaat over tot de orde"
"""The last words of every motion; the names of its movers follow."""
# "(ETS No." + "5) must be restricted" (corpus, kst-29754-674): after these a full stop ends nothing.
_SHORTENED = re.compile(
    r"(?:^|[\s(«])(?:[Nn][ro]s?|[Aa]rtt?|[Ll]d|[Jj]o|[Bb]ijv|[Rr]esp|[Pp]|[Pp]p|[Bb]lz|[Pp]ag|[Vv]gl|[Pp]ar|[Hh]fst|[Hh]oofdst|[Bb]ijl|[Cc]irca|[Cc]a|[Dd]hr|[Mm]w|[Mm]evr|[Mm]r|[Dd]rs?|[Pp]rof|[Ii]r|Stb|Stcrt|Trb|Pb|PbEU|[a-z]\.[a-z])\.$"
)
_ENDED = re.compile(r"[.?!:;][»”’\"')\]]{0,2}\d{0,3}$|[»”\"]$")
_BULLETS = frozenset("•▪◦‣●○■□➢✓►\uf0b7\uf0a7\uf02d\uf0d8")
PART = re.compile(r"(?:[IVX]{1,5}|[A-Z]{1,2})\.?")
"""What stands above an instruction in an amendment: ``A``, ``II``."""
# The lines above and below the report of a debate (review, 32813-1002).
_MEETING = re.compile(
    r"(?:Voorzitter|Griffier): [A-Z].{2,60}|(?:Aanwezig zijn|Aanwezig is) .{5,}|(?:Aanvang|Sluiting) \d.{2,20}"
)
_INDENTED = 3  # columns by which a quotation stands further to the right than the text around it
_SALUTATION = re.compile(r"(?:Geachte?|Hooggeachte|Mijnheer|Beste) .{2,60},|Excellentie,")
_CONTENTS = re.compile(r"Inhoud(?:sopgave|sopgaaf)?|INHOUD(?:SOPGAVE)?")
_SENTENCE_END = re.compile(r"[.?!][»”’\"')\]]{0,2}\d{0,3}$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together; ``gap`` tells whether blank lines or a page end stood before it, ``table`` of columns."""

    lines: tuple[Line, ...]
    gap: bool
    table: bool = False

    @property
    def first(self) -> str:
        """The first line, stripped."""
        return self.lines[0].text.strip()

    @property
    def last(self) -> str:
        """The last line, stripped."""
        return self.lines[-1].text.strip()


def usual_width(lines: tuple[Line, ...]) -> int:
    """The width to which the letter's lines are filled, in characters; 0 when there are none."""
    widths = sorted(len(line.text.strip()) for line in lines if line.text.strip())
    return widths[len(widths) * 4 // 5] if widths else 0


def group(
    lines: tuple[Line, ...], breaks: frozenset[int], starts: frozenset[int], calls: frozenset[int] = frozenset()
) -> tuple[Paragraph, ...]:
    """Group the lines of a plain-text letter; a line in ``starts`` begins a paragraph, one in ``calls`` only calls a note."""
    width = usual_width(lines)
    found: list[Paragraph] = []
    current: list[Line] = []
    gap = True
    blanks = 0
    motion = any(_MOTION.match(line.text.strip()) and line.text.strip() == "De Kamer," for line in lines)
    rows = table_rows(lines)
    fill = read_fill(lines, width, min(starts, default=0), _begins_own, PERSON.fullmatch)
    for line in lines:
        text = line.text.strip()
        if not text:
            blanks += 1
            continue
        if current:
            before = current[-1]
            # A page break, or lines taken out in between: there the page ended, not the paragraph.
            seam = line.number in breaks or line.number - before.number > blanks + 1
            if line.number in rows or before.number in rows:
                goes_on = rows.get(line.number) == rows.get(before.number)
            elif line.number in calls and not blanks:
                goes_on = True
            elif line.number in fill.titles and not current[-1].text.rstrip().endswith("-"):
                goes_on = False
            else:
                said = [one for one in current if one.number not in calls] if calls else current
                room, titled = fill.rooms.get(before.number, 0), before.number in fill.titles
                goes_on = not (titled and not seam) and _goes_on(
                    said or current, line, width, room=room, blanks=blanks, seam=seam, motion=motion
                )
            if goes_on and line.number not in starts:
                current.append(line)
                blanks = 0
                continue
            found.append(Paragraph(tuple(current), gap, current[0].number in rows))
            gap = blanks > 0 or seam
        current = [line]
        blanks = 0
    if current:
        found.append(Paragraph(tuple(current), gap, current[0].number in rows))
    return tuple(found)


def _goes_on(current: list[Line], line: Line, width: int, *, room: int, blanks: int, seam: bool, motion: bool) -> bool:
    last, text = current[-1].text.strip(), line.text.strip()
    item = ITEM.match(text)
    ended = bool(_ENDED.search(last)) and not _SHORTENED.search(last[-20:])
    if (
        starts_own(text)
        or (ended and _begins(text))
        or (item and (ended or (last[-1] == "," and not _SHORTENED.search(last[-20:]))))
        or LABEL.fullmatch(last)
        or SPEAKER.fullmatch(last)
        or (len(current) == 1 and (_SALUTATION.fullmatch(last) or _CONTENTS.fullmatch(last)))
        or (
            item
            and not item["sign"][0].isdigit()
            and len(current) == 1
            and len(last) * 10 < width * 7
            and may_title(last)
        )
        or (item and _next_item(ITEM.match(current[0].text.strip()), item))
        or (len(current) == 1 and (SECTION.fullmatch(last) or (PART.fullmatch(last) and text[0].isupper())))
        or (motion and (_MOTION.match(text) or (last.startswith(MOTION_END) and last[-1] == ".")))
    ):
        return False
    if not seam and last[-1] in ":.?!" and abs(_indent(line) - _indent(current[-1])) >= _INDENTED:
        return False  # what is quoted stands further to the right (`-layout`)
    if not seam and text[0].isupper() and _indent(line) < _indent(current[0]) and ITEM.match(current[0].text.strip()):
        return False  # further to the left than the sign of the item above it
    if last.endswith("-") and len(last) > 1 and last[-2].isalnum() and not (blanks and text[0].isupper() and not seam):
        return blanks == 0 or seam or text[0].islower()
    if seam:
        if ended:
            return False
        return text[0].islower() or text[0].isdigit() or len(last) * 5 >= width * 4
    if blanks:
        # A blank line inside a sentence (seed 001, line 8; seed 003, line 44).
        unfinished = not _ENDED.search(last) and last[-1] != ","
        return unfinished and text[0].islower() and len(last) * 2 >= width and not item
    if len(current) == 2 and (last.isalpha() or PERSON.fullmatch(last)) and not PERSON.fullmatch(text):
        # Office and name are signed; what follows is not part of it (review, 32813-1002).
        office = current[0].text.strip()
        if office.endswith(",") and OFFICE.fullmatch(office):
            return False
    if OFFICE.fullmatch(last) and len(current) == 1:
        return len(text) < 60
    if len(current) == 1 and _is_title(last, text, width):
        return False
    if room and _ends_early(current, text, room, ended=ended):
        return False
    # No blank line, but the last line stops short after a full stop and a new sentence begins.
    return not (width >= 50 and _SENTENCE_END.search(last) and len(last) * 10 < width * 7 and not text[0].islower())


def _ends_early(current: Sequence[Line], text: str, room: int, *, ended: bool) -> bool:
    """Whether the last line ends on purpose, in a text whose paragraphs end so; short lines under each other stay."""
    last, item = current[-1].text.strip(), ITEM.match(text)
    begins = item or not text[0].islower() or text.startswith("http")
    if not begins or last[-1] in ",-–" or not has_room(last, text, room):
        return False
    # Short lines may be a table or an address.
    return ended or bool(item or ITEM.match(current[0].text.strip()) or last.isdigit() or len(text) * 2 > room)


def _begins_own(text: str) -> bool:
    return bool(ITEM.match(text)) or starts_own(text)


def starts_own(text: str) -> bool:
    """Whether a line begins something of its own, whatever stands before it."""
    if (
        (text[0] in "VA" and LABEL.fullmatch(text))
        or (text[-1] == ":" and SPEAKER.fullmatch(text))
        or _MEETING.fullmatch(text)
        or text.startswith(("Geachte ", "Geacht ", "Hoogachtend"))
    ):
        return True
    return bool(OFFICE.fullmatch(text) and text.endswith(",") and text[0].isupper())


def _next_item(above: re.Match[str] | None, own: re.Match[str]) -> bool:
    """Whether a line is the next item below another ("- een punt" over "- een tweede"); a bullet always begins one."""
    sign = own["sign"]
    if sign in _BULLETS or (above is not None and sign == "o"):
        return True
    if above is None:
        return False
    before = above["sign"]
    if sign == before and not sign.strip("(.)°").isalnum():
        return True
    one, two = before.strip("(.)°"), sign.strip("(.)°")
    if one.isdecimal() and two.isdecimal():
        return int(two) == int(one) + 1
    return len(one) == len(two) == 1 and one.isalpha() and ord(two) == ord(one) + 1


def _begins(text: str) -> bool:
    """Whether a line begins something of its own where a sentence ended above it."""
    return (text.isdigit() and len(text) < 4) or bool(
        PART.fullmatch(text) or INLINE_LABEL.match(text) or SECTION.fullmatch(text) or SPEAKER.match(text)
    )


def _indent(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip())


def _is_title(line: str, following: str, width: int) -> bool:
    """A heading glued to its first paragraph: short, unpunctuated, and a full sentence follows (seed 001, line 26)."""
    if width < 50 or not may_title(line) or not following[0].isupper():
        return False
    return len(line) * 10 < width * 8 and len(following) * 10 >= width * 7

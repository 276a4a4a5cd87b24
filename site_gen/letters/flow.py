"""Cuts of lines -> Text: words joined over line ends, note calls and page starts turned into marks.

1. Every word of the cuts is in the content, in order; only blanks, line ends and broken-off hyphens change.
2. A hyphen that left is in the ledger; a decision stands for every line end with a hyphen.
3. Content holds no two blanks in a row and none at an edge; a newline is a line end that the letter prints.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from unicodedata import combining

from site_gen.letters.dehyphen import Break, Verdict, Vocabulary, decide
from site_gen.letters.draft import Draft
from site_gen.letters.notes import Call
from site_gen.model import Decision, LedgerEntry, LedgerKind, Line, Mark, MarkKind, Text

# No letter or digit may touch it: the address leaves, and two words would become one.
_LINK = re.compile(r"(?<![^\W_])\[([^\[\]\n]{1,300})\]\((https?://[^\s()<>]{1,500})\)(?![^\W_])")
# "https://x.nl/" + "en verder" is an address and a word; "…/nieuws/" + "2024/brief" is one address.
_URL_PART = re.compile(r"[^\s\d/_=&?%#.-]{0,80}(?:[/_=&?%#.-]\w|\d)")
# "…/Kamerstukken/" + "Detail?id=2024": with a capital only into what nothing but an address holds.
_URL_QUERY = re.compile(r"[^\s/_=&?%#]{0,80}[/_=&?%#]\w")
# "https://www.rijksoverheid.nl" + "/documenten", "…mifid" + "_ii_final" (corpus, fiche MiFID): the sign goes down with the rest.
_URL_REST = re.compile(r"[/?&=_#%]\w")
# "https://zoek.officielebekendmakingen." + "nl/kst-1": behind a full stop only the end of a host's name.
_URL_DOMAIN = re.compile(r"(?:nl|eu|com|org|net|int|info|gov|be|de)(?:/\S|[),;:»”]|\s|$)")
_URL_TAIL = re.compile(r"(?:https?://|(?<![\w.])www\.)[^\s<>«»]{0,400}$")
# "postbus@" + "minbzk.nl": an address of mail.
_MAIL_TAIL = re.compile(r"(?<![^\s(<])[\w.+-]{1,64}@$")
# "en -" + "producten" (corpus, fiche MiFID): the sign belongs to the word below.
_SIGN_BELOW = re.compile(r"\b(?:en|of) -$")


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of one line: ``line.text[start:end]``."""

    line: Line
    start: int
    end: int


def whole(line: Line) -> Cut:
    """The cut that holds a whole line."""
    return Cut(line, 0, len(line.text))


@dataclass(slots=True)
class Desk:
    """What joining needs to know of the letter, and where it writes down what it did."""

    name: str
    vocabulary: Vocabulary
    hyphenated: frozenset[str]
    known: Callable[[str], bool] | None = None
    calls: Mapping[int, Sequence[Call]] = field(default_factory=dict)
    page_starts: Mapping[int, int] = field(default_factory=dict)
    markup: bool = False
    ledger: list[LedgerEntry] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)

    def take_out(self, line: Line, column: int, width: int, kind: LedgerKind, *, inside: bool = False) -> None:
        """Write down that a stretch of a line is not on the page."""
        start, end = line.offset(column), line.offset(column + width - 1) + 1
        text = line.raw[start - line.start : end - line.start]
        self.ledger.append(LedgerEntry(self.name, start, end, kind, text, inside))


def flow(cuts: Iterable[Cut], desk: Desk) -> Text:
    """Join cuts into running text; in a Markdown letter two blanks at a line end keep the line end."""
    return _assemble(tuple(cuts), desk, stacked=False)


def stack(cuts: Iterable[Cut], desk: Desk) -> Text:
    """Put cuts under each other, each on its own line, as a letterhead or a signature is printed."""
    return _assemble(tuple(cuts), desk, stacked=True)


def _assemble(cuts: tuple[Cut, ...], desk: Desk, *, stacked: bool) -> Text:
    draft = Draft()
    pieces = [_piece(cut, desk) for cut in cuts]
    # What stands below each piece; a line that held nothing but a note's number has no words of its own.
    below = [""] * len(pieces)
    for index in range(len(pieces) - 2, -1, -1):
        below[index] = pieces[index + 1][0] or below[index + 1]
    for index, (cut, (text, marks)) in enumerate(zip(cuts, pieces, strict=True)):
        page = desk.page_starts.get(cut.line.number)
        if page is not None and not cut.line.text[: cut.start].strip():
            draft.marks.append(Mark(draft.length, draft.length, MarkKind.PAGE, str(page)))
        draft.lines.append((draft.length, cut.line.number))
        following = below[index]
        joiner = _joiner(cut, text, following, desk, stacked=stacked) if following else ""
        if joiner is None:  # the hyphen leaves, the word goes on
            desk.take_out(cut.line, len(cut.line.text[: cut.end].rstrip()) - 1, 1, LedgerKind.HYPHEN, inside=True)
            joiner = ""
            _write(draft, cut, text[:-1], marks, desk)
        else:
            _write(draft, cut, text, marks, desk)
        draft.part(joiner)
    return draft.text()


def _joiner(cut: Cut, text: str, following: str, desk: Desk, *, stacked: bool) -> str | None:
    """What stands between this piece and the next: a blank, nothing, a newline; ``None`` when the hyphen leaves."""
    if not text:
        return "\n" if stacked else " "
    between_words = text[-1].isalnum() and following[0].isalnum()
    # A note called behind the sign ("woord-³") ends the word there.
    if not between_words and cut.line.text[: cut.end].rstrip()[-1:] == text[-1]:
        if _url_goes_on(text, following) or _sign_goes_on(text, following):
            return ""
        broken = text[-1] == "-" and (following[0].islower() or not stacked)
        made = decide(text, following, desk.vocabulary, desk.hyphenated, desk.known) if broken else None
        if made is not None:
            desk.decisions.append(Decision(cut.line.number, "afbreking", made.rung, _told(made)))
            return {Verdict.JOIN: None, Verdict.KEEP: "", Verdict.SUSPEND: " "}[made.verdict]
    if stacked or (desk.markup and cut.line.text.endswith("  ")):
        return "\n"
    return " "


def _url_goes_on(text: str, following: str) -> bool:
    """Whether an address runs on over the line end: always after a hyphen, else only into what looks like one."""
    if not ("://" in text or "www." in text) or not _URL_TAIL.search(text[-420:]):
        return False
    if _URL_REST.match(following):
        return text[-1].isalnum()
    if text[-1] == ".":
        return bool(_URL_DOMAIN.match(following))
    if text[-1] not in "-/_=&?%#":
        return False
    if following[0].isupper():
        return bool(_URL_QUERY.match(following))
    return text[-1] == "-" or bool(_URL_PART.match(following))


def _sign_goes_on(text: str, following: str) -> bool:
    """Whether the sign that ends a line belongs to what stands below: an address of mail, a word begun with a hyphen."""
    if text[-1] == "@":
        return following[0].isalnum() and bool(_MAIL_TAIL.search(text[-66:]))
    return text[-1] == "-" and following[0].islower() and bool(_SIGN_BELOW.search(text[-5:]))


def _told(made: Break) -> str:
    form = {
        Verdict.JOIN: made.left + made.right,
        Verdict.KEEP: f"{made.left}-{made.right}",
        Verdict.SUSPEND: f"{made.left}- {made.right}",
    }
    return f"{made.left}- | {made.right} -> {form[made.verdict]} ({made.verdict.value})"


def _piece(cut: Cut, desk: Desk) -> tuple[str, tuple[tuple[int, Call], ...]]:
    """The text of a cut without its note calls, stripped, and where in it the calls stood."""
    text = cut.line.text[cut.start : cut.end]
    called = desk.calls.get(cut.line.number, ())
    calls = [call for call in called if cut.start <= call.start and call.end <= cut.end] if called else []
    if not calls:
        return text.strip(), ()
    lead = len(text) - len(text.lstrip())
    kept: list[str] = []
    marks: list[tuple[int, Call]] = []
    done, length = lead, 0
    for call in calls:
        part = text[done : call.start - cut.start]
        kept.append(part)
        length += len(part)
        marks.append((length, call))
        done = call.end - cut.start
    kept.append(text[done:])
    return "".join(kept).rstrip(), tuple(marks)


def _write(draft: Draft, cut: Cut, text: str, marks: tuple[tuple[int, Call], ...], desk: Desk) -> None:
    """Add one piece, blanks folded, inline markup of a Markdown letter read."""
    if not marks and not desk.markup:
        draft.add(text)
        return
    done = 0
    source = cut.line.text[cut.start : cut.end]
    column = cut.start + len(source) - len(source.lstrip())
    for place, call in (*marks, (len(text), None)):
        part = text[done:place]
        if desk.markup:
            _write_markup(draft, cut.line, part, column, desk)
        else:
            draft.add(part)
        if call is not None:
            column = call.end
            draft.gone.clear()
            draft.trim()
            draft.marks.append(Mark(draft.length, draft.length, MarkKind.NOTE, call.key))
        done = place


def _write_markup(draft: Draft, line: Line, text: str, base: int, desk: Desk) -> None:
    """Bold pairs and links; everything else of Markdown is text."""
    position, star, found = 0, text.find("**"), _LINK.search(text)
    while position < len(text):
        # Each is looked for again only when it lies behind us: a line of 100,000 links stays linear.
        if 0 <= star < position:
            star = text.find("**", position)
        if found and found.start() < position:
            found = _LINK.search(text, position)
        link = found if found and not 0 <= star < found.start() else None
        stop = link.start() if link else (star if star >= 0 else len(text))
        _settle(draft, text[position:stop], desk)
        draft.add(text[position:stop])
        if link:
            desk.take_out(line, base + link.start(), 1, LedgerKind.MARKUP)
            desk.take_out(line, base + link.end(1), link.end() - link.end(1), LedgerKind.MARKUP)
            draft.gone.append(len(desk.ledger) - 2)
            _settle(draft, link[1], desk)
            begin = draft.length
            draft.add(link[1])
            draft.marks.append(Mark(begin, draft.length, MarkKind.LINK, link[2]))
            draft.gone.append(len(desk.ledger) - 1)
            position = link.end()
        elif star >= 0:
            desk.take_out(line, base + star, 2, LedgerKind.MARKUP)
            draft.gone.append(len(desk.ledger) - 1)
            if draft.bold is None:
                draft.bold = draft.length
            else:
                draft.marks.append(Mark(draft.bold, draft.length, MarkKind.STRONG))
                draft.bold = None
            position = star + 2
        else:
            position = len(text)


def _settle(draft: Draft, following: str, desk: Desk) -> None:
    """Tell of the signs that left whether a word goes on around them ("**Kern**punten")."""
    if following and draft.gone:
        goes_on = following[0].isalnum() or combining(following[0])
        if draft.length and draft.content[-1][-1].isalnum() and goes_on:
            for index in draft.gone:
                desk.ledger[index] = replace(desk.ledger[index], inside=True)
        draft.gone.clear()

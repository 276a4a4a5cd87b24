"""Titles, answers and names under a proposal -> who sends a paper without a signature of its own.

1. The title tells an office without a name, or the members who propose; the names under a proposal go before it.
2. A name is completed only by a line that prints the whole of it, and no office is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile

from site_gen.letters.frame import is_frame
from site_gen.letters.offices import FURNITURE, INITIALLED, SURNAME, office_of
from site_gen.letters.opening import HeadLine
from site_gen.letters.printed import MOTION_END, PERSON
from site_gen.letters.scans import SCRAWL, opens_with, part_glued, part_names, run_together
from site_gen.model import Afzender

_MOVER = re.compile(r"(?:['’`]\w )?[A-ZÀ-ÞĀ-Ž][^\W\d_][\w'’ -]{0,48}|[A-Z]\.[A-Z. ]{0,8}[\w'’ -]{2,40}")
# "Gaswinning Groningen-veld; Motie; Motie van het lid Smaling over …": a title in small letters (1848.nl, parlementair-item 1188).
_TITLED = re.compile(
    r"(?:.{0,160}[;:] ?)?((?:(?:[Nn]ader )?[Gg]ewijzigde? )?(?:[Mm]otie|(?:[Ss]ub)?[Aa]mendement) van (?:het lid|de leden) [^.;]+)"
)
_BEHIND = re.compile(r"gaat over tot de orde van de dag[.,;]? (?P<wie>\S.{1,200})$")
_TOP = 8  # lines at the top of a page that may name a motion
_BETWEEN = re.compile(r",? en (?=[A-ZÀ-Þ'’])|, ?(?=[A-ZÀ-Þ'’])| ?c\.s\.?$| cs\.?$| ?\| ?")
_SIGN = re.compile(r"^(?:[-–—•*|] ?)+|[ |,;*]+$")
_RULE = re.compile(r"[-|: ]{3,}")
_BY = re.compile(r"(?:Van|VAN|Auteur|AUTEUR|Opgesteld door|Opsteller|Steller)(?: ?: ?| |$)(?P<wie>.{4,80})?")
# "De ondergetekende stelt het volgende amendement voor:", "Het lid Dik-Faber stelt het volgende amendement voor:".
_PROPOSES = re.compile(
    r"(?:De ondergetekende(?P<meer>n)?|Het lid (?P<lid>.{2,60}?)|De leden (?P<leden>.{5,300}?)) (?:stelt|stellen) (?:het|de) volgende (?:sub)?amendement(?:en)? voor:?"
)
_NO_MOVER = re.compile(r"(?:Artikel|Onderdeel|Toelichting|Algemeen|Bijlage|Tabel|Nr|Wet)\b.*|.*\bKamer\b.*|[IVX]{1,5}")
# "1 I.v.m. een correctie in de ondertekening.": a note below the names (herdruk, 2001).
_OFFICE = re.compile(r"\b(?:[Mm]inisters?|[Ss]taatssecretaris(?:sen)?|MINISTERS?|STAATSSECRETARIS(?:SEN)?)\b")
"""An office is no name: "De Minister van Onderwijs en Wetenschappen, J. M. M. Ritzen" on one line (20859-21)."""
_NOTE = re.compile(r"\d{1,2}\)? ?[A-Z][^?]{5,300}\.")
_LABELLED = re.compile(r" (?=(?:Datum|Ons|Onze|Kenmerk|Aan|Betreft|Onderwerp|Referentie|Bijlagen?)\b)")
_FROM = re.compile(r"(?:\w+ ){0,3}?[Bb]rief van (?:de |het |een )?(?P<wie>.+)")
_MEMBERS = re.compile(r"(?:^|.*? )van (?:het lid|de leden) (?P<wie>.+)")
_TAIL = re.compile(
    r"(?: ?c\.s\.?,?| cs\.?,?| (?:ter$|ter (?:vervan|verkrij|wijzi|aanvul)- .*|ter (?:vervanging|verkrijging|wijziging|aanvulling)|op het (?:[a-z]+ ){0,2}[Aa]mendement|over|inzake|tot|houdende|namens|waarin|met betrekking|betreffende|naar aanleiding))(?: .*)?$"
)
_AND_MINISTER = re.compile(r"(?<!-President)(?:,| en|, alsmede)(?: van)? (?:de )?(?=Ministers?\b|Staatssecretaris)")
_SHARED = re.compile(
    r"(?P<een>Minister|Staatssecretaris) en (?P<twee>Minister|Staatssecretaris) (?P<deel>(?:van|voor) .+)"
)
_SENTENCE = re.compile(r".*\b(?:rust|bescherming)\.|(?:\S+ ){4}.*[a-z)]\.")
# What a web page puts under the names: "Naar boven" (officielebekendmakingen.nl), "Status" + "Verworpen" (a party's site),
# "Indieners" (tweedekamer.nl).
_PAGE = re.compile(
    r"(?:Indieners?|Ondertekenaars?|Besluit|Status|Verworpen|Aangenomen|Aangehouden|Ingetrokken|Stemuitslag|Uitslag|Voor|Tegen"
    r"|X Noot|Bron:?.*|Sdu (?:Uitgevers|Grafisch Bedrijf).*|['’‘]s-Gravenhage \d{4}.*)"
)


def movers(pieces: Sequence[HeadLine], title: str | None) -> list[tuple[int, Afzender]]:
    """Who proposes: the names under a motion, or at the very end of an amendment; else those of the title."""
    named = _members(title or next((m[1] for item in pieces[:_TOP] if (m := _TITLED.fullmatch(item.text))), ""))
    end = next((i for i, piece in enumerate(pieces) if MOTION_END in piece.text.lower()), None)
    if end is not None:
        last = pieces[end].text.rstrip(" ,;")
        done = last.endswith((".", "dag")) or _BEHIND.search(last)
        under = _whole(pieces[end + 1 :] if done else pieces[end + 2 :], named)
        below = [*_behind(pieces[end], named), *_names(under, named)]
        below = _own(below, named, title or "")
        if lost := _lost([name for _, name in below], named, title or ""):
            return [(below[0][0].number, Afzender(name)) for name in lost]
    else:
        noted = next((i for i, piece in enumerate(pieces) if piece.text == "X Noot"), len(pieces))
        pieces = pieces[:noted]  # the notes of a web page stand below the names (kst-34792-10)
        run = _at_end(pieces, named)
        first = next((i for i, item in enumerate(run) if named and item[1].casefold() == named[0].casefold()), None)
        below = run[first:] if first is not None else _unnamed(pieces, run) if not named else []
    return [(piece.number, Afzender(name)) for piece, name in below] or [(0, Afzender(name)) for name in named]


def _whole(pieces: Sequence[HeadLine], named: Sequence[str]) -> list[HeadLine]:
    """The lines under a motion, a name of the title that broke over two of them whole: "Leon" + "de Jong" (24515-684)."""
    found: list[HeadLine] = []
    for piece in pieces:
        both = f"{found[-1].text} {piece.text}" if found else ""
        known = any(name.casefold() == both.casefold() for name in named)
        found.append(HeadLine(found.pop().number, both, piece.column) if known else piece)
    return found


def _own(below: list[tuple[HeadLine, str]], named: Sequence[str], title: str) -> list[tuple[HeadLine, str]]:
    """Who move, without what a scan put under them, where the title names them all: "… VAN DE LEDEN PATERNOTTE EN PIRI"."""
    first = [name.casefold() for _, name in below[: len(named)]]
    whole = len(named) > 1 and " de leden " in title.lower() and "c.s." not in title.lower()
    return below[: len(named)] if whole and first == [name.casefold() for name in named] else below


def _lost(below: Sequence[str], named: Sequence[str], title: str) -> list[str]:
    """Who move, when a scan lost some of the names under a motion that its title names: "Stoffer" under "… en Leijten"."""
    signed = {name.casefold(): name for name in below}
    less = set() < set(signed) < {name.casefold() for name in named} and "c.s." not in title.lower()
    return [signed.get(name.casefold(), name) for name in named] if less else []


def _behind(piece: HeadLine, named: Sequence[str]) -> Iterator[tuple[HeadLine, str]]:
    """Who move, behind the last words of a motion that is one paragraph: "… tot de orde van de dag. Smaling…"."""
    match = _BEHIND.search(piece.text)
    names = _BETWEEN.split(match["wie"].rstrip(" .…|")) if match else []
    names = [one for name in names for one in (run_together(name, named) if _opens(name, named) else [name])]
    if all(SURNAME.fullmatch(name) and not _is_page(name) for name in names):
        yield from ((piece, name) for name in names)


def _opens(text: str, named: Sequence[str]) -> bool:
    """Whether a line opens with the first name of a title, and something follows it."""
    return bool(named) and opens_with(text, named[0])


def _is_page(text: str) -> bool:
    """Whether a site put this under the names."""
    return bool(_PAGE.fullmatch(text) or is_frame(text) or SCRAWL.fullmatch(text))


def initiators(pieces: Sequence[HeadLine], bill: str) -> list[tuple[int, Afzender]]:
    """The members who sign an explanation of their own bill by name alone, as the title of its dossier names them."""
    named = {name.casefold() for name in _members(bill)}
    run = [(piece, name) for piece, name in _at_end(pieces) if name.casefold() in named]
    return [(piece.number, Afzender(name)) for piece, name in run]


def authors(pieces: Sequence[HeadLine], title: str) -> list[tuple[int, Afzender]]:
    """The members who write an initiatiefnota: as they sign it, else as its title names them."""
    return initiators(pieces, title) or [(0, Afzender(name)) for name in _members(title)]


def _at_end(pieces: Sequence[HeadLine], named: Sequence[str] = ()) -> list[tuple[HeadLine, str]]:
    """The names that end a paper, above what a web page or a printer puts under them."""
    above = list(
        dropwhile(
            lambda piece: _is_page(piece.text) or FURNITURE.fullmatch(piece.text) or _NOTE.fullmatch(piece.text),
            reversed(pieces[-40:]),
        )
    )
    return [*_names(above, named, upward=True)][::-1]


def _unnamed(pieces: Sequence[HeadLine], run: Sequence[tuple[HeadLine, str]]) -> list[tuple[HeadLine, str]]:
    """Who proposes an amendment without a title, as its first sentence counts them (kst-35925-A-8)."""
    match, at = next(((m, piece) for piece in pieces[:60] if (m := _PROPOSES.fullmatch(piece.text))), (None, None))
    if match is None or at is None:
        return []
    if told := match["lid"] or match["leden"]:
        return [(at, name) for name in re.split(r", | en ", told)]
    own = run if match["meer"] else run[-1:]
    return [] if any(_NO_MOVER.fullmatch(name) for _, name in own) else list(own)


def _names(
    pieces: Sequence[HeadLine], named: Sequence[str] = (), *, upward: bool = False
) -> Iterator[tuple[HeadLine, str]]:
    """Names, each on a line or several on one: "- Kröger", "| Kröger |", "Kröger, Van Raan en Bikker"."""
    joined = any(_opens(part_glued(piece.text, named), named) for piece in pieces[:30])
    for piece in pieces[:30]:
        if (
            re.match(r"Tweede Kamer,|(?i:kst)-?\d|ISSN", piece.text)
            or _is_page(piece.text)
            or _OFFICE.search(piece.text)
        ):
            return
        if _RULE.fullmatch(piece.text):
            continue
        text = part_glued(_SIGN.sub("", piece.text), named)
        names = [name for name in _BETWEEN.split(text) if name]
        names = part_names(names, named, joined=joined)
        if len(piece.text) > 400 or not all(_MOVER.fullmatch(name) and len(name.split()) <= 6 for name in names):
            return
        yield from ((piece, name) for name in (reversed(names) if upward else names))


def of_title(title: str) -> tuple[Afzender, ...]:
    """Whom a title names as the sender of a letter: offices, members or a body.

    >>> [item.functie for item in of_title("Brief van de Ministers van Financiën en voor Medische Zorg")]
    ['Minister van Financiën', 'Minister voor Medische Zorg']
    """
    match = _FROM.fullmatch(title)
    if match is None:
        return ()
    if members := _members(title):
        return tuple(Afzender(name) for name in members)
    found: list[Afzender] = []
    for part in _AND_MINISTER.split(_TAIL.sub("", match["wie"])):
        if shared := _SHARED.fullmatch(part):
            found += [Afzender(None, f"{shared[role]} {shared['deel']}") for role in ("een", "twee")]
        elif part.startswith(("Ministers ", "Staatssecretarissen ")):
            role = "Minister" if part.startswith("M") else "Staatssecretaris"
            several = re.split(r"(?:,| en) (?=(?:van|voor) )", part.partition(" ")[2])
            found += [Afzender(None, f"{role} {item}") for item in several]
        else:
            found.append(Afzender(None, part))
    return tuple(_joined(found))


def _joined(offices: Sequence[Afzender]) -> Iterator[Afzender]:
    """Offices that share what they are of: "Minister en Staatssecretaris van X" was cut apart before the second."""
    for index, item in enumerate(offices):
        if item.functie in ("Minister", "Staatssecretaris") and index + 1 < len(offices):
            rest = (offices[index + 1].functie or "").partition(" ")[2]
            yield Afzender(None, f"{item.functie} {rest}")
        else:
            yield item


def _members(title: str) -> list[str]:
    match = _MEMBERS.fullmatch(_TAIL.sub("", title))
    if match is None or "commissie" in match["wie"]:
        return []
    return [name.strip() for name in re.split(r", | en ", match["wie"]) if any(map(str.isalpha, name))]


def undersigned(pieces: Sequence[HeadLine]) -> list[tuple[int, Afzender]]:
    """The members who sign the letter with their bill by name alone: "… waarop het rust." + "Wilders" + "Bosma" (35144-1)."""
    end = next((i for i in range(len(pieces) - 1, -1, -1) if _SENTENCE.fullmatch(pieces[i].text)), None)
    if end is None or any(office_of(piece.text) for piece in pieces[end + 1 :]):
        return []  # a minister signs with his office
    return [(piece.number, Afzender(name)) for piece, name in _names(pieces[end + 1 :])]


def in_full(named: Sequence[Afzender], below: Sequence[HeadLine]) -> tuple[Afzender, ...]:
    """Members of a title as they sign under their letter: "BRIEF VAN HET LID KANT" + "Agnes Kant"."""
    if not any(item.naam and not item.functie for item in named):
        return tuple(named)
    people = {piece.text.casefold(): piece.text for piece in below if PERSON.fullmatch(piece.text)}
    found = []
    for item in named:
        name = f" {item.naam}".casefold()
        full = [text for key, text in people.items() if item.naam and not item.functie and key.endswith(name)]
        found.append(Afzender(full[0]) if len(full) == 1 else item)
    return tuple(found)


def author(pieces: Sequence[HeadLine]) -> list[tuple[int, Afzender]]:
    """Who writes a note to a minister by name: "Van: drs. J. de Vries"; a directorate there is no person."""
    for index, piece in enumerate(pieces[:40]):
        match = _BY.fullmatch(piece.text)
        below = pieces[index + 1].text if index + 1 < len(pieces) else ""
        name, _, office = (match["wie"] or below if match else "").partition(", ")
        office = _LABELLED.split(office)[0]  # a head that ran together: "directeur Energie Datum: 26 mei 2025"
        if INITIALLED.fullmatch(name):
            return [(piece.number, Afzender(name, office or None))]
    return []

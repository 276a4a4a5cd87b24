"""Blocks -> what the text of a paper tells of it: committee, days of an exchange, fracties, numbers of cases.

1. Only formulas that every paper of a kind has are read; what is merely mentioned says nothing of the paper.
2. A fractie bears the name that the list of spellings gives it; a name that is not in the list is no fractie,
   save in the headings of a paper, where it is taken as printed and doubted.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from site_gen.letters.dates import find_dates
from site_gen.letters.form import Form
from site_gen.letters.headline import Headline
from site_gen.letters.titles import sentence_case
from site_gen.letters.types import DocumentType
from site_gen.model import Block, BlockKind, Origin, Text

_COMMITTEE = re.compile(
    r"(?:(?:[Dd]e|[Bb]innen de|leden van de) )(?P<commissie>(?:(?:vaste|algemene|tijdelijke|bijzondere|Vaste|Algemene) )?(?:[Kk]amer)?[Cc]ommissie voor (?:de )?[A-Z][^.;:()]{2,140}?)\d{0,2},? "
    r"(?:heeft|hebben|hebben|belast|brengt|verschillende|bestaat|wenst|legt|hierna)"
)
_TITLED_COMMITTEE = re.compile(
    r"VAN DE (?P<commissie>(?:(?:VASTE|ALGEMENE|BIJZONDERE|TIJDELIJKE) )?COMMISSIE VOOR [^a-z]{3,140})"
)
_CASE = re.compile(r"(?<![\w-])(?P<zaak>(?:19|20)\d{2}Z\d{5})(?!\d)")
_CASE_SIGN = re.compile(r"Z\d")
"""What `_CASE` needs; most texts have none of it."""
_LISTED = re.compile(r"[Ff]ractie(?:s|leden)? van (?=\S)")
_OWN = re.compile(r"-fractie(?:leden|lid)?\b")
_ASKED_BY = frozenset({"Aanhangsel van de Handelingen", "Antwoord op Kamervragen", "Schriftelijke vragen"})
_ASKERS = re.compile(
    r"[Vv]ragen van (?:het (?:[Kk]amer)?lid|de (?:[Kk]amer)?leden) (?P<wie>[^?.;:]{3,400}?) (?:aan|over) "
)
_BRACKETED = re.compile(r"\((?:beiden |allen )?([^()]{1,60})\)")
_WITH_FRACTIES = ("Verslag", "Inbreng", "Nota naar aanleiding", "Memorie van antwoord", "Lijst van vragen")


def _line_at(text: Text, offset: int) -> int:
    """The source line at an offset, found by halving: a hostile block has a date on each of 20,000 lines."""
    index = bisect_right(text.lines, offset, key=lambda pair: pair[0])
    return text.lines[index - 1][1] if index else 0


def read_prose(
    form: Form,
    kind: DocumentType,
    headline: Headline | None,
    blocks: Sequence[Block],
    spellings: Sequence[tuple[str, str]] = (),
) -> None:
    """Fill in the committee, the days of an exchange and the fracties."""
    if headline and (match := _TITLED_COMMITTEE.search(headline.text)):
        name = sentence_case(match["commissie"])
        form.put("commissie", name[:1].lower() + name[1:], Origin.KOP, _soort_line(form), "commissie in de titel")
    for block in blocks[:30] if kind.naam.startswith(("Verslag", "Lijst", "Inbreng")) else ():
        text = block.text.content[:2_000].replace("\n", " ")
        if match := _COMMITTEE.search(text):
            form.put(
                "commissie",
                re.sub(r"\s*(?:<\d{1,2}>|\[\d{1,2}\])?$", "", match["commissie"]),
                Origin.TEKST,
                _line_at(block.text, match.start()),
                "commissie in de eerste zinnen",
            )
        if kind.naam.startswith("Verslag van een schriftelijk") and block.kind is BlockKind.PARAGRAPH:
            _read_days(form, block.text, text)
    fracties = list(dict.fromkeys(block.fractie for block in blocks if block.fractie))
    if fracties:
        line = next(block.text.first_line for block in blocks if block.fractie)
        form.put("fracties", tuple(fracties), Origin.TEKST, line, "kopjes van de fracties")
        _doubt(form, [block for block in blocks if block.fractie], spellings)
    elif kind.naam in _ASKED_BY and spellings:
        _read_askers(form, blocks, spellings)
    elif kind.naam.startswith(_WITH_FRACTIES) and spellings:
        _read_fracties(form, blocks, spellings)


def _doubt(form: Form, blocks: Sequence[Block], spellings: Sequence[tuple[str, str]]) -> None:
    """A fractie in a heading that the list does not have is told as printed, and doubted once: it may be new."""
    known = {name for pair in spellings for name in pair}
    first = {block.fractie: block.text.first_line for block in reversed(blocks) if block.fractie not in known}
    for name, line in sorted(first.items(), key=lambda item: item[1]) if known else ():
        form.doubt(
            line,
            "onbekende-fractie",
            f"fractie {str(name)[:80]!r} staat niet in de lijst van fracties en is overgenomen zoals zij er staat",
            "controleer de spelling",
        )


def read_cases(form: Form, texts: Sequence[Text]) -> None:
    """The numbers of cases that a paper prints, those of its notes behind those of its text."""
    cases: dict[str, int] = {}
    for text in texts:
        for match in _CASE.finditer(text.content) if _CASE_SIGN.search(text.content) else ():
            cases.setdefault(match["zaak"], _line_at(text, match.start()))
    if cases:
        form.put(
            "zaaknummers", tuple(cases), Origin.TEKST, next(iter(cases.values())), "zaaknummers in de tekst en de noten"
        )


def _soort_line(form: Form) -> int | None:
    return next((item.line for item in form.herkomst if item.field == "soort"), None)


def _read_days(form: Form, printed: Text, text: str) -> None:
    """When was asked and answered: "zijn op 6 oktober 2025 … voorgelegd. Bij brief van 8 oktober 2025 zijn de vragen beantwoord."."""
    for word, target in (("voorgelegd", "gesteld"), ("beantwoord", "datum")):
        for end in re.finditer(rf"{word}\.", text):
            start = max(0, end.start() - 200)
            start = text.rfind(".", start, end.start()) + 1 or start
            for match, day in find_dates(text[start : end.start()]):
                if day is None:
                    continue
                if target == "datum" and "datum" not in form.values:
                    form.values["datum_soort"] = "beantwoord"
                form.put(
                    target,
                    day,
                    Origin.TEKST,
                    _line_at(printed, start + match.start()),
                    f"dag bij «{word}» in de inleiding",
                )


def _read_askers(form: Form, blocks: Sequence[Block], spellings: Sequence[tuple[str, str]]) -> None:
    """The fracties of who ask, where a paper first names them: "Vragen van het lid Kröger (GroenLinks) aan …"."""
    names = dict(spellings)
    for block in blocks[:15]:
        if match := _ASKERS.search(block.text.content[:2_000].replace("\n", " ")):
            found = [names[name] for name in _BRACKETED.findall(match["wie"]) if name in names]
            line = _line_at(block.text, match.start())
            form.put("fracties", tuple(dict.fromkeys(found)), Origin.TEKST, line, "fracties achter wie vragen")
            return


def _read_fracties(form: Form, blocks: Sequence[Block], spellings: Sequence[tuple[str, str]]) -> None:
    """The fracties that speak: "de leden van de VVD-fractie", "de fracties van D66 en het CDA", under one name each."""
    before, listed = _spelled(tuple(spellings))
    names = dict(spellings)
    found: dict[str, tuple[int, int]] = {}
    for number, block in enumerate(blocks):
        text = block.text.content
        places: list[tuple[int, str]] = []
        for match in _OWN.finditer(text):
            start = max(0, match.start() - 60)
            if item := before.search(text[start : match.start()]):
                places.append((start + item.start(1), item[1]))
        for match in _LISTED.finditer(text):
            place = match.end()
            while item := listed.match(text, place):
                places.append((item.start(1), item[1]))
                place = item.end()
        for place, spelling in sorted(places):
            found.setdefault(names[spelling], (number, place))
    if found:
        first = min(found.values())
        ordered = tuple(sorted(found, key=found.__getitem__))
        form.put(
            "fracties",
            ordered,
            Origin.TEKST,
            _line_at(blocks[first[0]].text, first[1]),
            "fracties die in de tekst spreken",
        )


@cache
def _spelled(spellings: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Any known spelling before "-fractie", and in a list after "fracties van"; the longest first."""
    one = "|".join(re.escape(spelling) for spelling, _ in sorted(spellings, key=lambda pair: -len(pair[0])))
    return (
        re.compile(rf"(?<![\w-])({one})$"),
        re.compile(rf"(?:de |het )?({one})(?![\w-])(?:,? en |, )?"),
    )

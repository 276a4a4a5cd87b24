"""Words broken at a line end: the ladder rung by rung, and the 37 of the seeds in their letters."""

from __future__ import annotations

import re

import pytest

from site_gen.letters.dehyphen import decide, read_vocabulary
from site_gen.model import Letter, Text
from site_gen.sources import read_facts
from tests.letters.letter_tools import ROOT, letter_of, read, seed, shown

GOLD = ROOT.parent / "shared" / "tools" / "hyphen_gold.tsv"
LADDER = [
    # left line, right line, the letter's other words, verdict, rung
    ("de zaak www.nos.nl/van-weel-wil-", "dure-rekening", "", "KEEP", "adres"),  # seed 002, line 251
    ("mail aan info@min-", "jenv.nl", "", "KEEP", "adres"),
    ("het asiel-", "en migratiepact", "", "SUSPEND", "voegwoord"),  # seed 001, line 38
    ("de wet-", "of regelgeving", "", "SUSPEND", "voegwoord"),
    ("zowel vracht-", "als verzendkosten", "", "SUSPEND", "voegwoord"),
    ("bij terug-", "dan wel overname", "", "SUSPEND", "voegwoord"),
    ("over de geanno-", "teerde agenda", "de geannoteerde agenda", "JOIN", "eigen woord van de brief"),  # seed 002, line 3
    ("van de EU-", "wetgeving", "deze EU-wetgeving geldt", "KEEP", "eigen woord van de brief"),
    ("van Groen-", "Links", "de leden van GroenLinks vragen", "JOIN", "eigen woord van de brief"),  # LIBRARIES 1
    ("van de Christen-", "Unie", "de ChristenUnie vraagt", "JOIN", "eigen woord van de brief"),
    ("de EU-", "Verdragen", "", "KEEP", "hoofdletter of cijfer"),  # seed 000, line 25
    ("van GroenLinks-", "PvdA", "", "KEEP", "hoofdletter of cijfer"),  # seed 002, line 451
    ("in de periode 2024-", "2025", "", "KEEP", "hoofdletter of cijfer"),
    ("de top-", "10 van het land", "", "KEEP", "hoofdletter of cijfer"),
    ("de 16-", "jarige leerling", "", "KEEP", "hoofdletter of cijfer"),
    ("aan de EU-", "buitengrenzen", "", "KEEP", "afkorting of naam"),  # seed 001, line 35
    ("van de GroenLinks-PvdA-", "fractie", "", "KEEP", "afkorting of naam"),  # seed 002, line 26
    ("de PvdA-", "fractie vraagt", "", "KEEP", "afkorting of naam"),
    ("het JBZ-", "raadsbesluit", "", "KEEP", "afkorting of naam"),
    ("het btw-", "tarief", "", "KEEP", "deel zonder klinker"),
    ("het mkb-", "bedrijf", "", "KEEP", "deel zonder klinker"),
    ("de anti-", "‘woke’-beweging", "", "KEEP", "aanhalingsteken"),
    ("de oud-", "«kampioen» van", "", "KEEP", "aanhalingsteken"),
    ("de oud-", "minister van", "", "KEEP", "woordenlijst"),
    ("de ex-", "partner van", "", "KEEP", "woordenlijst"),
    ("het niet-", "nakomen van", "", "KEEP", "niet-"),  # seed 002, line 202
    ("de informatie-", "indicator voor", "", "KEEP", "botsende klinkers"),
    ("de geheime limité-", "documenten", "de WK-documenten en documenten", "KEEP", "tweede deel elders achter een streepje"),  # seed 002, line 142
    ("een minimum-", "drempel van", "", "JOIN", "geen reden voor een streepje"),  # seed 002, line 243
    ("de armoedebe-", "strijding en", "", "JOIN", "geen reden voor een streepje"),  # seed 004, line 49
    ("alleenstaande minder-", "jarige mannen", "", "JOIN", "geen reden voor een streepje"),  # seed 002, line 408
    ("de verantwoordelijk-", "heden tussen", "", "JOIN", "geen reden voor een streepje"),  # seed 004, line 34
    ("de solidari-", "teitspool van", "", "JOIN", "geen reden voor een streepje"),  # seed 002, line 282
    ("in de gedefini-", "eerde migratiedruk", "", "JOIN", "geen reden voor een streepje"),  # seed 002, line 221
    ("de terugkeersa-", "menwerking4.", "", "JOIN", "geen reden voor een streepje"),  # seed 002, line 436
    ("een (buiten-", "gewoon) verzoek", "", "JOIN", "geen reden voor een streepje"),
    ("zo’n vreem-", "deling wordt", "", "JOIN", "geen reden voor een streepje"),
    ("de her-  ", "  indeling", "", "JOIN", "geen reden voor een streepje"),  # blanks around the break (pdfminer)
    ("de ge-", "ïnformeerde lezer", "", "JOIN", "geen reden voor een streepje"),
    ("de auto-", "industrie", "", "KEEP", None),
    ("de zee-", "egel", "", "KEEP", None),
    ("het Kamer-", "lid", "", "JOIN", None),
    ("de Staten-", "Generaal", "", "KEEP", "hoofdletter of cijfer"),
]  # fmt: skip
NO_WORD = [
    # left line, right line
    ("dat is een dash –", "en verder"),  # a dash is no break sign
    ("een opsomming -", "en verder"),  # a sign that stands alone
    ("dat is (zo)-", "en verder"),  # behind a bracket there is no word
    ("de her-", ""),  # nothing follows
    ("", "indeling"),
    ("de Kamer", "vraagt"),
    ("de her-", "– indeling"),
]


@pytest.mark.parametrize(("left", "right", "words", "verdict", "rung"), LADDER)
def test_the_first_rung_that_answers_decides(left: str, right: str, words: str, verdict: str, rung: str | None) -> None:
    made = decide(left, right, read_vocabulary([words]), read_facts().hyphenated)
    assert made is not None
    assert made.verdict.name == verdict
    assert rung is None or made.rung == rung


@pytest.mark.parametrize(("left", "right"), NO_WORD)
def test_where_there_is_no_word_nothing_is_decided(left: str, right: str) -> None:
    assert decide(left, right, read_vocabulary([]), frozenset()) is None


def test_a_lexicon_goes_before_the_guess_and_behind_the_letter() -> None:
    known = {"minimumdrempel", "oud-strijder", "strijder"}.__contains__
    made = decide("de oud-", "strijder", read_vocabulary([]), frozenset(), known)
    assert made is not None
    assert (made.verdict.name, made.rung) == ("KEEP", "woordenboek")
    made = decide("de oud-", "strijder", read_vocabulary(["de oudstrijder"]), frozenset(), known)
    assert made is not None
    assert made.rung == "eigen woord van de brief"


def test_a_hyphen_inside_a_line_is_never_touched() -> None:
    text = "De asiel- en migratie-\nafspraken, de vracht- en verzendkosten en de her- indeling staan vast."
    assert (
        letter_of(text).blocks[0].text.content
        == "De asiel- en migratieafspraken, de vracht- en verzendkosten en de her- indeling staan vast."
    )


ADDRESSES = [
    # first line, second line, how they stand together
    (
        "Zie https://www.nos.nl/van-weel-wil-",
        "dure-rekening/951.html voor meer.",
        "van-weel-wil-dure-rekening/951.html voor",
    ),
    ("Zie https://www.nos.nl/nieuws/", "2024/brief.html voor meer.", "nieuws/2024/brief.html voor"),
    ("Zie https://www.nos.nl/", "en verder niets.", "https://www.nos.nl/ en verder"),
    ("Zie https://www.nos.nl/brief", "en verder niets.", "https://www.nos.nl/brief en verder"),
]


@pytest.mark.parametrize(("first", "second", "together"), ADDRESSES)
def test_an_address_goes_on_only_into_what_looks_like_one(first: str, second: str, together: str) -> None:
    assert together in shown(read(f"{first}\n{second}\n"))


def test_the_37_broken_words_of_the_seeds_are_right() -> None:
    if not GOLD.is_file():
        pytest.skip("hyphen_gold.tsv is not on this machine")
    rows = [line.split("\t") for line in GOLD.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    assert len(rows) == 37
    for name, line, left, right, verdict, form in rows:
        conversion = seed(name[:3])
        decisions = [d for d in conversion.decisions if d.line == int(line) and d.stage == "afbreking"]
        text = next(
            t.content
            for letter in conversion.letters
            for t in _texts(letter)
            if any(n == int(line) for _, n in t.lines)
        )
        assert re.search(rf"(?<!\w){re.escape(form)}", text), (name, line, form)
        assert f"{left}- {right}" not in text or verdict == "suspended"
        assert len(decisions) == 1 or "/" in text
    assert not re.search(r"\w- (?!en |of )\w", "\n".join(shown(seed(s)) for s in ("000", "001", "002", "004")))


def _texts(letter: Letter) -> list[Text]:
    return [*(block.text for block in letter.blocks), *(note.text for note in letter.notes)]

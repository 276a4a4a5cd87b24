"""Words broken at a line end: the ladder rung by rung, and the 37 of the seeds in their letters."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from site_gen.letters.dehyphen import LAST_RUNG, decide, read_vocabulary
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
    ("het btw-", "tarief", "", "KEEP", "deel zonder lettergreep"),
    ("het mkb-", "bedrijf", "", "KEEP", "deel zonder lettergreep"),
    ("de anti-", "‘woke’-beweging", "", "KEEP", "aanhalingsteken"),
    ("de oud-", "«kampioen» van", "", "KEEP", "aanhalingsteken"),
    ("de oud-", "minister van", "", "KEEP", "woordenlijst"),
    ("de ex-", "partner van", "", "KEEP", "woordenlijst"),
    ("het niet-", "nakomen van", "", "KEEP", "eerste deel met streepje"),  # seed 002, line 202
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
# What a table of words cannot hold: left line, right line, the letter's own words, verdict.
MORE = [
    ("BRIEF VAN DE STAATS-", "SECRETARIS VAN JUSTITIE", "", "JOIN"),  # capitals say nothing in a heading of capitals
    ("OVER DE EU-", "LIDSTATEN EN HET PACT", "", "KEEP"),
    ("de EU-", "LIDSTATEN en", "", "KEEP"),
    ("niet anders zo-", "als verwacht", "", "JOIN"),
    ("de m.e.r.-", "en bestemmingsplannen", "", "SUSPEND"),
    ("een lening op grond van wet-", "en regelgeving", "zij weten wat", "SUSPEND"),  # "weten" is no broken word here
    ("de anti-", "discriminatie", "tegen anti-discriminatie", "KEEP"),  # the letter goes before the spelling
    ("de vice-", "voorzitter", "de vice-voorzitter en de vice-voorzitter", "KEEP"),
    ("de leden van de PvdA-", "en VVD-fractie", "", "SUSPEND"),
    ("bij de gemeente-", "c.q. provincieraad", "", "SUSPEND"),
]
NO_WORD = [
    # left line, right line
    ("dat is een dash –", "en verder"),  # a dash is no break sign
    ("een opsomming -", "en verder"),  # a sign that stands alone
    ("dat is zo--", "en verder"),  # two signs are a dash
    ("enzovoort...-", "en verder"),
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


@pytest.mark.parametrize(("left", "right", "words", "verdict"), MORE)
def test_what_stands_around_a_word_counts(left: str, right: str, words: str, verdict: str) -> None:
    made = decide(left, right, read_vocabulary([words]), read_facts().hyphenated)
    assert made is not None
    assert made.verdict.name == verdict


def _line_ends() -> list[list[str]]:
    lines = Path(__file__).with_name("line_ends.txt").read_text("utf-8").splitlines()
    return [line.split(" | ") for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("real", [True, False], ids=["real", "made up"])
def test_line_ends_labelled_by_hand(real: bool) -> None:  # noqa: FBT001 - a parameter of the table
    rows = [row for row in _line_ends() if (row[3] != "made up") is real]
    hyphenated, none = read_facts().hyphenated, read_vocabulary([])
    wrong = []
    for left, right, verdict, where in rows:
        shout = left.isupper() and right.isupper() and right.isalpha()
        made = decide(("TEKST " if shout else "tekst ") + left, right + (" EN" if shout else " en"), none, hyphenated)
        if made is None or made.verdict.name != verdict:
            wrong.append(f"{left} | {right} | {made.verdict.name if made else None} ({where})")
    assert len(rows) >= 150
    assert len(wrong) * 1000 <= len(rows) * 15, wrong  # 98.5 %, without a lexicon and without the letter's own words


@pytest.mark.parametrize(("left", "right"), NO_WORD)
def test_where_there_is_no_word_nothing_is_decided(left: str, right: str) -> None:
    assert decide(left, right, read_vocabulary([]), frozenset()) is None


LEXICON = [
    # words that are known, left line, right line, the letter's other words, verdict, rung
    ("minimumdrempel", "een minimum-", "drempel", "", "JOIN", "woordenboek"),
    ("reportage", "in de Zembla-", "reportage", "Zembla en anderen", "KEEP", "woordenboek"),
    ("documenten", "de limité-", "documenten", "dit is limité en blijft zo", "KEEP", "woordenboek"),
    ("stoppers beleid", "het stoppers-", "beleid", "voor stoppers is er", "JOIN", None),  # two known words say nothing
    ("zembla reportage", "in de Zembla-", "reportage", "Zembla en anderen", "JOIN", None),
    ("nietnakomen", "het niet-", "nakomen", "", "KEEP", "eerste deel met streepje"),  # a dictionary knows too many compounds
    ("oudstrijder", "de oud-", "strijder", "een oud-strijder zegt", "KEEP", "eigen woord van de brief"),
]  # fmt: skip


@pytest.mark.parametrize(("known", "left", "right", "words", "verdict", "rung"), LEXICON)
def test_a_lexicon_goes_before_the_guess_and_behind_the_letter(
    known: str, left: str, right: str, words: str, verdict: str, rung: str | None
) -> None:
    made = decide(left, right, read_vocabulary([words]), read_facts().hyphenated, frozenset(known.split()).__contains__)
    assert made is not None
    assert made.verdict.name == verdict
    assert made.rung == (rung or LAST_RUNG)


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
    (
        "Zie https://www.esma.europa.eu/esma-4572_mifid-",
        "_ii_final.pdf verder.",
        "4572_mifid-_ii_final.pdf verder",
    ),  # corpus, fiche MiFID
    ("Zie https://www.esma.europa.eu/library/mifid", "_ii_final.pdf verder.", "library/mifid_ii_final.pdf verder"),
    ("Zie https://www.rijksoverheid.nl", "/documenten/brief verder.", "rijksoverheid.nl/documenten/brief verder"),
    (
        "Zie https://zoek.officielebekendmakingen.",
        "nl/kst-1-2.html verder.",
        "officielebekendmakingen.nl/kst-1-2.html verder",
    ),
    (
        "Zie https://www.tweedekamer.nl/kamerstukken/",
        "Detail?id=2024Z01 verder.",
        "kamerstukken/Detail?id=2024Z01 verder",
    ),
    ("Zie https://www.tweedekamer.nl/kamerstukken/", "De Kamer verder.", "kamerstukken/ De Kamer verder"),
    ("Zie www.tweedekamer.nl/kamerstukken/", "detail/2024 verder.", "kamerstukken/detail/2024 verder"),
    ("Zie https://www.nos.nl.", "Na afloop gaat het verder.", "https://www.nos.nl. Na afloop"),
    ("Mail naar postbus@", "minbzk.nl voor meer.", "postbus@minbzk.nl voor"),
    ("Dat kost 5 euro @", "home en verder.", "euro @ home"),
    ("een verbod voor diensten en -", "producten en verder.", "diensten en -producten en"),  # corpus, fiche MiFID
    ("het pact gaat verder -", "en dat is goed.", "gaat verder - en dat"),
    ("en dan is er een pact –", "en dat is goed.", "een pact – en dat"),
    ("Kamerleden/", "fracties doen mee.", "Kamerleden/ fracties doen"),
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

"""Abbreviations that a letter explains: which words they stand for, where they are marked, and what is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_gen.model import MarkKind, Text
from site_gen.pages.abbreviations import explained, marked, written_out
from tests.pace import assert_within

EXPLAINED = (
    # the issue's own example: of four letters one comes from English
    ("in artikel 60 van de asiel- en migratiebeheerverordening", "AMMR", "asiel- en migratiebeheerverordening"),
    ("is dat het Europees Verdrag voor de Rechten van de Mens", "EVRM", "Europees Verdrag voor de Rechten van de Mens"),
    ("asielzoekers buiten de Europese Unie", "EU", "Europese Unie"),
    ("een nieuw gemeenschappelijk Europees asielstelsel", "GEAS", "gemeenschappelijk Europees asielstelsel"),
    # compounds and words before a hyphen
    ("door de Immigratie- en Naturalisatiedienst", "IND", "Immigratie- en Naturalisatiedienst"),
    ("het Uitvoeringsinstituut Werknemersverzekeringen", "UWV", "Uitvoeringsinstituut Werknemersverzekeringen"),
    ("advies van de Sociaal-Economische Raad", "SER", "Sociaal-Economische Raad"),
    # one of four words gives no letter
    ("het Centraal Orgaan opvang asielzoekers", "COA", "Centraal Orgaan opvang asielzoekers"),
    # function words that do, and that do not
    ("een advies van de Raad van State", "RvS", "Raad van State"),
    ("de minister van Justitie en Veiligheid", "JenV", "Justitie en Veiligheid"),
    ("de Dienst Terugkeer en Vertrek", "DT&V", "Dienst Terugkeer en Vertrek"),
    # laws
    ("op grond van de Wet open overheid", "Woo", "Wet open overheid"),
    ("artikel 4:8 van de Algemene wet bestuursrecht", "Awb", "Algemene wet bestuursrecht"),
    # a list of words, English
    ("het ministerie van Volksgezondheid, Welzijn en Sport", "VWS", "Volksgezondheid, Welzijn en Sport"),
    ("by the European Union Agency for Asylum", "EUAA", "European Union Agency for Asylum"),
    # broken over a printed line end
    ("de Algemene verordening\ngegevensbescherming", "AVG", "Algemene verordening gegevensbescherming"),
)

NOT_EXPLAINED = (
    # a part of a title, as in each European act
    ("de Verordening", "EU"),
    ("op een Europese lijst van verordeningen", "EU"),
    # a member of a fractie
    ("het lid Eerdmans", "JA"),
    ("de leden Van der Burg", "VVD"),
    ("het lid Paternotte", "PvdA"),
    # a number between, a sentence that ended, another bracket
    ("Europese 27 Unie", "EU"),
    ("Dat zegt de Europese Unie.", "EU"),
    ("de Europese Unie)", "EU"),
    ("", "EU"),
)


@pytest.mark.parametrize(("before", "short", "long"), EXPLAINED)
def test_what_is_written_out_is_found(before: str, short: str, long: str) -> None:
    assert written_out(short, before + " ") == long
    text = Text(f"{before} ({short}), en later weer {short}.")
    [item] = explained([text])
    assert (item.short, item.long, item.where) == (short, long, 0)
    shown = marked(text, {short: long})
    assert shown.content == text.content
    places = [(m.start, m.end) for m in shown.marks if m.kind is MarkKind.ABBREVIATION]
    assert [text.content[a:b] for a, b in places] == [short, short]


@pytest.mark.parametrize(("before", "short"), NOT_EXPLAINED)
def test_what_does_not_fit_is_left_alone(before: str, short: str) -> None:
    assert written_out(short, before + " ") is None


def test_two_explanations_are_none() -> None:
    texts = [Text("de Europese Unie (EU)"), Text("de Economische Unie (EU)")]
    assert explained(texts) == ()
    assert explained(texts[:1], never={"EU"}) == ()


def test_a_part_of_a_word_is_no_abbreviation() -> None:
    assert not marked(Text("EUROPA, niet-EUer, EU27, xEU"), {"EU": "Europese Unie"}).marks
    assert len(marked(Text("EU-lidstaten, (EU) en ‘EU’"), {"EU": "Europese Unie"}).marks) == 3


@given(st.text("aAbB (EU)-,.& \n", max_size=200))
def test_any_text_keeps_its_words(content: str) -> None:
    known = {item.short: item.long for item in explained([Text(content)])}
    shown = marked(Text(content), known)
    assert shown.content == content
    assert all(content[m.start : m.end] in known for m in shown.marks)
    assert all(long in content.replace("\n", " ") for long in known.values())


@pytest.mark.parametrize("piece", ["(EU) ", "Europese Unie (EU) ", "A", "(", "a-", "en "])
def test_a_long_text_takes_no_time(piece: str) -> None:
    text = Text(piece * (100_000 // len(piece)))
    assert_within(2, lambda: marked(text, {item.short: item.long for item in explained([text])}))

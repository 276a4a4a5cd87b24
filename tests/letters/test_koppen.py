"""Heads of papers of 1994 to 2026, read as they are printed (``koppen/``; the figures: ``benchmarks/heads_bench.py``)."""

from __future__ import annotations

import pytest

from tests.letters.heads_gold import FOLDER, Head, differences, found_in, heads
from tests.letters.letter_tools import read

ROWS = [pytest.param(head, id=head.name) for half in sorted(FOLDER.glob("*.txt")) for head in heads(half.stem)]


@pytest.mark.parametrize("head", ROWS)
def test_a_head_says_what_is_printed_and_nothing_else(head: Head) -> None:
    assert list(differences(head, read(head.text).letters[0].metadata)) == []


@pytest.mark.parametrize("head", ROWS)
def test_every_value_tells_where_it_stands(head: Head) -> None:
    metadata = read(head.text).letters[0].metadata
    last = len(head.text.split("\n"))
    told = {item.field: item for item in metadata.herkomst}
    for name in ("soort", "dossiers", "ondernummer", "datum", "afzenders", "kamer", "kenmerk", "titel"):
        if getattr(metadata, name):
            assert name in told
            assert 1 <= (told[name].line or 1) <= last


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        # "Aan de orde" opens a debate and addresses nobody (Handelingen of October 2024).
        ("Aan de orde is het tweeminutendebat Post (CD d.d. 09/10).\n\nDe voorzitter:\nGoedenavond.", "ontvanger", None),
        # The day of a letter goes before the day on which the griffie received it; without one, that day counts.
        ("33 863 Pensioenwet\n\nNr. 30 BRIEF VAN DE MINISTER VAN FINANCIËN\n\nOntvangen ter griffie op 2 september 2014.\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 1 september 2014\n\nHierbij bied ik u het besluit aan.", "datum", "2014-09-01"),
        ("33 863 Pensioenwet\n\nNr. 6 NOTA VAN WIJZIGING\n\nOntvangen ter griffie op 2 september 2014.\n\nHet voorstel van wet wordt als volgt gewijzigd:", "datum", "2014-09-02"),
        # A sentence about questions asks nothing; names of an amendment that prints none are not made up.
        ("Vragen van het lid Arib aan de minister zijn vandaag beantwoord in een persconferentie.\n\nDe minister zei dat het goed gaat.", "soort", "Stuk"),
        ("De ondergetekende stelt het volgende amendement voor:\n\nArtikel I vervalt.\n\nToelichting\n\nDit amendement regelt dat artikel I vervalt.", "afzenders", None),
        ("Het lid Dik-Faber stelt het volgende amendement voor:\n\nArtikel I vervalt.\n\nToelichting\n\nDit regelt dat artikel I vervalt.", "afzenders", "Dik-Faber | -"),
        # Text nodes of an XML file, a line each; a number that stands alone elsewhere is not joined.
        ("Vergaderjaar 2017–2018\n33 118\nOmgevingsrecht\nnr.\n12a\nBRIEF VAN DE MINISTER VAN FINANCIËN\nDen Haag,\n9 juli 2018\nHierbij bied ik u het besluit aan.", "ondernummer", "12a"),
        # Answers to a committee are a letter, answers to members are answers.
        ("Hierbij bied ik u de antwoorden aan op de vragen van de vaste commissie voor Defensie over het rapport.", "soort", "Brief"),
        ("Hierbij bied ik u de antwoorden aan op de vragen die zijn gesteld door het lid Ellian over het rapport.", "soort", "Antwoord op Kamervragen"),
        # Who signs in the middle of a page on one line; a chair who is only mentioned there does not.
        ("Tweede Kamer der Staten-Generaal 2 Vergaderjaar 2013–2014 Nr. 9 VERSLAG VAN EEN ALGEMEEN OVERLEG Vastgesteld 4 mei 2014 De commissie heeft overleg gevoerd en brengt daarvan verslag uit. De fungerend voorzitter van de commissie, Van der Burg De adjunct-griffier van de commissie, Post Voorzitter: Van der Burg", "afzenders", "Van der Burg | fungerend voorzitter van de commissie; Post | adjunct-griffier van de commissie"),
        ("Tweede Kamer der Staten-Generaal 2 Vergaderjaar 2013–2014 Nr. 9 VERSLAG VAN EEN ALGEMEEN OVERLEG Vastgesteld 4 mei 2014 De commissie heeft overleg gevoerd en brengt daarvan verslag uit. De voorzitter van de commissie, Van der Burg, zei daarover dat het een goed overleg was met de griffier van de commissie.", "afzenders", None),
    ],
)  # fmt: skip
def test_forms_beside_those_of_the_heads(text: str, field: str, value: str | None) -> None:
    assert found_in(read(text).letters[0].metadata).get(field) == value

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
        # A day in a sentence that is broken there, or under a heading of the text, is no day of the paper.
        ("36 606\n\nWijziging van de Wet\n\nNr. 3 MEMORIE VAN TOELICHTING\n\nAlgemeen\nDe wet geldt met ingang van\n1 januari 2025.", "datum", None),
        ("36 606\n\nWijziging van de Wet\n\nNr. 3 MEMORIE VAN TOELICHTING\n\nAlgemeen\nDe Raad schreef bij brief van\n12 mei 2022 (Kamerstuk 35 000).", "datum", None),
        ("36 606\n\nWijziging van de Wet\n\nNr. 3 MEMORIE VAN TOELICHTING\n\nDe wet geldt dan vanaf\nwoensdag 1 januari 2025\nvoor ieder.", "datum", None),
        ("36 606\n\nWijziging van de Wet\n\nNr. 3 MEMORIE VAN TOELICHTING\n\nI. ALGEMEEN\n\nInwerkingtreding\n1 januari 2025\n", "datum", None),
        ("36 606\n\nWijziging van de Wet\n\nNr. 3 MEMORIE VAN TOELICHTING\n\nOntvangen 3 mei 2021\n\nAlgemeen\n\nDe wet geldt.", "datum", "2021-05-03"),
        # The name of a motion on its sheet: a series alone is no number, and a dossier alone has none.
        ("21501-20-1850\n\nMOTIE VAN HET LID DIJK\n\nDe Kamer,\n\ngehoord de beraadslaging,\n\nen gaat over tot de orde van de dag.\n\nDijk\n", "ondernummer", "1850"),
        ("21501-20\n\nMOTIE VAN HET LID DIJK\n\nDe Kamer,\n\ngehoord de beraadslaging,\n\nen gaat over tot de orde van de dag.\n\nDijk\n", "ondernummer", None),
        ("21501-20\n\nMOTIE VAN HET LID DIJK\n\nDe Kamer,\n\ngehoord de beraadslaging,\n\nen gaat over tot de orde van de dag.\n\nDijk\n", "dossiers", "21501-20"),
        ("36410-V\n\nMOTIE VAN HET LID DIJK\n\nDe Kamer,\n\ngehoord de beraadslaging,\n\nen gaat over tot de orde van de dag.\n\nDijk\n", "ondernummer", None),
        ("36410 - V - 56\n\nMOTIE VAN HET LID DIJK\n\nDe Kamer,\n\ngehoord de beraadslaging,\n\nen gaat over tot de orde van de dag.\n\nDijk\n", "dossiers", "36410-V"),
        # A chair with a comma signs and is not addressed; a subject may be of more than two hundred signs.
        ("36 000 Begroting\n\nNr. 3 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 3 mei 2019\n\nDe voorzitter van de commissie,\nTielen\n\nDe griffier van de commissie,\nPost\n", "ontvanger", None),
        ("Datum 3 mei 2019\nBetreft Aanbieding van de rapportage over de voortgang van het programma en van de uitvoering daarvan in het afgelopen jaar en aanbieding van de rapportage over de voortgang van het programma en van de uitvoering daarvan in het afgelopen jaar\n\nGeachte voorzitter,\n\nHierbij bied ik u de stukken aan.", "titel", "Aanbieding van de rapportage over de voortgang van het programma en van de uitvoering daarvan in het afgelopen jaar en aanbieding van de rapportage over de voortgang van het programma en van de uitvoering daarvan in het afgelopen jaar"),
        # A firm that the letter names as one is no person, whatever its two names look like; a person is.
        ("Geachte voorzitter,\n\nIk schrijf u namens Houthoff Buruma N.V. over de wet.\n\nHoogachtend,\n\nHouthoff Buruma\n", "afzenders", None),
        ("Geachte voorzitter,\n\nIk schrijf u over de wet.\n\nHoogachtend,\n\nJan Bakker\n", "afzenders", "Jan Bakker | -"),
    ],
)  # fmt: skip
def test_forms_beside_those_of_the_heads(text: str, field: str, value: str | None) -> None:
    assert found_in(read(text).letters[0].metadata).get(field) == value


def test_who_ask_have_the_fracties_that_are_printed_behind_them() -> None:
    """Of what stands between brackets only the names of the list are fracties (ah-tk-20232024-1949)."""
    text = "Vergaderjaar 2023–2024\n\nAanhangsel van de Handelingen\n\n19\nVragen van de leden Kröger (GroenLinks) en Omtzigt (oud-lid) aan de Minister van Defensie over gas (ingezonden 6 mei 2024).\nVraag 1\nKent u dit?\nAntwoord 1\nJa.\n"
    assert read(text).letters[0].metadata.fracties == ("GroenLinks",)

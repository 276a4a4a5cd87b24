"""What the text of a paper tells of it: fracties under one name, cases, committees, a year that follows from a day."""

from __future__ import annotations

import pytest

from site_gen.model import Origin
from tests.letters.letter_tools import letter_of
from tests.pace import assert_linear

TOP = "Tweede Kamer der Staten-Generaal 2\n32 317 JBZ-Raad\n"
REPORT = TOP + "Nr. 5 VERSLAG\nVastgesteld 3 mei 2020\n\n"
FRACTIES = [
    # what the report says, the fracties by the name of the list
    ("De leden van de VVD-fractie vragen iets.", ("VVD",)),
    ("De leden van de fracties van VVD, D66 en het CDA vragen iets.", ("VVD", "D66", "CDA")),
    ("De fractie van de Partij voor de Dieren en de PvdD-fractie zijn er een.", ("PvdD",)),
    ("De fractieleden van de SP vragen iets.", ("SP",)),
    ("De leden van de GroenLinks-PvdA-fractie vragen iets.", ("GroenLinks-PvdA",)),  # not GroenLinks, not PvdA
    ("De leden van de GL-PvdA-fractie vragen iets.", ("GroenLinks-PvdA",)),
    ("De leden van de fracties van de ChristenUnie en de SGP, die erbij waren.", ("ChristenUnie", "SGP")),
    ("De leden van de Gekke-fractie vragen iets.", ()),  # no name of the list
    ("De VVD vroeg er vorig jaar al naar.", ()),  # named, and no fractie that speaks here
    ("De fractievoorzitter van de VVD was er.", ()),
]


@pytest.mark.parametrize(("text", "fracties"), FRACTIES)
def test_the_fracties_that_speak_bear_one_name(text: str, fracties: tuple[str, ...]) -> None:
    assert letter_of(REPORT + text + "\n").metadata.fracties == fracties


def test_a_letter_that_mentions_a_fractie_is_not_of_it() -> None:
    text = TOP + "Nr. 5 BRIEF VAN DE MINISTER VAN FINANCIËN\nDen Haag, 3 mei 2020\n\nDe VVD-fractie vroeg hierom.\n"
    assert letter_of(text).metadata.fracties == ()


def test_the_numbers_of_cases_are_read_once_each() -> None:
    text = (
        REPORT
        + "Zie de verzoeken (2024Z03504) en 2024Z11859, en nog eens 2024Z03504; niet 12024Z03504 of 2024D11859.\n"
    )
    metadata = letter_of(text).metadata
    assert metadata.zaaknummers == ("2024Z03504", "2024Z11859")
    assert {item.line for item in metadata.herkomst if item.field == "zaaknummers"} == {6}


YEARS = [
    # the day, the vergaderjaar in which it falls: from the third Tuesday of September
    ("15 september 2024", "2023-2024"),
    ("17 september 2024", "2024-2025"),  # Prinsjesdag
    ("16 september 2024", "2023-2024"),
    ("31 december 1999", "1999-2000"),
    ("1 januari 2000", "1999-2000"),
    ("21 september 1999", "1999-2000"),
    ("20 september 1999", "1998-1999"),
]


@pytest.mark.parametrize(("day", "year"), YEARS)
def test_a_vergaderjaar_that_is_not_printed_is_derived_and_says_so(day: str, year: str) -> None:
    text = f"Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, {day}\n\nHierbij bied ik u de brief aan.\n"
    metadata = letter_of(text).metadata
    assert metadata.vergaderjaar == year
    (told,) = (item for item in metadata.herkomst if item.field == "vergaderjaar")
    assert (told.origin, told.line) == (Origin.AFGELEID, None)


def test_without_a_chamber_no_vergaderjaar_is_derived() -> None:
    assert (
        letter_of("Utrecht, 3 mei 2020\n\nGeachte heer, hierbij mijn brief over de dijk.\n").metadata.vergaderjaar
        is None
    )


@pytest.mark.parametrize(
    "piece",
    [
        "-fractie ",
        "fracties van VVD, ",
        "2024Z0350",
        "Nr. ",
        "A B C ",
        "Brief van de ",
        "De minister van ",
        "(ingezonden 1 ",
        "12 345 ",
    ],
)
@pytest.mark.parametrize("end", ["", "\n"], ids=["one line", "a line each"])
def test_more_text_takes_its_share_of_the_time(piece: str, end: str) -> None:
    assert_linear(lambda count: letter_of(REPORT + f"{piece}{end}" * count), 8_000)

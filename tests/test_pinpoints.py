"""A place inside a cited paper: every pinpoint leads to its anchor when the page has exactly one such place, else to the top."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_gen.corpus.moties import held_moties
from site_gen.corpus.pinpoints import pinpoint_before
from site_gen.corpus.places import sentence_of
from site_gen.model import Block, BlockKind, Citation, Corpus, Entry, Letter, Metadata, Reference, Soort, Target, Text
from tests.helpers import corpus_of, letter, write
from tests.pace import assert_within

CITED = """Tweede Kamer der Staten-Generaal 2
Vergaderjaar 2020–2021

26 643 Informatie- en communicatietechnologie

Nr. 7 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 4 januari 2021

Met deze brief informeer ik uw Kamer over de aanpak in het afgelopen jaar.1 Dat blijft zo.

1. Stand van zaken

De aanpak wordt voortgezet in alle gemeenten van het land, zoals eerder is toegezegd.

1 Rapport van de commissie.

Tweede Kamer, vergaderjaar 2020–2021, 26 643, nr. 7 1
\f2. Vervolg

Ik informeer uw Kamer voor de zomer opnieuw over de voortgang van deze aanpak.

De Minister van Buitenlandse Zaken,
S.A. Blok

Bijlage 1: Bedragen

De bedragen zijn verdeeld over de vier grote gemeenten van het land.

Bijlage 2: Begrippen

In deze bijlage staan de gebruikte begrippen, met hun uitleg.

Tweede Kamer, vergaderjaar 2020–2021, 26 643, nr. 7 2
"""
QUESTIONS = """Tweede Kamer der Staten-Generaal 2
Vergaderjaar 2020–2021

26 643 Informatie- en communicatietechnologie

Nr. 8 LIJST VAN VRAGEN EN ANTWOORDEN

Vastgesteld 20 januari 2021

De vaste commissie heeft een aantal vragen voorgelegd aan de Minister over de brief van deze maand.

De voorzitter van de commissie,
Kathmann

Vraag 1
Hoeveel zijn er?

Antwoord vraag 1
Er zijn er driehonderd.

Vraag 2 en 3
Wie houdt toezicht? En waarom?

Antwoord vraag 2 en 3
De toezichthouder, omdat de wet dat zegt.
"""
PLACES = [
    # what a letter says, and where its link leads: below dossiers/26643/, behind the number of the paper
    ("Zie Kamerstuk 26 643, nr. 7, p. 2.", "7/#pagina-2"),
    ("Zie Kamerstukken II 2020/21, 26643, nr. 7, blz. 1-2.", "7/#pagina-1"),
    ("Zie Kamerstuk 26 643, nr. 7, p. 9.", "7/"),  # so many pages there are not
    ("Zie Kamerstuk 26 643, nr. 7, noot 1.", "7/#noot-1"),
    ("Zie Kamerstuk 26 643, nr. 7, noot 4.", "7/"),
    ("Zie Kamerstuk 26 643, nr. 7, bijlage 2.", "7/#Bijlage 2: Begrippen"),
    ("Zie Kamerstuk 26 643, nr. 7, bijlage 3.", "7/"),
    ("Zie Kamerstuk 26 643, nr. 7, paragraaf 2.", "7/#2. Vervolg"),
    ("Zie Kamerstuk 26 643, nr. 7, punt 1.", "7/#1. Stand van zaken"),
    ("Zie Kamerstuk 26 643, nr. 8, vraag 1.", "8/#vraag-1"),
    ("Zie Kamerstuk 26 643, nr. 8, antwoord 3.", "8/#antwoord-2"),  # answered together
    ("Zie Kamerstuk 26 643, nr. 8, vraag 12.", "8/"),
    # the place stands before the reference
    ("Zie het antwoord op vraag 1 (Kamerstuk 26 643, nr. 8).", "8/#antwoord-1"),
    ("Zie de antwoorden op de vragen 2 en 3 (Kamerstuk 26 643, nr. 8).", "8/#antwoord-2"),
    ("Zie vraag 1 in de lijst van vragen en antwoorden (Kamerstuk 26 643, nr. 8).", "8/#vraag-1"),
    ("Zie bladzijde 2 van de eerdere brief (Kamerstuk 26 643, nr. 7).", "7/#pagina-2"),
    ("Zie voetnoot 1 bij Kamerstuk 26 643, nr. 7.", "7/#noot-1"),
    ("Op p. 2 van het rapport van de Rekenkamer (Kamerstuk 26 643, nr. 7) staat iets anders.", "7/"),  # of the report
    ("Vraag 1 is van het lid Kathmann. Zie Kamerstuk 26 643, nr. 8.", "8/"),  # another sentence
]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    said = {f"x{at:02}.txt": letter(str(at + 100), f"{text} Dat is bekend.") for at, (text, _) in enumerate(PLACES)}
    return corpus_of(write(tmp_path_factory.mktemp("in"), {"a.txt": CITED, "b.txt": QUESTIONS} | said))


@pytest.mark.parametrize("number", range(len(PLACES)), ids=[text for text, _ in PLACES])
def test_a_pinpoint_leads_to_its_place_or_to_the_top(number: int, corpus: Corpus) -> None:
    entries = {entry.key: entry for entry in corpus.entries}
    (link,) = entries[f"x{number:02}.txt"].links
    paper, _, place = PLACES[number][1].partition("#")
    assert link.url == f"dossiers/26643/{paper}"
    target = next(entry for entry in corpus.entries if entry.url == link.url)
    assert link.anchor == (anchor_of(target, place) if " " in place else place)


def anchor_of(entry: Entry, heading: str) -> str:
    return next(
        anchor
        for anchor, block in zip(entry.anchors, entry.letter.blocks, strict=True)
        if block.text.content == heading
    )


def test_a_paper_that_starts_its_numbers_again_has_no_sure_question(tmp_path: Path) -> None:
    again = QUESTIONS + "\nVragen over de tweede brief\n\nVraag 1\nEn deze?\n\nAntwoord vraag 1\nOok.\n"
    folder = write(
        tmp_path, {"b.txt": again, "x.txt": letter("9", "Zie Kamerstuk 26 643, nr. 8, vraag 1. Dat is bekend.")}
    )
    (link,) = corpus_of(folder).entries[1].links
    assert (link.url, link.anchor) == ("dossiers/26643/8/", "")


def test_a_place_before_a_reference_is_found_in_linear_time() -> None:
    for bad in ("vraag 7 van de " * 5000, "antwoord op de vragen 1 en " * 5000, "p. 3 en " * 10_000, "1" * 100_000):
        assert_within(0.1, lambda bad=bad: pinpoint_before(bad, len(bad)))  # type: ignore[misc]


INSIDE = [
    # what a letter with the headings "1. Stand van zaken", "2. Vervolg" and "Bijlage 1: Bedragen" says of its own parts
    ("Zie paragraaf 2.", "2. Vervolg"),
    ("Ik verwijs naar hoofdstuk 2 van deze brief.", "2. Vervolg"),
    ("In paragraaf 2 van deze brief ga ik daarop in.", "2. Vervolg"),
    ("In bijlage 1 staan de bedragen.", "Bijlage 1: Bedragen"),
    ("Het rapport is lang. In hoofdstuk 2 staat het advies.", None),  # of the report
    ("Zie paragraaf 2 van het rapport.", None),
    ("Zie artikel 5 en paragraaf 2.", None),  # of the law
    ("Zie paragraaf 2.1.", None),
    ("Zie paragraaf 9.", None),
]


@pytest.mark.parametrize(("said", "place"), INSIDE)
def test_a_part_of_the_letter_itself(said: str, place: str | None, tmp_path: Path) -> None:
    text = CITED.replace("De aanpak wordt voortgezet", f"{said} De aanpak wordt voortgezet")
    (entry,) = corpus_of(write(tmp_path, {"a.txt": text})).entries
    anchors = [item.url.partition("#")[2] for item in entry.intern if item.url]
    assert anchors == ([anchor_of(entry, place)] if place else [])


# --- the sentence around a reference ---------------------------------------------------------------------

SENTENCES = [
    # the text, with the reference between braces, and the sentence
    ("Dat is zo. Zie {Kamerstuk 1, nr. 2, p. 2}. De rest volgt.", "Zie Kamerstuk 1, nr. 2, p. 2."),
    ("Het is 2020. Zie {Stb. 2018, 141}. Dat blijft.", "Zie Stb. 2018, 141."),
    ("Dat zegt de EU. Zie {Stb. 2018, 141}. Dat blijft.", "Zie Stb. 2018, 141."),
    ("Gezien het advies van mr. A. de Vries c.s. Van {Stb. 2018, 141} blijft over.", "Gezien het advies van mr. A. de Vries c.s. Van Stb. 2018, 141 blijft over."),
    ("Zie (Kamerst. II {35 000, nr. 2}). Einde.", "Zie (Kamerst. II 35 000, nr. 2)."),
    ("{Stb. 2018, 141}", "Stb. 2018, 141"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "sentence"), SENTENCES)
def test_the_sentence_of_a_reference(said: str, sentence: str) -> None:
    start, end = said.index("{"), said.index("}") - 1
    assert sentence_of(*one(BlockKind.PARAGRAPH, said.replace("{", "").replace("}", ""), start, end), {}) == sentence


def test_of_a_table_the_sentence_is_the_row() -> None:
    content = "Onderwerp Vindplaats\nOpvang Stb. 2018, 141 Afgedaan\nTerugkeer Stb. 2019, 3 Loopt"
    start = content.index("Stb. 2018")
    assert sentence_of(*one(BlockKind.TABLE, content, start, start + 14), {}) == "Opvang Stb. 2018, 141 Afgedaan"


def one(kind: BlockKind, content: str, start: int, end: int) -> tuple[Letter, Reference]:
    metadata = Metadata("Brief", "Brief")
    blocks = (Block(kind, Text(content, ((0, 1),))),)
    item = Letter("a.txt", 1, "0" * 64, 1, metadata, blocks, (), (), (), 1, 9, None, 9, metadata)
    citation = Citation(Soort.STB, content[start:end], start, end, (Target("stb-1-1"),), ((start, end),))
    return item, Reference(citation, 1, 0)


# --- moties by name --------------------------------------------------------------------------------------


def motie(number: int, members: str, day: str, about: str) -> str:
    return f"""Tweede Kamer der Staten-Generaal 2
Vergaderjaar 2020–2021

26 643 Informatie- en communicatietechnologie

Nr. {number} MOTIE VAN {members}

Voorgesteld {day}

De Kamer,

gehoord de beraadslaging,

constaterende dat {about};

verzoekt de regering dit te regelen,

en gaat over tot de orde van de dag.

"""


MOTIES = {
    "m1.txt": motie(21, "DE LEDEN VAN DIJK EN PATERNOTTE", "7 januari 2021", "het toezicht tekortschiet"),
    "m2.txt": motie(22, "HET LID PODT C.S.", "7 januari 2021", "gezichtsherkenning onwenselijk is"),
    "m3.txt": motie(23, "HET LID KATHMANN", "7 januari 2021", "de burger recht heeft op een papieren alternatief"),
    "m4.txt": motie(24, "HET LID KATHMANN", "8 januari 2021", "de cloud in Europese handen moet blijven"),
    "m5.txt": motie(25, "HET LID CEDER", "8 maart 2021", "de opvang sober is"),
}
BY_NAME = [
    ("Ik voer de motie-Podt c.s. uit.", "kst-26643-22"),
    ("Ik voer de motie van het lid Podt uit.", "kst-26643-22"),
    ("Ik voer de motie-Van Dijk/Paternotte uit.", "kst-26643-21"),
    ("Ik voer de motie van de leden Van Dijk en Paternotte uit.", "kst-26643-21"),
    ("Ik voer de motie-Van Dijk c.s. uit.", "kst-26643-21"),  # its first mover
    ("Ik voer de motie-Paternotte uit.", None),  # moved by another, who stands first
    ("Ik voer de motie-Kathmann uit.", None),  # two moties of one member
    ("Ik voer de motie-Kathmann over een papieren alternatief uit.", "kst-26643-23"),
    ("Ik voer de motie-Podt over kernenergie en waterstof uit.", None),  # about something else
    ("Ik voer de motie-Ceder uit.", None),  # younger than the letter
    ("Ik voer de motie-Podt (Kamerstuk 19 637, nr. 4) uit.", None),  # its number says which: another
]


@pytest.mark.parametrize(("said", "target"), BY_NAME)
def test_a_motie_by_name_is_the_one_held_motie(said: str, target: str | None, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", MOTIES | {"a.txt": letter("9", f"{said} Dat is bekend.")})
    links = [item for item in corpus_of(folder).entries[0].links if item.reference.citation.soort is Soort.MOTIE]
    assert [item.target.id if item.held else None for item in links] == [target]


def test_a_motie_whose_number_stands_beside_it_is_not_told_twice(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "in", MOTIES | {"a.txt": letter("9", "Ik voer de motie-Podt (Kamerstuk 26 643, nr. 22) uit.")}
    )
    entry = next(entry for entry in corpus_of(folder).entries if entry.key == "m2.txt")
    assert [by.key for by in entry.cited_by] == ["a.txt"]


def test_only_a_motie_with_a_number_can_be_meant() -> None:
    metadata = Metadata("Motie van het lid Podt", "Motie")
    assert not held_moties([Letter("m.txt", 1, "0" * 64, 1, metadata, (), (), (), (), 1, 9, None, 9, metadata)])

"""Headings and lists: which lines are titles, how deep each stands, and what a list keeps of its print."""

from __future__ import annotations

import pytest

from site_gen.letters.outline import rank
from site_gen.model import BlockKind
from tests.letters.letter_tools import check_promises, letter_of, read

W = "Een zin die lang genoeg is om de regel te vullen, zoals in een brief van een ministerie gebruikelijk is."
MVT = "35 123 Wijziging van de wet\nNr. 3 MEMORIE VAN TOELICHTING\n\n"


def _under(*titles: str) -> str:
    """Each title with a sentence below it."""
    return "\n\n".join(f"{title}\n\n{W}" for title in titles)


LEVELS = [
    # what it is, text, levels of its headings
    ("plain titles are all of one level", _under("Inleiding", "Stand van zaken", "Tot slot"), [2, 2, 2]),
    ("numbers tell the depth", _under("1. Inleiding", "2. Aanpak", "2.1 Doel", "2.1.1 Cijfers", "3. Slot"), [2, 2, 3, 4, 2]),
    ("numbers without a full stop", _under("1 Inleiding", "2 Aanpak", "2.1 Doel"), [2, 2, 3]),
    ("paragraph signs", _under("§ 1 Inleiding", "§ 2 Aanpak"), [2, 2]),
    ("roman above arabic", _under("I. Algemeen", "1. Inleiding", "2. Kosten", "II. Artikelen", "1. Vooraf"), [2, 3, 3, 2, 3]),
    ("chapters above all", _under("Hoofdstuk 1 Begin", "I. Algemeen", "Hoofdstuk 2 Einde"), [2, 3, 2]),
    ("plain titles stand below numbered ones", _under("1. Inleiding", "Achtergrond", "2. Aanpak", "2.1 Doel", "Doelgroep"), [2, 3, 2, 3, 4]),
    ("plain titles that came first stand beside them", _under("Aanleiding", "1. Inleiding", "2. Aanpak", "Tot slot"), [2, 2, 2, 2]),
    ("a number that starts deep skips no level", _under("1.1 Doel", "1.2 Kosten"), [2, 2]),
    ("capitals alone", _under("ALGEMEEN", "ARTIKELSGEWIJZE TOELICHTING"), [2, 2]),
    ("articles of an explanatory note (review, MvT)", MVT + _under("ALGEMEEN", "1. Inleiding", "ARTIKELSGEWIJS", "Artikel I, onderdeel A", "Artikel I, onderdelen B en C", "Artikel II"), [2, 3, 2, 3, 3, 3]),
    ("parts below an article", MVT + _under("Artikel I", "Onderdeel A", "Onderdelen B tot en met D", "Artikel II", "Eerste lid"), [2, 3, 3, 2, 3]),
    ("letters below numbers (BNC-fiche)", _under("1. Algemene gegevens", "a) Titel voorstel", "b) Datum ontvangst", "2. Essentie voorstel"), [2, 3, 3, 2]),
    ("a numbered title that asks", _under("2. Nut", "2.1 Waarom is een wet nodig?", "2.2 Wat verandert er?"), [2, 3, 3]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "levels"), [pytest.param(*row[1:], id=row[0]) for row in LEVELS])
def test_headings_stand_as_deep_as_their_print_says(text: str, levels: list[int]) -> None:
    found = [block for block in letter_of(text).blocks if block.kind is BlockKind.HEADING]
    assert [block.level for block in found] == levels
    check_promises(read(text))


TITLES = [
    # what it is, text, its headings
    ("cities in a row are no titles", f"{W}\n\nUtrecht\n\nZwolle\n\nAssen\n\n{W}", []),
    ("two titles in a row are", f"{W}\n\nDeel een\n\nVooraf\n\n{W}", ["Deel een", "Vooraf"]),
    ("numbered lines in a row are a list", f"{W}\n\n1. Inleiding\n2. Aanpak\n3. Slot\n\n{W}", []),
    ("a table of contents is not the contents", f"Inhoudsopgave\n\n1. Inleiding\n\n2. Aanpak\n\n{_under('1. Inleiding', '2. Aanpak')}", ["1. Inleiding", "2. Aanpak"]),
    ("a table of contents with page numbers", f"{W}\n\n1. Inleiding ...... 2\n\n2. Aanpak ...... 4\n\n{_under('1. Inleiding', '2. Aanpak')}", ["1. Inleiding", "2. Aanpak"]),
    ("a day is no title", f"{W}\n\n23 september 2020\n\n{W}", []),
    ("a place and a day are no title", f"{W}\n\nDen Haag, 23 september 2020\n\n{W}", []),
    ("a greeting without a comma is no title", f"Geachte voorzitter\n\n{W}", []),
    ("an address is no title", f"{W}\n\nNeem contact op via info@minvenj.nl\n\n{W}", []),
    ("a row of figures is no title", f"{W}\n\nTotaal 1.200 1.300 1.400\n\n{W}", []),
    ("the name of a table is no title", f"{W}\n\nTabel 3: aantallen per jaar\n\n{W}", []),
    ("an annex above its text is a title", f"{W}\n\nBijlage 1\n\n{W}\n\nBijlage 2: Cijfers\n\n{W}", ["Bijlage 1", "Bijlage 2: Cijfers"]),
    ("annexes in a row are no titles", f"{W}\n\nBijlage 1: Voortgang\n\nBijlage 2: Cijfers\n\n{W}", []),
    ("bullets behind words are no title", f"{W}\n\nHet gaat om • geld • tijd\n\n{W}", []),
    ("short capitals are no title", f"{W}\n\nCDA\n\n{W}", []),
    ("names below each other are no title", f"{W}\n\nAppels\nPeren\nBananen\n\n{W}", []),
    ("what a web page prints below a download is no title", f"{W}\n\nDownload de brief\nPDF document | 4 pagina's\nKamerstuk: Kamerbrief | 12-05-2023\n\n{W}", []),
    ("a title in capitals", f"{W}\n\nBESLUITVORMING IN DE RAAD\n\n{W}", ["BESLUITVORMING IN DE RAAD"]),
    ("a title over two full lines", f"{W}\n\nDe verhouding tussen het voorstel en de overige Europese regels op het terrein\nvan asiel\n\n{W}", ["De verhouding tussen het voorstel en de overige Europese regels op het terrein van asiel"]),
    ("the value below a lettered title (BNC-fiche)", f"{W}\n\na) Titel voorstel\n\nVerordening betreffende asielbeheer\n\n{W}", ["a) Titel voorstel"]),
    ("Toelichting without blank lines", f"{W}\nToelichting\n{W}", ["Toelichting"]),
    ("an article inside a sentence is no title", "Dit volgt uit de wet, in het bijzonder uit de bepaling van\nArtikel 5\nen wat daar verder bij hoort in de praktijk.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "titles"), [pytest.param(*row[1:], id=row[0]) for row in TITLES])
def test_only_titles_are_headings(text: str, titles: list[str]) -> None:
    assert [block.text.content for block in letter_of(text).blocks if block.kind is BlockKind.HEADING] == titles
    check_promises(read(text))


LISTS = [
    # what it is, lines, depth and first words of each item
    ("letters below numbers", "1. een;\na. twee;\nb. drie;\n2. vier.", ["1 1. een;", "2 a. twee;", "2 b. drie;", "1 2. vier."]),
    ("dashes below letters below numbers", "1. een;\na. twee;\n– drie;\nb. vier;\n2. vijf.", ["1 1. een;", "2 a. twee;", "3 – drie;", "2 b. vier;", "1 2. vijf."]),
    ("degree signs below letters", "a. een:\n1°. twee;\n2°. drie;\nb. vier.", ["1 a. een:", "2 1°. twee;", "2 2°. drie;", "1 b. vier."]),
    ("the same sign further in", "- een;\n    - twee;\n    - drie;\n- vier.", ["1 - een;", "2 - twee;", "2 - drie;", "1 - vier."]),
    ("bullets of Word", "\uf0b7 een\no twee\n\uf0a7 drie\n\uf0b7 vier", ["1 \uf0b7 een", "2 o twee", "3 \uf0a7 drie", "1 \uf0b7 vier"]),
    ("an indented list is not a nested one", "      1. een;\n      2. twee.", ["1 1. een;", "1 2. twee."]),
    ("roman numbers below letters", "a. een;\ni. twee;\nii. drie;\nb. vier.", ["1 a. een;", "2 i. twee;", "2 ii. drie;", "1 b. vier."]),
    ("the letter i behind h is no number", "g. een;\nh. twee;\ni. drie.", ["1 g. een;", "1 h. twee;", "1 i. drie."]),
    ("items without a full stop", "- een punt\n- een tweede punt\n- een derde punt", ["1 - een punt", "1 - een tweede punt", "1 - een derde punt"]),
    ("a number that skips is printed as it is", "5. vijf;\n9. negen.", ["1 5. vijf;", "1 9. negen."]),
    ("an item that goes on over a page end", "a. het vergroten van de capaciteit in de regio waar dat nodig is en waar de gemeenten\n daarmee hebben ingestemd;\nb. overig.", ["1 a. het", "1 b. overig."]),
    ("annexes in a row are a list", "Bijlage 1: Voortgang van de opvang\nBijlage 2: Cijfers\nBijlage 3: Nota", ["1 Bijlage 1: Voortgang", "1 Bijlage 2: Cijfers", "1 Bijlage 3: Nota"]),
    ("annexes with blank lines between", "Bijlage I Rapport\n\nBijlage II - Cijfers\n\nBIJLAGE III", ["1 Bijlage I Rapport", "1 Bijlage II - Cijfers", "1 BIJLAGE III"]),
    ("a list that begins behind Bijlagen", "Bijlagen: 1. Rapport\n          2. Cijfers\n          3. Nota", ["1 2. Cijfers", "1 3. Nota"]),
    ("a list below Bijlagen", "Bijlagen:\n- Rapport\n- Cijfers", ["1 - Rapport", "1 - Cijfers"]),
    ("bullets without a blank behind them", "•een punt\n•nog een punt\n•een derde", ["1 •een punt", "1 •nog een punt", "1 •een derde"]),
    ("dashes without a blank behind them", "-een punt\n-nog een punt", ["1 -een punt", "1 -nog een punt"]),
    ("bullets on lines of their own (pdfminer)", "•\neen punt\n•\n\nnog een punt", ["1 • een punt", "1 • nog een punt"]),
    ("a full line above a bullet does not end", "• het vergroten van de capaciteit in de regio waar dat nodig is en waar de gemeenten\ndaarmee hebben ingestemd\n• overig", ["1 • het vergroten", "1 • overig"]),
    ("a star below a word with a star is its note", "De kosten* zijn hoog.\n\n* Zonder btw.", []),
    ("stars without a note are a list", "* een punt\n* nog een punt", ["1 * een punt", "1 * nog een punt"]),
    ("two annexes in one sentence are no list", "Dit staat in de stukken die zijn gevoegd bij deze brief, te weten\nBijlage 1 en\nBijlage 2 bij het rapport.", []),
    ("text further to the left ends the list", "    • een punt\n    • nog een punt\nDaarmee is het geregeld.", ["1 • een punt", "1 • nog een punt"]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "items"), [pytest.param(*row[1:], id=row[0]) for row in LISTS])
def test_items_lie_as_deep_as_they_are_printed(lines: str, items: list[str]) -> None:
    text = f"Het gaat om het volgende:\n\n{lines}\n"
    found = [block for block in letter_of(text).blocks if block.kind is BlockKind.ITEM]
    assert [
        f"{block.level} {block.text.content}"[: len(said)] for block, said in zip(found, items, strict=True)
    ] == items
    check_promises(read(text))


def test_a_subject_over_two_lines_is_one_line_of_words() -> None:
    text = "Datum      12 april 2021\nBetreft    Antwoorden op de vragen van het lid Van Nispen over het\n           bericht over tekorten\nBijlagen   2\n\nGeachte voorzitter,\n"
    lines = [line for b in letter_of(text).blocks if b.kind is BlockKind.HEAD for line in b.text.content.split("\n")]
    assert lines == [
        "Datum 12 april 2021",
        "Betreft Antwoorden op de vragen van het lid Van Nispen over het bericht over tekorten",
        "Bijlagen 2",
    ]
    check_promises(read(text))


@pytest.mark.parametrize("below", ["Bijlagen 2", "Kenmerk 123", "Ministerie van Justitie", "Geachte voorzitter,"])
def test_what_stands_below_a_subject_is_not_it(below: str) -> None:
    text = f"Datum 12 april 2021\nBetreft Tekorten in de rechtspraak\n{below}\n\nDit is de tekst.\n"
    assert "Tekorten in de rechtspraak " not in "\n".join(block.text.content for block in letter_of(text).blocks)


def test_a_table_of_contents_keeps_its_lines() -> None:
    text = "Inhoudsopgave\n\n1. Inleiding op het voorstel en wat daaraan voorafging\nSamenvatting\n\n" + _under(
        "Vooraf"
    )
    assert any("voorafging\nSamenvatting" in block.text.content for block in letter_of(text).blocks)


def test_ranks_go_from_chapters_to_plain_words() -> None:
    told = [
        "Hoofdstuk 1 Begin",
        "II. Kosten",
        "A. Deel",
        "1. Een",
        "1.1 Twee",
        "Artikel 3",
        "Onderdeel B",
        "VVD-fractie",
        "a) Naam",
        "Slot",
    ]
    assert sorted(told, key=rank) == told

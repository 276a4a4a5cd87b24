"""Lines -> paragraphs and blocks: what goes on, what begins anew, what is a heading, an item or a signature."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.letters.letter_tools import CASES, check_promises, letter_of, read, seed
from tests.pace import assert_within

W = "Een regel die de volle breedte van de bladzijde vult, zoals in een brief"
TOP = "Tweede Kamer der Staten-Generaal\nVergaderjaar 2020–2021\n29 279 Rechtsstaat\nNr. 650 BRIEF VAN DE MINISTER VOOR RECHTSBESCHERMING\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\nDen Haag, 18 mei 2021"
JOINED = [
    # what it is, text: all of it is one paragraph
    ("plain lines", f"{W}\n{W}\nen slot."),
    ("a blank line inside a sentence (seed 001, line 8)", f"{W} over de \n\nimplementatie van het pact."),
    ("two blank lines inside a sentence", f"{W} met derde\n\n\nlanden en meer."),
    ("a page ends inside a sentence (seed 001, line 73)", f"{W}\n{W} over\n landen en meer."),
    ("a page ends before a number", f"{W}\n{W} van\n 23 september en later."),
    ("a line that begins with nr.", f"{W} in stuk\nnr. 5 van de lijst en verder."),
    ("a line that begins with is.", f"{W} wat dat\nis. het gaat door en dat is alles."),
    ("a number and a full stop in the middle of a sentence", f"{W} en artikel\n5. Dat is het artikel over de wet."),
    ("a number behind a short word (corpus, ETS No. 5)", f"{W} (ETS No.\n5) must be restricted if so."),
    ("a number behind nr.", f"{W}, zie Kamerstuk 19 637, nr.\n5. Dat is het stuk."),
    ("a dash in the middle of a sentence", f"{W} – zo zegt men\n– en niet anders, en dat is alles."),
    ("a word broken at a page end", f"{W}\n{W} eventuele ontwik-\n kelingen beoordeelt de Raad."),
]
SPLIT = [
    # what it is, text, blocks as kind and first words
    ("a blank line behind a full stop", f"{W}.\n\n{W}.", [("alinea", "Een"), ("alinea", "Een")]),
    ("a heading of its own", f"{W}.\n\nTot slot\n\n{W}.", [("alinea", "Een"), ("tussenkop", "Tot slot"), ("alinea", "Een")]),
    ("a heading glued to its paragraph (seed 001, line 26)", f"{W}.\n{W}.\n\nHet pact\n{W}\n{W}.", [("alinea", "Een"), ("tussenkop", "Het pact"), ("alinea", "Een")]),
    ("a numbered heading", f"{W}.\n\n2.1 De aanpak\n\n{W}.", [("alinea", "Een"), ("tussenkop", "2.1 De aanpak"), ("alinea", "Een")]),
    ("a sentence with a note mark is no heading (review, opvang)", f"{W}.\n\nDe opvang zit vol.¹\n\n{W}.\n\nKent u het bericht «Ouders wachten»? 1)\n\n{W}.", [("alinea", "Een"), ("alinea", "De opvang"), ("alinea", "Een"), ("alinea", "Kent u"), ("alinea", "Een")]),
    ("a sentence with a raised or starred mark", f"{W}.\n\nDe opvang zit vol.12\n\n{W}.\n\nKent u het bericht? *)\n\n{W}.", [("alinea", "Een"), ("alinea", "De opvang"), ("alinea", "Een"), ("alinea", "Kent u"), ("alinea", "Een")]),
    ("a heading that ends with a number stays one", f"{W}.\n\nDe begroting voor 2024\n\n{W}.", [("alinea", "Een"), ("tussenkop", "De begroting"), ("alinea", "Een")]),
    ("no heading right under a label", f"Vraag 1\nDe begroting voor 2024\n\n{W}.", [("label", "Vraag 1"), ("alinea", "De begroting"), ("alinea", "Een")]),
    ("the last line is no heading", f"{W}.\n\nMarkuszower", [("alinea", "Een"), ("alinea", "Markuszower")]),
    ("a question is no heading", f"{W}.\n\nWat nu?\n\n{W}.", [("alinea", "Een"), ("alinea", "Wat nu?"), ("alinea", "Een")]),
    ("a title above one short sentence (beslisnota)", f"{W}.\n\nMotivering\nNiet van toepassing.\n\n{W}.", [("alinea", "Een"), ("tussenkop", "Motivering"), ("alinea", "Niet"), ("alinea", "Een")]),
    ("a salutation right above prose", f"Geachte voorzitter,\n{W}\n{W}.", [("alinea", "Geachte voorzitter,"), ("alinea", "Een")]),
    ("an addressee inside a paper is no title", f"{W}.\n\nAan de Minister van Financiën\n\n{W}.", [("alinea", "Een"), ("alinea", "Aan de"), ("alinea", "Een")]),
    ("the last formula of a law is no title", f"{W}.\n\nGegeven\n\n{W}.", [("alinea", "Een"), ("alinea", "Gegeven"), ("alinea", "Een")]),
    ("list signs stay in the text", "Het gaat om:\n- een eerste punt;\n• een tweede punt;\n– een derde;\na) een vierde;\n1. een vijfde.",
     [("alinea", "Het gaat om:"), ("punt", "- een"), ("punt", "• een"), ("punt", "– een"), ("punt", "a) een"), ("punt", "1. een")]),
    ("an item over two lines", "Het gaat om:\n- een eerste punt dat\n  verder gaat;\n- een tweede.", [("alinea", "Het"), ("punt", "- een eerste punt dat verder gaat;"), ("punt", "- een tweede.")]),
    ("a label", "Wat?\nAntwoord\nJa.", [("alinea", "Wat?"), ("label", "Antwoord"), ("alinea", "Ja.")]),
    ("labels with numbers", "Vraag 2 en 3\nWat?\nAntwoord op vragen 2 t/m 4\nJa.", [("label", "Vraag 2 en 3"), ("alinea", "Wat?"), ("label", "Antwoord op vragen 2 t/m 4"), ("alinea", "Ja.")]),
    ("a sentence that begins with Antwoord is no label", f"{W}.\n\nAntwoord krijgt u later.\n\nSlot.", [("alinea", "Een"), ("alinea", "Antwoord krijgt"), ("alinea", "Slot.")]),
    ("office and name (seed 001, line 140)", f"{W}.\n\nDe Minister van Asiel en Migratie,\n\nM.H.M. Faber", [("alinea", "Een"), ("ondertekening", "De Minister van Asiel en Migratie,\nM.H.M. Faber")]),
    ("office and name without a blank line (seed 004)", f"{W}.\n\nDe Minister van Zaken,\nS.A. Blok", [("alinea", "Een"), ("ondertekening", "De Minister van Zaken,\nS.A. Blok")]),
    ("room for the pen (corpus, draagmoederschap)", f"{W}.\n\nHoogachtend,\nde minister van Zorg,\n\n\n\nmw. drs. E.I. Schippers", [("alinea", "Een"), ("ondertekening", "Hoogachtend,\nde minister van Zorg,\nmw. drs. E.I. Schippers")]),
    ("an office inside a sentence", f"{W}\nde Minister van Zaken heeft dat besloten.", [("alinea", "Een")]),
    ("a table in columns keeps its lines (review, steunpakketten)", f"{W}.\n\nRegeling      2020     2021\nNOW           12.345   1.200\nTOZO           2.000     300\n{W}.", [("alinea", "Een"), ("tabel", "Regeling 2020 2021\nNOW 12.345 1.200\nTOZO 2.000 300"), ("alinea", "Een")]),
    ("a table with tabs", "Regeling\t2020\t2021\nNOW\t12.345\t1.200\nTOZO\t2.000\t300", [("tabel", "Regeling 2020 2021\nNOW 12.345 1.200\nTOZO")]),
    ("two rows are no table", "Regeling      2020     2021\nNOW           12.345   1.200", [("alinea", "Regeling 2020 2021 NOW")]),
    ("justified prose is no table", "De  minister heeft  de brief van  de leden van de\nKamer  met veel  aandacht gelezen en  zal het op\nzijn  beurt  beantwoorden in de brief die hij zal", [("alinea", "De minister heeft de brief van de leden van de Kamer")]),
    ("the name, then the office (review, steunpakketten)", f"{W}.\n\nHoogachtend,\n\nW.B. Hoekstra\nMinister van Financiën", [("alinea", "Een"), ("ondertekening", "Hoogachtend,"), ("ondertekening", "W.B. Hoekstra\nMinister van Financiën")]),
    ("an office over two lines, then the name (review, algoritmes)", f"{W}.\n\nDe Staatssecretaris van BZK,\nDigitalisering en Koninkrijksrelaties\n\nAlexandra C. van Huffelen", [("alinea", "Een"), ("ondertekening", "De Staatssecretaris van BZK,\nDigitalisering en Koninkrijksrelaties\nAlexandra C. van Huffelen")]),
    ("an office without a comma above a name", f"{W}.\n\nDe Minister van Financiën\n\nW.B. Hoekstra\n\nBijlage", [("alinea", "Een"), ("ondertekening", "De Minister van Financiën\nW.B. Hoekstra"), ("alinea", "Bijlage")]),
    ("an office above prose is a heading", f"{W}.\n\nDe Minister van Financiën\n\n{W}.", [("alinea", "Een"), ("tussenkop", "De Minister"), ("alinea", "Een")]),
    ("text right under a signature (review, 32813-1002)", f"{W}.\nDe voorzitter van de commissie,\nAgnes Mulder\nDe griffier van de commissie,\nNava\nAanvang 10.01 uur.\n{W}.", [("alinea", "Een"), ("ondertekening", "De voorzitter"), ("ondertekening", "De griffier van de commissie,\nNava"), ("alinea", "Aanvang"), ("alinea", "Een")]),
    ("a letterhead without a blank line under it (review, 29279-650)", f"{TOP}\nHierbij informeer ik u over de voortgang (Kamerstuk\n29279, nr. 649) en de motie die daarover gaat.", [("kop", TOP), ("alinea", "Hierbij informeer ik u over de voortgang (Kamerstuk 29279,")]),
    ("prose under a letterhead in which a line begins with a dossier", f"{TOP}\nHierbij informeer ik u over de motie in dossier\n32 317 JBZ-Raad zoals die is aangenomen.", [("kop", TOP), ("alinea", "Hierbij informeer ik u over de motie in dossier 32 317")]),
    ("a dossier whose title goes on, then prose", "29 279 Rechtsstaat en de rechtsorde en wat daarbij komt en\nblijft in de wet.\nNr. 650 BRIEF VAN DE MINISTER VOOR RECHTSBESCHERMING\nHierbij informeer ik u over de motie.", [("kop", "29 279"), ("kop", "Nr. 650"), ("alinea", "Hierbij")]),
    ("an address goes on under a letterhead line", "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\nPrinses Irenestraat 6\nDirectoraat Klimaat en Energie\n\nHierbij bied ik u het rapport aan.", [("kop", "Aan de"), ("alinea", "Hierbij")]),
    ("an amendment without blank lines (review, 36602-31)", "36 602 Belastingplan 2025\nNr. 31 AMENDEMENT VAN HET LID GRINWIS\nOntvangen 12 november 2024\nDe ondergetekende stelt het volgende amendement voor:\nArtikel XX vervalt.", [("kop", "36 602"), ("alinea", "De ondergetekende")]),
    ("a debate without blank lines (review, 32813-1002)", "Nr. 1002 VERSLAG VAN EEN COMMISSIEDEBAT\nVastgesteld 4 april 2022\nDe vaste commissie voor Klimaat heeft op 9 maart 2022 overleg gevoerd over:\n- de brief.", [("kop", "Nr. 1002"), ("alinea", "De vaste"), ("punt", "- de brief.")]),
    ("a motion without blank lines", "Nr. 48 MOTIE VAN HET LID CEDER\nVoorgesteld 25 januari 2024\nDe Kamer,\ngehoord de beraadslaging,\nverzoekt de regering iets.", [("kop", "Nr. 48"), ("alinea", "De Kamer,"), ("alinea", "gehoord"), ("alinea", "verzoekt")]),
    ("a motion, line by line, with its movers (corpus, kst-31936-1034)", "De Kamer,\ngehoord de beraadslaging,\nconstaterende dat het zo is en dat\nhet zo blijft;\nverzoekt de regering iets,\nen gaat over tot de orde van de dag.\nKröger\nVan Raan\nVan der Plas",
     [("alinea", "De Kamer,"), ("alinea", "gehoord"), ("alinea", "constaterende dat het zo is en dat het zo blijft;"), ("alinea", "verzoekt"), ("alinea", "en gaat"), ("ondertekening", "Kröger\nVan Raan\nVan der Plas")]),
]  # fmt: skip


TIGHT = f"{W}\n{W} en\nZo eindigt een alinea eerder.\n" * 3
NO_GAPS = [
    # a text without blank lines (pypdf, pdftotext of a tightly set page): what it is, the text below two paragraphs, its blocks
    ("a paragraph ends where the next word had room", f"{W}\nof een regel die voor driekwart gevuld is, zie daar.\n{W}.", [("alinea", W), ("alinea", "Een")]),
    ("a sentence that ends where nothing had room goes on", f"{W}.\n{W}.", [("alinea", f"{W}. Een")]),
    ("a title between paragraphs", f"Stand van zaken\n{W}\n{W}.", [("tussenkop", "Stand van zaken"), ("alinea", "Een")]),
    ("a title below a full last line", f"{W}\n{W}.\nStand van zaken\n{W}.", [("alinea", "Een"), ("tussenkop", "Stand van zaken"), ("alinea", "Een")]),
    ("two titles under each other", f"2. Hoofdlijnen\n2.1 Reikwijdte\n{W}\n{W}.", [("tussenkop", "2. Hoofdlijnen"), ("tussenkop", "2.1 Reikwijdte"), ("alinea", "Een")]),
    ("a title above one short sentence", f"Besluit\nU wordt gevraagd:\n{W}\n{W}.", [("tussenkop", "Besluit"), ("alinea", "U wordt"), ("alinea", "Een")]),
    ("a lettered title (fiches)", f"a) Inhoud voorstel\n{W}\n{W}.", [("punt", "a) Inhoud voorstel"), ("alinea", "Een")]),
    ("prose below an item", f"– een punt van de lijst.\n{W}\n{W}.", [("punt", "– een punt"), ("alinea", "Een")]),
    ("a bare number above its question", f"14\nHoeveel geld is er voor de opvang?\n{W}.", [("alinea", "14"), ("alinea", "Hoeveel"), ("alinea", "Een")]),
    ("rows of a table without columns stay together", f"Jaar Bedrag\n2004 12,5\n2005 13,1\n2006 14,0\n{W}\n{W}.", [("alinea", "Jaar Bedrag\n2004 12,5\n2005 13,1\n2006 14,0"), ("alinea", "Een")]),
    ("a name inside a sentence is no title", f"{W}\n{W} van de\nMinister Van Rijn en zijn ambtenaren.", [("alinea", "Een")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "blocks"), [pytest.param(*row[1:], id=row[0]) for row in NO_GAPS])
def test_text_without_blank_lines_has_paragraphs_and_titles(text: str, blocks: list[tuple[str, str]]) -> None:
    found = letter_of(TIGHT + text).blocks
    assert [block.kind.value for block in found] == ["alinea"] * 3 + [kind for kind, _ in blocks]
    assert all(block.text.content.startswith(start) for block, (_, start) in zip(found[3:], blocks, strict=True))


@pytest.mark.parametrize("text", [pytest.param(row[1], id=row[0]) for row in JOINED])
def test_lines_of_one_sentence_are_one_paragraph(text: str) -> None:
    letter = letter_of(text)
    assert len(letter.blocks) == 1
    check_promises(read(text))


@pytest.mark.parametrize(("text", "blocks"), [pytest.param(*row[1:], id=row[0]) for row in SPLIT])
def test_what_begins_anew_is_a_block_of_its_own(text: str, blocks: list[tuple[str, str]]) -> None:
    found = letter_of(text).blocks
    assert [block.kind.value for block in found] == [kind for kind, _ in blocks]
    assert all(block.text.content.startswith(start) for block, (_, start) in zip(found, blocks, strict=True))
    check_promises(read(text))


@pytest.mark.parametrize("sign", ["-", "–", "—", "•", "*", "▪", "a.", "b)", "(c)", "1.", "12)", "ii.", "3°"])
def test_a_list_sign_is_never_lost(sign: str) -> None:
    blocks = letter_of(f"Het gaat om het volgende:\n{sign} een punt;\n{sign} een tweede punt.").blocks
    assert [block.text.content for block in blocks[1:]] == [f"{sign} een punt;", f"{sign} een tweede punt."]


def test_heading_levels_never_skip_one() -> None:
    for start in ("001", "002", "003"):
        for letter in seed(start).letters:
            level = 1
            for block in letter.blocks:
                if block.level and block.kind.value == "tussenkop":
                    assert 2 <= block.level <= level + 1
                    level = block.level


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in CASES])
def test_the_small_letters_keep_every_word(path: Path) -> None:
    check_promises(read(path.read_bytes().decode("utf-8")))


def test_a_long_paragraph_that_calls_a_note_takes_no_square_time() -> None:
    above = "De gevolgen staan in het onderzoek van WUR\n1\nwaarin is gebleken dat de\n"
    text = above + "regering heeft daarop geantwoord dat het goed\n" * 16_000 + "\n1 Noot over de gevolgen.\n"
    assert_within(2, lambda: read(text))  # half a second; five where each line looked at all those above it

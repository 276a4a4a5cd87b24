"""Where a letterhead ends: no text of a letter becomes letterhead, however short the letter, and no letterhead becomes text."""

from __future__ import annotations

import pytest

from site_gen.model import BlockKind
from tests.letters.letter_tools import check_promises, letter_of, read

TOP = "29 754 Terrorismebestrijding\nNr. 531 BRIEF VAN DE MINISTER VAN JUSTITIE\n\n"
DAY = "Den Haag, 3 mei 2021\n\n"
ADDRESS = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\n"
SIGNED = "De Minister van Justitie,\n\nA.B. Jansen\n"

ENDS = [
    # what it is, text, how its first text begins
    ("one paragraph that announces", "Hierbij stuur ik u, zoals verzocht in Kamerstuk 29 754, nr. 520, de antwoorden:\n", "Hierbij"),
    ("a short announcement above a list of annexes", TOP + DAY + "Bij deze brief treft u aan (Kamerstuk 29 754, nr. 520):\n\nBijlage 1: Voortgang\n\nBijlage 2: Cijfers\n", "Bij deze"),
    ("a short announcement above dossiers", TOP + DAY + "Het gaat om:\n\n29 754 Terrorismebestrijding\n\n32 317 JBZ-Raad, nr. 974\n\nIk dank u.\n", "Het gaat"),
    ("a short reference right under the day", TOP + DAY.rstrip() + "\nZie Kamerstuk 29 754, nr. 520:\n\nBijlage 1: Voortgang\n", "Zie Kamerstuk"),
    ("an announcement that does not end", TOP + ADDRESS + DAY + "Hierbij ontvangt u de stukken\n\nBijlagen: 2\n", "Hierbij"),
    ("a list comes first", TOP + DAY + "1. Kamerstuk 29 754, nr. 520\n\n2. Kamerstuk 29 754, nr. 521\n\nBijlage: 1\n", "1. Kamerstuk"),
    ("a list with dashes comes first", TOP + DAY + "- Kamerstuk 29 754, nr. 520;\n- Kamerstuk 29 754, nr. 521.\n\nBijlagen: geen\n", "- Kamerstuk"),
    ("the head stands below the text", "Op uw verzoek van 3 mei ga ik in op Kamerstuk 29 754, nr. 520:\n\nDe motie is uitgevoerd\n\n" + DAY + SIGNED + "\n" + ADDRESS, "Op uw"),
    ("text above a dossier that is cited", "Ik ga in op twee stukken:\n\n29 754 Terrorismebestrijding\n\nNr. 531 is het eerste daarvan\n", "Ik ga"),
    ("a sentence that begins with the word of a label", "Brief regering\n\nDatum van inwerkingtreding van de wet is nog onbekend (Kamerstuk 29 754, nr. 520):\n\nBijlage: 1\n", "Brief regering"),
    ("the subject of a talk is no label", TOP + DAY + "Onderwerp van gesprek was Kamerstuk 29 754, nr. 520.\n", "Onderwerp van"),
    ("annexes that are spoken of are no label", TOP + DAY + "Bijlage 1 bevat de cijfers uit Kamerstuk 29 754, nr. 520.\n\nBijlage 2: overzicht\n", "Bijlage 1 bevat"),
    ("a number of people is no dossier", TOP + DAY + "Kort samengevat\n\n25 000 mensen wachten nu op een besluit.\n\nBijlage: 1\n", "Kort samengevat"),
    ("a motion of two lines", "Nr. 48 MOTIE VAN HET LID CEDER\n\nVoorgesteld 25 januari 2024\n\nDe Kamer verzoekt de regering:\n\nNr. 47 uit te voeren\n", "De Kamer"),
    ("a short answer without a greeting, then the signature", TOP + ADDRESS + DAY + "Uw vraag beantwoord ik met ja\n\n" + SIGNED + "\nBijlagen: 2\n", "Uw vraag"),
    ("an excuse of a line", TOP + ADDRESS + DAY + "De antwoorden volgen later\n\n" + SIGNED + "\nBijlage: 1\n", "De antwoorden"),
    ("a greeting to a person", DAY + "Beste Martin,\n\nZie bijlage\n\nBijlage 1: brief\n", "Beste"),
    ("a page with labels above a sentence", "Van: Jan\nDatum: 3 mei 2021\nOnderwerp: motie\n\nZie Kamerstuk 29 754, nr. 520\n\nDatum van de brief is 4 mei:\n", "Zie Kamerstuk"),
]  # fmt: skip

MARKDOWN = "## 1. Aanleiding\n\n**Vet**\n\n## 2. Kern\n\n**Vet**\n\n## 3. Slot\n\nDat was alles.\n"
ENDS += [
    ("Markdown that says something before its first heading", f"Datum\n3 mei 2021\n\nIk verwijs naar Kamerstuk 29 754, nr. 520:\n\nBijlage: 1\n\n{MARKDOWN}", "Ik verwijs"),
    ("Markdown with a paragraph before its first heading", f"**Beslisnota**\n\nDe Kamer heeft om deze nota gevraagd.\n\nMet spoed\n\n{MARKDOWN}", "De Kamer"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "first"), [pytest.param(*row[1:], id=row[0]) for row in ENDS])
def test_text_is_never_letterhead(text: str, first: str) -> None:
    body = [block.text.content for block in letter_of(text).blocks if block.kind is not BlockKind.HEAD]
    assert body, "the whole letter was read as letterhead"
    assert body[0].startswith(first)
    check_promises(read(text))


HEADS = [
    # what it is, letterhead
    ("a subject below its label", "Onderwerp\n\nReactie op het verzoek van de commissie om een brief over de opvang van kinderen\n\n"),
    ("a subject that runs over lines", "Betreft: reactie op het verzoek van de commissie om een brief\nover de opvang van kinderen in de regio\n\n"),
    ("a dossier with a long title, its number below", "35 123\n\nWijziging van de Wet op het financieel toezicht en enkele andere wetten in verband met de invoering van regels\n\nNr. 3 BRIEF VAN DE MINISTER VAN FINANCIËN\n\n"),
    ("a dossier with a title that ends as a sentence", "29 279 Rechtsstaat en de rechtsorde en wat daarbij komt en blijft in de wet.\n\nNr. 650 BRIEF VAN DE MINISTER VAN FINANCIËN\n\n"),
    ("labels of more words", "Behandeld door:\n\nA. Jansen\n\nUw brief van:\n\n3 mei 2021\n\nOns kenmerk: 12345\n\n"),
    ("an address below the addressee", "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nPostbus 20018\n\n2500 EA Den Haag\n\n"),
    ("for the attention of", "Ter attentie van de griffier:\n\nDe Voorzitter van de Eerste Kamer der Staten-Generaal\n\nPostbus 20017\n\n"),
    ("annexes in the head", "Datum\n\n3 mei 2021\n\nBijlagen\n\n2\n\nOnderwerp: de stand van zaken\n\n"),
    ("a note above the number", "32 317 JBZ-Raad\n\nHERDRUK\n\nNr. 974 BRIEF VAN DE MINISTER VAN ASIEL EN MIGRATIE\n\n"),
    ("two dossiers", "19 637 Vreemdelingenbeleid\n\n30 573 Migratiebeleid en alles wat daar verder bij hoort\n\nNr. 200 BRIEF VAN DE MINISTER VAN ASIEL EN MIGRATIE\n\n"),
]  # fmt: skip


@pytest.mark.parametrize("head", [pytest.param(row[1], id=row[0]) for row in HEADS])
def test_a_letterhead_is_no_text(head: str) -> None:
    text = f"{head}Geachte voorzitter,\n\nHierbij bied ik u het besluit aan dat in de Raad is genomen.\n"
    body = [block.text.content for block in letter_of(text).blocks if block.kind is not BlockKind.HEAD]
    assert body[0] == "Geachte voorzitter,"
    check_promises(read(text))

"""The structure of each kind of paper, in the shapes that it had between 1994 and 2026: who asks, who answers, what is quoted."""

from __future__ import annotations

import pytest

from site_gen.letters.types import DOCUMENT_TYPES
from site_gen.model import Block, BlockKind, Letter, MarkKind
from tests.letters.letter_tools import check_promises, from_corpus, letter_of, read, seed

OVERLEG = "32 317 JBZ-Raad\nNr. 800 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nDe vaste commissie voor Justitie heeft een aantal vragen en opmerkingen voorgelegd aan de Minister.\n\n"
AANHANGSEL = "Tweede Kamer der Staten-Generaal\nVergaderjaar 2011–2012 Aanhangsel van de Handelingen\n\n"
LIJST = "36 200 Nota\nNr. 40 LIJST VAN VRAGEN EN ANTWOORDEN\n\nDe commissie heeft vragen gesteld.\n\n"
BRIEF = "19 637 Vreemdelingenbeleid\nNr. 2699 BRIEF VAN DE MINISTER VAN ZAKEN\nDen Haag, 3 mei 2021\n\nHierbij de antwoorden.\n\n"
KAMERVRAGEN = "Geachte voorzitter,\n\nHierbij zend ik u de antwoorden op de vragen van het lid Kathmann.\n\nDe Minister van Zaken,\n\nS.A. Blok\n\n"
ASKS, MEANS = (
    "Vragen en opmerkingen van de leden van de {}-fractie\n\n",
    "De leden van de {}-fractie vragen wat dit kost?\n\n",
)


def _told(block: Block) -> str:
    """A block of a turn in short: ``v2+3 VVD Kunt u``."""
    numbers = "+".join(map(str, (block.turn, *block.also)))
    words = " ".join(block.text.content.split()[:2])
    return f"{block.role.value[0] if block.role else ''}{numbers} {block.fractie + ' ' if block.fractie else ''}{words}"


def turns_of(letter: Letter) -> list[str]:
    return [_told(block) for block in letter.blocks if block.role]


TURNS = [
    # what it is, text, every block that belongs to a question or an answer
    ("labels without numbers below a fractie (seed 002)", OVERLEG + ASKS.format("VVD") + MEANS.format("VVD") + "Antwoord\nNiets.\n\nKan de Minister dat toelichten?\n\nAntwoord\nJa.",
     ["v1 VVD De leden", "a1 VVD Antwoord", "a1 VVD Niets.", "v2 VVD Kan de", "a2 VVD Antwoord", "a2 VVD Ja."]),
    ("numbered labels within an overleg", OVERLEG + ASKS.format("VVD") + "Vraag 1\n" + MEANS.format("VVD") + "Antwoord 1\nNiets.\n\n" + ASKS.format("SP") + "Vraag 2\nKlopt dat?\n\nAntwoord 2\nJa.",
     ["v1 VVD Vraag 1", "v1 VVD De leden", "a1 VVD Antwoord 1", "a1 VVD Niets.", "v2 SP Vraag 2", "v2 SP Klopt dat?", "a2 SP Antwoord 2", "a2 SP Ja."]),
    ("bare numbers within an overleg", OVERLEG + ASKS.format("CDA") + "1. " + MEANS.format("CDA") + "Antwoord\nNiets.\n\n2. Klopt dat?\n\nAntwoord\nJa.",
     ["v1 CDA 1. De", "a1 CDA Antwoord", "a1 CDA Niets.", "v2 CDA 2. Klopt", "a2 CDA Antwoord", "a2 CDA Ja."]),
    ("all answers after all questions, tied by fractie", OVERLEG + "I Vragen en opmerkingen vanuit de fracties\n\n" + ASKS.format("VVD") + MEANS.format("VVD") + ASKS.format("D66") + MEANS.format("D66") + "II Antwoord/Reactie van de Minister\n\n" + ASKS.format("VVD") + "Dat kost niets.\n\n" + ASKS.format("D66") + "Dat weet ik niet.",
     ["v1 VVD De leden", "v2 D66 De leden", "a1 VVD Dat kost", "a2 D66 Dat weet"]),
    ("and by theme, where that is printed", OVERLEG + "I Vragen\n\n" + ASKS.format("VVD") + "Visserij\n\nKlopt het quotum?\n\nLandbouw\n\nKlopt de prijs?\n\nReactie van de Minister\n\n" + ASKS.format("VVD") + "Visserij\n\nHet quotum klopt.\n\nLandbouw\n\nDe prijs ook.",
     ["v1 VVD Klopt het", "v2 VVD Klopt de", "a1 VVD Het quotum", "a2 VVD De prijs"]),
    ("answers without headings are tied to nothing", OVERLEG + "I Vragen\n\n" + ASKS.format("VVD") + MEANS.format("VVD") + ASKS.format("D66") + MEANS.format("D66") + "II Reactie van de Minister\n\nDat kost niets.\n\nDat weet ik niet.", []),
    ("question and answer take turns without a label", OVERLEG + "Inbreng van de VVD-fractie\n\nDe leden van de VVD-fractie hebben kennisgenomen van de brief.\n\nDeze leden vragen wat het kost. Is dat bekend?\n\nDat is bekend.\n\nInbreng van de SP-fractie\n\nDe leden van de SP-fractie vragen of dit zo blijft?\n\nHet blijft zo.",
     ["v1 VVD De leden", "v1 VVD Deze leden", "a1 VVD Dat is", "v2 SP De leden", "a2 SP Het blijft"]),
    ("questions alone are no turns", OVERLEG + "Inbreng van de VVD-fractie\n\n" + MEANS.format("VVD") + "Deze leden maken zich zorgen. Het kabinet doet te weinig.\n\nKan de Minister dat toelichten?\n\n", []),
    ("the name of a party alone is its heading", OVERLEG + "I. Vragen\n\nVVD\n\n" + MEANS.format("VVD") + "Antwoord:\nNiets.\n\nPartij voor de Dieren\n\nDe leden van de fractie van de Partij voor de Dieren vragen of dit klopt?\n\nAntwoord van de Staatssecretaris:\nJa.",
     ["v1 VVD De leden", "a1 VVD Antwoord:", "a1 VVD Niets.", "v2 Partij voor de Dieren De leden", "a2 Partij voor de Dieren Antwoord van", "a2 Partij voor de Dieren Ja."]),
    ("a member without a fractie, and a fractie after its name", OVERLEG + "Inbreng van het lid Omtzigt\n\nKlopt dat?\n\nAntwoord kabinet\nJa.\n\nVragen van de leden van de fractie van de ChristenUnie\n\nEn dit?\n\nAntwoord van het kabinet:\nNee.",
     ["v1 Omtzigt Klopt dat?", "a1 Omtzigt Antwoord kabinet", "a1 Omtzigt Ja.", "v2 ChristenUnie En dit?", "a2 ChristenUnie Antwoord van", "a2 ChristenUnie Nee."]),
    ("a fractie ends where a chapter begins", OVERLEG + "I Vragen\n\n" + ASKS.format("VVD") + MEANS.format("VVD") + "Antwoord\nNiets.\n\nII Overig\n\nKlopt dit ook?\n\nAntwoord\nJa.",
     ["v1 VVD De leden", "a1 VVD Antwoord", "a1 VVD Niets.", "v2 Klopt dit", "a2 Antwoord", "a2 Ja."]),
    ("no heading names a fractie: the question does", OVERLEG + "1. Algemeen\n\n" + MEANS.format("CDA") + "Antwoord\nNiets.\n\n2. Kosten\n\nDe leden van de fractie van de SP vragen:\na. wat zijn de kosten?\nb. wie betaalt die?\n\nAntwoord\na. Laag.\nb. De aanbieders.",
     ["v1 CDA De leden", "a1 CDA Antwoord", "a1 CDA Niets.", "v2 SP De leden", "v2 SP a. wat", "v2 SP b. wie", "a2 SP Antwoord", "a2 SP a. Laag.", "a2 SP b. De"]),
    ("one answer to more questions (corpus, ah-tk-20142015-698)", AANHANGSEL + "Vraag 1\nKent u dit?\n\nAntwoord 1\nJa.\n\nVraag 2 en 3\nKlopt dat?\n\nAntwoord 2 en 3\nNee.",
     ["v1 Vraag 1", "v1 Kent u", "a1 Antwoord 1", "a1 Ja.", "v2+3 Vraag 2", "v2 Klopt dat?", "a2+3 Antwoord 2", "a2 Nee."]),
    ("one answer to a range of questions asked apart", KAMERVRAGEN + "Vraag 1\nKent u dit?\n\nVraag 2\nKlopt dat?\n\nVraag 3\nWaarom?\n\nAntwoord op vraag 1 t/m 3\nJa.",
     ["v1 Vraag 1", "v1 Kent u", "v2 Vraag 2", "v2 Klopt dat?", "v3 Vraag 3", "v3 Waarom?", "a1+2+3 Antwoord op", "a1 Ja."]),
    ("labels in capitals", KAMERVRAGEN + "VRAAG 1\nKent u dit?\n\nANTWOORD OP VRAAG 1\nJa.", ["v1 VRAAG 1", "v1 Kent u", "a1 ANTWOORD OP", "a1 Ja."]),
    ("a label that names who asked", LIJST + "Vraag 4 (VVD)\nKent u dit?\n\nAntwoord op vraag 4:\nJa.", ["v4 Vraag 4", "v4 Kent u", "a4 Antwoord op", "a4 Ja."]),
    ("labels before the words they stand above", LIJST + "Vraag 1: Kent u dit?\nAntwoord: Ja.\n\nVraag 2: Klopt dat?\nAntwoord: Nee. Het gaat om:\n- geld;\n- tijd.",
     ["v1 Vraag 1:", "a1 Antwoord: Ja.", "v2 Vraag 2:", "a2 Antwoord: Nee.", "a2 - geld;", "a2 - tijd."]),
    ("bare numbers without a blank line", LIJST + "1\nKent u dit?\nAntwoord\nJa, dat ken ik.\n2\nKlopt dat?\nAntwoord\nNee, dat klopt niet.",
     ["v1 1 Kent", "a1 Antwoord", "a1 Ja, dat", "v2 2 Klopt", "a2 Antwoord", "a2 Nee, dat"]),
    ("a question that asks without a question mark keeps the count", LIJST + "1\nKent u dit?\nAntwoord\nJa.\n\n2\nKlopt dat?\nAntwoord\nNee.\n\n3\nGraag een overzicht.\nAntwoord\nZie de bijlage.\n\n4\nWaarom?\nAntwoord\nDaarom.",
     ["v1 1 Kent", "a1 Antwoord", "a1 Ja.", "v2 2 Klopt", "a2 Antwoord", "a2 Nee.", "v3 3 Graag", "a3 Antwoord", "a3 Zie de", "v4 4 Waarom?", "a4 Antwoord", "a4 Daarom."]),
    ("a list of questions that has no answers yet", "36 200 Nota\nNr. 39 LIJST VAN VRAGEN\n\n1\nKent u dit?\n\n2\nKlopt dat?", ["v1 1 Kent", "v2 2 Klopt"]),
    ("wide blanks (-layout)", "                  Vergaderjaar 2011–2012                 Aanhangsel van de Handelingen\n\n                  Vraag 1\n                  Kent u het bericht?\n\n                  Antwoord 1\n                  Ja.",
     ["v1 Vraag 1", "v1 Kent u", "a1 Antwoord 1", "a1 Ja."]),
    ("one line holds the whole paper (corpus, ah-tk-20142015-698)", "Tweede Kamer der Staten-Generaal 2 Vergaderjaar 2014–2015 Aanhangsel van de Handelingen 698 Vragen van het lid Bouwmeester (PvdA) aan de Minister van Volksgezondheid over rekeningen (ingezonden 3 oktober 2014). Antwoord van Minister Schippers (ontvangen 26 november 2014). Zie ook nr. 403 Vraag 1 Kent u de berichten? Antwoord 1 Ja, zie Antwoord 7. Vraag 2 en 3 Klopt dat? Antwoord 2 en 3 Nee.",
     ["v1 Vraag 1", "v1 Kent u", "a1 Antwoord 1", "a1 Ja, zie", "v2+3 Vraag 2", "v2 Klopt dat?", "a2+3 Antwoord 2", "a2 Nee."]),
    ("Markdown with labels as headings", "# 2\n\n#### Vergaderjaar 2023–2024 Aanhangsel van de Handelingen\n\n**Vragen**\n\n### 387\n\n### **Vraag 1**\n\nKent u dit?\n\n**Antwoord 1**\n\nJa.",
     ["v1 Vraag 1", "v1 Kent u", "a1 Antwoord 1", "a1 Ja."]),
    ("a letter of a known other kind that prints both labels", "19 637 Vreemdelingenbeleid\nNr. 2699 BRIEF VAN DE MINISTER VAN ZAKEN\nDen Haag, 3 mei 2021\n\nHierbij de antwoorden.\n\nVraag 1\nKent u dit?\n\nAntwoord 1\nJa.", ["v1 Vraag 1", "v1 Kent u", "a1 Antwoord 1", "a1 Ja."]),
    ("bare numbers on lines of their own in a letter", BRIEF + "1\n\nKent u dit?\n\nAntwoord\n\nJa.\n\n2.\n\nGraag een overzicht.\n\nAntwoord\n\nZie de bijlage.",
     ["v1 1", "v1 Kent u", "a1 Antwoord", "a1 Ja.", "v2 2.", "v2 Graag een", "a2 Antwoord", "a2 Zie de"]),
    ("bare numbers before the words in a letter, answers by number", BRIEF + "1. Kent u dit?\n\nAntwoord 1\nJa.\n\n2. Klopt dat?\n\nAntwoord 2\nNee.",
     ["v1 1. Kent", "a1 Antwoord 1", "a1 Ja.", "v2 2. Klopt", "a2 Antwoord 2", "a2 Nee."]),
    ("bare numbers in a letter, one answer to all", BRIEF + "1\nKent u dit?\n\n2\nKlopt dat?\n\n3\nWaarom?\n\nAntwoord op vraag 1 t/m 3\nJa.",
     ["v1 1 Kent", "v2 2 Klopt", "v3 3 Waarom?", "a1+2+3 Antwoord op", "a1 Ja."]),
    ("two bare numbers above one question", BRIEF + "1\nKent u dit?\n\nAntwoord\nJa.\n\n2, 3\nKlopt dat? En dit?\n\nAntwoord\nNee.\n\n4 en 5\nHoe? Waarom?\n\nAntwoord\nZo.",
     ["v1 1 Kent", "a1 Antwoord", "a1 Ja.", "v2+3 2, 3", "a2+3 Antwoord", "a2 Nee.", "v4+5 4 en", "a4+5 Antwoord", "a4 Zo."]),
    ("an answer to three that were asked apart", BRIEF + "Vraag 2\nKlopt dat?\n\nVraag 3\nEn dit?\n\nVraag 4\nEn dat?\n\nAntwoord 2, 3 en 4\nNee.",
     ["v2 Vraag 2", "v2 Klopt dat?", "v3 Vraag 3", "v3 En dit?", "v4 Vraag 4", "v4 En dat?", "a2+3+4 Antwoord 2,", "a2 Nee."]),
    ("questions with a letter", BRIEF + "Vraag 4\nKent u dit?\n\nAntwoord op vraag 4\nJa.\n\nVraag 4a\nKlopt dat?\n\nAntwoord op vraag 4a\nNee.\n\nVraag 4b en c\nEn dit? En dat?\n\nAntwoord op de vragen 4b en 4c\nZo.",
     ["v4 Vraag 4", "v4 Kent u", "a4 Antwoord op", "a4 Ja.", "v4a Vraag 4a", "v4a Klopt dat?", "a4a Antwoord op", "a4a Nee.", "v4b+4c Vraag 4b", "v4b En dit?", "a4b+4c Antwoord op", "a4b Zo."]),
    ("labels in small letters", BRIEF + "vraag 4a\nKent u dit?\n\nantwoord op vraag 4a\nJa.\n\nvraag 4b\n\nKlopt dat?\n\nantwoord 4b:\nNee.",
     ["v4a vraag 4a", "v4a Kent u", "a4a antwoord op", "a4a Ja.", "v4b vraag 4b", "v4b Klopt dat?", "a4b antwoord 4b:", "a4b Nee."]),
    ("bare numbers with a letter", LIJST + "1a\nKent u dit?\n\nAntwoord\nJa.\n\n1b\nKlopt dat?\n\nAntwoord\nNee.\n\n2\nWaarom?\n\nAntwoord\nDaarom.",
     ["v1a 1a Kent", "a1a Antwoord", "a1a Ja.", "v1b 1b Klopt", "a1b Antwoord", "a1b Nee.", "v2 2 Waarom?", "a2 Antwoord", "a2 Daarom."]),
    ("the end of a sentence is no label", BRIEF + "De kosten zijn bekend, zoals ook is vermeld in het eerdere\nantwoord op vraag 4\nvan de Kamer, waarnaar ik verwijs.\n\nVraag 1\nKent u dit?\n\nAntwoord 1\nJa.",
     ["v1 Vraag 1", "v1 Kent u", "a1 Antwoord 1", "a1 Ja."]),
    ("numbered points and a heading Antwoord are no questions", BRIEF + "1.\nDe kosten zijn hoog. Waarom is dat zo?\n\n2.\nDe baten zijn laag.\n\nAntwoord\n\nDaarom is gekozen voor een lager bedrag.", []),
    ("a letter that only names a question", "19 637 Vreemdelingenbeleid\nNr. 2699 BRIEF VAN DE MINISTER VAN ZAKEN\nDen Haag, 3 mei 2021\n\nVraag 1\n\nDaarover het volgende.", []),
    ("a table and a quotation within an answer", LIJST + "Vraag 1\nWat kost het?\n\nAntwoord 1\nIn de wet staat:\n\n«Onze Minister stelt de kosten vast bij ministeriële regeling.»\n\nPost      2020     2021\nNOW         12       13\nTOZO        14       15\n\nDat is alles.",
     ["v1 Vraag 1", "v1 Wat kost", "a1 Antwoord 1", "a1 In de", "a1 «Onze Minister", "a1 Post 2020", "a1 Dat is"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "turns"), [pytest.param(*row[1:], id=row[0]) for row in TURNS])
def test_questions_and_answers_are_tied_as_printed(text: str, turns: list[str]) -> None:
    assert turns_of(letter_of(text)) == turns
    check_promises(read(text))


AMENDEMENT = "36 602 Belastingplan 2025\nNr. 31 AMENDEMENT VAN DE LEDEN GRINWIS EN VAN DIJK\nOntvangen 12 november 2024\n\nDe ondergetekenden stellen het volgende amendement voor:\n\n"
MOTIE = (
    "36 410 XV Vaststelling van de begroting\nNr. 42 MOTIE VAN HET LID DE KORT C.S.\nVoorgesteld 7 december 2023\n\n"
)
DEBAT = "32 813 Klimaatbeleid\nNr. 1002 VERSLAG VAN EEN COMMISSIEDEBAT\nVastgesteld 4 april 2022\n\n"
PAPERS = [
    # what it is, text, kind and first words of every block below the letterhead
    ("an amendment with an inserted article", AMENDEMENT + "I\n\nNa artikel XII wordt een artikel ingevoegd, luidende:\n\nArtikel XIIa\n\n1. Onze Minister zendt een verslag.\n\n2. Het verslag is openbaar.\n\nII\n\nArtikel XX vervalt.\n\nToelichting\n\nDit amendement regelt een verslag.\n\nGrinwis\nVan Dijk",
     ["alinea De ondergetekenden", "tussenkop I", "alinea Na artikel", "citaat Artikel XIIa", "citaat 1. Onze", "citaat 2. Het", "tussenkop II", "alinea Artikel XX", "tussenkop Toelichting", "alinea Dit amendement", "ondertekening Grinwis Van"]),
    ("an amendment of one sentence", AMENDEMENT + "In artikel I vervalt onderdeel B.\n\nToelichting\n\nDit onderdeel is niet nodig.\n\nGrinwis",
     ["alinea De ondergetekenden", "alinea In artikel", "tussenkop Toelichting", "alinea Dit onderdeel", "ondertekening Grinwis"]),
    ("the next instruction ends the law text", AMENDEMENT + "A\n\nAan artikel 3 wordt een lid toegevoegd, luidende:\n\n4. Bij ministeriële regeling kunnen regels worden gesteld.\n\n2. In het vijfde lid wordt «vier» vervangen door «zes».\n\nB\n\nArtikel 4 vervalt.",
     ["alinea De ondergetekenden", "tussenkop A", "alinea Aan artikel", "citaat 4. Bij", "punt 2. In", "tussenkop B", "alinea Artikel 4"]),
    ("a note of change without blank lines", "36 000 Wet toezicht\nNr. 7 NOTA VAN WIJZIGING\nOntvangen 3 maart 2023\nHet voorstel van wet wordt als volgt gewijzigd:\nA\nArtikel II komt te luiden:\nARTIKEL II\nDeze wet treedt in werking op een bij koninklijk besluit te bepalen tijdstip.\nTOELICHTING\nOnderdeel A\nDit is een technische wijziging die geen verdere toelichting nodig heeft.",
     ["alinea Het voorstel", "tussenkop A", "alinea Artikel II", "citaat ARTIKEL II", "citaat Deze wet", "tussenkop TOELICHTING", "tussenkop Onderdeel A", "alinea Dit is"]),
    ("a motion with lists", MOTIE + "De Kamer,\n\ngehoord de beraadslaging,\n\noverwegende dat:\n– dat niet wenselijk is;\n– er middelen zijn;\n\nverzoekt de regering:\n1°. een plan te maken;\n2°. de Kamer te informeren,\n\nen gaat over tot de orde van de dag.\n\nDe Kort\nLéon de Jong",
     ["alinea De Kamer,", "alinea gehoord de", "alinea overwegende dat:", "punt – dat", "punt – er", "alinea verzoekt de", "punt 1°. een", "punt 2°. de", "alinea en gaat", "ondertekening De Kort"]),
    ("a motion without blank lines that finds", MOTIE + "De Kamer,\ngehoord de beraadslaging,\nvan mening dat dit niet kan;\nspreekt uit dat dit anders moet,\nen gaat over tot de orde van de dag.\nDe Kort",
     ["alinea De Kamer,", "alinea gehoord de", "alinea van mening", "alinea spreekt uit", "alinea en gaat", "ondertekening De Kort"]),
    ("a debate: who speaks stands above the words", DEBAT + "Voorzitter: Agnes Mulder\nGriffier: Reinders\nAanwezig zijn zeven leden der Kamer, te weten: Bontenbal en Erkens.\nAanvang 10.01 uur.\nDe voorzitter:\nGoedemorgen allemaal.\nDe heer Van Haga (BVNL):\nDank u wel, voorzitter.\nMinister Jetten:\nDaar kom ik op terug.\nSluiting 12.02 uur.",
     ["alinea Voorzitter: Agnes", "alinea Griffier: Reinders", "alinea Aanwezig zijn", "alinea Aanvang 10.01", "label De voorzitter:", "alinea Goedemorgen allemaal.", "label De heer", "alinea Dank u", "label Minister Jetten:", "alinea Daar kom", "alinea Sluiting 12.02"]),
    ("a debate of 1996: who speaks stands before the words", DEBAT + "Vragen en opmerkingen uit de commissie\n\nDe heer Van den Berg (SGP): Voorzitter. Dank.\n\nAntwoord van de minister\n\nDe minister: Graag gedaan.",
     ["tussenkop Vragen en", "alinea De heer", "tussenkop Antwoord van", "alinea De minister:"]),
    ("an explanatory note whose first titles stand right below its head", "Nr. 6 NOTA NAAR AANLEIDING VAN HET VERSLAG\nOntvangen 12 september 1995\nALGEMEEN\n1. Inleiding\nMet belangstelling heb ik kennis genomen van het verslag van de vaste commissie voor Justitie.\n2. Overig\nDe leden van de fractie van het GPV wezen op de kosten, die naar mijn oordeel beperkt zijn.",
     ["tussenkop ALGEMEEN", "tussenkop 1. Inleiding", "alinea Met belangstelling", "tussenkop 2. Overig", "alinea De leden"]),
    ("a beslisnota in its numbered form", "Beslisnota bij Kamerbrief\n\n1. Aanleiding\n\nDe Kamer vroeg erom.\n\n2. Geadviseerd besluit\n\nAkkoord op verzending.\n\n3. Kernpunten\n\n• Het kabinet handelt.\n• De kosten zijn laag.\n\n5.1 Toelichting\n\nN.v.t.",
     ["tussenkop Beslisnota bij", "tussenkop 1. Aanleiding", "alinea De Kamer", "tussenkop 2. Geadviseerd", "alinea Akkoord op", "tussenkop 3. Kernpunten", "punt • Het", "punt • De", "tussenkop 5.1 Toelichting", "alinea N.v.t."]),
    ("a fiche", "Fiche: Verordening asielbeheer\n\n1. Algemene gegevens\n\na) Titel voorstel\n\nVerordening betreffende asielbeheer\n\nb) Datum ontvangst Commissiedocument\n\n23 september 2020\n\nc) Nr. Commissiedocument\n\nCOM(2020) 610\n\n2. Essentie voorstel\n\nDe verordening vervangt een andere.",
     ["tussenkop Fiche: Verordening", "tussenkop 1. Algemene", "tussenkop a) Titel", "alinea Verordening betreffende", "tussenkop b) Datum", "alinea 23 september", "tussenkop c) Nr.", "alinea COM(2020) 610", "tussenkop 2. Essentie", "alinea De verordening"]),
    ("a paper of no known kind", "Persbericht over de opvang\n\nHet kabinet heeft vandaag afspraken gemaakt over de opvang van vluchtelingen.\n\nContact\n\nAfdeling Voorlichting, telefoon 070-1234567.",
     ["tussenkop Persbericht over", "alinea Het kabinet", "tussenkop Contact", "alinea Afdeling Voorlichting,"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "blocks"), [pytest.param(*row[1:], id=row[0]) for row in PAPERS])
def test_a_paper_has_the_parts_of_its_kind(text: str, blocks: list[str]) -> None:
    found = [block for block in letter_of(text).blocks if block.kind is not BlockKind.HEAD]
    assert [f"{b.kind.value} {' '.join(b.text.content.split()[:2])}" for b in found] == blocks
    check_promises(read(text))


def test_a_speaker_before_the_words_is_bold_in_a_debate_only() -> None:
    said = "De heer Van den Berg (SGP): Voorzitter. Dank.\n\nDe minister: Graag gedaan."
    marked = [
        [block.text.content[mark.start : mark.end] for mark in block.text.marks if mark.kind is MarkKind.STRONG]
        for text in (DEBAT + said, "Geachte voorzitter,\n\n" + said)
        for block in letter_of(text).blocks
        if block.text.content.startswith(("De heer", "De minister"))
    ]
    assert marked == [["De heer Van den Berg (SGP):"], ["De minister:"], [], []]


def test_every_decision_about_turns_is_told() -> None:
    told = read(TURNS[1][1]).decisions
    assert "vraag 1 · VVD" in [decision.result for decision in told if decision.stage == "structuur"]
    assert {decision.rule for decision in told if decision.stage == "structuur"} == {
        "Verslag van een schriftelijk overleg"
    }


def test_the_letters_of_two_chambers_each_keep_their_parts() -> None:
    first, second = seed("001").letters
    assert {BlockKind.HEAD, BlockKind.PARAGRAPH, BlockKind.SIGNATURE} <= {block.kind for block in first.blocks}
    assert {BlockKind.HEAD, BlockKind.HEADING, BlockKind.PARAGRAPH} <= {block.kind for block in second.blocks}


def test_no_structure_changes_a_word() -> None:
    blocks = letter_of(PAPERS[0][1]).blocks
    for kind in DOCUMENT_TYPES:
        made = kind.structuur(blocks)
        assert [block.text.content for block in made] == [block.text.content for block in blocks], kind.naam


REAL = [
    # a text of the corpus, the numbers of its answers
    ("ah_pdftext/ah-tk-20142015-698_flat_1.txt", [1, 2, 4, 5, 6]),
    ("ah_pdftext/ah-tk-20232024-1433_txt_3.txt", [1, 2]),
    ("ah_pdftext/ah-tk-20232024-387_md_4.txt", None),
]


@pytest.mark.parametrize(("name", "numbers"), REAL)
def test_real_papers_have_their_turns(name: str, numbers: list[int] | None) -> None:
    answers = [
        b.turn or 0
        for b in from_corpus(name).letters[0].blocks
        if b.kind is BlockKind.LABEL and b.text.content[0] == "A"
    ]
    assert len(answers) > 1
    assert answers == sorted(set(answers)) if numbers is None else answers == numbers

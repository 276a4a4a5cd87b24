"""What a paper says of itself: dates, letterheads of 1994 to 2026, senders and titles."""

from __future__ import annotations

import datetime as dt

import pytest

from site_gen.letters.dates import find_dates
from site_gen.letters.titles import sentence_case
from tests.letters.letter_tools import check_promises, from_corpus, letter_of, read, seed

DATES = [
    # text, days found (None for a day that cannot be)
    ("Den Haag, 6 december 2024", [dt.date(2024, 12, 6)]),
    ("op 29 februari 2024", [dt.date(2024, 2, 29)]),
    ("op 29 februari 2023", [None]),
    ("op 31 februari 2024", [None]),
    ("op 0 mei 2024 en 32 mei 2024", [None, None]),
    ("op 1 mei 1815", [None]),  # RELIABILITY.md T8
    ("op 1 mei 9999", [None]),
    ("(29-01-2024 - Wetgevingsoverleg)", [dt.date(2024, 1, 29)]),  # seed 001, line 66
    ("op 31-13-2024", [None]),
    ("1 mei 2024 en 2 mei 2024", [dt.date(2024, 5, 1), dt.date(2024, 5, 2)]),
    ("11\u00a0mei\u00a02025", [dt.date(2025, 5, 11)]),
    ("18 september", []),  # seed 000, line 1: no year, so no date
    ("mei 2025", []),
    ("gisteren, 6 december jl.", []),
    ("nr. 123 mei 2024", []),
    ("6 december 20241", []),  # a note is glued to it; `notes` takes it off before
    ("in 2024-2025 en 2024-01-29", []),
    ("12-34-5678-9", []),
]
TK, EK = "Tweede Kamer der Staten-Generaal", "Eerste Kamer der Staten-Generaal"
TO = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal"
END = "\n\nHierbij bied ik u het rapport aan over de zaken die wij eerder bespraken.\n"
HEADS = [
    # what it is, letterhead, identifier, fields
    ("1995, budget chapter", f"{TK}\nVergaderjaar 1994–1995\n23 900 VI Vaststelling van de begroting van het Ministerie van Justitie\nNr. 12 BRIEF VAN DE MINISTER VAN JUSTITIE\n{TO}\n’s-Gravenhage, 23 januari 1995",
     "kst-23900-VI-12", {"vergaderjaar": "1994-1995", "datum": dt.date(1995, 1, 23), "kamer": "Tweede Kamer", "titel": "Brief van de Minister van Justitie"}),
    ("1999 to 2000, a year over the century", f"{TK}\nVergaderjaar 1999–2000\n26 800 V Begroting\nNr. 3 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN\n{TO}\n’s-Gravenhage, 5 oktober 1999", "kst-26800-V-3", {"vergaderjaar": "1999-2000"}),
    ("2008, report of a meeting, chapter with a letter", "Vergaderjaar 2007–2008\n31 200 IXB Begroting Financiën\nNr. 31 VERSLAG VAN EEN ALGEMEEN OVERLEG\nVastgesteld 13 maart 2008", "kst-31200-IXB-31", {"datum_soort": "vastgesteld", "soort": "Verslag van een algemeen overleg", "titel": "Verslag van een algemeen overleg"}),
    ("2011, letterhead of a ministry (corpus, draagmoederschap)", "> Retouradres Postbus 20350 2500 EJ Den Haag\n\nDe Voorzitter van de Tweede Kamer\nder Staten-Generaal\nPostbus 20018\n2500 EA DEN HAAG\n\nDatum 1 maart 2011\nBetreft Draagmoederschap\n\nOns kenmerk\nCZ-3053291\n\nGeachte voorzitter,", None,
     {"datum": dt.date(2011, 3, 1), "titel": "Draagmoederschap", "kenmerk": "CZ-3053291", "ontvanger": "De Voorzitter van de Tweede Kamer der Staten-Generaal", "kamer": "Tweede Kamer"}),
    ("2013, Eerste Kamer, roman dossier", f"{EK}\nVergaderjaar 2012–2013\nCII Toekomst van de raad\nB VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\nVastgesteld 3 april 2013", "kst-CII-B", {"kamer": "Eerste Kamer", "soort": "Verslag van een schriftelijk overleg"}),
    ("2021, two dossiers (seed 004)", f"{TK} 2\nVergaderjaar 2020–2021\n\n19 637 Vreemdelingenbeleid\n\n30 573 Migratiebeleid\n\nNr. 2699 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN\n\n{TO}\n\nDen Haag, 15 februari 2021", "kst-19637-2699",
     {"ontvanger": "de Voorzitter van de Tweede Kamer der Staten-Generaal", "dossiers": ["19637 Vreemdelingenbeleid", "30573 Migratiebeleid"]}),
    ("2022, R-number", f"{TK}\n2\nVergaderjaar 2021–2022\n35 688 (R2151) Goedkeuring van het verdrag\nNr. 14\nBRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN\n{TO}\nDen Haag, 1 maart 2022", "kst-35688-R2151-14", {"dossiers": ["35688-R2151 Goedkeuring van het verdrag"]}),
    ("2023, series of councils, motion (corpus, kst-21501-32-1505)", f"{TK}\n\n2\n\nVergaderjaar 2022–2023\n\n21 501-32\n\nLandbouw- en Visserijraad\n\nNr. 1505\n\nMOTIE VAN HET LID TJEERD DE GROOT C.S.\nVoorgesteld 26 januari 2023\n\nDe Kamer,", "kst-21501-32-1505",
     {"datum_soort": "voorgesteld", "datum": dt.date(2023, 1, 26), "titel": "Motie van het lid Tjeerd de Groot c.s.", "dossiers": ["21501-32 Landbouw- en Visserijraad"]}),
    ("2024, title over three lines (corpus, kst-36410-VI-73)", f"{TK}\n\n2\n\nVergaderjaar 2023–2024\n\n36 410 VI\n\nVaststelling van de begrotingsstaten van het\nMinisterie van Justitie en Veiligheid (VI) voor het\njaar 2024\n\nNr. 73\n\nMOTIE VAN HET LID MARKUSZOWER\nVoorgesteld tijdens het Wetgevingsoverleg van 12 februari 2024\n\nDe Kamer,", "kst-36410-VI-73",
     {"datum": dt.date(2024, 2, 12), "dossiers": ["36410-VI Vaststelling van de begrotingsstaten van het Ministerie van Justitie en Veiligheid (VI) voor het jaar 2024"]}),
    ("2024, Eerste Kamer letter on a budget", f"{EK} 1\nVergaderjaar 2024–2025\n36 600 XX Vaststelling begrotingsstaten\nK BRIEF VAN DE MINISTER VAN ASIEL EN MIGRATIE\nAan de Voorzitter van de Eerste Kamer der Staten-Generaal\nDen Haag, 6 december 2024", "kst-36600-XX-K", {"kamer": "Eerste Kamer"}),
    ("2024, a letter number without a dossier (seed 001)", "K BRIEF VAN DE MINISTER VAN ASIEL EN MIGRATIE\n\nAan de Voorzitter van de Eerste Kamer der Staten-Generaal\n\nDen Haag, 6 december 2024", None, {"ondernummer": "K", "dossiers": []}),
    ("2024, answers of a ministry", "Datum: 29-01-2024\nOnderwerp: Beantwoording Kamervragen\nUw kenmerk: 2024Z01234\nKenmerk: 5310022\n\nGeachte voorzitter,\n\nHierbij stuur ik u de antwoorden op de schriftelijke vragen van het lid Bikker (CU).", None,
     {"soort": "Antwoord op Kamervragen", "titel": "Beantwoording Kamervragen", "kenmerk": "5310022", "datum": dt.date(2024, 1, 29)}),
    ("2024, bill", f"{TK}\nVergaderjaar 2023–2024\n36 512 Wijziging van de Vreemdelingenwet\nNr. 2 VOORSTEL VAN WET\n\nWij Willem-Alexander,", "kst-36512-2", {"soort": "Voorstel van wet", "titel": "Voorstel van wet"}),
    ("2024, amendment", f"{TK}\nVergaderjaar 2023–2024\n36 512 Wijziging van de Vreemdelingenwet\nNr. 9 AMENDEMENT VAN HET LID VAN DER PLAS\nOntvangen 5 juni 2024\n\nDe ondergetekende stelt voor:", "kst-36512-9", {"soort": "Amendement", "datum_soort": "ontvangen", "titel": "Amendement van het lid Van der Plas"}),
    ("2025, note with a letterhead under bold labels (seed 003)", "t.a.v. De Minister van Asiel en Migratie\n\nDatum\n11 mei 2025\n\nOnze referentie\n6501580\n\nBeslisnota bij Kamerbrief", None, {"kenmerk": "6501580", "datum": dt.date(2025, 5, 11), "ontvanger": "De Minister van Asiel en Migratie", "soort": "Beslisnota"}),
    ("2025, only a foot tells (seed 002)", "De brief zegt niets over zichzelf.\n\nTweede Kamer, vergaderjaar 2025–2026, 32 317, nr. 974 5\n\nMaar de voet wel.", "kst-32317-974", {"vergaderjaar": "2025-2026"}),
    ("2026, number and title on lines of their own, blank that does not break", f"{TK}\n2\nVergaderjaar 2025/2026\n32\u00a0317\u00a0JBZ-Raad\nNr.\u00a01002\nBRIEF VAN DE MINISTER VAN ASIEL EN MIGRATIE\n{TO}\nDen Haag, 9 januari 2026", "kst-32317-1002", {"vergaderjaar": "2025-2026"}),
    ("a colophon alone tells", "De motie zegt niets.\n\nkst-36410-VI-73\nISSN 0921 - 7371", "kst-36410-VI-73", {}),
    ("a dossier that is cited is not the paper's own", f"{TO}\n\nDen Haag, 6 december 2024\n\nIn Kamerstuk\n32 317, nr. 974\nstaat het.", None, {"dossiers": []}),
    ("nothing at all", "Tijdens de beschouwingen is om een brief gevraagd.", None, {"datum": None, "kamer": None, "vergaderjaar": None, "ondernummer": None}),
]  # fmt: skip
TITLES = [
    # as printed in capitals, as one writes it
    ("BRIEF VAN DE MINISTER VAN ASIEL EN MIGRATIE", "Brief van de Minister van Asiel en Migratie"),
    ("MOTIE VAN HET LID VAN DER PLAS", "Motie van het lid Van der Plas"),  # corpus, kst-32317-807
    ("MOTIE VAN DE LEDEN NIJBOER EN VAN DER LEE", "Motie van de leden Nijboer en Van der Lee"),
    ("MOTIE VAN HET LID TJEERD DE GROOT C.S.", "Motie van het lid Tjeerd de Groot c.s."),
    ("MOTIE VAN DE LEDEN OMTZIGT EN MICHON-DERKZEN", "Motie van de leden Omtzigt en Michon-Derkzen"),
    ("BRIEF VAN DE STAATSSECRETARIS VAN VOLKSGEZONDHEID, WELZIJN EN SPORT", "Brief van de Staatssecretaris van Volksgezondheid, Welzijn en Sport"),
    ("BRIEF VAN DE LEDEN VAN DE COMMISSIE", "Brief van de leden van de Commissie"),
    ("GEWIJZIGD AMENDEMENT VAN HET LID GRINWIS TER VERVANGING VAN DAT GEDRUKT ONDER NR. 18", "Gewijzigd amendement van het lid Grinwis ter vervanging van dat gedrukt onder nr. 18"),  # review, 36602-31
    ("GEWIJZIGD AMENDEMENT VAN HET LID LEIJNSE, TER VERVANGING VAN DAT GEDRUKT ONDER NR. 12", "Gewijzigd amendement van het lid Leijnse, ter vervanging van dat gedrukt onder nr. 12"),
    ("MOTIE VAN HET LID CEDER CS OVER ARMOEDE", "Motie van het lid Ceder cs over armoede"),
    ("MOTIE VAN HET LID CEDER C.S. OVER ARMOEDE", "Motie van het lid Ceder c.s. over armoede"),
    ("MOTIE VAN HET LID TER HAAR OVER ZORG", "Motie van het lid Ter Haar over zorg"),
    ("MOTIE VAN DE LEDEN VAN DEN BERG EN TER HAAR ONDER ANDEREN", "Motie van de leden Van den Berg en Ter Haar onder anderen"),
    ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "Verslag van een schriftelijk overleg"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "days"), DATES)
def test_a_date_is_found_where_one_is_written(text: str, days: list[dt.date | None]) -> None:
    assert [day for _, day in find_dates(text)] == days


@pytest.mark.parametrize(("head", "identifier", "fields"), [pytest.param(*row[1:], id=row[0]) for row in HEADS])
def test_a_letterhead_is_read_as_printed(head: str, identifier: str | None, fields: dict[str, object]) -> None:
    metadata = letter_of(head + END).metadata
    assert (str(metadata.identifier) if metadata.identifier else None) == identifier
    for name, value in fields.items():
        found = [f"{d.slug} {d.titel}" for d in metadata.dossiers] if name == "dossiers" else getattr(metadata, name)
        assert found == value, name
    told = {item.field for item in metadata.herkomst}
    assert told >= {
        name for name in ("datum", "kamer", "dossiers", "ondernummer", "kenmerk") if getattr(metadata, name)
    }


@pytest.mark.parametrize(("printed", "title"), TITLES)
def test_a_title_in_capitals_is_written_as_one_writes_it(printed: str, title: str) -> None:
    assert sentence_case(printed) == title


IMPOSSIBLE = [
    # what it is, day lines, the notice's code, the day that is used
    ("31 februari", "Den Haag, 31 februari 2024", "onmogelijke-datum", None),
    ("1815", "Den Haag, 1 mei 1815", "onmogelijke-datum", None),
    ("two days", "Den Haag, 1 mei 2024\nDatum 3 mei 2024", "twee-datums", dt.date(2024, 5, 1)),
    ("no day", "", "geen-datum", None),
]


@pytest.mark.parametrize(("lines", "code", "day"), [pytest.param(*row[1:], id=row[0]) for row in IMPOSSIBLE])
def test_a_day_that_cannot_be_is_told_and_its_text_stays(lines: str, code: str, day: dt.date | None) -> None:
    conversion = read(f"{TO}\n{lines}{END}")
    (letter,) = conversion.letters
    assert letter.metadata.datum == day
    assert code in {notice.code for notice in conversion.notices}
    assert all(line in " ".join(b.text.content for b in letter.blocks) for line in lines.split("\n"))


def test_an_event_after_the_letters_own_day_is_told() -> None:
    assert [n.line for n in seed("003").notices if n.code == "datum-later"] == [31]


NR_31 = f"{TK}\nVergaderjaar 2022–2023\n32 317 JBZ-Raad\nNr. 31 BRIEF VAN DE MINISTER VAN ZAKEN\n{TO}\nDen Haag, {{day}}\n\n"
FOOT = "Tweede Kamer, vergaderjaar 2022–2023, 32 317, nr. {} {}"
DOUBTS = [
    # what it is, day of the letter, its text, the codes of what is doubted
    ("a request after the day", "3 mei 2023", "Op 17 juni 2023 heeft uw Kamer verzocht om deze brief.", ["datum-later"]),
    ("a debate that took place", "3 mei 2023", "Op donderdag 15 juni 2023 vond het debat plaats.", ["datum-later"]),
    ("I have told you", "3 mei 2023", "Over dit punt heb ik uw Kamer bericht; op 1 juni 2023 heb ik u de brief daarover gestuurd.", ["datum-later"]),
    ("a debate to come", "3 mei 2023", "Op 17 juni 2023 is het debat. Op 1 juli 2023 treedt de wet in werking.", []),
    ("what everyone will have by then", "3 mei 2023", "Op 1 juli 2023 heeft iedere gemeente een plan. Het verzoek is ontvangen.", []),
    ("a request before the day", "3 mei 2023", "Op 17 april 2023 heeft uw Kamer verzocht om deze brief.", []),
    ("the year that has just gone", "12 januari 2022", "Tekst van de brief.", ["vergaderjaar-anders"]),
    ("years later", "3 mei 2026", "Tekst van de brief.", ["vergaderjaar-anders"]),
    ("a letter of the recess before", "14 juli 2022", "Tekst van de brief.", []),
    ("a report of the session before, approved in October", "12 oktober 2023", "Tekst van de brief.", []),
    ("another number in every foot", "3 mei 2023", f"Tekst van de brief.\n{FOOT.format(13, 1)}\n\nEn meer tekst.\n{FOOT.format(13, 2)}", ["nummer-anders"]),
    ("the same number in every foot", "3 mei 2023", f"Tekst van de brief.\n{FOOT.format(31, 1)}\n\nEn meer tekst.\n{FOOT.format(31, 2)}", []),
]  # fmt: skip


@pytest.mark.parametrize(("day", "text", "codes"), [pytest.param(*row[1:], id=row[0]) for row in DOUBTS])
def test_what_cannot_be_together_is_told_and_stays(day: str, text: str, codes: list[str]) -> None:
    (letter,) = (found := read(f"{NR_31.format(day=day)}{text}\n\nDe Minister van Zaken,\nA.B. van Dijk\n")).letters
    assert [notice.code for notice in found.notices] == codes
    assert (letter.metadata.ondernummer, letter.metadata.vergaderjaar) == ("31", "2022-2023")
    assert [day for _, day in find_dates(f"Den Haag, {day}")] == [letter.metadata.datum]


def test_the_seeds_say_what_was_read_by_hand() -> None:
    found = {
        start: [(str(m.identifier), m.soort, str(m.datum), m.kamer) for m in (x.metadata for x in seed(start).letters)]
        for start in ("000", "001", "002", "003", "004")
    }
    assert found == {
        "000": [("None", "Brief", "None", None)],
        "001": [("None", "Brief", "2024-12-06", "Eerste Kamer"), ("None", "Brief", "2024-12-06", "Tweede Kamer")],
        "002": [("kst-32317-974", "Verslag van een schriftelijk overleg", "2025-10-08", "Tweede Kamer")],
        "003": [("None", "Beslisnota", "2025-05-11", None)],
        "004": [("kst-19637-2699", "Brief", "2021-02-15", "Tweede Kamer")],
    }


def test_a_fractie_that_no_list_knows_is_told_as_printed_and_doubted() -> None:
    part = "\n\n\nVragen en opmerkingen van de leden van de {0}-fractie\n\nDe leden van de {0}-fractie vragen waarom dit zo is.\n"
    conversion = read(
        "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nDe commissie heeft een aantal vragen en opmerkingen voorgelegd aan de Minister."
        + "".join(part.format(name) for name in ("Nieuw Oost", "D66", "Nieuw Oost"))
    )
    assert conversion.letters[0].metadata.fracties == ("Nieuw Oost", "D66")
    assert [(n.line, "Nieuw Oost" in n.text) for n in conversion.notices if n.code == "onbekende-fractie"] == [
        (8, True)
    ]


SENDERS = [
    # what it is, the last lines of a letter, who signs
    ("name, then office (review, steunpakketten)", "Hoogachtend,\n\nW.B. Hoekstra\nMinister van Financiën", [("W.B. Hoekstra", "Minister van Financiën")]),
    ("closing, name and office together", "Hoogachtend,\nW.B. Hoekstra\nMinister van Financiën", [("W.B. Hoekstra", "Minister van Financiën")]),
    ("name, then office with its article", "Met vriendelijke groet,\n\ndrs. W.B. Hoekstra\nde minister van Financiën", [("drs. W.B. Hoekstra", "minister van Financiën")]),
    ("name and office parted by a blank line", "Hoogachtend,\n\nFrits Bakker\n\nvoorzitter", [("Frits Bakker", "voorzitter")]),
    ("two sign, name first", "Hoogachtend,\n\nW.B. Hoekstra\nMinister van Financiën\nE.D. Wiebes\nMinister van Economische Zaken", [("W.B. Hoekstra", "Minister van Financiën"), ("E.D. Wiebes", "Minister van Economische Zaken")]),
    ("two sign, office first", "De Minister van Financiën,\nW.B. Hoekstra\nDe Minister van Economische Zaken,\nE.D. Wiebes", [("W.B. Hoekstra", "Minister van Financiën"), ("E.D. Wiebes", "Minister van Economische Zaken")]),
    ("two sign, office first, no commas", "De Minister van Financiën\nW.B. Hoekstra\nDe Minister van Economische Zaken\nE.D. Wiebes", [("W.B. Hoekstra", "Minister van Financiën"), ("E.D. Wiebes", "Minister van Economische Zaken")]),
    ("two sign, both offices above both names", "De Minister van Financiën,\n\nDe Staatssecretaris van Financiën,\n\nW.B. Hoekstra\n\nJ.A. Vijlbrief", [("W.B. Hoekstra", "Minister van Financiën"), ("J.A. Vijlbrief", "Staatssecretaris van Financiën")]),
    ("two sign in columns", "De Minister van Financiën, De Minister van Economische Zaken,\nW.B. Hoekstra E.D. Wiebes", [("W.B. Hoekstra", "Minister van Financiën"), ("E.D. Wiebes", "Minister van Economische Zaken")]),
    ("two sign in columns, a given name and a surname each", "De Minister van Financiën, De Minister van Economische Zaken,\nWopke Hoekstra Eric Wiebes", [("Wopke Hoekstra", "Minister van Financiën"), ("Eric Wiebes", "Minister van Economische Zaken")]),
    ("the same with words that belong to a surname", "De Minister van Financiën, De Minister van Economische Zaken,\nHugo de Jonge Eric van der Burg", [("Hugo de Jonge", "Minister van Financiën"), ("Eric van der Burg", "Minister van Economische Zaken")]),
    ("two sign in columns, names that cannot be told apart", "De Minister van Algemene Zaken, De Minister van Financiën,\nJan Peter Balkenende Wouter Bos", [(None, "Minister van Algemene Zaken"), (None, "Minister van Financiën")]),
    ("an office over two lines (review, algoritmes)", "De Staatssecretaris van BZK,\nDigitalisering en Koninkrijksrelaties\n\nAlexandra C. van Huffelen", [("Alexandra C. van Huffelen", "Staatssecretaris van BZK, Digitalisering en Koninkrijksrelaties")]),
    ("a given name and its office on one line", "Caspar Veldkamp, Minister van Buitenlandse Zaken", [("Caspar Veldkamp", "Minister van Buitenlandse Zaken")]),
    ("two of them, an annex below", "Hoogachtend,\n\nCaspar Veldkamp, minister van Buitenlandse Zaken\n\nReinette Klever, minister voor Buitenlandse Handel\n\nBijlage: 1", [("Caspar Veldkamp", "minister van Buitenlandse Zaken"), ("Reinette Klever", "minister voor Buitenlandse Handel")]),
    ("in two cells", "Caspar Veldkamp | Minister van Buitenlandse Zaken", [("Caspar Veldkamp", "Minister van Buitenlandse Zaken")]),
    ("signed, with initials", "w.g. C. Veldkamp, Minister van Buitenlandse Zaken", [("C. Veldkamp", "Minister van Buitenlandse Zaken")]),
    ("a line of a sentence with a name and an office", "Het gesprek werd gevoerd door\nCaspar Veldkamp, minister van Buitenlandse Zaken\nen zijn ambtgenoot uit België.", []),
    ("who were there, and then who signs", "Aanwezig:\nCaspar Veldkamp, minister van Buitenlandse Zaken\n\nDaarmee sluit ik deze brief af en wens ik u al het beste.\n\nDe minister van Defensie,\nR.P. Brekelmans", [("R.P. Brekelmans", "minister van Defensie")]),
    ("who were there, at the end", "Aanwezig:\nCaspar Veldkamp, minister van Buitenlandse Zaken", []),
    ("a name alone under the closing, how to reach him below", "Met vriendelijke groet,\n\nP. de Boer\nTel. 0592 123456", [("P. de Boer", None)]),
    ("what he is under his name", "Hoogachtend,\n\nmr. J. Bakker\nadvocaat", [("mr. J. Bakker", "advocaat")]),
    ("a bureau under the closing", "Hoogachtend,\n\nBureau Jeugdzorg", []),
    ("a second who signs on the next page", "De Minister van Defensie,\nR.P. Brekelmans\n" + "\n" * 26 + "De Staatssecretaris van Defensie,\nG.P. Tuinman", [("R.P. Brekelmans", "Minister van Defensie"), ("G.P. Tuinman", "Staatssecretaris van Defensie")]),
    ("a body under the closing", "Met vriendelijke groeten,\n\nAmnesty International", []),
    ("a name under the closing, and text again", "Hoogachtend,\n\nP. de Boer\n\nDat schreef hij toen aan de minister over zijn huis.", []),
    ("an office broken off", "De Minister van Volkshuisvesting, Ruimtelijke Ordening\nen Milieubeheer,\nMargaretha de Boer", [("Margaretha de Boer", "Minister van Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer")]),
    ("an office without a comma", "De Minister van Financiën\n\nW.B. Hoekstra", [("W.B. Hoekstra", "Minister van Financiën")]),
    ("an office alone", "De Minister van Financiën,", [(None, "Minister van Financiën")]),
    ("a name that is no signature", "Hoogachtend namens allen.\n\nStand van Zaken", []),
]  # fmt: skip


@pytest.mark.parametrize(("signed", "senders"), [pytest.param(*row[1:], id=row[0]) for row in SENDERS])
def test_who_signs_is_read_with_the_office(signed: str, senders: list[tuple[str | None, str]]) -> None:
    conversion = read(f"{TO}{END}\n{signed}\n")
    assert [(a.naam, a.functie) for a in conversion.letters[0].metadata.afzenders] == senders
    check_promises(conversion)


def test_senders_are_named_as_they_sign() -> None:
    assert [(a.naam, a.functie) for a in seed("004").letters[0].metadata.afzenders] == [
        ("S.A. Blok", "Minister van Buitenlandse Zaken")
    ]
    movers = from_corpus("moties/kst-31936-1034.txt").letters[0].metadata.afzenders
    assert [a.naam for a in movers] == ["Kröger", "Van Raan", "Van der Plas"]


def test_a_real_aanhangsel_tells_when_was_asked_and_answered() -> None:
    metadata = from_corpus("ah_pdftext/ah-tk-20232024-1433_txt_3.txt").letters[0].metadata
    assert (metadata.gesteld, metadata.datum, metadata.datum_soort) == (
        dt.date(2024, 2, 29),
        dt.date(2024, 4, 5),
        "ontvangen",
    )


def test_the_five_letters_give_exactly_what_issue_5_asks() -> None:
    (report,) = (letter.metadata for letter in seed("002").letters)
    assert (report.fracties, report.gesteld, report.datum, report.vergaderjaar) == (
        ("GroenLinks-PvdA", "NSC"),
        dt.date(2025, 10, 6),
        dt.date(2025, 10, 8),
        "2025-2026",
    )
    (letter,) = (letter.metadata for letter in seed("004").letters)
    assert ([d.slug for d in letter.dossiers], letter.vergaderjaar) == (["19637", "30573"], "2020-2021")
    first, second = (letter.metadata for letter in seed("001").letters)
    assert (first.ondernummer, first.dossiers, second.ondernummer, second.dossiers) == ("K", (), None, ())
    assert seed("003").letters[0].metadata.kenmerk == "6501580"
    (opt_out,) = seed("000").letters[0].metadata.afzenders
    assert opt_out.naam == "M.H.M. Faber-van de Klashorst"

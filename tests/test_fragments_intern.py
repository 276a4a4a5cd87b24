"""Fragments of answers, consultations and letters that point at a place: where each leads, or that it stays text.

The wording was made up from how such papers point ("zie hiervoor vraag 12", "bij vraag 4 heb ik aangegeven"); what each
must lead to was written down before the table of forms was changed.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.helpers import corpus_of, write

HEAD = "Tweede Kamer der Staten-Generaal\nVergaderjaar 2024–2025\n\n29 754 Terrorismebestrijding\n\nNr. {} {}\n\n"
SIGNED = "\n\nDe Minister van Asiel en Migratie,\n\nM.H.M. Faber\n"
TO = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, {}\n\n"
LETTER = "BRIEF VAN DE MINISTER VAN ASIEL EN MIGRATIE"
CALLS = "Met deze brief informeer ik uw Kamer.1 Dat doe ik graag.2 En ook.3 Zoals altijd.4\n\n"
NOTES = "\n\n1 Bron een.\n2 Bron twee.\n3 Bron drie.\n4 Bron vier.\n"
PROSE = "Dat aantal groeit elk jaar, zoals al is gezegd in eerdere brieven aan uw Kamer over dit onderwerp."
ANNEXES = f"\nBijlage 1\n\n{PROSE}\n\nBijlage 2: Cijfers\n\n{PROSE}"
NUMBERS = ("1", "2", "3", "4", "5a", "5b", "6", "7", "8", "9", "10", "11", "12", "13")
EARLIER = HEAD.format(650, LETTER) + TO.format("6 december 2024") + "Met deze brief informeer ik uw Kamer." + SIGNED


def answers(said: str) -> str:
    """Questions 1 to 13 with 5a and 5b, 2 and 3 answered together; the fragment is answer 6."""
    turns = []
    for number in NUMBERS:
        turns.append(f"Vraag {number}\nHoe zit het met onderdeel {number} van het beleid?")
        if number != "2":
            label = "Antwoord op vraag 2 en 3" if number == "3" else f"Antwoord {number}"
            turns.append(
                f"{label}\n{said if number == '6' else f'Dat is in orde voor deel {number}, zoals eerder al is gezegd.'}"
            )
    return (
        HEAD.format(700, LETTER) + TO.format("8 oktober 2025") + CALLS + "\n\n".join(turns) + SIGNED + ANNEXES + NOTES
    )


def consultation(said: str) -> str:
    """Three questions of the VVD, two of D66, one of the SP, none with a number; the fragment is the fifth answer."""
    made = HEAD.format(701, "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG")
    made += "Vastgesteld 8 oktober 2025\n\nDe vaste commissie voor Justitie heeft een aantal vragen en opmerkingen voorgelegd aan de Minister.\n\n"
    number = 0
    for fractie, asked in (("VVD", 3), ("D66", 2), ("SP", 1)):
        made += f"Vragen en opmerkingen van de leden van de {fractie}-fractie\n\n"
        for _ in range(asked):
            number += 1
            answer = said if number == 5 else f"Onderdeel {number} kost niets, dat is al gezegd."
            made += f"De leden van de {fractie}-fractie vragen wat onderdeel {number} kost?\n\nAntwoord\n{answer}\n\n"
    return made


def chapters(said: str) -> str:
    """Chapters 1, 2 (with 2.1), 3 (with 3.1), a table, three pages, two annexes, four notes; the fragment stands in 2.1."""
    parts = f"1. Inleiding\n\n{PROSE}\n\n2. Aanpak\n\n{PROSE}\n\n2.1 Doel\n\n{said}\n\nTabel 1: Aantallen per jaar\n\n{PROSE}\n"
    parts += f"\x0c3. Slot\n\n{PROSE}\n\n3.1 Kosten\n\n{PROSE}\n\x0c{PROSE}"
    return HEAD.format(702, LETTER) + TO.format("8 oktober 2025") + CALLS + parts + SIGNED + ANNEXES + NOTES


ROWS: tuple[tuple[Callable[[str], str], str, list[str]], ...] = (
    # the paper, what it says, where that leads: an anchor, the text of a heading, a file
    (answers, "Zoals in het antwoord op vraag 3 is aangegeven, is dit niet mogelijk.", ["antwoord-2"]),
    (answers, "Zie hiervoor vraag 12.", ["vraag-12"]),
    (answers, "Hiervoor verwijs ik u naar mijn antwoord op de vragen 4 en 7.", ["antwoord-4", "antwoord-7"]),
    (answers, "Zie onder 4.", ["antwoord-4"]),
    (answers, "Zie onder 5a.", ["antwoord-5a"]),
    (answers, "Zie hierboven.", []),
    (answers, "Zie het vorige antwoord.", ["antwoord-5b"]),
    (answers, "Een overzicht staat in bijlage 2.", ["Bijlage 2: Cijfers"]),
    (answers, "Dit is toegelicht in paragraaf 3.1 van deze brief.", []),
    (answers, "Voor de bron, zie voetnoot 4.", ["noot-4"]),
    (answers, "Ik verwijs u naar de beantwoording van vragen 1 tot en met 3.", ["antwoord-1", "antwoord-2"]),
    (answers, "In antwoord op vraag 1 heb ik aangegeven dat dit zo is.", ["antwoord-1"]),
    (answers, "Zie tevens mijn antwoord op vraag 13.", ["antwoord-13"]),
    (answers, "Voor het antwoord op deze vraag verwijs ik naar het antwoord op vraag 2.", ["antwoord-2"]),
    (answers, "Zoals ik bij vraag 4 heb aangegeven, is dit anders.", ["antwoord-4"]),
    (answers, "Zie ook mijn reactie op vraag 7.", ["antwoord-7"]),
    (answers, "Zie de antwoorden op vraag 1, 4 en 7.", ["antwoord-1", "antwoord-4", "antwoord-7"]),
    (answers, "Gelet op het antwoord op vraag 4, is het antwoord nee.", ["antwoord-4"]),
    (answers, "Nee, zie ook het antwoord op vraag 5a.", ["antwoord-5a"]),
    (answers, "Zie antwoord vraag 8.", ["antwoord-8"]),
    (answers, "Zie het antwoord op vraag 20.", []),
    (answers, "Zie het antwoord op vraag 4 van de set schriftelijke vragen van het lid Ceder.", []),
    (answers, "Zie het antwoord op vraag 4 in het verslag van een schriftelijk overleg van 3 mei.", []),
    (answers, "Zie het antwoord op vraag 4 van deze beantwoording.", ["antwoord-4"]),
    (answers, "Hetgeen in antwoord 4 is gesteld, geldt ook hier.", ["antwoord-4"]),
    (answers, "Zie onder antwoord 7.", ["antwoord-7"]),
    (answers, "Zie de beantwoording onder 1 en 4.", ["antwoord-1", "antwoord-4"]),
    (answers, "Zie bovenstaand antwoord.", ["antwoord-5b"]),
    (answers, "Zie het antwoord op vraag 1 hierboven.", ["antwoord-1"]),
    (answers, "Verwezen wordt naar het antwoord op vraag 4.", ["antwoord-4"]),
    (answers, "Zie noot 2 hierboven.", ["noot-2"]),
    (answers, "Zie ook de vragen 4 en 7 hierna.", ["vraag-4", "vraag-7"]),
    (answers, "Dit heb ik toegelicht in de beantwoording van vraag 9.", ["antwoord-9"]),
    (answers, "Ja. Ik verwijs naar vraag 4.", ["vraag-4"]),
    (answers, "Zie het gestelde onder vraag 7.", ["antwoord-7"]),
    (answers, "Er waren onder 18 jaar geen meldingen, zie ook onder 65 jaar.", []),
    (answers, "Ik kom daar bij vraag 20 op terug.", []),
    (answers, "De Kamer stemde bij vraag 4 van de enquête tegen.", []),
    (consultation, "Zie het antwoord op de vorige vraag van dezelfde fractie.", ["antwoord-4"]),
    (consultation, "Zie het antwoord op de vorige vraag.", ["antwoord-4"]),
    (consultation, "Zie het antwoord op de tweede vraag van de VVD-fractie.", ["antwoord-2"]),
    (consultation, "Hiervoor verwijs ik naar mijn antwoord op de vraag van de leden van de SP-fractie.", ["antwoord-6"]),
    (consultation, "Zie hiervoor de beantwoording van de vragen van de leden van de VVD-fractie.", ["Vragen en opmerkingen van de leden van de VVD-fractie"]),
    (consultation, "Zie het antwoord op de derde vraag van de leden van de fractie van de VVD hierboven.", ["antwoord-3"]),
    (consultation, "Zie hierboven.", []),
    (consultation, "Ik verwijs naar het antwoord op de laatste vraag van de VVD-fractie.", ["antwoord-3"]),
    (consultation, "Zie het antwoord op de eerste vraag van deze leden.", ["antwoord-4"]),
    (consultation, "Zie het antwoord op de eerste vraag van deze fractie.", ["antwoord-4"]),
    (consultation, "Zie het antwoord op vraag 2.", []),
    (consultation, "Zie de reactie op de vragen van de leden van de SP-fractie.", ["Vragen en opmerkingen van de leden van de SP-fractie"]),
    (consultation, "Dit is reeds beantwoord bij de eerste vraag van de VVD-fractie.", ["antwoord-1"]),
    (consultation, "De leden van de VVD-fractie stelden hier ook een vraag over.", []),
    (consultation, "Zie mijn antwoord op de vorige vraag van de VVD-fractie.", []),
    (chapters, "Dit volgt later (zie paragraaf 3.1).", ["3.1 Kosten"]),
    (chapters, "In paragraaf 3.1 ga ik daarop in.", ["3.1 Kosten"]),
    (chapters, "Bijlage 2 bevat een overzicht van de cijfers.", ["Bijlage 2: Cijfers"]),
    (chapters, "Zie voetnoot 4.", ["noot-4"]),
    (chapters, "Zie blz. 3 van deze brief.", ["pagina-3"]),
    (chapters, "Dit is beschreven op pagina 2 van deze brief.", ["pagina-2"]),
    (chapters, "Zie tabel 1.", ["Tabel 1: Aantallen per jaar"]),
    (chapters, "Dit staat in hoofdstuk 3 van deze brief.", ["3. Slot"]),
    (chapters, "Zie ook onder 3.1.", ["3.1 Kosten"]),
    (chapters, "Zie bijlage 2 bij het rapport van de Rekenkamer.", []),
    (chapters, "Dit staat in paragraaf 3.1 van het rapport.", []),
    (chapters, "Als bijlage 1 treft u het rapport aan.", ["Bijlage 1"]),
    (chapters, "De cijfers zijn bekend (zie bijlage 1).", ["Bijlage 1"]),
    (chapters, "De cijfers zijn bekend (bijlage 2).", ["Bijlage 2: Cijfers"]),
    (chapters, "De kosten zijn bekend (paragraaf 3.1).", ["3.1 Kosten"]),
    (chapters, "Zie p. 3.", []),
    (chapters, "Ik verwijs naar mijn brief van 6 december 2024.", ["brief.txt"]),
    (chapters, "Zie de paragrafen 1 en 3.1.", ["1. Inleiding", "3.1 Kosten"]),
    (chapters, "Zie bijlagen 1 en 2.", ["Bijlage 1", "Bijlage 2: Cijfers"]),
    (chapters, "Zie voetnoten 1 en 2.", ["noot-1", "noot-2"]),
    (chapters, "Zie hoofdstuk 2 van de wet.", []),
    (chapters, "In bijlage 2 staat het overzicht.", ["Bijlage 2: Cijfers"]),
    (chapters, "Dit staat in onderdeel 3.1 van deze brief.", ["3.1 Kosten"]),
    (chapters, "Zie ook de bijgevoegde tabel 1 (bijlage 2).", ["Tabel 1: Aantallen per jaar", "Bijlage 2: Cijfers"]),
    (chapters, "In paragraaf 3.1 van de Luchtvaartnota staat dit ook.", []),
    (chapters, "Het rapport zegt dit ook. In paragraaf 3.1 wordt het uitgewerkt.", []),
    (chapters, "In bijlage 2 van het rapport staat een overzicht (bijlage 1 van de wet).", []),
    (answers, "Voor de toelichting verwijs ik naar de beantwoording van de vragen 9 en 10.", ["antwoord-9", "antwoord-10"]),
    (answers, "Ja, zoals ik in mijn antwoord op vraag 8 al schreef.", ["antwoord-8"]),
    (answers, "Kortheidshalve verwijs ik naar antwoord 1.", ["antwoord-1"]),
    (answers, "Zie het antwoord op de vragen 5a en 5b.", ["antwoord-5a", "antwoord-5b"]),
    (answers, "Zie de antwoorden op de vragen 5a en b.", ["antwoord-5a", "antwoord-5b"]),
    (answers, "Zie antwoord 2 t/m 4.", ["antwoord-2", "antwoord-4"]),
    (answers, "Vraag 3 is hierboven al beantwoord.", []),
    (answers, "Zie mijn antwoorden op de vragen 1 en 4 hierboven.", ["antwoord-1", "antwoord-4"]),
    (answers, "Nee. Voor de redenen, zie vraag 7.", ["vraag-7"]),
    (answers, "Ik heb dit in mijn antwoord op de vorige vraag toegelicht.", ["antwoord-5b"]),
    (answers, "Deze vraag is bij vraag 13 beantwoord.", ["antwoord-13"]),
    (answers, "Zie ook de tabel bij het antwoord op vraag 9.", ["antwoord-9"]),
    (answers, "Zie het antwoord op Kamervraag 4 van het lid Ceder.", []),
    (answers, "Zie het antwoord op vraag 4 van mijn brief van 6 december 2024.", ["brief.txt"]),
    (answers, "Zie het antwoord op de Kamervragen van het lid Van Dijk.", []),
    (answers, "Dit is in lijn met het antwoord op vraag 10.", ["antwoord-10"]),
    (answers, "Onder verwijzing naar het antwoord op vraag 11 luidt het antwoord ontkennend.", ["antwoord-11"]),
    (answers, "De gegevens in bijlage 1 geven dit weer.", ["Bijlage 1"]),
    (answers, "Uit voetnoot 3 blijkt dat.", ["noot-3"]),
    (answers, "Het antwoord luidt hetzelfde als bij vraag 9.", ["antwoord-9"]),
    (answers, "Bij vraag 7 stond de Kamer uitvoerig stil in het debat.", ["antwoord-7"]),
    (answers, "Tijdens het debat kwam bij vraag 4 uit het rapport niets naar voren.", []),
    (answers, "In antwoord op Vraag 8 is dit vermeld.", ["antwoord-8"]),
    (answers, "Zie hetgeen is opgemerkt in het antwoord op vraag 10.", ["antwoord-10"]),
    (consultation, "Voor het antwoord verwijs ik naar de eerste vraag van de VVD-fractie.", ["antwoord-1"]),
    (consultation, "Zie hiervoor het antwoord op de eerdere vraag van de leden van de SP-fractie.", ["antwoord-6"]),
    (consultation, "Zie het antwoord op de vragen van de leden van de fracties van VVD en SP.", []),
    (consultation, "In antwoord op een eerdere vraag van de leden van de VVD-fractie is dit al aangegeven.", []),
    (consultation, "Zie de beantwoording van de derde vraag van de fractie van de VVD.", ["antwoord-3"]),
    (consultation, "Ik verwijs naar mijn eerdere antwoord.", []),
    (consultation, "Zie het antwoord op de eerste vraag van de leden van de PVV-fractie.", []),
    (consultation, "Zie het antwoord op een soortgelijke vraag van de VVD-fractie.", ["Vragen en opmerkingen van de leden van de VVD-fractie"]),
    (consultation, "Zie mijn reactie op de vorige vraag.", ["antwoord-4"]),
    (consultation, "Zie het voorgaande antwoord.", ["antwoord-4"]),
    (chapters, "In hoofdstuk 3 ga ik nader in op de kosten.", ["3. Slot"]),
    (chapters, "Ik kom hierop terug in paragraaf 3.1.", ["3.1 Kosten"]),
    (chapters, "De kosten komen aan de orde in paragraaf 3.1 van deze brief.", ["3.1 Kosten"]),
    (chapters, "Bijgevoegd vindt u bijlage 1 en bijlage 2.", ["Bijlage 1", "Bijlage 2: Cijfers"]),
    (chapters, "De aantallen staan in tabel 1.", ["Tabel 1: Aantallen per jaar"]),
    (chapters, "Zie ook hoofdstuk 3.", ["3. Slot"]),
    (chapters, "De bijlage bij deze brief bevat de cijfers.", []),
    (chapters, "Zie paragraaf 9 van deze brief.", []),
    (chapters, "Volgens bijlage 2 bij richtlijn 2013/33/EU mag dat.", []),
    (chapters, "Het staat op bladzijde 3 van deze brief.", ["pagina-3"]),
    (chapters, "Zie de noten 1 en 4.", ["noot-1", "noot-4"]),
    (chapters, "De Raad voor de rechtspraak adviseert dit (paragraaf 3.1 van het advies).", []),
    (chapters, "In het advies staat dit ook (paragraaf 3.1).", []),
    (chapters, "Zie hierna onder 3.1.", ["3.1 Kosten"]),
    (chapters, "In mijn Kamerbrief van 6 december 2024 heb ik dat gemeld.", ["brief.txt"]),
    (chapters, "In de brief van 7 december 2024 is dat gemeld.", []),
    (chapters, "Zoals in bijlage 1 is beschreven, loopt dit.", ["Bijlage 1"]),
    (chapters, "In § 3.1 beschrijf ik dit.", ["3.1 Kosten"]),
    (chapters, "Artikel 3 van bijlage II bij de verordening regelt dit.", []),
    (chapters, "Als bedoeld in hoofdstuk 3 van de Vreemdelingenwet.", []),
    (answers, "Wij verwijzen naar onze antwoorden op de vragen 8, 9 en 10.", ["antwoord-8", "antwoord-9", "antwoord-10"]),
    (answers, "Daarvoor zij verwezen naar het antwoord op vraag 12.", ["antwoord-12"]),
    (answers, "Dit antwoord moet worden gelezen in samenhang met het antwoord op vraag 13.", ["antwoord-13"]),
    (answers, "Zie het antwoord op vraag 4 en voetnoot 2.", ["antwoord-4", "noot-2"]),
    (answers, "De heer Ceder diende bij vraag 30 van de vragenlijst een bezwaar in.", []),
    (answers, "Van de ondervraagden antwoordde 40% bij vraag 9 van de enquête met ja.", []),
    (answers, "Zie hiervoor ook de beantwoording van de vragen 1, 3 en 5b.", ["antwoord-1", "antwoord-2", "antwoord-5b"]),
    (answers, "Zie de eerste alinea van het antwoord op vraag 10.", ["antwoord-10"]),
    (answers, "Zie onder 3 en 4.", ["antwoord-2", "antwoord-4"]),
    (answers, "Het vorige kabinet gaf een ander antwoord op vraag 4 van die set.", []),
    (answers, "Bij onder 7 genoemde gevallen geldt dit niet.", []),
    (consultation, "Zoals ook bij de tweede vraag van de leden van de VVD-fractie is vermeld, kan dit.", ["antwoord-2"]),
    (consultation, "Zie het antwoord op de tweede vraag van dezelfde leden.", []),
    (consultation, "Deze vraag is gelijk aan de eerste vraag van de D66-fractie.", []),
    (consultation, "Hiervoor verwijst het kabinet naar het antwoord op de vraag van de SP-fractie.", ["antwoord-6"]),
    (consultation, "Ik verwijs naar de laatste vraag van de VVD-fractie.", ["antwoord-3"]),
    (consultation, "De leden vroegen bij de tweede termijn naar de kosten.", []),
    (chapters, "Voor de cijfers verwijs ik u naar bijlage 2 bij deze brief.", ["Bijlage 2: Cijfers"]),
    (chapters, "Ik heb het rapport gelezen; in paragraaf 3.1 staat het.", []),
    (chapters, "Ik ga in op drie zaken. In hoofdstuk 3 volgt het slot.", []),
    (chapters, "Zie tabel 1 en bijlage 2.", ["Tabel 1: Aantallen per jaar", "Bijlage 2: Cijfers"]),
    (chapters, "De minister schreef in hoofdstuk 3 dat het mocht.", []),
    (chapters, "Wij lichten dat toe in hoofdstuk 3 en bijlage 1.", ["3. Slot", "Bijlage 1"]),
    (chapters, "In bijlage 2 bij de Regeling staat dit.", []),
    (chapters, "Volgens het plan (bijlage 2) mag dat.", []),
    (chapters, "Uit tabel 1 in het rapport blijkt dit.", []),
    (chapters, "Mijn brief van 6 december 2024 ging hierover.", ["brief.txt"]),
)  # fmt: skip


@pytest.mark.parametrize(("make", "said", "wanted"), ROWS)
def test_a_fragment_leads_where_it_points(
    make: Callable[[str], str], said: str, wanted: list[str], tmp_path: Path
) -> None:
    corpus = corpus_of(write(tmp_path, {"stuk.txt": make(said), "brief.txt": EARLIER}))
    entry = next(entry for entry in corpus.entries if entry.key == "stuk.txt")
    heads = {name: block.text.content for name, block in zip(entry.anchors, entry.letter.blocks, strict=True)}
    led = []
    for link in (*entry.intern, *entry.links):
        anchor = link.anchor or str(link.url).partition("#")[2]
        led += [heads.get(anchor, anchor) or link.key] if link.key is not None else []
    assert led == wanted

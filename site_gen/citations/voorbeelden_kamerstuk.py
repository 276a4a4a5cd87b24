"""The forms in which a Kamerstuk is cited: each row is a test and a row of the page on citing.

1. Every row says what it shows, and where it was seen when it was seen in one place only.
2. The counter-examples are what five digits or a "nr." also are; they hold no reference of any kind.
"""

from __future__ import annotations

from site_gen.citations.kinds import CounterExample, Example

KAMERSTUKKEN: tuple[Example, ...] = (
    # --- huisstijl van de Tweede Kamer ---
    Example("Kamerstuk 32 317, nr. 967", ("kst-32317-967",), "huisstijl sinds 2011"),
    Example("(Kamerstuk 19 637, nr. 3143)", ("kst-19637-3143",), "tussen haakjes"),
    Example("Kamerstuk 32317, nr. 967", ("kst-32317-967",), "dossier zonder spatie"),
    Example("Kamerstuk 32\u00a0317, nr.\u00a0967", ("kst-32317-967",), "vaste spaties"),
    Example("Kamerstuk 32\n317, nr.\n967", ("kst-32317-967",), "afgebroken over regels"),
    Example("Kamerstuk 32 317 nr. 967", ("kst-32317-967",), "zonder komma"),
    Example("Kamerstuk 25 295 nr 1180", ("kst-25295-1180",), "zonder punt na nr"),
    Example("Kamerstuk 32 317, nr.19", ("kst-32317-19",), "nummer vast aan nr."),
    Example("Kamerstuk, 28 828, nr. 70", ("kst-28828-70",), "komma na het woord (Aanhangsel 2014-2015, 698)"),
    Example("Kamerstuknummer 32 317, nr. 5", ("kst-32317-5",), "als kamerstuknummer"),
    Example("kamerstukken 32 317, nr. 967", ("kst-32317-967",), "kleine letter"),
    Example("Kamerstuk nr. 32 317, nr. 967", ("kst-32317-967",), "nr. voor en na het dossier"),
    Example("(Kamerstuk 22 112, 2962)", ("kst-22112-2962",), "zonder nr."),
    Example("Kamerstuk 32317-973", ("kst-32317-973",), "streepje, in titels van de Kamer"),
    Example("Kamerstuk 32 317\u2013973", ("kst-32317-973",), "half kastlijntje"),
    Example("Kamerstuk 32 317/973", ("kst-32317-973",), "schuine streep"),
    Example("Motie 36410-111", ("kst-36410-111",), "streepje na het woord motie"),
    Example("(36410-111)", ("kst-36410-111",), "alleen tussen haakjes"),
    # --- lopende voettekst en voetnoten ---
    Example(
        "Tweede Kamer, vergaderjaar 2024\u20132025, 32 317, nr. 967", ("kst-32317-967",), "voetnoot in een verslag"
    ),
    Example("Eerste Kamer, vergaderjaar 2023\u20132024, 36 418, C", ("kst-36418-C",), "voetnoot van de Eerste Kamer"),
    Example("Tweede Kamer 2008-2009, 31459, 22", ("kst-31459-22",), "kamer en jaar, zonder nr. (rechtspraak)"),
    Example("vergaderjaar 2024-2025, 22 112, nr. 4131.", ("kst-22112-4131",), "einde van een zin"),
    # --- leidraad voor juridische auteurs, rechtspraak ---
    Example("Kamerstukken II 2020/21, 35 845, nr. 6", ("kst-35845-6",), "leidraad"),
    Example("Kamerstukken II, 2020/21, 35845, nr. 6", ("kst-35845-6",), "leidraad met komma"),
    Example("Kamerstukken I 2020/21, 35 570, C", ("kst-35570-C",), "Eerste Kamer: letter zonder nr."),
    Example("Kamerstukken I 2021/22, 35 925, nr. E", ("kst-35925-E",), "Eerste Kamer: letter met nr."),
    Example("voorlopig verslag (35 261, letter B)", ("kst-35261-B",), "Eerste Kamer: het woord letter"),
    Example("Kamerstukken I 2008/09, 31700 VI, D, p. 4", ("kst-31700-VI-D",), "Eerste Kamer, begroting, pagina"),
    Example("TK 2008-2009, 31473, nummer 25, bladzijde 5 - 6", ("kst-31473-25",), "TK, nummer, bladzijde"),
    Example("Kamerstukken 2, 2008-2009, 31459, 22", ("kst-31459-22",), "kamer als cijfer"),
    Example("Kamerstukken II, 31 459 22", ("kst-31459-22",), "alleen spaties"),
    Example("Kamerstukken Tweede Kamer 31-700 XII nr 6", ("kst-31700-XII-6",), "streepje in het dossier"),
    Example("Kamerstuk TK 31.700XII, 6", ("kst-31700-XII-6",), "punt in het dossier, hoofdstuk vast"),
    Example("Kamerstukken II, 2008/09, 31700.VIII, 32", ("kst-31700-VIII-32",), "punt voor het hoofdstuk"),
    Example("kamerstukken II 1986/87, 19 700 hoofdstuk XV, nr. 2", ("kst-19700-XV-2",), "hoofdstuk voluit"),
    Example("Kamerstukken II, 1985/- 86, 19 559, nr. 6, blz. 7", ("kst-19559-6",), "jaar gebroken (rechtspraak 1986)"),
    Example("Kamerstukken I 1979/80, 15 516, nr. 42e, blz. 7", ("kst-15516-42e",), "letter achter het nummer"),
    Example("Kamerstukken I 2003/04, 27 484 (R 1669), nr. 289", ("kst-27484-289",), "Rijkswet"),
    Example("Kamerstukken II, 2003-2004, 29 255 nr. 3 p. 13 en 14", ("kst-29255-3",), "twee pagina's"),
    Example("Kamerstukken II, 35 488, 2019-2020, nr. 3", ("kst-35488-3",), "jaar na het dossier"),
    Example("Kamerst. II 2020/21, 35 845, nr. 6", ("kst-35845-6",), "afgekort"),
    Example("Bijlage bij Kamerstukken II 2015/16, 34 389, nr. 9", ("kst-34389-9",), "bijlage bij een stuk"),
    # --- begrotingshoofdstukken en Raden ---
    Example("(KST 36600-XX, nr. 5)", ("kst-36600-XX-5",), "KST met hoofdstuk"),
    Example("Kamerstukken II 2019/20, 35 300-XV, nr. 28", ("kst-35300-XV-28",), "hoofdstuk met streepje"),
    Example("Kamerstukken II 2019/20, 35 300 XVI, nr. 133", ("kst-35300-XVI-133",), "hoofdstuk met spatie"),
    Example("Kamerstuk 36 600 IXB, nr. 4", ("kst-36600-IXB-4",), "hoofdstuk met letter"),
    Example("Kamerstuk 36 410 A, nr. 12", ("kst-36410-A-12",), "fonds"),
    Example("36600-XX-5", ("kst-36600-XX-5",), "kort, zonder woord"),
    Example("36 410 XIV, nr. 9", ("kst-36410-XIV-9",), "zonder woord, met nr."),
    Example("Kamerstuk 21 501-02, nr. 2377", ("kst-21501-02-2377",), "Raad Algemene Zaken"),
    Example("21501-32-1740", ("kst-21501-32-1740",), "Raad, kort"),
    Example("Kamerstuk 21 501\u201320, nr. 1904", ("kst-21501-20-1904",), "Raad met half kastlijntje"),
    Example("Kamerstuk 21 50108, nr. 106", ("kst-21501-08-106",), "streepje verloren in een PDF"),
    # --- de Eerste Kamer ---
    Example("Kamerstuknr. 2012\u20132013, CII, B", ("kst-CII-B",), "romeins dossier"),
    Example("Kamerstuk 36 418-C", ("kst-36418-C",), "letter na een streepje"),
    Example("Kamerstukken I 2003/04, 23 095, A1", ("kst-23095-A1",), "cijfer achter de letter"),
    Example("(35925 VII / 35925 IV, A)", ("kst-35925-VII-A",), "twee begrotingen, een letter"),
    Example("Kamerstukken I 2004/05, 29 762 e.a., D", ("kst-29762-D",), "bundel wetsvoorstellen"),
    Example("Kamerstukken I 2023/24, 36 418, C en D", ("kst-36418-C", "kst-36418-D"), "twee letters"),
    # --- lijsten en reeksen ---
    Example(
        "Kamerstuk 22 112, nrs. 2955, 2956 en 2964",
        ("kst-22112-2955", "kst-22112-2956", "kst-22112-2964"),
        "lijst",
    ),
    Example("Kamerstuk 32 317, nr. 967 en 969", ("kst-32317-967", "kst-32317-969"), "lijst onder nr."),
    Example("Kamerstuk 32 317, nr. 967 en nr. 969", ("kst-32317-967", "kst-32317-969"), "twee keer nr."),
    Example(
        "Kamerstukken II 2019/20, 35 447, nr. 9 (nota van wijziging) en 3 (MvT)",
        ("kst-35447-9", "kst-35447-3"),
        "soort stuk achter elk nummer",
    ),
    Example(
        "Kamerstuk 31 293, nr. 631/31 289, nr. 544", ("kst-31293-631", "kst-31289-544"), "twee dossiers, een brief"
    ),
    Example("Kamerstuk 32 317, nrs. 3 t/m 5", ("kst-32317-3", "kst-32317-4", "kst-32317-5"), "reeks met t/m"),
    Example("Kamerstuk 32 317, nrs. 3 tot en met 5", ("kst-32317-3", "kst-32317-4", "kst-32317-5"), "reeks voluit"),
    Example(
        "Kamerstukken II, 1984\u20131985, 18764, nrs. 1\u20133, blz. 29",
        ("kst-18764-1", "kst-18764-2", "kst-18764-3"),
        "reeks",
    ),
    Example("Kamerstuk 32 317, nrs. 3-4", ("kst-32317-3", "kst-32317-4"), "reeks met streepje"),
    Example(
        "Kamerstukken 32 317, nrs. 967 en 969 en 22 112, nr. 4150",
        ("kst-32317-967", "kst-32317-969", "kst-22112-4150"),
        "twee dossiers, eigen nummers",
    ),
    Example("Kamerstuk 32 317, nr. 967; 22 112, nr. 4150", ("kst-32317-967", "kst-22112-4150"), "puntkomma"),
    Example(
        "Kamerstukken II 2020/21, 35 625, nr. 4, p. 12 en 13, en nr. 6",
        ("kst-35625-4", "kst-35625-6"),
        "nummer na een pagina",
    ),
    Example("Kamerstukken 19 637 en 30 573, nr. 2375", ("kst-19637-2375",), "een stuk in twee dossiers"),
    Example("Kamerstukken 35 687 en 35 688 (R2151), nr. 14", ("kst-35687-14",), "twee dossiers, Rijkswet"),
    Example("36222 en 31015, nr. 6", ("kst-36222-6",), "twee dossiers zonder woord"),
    # --- het nummer voorop, en officiële namen ---
    Example("(nr. 19 637, 3193)", ("kst-19637-3193",), "nr. voor het dossier"),
    Example("kst-32317-974", ("kst-32317-974",), "officiële naam"),
    Example("kst-36600-XX-5", ("kst-36600-XX-5",), "officiële naam met hoofdstuk"),
    Example("kst-26643-144-h1", ("kst-26643-144-h1",), "officiële naam van een herdruk"),
    Example("Kamerstuk 26 643, nr. 144 (herdruk)", ("kst-26643-144",), "herdruk"),
    # --- andere vormen, gezien in brieven en verslagen ---
    Example("TK 29 279, nr. 501", ("kst-29279-501",), "TK zonder jaar"),
    Example("Kamerstuk 33.037, nr. 430", ("kst-33037-430",), "punt in het dossier"),
    Example("Kamerstuk 22 112, nr. 4.150", ("kst-22112-4150",), "punt in het nummer"),
    Example("Kamerstuk 32 317, stuk nr. 967", ("kst-32317-967",), "met het woord stuk"),
    Example(
        "Kamerstukken 33 037 (nr. 430) en 34 532 (nr. 12)", ("kst-33037-430", "kst-34532-12"), "nr. tussen haakjes"
    ),
    Example(
        "Kamerstukken II 2019/20, 35 300, nr. 2 en I 2019/20, 35 300, C",
        ("kst-35300-2", "kst-35300-C"),
        "beide Kamers in een reeks",
    ),
    Example("Kamerstukken II 2023/24, 36 349, nr. 3 (MvT), p. 5", ("kst-36349-3",), "soort stuk voor de pagina"),
    Example("Zij krijgt nr. 22(30196).", ("kst-30196-22",), "motie in de Handelingen 2007-2008"),
    Example(
        "Kamerstuk 29 628, nrs. 10, 12 en 14-15",
        ("kst-29628-10", "kst-29628-12", "kst-29628-14", "kst-29628-15"),
        "lijst met reeks",
    ),
    Example(
        "Eerste Kamer der Staten-Generaal, vergaderjaar 2024-2025, 36 600 XX, B", ("kst-36600-XX-B",), "Kamer voluit"
    ),
    Example("Kamerstukken II 1999/00, 26 824, nr. 3", ("kst-26824-3",), "eeuwwisseling"),
    Example("Kamerstukken II 2020-2035, 32 317, nr. 5", ("kst-32317-5",), "onmogelijk vergaderjaar telt niet mee"),
    Example("Kamerstuk 32 317, nrs. 5 en 6, 2021", ("kst-32317-5", "kst-32317-6"), "jaartal na een lijst"),
    Example("Kamerstuk 32 317, nr. 7-3", ("kst-32317-7",), "geen reeks: de nummers dalen"),
    Example("Kamerstuk 32 317, nr. 967, 12 oktober 2025", ("kst-32317-967",), "datum na het nummer"),
    Example("Kamerstuk 32 317, nr. 967 en 3 moties", ("kst-32317-967",), "aantal na het nummer"),
    Example("Kamerstuk 32 317, nr. 5 (p. 3 van de bijlage)", ("kst-32317-5",), "pagina met meer erbij"),
    # --- wat niet kan bestaan, wordt gezien maar nooit een koppeling ---
    Example("Kamerstuk 00 123, nr. 5", ("kst-00123-5",), "dossier bestaat niet"),
    Example("Kamerstuk 32 317, nr. 0", ("kst-32317-0",), "nummer bestaat niet"),
)

GEEN_KAMERSTUKKEN: tuple[CounterExample, ...] = (
    CounterExample("Postbus 20011, 2500 EH Den Haag", "postadres (briefhoofd)"),
    CounterExample("Postbus 20018 nr. 5", "postbus met nr."),
    CounterExample("Bezuidenhoutseweg 67, 2594 AC Den Haag", "adres"),
    CounterExample("Tel. 070 342 30 00", "telefoon"),
    CounterExample("Bel 06 12345678 of 088-12345", "mobiel nummer"),
    CounterExample("IBAN NL91 ABNA 0417 1643 00", "rekeningnummer"),
    CounterExample("een bedrag van \u20ac 32 317, nr. 1 in de lijst", "bedrag"),
    CounterExample("EUR 32 317, nr. 1", "bedrag met valutacode"),
    CounterExample("12 000, nr", "getal zonder nummer"),
    CounterExample("Er waren 32 317 aanvragen in 2024", "aantal"),
    CounterExample("Onze referentie 6501580", "kenmerk"),
    CounterExample("Kenmerk 2024-0000123456", "kenmerk"),
    CounterExample("om 14.30 uur op 6 december 2024", "tijd en datum"),
    CounterExample("van 10,5% naar 12 345,6%", "percentages"),
    CounterExample("advies nr. 117 van de AIV", "nummer van een advies (seed 004)"),
    CounterExample("de Hoge Raad van 30 november 1977, nr. 18 586, BNB 1978/7", "zaaknummer van een arrest"),
    CounterExample("Kamerstuk 32 317", "dossier zonder nummer"),
    CounterExample("de Kamerstukken die de Tweede Kamer in 2024 ontving", "woord zonder nummer"),
    CounterExample("de Tweede Kamer heeft 150 leden", "kamer en een getal"),
    CounterExample("op 12 34567, nr", "los cijferwerk"),
    CounterExample("een opkomst van 25 000, nr. 3 in de rij", "rond getal"),
    CounterExample("het jaarverslag van Defensie (Kamerstuk 36740-X)", "begroting: een dossier zonder nummer"),
    CounterExample("Kamerstuk 32 317, nr. Xyz", "woord na nr."),
    CounterExample("Kamerstuk 32 317, 12 oktober 2025", "datum"),
    CounterExample("Kamerstuk 36 600, C. de Vries", "naam"),
    CounterExample("Kamerstuk \u0969\u0968 \u0969\u0967\u096d, nr. \u096b", "cijfers van een ander schrift"),
    CounterExample("KST3552660", "bestelnummer van de drukker"),
)

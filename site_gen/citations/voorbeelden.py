"""The forms of every other kind of reference: each row is a test and a row of the page on citing.

1. Every row says what it shows, and where it was seen when it was seen in one place only.
"""

from __future__ import annotations

from site_gen.citations.kinds import CounterExample, Example

HANDELINGEN = (
    Example("Handelingen II 2014/15, nr. 19, item 7", ("h-tk-20142015-19-7",), "leidraad"),
    Example("Handelingen I 2014/15, nr. 11, item 4, p. 5", ("h-ek-20142015-11-4",), "Eerste Kamer, pagina"),
    Example("Handelingen II 2018/19, 38, item 5", ("h-tk-20182019-38-5",), "zonder nr."),
    Example(
        "Handelingen II 2022/23, nr. 71, items 15 en 16", ("h-tk-20222023-71-15", "h-tk-20222023-71-16"), "twee items"
    ),
    Example("Handelingen II 2014/15, 19-7", ("h-tk-20142015-19-7",), "vergadering en item met streepje"),
    Example("Handelingen II 2019/20, nr. 77", ("h-tk-20192020-77",), "hele vergadering: geen adres"),
    Example("Handelingen VV 2024/25, nr. 1, item 1", ("h-vv-20242025-1-1",), "verenigde vergadering"),
    Example("Handelingen TK 1997\u20131998, 6368\u20136375", ("h-tk-19971998-6368-6375",), "oude vorm met pagina's"),
    Example(
        "Handelingen II, vergaderjaar 2020\u20132021, nr. 87, item 3", ("h-tk-20202021-87-3",), "vergaderjaar voluit"
    ),
    Example(
        "Handelingen II 2009/10, 45, p. 4123-4130",
        ("h-tk-20092010-45-4123",),
        "vergadering en pagina's (2009-2010)",
    ),
    Example("Hand. II 12 dec. 2019, 33-8, p. 4", ("h-tk-20192020-33-8",), "dag in plaats van vergaderjaar"),
    Example(
        "(Handelingen II, 1988/89, blz. 39-2410)", ("h-tk-19881989-39-2410",), "vergadering en pagina (rechtspraak)"
    ),
)
GEEN_HANDELINGEN = (
    CounterExample("de Handelingen van de Kamer", "woord zonder vindplaats"),
    CounterExample("Handelingen nr. 19, item 7", "zonder vergaderjaar"),
    CounterExample("Hand. II 12 dec. 2019", "dag zonder item"),
    CounterExample("de Handelingen II 2014/15, 12 maart", "datum"),
    CounterExample("strafbare handelingen in 2014 en 2015", "gewoon woord"),
    CounterExample("Handelingen II, 2008-2009, 31 386, nr. 43, p. 3795", "nummer van een stuk of van een vergadering?"),
)
AANHANGSELS = (
    Example("Aanhangsel Handelingen, vergaderjaar 2014\u20132015, nr. 403", ("ah-tk-20142015-403",), "huisstijl"),
    Example("Aanhangsel van de Handelingen II 2023/24, nr. 387", ("ah-tk-20232024-387",), "leidraad"),
    Example("Aanhangsel Handelingen II 2014/15, nr. 1241", ("ah-tk-20142015-1241",), "leidraad, kort"),
    Example("Aanhangsel Handelingen II 2019/20, nrs. 89 en 90", ("ah-tk-20192020-89", "ah-tk-20192020-90"), "lijst"),
    Example("Aanhangsel Handelingen nr. 1028, vergaderjaar 2024\u20132025", ("ah-tk-20242025-1028",), "jaar achteraan"),
    Example("Kamerstukken II 2011/12, Aanhangsel 663", ("ah-tk-20112012-663",), "zoals bij een Kamerstuk"),
    Example(
        "Aanhangsel Handelingen, verga-\nderjaar 2024/2025, nr. 203", ("ah-tk-20242025-203",), "woord over twee regels"
    ),
    Example("Aanhangsel van de Handelingen I 2019/20, nr. 10", ("ah-ek-20192020-10",), "Eerste Kamer"),
    Example("Aanhangsel Handelingen II 2014/16, nr. 3", ("ah-tk-20142016-3",), "vergaderjaar bestaat niet"),
)
GEEN_AANHANGSELS = (
    CounterExample("Tweede Kamer, vergaderjaar 2014\u20132015, Aanhangsel 1", "eigen voettekst met paginanummer"),
    CounterExample("Kamerstukken II 2011/12 en Aanhangsel 663", "van een ander jaar?"),
    CounterExample("Aanhangsel Handelingen, nr. 403", "zonder vergaderjaar"),
    CounterExample("Aanhangsel van de Handelingen 12", "paginanummer"),
    CounterExample("Aanhangsel Handelingen II 2014/15, 12 maart", "datum"),
    CounterExample("hoofdaanhangsel 2014/15, nr. 3", "ander woord"),
    CounterExample("het aanhangsel bij de brief", "gewoon woord"),
)
STAATSBLADEN = (
    Example("Stb. 2011, 35", ("stb-2011-35",), "gewone vorm"),
    Example("Stb. 2011, nr. 35", ("stb-2011-35",), "met nr."),
    Example("Stb. 2011/35", ("stb-2011-35",), "schuine streep"),
    Example("Stb. 2011, 35 en 36", ("stb-2011-35", "stb-2011-36"), "lijst"),
    Example("Stb. 1998, 621 en 2000, 12", ("stb-1998-621", "stb-2000-12"), "twee jaren"),
    Example("Staatsblad 2021, 499", ("stb-2021-499",), "voluit"),
    Example("Stb.\u00a01990, 35", ("stb-1990-35",), "van voor 1995: geen adres"),
)
GEEN_STAATSBLADEN = (
    CounterExample("het Staatsblad van 2011", "jaar zonder nummer"),
    CounterExample("Staatsblad 2011, 3 mei 2011", "datum"),
    CounterExample("XStb. 2011, 35", "ander woord"),
    CounterExample("Stb. 2011, 35%", "percentage"),
)
STAATSCOURANTEN = (
    Example("Stcrt. 2021, 100", ("stcrt-2021-100",), "gewone vorm"),
    Example("Stcrt. 2013, nr. 35573", ("stcrt-2013-35573",), "vijf cijfers"),
    Example("Staatscourant 2021, nr. 100", ("stcrt-2021-100",), "voluit"),
    Example("Stcrt. 2021-100", ("stcrt-2021-100",), "streepje"),
)
GEEN_STAATSCOURANTEN = (CounterExample("in de Staatscourant geplaatst op 3 mei 2021", "woord en datum"),)
TRACTATENBLADEN = (
    Example("Trb. 2015, 64", ("trb-2015-64",), "gewone vorm"),
    Example("Tractatenblad 2015, nr. 64", ("trb-2015-64",), "voluit"),
)
GEEN_TRACTATENBLADEN = (CounterExample("het Tractatenblad 2015", "jaar zonder nummer"),)
NAMEN = (
    ("evrm", "BWBV0001000"),
    ("vreemdelingenwet 2000", "BWBR0011823"),
    ("awb", "BWBR0005537"),
    ("sr", "BWBR0001854"),
    ("bw 6", "BWBR0005289"),
    ("ammr", "32024R1351"),
    ("asiel- en migratiebeheerverordening", "32024R1351"),
)
ARTIKELEN = (
    Example("artikel 12, lid 6 van de AMMR", ("32024R1351",), "naam uit de tabel"),
    Example("artikel 3 van de asiel- en migratiebeheerverordening", ("32024R1351",), "naam van meer woorden"),
    Example("artikel 57, zesde lid, onder a, AMMR", ("32024R1351",), "lid in woorden"),
    Example("artikel 3 en 8 EVRM", ("BWBV0001000",), "verdrag (seed 003)"),
    Example("artikel 3 en artikel 8 EVRM", ("BWBV0001000",), "twee artikelen, een naam"),
    Example("De AMMR bepaalt in artikel 3, lid 1 dat", ("32024R1351",), "de naam staat ervoor"),
    Example(
        "artikel 29, eerste lid, aanhef en onder b, van de Vreemdelingenwet 2000", ("BWBR0011823",), "met onderdelen"
    ),
    Example("arti-\nkel 8:29 Awb", ("BWBR0005537",), "woord over twee regels"),
    Example("artikel 8:29 Awb", ("BWBR0005537",), "nummer met dubbele punt"),
    Example("artikel 6:162 BW", ("BWBR0005289",), "boek van een wetboek"),
    Example("artikel 137c Sr", ("BWBR0001854",), "letter achter het nummer"),
    Example(
        "de artikelen 14, derde lid, en 66, eerste lid, van de Vreemdelingenwet 2000",
        ("BWBR0011823",),
        "leden ertussen",
    ),
    Example("de artikelen 6 EVRM en 8:1 Awb", ("BWBV0001000", "BWBR0005537"), "elk artikel met een eigen naam"),
)
GEEN_ARTIKELEN = (
    CounterExample("artikel 137c. Sr is niet van toepassing", "nieuwe zin"),
    CounterExample("artikel 7:610 BW", "boek niet in de tabel"),
    CounterExample("het EVRM staat daaraan in de weg", "naam zonder artikel"),
    CounterExample("de asiel- en migratiebeheerverordening (AMMR)", "naam zonder artikel"),
    CounterExample("artikel 12 van de onbekende wet", "naam niet in de tabel"),
    CounterExample("hoofdartikel 12 van de AMMR", "ander woord"),
    CounterExample("artikel 12 Awb BES", "een andere wet"),
    CounterExample("artikel 5 van de Vreemdelingenwet 2000 BES", "een andere wet"),
)
WETTEN = (
    Example("BWBR0036795", ("BWBR0036795",), "wet"),
    Example("jci1.3:c:BWBR0045754&hoofdstuk=2&artikel=2.1&z=2022-05-01", ("BWBR0045754",), "jci"),
)
GEEN_WETTEN = (CounterExample("BWBR12", "te kort"), CounterExample("de Vreemdelingenwet 2000", "naam zonder nummer"))
UITSPRAKEN = (
    Example("ECLI:NL:HR:2006:AV0653.", ("ECLI:NL:HR:2006:AV0653",), "punt van de zin hoort er niet bij"),
    Example("ECLI:EU:C:1997:208", ("ECLI:EU:C:1997:208",), "Hof van Justitie"),
    Example("ECLI:CE:ECHR:2007:0515JUD005239199", ("ECLI:CE:ECHR:2007:0515JUD005239199",), "EHRM"),
    Example("ECLI: NL:RvS:1984:AH0317", ("ECLI:NL:RVS:1984:AH0317",), "slordig geschreven"),
    Example("ECLI:NL-\n:RBDHA:2023:2055", ("ECLI:NL:RBDHA:2023:2055",), "over twee regels"),
    Example("LJN AV0653", ("LJN:AV0653",), "oude nummering"),
    Example("LJ-nummer AF3483", ("LJN:AF3483",), "oude nummering, afgekort"),
    Example("ELRO-nummer AA 9162", ("LJN:AA9162",), "nummering van voor 2003"),
)
GEEN_UITSPRAKEN = (
    CounterExample("ECLI:NL:HR:0206:AV0653", "jaar bestaat niet"),
    CounterExample("de LJN-index", "woord"),
    CounterExample("XECLI:NL:HR:2006:AV0653", "ander woord"),
    CounterExample("ECLI:NL:HR:2006:.", "zonder nummer"),
    CounterExample("gevoegde zaken C-411/10 en C-493/10", "een zaak heeft arresten, beschikkingen en conclusies"),
)
ZAKEN = (Example("VKC verzoek (2024Z03504)", ("2024Z03504",), "zaak (seed 001)"),)
GEEN_ZAKEN = (CounterExample("12024Z03504", "langer nummer"), CounterExample("2024Z0350", "te kort"))
DOCUMENTEN = (Example("2024D42843", ("2024D42843",), "document"),)
GEEN_DOCUMENTEN = (CounterExample("2024D428433", "langer nummer"),)
TOEZEGGINGEN = (Example("TZ202403-087", ("TZ202403-087",), "toezegging (seed 001)"),)
GEEN_TOEZEGGINGEN = (CounterExample("TZ202413-087", "maand 13"),)
IDS = (
    Example("ah-tk-20142015-403", ("ah-tk-20142015-403",), "Aanhangsel"),
    Example("h-tk-20142015-19-7", ("h-tk-20142015-19-7",), "Handelingen"),
    Example("stb-2021-499", ("stb-2021-499",), "Staatsblad"),
    Example("blg-1007826", ("blg-1007826",), "bijlage"),
)
GEEN_IDS = (CounterExample("geld-20142015-4", "ander woord"),)
MOTIES = (
    Example("motie Ceder", ("motie-ceder",), "een indiener"),
    Example("Motie Eerdmans (Ja21) over", ("motie-eerdmans",), "met fractie"),
    Example("de motie Rajkowski en Van Zanten over", ("motie-rajkowski-van-zanten",), "twee indieners"),
    Example("motie-Bruins Slot/Pia Dijkstra", ("motie-bruins-slot-pia-dijkstra",), "streepje en schuine streep"),
    Example("de motie van het lid Omtzigt c.s.", ("motie-omtzigt",), "voluit"),
    Example("de motie van de leden Van Dijk en Six Dijkstra", ("motie-van-dijk-six-dijkstra",), "leden"),
    Example("moties Ceder en Eerdmans", ("motie-ceder", "motie-eerdmans"), "twee moties"),
)
GEEN_MOTIES = (
    CounterExample("de motie over asiel", "zonder naam"),
    CounterExample("een motie. De Kamer", "einde van de zin"),
    CounterExample("emotie Ceder", "ander woord"),
    CounterExample("de motie van GroenLinks-PvdA", "een fractie"),
    CounterExample("Motie Media BV", "een bedrijf"),
)
WEBADRESSEN = (
    Example("Zie https://www.rijksoverheid.nl/jenv.", ("https://www.rijksoverheid.nl/jenv",), "punt hoort er niet bij"),
    Example("(https://nl.wikipedia.org/wiki/A_(b))", ("https://nl.wikipedia.org/wiki/A_(b)",), "haakjes in het adres"),
    Example(
        "https://zoek.officielebekendmakingen.nl/kst-32317-974.html", ("kst-32317-974",), "adres van een kamerstuk"
    ),
)
GEEN_WEBADRESSEN = (CounterExample("www.rijksoverheid.nl", "zonder https"), CounterExample("https://", "zonder naam"))

"""The forms of references to acts and papers of the European Union: each row is a test and a row of the page on citing.

1. Every row says what it shows, and where it was seen when it was seen in one place only.
"""

from __future__ import annotations

from site_gen.citations.kinds import CounterExample, Example

HANDELINGEN_EU = (
    Example("Verordening (EU) 2016/679", ("32016R0679",), "sinds 2015"),
    Example("Verordening (EU) nr. 604/2013", ("32013R0604",), "tot 2015: het jaar staat achteraan"),
    Example("Verordening (EG) nr. 343/2003", ("32003R0343",), "EG"),
    Example("Verordening (EEG) nr. 1408/71", ("31971R1408",), "jaar in twee cijfers"),
    Example("Richtlijn 2013/32/EU", ("32013L0032",), "richtlijn"),
    Example("Richtlijn 95/46/EG", ("31995L0046",), "richtlijn, jaar in twee cijfers"),
    Example("Richtlijn 2004/38/ EG", ("32004L0038",), "spatie in het nummer"),
    Example("Veror-\ndening (EU) nr. 961/2010", ("32010R0961",), "woord over twee regels"),
    Example("Richtlijn (EU) 2024/1346", ("32024L1346",), "richtlijn sinds 2015"),
    Example("Richtlijnen 2013/32/EU en 2013/33/EU", ("32013L0032", "32013L0033"), "lijst"),
    Example("Verordeningen (EU) 2024/1347 en (EU) 2024/1348", ("32024R1347", "32024R1348"), "lijst"),
    Example("Besluit (EU) 2015/1523", ("32015D1523",), "besluit"),
    Example("Besluit nr. 1313/2013/EU", ("32013D1313",), "besluit van voor 2015"),
    Example("Kaderbesluit 2002/584/JBZ", ("32002F0584",), "kaderbesluit"),
    Example("Kaderrichtlijn 89/391/EEG", ("31989L0391",), "kaderrichtlijn: een richtlijn"),
    Example("Uitvoeringsverordening (EU) 2020/1234", ("32020R1234",), "uitvoering"),
    Example("de Nitraatrichtlijn (91/676/EEG)", ("31991L0676",), "naam met het nummer erachter"),
    Example("de Taxonomieverordening (EU) 2020/852", ("32020R0852",), "naam die op de soort eindigt"),
)
GEEN_HANDELINGEN_EU = (
    CounterExample("de verordening van de gemeente", "gewoon woord"),
    CounterExample("besluit 12/34 van het college", "nummer van een ander bestuur"),
    CounterExample("Richtlijn 2013", "jaar zonder nummer"),
    CounterExample("de rech-\nte lijn 2004/38/EG", "ander woord over twee regels"),
    CounterExample("Richtlijn 123/45/EG", "jaar bestaat niet"),
    CounterExample("de richtlijn 2023/24 voor scholen", "schooljaar"),
    CounterExample("verordening 12/2024 van de gemeente", "eigen regels van een gemeente"),
    CounterExample("de Subsidieverordening 2021/4", "eigen regels van een provincie"),
)
STUKKEN_EU = (
    Example("COM(2021) 726", ("52021PC0726",), "voorstel"),
    Example("COM (2016) 270 final", ("52016PC0270",), "met final"),
    Example("de mededeling over een nieuw pact (COM(2020) 609)", ("52020DC0609",), "mededeling"),
    Example("SWD(2021) 305", ("52021SC0305",), "werkdocument"),
    Example("JOIN(2020) 18", ("52020JC0018",), "met de Hoge Vertegenwoordiger"),
    Example("COM/2016/270", ("52016PC0270",), "schuine strepen"),
    Example("COM (96) 593 def.", ("51996PC0593",), "jaar in twee cijfers, tot 2000"),
    Example("COM(2020) 610, 611 en 613", ("52020PC0610", "52020PC0611", "52020PC0613"), "lijst"),
)
GEEN_STUKKEN_EU = (
    CounterExample("www.example.COM 2021", "webadres"),
    CounterExample("COM(2021)", "jaar zonder nummer"),
    CounterExample("ECOM(2021) 726", "ander woord"),
)
PUBLICATIEBLADEN = (
    Example("PbEU 2016, L 119", ("OJ:L:2016:119",), "zoals wetten het schrijven"),
    Example("PbEG 1995, L 281", ("OJ:L:1995:281",), "van voor 2003"),
    Example("PB L 119 van 4.5.2016, blz. 1", ("OJ:L:2016:119",), "zoals de Unie het schrijft: het jaar achteraan"),
    Example("PB L 119/1 van 4.5.2016", ("OJ:L:2016:119",), "met de bladzijde, het jaar achteraan"),
    Example("PB L 119, blz. 1\u201388, 4.5.2016", ("OJ:L:2016:119",), "met bladzijden"),
    Example("PB 2016, L 119/1", ("OJ:L:2016:119",), "met de bladzijde"),
    Example("OJ L 69, 13.3.2013, p. 1", ("OJ:L:2013:69",), "Engels"),
    Example(
        "PB L, 2024/1689, 12.7.2024, ELI: http://data.europa.eu/eli/reg/2024/1689/oj",
        ("32024R1689",),
        "sinds oktober 2023",
    ),
    Example("Richtlijn (EU) 2024/1760 (PbEU L 2024/1760)", ("32024L1760", "32024L1760"), "soort staat ervoor"),
)
GEEN_PUBLICATIEBLADEN = (
    CounterExample("PbEU 2024, L 135", "zo'n nummer is er sinds oktober 2023 niet meer"),
    CounterExample("PbEU L 2024/1760", "verordening, richtlijn of besluit?"),
    CounterExample("het Publicatieblad van 2016", "zonder nummer"),
    CounterExample("PB L 119/1 van 4.5.", "zonder jaar"),
)
CELEX = (
    Example("CELEX 32016R0679", ("32016R0679",), "verordening"),
    Example("02016R0679-20160504", ("02016R0679-20160504",), "geconsolideerd"),
)
GEEN_CELEX = (
    CounterExample("2012A0424", "zonder sector"),
    CounterExample("3684R2020", "geen jaar"),
    CounterExample("X32016R0679", "ander woord"),
)

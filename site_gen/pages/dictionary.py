"""The dictionary of the data: every file below ``/data/``, and the name, type and meaning of every field.

1. `BESTANDEN` is one table: the data package, the JSON Schema and the page for readers are made from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from site_gen.model import LedgerKind, Soort

_CSV, _JSON, _LINES = ("csv", "text/csv"), ("json", "application/json"), ("jsonl", "application/x-ndjson")


@dataclass(frozen=True, slots=True)
class Veld:
    """One column: its name, its type in Frictionless' words, its meaning."""

    naam: str
    type: str
    uitleg: str


@dataclass(frozen=True, slots=True)
class Bestand:
    """One file of the package: its name in it, form and media type, title and fields."""

    naam: str
    vorm: tuple[str, str]
    titel: str
    velden: tuple[Veld, ...] = ()


_DOCUMENT = (
    Veld(
        "id",
        "string",
        "officiële aanduiding (kst-dossier-nummer, of ah-tk-jaren-nummer); leeg als het stuk geen nummer heeft",
    ),
    Veld("datum", "date", "datum van het stuk; leeg als die er niet in staat"),
    Veld("soort", "string", "soort stuk"),
    Veld(
        "dossiers", "string", "dossiernummers zonder spaties, gescheiden door «; »; het eerste is het gedrukte eerste"
    ),
    Veld("nr", "string", "ondernummer in het dossier: een getal, bij de Eerste Kamer letters"),
    Veld("titel", "string", "titel zoals de site haar toont"),
    Veld("afzender", "string", "wie ondertekent, zoals gedrukt, gescheiden door «; »; zonder naam het ambt"),
    Veld("url", "string", "adres van het stuk, vanaf de wortel van deze site"),
    Veld("bestand", "string", "naam van het bronbestand"),
)

DOCUMENT = (
    Veld("title", "string", "titel zoals de site haar toont"),
    Veld("identifier", "string", "officiële aanduiding (kst-dossier-nummer, of ah-tk-jaren-nummer)"),
    Veld("soort", "string", "soort stuk"),
    Veld("kamer", "string", "Tweede Kamer of Eerste Kamer"),
    Veld("vergaderjaar", "string", "vergaderjaar, twee jaartallen met een streepje"),
    Veld("datum", "date", "datum van het stuk"),
    Veld("datum_soort", "string", "wat die datum is: brief, beantwoord, vastgesteld, ontvangen, voorgesteld, ingediend of ingezonden"),
    Veld("gesteld", "date", "dag waarop de vragen zijn gesteld"),
    Veld("ondernummer", "string", "nummer of letters in het dossier"),
    Veld("kenmerk", "string", "kenmerk van de afzender"),
    Veld("afzender", "array", "wie ondertekent: naam en functie, zoals gedrukt"),
    Veld("auteurs", "array", "wie met naam ondertekent, zoals een literatuurlijst hen noemt: achternaam, voorletters"),
    Veld("ontvanger", "string", "aan wie het stuk is gericht"),
    Veld("commissie", "string", "commissie die in het stuk wordt genoemd als vragensteller"),
    Veld("fracties", "array", "fracties die vragen stelden"),
    Veld("zaaknummers", "array", "zaken van de Tweede Kamer die het stuk noemt, zoals 2024Z03504"),
    Veld("overheid", "array", "namen van OWMS en OVERHEIDop met hun waarde: term van KOOP, kenmerken van TOOI"),
    Veld("dossiers", "array", "dossiers van het stuk: nummer, toevoeging en titel"),
    Veld("citeert", "array", "aanduidingen van wat het stuk aanhaalt"),
    Veld("description", "string", "eerste zin van de tekst, hoogstens 200 tekens"),
    Veld("bron", "object", "bronbestand, sha256 daarvan en adres van de officiële tekst"),
    Veld("herkomst", "object", "per veld waar de waarde vandaan komt: kop, voettekst, tekst, afgeleid of handmatig, en de regel"),
    Veld("waarschuwingen", "array", "twijfels over dit stuk"),
    Veld("url", "string", "adres van het stuk, vanaf de wortel van deze site"),
    Veld("bestand", "string", "naam van het bronbestand"),
    Veld("woorden", "integer", "aantal woorden van de tekst"),
    Veld("paginas", "integer", "aantal bladzijden, als die in de bron te zien zijn"),
)  # fmt: skip

TEKST = (
    Veld("soort", "string", "kop, tussenkop, alinea, punt, citaat, label, ondertekening of tabel"),
    Veld("anker", "string", "plaats op de pagina, achter het hekje in het adres"),
    Veld("niveau", "integer", "diepte van een tussenkop of van een punt in een lijst"),
    Veld("beurt", "string", "vraag of antwoord"),
    Veld("nummer", "integer", "nummer van die vraag of dat antwoord"),
    Veld("letter", "string", "letter achter dat nummer, zoals in vraag 4a"),
    Veld("fractie", "string", "fractie die de vraag stelt"),
    Veld("pagina", "integer", "bladzijde waarop het blok begint"),
    Veld("regel", "integer", "eerste regel in het bronbestand"),
    Veld("tekst", "string", "de tekst; een nieuwe regel is er een in de bron"),
    Veld("noten", "array", "noten in dit blok: plaats in de tekst, geteld in Unicode-tekens, en aanduiding van de noot"),
    Veld("paginabegin", "array", "bladzijden die in dit blok beginnen: plaats in de tekst en nummer"),
)  # fmt: skip
"""One block of a letter's text in ``brief.json`` and ``stukken.jsonl``."""

NOOT = (
    Veld("noot", "string", "aanduiding van de noot, uniek in het stuk"),
    Veld("anker", "string", "plaats op de pagina"),
    Veld("pagina", "integer", "bladzijde waarop de noot staat"),
    Veld("regel", "integer", "eerste regel in het bronbestand"),
    Veld("tekst", "string", "de tekst van de noot"),
)
"""One note of a letter."""

_REFERENCE = (
    Veld("van_id", "string", "aanduiding van het stuk dat aanhaalt; zonder nummer zijn adres"),
    Veld("van_bestand", "string", "bronbestand van het stuk dat aanhaalt"),
    Veld("van_url", "string", "adres van het stuk dat aanhaalt, vanaf de wortel van deze site"),
    Veld("naar_id", "string", "aanduiding van wat wordt aangehaald"),
    Veld("soort", "string", f"soort verwijzing: {', '.join(Soort)}"),
    Veld("tekst", "string", "de verwijzing zoals zij er staat"),
    Veld("vindplaats", "string", "bladzijde, vraag of voetnoot waar zij staat"),
    Veld("regel", "integer", "regel in het bronbestand"),
    Veld("context", "string", "de zin waarin zij staat"),
    Veld("naar_url", "string", "adres van wat wordt aangehaald: op deze site, anders de officiële tekst"),
    Veld("in_collectie", "boolean", "of het aangehaalde stuk op deze site staat (ja of nee)"),
)

_CHANGE = (
    Veld("dag", "date", "dag van de uitgave waarin de wijziging voor het eerst stond; leeg als die niet bekend is"),
    Veld("adres", "string", "eerste adres van het stuk op deze site"),
    Veld("titel", "string", "titel van het stuk"),
    Veld("wat", "string", "nieuw, ingetrokken, gewijzigd, of verbeterd door de uitgever"),
    Veld("veld", "string", "het gegeven dat anders werd"),
    Veld("oud", "string", "wat er stond; bij een verbetering: wat in het stuk is gelezen"),
    Veld("nieuw", "string", "wat er nu staat"),
    Veld("reden", "string", "waarom de uitgever het veranderde"),
)

_LEDGER = (
    Veld("source", "string", "naam van het bronbestand"),
    Veld("start", "integer", "eerste teken in het bronbestand, geteld in Unicode-tekens vanaf nul"),
    Veld("end", "integer", "het teken na het laatste"),
    Veld("kind", "string", f"waarom dit niet in de tekst op de pagina staat: {', '.join(LedgerKind)}"),
    Veld("text", "string", "de tekens zelf"),
)

_FIGURES = (
    Veld("bestand", "string", "naam van het bronbestand"),
    Veld("gepubliceerd", "boolean", "of de stukken uit dit bestand op de site staan"),
    Veld("stukken", "array", "adressen van de stukken uit dit bestand"),
    Veld("streepjes", "object", "afgebroken woorden: samengevoegd, streepje gebleven, of een weglatingsstreepje"),
    Veld("grootboek", "object", "hoeveel er per reden niet in de tekst op de pagina staat"),
    Veld("aandeel", "number", "deel van de woorden dat in het grootboek staat, van 0 tot 1"),
    Veld("onbekend", "object", "per adres welke gegevens van het stuk niet bekend zijn"),
    Veld("redenen", "array", "waarom een bestand niet gepubliceerd is"),
    Veld("woorden_bron", "integer", "woorden die de pagina moet tonen; een afgebroken woord telt hier als twee"),
    Veld("woorden_pagina", "integer", "woorden die de pagina toont"),
    Veld("verloren", "integer", "woorden van de bron die de pagina niet toont"),
    Veld("erbij", "integer", "woorden op de pagina die niet in de bron staan"),
    Veld("aaneen", "integer", "woorden die ten onrechte aaneen staan"),
    Veld("volgorde", "integer", "1 als elk woord op zijn plaats staat, noten daargelaten; anders 0"),
    Veld("woorden_noten", "integer", "woorden in noten, die onder de tekst staan"),
    Veld("tekens", "integer", "leestekens en andere tekens die de pagina moet tonen"),
    Veld("tekens_verloren", "integer", "tekens die de pagina niet toont"),
)

BESTANDEN: Mapping[str, Bestand] = MappingProxyType(
    {
        "data/documenten.csv": Bestand("documenten", _CSV, "Alle stukken", _DOCUMENT),
        "data/documenten.json": Bestand(
            "documenten-volledig", _JSON, "Alle stukken, met alles wat ervan bekend is", DOCUMENT
        ),
        "data/verwijzingen.csv": Bestand("verwijzingen", _CSV, "Alle verwijzingen, een rij per doel", _REFERENCE),
        "data/wijzigingen.csv": Bestand("wijzigingen", _CSV, "Wat er aan de stukken is veranderd", _CHANGE),
        "data/grootboek.jsonl": Bestand("grootboek", _LINES, "Wat niet in de tekst op de pagina’s staat", _LEDGER),
        "data/samenvoegingen.jsonl": Bestand(
            "samenvoegingen", _LINES, "Wat uit het midden van woorden is genomen", _LEDGER
        ),
        "data/verslag.json": Bestand("verslag", _JSON, "Cijfers van de controle, per bronbestand", _FIGURES),
        "data/stukken.zip": Bestand(
            "stukken",
            ("zip", "application/zip"),
            "Alle stukken met hun tekst (stukken.jsonl: een stuk per regel, als in brief.json), en de tabellen",
        ),
        "data/stand.json": Bestand(
            "stand", _JSON, "De gegevens van elk stuk in het kort, en wat er sinds eerdere uitgaven is veranderd"
        ),
        "data/citaties.bib": Bestand("citaties-bibtex", ("bib", "application/x-bibtex"), "Alle stukken in BibTeX"),
        "data/citaties.ris": Bestand(
            "citaties-ris", ("ris", "application/x-research-info-systems"), "Alle stukken in RIS"
        ),
        "data/citaties.json": Bestand(
            "citaties-csl", ("json", "application/vnd.citationstyles.csl+json"), "Alle stukken in CSL-JSON"
        ),
    }
)
"""Every file that the package describes with its size and checksum, by its path in the site."""

DATABANK = Bestand(
    "databank",
    ("sqlite", "application/vnd.sqlite3"),
    "Alles in één SQLite-bestand, met volledige tekst om in te zoeken",
)
"""The database is made after the pages; its checksum stands in the manifest."""

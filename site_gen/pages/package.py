"""Corpus -> the files below ``/data/`` and ``datapakket.json`` that describes them, a Frictionless data package.

1. Each file that is described is described as it was made in this build: its bytes and its sha256 are of these bytes.
2. Every column of a table and every field of a list has its name, type and meaning; `BESTANDEN` is the dictionary.
3. A file without a line (a ledger of letters that lost nothing) is left out: readers of tables refuse an empty one.
4. The licence is of what the site adds; the papers are those of the Staten-Generaal.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType

from site_gen.model import Corpus, LedgerKind, Page, Soort
from site_gen.pages.citing import collection_citations
from site_gen.pages.data import data_files

_CSV, _JSON, _LINES = ("csv", "text/csv"), ("json", "application/json"), ("jsonl", "application/x-ndjson")
_JA_NEE = {"trueValues": ["ja"], "falseValues": ["nee"]}


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


def data_package(corpus: Corpus) -> Iterator[Page]:
    """Every file below ``/data/``, then their description."""
    described: list[dict[str, object]] = []
    for page in chain(data_files(corpus), collection_citations(corpus)):
        if page.path in BESTANDEN and page.content:
            described.append(_resource(page, BESTANDEN[page.path]))
        yield page
    package = {
        "profile": "data-package",
        "name": "kamerbrieven",
        "title": "Brieven en stukken uit het Nederlandse parlement",
        "description": "Wat deze site van elk stuk weet, welke stukken elkaar aanhalen en wat er met de tekst is gebeurd. "
        "De licentie geldt voor wat de site toevoegt, niet voor de stukken zelf.",
        "licenses": [
            {
                "name": "CC0-1.0",
                "title": "CC0 1.0 Universeel",
                "path": "https://creativecommons.org/publicdomain/zero/1.0/",
            }
        ],
        "resources": described,
    }
    yield Page("data/datapakket.json", json.dumps(package, ensure_ascii=False, indent=1) + "\n")


def _resource(page: Page, about: Bestand) -> dict[str, object]:
    content = page.content if isinstance(page.content, bytes) else page.content.encode("utf-8")
    found: dict[str, object] = {
        "name": about.naam,
        "title": about.titel,
        "path": page.path.removeprefix("data/"),
        "profile": "tabular-data-resource" if about.vorm == _CSV else "data-resource",
        "format": about.vorm[0],
        "mediatype": about.vorm[1],
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }
    if about.velden:
        found["schema"] = {"fields": [_field(veld) for veld in about.velden], **_KEYS.get(about.naam, {})}
    return found


def _field(veld: Veld) -> dict[str, object]:
    more: Mapping[str, object] = _JA_NEE if veld.type == "boolean" else {}
    return {"name": veld.naam, "type": veld.type, "description": veld.uitleg, **more}


_KEYS: Mapping[str, Mapping[str, object]] = MappingProxyType(
    {
        "documenten": {"primaryKey": "url"},
        "verwijzingen": {
            "foreignKeys": [{"fields": "van_url", "reference": {"resource": "documenten", "fields": "url"}}]
        },
    }
)

_DOCUMENT = (
    Veld("id", "string", "officiële aanduiding (kst-dossier-nummer); leeg als het stuk geen nummer heeft"),
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

_DOCUMENT_LIST = (
    Veld("title", "string", "titel zoals de site haar toont"),
    Veld("identifier", "string", "officiële aanduiding (kst-dossier-nummer)"),
    Veld("soort", "string", "soort stuk"),
    Veld("kamer", "string", "Tweede Kamer of Eerste Kamer"),
    Veld("vergaderjaar", "string", "vergaderjaar, twee jaartallen met een streepje"),
    Veld("datum", "date", "datum van het stuk"),
    Veld("datum_soort", "string", "wat die datum is: brief, beantwoord, vastgesteld of ontvangen"),
    Veld("gesteld", "date", "dag waarop de vragen zijn gesteld"),
    Veld("ondernummer", "string", "nummer of letters in het dossier"),
    Veld("kenmerk", "string", "kenmerk van de afzender"),
    Veld("afzender", "array", "wie ondertekent: naam en functie, zoals gedrukt"),
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

_LEDGER = (
    Veld("source", "string", "naam van het bronbestand"),
    Veld("start", "integer", "eerste teken in het bronbestand, geteld in Unicode-tekens vanaf nul"),
    Veld("end", "integer", "het teken na het laatste"),
    Veld("kind", "string", f"waarom dit niet in de tekst op de pagina staat: {', '.join(LedgerKind)}"),
    Veld("text", "string", "de tekens zelf"),
)

BESTANDEN: Mapping[str, Bestand] = MappingProxyType(
    {
        "data/documenten.csv": Bestand("documenten", _CSV, "Alle stukken", _DOCUMENT),
        "data/documenten.json": Bestand(
            "documenten-volledig", _JSON, "Alle stukken, met alles wat ervan bekend is", _DOCUMENT_LIST
        ),
        "data/verwijzingen.csv": Bestand("verwijzingen", _CSV, "Alle verwijzingen, een rij per doel", _REFERENCE),
        "data/grootboek.jsonl": Bestand("grootboek", _LINES, "Wat niet in de tekst op de pagina’s staat", _LEDGER),
        "data/samenvoegingen.jsonl": Bestand(
            "samenvoegingen", _LINES, "Wat uit het midden van woorden is genomen", _LEDGER
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
"""Every file that the package describes, by its path in the site."""

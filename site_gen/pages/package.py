"""Corpus -> the files below ``/data/`` and ``datapakket.json`` that describes them, a Frictionless data package.

1. Each file that is described is described as it was made in this build: its bytes and its sha256 are of these bytes.
   Only the database comes after the pages, so its checksum stands in the manifest of the site.
2. Every column of a table and every field of a list has its name, type and meaning, from one dictionary.
3. A file without a line (a ledger of letters that lost nothing) is left out: readers of tables refuse an empty one.
4. The licence is of what the site adds; the papers are those of the Staten-Generaal.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from itertools import chain
from types import MappingProxyType

from site_gen.model import Corpus, Page
from site_gen.pages.changes import state_file
from site_gen.pages.citing import collection_citations
from site_gen.pages.data import data_files, write_json
from site_gen.pages.dictionary import BESTANDEN, DATABANK, DOCUMENT, NOOT, TEKST, Bestand, Veld
from site_gen.pages.document import whole_set

_JA_NEE = {"trueValues": ["ja"], "falseValues": ["nee"]}
_PACKED = ("data/documenten.csv", "data/verwijzingen.csv")


def data_package(corpus: Corpus) -> Iterator[Page]:
    """Every file below ``/data/``, then their description."""
    described: list[dict[str, object]] = []
    packed: dict[str, str] = {}
    for page in chain(data_files(corpus), state_file(corpus), collection_citations(corpus)):
        if page.path in _PACKED:
            packed[page.path.removeprefix("data/")] = str(page.content)
        if page.path in BESTANDEN and page.content:
            described.append(_resource(page, BESTANDEN[page.path]))
        yield page
    archive = whole_set(corpus, packed)
    described.append(_resource(archive, BESTANDEN[archive.path]))
    yield archive
    described.append(
        {
            "name": DATABANK.naam,
            "title": DATABANK.titel,
            "path": "site.sqlite",
            "profile": "data-resource",
            "format": DATABANK.vorm[0],
            "mediatype": DATABANK.vorm[1],
        }
    )
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
    yield Page("data/datapakket.json", write_json(package))
    yield Page("data/documenten.schema.json", write_json(schema("documenten.json", listed=True)))
    yield Page("data/brief.schema.json", write_json(schema("brief.json", listed=False)))


def _resource(page: Page, about: Bestand) -> dict[str, object]:
    content = page.content if isinstance(page.content, bytes) else page.content.encode("utf-8")
    found: dict[str, object] = {
        "name": about.naam,
        "title": about.titel,
        "path": page.path.removeprefix("data/"),
        "profile": "tabular-data-resource" if about.vorm[0] == "csv" else "data-resource",
        "format": about.vorm[0],
        "mediatype": about.vorm[1],
        **({} if isinstance(page.content, bytes) else {"encoding": "utf-8"}),
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

_ALWAYS = ("title", "soort", "bron", "url", "bestand", "woorden")


def schema(name: str, *, listed: bool) -> dict[str, object]:
    """The JSON Schema of ``documenten.json`` (a list, no text) or of a letter's ``brief.json`` (one, with its text)."""
    one = _object(DOCUMENT, _ALWAYS)
    if not listed:
        properties = dict(_properties(DOCUMENT))
        properties["tekst"] = {"type": "array", "items": _object(TEKST, ("soort", "tekst"))}
        properties["noten"] = {"type": "array", "items": _object(NOOT, ("noot", "anker", "tekst"))}
        one = {**one, "properties": properties, "required": [*_ALWAYS, "tekst", "noten"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": name,
        **({"type": "array", "items": one} if listed else one),
    }


def _object(fields: tuple[Veld, ...], required: tuple[str, ...]) -> dict[str, object]:
    return {
        "type": "object",
        "properties": dict(_properties(fields)),
        "required": list(required),
        "additionalProperties": False,
    }


def _properties(fields: tuple[Veld, ...]) -> Iterator[tuple[str, dict[str, object]]]:
    for veld in fields:
        form: dict[str, object] = {"type": "string", "format": "date"} if veld.type == "date" else {"type": veld.type}
        yield veld.naam, {**form, "description": veld.uitleg}

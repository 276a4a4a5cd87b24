"""The dictionary -> the page ``/data/``: which files there are to take along, and what every field means.

1. Every file of the package stands on the page, with the fields of its dictionary; nothing is described twice.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_gen.model import Corpus, Page
from site_gen.pages.dictionary import BESTANDEN, DATABANK, NOOT, TEKST, Bestand, Veld
from site_gen.pages.fragments import table
from site_gen.pages.markdown import attribute, front_matter

_TYPES = {
    "string": "tekst", "date": "datum", "integer": "getal", "number": "getal", "boolean": "ja of nee", "array": "lijst", "object": "groep",
}  # fmt: skip
_ABOUT = (
    "<p>Alles wat deze site van de stukken weet, is mee te nemen: voor eigen onderzoek, een rekenblad of een ander programma. "
    "Tabellen zijn CSV in UTF-8; elk adres begint bij de wortel van deze site. Wat de site toevoegt is vrij van rechten (CC0 1.0). "
    '<a href="datapakket.json">datapakket.json</a> beschrijft alles voor programma’s (Frictionless Data Package); '
    "<code>/manifest-sha256.txt</code> heeft het controlegetal van elk bestand.</p>\n"
)
_BESIDE = (
    "<p>Naast elke pagina van een stuk liggen <code>brief.json</code> (gegevens en tekst), <code>brief.md</code> (Markdown) en "
    "<code>citaat.bib</code>, <code>citaat.ris</code> en <code>citaat.json</code>; bij elk dossier <code>citaties.*</code>. "
    'De vorm van de JSON staat in <a href="brief.schema.json">brief.schema.json</a> en '
    '<a href="documenten.schema.json">documenten.schema.json</a> (JSON Schema).</p>\n'
)
_DATABASE = (
    "<p>Het bestand <code>site.sqlite</code> opent in elk programma voor SQLite, bijvoorbeeld met "
    "<code>datasette site.sqlite</code>. Tabellen: <code>documenten</code>, <code>dossiers</code>, <code>personen</code>, "
    "<code>fracties</code>, <code>afzenders</code>, <code>verwijzingen</code> en <code>blokken</code> (de tekst, een rij per alinea "
    "of noot); <code>documenten_dossiers</code> en <code>documenten_fracties</code> verbinden ze, en zoeken op woorden gaat met "
    "<code>blokken_fts</code>. Overzichten: <code>stukken_per_dossier</code>, <code>meest_aangehaald</code> en <code>vragen</code>. "
    "De velden heten als hieronder; <code>id</code> is een volgnummer of het laatste deel van een adres, <code>aanduiding</code> de officiële "
    "aanduiding en <code>officieel</code> het adres van de officiële tekst.</p>\n"
)


def data_page(corpus: Corpus) -> Iterator[Page]:
    """``/data/``: the same for every collection, but for a ledger that a collection may lack."""
    inside = any(entry.inside for entry in corpus.ledger)
    outside = any(not entry.inside for entry in corpus.ledger)
    empty = {"data/grootboek.jsonl": not outside, "data/samenvoegingen.jsonl": not inside}
    there = {path: about for path, about in BESTANDEN.items() if not empty.get(path)}
    rows = [
        (f'<a href="{attribute(path.removeprefix("data/"))}">{attribute(path.removeprefix("data/"))}</a>', attribute(about.titel))
        for path, about in (*there.items(), ("data/site.sqlite", DATABANK))
    ]  # fmt: skip
    # The database comes after the engine, which would take a link in Markdown to it for a dead one; this is HTML.
    yield Page(
        "data/index.md",
        front_matter({"title": "Gegevens"})
        + f"# Gegevens\n\n{_ABOUT}\n{table(('Bestand', 'Inhoud'), rows, 'Bestanden')}\n{_BESIDE}\n"
        + f"## Databank\n\n{_DATABASE}\n"
        + "".join(_described(path, about) for path, about in there.items() if about.velden)
        + f"## Tekst in brief.json en stukken.jsonl\n\n{_fields(TEKST, 'Een blok van de tekst')}\n{_fields(NOOT, 'Een noot')}",
    )


def _described(path: str, about: Bestand) -> str:
    name = path.removeprefix("data/")
    return f"## {name}\n\n{_fields(about.velden, name)}\n"


def _fields(fields: tuple[Veld, ...], name: str) -> str:
    rows = ((f"<code>{attribute(f.naam)}</code>", _TYPES[f.type], attribute(f.uitleg)) for f in fields)
    return table(("Veld", "Soort", "Betekenis"), rows, f"Velden: {name}")

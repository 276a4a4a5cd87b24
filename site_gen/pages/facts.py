"""Entry -> what is known of a letter: front matter, the box beside the text, the search data.

1. Only known values are written; in the box the unknown is shown as unknown.
2. Each value in the box carries its origin with the rule that found it, and its line as a link to the source view; a value by which letters are listed leads
   to its list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from site_gen.model import Corpus, Entry, Herkomst, Notice, Origin, Shelf, Soort, plain_slug
from site_gen.pages.citing import cut_name, inverted
from site_gen.pages.fragments import search_data, shelf_name
from site_gen.pages.markdown import attribute, relative
from site_gen.pages.wording import count, long_day, official_citation

ORIGINS = {
    "kop": "uit de kop",
    "voettekst": "uit de voettekst",
    "tekst": "uit de tekst",
    "afgeleid": "afgeleid",
    "handmatig": "handmatig",
}


_LONGEST = 200
# Not after "S.A." or "nr.", which are short, nor after a longer word that is cut; "zaaknummer 2023Z20345. Ook …" ends one.
_SENTENCE = re.compile(
    r"(?:[a-zà-ÿ)]{3}|[0-9]{2}[)%]?)[»”’\"]?"
    + "".join(rf"(?<!\b{word})" for word in ("dhr", "drs", "jhr", "art", "nrs", "blz", "mevr", "prof", "resp", "bijv"))
    + r"[.?!][»”’\"]?(?= [«“‘\"']?[A-ZÀ-Þ0-9])"
)

_CONTRACT = {"titel": "title", "afzenders": "afzender"}
"""Fields whose name in the front matter is not ours."""


def front_values(entry: Entry, warnings: Sequence[str]) -> dict[str, object]:
    """The front matter of DESIGN.md section 6; unknown is absent."""
    letter, metadata = entry.letter, entry.letter.metadata
    values: dict[str, object] = {
        "title": entry.titel,
        "identifier": entry.id,
        "soort": metadata.soort,
        "kamer": metadata.kamer,
        "vergaderjaar": metadata.vergaderjaar,
        "datum": metadata.datum.isoformat() if metadata.datum else None,
        "datum_soort": metadata.datum_soort if metadata.datum else None,
        "gesteld": metadata.gesteld.isoformat() if metadata.gesteld else None,
        "ondernummer": metadata.ondernummer,
        "kenmerk": metadata.kenmerk,
        "afzender": [known(naam=a.naam, functie=a.functie) for a in metadata.afzenders],
        "auteurs": [inverted(cut_name(name)) for name in dict.fromkeys(entry.personen)],
        "ontvanger": metadata.ontvanger,
        "commissie": metadata.commissie,
        "fracties": list(metadata.fracties),
        "zaaknummers": list(metadata.zaaknummers),
        "dossiers": [known(nummer=d.nummer, toevoeging=d.toevoeging, titel=d.titel) for d in metadata.dossiers],
        "citeert": list(
            dict.fromkeys(
                item.target.id
                for item in entry.links
                if item.reference.citation.doubt is None and item.reference.citation.soort is not Soort.URL
            )
        ),
        "description": description(entry),
        "overheid": [list(pair) for pair in (*entry.overheid, *_koop(entry))],
        "bron": known(bestand=letter.source, sha256=letter.sha256, url=entry.official),
        "herkomst": {
            _CONTRACT.get(h.field, h.field): known(herkomst=h.origin.value, regel=h.line, reden=h.reden)
            for h in metadata.herkomst
        },
        "waarschuwingen": list(warnings),
    }
    return {key: value for key, value in values.items() if value not in (None, [], {})}


def _koop(entry: Entry) -> Iterator[tuple[str, str]]:
    """What follows from a paper's number, chamber and ties, in the words of KOOP's own metadata."""
    metadata, main = entry.letter.metadata, entry.hoofddocument
    if metadata.official_id:
        yield "OVERHEIDop.publicationName", "Kamerstuk" if metadata.identifier else "Kamervragen (Aanhangsel)"
    if metadata.kamer:
        yield "OVERHEID.organisationType", "staten generaal"
    if metadata.datum and metadata.datum_soort == "ingezonden":
        yield "OVERHEIDop.datumIndiening", metadata.datum.isoformat()
    if main is not None and main.identifier is not None:
        yield "OVERHEIDop.hoofddocument", str(main.identifier)


def doubts_of(corpus: Corpus) -> dict[str, list[Notice]]:
    """The doubts about each letter, by its key; one about a whole file stands with its first letter."""
    by_source: dict[str, list[Notice]] = {}
    for notice in corpus.notices:
        by_source.setdefault(notice.source, []).append(notice)
    return {
        entry.key: [
            notice
            for notice in by_source.get(entry.letter.source, ())
            if entry.letter.first_line <= max(notice.line, entry.letter.first_line) <= entry.letter.last_line
        ]
        for entry in corpus.entries
    }


def known(**values: object) -> dict[str, object]:
    """The values that are known."""
    return {key: value for key, value in values.items() if value is not None}


def description(entry: Entry) -> str:
    """The first real sentence, at most 200 characters; never the letterhead, also not one that was read as paragraphs."""
    told = [block for block in entry.letter.blocks if block.kind.value == "alinea" and len(block.text.content) > 40]
    head = max((h.line or 0 for h in entry.letter.metadata.herkomst if h.origin is Origin.KOP), default=0)
    below = [block for block in told if block.text.lines and block.text.lines[0][1] > head]
    if not told:
        return entry.titel
    text = (below or told)[0].text.content.replace("\n", " ")
    end = _SENTENCE.search(text[:202])
    text = text[: end.end()] if end else text
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rpartition(" ")[0] + "…"


Lists = Mapping[tuple[str, str, str], str]
"""The address of the list of a value, by letter, register and the value's letters."""

_REGISTERS = ("personen", "fracties", "commissies", "soorten", "vergaderjaren")


def lists_of(corpus: Corpus) -> Lists:
    """Where each value of each letter has its list."""
    return {
        (key, name, _letters(item.naam)): f"{name}/{item.slug}/"
        for name in _REGISTERS
        for item in getattr(corpus, name)
        for key in item.keys
    }


def _letters(name: str) -> str:
    """A value as registers compare it: so that spellings of one person meet."""
    return plain_slug(name) or name.casefold()


def fact_box(entry: Entry, shelves: Mapping[str, Shelf], lists: Lists) -> str:
    """The box with what is known of a letter, each value with its origin."""

    def listed(register: str, value: str | None, shown: str = "") -> str:
        words = attribute(shown or value or "")
        there = lists.get((entry.key, register, _letters(value or "")))
        return f'<a href="{attribute(relative(entry.url, there))}">{words}</a>' if there and words else words

    metadata = entry.letter.metadata
    origins = {h.field: h for h in metadata.herkomst}
    day = long_day(metadata.datum) + (
        f" ({metadata.datum_soort})" if metadata.datum and metadata.datum_soort not in (None, "brief") else ""
    )
    dossiers = ", ".join(
        f'<a href="{attribute(relative(entry.url, f"dossiers/{name}/"))}">{attribute(shelf_name(shelves[name]))}</a>'
        for name in entry.shelves
    )
    names = iter(entry.personen)
    senders = "; ".join(
        ", ".join(
            part
            for part in (listed("personen", next(names, None), a.naam) if a.naam else "", attribute(a.functie or ""))
            if part
        )
        for a in metadata.afzenders
    )
    years = (metadata.vergaderjaar or "onbekend").replace("-", "–")
    shelf = shelves[entry.shelves[0]]
    rows = [
        ("Titel", attribute(entry.titel), "titel"),
        ("Soort", listed("soorten", metadata.soort), "soort"),
        ("Datum", attribute(day) if metadata.datum else "onbekend", "datum"),
        ("Vragen gesteld", attribute(long_day(metadata.gesteld)) if metadata.gesteld else "", "gesteld"),
        ("Dossier", dossiers if shelf.is_dossier else "onbekend", "dossiers"),
        ("Groep" if shelf.is_rest else "Groep van de uitgever", "" if shelf.is_dossier else dossiers, ""),
        ("Nummer", attribute(metadata.ondernummer or "onbekend"), "ondernummer"),
        ("Kamer", attribute(metadata.kamer or "onbekend"), "kamer"),
        ("Vergaderjaar", listed("vergaderjaren", metadata.vergaderjaar, years), "vergaderjaar"),
        ("Afzender", senders or "onbekend", "afzenders"),
        ("Aan", attribute(metadata.ontvanger or ""), "ontvanger"),
        ("Commissie", listed("commissies", metadata.commissie), "commissie"),
        (
            "Fracties",
            ", ".join(listed("fracties", *pair) for pair in zip(entry.fracties, metadata.fracties, strict=True)),
            "fracties",
        ),
        ("Kenmerk", attribute(metadata.kenmerk or ""), "kenmerk"),
        ("Officiële tekst", attribute(metadata.bron_url or ""), "bron"),
        ("Zaken van de Tweede Kamer", attribute(", ".join(metadata.zaaknummers)), "zaaknummers"),
        (
            "Omvang",
            attribute(
                count(entry.letter.words, "woord", "woorden")
                + (f", {entry.letter.pages} pagina’s" if entry.letter.pages else "")
            ),
            "",
        ),
    ]
    return (
        '<dl class="kenmerken">\n'
        + "".join(
            f"<dt>{name}</dt><dd>{value}{_origin(entry, origins.get(field))}</dd>\n"
            for name, value, field in rows
            if value
        )
        + "</dl>\n"
    )


def _origin(entry: Entry, herkomst: Herkomst | None) -> str:
    if herkomst is None:
        return ""
    why = herkomst.reden or herkomst.rule
    words = ORIGINS[herkomst.origin.value] + (f": {why}" if why else "")
    if not herkomst.reden and herkomst.line and entry.letter.first_line <= herkomst.line <= entry.letter.last_line:
        return f' <span class="herkomst">{attribute(words)}, <a href="bron/#regel-{herkomst.line}">regel {herkomst.line}</a></span>'
    return f' <span class="herkomst">{attribute(words)}</span>'


def letter_search_data(entry: Entry, shelves: Mapping[str, Shelf]) -> str:
    """What the search index knows of a letter."""
    metadata = entry.letter.metadata
    values = {
        "titel": entry.titel,
        "datum": metadata.datum.isoformat() if metadata.datum else None,
        "soort": metadata.soort,
        "dossier": _several(entry.shelves),
        "dossiertitel": _several(shelves[name].titel or "" for name in entry.shelves),
        "nr": metadata.ondernummer if metadata.identifier else None,
        "afzender": _several(entry.personen or entry.ambten),
        "fractie": _several(dict.fromkeys(entry.fracties)),
        "kamer": metadata.kamer,
        "vergaderjaar": metadata.vergaderjaar,
        "id": entry.id,
        "bestand": entry.letter.source,
        "citeerwijze": official_citation(metadata, entry.titel, entry.hoofddocument),
    }
    return search_data(values)


def _several(values: Iterable[object]) -> str:
    return "|".join(str(value).replace("|", "/") for value in values)

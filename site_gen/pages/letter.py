"""Entry -> the page of one letter: what is known of it, its text, what it cites, who cites it.

1. The text stands in one element with ``data-letter-text``; everything else on the page stands outside it.
2. Every value shown has its origin; what is unknown is shown as unknown, and every doubt as a warning.
3. Front matter holds only known values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from site_gen.model import Corpus, Entry, Herkomst, Link, Page, Shelf, Soort
from site_gen.pages.fragments import absent_url, cited_by_item, search_data, shelf_name, source_path
from site_gen.pages.markdown import Anchor, attribute, escape, front_matter, markdown_path, outside, relative, to_markdown
from site_gen.pages.text import letter_text
from site_gen.pages.wording import count, dossier_name, id_name, label, long_day, official_citation

_ORIGIN = {"kop": "uit de kop", "voettekst": "uit de voettekst", "tekst": "uit de tekst", "afgeleid": "afgeleid", "handmatig": "handmatig"}


def letter_pages(corpus: Corpus) -> Iterator[Page]:
    """A page for every letter."""
    by_key = {entry.key: entry for entry in corpus.entries}
    shelves = {shelf.slug: shelf for shelf in corpus.shelves}
    for entry in corpus.entries:
        yield Page(markdown_path(entry.url), _page(entry, by_key, shelves, corpus))


def letter_files(corpus: Corpus) -> Iterator[Page]:
    """Each letter as files to take along, beside its page: the same Markdown, and its bare text."""
    for page, entry in zip(letter_pages(corpus), corpus.entries, strict=True):
        yield Page(f"{entry.url}brief.md", page.content, after=True)
        paragraphs = [block.text.content for block in entry.letter.blocks]
        notes = [f"{note.label} {note.text.content}" for note in entry.letter.notes]
        yield Page(f"{entry.url}brief.txt", "\n\n".join((*paragraphs, *notes)) + "\n", after=True)


def _page(entry: Entry, by_key: Mapping[str, Entry], shelves: Mapping[str, Shelf], corpus: Corpus) -> str:
    warnings = [n for n in corpus.notices if n.source == entry.letter.source and entry.letter.first_line <= max(n.line, entry.letter.first_line) <= entry.letter.last_line]
    parts = [
        front_matter(front_values(entry, [notice.text for notice in warnings])),
        _crumbs(entry, shelves),
        f"# {escape(entry.titel)}\n",
        _facts(entry, shelves),
        "".join(f'<div class="waarschuwing" markdown="0"><p>{attribute(notice.text[0].upper() + notice.text[1:])}.</p></div>\n\n' for notice in warnings),
        _search_data(entry, shelves),
        letter_text(entry, _anchors(entry, by_key)),
        _cites(entry, by_key),
        _cited_by(entry, by_key),
        _neighbours(entry, by_key, shelves),
        _citation(entry),
        _provenance(entry),
    ]
    return "\n".join(part for part in parts if part)


def front_values(entry: Entry, warnings: list[str]) -> dict[str, object]:
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
        "ontvanger": metadata.ontvanger,
        "commissie": metadata.commissie,
        "fracties": list(metadata.fracties),
        "dossiers": [known(nummer=d.nummer, toevoeging=d.toevoeging, titel=d.titel) for d in metadata.dossiers],
        "citeert": list(dict.fromkeys(item.target.id for item in entry.links if item.reference.citation.doubt is None and item.reference.citation.soort is not Soort.URL)),
        "description": description(entry),
        "bron": known(bestand=letter.source, sha256=letter.sha256, url=entry.official),
        "herkomst": {h.field: known(herkomst=h.origin.value, regel=h.line, reden=h.reden) for h in metadata.herkomst},
        "waarschuwingen": warnings,
    }
    return {key: value for key, value in values.items() if value not in (None, [], {})}


def known(**values: object) -> dict[str, object]:
    """The values that are known."""
    return {key: value for key, value in values.items() if value is not None}


def description(entry: Entry) -> str:
    """The first real sentence, at most 200 characters; never the letterhead."""
    for block in entry.letter.blocks:
        text = block.text.content.replace("\n", " ")
        if block.kind.value == "alinea" and len(text) > 40:
            end = re.search(r"[a-zà-ÿ)]{3}[.?!](?= [A-Z])", text[:200])
            text = text[: end.end()] if end else text
            return text if len(text) <= 200 else text[:199].rpartition(" ")[0] + "…"
    return entry.titel


def _crumbs(entry: Entry, shelves: Mapping[str, Shelf]) -> str:
    shelf = shelves[entry.shelves[0]]
    here = f"nr. {entry.letter.metadata.ondernummer}" if entry.id else long_day(entry.letter.metadata.datum)
    steps = [("Dossiers", "dossiers/"), (shelf_name(shelf), f"dossiers/{shelf.slug}/")]
    links = "".join(f'<li><a href="{attribute(relative(entry.url, url))}">{attribute(name)}</a></li>' for name, url in steps)
    return f'<nav class="kruimels" aria-label="Kruimelpad"><ol>{links}<li aria-current="page">{attribute(here)}</li></ol></nav>\n'


def _facts(entry: Entry, shelves: Mapping[str, Shelf]) -> str:
    metadata = entry.letter.metadata
    origins = {h.field: h for h in metadata.herkomst}
    day = long_day(metadata.datum) + (f" ({metadata.datum_soort})" if metadata.datum and metadata.datum_soort not in (None, "brief") else "")
    dossiers = ", ".join(f'<a href="{attribute(relative(entry.url, f"dossiers/{name}/"))}">{attribute(shelf_name(shelves[name]))}</a>' for name in entry.shelves)
    senders = "; ".join(attribute(", ".join(part for part in (a.naam, a.functie) if part)) for a in metadata.afzenders)
    rows = [
        ("Soort", attribute(metadata.soort), "soort"),
        ("Datum", attribute(day) if metadata.datum else "onbekend", "datum"),
        ("Vragen gesteld", attribute(long_day(metadata.gesteld)) if metadata.gesteld else "", "gesteld"),
        ("Dossier" if shelves[entry.shelves[0]].is_dossier else "Groep van de uitgever", dossiers, "dossiers"),
        ("Nummer", attribute(metadata.ondernummer or "onbekend"), "ondernummer"),
        ("Kamer", attribute(metadata.kamer or "onbekend"), "kamer"),
        ("Vergaderjaar", attribute(metadata.vergaderjaar or "onbekend").replace("-", "–"), "vergaderjaar"),
        ("Afzender", senders or "onbekend", "afzenders"),
        ("Aan", attribute(metadata.ontvanger or ""), "ontvanger"),
        ("Commissie", attribute(metadata.commissie or ""), "commissie"),
        ("Fracties", attribute(", ".join(metadata.fracties)), "fracties"),
        ("Kenmerk", attribute(metadata.kenmerk or ""), "kenmerk"),
        ("Omvang", attribute(count(entry.letter.words, "woord", "woorden") + (f", {entry.letter.pages} pagina’s" if entry.letter.pages else "")), ""),
    ]
    return '<dl class="kenmerken">\n' + "".join(f"<dt>{name}</dt><dd>{value}{_origin(origins.get(field))}</dd>\n" for name, value, field in rows if value) + "</dl>\n"


def _origin(herkomst: Herkomst | None) -> str:
    if herkomst is None:
        return ""
    words = _ORIGIN[herkomst.origin.value]
    if herkomst.reden:
        words += f": {herkomst.reden}"
    elif herkomst.line:
        words += f", regel {herkomst.line}"
    return f' <span class="herkomst">{attribute(words)}</span>'


def _search_data(entry: Entry, shelves: Mapping[str, Shelf]) -> str:
    metadata = entry.letter.metadata
    values = {
        "titel": entry.titel,
        "datum": metadata.datum.isoformat() if metadata.datum else None,
        "soort": metadata.soort,
        "dossier": _several(entry.shelves),
        "dossiertitel": _several(shelves[name].titel or "" for name in entry.shelves),
        "nr": metadata.ondernummer if entry.id else None,
        "afzender": _several(a.naam or a.functie or "" for a in metadata.afzenders),
        "fractie": _several(metadata.fracties),
        "kamer": metadata.kamer,
        "vergaderjaar": metadata.vergaderjaar,
        "id": entry.id,
        "bestand": entry.letter.source,
        "citaat": official_citation(metadata, entry.titel),
    }
    return search_data(values)


def _several(values: object) -> str:
    return "|".join(str(value).replace("|", "/") for value in values)  # type: ignore[attr-defined]


def _anchors(entry: Entry, by_key: Mapping[str, Entry]) -> dict[int | str, list[Anchor]]:
    """What becomes a link in the text: to the page here, else to the official publication."""
    found: dict[int | str, list[Anchor]] = {}
    here = markdown_path(entry.url)
    for item in entry.links:
        reference = item.reference
        place: int | str | None = reference.block if reference.block is not None else reference.note
        if place is None or item.url is None or item.span[0] >= item.span[1]:
            continue
        if item.key is None:
            found.setdefault(place, []).append(outside(item.span[0], item.span[1], item.url))
        elif item.key != entry.key or item.reference.citation.pinpoint:
            target = by_key[item.key]
            found.setdefault(place, []).append(Anchor(item.span[0], item.span[1], to_markdown(here, markdown_path(target.url) + _pinpoint(item, target))))
    return {place: sorted(anchors, key=lambda a: a.start) for place, anchors in found.items()}


def _pinpoint(item: Link, target: Entry) -> str:
    point = item.reference.citation.pinpoint
    if point is None:
        return ""
    first = point.value.split("-")[0].split("–")[0].strip()
    if point.kind == "pagina" and first.isdigit() and target.letter.pages and any(m.value == first and m.kind.value == "pagina" for b in target.letter.blocks for m in b.text.marks):
        return f"#pagina-{first}"
    if point.kind == "vraag" and any(b.turn == int(first) for b in target.letter.blocks if first.isdigit() and b.role):
        return f"#vraag-{first}"
    return ""


def _cites(entry: Entry, by_key: Mapping[str, Entry]) -> str:
    """What this letter cites, each paper once, in order."""
    items: dict[str, str] = {}
    for item in entry.links:
        if item.reference.citation.doubt is not None or item.target.id in items or item.key == entry.key:
            continue
        if item.key is not None:
            there = by_key[item.key]
            text = f'<a href="{attribute(relative(entry.url, there.url))}">{attribute(label(there))}</a> <span class="herkomst">{attribute(id_name(item.target.id))}</span>'
        elif item.reference.citation.soort is Soort.URL:
            text = f'<a class="extern" rel="external noopener" href="{attribute(item.url or "")}">{attribute(item.target.id)}</a>' if item.url else attribute(item.target.id)
        else:
            text = f'<a href="{attribute(relative(entry.url, absent_url(item.target.id)))}">{attribute(id_name(item.target.id))}</a> <span class="herkomst">niet in deze collectie</span>'
            if item.url:
                text += f' <a class="extern" rel="external noopener" href="{attribute(item.url)}">officiële tekst</a>'
        items[item.target.id] = f"<li>{text}</li>"
    ties = "".join(
        f'<li>{attribute(r.verb if r.source == entry.key else r.reverse)}: <a href="{attribute(relative(entry.url, by_key[other].url))}">{attribute(by_key[other].titel)}</a></li>'
        for r in entry.relations
        for other in (r.target if r.source == entry.key else r.source,)
    )
    if not items and not ties:
        return ""
    return f'<section class="verwijst-naar" aria-label="Verwijst naar">\n<h2 id="verwijst-naar">Verwijst naar ({len(items)})</h2>\n<ul>{ties}{"".join(items.values())}</ul>\n</section>\n'


def _cited_by(entry: Entry, by_key: Mapping[str, Entry]) -> str:
    items = "".join(cited_by_item(by, by_key, entry.url) for by in entry.cited_by)
    body = f"<ul>{items}</ul>" if items else "<p>Geen ander stuk in deze collectie haalt dit stuk aan.</p>"
    return f'<section class="aangehaald-door" data-aangehaald-door aria-label="Aangehaald door">\n<h2 id="aangehaald-door">Aangehaald door ({len(entry.cited_by)})</h2>\n{body}\n</section>\n'


def _neighbours(entry: Entry, by_key: Mapping[str, Entry], shelves: Mapping[str, Shelf]) -> str:
    made: list[str] = []
    for name in entry.shelves:
        shelf = shelves[name]
        place = shelf.keys.index(entry.key)
        where = f" in {shelf_name(shelf)}" if len(entry.shelves) > 1 else ""
        for word, other in (("Vorige", place - 1), ("Volgende", place + 1)):
            if 0 <= other < len(shelf.keys):
                there = by_key[shelf.keys[other]]
                rel = "prev" if word == "Vorige" else "next"
                made.append(f'<p>{word}{attribute(where)}: <a rel="{rel}" href="{attribute(relative(entry.url, there.url))}">{attribute(label(there))}</a></p>')
    return f'<nav class="vorige-volgende" aria-label="Vorige en volgende in het dossier">{"".join(made)}</nav>\n' if made else ""


def _citation(entry: Entry) -> str:
    text = official_citation(entry.letter.metadata, entry.titel)
    return f'<p class="citeren">Citeren als: <span data-citaat>{attribute(text)}</span></p>\n'


def _provenance(entry: Entry) -> str:
    letter = entry.letter
    source = relative(entry.url, f"data/bronnen/{source_path(letter.source)}")
    official = f' · <a class="extern" rel="external noopener" href="{attribute(entry.official)}">officiële tekst</a>' if entry.official else ""
    return f'<p class="bron">Bron: <a href="{attribute(source)}">{attribute(letter.source)}</a> (regels {letter.first_line}–{letter.last_line}) · sha256 <code>{letter.sha256}</code> · <a href="brief.md">als Markdown</a> · <a href="brief.txt">als tekst</a>{official}</p>\n'

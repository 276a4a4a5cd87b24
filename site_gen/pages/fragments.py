"""Values -> small pieces of HTML and addresses that several kinds of page share.

1. Every value that comes from a letter or from the publisher passes ``attribute``.
2. Addresses hold ``[a-z0-9-]`` and official upper-case parts only, whatever a file or an id is called.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from site_gen.model import CitedBy, Dossier, Entry, Shelf, parse_kamerstuk_id
from site_gen.pages.markdown import attribute, relative
from site_gen.pages.wording import dossier_name, label_from, long_day, numbered


def absent_url(identifier: str) -> str:
    """Where a paper that is cited and not held has its page: ``dossiers/22112/2955/``, else below ``verwijzingen/``."""
    kamerstuk = parse_kamerstuk_id(identifier)
    if kamerstuk is not None:
        return f"dossiers/{kamerstuk.dossier_slug}/{kamerstuk.ondernummer}/"
    plain = re.sub(r"[^A-Za-z0-9]+", "-", identifier).strip("-").lower()[:60] or "stuk"
    sure = plain == identifier.lower()
    return f"verwijzingen/{plain if sure else plain + '-' + hashlib.sha256(identifier.encode()).hexdigest()[:6]}/"


def shelf_name(shelf: Shelf) -> str:
    """How a dossier or group is called: ``32 317 JBZ-Raad``.

    >>> shelf_name(Shelf("CXLIX", "CXLIX", None, "Verkiezingen", "", ()))
    'CXLIX Verkiezingen'
    """
    if shelf.nummer is None:
        return shelf.titel or shelf.slug
    number = dossier_name(Dossier(shelf.nummer, shelf.toevoeging))
    return f"{number} {shelf.titel}" if shelf.titel else number


def crumbs(steps: Iterable[tuple[str, str]], here: str) -> str:
    """The trail to a page: names and ready-made addresses of what lies above it, then its own name, which is no link."""
    links = "".join(f'<li><a href="{attribute(url)}">{attribute(name)}</a></li>' for name, url in steps)
    return f'<nav class="kruimels" aria-label="Kruimelpad"><ol>{links}<li aria-current="page">{attribute(here)}</li></ol></nav>\n'


def outward(url: str, words: str) -> str:
    """A link to another site, shown as such."""
    return f'<a class="extern" rel="external noopener" href="{attribute(url)}">{attribute(words)}</a>'


def search_data(values: Mapping[str, str | None]) -> str:
    """The hidden element that tells the search index what a page is (contract in ``site/search.py``)."""
    filled = {key: value for key, value in values.items() if value}
    data = " ".join(f'data-{key}="{attribute(value)}"' for key, value in filled.items())
    return f'<div class="zoekgegevens" hidden {data}></div>\n'


def cited_by_items(places: Iterable[CitedBy], by_key: Mapping[str, Entry], here: str) -> list[str]:
    """Each place that cites this paper: which letter, where in it, and the sentence; a sentence that does so twice once.

    The next sentence of the same letter has its number only, not its title and day again.
    """
    items: list[str] = []
    before = ""
    for (key, anchor, spot, sentence), times in _sentences(places).items():
        items.append(_cited_by(by_key[key], (anchor, spot, sentence), times, here, again=key == before))
        before = key
    return items


def places(cited_by: Iterable[CitedBy]) -> int:
    """How many of those items there are."""
    return len(_sentences(cited_by))


def _sentences(places: Iterable[CitedBy]) -> Counter[tuple[str, str, str, str]]:
    return Counter((by.key, by.anchor, by.spot, by.sentence) for by in places)


def _cited_by(there: Entry, place: tuple[str, str, str], times: int, here: str, *, again: bool) -> str:
    anchor, spot, sentence = place
    where = f", {spot}" if spot else ""
    url = relative(here, f"{there.url}#{anchor}" if anchor else there.url)
    often = f' <span class="herkomst">{times} keer</span>' if times > 1 else ""
    number = there.letter.metadata.ondernummer if there.id else None
    name = (numbered(number) if number else "zelfde stuk") if again else label_from(here, there)
    day = "" if again else f" ({attribute(long_day(there.letter.metadata.datum))})"
    mark = ' class="vervolg"' if again else ""
    return f'<li{mark} data-bron="{attribute(there.url)}"><a href="{attribute(url)}">{attribute(name + where)}</a>{day}: <q>{attribute(sentence)}</q>{often}</li>'


_SHOWN = 10


def folded_list(items: Sequence[str]) -> str:
    """A list of ready-made items; of a long one the rest is folded below the first ten."""
    if len(items) <= _SHOWN + 2:
        return f"<ul>{''.join(items)}</ul>"
    rest = f"<details><summary>Nog {len(items) - _SHOWN}</summary><ul>{''.join(items[_SHOWN:])}</ul></details>"
    return f"<ul>{''.join(items[:_SHOWN])}</ul>{rest}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]], caption: str) -> str:
    """A table of ready-made cells that scrolls inside itself on a narrow screen."""
    top = "".join(f'<th scope="col">{attribute(name)}</th>' for name in head)
    body = "\n".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    cards = " kaarten" if len(head) > 2 else ""  # on a phone
    return (
        f'<div class="tabel-rol{cards}" tabindex="0" role="region" aria-label="{attribute(caption)}">\n<table>\n<caption>{attribute(caption)}</caption>\n'
        f"<thead><tr>{top}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>\n</div>\n"
    )


def listing(head: Sequence[str], rows: Iterable[Sequence[str]], caption: str) -> str:
    """A table that a reader with JavaScript can sort and filter (``lijsten.js``, front matter ``lijst``)."""
    return f"<div data-lijst>\n{table(head, rows, caption)}</div>\n"


def letter_rows(entries: Iterable[Entry], here: str) -> Iterable[tuple[str, ...]]:
    """Rows of a list of letters: day, number, kind, title, sender."""
    for entry in entries:
        metadata = entry.letter.metadata
        day = (
            f'<time datetime="{metadata.datum.isoformat()}">{attribute(long_day(metadata.datum))}</time>'
            if metadata.datum
            else attribute(long_day(None))
        )
        senders = "; ".join(attribute(a.naam or a.functie or "") for a in metadata.afzenders)
        yield (
            day,
            attribute(metadata.ondernummer or "–"),
            attribute(metadata.soort),
            f'<a href="{attribute(relative(here, entry.url))}">{attribute(entry.titel)}</a>',
            senders,
        )


LETTER_HEAD = ("Datum", "Nummer", "Soort", "Titel", "Afzender")


def refused_url(source: str) -> str:
    """The address of the page that says why a file is not published."""
    given = source_path(source).removesuffix(".txt")
    # Two files may differ in capitals only (Brief.txt, brief.txt).
    name = given if given == given.lower() else f"{given.lower()}-{hashlib.sha256(source.encode()).hexdigest()[:6]}"
    return f"geweigerd/{name}/"


def source_path(name: str) -> str:
    """The address of a source file below ``data/bronnen/``: plain signs only, always ending in ``.txt``."""
    if re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,120}\.txt", name):
        return name
    return (
        re.sub(r"[^A-Za-z0-9_-]+", "-", name)[:60].strip("-")
        + "-"
        + hashlib.sha256(name.encode()).hexdigest()[:8]
        + ".txt"
    )

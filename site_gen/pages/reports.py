"""Corpus -> the public reports: how the letters were read, and every reference that leads nowhere.

1. Each figure is counted from the same ledger, decisions and links that made the pages; those of the proof are filled in
   when the finished pages were compared (`figures.py`).
2. A doubt that `check` prints also stands here, with its kind; every kind is explained below.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from site_gen.model import NOTICE_CODES, Corpus, Entry, Page, Soort
from site_gen.pages.bron import source_url
from site_gen.pages.figures import figures_table, refusals
from site_gen.pages.fragments import absent_url, outward, refused_url, table
from site_gen.pages.markdown import attribute, front_matter, markdown_path
from site_gen.pages.unknown import unknown_table
from site_gen.pages.wording import count, id_name, target_name

MOST_ROWS = 1000
"""How many cited papers a table lists, the most cited first; the file of all references holds the rest."""

_KINDS: Mapping[Soort, str] = MappingProxyType(
    {
        Soort.KAMERSTUK: "Kamerstuk",
        Soort.HANDELINGEN: "Handelingen",
        Soort.AANHANGSEL: "Kamervragen met antwoord",
        Soort.STB: "Staatsblad",
        Soort.STCRT: "Staatscourant",
        Soort.TRB: "Tractatenblad",
        Soort.EU: "Europees stuk",
        Soort.WET: "wet of verdrag",
        Soort.ECLI: "uitspraak van een rechter",
        Soort.MOTIE: "motie",
        Soort.TOEZEGGING: "toezegging",
        Soort.ZAAK: "zaak van de Tweede Kamer",
        Soort.DOCUMENT: "document van de Tweede Kamer",
        Soort.INTERN: "plaats in een stuk",
        Soort.URL: "webadres",
    }
)
"""What is cited, in words; the data have the short names."""


def conversion_report(corpus: Corpus) -> Iterator[Page]:
    """``/verslag/``: per file the figures of the proof, what was taken out, how words were joined, and what is doubtful."""
    parts: dict[str, list[Entry]] = {}
    for entry in corpus.entries:
        parts.setdefault(entry.letter.source, []).append(entry)
    doubts = (
        (attribute(n.source), str(n.line or "–"), _kind(n.code), attribute(n.text), attribute(n.remedy))
        for n in corpus.notices
    )
    breaks: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for source, decision in corpus.decisions:
        if decision.stage == "afbreking":
            breaks.setdefault((decision.result, decision.rule), []).append((source, decision.line))
    joined = (
        (attribute(result), attribute(rule), str(len(places)), _place(parts, *places[0]))
        for (result, rule), places in breaks.items()
    )
    yield Page(
        "verslag.md",
        front_matter({"title": "Conversieverslag"})
        + "\n# Conversieverslag\n\nHoe de brieven zijn gelezen. Elk woord van een bronbestand staat op de pagina van de brief, of in het "
        + '<a href="../data/grootboek.jsonl">grootboek</a> met zijn plaats en de reden; samengevoegde woorden staan in <a href="../data/samenvoegingen.jsonl">de lijst van samenvoegingen</a>. '
        + 'De cijfers staan ook als <a href="../data/verslag.json">gegevens</a>. Na het opmaken is elke pagina woord voor woord met haar bron vergeleken: '
        + "een stuk waarvan een woord verloren ging, erbij kwam of versprong, wordt niet gepubliceerd. "
        + "Geweigerde bestanden staan bovenaan, daarna de bestanden waaruit het grootste aandeel van de woorden verdween.\n\n"
        + f"Woordenboek voor afgebroken woorden: {attribute(corpus.woordenboek) or 'geen, alleen de lijst van woorden met een streepje'}.\n\n"
        + figures_table(corpus)
        + f"\n## Twijfels\n\n{table(('Bestand', 'Regel', 'Soort', 'Wat', 'Wat te doen'), doubts, 'Twijfels') if corpus.notices else 'Geen.'}\n"
        + "\n## Onbekende gegevens\n\nWat in een stuk niet staat of niet is herkend. Weet u het wel, zet het dan met een reden in een `.yml`.\n\n"
        + unknown_table(corpus)
        + f"\n## Afgebroken woorden\n\n{table(('Beslissing', 'Waarom', 'Keer', 'Voor het eerst'), joined, 'Afgebroken woorden') if breaks else 'Geen.'}\n"
        + f"\n## Soorten twijfels\n\nOok die hier niet voorkomen.\n\n{_kinds(corpus)}",
    )


def _kind(code: str) -> str:
    return f'<a href="#twijfel-{attribute(code)}">{attribute(code)}</a>'


def _kinds(corpus: Corpus) -> str:
    """Every kind of doubt there is: what it means, what to do, and how often it is here."""
    times = Counter(notice.code for notice in corpus.notices)
    rows = (
        (f'<span id="twijfel-{code}">{code}</span>', attribute(means), attribute(do), str(times[code]))
        for code, (means, do) in NOTICE_CODES.items()
    )
    return table(("Soort", "Wat het betekent", "Wat u doet", "Keer"), rows, "Soorten twijfels")


def _place(parts: Mapping[str, Sequence[Entry]], source: str, line: int) -> str:
    """A line of a source, with a link to it in the source view."""
    words = f"{attribute(source)}, regel {line}"
    for entry in parts.get(source, ()):
        if entry.letter.first_line <= line <= entry.letter.last_line:
            return f'<a href="../{attribute(source_url(entry))}#regel-{line}">{words}</a>'
    return words


def reference_report(corpus: Corpus) -> Iterator[Page]:
    """``/verwijzingen/``: what is cited most, what leads nowhere and why, each with its place."""
    most = sorted(corpus.absent, key=lambda a: (-len(a.cited_by), a.target.id))[:MOST_ROWS]
    rows = (
        (
            f'<a href="../{attribute(absent_url(a.target.id))}">{attribute(target_name(a.target))}</a>',
            _KINDS[a.soort],
            str(len(a.cited_by)),
            outward(a.url, "officiële tekst") if a.url else "geen adres bekend",
        )
        for a in most
    )
    held = sorted((e for e in corpus.entries if e.cited_by), key=lambda e: (-len(e.cited_by), e.key))[:MOST_ROWS]
    here = (
        (
            f'<a href="../{attribute(e.url)}">{attribute(e.titel)}</a>',
            attribute(id_name(e.id) if e.id else "–"),
            str(len(e.cited_by)),
        )
        for e in held
    )
    parts: dict[str, list[Entry]] = {}
    for entry in corpus.entries:
        parts.setdefault(entry.letter.source, []).append(entry)
    doubts = [
        (_place(parts, e.letter.source, r.line), attribute(r.citation.text), attribute(r.citation.doubt or ""))
        for e in corpus.entries
        for r in e.letter.references
        if r.citation.doubt is not None
    ]
    unclear = [(_place(parts, n.source, n.line), attribute(n.text)) for n in corpus.notices if n.code == "intern"]
    named = _by_name(corpus, parts)
    total = sum(1 for e in corpus.entries for item in e.links if item.reference.citation.soort is not Soort.URL)
    inside = sum(1 for e in corpus.entries for item in e.links if item.held)
    yield Page(
        "verwijzingen.md",
        front_matter({"title": "Verwijzingen"})
        + f'\n# Verwijzingen\n\n<p class="feiten">{count(total, "verwijzing", "verwijzingen")}, waarvan {inside} naar een stuk in deze collectie.{_rest(corpus)}</p>\n\n'
        + "Alle verwijzingen staan ook als tabel in [verwijzingen.csv](data/verwijzingen.csv).\n"
        + (
            f"\n## Meest aangehaald in deze collectie\n\n{table(('Stuk', 'Nummer', 'Keer aangehaald'), here, 'Meest aangehaald in deze collectie')}"
            if held
            else ""
        )
        + f"\n## Aangehaald, niet in deze collectie\n\n{table(('Stuk', 'Soort', 'Keer aangehaald', 'Adres'), rows, 'Aangehaald, niet in deze collectie') if most else 'Geen.'}\n"
        + _section("Bij naam genoemd, zonder nummer", ("Naam", "Keer genoemd", "Voor het eerst"), named)
        + _section("Niet eenduidig", ("Plaats", "Wat"), unclear)
        + f"\n## Kan niet kloppen\n\n{table(('Plaats', 'Tekst', 'Waarom'), doubts, 'Kan niet kloppen') if doubts else 'Geen.'}\n",
    )


def _rest(corpus: Corpus) -> str:
    if max(len(corpus.absent), len(corpus.entries)) <= MOST_ROWS:
        return ""
    return f" De tabellen tonen hoogstens de {count(MOST_ROWS, 'meest aangehaalde', 'meest aangehaalde')} stukken."


def _section(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return f"\n## {title}\n\n{table(head, rows, title)}\n" if rows else ""


def _by_name(corpus: Corpus, parts: Mapping[str, Sequence[Entry]]) -> list[tuple[str, str, str]]:
    """The moties whose name tells no number, and of which not exactly one is here: they stay text."""
    found: dict[str, list[tuple[str, str, int]]] = {}
    for entry in corpus.entries:
        for item in entry.links:
            citation = item.reference.citation
            if item.target.id.startswith("motie-") and not (item.url or item.target.also or citation.doubt):
                text = citation.text[:1].upper() + citation.text[1:]
                found.setdefault(item.target.id, []).append((text, entry.letter.source, item.reference.line))
    return [
        (attribute(places[0][0]), str(len(places)), _place(parts, places[0][1], places[0][2]))
        for _, places in sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    ]


def refused_pages(corpus: Corpus) -> Iterator[Page]:
    """A page for each letter that was refused (``--keep-going``): that it is here, and why it is not shown."""
    for source, reasons in refusals(corpus).items():
        items = "".join(f"<li>{attribute(reason)}</li>" for reason in reasons)
        yield Page(
            markdown_path(refused_url(source)),
            front_matter({"title": f"Geweigerd: {source}", "noindex": True})
            + f"\n# Geweigerd stuk\n\n<p>Het bestand <code>{attribute(source)}</code> is niet gepubliceerd, want:</p>\n<ul>{items}</ul>\n",
        )

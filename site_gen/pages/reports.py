"""Corpus -> the public reports: how the letters were read, and every reference that leads nowhere.

1. Each figure is counted from the same ledger, decisions and links that made the pages.
2. A doubt that `check` prints also stands here.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator

from site_gen.model import Corpus, LedgerKind, Page, Soort
from site_gen.pages.fragments import absent_url, source_path, table
from site_gen.pages.markdown import attribute, front_matter
from site_gen.pages.wording import count, id_name


def conversion_report(corpus: Corpus) -> Iterator[Page]:
    """``/verslag/``: per letter what was taken out, how words were joined, and what is doubtful."""
    gone: Counter[tuple[str, str]] = Counter((entry.source, entry.kind.value) for entry in corpus.ledger)
    joined: Counter[str] = Counter(source for source, decision in corpus.decisions if decision.stage == "afbreking")
    kinds = (
        LedgerKind.PAGE_HEADER,
        LedgerKind.PAGE_FOOTER,
        LedgerKind.DUPLICATE,
        LedgerKind.MARKUP,
        LedgerKind.CONTROL_CHAR,
    )
    rows = (
        (
            f'<a href="../{attribute(entry.url)}">{attribute(entry.titel)}</a>',
            attribute(entry.letter.source),
            str(entry.letter.words),
            str(len(entry.letter.notes)),
            str(len(entry.links)),
            str(sum(gone[entry.letter.source, kind.value] for kind in kinds)),
            str(joined[entry.letter.source]),
        )
        for entry in corpus.entries
    )
    doubts = ((attribute(n.source), str(n.line or "–"), attribute(n.text), attribute(n.remedy)) for n in corpus.notices)
    breaks = (
        (attribute(source), str(decision.line), attribute(decision.result), attribute(decision.rule))
        for source, decision in corpus.decisions
        if decision.stage == "afbreking"
    )
    yield Page(
        "verslag.md",
        front_matter({"title": "Conversieverslag"})
        + "\n# Conversieverslag\n\nHoe de brieven zijn gelezen. Elk woord van een bronbestand staat op de pagina van de brief, of in het "
        + '<a href="../data/grootboek.jsonl">grootboek</a> met zijn plaats en de reden; samengevoegde woorden staan in <a href="../data/samenvoegingen.jsonl">de lijst van samenvoegingen</a>.\n\n'
        + f"Woordenboek voor afgebroken woorden: {attribute(corpus.woordenboek) or 'geen, alleen de lijst van woorden met een streepje'}.\n\n"
        + table(
            ("Stuk", "Bestand", "Woorden", "Noten", "Verwijzingen", "Uit de tekst gehaald", "Afgebroken woorden"),
            rows,
            "Per stuk",
        )
        + f"\n## Twijfels\n\n{table(('Bestand', 'Regel', 'Wat', 'Wat te doen'), doubts, 'Twijfels') if corpus.notices else 'Geen.'}\n"
        + f"\n## Afgebroken woorden\n\n{table(('Bestand', 'Regel', 'Beslissing', 'Regel van de ladder'), breaks, 'Afgebroken woorden') if joined else 'Geen.'}\n",
    )


def reference_report(corpus: Corpus) -> Iterator[Page]:
    """``/verwijzingen/``: what is cited most, and what leads nowhere."""
    most = sorted(corpus.absent, key=lambda a: (-len(a.cited_by), a.target.id))
    rows = (
        (
            f'<a href="../{attribute(absent_url(a.target.id))}">{attribute(id_name(a.target.id))}</a>',
            attribute(a.soort.value),
            str(len(a.cited_by)),
            f'<a class="extern" rel="external noopener" href="{attribute(a.url)}">officiële tekst</a>'
            if a.url
            else "geen adres bekend",
        )
        for a in most
    )
    held = sorted((e for e in corpus.entries if e.cited_by), key=lambda e: (-len(e.cited_by), e.key))
    here = (
        (f'<a href="../{attribute(e.url)}">{attribute(e.titel)}</a>', attribute(e.id or "–"), str(len(e.cited_by)))
        for e in held
    )
    doubts = (
        (attribute(e.letter.source), str(r.line), attribute(r.citation.text), attribute(r.citation.doubt or ""))
        for e in corpus.entries
        for r in e.letter.references
        if r.citation.doubt is not None
    )
    total = sum(1 for e in corpus.entries for item in e.links if item.reference.citation.soort is not Soort.URL)
    inside = sum(1 for e in corpus.entries for item in e.links if item.held)
    yield Page(
        "verwijzingen.md",
        front_matter({"title": "Verwijzingen"})
        + f'\n# Verwijzingen\n\n<p class="feiten">{count(total, "verwijzing", "verwijzingen")}, waarvan {inside} naar een stuk in deze collectie.</p>\n\n'
        + "Alle verwijzingen staan ook als tabel in [verwijzingen.csv](data/verwijzingen.csv).\n"
        + (
            f"\n## Meest aangehaald in deze collectie\n\n{table(('Stuk', 'Nummer', 'Keer aangehaald'), here, 'Meest aangehaald in deze collectie')}"
            if held
            else ""
        )
        + f"\n## Aangehaald, niet in deze collectie\n\n{table(('Stuk', 'Soort', 'Keer aangehaald', 'Adres'), rows, 'Aangehaald, niet in deze collectie') if most else 'Geen.'}\n"
        + f"\n## Kan niet kloppen\n\n{table(('Bestand', 'Regel', 'Tekst', 'Waarom'), doubts, 'Kan niet kloppen') if any(r.citation.doubt for e in corpus.entries for r in e.letter.references) else 'Geen.'}\n",
    )


def refused_pages(corpus: Corpus) -> Iterator[Page]:
    """A page for each letter that was refused (``--keep-going``): that it is here, and why it is not shown."""
    refused: dict[str, list[str]] = {}
    for notice in corpus.notices:
        if notice.fatal:
            refused.setdefault(notice.source, []).append(
                f"regel {notice.line}: {notice.text}" if notice.line else notice.text
            )
    for source, reasons in refused.items():
        items = "".join(f"<li>{attribute(reason)}</li>" for reason in reasons)
        given = source_path(source).removesuffix(".txt")
        # Two files may differ in capitals only (Brief.txt, brief.txt).
        name = given if given == given.lower() else f"{given.lower()}-{hashlib.sha256(source.encode()).hexdigest()[:6]}"
        yield Page(
            f"geweigerd/{name}.md",
            front_matter({"title": f"Geweigerd: {source}", "noindex": True})
            + f"\n# Geweigerd stuk\n\n<p>Het bestand <code>{attribute(source)}</code> is niet gepubliceerd, want:</p>\n<ul>{items}</ul>\n",
        )

"""Pages -> a published site: engine, policy, database, search index, proof, manifest, swap.

1. Nothing is published before every check held: links, foreign loads, and each letter against its source.
2. The site that stood stays whole until the new one takes its place in one move.
3. Pages, search index and data files in one site are of one build.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from site_gen.model import ContentRefused, Corpus, Notice
from site_gen.site.audit import Proof
from site_gen.site.cache import Cache, cache_file, kept
from site_gen.site.database import write_database
from site_gen.site.docs_folder import has_pages, write_pages
from site_gen.site.engine import build_day, render, site_address
from site_gen.site.fingerprint import is_current, program_key, site_key, write_record
from site_gen.site.finish import finish
from site_gen.site.inspection import dead_links, read_site
from site_gen.site.manifest import differences, write_manifest
from site_gen.site.proofs import complaints, prove
from site_gen.site.publish import left_over, swap, workshop
from site_gen.site.report import fill_report
from site_gen.site.search import build_index
from site_gen.site.waiting import join, put_aside, waiting_room

__all__ = [
    "Built",
    "Cache",
    "build_day",
    "build_site",
    "cache_file",
    "differences",
    "has_pages",
    "is_current",
    "kept",
    "left_over",
    "program_key",
    "put_aside",
    "site_address",
    "site_key",
    "waiting_room",
    "workshop",
    "write_pages",
]

_SHOWN = 20
"""Complaints named in one run."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made."""

    pages: int


def build_site(
    folder: Path,
    docs: Path,
    config: Path,
    site: Path,
    corpus: Corpus,
    texts: Callable[[str], str],
    later: Path,
    key: str,
    say: Callable[[str], None],
    cache: Cache | None = None,
) -> Built:
    """Make the site in ``folder`` (an empty one beside ``site``), check it, and put it in place.

    ``texts`` gives the decoded text of a source by name, ``later`` holds the pages that were put aside for after the
    engine; `ContentRefused` names every letter whose proof fails.
    """
    fresh = folder / "site"
    say("pagina’s opmaken")
    root = render(config, docs, fresh, cache)
    join(later, fresh)
    write_database(fresh, corpus)
    pages = finish(fresh, rooted=root is not None)
    say("zoekindex maken")
    build_index(fresh, before=site)
    say("nakijken")
    fill_report(fresh, _check(fresh, corpus, texts, root or "/"))
    write_record(fresh, key)
    write_manifest(fresh)
    swap(fresh, site)
    return Built(pages)


def _check(fresh: Path, corpus: Corpus, texts: Callable[[str], str], root: str) -> dict[str, Proof]:
    """Every check that stands before publishing; returns the proof of each source, in their order."""
    pages = read_site(fresh)
    files = {path.relative_to(fresh).as_posix() for path in fresh.rglob("*") if path.is_file()}
    dead = list(dead_links(pages, files, root))
    if dead:
        told = tuple(
            Notice(path, 0, "dode-koppeling", f"de koppeling {link} {why}", "verbeter de pagina", fatal=True)
            for path, link, why in dead[:_SHOWN]
        )
        raise ContentRefused(f"{len(dead)} koppelingen binnen de site leiden nergens heen", told)
    foreign = [(path, link) for path, seen in pages.items() for link in seen.foreign]
    if foreign:
        raise ContentRefused(f"{foreign[0][0]}: laadt {foreign[0][1]} van een andere site")
    proofs = prove(pages, corpus, texts)
    lost = tuple(complaints(proofs, corpus))
    if lost:
        raise ContentRefused(f"{len({n.source for n in lost})} brieven zijn niet woord voor woord overgekomen", lost)
    return proofs

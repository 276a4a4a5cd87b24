"""Corpus -> Pages: every file of the docs folder, made but not written.

1. `PAGE_MAKERS` is one table; a new kind of page or export is one entry.
2. Paths are unique, relative and plain; no page depends on a clock, a path or the order of files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from site_gen.model import Corpus, Page
from site_gen.pages.bron import source_pages
from site_gen.pages.changes import change_page
from site_gen.pages.cited import cited_pages, short_addresses
from site_gen.pages.citing import citation_files
from site_gen.pages.data_page import data_page
from site_gen.pages.document import letter_data
from site_gen.pages.dossier import dossier_pages
from site_gen.pages.feeds import feeds
from site_gen.pages.home import home_page, search_page
from site_gen.pages.kinds import kinds_page
from site_gen.pages.letter import letter_pages
from site_gen.pages.lists import register_pages
from site_gen.pages.network import network_pages
from site_gen.pages.package import data_package
from site_gen.pages.reports import conversion_report, reference_report, refused_pages
from site_gen.pages.withdrawn import withdrawn_pages

__all__ = ["PAGE_MAKERS", "make_pages"]

PAGE_MAKERS: Mapping[str, Callable[[Corpus], Iterator[Page]]] = MappingProxyType(
    {
        "brieven": letter_pages,
        "bronnen": source_pages,
        "dossiers": dossier_pages,
        "registers": register_pages,
        "aangehaald": cited_pages,
        "korte adressen": short_addresses,
        "ingetrokken": withdrawn_pages,
        "voorpagina": home_page,
        "zoeken": search_page,
        "geweigerd": refused_pages,
        "conversieverslag": conversion_report,
        "verwijzingen": reference_report,
        "citeervormen": kinds_page,
        "netwerk": network_pages,
        "citaties": citation_files,
        "feeds": feeds,
        "wijzigingen": change_page,
        "gegevens per stuk": letter_data,
        "gegevens": data_package,
        "uitleg bij de gegevens": data_page,
    }
)
"""Every kind of page, and the function that makes it from the collection alone."""


def make_pages(corpus: Corpus) -> Iterator[Page]:
    """All files of the docs folder, and those that join the site after the engine."""
    for maker in PAGE_MAKERS.values():
        yield from maker(corpus)

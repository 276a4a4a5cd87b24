"""Text -> Citations: every reference in a letter's running text, with what it points at.

1. `find` returns Citations sorted by start and disjoint, with ``text[start:end] == citation.text``.
2. Each target has a span of its own inside its citation, sorted and disjoint; the span of a member of a range that is
   not printed ("3 t/m 7") is empty: it is a target, and there is nothing to link.
3. It never raises, takes time linear in the text, and reads words whole that a line's end broke (`regeleinden`).
4. A form that looks like a reference and cannot exist is returned with ``doubt`` and without addresses.
5. `CITATION_KINDS` is the one table; a new kind is one entry, and its examples are its tests and its documentation.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from site_gen.citations import voorbeelden as v
from site_gen.citations import voorbeelden_europa as eu
from site_gen.citations.artikelen import find_artikelen, own_names
from site_gen.citations.bladen import find_staatsbladen, find_staatscouranten, find_tractatenbladen
from site_gen.citations.europa import find_acts, find_celex, find_papers
from site_gen.citations.handelingen import find_aanhangsels, find_handelingen
from site_gen.citations.kamerstukken import find_kamerstukken
from site_gen.citations.kinds import CitationKind, CounterExample, Example, Finder
from site_gen.citations.moties import find_moties
from site_gen.citations.officieel import official_address
from site_gen.citations.publicatieblad import find_bladen
from site_gen.citations.recht import find_uitspraken, find_wetten
from site_gen.citations.regeleinden import whole_words
from site_gen.citations.tweedekamer import find_documenten, find_ids, find_toezeggingen, find_zaken
from site_gen.citations.voorbeelden_kamerstuk import GEEN_KAMERSTUKKEN, KAMERSTUKKEN
from site_gen.citations.webadressen import find_webadressen
from site_gen.model import Citation, Soort

__all__ = [
    "CITATION_KINDS",
    "CitationKind",
    "CounterExample",
    "Example",
    "Finder",
    "find",
    "official_address",
    "own_names",
]

_NO_NAMES: Mapping[str, str] = MappingProxyType({})

# Where two kinds read the same text, the one that starts first wins; at the same start, the one higher in this table.
CITATION_KINDS: tuple[CitationKind, ...] = (
    CitationKind("webadres", Soort.URL, "Webadressen", find_webadressen, ("http",), v.WEBADRESSEN, v.GEEN_WEBADRESSEN),
    CitationKind(
        "kamerstuk",
        Soort.KAMERSTUK,
        "Kamerstukken",
        find_kamerstukken,
        (
            "amerst",
            "KAMERST",
            "kst",
            "KST",
            "Kst",
            "Kamer",
            "TK",
            "EK",
            "nr",
            "Nr",
            "NR",
            "ummer",
            "No",
            "no",
            "-",
            ", ",
        ),
        KAMERSTUKKEN,
        GEEN_KAMERSTUKKEN,
    ),
    CitationKind(
        "aanhangsel",
        Soort.AANHANGSEL,
        "Aanhangsel van de Handelingen",
        find_aanhangsels,
        ("anhangsel", "Aanh."),
        v.AANHANGSELS,
        v.GEEN_AANHANGSELS,
    ),
    CitationKind(
        "handelingen",
        Soort.HANDELINGEN,
        "Handelingen",
        find_handelingen,
        ("andelingen", "HANDELINGEN", "Hand."),
        v.HANDELINGEN,
        v.GEEN_HANDELINGEN,
    ),
    CitationKind(
        "staatsblad",
        Soort.STB,
        "Staatsblad",
        find_staatsbladen,
        ("Stb", "Staatsblad"),
        v.STAATSBLADEN,
        v.GEEN_STAATSBLADEN,
    ),
    CitationKind(
        "staatscourant",
        Soort.STCRT,
        "Staatscourant",
        find_staatscouranten,
        ("Stcrt", "Staatscourant"),
        v.STAATSCOURANTEN,
        v.GEEN_STAATSCOURANTEN,
    ),
    CitationKind(
        "tractatenblad",
        Soort.TRB,
        "Tractatenblad",
        find_tractatenbladen,
        ("Trb", "Tractatenblad"),
        v.TRACTATENBLADEN,
        v.GEEN_TRACTATENBLADEN,
    ),
    CitationKind(
        "eu-handeling",
        Soort.EU,
        "Verordeningen, richtlijnen en besluiten van de Europese Unie",
        find_acts,
        (
            "erordening",
            "ichtlijn",
            "esluit",
            "eschikking",
            "anbeveling",
            "Vo.",
            "vo.",
            "Rl.",
            "rl.",
            "RL.",
            "(EU",
            "(EG",
            "(1",
            "(2",
        ),
        eu.HANDELINGEN_EU,
        eu.GEEN_HANDELINGEN_EU,
    ),
    CitationKind(
        "eu-stuk",
        Soort.EU,
        "Stukken van de Europese Commissie",
        find_papers,
        ("COM", "SWD", "SEC", "JOIN"),
        eu.STUKKEN_EU,
        eu.GEEN_STUKKEN_EU,
    ),
    CitationKind(
        "eu-publicatieblad",
        Soort.EU,
        "Publicatieblad van de Europese Unie",
        find_bladen,
        ("Pb", "PB", "OJ", "Publicatieblad"),
        eu.PUBLICATIEBLADEN,
        eu.GEEN_PUBLICATIEBLADEN,
    ),
    CitationKind(
        "celex",
        Soort.EU,
        "CELEX-nummers",
        find_celex,
        tuple(f"{century}" for century in ("19", "20")),
        eu.CELEX,
        eu.GEEN_CELEX,
    ),
    CitationKind(
        "artikel",
        Soort.WET,
        "Artikelen van wetten, verdragen en Europese handelingen, bij hun naam",
        find_artikelen,
        ("rtikel", "rt"),
        v.ARTIKELEN,
        v.GEEN_ARTIKELEN,
        v.NAMEN,
    ),
    CitationKind("wet", Soort.WET, "Wetten, bij hun nummer", find_wetten, ("BWB",), v.WETTEN, v.GEEN_WETTEN),
    CitationKind(
        "uitspraak",
        Soort.ECLI,
        "Rechterlijke uitspraken",
        find_uitspraken,
        ("ECLI", "ecli", "Ecli", "LJ", "ljn", "ELRO"),
        v.UITSPRAKEN,
        v.GEEN_UITSPRAKEN,
    ),
    CitationKind("zaak", Soort.ZAAK, "Zaken van de Tweede Kamer", find_zaken, ("Z",), v.ZAKEN, v.GEEN_ZAKEN),
    CitationKind(
        "document",
        Soort.DOCUMENT,
        "Documenten van de Tweede Kamer",
        find_documenten,
        ("D",),
        v.DOCUMENTEN,
        v.GEEN_DOCUMENTEN,
    ),
    CitationKind(
        "toezegging",
        Soort.TOEZEGGING,
        "Toezeggingen",
        find_toezeggingen,
        ("TZ",),
        v.TOEZEGGINGEN,
        v.GEEN_TOEZEGGINGEN,
    ),
    CitationKind(
        "officieel-id",
        Soort.DOCUMENT,
        "Officiële namen",
        find_ids,
        ("h-tk-", "h-ek-", "ah-vv-", "stb-", "stcrt-", "trb-", "blg-"),
        v.IDS,
        v.GEEN_IDS,
    ),
    CitationKind("motie", Soort.MOTIE, "Moties, bij hun indiener", find_moties, ("otie",), v.MOTIES, v.GEEN_MOTIES),
)


def _is_plain(citation: Citation) -> bool:
    """Whether the ids are ASCII: digits of another script make no official id."""
    return citation.soort is Soort.URL or all(target.id.isascii() for target in citation.targets)


def find(text: str, *, eu_names: Mapping[str, str] = _NO_NAMES) -> tuple[Citation, ...]:
    """All references in ``text``, sorted by start and disjoint.

    ``eu_names`` maps the lower-case name of an act to its CELEX (or BWB) id: an article of such an act is a reference.

    >>> [target.id for citation in find("(Kamerstuk 32 317, nr. 967)") for target in citation.targets]
    ['kst-32317-967']
    """
    whole = whole_words(text)
    found = [
        (citation.start, order, citation)
        for order, kind in enumerate(CITATION_KINDS)
        for citation in kind.find(whole.text, eu_names)
    ]
    found.sort(key=lambda entry: entry[:2])
    kept: list[Citation] = []
    end = 0
    for start, _, citation in found:
        if start >= end and _is_plain(citation):
            kept.append(whole.back(citation))
            end = citation.end
    return tuple(kept)

"""Every value that flows from a source file to a page; the ground floor, which imports nothing of ours.

1. Every value is frozen and slotted; its collections are tuples, so it can be hashed, shared and pickled.
2. Unknown is ``None`` or an empty tuple, never a guess and never "?".
3. A span is ``text[start:end]``: sorted, disjoint, counted in code points.
4. Doubts are data (`Notice`); a `SiteGenError` is only for a wrong file or setting.
"""

from __future__ import annotations

from site_gen.model.changes import Stand, Wijziging
from site_gen.model.collection import (
    NO_GROUP,
    Absent,
    CitedBy,
    Corpus,
    Entry,
    Facts,
    Link,
    Page,
    Register,
    Relation,
    Shelf,
    Vorm,
)
from site_gen.model.errors import ContentRefused, MachineFault, SiteGenError
from site_gen.model.evidence import Herkomst, LedgerEntry, LedgerKind, Notice, Origin
from site_gen.model.identity import ONDERNUMMER, KamerstukId, parse_kamerstuk_id, plain_slug
from site_gen.model.letter import (
    Afzender,
    Citation,
    Conversion,
    Decision,
    Dossier,
    Letter,
    Metadata,
    Pinpoint,
    Reference,
    Soort,
    Target,
)
from site_gen.model.notice_codes import NOTICE_CODES
from site_gen.model.sources import LINE_END, Groep, Line, Sidecar, Source
from site_gen.model.text import MAANDEN, Block, BlockKind, Mark, MarkKind, Note, Number, Role, Text

__all__ = [
    "LINE_END",
    "MAANDEN",
    "NOTICE_CODES",
    "NO_GROUP",
    "ONDERNUMMER",
    "Absent",
    "Afzender",
    "Block",
    "BlockKind",
    "Citation",
    "CitedBy",
    "ContentRefused",
    "Conversion",
    "Corpus",
    "Decision",
    "Dossier",
    "Entry",
    "Facts",
    "Groep",
    "Herkomst",
    "KamerstukId",
    "LedgerEntry",
    "LedgerKind",
    "Letter",
    "Line",
    "Link",
    "MachineFault",
    "Mark",
    "MarkKind",
    "Metadata",
    "Note",
    "Notice",
    "Number",
    "Origin",
    "Page",
    "Pinpoint",
    "Reference",
    "Register",
    "Relation",
    "Role",
    "Shelf",
    "Sidecar",
    "SiteGenError",
    "Soort",
    "Source",
    "Stand",
    "Target",
    "Text",
    "Vorm",
    "Wijziging",
    "parse_kamerstuk_id",
    "plain_slug",
]

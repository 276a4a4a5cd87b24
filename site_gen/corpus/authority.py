"""Printed names -> one name a person: spellings that differ only in dashes, blanks and capitals are one.

1. The printed form on a letter's page never changes; only lists and links use the one name.
"""

from __future__ import annotations

import re

from site_gen.corpus.addresses import slug


def person_name(printed: str) -> str:
    """The name for lists: "M.H.M. Faber – Van de Klashorst" and "M.H.M. Faber-van de Klashorst" are one person (seeds 000, 001)."""
    name = re.sub(r"\s*[–—-]\s*", "-", printed.strip())
    return re.sub(r"-(Van|De|Den|Der|Ten|Ter)\b", lambda match: "-" + match[1].lower(), name)


def person_slug(name: str) -> str:
    """The address of a person's page, from the name for lists."""
    return slug(name)

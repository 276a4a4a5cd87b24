"""A YAML node -> words as the publisher wrote them: one line of text, or the name of a dossier.

1. Text is one line without signs that control; a list, an answer or nothing is `Wrong`, with line, fault and remedy.
2. A dossier is read in each spelling, and is one only when it has the form of one.
"""

from __future__ import annotations

import re

import yaml

from site_gen.model import Dossier

_LONGEST = 10_000
_DOSSIER = re.compile(r"([0-9]{2}) ?([0-9]{3})(?:[ -]{1,3}([A-Z0-9]{1,6})|[ -]{0,3}\((R[0-9]{2,4})\))?")
_ROMAN = re.compile(r"[IVXLCDM]{1,9}")
_TAGS = tuple(f"tag:yaml.org,2002:{name}" for name in ("str", "bool", "null", "timestamp", "map", "seq"))


class Wrong(Exception):
    """One fault in a file: on which line, what, and what to do."""

    def __init__(self, line: int, what: str, remedy: str) -> None:
        super().__init__(what)
        self.line, self.what, self.remedy = line, what, remedy


def plain(text: str) -> str:
    r"""A text of one line without signs that control: one that turns the reading direction would turn the page's too.

    >>> plain("twee  regels\n \ud83c\udfe0") == "twee regels \U0001f3e0"  # JSON writes one sign as two halves
    True
    """
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return " ".join("".join(c for c in whole if c.isprintable() or c.isspace()).split())


def text_of(key: str, node: yaml.Node) -> str:
    """A value that is one text; an answer, a list or nothing is wrong."""
    line = node.start_mark.line + 1
    if node.tag not in _TAGS:
        raise Wrong(line, f"is geen geldige YAML (label {node.tag[:40]!r})", "schrijf gewone woorden")
    if not isinstance(node, yaml.ScalarNode):
        raise Wrong(line, f"'{key}' heeft de verkeerde vorm (een lijst of rij van velden)", "schrijf één waarde")
    words = plain(node.value)
    if not any(map(str.isalnum, words)):
        raise Wrong(line, f"'{key}' heeft de verkeerde vorm (leeg)", "vul haar in of haal de sleutel weg")
    # YAML reads a bare `no` as false; a bare `nee` is more likely an answer than a title.
    if node.style is None and (node.tag.endswith(":bool") or words.casefold() in ("ja", "nee")):
        what = f"'{key}' heeft de verkeerde vorm ({words}, dus ja of nee)"
        raise Wrong(line, what, "zet een echte waarde tussen aanhalingstekens")
    if len(words) > _LONGEST:
        raise Wrong(line, f"'{key}' is langer dan {_LONGEST} tekens", "kort haar in")
    return words


def dossier_of(text: str) -> Dossier | None:
    """A dossier in any spelling, without its title; ``None`` when the text is none.

    >>> dossier_of("36 600 XX").slug, dossier_of("CXLIX").slug
    ('36600-XX', 'CXLIX')
    """
    match = _DOSSIER.fullmatch(text)
    if match:
        return Dossier(match[1] + match[2], match[3] or match[4])
    return Dossier(text) if _ROMAN.fullmatch(text) else None

"""``dossiers.yml`` -> Groups: the publisher's own shelves and titles of dossiers.

1. An unknown key, a letter that is not there or stands in two groups is an error that names it.
"""

from __future__ import annotations

import re
from pathlib import Path

from site_gen.model import Groep, SiteGenError
from site_gen.sources.yaml_files import load, mapping

OWN_FILE = "dossiers.yml"
_SLUG = re.compile(r"[a-z][a-z0-9-]{1,60}")


def read_groups(path: Path, names: set[str]) -> tuple[tuple[Groep, ...], tuple[tuple[str, str], ...]]:
    """The publisher's groups and dossier titles; none when the file is absent."""
    if not path.is_file():
        return (), ()
    content = load(path, OWN_FILE)
    unknown = set(content) - {"groepen", "dossiers"}
    if unknown:
        raise SiteGenError(f"{OWN_FILE}: onbekende sleutel {min(map(str, unknown))!r} - alleen 'groepen' en 'dossiers'")
    groups: list[Groep] = []
    taken: dict[str, str] = {}
    for slug, values in mapping(content.get("groepen"), f"{OWN_FILE}: groepen").items():
        if not isinstance(slug, str) or not _SLUG.fullmatch(slug):
            raise SiteGenError(
                f"{OWN_FILE}: groep {slug!r} - gebruik kleine letters, cijfers en streepjes, beginnend met een letter"
            )
        group = mapping(values, f"{OWN_FILE}: groep {slug}")
        odd = set(group) - {"titel", "toelichting", "stukken"}
        if odd:
            raise SiteGenError(f"{OWN_FILE}: onbekende sleutel {min(map(str, odd))!r} in groep {slug}")
        listed = group.get("stukken") or []
        if not isinstance(listed, list):
            raise SiteGenError(f"{OWN_FILE}: 'stukken' van groep {slug} moet een lijst zijn - zet voor elke naam '- '")
        letters = tuple(map(str, listed))
        for letter in letters:
            if letter not in names:
                raise SiteGenError(f"{OWN_FILE}: groep {slug} noemt {letter}, dat er niet is - verbeter de naam")
            if letter in taken:
                raise SiteGenError(f"{OWN_FILE}: {letter} staat in {taken[letter]} en in {slug} - kies er een")
            taken[letter] = slug
        groups.append(Groep(slug, str(group.get("titel") or slug), str(group.get("toelichting") or ""), letters))
    titles = tuple(
        (str(key), str(value)) for key, value in mapping(content.get("dossiers"), f"{OWN_FILE}: dossiers").items()
    )
    return tuple(groups), titles

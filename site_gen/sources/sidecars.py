"""YAML beside the letters -> Sidecars and Groups: the publisher's own facts, each with its reason.

1. An unknown key, a missing reason or a broken file is an error that names the file; nothing is guessed.
2. Values are strings as written, dates and lists: `010` stays "010", and YAML tags are not loaded.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from site_gen.model import Groep, MachineFault, Sidecar, SiteGenError

OWN_FILE = "dossiers.yml"
KEYS = frozenset({
    "titel", "title", "soort", "kamer", "vergaderjaar", "datum", "ondernummer", "kenmerk", "afzender", "ontvanger", "dossiers", "bron",
})  # fmt: skip
"""What a sidecar may set: the front-matter fields of DESIGN.md section 6 that a letter may lack."""

_LISTS = {"afzender": {"naam", "functie"}, "dossiers": {"nummer", "toevoeging", "titel"}}


class _Words(yaml.SafeLoader):
    """YAML whose numbers are words ("010" is a number of a paper, not 8) and in which no key is given twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002 - its name
        seen: set[str] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"{key.value!r} staat er tweemaal", key.start_mark)
            seen.add(str(key.value))
        return super().construct_mapping(node, deep)


_Words.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith((":int", ":float"))]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_SLUG = re.compile(r"[a-z][a-z0-9-]{1,60}")


def read_sidecar(path: Path, name: str, names: set[str]) -> tuple[Sidecar, ...]:
    """The corrections in one ``.yml``; ``delen: {2: {...}}`` speaks of the second letter in a file."""
    source = _letter_of(name, names)
    content = _load(path, name)
    parts = content.pop("delen", {})
    if not isinstance(parts, Mapping):
        raise SiteGenError(f"{name}: 'delen' moet per deel een lijst van velden geven")
    found = [_checked(name, source, content, 1)] if content else []
    for key, values in parts.items():
        part = int(key) if isinstance(key, str) and re.fullmatch(r"[0-9]{1,4}", key) else key
        if not isinstance(part, int) or part < 1 or not isinstance(values, Mapping):
            raise SiteGenError(f"{name}: deel {part!r} moet een nummer vanaf 1 met velden zijn")
        found.append(_checked(name, source, dict(values), part))
    return tuple(found)


def read_groups(path: Path, names: set[str]) -> tuple[tuple[Groep, ...], tuple[tuple[str, str], ...]]:
    """The publisher's groups and dossier titles; none when the file is absent."""
    if not path.is_file():
        return (), ()
    content = _load(path, OWN_FILE)
    unknown = set(content) - {"groepen", "dossiers"}
    if unknown:
        raise SiteGenError(f"{OWN_FILE}: onbekende sleutel {min(map(str, unknown))!r} - alleen 'groepen' en 'dossiers'")
    groups: list[Groep] = []
    taken: dict[str, str] = {}
    for slug, values in _mapping(content.get("groepen"), f"{OWN_FILE}: groepen").items():
        if not isinstance(slug, str) or not _SLUG.fullmatch(slug):
            raise SiteGenError(
                f"{OWN_FILE}: groep {slug!r} - gebruik kleine letters, cijfers en streepjes, beginnend met een letter"
            )
        group = _mapping(values, f"{OWN_FILE}: groep {slug}")
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
        (str(key), str(value)) for key, value in _mapping(content.get("dossiers"), f"{OWN_FILE}: dossiers").items()
    )
    return tuple(groups), titles


def _letter_of(name: str, names: set[str]) -> str:
    stem = name.rsplit(".", 1)[0]
    for candidate in (stem, f"{stem}.txt"):
        if candidate in names:
            return candidate
    raise SiteGenError(f"{name}: hoort bij geen brief - noem het naar de brief, bijvoorbeeld brief.yml bij brief.txt")


def _load(path: Path, name: str) -> dict[str, object]:
    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError:
        raise SiteGenError(f"{name}: is geen UTF-8 - bewaar het als UTF-8") from None
    except OSError as error:
        raise MachineFault(f"{name}: niet te lezen ({error.strerror})") from error
    try:
        content = yaml.load(text, _Words)  # noqa: S506 - a SafeLoader of ours
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise SiteGenError(
            f"{name}:{line}: is geen geldige YAML ({getattr(error, 'problem', None) or 'onleesbaar'}) - verbeter deze regel"
        ) from None
    return dict(_mapping(content, name))


def _mapping(content: object, name: str) -> Mapping[Any, Any]:
    if content is None:
        return {}
    if not isinstance(content, Mapping):
        raise SiteGenError(f"{name}: verwacht sleutels met waarden")
    return content


def _checked(name: str, source: str, values: dict[str, object], part: int) -> Sidecar:
    reden = values.pop("reden", None)
    unknown = [key for key in values if key not in KEYS]
    if unknown:
        raise SiteGenError(f"{name}: onbekende sleutel {unknown[0]!r} - kies uit {', '.join(sorted(KEYS))}")
    if not isinstance(reden, str) or not any(map(str.isalpha, reden)):
        raise SiteGenError(f"{name}: 'reden' ontbreekt - schrijf waarom dit niet uit de brief blijkt")
    if "datum" in values and not isinstance(values["datum"], dt.date):
        raise SiteGenError(f"{name}: datum {values['datum']!r} is geen datum - schrijf 2024-12-06")
    for key, value in values.items():
        _check_shape(name, key, value)
    return Sidecar(source, tuple(sorted(values.items())), _plain(reden), part)


def _check_shape(name: str, key: str, value: object) -> None:
    """A value is a word, a number or a date; a sender and a dossier also a list or a row of named words."""
    if key == "bron":
        return
    items = value if key in _LISTS and isinstance(value, list) and value else [value]
    for item in items:
        named = isinstance(item, Mapping) and key in _LISTS and set(item) <= _LISTS[key]
        words = list(item.values()) if named and isinstance(item, Mapping) else [item]
        # An empty value, or YAML's own reading of "nee" as false, is not what was meant.
        if any(word is None or isinstance(word, (bool, list, Mapping)) for word in words):
            raise SiteGenError(
                f"{name}: de waarde van '{key}' heeft de verkeerde vorm ({_short(value)}) - schrijf een woord, tussen aanhalingstekens"
            )


def _plain(text: str) -> str:
    """A text of one line without signs that control: one that turns the reading direction would turn the page's too."""
    return " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split())


def _short(value: object) -> str:
    """What a value is, without writing out what an alias may have made a thousandfold."""
    return {"list": "lijst", "dict": "rij van velden", "NoneType": "leeg", "bool": "ja/nee"}.get(
        type(value).__name__, type(value).__name__
    )

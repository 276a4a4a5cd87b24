"""A YAML value -> a value of `Metadata`: the table of what a sidecar may set, and how each must look.

1. `SHAPES` is the one table: a key gives its field and value, or `Wrong` with line, fault and remedy.
2. Text is one line without signs that control; years, days, chambers and kinds are written one way.
"""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

import yaml

from site_gen.model import ONDERNUMMER, Afzender, Dossier, parse_kamerstuk_id
from site_gen.sources.facts import read_facts
from site_gen.sources.written import Wrong, dossier_of, plain, text_of

_ALMOST = 0.85
"""How like a fractie a word must be to be taken for a slip of the pen: VVVD is VVD; Lijst Nieuw is not Lijst Pim Fortuyn."""
_FIRST_YEAR = 1814
"""The first year of the Staten-Generaal as it is."""

_KAMERS = ("Tweede Kamer", "Eerste Kamer", "Verenigde Vergadering", "Eerste en Tweede Kamer")
_ADDRESS = re.compile(r"https://[A-Za-z0-9.-]{3,200}/[^\s\"'<>]{0,500}")
_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ][0-9:.+Z -]{4,20})?")
_YEARS = re.compile(r"([0-9]{4}) ?[-–/] ?([0-9]{2}|[0-9]{4})")


_TOEVOEGING = re.compile(r"[A-Z0-9]{1,6}")
_ZAAK = re.compile(r"(?:19|20)[0-9]{2}Z[0-9]{5}")


Shape = Callable[[str, yaml.Node], tuple[str, object]]


def _fault(node: yaml.Node, key: str, remedy: str) -> Wrong:
    """What is wrong with a value, without writing out what an alias may have made a thousandfold."""
    told = repr(plain(node.value)[:80]) if isinstance(node, yaml.ScalarNode) else "een lijst of rij van velden"
    return Wrong(node.start_mark.line + 1, f"'{key}' kan niet {told} zijn", remedy)


def _items(key: str, node: yaml.Node) -> list[yaml.Node]:
    """One value or a list of them; an empty list says nothing."""
    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    if not items:
        raise Wrong(
            node.start_mark.line + 1, f"'{key}' heeft de verkeerde vorm (lege lijst)", "vul haar in of haal haar weg"
        )
    return list(items)


def _fields(key: str, node: yaml.Node, allowed: tuple[str, ...]) -> dict[str, str] | None:
    """The named words of a row; ``None`` when it is no row."""
    if not isinstance(node, yaml.MappingNode):
        return None
    found: dict[str, str] = {}
    for name_node, value in node.value:
        name = name_node.value if isinstance(name_node, yaml.ScalarNode) else "?"
        line = name_node.start_mark.line + 1
        if name not in allowed:
            what = f"'{key}' heeft de verkeerde vorm (onbekend veld {name[:40]!r})"
            raise Wrong(line, what, f"kies uit {', '.join(allowed)}")
        if name in found:
            raise Wrong(line, f"{name!r} staat er tweemaal", "laat er een weg")
        found[name] = text_of(name, value)
    if allowed[0] not in found and key != "afzender":
        raise Wrong(
            node.start_mark.line + 1, f"'{key}' heeft de verkeerde vorm (geen {allowed[0]})", f"noem {allowed[0]}"
        )
    if not found:
        raise Wrong(node.start_mark.line + 1, f"'{key}' heeft de verkeerde vorm (leeg)", f"noem {' of '.join(allowed)}")
    return found


def _words(field: str) -> Shape:
    return lambda key, node: (field, text_of(key, node))


def _soort(key: str, node: yaml.Node) -> tuple[str, object]:
    kinds = {row[0].casefold(): row[0] for row in read_facts().documentsoorten}
    said = text_of(key, node).casefold()
    if said not in kinds:
        near = difflib.get_close_matches(said, kinds, 1, 0.6)
        raise _fault(
            node, key, f"bedoelt u {kinds[near[0]]!r}?" if near else "kies een soort, bijvoorbeeld Brief of Stuk"
        )
    return "soort", kinds[said]


def _kamer(key: str, node: yaml.Node) -> tuple[str, object]:
    said = text_of(key, node).casefold().removesuffix(" der staten-generaal")
    for kamer in _KAMERS:
        if said == kamer.casefold():
            return "kamer", kamer
    raise _fault(node, key, f"kies uit {', '.join(_KAMERS)}")


def _vergaderjaar(key: str, node: yaml.Node) -> tuple[str, object]:
    match = _YEARS.fullmatch(text_of(key, node))
    begin = int(match[1]) if match else 0
    if not match or str(begin + 1)[-len(match[2]) :] != match[2] or not _FIRST_YEAR <= begin <= _next_year():
        raise _fault(node, key, "schrijf twee jaren na elkaar, zoals 2024-2025")
    return "vergaderjaar", f"{begin}-{begin + 1}"


def _next_year() -> int:
    return dt.datetime.now(dt.UTC).year + 1


def _day(field: str) -> Shape:
    def shaped(key: str, node: yaml.Node) -> tuple[str, object]:
        said = text_of(key, node)
        match = _DAY.fullmatch(said)
        try:
            day = dt.date.fromisoformat(match[1] if match else said)
        except ValueError:
            raise Wrong(node.start_mark.line + 1, f"{key} {said[:80]!r} is geen datum", "schrijf 2024-12-06") from None
        if not match or not _FIRST_YEAR <= day.year <= _next_year():
            raise _fault(node, key, f"schrijf een dag van {_FIRST_YEAR} tot en met {_next_year()}, zoals 2024-12-06")
        return field, day

    return shaped


def _ondernummer(key: str, node: yaml.Node) -> tuple[str, object]:
    said = text_of(key, node)
    if not ONDERNUMMER.fullmatch(said):
        raise _fault(node, key, "schrijf een nummer (974) of Kamerletters (AB)")
    return key, said


def _identifier(key: str, node: yaml.Node) -> tuple[str, object]:
    found = parse_kamerstuk_id(text_of(key, node))
    if found is None:
        raise _fault(node, key, "schrijf het officiële nummer van een Kamerstuk, zoals kst-32317-974")
    return key, found


def _senders(key: str, node: yaml.Node) -> tuple[str, object]:
    people: list[Afzender] = []
    for item in _items(key, node):
        said = _fields(key, item, ("naam", "functie"))
        people.append(Afzender(text_of(key, item)) if said is None else Afzender(said.get("naam"), said.get("functie")))
    return "afzenders", tuple(people)


def _dossiers(key: str, node: yaml.Node) -> tuple[str, object]:
    found: list[Dossier] = []
    for item in _items(key, node):
        said = _fields(key, item, ("nummer", "toevoeging", "titel"))
        number = text_of(key, item) if said is None else said["nummer"]
        read = dossier_of(number)
        if read is None:
            what = f"dossier {number[:80]!r} heeft geen nummer van vijf cijfers"
            raise Wrong(item.start_mark.line + 1, what, "schrijf bijvoorbeeld 32317 of 36600-XX")
        addition = (said or {}).get("toevoeging") or read.toevoeging
        if addition is not None and not _TOEVOEGING.fullmatch(addition):
            raise Wrong(
                item.start_mark.line + 1, f"toevoeging {addition[:80]!r} kan niet", "schrijf bijvoorbeeld XX of 02"
            )
        found.append(Dossier(read.nummer, addition, (said or {}).get("titel")))
    return key, tuple(dict.fromkeys(found))


def _bron(key: str, node: yaml.Node) -> tuple[str, object]:
    said = _fields(key, node, ("url",))
    address = text_of(key, node) if said is None else said["url"]
    if not _ADDRESS.fullmatch(address):
        raise Wrong(node.start_mark.line + 1, f"bron {address[:80]!r} is geen adres", "schrijf url: https://…")
    return "bron_url", address


def _fracties(key: str, node: yaml.Node) -> tuple[str, object]:
    """The fracties by the one name each has here; what is almost one is a slip of the pen, what is like none is new."""
    names = {spelling.casefold(): name for spelling, name in read_facts().fracties}
    found: list[str] = []
    for item in _items(key, node):
        said = text_of(key, item)
        near = [] if said.casefold() in names else difflib.get_close_matches(said.casefold(), names, 1, _ALMOST)
        if near:
            raise _fault(item, key, f"bedoelt u {names[near[0]]!r}?")
        found.append(names.get(said.casefold(), said))
    return key, tuple(dict.fromkeys(found))


def unknown_fracties(values: Iterable[object]) -> list[str]:
    """Those of a list of fracties that the list of the package does not have."""
    known = {name for _, name in read_facts().fracties}
    return [value for value in values if isinstance(value, str) and value not in known]


def _zaken(key: str, node: yaml.Node) -> tuple[str, object]:
    items = _items(key, node)
    for item in items:
        if not _ZAAK.fullmatch(text_of(key, item)):
            raise _fault(item, key, "schrijf een nummer als 2024Z12345")
    return key, tuple(dict.fromkeys(text_of(key, item) for item in items))


SHAPES: Mapping[str, Shape] = MappingProxyType({
    "titel": _words("titel"), "title": _words("titel"), "identifier": _identifier, "soort": _soort, "kamer": _kamer,
    "vergaderjaar": _vergaderjaar, "datum": _day("datum"), "gesteld": _day("gesteld"), "ondernummer": _ondernummer,
    "kenmerk": _words("kenmerk"), "afzender": _senders, "ontvanger": _words("ontvanger"), "commissie": _words("commissie"),
    "fracties": _fracties, "zaaknummers": _zaken, "dossiers": _dossiers, "bron": _bron,
})  # fmt: skip
"""What a sidecar may set: the front-matter fields of DESIGN.md section 6 that a letter may lack, each with its shape."""

DERIVED: Mapping[str, str] = MappingProxyType({
    "citeert": "verwijzingen worden in de tekst gevonden",
    "herkomst": "bij elk veld in dit bestand staat vanzelf handmatig",
    "waarschuwingen": "ze verdwijnen met hun oorzaak",
})  # fmt: skip
"""Front-matter fields that nobody can set, and why."""

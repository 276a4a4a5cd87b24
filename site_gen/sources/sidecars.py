"""YAML beside the letters -> Sidecars: the publisher's own facts, each with its reason.

1. Every fault of every file is told in one run, each with file, line and remedy; nothing is guessed.
2. What a field may be stands in `SHAPES`; the values are those of `Metadata`.
3. A fractie that no list knows may be a new one: it is taken over, and doubted.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from site_gen.model import MachineFault, Notice, Sidecar, SiteGenError
from site_gen.sources.groups import OWN_FILE
from site_gen.sources.sidecar_values import DERIVED, SHAPES, unknown_fracties
from site_gen.sources.written import Wrong, plain
from site_gen.sources.yaml_files import compose

_OVERLAP = {"identifier": ("dossiers", "ondernummer"), "title": ("titel",)}
_PART = re.compile(r"[1-9][0-9]{0,3}")


def read_sidecars(files: Sequence[tuple[str, Path]], names: set[str]) -> tuple[tuple[Sidecar, ...], tuple[str, ...]]:
    """The corrections in every ``.yml``, and what is wrong in them, a line each."""
    found: list[Sidecar] = []
    faults: list[str] = []
    taken: dict[str, str] = {}
    for name, path in files:
        try:
            source = _letter_of(name, names)
            if source in taken:
                faults.append(f"{name}:1: bij {source} hoort ook {taken[source]} - maak er een bestand van")
            taken[source] = name
            sidecars, wrong = read_sidecar(path, name, source)
        except MachineFault:
            raise
        except SiteGenError as error:
            faults.append(str(error))
            continue
        found.extend(sidecars)
        faults.extend(wrong)
    return tuple(found), tuple(faults)


def read_sidecar(path: Path, name: str, source: str) -> tuple[list[Sidecar], list[str]]:
    """The corrections in one ``.yml``; ``delen: {2: {...}}`` speaks of the second letter in a file."""
    node = compose(path, name)
    wrong: list[Wrong] = []
    found: list[Sidecar] = []
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        return [], []
    if not isinstance(node, yaml.MappingNode):
        raise SiteGenError(
            f"{name}:{_line(node)}: verwacht sleutels met waarden - schrijf bijvoorbeeld datum: 2024-12-06"
        )
    parts = [(key, value) for key, value in node.value if _word(key) == "delen"]
    own = [(key, value) for key, value in node.value if _word(key) != "delen"]
    if own:
        found.append(_sidecar(source, 1, _line(node), own, wrong, name))
    if len(parts) > 1:
        wrong.append(Wrong(_line(parts[1][0]), "'delen' staat er tweemaal", "laat er een weg"))
    seen = {1} if own else set()
    for number, line, values in _parts(parts[0][1], wrong) if parts else ():
        if number in seen:
            wrong.append(Wrong(line, f"deel {number} staat er tweemaal", "laat er een weg"))
        seen.add(number)
        found.append(_sidecar(source, number, line, values, wrong, name))
    return found, [
        f"{name}:{item.line}: {item.what} - {item.remedy}" for item in sorted(wrong, key=lambda item: item.line)
    ]


def _letter_of(name: str, names: set[str]) -> str:
    stem = name.rsplit(".", 1)[0]
    for candidate in (stem, f"{stem}.txt"):
        if candidate in names:
            return candidate
    own = OWN_FILE.rpartition(".")[0]
    near = difflib.get_close_matches(
        stem, [own, *(item.removesuffix(".txt") for item in names if item.endswith(".txt"))], 1, 0.8
    )
    remedy = f"bedoelt u {near[0]}.yml?" if near else "noem het naar de brief, bijvoorbeeld brief.yml bij brief.txt"
    raise SiteGenError(f"{name}:1: hoort bij geen brief - {remedy}")


def doubts_about(sidecars: Sequence[Sidecar]) -> Iterator[Notice]:
    """What may be right and may be a slip of the pen."""
    for sidecar in sidecars:
        values = dict(sidecar.values).get("fracties")
        for name in unknown_fracties(values if isinstance(values, tuple) else ()):
            yield Notice(
                sidecar.file,
                sidecar.line,
                "onbekende-fractie",
                f"fractie {name[:80]!r} staat niet in de lijst van fracties en is overgenomen zoals zij er staat",
                "controleer de spelling",
            )


_Pairs = list[tuple[yaml.Node, yaml.Node]]


def _parts(node: yaml.Node, wrong: list[Wrong]) -> Iterator[tuple[int, int, _Pairs]]:
    if not isinstance(node, yaml.MappingNode):
        wrong.append(
            Wrong(_line(node), "'delen' moet per deel een lijst van velden geven", "schrijf 2: met velden eronder")
        )
        return
    for key, values in node.value:
        if not _PART.fullmatch(_word(key)) or not isinstance(values, yaml.MappingNode):
            what = f"deel {_word(key)[:40]!r} moet een nummer vanaf 1 met velden zijn"
            wrong.append(Wrong(_line(key), what, "schrijf 2: met velden eronder"))
        else:
            yield int(_word(key)), _line(key), values.value


def _sidecar(source: str, part: int, line: int, pairs: _Pairs, wrong: list[Wrong], file: str) -> Sidecar:
    values: list[tuple[str, object]] = []
    seen: dict[str, int] = {}
    reden = ""
    for key, value in pairs:
        name = _word(key)
        if name in seen:
            wrong.append(Wrong(_line(key), f"{name[:40]!r} staat er tweemaal", "laat er een weg"))
        seen[name] = _line(key)
        if name == "reden":
            reden = plain(value.value) if isinstance(value, yaml.ScalarNode) else ""
        elif name in DERIVED:
            wrong.append(Wrong(_line(key), f"'{name}' volgt uit de brief", f"{DERIVED[name]}; haal deze sleutel weg"))
        elif name not in SHAPES:
            wrong.append(Wrong(_line(key), f"onbekende sleutel {name[:40]!r}", _choice(name)))
        else:
            try:
                values.append(SHAPES[name](name, value))
            except Wrong as error:
                wrong.append(error)
    for name, others in _OVERLAP.items():
        for other in others:
            if name in seen and other in seen:
                what = f"'{name}' en '{other}' zeggen hetzelfde"
                wrong.append(Wrong(max(seen[name], seen[other]), what, "laat er een weg"))
    if not any(map(str.isalpha, reden)):
        wrong.append(Wrong(seen.get("reden", line), "'reden' ontbreekt", "schrijf waarom dit niet uit de brief blijkt"))
    elif set(seen) == {"reden"}:
        wrong.append(Wrong(line, "er staat alleen een reden", "noem ook het veld, bijvoorbeeld datum: 2024-12-06"))
    return Sidecar(source, tuple(sorted(values, key=lambda item: item[0])), reden, part, file, line)


def _choice(name: str) -> str:
    near = difflib.get_close_matches(name.lower(), SHAPES, 1, 0.7)
    return f"bedoelt u '{near[0]}'?" if near else f"kies uit {', '.join(sorted(SHAPES))}"


def _word(node: yaml.Node) -> str:
    return node.value if isinstance(node, yaml.ScalarNode) else "?"


def _line(node: yaml.Node) -> int:
    return node.start_mark.line + 1

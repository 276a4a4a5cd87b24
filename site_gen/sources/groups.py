"""``dossiers.yml`` -> Groups: the publisher's own shelves and titles of dossiers.

1. Every fault is told in one run, each with its line and remedy: an unknown key, a letter that is not there or stands
   in two groups, a title for what is no dossier.
2. A dossier is named in any spelling (``32 317``, ``36600-XX``); titles are one line without signs that control.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from site_gen.model import Groep, SiteGenError
from site_gen.sources.written import Wrong, dossier_of, plain, text_of
from site_gen.sources.yaml_files import compose

OWN_FILE = "dossiers.yml"
_SLUG = re.compile(r"[a-z][a-z0-9-]{1,60}")
_TOP = ("groepen", "dossiers")
_FIELDS = ("titel", "toelichting", "stukken")
_Wrongs = list[Wrong]


def read_groups(path: Path, names: set[str]) -> tuple[tuple[Groep, ...], tuple[tuple[str, str], ...], tuple[str, ...]]:
    """The publisher's groups, the dossier titles, and what is wrong in the file, a line each."""
    node = compose(path, OWN_FILE)
    wrong: _Wrongs = []
    groups: list[Groep] = []
    titles: dict[str, str] = {}
    taken: dict[str, str] = {}
    if node is not None and not isinstance(node, yaml.MappingNode):
        raise SiteGenError(f"{OWN_FILE}:1: verwacht sleutels met waarden - schrijf groepen: of dossiers:")
    for key, value in _pairs(node, "", wrong):
        name = plain(key.value)
        if name not in _TOP:
            wrong.append(Wrong(_line(key), f"onbekende sleutel {name[:40]!r}", _choice(name, _TOP)))
        elif name == "groepen":
            groups += [_group(*pair, names, taken, wrong) for pair in _pairs(value, name, wrong)]
        else:
            titles |= {slug: title for pair in _pairs(value, name, wrong) for slug, title in _title(*pair, wrong)}
    lines = (
        f"{OWN_FILE}:{item.line}: {item.what} - {item.remedy}" for item in sorted(wrong, key=lambda item: item.line)
    )
    return tuple(groups), tuple(titles.items()), tuple(lines)


def _pairs(node: yaml.Node | None, name: str, wrong: _Wrongs) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
    """Keys with their values, each key once; nothing when there is nothing."""
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        return
    if not isinstance(node, yaml.MappingNode):
        wrong.append(
            Wrong(_line(node), f"{name}: verwacht sleutels met waarden", "schrijf naam: met daaronder de rest")
        )
        return
    seen: set[str] = set()
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            wrong.append(Wrong(_line(key), "een sleutel is een lijst of rij van velden", "schrijf een naam"))
        elif key.value in seen:
            wrong.append(Wrong(_line(key), f"{plain(key.value)[:40]!r} staat er tweemaal", "laat er een weg"))
        else:
            seen.add(key.value)
            yield key, value


def _group(key: yaml.ScalarNode, node: yaml.Node, names: set[str], taken: dict[str, str], wrong: _Wrongs) -> Groep:
    slug = plain(key.value)
    if not _SLUG.fullmatch(slug):
        remedy = "gebruik kleine letters, cijfers en streepjes, beginnend met een letter, ten minste twee tekens"
        wrong.append(Wrong(_line(key), f"groep {slug[:80]!r} kan zo niet heten", remedy))
    words = {"titel": slug, "toelichting": ""}
    letters: tuple[str, ...] = ()
    for field, value in _pairs(node, f"groep {slug[:80]}", wrong):
        if field.value in words:
            words[field.value] = _words(field, value, wrong) or words[field.value]
        elif field.value == "stukken":
            letters = tuple(_letters(slug, value, names, taken, wrong))
        else:
            what = f"onbekende sleutel {plain(field.value)[:40]!r} in groep {slug[:80]}"
            wrong.append(Wrong(_line(field), what, _choice(field.value, _FIELDS)))
    return Groep(slug, words["titel"], words["toelichting"], letters)


def _letters(slug: str, node: yaml.Node, names: set[str], taken: dict[str, str], wrong: _Wrongs) -> Iterator[str]:
    if isinstance(node, yaml.ScalarNode) and not node.value:
        return
    if not isinstance(node, yaml.SequenceNode):
        what = f"'stukken' van groep {slug} moet een lijst zijn"
        wrong.append(Wrong(_line(node), what, "zet voor elke naam '- '"))
        return
    for item in node.value:
        letter = item.value if isinstance(item, yaml.ScalarNode) else "?"
        if letter not in names:
            near = difflib.get_close_matches(letter, names, 1, 0.7)
            remedy = f"bedoelt u {near[0]}?" if near else "verbeter de naam"
            wrong.append(Wrong(_line(item), f"groep {slug} noemt {plain(letter)[:120]}, dat er niet is", remedy))
        elif letter in taken:
            where = "tweemaal in" if taken[letter] == slug else f"in {taken[letter]} en in"
            wrong.append(Wrong(_line(item), f"{letter} staat {where} {slug}", "kies er een"))
        else:
            taken[letter] = slug
            yield letter


def _title(key: yaml.ScalarNode, node: yaml.Node, wrong: _Wrongs) -> Iterator[tuple[str, str]]:
    dossier = dossier_of(plain(key.value))
    if dossier is None:
        what = f"dossier {plain(key.value)[:80]!r} heeft geen nummer van vijf cijfers"
        wrong.append(Wrong(_line(key), what, 'schrijf bijvoorbeeld "32317" of 36600-XX'))
        return
    title = _words(key, node, wrong)
    if title:
        yield dossier.slug, title


def _words(key: yaml.ScalarNode, node: yaml.Node, wrong: _Wrongs) -> str:
    if isinstance(node, yaml.ScalarNode) and not node.value.strip():
        return ""
    try:
        return text_of(plain(key.value), node)
    except Wrong as error:
        wrong.append(error)
        return ""


def _choice(name: str, allowed: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(name.lower(), allowed, 1, 0.7)
    return f"bedoelt u {near[0]!r}?" if near else f"kies uit {', '.join(allowed)}"


def _line(node: yaml.Node) -> int:
    return node.start_mark.line + 1

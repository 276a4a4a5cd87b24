"""The modules of the search page -> two files, one for the page and one for its thread: each turn to the server keeps a reader waiting.

1. What a file did it does: each module becomes a function that gives what it exports, in the order of need; the entry comes last.
2. Same modules, same bytes; a second time changes nothing. Lines that are only comment stay in the source.
3. What is not of this form (another theme's module) is left as it is: the page works with its modules as well.
"""

from __future__ import annotations

import re
from pathlib import Path

ENTRIES = ("zoeken.js", "zoek-begin.js")
"""The page's own script, and the thread's; both stay where they were, so that the page names the same file either way."""

_IMPORT = re.compile(r'^import \{([\w, ]{1,400})\} from "\./([\w-]{1,40}\.js)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:const|class|function|async function) (\w{1,60}))", re.MULTILINE)
_EXPORTS = re.compile(r"^export \{([\w, ]{1,400})\};$", re.MULTILINE)
_REST = re.compile(r"^(?:import[ {*\"']|export )", re.MULTILINE)
_COMMENT = re.compile(r"^ *//.*\n|^ */\*\*(?:(?!\*/)[^\0])*\*/ *\n", re.MULTILINE)


def join_scripts(assets: Path) -> None:
    """Put what each entry needs into it."""
    for name in ENTRIES:
        if (assets / name).is_file() and (joined := _join(assets, name)):
            (assets / name).write_text(joined, encoding="utf-8", newline="\n")


def _join(assets: Path, entry: str) -> str | None:
    """The entry with all modules it needs; None where there is nothing to join, or no way to."""
    bodies: dict[str, str] = {}
    path: list[str] = []

    def add(name: str) -> bool:
        if name in bodies:
            return True
        if name in path or not (assets / name).is_file():  # a ring of modules, or one that is not here
            return False
        path.append(name)
        text = (assets / name).read_text("utf-8")
        made = all(add(match[2]) for match in _IMPORT.finditer(text))
        path.pop()
        bodies[name] = _COMMENT.sub("", text)
        return made and not _REST.search(_EXPORTS.sub("", _EXPORT.sub("", _IMPORT.sub("", text))))

    if not add(entry) or len(bodies) == 1:
        return None
    places = {name: f"m{number}" for number, name in enumerate(bodies)}
    return "".join(_as_function(body, places, places[name]) for name, body in bodies.items())


def _as_function(body: str, places: dict[str, str], own: str) -> str:
    r"""One module as a function.

    >>> print(_as_function('import {a} from "./x.js";\nexport const b = a;\n', {"x.js": "m0"}, "m1"), end="")
    const m1 = (() => {
    const {a} = m0;
    const b = a;
    return {b};
    })();
    """
    names = [match[1] for match in _EXPORT.finditer(body)]
    names += [name.strip() for match in _EXPORTS.finditer(body) for name in match[1].split(",")]
    inner = _IMPORT.sub(lambda match: f"const {{{match[1].replace(' as ', ': ')}}} = {places[match[2]]};", body)
    inner = _EXPORT.sub("", _EXPORTS.sub("", inner)).strip()
    given = f"return {{{', '.join(names)}}};\n" if names else ""
    return f"const {own} = (() => {{\n{inner}\n{given}}})();\n"

"""All that decides a site's bytes -> one key: when it is the same, nothing needs to be built.

1. The key holds the letters, the hand-written pages, the settings, this package, its libraries, the dictionary and the build date.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import sys
import zlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from site_gen.site.docs_folder import STATE, made_pages
from site_gen.site.engine import build_date
from site_gen.site.manifest import differences

_PACKAGE = Path(__file__).parents[1]
RECORD = "data/bouw.json"
_LIBRARIES = (
    "mkdocs",
    "mkdocs-material",
    "markdown",
    "pymdown-extensions",
    "jinja2",
    "pyyaml",
)


def site_key(
    letters: Iterable[tuple[str, str]],
    docs: Path | None,
    config: Path,
    keep_going: bool,  # noqa: FBT001
    lexicon: str,
) -> str:
    """The key of a build; ``lexicon`` tells which dictionary helps with broken words."""
    parts: dict[str, object] = {
        "letters": sorted(letters),
        "docs": _hand_written(docs) if docs else [],
        "config": _hashes([config, _PACKAGE / "data" / "mkdocs.yml"]),
        "program": _program(),
        "python": (*sys.version_info[:2], sqlite3.sqlite_version, zlib.ZLIB_RUNTIME_VERSION),
        "date": build_date(),
        "url": os.environ.get("SITE_URL", ""),
        "keep_going": keep_going,
        "lexicon": lexicon,
    }
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


@cache
def program_key() -> str:
    """The key of all that makes a letter or a page of its text: our code and facts, the libraries, and this very Python.

    Taken once: a server that runs on while its program is replaced still works with the old one.
    """
    return hashlib.sha256(json.dumps((_program(), sys.version)).encode()).hexdigest()


def _program() -> list[object]:
    files = sorted(p for p in _PACKAGE.rglob("*") if p.is_file() and p.suffix != ".pyc")
    return [_hashes(files, _PACKAGE), {name: _version(name) for name in _LIBRARIES}]


def is_current(site: Path, key: str) -> bool:
    """Whether the published site was made with this key and is whole."""
    record = site / RECORD
    if not record.is_file():
        return False
    try:
        same = json.loads(record.read_text("utf-8")).get("sleutel") == key
    except (OSError, ValueError, AttributeError):
        return False
    return same and not any(differences(site))


def write_record(site: Path, key: str) -> None:
    """Leave the key in a finished site."""
    (site / RECORD).write_text(json.dumps({"sleutel": key}, indent=1) + "\n", "utf-8")


def _hand_written(docs: Path) -> list[tuple[str, str]]:
    made = made_pages(docs)
    paths = sorted(
        p
        for p in docs.rglob("*")
        if p.is_file() and not p.name.startswith(STATE) and p.relative_to(docs).as_posix() not in made
    )
    return _hashes(paths, docs)


def _hashes(paths: list[Path], base: Path | None = None) -> list[tuple[str, str]]:
    return [
        (p.relative_to(base).as_posix() if base else p.name, hashlib.sha256(p.read_bytes()).hexdigest())
        for p in paths
        if p.is_file()
    ]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""

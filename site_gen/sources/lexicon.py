"""This machine -> a Dutch dictionary for broken words, where one is installed: hunspell's, read by chunspell.

1. Without a dictionary, or without the extra ``woordenboek``, there is none and nothing changes; a setting that names
   what is not there is an error.
2. A dictionary is known by the sha256 of its two files and the version of its reader: the same key, the same answers.
3. A `Lexicon` is a plain value, so that each process of a pool opens the dictionary for itself, once.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from site_gen.model import SiteGenError

SETTING = "SITE_GEN_WOORDENBOEK"
"""Names a folder with a dictionary, or says ``geen``; unset, the usual folders are looked at."""

_FOLDERS = ("/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/share/myspell", "/usr/local/share/hunspell",
            "/opt/homebrew/share/hunspell", "/Library/Spelling")  # fmt: skip
_NAMES = ("nl_NL", "nl")
_READER = "chunspell"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A Dutch dictionary: where it lies, what it is called, and the key of what is in it."""

    folder: str
    name: str
    key: str

    def __str__(self) -> str:
        return f"hunspell {self.name}, {self.key[:12]}"


def find_lexicon() -> Lexicon | None:
    """The dictionary of this machine, or ``None``; `SiteGenError` when the setting names none that can be read."""
    given = os.environ.get(SETTING, "").strip()
    if given == "geen":
        return None
    try:
        reader = version(_READER)
    except PackageNotFoundError:
        if given:
            raise SiteGenError(
                f"{SETTING}={given}: er is geen lezer voor woordenboeken - installeer site-gen[woordenboek]"
            ) from None
        return None
    for folder in (given,) if given else _FOLDERS:
        for name in _NAMES:
            paths = [Path(folder) / f"{name}.{ending}" for ending in ("aff", "dic")]
            if all(path.is_file() for path in paths):
                return Lexicon(folder, name, _key(paths, reader))
    if given:
        raise SiteGenError(f"{SETTING}={given}: hier ligt geen {_NAMES[0]}.aff met .dic - geef de map, of 'geen'")
    return None


@cache
def open_lexicon(lexicon: Lexicon) -> Callable[[str], bool]:
    """The dictionary as a question: is this a Dutch word? Opened once in each process (0.6 s)."""
    spell = import_module("hunspell").Hunspell(lexicon.name, hunspell_data_dir=lexicon.folder).spell

    def known(word: str) -> bool:
        return len(word) < 80 and word.isprintable() and bool(spell(word))

    return known


def _key(paths: list[Path], reader: str) -> str:
    digest = hashlib.sha256(reader.encode())
    try:
        for path in paths:
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    except OSError as error:
        raise SiteGenError(
            f"{paths[0]}: niet te lezen ({error.strerror}) - geef leesrecht, of {SETTING}=geen"
        ) from error
    return digest.hexdigest()

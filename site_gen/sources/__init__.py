"""Path -> Sources: every letter of a folder as received, with what the publisher wrote beside it.

1. Each file is read once, whole; its text and its sha256 belong together.
2. Nothing is missed in silence: what is not read (no reader, a link, a device, too large) gets a notice.
3. The order is that of the names, whatever the file system says; links are not followed.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from site_gen.model import ContentRefused, Groep, MachineFault, Notice, Sidecar, SiteGenError, Source
from site_gen.sources.decode import decode
from site_gen.sources.facts import read_facts
from site_gen.sources.groups import OWN_FILE, read_groups
from site_gen.sources.lexicon import Lexicon, find_lexicon, open_lexicon
from site_gen.sources.previous import previous_file, read_previous
from site_gen.sources.sidecars import doubts_about, read_sidecars

__all__ = [
    "READERS",
    "Folder",
    "Lexicon",
    "fingerprint_files",
    "open_lexicon",
    "previous_file",
    "read_facts",
    "read_folder",
    "read_previous",
]

LARGEST = 5_000_000
"""Bytes; a letter above this is refused by name (RELIABILITY.md T9)."""

READERS: Mapping[str, Callable[[bytes], tuple[str, str]]] = MappingProxyType({".txt": decode})
"""Which file endings can be read, each with its reader: bytes -> (text, encoding)."""


@dataclass(frozen=True, slots=True)
class Folder:
    """What a folder of letters holds."""

    sources: tuple[Source, ...]
    sidecars: tuple[Sidecar, ...]
    groups: tuple[Groep, ...]
    titles: tuple[tuple[str, str], ...]
    notices: tuple[Notice, ...]
    lexicon: Lexicon | None = None


def read_folder(folder: Path) -> Folder:
    """Read all letters below ``folder``; `SiteGenError` when it is no folder, or with every fault of every sidecar."""
    if not folder.is_dir():
        raise SiteGenError(f"{folder}: deze map bestaat niet - geef met --letters een map met brieven")
    sources: list[Source] = []
    beside: list[tuple[str, Path]] = []
    notices: list[Notice] = []
    paths = _files(folder, notices)
    names = {name for name, _ in paths}
    for name, path in paths:
        suffix = path.suffix.lower()
        if name == OWN_FILE:
            continue
        if suffix in (".yml", ".yaml"):
            beside.append((name, path))
        elif suffix in READERS:
            read = _read(path, name, READERS[suffix])
            if isinstance(read, Source):
                sources.append(read)
            else:
                notices.append(read)
        elif not path.name.startswith("."):
            endings = ", ".join(READERS)
            notices.append(
                Notice(
                    name,
                    0,
                    "geen-lezer",
                    f"een bestand {suffix or 'zonder extensie'} wordt niet gelezen",
                    f"bewaar de brief als {endings}",
                )
            )
    sidecars, faults = read_sidecars(beside, names)
    try:
        groups, titles, wrong = read_groups(folder / OWN_FILE, names) if OWN_FILE in names else ((), (), ())
        faults = (*faults, *wrong)
    except MachineFault:
        raise
    except SiteGenError as error:
        faults = (*faults, str(error))
    if faults:
        raise SiteGenError(*faults)
    notices.extend(doubts_about(sidecars))
    return Folder(tuple(sources), sidecars, groups, titles, tuple(sorted(notices)), find_lexicon())


def fingerprint_files(folder: Path) -> tuple[tuple[str, str], ...]:
    """Name and sha256 of every plain file below a folder, in the order of the names."""
    found: list[tuple[str, str]] = []
    for name, path in _files(folder, []):
        try:
            found.append((name, hashlib.sha256(path.read_bytes()).hexdigest()))
        except OSError as error:
            raise MachineFault(f"{path}: niet te lezen ({error.strerror}) - geef leesrecht of haal het weg") from error
    return tuple(found)


def _files(folder: Path, notices: list[Notice]) -> list[tuple[str, Path]]:
    """Plain files below a folder, sorted; links, devices and pipes become notices (RELIABILITY.md F08 to F10)."""
    found: list[tuple[str, Path]] = []
    stack = [folder]
    while stack:
        here = stack.pop()
        try:
            entries = list(os.scandir(here))
        except OSError as error:
            raise MachineFault(f"{here}: niet te lezen ({error.strerror}) - geef leesrecht op deze map") from error
        for entry in entries:
            name = Path(entry.path).relative_to(folder).as_posix()
            if entry.is_symlink():
                notices.append(
                    Notice(
                        _printable(name),
                        0,
                        "koppeling",
                        "is een symbolische koppeling en wordt niet gevolgd",
                        "zet het bestand zelf in de map",
                    )
                )
            elif entry.is_dir():
                if not entry.name.startswith("."):
                    stack.append(Path(entry.path))
            elif stat.S_ISREG(entry.stat(follow_symlinks=False).st_mode):
                found.append((_printable(name), Path(entry.path)))
            else:
                notices.append(
                    Notice(_printable(name), 0, "geen-bestand", "is geen gewoon bestand", "haal het uit de map")
                )
    return sorted(found)


def _printable(name: str) -> str:
    """A file name that can stand in a message and in JSON: odd bytes and control characters escaped."""
    name = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in name)


def _read(path: Path, name: str, reader: Callable[[bytes], tuple[str, str]]) -> Source | Notice:
    try:
        size = path.stat().st_size
        if size > LARGEST:
            return Notice(name, 0, "te-groot", f"is {size} bytes, meer dan {LARGEST}", "splits het bestand", fatal=True)
        data = path.read_bytes()
    except OSError as error:
        return Notice(
            name, 0, "onleesbaar", f"is niet te lezen ({error.strerror})", "geef leesrecht of haal het weg", fatal=True
        )
    try:
        text, encoding = reader(data)
    except ContentRefused as error:
        return Notice(name, 0, "codering", str(error), "bewaar de brief als UTF-8-tekst", fatal=True)
    if not any(char.isalnum() for char in text):
        return Notice(name, 0, "leeg", "bevat geen woorden", "vul het bestand of haal het weg", fatal=True)
    return Source(name, hashlib.sha256(data).hexdigest(), len(data), text, encoding, data)

"""Site folder -> its manifest, and back: which files belong to it, with their sha256.

1. `manifest-sha256.txt` names every file of the site but itself, in BagIt's form, sorted.
2. `differences` tells every file that is missing, extra or changed; a site without a manifest is not ours.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

NAME = "manifest-sha256.txt"


def digest(path: Path) -> str:
    """The sha256 of a file, read in pieces."""
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def site_files(site: Path) -> list[str]:
    """Every file of a folder but its manifest, sorted."""
    return sorted(
        name
        for path in site.rglob("*")
        if (path.is_symlink() or not path.is_dir()) and (name := path.relative_to(site).as_posix()) != NAME
    )


def write_manifest(site: Path) -> None:
    """Write the manifest of a finished site."""
    lines = (f"{digest(site / name)}  {_encoded(name)}\n" for name in site_files(site))
    (site / NAME).write_text("".join(lines), "utf-8")


def read_manifest(site: Path) -> dict[str, str] | None:
    """File -> sha256 as the manifest says, or ``None`` when there is none."""
    path = site / NAME
    if not path.is_file():
        return None
    # Another program's file of this name may hold anything; what is not ours then names no file of ours.
    pairs = (line.split("  ", 1) for line in path.read_text("utf-8", "replace").split("\n") if "  " in line)
    return {_decoded(name): checksum for checksum, name in pairs}


def differences(site: Path) -> Iterator[tuple[str, str]]:
    """Every file that is not as the manifest says: its name, and what is wrong with it."""
    said = read_manifest(site)
    if said is None:
        yield NAME, "ontbreekt"
        return
    there = set(site_files(site))
    for name in sorted(there | set(said)):
        if name not in there:
            yield name, "ontbreekt"
        elif name not in said:
            yield name, "hoort niet bij de site"
        elif _digest(site / name) != said[name]:
            yield name, "is veranderd"


def _digest(path: Path) -> str | None:
    """The sha256 of a plain file that can be read; a link in its place is not the file."""
    try:
        return None if path.is_symlink() else digest(path)
    except OSError:
        return None


def _encoded(name: str) -> str:
    """RFC 8493: only a percent sign and line ends are encoded in a file name."""
    return name.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D")


def _decoded(name: str) -> str:
    return name.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")

"""What earlier builds made, kept for the next: bytes by key, in one file of the user's own, never in a site.

1. A key holds all that a thing is made of (who keeps it sees to that), so what is found is what would be made anew.
2. A file that is damaged, foreign, locked or not writable is as good as none: no build fails or waits for it.
3. A kill at any moment and several builds at once do no harm: SQLite writes whole or not at all, each value carries its sha256.
4. After a build the file holds what that build used of each kind, no more.
5. Only a file of this user that no one else can write is read.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_MANY = 4_000_000
"""Bytes that wait before they are written: few enough for memory, enough to write seldom."""
_PATIENCE = 2.0
"""Seconds to wait for another build that writes."""


def cache_file(letters: Path) -> Path | None:
    """The file for a folder of letters, in the user's folder for such things; ``None`` when there is no such folder."""
    given = os.environ.get("XDG_CACHE_HOME", "")
    try:
        base = Path(given) if given.startswith("/") else Path.home() / ".cache"
        name = hashlib.sha256(os.fsencode(letters.resolve())).hexdigest()[:16]
    except (OSError, RuntimeError):
        return None
    return base / "site-gen" / f"{name}.sqlite"


class Cache:
    """Values by kind and key; one without a file finds nothing and keeps nothing."""

    def __init__(self, file: Path | None) -> None:
        self._used: set[tuple[str, str]] = set()
        self._waiting: list[tuple[str, str, bytes, bytes]] = []
        self._size = 0
        self._file = file
        self._base = _opened(file) if file else None

    def get(self, kind: str, key: str) -> bytes | None:
        """What was kept under a key."""
        self._used.add((kind, key))
        row = None
        if self._base:
            try:
                row = self._base.execute(
                    "SELECT sum, value FROM kept WHERE kind = ? AND key = ?", (kind, key)
                ).fetchone()
            except sqlite3.Error as error:
                self._give_up(error)
        if row is None or not isinstance(row[1], bytes) or hashlib.sha256(row[1]).digest() != row[0]:
            return None
        return row[1]

    def put(self, kind: str, key: str, value: bytes) -> None:
        """Keep a value for the next build."""
        self._used.add((kind, key))
        if not self._base:
            return
        self._waiting.append((kind, key, hashlib.sha256(value).digest(), value))
        self._size += len(value)
        if self._size > _MANY:
            self._write()

    def _write(self) -> None:
        rows, self._waiting, self._size = self._waiting, [], 0
        if self._base and rows:
            try:
                with self._base:
                    self._base.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows)
            except sqlite3.Error as error:
                self._give_up(error)

    def _forget_rest(self) -> None:
        """Take out what was not used, of the kinds that were."""
        self._write()
        if not self._base:
            return
        try:
            with self._base:
                held = self._base.execute("SELECT kind, key FROM kept").fetchall()
                kinds = {kind for kind, _ in self._used}
                gone = [row for row in held if row[0] in kinds and row not in self._used]
                self._base.executemany("DELETE FROM kept WHERE kind = ? AND key = ?", gone)
        except sqlite3.Error as error:
            self._give_up(error)

    def _give_up(self, error: sqlite3.Error) -> None:
        """Go on without; a file that is no whole database goes, so that the next build starts a new one."""
        self._close()
        if self._file and not isinstance(error, sqlite3.OperationalError):
            _remove(self._file)

    def _close(self) -> None:
        if self._base:
            with suppress(sqlite3.Error):
                self._base.close()
        self._base = None


@contextmanager
def kept(file: Path | None) -> Iterator[Cache]:
    """A cache for one build; what a failing build made is kept too, and nothing is then forgotten."""
    cache = Cache(file)
    try:
        yield cache
        cache._forget_rest()  # noqa: SLF001 - of this module
    finally:
        cache._write()  # noqa: SLF001
        cache._close()  # noqa: SLF001


def _opened(file: Path) -> sqlite3.Connection | None:
    """The database in a file, made if need be; twice, for one that is none is replaced."""
    for _ in range(2):
        base = None
        try:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600))
            if not (_own(file.parent) and _own(file)):
                return None
            base = sqlite3.connect(file, timeout=_PATIENCE)
            base.execute(
                "PRAGMA synchronous = OFF"
            )  # a kill does no harm; what a power cut spoils is found out by its sum
            base.execute("CREATE TABLE IF NOT EXISTS kept (kind, key, sum, value, PRIMARY KEY (kind, key))")
            base.execute("SELECT kind, key, sum, value FROM kept LIMIT 0")
        except (sqlite3.Error, OSError) as error:
            if base:
                base.close()
            if isinstance(error, OSError) or "locked" in str(error):
                return None
            _remove(file)
        else:
            return base
    return None


def _own(path: Path) -> bool:
    """Whether only this user can write here: what is read back was written by a build of this user."""
    found = path.lstat()
    return found.st_uid == os.getuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _remove(file: Path) -> None:
    for name in (file, file.with_name(f"{file.name}-journal")):
        with suppress(OSError):
            name.unlink(missing_ok=True)

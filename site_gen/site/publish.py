"""A fresh folder -> the published site, in one move: whole old or whole new, never half.

1. A build works in a folder beside the site, on the same file system; nothing shows until it is checked.
2. The swap is one rename that the kernel makes whole (where it can), so a killed build leaves one whole site.
3. Two builds of one site wait for each other; a folder left by a killed build is taken over and emptied.
4. A folder that holds what no build of ours made is not replaced: the first such file is named.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from site_gen.model import MachineFault, SiteGenError
from site_gen.site.fingerprint import RECORD
from site_gen.site.manifest import NAME, read_manifest, site_files

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@contextmanager
def workshop(site: Path) -> Iterator[Path]:
    """An empty folder beside ``site`` that only this build uses; gone afterwards."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise SiteGenError(f"{site}: is geen gewone map - kies met --site een andere map")
    folder = _room(site)
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        handle = _locked(folder)
    except OSError as error:
        raise MachineFault(
            f"{site.parent}: niet te beschrijven ({error.strerror}) - kies met --site een andere map"
        ) from error
    try:
        refuse_foreign(site)  # under the lock: another build may just have put its site here
        _empty(folder)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(handle)


def left_over(site: Path) -> bool:
    """Whether a build is at work beside ``site``, or one was killed there and left its folder."""
    return _room(site).exists()


def _room(site: Path) -> Path:
    return site.parent / f".{site.name}.bouw"


def refuse_foreign(site: Path) -> None:
    """Stop when ``site`` is a folder that no build of ours made, or holds a file that none of them put there."""
    if not site.is_dir() or not any(site.iterdir()):
        return
    said = read_manifest(site)
    if said is None or RECORD not in said:
        raise SiteGenError(
            f"{site}: is geen map van site-gen (een {NAME} van site-gen ontbreekt) - kies met --site een lege of nieuwe map"
        )
    foreign = next((name for name in site_files(site) if name not in said), None)
    if foreign is not None:
        raise SiteGenError(f"{site}/{foreign}: is niet door site-gen gemaakt en zou verdwijnen - zet het ergens anders")


def swap(fresh: Path, site: Path) -> None:
    """Put a finished folder in the place of the site; the old one is removed after it is out of sight."""
    refuse_foreign(site)  # once more: a build of many letters takes minutes
    try:
        _readable(fresh)
        os.sync()
        if not site.exists():
            fresh.rename(site)
            return
        if _exchange(fresh, site):
            shutil.rmtree(fresh, ignore_errors=True)  # the new site stands; what stays is the workshop's to remove
            return
        old = fresh.parent / "oud"
        site.rename(old)
        fresh.rename(site)
        shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        raise MachineFault(f"{site}: publiceren mislukt ({error.strerror}) - de oude site is gebleven") from error


def _locked(folder: Path) -> int:
    """An open handle on the folder with its lock; waits for another build of the same site."""
    while True:
        folder.mkdir(exist_ok=True)
        try:
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        except FileNotFoundError:
            continue
        fcntl.flock(handle, fcntl.LOCK_EX)
        try:
            same = os.fstat(handle).st_ino == folder.stat().st_ino
        except FileNotFoundError:
            same = False
        if same:
            return handle
        os.close(handle)  # the build we waited for took its folder along


def _empty(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def _readable(folder: Path) -> None:
    """World-readable, whatever the umask (RELIABILITY.md F20)."""
    folder.chmod(0o755)
    for here, folders, files in os.walk(folder):
        for name in folders:
            (Path(here) / name).chmod(0o755)
        for name in files:
            (Path(here) / name).chmod(0o644)


def _exchange(fresh: Path, site: Path) -> bool:
    """Exchange two folders in one move of the kernel; False where it cannot."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    if rename(_AT_FDCWD, os.fsencode(fresh), _AT_FDCWD, os.fsencode(site), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in (errno.EINVAL, errno.ENOSYS, errno.EPERM):
        return False
    raise OSError(code, os.strerror(code))

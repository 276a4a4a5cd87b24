"""The ``stand.json`` of the previous site -> Stand: what that site said of its letters.

1. No file (the first build) is no error: nothing has changed then.
2. Anything but a file of ours is an error that names it; nothing in it is trusted to be more than words.
3. Nothing is fetched: who publishes brings the file along (``/data/stand.json`` of the site that stands).
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path

from site_gen.model import MachineFault, SiteGenError, Stand, Wijziging

LARGEST = 100_000_000
"""Bytes: a hundred thousand letters; a larger file is not one of ours."""

_FIELDS = ("adres", "titel", "wat", "veld", "oud", "nieuw", "reden")
_REMEDY = "geef de stand.json van de vorige site, of laat --vorige weg"


def previous_file(given: Path) -> Path:
    """The file behind what the user gave: a site's folder, or the file itself."""
    return given / "data" / "stand.json" if given.is_dir() else given


def read_previous(given: Path) -> Stand | None:
    """What the previous site said, or ``None`` when there was none."""
    path = previous_file(given)
    try:
        if not path.exists():
            return None
        if not path.is_file() or path.stat().st_size > LARGEST:
            raise SiteGenError(f"{path}: is geen stand.json - {_REMEDY}")
        text = path.read_text("utf-8")
    except UnicodeDecodeError:
        raise SiteGenError(f"{path}: is geen UTF-8 - {_REMEDY}") from None
    except OSError as error:
        raise MachineFault(f"{path}: niet te lezen ({error.strerror}) - geef leesrecht") from error
    try:
        return _stand(json.loads(text))
    except (ValueError, RecursionError):
        raise SiteGenError(f"{path}: is geen stand.json van site-gen - {_REMEDY}") from None


def _stand(read: object) -> Stand:
    whole = _mapping(read)
    if whole.get("versie") != 1:
        raise ValueError("versie")
    changes = whole.get("wijzigingen")
    if not isinstance(changes, list):
        raise ValueError("wijzigingen")  # noqa: TRY004 - one kind of error for every wrong form
    letters = _mapping(whole.get("documenten"))
    return Stand(
        tuple(
            (name, tuple((field, _words(value)) for field, value in _mapping(fields).items()))
            for name, fields in letters.items()
        ),
        tuple(_change(_mapping(item)) for item in changes),
    )


def _change(item: Mapping[str, object]) -> Wijziging:
    day = item.get("dag")
    return Wijziging(
        None if day is None else dt.date.fromisoformat(_words(day)),
        *(_words(item.get(name, "")) for name in _FIELDS),
    )


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise ValueError("geen object")  # noqa: TRY004
    return value


def _words(value: object) -> str:
    """A text that can be shown: half a surrogate pair (JSON allows it) has no UTF-8."""
    if not isinstance(value, str):
        raise ValueError("geen tekst")  # noqa: TRY004
    value.encode("utf-8")
    return value

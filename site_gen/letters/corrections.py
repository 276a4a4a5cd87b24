"""Letter and sidecars -> Letter: the publisher's own facts put over the letter's, with their reason.

1. A sidecar wins; each value it sets has the origin ``handmatig`` and its reason.
2. Nothing of the letter's text changes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from site_gen.model import Afzender, Dossier, Herkomst, Letter, Origin, Sidecar, SiteGenError

_NAMES = {"title": "titel", "afzender": "afzenders"}


def correct(letter: Letter, sidecars: Sequence[Sidecar]) -> Letter:
    """The letter with the values of its sidecars; `SiteGenError` when a value has the wrong shape."""
    if not sidecars:
        return letter
    changes: dict[str, object] = {}
    herkomst = list(letter.metadata.herkomst)
    for sidecar in sidecars:
        for key, value in sidecar.values:
            if key == "bron":
                continue
            name = _NAMES.get(key, key)
            changes[name] = _shaped(sidecar.source, name, value)
            herkomst = [item for item in herkomst if item.field != name]
            herkomst.append(Herkomst(name, Origin.HANDMATIG, None, sidecar.reden))
    metadata = replace(letter.metadata, **changes, herkomst=tuple(herkomst))  # type: ignore[arg-type]
    notices = tuple(n for n in letter.notices if not (n.code == "geen-datum" and metadata.datum))
    return replace(letter, metadata=metadata, notices=notices)


def _shaped(source: str, name: str, value: object) -> object:
    if name == "afzenders":
        items = value if isinstance(value, list) else [value]
        return tuple(
            Afzender(_text(item.get("naam")), _text(item.get("functie")))
            if isinstance(item, Mapping)
            else Afzender(str(item))
            for item in items
        )
    if name == "dossiers":
        items = value if isinstance(value, list) else [value]
        return tuple(_dossier(source, item) for item in items)
    if name == "datum":
        if isinstance(value, dt.datetime):
            return value.date()
        return value
    return str(value)


def _dossier(source: str, item: object) -> Dossier:
    if isinstance(item, Mapping):
        number = str(item.get("nummer", "")).replace(" ", "")
        addition, title = _text(item.get("toevoeging")), _text(item.get("titel"))
    else:
        number, _, rest = str(item).replace(" ", "").partition("-")
        addition, title = rest or None, None
    if not (number.isdigit() and len(number) == 5):
        raise SiteGenError(
            f"{source}: dossier {item!r} in de .yml heeft geen nummer van vijf cijfers - schrijf bijvoorbeeld 32317"
        )
    return Dossier(number, addition, title)


def _text(value: object) -> str | None:
    return None if value is None else str(value)

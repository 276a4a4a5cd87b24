"""Letter and sidecars -> Letter: the publisher's own facts put over the letter's, with their reason.

1. A sidecar wins; each value it sets has the origin ``handmatig`` and its reason.
2. Nothing of the letter's text changes.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from site_gen.model import ONDERNUMMER, Afzender, Dossier, Herkomst, Letter, Origin, Sidecar, SiteGenError

_NAMES = {"title": "titel", "afzender": "afzenders"}


def correct(letter: Letter, sidecars: Sequence[Sidecar]) -> Letter:
    """The letter with the values of its sidecars; `SiteGenError` when a value has the wrong shape."""
    if not sidecars:
        return letter
    changes: dict[str, object] = {}
    herkomst = list(letter.metadata.herkomst)
    for sidecar in sidecars:
        for key, value in sidecar.values:
            name = _NAMES.get(key, key)
            changes["bron_url" if name == "bron" else name] = _shaped(sidecar.source, name, value)
            herkomst = [item for item in herkomst if item.field != name]
            herkomst.append(Herkomst(name, Origin.HANDMATIG, None, sidecar.reden))
    metadata = replace(letter.metadata, **changes, herkomst=tuple(herkomst))  # type: ignore[arg-type]
    notices = tuple(n for n in letter.notices if not (n.code == "geen-datum" and metadata.datum))
    return replace(letter, metadata=metadata, notices=notices)


def _shaped(source: str, name: str, value: object) -> object:
    if name == "afzenders":
        items = value if isinstance(value, list) else [value]
        return tuple(_sender(source, item) for item in items)
    if name == "dossiers":
        items = value if isinstance(value, list) else [value]
        return tuple(_dossier(source, item) for item in items)
    if name == "datum":
        return value.date() if isinstance(value, dt.datetime) else value
    if name == "bron":
        url = _text(source, value.get("url") if isinstance(value, Mapping) else value) or ""
        if not re.fullmatch(r"https://[A-Za-z0-9.-]{3,200}/[^\s\"'<>]{0,500}", url):
            raise SiteGenError(f"{source}: bron {url[:80]!r} in de .yml is geen adres - schrijf url: https://…")
        return url
    text = _text(source, value)
    if name == "ondernummer" and not (text and ONDERNUMMER.fullmatch(text)):
        raise SiteGenError(
            f"{source}: ondernummer {value!r} in de .yml kan niet - schrijf een nummer (974) of Kamerletters (AB)"
        )
    return text


def _sender(source: str, item: object) -> Afzender:
    if isinstance(item, Mapping):
        return Afzender(_text(source, item.get("naam")), _text(source, item.get("functie")))
    return Afzender(_text(source, item))


def _dossier(source: str, item: object) -> Dossier:
    if isinstance(item, Mapping):
        number = str(item.get("nummer", "")).replace(" ", "")
        addition, title = _text(source, item.get("toevoeging")), _text(source, item.get("titel"))
    else:
        number, _, rest = str(item).replace(" ", "").partition("-")
        addition, title = rest or None, None
    if not (number.isascii() and number.isdigit() and len(number) == 5):
        raise SiteGenError(
            f"{source}: dossier {item!r} in de .yml heeft geen nummer van vijf cijfers - schrijf bijvoorbeeld 32317"
        )
    if addition is not None and not re.fullmatch(r"[A-Z0-9]{1,6}", addition):
        raise SiteGenError(f"{source}: toevoeging {addition!r} in de .yml kan niet - schrijf bijvoorbeeld XX of 02")
    return Dossier(number, addition, title)


def _text(source: str, value: object) -> str | None:
    """A value as text of one line, without signs that control or cannot be printed."""
    if value is None:
        return None
    if isinstance(value, bool | list | dict):  # YAML reads a bare `nee` or `no` as false
        raise SiteGenError(f"{source}: de waarde {value!r} in de .yml is geen tekst - zet haar tussen aanhalingstekens")
    return " ".join("".join(c for c in str(value) if c.isprintable() or c.isspace()).split())

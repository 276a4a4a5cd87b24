"""What the previous site said of its letters, and what has changed since then."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One change of one letter: new, withdrawn, or one field with its old and new value; ``adres`` is its first address."""

    dag: dt.date | None
    adres: str
    titel: str
    wat: str
    veld: str = ""
    oud: str = ""
    nieuw: str = ""
    reden: str = ""


@dataclass(frozen=True, slots=True)
class Stand:
    """A site's letters by first address, each with its fields as words, and the changes it told of, newest first."""

    documenten: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    wijzigingen: tuple[Wijziging, ...] = ()

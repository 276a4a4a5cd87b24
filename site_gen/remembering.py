"""Conversion -> bytes -> the same conversion: how a letter travels between processes, and from one build to the next.

1. What is remembered equals what would be made: its key holds the program, its libraries and dictionary, the letter's name and
   bytes, and its corrections.
2. Reading back makes values of `model` and runs nothing else; whatever is wrong with the bytes, there is then no conversion.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import pickle
from collections.abc import Sequence
from dataclasses import is_dataclass, replace
from enum import Enum
from inspect import isclass
from typing import Protocol

from site_gen import model
from site_gen.model import Conversion, Sidecar, Source

KIND = "brief"


class Store(Protocol):
    """Where bytes are kept between builds."""

    def get(self, kind: str, key: str) -> bytes | None:
        """What was kept under a key."""

    def put(self, kind: str, key: str, value: bytes) -> None:
        """Keep a value."""


_VALUES = {
    (item.__module__, item.__name__): item
    for item in vars(model).values()
    if isclass(item) and (is_dataclass(item) or issubclass(item, Enum))
} | {("datetime", "date"): dt.date}
"""All that a conversion is made of beside text, numbers and tuples. A pickle can name anything; only these are given."""


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> type:
        try:
            return _VALUES[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name}") from None


def letter_key(source: Source, sidecars: Sequence[Sidecar], rest: str) -> str:
    """The key of one letter's conversion; ``rest`` stands for the program and the dictionary."""
    said = (rest, source.name, source.sha256, source.size, source.encoding, source.notices, tuple(sidecars))
    return hashlib.sha256(repr(said).encode("utf-8", "surrogatepass")).hexdigest()


def pack(conversion: Conversion) -> bytes:
    """A conversion as bytes, without the text of its source: who reads it has that."""
    return pickle.dumps(replace(conversion, source=replace(conversion.source, text="", data=b"")), protocol=5)


def unpack(packed: bytes, source: Source) -> Conversion | None:
    """The conversion of a source; ``None`` when the bytes are none.

    >>> source = Source("a.txt", "", 1, "x", "utf-8", b"x")
    >>> made = Conversion(source, (), (), (), ())
    >>> unpack(pack(made), source) == made, unpack(pack(made)[:-9], source), unpack(pickle.dumps(print), source)
    (True, None, None)
    """
    try:
        made = _Reader(io.BytesIO(packed)).load()
    except Exception:  # noqa: BLE001 - damaged bytes can fail in any way, and all of them mean the same
        return None
    return replace(made, source=source) if isinstance(made, Conversion) else None

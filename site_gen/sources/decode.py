"""Bytes -> text, by rule 1 of RELIABILITY.md section 1: a byte order mark, else UTF-8, else Windows-1252.

1. The text holds every code point of the file but a leading byte order mark; nothing is replaced in silence.
2. What cannot be decoded right is refused by name and byte offset, never published as mojibake.
"""

from __future__ import annotations

import codecs
import re

from site_gen.model import ContentRefused

_MAGIC = ((b"%PDF-", "een PDF"), (b"PK\x03\x04", "een Word- of zip-bestand"), (b"\x7fELF", "een programma"),
          (b"\x89PNG", "een afbeelding"), (b"\xff\xd8\xff", "een afbeelding"), (b"\xd0\xcf\x11\xe0", "een oud Word-bestand"))  # fmt: skip
_BINARY = re.compile(rb"[\x00-\x06\x0e-\x1a]")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
# What UTF-8 makes of é, « and curly quotes; in Windows-1252 it reads Ã©, Â« and â€œ, which nobody writes.
_TELLING = re.compile(rb"\xc3[\x80-\xbf]|\xc2[\xa0-\xbf]|\xe2\x80[\x80-\xbf]|\xe2\x82\xac")
_HIGH = re.compile(rb"[\x80-\xff]")


def decode(data: bytes) -> tuple[str, str]:
    """The text of a file and the name of its encoding; `ContentRefused` says why there is none."""
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise ContentRefused(f"is {what}, geen tekst")
    for bom, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(bom):
            return _strict(data[len(bom) :], encoding, skipped=len(bom)), encoding
    # UTF-16 without a mark reads as UTF-8 full of NULs (RELIABILITY T7); so does a binary file.
    if len(_BINARY.findall(data[:65536])) * 50 > min(len(data), 65536):
        raise ContentRefused("bevat te veel stuurtekens: binair of UTF-16 zonder byte order mark")
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        # A few broken bytes among real UTF-8 would turn every é into Ã©: refuse and say where. But "CAFÉ»" and
        # "André’s" in Windows-1252 hold pairs that only look like UTF-8.
        pairs = _MULTIBYTE.findall(data)
        if _TELLING.search(data) or sum(map(len, pairs)) * 2 > len(_HIGH.findall(data)):
            raise ContentRefused(f"is geen geldige UTF-8 (byte {error.start})") from None
        return _strict(data, "cp1252"), "windows-1252"


def _strict(data: bytes, encoding: str, skipped: int = 0) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ContentRefused(f"is geen geldige {encoding} (byte {error.start + skipped})") from None

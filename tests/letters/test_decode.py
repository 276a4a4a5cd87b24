"""Bytes -> text: what is read, as what, and what is refused with the place that is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_gen.model import ContentRefused
from site_gen.sources.decode import decode

READ = [
    # what it is, bytes, text, encoding
    ("plain ASCII", b"Geachte voorzitter,\n", "Geachte voorzitter,\n", "utf-8"),
    ("UTF-8, as the seeds are", "beëindiging – «ja»".encode(), "beëindiging – «ja»", "utf-8"),
    ("UTF-8 with a mark (Notepad)", b"\xef\xbb\xbfBrief", "Brief", "utf-8"),
    ("only the first mark is one", b"\xef\xbb\xbf\xef\xbb\xbfBrief", "\ufeffBrief", "utf-8"),
    ("UTF-16 little end with a mark", b"\xff\xfe" + "Brief é".encode("utf-16-le"), "Brief é", "utf-16-le"),
    ("UTF-16 big end with a mark", b"\xfe\xff" + "Brief é".encode("utf-16-be"), "Brief é", "utf-16-be"),
    ("Windows-1252 with a euro and quotes", "‘€ 5’ café".encode("cp1252"), "‘€ 5’ café", "windows-1252"),
    # E9 92 opens three bytes of UTF-8 and holds two: André’s is no broken UTF-8
    ("Windows-1252: é before a quote", "de motie van André’s fractie".encode("cp1252"), "de motie van André’s fractie", "windows-1252"),
    # C9 BB is a letter of the phonetic alphabet in UTF-8
    ("Windows-1252: É before a guillemet", "het «CAFÉ» en «TE VEEL»".encode("cp1252"), "het «CAFÉ» en «TE VEEL»", "windows-1252"),
    ("one NUL among words stays, for `lines` to take out", b"Geachte voorzitter, " * 5 + b"\x00", "Geachte voorzitter, " * 5 + "\x00", "utf-8"),
    ("an empty file", b"", "", "utf-8"),
]  # fmt: skip
REFUSED = [
    # what it is, bytes, what the message says
    ("one broken byte among real UTF-8", "beëindiging".encode() + b"\xff, en zo", "byte 12"),
    ("UTF-8 cut off inside a letter", "de ë is «".encode()[:-1], "byte 9"),
    ("broken UTF-8 in another alphabet", "Москва и Киев".encode() + b"\xff", "byte 24"),
    ("UTF-16 with half a letter", b"\xff\xfeB\x00r", "byte 4"),
    ("a byte that Windows-1252 lacks", b"caf\xe9 en \x81 zo", "byte 8"),
    ("UTF-16 without a mark", "Geachte voorzitter".encode("utf-16-le"), "stuurtekens"),
    ("binary", bytes(range(256)) * 4, "stuurtekens"),
    ("NULs only", b"\x00" * 50, "stuurtekens"),
    ("a PDF", b"%PDF-1.7\n...", "PDF"),
    ("a Word file", b"PK\x03\x04...", "Word"),
    ("an old Word file", b"\xd0\xcf\x11\xe0\xa1\xb1", "Word"),
    ("a picture", b"\x89PNG\r\n", "afbeelding"),
    ("a photo", b"\xff\xd8\xff\xe0", "afbeelding"),
    ("a program", b"\x7fELF\x02", "programma"),
]


@pytest.mark.parametrize(("data", "text", "encoding"), [pytest.param(*row[1:], id=row[0]) for row in READ])
def test_a_readable_file_is_read_as_what_it_is(data: bytes, text: str, encoding: str) -> None:
    assert decode(data) == (text, encoding)


@pytest.mark.parametrize(("data", "told"), [pytest.param(*row[1:], id=row[0]) for row in REFUSED])
def test_an_unreadable_file_is_refused_with_its_reason(data: bytes, told: str) -> None:
    with pytest.raises(ContentRefused, match=told):
        decode(data)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text, encoding = decode(data)
    except ContentRefused:
        return
    bare = data.removeprefix(b"\xef\xbb\xbf") if encoding == "utf-8" else data
    assert encoding.startswith("utf-16") or text.encode("cp1252" if encoding == "windows-1252" else encoding) == bare

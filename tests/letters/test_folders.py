"""Folders of letters: what is read, what is named instead, and that nothing is missed in silence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from site_gen.model import SiteGenError
from site_gen.sources import LARGEST, fingerprint_files, read_folder

GOOD = "Geachte voorzitter, dit is een brief.\n"
NAMES = [
    # odd file names that are read (RELIABILITY.md F13)
    "brief.txt", "BRIEF.TXT", "een brief.txt", "-begint met streep.txt", "aanhaling'en\"tekens.txt", "caf\u00e9.txt", "cafe\u0301.txt",
    "a" * 230 + ".txt", ".verborgen.txt", "punt.punt.txt", "#.txt", "%41.txt", "$(ls).txt", "CON.txt", "sub/brief.txt", "sub/sub/brief.txt",
]  # fmt: skip
NAMED = [
    # what it is, name, bytes, the notice's code, whether it refuses the build
    ("another kind of file", "brief.docx", b"PK\x03\x04", "geen-lezer", False),
    ("no kind", "LEESMIJ", b"tekst", "geen-lezer", False),
    ("empty", "leeg.txt", b"", "leeg", True),
    ("blank", "blanco.txt", b" \n\n\t \n", "leeg", True),
    ("signs only", "streepjes.txt", b"---\n***\n", "leeg", True),
    ("binary", "binair.txt", bytes(range(256)) * 9, "codering", True),
    ("a PDF in disguise", "eigenlijk.txt", b"%PDF-1.4", "codering", True),
    ("broken UTF-8", "stuk.txt", "beëindiging".encode() + b"\xff", "codering", True),
    ("too large", "groot.txt", b"woord " * (LARGEST // 6 + 1), "te-groot", True),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "goed.txt").write_text(GOOD, "utf-8")
    return tmp_path


@pytest.mark.parametrize("name", NAMES)
def test_a_letter_is_read_whatever_its_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(GOOD, "utf-8")
    found = read_folder(tmp_path)
    assert [source.text for source in found.sources] == [GOOD]
    assert found.sources[0].name == name
    assert found.notices == ()


def test_a_line_end_in_a_name_cannot_break_a_message(tmp_path: Path) -> None:
    (tmp_path / "twee\nregels.txt").write_text(GOOD, "utf-8")
    (tmp_path / os.fsdecode(b"byte\xff.txt")).write_text(GOOD, "utf-8")
    found = read_folder(tmp_path)
    assert [source.name for source in found.sources] == ["byte\\xff.txt", "twee\\x0aregels.txt"]


@pytest.mark.parametrize(("name", "data", "code", "fatal"), [pytest.param(*row[1:], id=row[0]) for row in NAMED])
def test_what_is_not_read_is_named_and_the_rest_is_read(
    folder: Path, name: str, data: bytes, code: str, *, fatal: bool
) -> None:
    (folder / name).write_bytes(data)
    found = read_folder(folder)
    assert [source.name for source in found.sources] == ["goed.txt"]
    assert [(n.source, n.code, n.fatal) for n in found.notices] == [(name, code, fatal)]
    assert found.notices[0].remedy


def test_every_bad_file_is_named_in_one_run(folder: Path) -> None:
    for _, name, data, _, _ in NAMED[:-1]:
        (folder / name).write_bytes(data)
    assert {notice.source for notice in read_folder(folder).notices} == {row[1] for row in NAMED[:-1]}


def test_links_pipes_and_hidden_folders_are_not_followed(folder: Path) -> None:
    (folder / "koppeling.txt").symlink_to(folder / "goed.txt")
    (folder / "rond").symlink_to(folder)
    (folder / "weg.txt").symlink_to(folder / "bestaat-niet")
    os.mkfifo(folder / "pijp.txt")
    (folder / ".git").mkdir()
    (folder / ".git" / "brief.txt").write_text(GOOD, "utf-8")
    found = read_folder(folder)
    assert [source.name for source in found.sources] == ["goed.txt"]
    assert [(n.source, n.code) for n in found.notices] == [("koppeling.txt", "koppeling"), ("pijp.txt", "geen-bestand"), ("rond", "koppeling"), ("weg.txt", "koppeling")]  # fmt: skip


def test_a_linked_dossiers_yml_is_not_followed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("elders") / "dossiers.yml"
    other.write_text("dossiers: {'32317': Van elders}\n", "utf-8")
    (folder / "dossiers.yml").symlink_to(other)
    found = read_folder(folder)
    assert found.titles == ()
    assert [n.code for n in found.notices] == ["koppeling"]


def test_a_letter_that_cannot_be_read_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "dicht.txt"
    path.write_text(GOOD, "utf-8")
    real = type(path).read_bytes

    def closed(self: Path) -> bytes:
        if self.name == "dicht.txt":
            raise PermissionError(13, "Permission denied")
        return real(self)

    monkeypatch.setattr(type(path), "read_bytes", closed)
    (notice,) = read_folder(folder).notices
    assert (notice.source, notice.code, notice.fatal) == ("dicht.txt", "onleesbaar", True)


def test_no_folder_is_an_error_that_names_it(tmp_path: Path) -> None:
    for path in (tmp_path / "geen", tmp_path / "bestand"):
        (tmp_path / "bestand").write_text("x", "utf-8")
        with pytest.raises(SiteGenError, match=path.name):
            read_folder(path)


def test_the_order_is_that_of_the_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "Z.txt", "sub/a.txt", "10.txt", "9.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(GOOD, "utf-8")
    names = [source.name for source in read_folder(tmp_path).sources]
    assert names == sorted(names)
    assert [name for name, _ in fingerprint_files(tmp_path)] == names


def test_text_and_sha256_belong_to_the_same_bytes(folder: Path) -> None:
    (source,) = read_folder(folder).sources
    assert dict(fingerprint_files(folder))["goed.txt"] == source.sha256
    assert (source.size, source.data) == (len(GOOD), GOOD.encode())

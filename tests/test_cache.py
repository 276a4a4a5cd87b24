"""What a build remembers of earlier ones: never another site than without it, whatever is done to it."""

from __future__ import annotations

import os
import pickle
import shutil
import signal
import sqlite3
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_gen import pipeline, publishing, site
from site_gen.model import ContentRefused, Conversion, Source
from site_gen.remembering import KIND, letter_key, pack, unpack
from site_gen.site.cache import Cache, cache_file, kept
from site_gen.sources import read_folder
from tests.helpers import BODY, build, command, environment, letter, run, state, write

NAMES = ("a.txt", "b.txt", "map/c.txt", "d.txt")
BODIES = (
    BODY,
    f"{BODY}\n\nIk verwijs naar mijn brief (Kamerstuk 19 637, nr. 2).\n",
    "Hierbij bied ik u de stukken aan (Kamerstuk 19 637, nr. 1 en 32 317, nr. 5).\n\nVraag 1\nWaarom?\n\nAntwoord 1\nDaarom.\n",
)
SIDECARS = (
    "titel: x",
    'title: "Een andere titel"\nreden: fout in de kop\n',
    "datum: 2020-03-04\nreden: staat op de envelop\n",
)
EDITS = st.one_of(
    st.tuples(st.just("schrijf"), st.sampled_from(NAMES), st.sampled_from("123"), st.sampled_from(BODIES)),
    st.tuples(st.just("verbeter"), st.sampled_from(NAMES), st.sampled_from(SIDECARS[1:])),
    st.tuples(st.just("weg"), st.sampled_from(NAMES)),
    st.tuples(st.just("hernoem"), st.sampled_from(NAMES), st.sampled_from(NAMES)),
    st.tuples(st.just("titel"), st.sampled_from(["Vreemdelingen", "Asiel"])),
)


def edit(folder: Path, what: str, *more: str) -> None:
    """One change as a publisher makes it; the first letter stays, for a folder without letters is no collection."""
    path = folder / (more[0] if more else "")
    side = path.with_suffix(".yml")
    if what == "schrijf":
        write(folder, {more[0]: letter(more[1], more[2])})
    elif what == "verbeter" and path.is_file():
        side.write_text(more[1], "utf-8")
    elif what == "weg":
        path.unlink(missing_ok=True)
        side.unlink(missing_ok=True)
    elif what == "hernoem" and path.is_file() and not (folder / more[1]).exists():
        (folder / more[1]).parent.mkdir(exist_ok=True)
        path.rename(folder / more[1])
        if side.is_file():
            side.rename((folder / more[1]).with_suffix(".yml"))
    elif what == "titel":
        (folder / "dossiers.yml").write_text(f'dossiers:\n  "19637": {more[0]}\n', "utf-8")


def begin(folder: Path) -> Path:
    return write(folder / "in", {"eerste.txt": letter("9", BODIES[1]), NAMES[0]: letter("1", BODIES[2])})


def outcome(job: publishing.Job) -> object:
    """What a build made, or why it refused: two letters with one number are a refusal too."""
    try:
        quietly(job)
    except Exception as error:  # noqa: BLE001 - whatever is told must be told with and without
        return type(error), str(error)
    return state(job.site)


def quietly(job: publishing.Job) -> publishing.Report:
    return publishing.build(job, lambda _: None)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(EDITS, min_size=1, max_size=3), min_size=1, max_size=4))
def test_letters_read_with_what_was_remembered_are_those_of_a_clean_run(
    tmp_path_factory: pytest.TempPathFactory, rounds: list[list[tuple[str, ...]]]
) -> None:
    """All else is made of these alone, but for the HTML of a page: that is the next test."""
    folder = tmp_path_factory.mktemp("map")
    letters = begin(folder)
    for edits in [[], *rounds]:
        for one in edits:
            edit(letters, *one)
        read = read_folder(letters)
        with kept(folder / "cache" / "a.sqlite") as cache:
            assert pipeline.read_letters(read, None, cache, "p") == pipeline.read_letters(read)
    shutil.rmtree(folder)


@pytest.mark.site
@settings(max_examples=3, deadline=None)
@given(st.lists(EDITS, min_size=1, max_size=4))
def test_a_site_made_with_what_was_remembered_is_that_of_a_clean_build(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[str, ...]]
) -> None:
    folder = tmp_path_factory.mktemp("map")
    letters = begin(folder)
    job = publishing.Job(letters, None, folder / "uit", None, cache=folder / "cache" / "a.sqlite")
    quietly(job)
    for one in edits:
        edit(letters, *one)
    clean = replace(job, site=folder / "schoon", cache=None)
    assert outcome(job) == outcome(clean)
    shutil.rmtree(folder)


def test_what_was_remembered_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One letter of three is changed: one is read anew; a correction counts as a change, and so does another program."""
    letters = write(tmp_path / "in", {f"{name}.txt": letter(str(number)) for number, name in enumerate("abc", 1)})
    read: list[str] = []
    whole = pipeline._read_one

    def told(source: Source, *rest: Any, **named: Any) -> Conversion:
        read.append(source.name)
        return whole(source, *rest, **named)

    monkeypatch.setattr(pipeline, "_read_one", told)

    def again(program: str = "p") -> list[str]:
        read.clear()
        with kept(tmp_path / "c" / "x.sqlite") as cache:
            pipeline.read_letters(read_folder(letters), None, cache, program)
        return list(read)

    assert again() == ["a.txt", "b.txt", "c.txt"]
    assert again() == []
    write(letters, {"b.txt": letter("2", "Iets anders.")})
    assert again() == ["b.txt"]
    write(letters, {"c.yml": SIDECARS[1]})
    assert again() == ["c.txt"]
    (letters / "a.txt").rename(letters / "z.txt")
    assert again() == ["z.txt"]
    assert again("q") == ["b.txt", "c.txt", "z.txt"]


def put_one(file: Path) -> None:
    with kept(file) as cache:
        cache.put("k", "a", b"waarde")


def got(file: Path) -> bytes | None:
    with kept(file) as cache:
        return cache.get("k", "a")


def damage_value(file: Path) -> None:
    with sqlite3.connect(file) as base:
        base.execute("UPDATE kept SET value = x'00'")
    base.close()


def other_table(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as base:
        base.execute("CREATE TABLE kept (iets)")
    base.close()


def cut_off(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-5000])


def flip(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[100:3000] = bytes(byte ^ 0x5A for byte in content[100:3000])
    file.write_bytes(content)


def folder_in_its_place(file: Path) -> None:
    file.unlink()
    file.mkdir()


def link_in_its_place(file: Path) -> None:
    file.rename(file.with_name("elders"))
    file.symlink_to("elders")


def no_database(file: Path) -> None:
    file.write_bytes(b"geen database" * 500)


def nothing_in_it(file: Path) -> None:
    file.write_bytes(b"")


def open_to_all(file: Path) -> None:
    file.chmod(0o666)


def folder_open_to_all(file: Path) -> None:
    file.parent.chmod(0o777)


DAMAGE: list[tuple[Callable[[Path], object], bool]] = [
    (damage_value, True),  # a disk that forgets: the sum does not hold
    (other_table, True),  # another program's, or one of an older version
    (cut_off, True),  # a full disk, a power cut
    (flip, True),  # a bad sector
    (no_database, True),
    (nothing_in_it, True),  # made, and never written
    (folder_in_its_place, False),
    (link_in_its_place, False),  # leads who knows where
    (open_to_all, False),  # anyone may have written in it
    (folder_open_to_all, False),
]


@pytest.mark.parametrize(("harm", "mended"), DAMAGE)
def test_a_cache_that_is_no_good_is_as_none(harm: Callable[[Path], object], mended: bool, tmp_path: Path) -> None:  # noqa: FBT001
    file = tmp_path / "site-gen" / "a.sqlite"
    put_one(file)
    assert got(file) == b"waarde"
    harm(file)
    assert got(file) is None
    put_one(file)
    assert got(file) == (b"waarde" if mended else None)


def test_a_place_that_cannot_be_written_is_no_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"bestand": ""})
    put_one(tmp_path / "bestand" / "a.sqlite")
    assert got(tmp_path / "bestand" / "a.sqlite") is None
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(Path, "home", lambda: (_ for _ in ()).throw(RuntimeError))
    assert cache_file(tmp_path) is None


def test_a_build_waits_for_no_one_who_holds_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("site_gen.site.cache._PATIENCE", 0.05)
    file = tmp_path / "site-gen" / "a.sqlite"
    put_one(file)
    other = sqlite3.connect(file)
    other.execute("BEGIN EXCLUSIVE")
    assert got(file) is None
    put_one(file)
    other.rollback()
    other.close()
    assert got(file) == b"waarde", "and does not take it away"


def test_two_builds_write_in_one_cache(tmp_path: Path) -> None:
    file = tmp_path / "site-gen" / "a.sqlite"
    with kept(file) as one, kept(file) as two:
        one.put("k", "a", b"1")
        two.put("k", "a", b"1")
        two.put("m", "b", b"2")
    with kept(file) as cache:
        assert (cache.get("k", "a"), cache.get("m", "b")) == (b"1", b"2")


def test_what_was_not_used_goes_when_the_build_succeeds(tmp_path: Path) -> None:
    file = tmp_path / "site-gen" / "a.sqlite"
    with kept(file) as cache:
        for name in "abc":
            cache.put("k", name, b"x")
        cache.put("ander", "a", b"x")
    with suppress(ContentRefused), kept(file) as cache:
        cache.get("k", "a")
        raise ContentRefused("fout", ())
    with kept(file) as cache:
        assert cache.get("k", "a")
        assert cache.get("k", "b"), "a failing build forgets nothing"
    base = sqlite3.connect(file)
    assert base.execute("SELECT kind, key FROM kept ORDER BY 1, 2").fetchall() == [
        ("ander", "a"),
        ("k", "a"),
        ("k", "b"),
    ]
    base.close()


class Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, ("gekraakt",)


@pytest.mark.parametrize(
    "value",
    [
        pickle.dumps(Evil()),
        pickle.dumps((Evil(), 1)),
        pickle.dumps(print),
        pickle.dumps(42),
        b"cos\nsystem\n(S'mkdir gekraakt'\ntR.",
        b"",
        b"\x80\x05",
        b"\x80\x05\x8c\x10site_gen.model.x\x94.",
    ],
)
def test_bytes_of_someone_else_run_nothing(value: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    letters = write(tmp_path / "in", {"a.txt": letter("1")})
    folder = read_folder(letters)
    (made,) = pipeline.read_letters(folder)
    assert unpack(value, folder.sources[0]) is None
    with kept(tmp_path / "c" / "a.sqlite") as cache:
        cache.put(KIND, letter_key(folder.sources[0], (), "p "), value)
    with kept(tmp_path / "c" / "a.sqlite") as cache:
        assert pipeline.read_letters(folder, None, cache, "p") == (made,)
    assert not (tmp_path / "gekraakt").exists()


def test_a_conversion_comes_back_as_it_was(letters: Path) -> None:
    folder = read_folder(letters)
    for source, made in zip(folder.sources, pipeline.read_letters(folder), strict=True):
        assert unpack(pack(made), source) == made


@pytest.mark.site
def test_the_cache_is_the_users_and_no_part_of_a_site(tmp_path: Path) -> None:
    """Nothing lies beside the site; ``--no-cache`` leaves nothing anywhere, and the sites are the same."""
    letters = write(tmp_path / "in", {"a.txt": letter("1"), "b.txt": letter("2", BODIES[1])})
    env = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    build(letters, tmp_path / "uit", "--no-cache", env=env)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", "uit"]
    build(letters, tmp_path / "uit2", env=env)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cache", "in", "uit", "uit2"]
    (file,) = (tmp_path / "cache" / "site-gen").iterdir()
    assert file.suffix == ".sqlite"
    assert state(tmp_path / "uit") == state(tmp_path / "uit2")
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    build(letters, tmp_path / "uit3", env=env)
    assert state(tmp_path / "uit3") == state(tmp_path / "uit")


@pytest.mark.site
def test_a_link_that_leads_elsewhere_now_is_made_anew(tmp_path: Path) -> None:
    """The page that cites is the same text; what it cites went, came back with another number, and went again."""
    letters = write(tmp_path / "in", {"a.txt": letter("1", BODIES[1]), "b.txt": letter("2")})
    job = publishing.Job(letters, None, tmp_path / "uit", None, cache=tmp_path / "c" / "a.sqlite")
    for number, there in enumerate(("2", None, "3")):
        (letters / "b.txt").unlink(missing_ok=True)
        if there:
            write(letters, {"b.txt": letter(there)})
        quietly(job)
        quietly(replace(job, site=tmp_path / f"schoon{number}", cache=None))
        assert state(job.site) == state(tmp_path / f"schoon{number}")


@pytest.mark.site
def test_a_kill_at_any_moment_does_the_cache_no_harm(tmp_path: Path) -> None:
    letters = write(tmp_path / "in", {f"{n}.txt": letter(str(n), BODIES[n % 3]) for n in range(1, 9)})
    env = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    build(letters, tmp_path / "schoon", "--no-cache", env=env)
    for wait in (0.3, 0.6, 0.9, 1.2, 1.6, 2.0):
        going = subprocess.Popen(
            command("build", "--letters", letters, "--site", tmp_path / "uit"),
            env=environment(**env), cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        time.sleep(wait)
        going.send_signal(signal.SIGKILL)
        going.wait()
    build(letters, tmp_path / "uit", env=env)
    assert state(tmp_path / "uit") == state(tmp_path / "schoon")


def test_check_and_explain_keep_nothing(tmp_path: Path) -> None:
    letters = write(tmp_path / "in", {"a.txt": letter("1")})
    for words in (("check",), ("explain", "a.txt")):
        run(*words, "--letters", letters, cwd=tmp_path, env={"XDG_CACHE_HOME": str(tmp_path / "cache")})
    assert not (tmp_path / "cache").exists()


def test_a_cache_without_a_file_keeps_nothing() -> None:
    cache = Cache(None)
    cache.put("k", "a", b"x")
    assert cache.get("k", "a") is None
    assert site.Cache is Cache

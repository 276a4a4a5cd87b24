"""Publishing is all or nothing and the same everywhere: the faults F01 to F24 of RELIABILITY.md, each brought about."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import stat
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_gen.model import MachineFault, Page, SiteGenError
from site_gen.site import docs_folder, engine, publish
from site_gen.site.docs_folder import write_pages
from site_gen.site.manifest import differences
from tests.conftest import copy_docs
from tests.helpers import ROOT, build, command, environment, letter, run, state, write

ONE = letter("1", "Zie ook Kamerstuk 19 637, nr. 2. De eerste brief gaat over opvang.")
TWO = letter("2", "De tweede brief gaat over de regio en noemt geen ander stuk.")
RAW = b"\x00\x01\x02\x03" * 50
STEPS = ("brieven lezen", "pagina’s opmaken", "zoekindex maken", "nakijken")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two letters and their site, to be copied."""
    folder = tmp_path_factory.mktemp("klein")
    write(folder / "in", {"een.txt": ONE, "twee.txt": TWO})
    build(folder / "in", folder / "uit")
    return folder


@pytest.fixture
def work(made: Path, tmp_path: Path) -> Path:
    """Two letters in ``in`` and their site in ``uit``."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return tmp_path


def again(work: Path, *more: str) -> subprocess.CompletedProcess[str]:
    return run("build", "--letters", "in", "--site", "uit", *more, cwd=work)


def left_overs(work: Path) -> list[str]:
    return sorted({path.name for path in work.iterdir()} - {"in", "uit"})


def whole(site: Path) -> bool:
    return list(differences(site)) == []


# --- the same everywhere ---------------------------------------------------------------------------


def test_a_site_is_the_same_whatever_the_surroundings(site: Path, letters: Path, tmp_path: Path) -> None:
    """F01, F02, F19, F20: another folder, order, time, zone, locale, hash seed and umask; not a byte differs."""
    away = tmp_path / "een heel andere map"
    (away / "brieven").mkdir(parents=True)
    for number, path in enumerate(sorted(letters.iterdir(), reverse=True)):
        shutil.copyfile(path, away / "brieven" / path.name)
        os.utime(away / "brieven" / path.name, (1_000_000_000 + number, 1_000_000_000 + number))
    copy_docs(away / "teksten")
    other = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "4321", "SOURCE_DATE_EPOCH": ""}
    done = run(
        "build", "--letters", away / "brieven", "--docs", away / "teksten", "--config", ROOT / "mkdocs.yml", "--site", away / "uit",
        cwd=tmp_path, env=other, umask=0o077,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    ours, theirs = state(site), state(away / "uit")
    ours.pop("data/bouw.json"), theirs.pop("data/bouw.json")
    ours.pop("manifest-sha256.txt"), theirs.pop("manifest-sha256.txt")
    assert theirs == ours
    # F20: who publishes with a tight umask still publishes for all
    assert {stat.S_IMODE(path.stat().st_mode) for path in (away / "uit").rglob("*")} == {0o755, 0o644}


def test_the_key_of_a_build_does_not_depend_on_the_surroundings(site: Path, tmp_path: Path, letters: Path) -> None:
    """A site that is moved or copied is still known as current."""
    shutil.copytree(site, tmp_path / "uit")
    copy_docs(tmp_path / "docs")
    run("pages", "--letters", letters, "--docs", "docs", cwd=tmp_path)
    done = run(
        "build", "--letters", letters, "--docs", "docs", "--config", ROOT / "mkdocs.yml", "--site", "uit", cwd=tmp_path
    )
    assert "niets veranderd" in done.stdout


def test_the_build_date_is_on_no_page(work: Path) -> None:
    """F12: MkDocs fails on 0; no page shows the date."""
    before = state(work / "uit")
    build(work / "in", work / "uit", env={"SOURCE_DATE_EPOCH": "0"})
    after = state(work / "uit")
    assert {name for name in before if before[name] != after.get(name)} == {"data/bouw.json", "manifest-sha256.txt"}


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("", "946684800"),
        ("  ", "946684800"),
        ("0", "1"),
        ("000", "1"),
        ("2147483648", "2147483648"),
        ("4102444800", "4102444800"),
    ],
)
def test_a_build_date_is_a_number_that_mkdocs_takes(given: str, used: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    assert engine.build_date() == used


@pytest.mark.parametrize("given", ["gisteren", "-5", "1e9", "9" * 40, "１"])
def test_a_build_date_that_is_none_is_told(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    with pytest.raises(SiteGenError, match="SOURCE_DATE_EPOCH"):
        engine.build_date()


def test_a_build_with_a_wrong_date_changes_nothing(work: Path) -> None:
    before = state(work / "uit")
    done = run("build", "--letters", "in", "--site", "uit", cwd=work, env={"SOURCE_DATE_EPOCH": "gisteren"})
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert state(work / "uit") == before


# --- what changed, and nothing else ------------------------------------------------------------------


def test_nothing_is_done_when_nothing_changed(work: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in work.rglob("*")}
    done = again(work)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("niets veranderd")
    assert {path: path.stat().st_mtime_ns for path in work.rglob("*")} == before


def test_changed_renamed_and_removed_letters_leave_no_trace(work: Path) -> None:
    """F03: the site is that of a clean build of what lies there now."""
    (work / "in/een.txt").write_text(ONE.replace("opvang", "grensbewaking"), "utf-8")
    (work / "in/twee.txt").rename(work / "in/drie.txt")
    write(work / "in", {"vier.txt": letter("4", "Een vierde brief, die weer gaat.")})
    assert again(work).returncode == 0
    assert (work / "uit/dossiers/19637/4/index.html").is_file()
    (work / "in/vier.txt").unlink()
    assert again(work).returncode == 0
    assert whole(work / "uit")
    assert not (work / "uit/dossiers/19637/4").exists()
    kept = "".join(
        path.read_text("utf-8")
        for path in (work / "uit").rglob("*")
        if path.suffix in (".html", ".json", ".csv", ".jsonl", ".txt")
    )
    assert "grensbewaking" in kept
    for gone in ("over opvang", "vierde brief", "twee.txt", "vier.txt"):
        assert gone not in kept
    clean = work / "schoon"
    build(work / "in", clean)
    assert state(clean) == state(work / "uit")


def test_a_changed_text_of_the_publisher_is_built_again(work: Path) -> None:
    write(work / "docs", {"welkom.md": "Welkom bij de **brieven**.\n", "over.md": "# Over\n\nDeze site.\n"})
    assert again(work, "--docs", "docs").returncode == 0
    assert "Welkom bij de <strong>brieven</strong>" in (work / "uit/index.html").read_text("utf-8")
    assert (work / "uit/over/index.html").is_file()
    assert "niets veranderd" in again(work, "--docs", "docs").stdout
    write(work / "docs", {"welkom.md": "Dag.\n"})
    assert "niets veranderd" not in again(work, "--docs", "docs").stdout


def test_a_damaged_site_is_made_anew(work: Path) -> None:
    before = state(work / "uit")
    (work / "uit/index.html").write_text("kapot", "utf-8")
    assert again(work).returncode == 0
    assert state(work / "uit") == before


ODD = (
    "-voorop.txt", "met 'aanhalings\"tekens.txt", "<b>.txt", "regel\neinde.txt", ".verborgen.txt", "HOOFD.TXT", "hoofd.txt", "a#b?c%20.txt",
    "e\u0301e\u0301n.txt", "\u00e9\u00e9n.txt", "x" * 230 + ".txt", "map/onder.txt", "CON.txt", "; rm -rf x.txt", "::set-output.txt",
)  # fmt: skip


def test_no_file_is_missing_in_silence(tmp_path: Path) -> None:
    """F08 to F10, F13: a file with an odd name has its page, what is no file is named, and nothing hangs."""
    write(tmp_path / "in", {name: letter(str(n), f"Dit is brief {n}.") for n, name in enumerate(ODD, 1)})
    (tmp_path / "in/koppeling.txt").symlink_to(tmp_path / "in/hoofd.txt")
    (tmp_path / "in/kring").symlink_to(tmp_path / "in")
    os.mkfifo(tmp_path / "in/pijp.txt")
    write(tmp_path / "in", {"foto.jpg": "x"})
    said = build(tmp_path / "in", tmp_path / "uit")
    for name in ("koppeling.txt", "kring", "pijp.txt", "foto.jpg"):
        assert re.search(rf"^WAARSCHUWING {name}:0: ", said, re.MULTILINE)
    assert all(line.startswith(("WAARSCHUWING ", *STEPS, f"{len(ODD)} stukken")) for line in said.splitlines())
    documents = json.loads((tmp_path / "uit/data/documenten.json").read_text("utf-8"))
    assert {item["url"] for item in documents} == {f"/dossiers/19637/{n}/" for n in range(1, len(ODD) + 1)}
    assert len(list((tmp_path / "uit/data/bronnen").rglob("*.txt"))) == len(ODD)


def test_a_site_with_an_address_of_its_own_works_there(work: Path) -> None:
    """The page for unknown addresses is shown at any depth, so its links start at the site's root."""
    build(work / "in", work / "uit", env={"SITE_URL": "https://example.org/naam/"})
    text = (work / "uit/404.html").read_text("utf-8")
    assert 'href="/naam/assets/' in text
    assert 'href="/assets/' not in text
    assert "https://example.org/naam/" in (work / "uit/sitemap.xml").read_text("utf-8")


# --- what is not ours stays ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["CNAME", "dossiers/eigen.html", ".git/config", "zoekindex/x.js"], ids=["top", "between", "hidden", "index"]
)
def test_a_site_with_a_file_of_another_is_refused(name: str, work: Path) -> None:
    write(work / "uit", {name: "van mij"})
    write(work / "in", {"een.txt": ONE + "\nAnders."})
    before = state(work)
    done = again(work)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert name in done.stderr
    assert state(work) == before
    assert left_overs(work) == []


@pytest.mark.parametrize(
    "files",
    [
        {"foto.jpg": "x"},
        {"manifest-sha256.txt": "0" * 64 + "  foto.jpg\n", "foto.jpg": "x"},
        {"manifest-sha256.txt": b"\xff\xfe\x00"},
    ],
    ids=["no manifest", "another's manifest", "no text"],
)
def test_a_folder_of_another_is_refused(files: dict[str, str | bytes], work: Path) -> None:
    shutil.rmtree(work / "uit")
    write(work / "uit", files)
    before = state(work)
    done = again(work)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert state(work) == before


def test_a_link_to_a_folder_in_the_site_is_a_foreign_file(work: Path) -> None:
    (work / "elders").mkdir()
    (work / "uit/meer").symlink_to(work / "elders")
    write(work / "in", {"een.txt": ONE + "\nAnders."})
    assert again(work).returncode == 2
    assert (work / "uit/meer").is_symlink()


def test_a_site_that_is_no_folder_is_refused(work: Path) -> None:
    (work / "uit").rename(work / "echt")
    (work / "uit").symlink_to(work / "echt")
    write(work / "in", {"een.txt": ONE + "\nAnders."})
    assert again(work).returncode == 2
    assert (work / "uit").is_symlink()
    (work / "uit").unlink()
    (work / "uit").write_text("een bestand", "utf-8")
    assert again(work).returncode == 2
    assert (work / "uit").read_text("utf-8") == "een bestand"


def test_an_empty_folder_becomes_the_site(work: Path) -> None:
    shutil.rmtree(work / "uit")
    (work / "uit").mkdir()
    assert again(work).returncode == 0
    assert whole(work / "uit")


def test_a_page_written_by_hand_is_never_overwritten(work: Path) -> None:
    write(work / "docs", {"verslag.md": "# Mijn verslag\n"})
    done = again(work, "--docs", "docs")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "verslag.md" in done.stderr
    assert (work / "docs/verslag.md").read_text("utf-8") == "# Mijn verslag\n"
    assert whole(work / "uit")


# --- the docs folder -----------------------------------------------------------------------------------


def test_a_page_whose_letter_is_gone_goes_and_what_is_written_by_hand_stays(tmp_path: Path) -> None:
    write(tmp_path, {"over.md": "hand", "dossiers/eigen.md": "hand"})
    assert write_pages(tmp_path, [Page("dossiers/1/a.md", "a"), Page("dossiers/2/b.md", b"b")]) == 2
    assert write_pages(tmp_path, [Page("dossiers/1/a.md", "nieuw")]) == 1
    assert sorted(state(tmp_path)) == [docs_folder.STATE, "dossiers/1/a.md", "dossiers/eigen.md", "over.md"]
    assert not (tmp_path / "dossiers/2").exists()


def test_an_unchanged_page_is_not_touched(tmp_path: Path) -> None:
    write_pages(tmp_path, [Page("a.md", "a")])
    os.utime(tmp_path / "a.md", (1, 1))
    write_pages(tmp_path, [Page("a.md", "a")])
    assert (tmp_path / "a.md").stat().st_mtime == 1


def test_pages_of_a_killed_build_are_known_as_ours(tmp_path: Path) -> None:
    """A build that dies between two pages must not leave pages that the next one takes for a hand's work."""

    def dying() -> Iterator[Page]:
        yield Page("a.md", "oud")
        yield Page("b.md", "oud")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_pages(tmp_path, dying())
    assert write_pages(tmp_path, [Page("a.md", "nieuw")]) == 1
    assert sorted(state(tmp_path)) == [docs_folder.STATE, "a.md"]


def test_a_list_of_pages_from_before_is_still_read(tmp_path: Path) -> None:
    write(tmp_path, {docs_folder.STATE: '["a.md", "b.md"]', "a.md": "oud", "b.md": "oud"})
    write_pages(tmp_path, [Page("a.md", "nieuw")])
    assert sorted(state(tmp_path)) == [docs_folder.STATE, "a.md"]


def test_a_list_of_pages_that_leads_outside_removes_nothing_there(tmp_path: Path) -> None:
    write(tmp_path, {"buiten.md": "van mij", f"docs/{docs_folder.STATE}": '"../buiten.md"\nkapot\n'})
    write_pages(tmp_path / "docs", [Page("a.md", "a")])
    assert (tmp_path / "buiten.md").read_text("utf-8") == "van mij"


@pytest.mark.parametrize("name", ["../a.md", "dossiers/../../a.md", "/a.md", ""])
def test_no_page_is_written_outside_the_docs_folder(name: str, tmp_path: Path) -> None:
    with pytest.raises(SiteGenError, match="leidt uit de map"):
        write_pages(tmp_path / "docs", [Page(name, "a")])
    assert [path.name for path in tmp_path.iterdir()] == ["docs"]


def test_a_link_out_of_the_docs_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/dossiers").symlink_to(tmp_path / "elders")
    with pytest.raises(SiteGenError, match="dossiers"):
        write_pages(tmp_path / "docs", [Page("dossiers/a.md", "a")])
    assert list((tmp_path / "elders").iterdir()) == []


# --- interrupted ---------------------------------------------------------------------------------------


def _interrupted(work: Path, step: str, pause: float, sign: signal.Signals) -> int:
    """A build that is hit ``pause`` seconds after it says ``step``; returns its exit code."""
    with subprocess.Popen(
        command("build", "--letters", "in", "--site", "uit"), cwd=work, env=environment(), text=True, encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip() == step:
                break
        time.sleep(pause)
        process.send_signal(sign)
        return process.wait(30)


def test_a_killed_build_leaves_a_whole_site_and_the_next_one_cleans_up(work: Path) -> None:
    """F04: kill -9 in every step; the site is wholly old or wholly new each time."""
    old = state(work / "uit")
    write(work / "in", {"een.txt": ONE + "\nEen zin erbij.\n"})
    for step, pause in zip((*STEPS, *STEPS[2:]), (0, 0, 0, 0, 0.1, 0.1), strict=True):
        _interrupted(work, step, pause, signal.SIGKILL)
        assert whole(work / "uit"), step
        if state(work / "uit") != old:
            assert "Een zin erbij" in (work / "uit/dossiers/19637/1/index.html").read_text("utf-8")
    assert again(work).returncode == 0
    assert left_overs(work) == []
    assert whole(work / "uit")
    assert "Een zin erbij" in (work / "uit/dossiers/19637/1/index.html").read_text("utf-8")


def test_a_build_that_is_told_to_stop_cleans_up(work: Path) -> None:
    """F18. On a busy machine the sign may come after the build was done, so it is given a few times, then without a pause."""
    for number, (step, sign) in enumerate(zip(STEPS[:3], (signal.SIGTERM, signal.SIGINT, signal.SIGTERM), strict=True)):
        for attempt in range(10):
            before = state(work / "uit")
            write(work / "in", {"een.txt": f"{ONE}\nEen zin erbij, stap {number}, keer {attempt}.\n"})
            code = _interrupted(work, step, 0 if attempt else 0.05, sign)
            assert left_overs(work) == []
            if state(work / "uit") == before:
                break
            assert whole(work / "uit"), "the build was done before the sign came"
        assert code == 130
        assert state(work / "uit") == before


def test_what_a_kill_after_the_swap_left_goes_although_nothing_changed(work: Path) -> None:
    write(work / ".uit.bouw", {"site/index.html": "oud"})
    assert "niets veranderd" in again(work).stdout
    assert left_overs(work) == []


def test_two_builds_at_once_both_succeed(work: Path) -> None:
    """F07."""
    write(work / "in", {"een.txt": ONE + "\nEen zin erbij.\n"})
    both = [
        subprocess.Popen(
            command("build", "--letters", "in", "--site", "uit"), cwd=work, env=environment(), stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, encoding="utf-8",
        )
        for _ in range(2)
    ]  # fmt: skip
    said = [process.communicate(timeout=60)[0] for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert whole(work / "uit")
    assert left_overs(work) == []


def test_where_the_kernel_cannot_exchange_folders_two_moves_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publish, "_exchange", lambda *_: False)
    ours = "0" * 64 + "  data/bouw.json\n"
    with publish.workshop(tmp_path / "uit") as room:
        write(room / "site", {"a": "oud", "data/bouw.json": "{}", "manifest-sha256.txt": f"{ours}{'0' * 64}  a\n"})
        publish.swap(room / "site", tmp_path / "uit")
    with publish.workshop(tmp_path / "uit") as room:
        write(room / "site", {"a": "nieuw"})
        publish.swap(room / "site", tmp_path / "uit")
    assert [path.name for path in tmp_path.iterdir()] == ["uit"]
    assert (tmp_path / "uit/a").read_text("utf-8") == "nieuw"


def test_a_file_that_comes_during_a_build_is_not_lost(tmp_path: Path) -> None:
    site = tmp_path / "uit"
    with publish.workshop(site) as room:
        write(room / "site", {"a": "nieuw"})
        write(site, {"CNAME": "van mij"})
        with pytest.raises(SiteGenError, match="uit"):
            publish.swap(room / "site", site)
    assert (site / "CNAME").read_text("utf-8") == "van mij"


def test_a_letter_that_changes_during_a_build_is_seen_by_the_next(work: Path) -> None:
    """F24: what was read is published whole, and the next build knows that it is no longer what lies there."""
    write(work / "in", {"een.txt": ONE + "\nVersie een.\n"})
    with subprocess.Popen(
        command("build", "--letters", "in", "--site", "uit"), cwd=work, env=environment(), text=True, encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip() == STEPS[1]:
                write(work / "in", {"een.txt": ONE + "\nVersie twee.\n"})
        assert process.wait(30) == 0
    assert "Versie een." in (work / "uit/dossiers/19637/1/index.html").read_text("utf-8")
    assert again(work).returncode == 0
    assert "Versie twee." in (work / "uit/dossiers/19637/1/index.html").read_text("utf-8")


# --- refused, full, forbidden ----------------------------------------------------------------------------


def test_every_refused_letter_is_named_and_the_site_stays(work: Path) -> None:
    """F14, F22."""
    before = state(work / "uit")
    write(
        work / "in",
        {
            "rot.txt": RAW,
            "leeg.txt": "",
            "half.txt": "é".encode() * 9 + b"\xff",
            "goed.txt": letter("3", "Een goede brief."),
        },
    )
    done = again(work)
    assert done.returncode == 1
    assert [line.split(":")[0] for line in done.stderr.splitlines()[:3]] == [
        "FOUT half.txt",
        "FOUT leeg.txt",
        "FOUT rot.txt",
    ]
    assert len(done.stderr.splitlines()) == 4
    assert state(work / "uit") == before
    assert left_overs(work) == []


def test_keep_going_publishes_the_rest_and_says_so(work: Path) -> None:
    write(work / "in", {"rot.txt": RAW, "goed.txt": letter("3", "Een goede brief.")})
    done = again(work, "--keep-going")
    assert done.returncode == 0
    assert "rot.txt" in done.stderr
    assert whole(work / "uit")
    assert (work / "uit/dossiers/19637/3/index.html").is_file()
    page = (work / "uit/geweigerd/rot/index.html").read_text("utf-8")
    assert "rot.txt" in page
    assert "niet gepubliceerd" in page
    assert "rot.txt" in (work / "uit/verslag/index.html").read_text("utf-8")
    # that site is not the one of a strict build
    assert again(work).returncode == 1


def test_only_refused_letters_make_no_site(tmp_path: Path) -> None:
    write(tmp_path / "in", {"rot.txt": RAW})
    done = run("build", "--letters", "in", "--site", "uit", "--keep-going", cwd=tmp_path)
    assert done.returncode == 1
    assert not (tmp_path / "uit").exists()


def test_a_target_that_cannot_be_written_is_told(work: Path) -> None:
    """F06: /proc takes no folders, whoever asks."""
    done = run("build", "--letters", "in", "--site", "/proc/uit", cwd=work)
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    assert "/proc" in done.stderr


def test_a_full_disk_is_told_and_the_site_stays(work: Path) -> None:
    """F05."""
    small = work / "klein"
    small.mkdir()
    if (
        os.geteuid()
        or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", small],  # noqa: S607
            capture_output=True,
            check=False,
        ).returncode
    ):
        pytest.skip("no small disk can be mounted here: a full disk is not tried")
    try:
        shutil.copytree(work / "uit", small / "uit")
        write(work / "in", {"een.txt": ONE + "\nEen zin erbij.\n"})
        before = state(small / "uit")
        done = run("build", "--letters", "in", "--site", small / "uit", cwd=work, env={"TMPDIR": str(small)})
        assert (done.returncode, len(done.stderr.splitlines())) == (3, 1), done.stderr
        assert state(small / "uit") == before
        assert [path.name for path in small.iterdir()] == ["uit"]
    finally:
        subprocess.run(["umount", small], check=True)  # noqa: S607


def test_a_disk_that_fails_while_pages_are_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, content: bytes) -> int:
        raise OSError(28, "No space left on device", str(self))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(MachineFault, match="maak ruimte"):
        write_pages(tmp_path, [Page("a.md", "a")])


# --- afterwards ------------------------------------------------------------------------------------------


def verify(work: Path) -> subprocess.CompletedProcess[str]:
    return run("verify", "--letters", "in", "--site", "uit", cwd=work)


def test_verify_finds_nothing_in_a_whole_site(work: Path) -> None:
    done = verify(work)
    assert (done.returncode, done.stderr) == (0, "")


def test_verify_finds_one_changed_byte(work: Path) -> None:
    page, source = work / "uit/dossiers/19637/2/index.html", work / "in/een.txt"
    page.write_bytes(page.read_bytes().replace(b"regio", b"Regio", 1))
    data = source.read_bytes()
    place = data.index(b"opvang")
    source.write_bytes(data[:place] + b"O" + data[place + 1 :])
    done = verify(work)
    assert done.returncode == 1
    assert [line for line in done.stderr.splitlines() if "dossiers/19637/2/index.html" in line]
    assert [line for line in done.stderr.splitlines() if "een.txt" in line and f"byte {place}" in line]
    assert len(done.stderr.splitlines()) == 2


def test_verify_finds_what_is_missing_and_what_is_extra(work: Path) -> None:
    (work / "uit/zoeken/index.html").unlink()
    write(work / "uit", {"vreemd.html": "x"})
    (work / "in/twee.txt").unlink()
    write(work / "in", {"nieuw.txt": TWO})
    done = verify(work)
    assert done.returncode == 1
    for name in ("zoeken/index.html", "vreemd.html", "twee.txt", "nieuw.txt"):
        assert sum(name in line for line in done.stderr.splitlines()) == 1, name


def test_verify_reads_a_letter_with_an_odd_name(work: Path) -> None:
    (work / "in/een.txt").rename(work / "in/één brief.txt")
    assert again(work).returncode == 0
    assert verify(work).returncode == 0
    data = (work / "in/één brief.txt").read_bytes()
    (work / "in/één brief.txt").write_bytes(b"X" + data[1:])
    assert "byte 0" in verify(work).stderr


def test_the_record_of_a_build_is_one_key(work: Path) -> None:
    record = json.loads((work / "uit/data/bouw.json").read_text("utf-8"))
    assert len(record["sleutel"]) == 64

"""The command as its user meets it: every wrong use in one line with its exit code, and nothing touched that was not asked."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from site_gen import cli
from tests.helpers import LETTERS, ROOT, command, environment, letter, run, state, write

LINE = re.compile(r"FOUT [^\n]+")
COMMANDS = ("build", "pages", "check", "explain", "verify", "serve")

# Each row: a name, files by their path, the command, the exit code, and what the message must name.
WRONG: tuple[tuple[str, dict[str, str | bytes], str, int, str], ...] = (
    ("no command", {}, "", 2, "opdracht"),
    ("unknown command", {}, "bouw", 2, "bouw"),
    ("unknown option", {}, "build --snel", 2, "--snel"),
    ("option without its value", {}, "build --site", 2, "--site"),
    ("no folder", {}, "build --letters weg --site uit", 2, "weg"),
    ("no folder, by default", {}, "build", 2, "letters"),
    ("a file as folder", {"in.txt": "x"}, "build --letters in.txt --site uit", 2, "in.txt"),
    ("no letters", {"in/foto.jpg": "x"}, "build --letters in --site uit", 2, "in"),
    ("no letters, check", {"in/foto.jpg": "x"}, "check --letters in", 2, "in"),
    ("no jobs", {"in/a.txt": letter()}, "build --letters in --site uit --jobs 0", 2, "--jobs"),
    ("less than no jobs", {"in/a.txt": letter()}, "build --letters in --site uit --jobs -3", 2, "--jobs"),
    ("jobs that are no number", {"in/a.txt": letter()}, "build --letters in --jobs veel", 2, "veel"),
    ("no settings", {"in/a.txt": letter()}, "build --letters in --site uit --config weg.yml", 2, "weg.yml"),
    ("broken settings", {"in/a.txt": letter(), "m.yml": "site_name: [\n"}, "build --letters in --site uit --config m.yml", 2, "m.yml"),
    ("settings without a name", {"in/a.txt": letter(), "m.yml": "plugins: []\n"}, "build --letters in --site uit --config m.yml", 2, "m.yml"),
    ("settings with an unknown theme", {"in/a.txt": letter(), "m.yml": "site_name: x\ntheme: weg\n"},
     "build --letters in --site uit --config m.yml", 2, "m.yml"),
    ("broken sidecar", {"in/a.txt": letter(), "in/a.yml": "datum: [1\nx: :"}, "check --letters in", 2, "a.yml:"),
    ("unknown key", {"in/a.txt": letter(), "in/a.yml": "kleur: rood\nreden: x\n"}, "check --letters in", 2, "kleur"),
    ("no reason", {"in/a.txt": letter(), "in/a.yml": "datum: 2024-01-02\n"}, "check --letters in", 2, "reden"),
    ("no date", {"in/a.txt": letter(), "in/a.yml": "datum: gisteren\nreden: x\n"}, "check --letters in", 2, "gisteren"),
    ("sidecar of nothing", {"in/a.txt": letter(), "in/b.yml": "reden: x\n"}, "check --letters in", 2, "b.yml"),
    ("a list as sidecar", {"in/a.txt": letter(), "in/a.yml": "- x\n"}, "check --letters in", 2, "a.yml"),
    ("code in a sidecar", {"in/a.txt": letter(), "in/a.yml": "titel: !!python/name:os.system\nreden: x\n"}, "check --letters in", 2, "a.yml"),
    ("unknown letter in a group", {"in/a.txt": letter(), "in/dossiers.yml": "groepen: {mijn: {stukken: [b.txt]}}\n"},
     "check --letters in", 2, "b.txt"),
    ("unknown key in the groups", {"in/a.txt": letter(), "in/dossiers.yml": "groep: {}\n"}, "check --letters in", 2, "groep"),
    ("no letter named", {}, "explain", 2, "letter"),
    ("unknown letter", {"in/a.txt": letter()}, "explain --letters in b.txt", 2, "b.txt"),
    ("refused letter", {"in/a.txt": letter(), "in/b.txt": b"%PDF-1.7"}, "explain --letters in b.txt", 1, "PDF"),
    ("no site", {"in/a.txt": letter()}, "verify --letters in --site weg", 2, "weg"),
    ("no place for pages", {"in/a.txt": letter()}, "pages --letters in", 2, "--docs"),
    ("site among the letters", {"in/a.txt": letter()}, "build --letters in --site in/uit", 2, "ligt in de map met brieven"),
    ("letters in the site", {"uit2/in/a.txt": letter()}, "build --letters uit2/in --site uit2", 2, "ligt in de site"),
    ("site is this folder", {"in/a.txt": letter()}, "build --letters in --site .", 2, "deze map zelf"),
    ("docs among the letters", {"in/a.txt": letter()}, "pages --letters in --docs in/d", 2, "ligt in de map met brieven"),
    ("port out of range", {"in/a.txt": letter()}, "serve --letters in --site uit --port 99999", 2, "poort"),
    ("theme without ours", {"in/a.txt": letter(), "m.yml": "site_name: A\n"}, "build --letters in --config m.yml --site uit", 2, "m.yml"),
    ("address without http", {"in/a.txt": letter(), "m.yml": "site_name: A\nsite_url: 'ftp://x\"y'\n"}, "build --letters in --config m.yml --site uit", 2, "site_url"),
    ("welcome that is no text", {"in/a.txt": letter(), "d/welkom.md": b"\xff\xfe\xff"}, "build --letters in --docs d --site uit", 2, "welkom.md"),
)  # fmt: skip


@pytest.mark.parametrize(("files", "line", "code", "named"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_a_wrong_use_is_told_in_one_line(
    files: dict[str, str | bytes],
    line: str,
    code: int,
    named: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    write(tmp_path, files)
    before = {name for name in state(tmp_path) if not name.startswith("d/")}
    got = here(line.split(), tmp_path, monkeypatch)
    said = capsys.readouterr()
    told = said.err.splitlines()
    assert got == code, said.err
    assert 1 <= len(told) <= code % 2 + 1, told  # a refused letter has its line, and then the build's
    assert all(LINE.fullmatch(text) for text in told)
    assert named in said.err
    assert "Traceback" not in said.err + said.out
    assert {name for name in state(tmp_path) if not name.startswith("d/")} == before
    assert not (tmp_path / "uit").exists()


def here(arguments: list[str], folder: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """The command inside this process, which is much faster; its exit code."""
    monkeypatch.chdir(folder)
    monkeypatch.setattr("signal.signal", lambda *_: None)
    for name in ("SITE_URL", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    try:
        return cli.main(arguments)
    except SystemExit as end:
        return int(end.code or 0)


def test_a_wrong_use_is_told_in_one_line_in_a_process_of_its_own(tmp_path: Path) -> None:
    done = run("build", "--letters", "weg", "--site", "uit", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


def test_a_fault_of_ours_is_one_line_too(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(job: object) -> None:
        message = "een\nfout"
        raise RuntimeError(message)

    monkeypatch.setattr("site_gen.publishing.check", broken)
    monkeypatch.setattr("signal.signal", lambda *_: None)
    assert cli.main(["check", "--letters", str(LETTERS)]) == 1
    assert (
        capsys.readouterr().err == "FOUT onverwacht: RuntimeError: een fout - meld dit (SITE_GEN_DEBUG=1 toont alles)\n"
    )
    monkeypatch.setenv("SITE_GEN_DEBUG", "1")
    with pytest.raises(RuntimeError):
        cli.main(["check", "--letters", str(LETTERS)])


def test_an_interrupted_command_ends_with_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(job: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("site_gen.publishing.check", stopped)
    monkeypatch.setattr("signal.signal", lambda *_: None)
    assert cli.main(["check", "--letters", str(LETTERS)]) == 130
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    assert here(["--help"], tmp_path, monkeypatch) == 0
    assert re.search(rf"^ +{name} +\w+", capsys.readouterr().out, re.MULTILINE)
    assert here([name, "--help"], tmp_path, monkeypatch) == 0
    assert len(capsys.readouterr().out.split("\n\n")[1].split()) > 3


def test_the_version_is_that_of_the_package(tmp_path: Path) -> None:
    assert re.fullmatch(r"site-gen \d+\.\d+\.\d+\S*\n", run("--version", cwd=tmp_path).stdout)


def test_a_reader_that_stops_reading_is_no_fault(tmp_path: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", '"$@" | head -1', "sh", *command("explain", "--letters", LETTERS, "002_d96d2866a3367b8c")],  # noqa: S607
        cwd=tmp_path, env=environment(), capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stderr == ""
    assert done.stdout.count("\n") == 1


# --- explain, check ----------------------------------------------------------------------------------


def test_explain_tells_how_a_letter_was_read(tmp_path: Path) -> None:
    text = run("explain", "--letters", LETTERS, "002_d96d2866a3367b8c.txt", cwd=tmp_path).stdout
    wanted = {
        "a running foot": r"regel  254  paginavoet, niet in de tekst: «Tweede Kamer, vergaderjaar 2025–2026, 32 317, nr. 974 5»",
        "a page start": r"regel  193 .*pagina 5",
        "a joined word": r"regel  190 .*ontwik- \| kelingen -> ontwikkelingen",
        "a hyphen that stays": r"limité-documenten \(streepje gebleven\)",
        "a block": r"regel   40  kopje van een antwoord, antwoord 1 \(GroenLinks-PvdA\): Antwoord",
        "a note": r"regel  192 .*noot 1",
        "its address": r"/dossiers/32317/974/",
        "a value with its origin and rule": r"regel  254  ondernummer = 974 \(uit de voettekst: voet van de bladzijden\)",
        "a reference with its target": r"regel  192  verwijzing «[^»]*32 317, nr. 967» = kst-32317-967 -> https://",
        "a reference inside the paper": r"regel  269  verwijzing binnen dit stuk «antwoord op de vorige vraag» -> #\S+",
        "a doubt": r"regel  335  twijfel: «antwoord hierboven»",
        "what has no line": r"op geen regel:\n  titel = ",
    }
    assert {what for what, pattern in wanted.items() if not re.search(pattern, text)} == set()


def test_explain_tells_of_every_line_in_order(tmp_path: Path) -> None:
    """Each line of the source falls within something that is told, and no line is told before an earlier one."""
    files: dict[str, str | bytes] = {
        "vreemd.txt": letter("4", "Nul\u200bbreed en \u202eomgekeerd\u202c.\n\n- een punt\n- nog een\n\n1. a\n2. b"),
        "los.txt": "zomaar wat tekst",
        "los.yml": "bron: https://example.org/a\nreden: van de post",
    }
    folder = write(tmp_path / "in", files)
    for name in ("vreemd.txt", "los.txt"):
        told = run("explain", "--letters", folder, name, cwd=tmp_path)
        assert (told.returncode, told.stderr) == (0, "")
        numbers = [int(found) for found in re.findall(r"^regel +(\d+)  ", told.stdout, re.MULTILINE)]
        assert numbers == sorted(numbers) != []
    assert "  bron = https://example.org/a (handmatig: van de post)\n" in told.stdout
    odd = run("explain", "--letters", folder, "vreemd.txt", cwd=tmp_path).stdout
    assert "3 stuurtekens weg (U+200B, U+202E, U+202C)" in odd
    assert not re.search("[\u200b\u202a-\u202e]", odd)  # a terminal must not turn round either


def test_explain_of_an_unknown_letter_says_which_there_are(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", {f"brief-{n}.txt": letter(str(n)) for n in range(1, 9)})
    near = run("explain", "--letters", folder, "brif-3", cwd=tmp_path)
    far = run("explain", "--letters", folder, "zzz", cwd=tmp_path)
    assert (near.returncode, far.returncode) == (2, 2)
    assert re.fullmatch(r"FOUT brif-3: staat niet in .* - bedoelt u brief-3\.txt of .*\?\n", near.stderr)
    assert "kies uit brief-1.txt, brief-2.txt" in far.stderr
    assert "en 2 andere" in far.stderr


def test_explain_takes_a_name_without_its_ending(tmp_path: Path) -> None:
    first, second = (
        run("explain", "--letters", LETTERS, name, cwd=tmp_path).stdout
        for name in ("004_21b98c8449786256", "004_21b98c8449786256.txt")
    )
    assert first == second != ""


def test_check_tells_its_doubts_and_strict_makes_them_errors(tmp_path: Path) -> None:
    done = run("check", "--letters", LETTERS, cwd=tmp_path)
    told = done.stdout.splitlines()
    assert done.returncode == 0
    assert {"WAARSCHUWING 000_49c7103e815ed69a.txt:0", "WAARSCHUWING 003_5963eece4bbeb37e.txt:31"} <= {
        line.rsplit(": ", 1)[0].partition(": ")[0] for line in told
    }
    places = [(line.split(":")[0], int(line.split(":")[1])) for line in told[:-1]]
    assert places == sorted(places)
    assert all(re.fullmatch(r"WAARSCHUWING \S+:\d+: .+ - .+", line) for line in told[:-1])
    assert run("check", "--letters", LETTERS, "--strict", cwd=tmp_path).returncode == 1
    assert run("build", "--letters", LETTERS, "--site", "uit", "--strict", cwd=tmp_path).returncode == 1
    assert list(tmp_path.iterdir()) == []


def test_check_refuses_what_build_refuses(tmp_path: Path) -> None:
    write(tmp_path / "in", {"a.txt": letter(), "b.txt": b"%PDF-1.7"})
    done = run("check", "--letters", "in", cwd=tmp_path)
    assert done.returncode == 1
    assert "FOUT b.txt" in done.stdout


def test_check_changes_nothing(tmp_path: Path) -> None:
    shutil.copytree(LETTERS, tmp_path / "letters")
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    for arguments in (("check",), ("check", "--strict"), ("explain", "000_49c7103e815ed69a")):
        run(*arguments, cwd=tmp_path)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


# --- where things go -----------------------------------------------------------------------------------


def test_a_build_elsewhere_leaves_this_folder_alone(tmp_path: Path) -> None:
    write(tmp_path / "brieven", {"a.txt": letter()})
    (tmp_path / "hier").mkdir()
    done = run("build", "--letters", tmp_path / "brieven", "--site", tmp_path / "uit", cwd=tmp_path / "hier")
    assert done.returncode == 0, done.stderr
    assert list((tmp_path / "hier").iterdir()) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["brieven", "hier", "uit"]
    assert (tmp_path / "uit/dossiers/19637/1/index.html").is_file()
    assert done.stdout.splitlines()[-1].startswith("1 stuk uit 1 bestand,")


def test_a_project_is_built_in_its_own_folders_and_others_leave_it_alone(tmp_path: Path) -> None:
    write(tmp_path, {"letters/a.txt": letter(), "docs/welkom.md": "Dag.\n", "elders/b.txt": letter("2")})
    before = state(tmp_path / "docs")
    assert run("build", "--letters", "elders", "--site", tmp_path / "uit", cwd=tmp_path).returncode == 0
    assert state(tmp_path / "docs") == before
    assert run("build", cwd=tmp_path).returncode == 0
    assert (tmp_path / "docs/dossiers/19637/1.md").is_file()
    assert "Dag." in (tmp_path / "site/index.html").read_text("utf-8")


def test_pages_writes_markdown_only(tmp_path: Path) -> None:
    write(tmp_path, {"letters/a.txt": letter()})
    done = run("pages", cwd=tmp_path)
    assert done.returncode == 0
    assert (tmp_path / "docs/dossiers/19637/1.md").is_file()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["docs", "letters"]


def test_many_letters_give_the_same_with_any_number_of_processes(tmp_path: Path) -> None:
    write(
        tmp_path / "in",
        {f"{n:03}.txt": letter(str(n), f"Zie Kamerstuk 19 637, nr. {n + 1}. Dit is brief {n}.") for n in range(1, 71)},
    )
    for jobs in ("1", "3"):
        done = run("pages", "--letters", "in", "--docs", f"docs{jobs}", "--jobs", jobs, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
    assert state(tmp_path / "docs1") == state(tmp_path / "docs3")


# --- what the README says --------------------------------------------------------------------------------


def test_the_readme_names_what_the_makefile_has() -> None:
    readme, makefile = (ROOT / "README.md").read_text("utf-8"), (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    named = set(re.findall(r"`make ([a-z]+)`|^    make ([a-z]+)", readme, re.MULTILINE))
    assert {name for pair in named for name in pair if name} <= targets
    assert {"site", "serve", "test", "check", "bench", "clean"} <= targets


def test_the_readme_names_options_that_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for name, rest in re.findall(r"`site-gen ([a-z]+)([^`]*)`", readme):
        assert name in COMMANDS
        here([name, "--help"], tmp_path, monkeypatch)
        told = capsys.readouterr().out
        assert [option for option in re.findall(r"--[a-z-]+", rest) if option not in told] == []


def test_serve_shows_the_site_and_builds_what_changes(tmp_path: Path) -> None:
    import time
    import urllib.request

    write(tmp_path / "in", {"a.txt": letter()})
    with subprocess.Popen(
        command("serve", "--letters", "in", "--site", "uit", "--port", "0"), cwd=tmp_path, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, encoding="utf-8", env=environment(PYTHONUNBUFFERED="1"),
    ) as process:  # fmt: skip
        assert process.stdout is not None
        lines = iter(process.stdout)
        assert next(lines).startswith("1 stukken")
        found = re.match(r"(http://127\.0\.0\.1:\d+/)", next(lines))
        assert found
        write(tmp_path / "in", {"a.txt": letter(body="Dit is een andere tekst.")})
        assert next(lines).startswith("1 stukken")
        with urllib.request.urlopen(f"{found[1]}dossiers/19637/1/") as answer:
            assert "Dit is een andere tekst." in answer.read().decode()
        write(tmp_path / "in", {"a.txt": b"%PDF-1.7"})
        assert next(lines).startswith("FOUT a.txt")
        with urllib.request.urlopen(f"{found[1]}dossiers/19637/1/") as answer:
            assert answer.status == 200
        time.sleep(0.1)
        process.terminate()
        assert process.wait(30) == 130
    assert not [path for path in tmp_path.iterdir() if path.name not in ("in", "uit")]
    assert any((tmp_path / "uit").iterdir())


def test_explain_takes_the_path_that_a_shell_completes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"in/a.txt": letter()})
    assert here(["explain", "in/a.txt", "--letters", "in"], tmp_path, monkeypatch) == 0
    assert here(["explain", "a", "--letters", "in"], tmp_path, monkeypatch) == 0


def test_verify_says_what_it_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, {"in/a.txt": letter(), "elders/x": ""})
    assert here(["build", "--letters", "in", "--site", "uit"], tmp_path, monkeypatch) == 0
    assert here(["verify", "--site", "../uit"], tmp_path / "elders", monkeypatch) == 0
    assert "zonder de brieven" in capsys.readouterr().out


def test_docs_asked_for_later_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"in/a.txt": letter()})
    assert here(["build", "--letters", "in", "--site", "uit"], tmp_path, monkeypatch) == 0
    assert here(["build", "--letters", "in", "--site", "uit", "--docs", "d"], tmp_path, monkeypatch) == 0
    assert (tmp_path / "d/index.md").is_file()

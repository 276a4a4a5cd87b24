"""What several tests need: the command as a user runs it, letters to try it on, and a page as a browser's parser sees it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

from site_gen import pipeline
from site_gen.model import Conversion, Corpus
from site_gen.sources import Folder, read_folder

ROOT = Path(__file__).resolve().parent.parent
LETTERS = ROOT / "letters"
BODY = "De leden van de Kamer hebben mij vragen gesteld over de opvang in de regio. Ik ga daar hieronder op in."


def environment(**changes: str) -> dict[str, str]:
    """This process's environment without what would steer a build, and with the package in reach from any folder."""
    kept = {key: value for key, value in os.environ.items() if key not in ("SITE_URL", "SOURCE_DATE_EPOCH")}
    return {**kept, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1", **changes}


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "site_gen", *map(str, arguments)]


def run(
    *arguments: str | Path, cwd: Path, env: Mapping[str, str] | None = None, umask: int = -1
) -> subprocess.CompletedProcess[str]:
    """One command of site-gen, to its end."""
    return subprocess.run(
        command(*arguments),
        cwd=cwd,
        env=environment(**(env or {})),
        umask=umask,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def build(letters: Path, site: Path, *more: str | Path, env: Mapping[str, str] | None = None) -> str:
    """A build that must succeed, run from a folder where nothing lies; returns what it said."""
    done = run("build", "--letters", letters, "--site", site, *more, cwd=site.parent, env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def letter(
    nr: str | None = "1",
    body: str = BODY,
    dossiers: tuple[str, ...] = ("19 637 Vreemdelingenbeleid",),
    day: str = "15 februari 2021",
    signed: str = "S.A. Blok",
    kamer: str = "Tweede",
) -> str:
    """A letter as the Kamer prints it; without ``nr`` one that says no dossier either."""
    head = [
        f"{kamer} Kamer der Staten-Generaal 2",
        "Vergaderjaar 2020–2021",
        "",
        *(f"{name}\n" for name in dossiers),
    ]
    number = [f"{'Nr. ' if nr[0].isdigit() else ''}{nr} BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN"] if nr else []
    if nr is None:
        head, number = [], ["BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN"]
    rest = [
        "", f"Aan de Voorzitter van de {kamer} Kamer der Staten-Generaal", "", f"Den Haag, {day}", "", body, "",
        "De Minister van Buitenlandse Zaken,", signed, "",
    ]  # fmt: skip
    return "\n".join((*head, *number, *rest))


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Files in a folder, in the order given."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return folder


def corpus_of(folder: Path) -> Corpus:
    read = read_folder(folder)
    return pipeline.collect(read, pipeline.read_letters(read))


def converted(folder: Path) -> tuple[Folder, tuple[Conversion, ...]]:
    read = read_folder(folder)
    return read, pipeline.read_letters(read)


def state(folder: Path) -> dict[str, str]:
    """Every file below a folder with its sha256; two equal states are byte-identical folders."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


class Page(HTMLParser):
    """One page: its ids, links, loads, headings, policy, and the text of the letter; scripts are not run."""

    VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.handlers: list[str] = []
        self.meta: dict[str, str] = {}
        self.lang = ""
        self.title = ""
        self.headings: list[str] = []
        self.letter_text = ""
        self.letter_links: list[str] = []
        self.citing: list[str] = []
        self.cited: list[str] = []
        self.text = ""
        self._open: list[tuple[str, dict[str, str]]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.ids.append(given["id"])
        self.links.extend(given[name] for name in ("href", "src", "action") if name in given)
        if tag in ("script", "img", "iframe", "embed", "source", "video", "audio"):
            self.loads.extend(given[name] for name in ("src", "srcset") if name in given)
        if tag == "link" and "canonical" not in given.get("rel", "") and "alternate" not in given.get("rel", ""):
            self.loads.append(given.get("href", ""))
        self.handlers.extend(name for name in given if name.startswith("on") or name == "style")
        if tag == "meta":
            self.meta[given.get("http-equiv") or given.get("name") or given.get("property") or ""] = given.get(
                "content", ""
            )
        if tag == "html":
            self.lang = given.get("lang", "")
        if tag == "h1":
            self.headings.append("")
        if tag == "a" and given.get("href") and self._inside("data-letter-text"):
            self.letter_links.append(given["href"])
        if "data-bron" in given:
            self.cited.append(given["data-bron"])
        if tag not in self.VOID:
            self._open.append((tag, given))

    def handle_endtag(self, tag: str) -> None:
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == tag:
                del self._open[index:]
                return

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _ in self._open]
        if "script" in tags or "style" in tags:
            return
        if "title" in tags and "svg" not in tags:
            self.title += data
            return
        self.text += data
        if "h1" in tags:
            self.headings[-1] += data
        if self._inside("data-letter-text"):
            self.letter_text += data

    def _inside(self, attribute: str) -> bool:
        return any(attribute in given for _, given in self._open)


def pages_of(site: Path) -> dict[str, Page]:
    """Every HTML page of a site by its path."""
    return {path.relative_to(site).as_posix(): Page(path.read_text("utf-8")) for path in sorted(site.rglob("*.html"))}

"""The pages of the five seeds, whole: any change in one shows here. ``make golden`` writes them anew; read the difference."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from site_gen import pipeline
from site_gen.pages.markdown import markdown_path
from tests.helpers import LETTERS, corpus_of

GOLDEN = Path(__file__).parent / "golden"
NAMES = (
    "000_49c7103e815ed69a",
    "001_bbbdc452c949e673",
    "001_bbbdc452c949e673-2",
    "002_d96d2866a3367b8c",
    "003_5963eece4bbeb37e",
    "004_21b98c8449786256",
)


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    """The Markdown of each letter by the name of its golden file."""
    corpus = corpus_of(LETTERS)
    pages = {page.path: page.content for page in pipeline.pages_of(corpus, "")}
    found = {}
    for entry in corpus.entries:
        part = "" if entry.letter.part == 1 else f"-{entry.letter.part}"
        content = pages[markdown_path(entry.url)]
        assert isinstance(content, str)
        found[Path(entry.letter.source).stem + part] = content
    return found


def test_golden_files_are_those_of_the_six_letters(made: dict[str, str]) -> None:
    assert set(made) == set(NAMES)
    if not os.environ.get("GOLDEN"):
        assert {path.stem for path in GOLDEN.glob("*.md")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_golden_page(name: str, made: dict[str, str]) -> None:
    path = GOLDEN / f"{name}.md"
    if os.environ.get("GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(made[name], "utf-8")
    assert path.is_file(), "no golden page: run `make golden` and read what it wrote"
    assert made[name].split("\n") == path.read_text("utf-8").split("\n")

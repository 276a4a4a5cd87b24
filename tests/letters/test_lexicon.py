"""The Dutch dictionary: found or not, named, refused with a reason, and seen in what a build tells of itself."""

from __future__ import annotations

import os
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from site_gen import pipeline, publishing
from site_gen.model import SiteGenError
from site_gen.publishing import Job
from site_gen.site import site_key
from site_gen.sources import lexicon as module
from site_gen.sources import read_folder
from site_gen.sources.lexicon import SETTING, Lexicon, find_lexicon, open_lexicon

LETTER = "Dit gaat over het stoppers-\nbeleid en de Zembla-\nreportage, en Zembla zelf.\n"


def _dictionary(folder: Path, name: str = "nl_NL") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.aff").write_text("SET UTF-8\n", "utf-8")
    (folder / f"{name}.dic").write_text("2\nreportage\nbeleid\n", "utf-8")
    return folder


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if chunspell were installed."""
    monkeypatch.setattr(module, "version", "2.0.5".format)
    monkeypatch.setattr(module, "_FOLDERS", ())


def test_without_a_reader_or_a_dictionary_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.delenv(SETTING, raising=False)
    monkeypatch.setattr(module, "version", absent)
    assert find_lexicon() is None
    monkeypatch.setenv(SETTING, str(_dictionary(tmp_path)))
    with pytest.raises(SiteGenError, match=r"installeer site-gen\[woordenboek\]"):
        find_lexicon()


@pytest.mark.usefixtures("reader")
def test_a_dictionary_is_found_and_named_by_what_is_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SETTING, raising=False)
    assert find_lexicon() is None
    monkeypatch.setattr(module, "_FOLDERS", (str(tmp_path / "none"), str(_dictionary(tmp_path / "usual", "nl"))))
    usual = find_lexicon()
    assert usual is not None
    assert (usual.name, usual.folder) == ("nl", str(tmp_path / "usual"))
    monkeypatch.setenv(SETTING, str(_dictionary(tmp_path / "own")))
    own = find_lexicon()
    assert own is not None
    assert (own.name, own.key) == ("nl_NL", usual.key)  # the same words are the same dictionary, wherever it lies
    (tmp_path / "own" / "nl_NL.dic").write_text("1\nbeleid\n", "utf-8")
    other = find_lexicon()
    assert other is not None
    assert other.key != own.key
    monkeypatch.setattr(module, "version", "2.1.0".format)
    newer = find_lexicon()
    assert newer is not None
    assert newer.key != other.key


@pytest.mark.usefixtures("reader")
def test_the_setting_says_none_or_must_name_a_dictionary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_FOLDERS", (str(_dictionary(tmp_path / "usual")),))
    monkeypatch.setenv(SETTING, "geen")
    assert find_lexicon() is None
    monkeypatch.setenv(SETTING, str(tmp_path / "elsewhere"))
    with pytest.raises(SiteGenError, match="hier ligt geen"):
        find_lexicon()


def test_the_dictionary_is_seen_in_the_words_the_key_and_the_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letters = tmp_path / "letters"
    letters.mkdir()
    (letters / "brief.txt").write_text(LETTER, "utf-8")
    job = Job(letters=letters, docs=None, site=tmp_path / "site", config=None)
    monkeypatch.setenv(SETTING, "geen")
    assert any(
        line.startswith("woordenboek voor afgebroken woorden: geen") for line in publishing.explain(job, "brief")
    )
    fake = Lexicon("folder", "nl_NL", "0123456789abcdef")
    monkeypatch.setattr("site_gen.sources.find_lexicon", lambda: fake)
    monkeypatch.setattr(pipeline, "open_lexicon", {fake: {"reportage", "stoppersbeleid"}.__contains__}.get)
    said = list(publishing.explain(job, "brief"))
    assert "woordenboek voor afgebroken woorden: hunspell nl_NL, 0123456789ab" in said
    assert any("stoppers- | beleid -> stoppersbeleid" in line and "reden: woordenboek" in line for line in said)
    assert any("Zembla- | reportage -> Zembla-reportage" in line and "reden: woordenboek" in line for line in said)
    folder = read_folder(letters)
    assert pipeline.collect(folder, pipeline.read_letters(folder)).woordenboek == str(fake)
    config = Path(publishing.__file__).parent / "data" / "mkdocs.yml"
    assert site_key([], None, config, False, "None") != site_key([], None, config, False, str(fake))  # noqa: FBT003


def test_the_real_dictionary_knows_dutch_and_only_dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    if os.environ.get(SETTING) == "geen":  # as the other tests have it
        monkeypatch.delenv(SETTING)
    found = find_lexicon()
    if found is None:
        pytest.skip("no Dutch hunspell dictionary, or no chunspell, on this machine")
    known = open_lexicon(found)
    assert all(map(known, ("terugkeersamenwerking", "solidariteitspool", "geïnformeerd", "vicevoorzitter")))
    assert not any(map(known, ("ontwik", "kelingen", "zembla", "otc", "\udce9", "a" * 500)))

"""The proof of a letter against its finished page: what it lets pass, and every tampering that it must see."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from site_gen.model import Corpus, LedgerEntry, LedgerKind
from site_gen.site.audit import Proof, compare
from site_gen.site.inspection import Seen, inspect
from site_gen.site.order import first_misplaced
from site_gen.site.proofs import complaints, prove
from site_gen.site.report import fill_report
from tests.helpers import build, corpus_of, letter, write
from tests.pace import assert_linear

NAME = "brief.txt"
TABLE = "Land             2023     2024\nDuitsland        1.250    1.310\nFrankrijk          980    1.045\nItalië           2.115    2.290"
BODY = f"""Het kabinet heeft op 9 mei 20231 een plan gestuurd. De Kamer vroeg toen om cijfers (zie hieronder).

1 Kamerstuk 19 637, nr. 2375.

De eerste alinea gaat over de opvang in de regio; die staat onder druk. Dat geldt niet overal.

Tabel 1. Aanvragen

{TABLE}

De tweede alinea gaat over terugkeer.2 Dat is een ander onder-
werp dan opvang.

2 Zie ook de brief van 12 juni."""


@pytest.fixture(scope="module", name="made")
def _made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Corpus, str, str]:
    """The collection of one letter, its text, and its page as it was published."""
    folder = tmp_path_factory.mktemp("proef")
    letters = write(folder / "in", {NAME: letter("7", BODY)})
    build(letters, folder / "uit")
    corpus = corpus_of(letters)
    (entry,) = corpus.entries
    return corpus, corpus.sources[0].text, (folder / "uit" / entry.url / "index.html").read_text("utf-8")


def _proof(made: tuple[Corpus, str, str], page: str) -> Proof:
    corpus, text, _ = made
    found = prove({f"{corpus.entries[0].url}index.html": inspect(page.encode())}, corpus, {NAME: text}.__getitem__)
    return found[NAME]


def test_the_page_as_it_was_published_holds(made: tuple[Corpus, str, str]) -> None:
    proof = _proof(made, made[2])
    assert proof.holds
    assert proof.note_words >= 10
    assert proof.signs > 10
    assert proof.page_words == proof.words - 1  # "onder-" and "werp" are one


def _swap(left: str, right: str) -> Callable[[str], str]:
    def swapped(page: str) -> str:
        assert page.count(left) == 1, left
        assert page.count(right) == 1, right
        return page.replace(left, "\0").replace(right, left).replace("\0", right)

    return swapped


def _sub(pattern: str, new: str) -> Callable[[str], str]:
    def changed(page: str) -> str:
        head, sign, text = page.partition("data-letter-text")
        made, number = re.subn(pattern, new, sign + text, count=1, flags=re.DOTALL)
        assert number == 1, pattern
        return head + made

    return changed


def _swap_blocks(first: str, second: str) -> Callable[[str], str]:
    def swapped(page: str) -> str:
        one, two = (
            re.search(rf'<p id="[^"]+"[^>]*>(?:(?!</p>).)*{words}.*?</p>', page, re.DOTALL) for words in (first, second)
        )
        assert one is not None
        assert two is not None
        return _swap(one[0], two[0])(page)

    return swapped


TAMPERED: list[tuple[str, Callable[[str], str], str]] = [
    ("a word is gone", _sub(r"die staat onder druk", "die staat druk"), "lost"),
    ("a word came", _sub(r"die staat onder druk", "die staat niet onder druk"), "added"),
    ("two paragraphs changed places", _swap_blocks("De eerste alinea", "De tweede alinea"), "misplaced"),
    ("two sentences changed places", _sub(r"(De Kamer vroeg[^<]*hieronder\)\.)(.*?)(Dat geldt niet overal\.)", r"\3\2\1"), "misplaced"),
    ("two words changed places", _sub("plan gestuurd", "gestuurd plan"), "misplaced"),
    ("two words are glued", _sub("een plan", "eenplan"), "lost"),
    ("a word is cut in two", _sub("cijfers", "cij fers"), "lost"),
    ("a broken word is whole no more", _sub("onderwerp", "onder werp"), "broken"),
    ("a sign became another", _sub("regio; die", "regio, die"), "signs_lost"),
    ("a sign came", _sub("Dat geldt niet overal", "Dat geldt (niet) overal"), "signs_added"),
    ("a sign is gone", _sub(r"\(zie hieronder\)", "zie hieronder)"), "signs_lost"),
    ("a sentence stands twice", _sub(r"Dat geldt niet overal\.", "Dat geldt niet overal. Dat geldt niet overal."), "added"),
    ("a footnote mark is gone", _sub(r'<sup class="nootverwijzing".*?</sup>', ""), "lost"),
    ("a footnote mark stands at another word", _sub(r'terugkeer\.(<sup class="nootverwijzing".*?</sup>) Dat', r"terugkeer. Dat\1"), "misplaced"),
    ("a footnote is gone", _sub(r'<p[^>]*id="noot-2".*?</p>', ""), "lost"),
    ("two footnotes changed places", _sub(r'(<p[^>]*id="noot-1".*?</p>)(\s*)(<p[^>]*id="noot-2".*?</p>)', r"\3\2\1"), "misplaced"),
    ("numbers of a table changed places", _sub(r"1\.250(.*?)1\.310", r"1.310\g<1>1.250"), "misplaced"),
    ("rows of a table changed places", _swap("Duitsland", "Frankrijk"), "misplaced"),
    ("two digits changed places", _sub(r"nr\. 2375", "nr. 2357"), "lost"),
    ("a capital became small", _sub("De Kamer vroeg", "De kamer vroeg"), "lost"),
    ("the text is outside its element", _sub(r"data-letter-text", "data-iets"), "lost"),
    ("a paragraph is hidden among the notes", _sub(r'(<p id="[^"]+"[^>]*>(?:(?!</p>).)*De tweede alinea.*?</p>)(.*?)(</section>)', r"\2\1\3"), "misplaced"),
]  # fmt: skip


@pytest.mark.parametrize(("tamper", "seen"), [row[1:] for row in TAMPERED], ids=[row[0] for row in TAMPERED])
def test_a_tampered_page_is_seen(tamper: Callable[[str], str], seen: str, made: tuple[Corpus, str, str]) -> None:
    proof = _proof(made, tamper(made[2]))
    assert not proof.holds
    assert getattr(proof, seen)
    assert [notice for notice in complaints({NAME: proof}, made[0]) if notice.fatal]


def test_a_word_out_of_place_is_named_with_its_line(made: tuple[Corpus, str, str]) -> None:
    text = made[1]
    proof = _proof(made, _sub("plan gestuurd", "gestuurd plan")(made[2]))
    line = next(number for number, line in enumerate(text.split("\n"), start=1) if "plan gestuurd" in line)
    assert proof.misplaced == (line, "plan")
    (notice,) = complaints({NAME: proof}, made[0])
    assert str(notice).startswith(f"FOUT {NAME}:{line}: het woord «plan»")


def test_a_source_without_a_page_is_told(made: tuple[Corpus, str, str]) -> None:
    corpus = Corpus(
        (), (), (), (), (), (), (), made[0].ledger, (), (), made[0].sources
    )  # no letter was made of the file
    proofs = prove({}, corpus, {NAME: made[1]}.__getitem__)
    assert [notice.code for notice in complaints(proofs, corpus)] == ["geen-pagina"]


IN_PLACE = [
    ("a b c", "a b c", ""),
    # a note between lines, moved to the end
    ("a b\n1 noot\nc d", "a b c d", "1 noot"),
    # a word broken over a note
    ("ontwik\n1 noot\nkelingen", "ontwikkelingen", "1 noot"),
    # the same words in text and note: either reading will do
    ("de Kamer\nde Kamer\nde Raad", "de Kamer de Raad", "de Kamer"),
    ("de Raad\nde Kamer\nde Kamer", "de Raad de Kamer", "de Kamer"),
    # a line that is part text, part note
    ("a b 1 noot\nc", "a b c", "1 noot"),
    ("", "", ""),
]


@pytest.mark.parametrize(("source", "running", "notes"), IN_PLACE)
def test_notes_may_move_and_nothing_else(source: str, running: str, notes: str) -> None:
    assert first_misplaced(source, running, notes) is None


@pytest.mark.parametrize(
    ("source", "running", "notes", "word"),
    [
        ("a b c", "a c b", "", (1, "b")),
        ("a b\n1 noot\nc d", "c d a b", "1 noot", (1, "a")),
        ("1 een\na\n2 twee\nb", "a b", "2 twee 1 een", (1, "1")),
        ("a b", "a", "", (1, "b")),
    ],
)
def test_what_moved_is_named(source: str, running: str, notes: str, word: tuple[int, str]) -> None:
    assert first_misplaced(source, running, notes) == word


@pytest.mark.parametrize("line", ["a", "de Kamer en de Raad", "1 de", "é", "a" * 1000])
def test_the_order_of_a_long_letter_is_weighed_in_time(line: str) -> None:
    """Lines that all look alike, half of them notes, are the worst case for readings beside each other."""

    def weigh(lines: int) -> None:
        half = "\n".join([line] * lines)
        assert first_misplaced(f"{half}\n{half}", half, half) is None

    assert_linear(weigh, 8_000 if len(line) < 100 else 1_000)


def test_words_that_are_glued_are_counted() -> None:
    assert compare("een twee drie", (), ["een tweedrie"]).glued == 1
    assert compare("een twee drie", (), ["een vier"]).glued == 0


def test_notes_are_read_apart() -> None:
    seen = inspect(
        b'<!doctype html><title>t</title><div data-letter-text><p>Een</p><section class="noten"><p>1 noot</p></section></div>'
    )
    assert isinstance(seen, Seen)
    assert ((seen.text or "").split(), seen.notes.split()) == (["Een"], ["1", "noot"])


# --- the figures on /verslag/ ------------------------------------------------------------------------


def test_the_figures_are_those_of_the_proof(site: Path) -> None:
    rows = json.loads((site / "data/verslag.json").read_text("utf-8"))
    assert len(rows) == 5
    for row in rows:
        assert row["gepubliceerd"] is True
        assert (row["verloren"], row["erbij"], row["aaneen"], row["tekens_verloren"], row["volgorde"]) == (
            0,
            0,
            0,
            0,
            1,
        )
        joined = sum(row["streepjes"].values())
        assert row["woorden_bron"] - joined * 3 <= row["woorden_pagina"] <= row["woorden_bron"], row["bestand"]
        assert 0 <= row["aandeel"] <= 0.08
    page = (site / "verslag/index.html").read_text("utf-8")
    assert "<!--proef" not in page
    (total,) = re.findall(r'<th scope="row">Samen</th><td></td><td>(\d+)', page)
    assert int(total) == sum(row["woorden_bron"] for row in rows)
    for row in rows:
        assert (
            f"<td>{row['bestand']}</td><td>{row['woorden_bron']}</td><td>{row['woorden_pagina']}</td><td>0</td>" in page
        )


def test_a_site_without_a_report_needs_none(tmp_path: Path) -> None:
    fill_report(tmp_path, {})
    assert list(tmp_path.iterdir()) == []


def test_a_refused_file_has_a_row(tmp_path: Path) -> None:
    letters = write(tmp_path / "in", {"goed.txt": letter("1"), "<b>Rot&.txt": b"%PDF-1.4 niets"})
    build(letters, tmp_path / "uit", "--keep-going")
    page = (tmp_path / "uit/verslag/index.html").read_text("utf-8")
    row = next(line for line in page.split("\n") if "niet gepubliceerd</a>" in line)
    assert "&lt;b&gt;Rot&amp;.txt" in row
    assert "is een PDF, geen tekst" in row
    listed = {item["bestand"]: item for item in json.loads((tmp_path / "uit/data/verslag.json").read_text("utf-8"))}
    assert listed["<b>Rot&.txt"]["gepubliceerd"] is False
    assert listed["goed.txt"]["verloren"] == 0


def test_a_ledger_entry_within_a_word_keeps_the_order() -> None:
    source = "een onder-\nwerp van gesprek"
    entry = LedgerEntry("a.txt", 9, 10, LedgerKind.HYPHEN, "-", inside=True)
    assert compare(source, (entry,), ["een onderwerp van gesprek"]).holds
    assert compare(source, (entry,), ["een gesprek van onderwerp"]).misplaced

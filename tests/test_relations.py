"""Ties between papers: each verb with what proves it, and what looks like proof and is none; by what names a paper is known."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from site_gen import pipeline
from site_gen.corpus.annexes import numbers_in
from site_gen.corpus.known import known_ids
from site_gen.corpus.relations import relate
from site_gen.model import Afzender, Block, BlockKind, Dossier, Herkomst, Letter, Metadata, Origin, Text
from tests.helpers import BODY, Page, build, corpus_of, letter, write

DAY = dt.date(2025, 4, 2)


def paper(name: str, metadata: Metadata, *texts: str, kind: BlockKind = BlockKind.HEAD) -> Letter:
    blocks = tuple(Block(kind, Text(content, ((0, number),))) for number, content in enumerate(texts, 1))
    return Letter(name, 1, "0" * 64, 1, metadata, blocks, (), (), (), 1, 9, None, 9, metadata)


BRIEF = paper(
    "brief.txt",
    Metadata(
        "Appreciatie van het rapport Grip", "Brief", datum=DAY, dossiers=(Dossier("29754"),), ondernummer="520", kenmerk="6501580",
        afzenders=(Afzender("D.M. van Weel", "Minister van Justitie en Veiligheid"),),
    ),
)  # fmt: skip
OTHER = paper("ander.txt", replace(BRIEF.metadata, ondernummer="521", kenmerk="7000000", titel="Iets anders"))
ANNEXES = [
    # what stands at the head of an annex, and whether that is a tie with BRIEF
    ("Bijlage bij Kamerstuk 29 754, nr. 520", True),
    ("Bijlage 2 bij Kamerstukken II 2024/25, 29754, nr. 520", True),
    ("BIJLAGE BIJ Kamerstuk 29754-520", False),  # no form in which papers print this
    ("Bijlage bij kst-29754-520", True),
    ("Bijlage III bij brief van 2 april 2025 met kenmerk 6501580", True),
    ("Bijlage bij Kamerstuk 29 754, nr. 519", False),  # not held
    ("Bijlage bij Kamerstukken 29 754, nr. 520 en 29 754, nr. 521", False),  # two
    ("Bijlage bij de brief van de Minister van Justitie en Veiligheid van 2 april 2025", False),  # two of that day
    ("Bijlage bij de brief van de Minister van Justitie en Veiligheid van 31 februari 2025", False),
    ("Bijlage bij de brief van de Minister van Defensie van 2 april 2025", False),
    ("Bijlage bij het rapport van 2 april 2025", False),
    ("Bijlage 1: Begrippen", False),
    ("De bijlage bij Kamerstuk 29 754, nr. 520 is verzonden", False),  # a sentence, no label
]


@pytest.mark.parametrize(("head", "tied"), ANNEXES)
def test_an_annex_is_tied_by_what_its_head_prints(head: str, tied: bool) -> None:  # noqa: FBT001
    letters = [BRIEF, OTHER, paper("bijlage.txt", Metadata("Stuk", "Stuk"), "Overzicht", head)]
    ties = [(tie.verb, tie.reverse, tie.source, tie.target, tie.line) for tie in relate(letters, known_ids(letters))]
    wanted = [("is bijlage bij", "heeft als bijlage", "bijlage.txt", "brief.txt", 2)]
    assert ties == (wanted if tied else [])


def test_an_annex_of_a_day_is_tied_when_one_letter_of_that_day_and_office_is_here() -> None:
    defence = replace(BRIEF.metadata, ondernummer="9", afzenders=(Afzender("R. Brekelmans", "Minister van Defensie"),))
    letters = [
        BRIEF,
        paper("defensie.txt", defence),
        paper(
            "bijlage.txt",
            Metadata("Stuk", "Stuk"),
            "Bijlage bij de brief van de Minister van Defensie van 2 april 2025",
        ),
    ]
    assert [tie.target for tie in relate(letters, {})] == ["defensie.txt"]


def test_a_letter_that_encloses_something_is_no_annex_itself() -> None:
    letters = [BRIEF, replace(OTHER, blocks=(Block(BlockKind.HEAD, Text("Bijlage bij Kamerstuk 29 754, nr. 520")),))]
    assert not relate(letters, known_ids(letters))


LISTED = [
    ("Bijlage 1: Overzicht van bijdragen per gemeente", 1),
    ("Bijlage: Overzicht van bijdragen per gemeente.", 1),
    ("Bijlage 1: Overzicht van bijdragen", 0),  # a part of the title proves nothing
    ("Zie bijlage 1: Overzicht van bijdragen per gemeente", 0),  # a sentence, no list
]


@pytest.mark.parametrize(("said", "tied"), LISTED)
def test_a_letter_lists_its_annex_by_its_whole_title(said: str, tied: int) -> None:
    listing = replace(BRIEF, blocks=(Block(BlockKind.PARAGRAPH, Text(said, ((0, 7),))),))
    letters = [listing, paper("bijlage.txt", Metadata("Overzicht van bijdragen per gemeente", "Stuk"))]
    ties = [(tie.source, tie.target, tie.line) for tie in relate(letters, {})]
    assert ties == [("bijlage.txt", "brief.txt", 7)] * tied


def test_a_nota_is_tied_by_the_number_in_its_title() -> None:
    origin = (Herkomst("titel", Origin.KOP, 3),)
    nota = paper("nota.txt", Metadata("Beslisnota bij Kamerstuk 29 754, nr. 520", "Beslisnota", herkomst=origin))
    ties = relate([BRIEF, OTHER, nota], known_ids([BRIEF, OTHER, nota]))
    assert [(tie.verb, tie.source, tie.target, tie.line) for tie in ties] == [
        ("is nota bij", "nota.txt", "brief.txt", 3)
    ]


QUESTIONS = paper("vragen.txt", Metadata("Vragen van het lid X over drones", "Schriftelijke vragen", datum=DAY))
ANSWERED = [
    # title and day of asking of an answer, and whether it answers QUESTIONS
    ("Vragen van het lid X over drones", DAY, True),
    ("Vragen van het lid X over drones", dt.date(2025, 4, 3), False),
    ("Vragen van het lid X over drones", None, False),
    ("Vragen van het lid Y over drones", DAY, False),
]


@pytest.mark.parametrize(("title", "day", "tied"), ANSWERED)
def test_an_answer_has_the_title_and_the_day_of_its_questions(title: str, day: dt.date | None, tied: bool) -> None:  # noqa: FBT001
    answer = paper("antwoord.txt", Metadata(title, "Aanhangsel van de Handelingen", gesteld=day))
    ties = [(tie.verb, tie.source, tie.target) for tie in relate([QUESTIONS, answer], {})]
    assert ties == ([("antwoordt op", "antwoord.txt", "vragen.txt")] if tied else [])


SAID = [
    # what a letter says of a held paper, and the verb of the tie
    ("In antwoord op uw brief (Kamerstuk 19 637, nr. 1) bericht ik u.", "antwoordt op"),
    ("Hierbij zend ik u de antwoorden op de vragen over de opvang (Kamerstuk 19 637, nr. 1).", "antwoordt op"),
    ("Hiermee reageer ik op Kamerstuk 19 637, nr. 1.", "antwoordt op"),
    ("Zie het antwoord op de vragen over de opvang (Kamerstuk 19 637, nr. 1).", None),  # the answer stands there
    ("Hierbij bied ik u de lijst van vragen en antwoorden aan (Kamerstuk 19 637, nr. 1).", "biedt aan"),
    (
        "Hierbij bied ik u het rapport over de opvang aan (Kamerstuk 19 637, nr. 1).",
        None,
    ),  # "over": not sure what is offered
    ("Hierbij bied ik u de kabinetsreactie aan. Zie ook Kamerstuk 19 637, nr. 1.", None),
    ("De brief (Kamerstuk 19 637, nr. 1) is bekend.", None),
]


@pytest.mark.parametrize(("said", "verb"), SAID)
def test_a_tie_is_said_just_before_the_paper(said: str, verb: str | None, tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.txt": letter("1"), "b.txt": letter("2", f"{said}\n\n{BODY}", day="17 februari 2021")})
    first, second = corpus_of(folder).entries
    assert [tie.verb for tie in second.relations] == ([verb] if verb else [])
    assert first.relations == second.relations


NUMBERS = [
    ("Bijlage bij Kamerstukken I 2024/25, 36 418, D", ["kst-36418-D"]),
    ("Bijlage bij Kamerstuk 21 501-02, nr. 3000", ["kst-21501-02-3000"]),
    ("Bijlage bij kst-36600-VII-5", ["kst-36600-VII-5"]),
    ("Bijlage bij Kamerstukken 29 754 en 30 573, nr. 520", ["kst-30573-520"]),  # one paper, known in both
    ("Bijlage bij Kamerstukken 29 754, nrs. 520 en 521", []),
    ("Bijlage bij brief 6501580", []),
]


@pytest.mark.parametrize(("text", "ids"), NUMBERS)
def test_the_numbers_in_a_head(text: str, ids: list[str]) -> None:
    assert numbers_in(text) == ids


# --- by what names a paper is known ------------------------------------------------------------------------


def test_an_answer_in_the_aanhangsel_is_known_by_its_number_and_year() -> None:
    answer = Metadata(
        "Vragen", "Aanhangsel van de Handelingen", kamer="Tweede Kamer", vergaderjaar="2024-2025", ondernummer="1241"
    )
    assert known_ids([paper("a.txt", answer)]) == {"ah-tk-20242025-1241": "a.txt"}
    assert not known_ids([paper("a.txt", answer), paper("b.txt", answer)])  # two that claim it
    assert not known_ids([paper("a.txt", replace(answer, vergaderjaar=None))])


def test_written_questions_are_known_by_the_case_at_their_head() -> None:
    asked = Metadata("Vragen", "Schriftelijke vragen", zaaknummers=("2024Z20345", "2023Z00001"))
    assert known_ids([paper("a.txt", asked, "2024Z20345")]) == {"2024Z20345": "a.txt"}
    assert not known_ids([paper("a.txt", replace(asked, soort="Brief"), "2024Z20345")])


# --- on the pages --------------------------------------------------------------------------------------------


def test_ties_doubts_and_who_cites_a_dossier_stand_on_the_pages(tmp_path: Path) -> None:
    said = "In antwoord op uw brief (Kamerstuk 19 637, nr. 1, p. 2 en Kamerstuk 19 637, nr. 1) bericht ik u. "
    folder = write(
        tmp_path / "in",
        {
            "a.txt": letter("1"),
            "b.txt": letter("2", said + "Zie Kamerstuk 99 999, nr. 4 en de motie-Omtzigt. Dat is bekend.", day="17 februari 2021"),
            "c.txt": letter("3", "Kamerstuk 32 317, nr. 5 zegt dat ook. " + BODY, ("29 754 Terrorisme",), "18 februari 2021"),
            "d.txt": letter("4", "Zie Kamerstuk 19 637, nr. 1. " + BODY, ("29 754 Terrorisme",), "19 februari 2021"),
        },
    )  # fmt: skip
    build(folder, site := tmp_path / "uit")

    def html(path: str) -> str:
        return (site / path / "index.html").read_text("utf-8")

    cited, answer = html("dossiers/19637/1"), html("dossiers/19637/2")
    assert "antwoordt op: " in answer
    assert 'href="bron/#regel-12"' in answer
    assert "wordt beantwoord door: " in cited
    assert 'href="../2/bron/#regel-12"' in cited
    # one sentence that cites twice is one entry; a letter of another dossier is named with it
    assert cited.count("data-bron=") == 2
    assert "Aangehaald door (2)" in cited
    assert "2 keer" in cited
    assert "29\u00a0754, nr. 4" in cited
    assert "Aangehaald door (2)" in html("dossiers/19637")
    report = html("verwijzingen")
    assert "../dossiers/19637/2/bron/#regel-" in report
    assert "dossier 99 999 bestaat niet" in report
    assert "Motie-Omtzigt" in report
    # the drawing is a file, and on the page its papers are links too
    drawing = Page(html("netwerk"))
    assert "../netwerk.svg" in drawing.links
    assert "../dossiers/19637/1/" in drawing.links  # of the table
    assert '<a href="../dossiers/19637/1/"><title>' in html("netwerk")
    assert 'href="dossiers/19637/1/"' in (site / "netwerk.svg").read_text("utf-8")


def test_the_papers_inside_a_range_are_cited_like_its_ends(tmp_path: Path) -> None:
    """ "nrs. 530 t/m 533" prints two numbers and cites four papers: each leads back to that very spot."""
    numbers = ("530", "531", "532", "533")
    files = {f"{number}.txt": letter(number, f"Dit is stuk {number} over het beleid.") for number in numbers}
    files["z.txt"] = letter(
        "600", "Een eerste alinea.\n\nZie de brieven (Kamerstuk 19 637, nrs. 530 t/m 533) hierover."
    )
    corpus = corpus_of(write(tmp_path, files))
    entries = {entry.key: entry for entry in corpus.entries}
    citing = entries["z.txt"]
    assert [(link.target.id, link.key) for link in citing.links] == [(f"kst-19637-{n}", f"{n}.txt") for n in numbers]
    spot = citing.anchors[citing.links[0].reference.block or 0]
    for number in numbers:
        assert [(by.key, by.anchor) for by in entries[f"{number}.txt"].cited_by] == [("z.txt", spot)]
    rows = next(page.content for page in pipeline.pages_of(corpus, "") if page.path == "data/verwijzingen.csv")
    assert all(f"kst-19637-{number}," in str(rows) for number in numbers)

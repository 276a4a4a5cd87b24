"""Every reference a link, every link both ways: repetitions, moties by name, pinpoints, ties, feeds, and the whole built site."""

from __future__ import annotations

import posixpath
import random
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from site_gen import pipeline
from site_gen.corpus.relations import relate
from site_gen.model import Corpus, Entry, Metadata, Soort
from site_gen.pages.cited import FEW, followed
from tests.helpers import build, corpus_of, letter, pages_of, write
from tests.test_intern import own

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def with_notes(body: str, *notes: str) -> str:
    """A text with a mark for each note at the end of its first sentences, and the notes below it."""
    marked = "\n\n".join(f"{body} Dat is zin {number} van deze brief.{number}" for number in range(1, len(notes) + 1))
    return marked + "\n\n" + "\n".join(f"{number} {note}" for number, note in enumerate(notes, 1))


def only(folder: Path, text: str) -> tuple[Corpus, Entry]:
    corpus = corpus_of(write(folder / "in", {"a.txt": letter("9", text)}))
    return corpus, corpus.entries[0]


def cited(entry: Entry) -> list[tuple[str, str]]:
    return [(item.reference.citation.text, item.target.id) for item in entry.links if item.url]


# --- what repeats an earlier reference -------------------------------------------------------------

REPEATED = [
    # notes, and what each reference in them leads to
    (("Kamerstuk 32 317, nr. 967, p. 3.", "Idem, p. 5."), ["kst-32317-967", "kst-32317-967"]),
    (("Kamerstuk 32 317, nr. 967.", "Ibid., blz. 5-6.", "Ibidem."), ["kst-32317-967"] * 3),
    (("Kamerstuk 32 317, nr. 967.", "A.w. (noot 1), p. 5."), ["kst-32317-967"] * 2),
    (("Stb. 2018, 141.", "Zie idem."), ["stb-2018-141"] * 2),
    # an unknown source breaks the chain
    (("Kamerstuk 32 317, nr. 967.", "Volkskrant, 3 mei 2020.", "Idem."), ["kst-32317-967"]),
    # two sources, or a list, are not one
    (("Kamerstuk 32 317, nr. 967; Kamerstuk 32 317, nr. 969.", "Idem."), ["kst-32317-967", "kst-32317-969"]),
    (("Kamerstuk 32 317, nrs. 967 en 969.", "Idem."), ["kst-32317-967", "kst-32317-969"]),
    (("Kamerstuk 32 317, nr. 967; NRC, 3 mei 2020.", "Idem."), ["kst-32317-967"]),
]


@pytest.mark.parametrize(("notes", "targets"), REPEATED)
def test_a_note_that_repeats_the_one_before_leads_to_the_same(
    notes: tuple[str, ...], targets: list[str], tmp_path: Path
) -> None:
    corpus, entry = only(tmp_path, with_notes("Dit is bekend.", *notes))
    assert len(entry.letter.notes) == len(notes)
    assert [target for _, target in cited(entry)] == targets
    open_ends = [notice for notice in corpus.notices if notice.code == "intern"]
    assert len(open_ends) == (0 if len(targets) == len(notes) and len(set(targets)) == 1 else 1)


def test_idem_between_parentheses_is_the_reference_before_it(tmp_path: Path) -> None:
    said = "Dat staat in de brief (Kamerstuk 32 317, nr. 967, p. 3) en verderop (idem, p. 5). Het lid Ceder vond idem dito."
    corpus, entry = only(tmp_path, said)
    assert cited(entry) == [("Kamerstuk 32 317, nr. 967, p. 3", "kst-32317-967"), ("idem, p. 5", "kst-32317-967")]
    assert [len(absent.cited_by) for absent in corpus.absent] == [2]


def test_a_motie_by_name_is_the_paper_whose_number_stands_beside_the_name(tmp_path: Path) -> None:
    said = (
        "De motie-Ceder c.s. (Kamerstuk 32 317, nr. 967) is aangenomen. De motie Podt is dat niet.\n\n"
        "Ter uitvoering van de motie Ceder is een onderzoek gestart."
    )
    corpus, entry = only(tmp_path, said)
    assert cited(entry) == [("Kamerstuk 32 317, nr. 967", "kst-32317-967"), ("motie Ceder", "kst-32317-967")]
    assert [(a.target.id, a.soort, len(a.cited_by)) for a in corpus.absent] == [("kst-32317-967", Soort.KAMERSTUK, 2)]


def test_two_moties_of_one_name_leave_a_third_mention_open(tmp_path: Path) -> None:
    said = (
        "De motie-Ceder (Kamerstuk 32 317, nr. 967) is aangenomen. De motie-Ceder (Kamerstuk 32 317, nr. 969) ook.\n\n"
        "Ter uitvoering van de motie Ceder is een onderzoek gestart."
    )
    assert [text for text, _ in cited(only(tmp_path, said)[1])] == [
        "Kamerstuk 32 317, nr. 967",
        "Kamerstuk 32 317, nr. 969",
    ]


# --- what cannot be -----------------------------------------------------------------------------------

TO_COME = ("Handelingen II 2035/36, nr. 5, item 2", "Aanhangsel Handelingen II 2035/36, nr. 12", "Stb. 2035, 12", "2035Z00123",
           "Kamerstukken II 2035/36, 32 317, nr. 967", "Verordening (EU) 2035/12")  # fmt: skip


@pytest.mark.parametrize("said", TO_COME)
def test_a_year_to_come_is_told_and_not_linked(said: str, tmp_path: Path) -> None:
    corpus, entry = only(tmp_path, f"Zie daarvoor {said} van toen.")
    assert cited(entry) == []
    assert corpus.absent == ()
    assert [notice.code for notice in corpus.notices if "2035" in notice.text] == ["verwijzing"]
    report = next(page.content for page in pipeline.pages_of(corpus, "") if page.path == "verwijzingen.md")
    assert "het jaar 2035 moet nog komen" in str(report)


def test_high_numbers_are_no_years(tmp_path: Path) -> None:
    said = "Zie Kamerstuk 22 112, nrs. 2035-2036, Kamerstuk 21 501-20, 2040 en Stb. 2021, 12."
    assert len(cited(only(tmp_path, said)[1])) == 4


# --- the place inside a paper ---------------------------------------------------------------------------

TITLE = "BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN"
ANSWERS = "\n\n".join(
    f"Vraag {n}\n\nHoe zit het met zaak {n}?\n\nAntwoord {n}\n\nDat zit zo, zaak {n}." for n in range(3, 6)
)


def test_a_pinpoint_leads_to_its_place_when_the_page_has_it(tmp_path: Path) -> None:
    said = "Zie Kamerstuk 19 637, nr. 2, vraag 4, en Kamerstuk 19 637, nr. 2, antwoord 5, en Kamerstuk 19 637, nr. 2, vraag 12."
    folder = write(
        tmp_path / "in",
        {
            "a.txt": letter("2", ANSWERS).replace(TITLE, "LIJST VAN VRAGEN EN ANTWOORDEN"),
            "b.txt": letter("3", said, day="17 februari 2021"),
        },
    )
    build(folder, tmp_path / "uit")
    pages = pages_of(tmp_path / "uit")
    there = pages["dossiers/19637/2/index.html"]
    links = [
        link for link in pages["dossiers/19637/3/index.html"].letter_links if "#p-" not in link and "bron/" not in link
    ]
    assert len(links) == 3
    anchors = [link.partition("#")[2] for link in links]
    assert anchors[2] == ""
    assert all(anchor in there.ids for anchor in anchors[:2])
    text = (tmp_path / "uit/dossiers/19637/2/index.html").read_text("utf-8")
    assert [re.search(rf'id="{anchor}".*?zaak (\d)', text, re.DOTALL)[1] for anchor in anchors[:2]] == ["4", "5"]  # type: ignore[index]


# --- ties ----------------------------------------------------------------------------------------------


def test_an_answer_and_what_it_answers_show_each_other(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "in",
        {
            "a.txt": letter("1"),
            "b.txt": letter("2", "In antwoord op uw brief (Kamerstuk 19 637, nr. 1) bericht ik u het volgende.", day="17 februari 2021"),
            "c.txt": letter("3", "De Kamer kreeg eerder een brief (Kamerstuk 19 637, nr. 1).", day="18 februari 2021"),
        },
    )  # fmt: skip
    first, second, third = corpus_of(folder).entries
    assert [(r.verb, r.reverse, r.source, r.target) for r in first.relations] == [
        ("antwoordt op", "wordt beantwoord door", "b.txt", "a.txt")
    ]
    assert second.relations == first.relations
    assert third.relations == ()


# Each row: the letters' (title, kenmerk), and whether the nota "Appreciatie van het rapport Grip", kenmerk 6501580, is tied.
NOTAS = [
    ([("Brief van de Minister", "6501580")], 1),
    ([("Appreciatie van het rapport Grip", None)], 1),
    ([("Brief van de Minister", "6501581")], 0),
    ([("Brief van de Minister", "6501580"), ("Brief van de Minister", "6501580")], 0),  # two candidates
    ([("Appreciatie van het rapport", None)], 0),  # a part of the title proves nothing
]


@pytest.mark.parametrize(("letters", "tied"), NOTAS)
def test_a_nota_is_tied_to_a_letter_on_a_printed_key_only(letters: list[tuple[str, str | None]], tied: int) -> None:
    nota = Metadata("Beslisnota bij Kamerbrief Appreciatie van het rapport Grip", "Beslisnota", kenmerk="6501580")
    others = [
        replace(own(()), source=f"{number}.txt", metadata=Metadata(title, "Brief", kenmerk=kenmerk))
        for number, (title, kenmerk) in enumerate(letters)
    ]
    ties = relate([replace(own(()), source="nota.txt", metadata=nota), *others], {})
    assert [(tie.verb, tie.source, tie.target) for tie in ties] == [("is nota bij", "nota.txt", "0.txt")] * tied


# --- feeds of cited papers -----------------------------------------------------------------------------


def test_every_cited_paper_has_a_feed_of_who_cites_it(tmp_path: Path) -> None:
    said = "Zie Kamerstuk 22 112, nr. 2955 en Kamerstuk 19 637, nr. 1 en nog eens Kamerstuk 22 112, nr. 2955."
    folder = write(
        tmp_path / "in",
        {"a.txt": letter("1"), "b.txt": letter("2", said, day="17 februari 2021"), "c.txt": letter("3", said, day="18 februari 2021")},
    )  # fmt: skip
    build(folder, tmp_path / "uit")
    for place, title in (("dossiers/22112/2955", "Kamerstuk 22 112, nr. 2955"), ("dossiers/19637/1", "nr. 1")):
        feed = ET.parse(tmp_path / "uit" / place / "feed.xml").getroot()  # noqa: S314 - our own
        assert title in feed.findtext("a:title", "", ATOM)
        links = [link.get("href", "") for link in feed.findall("a:entry/a:link", ATOM)]
        assert [posixpath.normpath(posixpath.join(place, link)) for link in links] == [
            "dossiers/19637/3",
            "dossiers/19637/2",
        ]
        head = (tmp_path / "uit" / place / "index.html").read_text("utf-8").partition("</head>")[0]
        assert re.search(r'<link rel="?alternate ?"? type="?application/atom\+xml"? href="?feed\.xml"?', head)
    assert not (tmp_path / "uit/dossiers/19637/2/feed.xml").exists()


def test_a_large_collection_has_at_most_one_feed_for_each_letter(tmp_path: Path) -> None:
    many = {
        f"{n:03}.txt": letter(str(n), f"Zie Kamerstuk 22 112, nrs. {3 * n}, {3 * n + 1} en 9999.")
        for n in range(1, FEW)
    }
    places = followed(corpus_of(write(tmp_path / "in", many)))
    assert len(places) == FEW
    assert "dossiers/22112/9999/" in places  # the most cited always


# --- both ways, over the whole site --------------------------------------------------------------------


def test_a_shows_b_if_and_only_if_b_shows_a(tmp_path: Path) -> None:
    """Thirty letters that cite each other, papers elsewhere and themselves, in text and notes, in all spellings."""
    chance = random.Random(7)
    spellings = ("Kamerstuk 19 637, nr. {}", "(Kamerstukken 19 637, nr. {})", "Kamerstukken II 2020/21, 19637, nr. {}", "TK 19 637, nr. {}",
                 "Kamerstuk 22 112, nr. {}", "Aanhangsel Handelingen II 2019/20, nr. {}", "Stb. 2019, {}")  # fmt: skip
    files = {}
    for number in range(1, 31):
        said = " ".join(
            f"Zie hierover ook {chance.choice(spellings).format(chance.randint(1, 40))} van destijds."
            for _ in range(chance.randint(0, 6))
        )
        notes = [chance.choice(spellings).format(chance.randint(1, 40)) + "." for _ in range(chance.randint(1, 3))]
        files[f"{number:02}.txt"] = letter(str(number), with_notes(said or "Niets.", *notes, "Idem."))
    folder = write(tmp_path / "in", files)
    build(folder, tmp_path / "uit")
    pages = {path: page for path, page in pages_of(tmp_path / "uit").items() if path.endswith("/index.html")}
    corpus = corpus_of(folder)
    forward = {
        (entry.url, corpus_url)
        for entry in corpus.entries
        for item in entry.links
        if item.key != entry.key and item.url is not None
        for corpus_url in [next((e.url for e in corpus.entries if e.key == item.key), item.target.id)]
    }
    names = {absent.target.id: address for address, absent in followed(corpus).items()}
    forward = {(here, names.get(there, there)) for here, there in forward}
    backward = {(citing, path.removesuffix("index.html")) for path, page in pages.items() for citing in page.cited}
    assert forward == backward
    assert len(forward) > 60
    assert all(here != there for here, there in backward)
    for path, page in pages.items():
        here = path.removesuffix("index.html")
        if f"{here}" not in {entry.url for entry in corpus.entries}:
            continue
        led = {
            posixpath.normpath(posixpath.join(here, link.partition("#")[0])) + "/"
            for link in page.letter_links
            if not link.startswith(("#", "http", "bron/"))
        }
        assert led == {
            there for citing, there in forward if citing == here and there in {e.url for e in corpus.entries}
        }
        for link in page.links:
            if "#p-" in link or "#noot-" in link:
                there, _, anchor = link.partition("#")
                found = posixpath.normpath(posixpath.join(here, there)) + "/index.html" if there else path
                assert anchor in pages[found.removeprefix("./")].ids

"""What happens when letters meet: addresses, links both ways, registers; each corpus is a few letters made here."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from site_gen import pipeline
from site_gen.corpus.addresses import slug
from site_gen.corpus.authority import person_name, person_slug
from site_gen.corpus.places import anchors
from site_gen.model import Block, BlockKind, Corpus, Entry, SiteGenError, Text
from tests.helpers import Page, build, corpus_of, letter, pages_of, write

TWO_DOSSIERS = ("19 637 Vreemdelingenbeleid", "30 573 Migratiebeleid")
PLAIN = re.compile(r"dossiers/[A-Za-z0-9-]+/[A-Za-z0-9-]+/")


def entry(corpus: Corpus, key: str) -> Entry:
    return next(item for item in corpus.entries if item.key == key)


def made(corpus: Corpus) -> dict[str, str | bytes]:
    return {page.path: page.content for page in pipeline.pages_of(corpus, "")}


def addresses(corpus: Corpus) -> dict[str, str]:
    return {item.key: item.url for item in corpus.entries}


# --- links -------------------------------------------------------------------------------------------


@pytest.fixture
def pair(tmp_path: Path) -> Corpus:
    """Two letters that cite each other; the second is in two dossiers and is cited by both numbers."""
    first = (
        "De leden vragen naar de opvang. Ik schreef daarover eerder (Kamerstuk 30 573, nr. 2). Dat blijft zo.\n\n"
        "Zie voorts Kamerstuk 19 637, nr. 2, p. 3 en Kamerstuk 22 112, nr. 2955."
    )
    second = "In mijn brief van gisteren staat meer (Kamerstuk 32 317, nr. 1). Daar verwijs ik naar."
    folder = write(
        tmp_path / "in",
        {
            "a.txt": letter("1", first, ("32 317 JBZ-Raad",), "6 december 2024"),
            "b.txt": letter("2", second, TWO_DOSSIERS, "7 december 2024"),
        },
    )
    return corpus_of(folder)


def test_two_letters_that_cite_each_other_show_it_both_ways(pair: Corpus) -> None:
    first, second = entry(pair, "a.txt"), entry(pair, "b.txt")
    assert [(link.target.id, link.key) for link in first.links] == [
        ("kst-30573-2", "b.txt"), ("kst-19637-2", "b.txt"), ("kst-22112-2955", None),
    ]  # fmt: skip
    assert [by.key for by in second.cited_by] == ["a.txt", "a.txt"]
    assert [by.key for by in first.cited_by] == ["b.txt"]


def test_who_is_cited_sees_the_sentence_and_the_place(pair: Corpus) -> None:
    by = entry(pair, "b.txt").cited_by[0]
    assert by.sentence == "Ik schreef daarover eerder (Kamerstuk 30 573, nr. 2)."
    assert by.anchor in entry(pair, "a.txt").anchors
    assert by.line == 12


def test_what_is_cited_and_not_held_is_listed_once(pair: Corpus) -> None:
    assert [(absent.target.id, [by.key for by in absent.cited_by]) for absent in pair.absent] == [
        ("kst-22112-2955", ["a.txt"])
    ]


def test_links_lead_from_page_to_page_and_to_places_that_are_there(tmp_path: Path) -> None:
    """The same in the finished HTML: A's text links to B, B shows A, and the anchors exist."""
    first = "De leden vragen naar de opvang. Ik schreef daarover eerder (Kamerstuk 30 573, nr. 2). Dat blijft zo."
    second = "In mijn brief van gisteren staat meer (Kamerstuk 32 317, nr. 1, p. 9). Daar verwijs ik naar."
    write(
        tmp_path / "in",
        {
            "a.txt": letter("1", first, ("32 317 JBZ-Raad",), "6 december 2024"),
            "b.txt": letter("2", second, TWO_DOSSIERS, "7 december 2024"),
        },
    )
    build(tmp_path / "in", tmp_path / "uit")
    pages: dict[str, Page] = pages_of(tmp_path / "uit")
    a, b = pages["dossiers/32317/1/index.html"], pages["dossiers/19637/2/index.html"]
    assert "../../19637/2/" in a.letter_links
    assert "../../32317/1/" in b.letter_links  # page 9 is not known there: to the letter, not to an anchor that is not
    assert (a.cited, b.cited) == (["dossiers/19637/2/"], ["dossiers/32317/1/"])
    back = next(link for link in b.links if link.startswith("../../32317/1/#p-"))
    assert back.partition("#")[2] in a.ids


def test_a_reference_to_itself_is_no_link_and_is_not_shown(tmp_path: Path) -> None:
    corpus = corpus_of(
        write(tmp_path / "in", {"a.txt": letter("7", "Zie ook deze brief (Kamerstuk 19 637, nr. 7) zelf.")})
    )
    assert entry(corpus, "a.txt").cited_by == ()
    assert corpus.absent == ()


def test_a_number_that_two_letters_claim_leads_to_one_and_is_told(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "in",
        {
            "a.txt": letter("5", "De eerste met dit nummer."),
            "b.txt": letter("5", "De tweede met dit nummer."),
            "c.txt": letter("6", "Zie Kamerstuk 19 637, nr. 5."),
        },
    )
    corpus = corpus_of(folder)
    urls = addresses(corpus)
    assert urls["a.txt"] == "dossiers/19637/5/"
    assert re.fullmatch(r"dossiers/19637/5-[0-9a-f]{6}/", urls["b.txt"])
    assert [(notice.source, notice.code) for notice in corpus.notices] == [("b.txt", "dubbel-nummer")]
    assert [link.key for link in entry(corpus, "c.txt").links] == ["a.txt"]


def test_a_number_of_the_aanhangsel_that_two_claim_is_told(tmp_path: Path) -> None:
    """They have no dossier, so their addresses do not clash; the short address can lead to one only."""
    text = (
        "Tweede Kamer der Staten-Generaal 2\nVergaderjaar 2023–2024 Aanhangsel van de Handelingen\n\n1433\n\n"
        "Vragen van het lid {} aan de Minister van Zaken (ingezonden 5 februari 2024).\n\nVraag 1\nKent u dit?\n\nAntwoord 1\nJa.\n"
    )
    files = {name: text.format(who) for name, who in (("a.txt", "Piri (PvdA)"), ("b.txt", "Kostić (PvdD)"))}
    corpus = corpus_of(write(tmp_path / "in", files))
    assert {item.id for item in corpus.entries} == {"ah-tk-20232024-1433"}
    assert [(n.source, n.text) for n in corpus.notices if n.code == "dubbel-nummer"] == [
        ("b.txt", "heeft hetzelfde nummer als a.txt")
    ]


# --- addresses -----------------------------------------------------------------------------------------

# Each row: the letter's number, its dossiers, and its address; see IDENTIFIERS.md section 1 for the forms.
ADDRESSES = (
    ("974", ("32 317 JBZ-Raad",), "dossiers/32317/974/"),
    ("5", ("36 600 XX Vaststelling van de begrotingsstaten",), "dossiers/36600-XX/5/"),
    ("1926", ("21 501-07 Raad voor Economische en Financiële Zaken",), "dossiers/21501-07/1926/"),
    ("AI", ("33 328 Initiatiefvoorstel",), "dossiers/33328/AI/"),
    ("12", TWO_DOSSIERS, "dossiers/19637/12/"),
)


@pytest.mark.parametrize(("nr", "dossiers", "url"), ADDRESSES, ids=[row[2] for row in ADDRESSES])
def test_an_address_is_made_of_the_official_parts(nr: str, dossiers: tuple[str, ...], url: str, tmp_path: Path) -> None:
    kamer = "Tweede" if nr[0].isdigit() else "Eerste"
    corpus = corpus_of(write(tmp_path / "in", {"a.txt": letter(nr, dossiers=dossiers, kamer=kamer)}))
    assert addresses(corpus) == {"a.txt": url}
    assert f"kst-{url.removeprefix('dossiers/').strip('/').replace('/', '-')}/index.html" in made(corpus)


def test_a_letter_without_a_dossier_stands_in_its_group_or_says_that_it_has_none(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "in",
        {
            "a.txt": letter(None),
            "b.txt": letter(None, day="31 februari 2021"),
            "dossiers.yml": "groepen: {opvang: {titel: Opvang, stukken: [a.txt]}}\n",
        },
    )
    corpus = corpus_of(folder)
    urls = addresses(corpus)
    assert urls["a.txt"].startswith("dossiers/opvang/2021-02-15-brief-van-de-minister-van-buitenlandse-zaken")
    assert urls["b.txt"].startswith("dossiers/zonder-dossier/zonder-datum-brief-")
    assert not [shelf for shelf in corpus.shelves if shelf.is_dossier]


def test_letters_of_one_title_and_day_stay_apart_and_keep_their_address(tmp_path: Path) -> None:
    files = {f"{name}.txt": letter(None, f"Dit is brief {name}.") for name in "abc"}
    urls = addresses(corpus_of(write(tmp_path / "alle", files)))
    assert len({url.lower() for url in urls.values()}) == 3
    del files["b.txt"]
    fewer = addresses(corpus_of(write(tmp_path / "minder", files)))
    assert {key: urls[key] for key in fewer} == fewer


def test_a_corrected_letter_keeps_its_old_address_as_a_way_to_the_new_one(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", {"a.txt": letter(None)})
    before = addresses(corpus_of(folder))["a.txt"]
    write(folder, {"a.yml": 'dossiers: ["32 317"]\nondernummer: "12"\nreden: Staat op de omslag.\n'})
    corpus = corpus_of(folder)
    assert addresses(corpus) == {"a.txt": "dossiers/32317/12/"}
    way = made(corpus)[f"{before}index.html"]
    assert isinstance(way, str)
    assert re.findall(r'href="([^"]+)" data-doorsturen', way) == ["../../32317/12/"]


def test_a_corrected_title_moves_nothing(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", {"a.txt": letter("3")})
    before = addresses(corpus_of(folder))
    write(folder, {"a.yml": "titel: Een betere titel\nreden: De gedrukte titel zegt niets.\n"})
    corpus = corpus_of(folder)
    assert addresses(corpus) == before
    assert entry(corpus, "a.txt").titel == "Een betere titel"


HOSTILE = (
    "../../../etc/passwd", "..", "a/b", "<script>", "5?x=1", "5#x", "%2e%2e", "CON", "nr. 5", "ü", "\\..\\..", "5 ", "-", "a" * 300,
    "javascript:alert(1)", "{{ config }}",
)  # fmt: skip


@pytest.mark.parametrize("value", HOSTILE)
def test_no_value_can_lead_out_of_its_place(value: str, tmp_path: Path) -> None:
    """RELIABILITY.md T8: a sidecar's title, committee, fractie and sender are text from many hands too."""
    quoted = value.replace("\\", "\\\\").replace('"', '\\"')
    folder = write(
        tmp_path / "in",
        {
            "b.txt": letter(None, "Een andere brief."),
            "b.yml": f'titel: "{quoted}"\ncommissie: "{quoted}"\nafzender: [{{naam: "{quoted}"}}]\nfracties: "{quoted}"\nreden: x\n',
        },
    )
    if not any(map(str.isalnum, value)):  # no word at all is an error already
        with pytest.raises(SiteGenError, match=r"b\.yml:1: 'titel'"):
            corpus_of(folder)
        return
    corpus = corpus_of(folder)
    for url in addresses(corpus).values():
        assert PLAIN.fullmatch(url)
    for path in made(corpus):
        assert re.fullmatch(r"(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_.-]+\.[a-z]+", path), path
        assert ".." not in path.split("/")


@pytest.mark.parametrize("value", [value for value in HOSTILE if value not in ("5 ", "CON")])
def test_a_number_that_cannot_be_one_is_refused_by_name(value: str, tmp_path: Path) -> None:
    quoted = value.replace("\\", "\\\\").replace('"', '\\"')
    folder = write(tmp_path / "in", {"a.txt": letter("3"), "a.yml": f'ondernummer: "{quoted}"\nreden: x\n'})
    with pytest.raises(SiteGenError, match=r"a\.yml:1: 'ondernummer'"):
        corpus_of(folder)


@pytest.mark.parametrize("value", [*HOSTILE, "32317/../..", "kst-32317"])
def test_a_dossier_that_cannot_be_one_makes_no_folder(value: str, tmp_path: Path) -> None:
    quoted = value.replace("\\", "\\\\").replace('"', '\\"')
    folder = write(
        tmp_path / "in", {"a.txt": letter(None), "a.yml": f'dossiers: ["{quoted}"]\nondernummer: "5"\nreden: x\n'}
    )
    try:
        corpus = corpus_of(folder)
    except SiteGenError:  # refused, which is as good; that one line names the file is tried in test_cli.py
        return
    assert all(PLAIN.fullmatch(url) for url in addresses(corpus).values())
    assert all(re.fullmatch(r"[A-Za-z0-9-]+", shelf.slug) for shelf in corpus.shelves)
    assert all(".." not in path and "<" not in path for path in made(corpus))


def test_paths_are_unique_also_where_case_does_not_count(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "in",
        {
            "A.txt": letter(None, "Een brief."),
            "a.txt": letter(None, "Nog een brief."),
            "Rot.txt": b"%PDF-1.7",
            "rot.txt": b"%PDF-1.7",
            "rot.TXT": b"%PDF-1.7",
            "b.txt": letter("AA", kamer="Eerste", dossiers=("33 328 Een wet",)),
            "c.txt": letter("3", "Zie Kamerstuk 33 328, AA en Kamerstuk 33 328, nr. 5."),
        },
    )
    corpus = corpus_of(folder)
    # The sources keep their own names: who gives two that differ in capitals only can hold both.
    paths = [page.path for page in pipeline.pages_of(corpus, "") if not page.path.startswith("data/bronnen/")]
    assert sorted(paths, key=str.lower) == sorted({path.lower(): path for path in paths}.values(), key=str.lower)


def test_a_slug_is_plain_and_never_empty() -> None:
    assert [slug(text) for text in ("Één brief!", "…", "", "Ĳ", "a" * 200)] == [
        "een-brief",
        "stuk",
        "stuk",
        "ij",
        "a" * 64,
    ]
    assert slug("woord " * 40) == "-".join(["woord"] * 10)


def test_twin_paragraphs_have_anchors_of_their_own() -> None:
    blocks = tuple(Block(BlockKind.PARAGRAPH, Text(text)) for text in ("Zelfde.", "Ander.", "Zelfde."))
    names = anchors(blocks)
    assert len(set(names)) == 3
    assert names[2] == f"{names[0]}-2"
    assert anchors(blocks[1:]) == (names[1], names[0])  # what stands elsewhere changes no anchor


# --- lists -----------------------------------------------------------------------------------------------


def test_the_order_of_files_changes_nothing(tmp_path: Path) -> None:
    files = {
        f"{n:02}.txt": letter(
            str(n % 7 + 1), f"Zie Kamerstuk 19 637, nr. {n}. Dit is stuk {n}.", day=f"{n % 27 + 1} maart 2021"
        )
        for n in range(12)
    }
    first = corpus_of(write(tmp_path / "een", files))
    shuffled = list(files.items())
    random.Random(3).shuffle(shuffled)
    second = corpus_of(write(tmp_path / "twee", dict(shuffled)))
    assert first == second
    from site_gen.corpus import link
    from site_gen.sources import read_facts
    from tests.helpers import converted

    read, conversions = converted(tmp_path / "een")
    mixed = list(conversions)
    random.Random(5).shuffle(mixed)
    third = link(mixed, read.groups, read.titles, read_facts(), lambda _: None)
    assert addresses(third) == addresses(first)
    assert [shelf.keys for shelf in third.shelves] == [shelf.keys for shelf in first.shelves]
    assert [item.cited_by for item in third.entries] == [item.cited_by for item in first.entries]
    assert (third.ledger, third.sources, third.notices) == (first.ledger, first.sources, first.notices)


def test_a_list_has_the_oldest_first_and_the_undated_last(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "in",
        {
            "a.txt": letter("10", day="2 maart 2021"),
            "b.txt": letter("9", day="2 maart 2021"),
            "c.txt": letter("1", day="31 februari 2021"),
            "d.txt": letter("11", day="1 maart 2021"),
        },
    )
    assert [shelf.keys for shelf in corpus_of(folder).shelves] == [("d.txt", "b.txt", "a.txt", "c.txt")]


def test_a_letter_in_25_dossiers_stands_in_25_lists(tmp_path: Path) -> None:
    dossiers = tuple(f"{30 + n} 100 Dossier met naam {chr(65 + n)}" for n in range(25))
    corpus = corpus_of(write(tmp_path / "in", {"a.txt": letter("4", dossiers=dossiers)}))
    assert addresses(corpus) == {"a.txt": "dossiers/30100/4/"}
    assert [shelf.slug for shelf in corpus.shelves] == [f"{30 + n}100" for n in range(25)]
    paths = made(corpus)
    assert all(f"kst-{30 + n}100-4/index.html" in paths for n in range(25))
    assert sum(path.startswith("dossiers/") and path.endswith("/4.md") for path in paths) == 1


NAMES = (
    ("M.H.M. Faber – Van de Klashorst", "M.H.M. Faber-van de Klashorst"),
    ("M.H.M. Faber-Van De Klashorst", "M.H.M. Faber-van de Klashorst"),
    ("M.H.M. FABER-VAN DE KLASHORST", "M.H.M. Faber-van de Klashorst"),
)


@pytest.mark.parametrize(("printed", "other"), NAMES)
def test_a_person_in_two_spellings_is_one(printed: str, other: str, tmp_path: Path) -> None:
    assert person_slug(person_name(printed)) == person_slug(person_name(other))
    corpus = corpus_of(
        write(tmp_path / "in", {"a.txt": letter("1", signed=printed), "b.txt": letter("2", signed=other)})
    )
    assert [register.keys for register in corpus.personen] == [("a.txt", "b.txt")]


def test_two_persons_stay_two(tmp_path: Path) -> None:
    corpus = corpus_of(
        write(tmp_path / "in", {"a.txt": letter("1", signed="S.A. Blok"), "b.txt": letter("2", signed="S.B. Blok")})
    )
    assert [register.slug for register in corpus.personen] == ["s-a-blok", "s-b-blok"]


def test_what_the_publisher_corrects_is_shown_as_his(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "in", {"a.txt": letter("3"), "a.yml": "datum: 2021-02-16\nreden: Zo staat het op de scan.\n"}
    )
    corpus = corpus_of(folder)
    page = made(corpus)["dossiers/19637/3.md"]
    assert isinstance(page, str)
    assert "16 februari 2021" in page
    assert "handmatig: Zo staat het op de scan." in page


# --- whole ways through, with text of the worst kind --------------------------------------------------------

WORST = """De tekst zegt <script>alert(1)</script> en &lt;b&gt; en <![ else en </div></article></title>.

Zie http://[kapot en http://site/weg/ en https://site.example/x?y=<z> en javascript:alert(1) en //elders.example/.

[een](javascript:alert(2)) ![beeld](https://elders.example/x.png) [ref]: https://elders.example "t" *[EU]: Unie

{{ config }} {% raw %} --8<-- "/etc/passwd" :smile: [TOC] ==mark== ^^ins^^ ~~del~~ {#id .klasse onclick=x} {: #kwaad }

=1+1 en ::set-output name=x::y en $(touch /tmp/x) en ${jndi:ldap://x} en <!-- niet --> tot slot."""


def test_the_worst_text_is_shown_as_it_stands_and_does_nothing(tmp_path: Path) -> None:
    write(tmp_path / "in", {"a.txt": letter("1", WORST), '<img src=x onerror="alert(1)">.txt': letter("2", WORST)})
    build(tmp_path / "in", tmp_path / "uit")
    page = pages_of(tmp_path / "uit")["dossiers/19637/1/index.html"]
    text = " ".join(page.letter_text.split())
    for line in WORST.split("\n"):
        assert " ".join(line.split()) in text
    assert not [link for link in page.links if link.startswith(("javascript:", "data:text", "file:"))]
    assert not [load for load in page.loads if "elders" in load]
    assert page.handlers == []
    assert "kwaad" not in page.ids


def test_a_dossier_that_is_only_cited_has_a_light_page(tmp_path: Path) -> None:
    body = "Zie Kamerstuk 22 112, nr. 100, Kamerstuk 22 112, nr. 99 en Kamerstuk 19 637, nr. 9. Zie ook Kamerstuk 22 112, nr. 99."
    files = made(corpus_of(write(tmp_path, {"a.txt": letter("1", body)})))
    page = str(files["dossiers/22112.md"])
    assert "noindex: true" in page
    # In the order of the numbers, each with how often; the title is the official list's.
    assert re.findall(r'<li><a href="(\d+/)">(.+?)</a>, (\d) keer', page) == [
        ("99/", "nr. 99", "2"),
        ("100/", "nr. 100", "1"),
    ]
    assert "# 22 112" not in page
    assert "<h1>22\u00a0112 Nieuwe Commissievoorstellen" in page
    assert len(page.encode()) < 1500
    cited = str(files["dossiers/22112/99.md"])
    assert '<a href="../">22\u00a0112 Nieuwe Commissievoorstellen' in cited
    assert "hier geen stuk" not in str(files["dossiers/19637/index.md"])  # a dossier with a letter keeps its own page

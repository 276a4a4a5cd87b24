"""What changed since the previous site, told from that site's own state: nothing lost, nothing told twice, nothing trusted."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_gen import pipeline
from site_gen.model import Corpus, MachineFault, SiteGenError, Stand
from site_gen.pages.changes import MOST, changes, corrections
from site_gen.sources import read_previous
from tests.helpers import Page, build, corpus_of, letter, run, write

DAY = dt.date(2026, 11, 22)
ATOM = {"a": "http://www.w3.org/2005/Atom"}
FIX = "datum: 2021-02-16\nreden: drukfout & <b>meer</b>\n"


def made(corpus: Corpus) -> dict[str, str]:
    pages = {page.path: page.content for page in pipeline.pages_of(corpus, "")}
    return {path: content for path, content in pages.items() if isinstance(content, str)}


def stand(corpus: Corpus, folder: Path) -> Stand:
    """What the next build reads from the site of this collection."""
    path = folder / "stand.json"
    path.write_text(made(corpus)["data/stand.json"], "utf-8")
    found = read_previous(path)
    assert found is not None
    return found


def step(tmp_path: Path, before: dict[str, str | bytes], after: dict[str, str | bytes]) -> Corpus:
    """The collection ``after``, compared with the site of ``before``."""
    old = stand(corpus_of(write(tmp_path / "voor", before)), tmp_path)
    return replace(corpus_of(write(tmp_path / "na", after)), vorige=old, dag=DAY)


def told(corpus: Corpus) -> list[tuple[str, str, str, str, str]]:
    return [(item.adres, item.wat, item.veld, item.oud, item.nieuw) for item in changes(corpus)]


ONE = "dossiers/19637/1/"


def test_without_a_previous_site_nothing_has_changed(tmp_path: Path) -> None:
    corpus = corpus_of(write(tmp_path, {"a.txt": letter("1")}))
    assert changes(corpus) == ()
    assert "met geen eerdere vergeleken" in made(corpus)["wijzigingen.md"]


def test_the_same_letters_have_not_changed(tmp_path: Path) -> None:
    corpus = step(tmp_path, {"a.txt": letter("1")}, {"a.txt": letter("1")})
    assert changes(corpus) == ()
    assert "niets veranderd" in made(corpus)["wijzigingen.md"]


def test_new_and_withdrawn_letters_are_told(tmp_path: Path) -> None:
    corpus = step(tmp_path, {"a.txt": letter("1"), "b.txt": letter("2")}, {"a.txt": letter("1"), "c.txt": letter("3")})
    assert told(corpus) == [
        ("dossiers/19637/2/", "ingetrokken", "", "", ""),
        ("dossiers/19637/3/", "nieuw", "", "", ""),
    ]


def test_a_letter_of_the_eerste_kamer_needs_no_word_before_its_letters(tmp_path: Path) -> None:
    corpus = step(tmp_path, {"a.txt": letter("1"), "b.txt": letter("AI", kamer="Eerste")}, {"a.txt": letter("1")})
    assert [item.titel for item in changes(corpus)] == ["Brief van de Minister van Buitenlandse Zaken, AI"]


def test_a_correction_is_told_with_its_values_and_reason(tmp_path: Path) -> None:
    corpus = step(tmp_path, {"a.txt": letter("1")}, {"a.txt": letter("1"), "a.yml": FIX})
    assert told(corpus) == [(ONE, "gewijzigd", "datum", "2021-02-15", "2021-02-16")]
    assert changes(corpus)[0].reden == "drukfout & <b>meer</b>"
    page = made(corpus)["wijzigingen.md"]
    assert page.count("2021-02-15") == 2  # since the last site, and as a correction that stands
    assert "drukfout &amp; &lt;b&gt;meer&lt;/b&gt;" in page
    assert "<b>" not in page


def test_a_correction_is_told_by_a_first_build_too(tmp_path: Path) -> None:
    files = made(corpus_of(write(tmp_path, {"a.txt": letter("1"), "a.yml": FIX})))
    rows = list(csv.DictReader(io.StringIO(files["data/wijzigingen.csv"].removeprefix("\ufeff"))))
    assert [(row["wat"], row["veld"], row["oud"], row["nieuw"]) for row in rows] == [
        ("verbeterd", "datum", "2021-02-15", "2021-02-16")
    ]
    feed = ET.fromstring(files["wijzigingen/feed.xml"])  # noqa: S314 - our own
    said = [item.findtext("a:summary", "", ATOM) for item in feed.findall("a:entry", ATOM)]
    assert said == ["datum: «2021-02-15» -> «2021-02-16» (drukfout & <b>meer</b>)"]


def test_a_changed_text_is_told_without_repeating_it(tmp_path: Path) -> None:
    corpus = step(tmp_path, {"a.txt": letter("1")}, {"a.txt": letter("1", "Iets heel anders, dat veel korter is.")})
    ((adres, wat, veld, old, new),) = told(corpus)
    assert (adres, wat, veld) == (ONE, "gewijzigd", "tekst")
    assert old != new
    assert "woorden" in new


def test_a_letter_stays_the_same_letter_when_its_file_or_its_number_is_another(tmp_path: Path) -> None:
    renamed = step(tmp_path / "a", {"a.txt": letter("1")}, {"b.txt": letter("1")})
    assert told(renamed) == [(ONE, "gewijzigd", "bronbestand", "a.txt", "b.txt")]
    renumbered = step(tmp_path / "b", {"a.txt": letter("1")}, {"a.txt": letter("7")})
    assert {item[:3] for item in told(renumbered)} >= {("dossiers/19637/7/", "gewijzigd", "adres")}
    assert {item[1] for item in told(renumbered)} == {"gewijzigd"}


MOVED = [
    # what happened, letters before, letters now, old addresses that lead on
    ("another number is printed", {"a.txt": letter("1")}, {"a.txt": letter("7")}, ("dossiers/19637/1/", "kst-19637-1/")),
    ("a sidecar corrects the number", {"a.txt": letter("1")}, {"a.txt": letter("1"), "a.yml": "ondernummer: '7'\nreden: drukfout\n"}, ("dossiers/19637/1/", "kst-19637-1/")),
    ("the corrected number is corrected again", {"a.txt": letter("1"), "a.yml": "ondernummer: '5'\nreden: drukfout\n"}, {"a.txt": letter("1"), "a.yml": "ondernummer: '7'\nreden: drukfout\n"}, ("dossiers/19637/1/", "kst-19637-1/", "dossiers/19637/5/", "kst-19637-5/")),
    ("a letter got a number", {"a.txt": letter(None)}, {"a.txt": letter("7")}, ("dossiers/zonder-dossier/2021-02-15-brief-van-de-minister-van-buitenlandse-zaken-aan-de-tweede-kamer/",)),
    ("the old number is now another letter's", {"a.txt": letter("1")}, {"a.txt": letter("7"), "b.txt": letter("1", "Een andere brief.")}, ()),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "old"), [pytest.param(*row[1:], id=row[0]) for row in MOVED])
def test_an_address_of_the_previous_site_leads_to_the_letter(
    tmp_path: Path, before: dict[str, str | bytes], after: dict[str, str | bytes], old: tuple[str, ...]
) -> None:
    corpus = step(tmp_path, before, after)
    files = made(corpus)
    ways = {path: re.findall(r'<a href="([^"]+)" data-doorsturen', text) for path, text in files.items()}
    leading = {
        path.removesuffix("index.html")
        for path, way in ways.items()
        if way and urljoin(path, way[0]) == "dossiers/19637/7/"
    }
    assert leading == {*old, "kst-19637-7/"}
    # and a build later, when nothing changed, they still do
    again = replace(corpus, vorige=stand(corpus, tmp_path))
    assert {path for path, text in made(again).items() if "data-doorsturen" in text} >= {
        f"{way}index.html" for way in old
    }
    assert changes(again) == changes(corpus)


def test_a_corrected_number_that_is_cited_tells_where_its_letter_went(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "a.txt": letter("1"),
        "a.yml": "ondernummer: '7'\nreden: drukfout\n",
        "b.txt": letter("2", "Zie Kamerstuk 19 637, nr. 1."),
    }
    page = made(corpus_of(write(tmp_path, files)))["dossiers/19637/1.md"]
    assert "Dit stuk staat niet in deze collectie" in page
    assert 'Tot een verbetering stond hier <a href="../7/">' in page


def test_every_earlier_address_of_a_withdrawn_letter_says_so(tmp_path: Path) -> None:
    """Two groups, one after the other, and then the letter goes."""
    group = "groepen:\n  {}: {{stukken: [b.txt]}}\n"
    here: dict[str, str | bytes] = {"a.txt": letter("1"), "b.txt": letter(None)}
    first = corpus_of(write(tmp_path / "1", {**here, "dossiers.yml": group.format("een")}))
    second = replace(
        corpus_of(write(tmp_path / "2", {**here, "dossiers.yml": group.format("twee")})),
        vorige=stand(first, tmp_path),
        dag=DAY,
    )
    third = replace(corpus_of(write(tmp_path / "3", {"a.txt": letter("1")})), vorige=stand(second, tmp_path), dag=DAY)
    later = replace(third, vorige=stand(third, tmp_path))
    for corpus in (third, later):
        said = {path.split("/")[1] for path, text in made(corpus).items() if "ingetrokken door de uitgever" in text}
        assert said == {"een", "twee"}


GIVEN = [
    # key and value in the sidecar, the fact on the page, its value there
    ("titel: Een & ander", "Titel", "Een &amp; ander"),
    ("soort: Motie", "Soort", "Motie"),
    ("kamer: Eerste Kamer", "Kamer", "Eerste Kamer"),
    ("vergaderjaar: 2019-2020", "Vergaderjaar", "2019–2020"),
    ("datum: 2021-02-16", "Datum", "16 februari 2021"),
    ("gesteld: 2021-02-01", "Vragen gesteld", "1 februari 2021"),
    ("dossiers: 32317", "Dossier", "32\u00a0317"),
    ("ondernummer: '7'", "Nummer", "7"),
    ("kenmerk: A<1>", "Kenmerk", "A&lt;1&gt;"),
    ("afzender: {naam: A.B. Ander}", "Afzender", "A.B. Ander"),
    ("ontvanger: de griffier", "Aan", "de griffier"),
    ("commissie: commissie voor Zaken", "Commissie", "commissie voor Zaken"),
    ("fracties: [D66]", "Fracties", "D66"),
    ("zaaknummers: [2024Z12345]", "Zaken van de Tweede Kamer", "2024Z12345"),
    ("bron: https://example.org/a?b=1&c=2", "Officiële tekst", "https://example.org/a?b=1&amp;c=2"),
]


@pytest.mark.parametrize(("given", "name", "value"), GIVEN, ids=[row[1] for row in GIVEN])
def test_each_value_of_the_publisher_stands_on_the_page_with_its_reason(
    given: str, name: str, value: str, tmp_path: Path
) -> None:
    folder = write(tmp_path, {"a.txt": letter("1"), "a.yml": f"{given}\nreden: volgens <de> griffie\n"})
    (page,) = [text for path, text in made(corpus_of(folder)).items() if '<dl class="kenmerken">' in text]
    (row,) = re.findall(rf"<dt>{name}</dt><dd>(.*)</dd>", page.partition('<dl class="kenmerken">')[2])
    assert re.sub("<[^>]+>", "", row).startswith(value)
    assert "handmatig: volgens &lt;de&gt; griffie" in row


def test_what_is_unknown_is_said_to_be_unknown(tmp_path: Path) -> None:
    group = "groepen:\n  eigen: {titel: Eigen groep, stukken: [b.txt]}\n"
    files: dict[str, str | bytes] = {"a.txt": "Dit is een brief.\n", "b.txt": "Nog een brief.\n", "dossiers.yml": group}
    pages = [text for text in made(corpus_of(write(tmp_path, files))).values() if '<dl class="kenmerken">' in text]
    boxes = [dict(re.findall(r"<dt>(.*?)</dt><dd>(.*)</dd>", page.partition("kenmerken")[2])) for page in pages]
    assert {name for known in boxes for name in known if "Groep" in name} == {"Groep", "Groep van de uitgever"}
    for known in boxes:
        assert {name for name, value in known.items() if value == "onbekend"} == {
            "Datum", "Dossier", "Nummer", "Kamer", "Vergaderjaar", "Afzender",
        }  # fmt: skip


def test_a_sidecar_that_says_what_is_printed_corrects_nothing(tmp_path: Path) -> None:
    """An official id gives dossier and number; here only the number is another."""
    corpus = corpus_of(write(tmp_path, {"a.txt": letter("1"), "a.yml": "identifier: kst-19637-7\nreden: drukfout\n"}))
    assert [(item.veld, item.oud, item.nieuw) for item in corrections(corpus)] == [("nummer", "1", "7")]


def test_a_state_cannot_put_a_page_where_it_likes(tmp_path: Path) -> None:
    corpus = corpus_of(write(tmp_path, {"a.txt": letter("1")}))
    for address in ("../../weg/", "dossiers/19637/netwerk/", "index.html", "dossiers/a b/1/", "/etc/passwd"):
        state = Stand(((address, (("bronbestand", "a.txt"), ("adres", "/" + address))),))
        paths = [page.path for page in pipeline.pages_of(replace(corpus, vorige=state), "")]
        assert len(paths) == len(set(paths))
        assert set(paths) == {page.path for page in pipeline.pages_of(corpus, "")}


ANSWERS = (
    "Tweede Kamer der Staten-Generaal 2\n\nVergaderjaar 2020–2021 Aanhangsel van de Handelingen\n\n1241\n\nVragen van het lid "
    "Kröger (GroenLinks) aan de Minister van Zaken over laagvliegen (ingezonden 4 december 2020).\n\nAntwoord van Minister "
    "De Vries (Zaken) (ontvangen 8 januari 2021).\n\nVraag 1\nKent u het bericht?\n\nAntwoord 1\nJa.\n"
)
WITHDRAWN = [
    # what happened, letters before, letters now, where a page says that a letter is gone, short addresses to it
    ("a letter with a number", {"b.txt": letter("2")}, {}, ["dossiers/19637/2.md"], ["kst-19637-2/index.html"]),
    ("one that stood elsewhere first", {"b.txt": letter("2"), "b.yml": "ondernummer: '7'\nreden: drukfout\n"}, {}, ["dossiers/19637/2.md", "dossiers/19637/7.md"], ["kst-19637-2/index.html", "kst-19637-7/index.html"]),
    ("one without a number", {"b.txt": letter(None)}, {}, ["dossiers/zonder-dossier/2021-02-15-brief-van-de-minister-van-buitenlandse-zaken-aan-de-tweede-kamer.md"], []),
    ("another file has its number", {"b.txt": letter("2"), "c.txt": letter("3")}, {"c.txt": letter("2")}, ["dossiers/19637/3.md"], ["kst-19637-3/index.html"]),
    ("a letter of two dossiers", {"b.txt": letter("2", dossiers=("19 637 Een", "30 573 Twee"))}, {}, ["dossiers/19637/2.md"], ["kst-19637-2/index.html", "kst-30573-2/index.html"]),
    ("answers in the Aanhangsel", {"b.txt": ANSWERS}, {}, ["dossiers/zonder-dossier/2021-01-08-vragen-van-het-lid-kroger-groenlinks-aan-de-minister-van-zaken.md"], ["ah-tk-20202021-1241/index.html"]),
    ("a paper that is still cited has a page", {"b.txt": letter("2")}, {"c.txt": letter("3", "Zie Kamerstuk 19 637, nr. 2.")}, ["dossiers/19637/2.md"], ["kst-19637-2/index.html"]),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "gone", "short"), [pytest.param(*row[1:], id=row[0]) for row in WITHDRAWN])
def test_where_a_letter_stood_is_said_that_it_is_gone(
    tmp_path: Path, before: dict[str, str | bytes], after: dict[str, str | bytes], gone: list[str], short: list[str]
) -> None:
    rest: dict[str, str | bytes] = {"a.txt": letter("1")}
    corpus = step(tmp_path, rest | before, rest | after)
    for now in (corpus, replace(corpus, vorige=stand(corpus, tmp_path), dag=dt.date(2027, 1, 1))):  # and it stays said
        paths = [page.path for page in pipeline.pages_of(now, "")]
        assert len(paths) == len(set(paths))
        files = made(now)
        assert [path for path, text in files.items() if "is op 22 november 2026 ingetrokken" in text] == gone
        assert all("noindex: true" in files[path] for path in gone)
        for path, page in zip(short, [*gone, *gone[:1]], strict=False):
            assert f'href="../{page.removesuffix(".md")}/" data-doorsturen' in files[path]
        assert set(short) <= set(files)
        links = Page(files["wijzigingen.md"]).links
        assert all(f"../{page.removesuffix('.md')}/" in links for page in gone[:1])


def test_what_was_told_stays_told_and_is_told_once(tmp_path: Path) -> None:
    first = step(tmp_path, {"a.txt": letter("1")}, {"a.txt": letter("1"), "a.yml": FIX})
    again = replace(first, vorige=stand(first, tmp_path), dag=dt.date(2027, 1, 1))
    assert changes(again) == changes(first)
    assert made(again) == made(first)  # a site compared with its own state is the same to the byte
    later = corpus_of(write(tmp_path / "later", {"a.txt": letter("1"), "a.yml": FIX, "b.txt": letter("2")}))
    later = replace(later, vorige=stand(again, tmp_path), dag=dt.date(2027, 1, 1))
    assert [item.wat for item in changes(later)] == ["nieuw", "gewijzigd"]
    assert [item.dag for item in changes(later)] == [dt.date(2027, 1, 1), DAY]


def test_feeds_say_when_a_letter_changed_and_keep_their_ids(tmp_path: Path) -> None:
    corpus = step(
        tmp_path,
        {"a.txt": letter("1"), "b.txt": letter("2")},
        {"a.txt": letter("1"), "a.yml": FIX, "b.txt": letter("2")},
    )
    files = made(corpus)
    entries = ET.fromstring(files["feed.xml"]).findall("a:entry", ATOM)  # noqa: S314 - our own
    days = {e.findtext("a:id", "", ATOM).rpartition(":")[2]: e.findtext("a:updated", "", ATOM)[:10] for e in entries}
    assert days == {ONE: "2026-11-22", "dossiers/19637/2/": "2021-02-15"}
    before = ET.fromstring(files["wijzigingen/feed.xml"])  # noqa: S314 - our own
    after = made(replace(corpus, vorige=stand(corpus, tmp_path), dag=dt.date(2030, 1, 1)))["wijzigingen/feed.xml"]
    assert [e.text for e in before.iter("{http://www.w3.org/2005/Atom}id")] == [
        e.text
        for e in ET.fromstring(after).iter("{http://www.w3.org/2005/Atom}id")  # noqa: S314 - our own
    ]
    item = next(item for item in json.loads(files["feed.json"])["items"] if item["id"].endswith(ONE))
    assert (item["date_published"][:10], item["date_modified"][:10]) == ("2021-02-16", "2026-11-22")


def test_the_memory_has_an_end(tmp_path: Path) -> None:
    corpus = step(tmp_path, {"a.txt": letter("1")}, {"a.txt": letter("2")})
    (change, *_) = changes(corpus)
    assert corpus.vorige is not None
    full = replace(corpus, vorige=replace(corpus.vorige, wijzigingen=(change,) * (MOST + 10)))
    assert len(changes(full)) == MOST


# --- a state file that is none of ours ---------------------------------------------------------------

CORRUPT: tuple[tuple[str, bytes], ...] = (
    ("empty", b""),
    ("an error page", b"<!doctype html><title>404</title>"),
    ("no UTF-8", b'{"versie": 1, "documenten": {}, "wijzigingen": [], "x": "\xff"}'),
    ("cut off", b'{"versie": 1, "documenten": {"a/'),
    ("another version", b'{"versie": 2, "documenten": {}, "wijzigingen": []}'),
    ("a list", b"[]"),
    ("letters as a list", b'{"versie": 1, "documenten": [], "wijzigingen": []}'),
    ("a number for a field", b'{"versie": 1, "documenten": {"a/": {"titel": 3}}, "wijzigingen": []}'),
    ("a day that is none", b'{"versie": 1, "documenten": {}, "wijzigingen": [{"dag": "gisteren"}]}'),
    ("half a sign", b'{"versie": 1, "documenten": {"a/": {"titel": "\\ud800"}}, "wijzigingen": []}'),
    ("deep", b"[" * 200_000),
)


@pytest.mark.parametrize("content", [content for _, content in CORRUPT], ids=[name for name, _ in CORRUPT])
def test_a_file_that_is_none_of_ours_is_told(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "stand.json"
    path.write_bytes(content)
    with pytest.raises(SiteGenError, match=r"stand\.json") as told:
        read_previous(path)
    assert not isinstance(told.value, MachineFault)


def test_no_file_is_no_previous_site(tmp_path: Path) -> None:
    assert read_previous(tmp_path / "is er niet") is None
    assert read_previous(tmp_path) is None  # a folder without a site


_VALUES = st.none() | st.booleans() | st.integers() | st.text(max_size=8)


@given(
    st.dictionaries(st.sampled_from(["dag", "adres", "titel", "wat", "veld", "x"]), _VALUES, max_size=4)
    | st.lists(_VALUES, max_size=3)
    | _VALUES
)
def test_any_json_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, value: object) -> None:
    path = tmp_path_factory.mktemp("stand") / "stand.json"
    path.write_text(json.dumps({"versie": 1, "documenten": {"a/": {}}, "wijzigingen": [value]}), "utf-8")
    try:
        read_previous(path)
    except SiteGenError as error:
        assert "stand.json" in str(error)  # noqa: PT017 - refusing is allowed, raising anything else is not


def test_words_of_a_state_stay_words(tmp_path: Path) -> None:
    """The file comes from a site on the web: what stands in it is shown, never followed or run."""
    nasty = '"><script>alert(1)</script>=1+1\x00'
    state = {
        "versie": 1,
        "documenten": {"javascript:alert(1)": {"titel": nasty}},
        "wijzigingen": [{"dag": None, "adres": "https://elders.example/", "titel": nasty, "wat": nasty, "veld": nasty}],
    }
    (tmp_path / "stand.json").write_text(json.dumps(state), "utf-8")
    corpus = corpus_of(write(tmp_path / "in", {"a.txt": letter("1")}))
    files = made(replace(corpus, vorige=read_previous(tmp_path / "stand.json")))
    page = Page(files["wijzigingen.md"])
    assert "<script>alert(1)</script>" in page.text
    assert "<script" not in files["wijzigingen.md"]
    assert "\x00" not in page.text
    assert not [link for link in page.links if "elders" in link or link.startswith("javascript")]
    ET.fromstring(files["wijzigingen/feed.xml"])  # noqa: S314 - must be well-formed
    assert not re.search(r"(?m)^=", files["data/wijzigingen.csv"])


# --- as the publisher does it ------------------------------------------------------------------------


def test_a_site_is_built_on_the_one_before(tmp_path: Path) -> None:
    letters = write(tmp_path / "in", {"a.txt": letter("1")})
    build(letters, tmp_path / "een")
    write(letters, {"a.yml": FIX, "b.txt": letter("2")})
    build(letters, tmp_path / "twee", "--vorige", tmp_path / "een", env={"SOURCE_DATE_EPOCH": "1795305600"})
    page = Page((tmp_path / "twee/wijzigingen/index.html").read_text("utf-8")).text
    assert "22 november 2026" in page
    assert "drukfout" in page
    # On itself: the same site, and after that nothing to do.
    names = ("wijzigingen/index.html", "wijzigingen/feed.xml", "data/stand.json", "feed.xml")
    before = [(tmp_path / "twee" / name).read_bytes() for name in names]
    build(letters, tmp_path / "twee", "--vorige", tmp_path / "twee/data/stand.json")
    assert [(tmp_path / "twee" / name).read_bytes() for name in names] == before
    assert "niets veranderd" in build(letters, tmp_path / "twee", "--vorige", tmp_path / "twee")


def test_a_wrong_state_stops_the_build_in_one_line(tmp_path: Path) -> None:
    write(tmp_path / "in", {"a.txt": letter("1")})
    (tmp_path / "fout.json").write_text("<html>", "utf-8")
    done = run("build", "--letters", "in", "--site", "uit", "--vorige", "fout.json", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("FOUT fout.json: is geen stand.json")
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "uit").exists()


def test_a_feed_without_the_changed_letter_stays_the_same_byte_for_byte(tmp_path: Path) -> None:
    def two(day: str = "15 februari 2021") -> dict[str, str | bytes]:
        other = letter("7", dossiers=("30 573 Migratiebeleid",), signed="A.B. Cee", day="1 maart 2021")
        return {"a.txt": letter("1", day=day), "b.txt": other}

    before = made(corpus_of(write(tmp_path / "before", two())))
    same = made(step(tmp_path / "same", two(), two()))
    later = made(step(tmp_path / "later", two(), two(day="16 februari 2021")))
    feeds = {
        path for path in before if path.endswith(("feed.xml", "feed.json")) and not path.startswith("wijzigingen/")
    }
    assert {path for path in feeds if same[path] != before[path]} == set()  # a build alone is no change
    changed = {path for path in feeds if later[path] != before[path]}
    assert {"feed.xml", "dossiers/19637/feed.xml", "personen/s-a-blok/feed.xml", "soorten/brief/feed.xml"} <= changed
    assert {"dossiers/30573/feed.xml", "dossiers/30573/feed.json", "personen/a-b-cee/feed.xml"} <= feeds - changed
    entries = ET.fromstring(later["feed.xml"]).findall("a:entry", ATOM)  # noqa: S314 - our own
    days = {e.findtext("a:id", "", ATOM).rpartition(":")[2]: e.findtext("a:updated", "", ATOM)[:10] for e in entries}
    assert days == {ONE: DAY.isoformat(), "dossiers/30573/7/": "2021-03-01"}

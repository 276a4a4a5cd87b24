"""The search index as files: same bytes, parts taken over, passages with their places, and hostile pages."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from site_gen.model import MachineFault
from site_gen.site import search, search_words
from site_gen.site.search_pointers import number_key
from site_gen.site.search_shards import order, varint, write_words
from site_gen.site.search_text import read_letter, words_of
from site_gen.site.search_words import cut_passages
from tests.pace import assert_within
from tests.search_site import make_shell, write_letter_page


def _site(root: Path, texts: dict[str, str], **days: str) -> Path:
    for name, text in texts.items():
        data = {"titel": f"Brief {name}", "datum": days.get(f"nr{name}", "2020-01-02"), "dossier": "32317", "nr": name}
        write_letter_page(root / f"dossiers/32317/{name}/index.html", root, data, f"<p id='p-1'>{text}</p>")
    return root


def _files(site: Path) -> dict[str, bytes]:
    folder = site / search.FOLDER
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


TEXTS = {str(number): f"woord{number} en nog {number} woorden over migratie" for number in range(30)}


def test_the_same_pages_give_the_same_bytes(tmp_path: Path) -> None:
    """Neither the folder nor the moment is in the index."""
    one, two = _site(tmp_path / "een", TEXTS), _site(tmp_path / "twee", TEXTS)
    for site in (one, two):
        assert search.build_index(site, part_words=40) == len(TEXTS)
    assert _files(one) == _files(two)


@pytest.mark.parametrize(("text", "day"), [("iets heel anders", "2020-01-02"), (TEXTS["7"], "2021-03-04")])
def test_only_the_part_that_changed_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, day: str
) -> None:
    """By a text or by a day, for a letter is found by its day too. The others are taken over from the site that stood, and the whole is what a fresh build makes."""
    old = _site(tmp_path / "oud", TEXTS)
    search.build_index(old, part_words=40)
    parts = sum(path.is_dir() for path in (old / search.FOLDER).iterdir())
    assert parts > 3
    changed = TEXTS | {"7": text}
    new, fresh = _site(tmp_path / "nieuw", changed, nr7=day), _site(tmp_path / "vers", changed, nr7=day)
    search.build_index(fresh, part_words=40)
    made: list[Path] = []

    def noted(folder: Path, letters: Iterable[dict[str, Any]]) -> object:
        made.append(folder)
        return search_words.write_part(folder, letters)

    monkeypatch.setattr(search, "write_part", noted)
    search.build_index(new, before=old, part_words=40)
    assert len(made) == 1
    assert _files(new) == _files(fresh)


def test_a_site_without_letters_has_an_empty_index(tmp_path: Path) -> None:
    """So the search page says nought instead of failing."""
    (tmp_path / "index.html").write_text("<h1>leeg</h1>", encoding="utf-8")
    assert search.build_index(tmp_path) == 0
    table = json.loads(gzip.decompress((tmp_path / search.FOLDER / "stukken.bin").read_bytes()))
    assert table["kolommen"]["datum"] == []


def test_a_disk_that_refuses_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A `MachineFault` that names the folder and the remedy."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(search, "write_part", full)
    with pytest.raises(MachineFault, match=r"\A.*zoekindex: schrijven mislukt .*maak ruimte[^\n]*\Z"):
        search.build_index(_site(tmp_path, {"1": "woord"}))


PAGE = """<div class="zoekgegevens" hidden data-titel="T"></div><div data-letter-text>
<p id="p-a"><a class="pagina" id="pagina-1" data-pagina="1"></a>Eerste <b>alinea</b><sup class="nootverwijzing"><a href="#noot-1">1</a></sup> loopt
door <a class="pagina" data-pagina="2"></a>op twee.</p>
<h2 id="p-k">Kop<a class="headerlink">¶</a></h2>
<div class="vraag" id="vraag-7"><p id="p-b">Wat &lt;b&gt;?</p><ul><li>los punt</li></ul></div>
<table id="p-t"><tr><td>een</td><td>twee</td></tr></table>
<section><p id="noot-1" class="noot"><a class="terug">1</a> De noot.</p></section></div>"""
ROWS = [
    ["p-a", "", "1", "Eerste alinea loopt door op twee.", [(24, "2")]],
    ["p-k", "", "2", "Kop"],  # without the sign of its link
    ["p-b", "vraag 7", "2", "Wat <b>?"],  # what looks like a tag is text
    ["vraag-7", "vraag 7", "2", "los punt"],  # a place without an anchor has that of what it stands in
    ["p-t", "", "2", "een twee"],
    ["noot-1", "noot 1", "1", "De noot."],  # the page that calls it, though it is printed at the end
]


def test_a_passage_knows_its_place() -> None:
    """Its anchor, question or note, the page it begins on and where pages turn."""
    found = read_letter(PAGE.encode())
    assert found is not None
    assert [passage.row() for passage in found.passages] == ROWS
    assert read_letter(b"<p>geen brief</p>") is None


WORDS: tuple[tuple[str, list[str]], ...] = (
    ("Geïnformeerd, ZUID-Afrika", ["geinformeerd", "zuid", "afrika"]),
    ("na\u00advolging nul\u200bbreed", ["navolging", "nulbreed"]),  # signs that nobody sees
    ("\ufb01nancieel m\u00b2", ["financieel", "m2"]),  # a ligature, a raised figure
    ("32\u00a0317, nr. 974", ["32", "317", "nr", "974"]),
    ("a" * 10_000, ["a" * 48]),
    ("_ - \U0001f600", []),
)


@pytest.mark.parametrize(
    ("text", "words"), WORDS, ids=[text[:12].encode("unicode_escape").decode() for text, _ in WORDS]
)
def test_words_are_compared_without_dress(text: str, words: list[str]) -> None:
    """Lower case, no diacritics, no signs."""
    assert words_of(text) == words


@pytest.mark.parametrize(
    "text", ["32317 974", "32 317, nr. 974", "kst-32317-974", "KST-32317-974", "32\u00a0317 nrs. 974"]
)
def test_all_spellings_of_a_number_are_one_key(text: str) -> None:
    assert number_key(text) == "32317974"


def test_a_long_letter_is_cut_between_passages() -> None:
    """All of it, in order, in pieces of about one size; an empty letter is one empty piece."""
    rows = [["a", "", "", "x" * 900] for _ in range(23)]
    pieces = cut_passages(rows)
    assert [row for piece in pieces for row in piece] == rows
    assert 3 < len(pieces) < 7
    assert max(map(len, pieces)) - min(map(len, pieces)) <= 1
    assert cut_passages([]) == [[]]


def test_a_directory_tells_files_apart_in_the_order_of_a_browser(tmp_path: Path) -> None:
    """Also around a letter beyond U+FFFF, which JavaScript puts before U+FFFD."""
    words = sorted({f"woord{number}" for number in range(3000)} | {"\U0001d4b3", "\ufffd", "\U0001d4b3b"}, key=order)
    directory, sizes = write_words(tmp_path, "w", [(word, b"x" * 9) for word in words])
    assert sizes == [(tmp_path / f"w{number}.bin").stat().st_size for number in range(len(directory))]
    assert len(directory) == len(list(tmp_path.iterdir())) > 2
    assert sorted(directory, key=order) == directory
    assert words.index("\U0001d4b3") < words.index("\ufffd")


@pytest.mark.parametrize("number", [0, 127, 128, 16_383, 16_384, 2**31, 2**40 + 5])
def test_a_number_reads_back(number: int) -> None:
    """Seven bits a byte, lowest first, whatever its size."""
    read = 0
    for place, byte in enumerate(varint(number)):
        read |= (byte & 127) << 7 * place
    assert read == number
    assert [byte > 127 for byte in varint(number)] == [True] * (len(varint(number)) - 1) + [False]


def test_the_newest_papers_are_offered_first(tmp_path: Path) -> None:
    """Of a dozen papers with one word in their titles the tenth is no newer than the second."""
    site = _site(tmp_path / "site", {str(number): "een tekst over migratie" for number in range(1, 13)})
    search.build_index(site)
    raw = b"".join(gzip.decompress(data) for name, data in sorted(_files(site).items()) if name.startswith("wijzer0"))
    [offered] = [found for found in re.findall(rb"\[\[.*?\]\]", raw) if found.count(b"dossiers/") == 12]
    urls = [url for _, url, _ in json.loads(offered)]
    assert urls == sorted(urls, reverse=True)  # of one day: by address


_OS = "{http://a9.com/-/spec/opensearch/1.1/}"
# Element, how many times at least and at most, and what its text may be (OpenSearch 1.1, draft 6).
OPENSEARCH = (
    ("ShortName", 1, 1, r".{1,16}"),
    ("Description", 1, 1, r".{1,1024}"),
    ("LongName", 0, 1, r".{1,48}"),
    ("Image", 0, 9, r"https://.+"),
    ("Language", 0, 9, r"nl"),
    ("InputEncoding", 0, 9, r"UTF-8"),
    ("OutputEncoding", 0, 9, r"UTF-8"),
    ("Url", 1, 9, r""),
)


def test_a_browser_can_learn_the_search_where_the_address_is_known(tmp_path: Path) -> None:
    """OpenSearch 1.1, with a long name full of signs; without an address there is neither file nor link."""
    name = 'Brieven & stukken <over> "migratie" van twee ministeries en hun voorgangers'
    site = make_shell(tmp_path / "met", "https://voorbeeld.nl/repo/", name)
    root = etree.fromstring((site / "opensearch.xml").read_bytes())
    assert root.tag == f"{_OS}OpenSearchDescription"
    assert {child.tag for child in root} <= {_OS + row[0] for row in OPENSEARCH}
    for tag, least, most, form in OPENSEARCH:
        found = root.findall(_OS + tag)
        assert least <= len(found) <= most, tag
        assert all(re.fullmatch(form, item.text or "") for item in found), tag
    assert len(root.findtext(f"{_OS}ShortName") or "") <= 16
    addresses = {item.get("type"): item.get("template") or "" for item in root.findall(f"{_OS}Url")}
    assert addresses["text/html"] == "https://voorbeeld.nl/repo/zoeken/?q={searchTerms}"
    assert addresses["application/opensearchdescription+xml"] == "https://voorbeeld.nl/repo/opensearch.xml"
    assert b'<link rel="search" type="application/opensearchdescription+xml"' in (site / "index.html").read_bytes()
    bare = make_shell(tmp_path / "zonder")
    assert not (bare / "opensearch.xml").exists()
    assert b'rel="search"' not in (bare / "index.html").read_bytes()


# A date as it should be, and what a publisher or a page may make of it.
@pytest.mark.parametrize(
    ("day", "number"),
    [("2020-01-02", 20200102), ("2020", 0), ("2 januari", 0), ("2020-1-2", 0), ("٢٠٢٠-٠١-٠٢", 0), ("", 0)],
)
def test_what_is_no_date_is_no_date(tmp_path: Path, day: str, number: int) -> None:
    """The letter is found without one and never stops the build."""
    write_letter_page(tmp_path / "d/index.html", tmp_path, {"titel": "T", "datum": day}, "<p>woord</p>")
    assert search.build_index(tmp_path) == 1
    table = json.loads(gzip.decompress((tmp_path / search.FOLDER / "stukken.bin").read_bytes()))
    assert table["kolommen"]["datum"] == [number]


# Letters that nobody writes, and some that a broken conversion does: each is indexed, in a time that grows with its length.
HOSTILE = {
    "one paragraph of a megabyte": "<p>" + "tekst over opvang " * 58_000 + "</p>",
    "a megabyte of paragraphs": "".join(
        f"<p id='p-{n}'>alinea {n} over opvang van {n % 7} mensen</p>" for n in range(20_000)
    ),
    "one word a hundred thousand times": "<p>" + "woord " * 100_000 + "</p>",
    "one word of a million letters": "<p>" + "a" * 1_000_000 + "</p>",
    "only signs": "<p>" + "&lt;&amp;\"'" * 50_000 + "</p>",
    "other scripts": "<p>миграция 移民 الهجرة \U0001d4b3 \U0001f600 \ufffd __proto__ constructor</p>",
    "nothing": "",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_letter_is_indexed(tmp_path: Path, text: str) -> None:
    """No file that a reader fetches is larger than the letter itself, and all words are there."""
    write_letter_page(tmp_path / "d/index.html", tmp_path, {"titel": "T", "soort": "__proto__|constructor"}, text)
    assert_within(10, lambda: search.build_index(tmp_path))
    assert search.build_index(tmp_path) == 1
    assert max(len(content) for content in _files(tmp_path).values()) < 20_000


def test_thousands_of_values_are_one_small_table(tmp_path: Path) -> None:
    """Each letter its own kind: the table stays a few bytes a letter."""
    for number in range(500):
        data = {"titel": "T", "soort": f"Soort {number}", "afzender": f"N. {number}"}
        write_letter_page(tmp_path / f"d/{number}/index.html", tmp_path, data, f"<p>brief {number}</p>")
    assert search.build_index(tmp_path) == 500
    assert (tmp_path / search.FOLDER / "stukken.bin").stat().st_size < 20 * 500


def _number(data: bytes, place: int) -> tuple[int, int]:
    total, shift = 0, 0
    while data[place] > 127:
        total, shift, place = total | (data[place] & 127) << shift, shift + 7, place + 1
    return total | data[place] << shift, place + 1


def _numbers(data: bytes) -> list[int]:
    found, place = [], 0
    while place < len(data):
        number, place = _number(data, place)
        found.append(number)
    return found


def _rows(folder: Path, name: str) -> dict[str, bytes]:
    """The words of some files with their values, as ``zoek-scherf.js`` reads them."""
    found: dict[str, bytes] = {}
    for path in folder.rglob(f"{name}[0-9]*.bin"):
        data, place, word = gzip.decompress(path.read_bytes()), 0, ""
        while place < len(data):
            shared, place = _number(data, place)
            length, place = _number(data, place)
            word, place = word[:shared] + data[place : place + length].decode(), place + length
            length, place = _number(data, place)
            found[word], place = data[place : place + length], place + length
    return found


def test_a_beginning_of_many_words_is_one_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In how many pieces its words stand together, each once; and no row where there are few words, as at these ends."""
    monkeypatch.setattr(search_words, "_MANY", 50)
    site = _site(tmp_path / "site", {str(n): f"verhaal{n} verslag verslag en verder" for n in range(9)})
    search.build_index(site)
    words, ends = _rows(tmp_path / "site", "w"), _rows(tmp_path / "site", "r")
    assert {key for key in words if "*" in key} == {"ve*", "ver*", "verh*", "verha*", "verhaa*", "verhaal*"}
    assert (
        _numbers(words["ver*"]) == [1 << 2 | 2] * 9
    )  # each letter follows on the last, with three to seven such words
    assert _numbers(words["verhaal*"]) == [1 << 2] * 9
    assert not [key for key in ends if "*" in key]


# How many pieces of text have a word, and what is kept of 1, 2, 3, 7, 8 and 63 passages, and of a title.
STEPS = (
    (100, [0, 1, 2, 2, 3, 3]),
    (2_500, [0, 0, 2, 2, 2, 2]),  # a common word: once or twice, or more
    (4_500, [2, 2, 2, 2, 2, 2]),  # in half of the pieces: that it is there
)


@pytest.mark.parametrize(("pieces", "kept"), STEPS)
def test_the_row_of_a_common_word_says_less_of_how_often(pieces: int, kept: list[int]) -> None:
    """Each piece is there, whatever is said of it; a title follows on its piece without a step."""
    counts = [1, 2, 3, 7, 8, 63]
    row = [piece << 6 | counts[piece % 6] for piece in range(pieces)]
    expected = [1 << 2 | kept[piece % 6] for piece in range(pieces)]
    found = _numbers(search_words._places([row[0], 0, *row[1:]], counted=True))
    assert [number for number in found if number >> 2] == expected
    assert [at for at, number in enumerate(found) if not number >> 2] == [1]
    assert _numbers(search_words._places([row[0], 0, *row[1:]], counted=False)) == [1] * pieces


def test_the_words_of_a_piece_are_known_where_a_letter_has_more(tmp_path: Path) -> None:
    """So that a phrase is looked for in the very piece it stands in: the title, "nr 2" and a stop are in the first."""
    long = "</p><p>".join("woord " * 100 for _ in range(20))
    search.build_index(_site(tmp_path / "site", {"1": "kort", "2": long, "3": "kort"}))
    [path] = (tmp_path / "site" / search.FOLDER).rglob("b.bin")
    directory, sizes, lengths = json.loads(gzip.decompress(path.read_bytes()))
    assert len(directory) == len(sizes)
    assert [length % 100 for length in lengths] == [5] + [0] * (len(lengths) - 1)
    assert 700 < sum(lengths) < 1990


def test_pairs_stand_in_the_order_in_which_they_are_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A word that another begins with comes first, whatever follows it; and so does one beyond U+FFFF."""
    monkeypatch.setattr(search_words, "SHARD", 40)
    search.build_index(_site(tmp_path / "site", {"1": "de een deel een de deel 𝒳 ﬀ � de de"} | TEXTS))
    [path] = (tmp_path / "site" / search.FOLDER).rglob("b.bin")
    directory = json.loads(gzip.decompress(path.read_bytes()))[0]
    assert len(directory) > 5
    assert sorted(directory, key=order) == directory


def test_pairs_made_in_turns_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However few are in memory at a time."""
    files = []
    for at_once in (10**6, 7, 1):
        monkeypatch.setattr(search_words, "_AT_ONCE", at_once)
        site = _site(tmp_path / str(at_once), TEXTS)
        search.build_index(site)
        files.append(_files(site))
    assert files[0] == files[1] == files[2]

"""What a reader and a machine find in the site of the five seeds; what is contract stands in DESIGN.md sections 5 to 10."""

from __future__ import annotations

import csv
import json
import os
import re
import urllib.error
import urllib.request
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
import yaml

from site_gen.model import LedgerEntry, LedgerKind, SiteGenError
from site_gen.pages.data import write_csv
from site_gen.site import audit, inspection
from site_gen.site.docs_folder import made_pages
from site_gen.site.engine import site_address
from site_gen.site.finish import with_policy
from tests.helpers import Page, pages_of, state

ADDRESSES = Path(__file__).parent / "golden" / "addresses.txt"
EK = "dossiers/asiel-en-migratie/2024-12-06-brief-van-de-minister-van-asiel-en-migratie-aan-de-eerste-kamer/"
TK = "dossiers/asiel-en-migratie/2024-12-06-brief-van-de-minister-van-asiel-en-migratie-aan-de-tweede-kamer/"
UNDATED = "dossiers/asiel-en-migratie/zonder-datum-brief-van-de-minister-van-asiel-en-migratie/"
NOTA = "dossiers/asiel-en-migratie/2025-05-11-beslisnota-bij-kamerbrief-appreciatie-clingendael-rapport/"
VERSLAG, BLOK = "dossiers/32317/974/", "dossiers/19637/2699/"
ALL = (UNDATED, EK, TK, VERSLAG, NOTA, BLOK)

# The references of the seeds that were counted by hand (FEATURES.md section 0): 22, of 21 papers.
KAMERSTUKKEN = {
    "001": ["kst-19637-3193", "kst-36600-XX-5"],
    "002": ["kst-32317-967", "kst-32317-967", "kst-32317-969", "kst-32317-970", "kst-32317-973", "kst-22112-4149",
            "kst-22112-4150", "kst-22112-4131", "kst-29344-155"],
    "004": [*(f"kst-22112-{number}" for number in range(2955, 2965)), "kst-19637-2375"],
}  # fmt: skip


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Page]:
    return pages_of(site)


@pytest.fixture(scope="module")
def documents(site: Path) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = json.loads((site / "data/documenten.json").read_text("utf-8"))
    return read


@pytest.fixture(scope="module")
def references(site: Path) -> list[dict[str, str]]:
    with (site / "data/verwijzingen.csv").open(encoding="utf-8-sig", newline="") as table:
        return list(csv.DictReader(table))


def address(path: str) -> str:
    return path.removesuffix("index.html")


# --- pages ---------------------------------------------------------------------------------------


def test_the_addresses_are_those_that_were_published(pages: dict[str, Page]) -> None:
    """Addresses are an API: a line may be added here, none may go or change."""
    found = sorted("/" + address(path) for path in pages)
    if os.environ.get("GOLDEN"):
        ADDRESSES.write_text("\n".join(found) + "\n", "utf-8")
    assert found == ADDRESSES.read_text("utf-8").split()


def test_addresses_are_plain(pages: dict[str, Page]) -> None:
    plain = re.compile(r"(?:(?:[a-z0-9-]+|[A-Z]{1,4}|\d{5}-[A-Z]{1,5})/)*|404\.html")
    assert [path for path in pages if not plain.fullmatch(address(path).replace("kst-36600-XX", "kst"))] == []


def test_every_page_has_its_language_heading_and_title(pages: dict[str, Page]) -> None:
    wrong = {
        path: (page.lang, page.headings, page.title)
        for path, page in pages.items()
        if page.lang != "nl" or len(page.headings) != 1 or not page.headings[0].strip() or not page.title.strip()
    }
    assert wrong == {}


def test_every_page_has_a_strict_policy(pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        policy = page.meta.get("Content-Security-Policy", "")
        assert "default-src 'none'" in policy, path
        assert "unsafe-inline" not in policy, path
        assert "unsafe-eval'" not in policy, path
        assert page.handlers == [], path


def test_no_page_loads_from_another_host(pages: dict[str, Page], site: Path) -> None:
    assert {path: load for path, page in pages.items() for load in page.loads if urlsplit(load).netloc} == {}
    for sheet in site.rglob("*.css"):
        assert not re.search(r"url\(['\"]?(?:https?:)?//|@import", sheet.read_text("utf-8")), sheet


def test_every_internal_link_leads_to_a_page_and_its_anchor(pages: dict[str, Page], site: Path) -> None:
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    dead = []
    for path, page in pages.items():
        for link in page.links:
            whole = urlsplit(urljoin(f"http://host/repo/{address(path)}", link))
            if whole.netloc != "host":
                continue
            target = unquote(whole.path.removeprefix("/repo/"))
            target += "index.html" if not target or target.endswith("/") else ""
            if (
                not whole.path.startswith("/repo/")
                or target not in files
                or (whole.fragment and target in pages and unquote(whole.fragment) not in pages[target].ids)
            ):
                dead.append((path, link))
    assert dead == []


def test_ids_are_unique_on_each_page(pages: dict[str, Page]) -> None:
    twice = {path: [i for i, n in Counter(page.ids).items() if n > 1] for path, page in pages.items()}
    assert {path: ids for path, ids in twice.items() if ids} == {}


def test_a_letter_reads_without_javascript(pages: dict[str, Page]) -> None:
    words = " ".join(pages[f"{VERSLAG}index.html"].letter_text.split())
    assert "De leden van de GroenLinks-PvdA-fractie hebben kennisgenomen van de geannoteerde agenda" in words
    assert "ontwikkelingen beoordeelt" in words  # broken over a page end, with a note between (lines 190 to 193)
    for url in ALL:
        assert len(pages[f"{url}index.html"].letter_text.split()) > 50, url


def test_only_letters_have_letter_text(pages: dict[str, Page]) -> None:
    assert {path for path, page in pages.items() if page.letter_text} == {f"{url}index.html" for url in ALL}


def test_a_letter_has_the_anchors_of_the_contract(pages: dict[str, Page]) -> None:
    ids = set(pages[f"{VERSLAG}index.html"].ids)
    assert {"pagina-2", "pagina-9", "vraag-1", "antwoord-23", "noot-1", "noot-4"} <= ids
    assert any(re.fullmatch(r"p-[0-9a-f]{8}", name) for name in ids)


def test_a_letter_page_has_what_others_rely_on(site: Path) -> None:
    """DESIGN.md section 10: the marked parts, each once."""
    for url in ALL:
        text = (site / url / "index.html").read_text("utf-8")
        for mark in ("data-letter-text", "data-citaat", "data-aangehaald-door"):
            assert len(re.findall(rf"<[^>]*\s{mark}(?![-\w])[^>]*>", text)) == 1, (url, mark)
    text = (site / BLOK / "index.html").read_text("utf-8")
    assert re.search(r"data-citaat[^>]*>Kamerstukken II 2020/21, 19637, nr. 2699<", text)


def test_the_site_holds_nothing_but_what_it_needs(site: Path) -> None:
    odd = [name for name in state(site) if name.endswith((".map", ".py", ".pyc", ".yml", ".gz")) or "/." in f"/{name}"]
    assert odd == []


# --- front matter --------------------------------------------------------------------------------


def front_matter(path: Path) -> dict[str, Any]:
    text = path.read_text("utf-8")
    if not text.startswith("---\n"):
        return {}
    read = yaml.safe_load(text.split("---\n", 2)[1])
    assert isinstance(read, dict)
    return read


def test_every_page_has_front_matter_that_loads_back(docs: Path, site: Path) -> None:
    del site  # it made the pages
    made = [path for name in made_pages(docs) if (path := docs / name).suffix == ".md"]
    assert len(made) > 50
    for path in made:
        assert front_matter(path)["title"], path


@pytest.mark.parametrize("url", ALL)
def test_a_letter_has_the_front_matter_of_the_contract(url: str, docs: Path, site: Path) -> None:
    values = front_matter(docs / f"{url.rstrip('/')}.md")
    assert {"title", "soort", "bron", "herkomst"} <= set(values)
    assert not [key for key, value in values.items() if value in (None, [], "?")]
    assert set(values["bron"]) <= {"bestand", "sha256", "url"}
    assert re.fullmatch(r"[0-9a-f]{64}", values["bron"]["sha256"])
    assert (site / "data/bronnen" / values["bron"]["bestand"]).is_file()
    for field, origin in values["herkomst"].items():
        assert origin["herkomst"] in ("kop", "voettekst", "tekst", "afgeleid", "handmatig"), field
    assert all(isinstance(values[key], str) for key in ("title", "soort", "datum", "ondernummer") if key in values)
    assert (site / url / "brief.md").read_text("utf-8").startswith("---\n")


def test_the_identity_in_a_running_foot_is_found(docs: Path, site: Path) -> None:
    values = front_matter(docs / "dossiers/32317/974.md")
    assert values["identifier"] == "kst-32317-974"
    assert values["herkomst"]["ondernummer"] == {"herkomst": "voettekst", "regel": 254}


def test_a_letter_that_hangs_on_no_dossier_gets_no_identifier(documents: list[dict[str, Any]]) -> None:
    """Seed 001 prints the letter K and no dossier: nothing to hang it on, so nothing is guessed."""
    assert [item.get("identifier") for item in documents if item["bestand"].startswith(("000", "001", "003"))] == [
        None
    ] * 4


# --- what the five seeds are -----------------------------------------------------------------------


def test_five_files_are_six_documents(documents: list[dict[str, Any]]) -> None:
    assert Counter(item["bestand"][:3] for item in documents) == {"000": 1, "001": 2, "002": 1, "003": 1, "004": 1}


def test_one_letter_in_two_dossiers_has_one_page_and_stands_in_both_lists(pages: dict[str, Page]) -> None:
    for dossier in ("19637", "30573"):
        there = f"dossiers/{dossier}/index.html"
        assert any(urljoin(f"/dossiers/{dossier}/", link) == f"/{BLOK}" for link in pages[there].links)
    assert not any(path.startswith("dossiers/30573/2699/") for path in pages)
    assert "kst-19637-2699/index.html" in pages
    assert "kst-30573-2699/index.html" in pages


def test_two_letters_in_one_file_offer_and_are_offered(pages: dict[str, Page]) -> None:
    for url, words, other in ((EK, "biedt aan", TK), (TK, "aangeboden door", EK)):
        page = pages[f"{url}index.html"]
        assert words in page.text.lower()
        assert any(urljoin(f"/{url}", link) == f"/{other}" for link in page.links)


def test_what_is_unknown_is_said(pages: dict[str, Page]) -> None:
    page = pages[f"{UNDATED}index.html"]
    assert re.search(r"Datum\s*onbekend|zonder datum", page.text)
    assert "zonder datum" in pages["dossiers/asiel-en-migratie/index.html"].text


def test_a_doubt_is_shown_on_the_page_and_in_the_report(pages: dict[str, Page]) -> None:
    """Seed 003 is dated before an event it tells of; that is told, not mended."""
    for path in (f"{NOTA}index.html", "verslag/index.html"):
        assert "11-05-2025" in pages[path].text
        assert "17-06-2025" in pages[path].text
    assert "11 mei 2025" in pages[f"{NOTA}index.html"].text


def test_a_group_is_not_shown_as_a_dossier(pages: dict[str, Page]) -> None:
    assert "geen Kamerstukdossier" in pages["dossiers/asiel-en-migratie/index.html"].text


def test_one_person_in_two_spellings_has_one_page(pages: dict[str, Page]) -> None:
    assert [path for path in pages if "faber" in path] == ["personen/m-h-m-faber-van-de-klashorst/index.html"]


def test_the_home_page_counts_what_is_there(pages: dict[str, Page]) -> None:
    text = " ".join(pages["index.html"].text.split())
    assert "6 stukken" in text
    assert "3 dossiers" in text


# --- who cites whom --------------------------------------------------------------------------------


def test_the_22_references_are_found_and_no_other(references: list[dict[str, str]]) -> None:
    found: dict[str, list[str]] = {}
    for row in references:
        if row["soort"] == "kamerstuk":
            found.setdefault(row["van_bestand"][:3], []).append(row["naar_id"])
    assert {name: sorted(ids) for name, ids in found.items()} == {
        name: sorted(ids) for name, ids in KAMERSTUKKEN.items()
    }
    assert sum(map(len, found.values())) == 22


def test_a_cites_b_if_and_only_if_b_shows_a(
    pages: dict[str, Page], references: list[dict[str, str]], site: Path
) -> None:
    wanted: Counter[tuple[str, str]] = Counter()
    names = {}
    for path in pages:
        source = site.parent / "docs" / f"{address(path).rstrip('/')}.md"
        if source.is_file() and (name := front_matter(source).get("identifier")):
            names[name] = address(path)
    for row in references:
        if row["soort"] in ("url", "motie"):  # an address, or a name: no paper that could show who cites it
            continue
        held = row["in_collectie"] == "ja"
        target = row["naar_url"].lstrip("/").partition("#")[0] if held else names.get(row["naar_id"], "")
        if target != row["van_url"].lstrip("/") and row["soort"] != "intern":
            wanted[row["van_url"].lstrip("/"), target] += 1
    shown = Counter((origin, address(path)) for path, page in pages.items() for origin in page.cited)
    assert shown == wanted
    for origin, target in shown:
        reached = {urlsplit(urljoin(f"/{origin}", link)).path for link in pages[f"{origin}index.html"].links}
        assert f"/{target}" in reached


def test_what_is_cited_and_not_held_says_so(pages: dict[str, Page]) -> None:
    page = pages["dossiers/22112/2955/index.html"]
    assert "niet in deze collectie" in page.text
    assert "noindex" in page.meta.get("robots", "")
    assert "https://zoek.officielebekendmakingen.nl/kst-22112-2955.html" in page.links


def test_a_short_address_leads_to_the_letter(pages: dict[str, Page]) -> None:
    page = pages["kst-32317-974/index.html"]
    assert "../dossiers/32317/974/" in page.links
    assert page.meta.get("robots") == "noindex"


# --- data ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("documenten.csv", "id datum soort dossiers nr titel afzender url bestand"),
        (
            "verwijzingen.csv",
            "van_id van_bestand van_url naar_id soort tekst vindplaats regel context naar_url in_collectie",
        ),
    ],
)
def test_a_table_has_the_columns_of_the_contract(name: str, columns: str, site: Path) -> None:
    data = (site / "data" / name).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n")
    rows = list(csv.reader(data.decode("utf-8-sig").splitlines()))
    assert rows[0] == columns.split()
    assert {len(row) for row in rows} == {len(columns.split())}
    assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]


def test_no_cell_can_start_a_formula() -> None:
    table = write_csv(
        ("titel",), [(text,) for text in ("=1+1", "+31", "-1", "@SUM(A1)", "\t=1", "\r=1", "gewoon", 'a"b', "a\nb")]
    )
    rows = list(csv.reader(table.removeprefix("\ufeff").splitlines(keepends=True)))
    assert [row[0] for row in rows[1:]] == [
        "'=1+1",
        "'+31",
        "'-1",
        "'@SUM(A1)",
        "'\t=1",
        "'\r=1",
        "gewoon",
        'a"b',
        "a\nb",
    ]


def test_references_name_where_they_stand(references: list[dict[str, str]], letters: Path) -> None:
    for row in references:
        lines = (letters / row["van_bestand"]).read_text("utf-8").split("\n")
        near = " ".join(lines[int(row["regel"]) - 1 : int(row["regel"]) + 6])
        assert row["tekst"].split()[0].strip("«»()")[:40] in near
        assert row["context"]
        assert row["in_collectie"] in ("ja", "nee")


def test_documents_say_what_they_are(documents: list[dict[str, Any]], site: Path, letters: Path) -> None:
    for item in documents:
        assert {"title", "soort", "bron", "url", "bestand", "woorden"} <= set(item)
        assert (site / item["url"].strip("/") / "index.html").is_file()
        assert (site / "data/bronnen" / item["bestand"]).read_bytes() == (letters / item["bestand"]).read_bytes()
    assert next(item["paginas"] for item in documents if item["url"] == f"/{VERSLAG}") == 9


def test_the_ledger_says_what_it_took_and_takes_nothing_twice(site: Path, letters: Path) -> None:
    taken: dict[str, list[tuple[int, int]]] = {}
    words: Counter[str] = Counter()
    for name in ("grootboek.jsonl", "samenvoegingen.jsonl"):
        for line in (site / "data" / name).read_text("utf-8").splitlines():
            entry = json.loads(line)
            assert set(entry) == {"source", "start", "end", "kind", "text"}
            text = (letters / entry["source"]).read_text("utf-8")
            assert text[entry["start"] : entry["end"]] == entry["text"]
            assert LedgerKind(entry["kind"])
            taken.setdefault(entry["source"], []).append((entry["start"], entry["end"]))
            words[entry["source"]] += len(re.findall(r"[^\W\d_]+|\d+", entry["text"]))
    for source, spans in taken.items():
        spans.sort()
        assert all(a[1] <= b[0] for a, b in pairwise(spans)), source
        assert words[source] <= 60
    assert sum(map(len, taken.values())) >= 37  # so many hyphens at line ends, less those that stay


def test_the_manifest_names_every_file(site: Path) -> None:
    lines = (site / "manifest-sha256.txt").read_text("utf-8").splitlines()
    said = {line[66:]: line[:64] for line in lines}
    there = state(site)
    del there["manifest-sha256.txt"]
    assert said == there


# --- the checks that stand before publishing ---------------------------------------------------------


def _ledger(source: str, text: str, kind: LedgerKind, *, inside: bool = False) -> LedgerEntry:
    start = source.index(text)
    return LedgerEntry("a.txt", start, start + len(text), kind, text, inside)


def test_the_proof_holds_where_only_a_note_moved() -> None:
    source = "Een brief.\n1 Een noot\nNog een zin."
    assert audit.compare(source, (), ["Een brief. Nog een zin."], ["1 Een noot"]).holds
    assert audit.compare(source, (), ["Nog een zin. Een brief."], ["1 Een noot"]).misplaced == (1, "Een")


def test_the_proof_names_a_lost_word_with_its_line() -> None:
    proof = audit.compare("Dit gaat niet door.\nDat wel.", (), ["Dit gaat door. Dat wel."])
    assert (proof.lost, proof.holds) == (((1, "niet"),), False)


def test_the_proof_names_an_added_word() -> None:
    assert audit.compare("Dit gaat door.", (), ["Dit gaat niet door."]).added == ("niet",)


def test_the_proof_names_a_lost_sign() -> None:
    assert audit.compare("Kosten: € 5 (vijf).", (), ["Kosten: 5 (vijf)."]).signs_lost == ("€",)


def test_the_proof_keeps_case_and_number_apart() -> None:
    assert audit.compare("De Kamer telt 150 leden", (), ["De kamer telt 15 leden"]).lost == ((1, "Kamer"), (1, "150"))


def test_the_proof_counts_a_word_broken_over_a_note_and_a_page_as_one() -> None:
    """Seed 002, lines 190 to 193: "ontwik-", a note, and " kelingen" on the next page."""
    source = "de eventuele ontwik-\n\n1 Een noot.\n kelingen beoordeelt"
    ledger = (_ledger(source, "-", LedgerKind.HYPHEN, inside=True),)
    assert audit.compare(source, ledger, ["de eventuele ontwikkelingen beoordeelt"], ["1 Een noot."]).holds
    assert audit.compare(source, ledger, ["de eventuele ontwik kelingen beoordeelt"], ["1 Een noot."]).broken == (
        (1, "ontwik"),
    )
    assert not audit.compare(source, ledger, ["de eventuele beoordeelt"], ["1 Een noot."]).holds


def test_what_stands_in_the_ledger_may_be_gone_and_may_not_be_added() -> None:
    source = "Een zin\nTweede Kamer, nr. 5\nloopt door."
    ledger = (_ledger(source, "Tweede Kamer, nr. 5", LedgerKind.PAGE_FOOTER),)
    assert audit.compare(source, ledger, ["Een zin loopt door."]).holds
    assert audit.compare(source, ledger, ["Een zin Tweede loopt door."]).added == ("Tweede",)


def test_words_that_are_glued_are_lost_and_added() -> None:
    proof = audit.compare("een twee drie", (), ["een tweedrie"])
    assert ([word for _, word in proof.lost], proof.added) == (["twee", "drie"], ("tweedrie",))


def test_a_ledger_is_no_excuse_for_losing_a_letter() -> None:
    """RELIABILITY.md section 0: at most 8 % of the words, or 60 in a short paper, and only what stands there, once."""
    source = "Kop\n" + "woord " * 100 + "\nslot"
    assert audit.compare(source, (_ledger(source, "Kop", LedgerKind.PAGE_HEADER),), ["woord " * 100 + "slot"]).holds
    much = (_ledger(source, "woord " * 61, LedgerKind.DUPLICATE),)
    assert audit.compare(source, much, ["Kop " + "woord " * 39 + "slot"]).ledger_faults
    other = (LedgerEntry("a.txt", 0, 3, LedgerKind.PAGE_HEADER, "Kap"),)
    assert audit.compare(source, other, ["woord " * 100 + "slot"]).ledger_faults
    twice = (_ledger(source, "Kop", LedgerKind.PAGE_HEADER), _ledger(source, "op", LedgerKind.MARKUP))
    assert audit.compare(source, twice, ["woord " * 100 + "slot"]).ledger_faults


PAGE = '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>t</title></head><body>{}</body></html>'


def _seen(body: str) -> inspection.Seen:
    return inspection.inspect(PAGE.format(body).encode())


@pytest.mark.parametrize(
    ("link", "dead"),
    [
        ("b/", False),
        ("b/#hier", False),
        ("b/#daar", True),
        ("c/", True),
        ("b", False),  # a server adds the slash
        ("x.txt", False),
        ("/b/", True),  # breaks below a sub-path
        ("", False),
        ("http://site/weg/", False),  # a letter may print any address
        ("http://[kapot", False),
        ("mailto:a@b.nl", False),
        ("//elders/", False),
    ],
)
def test_dead_links_are_those_inside_the_site(link: str, dead: bool) -> None:  # noqa: FBT001
    pages = {"index.html": _seen(f'<a href="{link}">x</a>'), "b/index.html": _seen('<p id="hier">x</p>')}
    found = list(inspection.dead_links(pages, {*pages, "x.txt"}))
    assert bool(found) is dead


def test_a_load_from_elsewhere_is_seen() -> None:
    assert _seen('<script src="https://cdn.example/x.js"></script>').foreign == ("https://cdn.example/x.js",)
    assert _seen('<link rel="stylesheet" href="//fonts.example/x.css">').foreign == ("//fonts.example/x.css",)
    assert _seen('<img src="data:image/png;base64,AA"><a href="https://example.org/">x</a>').foreign == ()


def test_letter_text_is_what_a_reader_sees() -> None:
    text = _seen('<div data-letter-text><p>Een<a class="headerlink">¶</a></p><p>twee</p></div><p>drie</p>').text
    assert text is not None
    assert text.split() == ["Een", "twee"]


def test_a_policy_allows_a_page_its_own_scripts_only() -> None:
    made = with_policy(PAGE.format("<script>a()</script><script src=x.js></script>").encode()).decode()
    policy = Page(made).meta["Content-Security-Policy"]
    assert policy.count("sha256-") == 1
    assert "unsafe-inline" not in policy


def test_a_page_without_a_character_set_gets_a_policy_too() -> None:
    assert (
        "Content-Security-Policy"
        in Page(with_policy(b"<!doctype html><html><head><title>t</title></head></html>").decode()).meta
    )
    assert "Content-Security-Policy" in Page(with_policy(b"<p>x").decode()).meta


# --- on a server, in a browser -----------------------------------------------------------------------


def test_the_site_works_below_a_path(site_url: str) -> None:
    for name in ("", "dossiers/32317/974/", "zoeken/", "data/documenten.json", "assets/site-gen.css"):
        with urllib.request.urlopen(site_url + name) as answer:
            assert answer.status == 200
    with pytest.raises(urllib.error.HTTPError) as told:
        urllib.request.urlopen(f"{site_url}bestaat-niet/")
    told.value.close()


@pytest.mark.browser
def test_a_browser_finds_nothing_to_complain_of(browser_page: Any, site_url: str) -> None:
    for name in ("", VERSLAG, EK, "dossiers/", "verwijzingen/", "kst-32317-974/"):
        browser_page.goto(site_url + name, wait_until="networkidle")
        assert browser_page.locator("h1").count() == 1
    assert browser_page.url == f"{site_url}{VERSLAG}"  # the short address led there


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://voorbeeld.nl", "https://voorbeeld.nl/"),
        ("http://localhost:8000/brieven/", "http://localhost:8000/brieven/"),
        ("https://brieven.voorbeeld.co.nl/a/b", "https://brieven.voorbeeld.co.nl/a/b/"),
        ("http://[::1]:8000", "http://[::1]:8000/"),
        ("https://zoë.example/", "https://zoë.example/"),
        ("", ""),
        ('ftp://x"y', None),
        ("ftp://voorbeeld.nl", None),
        ("voorbeeld.nl", None),
        ("https://", None),
        ("https:///brieven", None),
        ("https://a b.nl", None),
        ("https://-a.nl", None),
        ("https://wie:geheim@voorbeeld.nl/", None),
        ("https://voorbeeld.nl/?a=1", None),
        ("https://voorbeeld.nl/#top", None),
        ("javascript:alert(1)", None),
        ("12", None),
        ("https://voorbeeld.nl\nhttps://ander.nl", None),
    ],
)
def test_the_address_of_the_site_is_one_that_a_browser_opens(given: str, kept: str | None, tmp_path: Path) -> None:
    config = tmp_path / "m.yml"
    config.write_text(f"site_url: {json.dumps(given) if not given.isdigit() else given}\n", "utf-8")
    if kept is not None:
        assert site_address(config) == kept
    else:
        with pytest.raises(SiteGenError, match="geen adres van een website") as told:
            site_address(config)
        assert "\n" not in str(told.value)

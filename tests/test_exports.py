"""What a researcher takes along - citations, feeds, the data package - read back by what other people read it with."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import pytest
import yaml

from site_gen import pipeline
from site_gen.model import Corpus, Dossier, Metadata
from site_gen.pages.citing import Auteur, cut_name
from site_gen.pages.dictionary import BESTANDEN
from site_gen.pages.facts import description
from site_gen.pages.feeds import NEWEST
from site_gen.pages.wording import official_citation
from tests.helpers import LETTERS, corpus_of, letter, write

BLOK, VERSLAG = "kst-19637-2699", "kst-32317-974"
ATOM = {"a": "http://www.w3.org/2005/Atom"}
WHY = "takes exports apart as other people's programs do; frictionless alone would bring 25 packages, so it is run by hand"

# What a title may hold: each form of export has signs of its own that would end a value or start another.
TITLES = {
    "ampersand": "Vragen & antwoorden & meer",
    "braces": "Over {accolades} en een losse } en een losse {",
    "backslash": r"Een \textbf{pad} C:\map\naam en \\",
    "tex": "100% van $5 voor #1 in a_b, ~ en ^",
    "quotes": "\"Dubbel\", 'enkel', «guillemets» en ‘krullen’",
    "formula": "=1+1",
    "script": "</script><script>alert(1)</script>]]>",
    "emoji": "Opvang 🇳🇱 in de regio 🏠",
    "diacritics": "Coördinatie van één Curaçaose enquête – ’s-Gravenhage",
    "long": "Zeer lang " * 200 + "einde",
    "newline": "Eerste regel\n  tweede regel\r\nER  - \nTY  - BOOK",
    "tags": "TI  - geen veld",
    "controls": "bel\x07 en \ufffe eind",
    "comma": "@techreport{x, title = {y}}",
}


def plain(title: str) -> str:
    """A title as one line without signs that nobody sees."""
    return " ".join("".join(c for c in title if c.isprintable() or c.isspace()).split())


def files_of(corpus: Corpus) -> dict[str, str]:
    """Every text file that is made beside the pages, by its path in the site."""
    made = {page.path: page.content for page in pipeline.pages_of(corpus, "")}
    return {path: content for path, content in made.items() if isinstance(content, str)}


@pytest.fixture(scope="module")
def seeds() -> dict[str, str]:
    return files_of(corpus_of(LETTERS))


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A collection of letters whose titles the publisher gave: the worst that a title can be."""
    files: dict[str, str | bytes] = {}
    for number, (name, title) in enumerate(TITLES.items(), start=1):
        files[f"{name}.txt"] = letter(str(number))
        files[f"{name}.yml"] = yaml.safe_dump({"titel": title, "reden": "proef"})
    return files_of(corpus_of(write(tmp_path_factory.mktemp("titels"), files)))


# --- the seeds, exactly --------------------------------------------------------------------------


def records(text: str) -> dict[str, dict[str, list[str]]]:
    """RIS as its definition says: two signs, two blanks, a hyphen; by id."""
    found: dict[str, dict[str, list[str]]] = {}
    for block in text.split("ER  - \r\n")[:-1]:
        fields: dict[str, list[str]] = {}
        for line in block.split("\r\n")[:-1]:
            match = re.fullmatch(r"([A-Z][A-Z0-9])  - (.+)", line)
            assert match, line
            fields.setdefault(match[1], []).append(match[2])
        found[fields["ID"][0]] = fields
    return found


def test_ris_of_the_seeds(seeds: dict[str, str]) -> None:
    found = records(seeds["data/citaties.ris"])
    assert len(found) == 6
    assert found[BLOK] == {
        "TY": ["RPRT"], "ID": [BLOK], "AU": ["Blok, S.A."], "TI": ["Brief van de Minister van Buitenlandse Zaken"],
        "PB": ["Tweede Kamer"], "M3": ["Brief"], "SN": [BLOK], "PY": ["2021"], "DA": ["2021/02/15"], "LA": ["nl"],
        "UR": ["https://zoek.officielebekendmakingen.nl/kst-19637-2699.html"],
        "N1": ["Kamerstukken II 2020/21, 19637, nr. 2699"],
    }  # fmt: skip
    assert found[VERSLAG]["DA"] == ["2025/10/08"]
    undated = next(fields for key, fields in found.items() if "zonder-datum" in key)
    assert undated["AU"] == ["Faber-van de Klashorst, M.H.M."]
    assert not {"DA", "PY", "SN", "UR", "N1"} & set(undated)


def test_csl_of_the_seeds(seeds: dict[str, str]) -> None:
    items = {item["id"]: item for item in json.loads(seeds["data/citaties.json"])}
    assert len(items) == 6
    assert items[BLOK] == {
        "id": BLOK, "type": "report", "title": "Brief van de Minister van Buitenlandse Zaken",
        "author": [{"family": "Blok", "given": "S.A."}], "issued": {"date-parts": [[2021, 2, 15]]},
        "publisher": "Tweede Kamer", "genre": "Brief", "number": BLOK, "language": "nl",
        "URL": "https://zoek.officielebekendmakingen.nl/kst-19637-2699.html",
        "note": "Kamerstukken II 2020/21, 19637, nr. 2699",
    }  # fmt: skip
    nota = next(item for key, item in items.items() if "beslisnota" in key)
    assert "author" not in nota
    assert nota["note"] == "kenmerk 6501580"


def test_bibtex_of_a_seed(seeds: dict[str, str]) -> None:
    assert seeds["dossiers/19637/2699/citaat.bib"] == (
        "@techreport{kst-19637-2699,\n"
        "  author = {Blok, S.A.},\n"
        "  title = {{Brief van de Minister van Buitenlandse Zaken}},\n"
        "  institution = {Tweede Kamer},\n"
        "  type = {Brief},\n"
        "  number = {kst-19637-2699},\n"
        "  year = {2021},\n"
        "  date = {2021-02-15},\n"
        "  langid = {dutch},\n"
        "  url = {https://zoek.officielebekendmakingen.nl/kst-19637-2699.html},\n"
        "  note = {Kamerstukken II 2020/21, 19637, nr. 2699},\n"
        "  month = feb\n"
        "}\n"
    )


@pytest.mark.parametrize("suffix", ["bib", "ris", "json"])
def test_a_letter_and_a_dossier_say_what_the_collection_says(suffix: str, seeds: dict[str, str]) -> None:
    whole = seeds[f"data/citaties.{suffix}"]
    alone = [text for path, text in seeds.items() if path.endswith(f"/citaat.{suffix}")]
    assert len(alone) == 6
    assert all(text.strip("[]\n") in whole for text in alone)
    assert seeds[f"dossiers/19637/citaties.{suffix}"] == seeds[f"dossiers/19637/2699/citaat.{suffix}"]
    assert seeds[f"dossiers/30573/citaties.{suffix}"] == seeds[f"dossiers/19637/2699/citaat.{suffix}"]


def test_a_key_is_one_letters_also_when_two_claim_a_number(tmp_path: Path) -> None:
    files = files_of(corpus_of(write(tmp_path, {"a.txt": letter("7"), "b.txt": letter("7", body="Iets anders.")})))
    keys = [item["id"] for item in json.loads(files["data/citaties.json"])]
    assert len(set(keys)) == 2
    assert "kst-19637-7" in keys


NAMES = (
    ("S.A. Blok", Auteur("Blok", "S.A.")),  # seed 004
    ("M.H.M. Faber-van de Klashorst", Auteur("Faber-van de Klashorst", "M.H.M.")),  # seed 000
    ("Vijlbrief", Auteur("Vijlbrief")),  # seed 002: a surname only
    ("J.N. van der Berg", Auteur("Berg", "J.N.", "van der")),
    ("A.Th.B. Bijleveld-Schouten", Auteur("Bijleveld-Schouten", "A.Th.B.")),
    ("J. C. de Vries", Auteur("Vries", "J.C.", "de")),  # a blank would make two authors of it in Zotero
    ("drs. P.J. ’t Hart", Auteur("Hart", "P.J.", "’t")),
    ("Van den Berg", Auteur("Van den Berg")),  # no initials: where the surname starts is not said
    ("É. Dubois", Auteur("Dubois", "É.")),
    ("S.A. Blok, minister", Auteur("S.A. Blok, minister")),  # more than a name: left whole
    ("Minister van Asiel en Migratie", Auteur("Minister van Asiel en Migratie")),
    ("A. " * 400, Auteur(("A. " * 400).strip())),
)


@pytest.mark.parametrize(("printed", "cut"), NAMES)
def test_a_name_is_cut_where_its_initials_end(printed: str, cut: Auteur) -> None:
    assert cut_name(printed) == cut


# --- nasty titles, read back ---------------------------------------------------------------------


@pytest.mark.parametrize("name", TITLES)
def test_a_title_comes_back_from_ris_csl_and_feed(name: str, nasty: dict[str, str]) -> None:
    title, key = plain(TITLES[name]), f"kst-19637-{list(TITLES).index(name) + 1}"
    assert records(nasty["data/citaties.ris"])[key]["TI"] == [title]
    assert {item["id"]: item["title"] for item in json.loads(nasty["data/citaties.json"])}[key] == title
    number = key.rpartition("-")[2]
    feed = ET.fromstring(nasty["feed.xml"])  # noqa: S314 - our own
    titles = {e.findtext("a:id", "", ATOM): e.findtext("a:title", "", ATOM) for e in feed.findall("a:entry", ATOM)}
    assert titles[f"tag:site-gen.invalid,2026:dossiers/19637/{number}/"] == f"{title}, nr. {number}"
    found = {item["id"]: item["title"] for item in json.loads(nasty["feed.json"])["items"]}
    assert found[f"tag:site-gen.invalid,2026:dossiers/19637/{number}/"] == f"{title}, nr. {number}"


def test_braces_of_bibtex_are_balanced(nasty: dict[str, str]) -> None:
    text = nasty["data/citaties.bib"]
    assert text.count("{") == text.count("}")
    for line in text.split("\n"):
        if line.startswith("  "):
            assert line.count("{") == line.count("}"), line
            assert not re.search(r"(?<!\\)[&%$#_]|[~^]", line.partition("= ")[2]) or line.startswith("  url"), line


LATEX = {
    "textbackslash{}": "\\",
    "textbraceleft{}": "{",
    "textbraceright{}": "}",
    "textasciitilde{}": "~",
    "textasciicircum{}": "^",
}
# The decoder of bibtexparser knows no \textbraceleft (LaTeX does), and makes another sign of \textasciicircum.
UNDECODED = {"braces", "backslash", "tex", "comma"}


def unescaped(value: str) -> str:
    """A field as LaTeX prints it, without the braces that keep its capitals."""
    inner = re.fullmatch(r"\{(.*)\}", value, re.DOTALL)
    assert inner, value
    return re.sub(r"\\(text[a-z]+\{\}|.)", lambda match: LATEX.get(match[1], match[1]), inner[1])


def test_bibtexparser_reads_what_was_meant(nasty: dict[str, str], seeds: dict[str, str]) -> None:
    bibtexparser = pytest.importorskip("bibtexparser", reason=WHY)
    keys = {f"kst-19637-{number}": name for number, name in enumerate(TITLES, start=1)}
    library = bibtexparser.parse_string(nasty["data/citaties.bib"])
    assert library.failed_blocks == []
    raw = {keys[entry.key]: unescaped(entry.fields_dict["title"].value) for entry in library.entries}
    assert raw == {name: plain(title) for name, title in TITLES.items()}
    decode = [bibtexparser.middlewares.LatexDecodingMiddleware()]
    library = bibtexparser.parse_string(nasty["data/citaties.bib"], append_middleware=decode)
    decoded = {keys[entry.key]: entry.fields_dict["title"].value for entry in library.entries}
    assert {name for name, title in decoded.items() if title != plain(TITLES[name])} <= UNDECODED
    seed = {entry.key: entry.fields_dict for entry in bibtexparser.parse_string(seeds["data/citaties.bib"]).entries}
    assert len(seed) == 6
    assert (seed[BLOK]["author"].value, seed[BLOK]["date"].value) == ("Blok, S.A.", "2021-02-15")
    assert seed[BLOK]["number"].value == BLOK
    assert seed[VERSLAG]["author"].value == "{Vijlbrief} and {Burger}"


def test_rispy_reads_what_was_meant(nasty: dict[str, str], seeds: dict[str, str]) -> None:
    rispy = pytest.importorskip("rispy", reason=WHY)
    titles = [item["title"] for item in rispy.loads(nasty["data/citaties.ris"])]
    assert sorted(titles) == sorted(map(plain, TITLES.values()))
    seed = {item["id"]: item for item in rispy.loads(seeds["data/citaties.ris"])}
    assert (seed[BLOK]["authors"], seed[BLOK]["type_of_reference"]) == (["Blok, S.A."], "RPRT")
    assert (seed[BLOK]["date"], seed[VERSLAG]["date"]) == ("2021/02/15", "2025/10/08")


# --- feeds ---------------------------------------------------------------------------------------


def test_feeds_of_the_seeds(seeds: dict[str, str]) -> None:
    paths = {path for path in seeds if path.endswith("feed.xml")}
    assert {"feed.xml", "dossiers/19637/feed.xml", "dossiers/30573/feed.xml", "personen/s-a-blok/feed.xml",
            "soorten/brief/feed.xml", "dossiers/asiel-en-migratie/feed.xml"} <= paths  # fmt: skip
    for path in paths:
        feed = ET.fromstring(seeds[path])  # noqa: S314 - our own
        assert feed.tag == "{http://www.w3.org/2005/Atom}feed"
        for item in (feed, *feed.findall("a:entry", ATOM)):
            for name in ("id", "title", "updated"):
                assert len(item.findall(f"a:{name}", ATOM)) == 1, (path, name)
            assert re.fullmatch(r"tag:site-gen\.invalid,2026:[A-Za-z0-9/-]*", item.findtext("a:id", "", ATOM))
            dt.datetime.fromisoformat(item.findtext("a:updated", "", ATOM))
            page = next(link.get("href", "") for link in item.findall("a:link", ATOM) if link.get("rel") == "alternate")
            assert urljoin(f"http://host/{path}", page).removeprefix("http://host/") + "index.html" in {
                *(f"{made.removesuffix('.md')}/index.html" for made in seeds),
                *(f"{made.removesuffix('.md')}.html" for made in seeds),
            }


def test_a_feed_is_newest_first_and_knows_no_clock(seeds: dict[str, str]) -> None:
    feed = ET.fromstring(seeds["feed.xml"])  # noqa: S314 - our own
    days = [entry.findtext("a:updated", "", ATOM)[:10] for entry in feed.findall("a:entry", ATOM)]
    assert days == ["2025-10-08", "2025-05-11", "2024-12-06", "2024-12-06", "2021-02-15", "2000-01-01"]
    assert feed.findtext("a:updated", "", ATOM) == "2025-10-08T00:00:00Z"
    undated = feed.findall("a:entry", ATOM)[-1]
    assert undated.find("a:published", ATOM) is None
    assert "date_published" not in json.loads(seeds["feed.json"])["items"][-1]


def test_a_feed_holds_the_newest(tmp_path: Path) -> None:
    many = {f"{n:02}.txt": letter(str(n), day=f"{n % 28 + 1} maart {2000 + n // 28}") for n in range(1, NEWEST + 6)}
    files = files_of(corpus_of(write(tmp_path, many)))
    days = re.findall(r"<published>(.+?)T", files["feed.xml"])
    assert len(days) == len(json.loads(files["feed.json"])["items"]) == NEWEST
    assert days == sorted(days, reverse=True)
    assert min(days) > "2000-03-06"


def test_an_entry_keeps_its_id_when_the_letter_is_corrected(tmp_path: Path) -> None:
    def ids(folder: Path) -> list[str]:
        return re.findall(r"<id>(.+?)</id>", files_of(corpus_of(folder))["feed.xml"])

    before = ids(write(tmp_path / "a", {"x.txt": letter(None)}))
    corrected = {"x.txt": letter(None), "x.yml": "datum: 2021-02-16\nreden: drukfout\n"}
    assert ids(write(tmp_path / "b", corrected)) == before


def test_feedparser_reads_every_feed(seeds: dict[str, str], nasty: dict[str, str]) -> None:
    feedparser = pytest.importorskip("feedparser", reason=WHY)
    headers = {"content-type": "application/atom+xml; charset=utf-8"}
    for files in (seeds, nasty):
        for path, text in files.items():
            if path.endswith("feed.xml"):
                read = feedparser.parse(
                    text.encode(), response_headers=headers | {"content-location": f"https://host/{path}"}
                )
                assert not read.bozo, (path, read.get("bozo_exception"))
                assert read.version == "atom10"
                assert all(entry.link.startswith("https://host/dossiers/") for entry in read.entries)
    read = feedparser.parse(seeds["personen/s-a-blok/feed.xml"].encode())
    assert [entry.author for entry in read.entries] == ["S.A. Blok"]


def test_the_json_feed_has_what_the_format_asks(seeds: dict[str, str]) -> None:
    feed = json.loads(seeds["feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    for item in feed["items"]:
        assert set(item) <= {
            "id", "url", "external_url", "title", "content_text", "date_published", "date_modified", "authors", "tags",
        }  # fmt: skip
        assert item["id"]
        assert item["content_text"]
        assert all(item.values())


# --- data package --------------------------------------------------------------------------------


@pytest.fixture(scope="module", params=["seeds", "nasty"])
def package(request: pytest.FixtureRequest) -> tuple[dict[str, Any], dict[str, str]]:
    files = request.getfixturevalue(request.param)
    return json.loads(files["data/datapakket.json"]), files


def test_the_package_describes_the_bytes_that_are_there(package: tuple[dict[str, Any], dict[str, str]]) -> None:
    described, files = package
    there = {path for path in BESTANDEN if files.get(path)}
    assert {f"data/{item['path']}" for item in described["resources"]} == there | {
        "data/stukken.zip",
        "data/site.sqlite",
    }
    assert described["licenses"][0]["name"] == "CC0-1.0"
    for item in described["resources"]:
        if item["format"] in ("zip", "sqlite"):  # no text: see test_data.py
            continue
        content = files[f"data/{item['path']}"].encode()
        assert item["bytes"] == len(content)
        assert item["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"


FIELDS: dict[str, Callable[[str], set[str]]] = {
    "csv": lambda text: set(next(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))),
    "json": lambda text: {key for item in json.loads(text) for key in item},
    "jsonl": lambda text: {key for line in text.splitlines() for key in json.loads(line)},
}


def test_the_package_describes_every_field(package: tuple[dict[str, Any], dict[str, str]]) -> None:
    described, files = package
    for item in described["resources"]:
        if "schema" not in item:
            continue
        named = [field["name"] for field in item["schema"]["fields"]]
        assert len(set(named)) == len(named)
        assert FIELDS[item["format"]](files[f"data/{item['path']}"]) <= set(named), item["path"]
        assert all(field["description"] and field["type"] for field in item["schema"]["fields"])
        if item["format"] == "csv":
            head = files[f"data/{item['path']}"].removeprefix("\ufeff").split("\r\n", 1)[0].split(",")
            assert head == named


def test_frictionless_finds_the_package_valid(package: tuple[dict[str, Any], dict[str, str]], tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless", reason=WHY)
    _, files = package
    write(tmp_path, {path.removeprefix("data/"): text for path, text in files.items() if path.startswith("data/")})
    report = frictionless.validate(str(tmp_path / "datapakket.json"))
    assert report.valid, report.flatten(["type", "name", "rowNumber", "fieldName", "note"])


# --- the head of a page --------------------------------------------------------------------------


@pytest.mark.site
def test_a_letters_page_names_its_files_and_they_are_there(site: Path) -> None:
    page = site / "dossiers/19637/2699"
    head = (page / "index.html").read_text("utf-8").partition("</head>")[0]
    found = dict(re.findall(r'<link rel="alternate" type="([^"]+)" href="([^"]+)"', head))
    assert found == {
        "application/atom+xml": "../../../feed.xml", "application/feed+json": "../../../feed.json",
        "application/json": "brief.json", "text/markdown": "brief.md", "application/x-bibtex": "citaat.bib",
        "application/x-research-info-systems": "citaat.ris", "application/vnd.citationstyles.csl+json": "citaat.json",
        "text/plain": "../../../data/bronnen/004_21b98c8449786256.txt",
    }  # fmt: skip
    assert all((page / link).is_file() for link in found.values())


@pytest.mark.site
def test_a_letter_costs_few_files_and_little(site: Path) -> None:
    for page in (path.parent for path in site.rglob("citaat.bib")):
        made = list(page.iterdir())
        assert len(made) <= 8  # the page, its source view, three texts, three citations
        assert sum(path.stat().st_size for path in made if path.name.startswith("citaat.")) < 2_500


def _tags(page: Path) -> dict[str, list[str]]:
    head = page.read_text("utf-8").partition("</head>")[0]
    found: dict[str, list[str]] = {}
    for tag in re.findall(r"<meta ([^>]*)>", head):
        pairs = dict(re.findall(r'([a-z]+)="([^"]*)"', tag))
        for key in (pairs.get("name"), pairs.get("property")):
            if key:
                found.setdefault(key, []).append(pairs["content"])
    return found


@pytest.mark.site
def test_every_letters_head_speaks_each_language_and_holds_no_empty_value(site: Path) -> None:
    for page in (path.parent / "index.html" for path in site.rglob("citaat.bib")):
        tags = _tags(page)
        # Zotero's report, OWMS and Open Graph: what FEATURES.md section 9 names and every letter has
        wanted = {
            "DC.title", "DC.type", "DCTERMS.language", "OVERHEIDop.documenttitel", "citation_title", "citation_language",
            "citation_technical_report_institution", "og:title", "og:type", "og:description", "og:site_name", "og:locale", "twitter:card",
        }  # fmt: skip
        assert wanted <= tags.keys()
        assert all(value for values in tags.values() for value in values)


@pytest.mark.site
def test_every_listed_page_says_what_it_is_and_where_it_stands(site: Path) -> None:
    for page in (site / "dossiers/32317/974", site / "dossiers/32317", site / "personen", site / "dossiers"):
        text = (page / "index.html").read_text("utf-8")
        (said,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
        values = json.loads(said)
        trail = values.get("mainEntityOfPage", values)["breadcrumb"]["itemListElement"]
        assert [step["position"] for step in trail] == list(range(1, len(trail) + 1))
        assert trail[-1]["name"] == values["name"]
        assert 'rel="license' in text


@pytest.mark.site
def test_the_report_of_a_letter_names_what_it_cites_and_asks(site: Path) -> None:
    text = (site / "dossiers/32317/974/index.html").read_text("utf-8")
    values = json.loads(re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)[0])
    assert values["@type"] == "Report"
    assert {item["identifier"] for item in values["citation"]} >= {"kst-32317-967", "kst-29344-155"}
    assert [part["@id"] for part in values["hasPart"]] == [f"#vraag-{n}" for n in range(1, len(values["hasPart"]) + 1)]
    assert (site / "dossiers/32317/974" / values["encoding"]["contentUrl"]).is_file()


def test_feeds_have_whole_addresses_where_the_site_is_known(tmp_path: Path) -> None:
    corpus = replace(corpus_of(write(tmp_path, {"a.txt": letter("1")})), site_url="https://voorbeeld.nl/x/")
    made = {page.path: str(page.content) for page in pipeline.pages_of(corpus, "") if page.path.startswith("feed.")}
    assert 'href="https://voorbeeld.nl/x/dossiers/19637/1/"' in made["feed.xml"]
    values = json.loads(made["feed.json"])
    assert values["feed_url"] == "https://voorbeeld.nl/x/feed.json"
    assert values["items"][0]["url"] == "https://voorbeeld.nl/x/dossiers/19637/1/"


@pytest.mark.parametrize(
    ("years", "short"),
    [("2020-2021", "2020/21"), ("1999-2000", "1999/2000"), ("1994-1995", "1994/95")],  # the Leidraad keeps a turn of the century whole
)  # fmt: skip
def test_the_leidraad_shortens_a_year(years: str, short: str) -> None:
    metadata = Metadata("Brief", "Brief", "Tweede Kamer", years, dossiers=(Dossier("19637"),), ondernummer="1")
    assert official_citation(metadata, "Brief") == f"Kamerstukken II {short}, 19637, nr. 1"


AANHANGSEL = "Aanhangsel van de Handelingen"
CITED = [
    # what it is, its metadata, the form of the Leidraad, its official id
    ("Tweede Kamer", {"kamer": "Tweede Kamer", "vergaderjaar": "2020-2021", "dossiers": (Dossier("19637"),), "ondernummer": "2699"}, "Kamerstukken II 2020/21, 19637, nr. 2699", "kst-19637-2699"),
    ("Eerste Kamer", {"kamer": "Eerste Kamer", "vergaderjaar": "2013-2014", "dossiers": (Dossier("33328"),), "ondernummer": "AI"}, "Kamerstukken I 2013/14, 33328, AI", "kst-33328-AI"),
    ("a chapter of the budget", {"kamer": "Tweede Kamer", "vergaderjaar": "2024-2025", "dossiers": (Dossier("36600", "XX"),), "ondernummer": "7"}, "Kamerstukken II 2024/25, 36600 XX, nr. 7", "kst-36600-XX-7"),
    ("a numbered dossier", {"kamer": "Tweede Kamer", "vergaderjaar": "2021-2022", "dossiers": (Dossier("21501", "02"),), "ondernummer": "2377"}, "Kamerstukken II 2021/22, 21501-02, nr. 2377", "kst-21501-02-2377"),
    ("a Rijkswet", {"kamer": "Tweede Kamer", "vergaderjaar": "1994-1995", "dossiers": (Dossier("23908", "R1519"),), "ondernummer": "5"}, "Kamerstukken II 1994/95, 23908 (R1519), nr. 5", "kst-23908-R1519-5"),
    ("a dossier of the Eerste Kamer alone", {"kamer": "Eerste Kamer", "vergaderjaar": "2022-2023", "dossiers": (Dossier("CXLIX"),), "ondernummer": "A"}, "Kamerstukken I 2022/23, CXLIX, A", "kst-CXLIX-A"),
    ("answers", {"soort": AANHANGSEL, "kamer": "Tweede Kamer", "vergaderjaar": "2014-2015", "ondernummer": "1241"}, "Aanhangsel Handelingen II 2014/15, nr. 1241", "ah-tk-20142015-1241"),
    ("answers to the Eerste Kamer", {"soort": AANHANGSEL, "kamer": "Eerste Kamer", "vergaderjaar": "2014-2015", "ondernummer": "5"}, "Aanhangsel Handelingen I 2014/15, nr. 5", "ah-ek-20142015-5"),
    ("answers of no known year", {"soort": AANHANGSEL, "kamer": "Tweede Kamer", "ondernummer": "1241"}, "Titel", None),
    ("answers without a number", {"soort": AANHANGSEL, "kamer": "Tweede Kamer", "vergaderjaar": "2014-2015"}, "Titel", None),
    ("nothing but a day and a kenmerk", {"datum": dt.date(2025, 5, 11), "kenmerk": "6501580"}, "Titel, 11 mei 2025, kenmerk 6501580", None),
    ("a number without a dossier", {"kamer": "Eerste Kamer", "ondernummer": "K"}, "Titel", None),
]  # fmt: skip


@pytest.mark.parametrize(("known", "form", "name"), [pytest.param(*row[1:], id=row[0]) for row in CITED])
def test_each_kind_of_paper_is_cited_in_its_own_form(known: dict[str, Any], form: str, name: str | None) -> None:
    metadata = Metadata(**{"titel": "Titel", "soort": "Brief"} | known)
    assert official_citation(metadata, "Titel") == form
    assert metadata.official_id == name


def test_answers_in_the_aanhangsel_have_their_number_everywhere(tmp_path: Path) -> None:
    """Number, official address and short address, as a Kamerstuk has; the search data has no dossier to put before it."""
    text = (
        "Tweede Kamer der Staten-Generaal 2\n\nVergaderjaar 2020–2021 Aanhangsel van de Handelingen\n\n1241\n\nVragen van het lid "
        "Kröger (GroenLinks) aan de Minister van Zaken over laagvliegen (ingezonden 4 december 2020).\n\nAntwoord van Minister "
        "De Vries (Zaken) (ontvangen 8 januari 2021).\n\nVraag 1\nKent u het bericht?\n\nAntwoord 1\nJa.\n"
    )
    made = files_of(corpus_of(write(tmp_path, {"a.txt": text})))
    (key,) = [path.removesuffix("citaat.bib") for path in made if path.endswith("citaat.bib")]
    assert "number = {ah-tk-20202021-1241}" in made[f"{key}citaat.bib"]
    assert "note = {Aanhangsel Handelingen II 2020/21, nr. 1241}" in made[f"{key}citaat.bib"]
    assert records(made[f"{key}citaat.ris"])[citation(made, key)]["SN"] == ["ah-tk-20202021-1241"]
    assert json.loads(made["data/documenten.json"])[0]["identifier"] == "ah-tk-20202021-1241"
    assert "https://zoek.officielebekendmakingen.nl/ah-tk-20202021-1241.html" in made[f"{key}citaat.json"]
    assert "[OVERHEIDop.publicationName, Kamervragen (Aanhangsel)]" in made[f"{key[:-1]}.md"]
    assert f'href="../{key}" data-doorsturen' in made["ah-tk-20202021-1241/index.html"]
    assert "<span data-citaat>Aanhangsel Handelingen II 2020/21, nr. 1241</span>" in made[f"{key[:-1]}.md"]
    assert " data-nr=" not in made[f"{key[:-1]}.md"]


def test_what_belongs_to_a_kamerstuk_is_cited_as_its_annex(tmp_path: Path) -> None:
    nota = {
        "n.txt": "Nota\n\nGeadviseerd besluit\nU tekent de brief.\n",
        "n.yml": "titel: Beslisnota bij Kamerstuk 19 637, nr. 1\nsoort: Beslisnota\nreden: x\n",
    }
    form = "Bijlage bij Kamerstukken II 2020/21, 19637, nr. 1"
    made = files_of(corpus_of(write(tmp_path / "een", {"a.txt": letter("1"), **nota})))
    (page,) = [text for path, text in made.items() if path.endswith("beslisnota-bij-kamerstuk-19-637-nr-1.md")]
    assert f"<span data-citaat>{form}</span>" in page
    assert "[OVERHEIDop.hoofddocument, kst-19637-1]" in page
    assert form in [item["note"] for item in json.loads(made["data/citaties.json"])]
    alone = files_of(corpus_of(write(tmp_path / "twee", dict(nota))))  # what is not here proves nothing
    assert "Bijlage bij" not in "".join(
        alone[path] for path in alone if path.endswith((".md", ".bib", ".ris")) and "dossiers/" in path
    )


SENTENCES = [
    # how a letter begins, what it is described by
    ("Hierbij zend ik u de antwoorden op zaak 2023Z20345. Ook ga ik in op een toezegging.", "Hierbij zend ik u de antwoorden op zaak 2023Z20345."),
    ("Hierbij reageer ik op het rapport «Grip op migratie». «Ja», zei het kabinet daarover.", "Hierbij reageer ik op het rapport «Grip op migratie»."),
    ("Op verzoek van dhr. S.A. Blok en nr. Twee stuur ik u dit stuk. Élk stuk telt daarbij.", "Op verzoek van dhr. S.A. Blok en nr. Twee stuur ik u dit stuk."),
    ("Het gaat om een stijging van 12%. De rest volgt later in een andere brief aan u.", "Het gaat om een stijging van 12%."),
    ("Een zin die nergens ophoudt " * 12, "…"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "described"), SENTENCES)
def test_a_letter_is_described_by_its_first_sentence(text: str, described: str, tmp_path: Path) -> None:
    (entry,) = corpus_of(write(tmp_path, {"a.txt": letter("1", text)})).entries
    found = description(entry)
    assert found == described or (described == "…" and found.endswith("ophoudt…"))
    assert len(found) <= 200


def test_a_head_that_was_read_as_paragraphs_describes_no_letter(tmp_path: Path) -> None:
    """As PDF to Markdown makes it (corpus, ah-tk-20232024-387): the head is headings and paragraphs."""
    head = "#### Vergaderjaar 2023–2024 Aanhangsel van de Handelingen\n\n**Vragen gesteld door de leden der Kamer, met de daarop door de**\n**regering gegeven antwoorden**\n\n### 387\n\nVragen van het lid Boswijk (CDA) aan de Minister van Zaken over iets (ingezonden 2 oktober 2023).\n\n"
    text = f"{head}Vraag 1\nBent u bekend met de berichtgeving over dit onderwerp?\n\nAntwoord 1\nJa.\n"
    (entry,) = corpus_of(write(tmp_path, {"a.txt": text})).entries
    assert description(entry) == "Bent u bekend met de berichtgeving over dit onderwerp?"


def citation(made: dict[str, str], key: str) -> str:
    """The key of a letter in the lists of literature."""
    return str(json.loads(made[f"{key}citaat.json"])[0]["id"])

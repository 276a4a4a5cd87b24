"""The citations wing: every example and counter-example of the table, the seeds, and what is true of any text."""

from __future__ import annotations

import datetime as dt
import doctest
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import site_gen.citations
from site_gen.citations import CITATION_KINDS, CitationKind, find, official_address
from site_gen.citations.regeleinden import whole_words
from site_gen.model import Citation, Soort, parse_kamerstuk_id
from site_gen.sources import read_facts
from tests.helpers import converted, letter, write
from tests.pace import assert_linear, assert_within

ROOT = Path(__file__).parent.parent
LETTERS = ROOT / "letters"
NAMES = dict(read_facts().eu_names)
EXAMPLES = [pytest.param(kind, row, id=f"{kind.name}: {row.text}") for kind in CITATION_KINDS for row in kind.examples]
COUNTER_EXAMPLES = [
    pytest.param(kind, row, id=f"{kind.name}: {row.text}") for kind in CITATION_KINDS for row in kind.counter_examples
]


def ids(citations: tuple[Citation, ...]) -> tuple[str, ...]:
    return tuple(target.id for citation in citations for target in citation.targets)


def check_promises(text: str, citations: tuple[Citation, ...]) -> None:
    """What holds of every result, whatever the text."""
    end = 0
    for citation in citations:
        assert citation.start >= end
        assert citation.start < citation.end <= len(text)
        assert citation.text == text[citation.start : citation.end]
        assert citation.targets
        assert len(citation.spans) == len(citation.targets)
        place = citation.start
        for start, stop in citation.spans:
            assert place <= start <= stop <= citation.end
            place = stop
        if citation.doubt:
            assert all(target.url is None for target in citation.targets)
        end = citation.end


# --- the table ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "example"), EXAMPLES)
def test_example_is_found(kind: CitationKind, example: site_gen.citations.Example) -> None:
    found = find(example.text, eu_names=dict(kind.names))
    check_promises(example.text, found)
    assert ids(found) == example.ids


@pytest.mark.parametrize(("kind", "example"), EXAMPLES)
def test_example_is_found_in_a_sentence(kind: CitationKind, example: site_gen.citations.Example) -> None:
    text = f"Zoals bekend (zie {example.text} ) is dit zo. Daarna volgt 1 zin."
    found = find(text, eu_names=dict(kind.names))
    check_promises(text, found)
    assert ids(found) == example.ids


@pytest.mark.parametrize(("kind", "example"), COUNTER_EXAMPLES)
def test_counter_example_is_refused(kind: CitationKind, example: site_gen.citations.CounterExample) -> None:
    assert find(example.text, eu_names=dict(kind.names)) == ()


@pytest.mark.parametrize("kind", CITATION_KINDS, ids=lambda kind: kind.name)
def test_kind_is_complete(kind: CitationKind) -> None:
    assert kind.examples
    assert kind.counter_examples
    assert kind.prefilter
    assert kind.title


def test_kamerstuk_has_sixty_forms() -> None:
    kamerstuk = next(kind for kind in CITATION_KINDS if kind.name == "kamerstuk")
    assert len(kamerstuk.examples) >= 60


def test_docstring_examples_hold() -> None:
    for module in pkgutil.iter_modules(site_gen.citations.__path__, "site_gen.citations."):
        assert doctest.testmod(importlib.import_module(module.name)).failed == 0
    assert doctest.testmod(site_gen.citations).failed == 0


# --- what a reference carries -------------------------------------------------------------------


def test_list_gives_each_number_its_own_stretch() -> None:
    text = "Zie Kamerstuk 22 112, nrs. 2955, 2956 en 2964."
    (citation,) = find(text)
    assert [text[start:end] for start, end in citation.spans] == ["Kamerstuk 22 112, nrs. 2955", "2956", "2964"]


def test_two_dossiers_with_one_number_are_one_paper() -> None:
    (citation,) = find("Kamerstukken 19 637 en 30 573, nr. 2375.")
    assert [(target.id, target.also) for target in citation.targets] == [("kst-19637-2375", ("kst-30573-2375",))]


def test_unprinted_members_of_a_range_have_an_empty_stretch() -> None:
    text = "Kamerstuk 32 317, nrs. 3 t/m 5"
    (citation,) = find(text)
    assert [text[start:end] for start, end in citation.spans] == ["Kamerstuk 32 317, nrs. 3", "", "5"]


def test_a_long_range_keeps_its_ends_and_a_doubt() -> None:
    (citation,) = find("Kamerstuk 32 317, nrs. 3 t/m 700")
    assert ids((citation,)) == ("kst-32317-3", "kst-32317-700")
    assert citation.doubt
    assert "698 stukken" in citation.doubt


BROKEN = [
    # what is written, and the words that lead somewhere: exactly as they stand
    ("Zie Kamer-\nstuk 32 317, nr. 974.", "Kamer-\nstuk 32 317, nr. 974"),
    (
        "Zie Kamer-\nstukken 32 317, nr. 974 en Han-\ndelingen II 2014/15, nr. 19, item 7.",
        "Han-\ndelingen II 2014/15, nr. 19, item 7",
    ),
    ("de Richt- lijn 95/46/EG en verga-\n  derjaar", "Richt- lijn 95/46/EG"),
    ("op grond van arti-\nkel 3 van de AMMR en Veror-\ndening (EU) 2016/679.", "Veror-\ndening (EU) 2016/679"),
]


@pytest.mark.parametrize(("text", "last"), BROKEN)
def test_a_word_broken_at_the_end_of_a_line_is_read_whole(text: str, last: str) -> None:
    found = find(text, eu_names={"ammr": "32024R1351"})
    check_promises(text, found)
    assert found[-1].text == last


def test_other_hyphens_at_the_end_of_a_line_stay() -> None:
    assert whole_words("e-\nprivacy, Eerste- en Tweede-\nKamerleden, nr. 4-\n5").text.count("-") == 4


PINPOINTS = [
    # what is written, and its pinpoint
    ("Kamerstuk 32 317, nr. 974, p. 3", "pagina", "3"),
    ("Kamerstukken II 1998/99, 26 727, nr. 3, blz. 238-239", "pagina", "238-239"),
    ("Kamerstukken II 2005/06, 30 316, nr. 3, p. 7\u20138", "pagina", "7-8"),
    ("TK 2008-2009, 31473, nummer 25, bladzijde 5 - 6", "pagina", "5-6"),
    ("Kamerstukken II 2020/21, 35 625, nr. 4, p. 12 en 13", "pagina", "12 en 13"),
    ("Kamerstuk 32 317, nr. 974, vraag 7", "vraag", "7"),
    ("Kamerstuk 32 317, nr. 974, bijlage 2", "bijlage", "2"),
    ("Kamerstukken II 1988/89, 21 227, nr. 3 (bijlage IV)", "bijlage", "IV"),
    ("Handelingen I 2014/15, nr. 11, item 4, p. 5", "pagina", "5"),
    ("kst-32317-974, p. 5", "pagina", "5"),
]


@pytest.mark.parametrize(("text", "kind", "value"), PINPOINTS)
def test_pinpoint_is_part_of_the_reference(text: str, kind: str, value: str) -> None:
    (citation,) = find(f"Zie {text} en verder.")
    assert citation.text == text
    assert citation.pinpoint
    assert (citation.pinpoint.kind, citation.pinpoint.value) == (kind, value)


DOUBTS = [
    # (text, what the doubt speaks of)
    ("Kamerstuk 00 123, nr. 5", "dossier 00 123"),
    ("Kamerstuk 46 123, nr. 5", "dossier 46 123"),
    ("Kamerstuk 32 317, nr. 0", "stuknummer 0"),
    ("Kamerstukken II 2150/51, 32 317, nr. 5", "vergaderjaar 2150-2151"),
    ("Aanhangsel Handelingen II 2014/16, nr. 3", "2014-2016"),
    ("Stb. 2911, 35", "2911"),
    ("kst-99123-4", "dossier 99 123"),
    ("kst-32317-0", "stuknummer 0"),
]


@pytest.mark.parametrize(("text", "reason"), DOUBTS)
def test_what_cannot_exist_is_doubted_and_never_linked(text: str, reason: str) -> None:
    (citation,) = find(text)
    assert citation.doubt
    assert reason in citation.doubt
    assert citation.targets
    assert all(target.url is None for target in citation.targets)


ADDRESSES = [
    # an id, and where it leads
    ("kst-32317-974", "https://zoek.officielebekendmakingen.nl/kst-32317-974.html"),
    ("kst-36600-XX-5", "https://zoek.officielebekendmakingen.nl/kst-36600-XX-5.html"),
    ("kst-CII-B", "https://zoek.officielebekendmakingen.nl/kst-CII-B.html"),
    ("kst-20082009-31569-A", "https://zoek.officielebekendmakingen.nl/kst-20082009-31569-A.html"),
    ("ah-tk-20142015-403", "https://zoek.officielebekendmakingen.nl/ah-tk-20142015-403.html"),
    ("h-tk-20142015-19-7", "https://zoek.officielebekendmakingen.nl/h-tk-20142015-19-7.html"),
    ("stb-2021-499", "https://zoek.officielebekendmakingen.nl/stb-2021-499.html"),
    ("stb-1951-1", None),  # the papers start in 1995
    ("32016R0679", "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32016R0679"),
    ("52021PC0726", "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=COM:2021:726:FIN"),
    ("ECLI:NL:HR:2006:AV0653", "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:HR:2006:AV0653"),
    ("BWBR0036795", "https://wetten.overheid.nl/BWBR0036795"),
    ("2024Z03504", "https://www.tweedekamer.nl/kamerstukken/detail?id=2024Z03504"),
    ("2024D42843", "https://www.tweedekamer.nl/kamerstukken/detail?id=2024D42843&did=2024D42843"),
    ("motie-ceder", None),
    ("TZ202403-087", None),
    ("javascript:alert(1)", None),
]


@pytest.mark.parametrize(("identifier", "address"), ADDRESSES)
def test_official_address(identifier: str, address: str | None) -> None:
    assert official_address(identifier) == address


def test_kamerstuk_ids_are_those_of_the_model() -> None:
    for kind in CITATION_KINDS:
        if kind.soort is not Soort.KAMERSTUK:
            continue
        for example in kind.examples:
            for citation in find(example.text):
                for target in citation.targets:
                    identifier = target.id.removesuffix("-h1")
                    assert str(parse_kamerstuk_id(identifier)) == identifier


# --- the seeds ----------------------------------------------------------------------------------

SEEDS = {
    # file -> Kamerstuk references in order (FEATURES.md section 0)
    "000": [],
    "001": ["kst-19637-3193", "kst-36600-XX-5"],
    "002": [
        "kst-32317-967",
        "kst-32317-969",
        "kst-32317-970",
        "kst-22112-4150",
        "kst-22112-4149",
        "kst-32317-973",
        "kst-32317-967",
        "kst-22112-4131",
        "kst-29344-155",
    ],
    "003": [],
    "004": [*(f"kst-22112-{number}" for number in range(2955, 2965)), "kst-19637-2375"],
}
FOOTER = re.compile(r"\n\nTweede Kamer, vergaderjaar 2025.2026, 32 317, nr\. 974 5\n")


def seed(prefix: str) -> str:
    """The letter whose name starts with ``prefix``, its lines joined by blanks, its own running foot left out."""
    for path in LETTERS.glob(f"{prefix}_*"):
        return re.sub(r"\s+", " ", FOOTER.sub("\n", path.read_text(encoding="utf-8")))
    pytest.skip(f"no letter {prefix} in letters/")


@pytest.mark.parametrize("prefix", SEEDS)
def test_seed_has_its_kamerstukken_and_no_other(prefix: str) -> None:
    text = seed(prefix)
    found = find(text)
    check_promises(text, found)
    assert [
        target.id for citation in found if citation.soort is Soort.KAMERSTUK for target in citation.targets
    ] == SEEDS[prefix]


def test_seed_001_has_its_other_references() -> None:
    found = find(seed("001"))
    others = [target.id for citation in found if citation.soort is not Soort.KAMERSTUK for target in citation.targets]
    assert others == ["motie-ceder", "motie-eerdmans", "TZ202403-087", "2024Z03504", "TZ202406-071"]


def test_seed_002_has_its_article_of_a_named_act() -> None:
    found = find(seed("002"), eu_names={"ammr": "32024R1351"})
    (citation,) = [citation for citation in found if citation.soort is Soort.EU]
    assert citation.text == "artikel 12, lid 6 van de AMMR"
    assert citation.pinpoint
    assert citation.pinpoint.value == "12, lid 6"


# --- labelled sentences -------------------------------------------------------------------------

SIGNS = str.maketrans({"⏎": "\n", "␣": "\u00a0", "␠": "\u2009", "␡": "\u202f"})
SENTENCES = [
    (part, tuple(sorted(wanted.split())), text.translate(SIGNS))
    for part, wanted, text in (
        line.split("\t") for line in (ROOT / "tests" / "verwijzingen.tsv").read_text(encoding="utf-8").splitlines()[2:]
    )
]


def certain(text: str) -> tuple[str, ...]:
    """The ids that a text leads to, sorted; what is doubted leads nowhere."""
    found = find(text, eu_names=NAMES)
    check_promises(text, found)
    return tuple(sorted(ids(tuple(citation for citation in found if citation.doubt is None))))


@pytest.mark.parametrize(("part", "wanted", "text"), SENTENCES, ids=[text for _, _, text in SENTENCES])
def test_labelled_sentence(part: str, wanted: tuple[str, ...], text: str) -> None:
    assert certain(text) == wanted, part


def test_there_are_enough_labelled_sentences_with_and_without() -> None:
    assert sum(1 for _, wanted, _ in SENTENCES if wanted) >= 400
    assert sum(1 for _, wanted, _ in SENTENCES if not wanted) >= 150
    assert len({text for _, _, text in SENTENCES}) == len(SENTENCES)


TARGETS = ROOT.parent / "shared" / "reference" / "citation_graph_26643_jonashans.tsv"


def spellings(dossier: str, number: str) -> Iterator[str]:
    """One paper as houses, courts and ministries write it."""
    for written in (dossier, f"{dossier[:2]} {dossier[2:]}", f"{dossier[:2]}\u00a0{dossier[2:]}"):
        for head in ("Kamerstuk ", "Kamerstukken II 2020/21, ", "Tweede Kamer, vergaderjaar 2020\u20132021, ", "TK "):
            for joint in (", nr. ", ", nr.\u00a0", " nr ", ",\nnr. "):
                yield f"Zoals gemeld ({head}{written}{joint}{number}) is dit bekend."
        yield f"De brief ({written}, nr. {number}) van toen."
        yield f"De brief (Kamerstuk {written}-{number}) van toen."


def test_real_papers_are_found_in_every_spelling() -> None:
    if not TARGETS.exists():
        pytest.skip("no reference data beside the repository")
    rows = [line.split("\t") for line in TARGETS.read_text(encoding="utf-8").splitlines()[1:]]
    papers = sorted({name for row in rows for name in (row[0], *row[4].split())})
    plain = [match for name in papers if (match := re.fullmatch(r"kst-(\d{5})-(\d{1,4})", name))]
    assert len(plain) > 200
    for match in plain[::5]:
        for text in spellings(match[1], match[2]):
            assert certain(text) == (match[0],), text


# --- any text -----------------------------------------------------------------------------------

WORDS = """
Kamerstuk Kamerstukken II I TK EK KST kst- nr. nrs. nummer en t/m , ; ( ) - – / . vergaderjaar 2020/21 2024–2025 32
317 32317 22 112 21501-02 36600-XX XIV C CII B 967 3 (R2151) p. blz. vraag 7 bijlage herdruk Handelingen Aanhangsel
van de item Stb. Stcrt. Trb. 2011, Verordening (EU) 2016/679 Richtlijn COM(2021) 726 artikel 12, lid 6 AMMR
BWBR0036795 LJN motie Van Zanten c.s. ECLI:NL:HR:2006:AV0653 2024Z03504 TZ202403-087 https://a.nl/b kst-32317-974 €
Postbus 12 oktober
""".split()
PIECES = [*"Kamerstuk nr. nrs 32 317 , - – XIV C 9 10 en t/m ( ) kst- 2020/21".split(), " ", "\n", "\u00a0"]
GRAMMAR = st.one_of(
    st.lists(st.sampled_from([*WORDS, " ", "\n", "\u00a0", ""]), max_size=40).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
)


@settings(max_examples=600, deadline=None)
@given(GRAMMAR)
def test_promises_hold_for_texts_of_our_own_words(text: str) -> None:
    check_promises(text, find(text, eu_names={"ammr": "32024R1351"}))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_promises_hold_for_any_text(text: str) -> None:
    check_promises(text, find(text, eu_names={"ammr": "32024R1351"}))


@settings(max_examples=100, deadline=None)
@given(
    st.integers(16000, 44999),
    st.integers(1, 9999),
    st.sampled_from([" ", "", "\u00a0", "\n"]),
    st.sampled_from(["nr. ", "nr.\u00a0", "nr "]),
)
def test_every_paper_of_every_dossier_is_found(dossier: int, number: int, blank: str, word: str) -> None:
    written = f"{str(dossier)[:2]}{blank}{str(dossier)[2:]}"
    assert ids(find(f"(Kamerstuk {written}, {word}{number})")) == (f"kst-{dossier}-{number}",)


@settings(max_examples=100, deadline=None)
@given(GRAMMAR, GRAMMAR)
def test_a_paragraph_does_not_change_its_neighbour(first: str, second: str) -> None:
    """Two texts apart have the references of both."""
    wall = " .\n\n~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n\n. "
    assert ids(find(first + wall + second)) == ids(find(first + wall)) + ids(find(wall + second))


@settings(max_examples=200, deadline=None)
@given(GRAMMAR)
def test_a_prefilter_hides_nothing(text: str) -> None:
    names = {"ammr": "32024R1351"}
    for kind in CITATION_KINDS:
        assert list(kind.find(text, names)) == list(kind.finder(text, names))


HOSTILE = [
    "1 1 1 ",
    "nr. nr. nr. ",
    "[[[[",
    "Kamerstuk ",
    "Kamerstuk 32 317, ",
    "Kamerstukken 32 317 en ",
    "32 317 en ",
    "32 317, nr. 1, ",
    "kst-",
    "nr. 19 637, ",
    "12345-",
    "1,",
    "2024/25 ",
    "Tweede Kamer, vergaderjaar ",
    "Handelingen II 2014/15, nr. 19, item ",
    "Aanhangsel ",
    "Stb. 2011, ",
    "artikel 1, lid 2, ",
    "artikel 1 en 2 van de a b c d e f ",
    "motie Van De Der ",
    "motie Aa/Bb, ",
    "https://a",
    "https://a.b/(((",
    "a(",
    "Verordening (EU) ",
    "COM(2021) ",
    "mededeling ",
    "ECLI:NL:",
    "BWBR0036795&a=b",
    "\u00a0",
    "XIV ",
    "p. ",
    "0",
    "-",
    "nr. 1 ",
    "(((",
    ")",
    "artikel 1, eerste lid, en artikel 2, ",
    "artikel 1 jo. 2 jo. 3 ",
    "PbEU 2016, L ",
    "COM(2020) 610, 611, ",
    "Kamerstukken I 2000/2001, 26 855 (250, ",
    "Kamerstuk 32 317, nr. 1 (aa) en ",
    "33 328, A ",
    "artikel 1, eerste lid, 2, tweede lid, ",
    "artikel 1 AMMR en 2 AMMR en ",
    "richtlijn over iets (2011/83/EU) ",
    "(2011/83/EU)",
    "aaaarichtlijn ",
    "motie van de heer ",
    "motie nr. 1 van het voormalig lid ",
    "PB L, 2024/1689, ",
    "Staatscourant van 3 juni 2021, ",
    "Hand. II 12 dec. 2019, ",
    "AMMR artikel 1 ",
    "de AMMR kent artikel 1, ",
    "artikel 1 in samenhang gelezen met ",
    "AMMR (EU 2024/1351) ",
    "Richtlijn van de Raad betreffende het beginsel, ",
    ", nr. 79/7/EEG",
    "Kamerstuk 36 410, nr. 31, ter vervanging van ",
    "(36410-K) ",
    "begroting (36410-K), ",
    "Kamerstukken II 1984/85, 7882, ",
    "Kamermotie van ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    names = {"ammr": "32024R1351"}

    def look(size: int) -> None:
        find(piece * (size // len(piece)), eu_names=names)

    assert_linear(look, 200_000)
    assert_within(2, lambda: look(200_000))


# --- names of acts ------------------------------------------------------------------------------


def test_the_table_of_names_can_be_used() -> None:
    facts = read_facts()
    assert len(NAMES) == len(facts.eu_names), "a name means one act"
    # an empty id: in that time the name meant an act that is not in the table, or more than one
    for name, id_ in (*facts.eu_names, *(row[:2] for row in facts.earlier_names if row[1])):
        assert name == name.casefold().strip(), name
        assert official_address(id_), (name, id_)
    known = {name for name, id_ in (*facts.eu_names, *(row[:2] for row in facts.earlier_names)) if id_}
    assert {name for name, id_, _ in facts.earlier_names if not id_} <= known, "an empty id is the gap in a name"
    assert all(dt.date.fromisoformat(last) for _, _, last in facts.earlier_names)


@pytest.mark.parametrize(
    ("day", "ids_"),
    [
        # two acts bore the name, one after another: the letter's day tells which
        ("15 februari 2010", ("32003R0343", "32003L0009")),
        ("15 februari 2015", ("32013R0604", "32013L0033")),
        # the richtlijn of 2024 and that of 2013 were in use beside each other
        ("15 februari 2025", ("32013R0604",)),
        # from 12 June 2026 that of 2024 alone
        ("1 oktober 2026", ("32013R0604", "32024L1346")),
    ],
)
def test_a_name_means_the_act_of_its_day(day: str, ids_: tuple[str, ...], tmp_path: Path) -> None:
    body = "Dit volgt uit artikel 3 van de Dublinverordening.\n\nZie ook artikel 9 Opvangrichtlijn."
    folder = write(tmp_path, {"a.txt": letter(body=body, day=day)})
    (conversion,) = converted(folder)[1]
    (one,) = conversion.letters
    assert ids(tuple(reference.citation for reference in one.references)) == ids_


@pytest.mark.parametrize(
    ("day", "ids_"),
    [
        # the Politiewet 1993, and the Handvest before the Netherlands was party to the revised one
        ("15 februari 2005", ("BWBR0006299", "BWBV0001021")),
        ("15 februari 2015", ("BWBR0031788", "BWBV0001800")),
        # the Politiewet of 1957 is in no source: text
        ("1 maart 1994", ("BWBV0001021",)),
    ],
)
def test_a_name_that_went_to_a_next_act_means_that_of_its_day(day: str, ids_: tuple[str, ...], tmp_path: Path) -> None:
    body = "Dit volgt uit artikel 3 van de Politiewet.\n\nZie ook artikel 6 van het Europees Sociaal Handvest."
    (conversion,) = converted(write(tmp_path, {"a.txt": letter(body=body, day=day)}))[1]
    (one,) = conversion.letters
    assert ids(tuple(reference.citation for reference in one.references)) == ids_


@pytest.mark.parametrize(
    ("first", "later", "wanted"),
    [
        (
            "De Wet goed verhuurderschap (hierna: de Wet) geldt.",
            "Dat volgt uit artikel 5 van de Wet.",
            ("BWBR0048028",),
        ),
        ("Zie Verordening (EU) 2024/1689 (AI-akte).", "Artikel 5 AI-akte verbiedt dat.", ("32024R1689", "32024R1689")),
        # without "hierna" a plain word is no name, and small it is none either
        ("De Wet goed verhuurderschap (de Wet) geldt.", "Dat volgt uit artikel 5 van de Wet.", ()),
        ("De Wet goed verhuurderschap (hierna: de Wet) geldt.", "Dat volgt uit artikel 5 van de wet.", ()),
        # given to two acts, it names neither
        ("De Jeugdwet (hierna: de Wet) en de Awb (hierna: de Wet).", "Dat volgt uit artikel 5 van de Wet.", ()),
    ],
)
def test_a_short_name_holds_for_the_whole_letter(
    first: str, later: str, wanted: tuple[str, ...], tmp_path: Path
) -> None:
    folder = write(tmp_path, {"a.txt": letter(body=f"{first}\n\nEen alinea ertussen.\n\n{later}")})
    (conversion,) = converted(folder)[1]
    (one,) = conversion.letters
    assert ids(tuple(reference.citation for reference in one.references)) == wanted

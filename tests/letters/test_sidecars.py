"""The publisher's own facts: each with its reason, each wrong one an error that names its file."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import pytest

from site_gen.letters import convert
from site_gen.letters.corrections import correct
from site_gen.model import Afzender, Dossier, KamerstukId, Origin, Sidecar, SiteGenError
from site_gen.publishing import Job, check
from site_gen.sources import read_folder
from tests.letters.letter_tools import source_of

TWO = "BRIEF VAN DE MINISTER VAN ZAKEN\n\nAan de Voorzitter van de {} Kamer\n\nDen Haag, 6 december 2024\n\nTekst van de brief.\n"
WRONG = [
    # what it is, file name, text, what the message says
    ("unknown key", "brief.yml", "datun: 2024-12-06\nreden: post\n", "onbekende sleutel 'datun'"),
    ("no reason", "brief.yml", "datum: 2024-12-06\n", "'reden' ontbreekt"),
    ("an empty reason", "brief.yml", "datum: 2024-12-06\nreden: '  '\n", "'reden' ontbreekt"),
    ("a reason that is no text", "brief.yml", "datum: 2024-12-06\nreden: 5\n", "'reden' ontbreekt"),
    ("broken YAML", "brief.yml", "titel: 'open\nreden: x\n", r"brief\.yml:\d+: is geen geldige YAML"),
    ("a key twice", "brief.yml", "datum: 2024-01-01\ndatum: 2024-02-01\nreden: x\n", r"brief\.yml:2: .*'datum' staat er tweemaal"),
    ("a key twice in a sender", "brief.yml", "afzender: {naam: A, naam: B}\nreden: x\n", r"'naam' staat er tweemaal"),
    ("a tab", "brief.yml", "titel:\n\t- x\n", r"brief\.yml:2: is geen geldige YAML"),
    ("a tag that would run code", "brief.yml", "titel: !!python/object/apply:os.getcwd []\nreden: x\n", r"brief\.yml:1: is geen geldige YAML"),
    ("a NUL", "brief.yml", "titel: a\x00b\n", "is geen geldige YAML"),
    ("a thousandfold alias", "brief.yml", "a: &a [x, x, x]\ntitel: &b [*a, *a, *a]\nreden: x\n", "onbekende sleutel 'a'"),
    ("a list for a title", "brief.yml", "titel: [een, twee]\nreden: x\n", "'titel' heeft de verkeerde vorm"),
    ("nothing for a title", "brief.yml", "titel:\nreden: x\n", "'titel' heeft de verkeerde vorm"),
    ("YAML reads nee as false", "brief.yml", "kenmerk: no\nreden: x\n", "'kenmerk' heeft de verkeerde vorm"),
    ("an unknown field of a sender", "brief.yml", "afzender: {naam: X, rol: Y}\nreden: x\n", "'afzender' heeft de verkeerde vorm"),
    ("no dossiers", "brief.yml", "dossiers: []\nreden: x\n", "'dossiers' heeft de verkeerde vorm"),
    ("not a mapping", "brief.yml", "- een\n- twee\n", "verwacht sleutels met waarden"),
    ("not UTF-8", "brief.yml", "titel: caf\xe9\n", "is geen UTF-8"),
    ("a date that is none", "brief.yml", "datum: gisteren\nreden: x\n", "is geen datum"),
    ("a day that cannot be", "brief.yml", "datum: 2024-02-31\nreden: x\n", r"brief\.yml:1: datum '2024-02-31' is geen datum"),
    ("no such letter", "ander.yml", "titel: x\nreden: x\n", "hoort bij geen brief"),
    ("almost the name of a letter", "breif.yml", "titel: x\nreden: x\n", r"breif\.yml:1: hoort bij geen brief - bedoelt u brief\.yml"),
    ("the other ending for groups", "dossiers.yaml", "groepen: {}\n", r"bedoelt u dossiers\.yml"),
    ("a part that is no number", "brief.yml", "delen: {twee: {titel: x, reden: y}}\n", "'twee' moet een nummer"),
    ("part 0", "brief.yml", "delen: {0: {titel: x, reden: y}}\n", "'0' moet een nummer"),
    ("parts in a list", "brief.yml", "delen: [1]\n", "'delen' moet per deel"),
    ("an unknown key in a part", "brief.yml", "delen: {2: {title_: x, reden: y}}\n", "onbekende sleutel 'title_'"),
    ("a year in words", "brief.yml", "reden: x\nvergaderjaar: vorig jaar\n", r"brief\.yml:2: 'vergaderjaar' kan niet 'vorig jaar' zijn"),
    ("years that are not next to each other", "brief.yml", "vergaderjaar: 2024-2026\nreden: x\n", "twee jaren na elkaar"),
    ("a third chamber", "brief.yml", "kamer: Derde Kamer\nreden: x\n", "kies uit Tweede Kamer, Eerste Kamer"),
    ("a kind that is none, with the nearest", "brief.yml", "soort: Mottie\nreden: x\n", "bedoelt u 'Motie'"),
    ("a kind like none", "brief.yml", "soort: Xylofoon\nreden: x\n", "kies een soort"),
    ("an empty title", "brief.yml", "titel: ''\nreden: x\n", "'titel' heeft de verkeerde vorm .leeg"),
    ("a title of signs", "brief.yml", "titel: '...'\nreden: x\n", "'titel' heeft de verkeerde vorm .leeg"),
    ("an answer as title", "brief.yml", "titel: nee\nreden: x\n", "tussen aanhalingstekens"),
    ("a sender without fields", "brief.yml", "reden: x\nafzender:\n  - {}\n", r"brief\.yml:3: 'afzender' heeft de verkeerde vorm"),
    ("a day far ahead", "brief.yml", "datum: 2999-01-01\nreden: x\n", "schrijf een dag van 1814 tot en met"),
    ("a day before there were letters", "brief.yml", "gesteld: 0201-01-01\nreden: x\n", "schrijf een dag van 1814"),
    ("a day in Dutch", "brief.yml", "datum: 6 december 2024\nreden: x\n", "schrijf 2024-12-06"),
    ("only a reason", "brief.yml", "reden: volgens de griffie\n", "er staat alleen een reden"),
    ("a number that is none", "brief.yml", "reden: x\nondernummer: a/b\n", r"brief\.yml:2: 'ondernummer' kan niet"),
    ("an address that runs", "brief.yml", "reden: x\nbron:\n  url: javascript:alert(1)\n", r"brief\.yml:3: .*is geen adres"),
    ("a sum of the source", "brief.yml", "bron: {url: 'https://a.nl/', sha256: x}\nreden: x\n", "onbekend veld 'sha256'"),
    ("a dossier that leaves the folder", "brief.yml", "dossiers: ../../etc\nreden: x\n", "geen nummer van vijf cijfers"),
    ("a toevoeging that is none", "brief.yml", "dossiers: {nummer: 36600, toevoeging: a/b}\nreden: x\n", "toevoeging 'a/b' kan niet"),
    ("a case number that is none", "brief.yml", "zaaknummers: [2024Z12345, Z1]\nreden: x\n", "kan niet 'Z1' zijn"),
    ("an id of something else", "brief.yml", "identifier: stb-2024-1\nreden: x\n", "zoals kst-32317-974"),
    ("an id and a number", "brief.yml", "identifier: kst-32317-974\nondernummer: 975\nreden: x\n", r"brief\.yml:2: 'identifier' en 'ondernummer' zeggen hetzelfde"),
    ("what is derived", "brief.yml", "citeert: [kst-1]\nreden: x\n", "'citeert' volgt uit de brief"),
    ("a near miss of a key", "brief.yml", "vergaderjaren: 2024-2025\nreden: x\n", "bedoelt u 'vergaderjaar'"),
    ("a merged row", "brief.yml", "a: &a {titel: X}\n<<: *a\nreden: x\n", "onbekende sleutel"),
    ("two documents", "brief.yml", "titel: A\nreden: x\n---\ntitel: B\n", "is geen geldige YAML"),
    ("a part twice", "brief.yml", "titel: A\nreden: x\ndelen:\n  1: {titel: B, reden: y}\n", r"brief\.yml:4: deel 1 staat er tweemaal"),
    ("dossiers.yml: unknown key", "dossiers.yml", "groep: {}\n", "onbekende sleutel 'groep'"),
    ("dossiers.yml: slug with capitals", "dossiers.yml", "groepen: {Asiel: {titel: x}}\n", "groep 'Asiel'"),
    ("dossiers.yml: slug that leaves the folder", "dossiers.yml", "groepen: {'../weg': {titel: x}}\n", "groep '../weg'"),
    ("dossiers.yml: slug that is a number", "dossiers.yml", "groepen: {32317: {titel: x}}\n", "groep '32317'"),
    ("dossiers.yml: unknown field of a group", "dossiers.yml", "groepen: {asiel: {naam: x}}\n", "onbekende sleutel 'naam'"),
    ("dossiers.yml: a letter that is not there", "dossiers.yml", "groepen: {asiel: {stukken: [weg.txt]}}\n", "noemt weg.txt"),
    ("dossiers.yml: one letter in two groups", "dossiers.yml", "groepen: {asiel: {stukken: [brief.txt]}, zorg: {stukken: [brief.txt]}}\n", "staat in asiel en in zorg"),
    ("dossiers.yml: one name instead of a list", "dossiers.yml", "groepen: {asiel: {stukken: brief.txt}}\n", "moet een lijst zijn"),
    ("dossiers.yml: a number instead of a list", "dossiers.yml", "groepen: {asiel: {stukken: 5}}\n", "moet een lijst zijn"),
    ("dossiers.yml: a title for what is no dossier", "dossiers.yml", "dossiers:\n  '319': x\n", r"dossiers\.yml:2: dossier '319' heeft geen nummer"),
    ("dossiers.yml: a title that is a list", "dossiers.yml", "dossiers:\n  '31936': [x]\n", r"dossiers\.yml:2: '31936' heeft de verkeerde vorm"),
    ("dossiers.yml: a group twice", "dossiers.yml", "groepen:\n  aa: {titel: x}\n  aa: {titel: y}\n", r"dossiers\.yml:3: 'aa' staat er tweemaal"),
    ("dossiers.yml: a letter twice in a group", "dossiers.yml", "groepen: {asiel: {stukken: [brief.txt, brief.txt]}}\n", "staat tweemaal in asiel"),
    ("dossiers.yml: a near miss of a letter", "dossiers.yml", "groepen: {asiel: {stukken: [brif.txt]}}\n", r"bedoelt u brief\.txt"),
    ("dossiers.yml: a near miss of a key", "dossiers.yml", "dossier: {}\n", "bedoelt u 'dossiers'"),
    ("a near miss of a fractie", "brief.yml", "reden: x\nfracties: [D66, VVVD]\n", r"brief\.yml:2: .*bedoelt u 'VVD'"),
    ("dossiers.yml: groups in a list", "dossiers.yml", "groepen: [asiel]\n", "groepen: verwacht sleutels"),
    ("dossiers.yml: broken", "dossiers.yml", "groepen: {\n", "is geen geldige YAML"),
    ("dossiers.yml: far too deep", "dossiers.yml", "[" * 1500, "is geen geldige YAML"),
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "brief.txt").write_text("Geachte voorzitter, dit is een brief.\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize(("name", "text", "told"), [pytest.param(*row[1:], id=row[0]) for row in WRONG])
def test_a_wrong_file_is_one_error_that_names_it(folder: Path, name: str, text: str, told: str) -> None:
    (folder / name).write_bytes(text.encode("latin-1"))
    with pytest.raises(SiteGenError, match=told) as caught:
        read_folder(folder)
    assert str(caught.value).startswith(name)
    assert caught.value.exit_code == 2
    assert len(str(caught.value)) < 500


RIGHT = [
    # key, YAML, the letter's field, its value
    ("datum", "2024-12-06", "datum", dt.date(2024, 12, 6)),
    ("datum", "2024-12-06 10:30:00", "datum", dt.date(2024, 12, 6)),
    ("titel", "'Een: titel'", "titel", "Een: titel"),
    ("title", "Engelse sleutel", "titel", "Engelse sleutel"),
    ("ondernummer", "974", "ondernummer", "974"),
    ("kenmerk", "6501580", "kenmerk", "6501580"),
    ("kamer", "Eerste Kamer", "kamer", "Eerste Kamer"),
    ("ondernummer", "010", "ondernummer", "010"),  # not 8, as YAML reads a number with a nought before it
    ("kenmerk", "0x1F", "kenmerk", "0x1F"),
    ("kenmerk", "12:30", "kenmerk", "12:30"),  # not 750
    ("kenmerk", "1_000", "kenmerk", "1_000"),
    ("titel", "1.10", "titel", "1.10"),
    ("titel", "'nee'", "titel", "nee"),
    ("datum", "'2024-12-06'", "datum", dt.date(2024, 12, 6)),
    ("gesteld", "2024-11-06", "gesteld", dt.date(2024, 11, 6)),
    ("vergaderjaar", "2024/25", "vergaderjaar", "2024-2025"),
    ("vergaderjaar", "2024–2025", "vergaderjaar", "2024-2025"),
    ("vergaderjaar", "1999/00", "vergaderjaar", "1999-2000"),
    ("kamer", "tweede kamer der Staten-Generaal", "kamer", "Tweede Kamer"),
    ("soort", "beslisnota", "soort", "Beslisnota"),
    ("ondernummer", "'974'", "ondernummer", "974"),
    ("commissie", "vaste commissie voor Financiën", "commissie", "vaste commissie voor Financiën"),
    ("fracties", "[groenlinks-pvda, Lijst Nieuw]", "fracties", ("GroenLinks-PvdA", "Lijst Nieuw")),
    ("zaaknummers", "2024Z12345", "zaaknummers", ("2024Z12345",)),
    ("afzender", "{functie: Minister van Zaken}", "afzenders", (Afzender(None, "Minister van Zaken"),)),
]


@pytest.mark.parametrize(("key", "text", "field", "value"), RIGHT)
def test_a_sidecar_wins_and_says_so(folder: Path, key: str, text: str, field: str, value: object) -> None:
    (folder / "brief.yml").write_text(f"{key}: {text}\nreden: volgens de griffie\n", "utf-8")
    found = read_folder(folder)
    (letter,) = convert(found.sources[0], found.sidecars).letters
    assert getattr(letter.metadata, field) == value
    (told,) = (item for item in letter.metadata.herkomst if item.field == field)
    assert (told.origin, told.reden) == (Origin.HANDMATIG, "volgens de griffie")
    assert getattr(letter.printed, field) != value


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("32317", ["32317"]),
        ("'32 317'", ["32317"]),
        ("36 600 XX", ["36600-XX"]),
        ("19 637 (R1519)", ["19637-R1519"]),
        ("[36600-XX, 32317]", ["36600-XX", "32317"]),
        ("[{nummer: 32317, titel: JBZ-Raad}]", ["32317"]),
    ],
)
def test_dossiers_are_given_in_each_spelling(folder: Path, text: str, slugs: list[str]) -> None:
    (folder / "brief.yml").write_text(f"dossiers: {text}\nreden: x\n", "utf-8")
    found = read_folder(folder)
    assert [d.slug for d in convert(found.sources[0], found.sidecars).letters[0].metadata.dossiers] == slugs


@pytest.mark.parametrize(
    ("printed", "slugs"),
    [
        # dossiers in the sidecar of the part before, those of the letter afterwards
        ("", ["19637"]),
        ("32317", ["19637"]),
        ("[32317, 19637]", ["19637", "32317"]),
    ],
)
def test_an_identifier_sets_dossier_and_number(printed: str, slugs: list[str]) -> None:
    letter = convert(source_of("Tekst.")).letters[0]
    here = tuple(Dossier(number) for number in ("32317", "19637") if number in printed)
    letter = replace(letter, metadata=replace(letter.metadata, dossiers=here))
    sidecar = Sidecar(letter.source, (("identifier", KamerstukId("19637", None, "2699")),), "griffie")
    metadata = correct(letter, [sidecar]).metadata
    assert ([d.slug for d in metadata.dossiers], metadata.ondernummer) == (slugs, "2699")
    assert {h.field for h in metadata.herkomst if h.origin is Origin.HANDMATIG} == {"dossiers", "ondernummer"}


DATED = "Tweede Kamer der Staten-Generaal\nVergaderjaar 2022–2023\n32 317 JBZ-Raad\nNr. 31 BRIEF VAN DE MINISTER\n\nDen Haag, {}\n\nOp 17 juni 2023 heeft uw Kamer verzocht om deze brief.\n"


@pytest.mark.parametrize(
    ("printed", "given", "told"),
    [
        # the day that is printed, what the sidecar sets, the doubts that are left
        ("3 mei 2023", "titel: Brief", ["datum-later"]),
        ("3 mei 2023", "datum: 2023-07-03", []),
        ("3 mei 2023", "datum: 2023-05-04", ["datum-later"]),
        ("31 februari 2023", "datum: 2023-07-03", []),
        ("3 juli 2026", "titel: Brief", ["vergaderjaar-anders"]),
        ("3 juli 2026", "vergaderjaar: 2025-2026", []),
        ("3 juli 2026", "datum: 2023-07-03", []),
        ("3 juli 2023", "datum: 2026-07-03", ["vergaderjaar-anders"]),
    ],
)
def test_a_doubt_about_a_printed_value_ends_where_the_publisher_gives_it(
    folder: Path, printed: str, given: str, told: list[str]
) -> None:
    (folder / "brief.txt").write_text(DATED.format(printed), "utf-8")
    (folder / "brief.yml").write_text(f"{given}\nreden: griffie\n", "utf-8")
    found = read_folder(folder)
    assert [notice.code for notice in convert(found.sources[0], found.sidecars).notices] == told


def test_an_identifier_is_read_from_the_file(folder: Path) -> None:
    (folder / "brief.yml").write_text("identifier: kst-36600-XX-5\nreden: griffie\n", "utf-8")
    found = read_folder(folder)
    assert str(convert(found.sources[0], found.sidecars).letters[0].metadata.identifier) == "kst-36600-XX-5"


def test_every_fault_of_every_file_is_told_in_one_run(folder: Path) -> None:
    (folder / "ander.txt").write_text("Geachte voorzitter, nog een brief.\n", "utf-8")
    (folder / "brief.yml").write_text("kleur: rood\nkamer: Derde Kamer\ndelen:\n  2:\n    datum: x\n", "utf-8")
    (folder / "brief.yaml").write_text("titel: x\nreden: abc\n", "utf-8")
    (folder / "ander.yml").write_text("titel: [\n", "utf-8")
    (folder / "dossiers.yml").write_text("groep: {}\n", "utf-8")
    with pytest.raises(SiteGenError) as caught:
        read_folder(folder)
    places = [line.split(": ")[0] for line in caught.value.lines]
    assert sorted(places) == ["ander.yml:2", *(f"brief.yml:{n}" for n in (1, 1, 1, 2, 4, 5)), "dossiers.yml:1"]
    assert all(len(line) < 400 and " - " in line and "\n" not in line for line in caught.value.lines)


def test_a_reason_is_plain_words(folder: Path) -> None:
    (folder / "brief.yml").write_text('titel: x\nreden: "omge\\u202ekeerd\\n en verder"\n', "utf-8")
    assert read_folder(folder).sidecars[0].reden == "omgekeerd en verder"


def test_each_part_of_a_file_has_its_own_facts(folder: Path) -> None:
    (folder / "brief.txt").write_text(TWO.format("Eerste") + TWO.format("Tweede"), "utf-8")
    (folder / "brief.txt.yml").write_text(
        "titel: Een\nreden: x\ndelen:\n  2: {titel: Twee, reden: y}\n  3: {titel: Drie, reden: z}\n", "utf-8"
    )
    found = read_folder(folder)
    conversion = convert(found.sources[0], found.sidecars)
    assert [letter.metadata.titel for letter in conversion.letters] == ["Een", "Twee"]
    job = Job(folder, None, folder, None)
    with pytest.raises(SiteGenError, match=r"^brief\.txt\.yml:5: deel 3 is er niet: in brief\.txt staan 2 - "):
        check(job)


def test_the_vergaderjaar_follows_the_day_that_holds(folder: Path) -> None:
    """A derived one moves with a corrected day, also over the third Tuesday of September; a printed one stays."""
    head = "Tweede Kamer der Staten-Generaal 2\n{}\nBRIEF VAN DE MINISTER VAN ZAKEN\n\nDen Haag, 6 december 2024\n\nTekst van de brief.\n"
    (folder / "brief.yml").write_text("datum: 2020-09-14\nreden: x\n", "utf-8")
    for printed, held, origin in (
        ("", "2019-2020", Origin.AFGELEID),
        ("Vergaderjaar 2024–2025\n", "2024-2025", Origin.KOP),
    ):
        (folder / "brief.txt").write_text(head.format(printed), "utf-8")
        found = read_folder(folder)
        metadata = convert(found.sources[0], found.sidecars).letters[0].metadata
        assert metadata.vergaderjaar == held
        assert [item.origin for item in metadata.herkomst if item.field == "vergaderjaar"] == [origin]


def test_a_fractie_that_no_list_knows_is_taken_over_and_doubted(folder: Path) -> None:
    (folder / "brief.yml").write_text("reden: x\nfracties: [vvd, Lijst Nieuw, D'66]\n", "utf-8")
    found = read_folder(folder)
    assert dict(found.sidecars[0].values)["fracties"] == ("VVD", "Lijst Nieuw", "D66")
    told = [str(notice) for notice in found.notices]
    assert len(told) == 1
    assert told[0].startswith("WAARSCHUWING brief.yml:1: fractie 'Lijst Nieuw' staat niet in de lijst")


@pytest.mark.parametrize(
    "text",
    [
        "datum: [2020\n", "a: {b: c\n", "a:\n\t- x\n", "titel: Een: twee\n", "titel\nreden: x\n", "titel: 'open\n",
        'titel: "a\\d"\n', "titel: *ster\n", "titel: & en\n", "titel: @x\n", "a: - x\n", "- a\nb: c\n", 'titel: "x" y\n',
        "titel: [a]]\n", "[", "titel: | x\n", "%YAML 2.0\n---\na: b\n", "a: !<\n", "titel: a\x07\n", "--- a\n...\nb: c\n",
    ],
)  # fmt: skip
def test_what_is_wrong_with_yaml_is_told_in_dutch(folder: Path, text: str) -> None:
    (folder / "brief.yml").write_text(text + "reden: x\n", "utf-8")
    with pytest.raises(SiteGenError, match=r"^brief\.yml:\d+: is geen geldige YAML \([^)]+\) - .+$") as caught:
        read_folder(folder)
    assert not re.search(r"\b(?:found|expected|while|not|block|the)\b", str(caught.value))


def test_groups_and_titles_are_read(folder: Path) -> None:
    (folder / "dossiers.yml").write_text(
        "groepen:\n  asiel: {titel: Asiel, stukken: [brief.txt]}\n"
        "dossiers: {'32317': JBZ-Raad, 19 637: Vreemdelingen, 36 600 XX: Begroting, CXLIX: Verkiezingen}\n",
        "utf-8",
    )
    found = read_folder(folder)
    assert [(g.slug, g.titel, g.stukken) for g in found.groups] == [("asiel", "Asiel", ("brief.txt",))]
    assert dict(found.titles) == {
        "32317": "JBZ-Raad", "19637": "Vreemdelingen", "36600-XX": "Begroting", "CXLIX": "Verkiezingen",
    }  # fmt: skip


def test_a_letter_without_a_sidecar_is_left_as_it_is() -> None:
    assert convert(source_of("Tekst.")).letters[0].metadata.herkomst[-1].origin is not Origin.HANDMATIG

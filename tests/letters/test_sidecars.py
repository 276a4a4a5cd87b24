"""The publisher's own facts: each with its reason, each wrong one an error that names its file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from site_gen.letters import convert
from site_gen.model import Origin, SiteGenError
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
    ("a tag that would run code", "brief.yml", "titel: !!python/object/apply:os.getcwd []\nreden: x\n", "is geen geldige YAML"),
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
    ("a day that cannot be", "brief.yml", "datum: 2024-02-31\nreden: x\n", "is geen geldige YAML"),
    ("no such letter", "ander.yml", "titel: x\nreden: x\n", "hoort bij geen brief"),
    ("a part that is no number", "brief.yml", "delen: {twee: {titel: x, reden: y}}\n", "'twee' moet een nummer"),
    ("part 0", "brief.yml", "delen: {0: {titel: x, reden: y}}\n", "0 moet een nummer"),
    ("parts in a list", "brief.yml", "delen: [1]\n", "'delen' moet per deel"),
    ("an unknown key in a part", "brief.yml", "delen: {2: {title_: x, reden: y}}\n", "onbekende sleutel 'title_'"),
    ("dossiers.yml: unknown key", "dossiers.yml", "groep: {}\n", "onbekende sleutel 'groep'"),
    ("dossiers.yml: slug with capitals", "dossiers.yml", "groepen: {Asiel: {titel: x}}\n", "groep 'Asiel'"),
    ("dossiers.yml: slug that leaves the folder", "dossiers.yml", "groepen: {'../weg': {titel: x}}\n", "groep '../weg'"),
    ("dossiers.yml: slug that is a number", "dossiers.yml", "groepen: {32317: {titel: x}}\n", "groep '32317'"),
    ("dossiers.yml: unknown field of a group", "dossiers.yml", "groepen: {asiel: {naam: x}}\n", "onbekende sleutel 'naam'"),
    ("dossiers.yml: a letter that is not there", "dossiers.yml", "groepen: {asiel: {stukken: [weg.txt]}}\n", "noemt weg.txt"),
    ("dossiers.yml: one letter in two groups", "dossiers.yml", "groepen: {asiel: {stukken: [brief.txt]}, zorg: {stukken: [brief.txt]}}\n", "staat in asiel en in zorg"),
    ("dossiers.yml: one name instead of a list", "dossiers.yml", "groepen: {asiel: {stukken: brief.txt}}\n", "moet een lijst zijn"),
    ("dossiers.yml: a number instead of a list", "dossiers.yml", "groepen: {asiel: {stukken: 5}}\n", "moet een lijst zijn"),
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
        ("[36600-XX, 32317]", ["36600-XX", "32317"]),
        ("[{nummer: 32317, titel: JBZ-Raad}]", ["32317"]),
    ],
)
def test_dossiers_are_given_in_each_spelling(folder: Path, text: str, slugs: list[str]) -> None:
    (folder / "brief.yml").write_text(f"dossiers: {text}\nreden: x\n", "utf-8")
    found = read_folder(folder)
    assert [d.slug for d in convert(found.sources[0], found.sidecars).letters[0].metadata.dossiers] == slugs


def test_a_dossier_without_five_digits_is_an_error(folder: Path) -> None:
    (folder / "brief.yml").write_text("dossiers: ../../etc\nreden: x\n", "utf-8")
    found = read_folder(folder)
    with pytest.raises(SiteGenError, match="geen nummer van vijf cijfers"):
        convert(found.sources[0], found.sidecars)


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
    assert [notice.code for notice in conversion.notices] == ["onbekend-deel"]


def test_groups_and_titles_are_read(folder: Path) -> None:
    (folder / "dossiers.yml").write_text(
        "groepen:\n  asiel: {titel: Asiel, stukken: [brief.txt]}\ndossiers: {'32317': JBZ-Raad, 19637: Vreemdelingen}\n",
        "utf-8",
    )
    found = read_folder(folder)
    assert [(g.slug, g.titel, g.stukken) for g in found.groups] == [("asiel", "Asiel", ("brief.txt",))]
    assert dict(found.titles) == {"32317": "JBZ-Raad", "19637": "Vreemdelingen"}


def test_a_letter_without_a_sidecar_is_left_as_it_is() -> None:
    assert convert(source_of("Tekst.")).letters[0].metadata.herkomst[-1].origin is not Origin.HANDMATIG

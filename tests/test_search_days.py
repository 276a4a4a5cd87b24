"""The days that a text names, read for the index and by the search page: both the same."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import site_gen
from site_gen.site.search_days import day_keys, own_day
from site_gen.site.search_text import fold

_ASSET = Path(site_gen.__file__).parent / "theme/assets/zoek-dag.js"

_OWN = "2026-01-15"

# What is printed, and the days it names.
ROWS: tuple[tuple[str, list[str]], ...] = (
    ("Den Haag, 8 oktober 2025", ["2025-10-08"]),
    ("08 oktober 2025", ["2025-10-08"]),
    ("Datum 08-10-2025", ["2025-10-08"]),  # the head of a nota
    ("8-10-2025", ["2025-10-08"]),
    ("8/10/2025", ["2025-10-08"]),
    ("08.10.2025", ["2025-10-08"]),
    ("8\u201110\u20112025, 8\u201310\u20132024", ["2024-10-08", "2025-10-08"]),  # signs of a word processor
    ("8 - 10 - 2025", ["2025-10-08"]),  # out of a PDF
    ("2025-10-08", ["2025-10-08"]),
    ("d.d. 8 okt. 2025", ["2025-10-08"]),
    ("8-okt-2025", ["2025-10-08"]),
    ("3 sept. 2024 en 3 sep 2023", ["2023-09-03", "2024-09-03"]),
    ("1 mrt 2020", ["2020-03-01"]),
    ("1e oktober 2025", ["2025-10-01"]),
    ("'s-Gravenhage, 29juni1994", ["1994-06-29"]),  # a scan
    ("12 March 2024", ["2024-03-12"]),  # an annexed paper of the Union
    ("8 OKTOBER 2025", ["2025-10-08"]),
    ("8\u00a0oktober\u00a02025", ["2025-10-08"]),
    ("8 okto\u00adber 2025", ["2025-10-08"]),  # a hyphen nobody sees
    # several that share a month or a year
    ("de Raad van 13 en 14 oktober 2025", ["2025-10-13", "2025-10-14"]),
    ("13-14 oktober 2025", ["2025-10-13", "2025-10-14"]),
    ("13 \u2013 14 oktober 2025", ["2025-10-13", "2025-10-14"]),
    ("13 t/m 15 oktober 2025", ["2025-10-13", "2025-10-15"]),
    ("7, 8 en 9 oktober 2025", ["2025-10-07", "2025-10-08", "2025-10-09"]),
    ("30 september en 1 oktober 2025", ["2025-09-30", "2025-10-01"]),
    ("van 3 maart, van 8 april en van 2 mei 2024", ["2024-03-03", "2024-04-08", "2024-05-02"]),
    ("30 december tot en met 2 januari 2026", ["2025-12-30", "2026-01-02"]),  # over the end of a year
    ("31 december 2025-1 januari 2026", ["2025-12-31", "2026-01-01"]),
    # no span, though it stands beside a day
    ("nr. 12 - 8 oktober 2025", ["2025-10-08"]),
    ("nr. 2, 8 oktober 2025", ["2025-10-08"]),
    ("3 mei jl. en 4 juni 2024", ["2024-06-04", "2025-05-03"]),
    ("op 3 mei. De brief van 4 juni 2024", ["2024-06-04"]),
    # beside the day of the letter, which is 15 January 2026
    ("uw brief van 9 december jl.", ["2025-12-09"]),
    ("13 en 14 januari j.l. en 15 januari jongstleden", ["2026-01-13", "2026-01-14", "2026-01-15"]),
    ("op 16 januari a.s., 3 februari aanstaande en 14 januari a.s.", ["2026-01-16", "2026-02-03", "2027-01-14"]),
    ("30 november en 1 december jl.", ["2025-11-30", "2025-12-01"]),
    # no day
    ("32 oktober 2025, 8-13-2025, 2025-13-08, 0-10-2025", []),
    ("oktober 2025, 10-2025, 2024-2025, 8 oktober", []),
    ("21501-07-1926, kst-36410-12-2025, 21 501-07-10-2025", []),
    ("artikel 3.8.10.2025, 2025-10-08-17", []),
    ("8 10 2025", []),  # three columns
    ("18 oktoberfeest 2025, 8 mei20255", []),
    ("8 oktober 25", []),  # which century?
)  # fmt: skip


@pytest.mark.parametrize(("text", "days"), ROWS, ids=[text for text, _ in ROWS])
def test_a_day_has_one_key_in_any_spelling(text: str, days: list[str]) -> None:
    assert sorted(day_keys(text, _OWN)) == [f"#{day}" for day in days]


def test_a_letter_without_a_day_cannot_say_which_is_the_last() -> None:
    """Then "jl." says no day, and lends its year to none."""
    assert not list(day_keys("op 8 en op 9 oktober jl."))
    assert not list(day_keys("op 8 oktober a.s.", "onbekend"))


def test_a_letter_without_a_day_has_no_key_of_its_own() -> None:
    """What is no day is taken as absent."""
    assert list(own_day("2025-10-08")) == ["#2025-10-08="]
    assert not [key for day in ("", "2025", "onbekend", "2025-10-08T12:00") for key in own_day(day)]


_PARTS = (
    "8 08 13 31 10 2025 1994 25 oktober okt. mei may september sept jl. j.l. a.s. . , - – / en t/m tot van op e".split()
)
_TEXTS = st.lists(st.sampled_from([*_PARTS, " ", " ", "\u00a0", "Ⅳ", "ß"]), max_size=30).map("".join)


@settings(deadline=None)  # a loaded machine is no fault of the pattern
@given(_TEXTS)
def test_any_text_has_days_that_exist_on_paper(text: str) -> None:
    """Twelve months of at most 31 days; what stands around a text changes nothing within it."""
    keys = sorted(day_keys(text))
    assert all(1 <= int(key[6:8]) <= 12 and 1 <= int(key[9:11]) <= 31 for key in keys)
    assert sorted(day_keys(f"voor; {text}; na")) == keys


@pytest.mark.browser
def test_the_page_reads_the_same_days(browser: Any) -> None:
    """In all rows and a thousand texts more; and it says where they stand."""
    texts = [fold(text) for text, _ in ROWS]
    texts += [fold(f"{one}{sign}{two}") for one in texts for two in texts[::3] for sign in (" ", "-", ", ", " en ")]
    address = f"data:text/javascript;base64,{base64.b64encode(_ASSET.read_bytes()).decode()}"
    page = browser.new_page()
    read = page.evaluate(
        """async ([address, texts, eigen]) => {
          const {dagenIn} = await import(address);
          return texts.map((tekst) => dagenIn(tekst, eigen).map(({van, tot, dagen}) => [tekst.slice(van, tot), dagen]));
        }""",
        [address, texts, _OWN],
    )
    page.close()
    assert len(texts) > 1000
    wrong = [
        (text, told)
        for text, told in zip(texts, read, strict=True)
        if sorted(f"#{day}" for _, days in told for day in days) != sorted(day_keys(text, _OWN))
    ]
    assert not wrong, json.dumps(wrong[:9], ensure_ascii=False, indent=1)
    assert read[texts.index("de raad van 13 en 14 oktober 2025")] == [
        ["13 en 14 oktober 2025", ["2025-10-13", "2025-10-14"]]
    ]

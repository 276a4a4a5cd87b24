"""Lines of a converter as a page would show them: what a paper says of itself is read from them, its text stays as it is."""

from __future__ import annotations

import pytest

from site_gen.letters.lines import read_lines
from site_gen.letters.shown import shown
from tests.letters.heads_gold import Head, heads
from tests.letters.letter_tools import check_promises, read, source_of

LINES = [
    # the lines of a letter, and as a page shows them; None where those are the same
    ("Datum<br>3 mei 2024", ["Datum", "3 mei 2024"]),
    ("Datum <BR /> 3 mei 2024<br>", ["Datum ", " 3 mei 2024"]),
    ("| Datum<br>Kenmerk | 3 mei 2024<br>12 |", [" |  Datum | 3 mei 2024  |  |", " | Kenmerk  | 12  |  |"]),
    ("<tr><td>Datum</td><td>3&nbsp;mei 2024</td></tr>", [" | Datum | 3 mei 2024 |"]),
    ("<p>E&eacute;n zin.</p>", ["Eén zin.", ""]),
    ("| a |\n|---|\n| b |\n|  |\n| c |", ["a", "", "b", "", "c"]),
    ("| a | b |\n|---|---|\n| c | d |", None),
    ("> a\n> b\n>\n> c", ["a", "b", "", "c"]),
    ("a\n> b\n> c\n> d\nb", None),
    ("> Retouradres Postbus 1\na\nb", None),
    ("a < b > c & d | e", None),
]


@pytest.mark.parametrize(("text", "seen"), LINES, ids=repr)
def test_lines_are_as_a_page_shows_them(text: str, seen: list[str] | None) -> None:
    found = shown(read_lines(source_of(text))[0], frozenset())
    assert (found and [" ".join(line.text.split()) for line in found.lines]) == (
        seen and [" ".join(part.split()) for part in seen]
    )


@pytest.mark.parametrize("head", heads("kader"), ids=lambda head: head.name)
def test_the_text_keeps_its_signs_and_each_value_its_own_line(head: Head) -> None:
    conversion = read(head.text)
    check_promises(conversion)
    metadata = conversion.letters[0].metadata
    told = {item.field: item.line for item in metadata.herkomst}
    lines = head.text.split("\n")
    if metadata.kenmerk:
        own = told["kenmerk"] or 0
        assert metadata.kenmerk in "\n".join(lines[own - 1 : own + 1])

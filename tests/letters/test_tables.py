"""Tables and quotations: what becomes one, what stays as it was printed, and that no word is lost in either."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_gen.model import Block, BlockKind, MarkKind
from site_gen.pages.tables import table_html
from tests.letters.letter_tools import check_promises, letter_of, read
from tests.pace import assert_linear

W = "Een zin die lang genoeg is om de regel te vullen, zoals in een brief van een ministerie gebruikelijk is."


def cells(block: Block) -> list[list[str]]:
    """The cells of a table row by row, an empty one where a row has none in a column."""
    marks = [mark for mark in block.text.marks if mark.kind is MarkKind.CELL]
    ends = [*(mark.start for mark in marks[1:]), len(block.text.content)]
    width = max(int(mark.value) for mark in marks) + 1
    rows: list[list[str]] = []
    for mark, end in zip(marks, ends, strict=True):
        if not rows or block.text.content[mark.start - 1] == "\n":
            rows.append([""] * width)
        rows[-1][int(mark.value)] = block.text.content[mark.start : end].strip()
    return rows


def table_of(text: str) -> Block | None:
    found = [block for block in letter_of(text).blocks if block.kind is BlockKind.TABLE]
    return found[0] if found else None


TABLES = [
    # what it is, lines, cells, whether the first row is a head
    ("figures below years (review, steunpakketten)", "Regeling      2020     2021\nNOW           12.345   1.200\nTOZO           2.000     300", [["Regeling", "2020", "2021"], ["NOW", "12.345", "1.200"], ["TOZO", "2.000", "300"]], True),
    ("tabs", "Regeling\t2020\t2021\nNOW\t12.345\t1.200\nTOZO\t2.000\t300", [["Regeling", "2020", "2021"], ["NOW", "12.345", "1.200"], ["TOZO", "2.000", "300"]], True),
    ("two tabs for an empty cell", "a\t1\t2\t3\nb\t\t5\t6\nc\t7\t8\t9", [["a", "1", "2", "3"], ["b", "", "5", "6"], ["c", "7", "8", "9"]], False),
    ("a blank line below the head (-layout)", "Regeling         2020      2021\n\nNOW            12.345     1.200\nTOZO            2.000       300", [["Regeling", "2020", "2021"], ["NOW", "12.345", "1.200"], ["TOZO", "2.000", "300"]], True),
    ("an empty cell", "Post      2020     2021    2022\nNOW         12       13      14\nTOZO                 15      16\nTOGS        17       18      19", [["Post", "2020", "2021", "2022"], ["NOW", "12", "13", "14"], ["TOZO", "", "15", "16"], ["TOGS", "17", "18", "19"]], True),
    ("a first cell over two lines", "Artikel                  2020     2021\nRechtspleging en          800      790\n  rechtsbijstand\nVeiligheid                650      645\nOverig                     50       45", [["Artikel", "2020", "2021"], ["Rechtspleging en", "800", "790"], ["rechtsbijstand", "", ""], ["Veiligheid", "650", "645"], ["Overig", "50", "45"]], True),
    ("no figures, no head", "Land        Hoofdstad     Taal\nFrankrijk   Parijs        Frans\nSpanje      Madrid        Spaans", [["Land", "Hoofdstad", "Taal"], ["Frankrijk", "Parijs", "Frans"], ["Spanje", "Madrid", "Spaans"]], False),
    ("figures in the first row too: no head", "NOW      12     13\nTOZO     14     15\nTOGS     16     17", [["NOW", "12", "13"], ["TOZO", "14", "15"], ["TOGS", "16", "17"]], False),
    ("a whole letter that stands in (-layout)", "          Post      2020     2021\n          NOW         12       13\n          TOZO        14       15", [["Post", "2020", "2021"], ["NOW", "12", "13"], ["TOZO", "14", "15"]], True),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "rows", "head"), [pytest.param(*row[1:], id=row[0]) for row in TABLES])
def test_rows_in_columns_are_a_table(lines: str, rows: list[list[str]], *, head: bool) -> None:
    text = f"{W}\n\n{lines}\n\n{W}"
    block = table_of(text)
    assert block is not None
    assert cells(block) == rows
    assert bool(block.level) is head
    check_promises(read(text))


IN_DOUBT = [
    # what it is, lines
    ("two rows may be anything", "Regeling      2020     2021\nNOW           12.345   1.200"),
    ("two columns may be anything", "NOW           12.345\nTOZO          2.000\nTOGS          300"),
    ("justified prose", "De  minister heeft  de brief van  de leden van de\nKamer  met veel  aandacht gelezen en  zal het op\nzijn  beurt  beantwoorden in de brief die hij zal"),
    ("a cell that stands under two columns", "aaa    bbb    ccc\nddddddddd     eee    fff\nggg    hhh    iii"),
    ("a word broken off at the end of a row", "NOW      12     ontwik-\nTOZO     14     kelingen\nTOGS     16     slot"),
    ("names of those who sign side by side", "De Minister van Financiën,      De Minister van Economische Zaken,\n\nW.B. Hoekstra                   E.D. Wiebes"),
]  # fmt: skip


@pytest.mark.parametrize("lines", [pytest.param(*row[1:], id=row[0]) for row in IN_DOUBT])
def test_what_is_in_doubt_is_no_table(lines: str) -> None:
    text = f"{W}\n\n{lines}\n\n{W}"
    assert table_of(text) is None
    check_promises(read(text))


def test_doubt_about_columns_is_told() -> None:
    told = read(f"{W}\n\naaa    bbb    ccc\nddddddddd     eee    fff\nggg    hhh    iii\n\n{W}").decisions
    assert [decision.rule for decision in told if decision.stage == "tabellen"] == ["twijfel"]


MARKDOWN = "# Brief\n\n**Datum** 3 mei 2024\n\n## Een\n\n**b**\n\n## Twee\n\n{}\n\nSlot.\n"


def test_a_table_with_bars_is_one() -> None:
    text = MARKDOWN.format("| Jaar | Bedrag |\n|------|-------:|\n| 2023 | **1.200** |\n| 2024 | |")
    block = table_of(text)
    assert block is not None
    assert cells(block) == [["Jaar", "Bedrag"], ["2023", "1.200"], ["2024", ""]]
    check_promises(read(text))


@pytest.mark.parametrize("bars", ["| a | b |", "| a | b |\n| c | d |", "|---|", "| a |\n|---", "a | b\nc | d"])
def test_bars_without_a_rule_below_the_head_are_text(bars: str) -> None:
    text = MARKDOWN.format(bars)
    assert table_of(text) is None
    check_promises(read(text))


def test_the_page_holds_every_cell_with_its_notes_and_links() -> None:
    block = table_of(
        "Zie de tabel.1\n\nPost      2020     2021\nNOW <b>     12       13\nTOZO        14       15\n\n1 Bron: CBS.\n"
    )
    assert block is not None
    made = table_html(block, "p-1", "Tabel", ())
    assert '<th scope="col" class="getal">2020</th>' in made
    assert "<td>NOW &lt;b&gt;</td>" in made
    assert 'role="region"' in made
    assert 'tabindex="0"' in made
    assert "\n\n" not in made


QUOTES = [
    # what it is, text, the first words of each quotation
    ("between guillemets below a colon", f"{W}\n\nGevraagd is:\n\n«verzoekt de regering de Kamer voor de zomer te informeren»\n\n{W}", ["«verzoekt"]),
    ("between curly marks", f"{W}\n\nGevraagd is:\n\n“verzoekt de regering de Kamer voor de zomer te informeren”.\n\n{W}", ["“verzoekt"]),
    ("three paragraphs", f"{W}\n\nDe wet luidt:\n\n«Artikel 3\n\nOnze Minister kan regels stellen.\n\nDeze worden bekendgemaakt.»\n\n{W}", ["«Artikel 3", "Onze Minister", "Deze worden"]),
    ("further in (-layout)", f"{W}\nIn de nota staat:\n\n      De rechtspraak kampt met tekorten en dat\n      loopt de komende jaren op.\n\n{W}", ["De rechtspraak"]),
    ("further in without a blank line", f"{W}\nIn de nota staat:\n      De rechtspraak kampt met tekorten en dat\n      loopt de komende jaren op.\n{W}", ["De rechtspraak"]),
    ("two paragraphs further in", f"{W}\nIn de nota staat:\n\n      De rechtspraak kampt met tekorten en dat\n      loopt de komende jaren op.\n\n      Er zijn daarom meer rechters nodig.\n\n{W}", ["De rechtspraak", "Er zijn"]),
    ("a sentence that begins with a quoted word", f"{W}\n\nHij zei:\n\n«Dat is mooi» is wat hij zei, en dat was «mooi».\n\n{W}", []),
    ("one that is never closed", f"{W}\n\nHij zei:\n\n«Dat is mooi, en het blijft zo, ook in de toekomst\n\n{W}", []),
    ("further in, and nothing announces it", f"{W}\n\n      De rechtspraak kampt met tekorten en dat\n      loopt de komende jaren op.\n\n{W}", []),
    ("an indented list is no quotation", f"{W}\nHet gaat om:\n\n      - het eerste punt van deze lijst van punten;\n      - het tweede punt.\n\n{W}", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "starts"), [pytest.param(*row[1:], id=row[0]) for row in QUOTES])
def test_quotations_are_those_that_are_printed_so(text: str, starts: list[str]) -> None:
    found = [block.text.content for block in letter_of(text).blocks if block.kind is BlockKind.QUOTE]
    assert [content[: len(start)] for content, start in zip(found, starts, strict=True)] == starts
    check_promises(read(text))


def test_lines_behind_an_angle_are_a_quotation_in_markdown() -> None:
    text = MARKDOWN.format("> Dit staat in de wet\n> en gaat door.")
    assert [b.text.content for b in letter_of(text).blocks if b.kind is BlockKind.QUOTE] == [
        "Dit staat in de wet en gaat door."
    ]
    check_promises(read(text))


PIECES = [
    "Post      2020     2021\n", "NOW       12       13\n", "TOZO      14       15\n", "          16\n", "a\t1\t2\n", "b\t\t3\n", "| a | b |\n", "|---|---|\n", "| c |\n",
    "«Een aanhaling ", "die doorgaat.»\n", "“ook zo”\n", "luidt:\n\n", "      staat verder in\n", "> aangehaald\n", "\n", "\n\n", "Artikel 3\n", "1. een punt\n", "o twee\n",
    "# a\n\n**b**\n\n## c\n\n**d**\n\n### e\n\n", "Vraag 2 en 3\n", "Vraag 1: Wat?\n", "Antwoord\n", "12\n", "Tekst.1\n", "\n1 Een noot\n", "woord-\n", "Inhoudsopgave\n\n", "De voorzitter:\n", "Betreft: het\n",
]  # fmt: skip


@settings(max_examples=600, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_structure_loses_and_invents_nothing(text: str) -> None:
    check_promises(read(text))


@pytest.mark.parametrize(
    "line",
    [
        "a  b  c\n", "a\tb\tc\n", "| a | b |\n", "|---|---|\n", "«", "« a »\n\n", "luidt:\n\n«\n\n", "      a\n\n", "> a\n", "Vraag 1 Kent u dat? Antwoord 1 Ja. ", "1. Inleiding\n\n", "Vraag 1 t/m 30\n",
        "- a\n", "  o a\n", "De heer A (B): c\n", "Artikel 1\n", "VVD-fractie\n\n", "a  " * 40 + "\n",
    ],
)  # fmt: skip
def test_more_lines_take_their_share_of_the_time(line: str) -> None:
    head = "# a\n\n**b**\n\n## c\n\n**d**\n\n### e\n\n" * ("|" in line or ">" in line)
    assert_linear(lambda times: read(head + line * times), 1_600)

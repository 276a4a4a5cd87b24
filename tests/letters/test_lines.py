"""Source -> lines: every kind of line end, and every sign that leaves, with its place."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_gen.letters.lines import read_lines
from tests.letters.letter_tools import all_texts, read, source_of

ENDS = [
    # what it is, text, lines
    ("Unix", "een\ntwee", ["een", "twee"]),
    ("Windows", "een\r\ntwee\r\n", ["een", "twee"]),
    ("old Mac", "een\rtwee", ["een", "twee"]),
    ("a blank line in Windows", "een\r\n\r\ntwee", ["een", "", "twee"]),
    ("form feed: a page ends", "een\x0ctwee", ["een", "twee"]),
    ("form feed before the text, as pdftotext writes it", "een\n\x0ctwee", ["een", "", "twee"]),
    ("vertical tab: Word's soft line end", "een\x0btwee", ["een", "twee"]),
    ("line separator", "een\u2028twee", ["een", "twee"]),
    ("paragraph separator", "een\u2029twee", ["een", "twee"]),
    ("next line, from a mainframe", "een\x85twee", ["een", "twee"]),
    ("file, group and record separators", "een\x1ctwee\x1ddrie\x1evier", ["een", "twee", "drie", "vier"]),
    ("no text at all", "", []),
]
CLEANED = [
    # what it is, raw line, clean line, signs that left, whether a word goes on around them
    ("nothing to clean", "De brief – «ja» van € 5", "De brief – «ja» van € 5", "", []),
    ("soft hyphen inside a word", "regel\u00adgeving", "regelgeving", "\u00ad", [True]),
    ("soft hyphen at the line end is a break sign", "regel\u00ad", "regel-", "", []),
    ("two soft hyphens at the line end", "regel\u00ad\u00ad", "regel-", "\u00ad", [False]),
    ("soft hyphen, then blanks (pdfminer)", "vol\u00ad  ", "vol-  ", "", []),
    ("break sign of pypdfium2", "regel\ufffe", "regel-", "", []),
    ("hyphen at the line end", "regel\u2010", "regel-", "", []),
    ("unbreakable hyphen at the line end", "EU\u2011", "EU-", "", []),
    ("hyphen inside the line stays what it is", "EU\u2010landen", "EU\u2010landen", "", []),
    ("an en dash at the line end is a dash", "pact –", "pact –", "", []),
    ("zero-width space between words", "de\u200b Kamer", "de Kamer", "\u200b", [False]),
    ("zero-width space inside a word", "Ka\u200bmer", "Kamer", "\u200b", [True]),
    ("two in a row inside a word", "Ka\u200b\u200dmer", "Kamer", "\u200b\u200d", [True, True]),
    ("byte order mark inside", "Ka\ufeffmer", "Kamer", "\ufeff", [True]),
    ("bidi override (Trojan Source)", "a\u202eb\u2066c\u2069", "abc", "\u202e\u2066\u2069", [True, True, False]),
    ("tag characters", "ja\U000e0041\U000e0042", "ja", "\U000e0041\U000e0042", [False, False]),
    ("NUL", "Ka\x00mer", "Kamer", "\x00", [True]),
    ("escape of a terminal", "\x1b[31mrood", "[31mrood", "\x1b", [False]),
    ("control of the second row", "a\x9bb", "ab", "\x9b", [True]),
    ("replacement character", "a\ufffdb", "ab", "\ufffd", [True]),
    ("half a surrogate pair", "a\ud800b", "ab", "\ud800", [True]),
    ("a tab is a blank", "een\ttwee", "een twee", "", []),
    ("a blank that does not break stays", "32\u00a0317", "32\u00a0317", "", []),
    (
        "ligatures",
        "\ufb01nanciële e\ufb00ecten, o\ufb03ciële wa\ufb04e",
        "financiële effecten, officiële waffle",
        "",
        [],
    ),
    ("old ligature st", "be\ufb06", "best", "", []),
    ("accent apart (NFD, from a Mac)", "bee\u0308indiging", "beëindiging", "", []),
    ("two accents in the wrong order", "a\u0301\u0323", "ạ\u0301", "", []),
    ("accent behind an invisible sign", "e\u200d\u0301", "é", "\u200d", [True]),
    ("Korean syllable in parts", "\u1112\u1161\u11ab", "한", "", []),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row[1:], id=row[0]) for row in ENDS])
def test_every_line_end_ends_a_line(text: str, expected: list[str]) -> None:
    lines, _, _ = read_lines(source_of(text))
    assert [line.text for line in lines] == expected
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert all(text[line.start :].startswith(line.raw) for line in lines)


@pytest.mark.parametrize(("raw", "clean", "left", "inside"), [pytest.param(*row[1:], id=row[0]) for row in CLEANED])
def test_a_line_is_cleaned_and_what_left_is_known(raw: str, clean: str, left: str, inside: list[bool]) -> None:
    (line,), ledger, _ = read_lines(source_of(raw))
    assert line.raw == raw
    assert line.text == clean
    assert "".join(entry.text for entry in ledger) == left
    assert [entry.inside for entry in ledger] == inside
    assert all(raw[entry.start : entry.end] == entry.text for entry in ledger)


def test_the_line_after_a_form_feed_starts_a_page() -> None:
    assert read_lines(source_of("een\ntwee\x0cdrie\nvier"))[2] == frozenset({3})


def test_a_place_in_a_cleaned_line_is_known_in_the_source() -> None:
    (_, line), _, _ = read_lines(source_of("een\nK\u200ba\ufb01e\u0301!"))
    assert line.text == "Kafié!"
    assert [line.offset(column) for column in range(7)] == [4, 6, 7, 7, 8, 10, 11]


@settings(max_examples=500, deadline=None, derandomize=True)
@given(
    st.text(
        alphabet=st.one_of(
            st.sampled_from("ae\u0301\u0323\u200b\u00ad-\n\x0c \ufb01\u1161\u1112\ufeff12"), st.characters()
        ),
        max_size=60,
    )
)
def test_lines_of_any_text_are_clean_and_know_their_place(text: str) -> None:
    lines, ledger, _ = read_lines(source_of(text))
    for line in lines:
        assert text[line.start : line.start + len(line.raw)] == line.raw
        assert len(line.raw.splitlines()) <= 1
        assert unicodedata.is_normalized("NFC", line.text)
        assert not any(unicodedata.category(char) in {"Cc", "Cs"} for char in line.text)
        assert line.columns is None or list(line.columns) == sorted(line.columns)
    assert all(text[entry.start : entry.end] == entry.text for entry in ledger)


LINE_ENDS = [
    "\n",
    "\n",
    "\r\n",
    "\r",
    "\x0c",
    "\n\x0c",
    "\x0b",
    "\x1c",
    "\x1d",
    "\x1e",
    "\x85",
    "\u2028",
    "\u2029",
    "\n\n",
    " ",
    " ",
]


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.integers(1, 12), st.sampled_from(LINE_ENDS)), min_size=1, max_size=40))
def test_every_word_stands_on_the_line_that_an_editor_shows_it_on(parts: list[tuple[int, str]]) -> None:
    """A form feed ends no line for who opens the file: numbers are those of ``sed -n 7p``."""
    made, count = [], 0
    for words, end in parts:
        made.append(" ".join(_word(count + place) for place in range(words)) + end)
        count += words
    text = "".join(made)
    numbers = {word: number for number, line in enumerate(re.split("\r\n|[\n\r]", text), 1) for word in line.split()}
    conversion = read(text)
    seen = set()
    for one in all_texts(conversion):
        for offset, number in one.lines:
            word = one.content[offset:].split()[0]
            assert numbers[word] == number, (word, number)
            seen.add(number)
    assert seen == set(numbers.values())
    (letter,) = conversion.letters
    assert (letter.first_line, letter.last_line) == (1, len(text_lines(text)))
    assert {item.line for item in conversion.decisions} <= set(range(len(text_lines(text)) + 1))


def _word(number: int) -> str:
    """A word of letters that no other number has."""
    return "".join("qxzvwkjybp"[int(digit)] for digit in f"{number:03}") + "de"


def text_lines(text: str) -> list[str]:
    """The lines of a text as an editor counts them; a last line end begins no line."""
    lines = re.split("\r\n|[\n\r]", text)
    return lines[:-1] if lines[-1] == "" else lines


def test_a_note_a_notice_and_a_value_stand_on_the_lines_of_the_source() -> None:
    text = "Tweede Kamer\n\x0cDen Haag, 31 februari 2021\x0b\nDe motie.1 En de brief.2\u2028\n\n\x0c1 Kamerstuk 29 754, nr. 1.\n"
    conversion = read(text)
    (letter,) = conversion.letters
    assert [note.text.first_line for note in letter.notes] == [5]
    assert {notice.line for notice in conversion.notices if notice.code == "noot-zonder-tekst"} == {3}
    assert {notice.line for notice in conversion.notices if "31 februari" in notice.text} == {2}
    assert {item.line for item in letter.metadata.herkomst if item.line} <= {1, 2, 3}

"""Kinds of paper, questions and answers, and files that hold more than one letter."""

from __future__ import annotations

from collections import defaultdict

import pytest

from site_gen.letters import DOCUMENT_TYPES
from site_gen.letters.types import DocumentType
from site_gen.model import Block, BlockKind, Letter, Number, Origin, Role
from tests.letters.letter_tools import SEEDS, check_promises, from_corpus, letter_of, read, seed

EXAMPLES = [pytest.param(kind, text, id=f"{kind.naam}: {text}") for kind in DOCUMENT_TYPES for text in kind.voorbeelden]
HEAD = "Tweede Kamer der Staten-Generaal\nVergaderjaar 2024–2025\n32 317 JBZ-Raad\n"
LETTER = "BRIEF VAN DE MINISTER VAN ASIEL EN MIGRATIE\n\nAan de Voorzitter van de {} Kamer der Staten-Generaal\n\nDen Haag, 6 december 2024\n\nHierbij bied ik u een brief aan over het pact.\n"


@pytest.mark.parametrize(("kind", "text"), EXAMPLES)
def test_every_type_is_recognised_by_its_own_examples(kind: DocumentType, text: str) -> None:
    blank = "" if kind.titel else "\n"
    assert (
        letter_of(f"{HEAD}{blank}{text}\n\nDit is de tekst van het stuk, dat hier begint.\n").metadata.soort
        == kind.naam
    )


@pytest.mark.parametrize("kind", DOCUMENT_TYPES, ids=lambda kind: kind.naam)
def test_every_type_has_a_name_a_plural_and_an_example(kind: DocumentType) -> None:
    assert kind.naam
    assert kind.meervoud
    assert kind.voorbeelden
    assert kind.titel or kind.formule or kind.regel


def test_a_paper_of_no_known_type_is_still_a_letter() -> None:
    assert letter_of("Zomaar een tekst.\n\nEn nog een.").metadata.soort == "Stuk"


def test_an_unknown_kind_is_inferred_not_printed() -> None:
    known, unknown = letter_of(LETTER.format("Tweede")), letter_of(f"{HEAD}\nZomaar een tekst.\n")
    (printed,) = (item for item in known.metadata.herkomst if item.field == "soort")
    (inferred,) = (item for item in unknown.metadata.herkomst if item.field == "soort")
    assert (printed.origin, printed.line) == (Origin.KOP, 1)
    assert (inferred.origin, inferred.line) == (Origin.AFGELEID, None)


def _turns(letter: Letter) -> dict[Number, dict[Role, list[Block]]]:
    found: dict[Number, dict[Role, list[Block]]] = defaultdict(lambda: {Role.QUESTION: [], Role.ANSWER: []})
    for block in letter.blocks:
        if block.turn is not None and block.role is not None:
            found[block.turn][block.role].append(block)
    return found


def test_the_23_answers_of_seed_002_each_have_their_question() -> None:
    turns = _turns(seed("002").letters[0])
    assert list(turns) == list(range(1, 24))
    for turn in turns.values():
        assert turn[Role.QUESTION][-1].text.content.endswith("?") or "?" in turn[Role.QUESTION][-1].text.content
        label, *answer = turn[Role.ANSWER]
        assert label.kind is BlockKind.LABEL
        assert answer
    assert seed("002").letters[0].metadata.fracties == ("GroenLinks-PvdA", "NSC")
    assert [t[Role.ANSWER][0].fractie for t in turns.values()] == ["GroenLinks-PvdA"] * 4 + ["NSC"] * 19


def test_printed_numbers_tie_questions_and_answers() -> None:
    text = f"{HEAD}Nr. 5 LIJST VAN VRAGEN EN ANTWOORDEN\n\nVraag 1\nWat is dit?\n\nVraag 2\nEn dit?\n\nAntwoord 1\nIets.\n\nMeer daarvan.\n\nAntwoord 2\nNiets.\n"
    turns = _turns(letter_of(text))
    assert {n: [b.text.content for b in t[Role.ANSWER]] for n, t in turns.items()} == {
        1: ["Antwoord 1", "Iets.", "Meer daarvan."],
        2: ["Antwoord 2", "Niets."],
    }
    assert {n: [b.text.content for b in t[Role.QUESTION]] for n, t in turns.items()} == {
        1: ["Vraag 1", "Wat is dit?"],
        2: ["Vraag 2", "En dit?"],
    }


LIST = (
    HEAD
    + "Nr. 9 LIJST VAN VRAGEN EN ANTWOORDEN\n\nDe commissie heeft vragen gesteld.\n\nDe griffier van de commissie,\nHendrickx\n\n"
)
ANSWERS = "Datum 21 april 2022\n\nGeachte Voorzitter,\n\nHierbij stuur ik u de antwoorden op de vragen van het lid Kops.\n\nR.A.A. Jetten\nMinister voor Klimaat en Energie\n\n2022Z04567\n\n"
NUMBERED = [
    # what it is, text, role and number of the first words of every block that has them
    ("bare numbers on lines of their own (review, 35925-VII-9)", LIST + "1\nKunt u een overzicht geven?\n\nJa. Zie de begroting.\n\nEn de bijlage.\n\n2\nHoeveel is er?\n\nNiets.\n\n3\nWat is de stand?\nAntwoord:\nDeze is uitgevoerd.",
     ["vraag 1: 1 Kunt", "antwoord 1: Ja. Zie", "antwoord 1: En de", "vraag 2: 2 Hoeveel", "antwoord 2: Niets.", "vraag 3: 3 Wat", "antwoord 3: Antwoord:", "antwoord 3: Deze is"]),
    ("a bare number, a blank line, the question", LIST + "1\n\nKunt u dat?\n\nJa.\n\n2\n\nEn dit?\n\nNee.", ["vraag 1: 1", "vraag 1: Kunt u", "antwoord 1: Ja.", "vraag 2: 2", "vraag 2: En dit?", "antwoord 2: Nee."]),
    ("a number before the question", LIST + "1 Kunt u dat?\n\nJa.\n\n2 En kunt u dit?\n\nNee.", ["vraag 1: 1 Kunt", "antwoord 1: Ja.", "vraag 2: 2 En", "antwoord 2: Nee."]),
    ("Kamervragen with bare numbers and labels (review, energiearmoede)", ANSWERS + "1\nKent u het bericht?\n\nAntwoord\nJa.\n\n2\nDeelt u de mening?\n\nAntwoord\nNee.\n\nDat is 1 geval.",
     ["vraag 1: 1 Kent", "antwoord 1: Antwoord", "antwoord 1: Ja.", "vraag 2: 2 Deelt", "antwoord 2: Antwoord", "antwoord 2: Nee.", "antwoord 2: Dat is"]),
    ("bare numbers, one answer to two", ANSWERS + "1\nKunt u dit?\n\n2\nKunt u dat?\n\nAntwoord op vragen 1 en 2\nJa.\n\n3. Is dat zo?\n\nNee.", ["vraag 1: 1 Kunt", "vraag 2: 2 Kunt", "antwoord 1: Antwoord op", "antwoord 1: Ja.", "vraag 3: 3. Is", "antwoord 3: Nee."]),
    ("an answer without a question", ANSWERS + "Antwoord\nJa.\n\nAntwoord\nNee.", []),
    ("labels without numbers that alternate are counted", ANSWERS + "Vraag\nWat?\n\nAntwoord\nNee.\n\nVraag\nEn dit?\n\nAntwoord\nJa.", ["vraag 1: Vraag", "vraag 1: Wat?", "antwoord 1: Antwoord", "antwoord 1: Nee.", "vraag 2: Vraag", "vraag 2: En dit?", "antwoord 2: Antwoord", "antwoord 2: Ja."]),
    ("labels without numbers that do not alternate", ANSWERS + "Vraag\nWat?\n\nVraag\nEn dit?\n\nAntwoord\nNee.", []),
    ("numbers that skip", ANSWERS + "3\nKent u het bericht?\n\nJa.", []),
    ("numbers that ask nothing", ANSWERS + "1 Dit is een punt.\n\n2 Dit is er nog een.", []),
    ("labels print the numbers: a number in a question is not one", ANSWERS + "Vraag 1\nKent u:\n1. dit bericht?\n2. dat bericht?\n\nAntwoord 1\nJa.", ["vraag 1: Vraag 1", "vraag 1: Kent u:", "vraag 1: 1. dit", "vraag 1: 2. dat", "antwoord 1: Antwoord 1", "antwoord 1: Ja."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "numbered"), [pytest.param(*row[1:], id=row[0]) for row in NUMBERED])
def test_questions_have_the_numbers_that_are_printed(text: str, numbered: list[str]) -> None:
    found = [b for b in letter_of(text).blocks if b.role]
    assert [f"{b.role.value} {b.turn}: {' '.join(b.text.content.split()[:2])}" for b in found if b.role] == numbered
    check_promises(read(text))


def test_a_real_aanhangsel_has_its_turns() -> None:
    turns = _turns(from_corpus("ah_pdftext/ah-tk-20232024-1433_txt_3.txt").letters[0])
    assert list(turns) == [1, 2]


def test_only_seed_001_holds_two_letters() -> None:
    assert {path.name[:3]: len(seed(path.name[:3]).letters) for path in SEEDS if path.name[:3].isdigit()} == {
        "000": 1,
        "001": 2,
        "002": 1,
        "003": 1,
        "004": 1,
    }
    first, second = seed("001").letters
    assert (first.first_line, first.last_line, second.first_line, second.last_line) == (1, 13, 14, 143)
    assert (first.key, second.key) == ("001_bbbdc452c949e673.txt", "001_bbbdc452c949e673.txt#2")


PARTS = [
    # what it is, text, the lines of each part
    ("one letter", LETTER.format("Tweede"), [(1, 7)]),
    ("a covering letter and the letter it offers", LETTER.format("Eerste") + LETTER.format("Tweede"), [(1, 7), (8, 14)]),
    ("the lines above a head belong to it", HEAD + LETTER.format("Eerste") + HEAD + LETTER.format("Tweede"), [(1, 10), (11, 20)]),
    ("three letters, short and close together", (HEAD + LETTER.format("Tweede")) * 3, [(1, 10), (11, 20), (21, 30)]),
    ("a head without an addressee is a mention", LETTER.format("Eerste") + "BRIEF VAN DE MINISTER VAN ZAKEN\n\nDat is de titel van een brief.\n", [(1, 10)]),
    ("a sentence that names a letter", LETTER.format("Eerste") + "De brief van de minister van Asiel en Migratie\nis bekend.\n", [(1, 9)]),
    ("a motion beside a letter", LETTER.format("Eerste") + "MOTIE VAN HET LID VAN DER PLAS\nVoorgesteld 9 februari 2023\n", [(1, 9)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts"), [pytest.param(*row[1:], id=row[0]) for row in PARTS])
def test_a_file_is_cut_only_where_a_letter_begins(text: str, parts: list[tuple[int, int]]) -> None:
    conversion = read(text)
    assert [(letter.first_line, letter.last_line) for letter in conversion.letters] == parts
    check_promises(conversion)


def test_a_list_of_ten_thousand_heads_is_not_ten_thousand_letters() -> None:
    assert len(read(LETTER.format("Tweede") * 300).letters) <= 50


def test_a_markdown_letter_has_turns_notes_and_bold_words() -> None:
    text = "# Nota\n\n**Datum**\n\n## Aanhangsel van de Handelingen\n\n**Vragen van het lid X**\n\n### 387\n\nVraag 1\nBent u **bekend met de motie1 en** met de brief?\n\n**Antwoord 1**\nJa.\n\n1 Kamerstuk 19 637.\n"
    conversion = read(text)
    (letter,) = conversion.letters
    assert [b.text.content for b in letter.blocks if b.turn == 1] == [
        "Vraag 1",
        "Bent u bekend met de motie en met de brief?",
        "Antwoord 1",
        "Ja.",
    ]
    question = next(b for b in letter.blocks if b.text.content.startswith("Bent u"))
    assert [(m.kind.value, question.text.content[m.start : m.end]) for m in question.text.marks] == [
        ("vet", "bekend met de motie en"),
        ("noot", ""),
    ]
    check_promises(conversion)

"""What a reference inside a paper can point at: questions and answers with the numbers that are printed, and no others."""

from __future__ import annotations

import pytest

from site_gen.corpus.places import anchors
from site_gen.corpus.scene import scene_of
from site_gen.model import Number, Role
from tests.letters.letter_tools import letter_of, seed
from tests.letters.test_structures import ASKS, KAMERVRAGEN, LIJST, MEANS, OVERLEG

PRINTED = [
    # what it is, text, printed number -> anchor of the answer
    ("bare numbers, answers without a label", LIJST + "1\nKent u dit?\n\nJa.\n\n2\nKlopt dat?\n\nNee.", {1: "antwoord-1", 2: "antwoord-2"}),
    ("bare numbers, labels without a number", LIJST + "1\nKent u dit?\n\nAntwoord\nJa.\n\n2\nKlopt dat?\n\nAntwoord\nNee.", {1: "antwoord-1", 2: "antwoord-2"}),
    ("labels before the words", LIJST + "Vraag 1: Kent u dit?\nAntwoord: Ja.\n\nVraag 2: Klopt dat?\nAntwoord: Nee.", {1: "antwoord-1", 2: "antwoord-2"}),
    ("one answer to three", KAMERVRAGEN + "Vraag 1\nKent u dit?\n\nVraag 2\nKlopt dat?\n\nVraag 3\nWaarom?\n\nAntwoord op vraag 1 t/m 3\nJa.", {1: "antwoord-1", 2: "antwoord-1", 3: "antwoord-1"}),
    ("a letter behind the number", KAMERVRAGEN + "Vraag 4a\nKent u dit?\n\nAntwoord 4a\nJa.\n\nvraag 4b\nKlopt dat?\n\nantwoord op vraag 4b\nNee.", {"4a": "antwoord-4a", "4b": "antwoord-4b"}),
    ("one label without a number answers two", KAMERVRAGEN + "1\nKent u dit?\n\nAntwoord\nJa.\n\n2, 3\nKlopt dat? En dit?\n\nAntwoord\nNee.", {1: "antwoord-1", 2: "antwoord-2", 3: "antwoord-2"}),
    ("what we counted is not printed", OVERLEG + ASKS.format("VVD") + MEANS.format("VVD") + "Antwoord\nNiets.", {}),
    ("labels without numbers that we counted", KAMERVRAGEN + "Vraag\nWat?\n\nAntwoord\nNee.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "numbers"), [pytest.param(*row[1:], id=row[0]) for row in PRINTED])
def test_a_number_leads_to_the_answer_that_prints_it(text: str, numbers: dict[Number, str]) -> None:
    letter = letter_of(text)
    found = scene_of(letter, anchors(letter.blocks), {}).by_number
    assert {number: turn.anchor for (role, number), (turn,) in found.items() if role is Role.ANSWER} == numbers


def test_a_fractie_answered_as_a_whole_has_no_first_question() -> None:
    text = OVERLEG + "I Vragen\n\n" + ASKS.format("VVD") + MEANS.format("VVD") + "Reactie van de Minister\n\n" + ASKS.format("VVD") + "Niets."  # fmt: skip
    letter = letter_of(text)
    assert {block.role for block in letter.blocks} == {None, Role.QUESTION, Role.ANSWER}
    assert scene_of(letter, anchors(letter.blocks), {}).answers == ()


def test_the_answers_of_seed_002_are_counted_not_printed() -> None:
    (letter,) = seed("002").letters
    scene = scene_of(letter, anchors(letter.blocks), {})
    assert len(scene.answers) == 23
    assert not scene.by_number

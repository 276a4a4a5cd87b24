"""Passages in another language: marked when that is certain, and only then."""

from __future__ import annotations

import pytest

from site_gen.model import MarkKind, Text
from site_gen.pages.foreign import language, marked
from tests.pace import assert_within

PASSAGES = (
    # acts and conclusions, as letters quote them
    ("Member States shall ensure that the applicant has access to the procedure.", "en"),
    ("Les États membres veillent à ce que les demandeurs soient informés dans une langue qui leur est connue.", "fr"),
    ("Die Mitgliedstaaten sorgen dafür, dass der Antragsteller auf den Antrag und die Folgen hingewiesen wird.", "de"),
    # Dutch, also where it is full of foreign words or names
    ("De lidstaten zorgen ervoor dat de verzoeker toegang heeft tot de procedure.", None),
    ("De Return Directive en de Asylum Procedures Regulation zijn van toepassing op terugkeer.", None),
    ("Zie het rapport The Future of Migration van het Clingendael Institute voor de details over the plan.", None),
    ("In Ter Apel is in de week over an die der des im in de en was", None),
    # a title of three words, an address, a list of names: too little to be certain
    ("The Hague, October 2025", None),
    ("Kamerstuk 32 317, nr. 974", None),
    ("European Council, European Commission, European Parliament, Council of Europe, Frontex, Europol, Eurojust", None),
    ("", None),
)


@pytest.mark.parametrize(("passage", "code"), PASSAGES)
def test_the_language_of_a_passage(passage: str, code: str | None) -> None:
    assert language(passage) == code


def test_a_quote_inside_dutch_is_marked_alone() -> None:
    quote = "to explore innovative ways to counter irregular migration in line with EU and international law"
    text = Text(f"De Europese Raad riep op “{quote}” en vroeg de Commissie om voorstellen, aldus ‘de minister’.")
    [mark] = marked(text).marks
    assert (mark.kind, mark.value, text.content[mark.start : mark.end]) == (MarkKind.FOREIGN, "en", quote)


@pytest.mark.parametrize("sign", ["“", '"', "‘", "the ", "«a»"])
def test_a_long_text_takes_no_time(sign: str) -> None:
    assert_within(2, lambda: marked(Text(sign * 20_000)))

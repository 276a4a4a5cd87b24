"""The keys of Kamerstuk numbers against the phrases they stand for."""

from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from site_gen.site.search_numbers import own_keys, text_keys

WORDS = st.lists(
    st.sampled_from(["32", "317", "32317", "nr", "nrs", "974", "5", "xx", "07", "12a", "van", "brief"]), max_size=12
)


def _count(words: list[str], *phrase: str) -> int:
    return sum(tuple(words[at : at + len(phrase)]) == phrase for at in range(len(words)))


@settings(deadline=None)  # a loaded machine is no fault of the pattern
@given(st.lists(WORDS, min_size=1, max_size=4), WORDS)
def test_a_key_is_there_as_often_as_its_phrases(pieces: list[list[str]], title: list[str]) -> None:
    """In each spelling, over the ends of pieces, in the piece where it begins; never from the title into the text."""
    found = text_keys(title, pieces)
    assert len(found) == len(pieces)
    text = [word for piece in pieces for word in piece]
    for chapter, paper in product(("", "xx", "07"), ("", "974", "5", "12a", "van")):
        key = f"#32317{f' {chapter}' if chapter else ''}{f'/{paper}' if paper else ''}"
        starts = [[*number, *filter(None, [chapter])] for number in (["32317"], ["32", "317"])]
        between = ([], ["nr"], ["nrs"]) if paper else ([],)
        phrases = [[*start, *how, *filter(None, [paper])] for start, how in product(starts, between)]
        assert sum(counts[key] for counts in found) == sum(_count(text, *p) + _count(title, *p) for p in phrases), key
        for counts, piece in zip(found[1:], pieces[1:], strict=True):
            assert counts[key] >= sum(_count(piece, *phrase) for phrase in phrases)


# The dossiers of a paper and its number, and its keys: as a question spells them.
OWN: tuple[tuple[str, str, list[str]], ...] = (
    ("32317", "974", ["#32317/974="]),
    ("19637|30573", "2699", ["#19637/2699=", "#30573/2699="]),
    ("36600-XX", "5", ["#36600 xx/5="]),
    ("21501-07", "AI", ["#21501 07/ai="]),
    ("opvang|32317", "12a", ["#32317/12a="]),  # a group of the publisher's own has no number
    ("32317", "", []),
    ("32317", "1/2", []),  # no number that one can ask for
    ("", "974", []),
)


def test_a_paper_has_a_key_of_its_own() -> None:
    """In each of its dossiers."""
    for dossiers, number, keys in OWN:
        assert list(own_keys(dossiers, number)) == keys

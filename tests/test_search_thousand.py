"""The search over a thousand made letters, against a plain reading of the same texts: every set and every count is exact.

The letters are the sentences of the seeds (`benchmarks/make_letters.py`), written straight as finished pages: what is tried here is the
index and what reads it, not the conversion, and so it takes seconds.
"""

from __future__ import annotations

import html
import random
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from site_gen.site import search, search_words
from tests.helpers import ROOT
from tests.search_site import make_shell, serve, write_letter_page

pytestmark = pytest.mark.browser
NUMBER = 1000
KINDS = ("Kamerbrief", "Verslag", "Besluit")


@dataclass(frozen=True, slots=True)
class Made:
    """One letter as the test knows it."""

    nr: str
    day: str
    kind: str
    dossiers: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def spaced(self) -> str:
        return (
            f" nr {self.nr} . {' '.join(self.words)} "  # the number it is known by is found too; nothing follows on it
        )


def _words(text: str) -> tuple[str, ...]:
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return tuple(re.findall(r"[^\W_]+", plain.lower()))


@pytest.fixture(scope="module", name="collection")
def _collection(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Made]]:
    root = tmp_path_factory.mktemp("duizend")
    maker = ROOT / "benchmarks/make_letters.py"
    subprocess.run([sys.executable, str(maker), str(NUMBER), str(root / "letters")], check=True, capture_output=True)
    site = make_shell(root)
    dice = random.Random(7)
    made = []
    for number, path in enumerate(sorted((root / "letters").iterdir())):
        paragraphs = [" ".join(part.split()) for part in path.read_text("utf-8").split("\n\n") if part.strip()]
        day = (
            f"{dice.randint(2010, 2025)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
            if dice.random() > 0.1
            else ""
        )
        dossiers = tuple(str(number) for number in dice.sample(range(30000, 30020), dice.choice((0, 1, 1, 2))))
        letter = Made(str(number), day, dice.choice(KINDS), dossiers, _words(f"{' '.join(paragraphs)}"))
        text = "\n".join(f'<p id="p-{n}">{html.escape(words)}</p>' for n, words in enumerate(paragraphs))
        data = {"titel": "§", "datum": day, "soort": letter.kind, "dossier": "|".join(dossiers), "nr": letter.nr}
        write_letter_page(site / f"dossiers/{number:04}/index.html", site, data, text)
        made.append(letter)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            search_words, "_OFTEN", 4_000
        )  # so that pairs of a thousand letters have what those of ten thousand have
        assert search.build_index(site, part_words=sum(len(letter.words) for letter in made) // 3) == NUMBER
    return site, made


@pytest.fixture(scope="module", name="url")
def _url(collection: tuple[Path, list[Made]]) -> Iterator[str]:
    yield from serve(collection[0])


@pytest.fixture(scope="module", name="ask")
def _ask(browser: Any, url: str) -> Iterator[Callable[[str], set[str]]]:
    """The numbers of the letters that a question finds, from the page's own modules."""
    page = browser.new_page()
    page.goto(f"{url}zoeken/")
    code = """async ([q, url]) => {
        const delen = ["index", "vraag", "tabel"].map((deel) => import(`${url}assets/zoek-${deel}.js`));
        const [{zoekSet}, {leesVraag}, {laadTabel, laadTekst}] = await Promise.all(delen);
        window.nummers ??= await Promise.all(Array.from({length: (await laadTabel()).aantal}, async (_, i) => (await laadTekst(i, 0))[0].nr));
        return (await zoekSet(leesVraag(q))).stukken.map((i) => window.nummers[i]);
    }"""
    yield lambda question: set(page.evaluate(code, [question, url]))
    page.close()


def _holding(made: list[Made], *words: str) -> set[str]:
    return {letter.nr for letter in made if f" {' '.join(words)} " in letter.spaced}


def test_a_phrase_finds_exactly_the_letters_that_have_it(
    collection: tuple[Path, list[Made]], ask: Callable[[str], set[str]]
) -> None:
    """Of two to nine words, taken from a letter, over the ends of lines and paragraphs; or turned about, and then in few or none."""
    _, made = collection
    dice = random.Random(11)
    for turned in (False, True):
        for _ in range(40):
            words = dice.choice(made).words
            start, length = dice.randrange(len(words) - 10), dice.randint(1, 9)
            phrase = list(words[start : start + length])
            if turned:
                phrase.reverse()
            assert ask(f'"{" ".join(phrase)}"') == _holding(made, *phrase), phrase


def test_a_pair_that_is_everywhere_is_found_without_its_places(
    collection: tuple[Path, list[Made]], ask: Callable[[str], set[str]], browser: Any, url: str
) -> None:
    """The commonest pairs have a row of their own in at least one part, with the pieces of text that `zoekRij` finds by places."""
    _, made = collection
    pairs = Counter(pair for letter in made for pair in pairwise(letter.words)).most_common(6)
    page = browser.new_page()
    page.goto(f"{url}zoeken/")
    code = """async ([woorden, url]) => {
        const [{zoekVeel, zoekRij}, {laadTabel}, {Lezer}] = await Promise.all(["zin", "tabel", "scherf"].map((deel) => import(`${url}assets/zoek-${deel}.js`)));
        const tabel = await laadTabel(), uit = [];
        for (const deel of tabel.delen) {
            const veel = await zoekVeel(deel, woorden), kort = [], lang = new Map();
            if (!veel) continue;
            const lezer = new Lezer(veel.waarde);
            for (let plek = deel.eerstePlek - 1; !lezer.op;) { const getal = lezer.getal(); plek += getal >> 2; kort.push(plek, getal & 3); }
            await zoekRij(tabel, deel, woorden, (_, plek) => lang.set(plek, (lang.get(plek) ?? 0) + 1));
            uit.push([kort, [...lang].sort((a, b) => a[0] - b[0]).flatMap(([plek, n]) => [plek, n < 3 ? n - 1 : n < 8 ? 2 : 3])]);
        }
        return uit;
    }"""
    seen = 0
    for words, _ in pairs:
        assert ask(f'"{" ".join(words)}"') == _holding(made, *words), words
        for short, long in page.evaluate(code, [list(words), url]):
            assert short == long, words
            seen += 1
    assert seen
    page.close()


def test_words_are_joined_left_out_and_chosen_between(
    collection: tuple[Path, list[Made]], ask: Callable[[str], set[str]]
) -> None:
    """AND, OR and NOT are the sets one expects, whatever words they are about."""
    _, made = collection
    dice = random.Random(13)
    words = sorted({word for letter in made for word in letter.words if word.isalpha() and len(word) > 3})
    for _ in range(25):
        one, two, three = dice.sample(words, 3)
        sets = [_holding(made, word) for word in (one, two, three)]
        assert ask(f'"{one}" "{two}"') == sets[0] & sets[1], (one, two)
        assert ask(f'"{one}" OF "{two}"') == sets[0] | sets[1], (one, two)
        assert ask(f'"{one}" OF "{two}" -"{three}"') == (sets[0] | sets[1]) - sets[2], (one, two, three)
        assert ask(one) >= sets[0], one  # without quotes other forms count too


def test_a_number_finds_the_texts_that_name_it(
    collection: tuple[Path, list[Made]], ask: Callable[[str], set[str]]
) -> None:
    """In either spelling, of a paper with "nr." or without, of a chapter; and the papers that have the number themselves."""
    _, made = collection
    named = Counter(
        (f"{one}{two}", behind)
        for letter in made
        for one, two, *behind_ in zip(letter.words, letter.words[1:], letter.words[2:], strict=False)
        for behind in behind_
        if re.fullmatch(r"[0-9]{2}", one) and re.fullmatch(r"[0-9]{3}", two)
    )
    asked = [*dict(named.most_common(12)), *random.Random(17).sample(sorted(named), 12)]
    assert len({dossier for dossier, _ in asked}) > 5
    for dossier, behind in asked:
        spellings = ((dossier,), (dossier[:2], dossier[2:]))
        own = {letter.nr for letter in made if dossier in letter.dossiers}
        assert ask(dossier) == own.union(*(_holding(made, *words) for words in spellings)), dossier
        if re.fullmatch(r"[0-9]{1,4}", behind):
            between: tuple[tuple[str, ...], ...] = ((), ("nr",), ("nrs",))
            sets = [_holding(made, *words, *how, behind) for words in spellings for how in between]
            own = {letter.nr for letter in made if letter.nr == behind and dossier in letter.dossiers}
            assert ask(f"{dossier}, nr. {behind}") == own.union(*sets), (dossier, behind)


def test_a_day_finds_the_letters_of_it_and_the_texts_that_name_it(
    collection: tuple[Path, list[Made]], ask: Callable[[str], set[str]]
) -> None:
    """In every spelling the same; what is found besides the plain words names it beside another day or that of the letter
    ("13 en 14 oktober 2025", "8 oktober jl.")."""
    _, made = collection
    months = "januari februari maart april mei juni juli augustus september oktober november december".split()
    named = Counter(
        (int(day), months.index(month) + 1, year)
        for letter in made
        for day, month, year in zip(letter.words, letter.words[1:], letter.words[2:], strict=False)
        if month in months and re.fullmatch(r"[0-9]{4}", year) and re.fullmatch(r"[0-9]{1,2}", day)
    )
    assert len(named) > 20
    for (day, month, year), _ in [*named.most_common(4), *named.most_common()[:-9:-1]]:
        texts = ask(f'"{day} {months[month - 1]} {year}"')
        plain = _holding(made, str(day), months[month - 1], year) | _holding(made, f"{day:02}", f"{month:02}", year)
        assert texts >= plain
        beside = _holding(made, str(day), months[month - 1]) | _holding(made, months[month - 1], year)
        assert texts - plain <= beside | _holding(made, months[month - 1], "jl")
        own = {letter.nr for letter in made if letter.day == f"{year}-{month:02}-{day:02}"}
        for spelled in (f"{day}-{month}-{year}", f"{day:02}/{month:02}/{year}", f"{year}-{month:02}-{day:02}"):
            assert ask(spelled) == texts | own, spelled


@pytest.mark.parametrize(
    "part", ["migratie", "stikstof", "beleid", "procedure", "onderhand", "zoekers", "ovb", "be", "ver"]
)
def test_a_part_of_a_word_finds_what_begins_or_ends_so(
    collection: tuple[Path, list[Made]], ask: Callable[[str], set[str]], part: str
) -> None:
    """The beginning exactly, also a short one of hundreds of words; the end at least, for there the plural counts too."""
    _, made = collection
    assert ask(f"{part}*") == {letter.nr for letter in made if f" {part}" in letter.spaced}
    if len(part) < 3:  # too short to be an end
        return
    ends = {letter.nr for letter in made if f"{part} " in letter.spaced}
    assert ends <= ask(f"*{part}") <= {letter.nr for letter in made if part.rstrip("s") in letter.spaced}


@pytest.mark.parametrize("query", ['"het kabinet"', "onderhandelingsdocumenten", '"opvang in de regio"', "", "32317"])
def test_counts_are_row_sets_under_every_filter(
    collection: tuple[Path, list[Made]], ask: Callable[[str], set[str]], browser: Any, url: str, query: str
) -> None:
    """On the page itself: the number of hits, each facet's number, and the undated apart under a date range."""
    _, made = collection
    known = {letter.nr: letter for letter in made}
    found = [known[nr] for nr in ask(query)] if query else made
    page = browser.new_page()
    chosen = {"soort": "Kamerbrief", "van": "2015-01-01"}
    page.goto(f"{url}zoeken/?{urlencode({'q': query} | chosen)}")
    page.wait_for_selector("[data-zoekresultaten][data-state=klaar]", state="attached")
    kind = [letter for letter in found if letter.kind == "Kamerbrief"]
    rows = [letter for letter in kind if letter.day >= "2015"]
    assert page.get_attribute("[data-zoekresultaten]", "data-aantal") == str(len(rows))
    shown = page.eval_on_selector_all(
        ".facet-aantal", "list => list.map(n => [n.dataset.facet, n.dataset.waarde, Number(n.textContent)])"
    )
    dossiers = Counter(dossier for letter in rows for dossier in letter.dossiers)
    assert {value: count for facet, value, count in shown if facet == "dossier"} == dossiers
    kinds = Counter(letter.kind for letter in found if letter.day >= "2015")
    assert {value: count for facet, value, count in shown if facet == "soort" and count} == kinds
    undated = sum(not letter.day for letter in kind)
    assert f"({undated})" in page.text_content("[data-zoek-zonder-datum]") if undated else True
    page.close()


def test_random_questions_under_random_filters(collection: tuple[Path, list[Made]], browser: Any, url: str) -> None:
    """On the page itself, forty times: AND, OR, NOT and phrases under kinds, dossiers and days with open ends; each count is that of its row set."""
    _, made = collection
    dice = random.Random(23)
    page = browser.new_page()

    def phrase() -> tuple[str, ...]:
        words = dice.choice(made).words
        start = dice.randrange(len(words) - 4)
        return words[start : start + dice.randint(1, 4)]

    for _ in range(40):
        parts = [phrase() for _ in range(dice.choice((1, 1, 2, 3)))]
        sets = [_holding(made, *part) for part in parts]
        quoted = [f'"{" ".join(part)}"' for part in parts]
        how = dice.choice((" ", " OF ", " -"))
        query = how.join(quoted)
        found = sets[0]
        for other in sets[1:]:
            found = found & other if how == " " else found | other if how == " OF " else found - other
        state = [("q", query)]
        kinds = dice.sample(KINDS, dice.choice((0, 0, 1, 2)))
        dossiers = [str(number) for number in dice.sample(range(30000, 30020), dice.choice((0, 0, 1, 5)))]
        first, last = sorted(dice.choice([letter.day for letter in made if letter.day]) for _ in range(2))
        first, last = dice.choice((("", ""), (first, ""), ("", last), (first, last)))
        state += [("soort", kind) for kind in kinds] + [("dossier", dossier) for dossier in dossiers]
        state += [(name, day) for name, day in (("van", first), ("tot", last)) if day]
        page.goto(f"{url}zoeken/?{urlencode(state)}")
        page.wait_for_selector("[data-zoekresultaten][data-state=klaar]", state="attached", timeout=20_000)

        hits = [letter for letter in made if letter.nr in found]
        of_kind = [letter for letter in hits if not kinds or letter.kind in kinds]
        of_dossier = [letter for letter in hits if not dossiers or set(dossiers) & set(letter.dossiers)]
        both = [letter for letter in of_kind if letter in of_dossier]

        def in_time(letter: Made, first: str = first, last: str = last) -> bool:
            return not (first or last) or (bool(letter.day) and first <= letter.day <= (last or "9999"))

        assert page.get_attribute("[data-zoekresultaten]", "data-aantal") == str(sum(map(in_time, both))), state
        page.evaluate("document.querySelectorAll('[data-zoek-facetten] details').forEach(d => { d.open = true; })")
        shown = page.eval_on_selector_all(
            ".facet-aantal", "list => list.map(n => [n.dataset.facet, n.dataset.waarde, Number(n.textContent)])"
        )
        told = {(facet, value): count for facet, value, count in shown if count}
        expected = Counter(("soort", letter.kind) for letter in of_dossier if in_time(letter))
        expected.update(("dossier", value) for letter in of_kind if in_time(letter) for value in letter.dossiers)
        if undated := sum(not letter.day for letter in both):
            expected["datum", "onbekend"] = undated
        assert told == expected, state
    page.close()

"""Singular and plural as the search page knows them (`zoek-vormen.js`), in the browser that runs it; no site is needed."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import site_gen

pytestmark = pytest.mark.browser
_FORMS = Path(site_gen.__file__).parent / "theme/assets/zoek-vormen.js"

# One and more, without diacritics, for so the words come; each row holds both ways.
PAIRS = """
asielzoeker asielzoekers, motie moties, ministerie ministeries, gemeente gemeenten, gemeente gemeentes, toezegging toezeggingen,
brief brieven, huis huizen, grens grenzen, prijs prijzen, tarief tarieven, motief motieven, bedrijf bedrijven, beurs beurzen,
besluit besluiten, verordening verordeningen, land landen, kans kansen, mens mensen, rapport rapporten, maatregel maatregelen,
wet wetten, wetsvoorstel wetsvoorstellen, kabinet kabinetten, man mannen, plan plannen, proces processen, kop koppen, brug bruggen,
boom bomen, jaar jaren, school scholen, raad raden, staat staten, lidstaat lidstaten, vraag vragen, zaak zaken, ambtenaar ambtenaren,
stad steden, lid leden, kamerlid kamerleden, schip schepen, kind kinderen, goed goederen, blad bladen, blad bladeren, weg wegen,
dag dagen, dak daken, kalf kalveren, rund runderen, bedrag bedragen, verdrag verdragen, verslag verslagen, hof hoven, koe koeien, gebrek gebreken, oorlog oorlogen,
mogelijkheid mogelijkheden, overheid overheden, politicus politici, medicus medici, catalogus catalogi, museum musea, criterium criteria,
datum data, centrum centra, crisis crises, analyse analyses, hypothese hypothesen, idee ideeen, provincie provincien,
provincie provincies, economie economieen, knie knieen, regio regios, foto fotos, nota notas, bureau bureaus, niveau niveaus,
sector sectoren, monitor monitors, middel middelen, cijfer cijfers, team teams, claim claims, club clubs, wagen wagens, cafe cafes,
lens lenzen, eis eisen, spits spitsen, eeuw eeuwen, gebouw gebouwen, opvanglocatie opvanglocaties, minister ministers,
groot grote, hoog hoge, nieuw nieuwe, europees europese, effectief effectieve, snel snelle
"""

# Neither finds the other: another word, though the letters would allow it.
APART = (
    "raad rad", "raden rad", "man maan", "mannen maan", "bom boom", "bommen boom", "zak zaak", "zakken zaak", "kas kaas",
    "kans kan", "mens men", "dans dan", "eens een", "niets niet", "wegens wegen", "volgens volgen", "nieuws nieuw",
    "plaats plaat", "alles alle", "grens gren", "minister ministerie", "vraag vraagt", "regel regeling", "politie politicus",
    "been be", "migratie migrant", "asiel asielzoeker", "opvang opvanglocatie",
)  # fmt: skip


@pytest.fixture(scope="module", name="forms")
def _forms(browser: Any) -> Iterator[Callable[[str], list[str]]]:
    page = browser.new_page()
    address = f"data:text/javascript;base64,{base64.b64encode(_FORMS.read_bytes()).decode()}"
    yield lambda word: page.evaluate(f"async (w) => (await import({json.dumps(address)})).vormenVan(w)", word)
    page.close()


def test_one_finds_more_and_more_finds_one(forms: Callable[[str], list[str]]) -> None:
    pairs = [row.split() for row in PAIRS.replace("\n", " ").split(",")]
    assert len(pairs) > 80
    missed = [(one, two) for pair in pairs for one, two in (pair, pair[::-1]) if two not in forms(one)]
    assert not missed


@pytest.mark.parametrize("pair", APART)
def test_other_words_stay_apart(forms: Callable[[str], list[str]], pair: str) -> None:
    one, two = pair.split()
    assert two not in forms(one)
    assert one not in forms(two)


@pytest.mark.parametrize(
    "word", ["constructor", "__proto__", "", "a", "e" * 48, "s" * 48, "en" * 24, "日本語", "миграция", "d66"]
)
def test_any_word_has_itself_first_and_not_many_more(forms: Callable[[str], list[str]], word: str) -> None:
    """Each form costs a look in the index; a word in another script has only itself."""
    found = forms(word)
    assert found[0] == word
    assert len(found) == len(set(found)) <= 60

"""How a search is read (`zoek-vraag.js`), in the browser that runs it; no site is needed."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest

import site_gen

pytestmark = pytest.mark.browser
_QUESTION = Path(site_gen.__file__).parent / "theme/assets/zoek-vraag.js"
_COMPACT = """async ([address, questions]) => {
  const {leesVraag} = await import(address);
  const atom = (a) => (a.soort === 'nummer' ? `#${a.dossier}/${a.nr}` : {woord: '', zin: '"', begin: '^', eind: '$', midden: '~'}[a.soort] + a.delen.join(' '));
  return questions.map((q) => {
    const {moet, niet} = leesVraag(q);
    return [...moet.map((keuze) => keuze.map(atom).join('|')), ...niet.map((a) => `-${atom(a)}`)].join(', ');
  });
}"""

# What is typed, and how it is read: # a Kamerstuk number, " a phrase, ^ a beginning, $ an end, | one of both, - without.
ROWS = (
    ("grip op migratie", "grip, op, migratie"),
    ('"grip op migratie"', '"grip op migratie'),
    ("„grip op migratie”", '"grip op migratie'),
    ("»grip op migratie«", '"grip op migratie'),
    ("‹grip op migratie›", '"grip op migratie'),
    ("'grip op migratie'", '"grip op migratie'),
    ("‘grip op migratie’", '"grip op migratie'),
    ("``grip op migratie''", '"grip op migratie'),
    ('“grip op migratie"', '"grip op migratie'),  # a word processor's sign, closed by hand
    ('"«veilig derde land»"', '"veilig derde land'),  # a quotation copied with its own signs
    ("'s-Gravenhage en thema's", '"s gravenhage, en, thema'),  # apostrophes are no quotes
    ("'s-Gravenhage of 'grip op migratie'", '"s gravenhage, of, "grip op migratie'),
    ('"grip op migratie', "grip, op, migratie"),  # opened and not closed
    ('opvang "', "opvang"),
    ('-"grip op migratie" opvang', 'opvang, -"grip op migratie'),
    ("opvang NIET oeganda", "opvang, -oeganda"),
    ('opvang NOT "in de regio"', 'opvang, -"in de regio'),
    ("opvang —oeganda", "opvang, -oeganda"),
    ("opvang - oeganda", "opvang, oeganda"),  # a dash between words
    ("-oeganda", "-oeganda"),
    ("opvang OF asiel OR regio", "opvang|asiel|regio"),
    ("opvang|asiel", "opvang|asiel"),
    ("(opvang OF asiel) regio", "opvang|asiel, regio"),
    ("OF opvang OF", "opvang"),
    ("OF OR EN AND", ""),
    ("* - \" ' OF", ""),
    ("migratie* *procedure *kaart*", "^migratie, $procedure, ~kaart"),
    ("oeganda/kaukasus,rwanda;libië", "oeganda, kaukasus, rwanda, libie"),
    ("1,5 EU-grondgebied d66", '"1 5, "eu grondgebied, d66'),
    ("mi\u202egra\u200btie\x00grip", "migratie, grip"),  # signs that turn or hide text
    # numbers
    ("32317", "#32317/"),
    ("32\u00a0317", "#32317/"),
    ("kst-32317-974", "#32317/974"),
    ("KST 32317, nr. 974", "#32317/974"),
    ("32317/974", "#32317/974"),
    ("-32 317 opvang", "opvang, -#32317/"),
    ("opvang -kst-32317-974", "opvang, -#32317/974"),
    ("32317 OF 19637", "#32317/|#19637/"),  # OF is no letter of the Eerste Kamer here
    ("33 118, AI", "#33118/AI"),
    ("kst-33118-ai", "#33118/AI"),
    ("36600-XX-5", "#36600-XX/5"),
    ("kst-36600-xx-5", "#36600-XX/5"),
    ("36 600 (R2198), nr. 4", "#36600-R2198/4"),
    ("21501-07-1926", "#21501-07/1926"),  # the dossier of a Council has two figures behind it
    ("21 501-07, nr. 1926", "#21501-07/1926"),
    ("21501-07", "#21501/07"),  # a dossier or a paper: the index knows which
    ("Kamerstukken II 2020/21, 19637, nr. 2699, p. 1.", "#19637/2699"),  # a citation as this site gives it
    ("Bijlage bij Kamerstukken I 2019/20, 33118, AI, p. 3-4", "#33118/AI"),
    ("Kamerstuk 32 317 opvang", "#32317/, opvang"),
    ("dossier 32 317", "#32317/"),
    ("https://zoek.officielebekendmakingen.nl/kst-32317-974.html", "#32317/974"),
    ("https://example.org/repo/dossiers/36600-XX/5/#p-1", "#36600-XX/5"),
    ("https://www.tweedekamer.nl/kamerstukken/detail?id=2024Z03504", "2024z03504"),
    ("https://www.rijksoverheid.nl/asiel", '"https www rijksoverheid nl asiel'),
    ("TZ202403087 tz202403-087", '"tz202403 087, "tz202403 087'),
    ("motie van het lid Ceder", "motie, ceder"),
    ("2511 DP 6501580", "2511, dp, 6501580"),  # a postal code and a mark are words
)  # fmt: skip


def test_a_question_is_read_as_meant(browser: Any) -> None:
    address = f"data:text/javascript;base64,{base64.b64encode(_QUESTION.read_bytes()).decode()}"
    page = browser.new_page()
    read = page.evaluate(_COMPACT, [address, [typed for typed, _ in ROWS]])
    page.close()
    wrong = [(typed, told, want) for (typed, want), told in zip(ROWS, read, strict=True) if told != want]
    assert not wrong, json.dumps(wrong, ensure_ascii=False, indent=1)

"""How a search is read (`zoek-vraag.js`), in the browser that runs it; no site is needed."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest

import site_gen

pytestmark = pytest.mark.browser
_ASSETS = Path(site_gen.__file__).parent / "theme/assets"
_COMPACT = """async ([address, questions]) => {
  const {leesVraag} = await import(address);
  const los = (a) => (a.soort === 'nummer' ? `#${a.dossier}/${a.nr}` : a.soort === 'dag' ? `@${a.dagen.join(' ')}` : {woord: '', zin: '"', begin: '^', eind: '$', midden: '~'}[a.soort] + a.delen.join(' '));
  const atom = (a) => (a.letterlijk ? `${los(a)}!` : los(a)) + (a.anders ?? []).map((delen) => ` = ${delen.join(' ')}`).join('') + (a.aaneen ? ' = ' + a.delen.join('') : '');
  return questions.map((q) => {
    const {moet, niet} = leesVraag(q);
    return [...moet.map((keuze) => keuze.map(atom).join('|')), ...niet.map((a) => `-${atom(a)}`)].join(', ');
  });
}"""

# What is typed, and how it is read: # a Kamerstuk number, @ a day, ! only where a text says it, " a phrase, = also printed so, ^ a beginning,
# $ an end, | one of both, - without.
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
    ("'s-Gravenhage en thema's", '"s gravenhage = sgravenhage, en, thema'),  # apostrophes are no quotes
    ("'s-Gravenhage of 'grip op migratie'", '"s gravenhage = sgravenhage, of, "grip op migratie'),
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
    ("1,5 EU-grondgebied d66", '"1 5, "eu grondgebied = eugrondgebied, d66'),
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
    ("https://www.nos.nl/2025/10/08/brief", '"https www nos nl 2025 10 08 brief'),  # no day
    ("https://www.rijksoverheid.nl/asiel", '"https www rijksoverheid nl asiel'),
    ("TZ202403087 tz202403-087", '"tz202403 087, "tz202403 087'),
    ("motie van het lid Ceder", "motie, ceder"),
    ("2511 DP AB1580", "2511, dp, ab1580"),  # a postal code and a mark are words
    ("36600 vii, nr. 12", "#36600-VII/12"),
    ("36 600 xx", "#36600-XX/"),
    ("36600VII-12 36600/VII/12", "#36600-VII/12, #36600-VII/12"),
    ("33118/C", "#33118/C"),  # a paper of the Eerste Kamer
    ("36600 hoofdstuk VII", "#36600-VII/"),
    ("36 600 i", "#36600/, i"),  # no chapter, in words
    ("36600 vijf", "#36600/, vijf"),
    ("kst-36600-VII-12", "#36600-VII/12"),
    ("Kamerstukken II 2024/25, 36600 VII, nr. 12", "#36600-VII/12"),
    ("Tweede Kamer, vergaderjaar 2024–2025, 36 600 VII, nr. 12", "#36600-VII/12"),  # a foot
    ("TK 2024-2025, 36600-VII, nr. 12", "#36600-VII/12"),
    # a number in quotes: only what stands in a text; among other words it is words
    ('"32 317, nr. 974"', "#32317/974!"),
    ('"32.317"', "#32317/!"),
    ('opvang -"kst-32317-974"', "opvang, -#32317/974!"),
    ('"32 317, nr. 974, p. 4"', '"32 317 nr 974 p 4 = 32317 nr 974 p 4'),
    ('"Kamerstuk 32317"', '"kamerstuk 32317 = kamerstuk 32 317'),
    # days
    ("8-10-2025", "@2025-10-08"),
    ("8\u201110\u20112025", "@2025-10-08"),
    ("dinsdag 8 oktober 2024", "@2024-10-08"),
    ("-dinsdag 8 oktober 2024 dinsdag", "dinsdag, -@2024-10-08"),
    ("brief d.d. 8-10-2025", 'brief, "d d = van = dd, @2025-10-08'),
    ("08/10/2025", "@2025-10-08"),
    ("2025-10-08", "@2025-10-08"),
    ("8 okt 2025", "@2025-10-08"),
    ("8 Oktober 2025", "@2025-10-08"),
    ("-8-10-2025 opvang", "opvang, -@2025-10-08"),
    ("8-10-2025 OF 9-10-2025", "@2025-10-08|@2025-10-09"),
    ("NIET 8 oktober 2025", "-@2025-10-08"),
    ("brief van 13 en 14 oktober 2025 opvang*", "brief, van, @2025-10-13 2025-10-14, ^opvang"),
    ("32 317 8 oktober 2025", "#32317/, @2025-10-08"),
    ("32 317, nr. 974, 8-10-2025", "#32317/974, @2025-10-08"),
    ("8 oktober", "8, oktober"),
    ("10-2025", '"10 2025'),
    ("oktober 2025", "oktober, 2025"),
    ("okt. 2025", '"okt = oktober, 2025'),
    ("jan de vries mei 2025", "jan, de, vries, mei, 2025"),
    ("8-10-2025*", "^8102025"),
    ('"8 oktober 2025"', "@2025-10-08!"),
    ('"08-10-2025."', "@2025-10-08!"),
    ('-"8 oktober 2025" opvang', "opvang, -@2025-10-08!"),
    ('"13 en 14 mei 2025"', '"13 en 14 mei 2025'),
    ('"van 18 mei 2025"', '"van 18 mei 2025 = van 18 may 2025 = van 18 5 2025 = van 18 05 2025 = van 2025 05 18'),
    ('"31-12-2025 in 32 317"', '"31 12 2025 in 32 317 = 31 12 2025 in 32317 = 31 december 2025 in 32 317 = 31 december 2025 in 32317 = 31 dec 2025 in 32 317 = 31 dec 2025 in 32317 = 2025 12 31 in 32 317 = 2025 12 31 in 32317'),
    # figures
    ("€ 1.000", '"1 000 = 1000'),
    ("1000", '"1000 = 1 000'),
    ("1.250.000 euro", '"1 250 000 = 1250000, euro'),
    ("1250000", '"1250000 = 1 250 000'),
    ('"1.000 euro"', '"1 000 euro = 1000 euro'),
    ("3,5% 2024 1900 2699", '"3 5, 2024, 1900, 2699'),
    ("artikel 3.2", 'artikel, "3 2'),
    ("art. 3.2 art", '"art = artikel, "3 2, art'),
    # numbers of the European Union
    ("COM(2024) 123", '"com 2024 123'),
    ("COM (2024) 123 final", '"com 2024 123, final'),
    ("SWD(2024)45 Verordening (EU) 2024/1348", '"swd 2024 45, verordening, eu, "2024 1348'),
    ("2024D12345 2024Z 03504", "2024d12345, 2024z03504"),
    ("kst-19637-2699.pdf", "#19637/2699"),  # the name of a file
    ("kst-36600-VII-12.html opvang", "#36600-VII/12, opvang"),
    # names, and signs within words
    ("v.d. Burg", '"v d = van der = van den = van de, burg'),
    ("vd Burg", '"vd = van der = van den = van de, burg'),
    ("Van 't Wout D'Hondt", 'van, t, wout, "d hondt'),
    ("A&O-fonds foto’s", '"a o fonds, foto'),
    ("E.U. m.b.t.", '"e u = eu, "m b t = mbt'),
    ("e-mail EU-lidstaat", '"e mail = email, "eu lidstaat = eulidstaat'),
    ("arbeidsmarkt-\ntoelage", '"arbeidsmarkt toelage = arbeidsmarkttoelage'),  # the end of a line
    ("asiel- en migratie", "asiel, en, migratie"),
    ('"de arbeidsmarkt-\ntoelage is"', '"de arbeidsmarkt toelage is = de arbeidsmarkttoelage is'),
)  # fmt: skip


def _address(script: str) -> str:
    return f"data:text/javascript;base64,{base64.b64encode(script.encode()).decode()}"


def test_a_question_is_read_as_meant(browser: Any) -> None:
    address = _address(
        (_ASSETS / "zoek-vraag.js")
        .read_text("utf-8")
        .replace("./zoek-dag.js", _address((_ASSETS / "zoek-dag.js").read_text("utf-8")))
    )
    page = browser.new_page()
    read = page.evaluate(_COMPACT, [address, [typed for typed, _ in ROWS]])
    page.close()
    wrong = [(typed, told, want) for (typed, want), told in zip(ROWS, read, strict=True) if told != want]
    assert not wrong, json.dumps(wrong, ensure_ascii=False, indent=1)

"""Generated letters, each all the way to HTML: the text of the page is the letter without what the ledger took.

The letters are put together from what real papers are made of (heads, paragraphs filled to a width with broken words, questions,
notes, tables, feet, signatures), in any order, with and without hostile pieces between them. Two comparisons must agree: the
build's own proof, and the count of words in `letter_tools`, which knows nothing of pages.
"""

from __future__ import annotations

import os
from functools import cache

import markdown
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mkdocs.config import load_config

from site_gen import pipeline
from site_gen.model import Conversion
from site_gen.pages.crosslinks import text_links
from site_gen.pages.text import letter_text
from site_gen.site.audit import Proof, compare
from site_gen.site.inspection import inspect
from site_gen.sources import Folder
from tests.helpers import ROOT
from tests.letters.letter_tools import check_promises, read

WORDS = (
    "de het een en of van op in dat voor met zijn is niet om te asielprocedure grensprocedures Europese Commissie lidstaten "
    "migratiepact vreemdelingenbewaring EU-wetgeving GroenLinks-PvdA limité-documenten coördinatie geïnformeerd € 12,5 5% "
    "miljoen (zie bijlage) «grip op migratie» ‘citaat’ artikel 12 lid 6 9 mei 2023 Kamerstuk 32 317, nr. 967 moties1 zondag2 "
    "2024Z03504 1.234,56 https://www.rijksoverheid.nl/documenten A. B.V. d.d. nr. m2 CO2 1° 10:30 uur *ster* _streep_ <b> & [x] \\ | ~ ^ = `"
).split()  # fmt: skip


def _wrapped(words: list[str], width: int, sign: str) -> str:
    """Words filled to lines of a width; with a break sign, a long word at a line end is broken there."""
    lines, line = [], ""
    for word in words:
        if line and len(line) + 1 + len(word) > width:
            room = width - len(line) - 2
            if sign and word.isalpha() and 3 <= room <= len(word) - 3:
                line, word = f"{line} {word[:room]}{sign}", word[room:]  # noqa: PLW2901 - the rest of the same word
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


PARAGRAPH = st.builds(
    lambda words, width, sign, end: _wrapped(words, width, sign).rstrip() + end,
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=45),
    st.sampled_from([28, 55, 80, 400]),
    st.sampled_from(["", "-", "-", "\u00ad", "\u2010"]),
    st.sampled_from([".", "?", ":", "", ".1", "!»"]),
)
PARTS = st.sampled_from(
    [
        "Tweede Kamer der Staten-Generaal 2\nVergaderjaar 2025–2026\n\n32 317 JBZ-Raad\n\nNr. 974 BRIEF VAN DE MINISTER VAN ASIEL EN MIGRATIE",
        "K BRIEF VAN DE MINISTER VAN ASIEL EN MIGRATIE\n\nAan de Voorzitter van de Eerste Kamer der Staten-Generaal\nDen Haag, 6 december 2024",
        "BRIEF VAN DE MINISTER VAN ZAKEN\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n's-Gravenhage, 31 februari 1996",
        "24 400 XVI\n\nVaststelling van de begroting\n\nnr. 63\nVERSLAG VAN EEN SCHRIFTELIJK OVERLEG\nVastgesteld 8 oktober 2025",
        "Datum 11 mei 2025\nOnze referentie\n6501580\nPagina 1 van 2", "Aan de leden\n\nOnderwerp: Stand van zaken van\nde uitvoering",
        "Inhoudsopgave\n\n1. Inleiding .......... 2\n2. Stand van zaken .... 14", "Vraag 1\nKunt u dit toelichten?\n\nAntwoord 1\nJa.", "Vraag 2 en 3",
        "Antwoord op vraag 2 t/m 4", "Antwoord", "2\nKlopt het dat de opvang vol zit?\n\nNee, dat klopt niet.", "I. Vragen en opmerkingen vanuit de fracties",
        "Vragen en opmerkingen van de leden van de NSC-fractie", "De leden van de VVD-fractie vragen wat dit kost.", "1. Inleiding", "ARTIKEL I", "Toelichting",
        "1 Kamerstuk 19 637, nr. 3193.", "2 Zie noot 1.\nTweede regel van de noot", "1) Idem.", "[1] Bron: eigen onderzoek.", "* Zonder nummer", "zin met noot1 erin, en nog een2.",
        "- eerste punt\n- tweede punt dat\ndoorloopt\n  - dieper", "a) onderdeel\nb) nog een\nc) laatste", "• punt\n• punt", "1°. eerst\n2°. dan", "5. vijf\n9. negen",
        "Jaar    Bedrag    Aantal\n2023    12,5      3\n2024    13,0      44\n2025    14,1      5", "a\tb\tc\n1\t2\t3\n4\t5\t6", "Post        Raming\nLoon        1.200\n",
        "De Kamer,\n\ngehoord de beraadslaging,\n\nconstaterende dat het niet gaat;\n\nverzoekt de regering dit te doen,\n\nen gaat over tot de orde van de dag.\n\nCeder\nVan Zanten",
        "De voorzitter: Ik open de vergadering.\nDe heer Jansen (VVD): Dank u wel.", "«Artikel 1\nHet bedrag wordt verhoogd.»", "    ingesprongen citaat\n    dat doorloopt",
        "Tweede Kamer, vergaderjaar 2025–2026, 32 317, nr. 974 5", "Tweede Kamer, vergaderjaar 2025–2026, 32 317, nr. 974", "kst-32317-974\nISSN 0921 - 7371\n’s-Gravenhage 2025",
        "Pagina 3 van 14", "- 3 -", "7", "\x0c", "\x0c7\n", " nieuwe bladzijde", "ontwik-\n\n1 Noot aan de voet.\n\n kelingen gaan door", "https://www.rijksoverheid.nl/van-weel-\nwil-meer/2025",
        "Hoogachtend,\n\nDe Minister van Asiel en Migratie,\nM.H.M. Faber – Van de Klashorst", "De voorzitter van de commissie,\nKrul\n\nDe griffier van de commissie,\nBurger",
        "# Beslisnota\n\n**Aanleiding**\n\n## 1. Kern\n\n- **punt** [bron](http://www.nu.nl)\n\n### Dieper", "---\ntitel: x\n---", "{: onclick=x }", "<script>alert(1)</script>", "```\ncode\n```",
        "Kop\n===", "| a | b |\n|---|---|\n| 1 | 2 |", "[^1]: noot", "*[EU]: Europa", "<!-- niet -->", "<![ else", "!!! let op", "{{ 7*7 }}", "&lt;b&gt; &amp;", "$x$ ==y== ++z++ ^^a^^ ~~b~~",
        "De \u202eKamer\u202c wil\u200b dit.\u0000", "e\u0301e\u0301n \ufb01le", "12. punt\n+ plus\n> groter\n# hek", "====", "-----", "* * *", "\t\tingesprongen", "\\*\\_",
    ]
)  # fmt: skip
GAP = st.sampled_from(["\n\n", "\n\n", "\n\n", "\n", "\n", "\n\n\n", " ", "\r\n\r\n", "\n \n", " \n", "\n  "])
LETTERS = st.lists(st.tuples(st.one_of(PARTS, PARTS, PARAGRAPH), GAP), min_size=1, max_size=14).map(
    lambda pairs: "".join(part + gap for part, gap in pairs)
)


EXAMPLES = int(os.environ.get("EXAMPLES", "2000"))
"""Letters made up in one run; ten thousand take three minutes, so they are for who changes how letters are read."""


@cache
def _converter() -> markdown.Markdown:
    """MkDocs' converter with the extensions of the project's own settings."""
    loaded = load_config(config_file=str(ROOT / "mkdocs.yml"))
    return markdown.Markdown(extensions=loaded.markdown_extensions, extension_configs=loaded.mdx_configs)


def proof_of(text: str) -> tuple[Conversion, Proof]:
    """One letter taken all the way to HTML, and what the build's own comparison says of it."""
    conversion = read(text)
    letters = pipeline.read_letters(Folder((conversion.source,), (), (), (), ()))
    corpus = pipeline.collect(Folder((conversion.source,), (), (), (), ()), letters)
    by_key = {entry.key: entry for entry in corpus.entries}
    shown, notes = [], []
    for entry in corpus.entries:
        body = _converter().reset().convert(letter_text(entry, text_links(entry, by_key)))
        page = inspect(f"<!doctype html><html lang=nl><body>{body}</body></html>".encode())
        assert page.text is not None
        shown.append(page.text)
        notes.append(page.notes)
    return conversion, compare(text, conversion.ledger, shown, notes)


@example("Tweede Kamer der Staten-Generaal\n\nGeachte voorzitter,\n\nDe motie1 is aange-\nnomen.\n\n1 Noot.\n")
@example("Een migr\u00ad\natiepact en *ster*.\n\nEen migr\ufffe\natiepact en migr\u00ad \n\natiepact.\n")
@settings(max_examples=EXAMPLES, deadline=None, derandomize=True, database=None)
@given(LETTERS)
def test_the_text_of_a_page_is_the_letter_without_what_the_ledger_took(text: str) -> None:
    conversion, proof = proof_of(text)
    assert proof.holds, proof
    check_promises(conversion)


def test_the_property_can_fail() -> None:
    """A word that the page does not show, or that no letter holds, breaks the proof."""
    conversion, proof = proof_of("Geachte voorzitter,\n\nDit is de brief.\n")
    assert proof.holds
    assert compare(conversion.source.text + "extra", conversion.ledger, ["Geachte voorzitter, Dit is de brief."]).lost
    assert compare(conversion.source.text, (), ["Geachte voorzitter, Dit is de hele brief."]).added == ("hele",)

"""The table of the kinds of doubt: what each code of a `Notice` means and what the publisher can do.

1. Every code that is used stands here, and every code here is used (``tests/test_notice_codes.py``).
2. `/verslag/` shows the table, so what `check` prints and what readers see is explained in one place.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

NOTICE_CODES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "codering": ("Het bestand is geen tekst die te lezen is.", "Bewaar de brief als UTF-8-tekst."),
        "datum-later": (
            "De brief noemt iets als voorbij dat na zijn eigen datum ligt.",
            "Controleer de datum; er is niets veranderd.",
        ),
        "dode-koppeling": ("Een koppeling op een pagina komt nergens uit.", "Verbeter de pagina die u zelf schreef."),
        "dubbel-nummer": ("Twee brieven hebben hetzelfde nummer.", "Noem het juiste nummer in een .yml."),
        "geen-bestand": ("Er ligt iets in de map dat geen gewoon bestand is.", "Haal het uit de map."),
        "geen-datum": ("In de brief staat geen datum.", "Noem de datum in een .yml als u die kent."),
        "geen-lezer": ("Het bestand heeft een vorm die niet wordt gelezen.", "Bewaar de brief als tekst (.txt)."),
        "geen-pagina": ("Van een brief is geen pagina gemaakt; hij wordt geweigerd.", "Meld dit met het bestand."),
        "grootboek": ("Het grootboek klopt niet met de bron; de brief wordt geweigerd.", "Meld dit met het bestand."),
        "intern": (
            "Een verwijzing naar een plaats in dit stuk, of naar een eerder genoemd stuk, is niet eenduidig.",
            "Niets: zij blijft gewone tekst.",
        ),
        "koppeling": (
            "In de map ligt een symbolische koppeling; die wordt niet gevolgd.",
            "Zet het bestand er zelf in.",
        ),
        "leeg": ("In het bestand staan geen woorden.", "Vul het bestand of haal het weg."),
        "noot-zonder-tekst": (
            "De tekst verwijst naar een noot die er niet is; het cijfer staat er als gewone tekst.",
            "Zet de tekst van de noot in het bestand, op een regel die met het cijfer begint.",
        ),
        "noot-zonder-verwijzing": (
            "Er staat een noot waar geen woord naar verwijst; zij staat er als gewone tekst.",
            "Zet het cijfer achter het woord waar de noot bij hoort.",
        ),
        "nummer-anders": (
            "In de kop staat een ander nummer dan in de voet van de bladzijden; dat van de kop is gebruikt.",
            "Noem het juiste nummer in een .yml.",
        ),
        "onbekende-fractie": (
            "De brief of de .yml noemt een fractie die in geen lijst staat.",
            "Controleer de spelling; is zij nieuw, dan kan zij zo blijven.",
        ),
        "onleesbaar": ("De computer kan het bestand niet lezen.", "Geef leesrecht of haal het weg."),
        "onmogelijke-datum": (
            "In de kop staat een dag die niet bestaat; de tekst blijft zo staan.",
            "Noem de juiste datum in een .yml.",
        ),
        "te-groot": ("Het bestand is te groot voor één brief.", "Splits het bestand."),
        "teken-erbij": (
            "Op de pagina staat een teken dat niet in de brief staat; geweigerd.",
            "Meld dit met het bestand.",
        ),
        "teken-verloren": ("Een teken uit de brief staat niet op de pagina; geweigerd.", "Meld dit met het bestand."),
        "twee-datums": (
            "In de kop staan twee datums; de eerste is gebruikt.",
            "Noem de juiste in een .yml als dat de tweede is.",
        ),
        "vergaderjaar-anders": (
            "De datum valt niet in het vergaderjaar dat er staat.",
            "Controleer beide; er is niets veranderd.",
        ),
        "verwijzing": (
            "Een verwijzing kan niet kloppen, bijvoorbeeld naar een jaar dat nog moet komen.",
            "Niets: zij blijft gewone tekst.",
        ),
        "voorstel": (
            "Een stuk zonder dossier haalt vooral één dossier aan; alleen make check stelt het voor.",
            "Noem het dossier in een .yml als het klopt.",
        ),
        "woord-erbij": (
            "Op de pagina staat een woord dat niet in de brief staat; geweigerd.",
            "Meld dit met het bestand.",
        ),
        "woord-gebroken": ("Een afgebroken woord is niet heel gemaakt; geweigerd.", "Meld dit met het bestand."),
        "woord-verloren": ("Een woord uit de brief staat niet op de pagina; geweigerd.", "Meld dit met het bestand."),
        "woord-verplaatst": ("Een woord staat niet op zijn plaats; geweigerd.", "Meld dit met het bestand."),
    }
)
"""Code -> (what it means, what to do)."""

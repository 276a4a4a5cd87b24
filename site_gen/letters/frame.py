"""A line -> whether a site printed it around a paper: its menu, its buttons, its foot.

1. Only whole lines that no paper has are such; what may be a name or an office is none.
"""

from __future__ import annotations

import re

# tweedekamer.nl, rijksoverheid.nl, officielebekendmakingen.nl, the sites of parties (2015 to 2026).
_SITE = re.compile(
    r"Ga (?:direct )?naar (?:de )?(?:inhoud|navigatie|hoofdinhoud|zoeken)|Overslaan en naar de (?:algemene )?inhoud gaan|Menu|Zoek(?:en|resultaten|resultaat)?|Home(?:page)?(?: ?[>›»/] .{2,50})?|Inloggen|Sluiten|Print(?:en)?(?: deze pagina)?|Download(?:en|s)?|Detail|English"
    r"|Deel (?:dit|deze|via|op)\b.{0,30}|Delen(?: (?:via|op) .{2,20})?|Facebook|Twitter|X|LinkedIn|WhatsApp|Instagram|YouTube|Bluesky|Mastodon|RSS|E-?mail|Privacy(?:verklaring|beleid)?|Cookies?(?:verklaring|beleid| ?statement|-instellingen)?|Toegankelijkheid|Contact|Archief|Sitemap|Proclaimer|Disclaimer|Copyright|Volg ons.{0,30}|Nieuwsbrief|Abonneren|Vacatures|© ?\d{4}.{0,40}"
    r"|(?:Terug n|N)aar boven|Terug(?: naar .{3,40})?|U be(?:nt|vindt zich) hier:?|Gerelateerde? .{3,40}|Zie ook|Meer informatie|Kamerstukken|Documenten|Toon opmaak|Over (?:deze site|de Kamer|ons|mij)"
)
_FIRST = frozenset(
    "Ga Overslaan Menu Zoek Zoeken Zoekresultaten Zoekresultaat Home Homepage Inloggen Sluiten Print Printen Download Downloaden Downloads Detail English Deel Delen Facebook Twitter X LinkedIn WhatsApp Instagram YouTube Bluesky Mastodon RSS E-mail Email Privacy Privacyverklaring Privacybeleid Cookie Cookies Cookieverklaring Cookiebeleid Cookie-instellingen Cookiestatement Toegankelijkheid Contact Archief Sitemap Proclaimer Disclaimer Copyright Volg Nieuwsbrief Abonneren Vacatures © Terug Naar U Gerelateerd Gerelateerde Zie Meer Kamerstukken Documenten Toon Over".split()
)
_LONGEST = 60


def is_frame(text: str) -> bool:
    """Whether a whole line is of the site and not of the paper.

    >>> is_frame("Deel dit item"), is_frame("Terug naar boven"), is_frame("Van der Meer")
    (True, True, False)
    """
    return len(text) < _LONGEST and text.partition(" ")[0] in _FIRST and bool(_SITE.fullmatch(text))

"""Two halves of a word -> what Dutch spelling says of a hyphen between them, without any list of words.

1. Every function looks at the shape of the two halves alone: letters, capitals, endings.
2. A positive answer means that no printer breaks a word there, so that the hyphen is the word's own.
"""

from __future__ import annotations

import re

VOWELS = frozenset("aeiouyáéíóúàèëïöüêâîôûAEIOUYÉËÏÖÜ")
# Vowels that Dutch never writes together without a hyphen or a trema: "defensie-industrie", "zee-egel".
_COLLIDING = frozenset(
    {"aa", "ae", "ai", "au", "ee", "ei", "eu", "ii", "ij", "oe", "oi", "oo", "ou", "ui", "uu", "ée", "éé", "ji"}
)
# "ge-" + "indexeerd", "her-be-" + "invloed": here the trema was dropped in print; the hyphen is the printer's.
_PREFIX = re.compile(r"(?:\w{0,6})?(?:ge|be)$")
# "muse-" + "um", "re-" + "eel", "ide-" + "ele", "ego-" + "isme": endings of one word, not words.
_ENDING = re.compile(
    r"(?:ums?|us|is|es|en|eel|eels|ele?|eler|een|ens|ers?|isme|ist|isten|istisch\w?|ine|ide|ïsm\w*|urs?)"
)
# How a Dutch syllable can begin and end, as far as two consonants go; "dna-", "otc-", "avg-" are letters, no syllable.
_ONSETS = frozenset(
    "bl br ch cl cr cz dj dr dw dz fj fl fn fr gh gl gm gn gr kh kl km kn kr ks kw mn pf ph pj pl pn pr ps pt qu rh sc sf sh sj"
    " sk sl sm sn sp sq sr st sv sw th tj tr ts tw tz vl vr wh wr xh zh zl zw".split()
)
_CODAS = frozenset(
    "bb bs bt ch ck cs ct dd ds dt dz ff fs ft gd gg gh gn gs gt hn hr ks kt kk lc ld lf lg lk ll lm ln lp ls lt lv lz mb md mf mm"
    " mp ms mt nc nd ng nh nj nk nn ns nt nx nz ph pp ps pt rb rc rd rf rg rh rk rl rm rn rp rr rs rt rv rw rx rz sc sh sj sk sm sp ss st"
    " th tj ts tt tz vr wd wk wl wn ws wt xt zz".split()
)
# "sociaal-" + "economische", "wetenschappelijk-" + "inhoudelijk": two adjectives of equal weight.
_ADJECTIVE = re.compile(
    r"(?!gelijk)(?:\w{2,}(?:ieel|ueel|ureel|lijk|isch|atief)|(?:soci|centr|region|nation|liber|fisc)aal|formeel|pol[ií]tiek|publiek|privaat|fysiek|medisch)"
)
_SECOND_ADJECTIVE = re.compile(
    r"(?!heid|heden|erwijs|democra|sociali)\w{3,}(?:lijk|isch|ieel|iël|ueel|uel|eel|ele|aal|ale|tief|tiev|iek|air|aat|ate|rijk|zaam)e?"
)


def spells_letters(part: str) -> bool:
    """Whether a half cannot be a syllable, so that it is an abbreviation: ``mkb``, ``dna``, ``otc``, ``Wmo``."""
    if not VOWELS & set(part):
        return True
    low = part.lower().replace("ij", "y")
    if len(low) > 4 or not low.isalpha():
        return False
    return _odd(low[:2], _ONSETS) or _odd(low[-2:], _CODAS)


def _odd(pair: str, usual: frozenset[str]) -> bool:
    return len(pair) == 2 and not VOWELS & set(pair) and pair not in usual


def collide(left: str, right: str) -> bool:
    """Whether two halves meet in vowels that are never written together (``zee-egel``), and both can be words."""
    if (left[-1] + right[0]).lower() not in _COLLIDING and left[-2:] + right[0] != "iji":
        return False
    if _PREFIX.fullmatch(left.lower()) or _ENDING.fullmatch(right.lower()):
        return False
    # "co-" + "operatie", "po-" + "ezie", "Isra-" + "el": too short for a word, unless it is a prefix of its own.
    low = left.lower()
    return (
        len(right) > 3
        and (len(low) > 3 or low in {"re", "de", "pre", "zee", "toe", "mee", "twee", "na", "bio", "co", "zij"})
        and not (low == "co" and right.startswith("o") and not right.startswith("oud"))
    )


def meets_prefix(left: str, right: str) -> bool:
    """Whether vowels collide behind ``ge`` or ``be``, where Dutch writes a trema that old printers dropped at a break."""
    return (left[-1] + right[0]).lower() in _COLLIDING and bool(_PREFIX.fullmatch(left.lower()))


def two_adjectives(left: str, right: str) -> bool:
    """Whether both halves are adjectives; a word like ``verantwoordelijk|heden`` is none of this."""
    return bool(_ADJECTIVE.fullmatch(left.lower()) and _SECOND_ADJECTIVE.fullmatch(right.lower()))

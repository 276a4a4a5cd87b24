"""Letters -> which held motie is meant by the name of its movers: "de motie-Ceder", "de motie van het lid Ceder c.s.".

1. One candidate or none: a motie whose movers begin with the names given, not younger than the letter that names it.
2. Where the letter says what the motie is about, at least half of the telling words must stand in the motie.
3. A letter that prints a number beside the name has said it better: `idem.named_moties` and the number itself decide.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from site_gen.corpus.scene import words
from site_gen.model import Letter, Reference, Soort, Target, plain_slug

# "Gewijzigde motie van de leden Ceder en Bikker c.s. (t.v.v. …)": the movers
_MOVERS = re.compile(r"[Mm]otie\svan\s(?:het\slid|de\sleden)\s(?P<wie>[^(]{2,200})")
_END = re.compile(r"\s(?:c\.s\.|over|ter\svervanging|inzake)(?=\s|$|,)")
_JOINT = re.compile(r",\s|\sen\s|\s?/\s?")
# "de motie-Ceder over digitale dienstverlening …": up to where the clause ends
_SUBJECT = re.compile(
    r"(?:\sc\.s\.)?(?:\s\([^()]{1,40}\))?\s(?:over|inzake|met\sbetrekking\stot|om)\s(?P<over>[^.,;:()?!]{3,160})"
)
# "… over een papieren alternatief en de motie-Kathmann over …": the next one
_NEXT = re.compile(r"\s[Mm]otie[-\s]")
_STEM, _SHORTEST = 7, 5
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Held:
    """A motie of the collection: its movers as in the id of a citation, and all its words."""

    letter: Letter
    movers: str
    words: str


def held_moties(letters: Sequence[Letter]) -> Mapping[str, Sequence[Held]]:
    """The moties of the collection by their first mover."""
    found: dict[str, list[Held]] = {}
    for letter in letters:
        title = _MOVERS.search(letter.metadata.titel) if letter.metadata.soort == "Motie" else None
        if title is None or letter.metadata.identifier is None:
            continue
        end = _END.search(title["wie"])
        names = [plain_slug(name) for name in _JOINT.split(title["wie"][: end.start()] if end else title["wie"])]
        content = " ".join(block.text.content for block in letter.blocks).casefold()
        found.setdefault(names[0], []).append(Held(letter, "-".join(names), content))
    return found


def by_name(
    letter: Letter, reference: Reference, target: Target, content: str, held: Mapping[str, Sequence[Held]]
) -> Target | None:
    """The one held motie that is named here; ``content`` is the text in which the name stands."""
    if reference.citation.soort is not Soort.MOTIE or not held:
        return None
    named = target.id.removeprefix("motie-")
    parts = named.split("-")
    among = {
        item.letter.key: item
        for size in range(1, min(len(parts), 6) + 1)
        for item in held.get("-".join(parts[:size]), ())
        if item.movers == named or item.movers.startswith(f"{named}-")
    }
    day = letter.metadata.datum
    subject = _subject(content, reference)
    fit = [
        item.letter.metadata.identifier
        for item in among.values()
        if item.letter.key != letter.key
        and (day is None or item.letter.metadata.datum is None or item.letter.metadata.datum <= day)
        and 2 * sum(word[:_STEM] in item.words for word in subject) >= len(subject)
    ]
    return Target(str(fit[0])) if len(fit) == 1 else None


def _subject(content: str, reference: Reference) -> Sequence[str]:
    said = _SUBJECT.match(content, reference.citation.end)
    if said is None:
        return ()
    telling = (word for word in words(_NEXT.split(said["over"])[0]) if len(word) >= _SHORTEST)
    return tuple(telling)[:_MOST_WORDS]

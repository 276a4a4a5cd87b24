"""Letters -> which letter holds each official id, by whatever of its names others cite it.

1. A Kamerstuk is known in each of its dossiers; a number that two papers claim leads to the first file.
2. An answer in the Aanhangsel is known by its number and year, written questions by the case that they print
   at their own head; two papers that claim one of these hold none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_gen.model import Letter

_HEAD_BLOCKS = 6


def known_ids(letters: Sequence[Letter]) -> dict[str, str]:
    """The key of the letter that holds each id."""
    found: dict[str, str] = {}
    for letter in letters:
        if letter.metadata.identifier is not None:
            found.setdefault(str(letter.metadata.identifier), letter.key)
    for letter in letters:
        for dossier in letter.metadata.dossiers[1:]:
            if letter.metadata.ondernummer:
                found.setdefault(f"kst-{dossier.slug}-{letter.metadata.ondernummer}", letter.key)
    claims: dict[str, list[str]] = {}
    for letter in letters:
        for name in _other_ids(letter):
            claims.setdefault(name, []).append(letter.key)
    for name, keys in claims.items():
        if len(keys) == 1:
            found.setdefault(name, keys[0])
    return found


def _other_ids(letter: Letter) -> Iterator[str]:
    metadata = letter.metadata
    if metadata.aanhangsel:
        yield metadata.aanhangsel
    elif metadata.soort == "Schriftelijke vragen":
        head = " ".join(block.text.content for block in letter.blocks[:_HEAD_BLOCKS])
        own = [number for number in metadata.zaaknummers if number in head]
        if len(own) == 1:
            yield own[0]

"""Letter and sidecars -> Letter: the publisher's own facts put over the letter's, with their reason.

1. A sidecar wins; each value it sets has the origin ``handmatig`` and its reason.
2. What follows from a corrected value (the vergaderjaar of a day) follows from the correction; what is printed stays.
3. Nothing of the letter's text changes; a doubt about a printed value ends where the publisher gives the value.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from site_gen.letters.days import session_of
from site_gen.letters.doubts import OF_A_DAY, contradictions
from site_gen.model import Dossier, Herkomst, KamerstukId, Letter, Metadata, Origin, Sidecar

_SETTLES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "datum": OF_A_DAY | {"geen-datum", "onmogelijke-datum"},
        "vergaderjaar": frozenset({"vergaderjaar-anders"}),
        "ondernummer": frozenset({"nummer-anders"}),
    }
)
"""Which doubts end when the publisher gives a value: they were about the printed one."""


def correct(letter: Letter, sidecars: Sequence[Sidecar]) -> Letter:
    """The letter with the values of its sidecars."""
    if not sidecars:
        return letter
    changes: dict[str, object] = {}
    herkomst = list(letter.metadata.herkomst)
    for sidecar in sidecars:
        for field, value in (item for pair in sidecar.values for item in _fields(letter, *pair)):
            changes[field] = value
            name = "bron" if field == "bron_url" else field
            herkomst = [item for item in herkomst if item.field != name]
            herkomst.append(Herkomst(name, Origin.HANDMATIG, None, sidecar.reden))
    metadata = replace(letter.metadata, **changes, herkomst=tuple(herkomst))  # type: ignore[arg-type]
    metadata = _with_session(metadata)
    settled = {code for field, codes in _SETTLES.items() if changes.get(field) for code in codes}
    notices = [notice for notice in letter.notices if notice.code not in settled]
    if "datum-later" in settled:  # the publisher's day, too, may lie before what the letter tells of
        notices.extend(contradictions(letter.source, metadata, letter.blocks))
    return replace(letter, metadata=metadata, notices=tuple(notices))


def _with_session(metadata: Metadata) -> Metadata:
    """The vergaderjaar of the day that now holds, unless it is printed or the publisher's own."""
    own = [item for item in metadata.herkomst if item.field == "vergaderjaar" and item.origin is not Origin.AFGELEID]
    if own or metadata.datum is None or metadata.kamer is None:
        return metadata
    rest = tuple(item for item in metadata.herkomst if item.field != "vergaderjaar")
    return replace(
        metadata,
        vergaderjaar=session_of(metadata.datum),
        herkomst=(*rest, Herkomst("vergaderjaar", Origin.AFGELEID, None, rule="volgt uit de datum")),
    )


def _fields(letter: Letter, field: str, value: object) -> Iterator[tuple[str, object]]:
    """What a value sets: an official id gives both the first dossier and the number."""
    if not isinstance(value, KamerstukId):
        yield field, value
        return
    here = letter.metadata.dossiers
    own = [item for item in here if item.slug == value.dossier_slug]
    # The other dossiers of a paper stay when its own is among them; else what was read is not what it is.
    yield (
        "dossiers",
        (*own, *(item for item in here if item not in own)) if own else (Dossier(value.dossier, value.toevoeging),),
    )
    yield "ondernummer", value.ondernummer

"""One conversion and its letters -> lines that tell, source line by source line, what was decided and why.

1. What left the text, how broken words were joined, what each stretch became, where and by which rule each value was
   found, what each reference leads to (also inside the paper), and every doubt: each on a line that starts with its source line.
2. The words are those of the site, for a reader who never saw the program.
3. What stands on no line (a correction of the publisher, a value that follows from another) comes after the letter.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from itertools import groupby

from site_gen.model import (
    LINE_END,
    BlockKind,
    Conversion,
    Corpus,
    Entry,
    LedgerEntry,
    LedgerKind,
    Link,
    Origin,
    Role,
    Text,
)
from site_gen.pages.bron import REASONS
from site_gen.pages.facts import ORIGINS
from site_gen.pages.markdown import UNSEEN
from site_gen.pages.wording import count

_KINDS = {
    BlockKind.HEAD: "briefhoofd",
    BlockKind.HEADING: "tussenkop",
    BlockKind.PARAGRAPH: "alinea",
    BlockKind.ITEM: "punt van een lijst",
    BlockKind.QUOTE: "aangehaalde tekst",
    BlockKind.LABEL: "kopje van een antwoord",
    BlockKind.SIGNATURE: "ondertekening",
    BlockKind.TABLE: "tabel",
}
_FIELDS = {"bron": "bron_url"}
"""Values whose name in a ``.yml`` is another than in the metadata."""
_LONGEST = 90
_SEVERAL = 6
"""Signs or names that are written out in one line."""


def explain(conversion: Conversion, corpus: Corpus) -> Iterator[str]:
    """All lines, in the order of the source."""
    source = conversion.source
    entries = [entry for entry in corpus.entries if entry.letter.source == source.name]
    lines = len(LINE_END.findall(source.text)) + (not source.text.endswith(("\n", "\r")))
    yield (
        f"{source.name}: {count(lines, 'regel', 'regels')}, {count(source.size, 'byte', 'bytes')}, {source.encoding}, "
        f"{count(len(entries), 'stuk', 'stukken')}"
    )
    yield f"woordenboek voor afgebroken woorden: {corpus.woordenboek or 'geen, alleen de lijst van woorden met een streepje'}"
    for entry in entries:
        first, last = entry.letter.first_line, entry.letter.last_line
        yield f"\n{entry.titel} -> /{entry.url} (regel {first} tot en met {last}, {entry.letter.metadata.soort})"
    told = [*_gone(conversion), *_decided(conversion), *(line for entry in entries for line in _letter(entry))]
    # A reference that stays plain text is told as such already.
    told += [
        (n.line, 9, f"twijfel: {n.text}") for n in corpus.notices if n.source == source.name and n.code != "verwijzing"
    ]
    yield ""
    # Sorted by place; what was decided of one line stands in the order of the steps that decided it.
    for line, _, text in sorted(told):
        if line:
            yield f"regel {line:>4}  {text}"
    loose = [text for line, _, text in told if not line]
    if loose:
        yield "\nop geen regel:"
        yield from (f"  {text}" for text in loose)


def close_names(name: str, names: Sequence[str]) -> str:
    """What to say to who asks for a letter that is not there: the names that look most like it."""
    plain = {item.removesuffix(".txt"): item for item in names}
    near = [plain[item] for item in difflib.get_close_matches(name.removesuffix(".txt"), plain, 3, 0.4)]
    near += [item for item in names if item.startswith(name) and item not in near][:3]
    if near:
        return f"bedoelt u {' of '.join(near)}?"
    rest = f" en {len(names) - _SEVERAL} andere" if len(names) > _SEVERAL else ""
    return f"kies uit {', '.join(names[:_SEVERAL])}{rest}"


_Told = tuple[int, int, str]


def _gone(conversion: Conversion) -> Iterator[_Told]:
    """What left the text, a line for each line and reason; hyphens are told with their word."""
    starts = [0, *(match.end() for match in LINE_END.finditer(conversion.source.text))]
    number = 0
    placed: list[tuple[int, LedgerEntry]] = []
    for item in conversion.ledger:
        while number < len(starts) and starts[number] <= item.start:
            number += 1
        placed.append((number, item))
    for (line, kind), group in groupby(placed, key=lambda pair: (pair[0], pair[1].kind)):
        if kind is LedgerKind.HYPHEN:
            continue
        _, name, why = REASONS[kind]
        items = [item for _, item in group]
        if kind is LedgerKind.CONTROL_CHAR:
            shown = ", ".join(dict.fromkeys(f"U+{ord(item.text):04X}" for item in items[:_SEVERAL]))
            yield line, 0, f"{count(len(items), name, 'stuurtekens')} weg ({shown}): {why}"
        else:
            shown = _short(" ".join(item.text for item in items[:_SEVERAL]))
            yield line, 0, f"{name}, niet in de tekst: «{shown}» ({why})"


def _decided(conversion: Conversion) -> Iterator[_Told]:
    for decision in conversion.decisions:
        if decision.stage == "afbreking":
            yield decision.line, 2, f"afgebroken woord: {decision.result}; reden: {decision.rule}"
        elif decision.stage == "noten":
            yield decision.line, 3, f"{decision.rule}: {decision.result}"
        elif decision.rule == "pagina":
            yield decision.line, 1, decision.result


def _letter(entry: Entry) -> Iterator[_Told]:
    letter, metadata = entry.letter, entry.letter.metadata
    for block in letter.blocks:
        turn = "" if block.role is None else f", {'antwoord' if block.role is Role.ANSWER else 'vraag'} {block.turn}"
        who = f" ({block.fractie})" if block.fractie else ""
        yield (
            block.text.first_line,
            4,
            f"{_KINDS.get(block.kind, block.kind.value)}{turn}{who}{_until(block.text)}: {_short(block.text.content)}",
        )
    for note in letter.notes:
        yield note.text.first_line, 4, f"noot {note.label}{_until(note.text)}: {_short(note.text.content)}"
    for item in metadata.herkomst:
        value = plain(getattr(metadata, _FIELDS.get(item.field, item.field), None))
        why = item.reden or item.rule
        words = ORIGINS[item.origin.value] + (f": {why}" if why else "")
        line = 0 if item.origin is Origin.HANDMATIG else item.line or 0
        yield line, 6, f"{item.field} = {_short(value)} ({words})"
    for link in entry.links:
        yield link.reference.line, 7, _reference(link, entry)
    for link in entry.intern:
        goal = f"#{link.url.partition('#')[2]}" if link.url else "niets"
        yield link.reference.line, 7, f"verwijzing binnen dit stuk «{_short(link.reference.citation.text)}» -> {goal}"


def _reference(link: Link, entry: Entry) -> str:
    citation = link.reference.citation
    text = f"verwijzing «{_short(citation.text)}»"
    if citation.doubt is not None:
        return f"{text} blijft gewone tekst: {citation.doubt}"
    if link.key is None:
        return f"{text} = {link.target.id} -> {link.url or 'geen adres bekend'} (niet in deze collectie)"
    here = ("dit stuk zelf" if link.key == entry.key else f"/{link.url}") + (f"#{link.anchor}" if link.anchor else "")
    return f"{text} = {link.target.id} -> {here}"


def _until(text: Text) -> str:
    return f" tot en met regel {text.last_line}" if text.last_line > text.first_line else ""


def _short(text: str) -> str:
    """A text in one line that a terminal can print: an invisible sign stands there by its name."""
    text = " ".join(UNSEEN.sub(lambda match: f"‹U+{ord(match[0][0]):04X}›", text.replace("\n", " / ")).split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


def plain(value: object) -> str:
    """A value of the metadata in one line."""
    if isinstance(value, tuple):
        return "; ".join(plain(item) for item in value)
    slots = getattr(type(value), "__slots__", None)
    if slots and not isinstance(value, str):
        return ", ".join(str(part) for name in slots if (part := getattr(value, name)) is not None)
    return str(value)

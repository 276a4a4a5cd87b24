"""Lines of a paper -> those of its head: around its title, else the letterhead and the lines below it up to the first prose.

1. A sentence ends a head, save the few that stand above what a head still says: its addressee, its day, its subject.
2. Nothing of the text belongs to a head: what it cites is not the paper's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from site_gen.letters.headline import Headline
from site_gen.letters.heads import BARE_DAY
from site_gen.letters.opening import HeadLine
from site_gen.letters.types import LETTER, OF_BILL
from site_gen.model import Block, BlockKind

SUBJECT = re.compile(r"(?:Onderwerp|Betreft)(?:[ \t]*:[ \t]*|[ \t]+|$)(?P<waarde>\S.{0,600})?")
"""The subject of a letter behind its label."""
_MOVES = re.compile(r"Voorgesteld|De Kamer,$")
_PROSE = re.compile(r"Geachte |De Kamer,|Vraag \d|Wij [BWJ]|De ondergetekende|(?:[^|\s]+ ){10}")


def head_of(blocks: Sequence[Block], pieces: Sequence[HeadLine], headline: Headline | None) -> tuple[HeadLine, ...]:
    """The lines around the title of a paper, else those of its letterhead."""
    if headline:
        after: list[HeadLine] = []
        is_letter = headline.kind is LETTER
        for piece in pieces[headline.end : headline.end + 10]:
            near = pieces[headline.end + len(after) + 1 : headline.end + len(after) + 4]
            if is_letter and any(item.text.startswith("Aan de ") for item in near):
                pass  # a sentence on the days of a voorhang stands above the addressee (kst-33891-173)
            elif headline.kind and headline.kind.naam == "Motie" and any(_MOVES.match(item.text) for item in near):
                pass  # the debate in which it was moved stands above its day (36471-26)
            elif _PROSE.match(piece.text) and not piece.text.startswith(
                ("Aan ", "Ter griffie", "Voorgesteld", "Vastgesteld")
            ):
                break
            if after and headline.kind and headline.kind.naam in OF_BILL and BARE_DAY.match(piece.text):
                break  # "Inwerkingtreding" + "1 januari 2025": the text has begun
            after.append(piece)
        return (*pieces[max(0, headline.start - 40) : headline.end], *after)
    moved = next((place for place, piece in enumerate(pieces[:12]) if piece.text == "De Kamer,"), None)
    if moved is not None:
        return tuple(pieces[:moved])  # a title of twelve words above its day (a motion on a party's site)
    last = max((line for block in blocks if block.kind is BlockKind.HEAD for _, line in block.text.lines), default=0)
    head = [piece for piece in pieces if piece.number <= last]
    for piece in pieces[len(head) :]:
        # A subject of ten words is no prose, below its label or behind it; "Betreft dit ook de gemeenten?" is a sentence.
        labelled = bool(head) and head[-1].text.rstrip(" :") in ("Betreft", "Onderwerp")
        labelled = labelled or (bool(SUBJECT.fullmatch(piece.text)) and piece.text[-1] not in ".;?!")
        if (_PROSE.match(piece.text) and not labelled) or len(head) > 40:
            break
        head.append(piece)
    return tuple(head)

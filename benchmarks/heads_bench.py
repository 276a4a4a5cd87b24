"""How well heads are read: right where a value is printed, invented where it is not, a field a line.

    python benchmarks/heads_bench.py [--fouten] [eerste tweede]

The heads are those of ``tests/letters/koppen/``, written by hand.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from site_gen.letters import convert
from site_gen.sources import read_facts
from tests.letters.heads_gold import FOLDER, STRICT, differences, heads
from tests.letters.letter_tools import source_of


def main() -> None:
    """Print the table, and with ``--fouten`` each value that is not as printed."""
    named = [word for word in sys.argv[1:] if not word.startswith("-")]
    for half in named or sorted(path.stem for path in FOLDER.glob("*.txt")):
        rows = heads(half)
        printed = dict.fromkeys(STRICT, 0)
        wrong = dict.fromkeys(STRICT, 0)
        invented = dict.fromkeys(STRICT, 0)
        for head in rows:
            metadata = convert(source_of(head.text), facts=read_facts()).letters[0].metadata
            for name in STRICT:
                printed[name] += name in head.fields
            for name, said, found in differences(head, metadata):
                if name in STRICT:
                    (wrong if said is not None else invented)[name] += 1
                if "--fouten" in sys.argv:
                    print(f"  {head.name}: {name}: gedrukt {said!r}, gelezen {found!r}")
        print(f"{half}: {len(rows)} koppen")
        for name in STRICT:
            share = 100 * (printed[name] - wrong[name]) / (printed[name] or 1)
            print(
                f"  {name:<13} goed {printed[name] - wrong[name]:>3} van {printed[name]:>3} ({share:5.1f} %), verzonnen {invented[name]} van {len(rows) - printed[name]}"
            )


if __name__ == "__main__":
    main()

"""How fast references are found: MB of letter text a second on one core.

    python benchmarks/citations_bench.py [folder of letters]

The text is that of the letters, whole and by paragraph; beside it nllegalcit on a small part, where installed.
Recall and precision are those of sentences that have been mended for since; the first reading of the last set by another
hand (part blind5, 360 sentences, most of them real) was 100 and 100 % for Kamerstukken, 92.7 and 100 % for other kinds.
"""

from __future__ import annotations

import importlib.util
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from site_gen.citations import CITATION_KINDS, find
from site_gen.sources import read_facts

NAMES = dict(read_facts().eu_names)
SENTENCES = Path(__file__).parent.parent / "tests" / "verwijzingen.tsv"
SIGNS = str.maketrans({"⏎": "\n", "␣": "\u00a0", "␠": "\u2009", "␡": "\u202f"})
SIZE = 4_000_000
RIVAL_SIZE = 4_000


def best_of(runs: int, work: Callable[[], object]) -> float:
    """The shortest of a few runs, in seconds of this process, whatever else the machine does."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def report(what: str, size: int, seconds: float) -> None:
    """One line of the table."""
    print(f"{what:<44} {size / 1e6 / seconds:8.2f} MB/s  {seconds * 1000:9.1f} ms")


def accuracy(what: str, ids: Callable[[str], list[str]]) -> None:
    """Recall and precision on the labelled sentences of the tests."""
    hit = got = wanted = 0
    for line in SENTENCES.read_text(encoding="utf-8").splitlines()[2:]:
        _, labels, text = line.split("\t")
        label = Counter(name for name in labels.split() if name.startswith("kst-"))
        with redirect_stdout(StringIO()):  # nllegalcit prints what it parses
            found = Counter(name for name in ids(text.translate(SIGNS)) if name.startswith("kst-"))
        hit, got, wanted = hit + (label & found).total(), got + found.total(), wanted + label.total()
    print(f"{what:<44} recall {100 * hit / wanted:6.2f} %   precision {100 * hit / max(1, got):6.2f} %")


def main() -> None:
    """Print the table."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "letters"
    letters = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    if not letters:
        sys.exit(f"no *.txt in {folder}")
    joined = [re.sub(r"[ \t]*\n(?!\s*\n)[ \t]*", " ", letter) for letter in letters]
    whole = "\n\n".join(joined)
    whole *= SIZE // len(whole) + 1
    paragraphs = [paragraph for paragraph in whole.split("\n\n") if paragraph.strip()]
    size = len(whole.encode())
    report("whole text", size, best_of(3, lambda: find(whole, eu_names=NAMES)))
    report("by paragraph", size, best_of(3, lambda: [find(paragraph, eu_names=NAMES) for paragraph in paragraphs]))
    for kind in CITATION_KINDS:
        report(f"  {kind.name}", size, best_of(2, lambda kind=kind: list(kind.find(whole, NAMES))))  # type: ignore[misc]
    if importlib.util.find_spec("nllegalcit"):
        from nllegalcit import parse_citations  # type: ignore[import-not-found]  # noqa: PLC0415

        part = whole[:RIVAL_SIZE]
        report("nllegalcit (the same text, a small part)", len(part), best_of(1, lambda: list(parse_citations(part))))
    print("\nKamerstukken in the labelled sentences")
    accuracy(  # what is doubted leads nowhere
        "ours",
        lambda text: [t.id for item in find(text, eu_names=NAMES) if item.doubt is None for t in item.targets],
    )
    if importlib.util.find_spec("nllegalcit"):
        from nllegalcit import KamerstukCitation  # noqa: PLC0415

        def rival(text: str) -> list[str]:
            found = [item for item in parse_citations(text) if isinstance(item, KamerstukCitation)]
            return [f"kst-{item.dossiernummer}-{item.ondernummer}" for item in found]

        accuracy("nllegalcit", rival)


if __name__ == "__main__":
    main()

"""Build sites of 100 and of 1,000 letters and print what they cost: seconds, memory, bytes and files a letter."""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COLUMNS = (
    *("letters", "seconds", "letters/s", "memory MB", "text MB"),
    *("site MB", "site/text", "kB/letter", "files/letter"),
)


@dataclass(frozen=True, slots=True)
class Result:
    """What one build cost; ``memory`` is the largest process of all builds so far, in bytes."""

    letters: int
    seconds: float
    memory: int
    text: int
    site: int
    files: int


def measure(letters: int, seed: int, jobs: int | None) -> Result:
    """Make letters in a folder of their own, build their site, and measure both."""
    with tempfile.TemporaryDirectory(prefix="site-gen-bench-") as name:
        sources, site = Path(name, "letters"), Path(name, "site")
        _run(str(ROOT / "benchmarks" / "make_letters.py"), str(letters), str(sources), "--seed", str(seed))
        workers = ("--jobs", str(jobs)) if jobs else ()
        start = time.perf_counter()
        _run("-m", "site_gen", "build", "--letters", str(sources), "--site", str(site), *workers)
        seconds = time.perf_counter() - start
        sizes = _sizes(site)
        text = sum(_sizes(sources))
    unit = 1 if sys.platform == "darwin" else 1024  # ru_maxrss: bytes there, kilobytes elsewhere
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit
    return Result(letters, seconds, memory, text, sum(sizes), len(sizes))


def _run(*arguments: str) -> None:
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(arguments)}: exit {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def _sizes(folder: Path) -> list[int]:
    return [path.stat().st_size for path in folder.rglob("*") if path.is_file()]


def main() -> None:
    """Read the arguments and print one row a build."""
    parser = argparse.ArgumentParser(description="Build sites of made letters and print what they cost.")
    parser.add_argument("letters", type=int, nargs="*", default=[100, 1000], help="how many letters (100 1000)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int)
    arguments = parser.parse_args()
    print(" ".join(f"{name:>12}" for name in COLUMNS))
    for count in arguments.letters:
        row = measure(count, arguments.seed, arguments.jobs)
        cells = (
            *(f"{row.letters}", f"{row.seconds:.1f}", f"{row.letters / row.seconds:.1f}", f"{row.memory / 1e6:.0f}"),
            *(f"{row.text / 1e6:.2f}", f"{row.site / 1e6:.2f}", f"{row.site / row.text:.1f}"),
            *(f"{row.site / row.letters / 1e3:.1f}", f"{row.files / row.letters:.1f}"),
        )
        print(" ".join(f"{cell:>12}" for cell in cells), flush=True)


if __name__ == "__main__":
    main()

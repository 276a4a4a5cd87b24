"""Build sites of 100 and of 1,000 letters and print what they cost: time, memory, bytes and files a letter, by kind.

    python benchmarks/build_bench.py [--jobs 2] [--again] [100 1000]

Time is that of processors, not of the clock: it is the same on a machine with other work. ``--again`` also changes one
letter, removes another, and builds once more. "kopie" in the last column is the file's share of one copy of the text.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
COLUMNS = (
    *("letters", "seconds", "cpu s", "cpu ms/letter", "memory MB", "text MB"),
    *("site MB", "site/text", "kB/letter", "files/letter"),
)
_SHARE = 0.002
"""Kinds of file below this share of the site are told together."""


@dataclass(frozen=True, slots=True)
class Result:
    """What one build cost; ``stages`` with the seconds of processor and the memory in use at its end, in bytes."""

    letters: int
    seconds: float
    stages: tuple[tuple[str, float, int], ...]
    memory: int
    text: int
    kinds: dict[str, tuple[int, int]]

    @property
    def cpu(self) -> float:
        """Seconds of processor of the whole build."""
        return sum(seconds for _, seconds, _ in self.stages)

    @property
    def site(self) -> int:
        """Bytes of the site."""
        return sum(size for size, _ in self.kinds.values())


def measure(sources: Path, site: Path, jobs: int | None) -> Result:
    """Build the site of a folder of letters in a process of its own, and measure both."""
    arguments = [str(Path(__file__)), "--one", str(sources), str(site), *(("--jobs", str(jobs)) if jobs else ())]
    start = time.perf_counter()
    told = _run(*arguments)
    seconds = time.perf_counter() - start
    cost = json.loads(told.splitlines()[-1])
    stages = tuple((str(name), float(used), int(held)) for name, used, held in cost["stages"])
    text = sum(path.stat().st_size for path in sources.rglob("*.txt"))
    return Result(cost["letters"], seconds, stages, cost["memory"], text, kinds(site))


def one(sources: Path, site: Path, jobs: int) -> None:
    """The build itself, in a process that does nothing else; prints what each stage cost."""
    before = _used()
    stages: list[tuple[str, float, int]] = []
    now = "beginnen"

    def say(what: str) -> None:
        nonlocal now, before
        used = _used()
        stages.append((now, used - before, _held()))
        now, before = what, used

    from site_gen.publishing import Job, build  # noqa: PLC0415 - loading is part of what a build costs

    report = build(Job(sources.absolute(), None, site.absolute(), None, jobs), say)
    say("")
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    unit = 1 if sys.platform == "darwin" else 1024  # ru_maxrss: bytes there, kilobytes elsewhere
    print(json.dumps({"letters": report.letters, "memory": peak * unit, "stages": stages}))


def _used() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _held() -> int:
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:  # not Linux
        return 0
    return pages * resource.getpagesize()


def kinds(site: Path) -> dict[str, tuple[int, int]]:
    """Bytes and files of a site by kind: what lies beside a letter, a dossier, a cited paper; else the folder or file."""
    documents = json.loads((site / "data" / "documenten.json").read_text("utf-8"))
    letters = {item["url"].strip("/") for item in documents}
    sizes: Counter[str] = Counter()
    files: Counter[str] = Counter()
    for path in site.rglob("*"):
        if path.is_file():
            kind = _kind(path.relative_to(site), letters)
            sizes[kind] += path.stat().st_size
            files[kind] += 1
    return {kind: (size, files[kind]) for kind, size in sizes.most_common()}


def _kind(path: Path, letters: set[str]) -> str:
    folder, first = path.parent.as_posix(), path.parts[0]
    if folder in letters:
        return f"brief: {path.name}"
    if path.parent.parent.as_posix() in letters:
        return f"brief: {path.parent.name}/"
    if first == "dossiers" and len(path.parts) > 2:
        return f"{'dossier' if len(path.parts) == 3 else 'aangehaald'}: {path.name}"
    if first == "data" and len(path.parts) > 1:
        return f"data/{path.parts[1]}"
    return "kst-…/" if first.startswith("kst-") else first


def show(row: Result) -> None:
    """One build: a row, its stages, its files by kind."""
    site, files = row.site, sum(count for _, count in row.kinds.values())
    cells = (
        *(f"{row.letters}", f"{row.seconds:.1f}", f"{row.cpu:.1f}", f"{row.cpu / row.letters * 1e3:.0f}"),
        *(f"{row.memory / 1e6:.0f}", f"{row.text / 1e6:.2f}", f"{site / 1e6:.2f}", f"{site / row.text:.1f}"),
        *(f"{site / row.letters / 1e3:.1f}", f"{files / row.letters:.1f}"),
    )
    print(" ".join(f"{name:>13}" for name in COLUMNS))
    print(" ".join(f"{cell:>13}" for cell in cells), flush=True)
    for name, seconds, held in row.stages:
        print(f"    {name:<28} {seconds:8.1f} s  {held / 1e6:8.0f} MB held after")
    rest = [0, 0]
    for kind, (size, count) in row.kinds.items():
        if size < _SHARE * site:
            rest = [rest[0] + size, rest[1] + count]
        else:
            _show_kind(kind, size, count, row)
    _show_kind("the rest", rest[0], rest[1], row)


def _show_kind(kind: str, size: int, count: int, row: Result) -> None:
    each, copy = size / row.letters / 1e3, size / row.text
    print(f"    {kind:<28} {each:8.2f} kB/letter {count / row.letters:7.2f} files/letter {copy:6.2f} kopie", flush=True)


def change(sources: Path) -> None:
    """One letter gets a word more, another goes."""
    paths = sorted(sources.rglob("*.txt"))
    paths[len(paths) // 2].write_text(
        paths[len(paths) // 2].read_text("utf-8") + "\nNaschrift bij deze brief.\n", "utf-8"
    )
    paths[-1].unlink()


def _run(*arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(arguments)}: exit {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def main() -> None:
    """Read the arguments and print what each build cost."""
    parser = argparse.ArgumentParser(description="Build sites of made letters and print what they cost.")
    parser.add_argument("letters", type=int, nargs="*", default=[100, 1000], help="how many letters (100 1000)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int)
    parser.add_argument("--again", action="store_true", help="change one letter, remove one, and build again")
    parser.add_argument("--one", nargs=2, type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        one(arguments.one[0], arguments.one[1], arguments.jobs or os.cpu_count() or 1)
        return
    for count in arguments.letters:
        with tempfile.TemporaryDirectory(prefix="site-gen-bench-") as name:
            sources, site = Path(name, "letters"), Path(name, "site")
            _run(str(ROOT / "benchmarks" / "make_letters.py"), str(count), str(sources), "--seed", str(arguments.seed))
            show(measure(sources, site, arguments.jobs))
            if arguments.again:
                change(sources)
                print("once more, with one letter changed and one removed:")
                show(measure(sources, site, arguments.jobs))


if __name__ == "__main__":
    main()

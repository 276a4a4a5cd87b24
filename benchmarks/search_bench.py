"""What a search costs the reader: bytes on the line and milliseconds, beside Material's own search on the same text.

``search_bench.py 1000`` builds a whole site of made letters by site-gen. ``search_bench.py 10000 --bare`` writes the letters straight as
finished pages, so that only the index is made. ``--beside`` also builds the same text with MkDocs' ``search`` plugin as it comes.

Bytes are those a server that compresses sends. Times are of the page's main thread without its load from outside (CPU, so that a busy
machine tells nearly the same; the least of three), four times as in a browser slowed four times; and by the clock under that very slowing,
the least of three: of a question put on the page, and of the page opened with the question in its address by one who was there before.

A thread of its own fetches, searches and chooses the passages; its work (20-40 ms) is not in the CPU of the page, and a browser's slowing
does not reach it; by the clock it is there, at full speed.

Measured in November 2026 at 1,000 letters: first query 82-131 kB, a further one 3-49 kB in 3-27 requests. By the clock, slowed and taken in
turns with the version before it on a machine with six times as much work as cores: 90-260 ms, mean 191 where that took 239 (its worst 320).
A request costs two cores 3 ms besides the wait (page, thread, browser, network, server), so what counts is how few there are. Material's own search on the same text asks 1,127 kB (its index 1,050) and 13.4 s (loaded machine) before its first
answer. At 10,000 letters the index took 97 s of CPU and 346 MB of memory, one changed letter about 60 s (a busy machine: 67-73 and 42 before); first query
161-210 kB, also of nothing but the commonest words (`"van de"`: 161), a further one 12-69.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import html
import http.server
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import yaml

ROOT = Path(__file__).resolve().parent.parent
QUERIES = (
    *("migratie", "asiel opvang", '"grip op migratie"', '"uitvoering van het pact"', "32317", "migratie*"),
    *(
        "*procedure",
        "kabinet -opvang",
        '"in deze brief"',
        "onderhandelingsdocumenten",
        "ver*",
        "asiel OF opvang OF woning",
    ),
    *('"van de"', "asielzoekers", "de"),
    "hoe kan het kabinet aangeven welke leden van de fractie vragen of de opvang in de regio goed wordt geregeld",
)
DONE = "[data-zoekresultaten][data-state=klaar]"
SUBMIT = """(q) => new Promise((done) => {
    const list = document.querySelector("[data-zoekresultaten]"), start = performance.now();
    document.querySelector("#zoek-q").value = q;
    document.querySelector("[data-zoek-formulier]").requestSubmit();
    const watch = () => (list.dataset.state === "klaar" ? done(performance.now() - start) : requestAnimationFrame(watch));
    requestAnimationFrame(watch);
})"""

# From the start, for an answer may be there before the page has been read to its end.
WATCH = """new MutationObserver(() => {
    if (document.querySelector("[data-zoekresultaten][data-state=klaar]")) window.klaarOp ??= performance.now();
}).observe(document, {subtree: true, attributes: true, attributeFilter: ["data-state"]});"""


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def _server(site: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def _run(*arguments: str, cwd: Path = ROOT) -> None:
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=cwd, capture_output=True, text=True, check=False, env=environment
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(arguments)}: exit {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def _bare(letters: Path, folder: Path) -> Path:
    """The search page by MkDocs, and each letter straight as a page with its data and paragraphs."""
    (folder / "docs").mkdir(parents=True)
    (folder / "docs/index.md").write_text("# Begin\n")
    (folder / "docs/zoeken.md").write_text("---\ntitle: Zoeken\ntemplate: zoeken.html\n---\n")
    (folder / "mkdocs.yml").write_text(
        yaml.safe_dump(
            {
                "INHERIT": str(ROOT / "site_gen/data/mkdocs.yml"),
                "theme": {"custom_dir": str(ROOT / "site_gen/theme")},
                "site_name": "Proef",
                "nav": [{"Zoeken": "zoeken.md"}],
            }
        )
    )
    _run("-m", "mkdocs", "build", "-q", cwd=folder)
    for number, path in enumerate(sorted(letters.iterdir())):
        paragraphs = path.read_text("utf-8").split("\n\n")
        text = "".join(f'<p id="p-{n}">{html.escape(part)}</p>' for n, part in enumerate(paragraphs))
        data = {"titel": paragraphs[0][:80], "datum": f"20{number % 16 + 10}-{number % 12 + 1:02}-{number % 28 + 1:02}", "soort": f"Soort {number % 9}",
                "dossier": str(30000 + number % 300), "nr": str(number), "afzender": f"A. Naam{number % 40}", "kamer": "Tweede Kamer", "vergaderjaar": f"20{number % 16 + 10}-20{number % 16 + 11}"}  # fmt: skip
        place = folder / f"site/dossiers/{data['dossier']}/{number}/index.html"
        place.parent.mkdir(parents=True)
        attributes = " ".join(f'data-{name}="{html.escape(value)}"' for name, value in data.items())
        place.write_text(
            f'<title>x</title><div class="zoekgegevens" hidden {attributes}></div><div data-letter-text>{text}</div>',
            "utf-8",
        )
    _run(
        "-c",
        f"import sys; from pathlib import Path; from benchmarks.search_bench import index; index(Path({str(folder / 'site')!r}))",
    )
    return folder / "site"


def index(site: Path) -> None:
    """Make the index in a process of its own and write down what that took."""
    from site_gen.site.search import build_index  # noqa: PLC0415

    start = time.process_time()
    build_index(site)
    first = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    before = site.parent / "voor"
    (before / "zoekindex").parent.mkdir(exist_ok=True)
    shutil.copytree(site / "zoekindex", before / "zoekindex")
    page = next(site.rglob("dossiers/*/*/index.html"))
    page.write_text(page.read_text("utf-8").replace("</div>", "<p>gewijzigd</p></div>"), "utf-8")
    start = time.process_time()
    build_index(site, before=before)
    again = time.process_time() - start
    parts = [path for path in (site / "zoekindex").iterdir() if path.is_dir()]
    told = f"index: {first:.1f} s, {peak:.0f} MB memory, {len(parts)} parts; one letter changed: {again:.1f} s\n"
    (site.parent / "index.txt").write_text(told, "utf-8")


def _beside(letters: Path, folder: Path) -> Path:
    """The same letters as plain pages with Material's own search."""
    (folder / "docs").mkdir(parents=True)
    for path in sorted(letters.iterdir()):
        (folder / f"docs/{path.stem}.md").write_text(
            f"# Brief {path.stem}\n\n{html.escape(path.read_text('utf-8'))}\n", "utf-8"
        )
    (folder / "docs/index.md").write_text("# Begin\n")
    config = {
        "site_name": "Proef",
        "theme": {"name": "material", "language": "nl", "font": False},
        "plugins": [{"search": {"lang": "nl"}}],
        "nav": [{"Begin": "index.md"}],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config))
    _run("-m", "mkdocs", "build", "-q", cwd=folder)
    return folder / "site"


class _Meter:
    """Bytes of what a page asks for, as a server that compresses would send them; each file once."""

    def __init__(self, page: Any, site: Path, address: str) -> None:
        self.site, self.address, self.bytes, self.seen = site, address, 0, set[str]()
        page.on("response", lambda answer: self.count(answer.url))

    def count(self, url: str) -> None:
        path = url.split("?", maxsplit=1)[0].split("#", maxsplit=1)[0].removeprefix(self.address)
        if path in self.seen or url.startswith(("data:", "blob:")):
            return
        self.seen.add(path)
        file = self.site / path
        file = file / "index.html" if file.is_dir() else file
        if file.is_file():
            raw = file.read_bytes()
            self.bytes += len(raw) if raw[:2] == b"\x1f\x8b" else len(gzip.compress(raw, 6))

    def take(self) -> int:
        taken, self.bytes = self.bytes, 0
        return taken


def _measure(browser: Any, site: Path, queries: tuple[str, ...]) -> None:
    print(
        f"{'query':32}{'hits':>7}{'first kB':>10}{'further kB':>12}{'requests':>10}{'4 x CPU ms':>12}{'clock ms, slowed':>18}{'opened':>8}"
    )
    with _server(site) as address:
        for query in queries:
            first, hits = _first(browser, site, address, query)
            runs = [_further(browser, site, address, query, slowed=False) for _ in range(3)]
            further, cpu, requests = runs[0][0], min(busy for _, busy, _ in runs), runs[0][2]
            clock = min(_further(browser, site, address, query, slowed=True)[1] for _ in range(3))
            opened = min(_opened(browser, address, query) for _ in range(3))
            print(
                f"{query[:31]:32}{hits:>7}{first / 1e3:>10.1f}{further / 1e3:>12.1f}{requests:>10}{4 * cpu:>12.0f}{clock:>18.0f}{opened:>8.0f}",
                flush=True,
            )


def _first(browser: Any, site: Path, address: str, query: str) -> tuple[int, str]:
    page = browser.new_page()
    meter = _Meter(page, site, address)
    page.goto(f"{address}zoeken/?{urlencode({'q': query})}")
    page.wait_for_selector(DONE, state="attached", timeout=60_000)
    page.wait_for_timeout(300)
    hits = page.get_attribute("[data-zoekresultaten]", "data-aantal")
    page.close()
    return meter.take(), str(hits)


def _opened(browser: Any, address: str, query: str) -> float:
    """Milliseconds by the wall's clock from the address to the answer, slowed, with the site's files at hand but not those of the question."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(f"{address}zoeken/?q=verordening")
    page.wait_for_selector(DONE, state="attached", timeout=60_000)
    control = context.new_cdp_session(page)
    control.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(f"{address}zoeken/?{urlencode({'q': query})}", wait_until="commit")
    clock, until = None, time.monotonic() + 60
    # Asked by hand: Playwright's own script, which waits for a selector, takes a slowed page a tenth of a second.
    while clock is None and time.monotonic() < until:
        time.sleep(0.1)
        told = control.send("Runtime.evaluate", {"expression": "window.klaarOp", "returnByValue": True})
        clock = told["result"].get("value")
    context.close()
    return float("nan" if clock is None else clock)


def _further(browser: Any, site: Path, address: str, query: str, *, slowed: bool) -> tuple[int, float, int]:
    """A question after another one: bytes, milliseconds by the thread's own clock or by that of the wall when slowed, requests."""
    context = browser.new_context()
    page = context.new_page()
    meter = _Meter(page, site, address)
    control = context.new_cdp_session(page)
    page.goto(f"{address}zoeken/?q=verordening")
    page.wait_for_selector(DONE, state="attached", timeout=60_000)
    page.wait_for_timeout(300)
    meter.take()
    before_it = len(meter.seen)
    control.send("Performance.enable", {"timeDomain": "threadTicks"})
    if slowed:
        control.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    before = _busy(control)
    clock = page.evaluate(SUBMIT, query)
    busy = (_busy(control) - before) * 1000
    page.wait_for_timeout(200)
    context.close()
    return meter.take(), clock if slowed else busy, len(meter.seen) - before_it


def _busy(control: Any) -> float:
    return float(
        next(m["value"] for m in control.send("Performance.getMetrics")["metrics"] if m["name"] == "TaskDuration")
    )


def _material(browser: Any, site: Path) -> None:
    """Bytes until Material's own search has answered one question."""
    with _server(site) as address:
        context = browser.new_context()
        page = context.new_page()
        meter = _Meter(page, site, address)
        context.on("request", lambda request: meter.count(request.url))  # also what its worker asks for
        page.goto(address)
        start = time.perf_counter()
        page.evaluate(
            "document.querySelector('#__search').checked = true; document.querySelector('.md-search__input').focus()"
        )
        page.fill(".md-search__input", "migratie")
        page.wait_for_selector(".md-search-result__item", state="attached", timeout=120_000)
        index_file = site / "search/search_index.json"
        meter.count(f"{address}search/search_index.json")
        print(
            f"Material: first {meter.take() / 1e3:.0f} kB (its index {len(gzip.compress(index_file.read_bytes(), 6)) / 1e3:.0f}), {time.perf_counter() - start:.1f} s"
        )
        context.close()


def main() -> None:
    """Read the arguments, build, and print a row a query."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("letters", type=int, nargs="?", default=1000)
    parser.add_argument("--bare", action="store_true", help="no conversion: only the index")
    parser.add_argument("--beside", action="store_true", help="also Material's own search")
    parser.add_argument("--site", type=Path, help="measure this finished site instead")
    arguments = parser.parse_args()
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only needed here, and large

    with tempfile.TemporaryDirectory(prefix="site-gen-zoekmeting-") as name, sync_playwright() as playwright:
        folder, site = Path(name), arguments.site
        if site is None or arguments.beside:
            _run(str(ROOT / "benchmarks/make_letters.py"), str(arguments.letters), str(folder / "letters"))
        if site is None and arguments.bare:
            site = _bare(folder / "letters", folder / "kaal")
            print((folder / "kaal/index.txt").read_text("utf-8"), end="")
        elif site is None:
            site = folder / "site"
            _run("-m", "site_gen", "build", "--letters", str(folder / "letters"), "--site", str(site))
        chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        sizes = [path.stat().st_size for path in (site / "zoekindex").rglob("*") if path.is_file()]
        print(f"index on disk: {sum(sizes) / 1e6:.1f} MB in {len(sizes)} files")
        _measure(browser, site, QUERIES)
        if arguments.beside:
            _material(browser, _beside(folder / "letters", folder / "naast"))
        browser.close()


if __name__ == "__main__":
    main()

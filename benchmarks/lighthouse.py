"""Lighthouse's marks for the home page, a dossier, a paper and the search page of a finished site (`make lighthouse`).

It needs npm, node and a Chromium; the site is served here, compressed as GitHub Pages does. Performance varies with what
else the machine does: the middle of three runs is printed.
"""

from __future__ import annotations

import functools
import gzip
import json
import os
import shutil
import statistics
import subprocess
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv" / "lighthouse"
VERSION = "12.8.2"  # the last that runs on node 20
MARKS = ("performance", "accessibility", "best-practices", "seo")
RUNS = 3


class _Compressed(SimpleHTTPRequestHandler):
    """Files as a web server sends them: text compressed."""

    def do_GET(self) -> None:
        """Send one file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        if path.suffix in {".html", ".css", ".js", ".svg", ".json", ".xml", ".txt"}:
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        """Say nothing."""


def main(site: Path) -> int:
    """Print a row a page; 1 when a mark other than performance is below 100, or performance is below 95."""
    npm = shutil.which("npm")
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if npm is None or chromium is None:
        print("lighthouse needs npm and a Chromium")
        return 0
    command = FOLDER / "node_modules" / ".bin" / "lighthouse"
    if not command.is_file():
        flags = ("--silent", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(FOLDER))
        subprocess.run([npm, "install", *flags, f"lighthouse@{VERSION}"], check=True)
    documents = json.loads((site / "data/documenten.json").read_text("utf-8"))
    longest = max(documents, key=lambda entry: entry["woorden"])["url"].lstrip("/")
    pages = {"home": "", "dossier": "/".join(longest.split("/")[:2]) + "/", "stuk": longest, "zoeken": "zoeken/"}
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Compressed, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    bad = 0
    print(f"{'':10}" + "".join(f"{name:>16}" for name in MARKS))
    for name, path in pages.items():
        url = f"http://localhost:{server.server_port}/{path}"
        runs = [_marks(command, chromium, url) for _ in range(RUNS)]
        middle = {mark: statistics.median(run[mark] for run in runs) for mark in MARKS}
        print(f"{name:10}" + "".join(f"{middle[mark]:16.0f}" for mark in MARKS), flush=True)
        bad += any(middle[mark] < (95 if mark == "performance" else 100) for mark in MARKS)
    server.shutdown()
    return int(bad > 0)


def _marks(command: Path, chromium: str, url: str) -> dict[str, float]:
    flags = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"
    done = subprocess.run(
        [
            str(command),
            url,
            "--quiet",
            "--output=json",
            f"--chrome-flags={flags}",
            f"--only-categories={','.join(MARKS)}",
        ],
        env=os.environ | {"CHROME_PATH": chromium},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    report = json.loads(done.stdout)
    for audit in report["audits"].values():
        if audit.get("score") is not None and audit["score"] < 1 and audit["scoreDisplayMode"] == "binary":
            print(f"    {audit['id']}: {audit['title']}")
    return {mark: round(100 * (report["categories"][mark]["score"] or 0)) for mark in MARKS}


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

"""What the tests share: the publisher's letters, a site made from them, that site on a server, and a browser."""

from __future__ import annotations

import functools
import os
import shutil
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from site_gen.site.docs_folder import STATE, made_pages
from tests.helpers import LETTERS, ROOT, run

# A machine may have a Dutch dictionary; what the tests expect must not hang on that.
os.environ.setdefault("SITE_GEN_WOORDENBOEK", "geen")
# A build that remembers another cannot show that both would make the same; `test_cache.py` gives builds a place to remember.
os.environ["XDG_CACHE_HOME"] = os.devnull

FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
_NO_BROWSER = "no Chromium: browser test skipped"


@pytest.fixture(scope="session")
def letters() -> Path:
    """The publisher's own letters: the five seeds."""
    return LETTERS


@pytest.fixture(scope="session")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the docs folder with its hand-written pages only; a build writes its own beside them."""
    folder = tmp_path_factory.mktemp("bouw") / "docs"
    copy_docs(folder)
    return folder


def copy_docs(folder: Path) -> None:
    own = ROOT / "docs"
    made = made_pages(own)
    for path in sorted(own.rglob("*")):
        name = path.relative_to(own).as_posix()
        if path.is_file() and name not in made and not path.name.startswith(STATE):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, folder / name)


@pytest.fixture(scope="session")
def site(docs: Path, letters: Path) -> Path:
    """The site of the five seeds with the project's own settings, built once; the checkout stays as it is."""
    folder = docs.parent / "site"
    config = ROOT / "mkdocs.yml"
    done = run("build", "--letters", letters, "--docs", docs, "--config", config, "--site", folder, cwd=docs.parent)
    if done.returncode:
        pytest.fail(
            f"the build of the five seeds ended with {done.returncode}:\n{done.stdout}{done.stderr}", pytrace=False
        )
    return folder


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        del format, args


@pytest.fixture(scope="session")
def site_url(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site on this machine below ``/repo/``, as GitHub Pages shows it."""
    root = tmp_path_factory.mktemp("server")
    (root / "repo").symlink_to(site, target_is_directory=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(root)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/repo/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where the browser is; without one the test is skipped."""
    for name in (os.environ.get("CHROMIUM") or "", "chromium", "chromium-browser", "google-chrome"):
        found = shutil.which(name) if name else None
        if found:
            return found
    pytest.skip(_NO_BROWSER)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Any]:
    """One browser for the whole run: Playwright allows one of its sessions at a time."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def browser_page(browser: Any, site_url: str) -> Iterator[Any]:
    """A page of a real browser; at the end nothing may stand in its console, and nothing may come from elsewhere."""
    said: list[str] = []
    foreign: list[str] = []
    context = browser.new_context()
    page = context.new_page()
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    page.on("response", lambda answer: said.append(f"{answer.status}: {answer.url}") if answer.status >= 400 else None)
    page.on("pageerror", lambda error: said.append(f"error: {error}"))
    page.on(
        "request",
        lambda request: (
            foreign.append(request.url) if not request.url.startswith((site_url, "data:", "blob:")) else None
        ),
    )
    yield page
    context.close()
    assert not said
    assert not foreign

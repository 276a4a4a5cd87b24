"""Pictures of each kind of page, to look at: wide, dark, on a phone and in print (`make screenshots`).

They go to the folder named second (`schermen/`, which git ignores); more words choose kinds: `... schermen home zoeken`.
The three of the README are made by `python -m tests.screenshots site images readme`.
"""

from __future__ import annotations

import functools
import os
import shutil
import sys
import tempfile
import threading
from http.server import ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import FLAGS, Quiet
from tests.page_kinds import page_kinds

SHAPES = {
    "breed": ({"width": 1280, "height": 900}, "light"),
    "donker": ({"width": 1280, "height": 900}, "dark"),
    "telefoon": ({"width": 360, "height": 740}, "light"),
}
README = {
    "voorpagina": ("home", {"width": 1200, "height": 760}, "light"),
    "brief": ("stuk-verslag", {"width": 1200, "height": 760}, "light"),
    "telefoon": ("vragen", {"width": 390, "height": 760}, "dark"),
}
_TALLEST = 3000


def main(folder: Path, only: list[str], site: Path) -> None:
    """Every picture, one browser."""
    folder.mkdir(parents=True, exist_ok=True)
    kinds = page_kinds(site)
    kinds |= {"zoeken-met-treffers": "zoeken/?q=commissie"}
    if "stuk-verslag" in kinds:
        kinds |= {"vragen": kinds["stuk-verslag"] + "?toon=vragen"}
    with tempfile.TemporaryDirectory() as root:
        (Path(root) / "repo").symlink_to(site.resolve(), target_is_directory=True)
        server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=root))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/repo/"
        with sync_playwright() as playwright:
            chromium = next(filter(None, (shutil.which(n) for n in (os.environ.get("CHROMIUM", ""), "chromium"))), None)
            browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
            for name, (kind, size, scheme) in README.items() if only == ["readme"] else ():
                page = browser.new_page(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
                page.goto(address + kinds[kind])
                page.screenshot(path=folder / f"{name}.jpg", type="jpeg", quality=72)
                page.close()
            for kind, path in kinds.items():
                if not only or kind in only:
                    _pictures(browser, folder, kind, address + path)
            browser.close()
        server.shutdown()
    print(f"{len(list(folder.iterdir()))} afbeeldingen -> {folder}/")


def _pictures(browser: Browser, folder: Path, kind: str, url: str) -> None:
    for shape, (size, scheme) in SHAPES.items():
        page = browser.new_page(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(url)
        if "zoeken/?" in url:
            page.wait_for_selector("[data-zoekresultaten][data-state=klaar]")
        height = min(_TALLEST, page.evaluate("document.documentElement.scrollHeight"))
        clip = {"x": 0, "y": 0, "width": size["width"], "height": height}
        page.screenshot(path=folder / f"{kind}-{shape}.png", full_page=True, clip=clip)  # type: ignore[arg-type]
        if shape == "breed":
            _print(page, folder / f"{kind}-druk.pdf")
        page.close()


def _print(page: Page, path: Path) -> None:
    page.pdf(path=path, format="A4", prefer_css_page_size=True, print_background=True)


if __name__ == "__main__":
    main(Path(sys.argv[2]), sys.argv[3:], Path(sys.argv[1]))

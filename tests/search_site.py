"""A site to search in, made in seconds: the real theme and search page, and letters written straight as finished pages."""

from __future__ import annotations

import functools
import html
import http.server
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

import site_gen
from site_gen.site.finish import finish, with_policy

_THEME = Path(site_gen.__file__).parent / "theme"


def make_shell(root: Path, address: str = "", name: str = "Proef") -> Path:
    """A site with only the search page, by MkDocs and our theme; with the policy that published pages have."""
    (root / "docs").mkdir(parents=True)
    (root / "docs/index.md").write_text("# Begin\n", encoding="utf-8")
    (root / "docs/zoeken.md").write_text("---\ntitle: Zoeken\ntemplate: zoeken.html\n---\n", encoding="utf-8")
    config = {
        "site_name": name, "site_url": address, "plugins": [], "nav": [{"Home": "index.md"}, {"Zoeken": "zoeken.md"}],
        "theme": {"name": "material", "custom_dir": str(_THEME), "language": "nl", "font": False, "static_templates": ["opensearch.xml"]},
    }  # fmt: skip
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=root, env=environment, check=True)
    finish(root / "site", rooted=False)
    return root / "site"


def write_letter_page(path: Path, site: Path, data: Mapping[str, str], text: str) -> None:
    """A page that holds what the contract of ``site/search.py`` asks, and the script that marks words on arrival."""
    up = "../" * len(path.parent.relative_to(site).parts)
    attributes = " ".join(f'data-{name}="{html.escape(value)}"' for name, value in data.items() if value)
    path.parent.mkdir(parents=True, exist_ok=True)
    page = (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{html.escape(data["titel"])}</title><link rel="icon" href="data:,"></head><body>'
        f'<h1>{html.escape(data["titel"])}</h1><div class="zoekgegevens" hidden {attributes}></div>'
        f'<div class="brief" data-letter-text>{text}</div>'
        f'<script type="module" src="{up}assets/lezen.js"></script></body></html>'
    )
    path.write_bytes(with_policy(page.encode()))


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Keep the test output quiet."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/repo"))


def serve(site: Path) -> Iterator[str]:
    """The site below ``/repo/``, as GitHub Pages shows it."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/repo/"
    server.shutdown()
    server.server_close()

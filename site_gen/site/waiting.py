"""Pages for after the engine -> files that wait in the workshop, then join the site: no page stays in memory.

1. Each page is written once, when it is made, and moved (not copied) into the site.
2. A round that starts anew finds nothing of the round before.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from site_gen.model import Page
from site_gen.site.docs_folder import inside


def waiting_room(workshop: Path) -> Path:
    """An empty folder for pages that wait."""
    folder = workshop / "later"
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir()
    return folder


def put_aside(folder: Path, page: Page) -> None:
    """Let one page wait; a later page of the same address takes its place."""
    target = inside(folder, page.path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(page.content if isinstance(page.content, bytes) else page.content.encode("utf-8"))


def join(folder: Path, site: Path) -> None:
    """Move all that waited into a site that is being made; the engine's folders are there already."""
    for here, _, names in os.walk(folder):
        there = site / Path(here).relative_to(folder)
        there.mkdir(parents=True, exist_ok=True)
        for name in names:
            (Path(here) / name).replace(there / name)
    shutil.rmtree(folder)

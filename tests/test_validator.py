"""Every kind of page is valid HTML, as the W3C's validator sees it."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.helpers import ROOT
from tests.page_kinds import page_kinds

JAR = ROOT / ".venv/vnu/node_modules/vnu-jar/build/dist/vnu.jar"


@pytest.mark.slow
def test_the_validator_finds_no_error(site: Path) -> None:
    java = shutil.which("java")
    if java is None or not JAR.is_file():
        pytest.skip("no validator of HTML: vnu test skipped")
    pages = sorted({site / (p if p.endswith(".html") else f"{p}index.html") for p in page_kinds(site).values()})
    drawings = sorted(site.rglob("*.svg"))[:3]
    done = subprocess.run(
        [
            java,
            "-XX:TieredStopAtLevel=1",
            "-Xss2m",
            "-jar",
            str(JAR),
            "--format",
            "json",
            "--also-check-svg",
            *map(str, (*pages, *drawings)),
        ],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    said = json.loads(done.stderr or done.stdout)["messages"]
    assert [
        f"{m['url'].rpartition('/repo/')[2]}:{m.get('lastLine')}: {m['message']}" for m in said if m["type"] != "info"
    ] == []
    assert len(pages) > 15

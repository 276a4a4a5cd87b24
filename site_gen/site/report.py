"""Proofs -> the figures of the proof, filled in where the pages left room: ``/verslag/`` and ``data/verslag.json``.

1. Only numbers are written, and only after every page was compared as it will be published.
2. The data package describes ``verslag.json`` as it is afterwards: its bytes and its sha256 are of the filled file.
3. Same proofs, same bytes.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from site_gen.site.audit import Proof

_ROOM = re.compile(r"<!--proef (\d{1,9}|samen)-->(?:<td>–</td>)+")
_FILE, _PACKAGE = "data/verslag.json", "data/datapakket.json"


def fill_report(site: Path, proofs: Mapping[str, Proof]) -> None:
    """Write the figures of a site that was proved; ``proofs`` in the order of the sources."""
    rows = list(proofs.values())
    page = site / "verslag" / "index.html"
    if page.is_file():
        text = page.read_text("utf-8")
        page.write_text(
            _ROOM.sub(lambda m: _cells(rows if m[1] == "samen" else rows[int(m[1]) : int(m[1]) + 1]), text), "utf-8"
        )
    data = site / _FILE
    if not data.is_file():
        return
    listed = [
        {**row, **_figures(proofs[row["bestand"]])} if row["bestand"] in proofs else row
        for row in json.loads(data.read_text("utf-8"))
    ]
    _write(data, listed)
    _describe(site / _PACKAGE, data.read_bytes())


def _figures(proof: Proof) -> dict[str, object]:
    return {
        "woorden_bron": proof.words,
        "woorden_pagina": proof.page_words,
        "verloren": len(proof.lost),
        "erbij": len(proof.added),
        "aaneen": proof.glued,
        "volgorde": 0 if proof.misplaced else 1,
        "woorden_noten": proof.note_words,
        "tekens": proof.signs,
        "tekens_verloren": len(proof.signs_lost),
    }


def _cells(proofs: Sequence[Proof]) -> str:
    signs = sum(proof.signs for proof in proofs)
    back = 1 - sum(len(proof.signs_lost) for proof in proofs) / signs if signs else 1
    cells = (
        str(sum(proof.words for proof in proofs)),
        str(sum(proof.page_words for proof in proofs)),
        str(sum(len(proof.lost) for proof in proofs)),
        str(sum(len(proof.added) for proof in proofs)),
        str(sum(proof.glued for proof in proofs)),
        "nee" if any(proof.misplaced for proof in proofs) else "ja",
        str(sum(proof.note_words for proof in proofs)),
        f"{100 * back:.1f}\u00a0%".replace(".", ","),
    )
    return "".join(f"<td>{cell}</td>" for cell in cells)


def _describe(package: Path, content: bytes) -> None:
    """Put the file's own bytes and sha256 into the package that describes it."""
    if not package.is_file():
        return
    described = json.loads(package.read_text("utf-8"))
    for resource in described["resources"]:
        if resource["path"] == Path(_FILE).name:
            resource["bytes"], resource["hash"] = len(content), f"sha256:{hashlib.sha256(content).hexdigest()}"
    _write(package, described)


def _write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", "utf-8")

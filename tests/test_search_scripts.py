"""The modules of the search page in two files: the same work in one turn to the server, or nothing is touched."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import site_gen
from site_gen.site.search_scripts import ENTRIES, join_scripts

_ASSETS = Path(site_gen.__file__).parent / "theme/assets"
_LEFT = re.compile(r"^\s*(?:import|export)\b.*$", re.MULTILINE)


def _assets(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def _read(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.iterdir()}


def test_the_theme_s_own_modules_are_joined(tmp_path: Path) -> None:
    """Both entries need nothing any more; all other files are as they were, and a second time changes nothing."""
    before = {path.name: path.read_text("utf-8") for path in _ASSETS.glob("zoek*.js")}
    folder = _assets(tmp_path / "assets", before)
    join_scripts(folder)
    after = _read(folder)
    for name in ENTRIES:
        assert after[name] != before[name]
        assert not _LEFT.findall(after[name])
    assert {name: text for name, text in after.items() if name not in ENTRIES} == {
        name: text for name, text in before.items() if name not in ENTRIES
    }
    join_scripts(folder)
    assert _read(folder) == after


def test_a_module_comes_before_what_needs_it_and_once(tmp_path: Path) -> None:
    """Two that need the same one share it, as modules do."""
    folder = _assets(
        tmp_path / "assets",
        {
            "zoeken.js": 'import {b} from "./b.js";\nimport {c as d} from "./c.js";\nself.uit = [b, d];\n',
            "b.js": '/** Says b. */\nimport {a} from "./a.js";\nexport const b = a;\n',
            "c.js": 'import {a} from "./a.js";\nconst e = 1;\n// only a remark\nexport function c() { return a + e; }\nexport {e};\n',
            "a.js": "export class a {}\n",
        },
    )
    join_scripts(folder)
    joined = (folder / "zoeken.js").read_text("utf-8")
    assert re.findall(r"^const (m\d) =", joined, re.MULTILINE) == ["m0", "m1", "m2", "m3"]
    assert joined.index("class a") < joined.index("const b = a") < joined.index("function c") < joined.index("self.uit")
    assert joined.count("class a") == 1
    assert "return {c, e};" in joined
    assert "const {c: d} = m2;" in joined
    assert "remark" not in joined
    assert "Says b" not in joined


@pytest.mark.parametrize(
    "files",
    [
        # needs nothing
        {"zoeken.js": "self.uit = 1;\n"},
        # a module that is not here
        {"zoeken.js": 'import {a} from "./weg.js";\n'},
        # forms that ours do not have, in the entry or deeper
        {"zoeken.js": 'import a from "./a.js";\n', "a.js": "export const a = 1;\n"},
        {"zoeken.js": 'import {a} from "./a.js";\n', "a.js": "export default 1;\n"},
        {"zoeken.js": 'import {a} from "./a.js";\n', "a.js": 'import * as b from "./b.js";\nexport const a = b;\n', "b.js": ""},
        {"zoeken.js": 'import {a} from "./a.js";\n', "a.js": 'export * from "./b.js";\n', "b.js": ""},
        # a ring
        {"zoeken.js": 'import {a} from "./a.js";\n', "a.js": 'import {b} from "./zoeken.js";\nexport const a = b;\n'},
    ],
)  # fmt: skip
def test_what_has_another_form_is_left_as_it_is(tmp_path: Path, files: dict[str, str]) -> None:
    """The page then works with its modules."""
    folder = _assets(tmp_path / "assets", files)
    join_scripts(folder)
    assert _read(folder) == files


def test_a_site_without_scripts_stays_so(tmp_path: Path) -> None:
    """Not every site has the theme."""
    join_scripts(tmp_path / "niets")
    assert not list(tmp_path.iterdir())

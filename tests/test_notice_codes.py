"""Every kind of doubt is explained: the codes in the program and those in the table are the same."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_gen import pipeline
from site_gen.model import NOTICE_CODES
from tests.helpers import corpus_of, letter, write

PACKAGE = Path(__file__).resolve().parents[1] / "site_gen"
CODE = re.compile(r"[a-z]+(?:-[a-z]+)*")
PLACE = {"Notice": 2, "doubt": 1}
"""Which argument of a call is the code."""

TUPLES = {"letters/notes.py": 0, "site/proofs.py": 1}
"""Where the code is passed in a tuple, and its place in it."""


def _used() -> Iterator[str]:
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                arguments = node.args[PLACE[called] : PLACE[called] + 1] if called in PLACE else []
                for argument in arguments:
                    if isinstance(argument, ast.Constant):
                        yield str(argument.value)
                    else:  # a name: its values stand in a tuple of the same file
                        assert name in {*TUPLES, "letters/form.py"}, (
                            f"{name}:{node.lineno}: a code that is not written out"
                        )
            elif isinstance(node, ast.Tuple) and name in TUPLES and len(node.elts) == 3:
                code = node.elts[TUPLES[name]]
                if isinstance(code, ast.Constant) and isinstance(code.value, str) and CODE.fullmatch(code.value):
                    yield code.value


def test_every_code_that_is_used_stands_in_the_table_and_every_row_is_used() -> None:
    assert set(_used()) == set(NOTICE_CODES)


@pytest.mark.parametrize("code", NOTICE_CODES)
def test_a_row_is_whole_sentences(code: str) -> None:
    assert CODE.fullmatch(code)
    assert all(re.fullmatch(r"[A-Z].{8,180}\.", words) for words in NOTICE_CODES[code])
    assert list(NOTICE_CODES) == sorted(NOTICE_CODES)


def test_the_report_explains_each_code_and_marks_each_doubt(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.txt": letter("1", day="31 februari 2021")})
    report = next(page.content for page in pipeline.pages_of(corpus_of(folder), "") if page.path == "verslag.md")
    assert isinstance(report, str)
    for code in NOTICE_CODES:
        assert f'id="twijfel-{code}"' in report
    assert '<a href="#twijfel-onmogelijke-datum">onmogelijke-datum</a>' in report

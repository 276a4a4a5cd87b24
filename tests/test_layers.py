"""The shape of CONVENTIONS.md, kept: who may import whom, who may touch the world, and how long a module may be."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers import ROOT

PACKAGE = ROOT / "site_gen"
WINGS = ("sources", "letters", "citations", "corpus", "pages", "site")
PURE = ("letters", "citations", "corpus", "pages", "model")
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 260
WORLD = frozenset(
    "os pathlib subprocess time random shutil tempfile socket glob urllib.request logging sys secrets".split()
)
CLOCK = frozenset({"now", "today", "utcnow"})
REACH = frozenset({"open", "input", "exec", "eval", "compile", "__import__"})


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def wing_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0]


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (item.name for item in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "no relative imports: who imports whom must be readable"
            for item in node.names:
                yield f"{node.module}.{item.name}" if node.module == "site_gen" else str(node.module)


def calls(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id
            elif isinstance(node.func, ast.Attribute):
                yield f".{node.func.attr}"


def ids(paths: list[Path]) -> list[str]:
    return [name_of(path) for path in paths]


def test_the_wings_are_there() -> None:
    assert {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()} == {*WINGS, "model"}


IN_WINGS = [path for path in MODULES if wing_of(path) in (*WINGS, "model")]
IN_PURE = [path for path in MODULES if wing_of(path) in PURE]


@pytest.mark.parametrize("path", IN_WINGS, ids=ids(IN_WINGS))
def test_a_wing_imports_the_model_and_itself(path: Path) -> None:
    allowed = ("site_gen.model", f"site_gen.{wing_of(path)}")
    ours = {name for name in imports(tree_of(path)) if name.split(".")[0] == "site_gen"}
    assert {name for name in ours if not any(name == own or name.startswith(f"{own}.") for own in allowed)} == set()


@pytest.mark.parametrize("path", IN_PURE, ids=ids(IN_PURE))
def test_a_pure_wing_touches_nothing(path: Path) -> None:
    tree = tree_of(path)
    assert {
        name for name in imports(tree) if name in WORLD or name.split(".")[0] in WORLD - {"urllib.request"}
    } == set()
    made = set(calls(tree))
    assert made & REACH == set()
    assert {name for name in made if name.removeprefix(".") in CLOCK} == set()
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Global)]


@pytest.mark.parametrize("path", MODULES, ids=ids(MODULES))
def test_only_the_command_prints(path: Path) -> None:
    if path.name != "cli.py":
        assert "print" not in set(calls(tree_of(path)))


@pytest.mark.parametrize("path", MODULES, ids=ids(MODULES))
def test_a_module_is_short_and_says_what_it_is(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= LONGEST
    assert ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("path", IN_PURE, ids=ids(IN_PURE))
def test_patterns_are_compiled_where_they_can_be_read(path: Path) -> None:
    """A pattern made inside a function is made again on each call and escapes the eye."""
    inside = [
        f"{name_of(path)}:{node.lineno}"
        for scope in ast.walk(tree_of(path))
        if isinstance(scope, ast.FunctionDef) and scope.name != "_line"
        for node in ast.walk(scope)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "compile"
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "re"
        and node.args
        and isinstance(node.args[0], ast.Constant)
    ]
    assert inside == []


def test_values_are_frozen() -> None:
    for path in (PACKAGE / "model").glob("*.py"):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.ClassDef):
                for mark in node.decorator_list:
                    if isinstance(mark, ast.Call) and isinstance(mark.func, ast.Name) and mark.func.id == "dataclass":
                        given = {key.arg: ast.literal_eval(key.value) for key in mark.keywords}
                        assert (given.get("frozen"), given.get("slots")) == (True, True), f"{path.name}: {node.name}"


def test_facts_name_their_source_and_licence() -> None:
    for path in (PACKAGE / "data").iterdir():
        if path.suffix in (".txt", ".tsv"):
            first = path.read_text("utf-8").split("\n", 1)[0]
            assert first.startswith("#"), path.name
            assert re.search(r"licen|CC|publiek|domein|public domain|MIT|own", first, re.IGNORECASE), (
                f"{path.name}: {first}"
            )


def test_no_text_of_the_project_names_a_path_of_a_machine() -> None:
    tracked = [
        path
        for folder in ("site_gen", "tests", "benchmarks", ".github", ".ci", "requirements")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".py", ".md", ".yml", ".toml", ".txt", ".in", ".sh", ".js", ".css", ".html", "")
        and path.is_file()
        and "__pycache__" not in path.parts
        and path != Path(__file__)
    ]
    odd = re.compile(r"/wor[k]/|/roo[t]/|/home/[a-z]+/|/Users/|pypi[.]org/simple|--(?:extra-)?index[-]url")
    found = {
        path.relative_to(ROOT).as_posix(): match[0]
        for path in tracked
        if (match := odd.search(path.read_text("utf-8", "replace")))
    }
    assert found == {}

"""Holds the house rules that no linter holds: sizes, docstrings, folders, what may be committed."""

import ast
import subprocess
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "reader").rglob("*.py"))
FOLDERS = {"reader", "tests", "seeds", "screenshots", ".ci"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(tree: ast.AST) -> Iterator[Function]:
    for node in ast.walk(tree):
        if isinstance(node, Function):
            yield node


def ids(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_a_module_has_at_most_350_lines_and_says_what_it_owns(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert len(text.splitlines()) <= 350
    assert ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_a_function_has_at_most_60_lines(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    long = [
        f"{function.name} ({function.end_lineno - function.lineno + 1} lines)"
        for function in functions(tree)
        if function.end_lineno is not None and function.end_lineno - function.lineno >= 60
    ]

    assert not long


def test_a_test_module_has_at_most_350_lines() -> None:
    tests = list((ROOT / "tests").rglob("test_*.py"))

    assert tests
    assert not [ids(p) for p in tests if len(p.read_text(encoding="utf-8").splitlines()) > 350]


def test_the_app_is_no_god_class() -> None:
    """The app has at most 150 lines, a screen at most 300."""
    sizes = {p: len(p.read_text(encoding="utf-8").splitlines()) for p in MODULES}
    app = ROOT / "reader" / "tui" / "app.py"
    screens = [p for p in MODULES if p.parent.name == "screens"]

    assert sizes[app] <= 150
    assert screens
    assert not [ids(p) for p in screens if sizes[p] > 300]


def test_no_modules_import_one_another_in_a_circle() -> None:
    """An import inside a function counts; one for types alone does not."""
    graph = grimp.build_graph("reader", exclude_type_checking_imports=True, cache_dir=None)
    imports = {name: graph.find_modules_directly_imported_by(name) for name in graph.modules}

    assert len(imports) > 100
    TopologicalSorter(imports).prepare()  # raises what names the circle


def test_only_the_agreed_folders_stand_at_the_top() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()

    assert {path.split("/")[0] for path in listed if "/" in path} <= FOLDERS

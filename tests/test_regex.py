"""Regular expressions that are compiled when they are first used."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportgen.regex import regex

PACKAGE = Path(__file__).parents[1] / "reportgen"


def at_import(node: ast.AST) -> Iterator[ast.AST]:
    """Yield everything that is run when a module is imported."""
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.Lambda):
            yield child
            yield from at_import(child)


def test_it_does_what_a_compiled_expression_does():
    found = regex(r"(\d+)年", re.MULTILINE)
    assert found.findall("2023年、2024年") == ["2023", "2024"]
    assert found.sub("某年", "2024年") == "某年"
    assert [each[1] for each in found.finditer("1年2年")] == ["1", "2"]
    assert found.groups == 1


def test_it_searches_bytes_too():
    assert regex(rb"a+").fullmatch(b"aaa")


def test_its_text_is_known_without_compiling():
    assert regex("(").pattern == "("


def test_a_mistake_is_found_when_it_is_used():
    broken = regex("(")
    with pytest.raises(re.error):
        broken.search("")


def test_no_module_compiles_one_when_it_is_imported():
    compiled = [
        f"{module.relative_to(PACKAGE)}:{node.lineno}"
        for module in PACKAGE.rglob("*.py")
        for node in at_import(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile"
    ]
    assert not compiled

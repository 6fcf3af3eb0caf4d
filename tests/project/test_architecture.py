"""The tables of ARCHITECTURE.md hold: order of imports, fences of libraries, one entry a stage, documented names."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "reportgen"
PAGE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
MODULES = sorted(PACKAGE.rglob("*.py"))
PEERS = {"compose", "checks", "typeset"}


def table(header: str) -> list[list[str]]:
    """Return the rows of the table whose header line begins with some words."""
    lines = PAGE.splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(header)) + 2
    rows = []
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


STAGES = [
    (number, re.findall(r"`(.+?)/?`", folder)[0], entry.strip("`")) for number, folder, entry, _ in table("| # |")
]
ORDER = {name.removesuffix(".py"): position for position, (_, name, _) in enumerate(STAGES)}
FENCES = [(re.findall(r"`(.+?)`", library), re.findall(r"`(.+?)`", places)) for library, places in table("| library |")]


@cache
def tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


def imported(module: Path) -> set[str]:
    """Return the names of all modules that a module imports, also lazily and for types only."""
    found = set()
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def part_of(dotted: str) -> str:
    """Return the part of the program a module belongs to: its folder, or its name at the top."""
    return dotted.split(".")[1] if "." in dotted else ""


def dotted(module: Path) -> str:
    return ".".join(module.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def test_the_table_names_every_part_of_the_program_and_nothing_else():
    there = {path.stem if path.suffix else path.name for path in PACKAGE.iterdir() if path.name != "__pycache__"}
    assert there - {"__init__", "__main__", "_bundled", "py"} == set(ORDER)


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_imports_point_upstream_only(module):
    own = part_of(dotted(module))
    if own in {"", "__main__"}:
        return
    for name in imported(module):
        other = part_of(name) if name.startswith("reportgen.") else own
        if other == own:
            continue
        assert ORDER[other] < ORDER[own], f"{dotted(module)} imports {name}, which stands below it"
        assert not {own, other} <= PEERS, f"{dotted(module)} imports {name}, its peer"


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_libraries_stay_behind_their_fences(module):
    place = module.relative_to(PACKAGE).as_posix()
    roots = {name.split(".")[0] for name in imported(module)}
    for libraries, places in FENCES:
        crossed = roots & set(libraries)
        allowed = any(place == each or (each.endswith("/") and place.startswith(each)) for each in places)
        assert not crossed or allowed, f"{place} imports {crossed}, which belongs in {places}"


def test_there_are_no_cycles_of_imports():
    graph = {dotted(module): {name for name in imported(module) if name.startswith("reportgen")} for module in MODULES}
    done: set[str] = set()

    def visit(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, " -> ".join((*way, name))
        if name in done or name not in graph:
            return
        for other in sorted(graph[name]):
            visit(other, (*way, name))
        done.add(name)

    for name in graph:
        visit(name, ())


@pytest.mark.parametrize(("number", "folder", "entry"), [stage for stage in STAGES if stage[0].isdigit()])
def test_a_stage_says_its_place_and_exports_its_entry_only(number, folder, entry):
    init = PACKAGE / folder / "__init__.py"
    assert (ast.get_docstring(tree(init)) or "").startswith(f"Stage {number} of 9: ")
    imports = (node for node in ast.walk(tree(init)) if isinstance(node, ast.ImportFrom))
    assert {alias.asname for node in imports for alias in node.names} - {None} == {entry}


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_a_module_is_short_and_so_are_its_functions(module):
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 400
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= 60, f"{dotted(module)}.{node.name} has {length} lines"


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_a_public_function_that_raises_says_so(module):
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            raises = any(isinstance(each, ast.Raise) and each.exc for each in ast.walk(node))
            said = "Raises:" in (ast.get_docstring(node) or "")
            assert said or not raises, f"{dotted(module)}.{node.name} raises and does not say so"


# Where a likeness of two texts is weighed, or a place on a drawn page; no figure of a report passes through.
MEASURING = {
    *("reportgen.vocabulary.near", "reportgen.proof.words", "reportgen.proof.compare_tables"),
    *("reportgen.intake.pdf", "reportgen.intake.pdf_lines", "reportgen.intake.pdf_tables"),
}


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_nothing_is_a_float_and_nothing_prints_outside_the_command_line(module):
    names = {node.id for node in ast.walk(tree(module)) if isinstance(node, ast.Name)}
    assert dotted(module) in MEASURING or "float" not in names
    constants = {node.value for node in ast.walk(tree(module)) if isinstance(node, ast.Constant)}
    assert dotted(module) in MEASURING or not any(isinstance(value, float) for value in constants)
    assert part_of(dotted(module)) == "cli" or "print" not in names

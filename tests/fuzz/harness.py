"""What is fuzzed: a check that any bytes must pass, and what to begin with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from reportgen.diagnostics.finding import Finding
from reportgen.source.nodes import Mapping, Node, Scalar, Sequence, SourceText
from reportgen.source.parse import parse

ROOT = Path(__file__).parents[2]
NAMES = ("source", "values", "wording")
"""The harnesses: modules of this folder, each with its `HARNESS`."""


@dataclass(frozen=True, slots=True)
class Harness:
    """One way into the program.

    Attributes:
        check: Takes any bytes; an exception is a fault, and so is an input that takes seconds.
        seeds: Returns inputs to begin with.
        tokens: Pieces of text that mutations put in.
        longest: Bytes of the longest input.
    """

    check: Callable[[bytes], None]
    seeds: Callable[[], Iterable[bytes]]
    tokens: tuple[str, ...]
    longest: int


def load(name: str) -> Harness:
    """Return a harness by its name; imported only now, so that its imports can be instrumented."""
    harness: Harness = import_module(f"fuzz.{name}").HARNESS
    return harness


def inputs(name: str) -> Iterator[bytes]:
    """Yield what a harness begins with: its seeds, and what was found before and has been mended."""
    yield from load(name).seeds()
    for file in sorted((ROOT / "tests/fuzz_cases" / name).glob("*")):
        yield file.read_bytes()


def yaml_files() -> list[Path]:
    """Return the YAML files of the project whose texts are worth starting from."""
    folders = (ROOT / "data", ROOT / "templates", ROOT / "tests/facts/bad")
    return [file for folder in folders for file in sorted(folder.rglob("*.yaml"))]


def texts() -> Iterator[str]:
    """Yield every key and value of these files."""
    for file in yaml_files():
        for node in nodes_in(parse(SourceText(file.name, file.read_text(encoding="utf-8"))).product):
            if isinstance(node, Scalar):
                yield node.text


def nodes_in(root: Node | None) -> Iterator[Node]:
    """Yield a node and every node below it."""
    nodes = [root] if root else []
    while nodes:
        node = nodes.pop()
        yield node
        if isinstance(node, Sequence):
            nodes += node.items
        elif isinstance(node, Mapping):
            nodes += (each for entry in node.entries for each in entry)


def assert_told(findings: Iterable[Finding], lines: dict[str, list[str]]) -> None:
    """Assert that each finding says something and stands within its file.

    Args:
        findings: What was found.
        lines: The lines of each file by its name.
    """
    for finding in findings:
        assert finding.message
        for span in (finding.span, *(related.span for related in finding.related)):
            assert (span.line, span.column) <= (span.end_line, span.end_column), finding
            assert 1 <= span.line <= span.end_line <= len(lines[span.file]), finding
            assert 1 <= span.column <= len(lines[span.file][span.line - 1]) + 1, finding

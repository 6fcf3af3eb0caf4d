"""Facts with places, against the fastest loader of YAML that Python has, which keeps no places."""

from __future__ import annotations

from bench.measure import timed
from bench.row import Bench, Row, Side, row
from bench.year import year_of_facts

SMALLEST = 8_000


def facts(name: str, size: int) -> Row:
    """Return the row of a text of so many bytes."""

    @row(f"facts with places, {name}", over="PyYAML `CSafeLoader`", target=0.5)
    def sides(bench: Bench) -> tuple[Side, Side]:
        import yaml

        from reportgen.source.nodes import SourceText
        from reportgen.source.parse import parse

        text = year_of_facts(SMALLEST if bench.is_smoke else size)
        return timed(lambda: parse(SourceText("facts.yaml", text))), timed(lambda: yaml.load(text, yaml.CSafeLoader))

    return sides


FACTS_12_KB = facts("12 KB", 12_000)
FACTS_50_KB = facts("50 KB", 50_000)
FACTS_500_KB = facts("500 KB", 500_000)
FACTS_5_MB = facts("5 MB", 5_000_000)

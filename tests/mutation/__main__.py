"""Try the checks on mutants of the examples: `python -m mutation`, as `make mutation` runs it.

Prints how many of the mutants that contradict something are found, by kind, and every one that survives.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator

from mutation import document_side, facts_side
from mutation.example import ROOT, built, files, reports
from mutation.mutant import Kind, Verdict
from support.memory_world import MemoryWorld

from reportgen.facts import validate
from reportgen.figures import derive
from reportgen.source import read
from reportgen.source.discover import ReportPlace

SIDES = ("facts", "document")


def main() -> int:
    """Print the rates and the survivors."""
    parser = argparse.ArgumentParser(prog="mutation", description="Try the checks on mutants of the examples.")
    parser.add_argument("--side", choices=SIDES, help="only the facts, or only the built documents")
    parser.add_argument("--all", action="store_true", help="list what was found as well")
    arguments = parser.parse_args()
    sides = (arguments.side,) if arguments.side else SIDES
    verdicts = [verdict for report in reports() for side in sides for verdict in tried(report, side)]
    sys.stdout.write("\n".join([*table(verdicts), "", *listed(verdicts, with_found=arguments.all)]) + "\n")
    return 0


def tried(report: ReportPlace, side: str) -> Iterator[Verdict]:
    """Yield what became of the mutants of one report on one side."""
    if side == "facts":
        yield from facts_side.verdicts(report)
        return
    facts = validate(read(MemoryWorld(files()), report.place).product).product
    unit = facts.report.unit.value if facts.report and facts.report.unit else "万元"
    for each in built(report):
        yield from document_side.verdicts(each, facts, derive(facts), unit)


def table(verdicts: Iterable[Verdict]) -> Iterator[str]:
    """Yield the lines of a table: how many mutants contradict something, how many of those are found."""
    told = list(verdicts)
    yield f"{'side':10}{'kind':24}{'mutants':>8}{'contradict':>12}{'found':>7}{'rate':>8}"
    for side in SIDES:
        for kind in (*Kind, None):
            own = [each for each in told if each.side == side and kind in {None, each.kind}]
            counted = [each for each in own if each.counts]
            found = len([each for each in counted if each.found])
            rate = f"{100 * found / len(counted):.1f}%" if counted else "–"
            name = kind.value if kind else "all"
            yield f"{side:10}{name:24}{len(own):8}{len(counted):12}{found:7}{rate:>8}" if own else f"{side:10}{name:24}"


def listed(verdicts: Iterable[Verdict], *, with_found: bool) -> Iterator[str]:
    """Yield a line for every survivor."""
    for each in verdicts:
        if each.survives or (with_found and each.counts):
            codes = " ".join(each.found) or "SURVIVES"
            place = each.place.removeprefix(f"{ROOT}/")
            yield f"{codes}: {each.side}, {each.kind.value}, {place}: {each.change} [{'; '.join(each.contradicts)}]"


if __name__ == "__main__":
    sys.exit(main())

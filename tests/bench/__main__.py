"""Measure every row: `python -m bench`, as `make bench` runs it; `--smoke` only tries each row out.

Writes `BENCHMARKS.md` and exits with 1 when a target is missed.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.contest import held
from bench.contests import CONTESTS
from bench.measure import ROOT, measure
from bench.page import contest_table, page, table
from bench.row import Bench, rows


def main() -> int:
    """Measure, print the table and write the page."""
    parser = argparse.ArgumentParser(prog="bench", description="Measure every row of the benchmark.")
    parser.add_argument("--smoke", action="store_true", help="take one sample on tiny input and write nothing")
    is_smoke = parser.parse_args().smoke
    results = []
    contests = []
    with TemporaryDirectory() as folder:
        bench = Bench(Path(folder), is_smoke)
        for row in rows():
            sys.stderr.write(f"{row.name} …\n")
            results.append(measure(row, bench))
        for contest in CONTESTS:
            sys.stderr.write(f"{contest.name} …\n")
            standings, told = held(contest, bench)
            contests.append((contest.name, standings))
            results += told
    if is_smoke:
        return 0
    sys.stdout.write("\n".join((table(results), *(contest_table(standings) for _, standings in contests))))
    (ROOT / "BENCHMARKS.md").write_text(page(results, contests), encoding="utf-8", newline="\n")
    return 1 if any(result.is_met is False for result in results) else 0


if __name__ == "__main__":
    sys.exit(main())

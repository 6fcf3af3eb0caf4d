"""Large sheets: what five times the rows cost."""

from __future__ import annotations

from pathlib import PurePath

from bench.measure import ROOT, timed
from bench.row import Bench, Side, row
from bench.sheet import manuscript_of

_TEMPLATE = PurePath(ROOT, "templates/national/sheet.docx")


@row("sheet of 5,000 × 28 cells in Word, widths solved, proved", over="the same with 1,000 rows", target=5.5)
def sheet_in_word(bench: Bench) -> tuple[Side, Side]:
    """Return the sheet typeset and read back, long and short."""
    from reportgen.cli.machine.disk import Disk
    from reportgen.facts.facts import Facts
    from reportgen.figures import derive
    from reportgen.proof import proof
    from reportgen.typeset import typeset
    from reportgen.wording.expand import Wording
    from reportgen.wording.names import Names

    facts = Facts()
    names = Names(facts, derive(facts))

    def side(rows: int) -> Side:
        manuscript = manuscript_of(rows)

        def make() -> None:
            content = typeset(Disk(), manuscript, _TEMPLATE, Wording(names)).product
            assert content
            assert not proof(content, manuscript, "sheet.docx")

        return timed(make)

    return (side(50), side(10)) if bench.is_smoke else (side(5_000), side(1_000))


@row("sheet of 5,000 × 28 cells in Excel, widths solved, proved", over="the same with 1,000 rows", target=5.5)
def sheet_in_excel(bench: Bench) -> tuple[Side, Side]:
    """Return the sheet as a workbook, written and read back, long and short."""
    from reportgen.proof.proof_workbook import proof_workbook
    from reportgen.typeset.workbook import typeset_workbook

    def side(rows: int) -> Side:
        manuscript = manuscript_of(rows)

        def make() -> None:
            content = typeset_workbook(manuscript).product
            assert content
            assert not proof_workbook(content, manuscript, "sheet.xlsx")

        return timed(make)

    return (side(50), side(10)) if bench.is_smoke else (side(5_000), side(1_000))

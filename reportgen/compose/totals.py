"""合计 and 小计: what stands in the last row of a table or of a group."""

from __future__ import annotations

from typing import Any

from reportgen.compose.cells import Local, label, usual
from reportgen.compose.rules import NO_TOTAL
from reportgen.figures.columns import column_sum, recomputed
from reportgen.figures.figure import Figure
from reportgen.frozen import dataclass
from reportgen.manuscript import Cell, Origin, Run
from reportgen.source.nodes import Scalar
from reportgen.values.absence import Absence
from reportgen.values.amount import Amount
from reportgen.vocabulary.placed import Faulty
from reportgen.wording.cells import Text, compiled
from reportgen.wording.expand import GAP, Wording
from reportgen.wording.names import View
from reportgen.wording.numbers import number_of

SUM, AGAIN = "和", "重算"
# The value of a row that is not known: so is the total, and why has been told with the row.
_UNKNOWN = (Absence.PENDING, Faulty.REPORTED)


@dataclass(frozen=True, slots=True)
class Total:
    """What the form asks for in one column of a total row.

    Attributes:
        scalar: The text as written.
        text: The text compiled, where it is neither a sum nor a figure computed again.
    """

    scalar: Scalar
    text: Text | None

    @classmethod
    def of(cls, scalar: Scalar | None, wording: Wording, scope: Local) -> Total | None:
        """Return what a form asks for, compiled; None when it asks for nothing."""
        if scalar is None:
            return None
        return cls(scalar, None if scalar.text in {SUM, AGAIN} else compiled(wording, scalar, scope))


class Totals:
    """Gathers the values of the columns that have a total, row by row."""

    def __init__(self, totals: list[Total | None], wording: Wording) -> None:
        """Begin to gather.

        Args:
            totals: What is asked for in each column.
            wording: Of the report.
        """
        self._totals = totals
        self._wording = wording
        self._values: dict[int, list[View]] = {
            number: [] for number, total in enumerate(totals) if total and total.scalar.text in {SUM, AGAIN}
        }

    @property
    def are_wanted(self) -> bool:
        """Whether there is a total row at all."""
        return any(self._totals)

    def add(self, values: list[View | None]) -> None:
        """Note the values of one row."""
        for number, gathered in self._values.items():
            value = values[number]
            if value is not None:
                gathered.append(value)

    def cells(self, local: Local) -> list[Cell]:
        """Return the cells of the total row.

        Args:
            local: The names of the table, beside those of the report.
        """
        return [self._cell(number, total, local) for number, total in enumerate(self._totals)]

    def _cell(self, number: int, total: Total | None, local: Local) -> Cell:
        if total is None:
            return label(())
        if number in self._values:
            return self._computed(total, self._values[number])
        printed = total.text.printed(local) if total.text else None
        if printed is None or not printed.paragraphs:
            return label(())
        return Cell(printed.paragraphs, align=usual(printed.number, is_label=True), number=printed.number)

    def _computed(self, total: Total, views: list[View]) -> Cell:
        if any(view.plain in _UNKNOWN for view in views):
            return label((Run(GAP),))
        value = _value(total.scalar.text, views)
        if value is None:
            if any(not isinstance(view.plain, Absence) for view in views):
                hint = "“和”用于金额和个数，“重算”用于程序算出的比率；别的写要印的文字。"
                message = f"这一列的“{total.scalar.text}”算不出来"
                self._wording.tell(NO_TOTAL.at(total.scalar.span, message, hint=hint))
            return label(())
        names = self._wording.names
        text = names.text(value, with_unit=not isinstance(value, Amount))
        run = Run(text, Origin(total.scalar.span))
        number = number_of(value, names)
        return Cell(((run,),), align=usual(number, is_label=True), number=number)


def _value(manner: str, views: list[View]) -> Any:
    if manner == SUM:
        return column_sum([view.plain for view in views])
    return recomputed([view.value for view in views if isinstance(view.value, Figure)])

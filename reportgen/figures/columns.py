"""Figures of a table: the sum of a column, and a rate computed anew from sums."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from reportgen.figures.derive import formulas
from reportgen.figures.figure import Figure, Formula, matcher
from reportgen.values.absence import Absence
from reportgen.values.amount import Amount, total
from reportgen.values.quantity import Quantity
from reportgen.values.rounding import EXACT


def column_sum(values: Sequence[Any]) -> Any:
    """Return the sum of the values of a column: amounts, whole numbers or bare counts.

    Args:
        values: Plain values; 无 and 不适用 add nothing.

    Returns:
        The sum; None when there is nothing to add, or when words are among the values.
    """
    known = [value for value in values if value is not None and not isinstance(value, Absence)]
    if known and all(isinstance(value, Amount) for value in known):
        return total(known)
    if known and all(isinstance(value, int) for value in known):
        return sum(known)
    if known and all(isinstance(value, Quantity) and value == Quantity(value.number) for value in known):
        number = Decimal(0)
        for value in known:
            number = EXACT.add(number, value.number)
        return Quantity(number)
    return None


def recomputed(figures: Sequence[Figure]) -> Any:
    """Return the figure of a whole table: the formula of its rows with the sums of what each row puts into it.

    So 执行率 of the total is the sum spent in the sum budgeted, and no mean of rates.

    Args:
        figures: One figure of each row, all by the same formula.

    Returns:
        The value; None when there are no figures, or when their inputs cannot be added.
    """
    formula = formula_of(figures[0].path) if figures else None
    if formula is None:
        return None
    inputs = [figure.inputs for figure in figures if all(isinstance(each.value, Amount) for each in figure.inputs)]
    if not inputs or any(len(row) != len(formula.parameters) for row in inputs):
        return None
    sums = [total(each.value for each in column) for column in zip(*inputs, strict=True)]
    return formula.compute(**{each.name: value for each, value in zip(formula.parameters, sums, strict=True)})


def formula_of(path: str) -> Formula | None:
    """Return the formula by which a figure is computed, or None when nothing is computed there."""
    return next((each for each in formulas() if matcher(each.path).fullmatch(path)), None)

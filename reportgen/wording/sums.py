"""Filters that make one value of a list: the sum of its entries, and a rate of all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from reportgen.diagnostics.span import Span
from reportgen.figures.columns import column_sum, formula_of, recomputed
from reportgen.figures.figure import Figure
from reportgen.values.absence import Absence
from reportgen.values.amount import Amount
from reportgen.values.rate import Rate
from reportgen.vocabulary.kinds import AMOUNT
from reportgen.vocabulary.placed import Faulty, Placed
from reportgen.wording.names import View


def sum_of(view: View) -> tuple[View, ...]:
    """和: what all entries of a list state, added up: `项目.资金.执行 | 和`.

    There is no sum where one of them is missing; the sum of no amounts is zero, where a list was written at all.
    """
    return (_one(view, _added),)


def anew(view: View) -> tuple[View, ...]:
    """重算: a rate by its own formula from the sums of what goes into it: `项目.执行率 | 重算`."""
    return (_one(view, _again),)


def _one(view: View, make: Callable[[View, Sequence[View]], Any]) -> View:
    """Return a list as the one value that is made of its entries, or as a value that is missing.

    Raises:
        TypeError: It is no list, or nothing can be made of its entries.
    """
    if not view.is_list:
        raise TypeError(f"“{view.path}”不是列表，不能合计")
    entries = [entry.single() for entry in view.items()]
    for entry in entries:
        if entry.plain in (Absence.PENDING, Faulty.REPORTED):
            return entry
    value = make(view, entries) if all(entry.plain is not None for entry in entries) else None
    if value is None:
        return View(view.names, None, view.path, None, is_written=False)
    span = next((entry.span for entry in entries if entry.span), None) or Span("")
    kind = AMOUNT if isinstance(value, Amount) else None
    return View(view.names, Placed(value, span, view.path), view.path, kind)


def _added(view: View, entries: Sequence[View]) -> Any:
    stated = [entry.plain for entry in entries if not isinstance(entry.plain, Absence)]
    if stated:
        value = column_sum(stated)
        if value is None:
            raise TypeError(f"“{view.path}”的各项不能相加")
        return value
    if entries:
        return entries[0].plain
    return Amount(Decimal(0), view.names.unit, 0) if view.is_written and _holds_money(view.sample()) else None


def _holds_money(sample: View | None) -> bool:
    """Whether a list has amounts, typed or computed."""
    if sample is None or sample.kind is AMOUNT:
        return sample is not None
    formula = formula_of(sample.path)
    return formula is not None and formula.gives is Amount


def _again(view: View, entries: Sequence[View]) -> Any:
    figures = [entry.value for entry in entries if isinstance(entry.value, Figure)]
    if entries and not any(isinstance(each.value, Rate | Absence) for each in figures):
        raise TypeError(f"“{view.path}”不是程序算出的比率，不能重算")
    return recomputed(figures) if len(figures) == len(entries) else None

"""资金.上年, taken from last year's own facts where the author did not write it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from reportgen.facts.facts import Facts
from reportgen.facts.money import LastYear
from reportgen.values.absence import Absence
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import declared
from reportgen.vocabulary.placed import Faulty, Placed

LAST_YEAR = "资金.上年"

SomeBlock = TypeVar("SomeBlock", bound=Block)


def with_last_year(facts: Facts, last: Facts | None) -> Facts:
    """Return the facts with what last year's facts say of money under 资金.上年.

    What the author wrote there stays. The values keep their places in last year's files, so a fault in a comparison
    points at the file that has the figure; what is wrong or 待填 there counts as not written.

    Args:
        facts: This year's facts.
        last: The facts of the year before; None when there are none.
    """
    if facts.money is None or last is None or last.money is None:
        return facts
    written = facts.money.last_year or LastYear(last.money.span, LAST_YEAR)
    taken: dict[str, Any] = {
        each.attribute: _moved(block, f"{LAST_YEAR}.{each.key.name}")
        for each in declared(LastYear).values()
        if getattr(written, each.attribute) is None and isinstance(block := getattr(last.money, each.attribute), Block)
    }
    return replace(facts, money=replace(facts.money, last_year=replace(written, **taken)))


def _moved(block: SomeBlock, path: str) -> SomeBlock:
    """Return a block under another path, without the values that are not known."""
    values: dict[str, Any] = {}
    for each in declared(type(block)).values():
        value = getattr(block, each.attribute)
        below = f"{path}.{each.key.name}"
        if isinstance(value, Block):
            values[each.attribute] = _moved(value, below)
        elif isinstance(value, Placed):
            is_known = not isinstance(value.value, Faulty) and value.value is not Absence.PENDING
            values[each.attribute] = value._replace(path=below) if is_known else None
    return replace(block, path=path, **values)

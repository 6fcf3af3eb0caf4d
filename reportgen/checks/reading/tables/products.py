"""Rows of tables that state how many, at what price, and the amount: 196人, 6,000元/人, 117.60."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from reportgen.checks.reading.numbers.interval import shown
from reportgen.checks.reading.numbers.measures import Measure, measure_of
from reportgen.checks.reading.tables.rows import Row, printed_rows
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.said import Said
from reportgen.regex import regex

_UNIT = r"(?:[（(][^（）()]*[)）])?"
_HEADS = regex(rf"(?:[一-龥]{{0,4}}(?:人数|数量|户数|场次|面积|件数|人次|个数|台数)(?:/[一-龥]{{1,4}})?){_UNIT}")
_PRICE = regex(rf"[一-龥]{{0,4}}(?:标准|单价){_UNIT}")
_AMOUNT = regex(rf"(?:支出|补助|发放)?(?:金额|合计|小计|总价|总额){_UNIT}")
# In what unit the amounts may be told, as a share of that of the prices.
_FACTORS = (Fraction(1), Fraction(1, 10**4))
_FEWEST, _FEWEST_HEADS = 2, 3


class Line(NamedTuple):
    """A row of a table.

    Attributes:
        heads: How many.
        price: What one of them costs.
        amount: What all of them cost.
        told: The number of the amount.
        made: How many times the price.
    """

    heads: Said
    price: Said
    amount: Said
    told: Measure
    made: Fraction

    @property
    def expected(self) -> str:
        """What the amount should be, as it would be printed."""
        return shown(self.made, self._places)

    @property
    def agrees(self) -> bool:
        """Whether the amount is what the other two make."""
        return abs(self.made - self.told.value) <= Fraction(1, 2 * 10**self._places)

    @property
    def _places(self) -> int:
        return len(self.told.text.partition(".")[2].rstrip("万元"))


def odd_lines(text: DocumentText) -> tuple[Line, ...]:
    """Return the rows whose amount is not the product of the others, of tables with two rows in which it is."""
    return tuple(line for rows in text.once(printed_rows).values() for line in _odd(list(_lines(rows))))


def _odd(lines: Sequence[Line]) -> Iterator[Line]:
    for factor in _FACTORS:
        read = [line._replace(made=line.made * factor) for line in lines]
        if sum(line.agrees for line in read) >= _FEWEST:
            yield from (line for line in read if not line.agrees)


def _is_head(row: Row) -> bool:
    """Whether a row heads other columns: at least three different cells of words, and no digit."""
    words = {each.text for each in row.cells if each.text}
    return len(words) >= _FEWEST_HEADS and not any(map(str.isdecimal, "".join(words)))


def _lines(rows: Sequence[Row]) -> Iterator[Line]:
    columns: list[int] = []
    for row in rows:
        found = [row.columns(kind) for kind in (_HEADS, _PRICE, _AMOUNT)]
        if all(len(each) == 1 for each in found):
            columns = [each[0] for each in found]
        elif _is_head(row):
            columns = []
        elif columns:
            heads, price, amount = (row.at(at) for at in columns)
            one, two, told = (measure_of(each.text) for each in (heads, price, amount))
            if one and two and told and not (one.bound or two.bound or told.bound):
                yield Line(heads, price, amount, told, one.value * two.value)

"""How figures are shown in a chart."""

from __future__ import annotations

from enum import Enum


class ChartKind(Enum):
    """A kind of chart; the value is the word of authors."""

    COLUMN = "柱形"
    BAR = "条形"
    LINE = "折线"

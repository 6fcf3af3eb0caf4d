"""What a chart shows, and how."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import NamedTuple


class ChartKind(Enum):
    """A kind of chart; the value is the word of authors."""

    COLUMN = "柱形"
    BAR = "条形"
    LINE = "折线"


class Point(NamedTuple):
    """A figure of a chart.

    Attributes:
        text: As the document prints it, without its unit.
        value: What is drawn, in the unit of its chart; None where there is nothing to draw.
    """

    text: str
    value: Decimal | None = None


class Series(NamedTuple):
    """The figures of one kind, one for each category.

    Attributes:
        name: What they are; may be empty where a chart has no other.
        points: The figures.
    """

    name: str
    points: tuple[Point, ...]


class Chart(NamedTuple):
    """What a chart shows.

    Attributes:
        kind: How.
        categories: What the figures stand beside, such as quarters.
        series: The figures.
        unit: Unit of all of them, such as `万元` or `%`; may be empty.
    """

    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str

"""Printed tables of scores: the columns of points and scores of their lines, with the totals below them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from reportgen.checks.reading.arithmetic.adding import of_heads, reaches
from reportgen.checks.reading.indicators.lists import PROJECT
from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.tables.columns import Square, Table, tables
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.headings import headings_above
from reportgen.regex import regex

_POINTS = regex(r"(?:标准|指标)?(?:分值|满分|权重)(?:[（(].*[）)])?")
_SCORE = regex(r"(?:自评|评价|实际)?得分(?:[（(].*[）)])?")
_REASON = regex(r"^(?!.*(?:标准|办法|细则|规则|计分)).*(?:扣分|失分|原因|说明|备注|分析)")
_OF_PROJECT = regex(r"(?:^|[”，。；])(?!.*整体)[^，。；]{0,20}项目(?:由|采用|采取|的部门评价|部门评价|评价得分)")
_TOTAL = regex(r"(?:合计|总计|总分|总得分)(?:[（(].*)?")
# So few lines have no heads of others among them: 20, 30 and 50 are 100.
_FEW = 4


class ScoreSum(NamedTuple):
    """A total of points or of scores.

    Attributes:
        name: What its column is called.
        total: The total.
        parts: The points or scores above it.
    """

    name: str
    total: Square
    parts: tuple[Square, ...]

    @property
    def agrees(self) -> bool:
        """Whether all parts make up the total, those passed over that are parts of a line above or below them."""
        total, *parts = map(_interval, (self.total, *self.parts))
        orders = (parts, parts[::-1])
        nested = [made for order in orders if (made := of_heads(order))]
        whole = sum((each.value or Fraction(0) for each in self.parts), Fraction(0))
        is_plain = len(parts) <= _FEW and whole == self.total.value
        if nested and not is_plain:
            return any(made.meets(total) for made in nested)
        return any(reaches(total, order, to_the_end=True) for order in orders)


def score_sums(text: DocumentText) -> tuple[ScoreSum, ...]:
    """Return the totals of points and scores of all tables that have both a column of points and a total."""
    return tuple(found for table in text.once(tables) if table.is_regular for found in _sums(table))


def is_of_project(text: DocumentText, found: ScoreSum) -> bool:
    """Whether a table of scores stands below the heading of a project, or a paragraph that speaks of one."""
    place = text.passages.index(found.total.passage) if found.total.passage else 0
    before = (each.text for each in reversed(text.passages[:place]) if each.setting is not Setting.CELL)
    is_told = _OF_PROJECT.search(next(before, "")) is not None
    return is_told or PROJECT.search(text.once(headings_above)[place]) is not None


def scored_rows(text: DocumentText) -> tuple[tuple[Square, Square], ...]:
    """Return the points and the score of every line of all tables that have both, totals among them."""
    found = (pair for table in text.once(tables) if table.is_regular for pair in _pairs(table))
    return tuple((points, score) for _, points, score in found)


class RowScore(NamedTuple):
    """A line of a scoring table.

    Attributes:
        name: Its own name, right before its points; empty where something else stands there.
        points: Its points.
        score: Its score.
        reasons: The cells of this line alone that say why points were lost.
    """

    name: str
    points: Square
    score: Square
    reasons: tuple[Square, ...]


def row_scores(text: DocumentText) -> tuple[RowScore, ...]:
    """Return every line of points and score, totals left out."""
    return tuple(found for table in text.once(tables) if table.is_regular for found in _lines(table))


def _lines(table: Table) -> Iterator[RowScore]:
    for place, points, score in _pairs(table):
        row, below = table.rows[place], table.rows[place + 1] if place + 1 < len(table.rows) else None
        name = next((each.text for each in row if each.column + each.width == points.column and each.value is None), "")
        reasons = (each for each in row if _REASON.search(table.names.get(each.column, "")) and each.value is None)
        own = tuple(each for each in reasons if below is None or any(_covers(square, each) for square in below))
        is_plain = not points.is_rate and not score.is_rate and points.value is not None and score.value is not None
        if is_plain and not _TOTAL.fullmatch(row[0].text) and not _TOTAL.fullmatch(name):
            yield RowScore(name, points, score, own)


def _covers(square: Square, other: Square) -> bool:
    return square.column <= other.column < square.column + square.width


def _pairs(table: Table) -> Iterator[tuple[int, Square, Square]]:
    """Yield which row has points and a score, and the two."""
    places: dict[str, int] = {}
    for place, row in enumerate(table.rows):
        found = _places(row)
        places = found if "分值" in found else places
        points, score = (_at(row, places[name]) if name in places else None for name in ("分值", "得分"))
        if points and score and not found:
            yield place, points, score


def _interval(square: Square) -> Interval:
    """Return every number that is printed so; whole points are not rounded."""
    return square.interval if square.places else Interval.around(square.value or Fraction(0), Fraction(0))


def _sums(table: Table) -> Iterator[ScoreSum]:
    """Yield the sums of a table; where it has several heads, a line is read by the head above it."""
    places: dict[str, int] = {}
    columns: dict[str, list[Square]] = {}
    for row in table.rows:
        found = _places(row)
        if "分值" in found:
            places = found
        elif places and _TOTAL.fullmatch(next((square.text for square in row if square.text), "")):
            totals = ((name, _at(row, place)) for name, place in places.items())
            yield from (ScoreSum(name, total, tuple(columns.get(name, ()))) for name, total in totals if total)
            columns = {}
        else:
            for name, place in places.items():
                columns.setdefault(name, []).extend(square for square in (_at(row, place),) if square)


def _places(row: Sequence[Square]) -> dict[str, int]:
    """Return the columns that a row heads as points and scores."""
    kinds = (("分值", _POINTS), ("得分", _SCORE))
    return {name: square.column for name, kind in kinds for square in row if kind.fullmatch(square.text)}


def _at(row: Sequence[Square], column: int) -> Square | None:
    """Return the number in a column of a row; None where there is none."""
    return next((square for square in row if square.column == column and square.value is not None), None)

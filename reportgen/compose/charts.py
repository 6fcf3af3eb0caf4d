"""图表 of an outline or a form to the figures that are drawn, and to words for whoever does not see them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from reportgen.compose.cells import blank_of
from reportgen.compose.rules import CHART_OF_UNITS, CHART_OF_WORDS, OVERSIZED_CHART
from reportgen.diagnostics.span import Span
from reportgen.manuscript import Runs, text_of
from reportgen.outline.chart import ChartText, SeriesText
from reportgen.outline.form import scalar_of
from reportgen.source.nodes import Scalar
from reportgen.values.chart import Chart, ChartKind, Point, Series
from reportgen.vocabulary.placed import Faulty, Stated
from reportgen.wording.cells import Condition, Text, compiled, line_of
from reportgen.wording.entries import Entries
from reportgen.wording.expand import GAP, Wording
from reportgen.wording.expression import Local
from reportgen.wording.prints import Printed

MOST_SERIES, MOST_POINTS = 6, 60
_PER_CENT = "%"
_AMOUNT = "#,"


class _Drawn(NamedTuple):
    """A figure, and the unit that it is in; None where it is nothing to draw."""

    point: Point
    unit: str | None = None


class ChartPlan:
    """A chart that an outline or a form asks for, compiled: its texts are read once, and filled for each table."""

    def __init__(self, spec: ChartText, wording: Wording, scope: Local) -> None:
        """Compile a chart; what is wrong with its texts is told.

        Args:
            spec: What is said of it.
            wording: The names of the report.
            scope: Names beside those; of an entry that is repeated, any one.
        """
        self._spec, self._wording = spec, wording
        condition, repeat = scalar_of(spec.condition), scalar_of(spec.each)
        self._condition = Condition(wording, condition, scope) if condition else None
        self._entries = Entries(wording, repeat, scope) if repeat else None
        within = self._entries.scope if self._entries else scope
        self._blank = blank_of(scalar_of(spec.blank), wording)
        self._columns = tuple(_Column(series, wording, (within, scope), self._blank) for series in spec.series or ())
        self._caption = _text(spec.caption, wording, scope)
        self._category = _text(spec.category, wording, within)

    def chart(self, local: Local) -> Chart | None:
        """Return what the chart shows; None when it is not asked for, has nothing to show, or is wrong, which is told.

        Args:
            local: Names beside those of the report.
        """
        kind = self._spec.kind
        if kind is None or isinstance(kind.value, Faulty) or not self._columns:
            return None  # told by the reader of the outline or form
        if self._condition and not self._condition.holds(local):
            return None
        here = self._entries.bound(local) if self._entries else [local]
        if self._is_oversized(len(here)):
            return None
        columns = [column.drawn(here) for column in self._columns]
        unit = _unit_of(self._spec, [each for column in columns for each in column], self._wording)
        if unit is None:
            return None
        names = tuple(column.name(local) for column in self._columns)
        points = [tuple(each.point for each in column) for column in columns]
        if self._entries is None:
            return Chart(ChartKind(kind.value), names, (Series("", tuple(column[0] for column in points)),), unit)
        categories = tuple(_said(self._category, each) for each in here)
        return Chart(ChartKind(kind.value), categories, tuple(map(Series, names, points)), unit)

    def caption(self, local: Local) -> Runs:
        """Return the words below the chart."""
        return line_of(self._caption, local) if self._caption else ()

    def _is_oversized(self, items: int) -> bool:
        """Whether there are more figures than can be told apart, which is told."""
        series = len(self._columns)
        if not (series > MOST_SERIES and self._entries) and series * items <= MOST_POINTS:
            return False
        message = f"一张图有 {series} 组、{items} 项，看不清"
        hint = f"最多 {MOST_SERIES} 组、{MOST_POINTS} 个数；多的改用表格，或者分成几张图。"
        self._wording.tell(OVERSIZED_CHART.at(self._spec.span, message, hint=hint))
        return True


def words_of(chart: Chart) -> str:
    """Return a chart in words: what kind it is, and every figure as it is printed."""
    unit = f"，单位：{chart.unit}" if chart.unit else ""
    told = (
        f"{category}{'：' if chart.series[0].name else ''}"
        + "，".join(f"{series.name}{series.points[number].text}" for series in chart.series)
        for number, category in enumerate(chart.categories)
    )
    return f"{chart.kind.value}图{unit}。{'；'.join(told)}。"


class _Column:
    """The figures of one kind, compiled."""

    def __init__(
        self, series: SeriesText, wording: Wording, scopes: tuple[Local, Local], blank: Printed | None
    ) -> None:
        """Compile a series.

        Args:
            series: What is said of it.
            wording: The names of the report.
            scopes: The names that its figures know, and those that its name knows.
            blank: What stands for a figure that there is not.
        """
        within, scope = scopes
        self._text, self._name = _text(series.value, wording, within), _text(series.name, wording, scope)
        self._wording, self._blank = wording, blank
        self._span = series.value.span if series.value else series.span

    def drawn(self, here: Sequence[Local]) -> list[_Drawn]:
        """Return the figures, one for each entry."""
        text, blank = self._text, self._blank
        if text is None:
            return [_Drawn(Point(GAP)) for _ in here]
        return [_drawn(text.printed(local, blank), blank, self._wording, self._span) for local in here]

    def name(self, local: Local) -> str:
        """Return what they are called."""
        return _said(self._name, local)


def _drawn(printed: Printed, blank: Printed | None, wording: Wording, span: Span) -> _Drawn:
    """Return a figure; words in its place are told."""
    said, number = "".join(text_of(runs) for runs in printed.paragraphs), printed.number
    if number is not None and number.pattern.endswith(_PER_CENT):
        return _Drawn(Point(said.removesuffix(_PER_CENT), number.value.scaleb(2)), _PER_CENT)
    if number is not None:
        unit = wording.names.unit.value if number.pattern.startswith(_AMOUNT) else ""
        return _Drawn(Point(said, Decimal(number.value)), unit)
    if not (printed is blank or printed.says_nothing or said == GAP):
        hint = "图里只能画数：有单位的写“=标.完成 | 数”，“单位”另写；没有数的写“空”。"
        finding = CHART_OF_WORDS.at(span, f"“{said}”不是数，画不出来", hint=hint)
        stated = printed.value.span if printed.value else None
        wording.tell(finding.beside(stated, "值写在这里") if stated else finding)
    return _Drawn(Point(said or "无"))


def _unit_of(spec: ChartText, drawn: list[_Drawn], wording: Wording) -> str | None:
    """Return the unit of all figures; None where there is nothing to draw, or several units, which is told."""
    units = sorted({each.unit for each in drawn if each.unit is not None})
    if not units:
        return None
    if len(units) > 1:
        named = "、".join(f"“{unit}”" if unit else "没有单位的数" for unit in units)
        hint = "金额、比率和个数各画一张图。"
        wording.tell(CHART_OF_UNITS.at(spec.span, f"一张图里有几种单位：{named}", hint=hint))
        return None
    return units[0] or (str(spec.unit.value) if spec.unit and isinstance(spec.unit.value, str) else "")


def _text(stated: Stated[Scalar], wording: Wording, scope: Local) -> Text | None:
    scalar = scalar_of(stated)
    return compiled(wording, scalar, scope) if scalar else None


def _said(text: Text | None, local: Local) -> str:
    return text_of(line_of(text, local)) if text else ""

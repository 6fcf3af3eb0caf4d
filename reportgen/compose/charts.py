"""图表 of an outline to the figures that are drawn, and to words for whoever does not see them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from reportgen.compose.cells import blank_of
from reportgen.compose.rules import CHART_OF_UNITS, CHART_OF_WORDS, OVERSIZED_CHART
from reportgen.diagnostics.span import Span
from reportgen.manuscript import Chart, Point, Series, text_of
from reportgen.outline.chart import ChartText, SeriesText
from reportgen.outline.form import scalar_of
from reportgen.source.nodes import Scalar
from reportgen.values.chart import ChartKind
from reportgen.vocabulary.placed import Faulty, Stated
from reportgen.wording.cells import Condition, compiled, line_of
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


def chart_of(spec: ChartText, wording: Wording, local: Local) -> Chart | None:
    """Return what a chart shows; None when it is not asked for, has nothing to show, or is wrong, which is told.

    Args:
        spec: What the outline says of it.
        wording: The names of the report.
        local: Names beside those.
    """
    condition = scalar_of(spec.condition)
    if condition and not Condition(wording, condition, local).holds(local):
        return None
    if spec.kind is None or isinstance(spec.kind.value, Faulty) or not spec.series:
        return None  # told by the reader of the outline
    repeat = scalar_of(spec.each)
    entries = Entries(wording, repeat, local) if repeat else None
    here, scope = (entries.bound(local), entries.scope) if entries else ([local], local)
    if (len(spec.series) > MOST_SERIES and entries) or len(spec.series) * len(here) > MOST_POINTS:
        message = f"一张图有 {len(spec.series)} 组、{len(here)} 项，看不清"
        hint = f"最多 {MOST_SERIES} 组、{MOST_POINTS} 个数；多的改用表格，或者分成几张图。"
        wording.tell(OVERSIZED_CHART.at(spec.span, message, hint=hint))
        return None
    blank = blank_of(scalar_of(spec.blank), wording)
    columns = [_column(series, wording, (here, scope), blank) for series in spec.series]
    names = [_line(series.name, wording, local, local) for series in spec.series]
    unit = _unit_of(spec, [each for column in columns for each in column], wording)
    if unit is None:
        return None
    kind = ChartKind(spec.kind.value)
    points = [tuple(each.point for each in column) for column in columns]
    if entries is None:
        return Chart(kind, tuple(names), (Series("", tuple(column[0] for column in points)),), unit)
    categories = tuple(_line(spec.category, wording, each, scope) for each in here)
    return Chart(kind, categories, tuple(map(Series, names, points)), unit)


def words_of(chart: Chart) -> str:
    """Return a chart in words: what kind it is, and every figure as it is printed."""
    unit = f"，单位：{chart.unit}" if chart.unit else ""
    told = (
        f"{category}{'：' if chart.series[0].name else ''}"
        + "，".join(f"{series.name}{series.points[number].text}" for series in chart.series)
        for number, category in enumerate(chart.categories)
    )
    return f"{chart.kind.value}图{unit}。{'；'.join(told)}。"


def _column(
    series: SeriesText, wording: Wording, names: tuple[Sequence[Local], Local], blank: Printed | None
) -> list[_Drawn]:
    """Return the figures of one kind, one for each entry."""
    here, scope = names
    scalar = scalar_of(series.value)
    text = compiled(wording, scalar, scope) if scalar else None
    if text is None or scalar is None:
        return [_Drawn(Point(GAP)) for _ in here]
    return [_drawn(text.printed(local, blank), blank, wording, scalar.span) for local in here]


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


def _line(stated: Stated[Scalar], wording: Wording, local: Local, scope: Local) -> str:
    scalar = scalar_of(stated)
    text = compiled(wording, scalar, scope) if scalar else None
    return text_of(line_of(text, local)) if text else ""

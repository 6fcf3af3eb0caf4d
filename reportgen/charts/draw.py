"""Drawing with matplotlib: grey, at the size at which it is printed, every figure written beside its mark.

The same chart drawn in the same typefaces by the same version of the library gives the same bytes: nothing of the
user's own settings, no date and no version enters the file. Figures are drawn as whole numbers of their last printed
decimal, so that nothing is rounded on the way.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO
from itertools import chain
from typing import Any, NamedTuple

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ft2font import FT2Font
from matplotlib.ticker import FuncFormatter, MaxNLocator

from reportgen.values.chart import Chart, ChartKind

# It says on its own what it writes to its cache, and which typefaces it does not find.
logging.getLogger("matplotlib").setLevel(logging.CRITICAL)

_DOTS = 300  # an inch
_WIDTH, _HEIGHT, _MOST_HEIGHT = 1843, 1040, 1590  # 156, 88 and at most 135 mm
_AROUND_BARS, _PER_CATEGORY, _PER_BAR = 300, 30, 64
_AT_AXIS = "0123456789,.-"
_SIZE, _SMALL = 10, 9  # points; a figure of nine points is some four and a half wide
_ROOM = 380  # points between the ends of the axis
_REGULAR = 400  # weight of a typeface
_LYING_ROOM, _LINES = 12, 3  # characters in a line of the name of a category, and lines
_NEVER_FIRST = "，。、；：！？）〕》”’"  # in a line (GB/T 15834—2011, 5.1.10)
_FILLS = (("#595959", ""), ("#d9d9d9", ""), ("white", "////"), ("#8c8c8c", "...."), ("white", "xxxx"), ("black", ""))
_STROKES = (("-", "o"), ("--", "s"), (":", "^"), ("-.", "D"), ("-", "v"), ("--", "x"))
_SETTINGS: Any = {
    "text.parse_math": False,  # a dollar sign is a dollar sign
    "axes.unicode_minus": False,
    "font.size": _SIZE,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "hatch.linewidth": 1,
    "figure.constrained_layout.use": True,
}


class Face(NamedTuple):
    """A typeface of this machine: its name, and where its file is."""

    name: str
    path: str


def faces_named(names: Sequence[str]) -> tuple[Face, ...]:
    """Return the typefaces of this machine that have one of some names, in their order."""
    found: dict[str, str] = {}
    for each in sorted(font_manager.fontManager.ttflist, key=_plainest):
        found.setdefault(each.name, each.fname)
    return tuple(Face(name, found[name]) for name in names if name in found)


def _plainest(face: font_manager.FontEntry) -> tuple[bool, bool, str]:
    return face.weight != _REGULAR, face.style != "normal", face.fname


def undrawable(chart: Chart, faces: Sequence[Face]) -> str:
    """Return the characters of a chart that no typeface has."""
    left = dict.fromkeys("".join(_texts(chart)))
    for face in faces:
        font = FT2Font(face.path)
        left = {each: None for each in left if not font.get_char_index(ord(each))}
        if not left:
            return ""
    return "".join(left)


def draw(chart: Chart, faces: Sequence[Face]) -> bytes:
    """Return a chart as a PNG file.

    Args:
        chart: What it shows.
        faces: The typefaces, the first first; a character is taken from the first that has it.
    """
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(_SETTINGS)
        mpl.rcParams["font.family"] = [face.name for face in faces]
        figure = Figure(figsize=(_WIDTH / _DOTS, _height(chart) / _DOTS), dpi=_DOTS)
        FigureCanvasAgg(figure)
        _plot(figure.subplots(), chart)
        if chart.series[0].name:
            figure.legend(loc="outside lower center", ncols=min(len(chart.series), 4), frameon=False, fontsize=_SMALL)
        file = BytesIO()
        figure.savefig(file, format="png", metadata={"Software": None})
    return file.getvalue()


def _texts(chart: Chart) -> chain[str]:
    points = (point.text for series in chart.series for point in series.points if point.value is not None)
    return chain(
        chart.categories, (series.name for series in chart.series), (_unit_line(chart),), points, "0123456789,.-"
    )


def _unit_line(chart: Chart) -> str:
    return f"单位：{chart.unit}" if chart.unit else ""


def _height(chart: Chart) -> int:
    """Return the height of a chart in dots; lying bars take as much as they need."""
    if chart.kind is not ChartKind.BAR:
        return _HEIGHT
    return min(_MOST_HEIGHT, _AROUND_BARS + len(chart.categories) * (_PER_CATEGORY + _PER_BAR * len(chart.series)))


def _plot(axes: Axes, chart: Chart) -> None:
    """Draw the figures and the axes of a chart."""
    values = [point.value for series in chart.series for point in series.points if point.value is not None]
    places = max((max(0, -int(value.as_tuple().exponent)) for value in values), default=0)
    is_lying = chart.kind is ChartKind.BAR
    for index in range(len(chart.series)):
        if chart.kind is ChartKind.LINE:
            _line(axes, chart, index, places)
        else:
            _bars(axes, chart, index, places)
    along, across = (axes.yaxis, axes.xaxis) if is_lying else (axes.xaxis, axes.yaxis)
    count = len(chart.categories)
    room = _LYING_ROOM if is_lying else max(2, _ROOM // _SIZE // count)
    along.set_ticks(range(count), labels=[_wrapped(name, room) for name in chart.categories])
    along.set_tick_params(length=0)
    across.set_major_locator(MaxNLocator(nbins=6, integer=True))
    across.set_major_formatter(FuncFormatter(lambda tick, _: _ticked(Decimal(round(tick)).scaleb(-places))))
    across.set_tick_params(labelsize=_SMALL)
    axes.set_title(_unit_line(chart), loc="right" if is_lying else "left", fontsize=_SMALL)
    _set_limits(axes, chart, has_loss=any(value < 0 for value in values))


def _set_limits(axes: Axes, chart: Chart, *, has_loss: bool) -> None:
    """Leave room for every category and for the figures beside the marks; what is measured begins at nought."""
    is_lying, end = chart.kind is ChartKind.BAR, len(chart.categories) - 1 / 2
    beside = (26 if _is_turned(chart) else 14) / 100
    if is_lying:
        axes.margins(x=beside)
        axes.set_ylim(end, -1 / 2)
    else:
        axes.margins(y=beside)
        axes.set_xlim(-1 / 2, end)
    if not has_loss:
        (axes.set_xlim if is_lying else axes.set_ylim)(0)
    else:
        (axes.axvline if is_lying else axes.axhline)(0, color="black", linewidth=1 / 2)


def _points(chart: Chart, index: int, places: int) -> list[tuple[int, int, str]]:
    """Return place, height and text of the figures of one series, those left out that there are not."""
    points = enumerate(chart.series[index].points)
    return [(at, int(each.value.scaleb(places)), each.text) for at, each in points if each.value is not None]


def _bars(axes: Axes, chart: Chart, index: int, places: int) -> None:
    count, is_lying = len(chart.series), chart.kind is ChartKind.BAR
    thick = 7 / (10 * max(count, 2))
    points = _points(chart, index, places)
    at = [place + (2 * index - count + 1) * thick / 2 for place, _, _ in points]
    fill, hatch = _FILLS[index]
    look: dict[str, Any] = {"color": fill, "hatch": hatch, "edgecolor": "black", "linewidth": 1 / 2}
    heights, name = [height for _, height, _ in points], chart.series[index].name
    bars = (axes.barh if is_lying else axes.bar)(at, heights, thick, label=name, **look)
    texts = [text for _, _, text in points]
    axes.bar_label(bars, labels=texts, padding=2, fontsize=_SMALL, rotation=90 if _is_turned(chart) else 0)


def _is_turned(chart: Chart) -> bool:
    """Whether the figures of a chart stand upright, since their columns are narrower than they are."""
    longest = max(len(point.text) for series in chart.series for point in series.points)
    slot = _ROOM // (len(chart.categories) * len(chart.series))
    return chart.kind is ChartKind.COLUMN and longest * _SMALL // 2 > slot


def _line(axes: Axes, chart: Chart, index: int, places: int) -> None:
    points = _points(chart, index, places)
    stroke, mark = _STROKES[index]
    at, heights = [place for place, _, _ in points], [height for _, height, _ in points]
    axes.plot(at, heights, stroke, marker=mark, color="black", linewidth=1, label=chart.series[index].name)
    for place, height, text in points:
        axes.annotate(text, (place, height), (0, 5), textcoords="offset points", ha="center", fontsize=_SMALL)


def _wrapped(name: str, room: int) -> str:
    """Return the name of a category in even lines of at most so many characters, cut where it is very long."""
    lines: list[str] = []
    count = -(-len(name) // room) or 1
    even = -(-len(name) // count) or 1
    for start in range(0, len(name), even):
        piece = name[start : start + even]
        hanging = len(piece) - len(piece.lstrip(_NEVER_FIRST)) if lines else 0
        lines = [*lines[:-1], lines[-1] + piece[:hanging], piece[hanging:]] if hanging else [*lines, piece]
    lines = [line for line in lines if line]
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], f"{lines[_LINES - 1][: room - 1]}…"]
    return "\n".join(lines)


def _ticked(value: Decimal) -> str:
    """Return a figure at an axis: thousands parted, no decimals that are nought."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text

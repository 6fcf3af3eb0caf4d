"""Indicators in tables, found by the words of their head: 年度指标值, 实际完成值, 分值, 得分.

Two forms are met: a row for each indicator (项目支出绩效自评表), and a row for each project with a pair of columns for
each class of indicator (公开表).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from reportgen.checks.reading.indicators.line import KIND, Line
from reportgen.checks.reading.tables.rows import Row, printed_rows
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.said import Said
from reportgen.frozen import dataclass
from reportgen.regex import regex

_TARGET = regex(r"(?:年度|年初|全年|当年|调整后|预期|计划)?(?:绩效)?(?:指标|目标)值|年[度初]指标内容|计划(?:完成)?值")
_ACTUAL = regex(r"(?:全年|年度|实际|本年|指标)*(?:完成(?:指标)?值|完成情况|完成数)|实际值|实际完成")
_COLUMNS = {
    "name": regex(r"三级指标(?:名称)?|指标名称|指标(?:内容)?"),
    "weight": regex(r"分值|权重(?:分)?"),
    "score": regex(r"(?:自评)?得分"),
    "nature": regex(r"(?:指标)?性质|(?:运算|比较)?符号?"),
    "unit": regex(r"(?:度量|计量|计算)?单位"),
    "reason": regex(r".*(?:原因|偏差).*|备注|说明"),
}
_PROJECT, _TROUBLE = regex(r"项目名称"), regex(r".*(?:问题|偏差|原因).*")
_TOTAL = regex(r"总分|合计|总计|小计")
_NOTHING = regex(r"[—\-/无]*|不适用|年度|季度|年度指标(?:值|内容)")
_ITEM = regex(r"(?:^|[；。])(?:\d{1,2}[、.．](?!\d)|（\d{1,2}）|[①-⑳])")
_BARE = regex(r"[≥≤><=]?[0-9.,]+")
_POINTS = regex(r"([0-9]+)(\.[0-9]+)?分?")
_BOUNDS = {"≥": "≥", "≤": "≤", ">": ">", "<": "<", "＞": ">", "＜": "<"}
# Classes of indicator that only a table of evaluation has: its results are judged, not counted.
_JUDGED = regex(r"(?:项目)?(?:决策|过程|管理)(?:指标|类)?(?:[（(].*)?$")
_HEAD_ROWS = 4
# No other class of indicator is as easily told by its words.
_CONTENT = "满意度"
# What a target and its result have in common where nothing else tells that they belong together, in characters.
_SHARED, _SAME = 3, 8


@dataclass(frozen=True, slots=True)
class _Head:
    """Where the columns of a table of indicators are.

    Attributes:
        pairs: Columns of target and result; several where a row is a project.
        kinds: The class of indicator above each pair; empty where a column has it.
        columns: Further columns by what they hold.
        rates: Columns that hold a rate.
        width: How many columns the head has.
    """

    pairs: tuple[tuple[int, int], ...]
    kinds: tuple[str, ...]
    columns: dict[str, int]
    rates: tuple[int, ...]
    width: int

    def cell(self, row: Row, name: str) -> Said:
        """Return the cell of a row in a named column; one without text where there is none."""
        return row.at(self.columns.get(name, -1))

    def fits(self, row: Row) -> bool:
        """Whether the cells of a row stand below their heads, as far as it shows."""
        has_rates = all("%" in row.at(each).text or _NOTHING.fullmatch(row.at(each).text) for each in self.rates)
        content = any(_CONTENT in kind for kind in self.kinds)
        others = (pair for pair, kind in zip(self.pairs, self.kinds, strict=True) if content and _CONTENT not in kind)
        is_content = any(_CONTENT in row.at(column).text for pair in others for column in pair)
        return len(row.cells) == self.width and has_rates and not is_content


def tabled_lines(text: DocumentText) -> Iterator[Line]:
    """Yield the indicators of all tables; where cells count several things, one for each entry."""
    for number, rows in text.once(printed_rows).items():
        for line in _lines(rows, f"表{number}"):
            yield from items_of(line)


def items_of(line: Line) -> tuple[Line, ...]:
    """Return one line for each numbered entry of its cells, where target and result have as many of them."""
    targets, actuals = _items(line.target), _items(line.actual) if line.actual else ()
    is_list = len(targets) > 1 and len(targets) == len(actuals)
    if not is_list:
        return (_named(line, line),)
    pairs = zip(targets, actuals, strict=True)
    return tuple(_named(replace(line, target=target, actual=actual), line) for target, actual in pairs)


def _named(line: Line, whole: Line) -> Line:
    """Return an indicator by its own name where the cell of its target tells it: `受助对象满意度：≥90%`."""
    if whole.name is not whole.target:
        return line
    name, colon, value = line.target.text.rpartition("：")
    if not value or "：" in name or not colon:
        return replace(line, name=line.target)
    return replace(line, name=line.target._replace(text=name), target=line.target._replace(text=value))


def _items(said: Said) -> tuple[Said, ...]:
    parts = [part.strip("；。") for part in _ITEM.split(said.text)]
    return tuple(said._replace(text=part) for part in parts if part)


def _lines(rows: Sequence[Row], table: str) -> Iterator[Line]:
    head: _Head | None = None
    project, kind = table, ""
    is_judged = False
    for number, row in enumerate(rows):
        found = _head(rows[max(0, number - _HEAD_ROWS + 1) : number + 1])
        project = _project(row) or project
        if found:
            head, kind = found, ""
            is_judged = any(_JUDGED.match(cell.text) for each in rows for cell in each.cells[:2])
        elif head and not _TOTAL.match(row.first):
            kind = next((named for each in row.cells if (named := _kind(each.text))), kind)
            is_project = len(head.pairs) > 1
            name = f"{table}第{number + 1}行" if is_project else project
            found_lines = (
                _of_project(head, row, name) if is_project else _of_row(head, row.widened(head.width), kind, name)
            )
            yield from (replace(line, is_judged=True) for line in found_lines) if is_judged else found_lines


def _project(row: Row) -> str:
    """Return what stands behind the words 项目名称 in a row; empty when they head a column, or are not there."""
    named = [each.text for each in row.cells]
    at = next((at for at, text in enumerate(named) if _PROJECT.fullmatch(text)), len(named))
    rest = {text for text in named[at:] if text and not _PROJECT.fullmatch(text)}
    return rest.pop() if len(rest) == 1 else ""


def _head(rows: Sequence[Row]) -> _Head | None:
    """Return what the last of some rows heads together with those above it, when it heads targets and results."""
    row = rows[-1]
    targets, actuals = row.columns(_TARGET), row.columns(_ACTUAL)
    behind = [(target, [actual for actual in actuals if actual > target]) for target in targets]
    pairs = tuple((target, found[0]) for target, found in behind if found)
    if not pairs:
        return None
    columns = {name: found[0] for name, pattern in _COLUMNS.items() if (found := row.columns(pattern))}
    projects = [column for each in rows for column in each.columns(_PROJECT)]
    columns |= {"project": projects[-1]} if projects else {}
    troubles = [column for each in rows for column in each.columns(_TROUBLE)]
    columns |= {"trouble": troubles[0]} if troubles else {}
    rates = tuple(at for each in rows[:-1] for at in each.columns(re.compile(r".*率")))
    kinds = tuple(_kind_above(rows[:-1], target) for target, _ in pairs)
    return _Head(pairs, kinds, columns, rates, len(row.cells))


def _kind_above(rows: Sequence[Row], column: int) -> str:
    """Return the class of indicator that stands above a column, in its own cell or the one to its left."""
    cells = (row.at(at).text for row in reversed(rows) for at in (column, column - 1))
    return next((named for text in cells if (named := _kind(text))), "")


def _kind(text: str) -> str:
    """Return the class of indicator that a cell names, with or without the word 指标; empty where it names none."""
    return next((named for named in (text, f"{text}指标") if KIND.fullmatch(named)), "")


def _of_row(head: _Head, row: Row, kind: str, project: str) -> Iterator[Line]:
    target, actual = (row.at(column) for column in head.pairs[0])
    if _NOTHING.fullmatch(target.text):
        return
    weight, score = head.cell(row, "weight").text, head.cell(row, "score").text
    nature, unit = head.cell(row, "nature").text, head.cell(row, "unit").text
    bound = _BOUNDS.get(nature, "")
    yield Line(
        name=next(each for each in (head.cell(row, "name"), row.at(head.pairs[0][0] - 1), target) if each.text),
        target=_with_unit(target._replace(text=f"{bound}{target.text}"), unit),
        actual=_with_unit(actual, unit) if actual.text else None,
        direction="定性" if nature.startswith("定性") else "",
        kind=kind,
        project=project,
        is_full=_is_full(score, weight),
        is_scored="reason" not in head.columns and _is_less(score, weight),
        reason=head.cell(row, "reason").text,
    )


def _is_full(score: str, weight: str) -> bool:
    """Whether a score is all the points, however many decimals it is printed with."""
    found = [_POINTS.fullmatch(each) for each in (score, weight)]
    return all(found) and len({(each[1], (each[2] or "").rstrip("0.")) for each in found if each}) == 1


def _is_less(score: str, weight: str) -> bool:
    """Whether points were taken off."""
    found = [_POINTS.fullmatch(each) for each in (score, weight)]
    values = [Decimal(f"{each[1]}{each[2] or ''}") for each in found if each]
    return len(values) == 2 and values[0] < values[1]


def _with_unit(said: Said, unit: str) -> Said:
    """Return a bare number with the unit that stands in a column of its own."""
    return said._replace(text=f"{said.text}{unit}") if unit and _BARE.fullmatch(said.text) else said


def _of_project(head: _Head, row: Row, project: str) -> Iterator[Line]:
    if not head.fits(row):
        yield from _neighbours(row, project)
    elif "project" not in head.columns or head.cell(row, "project").text:
        trouble = head.cell(row, "trouble").text
        for (target, actual), kind in zip(head.pairs, head.kinds, strict=True):
            aim, result = row.at(target), row.at(actual)
            if not _NOTHING.fullmatch(aim.text):
                yield Line(aim, aim, result if result.text else None, kind=kind, project=project, trouble=trouble)


def _neighbours(row: Row, project: str) -> Iterator[Line]:
    """Yield neighbours of a row that does not fit its head, where one is plainly the target of the other."""
    told = [cell for cell in row.cells if cell.text]
    for target, actual in pairwise(told):
        lines = items_of(Line(target, target, actual, project=project))
        yield from lines if any(_belong(line) for line in lines) else ()


def _belong(line: Line) -> bool:
    """Whether target and result speak of the same things: a bound and its number, or the very same words."""
    aim, result = line.target.text.rstrip("。"), line.actual.text.rstrip("。") if line.actual else ""
    has_bound = any(target.bound for target, _ in line.pairs)
    shared = any(aim[at : at + _SHARED] in result for at in range(len(aim) - _SHARED + 1))
    return (has_bound and shared) or (aim == result and len(aim) >= _SAME)

"""表格各行的列数不一样。

## 查什么    同一张表里有编号的数据行（没有编号的，表头以下各行），列数是否相同；合并的单元格按它占的列数算。
## 为什么    少一格，后面的数就全都错到别的栏里去了；多一格，多半是两个数被拆开了。
## 例        其余各行都是 26 格，第 12 行只有 25 格。
## 怎么改    对照表头，补上漏掉的空格或者合并拆开的格。
## 依据      部门预算项目绩效自评情况公开表：每个项目一行，各栏齐全。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportgen.checks.reading.tables.shape import TableShape, table_shapes
from reportgen.checks.reading.text.document_text import DocumentText, Passage, Setting
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "对照表头，补上漏掉的空格，或者合并拆开的格。"
_NUMBER = regex(r"-?[0-9][0-9,]*(?:\.[0-9]+)?%?")
# Where so few columns are, a remark is the only one that may be empty.
_MOST_COLUMNS = 8
_FEWEST_ROWS, _FEWEST_COLUMNS = 4, 3


@check("STR006", Severity.WARNING)
def ragged_table(text: DocumentText) -> Iterator[Fault]:
    """Yield one fault for each table in which most rows of data have one width and some have another."""
    for table in text.once(table_shapes):
        widths = {row: table.widths[row] for row in table.data}
        usual = _usual(widths)
        odd = [row for row in widths if usual and _is_odd(table, row, usual)]
        if odd:
            told = "、".join(f"第 {row + 1} 行 {widths[row]} 格" for row in odd[:5])
            yield Fault(_first(text, table, odd[0]).span(), f"表格各行多为 {usual} 格，{told}", HINT)


def _is_odd(table: TableShape, row: int, usual: int) -> bool:
    """Whether a row has another width than it should; rows that are not numbered may begin another block of the form.

    A cell that is missing or too much makes one more or less; a block of its own has its own header.
    """
    width = table.widths[row]
    if width < usual and _ends_early(table, row, usual):
        return False
    return width != usual and (table.is_numbered or abs(width - usual) == 1)


def _ends_early(table: TableShape, row: int, usual: int) -> bool:
    """Whether a short row only lacks its remark at the end: all its cells are of the kind that their columns have."""
    cells = table.rows[row]
    others = [other for number in table.data if len(other := table.rows[number]) == usual and number != row]
    if usual > _MOST_COLUMNS or len(cells) != usual - 1 or not others:
        return False
    numeric = [2 * sum(map(_is_number, column)) > len(others) for column in zip(*others, strict=True)]
    kinds = [_is_number(cell) if cell else is_numeric for cell, is_numeric in zip(cells, numeric, strict=False)]
    return kinds == numeric[:-1] and any(kinds) and not numeric[-1]


def _is_number(cell: str) -> bool:
    return _NUMBER.fullmatch(cell) is not None


def _usual(widths: dict[int, int]) -> int:
    """Return the width of at least two thirds of the rows; 0 when there is none."""
    width, count = Counter(widths.values()).most_common(1)[0] if widths else (0, 0)
    is_usual = len(widths) >= _FEWEST_ROWS and width >= _FEWEST_COLUMNS and count * 3 >= len(widths) * 2
    return width if is_usual else 0


def _first(text: DocumentText, table: TableShape, row: int) -> Passage:
    return next(
        each for each in text.passages if each.block == table.block and each.setting is Setting.CELL and each.row >= row
    )

"""Whether the cells of a form fit together: columns or rows, no ragged row, no cell upon another."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics.finding import Finding
from reportgen.outline.form import EACH, Column, FormFile, Row, number_of, scalar_of
from reportgen.outline.repeat import parse_repeat
from reportgen.outline.rules import BAD_EACH, BAD_SPAN, RAGGED_ROW, WRONG_FORM
from reportgen.values.refusal import Refusal
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import declared

_FIXED = "跨行只能跨过固定的行；逐项重复的行用“竖题”或者“并: 同值”。"


def shape_findings(file: FormFile) -> list[Finding]:
    """Return everything that is wrong with the shape of a form, whatever facts it will be filled with."""
    return [*_kind_findings(file), *_columns(file.columns or ()), *_rows_of(file), *_repeats(file)]


def _kind_findings(file: FormFile) -> Iterator[Finding]:
    if file.columns and file.rows:
        yield WRONG_FORM.at(
            file.rows[0].span, "“列”和“行”不能都写", hint="表头是一棵树的写“列”，其他的写“列宽”和“行”。"
        )
    elif file.columns is None and file.rows is None:
        yield WRONG_FORM.at(file.span, "这张表没有“列”，也没有“行”", hint="写“每”和“列”，或者写“列宽”和“行”。")
    elif file.columns == () or file.rows == ():
        yield WRONG_FORM.at(file.span, "这张表一列也没有", hint="至少写一列。")
    elif file.columns and file.each is None:
        yield WRONG_FORM.at(file.columns[0].span, "写了“列”，没有写每一行是什么", hint="补上“每: 项目 as 项”。")
    elif file.rows and not file.widths:
        yield WRONG_FORM.at(file.rows[0].span, "写了“行”，没有写“列宽”", hint="补上“列宽: [4, 8, 12]”，一列一个数。")


def _columns(columns: tuple[Column, ...]) -> Iterator[Finding]:
    for column in columns:
        if column.columns and column.text:
            hint = "有下级的列只写“题”和“列”，文写在最下面的列里。"
            yield WRONG_FORM.at(column.text.span, "这一列既写了“文”，又写了“列”", hint=hint)
        elif column.columns is None and column.text is None:
            yield WRONG_FORM.at(column.span, "这一列没有“文”，也没有“列”", hint="补上“文”，例如“文: =项.名称”。")
        yield from _columns(column.columns or ())


def _rows_of(file: FormFile) -> Iterator[Finding]:
    if file.rows and file.widths:
        yield from _rows(file.rows, len(file.widths))


def _rows(rows: tuple[Row, ...], width: int) -> Iterator[Finding]:
    """Yield what is wrong with rows that have so many columns; a cell of one may reach down into the next."""
    reaching = [0] * width  # for each column how many rows the cells above still reach down
    for row in rows:
        if row.cells is not None and row.rows is None and not (row.each or row.condition or row.side):
            yield from _cells(row, width, reaching)
            continue
        if any(reaching):
            yield BAD_SPAN.at(row.span, "上面的格跨进了这一组行", hint=_FIXED)
            reaching = [0] * width
        yield from _group(row, width)
    if any(reaching):
        yield BAD_SPAN.at(rows[-1].span, "有一格跨行超出了这一组行", hint="改小“跨行”。")


def _group(row: Row, width: int) -> Iterator[Finding]:
    """Yield what is wrong with rows that belong together, beside the cell down their side."""
    if (row.cells is None) == (row.rows is None):
        told = "既有“格”又有“行”" if row.rows else "没有“格”，也没有“行”"
        yield WRONG_FORM.at(row.span, f"这一行{told}", hint="一行写成列表；归在一起的几行写在“行”下。")
    inside = width - (number_of(row.side.colspan, 1) if row.side else 0)
    if inside < 1 and row.side:
        yield BAD_SPAN.at(row.side.span, f"竖题占了全部 {width} 列，没有留下列", hint="改小竖题的“跨列”。")
    elif row.rows is not None:
        yield from _rows(row.rows, inside)
    elif row.cells is not None:
        yield from _rows((Row(row.span, row.path, cells=row.cells),), inside)


def _cells(row: Row, width: int, reaching: list[int]) -> Iterator[Finding]:
    """Yield what is wrong with one row of cells, and note how far they reach down."""
    free = [column for column, rows in enumerate(reaching) if not rows]
    at, told = 0, False
    below = [max(rows - 1, 0) for rows in reaching]
    for cell in row.cells or ():
        span = number_of(cell.colspan, 1)
        place = cell.colspan.span if cell.colspan else cell.span
        covered = free[at : at + span]
        if span < 1 or number_of(cell.rowspan, 1) < 1:
            told = True
            yield BAD_SPAN.at(place, "跨列、跨行至少是 1", hint="不跨的不写。")
        elif len(covered) < span and at < len(free):
            told = True
            yield BAD_SPAN.at(place, f"这一格要占 {span} 列，右边只剩 {len(covered)} 列", hint="改小“跨列”。")
        elif covered and covered[-1] - covered[0] >= span:
            told = True
            yield BAD_SPAN.at(place, "这一格压住了上面跨下来的格", hint="改“跨列”，或者把格分成两段。")
        for column in covered:
            below[column] = number_of(cell.rowspan, 1) - 1
        at += span
    reaching[:] = below
    if at != len(free) and not told:
        used = f"，上面跨下来的占了 {width - len(free)} 列" if len(free) < width else ""
        message = f"这一行的 {len(row.cells or ())} 格占 {at} 列，这里应占 {len(free)} 列（共 {width} 列{used}）"
        yield RAGGED_ROW.at(row.span, message, hint='补上少的格（空格写 ""），或者改“跨列”。')


def _repeats(block: Block) -> Iterator[Finding]:
    """Yield what is wrong with the grammar of every 逐项 in a block and below it."""
    for each in declared(type(block)).values():
        value = getattr(block, each.attribute)
        if each.key.kind is EACH and (scalar := scalar_of(value)) is not None:
            found = parse_repeat(scalar)
            if isinstance(found, Refusal):
                yield BAD_EACH.at(value.span, f"“{each.key.name}”的{found.message}", hint=found.hint, path=value.path)
        for below in value if isinstance(value, tuple) and not hasattr(value, "span") else (value,):
            if isinstance(below, Block):
                yield from _repeats(below)

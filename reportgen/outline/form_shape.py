"""Whether the cells of a form fit together: columns or rows, no ragged row, no cell upon another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from reportgen.diagnostics.finding import Finding
from reportgen.outline.form import Column, FormFile, Row, leaves, number_of, scalar_of
from reportgen.outline.form_kinds import EACH
from reportgen.outline.repeat import Repeat, parse_repeat
from reportgen.outline.rules import BAD_EACH, BAD_SPAN, RAGGED_ROW, WRONG_FORM
from reportgen.values.refusal import Refusal
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import declared

_ORDINAL = "序号"
_FIXED = "跨行只能跨过固定的行；逐项重复的行用“竖题”或者“并: 同值”。"


def shape_findings(file: FormFile) -> list[Finding]:
    """Return everything that is wrong with the shape of a form, whatever facts it will be filled with."""
    whole = (*_kind_findings(file), *_idle_findings(file), *_header_findings(file))
    return [*whole, *_columns(file.columns or ()), *_rows_of(file), *_repeats(file)]


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


def _idle_findings(file: FormFile) -> Iterator[Finding]:
    """Yield the keys that do nothing for want of another one."""
    if file.condition and not file.tables:
        hint = "写上“分表: 项目 as 项”；只在有的行成立的条件写在那一行。"
        yield WRONG_FORM.at(file.condition.span, "写了“如果”，没有写“分表”", hint=hint)
    if file.groups is None:
        subtotals = (column.subtotal for column in leaves(file.columns or ()) if column.subtotal)
        for subtotal in subtotals:
            hint = "整张表的合计写“合计”；要分组的写“分组: 项目 by 类别 as 类”。"
            yield WRONG_FORM.at(subtotal.span, "写了“小计”，没有写“分组”", hint=hint)


def _header_findings(file: FormFile) -> Iterator[Finding]:
    """Yield a finding where more rows are to be repeated on every page than can be."""
    asked = number_of(file.header_rows, 0)
    if file.header_rows is None or not asked:
        return
    place, hint = file.header_rows.span, "重复的只能是开头写定的几行，它们的格不能跨到下面；改小“表头行”。"
    if file.columns:
        depth = _depth(file.columns)
        if asked > depth:
            yield BAD_SPAN.at(place, f"表头只有 {depth} 行，“表头行”写了 {asked} 行", hint=hint)
    elif file.rows is not None:
        head = file.rows[:asked]
        fixed = sum(1 for _ in takewhile(_is_fixed, head))
        if fixed < asked:
            yield BAD_SPAN.at(place, f"“表头行”写了 {asked} 行，开头写定的只有 {fixed} 行", hint=hint)
        elif any(number + _reach(row) > asked for number, row in enumerate(head)):
            yield BAD_SPAN.at(place, f"开头 {asked} 行里有一格跨到了下面", hint=hint)


def _depth(columns: tuple[Column, ...]) -> int:
    """Return how many rows the header of some columns has."""
    return max((1 + _depth(column.columns or ()) for column in columns), default=0)


def _is_fixed(row: Row) -> bool:
    """Whether it is one row that always stands there."""
    return row.cells is not None and not (row.rows or row.each or row.condition or row.side)


def _reach(row: Row) -> int:
    """Return how many rows the highest cell of a row covers."""
    return max((number_of(cell.rowspan, 1) for cell in row.cells or ()), default=1)


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
        if _is_fixed(row):
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
    if row.rows == () or row.cells == ():
        yield WRONG_FORM.at(row.span, "这里一行也没有写", hint="至少写一行；不要的，把整条删去。")
    if row.side and row.side.rowspan:
        yield BAD_SPAN.at(row.side.rowspan.span, "竖题不写“跨行”", hint="删去；竖题跨过它的“行”里的各行。")
    yield from _classes(row)
    inside = width - (number_of(row.side.colspan, 1) if row.side else 0)
    if inside < 1 and row.side:
        yield BAD_SPAN.at(row.side.span, f"竖题占了全部 {width} 列，没有留下列", hint="改小竖题的“跨列”。")
    elif row.rows is not None:
        yield from _rows(row.rows, inside)
    elif row.cells is not None:
        yield from _rows((Row(row.span, row.path, cells=row.cells),), inside)


def _classes(row: Row) -> Iterator[Finding]:
    """Yield what is wrong with the classes that groups are put into: no groups, or a word in two classes."""
    repeat = parse_repeat(each) if (each := scalar_of(row.each)) else None
    words = [(word, name) for name, listed in (row.classes or {}).items() for word in listed]
    if row.classes and not (isinstance(repeat, Repeat) and repeat.key):
        hint = "写成“每: 项.资金.来源 by 名称 as 源”。"
        yield WRONG_FORM.at(words[0][0].span if words else row.span, "写了“归并”，“每”里没有用“by”分组", hint=hint)
    known: dict[object, str] = {}
    for word, name in words:
        if known.setdefault(word.value, name) != name:
            message = f"“{word.value}”归并到了“{known[word.value]}”和“{name}”两组"
            yield WRONG_FORM.at(word.span, message, hint="只留在一组里。")


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
        slip = any("，" in text.text for cell in row.cells or () if (text := scalar_of(cell.text)))
        comma = "各格之间的逗号要用半角“,”；" if slip else ""
        yield RAGGED_ROW.at(row.span, message, hint=f'{comma}补上少的格（空格写 ""），或者改“跨列”。')


def _repeats(block: Block) -> Iterator[Finding]:
    """Yield what is wrong with the grammar of every 逐项 in a block and below it."""
    for each in declared(type(block)).values():
        value = getattr(block, each.attribute)
        if each.key.kind is EACH and (scalar := scalar_of(value)) is not None:
            found = parse_repeat(scalar)
            if isinstance(found, Repeat) and found.name == _ORDINAL:
                message = f"“{each.key.name}”的名称不能用“{_ORDINAL}”"
                yield BAD_EACH.at(value.span, message, hint="“序号”是第几行；换一个名称。", path=value.path)
            if isinstance(found, Refusal):
                yield BAD_EACH.at(value.span, f"“{each.key.name}”的{found.message}", hint=found.hint, path=value.path)
        for below in value if isinstance(value, tuple) and not hasattr(value, "span") else (value,):
            if isinstance(below, Block):
                yield from _repeats(below)

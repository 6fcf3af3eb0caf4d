"""Tables as rows and columns: merged cells, headers, what is body and what is ragged."""

from fractions import Fraction

from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.tables.columns import gives_rate, run_before, tables
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.intake.plain_text import text_manuscript
from reportgen.manuscript import Cell, Grid, Manuscript, Properties, Run


def cell(text, colspan=1, rowspan=1):
    return Cell(((Run(text),),), colspan, rowspan)


def table_of(*rows):
    grid = Grid((1, 1, 1), tuple(tuple(row) for row in rows))
    (table,) = tables(DocumentText(Manuscript((), (grid,), Properties("", "", "", ""), "")))
    return table


def test_a_merged_header_stands_above_all_its_columns():
    table = table_of(
        [cell("项目", rowspan=2), cell("金额", colspan=2)],
        [cell("预算数"), cell("执行数")],
        [cell("甲"), cell("12.40"), cell("12.00")],
    )
    assert table.is_regular
    assert table.names == {0: "项目", 1: "金额预算数", 2: "金额执行数"}
    assert [square.column for square in table.body[0]] == [0, 1, 2]


def test_a_line_of_column_numbers_belongs_to_the_header():
    table = table_of(
        [cell("甲栏"), cell("乙栏"), cell("丙栏")], [cell("1"), cell("2"), cell("3")], [cell("a"), cell("5"), cell("6")]
    )
    assert len(table.body) == 1


def test_a_ragged_table_has_no_names_of_columns():
    (table,) = tables(DocumentText(text_manuscript("a.txt", "标题\n甲\t乙\n子\t1\t2\n")))
    assert (table.is_regular, table.names) == (False, {})


def test_a_rate_is_one_of_the_numbers_beside_it():
    table = table_of([cell("预算数"), cell("执行数"), cell("执行率")], [cell("80.00"), cell("60.00"), cell("75%")])
    run = run_before(table.body[0], 2)
    assert [square.text for square in run] == ["80.00", "60.00"]
    assert gives_rate(table, run, Interval.around(Fraction(75), Fraction(1, 2)))
    assert not gives_rate(table, run, Interval.around(Fraction(78), Fraction(1, 2)))

"""Tables as rows and columns: merged cells, headers, what is body and what is ragged."""

from fractions import Fraction

from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.tables.budget_rows import budget_rows
from reportgen.checks.reading.tables.columns import gives_rate, run_before, tables
from reportgen.checks.reading.tables.sums import column_sums
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.intake.plain_text import text_manuscript
from reportgen.manuscript import Cell, Grid, Manuscript, Properties, Run


def cell(text, colspan=1, rowspan=1):
    return Cell(((Run(text),),), colspan, rowspan)


def text_of(*rows):
    grid = Grid((1, 1, 1), tuple(tuple(row) for row in rows))
    return DocumentText(Manuscript((), (grid,), Properties("", "", "", ""), ""))


def table_of(*rows):
    (table,) = tables(text_of(*rows))
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


def test_a_cell_that_reaches_down_at_the_right_end_keeps_a_table_regular():
    assert table_of(
        [cell("预算数", colspan=2), cell("执行率", rowspan=2)],
        [cell("上级"), cell("县级")],
        [cell("5.00"), cell("3.00"), cell("75%")],
    ).is_regular


def test_the_sum_below_a_head_of_several_columns_is_what_the_rate_is_of():
    (row,) = budget_rows(
        text_of(
            [cell("项目", rowspan=2), cell("预算数", colspan=3), cell("支出数", colspan=3), cell("执行率", rowspan=2)],
            [cell("上级"), cell("县级"), cell("小计"), cell("上半年"), cell("下半年"), cell("小计")],
            [cell(text) for text in ("救助", "50.00", "30.00", "80.00", "20.00", "52.00", "72.00", "90.00%")],
        )
    )
    assert (row.budget.text, row.spent.text, row.agrees) == ("80.00", "72.00", True)


def sums_of(*rows):
    return [found.agrees for found in column_sums(text_of(*([cell(text) for text in row] for row in rows)))]


def test_parts_may_go_on_in_the_rows_below_their_first():
    head = ("类别", "预算数", "决算数")
    parts = (("其中：人员经费", "20.00", "19.00"), ("公用经费", "5.00", "4.00"))
    right = (head, ("基本支出", "25.00", "23.00"), *parts, ("项目支出", "15.00", "14.00"))
    assert sums_of(*right, ("合计", "40.00", "37.00")) == [True, True]
    assert sums_of(*right, ("合计", "40.00", "42.00")) == [True, False]


def test_a_table_that_goes_on_from_another_has_rows_that_are_not_seen():
    head = ("项目", "预算数", "支出数")
    rows = (("（一）办案", "68.00", "60.00"), ("（二）运维", "13.00", "12.00"), ("总计", "410.00", "390.00"))
    assert sums_of(head, ("二、项目支出", "81.00", "72.00"), *rows) == []
    assert sums_of(head, ("一、项目支出", "81.00", "72.00"), *rows) == [False, False]

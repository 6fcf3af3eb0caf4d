"""Ruled cells on a page become the rows of a table with its merges; one that goes on over pages is one table."""

from reportgen.intake.pdf_lines import Word
from reportgen.intake.pdf_tables import PdfCell, Ruled, continued, goes_on, header_rows, is_table, table_of

# Three columns and three rows; the first column is merged over two rows, the last row over two columns.
CELLS = (
    Ruled(0, 0, 100, 40),
    Ruled(100, 0, 200, 20),
    Ruled(200, 0, 300, 20),
    Ruled(100.4, 20, 200, 40),
    Ruled(200, 20.3, 300, 40),
    Ruled(0, 40, 200, 60),
    Ruled(200, 40, 300, 60),
)


def word(text, left, top):
    return Word(text, left, left + 10 * len(text), top, top + 10)


def words():
    return [
        word("项目", 10, 15),
        word("全年", 110, 2),
        word("预算数", 110, 11),
        word("执行数", 210, 5),
        word("100.00", 110, 25),
        word("96.36", 210, 25),
        word("执行率", 10, 45),
        word("96.36%", 210, 45),
    ]


def texts(table):
    return [["|".join(cell.texts) for cell in row if not cell.goes_on] for row in table.rows]


def test_cells_hold_what_stands_in_them_and_know_their_merges():
    table = table_of(CELLS, words())
    assert texts(table) == [["项目", "全年预算数", "执行数"], ["100.00", "96.36"], ["执行率", "96.36%"]]
    assert table.rows[1][0] == PdfCell(("",), 1, goes_on=True)
    assert [cell.colspan for cell in table.rows[2]] == [2, 1]
    assert header_rows(table) == 2


def test_numbers_part_the_paragraphs_of_a_cell():
    inside = [word("（1）6场；", 10, 2), word("（2）25", 10, 15), word("间", 10, 28)]
    assert texts(table_of(CELLS, inside))[0][0] == "（1）6场；|（2）25间"


def test_a_place_without_a_cell_is_an_empty_one():
    table = table_of(CELLS[1:], words())
    assert texts(table)[0] == ["", "全年预算数", "执行数"]


def test_a_frame_around_text_is_no_table():
    assert is_table(CELLS)
    assert not is_table([Ruled(0, 0, 300, 60)])
    assert not is_table([Ruled(0, 0, 300, 60), Ruled(0, 60, 300, 90), Ruled(0, 90, 300, 120)])


def test_a_table_goes_on_where_its_columns_do_without_its_head_again():
    above = table_of(CELLS, words())
    below = table_of(CELLS, [*words()[:-2], word("满意度", 10, 45), word("95%", 210, 45)])
    whole = continued(above, below)
    assert goes_on(below, above)
    assert texts(whole) == [*texts(above), ["满意度", "95%"]]
    narrow = [Ruled(cell.left / 2, cell.top, cell.right / 2, cell.bottom) for cell in CELLS]
    assert not goes_on(table_of(narrow, ()), above)


def test_a_cell_that_is_merged_over_the_end_of_a_page_is_one():
    above = table_of(CELLS[:5], words()[:-2])
    below = table_of(CELLS[:5], [word("90.00", 110, 5), word("85.00", 210, 5), word("80.00", 110, 25)])
    whole = continued(above, below)
    assert [[cell.goes_on for cell in row] for row in whole.rows] == [[False] * 3, *([[True, False, False]] * 3)]

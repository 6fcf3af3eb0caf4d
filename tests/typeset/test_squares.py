import pytest

from reportgen.manuscript import Cell, Grid
from reportgen.typeset.squares import rows_of

ONE = Cell()
WIDE = Cell(colspan=2)
TALL = Cell(rowspan=2)
BIG = Cell(colspan=2, rowspan=2)


def squares_of(columns, *rows):
    grid = Grid((1,) * columns, rows)
    return [[(column, begins) for column, _, begins in row.squares] for row in rows_of(grid)]


@pytest.mark.parametrize(
    ("columns", "rows", "squares"),
    [
        (2, [(ONE, ONE)], [[(0, True), (1, True)]]),
        (2, [(WIDE,)], [[(0, True)]]),
        (2, [(TALL, ONE), (ONE,)], [[(0, True), (1, True)], [(0, False), (1, True)]]),
        (2, [(ONE, TALL), (ONE,)], [[(0, True), (1, True)], [(0, True), (1, False)]]),
        (3, [(BIG, ONE), (ONE,)], [[(0, True), (2, True)], [(0, False), (2, True)]]),
        (1, [(Cell(rowspan=3),), (), ()], [[(0, True)], [(0, False)], [(0, False)]]),
        (
            2,
            [(TALL, ONE), (ONE,), (ONE, ONE)],
            [[(0, True), (1, True)], [(0, False), (1, True)], [(0, True), (1, True)]],
        ),
        (2, [], []),
    ],
)
def test_every_square_of_a_row_has_its_cell(columns, rows, squares):
    assert squares_of(columns, *rows) == squares


def test_only_rows_of_single_squares_are_plain():
    grid = Grid((1, 1), ((ONE, ONE), (TALL, ONE), (ONE,), (WIDE,), (ONE, ONE)))
    assert [row.is_plain for row in rows_of(grid)] == [True, False, False, False, True]


@pytest.mark.parametrize(
    ("columns", "rows", "reason"),
    [
        (2, [(ONE,)], "row 1 has no cell for column 2"),
        (2, [(ONE, ONE, ONE)], "row 1 is wider"),
        (2, [(ONE, WIDE)], "row 1 is wider"),
        (2, [(ONE, TALL), (WIDE,)], "row 2: the cell of column 1 overlaps"),
        (2, [(TALL, ONE), (ONE, ONE)], "row 2 is wider"),
        (2, [(ONE, ONE), (TALL, ONE)], "hangs below the last row, in column 1"),
        (1, [(Cell(colspan=0),)], "covers no square"),
        (1, [(Cell(rowspan=0),)], "covers no square"),
    ],
)
def test_cells_that_do_not_fill_the_table_are_refused(columns, rows, reason):
    with pytest.raises(ValueError, match=reason):
        squares_of(columns, *rows)

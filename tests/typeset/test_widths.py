from hypothesis import given, settings
from hypothesis import strategies as st
from support.sheet_builder import A3, GOAL, cell, form_grid, wide_grid

from reportgen.manuscript import Cell, Grid, Run
from reportgen.typeset.measure import cell_lines, halves, longer_word
from reportgen.typeset.pages import cell_size, size_of
from reportgen.typeset.shares import clamped, share_out
from reportgen.typeset.widths import solve

SMALL = cell_size(15)
A3_WIDTH = size_of(A3).text_width


def rooms(grid, width=A3_WIDTH, size=SMALL):
    """For each column how many halves of a character stand in a line of it."""
    return [size.room(column) for column in solve(grid, width, size)]


def height(grid, rooms):
    return sum(
        max(cell_lines(each, room) for each, room in zip(row, rooms, strict=True))
        for row in grid.rows[grid.header_rows :]
    )


def test_the_columns_fill_the_page_to_the_twip():
    assert sum(solve(wide_grid(), A3_WIDTH, SMALL)) == A3_WIDTH == 22_111


def test_a_column_of_text_holds_four_characters_and_numbers_stay_whole():
    grid = wide_grid()
    for column, room in enumerate(rooms(grid)):
        texts = [row[column].paragraphs[0][0].text for row in grid.rows[3:-1]]
        assert room >= max(longer_word(text, 0) for text in texts)
        assert room >= min(8, max(halves(text) for text in texts))


def test_the_column_with_the_longest_texts_is_the_widest():
    found = rooms(wide_grid())
    assert found.index(max(found)) in {6, 7}


def test_no_shift_of_a_character_makes_the_table_lower():
    texts = (GOAL, GOAL[:20] + "12,345.67", "甲乙丙", GOAL + GOAL, "98.33%")
    grid = Grid((0,) * 5, tuple(tuple(cell(text[at:]) for text in texts) for at in range(6)), header_rows=0)
    found = rooms(grid, 6000)
    best = height(grid, found)
    floors = [8, 9, 6, 8, 7]
    for giver in range(5):
        for taker in range(5):
            tried = [room - 2 * (at == giver) + 2 * (at == taker) for at, room in enumerate(found)]
            if all(room >= floor for room, floor in zip(tried, floors, strict=True)):
                assert height(grid, tried) >= best


def test_a_fixed_column_keeps_its_characters():
    found = rooms(form_grid(), 8844, cell_size(18))
    assert found[0] == 6


def test_a_number_is_stronger_than_a_fixed_width():
    grid = Grid((2, 0), ((cell("1,234,567.89"), cell(GOAL)),), header_rows=0)
    assert rooms(grid, 5000)[0] == 12


def test_columns_that_are_all_fixed_share_the_page_as_they_ask():
    widths = solve(Grid((10, 20, 30), ((cell("甲"), cell("乙"), cell("丙")),)), A3_WIDTH, SMALL)
    found = [SMALL.room(width) for width in widths]
    assert found[2] - 3 * found[0] in {-2, -1, 0, 1, 2}
    assert sum(widths) == A3_WIDTH


def test_three_characters_will_do_where_the_page_forces_it():
    grid = Grid((0,) * 20, (tuple(cell(GOAL) for _ in range(20)),), header_rows=0)
    four = 20 * (8 * SMALL.half + SMALL.edges)
    assert min(rooms(grid, four)) == 8
    assert min(rooms(grid, four - 1)) == 7
    assert min(rooms(grid, 20 * (6 * SMALL.half + SMALL.edges))) == 6


def test_a_page_that_is_too_narrow_is_refused():
    grid = Grid((0,) * 20, (tuple(cell(GOAL) for _ in range(20)),), header_rows=0)
    assert solve(grid, 20 * (6 * SMALL.half + SMALL.edges) - 1, SMALL) is None


def test_a_long_number_over_several_columns_finds_room_in_them():
    grid = Grid((0, 0, 0), ((cell("123,456,789.00", colspan=2), cell(GOAL)), (cell("甲"), cell("乙"), cell(GOAL))))
    first, second, _ = rooms(grid, 4000)
    assert first + second >= 14


def test_upright_text_needs_one_character():
    grid = Grid((0, 0), ((cell("年度总体目标", is_vertical=True), cell(GOAL)),), header_rows=0)
    assert rooms(grid, 5000)[0] == 3


texts = st.text("一二，。12.%ab ", max_size=60)
grids = st.integers(1, 6).flatmap(
    lambda columns: st.lists(st.tuples(*[texts] * columns), min_size=1, max_size=130).map(
        lambda rows: Grid((0,) * columns, tuple(tuple(Cell(((Run(text),),)) for text in row) for row in rows))
    )
)


@settings(max_examples=60, deadline=None)
@given(grids)
def test_any_table_fills_the_page_and_breaks_no_number(grid):
    widths = solve(grid, A3_WIDTH, SMALL)
    assert sum(widths) == A3_WIDTH
    assert widths == solve(grid, A3_WIDTH, SMALL)
    for column, width in enumerate(widths):
        words = [longer_word(row[column].paragraphs[0][0].text, 0) for row in grid.rows]
        assert SMALL.room(width) >= max(words)


@given(st.lists(st.tuples(st.integers(1, 500), st.integers(0, 20)), min_size=1, max_size=12), st.integers(0, 300))
def test_shares_above_their_floors_add_up(columns, spare):
    parts, floors = (list(each) for each in zip(*columns, strict=True))
    shares = clamped(tuple(parts), floors, sum(floors) + spare)
    assert sum(shares) == sum(floors) + spare
    assert all(share >= floor for share, floor in zip(shares, floors, strict=True))


def test_without_floors_shares_are_in_proportion():
    assert clamped((1, 2, 3), [0, 0, 0], 60) == share_out(60, (1, 2, 3)) == (10, 20, 30)


def test_fixed_widths_that_the_page_cannot_hold_are_narrowed_alike_but_break_no_number():
    grid = Grid((40, 80, 0), ((cell("甲" * 9), cell("乙" * 9), cell("1,234,567.89")),), header_rows=0)
    found = rooms(grid, 8844, cell_size(18))
    assert found[2] >= 12
    assert 2 * found[0] - found[1] in {-2, -1, 0, 1, 2}


def test_a_page_that_cannot_hold_the_words_is_too_narrow_all_the_same():
    grid = Grid((40, 0), ((cell("1,234,567.89"), cell("1,234,567.89")),), header_rows=0)
    assert solve(grid, 2000, cell_size(18)) is None

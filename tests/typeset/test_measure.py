import pytest
from support.sheet_builder import cell

from reportgen.typeset.measure import LONGEST_WORD, cell_lines, halves, lines, longer_word


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("执行率", 6), ("98.33%", 6), ("≥95%", 5), ("共617场", 7), ("\U00020000", 2)]
)
def test_chinese_is_twice_as_wide_as_figures(text, width):
    assert halves(text) == width


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("执行", 0),
        ("共1,328.20万元", 8),
        ("98.33%", 7),  # a per cent sign is nearly as wide as a Chinese character
        ("甲12乙3456丙", 4),
        ("（1）办结率：（12）95%", 10),
        ("x" * 90, LONGEST_WORD),
    ],
)
def test_an_amount_or_a_word_must_not_be_broken(text, length):
    assert longer_word(text, 0) == length
    assert longer_word(text, LONGEST_WORD) == LONGEST_WORD


@pytest.mark.parametrize(
    ("width", "room", "count"), [(0, 8, 1), (8, 8, 1), (9, 8, 2), (80, 10, 10), (200, 10, 25), (9, 0, 5)]
)
def test_lines_are_rather_too_many_than_too_few(width, room, count):
    assert lines(width, room) == count


def test_the_paragraphs_of_a_cell_add_up():
    assert cell_lines(cell("一二三四", "", "五六七八九"), 8) == 1 + 1 + 2

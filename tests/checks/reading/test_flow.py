"""A document as prose: idle spaces and page breaks are gone, and every character still knows its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.flow import clean, stretches
from reportgen.intake.plain_text import text_manuscript


def read(text):
    return stretches(DocumentText(text_manuscript("a.txt", text)))


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("收入 5,430.07 万元,其中: 一般", "收入5,430.07万元，其中：一般"),
        ("1,2,3", "1，2，3"),
        ("至２０２４ 年(含)；", "至2024年（含）；"),
        ("APEC 2024 会议", "APEC 2024会议"),
    ],
)
def test_marks_are_full_width_and_idle_spaces_gone(raw, expected):
    assert clean(raw) == expected


def test_a_line_that_a_page_has_broken_goes_on_in_the_next():
    whole, other = read("标题\n举办招聘会7场，开展各类就业创业技能培训班34场次，\n\n覆盖22680人次。\n另一段落。")[1:]
    assert whole.text == "举办招聘会7场，开展各类就业创业技能培训班34场次，覆盖22680人次。"
    assert other.text == "另一段落。"


def test_a_heading_a_whole_sentence_and_a_short_line_do_not_go_on():
    texts = [
        each.text
        for each in read(
            "标题\n一、概况\n2024年度部门整体支出预算执行的有关情况及其说明\n共5万元。\n短句，\n共6万元。"
        )[1:]
    ]
    assert texts[1:] == ["2024年度部门整体支出预算执行的有关情况及其说明", "共5万元。", "短句，", "共6万元。"]


def test_a_place_is_found_behind_spaces_and_in_the_second_line():
    (_, whole) = read("标题\n 举办 招聘会7 场，开展各类就业创业技能培训班34 场次，\n覆盖 22680 人次。")
    start = whole.text.index("34场次")
    assert whole.span(start, start + 4)[1:5] == (2, 25, 2, 30)
    start = whole.text.index("22680人次")
    assert whole.span(start, start + 7)[1:5] == (3, 4, 3, 12)


@given(st.text(alphabet="甲 ，。9a", min_size=1, max_size=40))
def test_every_character_of_the_prose_has_the_place_of_the_character_it_was(line):
    text = f"标题\n乙{line}丙。"
    lines = text.splitlines()
    for stretch in read(text)[1:]:
        for place, character in enumerate(stretch.text):
            span = stretch.span(place, place + 1)
            assert lines[span.line - 1][span.column - 1] == character or character == "，"

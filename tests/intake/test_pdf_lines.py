"""Words on pages become lines and paragraphs by where they stand; what is there for the sake of paper is left out."""

import pytest

from reportgen.intake.pdf_lines import Line, PageLines, Word, lines_of, measures_of, paragraphs_of, without_furniture

# An A4 page in points: 28 characters of 16 points between the margins, lines 28 points apart.
LEFT, RIGHT, SIZE, PITCH, HEIGHT = 79, 527, 16, 28, 842


def word(text, left, top, size=SIZE):
    width = sum(size if character > "\xff" else size / 2 for character in text)
    return Word(text, left, left + width, top, top + size)


def line(text, indent=0, number=0, right=None, size=SIZE):
    """A line so many characters behind the margin, the so-manyth of its page; a full one but where said otherwise."""
    left = LEFT + indent * SIZE
    return Line(text, left, RIGHT if right is None else LEFT + right * SIZE, 120 + number * PITCH, size)


def page(*lines):
    return PageLines(lines, 595, HEIGHT)


def joined(*lines):
    """The paragraphs of the lines of one page, set between full lines that tell its measure."""
    placed = [each._replace(top=120 + number * PITCH) for number, each in enumerate(lines)]
    measure = measures_of([page(*placed, *(line("行" * 28, number=number) for number in range(20, 25)))])[0]
    return [text for _, text in paragraphs_of([(each, measure) for each in placed])]


def texts(*pages):
    return [each.text for each in (kept for one in without_furniture(pages) for kept in one.lines)]


def test_words_of_one_height_are_a_line_from_left_to_right():
    words = [word("第二行", LEFT, 150), word("在后", LEFT + 40, 120.5), word("先", LEFT, 120)]
    assert [each.text for each in lines_of(words)] == ["先 在后", "第二行"]


@pytest.mark.parametrize(
    ("one", "gap", "other", "text"),
    [
        ("预算", 0, "执行率", "预算执行率"),
        ("预算", 2, "执行率", "预算执行率"),
        ("目", 8, "录", "目 录"),
        ("其中：", 8, "财政拨款", "其中：财政拨款"),
        ("执行率", 4, "96.36%", "执行率96.36%"),
        ("96.36%", 4, "，其中", "96.36%，其中"),
        ("Word", 5, "file", "Word file"),
        ("编制部门：", 60, "单位：万元", "编制部门：  单位：万元"),
    ],
)
def test_a_blank_stands_where_one_is_seen(one, gap, other, text):
    first = word(one, LEFT, 120)
    assert [each.text for each in lines_of([first, word(other, first.right + gap, 120)])] == [text]


def test_figures_in_another_typeface_stand_on_their_line():
    words = [word("支出决算为", LEFT, 120), word("449.52", LEFT + 82, 123, size=13), word("万元", LEFT + 130, 120)]
    assert [each.text for each in lines_of(words)] == ["支出决算为449.52万元"]


def test_a_paragraph_is_one_text_however_its_lines_fall():
    first, second = "（一）预算执行情况。全年预算支出一百万元，", "全部执行完毕。"
    assert joined(line(first, 2), line(second, right=7)) == [first + second]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (line("第一段到这里为止。", right=9), line("第二段从这里开始，一直写到行末为止没有断开", 2)),
        (line("第一段正好写满最后一行。"), line("第二段从这里开始，一直写到行末为止没有断开", 2)),
        (line("一、基本情况", 2, right=8), line("（一）主要职能", 2, right=9)),
        (line("二、部门整体支出绩效评价指标体系和评分情况说明", 2, right=25), line("1.评分依据", 2, right=7)),
        (line("江东省图书馆", 18, right=26), line("2025年3月1日", 17, right=24)),
        (line("一份很长的报告的题目", 4, right=24, size=22), line("正文从这里开始，一直写到行末为止没有断开过", 2)),
    ],
)
def test_paragraphs_stay_apart(above, below):
    assert joined(above, below) == [above.text, below.text]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (line("调整后的全年预算为", 2, right=24), line("1,183.00万元，其中基本支出占一半以上", right=19)),
        (line("一份题目很长要分两行才写得下的", 2, right=26, size=22), line("自评报告", 10, right=18, size=22)),
        (line("以上各项工作的办理依据是《条例》第", 2), line("3条和第7条。", right=6)),
    ],
)
def test_a_line_that_ends_early_for_a_reason_goes_on(above, below):
    assert joined(above, below) == [above.text + below.text]


def test_a_paragraph_goes_on_over_the_end_of_a_page():
    first = page(*(line(f"第{number}行" + "字" * 25, 2 if number == 0 else 0, number) for number in range(8)))
    second = page(line("接着写完。", right=5), *(line("行" * 28, 2, number) for number in range(1, 8)))
    measures = measures_of([first, second])
    flow = [(each, measure) for one, measure in zip((first, second), measures, strict=True) for each in one.lines]
    assert next(iter(paragraphs_of(flow)))[1].endswith("接着写完。")


@pytest.mark.parametrize("number", ["— 3 —", "—3—", "3", "第 3 页", "第3页 共12页", "- 12 -", "3/12"])
def test_page_numbers_are_left_out_and_figures_in_the_text_are_not(number):
    foot = Line(number, 280, 310, 770, 14)
    middle = Line(number, 280, 310, 400, 14)
    assert texts(page(line("正文"), middle, foot)) == ["正文", number]


def test_a_running_head_is_left_out_and_a_title_is_not():
    head, title = Line("绩效自评报告汇编", 200, 400, 40, 12), Line("自评报告", 200, 400, 60, 22)
    pages = [page(head, line(f"第{number}页的正文")) for number in range(3)]
    assert texts(page(title, line("开头")), *pages) == ["自评报告", "开头", "第0页的正文", "第1页的正文", "第2页的正文"]


@pytest.mark.parametrize("entry", ["一、基本情况………………………3", "（一）职能 . . . . . . . . 12", "二、问题……………………"])
def test_entries_of_the_contents_are_left_out(entry):
    assert texts(page(line(entry), line("稳步推进……取得成效。"))) == ["稳步推进……取得成效。"]


def test_a_document_without_lines_has_no_paragraphs():
    assert list(paragraphs_of([])) == []
    assert [each.right for each in measures_of([page()])] == [0]

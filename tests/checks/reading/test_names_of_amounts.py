"""What an amount is called, and the part it plays in a budget."""

import pytest

from reportgen.checks.reading.arithmetic.ledger import ledger
from reportgen.checks.reading.numbers.names import Role, bare_name, direction, phrase, stated_role
from reportgen.checks.reading.numbers.prose import sentences
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.intake.plain_text import text_manuscript


def mentions(text):
    read = sentences(DocumentText(text_manuscript("a.txt", f"标题\n{text}")))
    return [each for sentence in read for each in sentence.mentions]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("2024年度，我部门年初预算收入为", "我部门年初预算收入"),
        ("其中：因公出国（境）费", "因公出国费"),
        ("“三公”经费共计", "三公经费"),
        ("1.培训", "培训"),
        ("及时率为", "及时率"),
    ],
)
def test_a_name_is_what_stands_before_the_number(before, name):
    assert bare_name(phrase(before)) == name


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("年度支出预算数", Role.BUDGET),
        ("预算完成数", Role.EXECUTED),
        ("年初预算支出为", Role.OPENING),
        ("全年预算调整数为", Role.ADJUSTED),
        ("调整后基本支出为", Role.ADJUSTED),
        ("年中追加预算", Role.ADJUSTMENT),
        ("实际到位资金", Role.ARRIVED),
        ("一般公共预算财政拨款支出", Role.EXECUTED),
        ("年末结转和结余", Role.CARRIED),
        ("上年执行数", Role.LAST_YEAR),
        ("救助慰问金", Role.NONE),
    ],
)
def test_an_amount_plays_the_part_that_its_words_give_it(words, role):
    assert stated_role(words)[0] is role


def test_in_a_list_an_amount_plays_the_part_of_the_list():
    found = mentions("年初预算100万元，其中：基本支出60万元，项目支出40万元；实际支出95万元，其中基本支出58万元。")
    roles = [each.role for each in found]
    assert roles == [Role.OPENING] * 3 + [Role.EXECUTED] * 2


@pytest.mark.parametrize(
    ("words", "sign"), [("比上年增加", 1), ("同比下降了", -1), ("增长率为", 1), ("增加到", 0), ("减少支出", 0)]
)
def test_a_change_has_a_direction(words, sign):
    assert direction(words) == sign


def test_amounts_of_the_department_are_kept_by_heading_stage_and_year():
    text = (
        "2024年基本支出执行数为266.55万元，其中：人员经费204.37万元。\n"
        "(2)日常公用经费控制：年初预算155.60万元，实际支出148.30万元。\n2023年基本支出执行数为199.10万元。"
    )
    found = ledger(DocumentText(text_manuscript("a.txt", f"标题\n{text}")))
    assert [(each.subject, each.role, each.year) for each in found] == [
        ("基本支出", Role.EXECUTED, ""),
        ("人员经费", Role.EXECUTED, ""),
        ("公用经费", Role.OPENING, ""),
        ("公用经费", Role.EXECUTED, ""),
        ("基本支出", Role.EXECUTED, "2023"),
    ]


def test_amounts_below_the_heading_of_a_project_are_not_those_of_the_department():
    found = ledger(DocumentText(text_manuscript("a.txt", "标题\n一、培训项目\n全年预算50.00万元，执行48.00万元。")))
    assert found == ()

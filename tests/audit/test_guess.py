"""Whom a document speaks of is guessed from its words; what the user says outweighs the guess."""

import pytest

from reportgen.audit.guess import guess_subject
from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.intake.plain_text import text_manuscript


def guessed(text, known=None):
    return guess_subject(DocumentText(text_manuscript("报告.txt", text)), known or Subject())


@pytest.mark.parametrize(
    ("title", "unit", "level", "year"),
    [
        ("清水县文化体育和旅游局2023年度部门整体支出绩效自评报告", "清水县文化体育和旅游局", "县", 2023),
        ("临海市科学技术协会 2022 年度部门整体绩效评价报告", "临海市科学技术协会", "市", 2022),
        ("江东省水利厅部门整体支出绩效自评报告", "江东省水利厅", "省", None),
        ("青山乡人民政府2024年度部门整体支出绩效自评报告", "青山乡人民政府", "乡", 2024),
        ("东山区残联2021年度部门预算项目绩效自评情况公开表", "东山区残联", "区", 2021),
        ("2023年度临海市供销合作社联合社农资储备政策绩效评价报告", "", "", 2023),
        ("2023年度东山区信访局“积案化解”专项经费绩效自评报告", "东山区信访局", "区", 2023),
        ("关于清水县人民医院2022年度整体支出绩效自评的报告", "清水县人民医院", "县", 2022),
        ("临海市东山区城市管理局2024年度部门整体支出绩效自评报告", "临海市东山区城市管理局", "区", 2024),
        ("东山区市场监督管理局2024年度部门整体支出绩效自评报告", "东山区市场监督管理局", "区", 2024),
        ("江东省女子监狱2024年度部门整体支出绩效自评报告", "江东省女子监狱", "省", 2024),
        ("临海市政府采购中心2024年度部门整体支出绩效自评报告", "临海市政府采购中心", "市", 2024),
    ],
)
def test_the_title_names_unit_level_and_year(title, unit, level, year):
    subject = guessed(f"{title}\n一、部门概况\n按照要求开展工作。")
    assert (subject.unit, subject.level, subject.year) == (unit, level, year)


def test_a_label_names_the_unit_where_the_title_does_not():
    text = "部门整体支出绩效自评报告\n部门名称（盖章）：临海市档案馆\n一、概况\n工作完成。"
    assert guessed(text).unit == "临海市档案馆"


def test_a_list_of_units_within_a_sentence_is_no_label():
    text = "东山区教育局2023年度部门整体支出绩效自评报告\n一、概况\n纳入本次自评的预算单位：局机关、区实验小学。"
    assert guessed(text).unit == "东山区教育局"


def test_the_signature_names_the_unit_where_nothing_above_does():
    text = (
        "惠民殡葬政策绩效自评报告\n一、概况\n临海市财政局拨付资金，临海市财政局批复目标。\n东山区民政局\n2024年3月1日"
    )
    assert guessed(text).unit == "东山区民政局"


def test_whoever_speaks_for_a_government_is_no_unit():
    text = "政府工作报告\n现在，我代表区人民政府报告工作。\n去年，我代表区人民政府作了承诺。"
    assert guessed(text).unit == ""


def test_a_unit_named_again_and_again_is_the_one():
    text = "一、概况\n东山区妇联设主席1名。\n东山区妇联承担联系妇女的职责，与临海市教育局合作。"
    assert guessed(text).unit == "东山区妇联"


def test_the_year_named_most_often_counts_when_the_title_has_none():
    text = "自评报告\n一、概况\n2023年度完成任务。与2022年度相比有所增加。2023年度预算执行良好。"
    assert guessed(text).year == 2023


def test_short_name_and_self_name_are_read():
    text = "一、概况\n临海市科学技术协会（以下简称“市科协”）是群团组织。我会完成任务，我会收支平衡，我市发展良好。"
    subject = guessed(text)
    assert (subject.short_name, subject.self_name) == ("市科协", "我会")


def test_what_the_user_says_outweighs_the_guess():
    known = Subject(unit="东山区民政局", level="区", year=2020)
    subject = guessed("临海市科协2023年度自评报告\n一、概况\n工作完成。", known)
    assert (subject.unit, subject.level, subject.year) == ("东山区民政局", "区", 2020)

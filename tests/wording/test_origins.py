"""Every run of a composed paragraph points to where its words stand, and the words arrive as they were typed."""

from pathlib import PurePath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.project import ROOT
from support.reports import FACTS, FACTS_FILE, OUTLINE_FILE, all_runs, composed, printed, section

from reportgen.cli.machine.disk import Disk
from reportgen.manuscript import text_of
from reportgen.outline.read import Library
from reportgen.pipeline import check_report
from reportgen.source.discover import ReportPlace

proved = settings(derandomize=True, database=None, deadline=None)

PROSE = """\
章节:
  主要职能: |
    {{ 部门.名称 }}（以下简称“市妇联”）是群团组织，{{ 部门.自称 }}承担
    联系妇女的职责。

      前面空两格；{% if 资金.上年 %}不印{% else %}印出{% endif %}的一段。
    {# 注释 #}年初预算{{ 资金.年初预算.合计 }}，

    {{ 资金.年初预算.收入 | 其中 }}
    abc
    def
  机构设置: "双引号里的“{{ 部门.自称 }}”和\\\\、\\u4e2d\\n\\n第二段"
  人员情况: '单引号里的''{{ 部门.自称 }}'''
  年度任务: 折行的
    文字，{{ 部门.自称 }}

    和第二段
  绩效目标: >-
    折叠的
    文字{{ 部门.自称 }}。

    第二段
  存在问题:
    - 标题: "{{ 部门.自称 }}的标题"
      正文: 正文，{{ 部门.名称 }}。
    - 一句话，{{ 部门.自称 }}。
"""
NAMES = ("主要职能", "机构设置", "人员情况", "年度任务", "绩效目标", "存在问题")
SECTIONS = "".join(f"  - {{标题: '第{{{{ 报告.年度 }}}}节', 取自: {name}}}\n" for name in NAMES)
OUTLINE = f"""\
名称: 自评报告
标题: '{{{{ 报告.年度 }}}}年度''报告'''
文件名: 甲
落款: {{署名: '{{{{ 部门.名称 }}}}', 日期: '{{{{ 报告.编制日期 }}}}'}}
章节:
{SECTIONS}"""
TEXT = FACTS.replace("100", "\n    收入: {一般公共预算: 60, 其他收入: 40}") + PROSE


def words_at(span, files):
    """The characters of a file from where a span begins."""
    return files[span.file].split("\n")[span.line - 1][span.column - 1 :]


def test_every_run_points_to_its_words_or_to_the_value_it_prints():
    files = {FACTS_FILE: TEXT, OUTLINE_FILE: OUTLINE}
    manuscript = composed(TEXT, OUTLINE)
    values = 0
    for run in all_runs(manuscript):
        found = words_at(run.origin.span, files)
        if run.origin.path:
            values += 1
            assert found[:2] in {"深圳", "我会", "20", "60", "40"}, run
        elif run.text in {"其中：", "，其他收入", "一般公共预算财政拨款收入"}:
            assert found.startswith("资金.年初预算.收入 | 其中"), run
        else:
            assert found.startswith(run.text.strip()[0]), run
    assert (values, len(all_runs(manuscript))) == (21, 64)


def test_the_paragraphs_read_as_their_author_meant():
    lines = [line for line in printed(composed(TEXT, OUTLINE)) if not line.startswith("#")]
    assert lines == [
        "深圳市妇女联合会（以下简称“市妇联”）是群团组织，我会承担联系妇女的职责。",
        "前面空两格；印出的一段。年初预算100.00万元，",
        "其中：一般公共预算财政拨款收入60.00万元，其他收入40.00万元abc def",
        "双引号里的“我会”和\\、中",
        "第二段",
        "单引号里的'我会'",
        "折行的文字，我会",
        "和第二段",
        "折叠的文字我会。",
        "第二段",
        "（一）我会的标题。正文，深圳市妇女联合会。",
        "（二）一句话，我会。",
        "深圳市妇女联合会 2025年3月31日",
    ]


def test_runs_of_the_example_point_to_what_they_print():
    disk, place = Disk(), ROOT / "data/shenzhen-women/2024"
    outcome = check_report(disk, Library(disk, (PurePath(ROOT / "templates"),)), ReportPlace(place, "unit", 2024))
    runs = all_runs(outcome.product[0].manuscript)
    files = {run.origin.span.file for run in runs if run.origin and run.origin.span}
    texts = {file: disk.read(PurePath(file)).decode() for file in files}
    pointing = [run for run in runs if run.origin and run.origin.span and not run.origin.path]
    found = [words_at(run.origin.span, texts).startswith(run.text.strip()[:1]) for run in pointing]
    assert len(found) > 100
    # The words of a filter point to the filter.
    filtered = [run for run, is_found in zip(pointing, found, strict=True) if not is_found]
    assert all(" | " in words_at(run.origin.span, texts) for run in filtered)


HOSTILE = "研发 R&D；完成率“<5%”且 a<b>c"


def test_marks_of_xml_arrive_unchanged_in_the_manuscript():
    chapters = f"章节:\n  主要职能: '{HOSTILE}'\n  机构设置: |\n    甲{HOSTILE}{{{{ 部门.自称 }}}}乙\n"
    facts = FACTS.replace("我会", f"'{HOSTILE}'") + chapters
    outline = section(f"{HOSTILE}：{{{{ 部门.自称 }}}}。{{{{ '{HOSTILE}' }}}}", 取自="[主要职能, 机构设置]")
    assert printed(composed(facts, outline))[1:] == [
        f"{HOSTILE}：{HOSTILE}。{HOSTILE}",
        HOSTILE,
        f"甲{HOSTILE}{HOSTILE}乙",
    ]


MARKS = [
    "a < b & c",
    "&lt;&amp;",
    "]]>",
    "<!-- -->",
    "%s {0} $x",
    "\\n \\1",
    "</w:t>",
    "𠮷野家",
    "2%～3%",
    "}} %} #}",
    "{ {",
]


@pytest.mark.parametrize("text", MARKS)
def test_text_that_means_something_to_a_machine_is_only_text(text):
    quoted = text.replace("'", "''")
    facts = FACTS.replace("我会", f"'{quoted}'") + f"章节:\n  主要职能: '{quoted}'\n"
    assert printed(composed(facts, section("{{ 部门.自称 }}", 取自="主要职能")))[1:] == [text, text]


PRINTABLE = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=30)


@given(PRINTABLE)
@settings(proved, max_examples=200)
def test_any_words_arrive_unchanged(text):
    """Also `{{`, when YAML quotes it and it stands in a fact, which is no wording."""
    quoted = "'" + text.replace("'", "''") + "'"
    manuscript = composed(FACTS.replace("我会", f"{quoted}"), section("甲{{ 部门.自称 }}乙"))
    assert text_of(manuscript.blocks[1].runs) == f"甲{text}乙"

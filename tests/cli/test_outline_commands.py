"""`reportgen outlines`, `outline show`, `new place` and `--outline`, as a user types them."""

import re
from pathlib import PurePath

import pytest
from support.memory_world import MemoryWorld
from support.project import EXAMPLE, copy_project, edit, findings, run

from reportgen.diagnostics.span import Span
from reportgen.outline.read import Library, read_outline
from reportgen.scaffold.listing import listed
from reportgen.scaffold.tree import tree

FILES = {
    "place/outline.yaml": """\
名称: 自评报告
依据: 某财绩〔2025〕1号
标题: 报告
补充: {编外人员数: {类型: 数量}}
章节:
  - {标题: 结论, 编号: 不编号, 正文: "{{ 评价.自评得分 }}分。"}
  - 标题: 概况
    章节:
      - {标题: 职能, 取自: 主要职能, 必填: 是}
      - {标题: 收入, 正文: "{{ 资金.年初预算.收入.合计 }}{{ 资金.年初预算.收入 | 其中 }}"}
  - 标题: "{{ 项.名称 }}"
    每: 项目 as 项
    如果: 项.重点
    取自: 项.完成情况
    章节:
      - {标题: "{{ 源.名称 }}", 每: 项.资金.来源 as 源, 正文: "{{ 源.执行 }}{% if 项.编码 %}{{ 项.负责人 }}{% endif %}"}
  - {标题: "{{ 级.名称 }}", 每: 资金.级次 as 级, 正文: "{{ 级.值 }}"}
附件:
  - {标题: 说明, 键: 说明, 正文: 文, 附表: 表}
""",
    "place/2025/outline.yaml": "名称: 自评报告新版\n继承: place\n",
    "place/项目报告/outline.yaml": "名称: 项目报告\n标题: 项目\n",
    "place/forms/表.yaml": "名称: 一张表\n依据: 某财绩〔2025〕2号\n列宽: [4]\n行: [[甲]]\n",
}
TREE = """\
自评报告（place）
依据：某财绩〔2025〕1号
补充：编外人员数

结论
    引用：评价.自评得分
一、概况
  （一）职能＊  〔键：主要职能〕
      取自：主要职能
  （二）收入
      引用：资金.年初预算.收入.合计、资金.年初预算.收入的各项
二、{{ 项.名称 }}  〔每：项目 as 项；如果：项.重点〕
    取自：项目[1].完成情况
    引用：项目[1].名称
  （一）{{ 源.名称 }}  〔每：项.资金.来源 as 源〕
      引用：项目[1].资金.来源[1].名称、项目[1].资金.来源[1].执行、项目[1].负责人
三、{{ 级.名称 }}  〔每：资金.级次 as 级〕
    引用：资金.级次的各项
附件　说明  〔键：说明〕
    附表：表
"""


def library():
    return Library(MemoryWorld({f"templates/{path}": text for path, text in FILES.items()}), (PurePath("templates"),))


def test_the_tree_of_an_outline_shows_numbers_marks_and_what_each_section_reads():
    assert tree(read_outline(library(), "place", Span(""), 2024).product) == TREE


def test_places_documents_editions_and_forms_are_listed():
    assert [tuple(each) for each in listed(library())] == [
        ("place", "提纲", "自评报告", "某财绩〔2025〕1号"),
        ("place/2025", "版本", "自评报告新版", "某财绩〔2025〕1号"),
        ("place/项目报告", "提纲", "项目报告", ""),
        ("place/表", "表格", "一张表", "某财绩〔2025〕2号"),
    ]


@pytest.fixture
def project(tmp_path):
    return copy_project(tmp_path)


def test_the_outlines_that_came_along_are_listed(tmp_path):
    done = run(tmp_path, "outlines")
    assert done.returncode == 0
    assert re.search(r"^national +提纲 +部门整体支出绩效自评报告", done.stdout, re.MULTILINE)
    assert re.search(r"^shenzhen +提纲 +深圳市", done.stdout, re.MULTILINE)


def test_an_outline_is_shown(project):
    done = run(project, "outline", "show", "shenzhen")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("深圳市部门整体支出绩效自评报告（shenzhen）\n")
    assert "\n  （一）部门主要职能＊  〔键：主要职能〕\n      取自：主要职能\n" in done.stdout


def test_an_outline_that_there_is_not_is_a_wrong_usage(project):
    done = run(project, "outline", "show", "shenzen")
    assert done.returncode == 2
    assert "是不是“shenzhen”？" in done.stderr


def test_a_group_without_a_command_shows_its_help(project):
    assert "show" in run(project, "outline").stdout


NEW = ("new", "place", "jiangxi", "--from", "national")


def test_a_new_place_is_valid_at_once(project):
    done = run(project, *NEW)
    assert done.returncode == 0, done.stderr
    folder = project / "templates/jiangxi"
    example = [f"example/2024/{name}.yaml" for name in ("报告", "资金", "数据", "章节")]
    assert done.stdout.splitlines() == [f"templates/jiangxi/{name}" for name in ("outline.yaml", "README.md", *example)]
    shown = [run(project, "outline", "show", name) for name in ("jiangxi", "national")]
    assert [(each.returncode, each.stderr) for each in shown] == [(0, "")] * 2
    first, second = (each.stdout.split("\n\n", 1)[1] for each in shown)
    assert first == second
    assert "印发: [jiangxi]" in (folder / "example/2024/报告.yaml").read_text(encoding="utf-8")
    told = {each["code"][:3] for each in findings(project, "templates/jiangxi/example") if each["severity"] == "error"}
    assert told <= {"CMP", "WRD"}


def test_the_steps_of_a_new_place_are_numbered_and_name_its_files(project):
    run(project, *NEW, "--year", "2023")
    text = (project / "templates/jiangxi/README.md").read_text(encoding="utf-8")
    steps = re.findall(r"^(\d+)\. ", text, re.MULTILINE)
    assert steps == [str(number) for number in range(1, len(steps) + 1)]
    assert len(steps) >= 8
    assert "example/2023/" in text
    assert "reportgen check templates/jiangxi/example" in text


def test_the_changes_that_a_new_place_shows_are_right_once_their_marks_are_taken_away(project):
    run(project, *NEW)
    file = project / "templates/jiangxi/outline.yaml"
    head, mark, tail = file.read_text(encoding="utf-8").partition("# 改动:")
    lines = (mark + tail).split("\n\n")[0].replace("某一节", "主要职能", 2).replace("某一节", "机构设置")
    changes = "\n".join(line.removeprefix("# ") for line in lines.split("\n")).replace("另一节", "主要职能")
    changes = changes.replace("在后: 机构设置", "在后: 主要职能").replace("{节: 机构设置, 在后", "{节: 人员情况, 在后")
    file.write_text(f"{head}{changes}\n", encoding="utf-8")
    done = run(project, "outline", "show", "jiangxi")
    assert (done.returncode, done.stderr) == (0, "")
    assert "新的标题" in done.stdout


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (("new", "place", "shenzhen", "--from", "national"), "已经有了"),
        (("new", "place", "../x", "--from", "national"), "不能作文件夹的名称"),
        (("new", "place", "jiangxi"), "--from"),
        ((*NEW, "--year", "24"), "四位"),
        (("new", "place", "jiangxi", "--from", "natonal"), "是不是“national”？"),
    ],
)
def test_what_is_typed_wrongly_is_told_and_nothing_is_written(project, typed, words):
    before = sorted(path for path in project.rglob("*"))
    done = run(project, *typed)
    assert done.returncode == 2
    assert words in done.stderr
    assert sorted(path for path in project.rglob("*")) == before


def test_the_same_facts_are_printed_by_another_outline_in_a_folder_of_its_own(project):
    done = run(project, "build", EXAMPLE.as_posix(), "--outline", "national")
    assert done.returncode == 0, done.stderr
    (file,) = done.stdout.split()
    assert PurePath(file).parent == PurePath("out/shenzhen-women/2024-national")


def test_what_another_outline_asks_for_in_vain_is_told_with_its_place(project):
    edit(
        project / "templates/national/outline.yaml",
        "        取自: 机构设置\n        必填: 否\n",
        "        取自: 机构设置\n        必填: 是\n",
    )
    assert "CMP001" not in {each["code"] for each in findings(project, EXAMPLE.as_posix())}
    done = run(project, "check", EXAMPLE.as_posix(), "--outline", "national")
    assert done.returncode == 1
    assert re.search(r"^data/shenzhen-women/2024\S*:\d+:\d+: 错误 CMP001 empty-section", done.stderr, re.MULTILINE)
    assert "“机构设置”没有内容" in done.stderr


def test_another_outline_that_there_is_not_is_told(project):
    done = run(project, "check", EXAMPLE.as_posix(), "--outline", "beijng")
    assert done.returncode == 1
    assert "没有叫“beijng”的提纲" in done.stderr

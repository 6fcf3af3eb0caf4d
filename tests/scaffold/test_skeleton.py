"""The files of a new unit: valid at once, complete, and explained."""

import io
import re
from pathlib import PurePath

import pytest
from support.docx_builder import replaced
from support.memory_world import MemoryWorld
from support.project import ROOT, words
from support.reports import CHECKS

from reportgen.diagnostics.columns import width
from reportgen.diagnostics.span import Span
from reportgen.facts.facts import Facts
from reportgen.outline import read_outline
from reportgen.outline.read import Library
from reportgen.outline.read_form import with_forms
from reportgen.pipeline import Order, build_report, check_report
from reportgen.scaffold import skeleton
from reportgen.scaffold.skeleton import FILES
from reportgen.source.discover import ReportPlace
from reportgen.source.nodes import Mapping, Scalar, SourceText
from reportgen.source.parse import parse
from reportgen.values.period import Year
from reportgen.vocabulary.declare import declared
from reportgen.vocabulary.kinds import BlockKind, ListKind

TEMPLATES = {
    path.relative_to(ROOT).as_posix(): path.read_bytes()
    for path in sorted((ROOT / "templates").rglob("*"))
    if path.is_file()
}
PLACES = Library(MemoryWorld(TEMPLATES), (PurePath("templates"),)).places()
REPORT = ReportPlace(PurePath("data/unit/2024"), "unit", 2024)
TEMPLATE = TEMPLATES["templates/national/report.docx"]
SAMPLE_LINE = re.compile(r"^( *)# (\w+: [^ #].*?)(?:  +# .*)?$", re.MULTILINE)

OUTLINE = "名称: 报告\n标题: 报告\n"
PARENT = OUTLINE.replace("标题: 报告", '标题: "{{ 部门.简称 }}报告"')
TO_FILL = "待填"

each_place = pytest.mark.parametrize("place", PLACES)


def library_with(outline="", form=""):
    own = {"templates/place/outline.yaml": outline, "templates/parent/outline.yaml": PARENT} if outline else {}
    own |= {"templates/place/forms/表.yaml": form} if form else {}
    return Library(MemoryWorld(TEMPLATES | own), (PurePath("templates"),))


def outline_of(library, place):
    read = with_forms(library, read_outline(library, place, Span("")))
    assert read.findings == ()
    return read.product


def new(place, outline="", **more):
    """Return the files of a new unit whose report is printed by an outline."""
    library = library_with(outline, more.pop("form", ""))
    found = outline_of(library, place)
    template = more.pop("template", TEMPLATE)
    return skeleton(found, template, Year(2024), **more)


def project(files, outline=""):
    """Return the library of a project that has the files of a new unit."""
    library = library_with(outline)
    for name, text in files.items():
        library.world.write(REPORT.place / name, text.encode())
    return library


def faults(files, outline=""):
    """Return what is wrong with a new unit, but for what is not filled in yet and what its text therefore lacks."""
    library = project(files, outline)
    findings = check_report(library.world, library, REPORT).findings
    return [str(each.message) for each in findings if not (each.rule.is_gap or each.rule.code in CHECKS)]


def has_forms(place):
    return bool(outline_of(library_with(), place).forms)


def plain(node):
    """Return a node as dicts, lists and texts."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {entry.key.text: plain(entry.value) for entry in node.entries}
    return [plain(item) for item in node.items]


def stated(files):
    """Return what all files of a new unit state."""
    parsed = [parse(SourceText(name, text)) for name, text in files.items()]
    assert [outcome.findings for outcome in parsed] == [()] * len(files)
    return {key: value for outcome in parsed for key, value in plain(outcome.product).items()}


def said(text):
    """Return the comments of a file as one text, without the ends of their lines."""
    lines = (line.strip() for line in text.splitlines())
    return "".join(line.removeprefix("# ") for line in lines if line.startswith("# "))


@each_place
def test_nothing_is_wrong_with_it_but_that_it_is_not_filled_in(place):
    library = project(new(place))
    findings = check_report(library.world, library, REPORT).findings
    assert len(findings) > 10
    assert [str(each.message) for each in findings if each.is_error and not each.rule.is_gap] == []
    assert faults(new(place)) == []


@each_place
def test_it_can_be_drafted_at_once(place):
    library = project(new(place))
    outcome = build_report(library.world, library, REPORT, Order(PurePath("out"), draft=True))
    (document,) = [file for file in outcome.product if file.suffix == ".docx"]
    assert words(io.BytesIO(library.world.read(document))).count("【待填】") > 10
    assert has_forms(place) == (document.with_suffix(".xlsx") in outcome.product)
    assert {file.stem for file in outcome.product} == {document.stem}


FORM = """\
名称: 表
每: 项目 as 项
列:
  - {题: 甲, 文: =项.资金.执行}
  - {题: 乙, 文: "{{ 补充.人数 }}"}
  - {题: 丙, 文: =项.编码, 空: 无}
"""
WITH_FORM = OUTLINE + "补充: {人数: {类型: 数量, 必填: 是}, 其余: {类型: 正文}}\n附件: [{标题: 附表, 附表: 表}]\n"


def test_it_asks_for_what_a_form_prints_and_has_nothing_to_print_instead():
    asked = stated(new("place", WITH_FORM, form=FORM))
    assert asked["项目"] == [{"名称": TO_FILL, "资金": {"执行": TO_FILL}}]
    assert asked["补充"] == {"人数": TO_FILL}


def test_it_asks_for_the_local_prose_that_a_required_section_prints():
    section = "章节:\n  - {标题: 甲, 必填: 是, 取自: 补充.其余}\n"
    assert stated(new("place", WITH_FORM.partition("附件")[0] + section))["补充"] == {"人数": TO_FILL, "其余": TO_FILL}


def test_it_asks_for_the_scores_that_no_figure_gives():
    table = "总分: 10, 保留小数: 2, 等级: {优: 9, 良: 8, 中: 6, 差: 0}"
    lines = "{名称: 合规, 分值: 4}, {名称: 执行, 分值: 6, 按: 资金.执行率}"
    scoring = f"评分: {{{table}, 指标: [{lines}]}}\n"
    assert stated(new("place", OUTLINE + scoring))["评价"] == {"指标得分": {"合规": TO_FILL}}


def test_an_entry_says_yes_to_what_decides_whether_it_is_printed():
    outline = OUTLINE.replace("标题: 报告", "标题: 报告\n每: 项目 as 项\n如果: 项.重点")
    assert stated(new("place", outline))["项目"] == [{"名称": TO_FILL, "重点": "是"}]


@each_place
def test_every_chapter_stands_in_it_with_title_and_advice(place):
    text = new(place)["章节.yaml"]
    sections = [each for each in outline_of(library_with(), place).walk() if each.chapter_names]
    assert sections
    for section in sections:
        is_required = section.required is not None and section.required.value
        first, *more = section.chapter_names
        assert re.search(rf"^  {'' if is_required else '# '}{first}: 待填$", text, re.MULTILINE)
        assert all(f"\n  # {name}: 待填\n" in text for name in more)
        title = section.title.value.text.replace("{{ 报告.年度 }}", "2024")
        assert f"\n  # {title}（{'必填' if is_required else '选填'}）\n" in text
        assert section.guidance.value in said(text)


def test_the_advice_on_a_group_of_chapters_stands_above_them():
    text = new("shenzhen")["章节.yaml"]
    assert "以职责、任务、项目逐级对应的关系为主线组织内容" in said(text)


@each_place
def test_an_optional_line_is_right_as_soon_as_its_mark_is_taken_away(place):
    files = new(place)
    lines = [(name, found) for name, text in files.items() for found in SAMPLE_LINE.finditer(text)]
    assert len(lines) > 15
    for name, found in lines:
        text = files[name]
        taken = f"{text[: found.start()]}{found[1]}{found[2]}{text[found.end() :]}"
        assert faults({**files, name: taken}) == [], found[0]


@each_place
def test_keys_stand_in_the_order_of_their_declaration(place):
    written = stated(new(place))
    checked = []

    def look(block, value):
        known = list(declared(block))
        assert [name for name in known if name in value] == list(value)
        checked.append(block)
        for name, below in value.items():
            kind = declared(block)[name].key.kind
            for entry in below if isinstance(kind, ListKind) and isinstance(below, list) else [below]:
                item = kind.item if isinstance(kind, ListKind) else kind
                if isinstance(item, BlockKind) and isinstance(entry, dict):
                    look(item.load(), entry)

    for file in FILES:
        assert [name for name in written if name in file.keys] == [name for name in file.keys if name in written]
    look(Facts, {name: written[name] for name in declared(Facts) if name in written})
    assert len(checked) > 4


def test_every_outermost_key_has_its_place_in_one_file():
    assert sorted(name for file in FILES for name in file.keys) == sorted(declared(Facts))


@each_place
def test_comments_fit_on_a_screen(place):
    lines = [line for text in new(place).values() for line in text.splitlines() if line.lstrip().startswith("# ")]
    assert max(width(line) for line in lines if "  # " not in line.lstrip()) <= 80


def test_a_key_that_is_printed_has_meaning_and_example_beside_it():
    text = new("shenzhen")["报告.yaml"]
    assert re.search(r"^  编制日期: 待填 +# 落款的成文日期。例：2025-03-31$", text, re.MULTILINE)
    assert re.search(r"^  年度: 2024 +# 所报告的预算年度$", text, re.MULTILINE)
    assert re.search(r"^  印发: \[shenzhen\] +# ", text, re.MULTILINE)
    assert re.search(r"^  # 文号: 深妇〔2025〕3号 +# 发文字号$", text, re.MULTILINE)


@pytest.mark.parametrize("schema", ["", "../../../templates/schema/facts.schema.json"])
def test_the_first_line_names_the_schema_where_there_is_one(schema):
    first = f"# yaml-language-server: $schema={schema}\n"
    assert {text.startswith(first) for text in new("national", schema=schema).values()} == {bool(schema)}
    assert {"$schema" in text for text in new("national", schema=schema).values()} == {bool(schema)}


MONEY = {"年初预算": TO_FILL}
PARTS = {"一般公共预算": TO_FILL, "政府性基金": TO_FILL, "国有资本经营": TO_FILL}
# Wording of an outline, and what a new unit must fill in for it beside what is always required.
WORDING = {
    "nothing": ("甲", {}),
    "a fact": ("{{ 部门.简称 }}", {"部门": {"简称": TO_FILL}}),
    "a name in brackets": ("{{ 部门['简称'] }}", {"部门": {"简称": TO_FILL}}),
    "only a condition": ("{% if 部门.简称 %}甲{% endif %}", {}),
    "either branch": (
        "{% if 部门.简称 %}{{ 部门.联系人 }}{% elif 部门 %}{{ 部门.联系电话 }}{% else %}{{ 部门.办公地址 }}{% endif %}",
        {"部门": dict.fromkeys(("联系人", "联系电话", "办公地址"), TO_FILL)},
    ),
    "either of two": (
        "{{ 部门.简称 if 部门.级别 else 部门.联系人 }}",
        {"部门": dict.fromkeys(("简称", "联系人"), TO_FILL)},
    ),
    "a name of its own": (
        "{% set 产 = 资金.固定资产 %}{{ 产.总额 }}",
        {"资金": {**MONEY, "固定资产": {"总额": TO_FILL}}},
    ),
    "a total": ("{{ 资金.三公经费.执行 }}", {"资金": {**MONEY, "三公经费": {"执行": TO_FILL}}}),
    "a total by its name": ("{{ 资金.三公经费.执行.合计 }}", {"资金": {**MONEY, "三公经费": {"执行": TO_FILL}}}),
    "the parts of a total": (
        "{{ 资金.年初预算.收入 | 其中 }}",
        {"资金": {"年初预算": {"收入": PARTS}}},
    ),
    "a total and its parts": (
        "{{ 资金.年初预算.收入.合计 }}{{ 资金.年初预算.收入 | 其中 }}",
        {"资金": {"年初预算": {"收入": PARTS}}},
    ),
    "parts of which none is usual": (
        "{{ 资金.政府采购.执行 | 其中 }}",
        {"资金": {**MONEY, "政府采购": {"执行": dict.fromkeys(("货物", "工程", "服务"), TO_FILL)}}},
    ),
    "a total and one of its parts": (
        "{{ 资金.执行.支出.合计 }}{{ 资金.执行.支出.基本支出.人员经费 }}",
        {"资金": {**MONEY, "执行": {"支出": {"基本支出": {"人员经费": TO_FILL}, "项目支出": TO_FILL}}}},
    ),
    "a total and a reason": (
        "{{ 资金.调整预算.合计 }}{{ 资金.调整预算.原因 }}",
        {"资金": {**MONEY, "调整预算": {"合计": TO_FILL, "原因": TO_FILL}}},
    ),
    "a figure": ("{{ 资金.执行率 }}", {"资金": {**MONEY, "执行": TO_FILL}}),
    "a figure of figures": (
        "{{ 资金.支付进度率 }}",
        {"资金": {**MONEY, "执行": TO_FILL, "既定支付进度": TO_FILL}},
    ),
    "a rate that could be typed": (
        "{{ 资金.季度累计执行率.一季度 }}",
        {"资金": {**MONEY, "季度累计执行": {"一季度": TO_FILL}}},
    ),
    "an entry of a table": (
        "{{ 数据.宣讲活动 }}{{ 数据.三新组织.截至 }}",
        {"数据": {"宣讲活动": TO_FILL, "三新组织": {"值": TO_FILL, "截至": TO_FILL}}},
    ),
    "every entry of a table": ("{% for 项 in 数据 %}{{ 项.值 }}{% endfor %}", {}),
    "every entry of a list": (
        "{% for 项 in 项目 %}{{ 项.名称 }}{{ 项.执行率 }}{% endfor %}",
        {"项目": [{"名称": TO_FILL, "资金": {"年初预算": TO_FILL, "执行": TO_FILL}}]},
    ),
    "one entry of a list": ("{{ 项目[1].编码 }}", {"项目": [{"名称": TO_FILL, "编码": TO_FILL}]}),
    "a list": ("{{ 部门.上级 | 列举 }}", {"部门": {"上级": TO_FILL}}),
    "what may not be 待填": ("{{ 评价.等级 }}{{ 部门.级别 }}", {}),
    "what does not exist": ("{{ 部门.简称 | 其中 }}", {"部门": {"简称": TO_FILL}}),
}
ALWAYS = {
    "报告": {"年度": "2024", "编制日期": TO_FILL, "印发": ["place"]},
    "部门": {"名称": TO_FILL, "自称": TO_FILL},
    "资金": MONEY,
    "数据": "",
    "章节": "",
}


@pytest.mark.parametrize(("wording", "asked"), WORDING.values(), ids=WORDING)
def test_it_asks_for_what_the_outline_prints_and_for_nothing_else(wording, asked):
    outline = f"{OUTLINE}章节:\n  - 标题: 一节\n    必填: 是\n    正文: |\n      前{wording}后。\n"
    files = new("place", outline)
    department = ALWAYS["部门"] | asked.get("部门", {})
    assert stated(files) == ALWAYS | asked | {"部门": department}
    assert faults(files, outline) == []


# Where an outline prints facts beside the wording of its sections.
ELSEWHERE = {
    "the title": OUTLINE.replace("标题: 报告", '标题: "{{ 部门.简称 }}报告"'),
    "the file name": OUTLINE + '文件名: "{{ 部门.简称 }}报告"\n',
    "the signature": OUTLINE + '落款: {署名: "{{ 部门.简称 }}", 日期: "{{ 报告.编制日期 }}"}\n',
    "the opening": OUTLINE + '正文: "{{ 部门.简称 }}如下。"\n',
    "a heading": OUTLINE + '章节:\n  - {标题: "{{ 部门.简称 }}", 正文: 甲}\n',
    "an entry": OUTLINE + '章节:\n  - {标题: 甲, 正文: [{标题: 乙, 条目: [{正文: "{{ 部门.简称 }}"}]}]}\n',
    "a section below": OUTLINE + '章节:\n  - {标题: 甲, 章节: [{标题: 乙, 正文: "{{ 部门.简称 }}"}]}\n',
    "what it takes over": "名称: 报告\n继承: parent\n",
}


@pytest.mark.parametrize("outline", ELSEWHERE.values(), ids=ELSEWHERE)
def test_it_asks_for_what_is_printed_anywhere(outline):
    assert stated(new("place", outline))["部门"]["简称"] == TO_FILL


def test_it_asks_for_what_the_word_template_prints():
    template = replaced(TEMPLATE, "— </w:t>", "{{ 部门.联系电话 }} — </w:t>", "word/footer1.xml")
    assert stated(new("place", OUTLINE, template=template))["部门"]["联系电话"] == TO_FILL


@pytest.mark.parametrize("template", [b"", b"PK", replaced(TEMPLATE, "{{ 标题 }}", "{{ 标题")])
def test_a_word_template_that_cannot_be_read_asks_for_nothing(template):
    assert stated(new("place", OUTLINE, template=template)) == ALWAYS


def test_a_chapter_that_two_sections_print_stands_once():
    sections = (
        "{标题: 甲, 取自: 主要职能}",
        "{标题: 乙, 取自: [主要职能, 机构设置], 必填: 是}",
        "{标题: 丙, 取自: 机构设置}",
    )
    files = new("place", OUTLINE + "章节:\n" + "".join(f"  - {each}\n" for each in sections))
    assert stated(files)["章节"] == {"主要职能": TO_FILL}
    assert files["章节.yaml"].count("机构设置:") == 1

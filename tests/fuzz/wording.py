"""Any text as wording over a small report: it is expanded, or refused at its place, and never runs for long."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import PurePath

from fuzz.harness import Harness, assert_told, texts
from support.memory_world import MemoryWorld

from reportgen.facts import validate
from reportgen.figures import derive
from reportgen.source import read
from reportgen.source.characters import decode
from reportgen.source.nodes import Mapping, Scalar
from reportgen.source.parse import parse
from reportgen.wording.expand import Wording
from reportgen.wording.filters import FILTERS
from reportgen.wording.names import Names
from reportgen.wording.snippet import has_jinja

FILE, FACTS_FILE = "outline.yaml", "facts.yaml"
FACTS = """\
报告: {年度: 2024, 编制日期: 2025-03-31, 印发: [shenzhen]}
部门: {名称: 深圳市妇女联合会, 自称: 我会, 上级: [甲, 乙, 丙]}
资金:
  年初预算: {收入: {一般公共预算: 4730.07, 政府性基金: 700}, 支出: {基本支出: 2501.68, 项目支出: 2928.39}}
  执行: {收入: 待填, 支出: {基本支出: {人员经费: 2073.19, 公用经费: 193.36}, 项目支出: 2865.72}}
  季度累计执行率: {一季度: 24.99%}
数据: {宣讲活动: 617场, 听众: 约2.3万人, 岗位: {值: 12个, 截至: 2024-11-30}, 缺: 待填}
项目:
  - {名称: 儿童友好, 资金: {年初预算: 28.2, 执行: 28.07}, 指标: [{名称: 母婴室, 目标: ≥25间, 完成: 25间, 分值: 10}]}
  - {名称: 维权}
章节:
  主要职能: 举办宣讲{{ 数据.宣讲活动 }}。
  机构设置: "{{ 章节.人员情况 }}"
  人员情况: "{{ 章节.机构设置 }}"
  履职目标: [其一, {标题: 其二, 正文: "{{ 部门.自称 }}"}]
"""
TOKENS = (
    *("{{ ", " }}", "{{", "}}", "{%- ", " -%}", "{% if ", "{% elif ", "{% else %}", "{% endif %}", "{% endfor %}"),
    *("{% for 甲 in ", "{{ 甲 }}", "{{ loop.index }}", "{% set 甲 = ", "{% raw %}", "{% endraw %}", "{#", "#}"),
    *("{% include ", "{% macro 甲() %}", "{% block 甲 %}", "{% filter ", "{% call ", "{% with ", "{% import "),
    *(" and ", " or ", " not ", " in ", " is ", " == ", " != ", " < ", " ~ ", " ** ", " if ", " else ", " | ", "|"),
    *("部门", "资金", "数据", "项目", "章节", "报告", ".名称", ".上级", ".年初预算", ".执行", ".合计", ".宣讲活动"),
    *("项目[1]", ".指标", ".主要职能", ".机构设置", ".缺", ".__class__", "['名称']", "(", ")", "[", "]", "()", "'"),
    *(*FILTERS, "loop", "self", "range", "true", "none", "'甲'", "9", "1.5", "\\", "\n", "\n\n"),
)


@cache
def names() -> Names:
    """Return the names of the small report; they are frozen, so every run may use the same."""
    facts = validate(read(MemoryWorld({FACTS_FILE: FACTS}), PurePath(FACTS_FILE)).product)
    assert not facts.findings
    return Names(facts.product, derive(facts.product))


def check(data: bytes) -> None:
    """Expand a text that stands in an outline as a block of lines."""
    block = "".join(f"  {line}\n" for line in data.decode(errors="ignore").split("\n"))
    source = decode(FILE, f"正文: |2\n{block}".encode()).product
    root = parse(source).product
    text = root.get("正文") if isinstance(root, Mapping) else None
    if isinstance(text, Scalar):
        wording = Wording(names())
        paragraphs = wording.paragraphs(text)
        assert all(run.text and run.origin for runs in paragraphs for run in runs)
        assert_told(wording.findings, {FILE: source.lines, FACTS_FILE: FACTS.split("\n")})


def _seeds() -> Iterator[bytes]:
    yield from (text.encode() for text in dict.fromkeys(texts()) if has_jinja(text))


HARNESS = Harness(check, _seeds, TOKENS, longest=2_048)

"""Every rule that a finding may have, found by looking in the folders, and the reference page of them all."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from itertools import groupby
from pkgutil import iter_modules
from types import ModuleType

import reportgen
from reportgen.checks.registry import all_checks
from reportgen.diagnostics.finding import Rule
from reportgen.diagnostics.manual import markdown, markdown_page, page_of, weight
from reportgen.diagnostics.text import NAMES
from reportgen.vocabulary.near import did_you_mean

# What the rules of a family are about, by the letters of their codes.
FAMILIES = {
    "AMT": "金额和比率",
    "AUD": "待审的文件",
    "CFG": "项目设置和豁免",
    "CHT": "图表",
    "CMP": "文稿",
    "FAC": "填报的键和值",
    "FRM": "表格",
    "IND": "绩效指标",
    "OUT": "提纲",
    "PIC": "图片",
    "PRF": "成品的核对",
    "PRO": "正文里的数",
    "PRV": "个人信息",
    "PUB": "写出文件",
    "REF": "互相引用",
    "SCO": "评分",
    "STR": "结构",
    "TPL": "Word 模板",
    "TXT": "文字",
    "VER": "成品的来历",
    "WRD": "行文",
    "YML": "YAML 文件",
}
_INTRODUCTION = """\
<!-- 本页由 reportgen explain --all 印出，不要手改；重新生成：reportgen explain --all > docs/findings.md -->

# 问题一览

`reportgen check` 和 `reportgen build` 发现的每个问题都有一个代码。有错误的报告不写出；警告和提示不妨碍写出。
在命令行上用 `reportgen explain 代码` 可看到同样的说明。"""


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule of every stage and every check, in the order of their codes."""
    values = (value for module in _rule_modules() for value in vars(module).values() if isinstance(value, Rule))
    rules = dict.fromkeys([*values, *(check.rule for check in all_checks())])
    return tuple(sorted(rules, key=lambda rule: rule.code))


def rule_named(word: str) -> Rule | None:
    """Return the rule with a code, in upper or lower case, or with a slug; None when there is none."""
    names = {name.lower(): rule for rule in all_rules() for name in (rule.code, rule.slug)}
    return names.get(word.lower())


def near_rule(word: str) -> str:
    """Return `是不是“AMT002”？` for the code or slug nearest to a misspelt one, or an empty text."""
    by_code = did_you_mean(word.upper(), [rule.code for rule in all_rules()])
    return by_code or did_you_mean(word.lower(), [rule.slug for rule in all_rules()])


def reference_page() -> str:
    """Return the manual pages of all rules as one page of Markdown, with a table of them at its head."""
    families = groupby(all_rules(), key=lambda rule: rule.code[:3])
    chapters = [_INTRODUCTION, _table(), *(_chapter(letters, list(rules)) for letters, rules in families)]
    return "\n\n".join(chapters) + "\n"


def _rule_modules() -> Iterator[ModuleType]:
    """Yield the `rules` of every folder that has one; the others need not be loaded to know that they have none."""
    for stage in iter_modules(reportgen.__path__):
        inside = iter_modules(f"{folder}/{stage.name}" for folder in reportgen.__path__)
        if any(module.name == "rules" for module in inside):
            yield import_module(f"reportgen.{stage.name}.rules")


def _table() -> str:
    rows = (
        f"| [{rule.code}](#{rule.code.lower()}-{rule.slug}) | {rule.slug} | {NAMES[rule.severity]} "
        f"| {markdown(page_of(rule).title)} |"
        for rule in all_rules()
    )
    return "\n".join(["| 代码 | 名称 | 轻重 | 问题 |", "|---|---|---|---|", *rows])


def _chapter(letters: str, rules: list[Rule]) -> str:
    pages = (f"### {rule.code} {rule.slug}\n\n{weight(rule)}：{markdown_page(rule)}" for rule in rules)
    return "\n\n".join([f"## {letters} {FAMILIES.get(letters, '')}".rstrip(), *pages])

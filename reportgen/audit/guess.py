"""Whom a foreign document speaks of, guessed from its words; the user is told what was guessed, and may say it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText, Passage, Setting
from reportgen.checks.reading.text.years import stated_year
from reportgen.regex import regex

# What the names of departments and institutions end with.
_ENDING = (
    "委员会|联合会|管理局|人民法院|人民检察院|办公室|服务中心|活动中心|指挥部|总工会|图书馆|博物馆|党校|学校|医院|中心|"
    "研究院|研究所|联合社|联社|人民政府|街道办事处|协会|科协|妇联|残联|文联|侨联|社科联|工商联|总队|支队|大队|厅|局|委|办|会|院|所|队|站|部|处|馆"
)
_CHINESE = r"[一-龥]"
_UNIT = regex(rf"({_CHINESE}{{2,24}}?(?:{_ENDING}))(?=[（(：:\s]|\d{{4}}|部门|整体|项目|关于|本级|预算|绩效|$)")
_NAMED = regex(rf"({_CHINESE}{{1,10}}?[省市区县州旗]{_CHINESE}{{0,12}}?(?:{_ENDING}))")
_LABELLED = regex(rf"(?:部门|单位|填报单位|预算单位)名称[^：:]{{0,6}}[：:]\s*({_CHINESE}{{3,30}})")
_SELF = regex(r"(?<![自你])(我(?:单位|部门|委|局|厅|会|办|院|中心|校|馆|站|处|所))")
_SHORT = regex(rf"[（(]以下(?:简称|称)[：:]?[“\"]?({_CHINESE}{{2,12}})[”\"]?[）)]")
_LEVELS = (
    ("省", "省"),
    ("自治区", "省"),
    ("市", "市"),
    ("州", "市"),
    ("区", "区"),
    ("县", "县"),
    ("旗", "县"),
    ("乡人民", "乡"),
    ("镇人民", "乡"),
    ("街道", "乡"),
)
_MONEY = regex(r"(?:金额)?单位[：:]\s*(万元|元|亿元)")
# Titles, headings and the first paragraphs say whom a document speaks of; further down others are named.
_FIRST = 12


def guess_subject(text: DocumentText, known: Subject) -> Subject:
    """Return whom a document speaks of.

    Args:
        text: The document.
        known: What the user said; it outweighs what is guessed.
    """
    head = text.passages[:_FIRST]
    unit = known.unit or _unit(head)
    short, own = _first(_SHORT, text.passages), Counter(_SELF.findall("\n".join(each.text for each in text.passages)))
    return replace(
        known,
        unit=unit,
        short_name=known.short_name or short,
        self_name=known.self_name or (own.most_common(1)[0][0] if own else ""),
        level=known.level or _level(unit),
        year=known.year or stated_year(text),
        money_unit=known.money_unit or _first(_MONEY, text.passages),
    )


def _unit(head: tuple[Passage, ...]) -> str:
    """Return the unit that a label or the title names, else the one with its place that is named most often."""
    above = tuple(each for each in head if each.setting in {Setting.TITLE, Setting.ASIDE})
    stated = _first(_LABELLED, head) or _first(_UNIT, above)
    if stated:
        return stated
    counted = Counter(name for each in head for name in _NAMED.findall(each.text))
    named = [name for name, count in counted.items() if count > 1]
    return min(named, key=lambda name: (-counted[name], len(name), name), default="")


def _first(pattern: re.Pattern[str], passages: tuple[Passage, ...]) -> str:
    return next((found[1] for each in passages if (found := pattern.search(each.text))), "")


def _level(unit: str) -> str:
    """Return the level of the government that a name ends on: the last 省, 市, 区, 县 before the name of the office."""
    places = [(unit.rfind(word), level) for word, level in _LEVELS]
    at, level = max(places)
    return level if at > 0 else ""

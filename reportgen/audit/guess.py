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
    "研究院|研究所|联合社|联社|人民政府|街道办事处|办事处|协会|科协|妇联|残联|文联|侨联|社科联|工商联|总队|支队|大队|"
    "中学|小学|大学|学院|幼儿园|福利院|监狱|血站|厅|局|委|办|会|院|所|队|站|部|处|馆|村"
)
_CHINESE = r"[一-龥]"
_AFTER = r"(?=[（(“《：:，,\s]|\d{4}|部门|单位|整体|项目|关于|本级|预算|决算|绩效|专项|年度|$)"
_TITLE = regex(
    rf"(?:关于)?(?:20\d\d\s*(?:年度?)?)?(?:关于)?((?![我本各该局厅院]|全[省市区县局]){_CHINESE}{{2,24}}?(?:{_ENDING})){_AFTER}"
)
_WHOLE = regex(rf"({_CHINESE}{{2,24}}(?:{_ENDING}))$")
# Who speaks for a government is not the unit.
_NAMED = regex(rf"{_CHINESE}*代表{_CHINESE}*|({_CHINESE}{{1,10}}?[省市区县州旗]{_CHINESE}{{0,12}}?(?:{_ENDING}))")
_LABELLED = regex(
    rf"(?<!{_CHINESE})(?:(?:部门|单位)名称|(?:预算主管|编制|填报|填表|预算)(?:部门|单位))[^：:]{{0,6}}[：:]\s*({_CHINESE}{{3,30}})"
)
_SELF = regex(r"(?<![自你])(我(?:单位|部门|委|局|厅|会|办|院|中心|校|馆|站|处|所))")
# Projects, funds and documents have short names too.
_SHORT = regex(
    rf"[（(]以下(?:简称|称)[：:]?[“\"]?({_CHINESE}{{2,12}}(?<!资金)(?<!项目)(?<!经费)(?<!专项)(?<!办法)(?<!通知)(?<!方案)(?<!意见))"
    r"[”\"]?[）)]"
)
# 市场 and 城市管理 are no places.
_PLACES = {
    "省": "省|自治区",
    "市": "(?<!城)市(?![场容民]|政(?!府))|市(?=民[政族委])|城市(?!管理|更新|公用|运行|轨道|照明|客运|排水)|州",
    "区": "(?<![社园])区",
    "县": "县|(?<!国)旗",
    "乡": "(?:乡|镇)(?=人民|$)|街道|村$",
}
_LEVEL = regex("|".join(f"(?P<{level}>(?<=.)(?:{words}))" for level, words in _PLACES.items()))
_MONEY = regex(r"(?:金额)?单位[：:]\s*(万元|元|亿元)")
# Titles, the first paragraphs and the signature say whom a document speaks of; in between others are named.
_FIRST, _LAST = 12, 4
_TITLES = {Setting.TITLE, Setting.ASIDE}


def guess_subject(text: DocumentText, known: Subject) -> Subject:
    """Return whom a document speaks of.

    Args:
        text: The document.
        known: What the user said; it outweighs what is guessed.
    """
    unit = known.unit or _unit(text)
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


def _unit(text: DocumentText) -> str:
    """Return the unit that a label, the title or the signature names, else the one that is named most often."""
    head = text.passages[:_FIRST]
    stated = _first(_LABELLED, head) or next(filter(None, (_titled(each) for each in head)), "")
    if stated:
        return stated
    signed = (found[1] for each in text.passages[-_LAST:] if (found := _WHOLE.match(each.text)))
    counted = Counter(name for each in head for name in _NAMED.findall(each.text) if name)
    named = [name for name, count in counted.items() if count > 1]
    return next(signed, "") or min(named, key=lambda name: (-counted[name], len(name), name), default="")


def _titled(passage: Passage) -> str:
    """Return the unit that a title begins with."""
    found = _TITLE.match(passage.text.strip()) if passage.setting in _TITLES else None
    return found[1] if found else ""


def _first(pattern: re.Pattern[str], passages: tuple[Passage, ...]) -> str:
    return next((found[1] for each in passages if (found := pattern.search(each.text))), "")


def _level(unit: str) -> str:
    """Return the level of the government that a name ends on: that of the last place in it."""
    *_, last = (None, *(found.lastgroup for found in _LEVEL.finditer(unit)))
    return last or ""

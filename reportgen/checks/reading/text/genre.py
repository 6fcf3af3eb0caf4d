"""What kind of document a text is, where words mean another thing in it: a piece of news, an article, a budget."""

from __future__ import annotations

from reportgen.checks.reading.text.document_text import DocumentText, Passage, Setting
from reportgen.regex import regex

# News says at its head where and when it was sent.
_HEAD = 4
_SENT = regex(
    r"(?m)^[^。，；\n]{2,10}\d{1,2}月\d{1,2}日(?:专?电|讯)|[（(]记者[^）)\n]{2,20}[）)]|[今昨]天[（(]\d{1,2}月\d{1,2}日[）)]"
)
# Every kind of report calls itself so; an article has neither such a title nor numbered headings or tables.
_REPORT = regex(r"报告|说明|自评|评价|绩效|总结|预算|决算|情况|方案|计划|年报|公开|表|工作|意见|通知|办法|材料")
_ORDERED = frozenset({Setting.HEADING, Setting.ITEM, Setting.CELL, Setting.SIGNATURE})
_OF_BUDGET = regex(r"预算(?!.{0,30}(?:执行|调整|评审|评价|绩效|自评|决算))")
# A report on one project alone, by its title; one on a whole unit tells of its projects, too.
_OF_PROJECT = regex(r"^(?!.*(?:整体|部门|单位|决算|年报|各项目|重点项目|等项目|[2-9二三四五六七八九十两]个)).*项目")

_ITSELF = frozenset({"项目", "本项目", "该项目"})
_SCORED = regex(
    r"^(?:综上|综合来看|经自评|经评价|总体来看|，)*(?P<name>[一-龥“”]{0,24}?项目)(?=(?:支出)?(?:绩效)?(?:自评|综合|评价|总))"
)


def is_article(text: DocumentText) -> bool:
    """Whether a document is news or an article: its time is that of the day on which it came out."""
    return bool(_SENT.search(_head_of(text))) or _is_mere_prose(text)


def is_budget(text: DocumentText) -> bool:
    """Whether a document is a budget, by its title: it is made before its year, and compares with the year before."""
    return any(_OF_BUDGET.search(each.text) for each in _titles(text))


def project_title(text: DocumentText) -> str:
    """Return the title of a report on one project; empty where it is another kind of document."""
    return next((each.text for each in _titles(text) if _OF_PROJECT.search(each.text)), "")


def without_own_project(sentence: str, title: str) -> str:
    """Return a sentence on a score without the only project that its report is on: what is told of it is the whole."""
    own = _SCORED.match(sentence) if title else None
    is_own = own and (own["name"] in _ITSELF or own["name"] in title)
    return sentence[own.end() :] if own and is_own else sentence


def _is_mere_prose(text: DocumentText) -> bool:
    """Whether a document has a title that names no kind of report, and nothing but paragraphs below it."""
    titles = _titles(text)
    is_called_so = any(_REPORT.search(each.text) for each in titles)
    return bool(titles) and not is_called_so and all(each.setting not in _ORDERED for each in text.passages)


def _titles(text: DocumentText) -> list[Passage]:
    return [each for each in text.passages[:1] if each.setting is Setting.TITLE]


def _head_of(text: DocumentText) -> str:
    """Return the first lines, each line of the title by itself."""
    lines = (run.text for each in _titles(text) for run in each.runs)
    return "\n".join((*lines, *(each.text for each in text.passages[:_HEAD])))

"""标题里混进了正文。

## 查什么    按标题排的一段，是否长得像正文：中间有句号，或者超过 60 个字；同一级的都是单独一行的标题，唯独这一条后面
            直接连着大段文字而没有句号断开的，也算（各条都是整句话的是条目，不算）；下一节的标题接在上一段末尾的（“……有待提高。改进措施：”）也算。
## 为什么    标题和正文之间少按一次回车，整段就印成标题的字体，目录里也会出现一整段话。
## 例        （二）主要职能坚持正确的政治方向，团结教育各族各界妇女……（“主要职能”后面应当另起一段）。
## 怎么改    在标题的末尾按回车，另起一段。
## 依据      GB/T 9704—2012 7.3.3：各级标题用各自的字体，正文用3号仿宋体字。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText, Passage, Setting
from reportgen.checks.reading.text.hits import PROSE
from reportgen.checks.reading.text.series import ordinal_of, with_headings
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "标题另起一段；在标题的末尾按回车，正文另起一段。"
_LONGEST = 60
_ENDS = tuple("。；！？")
_SENTENCES = regex(r"[。；;].{12,}")
# A run-in title ends with a full stop before its sentence gets long.
_RUN_IN = regex(r"^.{2,50}?[。：:]")
_SHORTEST_SWALLOWED = 80
# A heading behind the last sentence of a paragraph: a number and words, or words of sections and a colon.
_TAIL = regex(
    r".{20}[。；][ ]*((?:[（(][一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十]{1,2}、)[一-龥、]{4,24}"
    r"|[一-龥]{0,6}(?:措施|建议|问题|原因|打算|做法|情况|计划|结论)[：:])[ ]*$"
)


@check("STR005", Severity.WARNING)
def swallowed_paragraph(text: DocumentText) -> Iterator[Fault]:
    """Yield the headings that hold a paragraph."""
    forms = Counter(
        ordinal.form
        for each in text.passages
        if each.setting is Setting.HEADING and (ordinal := ordinal_of(each.number))
    )
    titled = text.once(with_headings)
    for index, passage in enumerate(text.passages):
        is_open = passage.setting in PROSE and not passage.text.endswith(_ENDS)
        tail = _TAIL.search(passage.text) if is_open and not _leads_to_table(text, index) else None
        if tail:
            start = tail.start(1)
            yield Fault(passage.span(start), f"标题“{tail[1].strip()}”接在上一段的末尾", HINT)
        if _is_long_heading(passage) or (index in titled and _is_run_on(passage, forms)):
            yield Fault(passage.span(), f"标题“{passage.text[:16]}…”里混进了正文，共 {len(passage.text)} 个字", HINT)


def _leads_to_table(text: DocumentText, index: int) -> bool:
    """Whether a table or its caption follows, which the last words of a paragraph announce: 合同情况：."""
    following = text.passages[index + 1 : index + 2]
    return any(each.setting in {Setting.CELL, Setting.ASIDE} for each in following)


def _is_long_heading(passage: Passage) -> bool:
    if passage.setting is not Setting.HEADING:
        return False
    return len(passage.text) > _LONGEST or bool(_SENTENCES.search(passage.text))


def _is_run_on(passage: Passage, forms: Counter[int]) -> bool:
    """Whether a numbered paragraph of the two outer levels goes on where those beside it are headings."""
    rest = passage.text[len(passage.number) :]
    if passage.setting is not Setting.ITEM or len(rest) < _SHORTEST_SWALLOWED:
        return False
    ordinal = ordinal_of(passage.number)
    if ordinal is None or ordinal.form > 2 or forms[ordinal.form] < 2:
        return False
    return not _RUN_IN.match(rest)

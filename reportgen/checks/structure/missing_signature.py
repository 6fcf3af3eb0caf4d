"""报告没有署名或者成文日期。

## 查什么    报告的末尾（附件之前，或者封面）有没有单独一行的日期，日期上面有没有署名；
            只查正文较长、题目里写明是报告、说明、总结的文件。
            最后一行是单位名称、没有日期的，不论长短都查；受委托的机构所写的评价报告在封面、扉页署名，
            政府工作报告和讲话不署名，不查。
## 为什么    没有日期，不知道数字截至哪一天，也不知道是初稿还是定稿。
## 例        正文写到“相关建议”就结束，后面没有单位和日期。
## 怎么改    在正文后面署上单位全称和成文日期，如“2025年3月31日”。
## 依据      GB/T 9704—2012 7.3.5：发文机关署名和成文日期。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.hits import PROSE
from reportgen.checks.reading.text.speech import is_spoken
from reportgen.checks.reading.text.years import SignedDay, signed_day
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "在正文后面署上单位全称和成文日期，如“2025年3月31日”。"
_FEWEST_PASSAGES = 12
_LAST, _FIRST = 6, 4
# What third parties evaluate is signed on its cover.
_SIGNED = regex(r"(?<!评价)(?<!评估)报告|(?:情况|决算|公开)说明|总结")
_SEALED = regex(r"[一-龥]{4,30}[（(](?:盖章|公章|章|印章|单位盖章|盖单位章)[）)]")
_SHORTEST_NAME = 5
_ENTRUSTED = regex(r"受[^。；]{2,30}委托")


@check("STR008", Severity.NOTE)
def missing_signature(text: DocumentText) -> Iterator[Fault]:
    """Yield one fault for a report that says nowhere when it was made."""
    last = text.passages[-1] if len(text.passages) > 1 else None
    if last and _is_unit(text, last.text.strip()) and text.once(signed_day) is None:
        yield Fault(last.span(), f"落款“{last.text.strip()}”没有成文日期", HINT)
        return
    title = text.passages[0] if text.passages and text.passages[0].setting is Setting.TITLE else None
    prose = [each for each in text.passages if each.setting in PROSE]
    if title is None or not _SIGNED.search(title.text) or len(prose) < _FEWEST_PASSAGES or is_spoken(text):
        return
    is_blank = any("年" in each.text and "月" in each.text and len(each.text) < 20 for each in text.passages[-_LAST:])
    is_of_others = any(_ENTRUSTED.search(each.text) for each in prose[:_FIRST])
    day = text.once(signed_day)
    if day is None and not is_blank and not is_of_others:
        yield Fault(text.passages[-1].span(), "全文没有署名和成文日期", HINT)
    elif day and _is_unsigned(text, day):
        yield Fault(day.passage.span(), f"日期“{day.words}”上面没有署名", HINT)


def _is_unit(text: DocumentText, line: str) -> bool:
    """Whether the last line of a document is its unit: with a seal, or as the title begins."""
    return bool(_SEALED.fullmatch(line)) or (len(line) >= _SHORTEST_NAME and text.passages[0].text.startswith(line))


def _is_unsigned(text: DocumentText, day: SignedDay) -> bool:
    """Whether the day at the end of a document stands right below its last sentence or its last table."""
    place = text.passages.index(day.passage)
    above = text.passages[place - 1]
    is_text = above.setting is Setting.CELL or above.text.rstrip().endswith(("。", "；"))
    return place > _FEWEST_PASSAGES and is_text

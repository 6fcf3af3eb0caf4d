"""文件里的完成值没有达到指标值，却得满分、称完成，或者没有说明原因。

## 查什么    指标的表格（按表头的“年度指标值”“实际完成值”认）和正文里“年度指标值……实际完成值……”的写法，
            完成值与指标值量词相同的，是否达到；没有达到的，是否得满分、写“完成目标”，有没有写原因。
            得满分、写“完成目标”、偏差原因写“无偏差”的算错误，只是没写原因的作提醒。
## 为什么    两个数印在同一行，差多少一眼可见。
## 例        年度指标值 ≥95%，实际完成值 90%，分值 10，得分 10。
## 怎么改    核对两个数；确实没达到的，按比例得分，写明偏差原因。
## 依据      财预〔2020〕10号 附件1：没有达到指标值的，按完成值与指标值的比例计分，并写偏差原因。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.indicators.target_missed import denies_deviation, missed
from reportgen.checks.reading.indicators.every import printed_lines
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.flow import stretches
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

# The first or last characters of a name by which prose may call it.
_NAMED = 5
_NUMBER = regex(r"[0-9].*")
_BEHIND = regex("未完成|未达|没有达到|偏差|偏离|原因|低于|不足|未实现|影响")


@check("IND023", Severity.ERROR)
def printed_target_missed(text: DocumentText) -> Iterator[Fault]:
    """Yield the printed results that miss their targets while nothing admits it."""
    for line in text.once(printed_lines):
        # A reason may stand elsewhere in the document; full points and a claim speak for themselves.
        is_plain = bool(line.is_full or line.claim or denies_deviation(line))
        for fault in missed([line]):
            if is_plain or not _is_told_of(text, line.name.text):
                yield fault._replace(is_doubtful=not is_plain)


def _is_told_of(text: DocumentText, name: str) -> bool:
    """Whether the prose of a document speaks of an indicator as of one that is behind."""
    prose = (each.text for each in text.once(stretches) if each.setting is not Setting.CELL)
    name = _NUMBER.sub("", name)
    ends = {name[:_NAMED], name[-_NAMED:], *(["满意度"] if name.endswith("满意度") else [])}
    return any(_BEHIND.search(each) and any(words in each for words in ends) for each in prose)

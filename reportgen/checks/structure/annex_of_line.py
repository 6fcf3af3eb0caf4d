"""“附件：1.甲；2.乙”写在一行里，后面却没有印全。

## 查什么    附件说明把几个附件写在一行里的，后面印出了其中一个以上，是否有没有印出来的。
            一行一个的由 STR011 去看；附件一个都没有印在后面的（另行公开）不查。
## 为什么    说了有两个附件而只附了一个，读者找不到依据。
## 例        “附件：1.设备验收报告；2.问卷汇总表”，后面只有附件1。
## 怎么改    补上缺的附件，或者从附件说明里删去。
## 依据      GB/T 9704—2012 7.3.4、7.3.7：附件说明与附件的序号、名称应当一致。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.annexes import printed_annexes
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "补上缺的附件，或者从附件说明里删去。"
_LINE = regex(r"附[件表][ 　]*[：:][ 　]*1[.、．][^\n]{2,40}?[；;，、 　]+2[.、．]")
_ENTRY = regex(r"(?<![0-9])([1-9])[.、．][ 　]*([^；;0-9]{2,30})")


@check("STR022", Severity.WARNING)
def annex_of_line(text: DocumentText) -> Iterator[Fault]:
    """Yield the annexes of a list in one line that do not follow, where some of it do."""
    for passage in text.passages:
        if passage.setting is not Setting.CELL and passage.text.startswith("附") and _LINE.match(passage.text):
            printed = {each.number for each in text.once(printed_annexes) if each.passage is not passage}
            for entry in _ENTRY.finditer(passage.text) if printed - {0} else ():
                if int(entry[1]) not in printed:
                    title = entry[2].rstrip("；;。，、 　")
                    yield Fault(passage.span(*entry.span()), f"附件{entry[1]}“{title}”后面没有", HINT)

"""同一个名称有两种写法。

## 查什么    引号、书名号里七个字以上的名称，是否与另一处的名称只差一个字（差在数字、方位、级别上的不算）；
            一句里从一个到另一个、与另一个并列的不算。
## 为什么    项目、活动、制度的名称前后不一，读者以为是两个；多半是其中一处打错了字。
## 例        “春晖守护成长”项目在另一处写成“春辉守护成长”。
## 怎么改    核对正式名称，各处写成一样。
## 依据      《党政机关公文处理工作条例》第十九条：同一名称前后一致。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import Hit, hits
from reportgen.checks.reading.text.search import cued
from reportgen.checks.reading.words.organisations import differs_by_slip
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.regex import regex

HINT = "核对正式名称，各处写成一样。"
_LONGEST_BETWEEN = 8
_BETWEEN = regex(r"[”》\"](?:项目|工作|活动|改革)?(?:拓展|延伸|转变|升级|提升)?[向到至成为和与及、][“《\"]$")
_NAME = cued('“ 《 "', r"(?<=[“《])[^“”《》\n]{7,40}(?=[”》])|(?<=\")[^\"\n]{7,30}(?=\")")


@check("TXT027", Severity.WARNING)
def varied_name(text: DocumentText) -> Iterator[Fault]:
    """Yield the names that are an earlier one but for a character."""
    first: dict[str, Hit] = {}
    for hit in hits(text, _NAME):
        first.setdefault(hit.text.replace(" ", ""), hit)
    by_gap: dict[str, str] = {}
    for name, hit in first.items():
        keys = (name, *(name[:at] + name[at + 1 :] for at in range(len(name))))
        near = next((by_gap[key] for key in keys if key in by_gap and differs_by_slip(name, by_gap[key])), "")
        if near and not _is_contrast(first[near], hit):
            beside = Related(first[near].span, f"前面写的是“{first[near].text}”")
            yield Fault(hit.span, f"“{hit.text}”与前面的“{first[near].text}”只差一个字", HINT, "", (beside,))
        by_gap |= {key: name for key in keys if key not in by_gap}


def _is_contrast(earlier: Hit, later: Hit) -> bool:
    """Whether a sentence leads from one name to the other, or joins them: 从“…”向“…”转变."""
    is_beside = earlier.index == later.index and later.start - earlier.end <= _LONGEST_BETWEEN
    return is_beside and bool(_BETWEEN.search(later.passage.text[earlier.end : later.start]))

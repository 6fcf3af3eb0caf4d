"""说了“率 100%”“全部”，紧接着又说还有几个没有。

## 查什么    “参保率 100%，仍有 126 名低保对象未参保”“问题全部整改到位……尚有 3 个未整改”：同一段里说了百分之百或者全部的
            一件事，后面是否又有“仍有、尚有、还有、另有、其余”多少个“未、没有、尚未、正在”做这件事；
            “某事尚未完成……某事已经完成”也指出来。
## 为什么    百分之百容不下一个例外；两句话必有一句不实。
## 例        困难群众参保率 100%，仍有 126 名低保对象未参保。
## 怎么改    按实际算出比率；例外有原因的，写明口径。
## 依据      财预〔2020〕10号：自评结果应当真实、客观。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.flow import Stretch, stretches
from reportgen.checks.reading.text.hits import PROSE
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.regex import regex

HINT = "按实际算出比率，例外有原因的写明口径；两句话改成一致。"
_FULL = regex(
    r"(?P<rate>[一-龥]{2})率(?:均|已)?(?:达到?|为|保持)?(?:了)?100(?:\.0+)?%|(?:已|均已?)?全部(?P<all>[一-龥]{2})(?:完毕|到位|完成)?(?=[，。；）])"
)
_LEFT = (
    r"(?:仍有|尚有|还有|另有|其中有|其余|剩余)(?P<left>[^，。；]{{0,10}}?[0-9][0-9,.]*[^，。；0-9]{{1,14}}?)"
    r"(?:未|没有|尚未|正在|待)[^，。；]{{0,4}}?{}"
)
_NOT_YET = regex(
    r"(?P<what>[一-龥]{4,14})(?:尚未|还未|仍未)(?P<done>完成|完工|竣工|验收|办结|启动|开工|到位)(?=[，。；])"
)
_ALL = regex(
    r"(?:各项|全部|所有)(?:重点|年度)?(?:任务|项目|工作|工程)(?:均已|已全部|全部|都已|均)(?:按期|如期)?完成(?=[，。；])"
)
_CUES = ("仍有", "尚有", "还有", "另有", "其中有", "其余", "剩余")


@check("PRO071", Severity.WARNING)
def full_rate_denied(text: DocumentText) -> Iterator[Fault]:
    """Yield the exceptions to what is said to hold of all."""
    for stretch in text.once(stretches):
        if stretch.setting in PROSE:
            if any(cue in stretch.text for cue in _CUES):
                yield from _exceptions(stretch)
            yield from _both(stretch) if "未" in stretch.text else ()


def _exceptions(stretch: Stretch) -> Iterator[Fault]:
    for full in _FULL.finditer(stretch.text):
        root = full["rate"] or full["all"]
        left = re.search(_LEFT.format(re.escape(root)), stretch.text[full.end() :])
        if left:
            start = full.end() + left.start()
            beside = Related(stretch.span(*full.span()), f"这里写的是“{full[0]}”")
            message = f"“{left[0]}”，但前面说“{full[0]}”"
            yield Fault(stretch.span(start, start + len(left[0])), message, HINT, related=(beside,))
            return


def _both(stretch: Stretch) -> Iterator[Fault]:
    """Yield what is said to be done and not to be done in one paragraph."""
    for found in _NOT_YET.finditer(stretch.text):
        done = re.search(
            f"{found['what'][-6:]}(?:已经|已|均已|已全部|全部)(?:{found['done']}|完工|竣工|建成)", stretch.text
        )
        done = done or _ALL.search(stretch.text, 0, found.start())
        done = done or re.search(f"已全部[^，。；]{{0,2}}{found['done']}(?=[，。；])", stretch.text[: found.start()])
        if done:
            message = f"“{found[0]}”，同一段里又说“{done[0]}”"
            yield Fault(stretch.span(*found.span()), message, HINT)

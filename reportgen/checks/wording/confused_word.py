"""用错了词。

## 查什么    自评报告里常见的错别字和混淆词：政策采购（政府采购）、反应情况（反映）、截止2024年（截至）、其它、
            帐户、登陆系统、绩校等。
            项目设置里“混淆词”补充的一并查，“放行词”不查。
## 为什么    拼音输入法和文字识别最容易出这种错，校对时又最容易看过去。
## 例        严格执行政策采购制度（应为“政府采购”）。
## 怎么改    照提示改；确实没有用错的，在设置的“放行词”里写上。
## 依据      《通用规范汉字表》（国发〔2013〕23号）；各类预算科目的法定名称。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from reportgen.checks.reading.settings import Settings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import FEW, Hit, gathered, hits
from reportgen.checks.reading.text.search import Cued
from reportgen.checks.reading.words.confusions import CONTEXT, RIGHT, WORDS
from reportgen.checks.reading.words.homophones import HOMOPHONES
from reportgen.checks.reading.words.homophones import RIGHT as RIGHT_BY_SOUND
from reportgen.checks.reading.words.misspellings import MISSPELLINGS
from reportgen.checks.reading.words.misspellings import RIGHT as MORE_RIGHT
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

_WORDS = HOMOPHONES | MISSPELLINGS | WORDS
_RIGHT = (RIGHT, MORE_RIGHT, RIGHT_BY_SOUND)
HINT = "照提示改；确实没有用错的，在设置的“放行词”里写上。"


@check("TXT004", Severity.WARNING)
def confused_word(text: DocumentText, settings: Settings) -> Iterator[Fault]:
    """Yield the words that were taken for others."""
    words = _WORDS | settings.confusions
    for wrong in filter(text.holds, words):
        if wrong not in settings.accepted:
            found = (hit for hit in hits(text, re.compile(re.escape(wrong))) if not _is_right(hit))
            yield from gathered(found, partial(_told, words[wrong]), HINT, FEW)
    for cues, pattern, meant in CONTEXT:
        if any(map(text.holds, cues)):
            found = (hit for hit in hits(text, Cued(cues, pattern)) if hit.text not in settings.accepted)
            yield from gathered(found, partial(_told, meant), HINT, FEW)


def _is_right(hit: Hit) -> bool:
    """Whether a hit is a piece of another word, or of the right one."""
    around = hit.before[-3:] + hit.text + hit.after[:3]
    return any(right in around for words in _RIGHT for right in words.get(hit.text, ()))


def _told(meant: str, hit: Hit) -> str:
    return f"“{hit.text}”应为“{meant}”：“{hit.around}”"

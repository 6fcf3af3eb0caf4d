"""列出的各年数一路上升，却写连续下降；或者反过来。

## 查什么    “2021年至2023年，支出分别为 a、b 和 c，连续三年下降”：并列的三个以上的数逐个变大，却写“连续（逐年）下降
            （减少、降低）”的，逐个变小，却写“连续（逐年）增长（上升、提高）”的；年份从后往前列的不查。
## 为什么    方向写反了，结论就反了。
## 例        支出分别为 98.20 万元、124.75 万元和 152.64 万元，连续三年下降。
## 怎么改    改正方向词，或更正写错的数。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.checks.reading.arithmetic.runs import runs
from reportgen.checks.reading.numbers.prose import Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改正方向词，或更正写错的数。"
_TREND = regex(
    r"^，[^，。；0-9]{0,10}?(?P<said>(?:连续[两二三四五六2-6]年|连年|逐年|逐步|持续)(?:保持|实现|呈现?|稳步|稳定|小幅|大幅)?"
    r"(?:(?P<down>下降|减少|降低|回落|压减|走低)|(?P<up>增长|上升|提高|增加|提升|递增|走高)))"
)
_YEAR, _RANK = regex(r"20[0-9]{2}(?=年)"), regex("排名|名次|位次")
_FEWEST = 3


@check("PRO108", Severity.WARNING)
def contrary_trend(text: DocumentText) -> Iterator[Fault]:
    """Yield the trends that the numbers listed right before them contradict, each step of them."""
    for sentence in text.once(Sayings).holding("连续", "连年", "逐年", "逐步", "持续"):
        for run in runs(sentence):
            said = _TREND.match(sentence.text[run[-1].end :])
            if not said or len(run) < _FEWEST or not _is_forward(sentence, run[0].start):
                continue
            values = [each.number.value for each in run]
            steps = list(pairwise(values))
            is_rising, is_falling = all(a < b for a, b in steps), all(a > b for a, b in steps)
            if (said["down"] and is_rising) or (said["up"] and is_falling):
                message = f"写了“{said['said']}”，列出的数却是一路{'上升' if is_rising else '下降'}的"
                start = run[-1].end
                span = sentence.span_of(start + said.start("said"), start + said.end("said"))
                yield Fault(span, message, HINT, related=beside(*run))


def _is_forward(sentence: Sentence, start: int) -> bool:
    """Whether the years before a list, where there are any, go on, and no ranks are told."""
    before = sentence.text[:start]
    years = [int(each) for each in _YEAR.findall(before)]
    return years == sorted(years) and not _RANK.search(before)

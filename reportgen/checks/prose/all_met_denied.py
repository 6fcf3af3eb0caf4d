"""说以上指标都达到了目标，前面列的却有没达到的。

## 查什么    “以上 5 项年度绩效指标均已达到目标值”：同一节前面几条里，是否有完成率（不含预算执行率）不到 100% 的，
            或者写着“目标 20 个，实际 17 个”“建成 17 个，目标 20 个”、实际比目标少的；
            目标是“以内、不超过、控制在”的不查。
## 为什么    总的结论和各项的数写在一处，有一项没达到，结论就不成立。
## 例        网点目标 20 个，实际建成 17 个，完成率 85%；……以上 5 项年度绩效指标均已达到目标值。
## 怎么改    照实写几项达到、几项没有达到，并说明原因。
## 依据      财预〔2020〕10号：自评结果应当真实、客观；没有达到指标值的，写明偏差原因。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, sentences
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "照实写几项达到、几项没有达到，并说明原因。"
_COUNT = r"(?:[0-9]{1,2}|[二三四五六七八九十]{1,3})"
_CLAIM = regex(
    rf"(?:以上|上述|前述)(?:各|{_COUNT})项?(?:年度|绩效|全年|主要|既定)*(?:[一-龥]{{2,4}})?(?:指标|目标)(?:值)?"
    rf"(?:，{_COUNT}项)?(?:全部|均|都)已?(?:按期|如期)?(?:达到|达标|完成|实现|超过|超额)[^。；]{{0,12}}"
)
_FUNDS = regex(r"预算|资金|支出|执行|收入|投资")
_LIMIT = regex(r"以内|以下|不超过|不高于|控制|≤|＜|成本|投诉|事故|差错|损|时限|缩短|下降|降低|减少")
_AIM, _ACTUAL = regex(r"目标值?(?:为|是)?$"), regex(r"^实际")


@check("PRO109", Severity.WARNING)
def all_met_denied(text: DocumentText) -> Iterator[Fault]:
    """Yield the claims that all of the points above met their targets where one of them has not."""
    told: list[Sentence] = []
    headings = [each.block for each in text.passages if each.setting is Setting.HEADING]
    for sentence in text.once(sentences) if text.holds("以上") or text.holds("上述") else ():
        claim = _CLAIM.search(sentence.text)
        if claim:
            block = sentence.stretch.passage.block
            start = max((each for each in headings if each < block), default=0)
            near = (each for each in told if each.stretch.passage.block >= start)
            missed = next((found for each in near if (found := _missed(each))), ())
            if missed:
                message = f"写了“{claim[0]}”，但前面写的是“{'”“'.join(map(str, missed))}”"
                yield Fault(sentence.span_of(*claim.span()), message, HINT, related=beside(*missed))
        told.append(sentence)


def _missed(sentence: Sentence) -> tuple[Mention, ...]:
    """Return the numbers of a sentence that say that a target was not met."""
    if _LIMIT.search(sentence.text) or sentence.stretch.setting is Setting.CELL:
        return ()
    for rate in sentence.exact(Kind.RATE):
        if rate.name.endswith("完成率") and rate.number.value < 1 and not _FUNDS.search(sentence.text):
            return (rate,)
    for first, second in pairwise(sentence.mentions):
        is_behind = second.words.startswith("目标")  # 建成 17 个，目标 20 个
        aim, actual = (second, first) if is_behind else (first, second)
        is_actual = is_behind or _ACTUAL.search(actual.words)
        is_pair = _AIM.search(aim.words) and is_actual and aim.is_like(actual)
        if is_pair and actual.number.is_exact and actual.number.value < aim.number.value:
            return (aim, actual)
    return ()

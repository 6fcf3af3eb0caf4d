"""说控制在多少以内、优于多少以内，写出的数却超过了。

## 查什么    “成灾率 4.2‰，控制在 3.0‰ 以内”“平均用时 34 个工作日，优于 30 个工作日以内的目标”：
            单位相同的前一个数是否真的不大于后一个数，总额与“每公里”一类的限额不比；
            “高于 95% 的目标值，低于目标 4 个百分点”一类，
            前后两个说法相反的也指出来。
## 为什么    越少越好的指标，大了就是没有达到；数和话写在一句里，达没达到一眼可见。
## 例        成灾率 4.2‰，控制在 3.0‰ 以内。
## 怎么改    核对两个数；确实没有控制住的，照实写“高于”，并说明原因。
## 依据      财预〔2020〕10号：自评结果应当真实、客观；没有达到指标值的，写明偏差原因。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.steps import interval_of
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.written import GROUPED
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对两个数；确实没有达到的，照实写，并说明原因。"
_KEPT = cued(
    "优于 好于 短于 快于 控制在 保持在 压缩在 限制在 未超过 没有超过 未突破 不超过",
    rf"(?<![0-9.,])(?P<result>{GROUPED})(?P<unit>%|‰|个?工作日|(?:万|亿)?[一-龥]{{1,3}}?)，(?:均|都|已|严格|有效|较好)*"
    rf"(?:(?:优于|好于|短于|快于)(?P<aim>{GROUPED})(?P=unit)(?:以内|之内|以下)"
    rf"|(?:短于|快于)(?P<short>{GROUPED})(?P=unit)(?=的)"
    rf"|(?:控制在|保持在|压缩在|限制在)[^，。；0-9]{{0,8}}?(?P<limit>{GROUPED})(?P=unit)(?:以内|之内|以下)"
    rf"|(?:未超过|没有超过|未突破|不超过)[^，。；0-9]{{0,8}}?(?P<most>{GROUPED})(?P=unit))",
)
# Then the first number is no result.
_OTHER = regex(r"(?:目标|计划|上年|去年|标准|限额|指标值|[由从])[^，。；]{0,8}$")
# A limit for one of many is none for all of them: 共计 1,687.44 万元，控制在每公里 33 万元以内.
_OF_ONE = regex(r"每|单价|[人户次亩均]均")
_TARGET = r"(?:年度|年初|预期|绩效)?(?:目标|指标|计划|标准)(?:值|数)?"
_CONTRARY = cued(
    "低于 未达 少于",
    rf"(?P<above>高于|超过|优于)[^，。；]{{0,12}}{_TARGET}，(?:且|并|但)?(?P<below>低于|未达到|未达|少于){_TARGET}"
    rf"|(?P<under>低于|未达到|未达|少于)[^，。；]{{0,12}}{_TARGET}，(?:且|并|但)?(?P<over>高于|超过|优于){_TARGET}",
)


@check("PRO051", Severity.WARNING)
def limit_not_kept(text: DocumentText) -> Iterator[Fault]:
    """Yield the results that are said to keep to a limit and are above it, and targets told both ways."""
    for sentence in text.once(Sayings).holding(*_KEPT.cues, *_CONTRARY.cues):
        for found in _KEPT.pattern.finditer(sentence.text):
            limit = found["aim"] or found["short"] or found["limit"] or found["most"]
            before = sentence.text[max(0, found.start() - 12) : found.start()]
            is_of_one = _OF_ONE.search(found[0]) and not _OF_ONE.search(before)
            is_above = interval_of(found["result"]).low > interval_of(limit).high
            if is_above and not is_of_one and not _OTHER.search(before):
                message = f"“{found[0]}”，{found['result']}{found['unit']}大于{limit}{found['unit']}"
                yield Fault(sentence.span_of(*found.span("result")), message, HINT)
        for found in _CONTRARY.pattern.finditer(sentence.text):
            message = (
                f"“{found[0]}”，前面说“{found['above'] or found['under']}”，后面说“{found['below'] or found['over']}”"
            )
            yield Fault(sentence.span_of(*found.span()), message, HINT)

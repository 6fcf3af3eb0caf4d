"""说了“全部”“均”“100%”，同一处的数却不是。

## 查什么    “N 个……全部（均）完成 M 个”，M 与 N 是否相等；“全部完成、100%”的同一句里是否又有“未完成、尚未……M 个”；
            “均达到 R% 以上”后面列出的比率有没有低于 R 的；“N 项全部完成”的同一段里，有没有只完成目标百分之几的。
## 为什么    “全部”“均”是最容易核对的话，有一个反例就不成立。
## 例        受理信访 236 件，全部办结 231 件。
## 怎么改    核对个数；有没完成的，如实写完成多少、未完成多少和原因。
## 依据      财预〔2020〕10号：自评结果应当真实、客观。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, sentences
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对这几个数；有没做到的，如实写明多少和原因，不写“全部”“均”。"
ALL = regex(r"(?:全部|全都|均已?|都已?)(?:按[时期])?(?:完成|办结|达标|实现|合格|通过|落实|验收|办理|发放|整改)了?$")
CLAIM = regex(
    r"(?:全部|均已?|都已?)(?:按[时期])?(?:完成|办结|达标|实现|合格|通过|落实|验收|整改)|(?:完成|办结|达标|合格)率(?:均?[达为]到?)?100%"
)
LEFT = regex(r"(?:未|尚未|没有|待)(?:能|按[时期])?(?:完成|办结|达标|实现|合格|通过|落实|验收|整改)[的有]*$")
EVERY = regex(r"(?:[0-9]+|[一二三四五六七八九十]+)项(?:指标|任务|目标)?，?(?:全部|均已?|都已?)(?:按[时期]|如期)?完成")
OF_TARGET = regex(r"(?:为|完成)(?:年度)?(?:目标|计划)(?:任务|值)?[^，。；]{0,12}的$")
AGAIN = regex("(?:复[检查测核评验]|整改后|整改完成后|补考|重新)[^，。；]{0,4}$")  # 未达标的11份…，复检全部合格
THING = regex("[一-龥]{2}")
AT_LEAST = regex(r"均(?:达到?|超过?|高于|在)$")


@check("PRO012", Severity.WARNING)
def denied_full_claim(text: DocumentText) -> Iterator[Fault]:
    """Yield the numbers that deny a claim of their own sentence."""
    claimed: Sentence | None = None
    for sentence in text.once(sentences):
        claimed = claimed if claimed and claimed.stretch is sentence.stretch else None
        for place, mention in enumerate(sentence.mentions):
            denied = _denied(sentence, mention, sentence.mentions[:place]) or _short(sentence, mention, claimed)
            if denied:
                yield Fault(mention.span, denied[0], HINT, related=beside(*denied[1:]))
        claimed = sentence if "完成" in sentence.text and EVERY.search(sentence.text) else claimed


def _short(sentence: Sentence, mention: Mention, claimed: Sentence | None) -> tuple[str, *tuple[Mention, ...]] | None:
    """Return how a share of a target denies that all tasks were done, as its paragraph says before."""
    claim = EVERY.search(claimed.text) if claimed else None
    is_share = mention.number.unit == "%" and mention.number.is_exact and mention.number.value < 1
    if claim and is_share and OF_TARGET.search(sentence.text, max(0, mention.start - 24), mention.start):
        words = re.split("[，；。：]", sentence.text[: mention.end])[-1]
        return (f"“{words}”，但前面说“{claim[0]}”",)
    return None


def _denied(
    sentence: Sentence, mention: Mention, before: tuple[Mention, ...]
) -> tuple[str, *tuple[Mention, ...]] | None:
    """Return how a number denies its sentence, with the number it is held against; None when it does not."""
    if not mention.number.is_exact or not mention.number.value:
        return None
    is_all = mention.number.kind is Kind.COUNT and ALL.search(mention.words)
    thing = THING.match(sentence.text, mention.end) if is_all else None
    is_new = thing and thing[0] not in sentence.text[: mention.start]  # 均实现 21 个城市全覆盖
    alike = [each for each in before if is_all and not is_new and each.is_like(mention)]
    if alike and alike[-1].number.is_exact:
        is_other = alike[-1].number.value != mention.number.value
        return (f"“{mention}”，但前面写的是“{alike[-1]}”", alike[-1]) if is_other else None
    claim = CLAIM.search(sentence.text) if mention.number.kind is Kind.COUNT and LEFT.search(mention.words) else None
    if claim and not AGAIN.search(sentence.text, 0, claim.start()):
        return (f"“{mention}”，但同一句里说“{claim[0]}”",)
    clause, rates = sentence.text.rfind("；", 0, mention.start), before if mention.number.kind is Kind.RATE else ()
    lower = [each for each in rates if each.start > clause and AT_LEAST.search(each.words) and each.is_like(mention)]
    if lower and mention.number.value < lower[-1].number.value:
        return (f"“{mention}”，但前面说“{lower[-1].words}{lower[-1].number.text}”", lower[-1])
    return None

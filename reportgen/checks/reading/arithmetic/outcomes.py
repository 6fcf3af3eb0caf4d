"""A result, its target, and the word that says whether it was reached: 完成 18 台，目标 20 台，超额完成."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.regex import regex

# The words that say so end their clause; 完成率 and 完成年度目标 are told by others.
_CLAIM = cued(
    "完成 达标 达成 实现 达到 超出 超过 高于 优于",
    r"，(?P<claim>(?P<not>未能?|没有|尚未)?(?:实际|指标|任务|均|都|已经?|按期|如期|按时|顺利|提前|较好|按计划|超出目标，|超过目标，"
    r"|(?P<all>全部|全面|圆满|超额))*(?:(?:达到|超出|超过|高于|优于|实现|完成)了?(?:目标|指标)值?|完成|达标|达成|实现))(?=[，。；、）]|$)",
)
# A target is told by itself: 目标 20 台; what has a name of its own is of something else.
_OF_IT = (
    r"(?:目标|计划|任务|指标值)(?:完成|培训|建成|举办|开展|改造)?(?:值|数)?"
    r"(?:为|是|：)?(?:(?P<least>≥|＞|>|不低于|不少于|达到)|(?P<most>≤|＜|<|不超过|不高于|不大于|控制在))?$"
)
_AIM = regex(rf"(?:^|[，；、（])(?:年度|全年|本年|当年|年初|既定|预期|绩效|原定|该项|年)*{_OF_IT}")
# Before its result it may have a name: 巡查目标 48 次，实际 44 次.
_NAMED_AIM = regex(rf"(?<![比较于过出达]){_OF_IT}")
_ACTUAL = regex(r"，(?:年末|年底)?(?:实际|已|共|全年|累计|完成)[^，。；0-9]{0,8}")
_WITHIN, _UPWARDS = regex(r"(?:以内|之内|及?以下)"), regex(r"及?以上")
# Of these less is better, or nobody knows.
_LESS = regex(
    r"成本|单价|造价|时间|时长|用时|时限|周期|投诉|信访|事故|死亡|伤亡|受伤|差错|误差|失误|损[失耗毁坏]|缩短|下降|降低|减少|压减|控制|以内"
    r"|浪费|能耗|排放|浓度|发[生病案]|失业|辍学|流失|漏|积压|拖欠|逾期|超期|违[规法约]|负债|债务|贫困|闲置|退货|返工|故障|缺勤|火灾"
    r"|隐患|纠纷|偏[差离]|退回|不合格|不良|空置|撂荒|排名|名次"
)
_SPANS, _THINGS = frozenset({"小时", "分", "元", "位", "名"}), frozenset({"项", "个", "类", "条"})
_FUNDS = regex(r"预算|资金|支出|投资|执行|收入|经费")


class Outcome(NamedTuple):
    """A result with its target, and what is said of them.

    Attributes:
        sentence: Where they are told.
        results: The numbers that may be the result, the nearest last.
        aim: The target.
        claim: The words that say whether it was reached.
        is_limit: Whether the target is the most that may be reached.
    """

    sentence: Sentence
    results: tuple[Mention, ...]
    aim: Mention
    claim: re.Match[str]
    is_limit: bool

    @property
    def is_untrue(self) -> bool:
        """Whether every number that may be the result, and all together, say otherwise than the words."""
        aim, values = self.aim.number.value, [each.number.value for each in self.results]
        if self.results[0].number.kind is Kind.COUNT:
            values.append(sum(values, Fraction(0)))
        if self.results[0] is self.aim:  # 完成率 80%，完成
            aim = Fraction(1)
        kept = [value <= aim if self.is_limit else value >= aim for value in values]
        return all(kept) if self.claim["not"] else not any(kept)


def outcomes(text: DocumentText) -> Iterator[Outcome]:
    """Yield the results that stand beside their targets and a word that says whether these were reached."""
    for sentence, claim in text.once(Sayings).matching(_CLAIM):
        before = [each for each in sentence.mentions if each.end <= claim.start()]
        if claim["not"] and claim["all"]:  # 未超额完成
            continue
        if before and _is_whole_rate(before[-1]) and before[-1].end == claim.start():
            yield Outcome(sentence, (before[-1],), before[-1], claim, is_limit=False)
        found = _result_first(sentence, before, claim) or _target_first(sentence, before, claim)
        if found:
            results, aim, bound = found
            words = sentence.text[sentence.text.rfind("；", 0, results[0].start) + 1 : claim.start()]
            is_limit = bool(bound["most"] or _WITHIN.match(sentence.text, aim.end))
            is_bound = is_limit or bound["least"] or _UPWARDS.match(sentence.text, aim.end)
            is_known = is_bound or not (_LESS.search(words) or aim.number.unit in _SPANS)
            if is_known and not _FUNDS.search(results[-1].words):
                yield Outcome(sentence, results, aim, claim, is_limit)


def _is_whole_rate(rate: Mention) -> bool:
    """Whether a rate says how much of a target was done."""
    is_rate = rate.number.kind is Kind.RATE and rate.number.is_exact
    return is_rate and rate.name.endswith("完成率") and not (_FUNDS.search(rate.name) or _LESS.search(rate.name))


_Found = tuple[tuple[Mention, ...], Mention, re.Match[str]]


def _result_first(sentence: Sentence, before: Sequence[Mention], claim: re.Match[str]) -> _Found | None:
    """Return the results before a target that stands right before the claim: 18 台，目标 20 台，完成."""
    aim = before[-1] if before else None
    bound = _AIM.search(sentence.text[: aim.start]) if aim and aim.number.kind is not Kind.MONEY else None
    if aim is None or bound is None:
        return None
    between = sentence.text[aim.end : claim.start()].rstrip("）")
    is_next = not between or _WITHIN.fullmatch(between) or _UPWARDS.fullmatch(between)
    # 任务 12 项，全部完成; and what stands in a bracket is told by others.
    is_listed = claim["all"] and (aim.number.unit in _THINGS or aim.depth > 0)
    results = _alike(sentence, before[:-1], aim) if is_next and not is_listed else ()
    return (results, aim, bound) if results else None


def _target_first(sentence: Sentence, before: Sequence[Mention], claim: re.Match[str]) -> _Found | None:
    """Return the result right before a claim, and the target before it: 目标 20 台，实际 18 台，完成."""
    aim, result = before[-2:] if len(before) > 1 else (None, None)
    if aim is None or result is None or not aim.is_like(result) or claim["all"] or result.end != claim.start():
        return None
    bound = _NAMED_AIM.search(sentence.text[: aim.start])
    is_pair = result.number.is_exact and _ACTUAL.fullmatch(sentence.text[aim.end : result.start])
    return ((result,), aim, bound) if bound and is_pair and aim.number.kind is not Kind.MONEY else None


def _alike(sentence: Sentence, before: Sequence[Mention], aim: Mention) -> tuple[Mention, ...]:
    """Return the numbers before a target that may be its result: those like it in its part, else in the part before."""
    end = aim.start
    for _ in range(2):
        start = sentence.text.rfind("；", 0, end) + 1
        parts = sentence.text.find("其中", start, end)
        last = end if parts < 0 else parts
        near = [each for each in before if start <= each.start < end and each.depth == 0]
        alike = tuple(each for each in near if each.start < last and each.number.unit == aim.number.unit)
        if near or not start:
            return alike if all(each.number.is_exact for each in alike) else ()
        end = start - 1
    return ()

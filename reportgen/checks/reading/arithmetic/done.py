"""Counts of what was done and of what was to be done: 受理 N 件, 办结 M 件."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise

from reportgen.checks.reading.arithmetic.ratios import Division
from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence
from reportgen.regex import regex

# 按期结案 is less than 结案, and no numerator of 结案率.
_MANNER = regex("(?:按[时期]|超[时期]|逾期|提前|当场|一次|部分|基本)..")
_LEFT = regex("[尚仍还]有|剩")
_QUOTED = regex("“([^”]{2,20})”[^，。；“”0-9]{0,6}$")
# What was to be done.
_DUE = regex("[应需须]|计划|目标|任务")
# In a name it says what was asked about (满意度调查收回问卷), and not that it was so.
_RATE = regex("..[率度]")
# What is more often done than this was not done to what it is divided by.
_MOST = 2
# So many rates between a count and a rate.
_FAR = 3
# The first characters of a long name of a rate, which say whom it is of.
_SUBJECT = 3
_PEOPLE = frozenset({"人", "名", "位", "人次"})
# Rates of what was done to what was due.
_OF_DUE = regex("覆盖|完成|参会|到会|收缴|征收|接种|检查|评价|报告|出勤|报送|参评|兑现|公开")
# Words that stand for the word of a rate: 收回有效问卷 for 回收率.
_SYNONYMS = {
    "回收": "收回|回收",
    "完成": "完成|实现|实施|实际|建成",
    "合格": "合格|通过",
    "办结": "办结|结案",
    "及时": "及时|按[时期]|如期",
    "覆盖": "覆盖|建成|开通|通达",
    "开工": "开工|动工",
    "竣工": "竣工|完工|建成",
    "完工": "竣工|完工|建成",
}


def count_divisions(sentence: Sentence, rate: Mention, word: str) -> tuple[Division, ...]:
    """Return the counts that the word of the rate names over every greater count of the same things before it."""
    wanted = re.compile(f"(?<![不未])(?:{_SYNONYMS.get(word, re.escape(word))})")
    counts = counts_for(sentence, rate)
    named = tuple(
        Division(part, whole)
        for part in counts
        if wanted.search(_without_manner(part.name, rate))
        or wanted.search(re.split("[，。；、]", sentence.text[part.end : part.end + 8])[0])
        for whole in counts
        if whole is not part
        and not _are_of_two(sentence, part, whole)
        and are_alike(part, whole)
        and part.number.value < _MOST * whole.number.value
        if "其中" not in sentence.text[part.end : max(whole.start, part.end)]  # a part of it is no base of it
        if _is_base(whole, wanted) and not _is_left_over(sentence, part)
    )
    return named or (_done_of_due(sentence) if _OF_DUE.search(word) else ())


def _done_of_due(sentence: Sentence) -> tuple[Division, ...]:
    """Return what was done over what was due, where both are told by one verb: 应评 120 个, 实评 118 个."""
    counts = sentence.exact(Kind.COUNT)
    due = [(found[1], each) for each in counts if (found := re.search("应([一-龥])", each.words))]
    done = [(found[1], each) for each in counts if (found := re.search("实([一-龥])", each.words))]
    pairs = ((part, whole) for verb, part in done for other, whole in due if verb == other and are_alike(part, whole))
    divisions = tuple(Division(part, whole) for part, whole in pairs if whole.number.value)
    return divisions if len(divisions) == 1 else ()


def _is_left_over(sentence: Sentence, part: Mention) -> bool:
    """Whether a count is of what is not done yet: 尚有9处正在整改."""
    return bool(_LEFT.search(part.words)) or sentence.text.startswith("正在", part.end)


def _is_base(whole: Mention, wanted: re.Pattern[str]) -> bool:
    """Whether a count may be the denominator: it is not itself done, but may be what was to be done (应办结)."""
    is_each = whole.words.startswith(("每", "人均", "户均"))
    is_done = wanted.search(_RATE.sub("", whole.name))
    return not is_each and (not is_done or bool(_DUE.search(whole.name)))


def are_alike(first: Mention, second: Mention) -> bool:
    """Whether one count may be a share of another: of like things, or people of the times they came."""
    return first.is_like(second) or {first.number.unit, second.number.unit} <= _PEOPLE


def is_of_others(sentence: Sentence, rate: Mention) -> bool:
    """Whether a rate is of others than those counted before a ；: …合计2,158人；生活不能自理人员供养率 68.5%."""
    quoted = _QUOTED.search(sentence.text, 0, rate.start)
    if quoted and quoted[1] not in sentence.text[: quoted.start()]:  # 3项指标完成2项，“改造面积”完成率97.86%
        return True
    start = sentence.text.rfind("；", 0, rate.start) + 1
    end = f"{sentence.text}；".index("；", rate.end)
    own = any(start <= each.start < end for each in sentence.exact(Kind.COUNT))
    first = rate.name[:_SUBJECT]
    return start > 0 and not own and len(rate.name) > len("某某率") + _SUBJECT and first not in sentence.text[:start]


def several_give(sentence: Sentence, rate: Mention, word: str) -> bool:
    """Whether several counts that the word of a rate names make it up together: 满意 and 基本满意, but not 不满意."""
    counts = counts_for(sentence, rate)
    named = [each for each in counts if re.search(f"(?<![不未非没]){word}", each.name)]
    if named and "分别" in named[-1].words:  # “满意”和“比较满意”的分别为521人和190人
        named += [each for each in counts if each.start >= named[-1].end][:1]
    several = [sum((each.number.value for each in named[:count]), Fraction(0)) for count in range(2, len(named) + 1)]
    wholes = [each.number.value for each in counts if each not in named and each.number.value]
    shares = (made / whole for made in several for whole in wholes)
    return any(Interval.around(share, Fraction(0)).meets(rate.number.interval) for share in shares)


def counts_for(sentence: Sentence, rate: Mention) -> list[Mention]:
    """Return the counts that a rate may be of: in its part of the sentence before or behind it, else anywhere before.

    Behind it they reach up to the next rate.
    """
    counts = sentence.exact(Kind.COUNT)
    later = (each.start for each in sentence.mentions if each.number.kind is Kind.RATE and each.start > rate.start)
    end = next(later, len(sentence.text))
    first, last = sentence.text.rfind("；", 0, rate.start), sentence.text.find("；", rate.end)
    before = [each for each in counts if each.start < rate.start and not _is_far(sentence, each, rate)]
    near = [each for each in before if each.start > first]
    if first >= 0 and near:
        return near
    behind = [each for each in counts if rate.end <= each.start < (end if last < 0 else min(last, end))]
    alike = (group for group in (near, behind) if any(are_alike(*pair) for pair in pairwise(group)))
    around = [*before[-1:], *behind[:1]]
    is_between = len(before) == 1 and len(around) == 2 and are_alike(*around) and "收" in around[1].words
    return (
        next(alike, None)
        or (around if is_between else before)
        or [each for each in counts if each.start < end and not _is_far(sentence, each, rate)]
    )


def _is_far(sentence: Sentence, count: Mention, rate: Mention) -> bool:
    """Whether several other rates stand between a count and a rate, which then is of something else."""
    between = [each for each in sentence.mentions if count.end <= each.start < rate.start]
    return sum(each.number.kind is Kind.RATE for each in between) >= _FAR


def _are_of_two(sentence: Sentence, first: Mention, second: Mention) -> bool:
    """Whether two counts are those of two groups, told in one: 建议、提案84件、65件，办复率100%.

    What was done is not followed by its base in a list (建成甲1门、乙6门), nor makes up a total with it.
    """
    one, other = sorted((first, second), key=lambda each: each.start)
    between = sentence.text[one.end : other.start]
    is_listed = first is one and between.startswith(("、", "和")) and not _DUE.search(between)
    both = first.number.value + second.number.value
    are_all = any(each.number.value == both and each.start < one.start for each in sentence.exact(Kind.COUNT))
    return is_listed or are_all or between in {"、", "和", "及", "以及"}


def _without_manner(name: str, rate: Mention) -> str:
    """Return a name without what was only done in some manner (按期结案), unless the rate says so too (按期结案率)."""
    manner = _MANNER.search(name)
    return name if manner is None or manner[0][:2] in rate.name else name[: manner.start()]

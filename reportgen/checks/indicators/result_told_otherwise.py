"""同一项成果前后写了两个数。

## 查什么    正文里同一个名称的率（“……成功率”等，五个字以上）、紧挨着同一个加引号的名称的个数、
            后面六个字相同的个数，年度相同、分写在两处的，两处是否相等。目标、计划、各项目分别填的不查；
            已经做的与下一年打算做的、一年的与五年的，“其中”的与全部的，不相比。
## 为什么    同一项成果在履职情况和履职效益里各写一遍，改了一处忘了另一处，读者就不知道该信哪一个。
## 例        前文“招募‘爱心妈妈’2316名”，后文“2361名‘爱心妈妈’”。
## 怎么改    改成同一个数；说的是两件事的，把话写清楚。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.ratios import is_held_against
from reportgen.checks.reading.arithmetic.times import time_of
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, stating
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.headings import are_siblings
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改成同一个数；说的是两件事的，把话写清楚。"
_PLANNED = regex(r"指标|目标|计划|预期|预计|任务|力争|季度|[0-9]月|上半年|其中|每|比|提高|增长|由|预算|执行|满意")
_RATE = regex(r"[一-龥]{4,6}率$")
_QUOTED_BEFORE, _QUOTED_AFTER = regex(r"“([^”]{2,12})”$"), regex(r"“([^”]{2,12})”")
_BARE = 6
_FOLLOWING = regex(r"[一-龥]{6}")
# Behind such words a number counts what they list: 智能装备等9个重大专项.
_LISTED = "等"
# What is told of some of them: 主要问题是平台与3家社区卫生服务中心未打通数据.
_OF_SOME = regex("问题|(?:[有仅对]|涉及)$")
Key = tuple[object, ...]


@check("IND030", Severity.WARNING)
def result_told_otherwise(text: DocumentText) -> Iterator[Fault]:
    """Yield the numbers that differ from the one that was told of the same result before."""
    seen: dict[Key, Mention] = {}
    for sentence in text.once(stating):
        in_prose = sentence.stretch.setting in {Setting.BODY, Setting.ITEM}
        for mention in sentence.mentions if in_prose else ():
            firsts = [seen.setdefault(key, mention) for key in _keys(text, sentence, mention)]
            first = next((each for each in firsts if each.number.text != mention.number.text), mention)
            is_other = _are_of_siblings(text, first, mention) or is_held_against(sentence, mention, first)
            if first.stretch is not mention.stretch and not is_other:
                message = f"这里写的是“{mention}”，前面写的是“{first}”"
                yield Fault(mention.span, message, HINT, related=beside(first))


def _are_of_siblings(text: DocumentText, one: Mention, other: Mention) -> bool:
    """Whether a bare rate is told in two points of one list, each of its own thing: 2.甲病…规范管理率; 3.乙病…."""
    is_bare = one.number.kind is Kind.RATE and one.name == other.name and len(one.name) <= _BARE
    return is_bare and are_siblings(text, one.stretch.passage, other.stretch.passage)


def _keys(text: DocumentText, sentence: Sentence, mention: Mention) -> Iterator[Key]:
    """Yield what tells that two numbers are told of one result; nothing of a plan, a part or a change."""
    is_of_part = sentence.stretch.text.startswith("其中")
    if is_of_part or _OF_SOME.search(mention.words) or _PLANNED.search(mention.words) or not mention.number.is_exact:
        return
    unit = mention.number.unit
    if mention.number.kind is Kind.RATE and (rate := _RATE.search(mention.name.replace("的", ""))):
        yield time_of(text, sentence, mention), unit, rate[0]
    if mention.number.kind is Kind.COUNT:
        before = _QUOTED_BEFORE.search(sentence.text[: mention.start])
        after = _QUOTED_AFTER.match(sentence.text, mention.end)
        is_of_list = mention.words.endswith(_LISTED)
        following = None if is_of_list else _FOLLOWING.match(sentence.text, mention.end)
        names = [f"“{found[1]}”" for found in (before, after) if found] + ([following[0]] if following else [])
        time = time_of(text, sentence, mention) if names else None
        for name in names:
            yield time, name, unit
            yield time, name, mention.number.digits  # the same number of other things is told by its measure word

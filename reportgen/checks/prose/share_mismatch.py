"""正文里的占比与同一处的部分、总数算不出来。

## 查什么    “……a，占 p%”“a，占总支出的 p%”：a 除以前面写到的总数，按所写位数取整是否等于 p；前面有几个总数的，
            与其中一个相符即可。
            写明“占某某”的，只与同名的总数比，没有的，与名称相近的比。
## 为什么    部分、总数和占比印在一起，读者一除便知其中一个印错了。
## 例        本年支出 318.40 万元，其中基本支出 121.16 万元，占 38.50%（应为 38.05%）。
## 怎么改    核对这几个数，更正写错的一个；总数没有写出来的，写出来。
## 依据      占比 = 部分 ÷ 总数；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reportgen.checks.reading.document_text import DocumentText
from reportgen.checks.reading.names import BUDGETS, Role, bare_name, share_words
from reportgen.checks.reading.numbers import Kind
from reportgen.checks.reading.prose import Mention, Sentence, beside, sentences
from reportgen.checks.reading.ratios import Division, in_list, nearest
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "核对部分、总数和占比，更正写错的一个；总数没有写出来的，写出来。"
YEAR = re.compile(r"^20[0-9]{2}年度?")
SHARE = re.compile(r"(?:占比?|所占比[例重]|比重)(?P<whole>[^占]*?)(?:的?(?:比例|比重))?$")


# The share of several numbers, and kinds of expenditure that are never all of it.
_JOINED = re.compile(r"合计占|合占|共占|之和|[两三四五]者占")
_KIND = re.compile(r"基本|项目|人员|公用|专项|三公")


@check("PRO005", Severity.WARNING)
def share_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the shares that the part before them has in no whole before it."""
    named: dict[str, Mention] = {}
    before: Sentence | None = None
    for sentence in text.once(sentences):
        for rate in sentence.exact(Kind.RATE):
            found = _divisions(sentence, before, rate) or _of_named(sentence, rate, named)
            if found and not any(each.gives(rate) for each in found):
                division = nearest(found, rate)
                message = f"“{rate}”，按前面的数应为 {division.expected(rate)}"
                yield Fault(rate.span, message, HINT, related=beside(*division))
        before = sentence
        named |= {YEAR.sub("", each.name): each for each in sentence.exact(Kind.MONEY)}


def _divisions(sentence: Sentence, before: Sentence | None, rate: Mention) -> tuple[Division, ...]:
    """Return the number before a share over every whole before it that it may be a share of."""
    share = SHARE.search(rate.name)
    earlier = [each for each in sentence.mentions if each.end <= rate.start and each.number.kind is not Kind.RATE]
    if share is None or "预算" in rate.name or _JOINED.search(rate.name) or not earlier or in_list(sentence, rate):
        return ()
    part = earlier.pop()
    if before is not None and before.stretch is sentence.stretch:
        earlier += before.mentions
    shared = {id(each) for each, share in pairwise(sentence.mentions) if SHARE.search(share.name)}
    wholes = [
        each
        for each in earlier
        if each.is_like(part) and each.number.value >= part.number.value and id(each) not in shared
    ]
    if not part.number.is_exact or not all(each.number.is_exact for each in wholes):
        return ()
    said = bare_name(share["whole"])
    named = [each for each in earlier if said and each.name.endswith(said) and each.is_like(part)]
    fitting = named or [whole for whole in wholes if _may_be(share["whole"], whole, part)]
    return tuple(Division(part, whole) for whole in fitting if whole.number.value)


def _may_be(said: str, whole: Mention, part: Mention) -> bool:
    """Whether a number may be the whole that a share names: 总支出 is no kind of expenditure, and no budget of it."""
    is_kind = "总" in said and _KIND.search(whole.name)
    is_budget = bool(said) and part.role is Role.EXECUTED and whole.role in BUDGETS
    return share_words(said, whole.name) and not is_kind and not is_budget


def _of_named(sentence: Sentence, rate: Mention, named: dict[str, Mention]) -> tuple[Division, ...]:
    """Return the amount before a share over the one that is stated elsewhere under the name of its whole."""
    share = SHARE.search(rate.name)
    earlier = [each for each in sentence.exact(Kind.MONEY) if each.end <= rate.start]
    whole = named.get(bare_name(share["whole"])) if share and share["whole"] else None
    is_share = whole and earlier and 0 < earlier[-1].number.value <= whole.number.value
    return (Division(earlier[-1], whole),) if whole and is_share else ()

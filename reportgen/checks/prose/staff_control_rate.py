"""在职人员控制率与编制数、在职人数算不出来，或者分子分母颠倒。

## 查什么    同一段里写了编制数和在职人数，又写“在职人员控制率（人员控制率、满编率）R%”的，在职人数 ÷ 编制数是否等于 R；
            编制、在职各写了几个的，与其中一组或几类编制的合计相符即可；颠倒了的（编制 ÷ 在职）另外指明。
## 为什么    控制率大于 100% 就是超编；颠倒了分子分母，超编会写成没有超编。
## 例        编制 50 名，在职 52 人，在职人员控制率 96.15%（应为 104%）。
## 怎么改    在职人员控制率 = 在职人员数 ÷ 编制数；核对后更正写错的一个。
## 依据      财预〔2013〕53号 附件2：在职人员控制率 = 在职人员数 ÷ 编制数 × 100%。
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import groupby

from reportgen.checks.reading.arithmetic.ratios import Division, nearest
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, beside, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "在职人员控制率 = 在职人员数 ÷ 编制数；核对后更正写错的一个。"
_RATE = regex(r"(?:人员控制|编制控制|满编|在编|控编|编制使用|编制管理)率$")
_POSTS = regex(r"编制?(?:总数|人数|数|为|共|内)?$|编制[^，。；0-9]{0,6}$")
_STAFF = regex(r"(?:在职|在编|在岗|实有|现有|实际)[^，。；0-9]{0,10}$")
_PEOPLE = frozenset({"人", "名", "个"})


@check("PRO035", Severity.WARNING)
def staff_control_rate(text: DocumentText) -> Iterator[Fault]:
    """Yield the rates of staff that no two numbers of staff and posts in their paragraph give."""
    for _, paragraph in groupby(text.once(stating), key=lambda each: each.stretch.number):
        told = [each for sentence in paragraph for each in sentence.mentions if each.number.is_exact]
        rates = [each for each in told if each.number.kind is Kind.RATE and _RATE.search(each.name)]
        people = (
            [each for each in told if each.number.kind is Kind.COUNT and each.number.unit in _PEOPLE] if rates else []
        )
        staff = [each for each in people if _STAFF.search(each.words)]
        posts = [each for each in people if each not in staff and _POSTS.search(each.words) and each.number.value]
        found = [Division(part, whole) for part in staff for whole in (*posts, *_together(posts))]
        for rate in rates:
            if found and not any(each.gives(rate) for each in found):
                yield _fault(rate, found)


def _together(posts: list[Mention]) -> list[Mention]:
    """Return all posts where they are told by their kinds: 行政编制 12 名、事业编制 4 名."""
    total = sum((each.number.value for each in posts), Fraction(0))
    if len({each.words for each in posts}) < 2:
        return []
    return [posts[0]._replace(number=posts[0].number._replace(value=total, text=f"{total}{posts[0].number.unit}"))]


def _fault(rate: Mention, found: list[Division]) -> Fault:
    division = nearest(found, rate)
    is_turned = any(Division(each.whole, each.part).gives(rate) for each in found if each.part.number.value)
    turned = "，像是分子分母颠倒了" if is_turned else ""
    message = f"“{rate}”，按人数应为 {division.expected(rate)}{turned}"
    return Fault(rate.span, message, HINT, related=beside(*division))

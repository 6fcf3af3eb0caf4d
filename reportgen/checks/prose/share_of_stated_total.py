"""写明“某某占支出合计的百分之几”，与文中写的两个数算不出来。

## 查什么    “基本支出占支出合计的 a%”“项目支出 N，占总支出的 a%”：按文中写的该项和支出（收入）总额计算，
            比重对不对；
            “某某占 a%”前面刚列出总数和它的各部分的，按那一部分和那个总数算。
            金额可能是四舍五入的，凡有一种取整能得出的，不算错；总额写了几个的，与其中一个相符即可。
            PRO005 已经指出的，不再说一遍。
## 为什么    比重是由两个数算出来的，改了金额忘了改比重，读者一除便知。
## 例        支出合计 1,507.00 万元，基本支出 751.00 万元；“基本支出占支出合计的59.83%”（应为 49.83%）。
## 怎么改    核对三个数，更正写错的一个；总数另有口径的，写出来。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.checks.reading.arithmetic.ledger import by_mention, ledger
from reportgen.checks.reading.arithmetic.ratios import Division, nearest
from reportgen.checks.reading.arithmetic.sums import lists_of_parts
from reportgen.checks.reading.arithmetic.wrong_shares import wrong_shares
from reportgen.checks.reading.numbers.names import Role
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, beside, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对这三个数，更正写错的一个；总数另有口径的，写出来。"
_SHARE = regex(r"^(?P<part>[^占]*)占(?P<whole>[^占]*?)的?(?:比[例重])?[为达]?$")
_TOTAL = regex(r"(?:本年|全年|部门|整体)*(?:总(?P<all>支出|收入)|(?P<side>支出|收入)(?:合计|总额|总计|总数)?)")


@check("PRO040", Severity.WARNING)
def share_of_stated_total(text: DocumentText) -> Iterator[Fault]:
    """Yield the shares that the part and the whole they name do not give, wherever these are stated."""
    earlier: list[Mention] = []
    told = {id(each.rate) for each in text.once(wrong_shares)}
    for sentence in text.once(stating):
        earlier = earlier if earlier and earlier[0].stretch is sentence.stretch else []
        for rate in sentence.exact(Kind.RATE):
            before = [each for each in sentence.exact(Kind.MONEY) if each.end <= rate.start]
            found = _divisions(text, rate, before, earlier)
            if found and id(rate) not in told and not any(each.gives(rate) for each in found):
                division = nearest(found, rate)
                message = f"“{rate}”，按文中的数应为 {division.expected(rate)}"
                yield Fault(rate.span, message, HINT, related=beside(*division))
        earlier += sentence.exact(Kind.MONEY)


def _divisions(
    text: DocumentText, rate: Mention, before: Sequence[Mention], earlier: Sequence[Mention]
) -> tuple[Division, ...]:
    """Return the divisions that a share may state: of the part it names, or that stands alone before it."""
    share = _SHARE.search(rate.words)
    if share is None:
        return ()
    named = [each for each in earlier if share["part"] and not before and each.name.endswith(share["part"])]
    parts = named[-1:] if share["part"] else before if len(before) == 1 else []
    pairs = (
        Division(part, whole)
        for part in parts
        for whole in (_wholes(text, share["whole"], part) if share["whole"] else _totals_of(text, part))
    )
    return tuple(each for each in pairs if each.whole is not each.part and each.whole.number.value)


def _wholes(text: DocumentText, words: str, part: Mention) -> list[Mention]:
    """Return what a document states to have been spent, or taken in, in all, of the funds that a part is of."""
    found = _TOTAL.fullmatch(words)
    side = (found["all"] or found["side"]) if found else ""
    own = text.once(by_mention).get(id(part))
    entries = (each for each in text.once(ledger) if each.role is Role.EXECUTED and not each.year)
    return [each.mention for each in entries if each.subject == side and each.funds == (own.funds if own else "")]


def _totals_of(text: DocumentText, part: Mention) -> list[Mention]:
    return [each.total for each in text.once(lists_of_parts) if any(part is one for one in each.parts)]

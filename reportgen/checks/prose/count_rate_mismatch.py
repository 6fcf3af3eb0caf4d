"""正文里的达标率、完成率、办结率等与同一句里的个数算不出来。

## 查什么    一句话里写了“N 个……达标（完成、办结、合格……）M 个，达标率 R%”的，M ÷ N 按所写位数取整是否等于 R。
            M 的前后要有率名里的那个词（达标率的“达标”）；N 与 M 量词相同，有几个的，与其中一个相符即可；
            几个数合起来算的（满意、基本满意）也可；两类并写的（84 件、65 件，办复率……）不查。
            成本降低率、节约率一类，由增减率的检查去看。
## 为什么    两个个数和一个比率印在一句里，读者一除便知其中一个印错了。
## 例        监测指标 125 个，达标 125 个，达标率 98.40%（达标应为 123 个，或达标率应为 100.00%）。
## 怎么改    核对三个数，更正写错的一个。
## 依据      财预〔2020〕10号 附件2：实际完成率 = 实际产出数 ÷ 计划产出数；质量达标率 = 质量达标产出数 ÷ 实际产出数。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.done import count_divisions, is_of_others, several_give
from reportgen.checks.reading.arithmetic.ratios import any_divisions, in_list, nearest
from reportgen.checks.reading.numbers.names import direction
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import beside, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对这几个数，更正写错的一个；率的分母是别的数的，把那个数也写出来。"
RATE_NAME = regex(r"(\w\w)[率度]$")


@check("PRO002", Severity.WARNING)
def count_rate_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the rates that no two counts of their sentence give."""
    for sentence in text.once(stating):
        for rate in sentence.exact(Kind.RATE):
            named = RATE_NAME.search(rate.name)
            if named is None or in_list(sentence, rate) or direction(rate.words) or is_of_others(sentence, rate):
                continue
            found = count_divisions(sentence, rate, named[1])
            is_given = any(each.gives(rate) for each in (*found, *any_divisions(sentence, Kind.COUNT)))
            if found and not is_given and not several_give(sentence, rate, named[1]):
                division = nearest(found, rate)
                message = f"“{rate}”，按个数应为 {division.expected(rate)}"
                yield Fault(rate.span, message, HINT, related=beside(*division))

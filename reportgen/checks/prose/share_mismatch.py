"""正文里的占比与同一处的部分、总数算不出来。

## 查什么    “……a，占 p%”“a，占总支出的 p%”：a 除以前面写到的总数，按所写位数取整是否等于 p；前面有几个总数的，
            与其中一个相符即可。
            写明“占某某”的，只与同名的总数比，没有的，与名称相近的比；全文只有一个同名数的，也比。
            一条一段列出的“a，占 p%”，与前一段写的总数比，有一条相符、别的不符的，也指出来。
            一句里三个以上的占比合起来约为 100% 的，各自倒推的总数是否相同。
## 为什么    部分、总数和占比印在一起，读者一除便知其中一个印错了。
## 例        本年支出 318.40 万元，其中基本支出 121.16 万元，占 38.50%（应为 38.05%）。
## 怎么改    核对这几个数，更正写错的一个；总数没有写出来的，写出来。
## 依据      占比 = 部分 ÷ 总数；《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.wrong_shares import wrong_shares
from reportgen.checks.reading.numbers.prose import beside
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "核对部分、总数和占比，更正写错的一个；总数没有写出来的，写出来。"


@check("PRO005", Severity.WARNING)
def share_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the shares that the part before them has in no whole before it."""
    for each in text.once(wrong_shares):
        message = f"“{each.rate}”，按前面的数应为 {each.division.expected(each.rate)}"
        yield Fault(each.rate.span, message, HINT, related=beside(*each.related))

"""“某某占总支出的百分之几”与表里那一行算不出来。

## 查什么    正文写“监测预警支出占 18.75%”“设备更新占全部支出的 58.01%”，表格里正好有一行叫这个名称、又有合计的，
            那一行各栏的数 ÷ 合计有没有一个等于所写的占比。表里同名的行有几行的、PRO005 和 PRO040 已经指出的不再查。
## 为什么    占比是由表里的两个数算出来的，读者一除便知。
## 例        表中监测预警 386.40、合计 1,324.80，正文写“监测预警支出占 18.75%”（应为 29.17%）。
## 怎么改    核对表和占比，更正写错的一个；总数另有口径的，写出来。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.ratios import in_list
from reportgen.checks.reading.arithmetic.wrong_shares import wrong_shares
from reportgen.checks.reading.numbers.interval import shown
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.tables.named_rows import NamedRow, named_rows
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "核对表和占比，更正写错的一个；总数另有口径的，写出来。"
_SHARE = regex(
    r"^(?:其中)?(?P<name>[一-龥“”]{3,20}?)(?P<what>支出|投入|资金|经费|金额|预算)?(?:所)?占"
    r"(?:比(?:例|重)?|(?:全部|总|全年|本年|项目|部门)*(?P<whole>支出|投入|资金|经费|预算)?(?:总额|合计|总数|总量)?的?(?:比[例重])?)(?:为|达到?)?$"
)


@check("PRO126", Severity.WARNING)
def row_share(text: DocumentText) -> Iterator[Fault]:
    """Yield the shares of a named row that none of its numbers has of the total of its table."""
    rows = text.once(named_rows)
    told = {id(each.rate) for each in text.once(wrong_shares)}
    for sentence in text.once(Sayings).holding("占") if rows else ():
        for rate in sentence.exact(Kind.RATE):
            said = _SHARE.search(rate.words)
            row = _row(rows, said["name"], said["what"] or "") if said and not in_list(sentence, rate) else None
            if row and id(rate) not in told and not _gives(row, rate):
                part, whole = row.pairs[-1]
                expected = shown(100 * row.shares[-1], rate.number.places)
                message = f"“{rate}”，表里“{row.label}”{part.text} ÷ {whole.text} 应为 {expected}%"
                yield Fault(rate.span, message, HINT)


def _row(rows: dict[str, NamedRow | None], name: str, what: str) -> NamedRow | None:
    return rows.get(name) or rows.get(name + what)


def _gives(row: NamedRow, rate: Mention) -> bool:
    """Whether some number of a row, over its total, may be printed as a rate."""
    ratios = (part.interval.over(whole.interval) for part, whole in row.pairs)
    return any(each is None or each.meets(rate.number.interval) for each in ratios)

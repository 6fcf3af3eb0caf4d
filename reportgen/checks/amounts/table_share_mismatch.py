"""表格里的占比、横向合计、增减额，只有一行算不出来。

## 查什么    “占比、比重”一栏各行是否等于本行的数 ÷ 合计；“合计、小计”一栏
            是否等于左边各栏之和；“增减额”一栏是否等于本年减上年（正负号也看）：别的行都相符（至少两行），只有一行不符的，指出这一行。
            表格各行的列数不一致的不查。
## 为什么    其余各行说明了怎么算，只有一行不对，必是印错了。
## 例        农村低保 2,642.80，合计 5,102.20，占比 53.80%（应为 51.80%）。
## 怎么改    核对这一行，更正写错的一个。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.interval import shown
from reportgen.checks.reading.tables.relations import Relation, odd_changes, odd_shares, odd_sums
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity

HINT = "别的行都算得出来，核对这一行，更正写错的一个。"


@check("AMT042", Severity.WARNING)
def table_share_mismatch(text: DocumentText) -> Iterator[Fault]:
    """Yield the one number of a column that its row does not give, while all others are given."""
    for found in text.once(odd_shares):
        part, whole = found.others
        yield _fault(found, f"{part.text} ÷ {whole.text}", "%")
    for found in text.once(odd_changes):
        yield _fault(found, " − ".join(each.text for each in found.others))
    for found in text.once(odd_sums):
        yield _fault(found, " + ".join(each.text for each in found.others))


def _fault(found: Relation, working: str, unit: str = "") -> Fault:
    expected = f"{shown(found.middle, found.told.places)}{unit}"
    related = tuple(Related(each.span, f"这里是 {each.text}") for each in found.others)
    return Fault(found.told.span, f"写的是 {found.told.text}，按 {working} 应为 {expected}", HINT, related=related)

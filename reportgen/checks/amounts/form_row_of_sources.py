"""自评表一行里写的总额，不等于同一行“其中”的各项。

## 查什么    表格的一行先写预算（投资、资金）总额，后面的格子写“其中：省级补助”“县级配套”等来源的金额（名称和金额在
            同一格或相邻两格），两项以上的，相加是否等于总额；加起来多了的必有错，少了的，各项都是资金来源才指出来。
## 为什么    自评表的表头是别人最先看、最先抄的地方；总额和各来源印在一行，一加便知。
## 例        全年预算数 480.00 万元，其中：市级资金 260.00 万元，区级配套 202.00 万元（应为 220.00 万元）。
## 怎么改    对照批复更正写错的一个；另有来源没有写的，补上。
## 依据      财预〔2020〕10号 附件1：年度资金总额为各项资金之和。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from reportgen.checks.reading.numbers.interval import shown
from reportgen.checks.reading.numbers.written import value_of
from reportgen.checks.reading.tables.columns import Square, tables
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.regex import regex

HINT = "对照批复更正写错的一个；另有来源没有写的，补上。"
_CELL = regex(r"(?P<name>[一-龥、：（）“”]*?)：?(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?)?(?P<unit>万元|元)?")
_TOTAL = regex(
    r"(?:年初|全年|调整后?|年度|项目|总|本年)*(?:预算|投资|资金|投入|经费)(?:总?数|总?额|安排|合计)?(?:（万?元）)?"
)
_SOURCE = regex(
    r"(?:其中：?)?(?:中央|省|自治区|市|州|县|区|旗|镇|乡|街道|村|财政|上级|本级|上年|单位|社会|自筹|自有|其他|一般公共|政府性)"
    r"[一-龥]{0,8}(?:资金|补助|配套|拨款|结转|结余|安排|投入|贷款|债券|捐赠|预算|经费|自筹|公益金)?"
)
_FEWEST = 2


class _Named(NamedTuple):
    """A number of a row with its name."""

    name: str
    value: Fraction
    places: int
    unit: str
    square: Square


@check("AMT071", Severity.WARNING)
def form_row_of_sources(text: DocumentText) -> Iterator[Fault]:
    """Yield the totals of rows of forms that the sources behind them in the row do not make up."""
    for table in text.once(tables):
        for row in table.rows:
            named = _named(row) if any(square.text.startswith("其中") for square in row) else []
            is_read = len(named) > _FEWEST and named[1].name.startswith("其中") and _TOTAL.fullmatch(named[0].name)
            if is_read and len({each.unit for each in named}) == 1:
                total, *parts = named
                made = sum((each.value for each in parts), Fraction(0))
                slack = Fraction(len(parts) + 1, 2 * 10 ** min(each.places for each in named))
                are_all = all(_SOURCE.fullmatch(each.name) for each in parts)
                if made > total.value + slack or (are_all and made < total.value - slack):
                    message = f"“{total.name}”是 {total.square.text}，后面各项相加是 {shown(made, total.places)}"
                    related = tuple(Related(each.square.span, f"这里是 {each.square.text}") for each in parts)
                    yield Fault(total.square.span, message, HINT, related=related)


def _named(row: Sequence[Square]) -> list[_Named]:
    """Return the numbers of a row that is made of names and amounts alone; none of any other row."""
    found: list[_Named] = []
    name = ""
    for square in row:
        said = _CELL.fullmatch(square.text)
        if said is None:
            return []
        if said["number"]:
            places = len(said["number"].partition(".")[2])
            value = value_of(said["number"])
            found.append(_Named(said["name"] or name, value, places, said["unit"] or "", square))
        name = "" if said["number"] else said["name"]
    return found if all(each.name for each in found) else []

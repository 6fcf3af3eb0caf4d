"""正文按项列出的，加起来不是表里那一行的数。

## 查什么    “某类项目 5 个：甲 a 万元、乙 b 万元……”，名称就是表格里一行的，列出的金额相加是否等于那一行的一个数；
            把其中一个数改一个数字、或者对调两个数字就能等于的，才指出来。有“等”的不查。
## 为什么    表里是合计，正文是明细；差在一个数字上，必有一个数抄错了。
## 例        表中特定目标类支出 901.60，正文列出的五项里“陪审员经费86.00万元”（应为 68.00），相加为 919.60。
## 怎么改    对照明细账，更正写错的一个。
## 依据      财预〔2020〕10号 附件1：年度资金总额为各项资金之和。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from reportgen.checks.reading.numbers.interval import shown
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.slips import differ_by_slip
from reportgen.checks.reading.tables.named_rows import NamedRow, named_rows
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "对照明细账，更正写错的一个。"
_LIST = regex(
    r"(?P<name>(?:(?!主要|重点)[^，。；：]){3,24}?)(?:项目|支出|经费|资金)?(?:共|包括|涉及|安排)?(?:[0-9一二三四五六七八九十]{0,3}[个项类]?)(?:项目|支出)?"
    r"(?:包括|分别为|为|有)?："
)
_OPEN = regex("[等余]|其中|小计|合计")  # then the list is not complete, or holds more than parts
_FEWEST = 3


@check("AMT060", Severity.WARNING)
def list_of_row(text: DocumentText) -> Iterator[Fault]:
    """Yield the lists of amounts that are a row of a table but for a slip of one of them."""
    rows = {name: row for name, row in text.once(named_rows).items() if row}
    for sentence in text.once(Sayings).stating(Kind.MONEY) if rows else ():
        row = _row(sentence, rows)
        parts = sentence.exact(Kind.MONEY)
        total = sum((each.number.value for each in parts), Fraction(0))
        if row and total not in row.amounts and (slip := _slip(parts, row.amounts, total)):
            part, amount = slip
            unit = part.number.unit_value
            made, meant = (shown(value / unit, part.number.places) for value in (total, amount))
            message = f"“{row.label}”各项相加是 {made}，表里这一行是 {meant}，像是“{part}”等项里有一个写错了"
            yield Fault(part.span, message, HINT, related=beside(*(each for each in parts if each is not part)))


def _row(sentence: Sentence, rows: dict[str, NamedRow]) -> NamedRow | None:
    """Return the row whose name leads to a list of amounts, and to nothing else."""
    found = _LIST.match(sentence.text) if sentence.stretch.setting is not Setting.CELL else None
    parts = sentence.exact(Kind.MONEY)
    is_list = found and len(parts) >= _FEWEST and parts[0].start > found.end()
    money = [each for each in sentence.mentions if each.number.kind is Kind.MONEY]
    if not found or not is_list or len(money) != len(parts) or _OPEN.search(sentence.text, found.end()):
        return None
    names = [name for name in rows if found["name"].startswith(name) or found["name"].endswith(name)]
    return rows[names[0]] if len(names) == 1 else None


def _slip(parts: Sequence[Mention], amounts: Sequence[Fraction], total: Fraction) -> tuple[Mention, Fraction] | None:
    """Return the last part that a slip may keep from making a number of the row, and that number."""
    meant = ((part, amount, part.number.value + amount - total) for amount in amounts for part in parts)
    slips = [(part, amount) for part, amount, value in meant if _is_slip(part, value)]
    return slips[-1] if slips else None


def _is_slip(part: Mention, value: Fraction) -> bool:
    steps = value / part.number.step
    return steps > 0 and steps.denominator == 1 and differ_by_slip(part.number.digits, str(steps))

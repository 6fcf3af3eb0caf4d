"""“每生每餐几元”的标准，前后写了两个数。

## 查什么    “标准为每生每餐 5 元”与另一段“按每生每餐 3 元的标准”：每某每某（每生每餐、每人每月、每户每年……）的标准，
            全文只写了两处、分在两段、前面没有写是哪一类对象的，两处是否相等。
            调整前后的、分档分类的、最低最高的不查。
## 为什么    一个项目的标准只有一个，前后不一，读者就不知道按哪个发的。
## 例        前文“标准为每生每餐 5 元”，后文“按每生每餐 3 元的标准足额发放”。
## 怎么改    对照文件改成同一个数；确有几档的，写明各是什么对象。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.written import LOOSE
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.regex import regex

HINT = "对照文件改成同一个数；确有几档的，写明各是什么对象。"
_STANDARD = cued(
    "每",
    rf"(?<![一-龥0-9])(?P<before>[一-龥]{{0,20}}?)(?P<each>每[人生户餐床亩][、每](?:餐|月|年|天|日|次|学期|学年|季度?|亩|人|生))"
    rf"(?:补助|补贴|发放|资助)?(?P<amount>{LOOSE})元",
)
# Words that say nothing of whom a standard is for.
_PLAIN = regex(
    r"(?:年度|目标|是|为|按照?|以|标准|统一|执行|财政|政府|补[助贴]|资助|发放|均|即|全部|足额|供餐|的|项目)*"
)
_OTHERS = regex(r"提高|调整|原|上年|去年|由|从|增加|分档|[一二三]档|最[高低]|分别|20[0-9]{2}年前")


@check("PRO131", Severity.WARNING)
def standard_told_otherwise(text: DocumentText) -> Iterator[Fault]:
    """Yield the second of the two standards that a document tells for each of the same, where they differ."""
    told: dict[str, list[tuple[str, int, bool, Related]]] = {}
    for sentence, found in text.once(Sayings).matching(_STANDARD):
        is_plain = _PLAIN.fullmatch(found["before"]) and not _OTHERS.search(sentence.text)
        is_standard = "标准" in sentence.text and bool(is_plain)
        place = Related(sentence.span_of(*found.span("amount")), f"这里写的是“{found['each']}{found['amount']}元”")
        amount = found["amount"].replace(",", "")
        told.setdefault(found["each"], []).append((amount, sentence.stretch.number, is_standard, place))
    for each, both in told.items():
        if len(both) == len(("first", "second")) and all(is_standard for *_, is_standard, _ in both):
            first, second = both
            if first[0] != second[0] and first[1] != second[1]:
                message = f"{each}的标准这里写的是 {second[0]}元，前面写的是 {first[0]}元"
                yield Fault(second[3].span, message, HINT, related=(first[3],))

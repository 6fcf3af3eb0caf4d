"""单位自己的同一个金额，前后写了两个数。

## 查什么    名称里带着单位（全称、简称、我会、我局、本部门等）、去掉年份以后一字不差的金额，年度相同的，前后是否相等
            （按较粗的取整比较）。季度、月份的不查；同一处已经由 PRO 类检查说过的除外。
## 为什么    同一句话在两章里各写一遍，改了一处忘了另一处，读者就不知道该信哪一个。
## 例        前文“区妇联2023年初预算数为1,890.27万元”，后文“区妇联年初预算数为1,980.27万元”。
## 怎么改    对照批复或决算表，改成同一个数。
## 依据      《党政机关公文处理工作条例》第十九条：内容应当表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.arithmetic.ledger import by_mention
from reportgen.checks.reading.arithmetic.respective import year_of
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, beside
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "对照批复或决算表，改成同一个数；口径不同的，写明口径。"
_SELF = (
    r"我(?:单位|部门|委|局|厅|会|办|院|中心|校|馆|站|处|所)|本部门|本单位|[省市区县](?:妇联|残联|总工会|文联|科协|侨联)"
)
_YEAR = regex(r"20[0-9]{2}(?:年(?![初末中终底])度?)?|年度")
_PART_OF_YEAR = regex(r"季度|[0-9]月|月份|半年|累计|^项目|项目$|专项|其中")
_SHORTEST = 6


@check("AMT038", Severity.WARNING)
def amount_told_otherwise(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the amounts of the department that differ from the one of the same name before."""
    names = "|".join(re.escape(each) for each in (subject.unit, subject.short_name, subject.self_name) if each)
    owner = re.compile(f"{names}|{_SELF}" if names else _SELF)
    seen: dict[tuple[str, str], Mention] = {}
    known = text.once(by_mention)
    for sentence in text.once(Sayings).stating(Kind.MONEY):
        is_prose = sentence.stretch.setting in {Setting.BODY, Setting.ITEM}
        for mention in sentence.exact(Kind.MONEY) if is_prose and owner.search(sentence.text) else ():
            name = _name(mention, owner) if id(mention) not in known else ""
            first = seen.setdefault((name, year_of(sentence, mention)), mention) if name else mention
            if not first.number.may_be(mention.number):
                yield Fault(mention.span, f"这里写的是“{mention}”，前面写的是“{first}”", HINT, related=beside(first))


def _name(mention: Mention, owner: re.Pattern[str]) -> str:
    """Return the name of an amount without years; empty for one of a part of the year, of a project, or of nobody."""
    name = _YEAR.sub("", mention.name)
    is_owned = owner.search(name) and len(name) >= _SHORTEST and not _PART_OF_YEAR.search(name)
    return name if is_owned else ""

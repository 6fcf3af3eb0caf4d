"""写出了未成年人的姓名。

## 查什么    儿童、学生、女童、孤儿等后面的姓名，姓名后面注明“（9岁）”“，女，12岁”的。
## 为什么    未成年人的姓名、年龄和处境写在一起，会暴露隐私，影响成长。
## 例        资助留守儿童王小明（9岁）入学。
## 怎么改    删去姓名，只写人数和情况。
## 依据      《中华人民共和国未成年人保护法》第四条、第七十三条；《中华人民共和国个人信息保护法》第二十八条。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import Hit, gathered, hits
from reportgen.checks.reading.text.search import Search
from reportgen.checks.reading.words.persons import COMPOUND, GIVEN, MORE_SURNAMES, SURNAMES
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "删去姓名，只写人数和情况。"
_ROLE = (
    "留守儿童|困境儿童|流动儿童|孤独症儿童|残疾儿童|患病儿童|患儿|孤儿|女童|男童|幼儿|小学生|初中生|高中生|"
    "贫困学生|困难学生|受助学生|"
    "未成年人|女孩|男孩|小朋友|受害儿童|学生|儿童|孩子"
)
_MINOR = Search(
    regex(f"[{MORE_SURNAMES}上诸皇司夏慕尉令留困流孤残患女男幼小初高贫受未学儿孩]"),
    regex(
        rf"(?:{_ROLE})[：:]?[ ]?([{SURNAMES}](?:[{GIVEN}]{{2}}|[一-龥]{{1,2}}(?=[，。、；（(等因患被]|家|一家|的家|"
        rf"同学|$)))"
        rf"|((?:{COMPOUND}|[{MORE_SURNAMES}])[一-龥]{{1,2}})[ ]?(?:[（(](?:[男女][，,、]?)?(?:\d|1[0-7])(?:周?岁)[）)]|"
        rf"[，,][男女][，,](?:\d|1[0-7])(?:周?岁))",
        re.MULTILINE,
    ),
)


@check("PRV006", Severity.WARNING)
def named_minor(text: DocumentText) -> Iterator[Fault]:
    """Yield the names of children."""
    yield from gathered(hits(text, _MINOR), _told, HINT)


def _told(hit: Hit) -> str:
    return f"写出了未成年人的姓名“{hit.match[1] or hit.match[2]}”：“{hit.around}”"

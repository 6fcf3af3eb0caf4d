"""写出了未成年人的姓名。

## 查什么    儿童、学生、女童、孤儿等后面的姓名，姓名后面注明“（9岁）”“，女，12岁”“（12岁，某小学五年级）”
            “（2014年出生）”“年仅9岁”以及就读年级的。
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
# What is no name though it begins as one: 高年级（12岁）, 康复组（6岁）.
_NAME = rf"(?:{COMPOUND}|[{MORE_SURNAMES}])[一-龥]{{1,2}}(?<![级组班段部园校龄类童])"
_OPEN = r"[（(](?:[男女][，,、]?)?"
_PUPIL = (
    r"(?:[^（）()。；，、\n]{0,16}(?:小学|中学|学校|幼儿园|一中|二中|三中|附小|附中)(?:[一二三四五六七八九]年级|初[一二三]|高[一二三]|[大中小]班)"
    r"|[一二三四五六七八九]年级|初[一二三]|高[一二三](?![职级]))"
)
_MINOR = Search(
    regex(f"[{MORE_SURNAMES}上诸皇司夏慕尉令留困流孤残患女男幼小初高贫受未学儿孩]"),
    regex(
        rf"(?:{_ROLE})[：:]?[ ]?([{SURNAMES}](?:[{GIVEN}]{{2}}|[一-龥]{{1,2}}(?=[，。、；（(等因患被]|家|一家|的家|"
        rf"同学|$)))"
        rf"|({_NAME})[ ]?(?:{_OPEN}(?:\d|1[0-7])周?岁[）)，,、；;]|[，,][男女][，,](?:\d|1[0-7])周?岁"
        rf"|(?:今年|年仅|现年|刚满)(?:\d|1[0-7])周?岁(?![以至])|{_OPEN}20(?:0[6-9]|[12]\d)年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?出?生)"
        rf"|(?<=[：:、，,；）)])({_NAME})[（(](?:[男女][，,、])?{_PUPIL}",
        re.MULTILINE,
    ),
)


@check("PRV006", Severity.WARNING)
def named_minor(text: DocumentText) -> Iterator[Fault]:
    """Yield the names of children."""
    yield from gathered(hits(text, _MINOR), _told, HINT)


def _told(hit: Hit) -> str:
    return f"写出了未成年人的姓名“{hit.match[1] or hit.match[2] or hit.match[3]}”：“{hit.around}”"

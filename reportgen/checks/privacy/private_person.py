"""写出了困难群众、当事人的姓名。

## 查什么    “陈先生”“李某某”“张××”，以及困难妇女、受害人、当事人、患者、求助人等后面的姓名，
            后面注明年龄的姓名（“周某英（82岁）”），后面写着患病、离异等不幸的村民、居民的姓名。
            表彰的先进个人、落款的负责人、公开任职的人员不算。
## 为什么    救助、维权、信访案件涉及个人隐私，写出姓氏和事由，熟人就能认出来。
## 例        妥善解决陈先生四胞胎求助等案件46宗。
## 怎么改    删去姓名，只说事由和件数，如“妥善解决多胞胎家庭求助等案件46宗”。
## 依据      《中华人民共和国个人信息保护法》第二十五条；《中华人民共和国妇女权益保障法》第二十八条。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import Hit, gathered, hits
from reportgen.checks.reading.text.search import Search
from reportgen.checks.reading.words.persons import GIVEN, MORE_SURNAMES, SURNAMES
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "删去姓名，只说事由和件数。"
_ROLE = (
    "受害人|被害人|受害者|被害者|当事人|受助人|求助人|申请人|被救助人|救助对象|帮扶对象|困难妇女|困难母亲|"
    "困难群众|困难职工|困难家庭|困难户|"
    "建档立卡户|脱贫户|五保户|监测户|受灾户|低收入户|边缘户|突发严重困难户|"
    "贫困妇女|贫困母亲|贫困户|特困户|低保户|患病妇女|患癌妇女|两癌妇女|“两癌”妇女|单亲母亲|受暴妇女|家暴受害人|"
    "患者|患儿|病人|受检者|受检人|就诊者|感染者|信访人|来访人|上访人|"
    "重度残疾人|(?:低保|独居|空巢|失独|失能|孤寡|特困|高龄|留守|困难|贫困|患病|患癌|受助|病重|重病|残疾|散居|边缘易致贫)"
    "(?:老人|老年人|妇女|人员|对象|居民|村民|户主|家庭|户)|"
    "来访群众|被告人?|犯罪嫌疑人|嫌疑人|服刑人员|残疾人|失独老人|独居老人|空巢老人"
)
# Anybody becomes a person in need by what is told behind the name: 村民李秀兰，2024年5月确诊胃癌.
_ANYBODY = "(?:村民|居民|牧民|渔民|社员|农户|群众|职工|妇女|学员)"
_DISTRESS = (
    r"(?:20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:不幸|被|经[^，。；]{0,8})?"
    r"(?:确诊(?!率|人|病)|诊断为|罹患|身患|患有|患上|查出|因患|因病[致返住去]|丧偶|离异|服刑|遭受家暴|长期遭受)"
)
_PERSON = Search(
    regex(
        f"[{MORE_SURNAMES}“上两低信边受单独失嫌家就居帮当感患困孤来散服求牧渔社农群职学特犯申病残留空被贫重高人户村妇低救对老建脱五监边突]"
    ),
    regex(
        rf"[{MORE_SURNAMES}](?:先生|女士|阿姨|奶奶|大爷|大妈|大姐|老太)(?!们)"
        rf"|(?<![某])[{MORE_SURNAMES}]某(?:某|[一-龥](?=[，。、（(因案诉等一]))?(?![些种个类人年月日地项])"
        rf"|[{SURNAMES}](?:[×Xx＊*]{{1,2}})(?=[，。、；（(的等家一因患被案诉])"
        rf"|(?:{_ROLE})[ ]?[：:]?(?:[{MORE_SURNAMES}][{GIVEN}]{{2}}|"
        rf"[{SURNAMES}][一-龥]{{1,2}}(?=[，。、；（(等因患被诉]|家|一家|的|同志|$))"
        rf"|[{MORE_SURNAMES}][{GIVEN}]{{2}}(?=被?(?:确诊|诊断)|罹患|患有|查出)"
        rf"|{_ANYBODY}[{MORE_SURNAMES}和][{GIVEN}]{{2}}(?=[，（]?{_DISTRESS})"
        rf"|{_ANYBODY}[{SURNAMES}][一-龥]{{1,2}}(?=[，（]{_DISTRESS})"
        # An age beside a name is told of private persons alone: 周桂英（82岁）.
        rf"|(?<![一-龥])[{MORE_SURNAMES}][一-龥]{{1,2}}(?=[（(](?:[男女][，,、])?(?:1[89]|[2-9]\d|1[01]\d)周?岁)"
        rf"|[{MORE_SURNAMES}][{GIVEN}]{{2}}(?=[（(](?:[男女][，,、])?(?:1[89]|[2-9]\d|1[01]\d)周?岁)",
        re.MULTILINE,
    ),
)
_NO_PERSON = regex(r"(?:对|关|由|属|等|各|每)[位名]?$|先生路|女士节")


@check("PRV004", Severity.WARNING)
def private_person(text: DocumentText) -> Iterator[Fault]:
    """Yield the names of private persons in need or in a case."""
    found = (hit for hit in hits(text, _PERSON) if not _NO_PERSON.search(hit.before[-2:]))
    yield from gathered(found, _told, HINT)


def _told(hit: Hit) -> str:
    return f"写出了当事人“{hit.text}”：“{hit.around}”"

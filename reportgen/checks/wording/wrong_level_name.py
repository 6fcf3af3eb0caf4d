"""单位的级别写错了。

## 查什么    区、县的报告里，说本单位自己的预算、支出、制度、资产时，写成了“市妇联”“省妇联”这样的上级单位（市级报
            告里写成“区妇联”同样）。
            市级报告里“县侨联委托第三方发放问卷”，县级报告里“经省残联理事会议研究，本会……”，也是。
            说上级的要求、表彰、会议的不算。
## 为什么    从上级单位的报告抄来的段落，忘了改级别。
## 例        西城区妇联的报告写“市妇联各项支出严格按照批复执行”。
## 怎么改    改成本单位的简称。
## 依据      《党政机关公文处理工作条例》第十九条：表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import Hit, gathered, hits
from reportgen.checks.reading.text.search import Cued
from reportgen.checks.reading.words.organisations import SHORT_FORMS, tail_of
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity

HINT = "改成本单位的简称。"
_LEVELS = "省市区县"
# What a unit says of itself alone: its money, its rules, its assets.
_OWN = (
    r"(?:20\d\d年度?)?(?:的)?(?:各项支出|支出严格|年初预算|全年预算|预算|决算|部门预算|部门整体|部门支出|部门决算|预算执行|"
    r"预算编制|预算收入|预算支出|基本支出|项目支出"
    r"|严格按照|严格执行|严格遵守|内部控制|内控制度|财务管理|财务制度|固定资产|资产管理|支出管理|资金使用|收支|"
    r"人员经费|公用经费|三公|“三公”|绩效自评"
    r"|建立健全|制定了|已建立|已制定|下设|内设|现有编制|核定编制|实有在职|机关行政编制)"
)
# What only the unit itself does: no city has one 县妇联, and a body above does not decide as 本会.
_BELOW = r"(?=(?:委托|聘请)第三方|(?:共|随机)?发放(?:调查)?问卷)"
_DECIDED = (
    r"(?=(?:20\d\d年)?(?:第[一二三四五六七八九十]+次)?[^，。；]{0,10}会议?"
    r"(?:研究|审议|讨论)(?:通过|同意|决定)?，本[会局委馆院])"
)


@check("TXT022", Severity.WARNING)
def wrong_level_name(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the names of a unit of another level where the own one is meant."""
    tail = tail_of(subject.unit)
    short = SHORT_FORMS.get(tail, "") or re.sub(f"^.*[{_LEVELS}]", "", subject.short_name)
    level = subject.level if subject.level in _LEVELS else ""
    if not short or not level:
        return
    others = "".join(each for each in _LEVELS if each not in ("区县" if level in "区县" else level))
    name, below = rf"(?:{short}|{tail or short})", "区县" if level in "省市" else "-"
    behind = rf"(?:([{others}]){name}(?={_OWN})|[{below}]{name}{_BELOW})"
    pattern = re.compile(rf"(?:^|(?<=[。；，、：\n]))[ ]*{behind}|(?<=经)[{others}]{name}{_DECIDED}", re.MULTILINE)
    named = hits(text, Cued((short, tail or short), pattern))
    found = (hit for hit in named if hit.text.strip() not in subject.related)
    yield from gathered(found, lambda hit: _told(hit, level), HINT)


def _told(hit: Hit, level: str) -> str:
    return f"本单位是{level}级，这里写的是“{hit.text.strip()}”：“{hit.around}”"

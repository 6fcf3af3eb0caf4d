"""把别的单位的党委（党组）写成了本单位的领导。

## 查什么    “在某局党委（党组）的领导下”“某局党委高度重视”“某局党组会议研究”“经某局局务会
            研究”：这个局（厅、会、中心）是不是本单位；写“县委、市委、党工委”的不查，引号、书名号里的不查，
            写明是主管部门、上级的不查，财政局、审计局不查；局务会只在本单位也是局的时候查；
            “某馆办公室每季度通报”的馆、医院、学校、中心同此。
## 为什么    从别的单位的报告抄来的段落，忘了改单位名称。
## 例        青山乡人民政府的报告写“在县交通运输局党委的坚强领导下”。
## 怎么改    改成本单位的党委、党组。
## 依据      《党政机关公文处理工作条例》第十九条：表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import PROSE, Hit, gathered, hits, in_quotes
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改成本单位的党委、党组；说的是主管部门的，写明“主管部门”。"
_LED = cued(
    "党委 党组",
    r"(?P<body>[一-龥]{2,10}?(?:局|厅|联合会|协会|中心|医院|学校))(?:党委|党组)"
    r"(?:和[^，。；]{1,12})?(?:的?(?:坚强|正确|统一|全面|集中统一)?领导|高度重视|会议?(?:专题)?研究|班子|书记|理论学习)",
)
# A meeting that only the bureau itself holds: 须经县某局局务会研究.
_MET = cued(
    "办公会 班子会 务会",
    r"[省市区县旗州](?P<body>[一-龥]{2,10}?(?P<tail>局|厅|委员会|中心|医院|学校|中学|小学|馆))(?:20[0-9]{2}年)?"
    r"(?:第[0-9一二三四五六七八九十]{1,3}次)?"
    r"(?:(?:局长|厅长|主任|院长|校长|馆长)?办公会|(?:领导)?班子会|[局厅院校馆]务会)议?(?:集体)?(?:研究|审议|审定|审批|讨论|通过|决定|同意|批准)",
)
# A room of the house that only the unit itself gives work to: 县文化馆办公室每季度通报.
_ROOM = cued(
    "办公室 财务 综合科 综合部",
    r"[省市区县旗州](?P<body>[一-龥]{2,10}?(?P<tail>中心|医院|学校|中学|小学|馆))"
    r"(?:办公室|财务[科室部]|综合[科部])(?:负责|牵头|汇总|统筹|督促|通报|调度|每[月季年]|按[月季年]|定期)",
)
_OFFICES = ("财政局", "审计局")
_LEADING = regex(r"^.*(?:在|由|经|按照|根据|我|本|和|与|及|各|省|市|县|区|州|旗|盟)")
# What was handed to the own bureau: 结果已提交局党组会议研究.
_HANDED = regex("(?:提交|上报|报经|报请|报送|呈报|呈|交|报|向)(?:局|厅)$")
_ABOVE = regex("主管|上级|牵头|联合|协同|会同|配合|共同|沟通|协调|原")
_MULTIPLE = {
    "交通局": "交通运输局",
    "住建局": "住房和城乡建设局",
    "人社局": "人力资源和社会保障局",
    "卫健局": "卫生健康局",
}


@check("TXT030", Severity.WARNING)
def led_by_others(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the words that make the party group of another unit the one that leads."""
    unit = subject.unit
    led, *inner = (hits(text, each, PROSE) if unit else () for each in (_LED, _MET, _ROOM))
    met = (hit for each in inner for hit in each if unit.endswith(hit.match["tail"]))
    found = (hit for hit in (*led, *met) if not in_quotes(hit) and _is_other(hit, unit))
    yield from gathered(found, lambda hit: f"写的是“{_body(hit)}”，本单位是“{unit}”：“{hit.around}”", HINT)


def _body(hit: Hit) -> str:
    return _LEADING.sub("", hit.match["body"])


def _is_other(hit: Hit, unit: str) -> bool:
    """Whether the body is a named one, and neither the unit nor said to be above it."""
    body = _body(hit)
    full = _MULTIPLE.get(body, body)
    clause = re.split("[。；，]", hit.before)[-1] + hit.text
    is_own = full in unit or all(character in unit for character in body)
    is_own = is_own or bool(_HANDED.search(body))
    return len(body) > 2 and not is_own and not body.endswith(_OFFICES) and not _ABOVE.search(clause)

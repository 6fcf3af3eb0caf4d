"""说自己的事，写的却是本级的另一个单位。

## 查什么    全文只出现过一次的“县粮食局”“县文化馆”：说在职人员、编制、内设机构这些只有本单位才写的事，
            或者与本单位同类（都是馆、站、所、校、院）而在说“充分发挥”“认真落实”的，
            与本单位同称（都是局、都是校）而在说“将进一步……”“把自评结果作为……”的（财政局、审计局除外）；只查句首、分句开头的，
            有“联合、配合、合作、划转、移交”一类字的不查。
## 为什么    从别的单位的报告抄来的段落，忘了改名称。
## 例        县图书馆的报告写“县文化馆充分发挥总分馆优势”。
## 怎么改    改成本单位的名称；说的确实是别的单位的，写明是协作。
## 依据      《党政机关公文处理工作条例》第十九条：表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import PROSE, Hit, hits, in_quotes
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改成本单位的名称；说的确实是别的单位的，写明是协作。"
_OWN = r"(?=(?:现有)?(?:在职人员|在编人员|人员编制|核定编制|内设机构|内设[股科处]室|机关行政编制)(?:中|共?[0-9]|，))"
_PRAISE = r"(?=(?:充分发挥|认真落实|认真贯彻|严格落实|严格执行|切实加强|始终坚持|积极探索|积极开展))"
# What a unit will do with its own evaluation: no other one says so.
_WILL = r"(?=(?:下一步)?(?:将(?:进一步|以此|按照|继续|严格|切实|认真|针对)|(?:将|把)[^，。；]{0,4}(?:自评|评价)结果))"
_NAMED = cued(
    "局 馆 站 所 校 院 社",
    r"(?:^|(?<=[。；，、）：\n]))[ ]*"
    r"(?P<name>(?P<place>[一-龥]{2,3})??(?P<level>[省市区县])(?P<kind>[一-龥]{1,6}?(?P<tail>[局馆站所校院社])))"
    rf"(?:(?P<own>{_OWN})|{_PRAISE}|(?P<will>{_WILL}))",
    re.MULTILINE,
)
_OFFICES = ("财政", "审计")
_ALIKE = frozenset("馆站所校院")
_SHARED = regex(r"联合|配合|合作|会同|协同|共同|共建|划转|移交|移送|下属|所属|归口|二级|代管|指导|协调|原")


@check("TXT041", Severity.WARNING)
def unit_of_other_kind(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the units of the own level that are named once, where only the own one can be meant."""
    for hit in hits(text, _NAMED, PROSE) if subject.unit and subject.level in {*"省市区县"} else ():
        name, kind = hit.match["name"], hit.match["kind"]
        is_other = hit.match["level"] == subject.level and not _is_own(kind, subject)
        is_alike = subject.unit[-1] == hit.match["tail"] and hit.match["tail"] in _ALIKE
        # A bureau is above a school, and not above a bureau.
        is_own_will = subject.unit[-1] == hit.match["tail"] and not kind.startswith(_OFFICES)
        is_said = hit.match["own"] is not None or (is_own_will if hit.match["will"] is not None else is_alike)
        is_said &= not hit.match["place"] or hit.match["place"] in subject.unit
        if is_other and is_said and text.joined.count(kind) == 1 and not (in_quotes(hit) or _is_shared(hit)):
            yield Fault(hit.span, f"写的是“{name}”，本单位是“{subject.unit}”：“{hit.around}”", HINT)


def _is_own(kind: str, subject: Subject) -> bool:
    """Whether a name may be the own unit's, written short, or that of a unit above or below it."""
    stated = (subject.unit, subject.short_name, *subject.related)
    is_written = any(kind in each for each in stated)
    return is_written or all(character in subject.unit for character in kind[:-1])


def _is_shared(hit: Hit) -> bool:
    sentence = re.split(r"[。；]", hit.before)[-1] + hit.text + re.split(r"[。；]", hit.after)[0]
    return bool(_SHARED.search(sentence))

"""写了别的单位的名称。

## 查什么    落款、题目、标题里，以及按“……要求”“……各项支出”说到的财政局、政府和同类单位，是不是别的市、区的；
            所依据的办法、细则（《××省……办法》）和公开报告的网站，是不是别的省、市、区的。
            对口支援、交流学习时提到的别的单位不算。
## 为什么    从别处的报告抄来的段落，忘了改单位名称。
## 例        荔湾区的报告写“按照越秀区财政局的要求”。
## 怎么改    改成本单位、本级财政部门的名称。
## 依据      《党政机关公文处理工作条例》第十九条：表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.hits import PROSE, Hit, hits, in_quotes
from reportgen.checks.reading.text.search import Cued
from reportgen.checks.reading.words.foreign_places import NO_PLACE, RULES, SITES
from reportgen.checks.reading.words.organisations import Place, bare_place, places_of, tail_of
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改成本单位、本级财政部门的名称；确实说的是别的单位的，写明是交流、协作。"
_OFFICES = ("财政局", "人民政府", "审计局")
_HEADS = frozenset({Setting.TITLE, Setting.HEADING, Setting.SIGNATURE})
_SHARED = regex(
    r"支援|协作|结对|帮扶|交流|学习|考察|调研|合作|联合|共同|共建|来访|参访|参照|借鉴|比照|等地|协同|捐赠|迁|原"
)
# What leads to the name of one's own bureau and is no place: 征求市教育局意见, 涵盖市教育局.
_LEADING = regex(
    r"(?:(?<=[局委办部厅院会校馆站所])[商报请]|[求盖议自请送告知示促导督助访取给予属经由据照向对与及在被受把将为以并等或是须让令使派入出到至从按]"
    r"|简称|下称|支持|组织|邀请|委托|委派|指导|联合|会同|归口|包括|包含|涉及|提醒|通知|配合|落实|依托|反馈|移交|转交|收回|协调|牵头|主管"
    r"|接受|商定|隶属|协同|对接|联系|衔接|走访|参加|列入|纳入|获得|获评|荣获|成立|组成|设立|撤销|合并|划转|批准|同意|负责|承办)$"
)
_ALIKE = {"县": "区", "旗": "区", "自治州": "市", "州": "市", "盟": "市"}


@check("TXT021", Severity.WARNING)
def foreign_name(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the names of organisations of other places where the own one is meant."""
    tail, own = tail_of(subject.unit), places_of(subject.unit)
    if not own:
        return
    cues = (tail, *_OFFICES)
    pattern = re.compile(rf"([一-龥]{{2,3}})(市|区|县|旗|州)({'|'.join(cues)})")
    for hit in hits(text, Cued(cues, pattern)) if tail else ():
        name = bare_place(hit.text)
        is_told = name in subject.unit or any(name in each for each in subject.related) or in_quotes(hit)
        is_told |= bool(_LEADING.search(_place(hit).name))
        if not is_told and _is_other(_place(hit), own) and not _is_shared(hit):
            yield Fault(hit.span, f"写的是“{name}”，本单位是“{subject.unit}”", HINT)
    for hit in hits(text, RULES):
        is_place = not NO_PLACE.search(hit.text)
        if is_place and _is_other(_place(hit), own) and not _is_shared(hit):
            yield Fault(hit.span, f"写的是“{hit.text}”的文件，本单位是“{subject.unit}”", HINT)
    for hit in hits(text, SITES, PROSE):
        is_place = not NO_PLACE.search(hit.match[1] + hit.match[2])
        if is_place and _is_other(_place(hit), own) and not _is_shared(hit) and not in_quotes(hit):
            yield Fault(hit.span, f"写的是“{hit.text}”，本单位是“{subject.unit}”", HINT)


def _place(hit: Hit) -> Place:
    return Place(bare_place(hit.match[1]), hit.match[2])


def _is_other(place: Place, own: tuple[Place, ...]) -> bool:
    """Whether a place is another one of the level of one of the own places."""
    level = _ALIKE.get(place.level, place.level)
    same = [each.name for each in own if _ALIKE.get(each.level, each.level) == level]
    return len(place.name) > 1 and bool(same) and not any(each in place.name or place.name in each for each in same)


def _is_shared(hit: Hit) -> bool:
    sentence = re.split(r"[。；]", hit.before)[-1] + re.split(r"[。；]", hit.after)[0]
    return hit.passage.setting not in _HEADS and bool(_SHARED.search(sentence))

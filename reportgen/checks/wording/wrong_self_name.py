"""自称与单位的性质不合：乡政府的报告写“我局”，镇的报告写“我乡”。

## 查什么    “我局”“我委”“我镇”“我乡”“我街道”“我院”“我校”“我馆”等自称，与本单位（题目里的单位）是不是一类；
            “我单位”“我部门”“本部门”不限；“为我所用”不是自称；引号里的不查；党委、政府的“我市、我县”是说地方，不查。
## 为什么    从别的单位的报告抄来的段落，忘了改自称。
## 例        青山乡人民政府的报告写“我镇严格执行财务制度”。
## 怎么改    改成本单位的自称。
## 依据      《党政机关公文处理工作条例》第十九条：表述准确。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.text.hits import Hit, gathered, hits, in_quotes
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "改成本单位的自称；说的确实是别的单位的，写全名。"
_SELF = regex(
    r"我(?<![自你忘敌大]我)(街道|单位|部门|中心|局|委|厅|镇|乡|院|校|馆|站|所|队|会)(?![员议计报场]|(?<=所)[用需愿见闻知能及想说])"
)
_ANY = frozenset({"单位", "部门"})
# What a unit whose name ends so may call itself; the first that fits counts.
_OWN = (
    (r"(?:街道办事处|街道办|街道)", "街道 办 街"),
    (r"镇人民政府|镇政府|镇", "镇"),
    (r"乡人民政府|乡政府|乡", "乡"),
    (r"(?:管理|工作|开发区管理)委员会|管委会", "委 会 中心"),
    (r"委员会|[发卫住国经工]委|委", "委 会"),
    (r"联合会|总工会|协会|学会|商会|红十字会|科协|妇联|残联|文联|社科联|工商联|会", "会 中心"),
    (r"检察院|法院|医院|研究院|学院|敬老院|福利院|院", "院 校"),
    (r"学校|中学|小学|幼儿园|党校|大学|校", "校 园 院"),
    (r"馆", "馆 中心"),
    (r"中心", "中心"),
    (r"厅", "厅"),
    (r"局", "局"),
    (r"[总支大]队", "队"),
    (r"站", "站"),
    (r"所", "所"),
)


@check("TXT029", Severity.WARNING)
def wrong_self_name(text: DocumentText, subject: Subject) -> Iterator[Fault]:
    """Yield the words by which a unit speaks of itself and that no unit of its kind uses."""
    own = next((set(words.split()) for tail, words in _OWN if re.search(rf"(?:{tail})$", subject.unit)), set())
    if own:
        found = (hit for hit in hits(text, _SELF) if hit.match[1] not in own | _ANY and not in_quotes(hit))
        yield from gathered(found, lambda hit: _told(hit, subject.unit), HINT)


def _told(hit: Hit, unit: str) -> str:
    return f"写的是“{hit.text}”，本单位是“{unit}”：“{hit.around}”"

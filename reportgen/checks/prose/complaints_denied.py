"""前面说没有收到投诉，问题里又写了有几件投诉。

## 查什么    说“未收到任何投诉”“零投诉”的，“存在的问题”一节里是否写着投诉几件；上年的不算。
            别处受理的投诉可能是本职工作，不查。
## 为什么    有和没有只能有一句是真的。
## 例        项目实施以来未收到任何投诉。……存在问题：全年受理辅具质量投诉 5 件。
## 怎么改    核对投诉登记，改正说错的一句；说的范围不同的，写明各指什么。
## 依据      财预〔2020〕10号：自评结果应当真实、客观。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.headings import level_of
from reportgen.checks.reading.text.search import cued
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.regex import regex

HINT = "核对投诉登记，改正说错的一句；说的范围不同的，写明各指什么。"
_DENIED = cued(
    "投诉",
    r"(?:未|没有)(?:收到|接到|发生|出现)过?(?:任何|一起|一件)(?:群众|服务对象)?投诉(?=[，。；]|$)|零投诉(?=[，。；]|$)",
)
_TOLD = cued(
    "投诉", r"(?:受理|收到|接到|处理|发生)[^，。；0-9]{0,10}投诉[1-9][0-9]*[件起次宗]|投诉[1-9][0-9]*[件起次宗]"
)
_OTHER = regex(r"上年|去年|往年|20[0-9]{2}年")


@check("PRO112", Severity.WARNING)
def complaints_denied(text: DocumentText) -> Iterator[Fault]:
    """Yield the complaints that are told among the problems of a document which says that there were none."""
    sayings = text.once(Sayings)
    denials = [each for each in sayings.matching(_DENIED) if not _OTHER.search(each[0].text)]
    problems = _problems(text) if denials else frozenset()
    for sentence, found in sayings.matching(_TOLD) if problems else ():
        if sentence.stretch.passage.block in problems and not _OTHER.search(sentence.text):
            other, denied = denials[0]
            beside = Related(other.span_of(*denied.span()), f"这里写的是“{denied[0]}”")
            message = f"“{found[0]}”，但文中说“{denied[0]}”"
            yield Fault(sentence.span_of(*found.span()), message, HINT, related=(beside,))
            return


def _problems(text: DocumentText) -> frozenset[int]:
    """Return which blocks of a document stand below a heading that names problems."""
    level, found = 0, set()
    for passage in text.passages:
        if passage.setting is Setting.HEADING and (not level or level_of(passage) <= level):
            level = level_of(passage) if "问题" in passage.text or "不足" in passage.text else 0
        elif level:
            found.add(passage.block)
    return frozenset(found)

"""一段话没有写完，或者被拆成了两段。

## 查什么    正文的一段有没有以逗号、顿号或者汉字结束，没有句号；后面紧接着另起一段的，多半是一段被分页符、
            回车拆成了两段。下一段里又有这一段的话的，是小标题，不算。
            以“才能”“以及”“尚未”一类不能结束一句话的词结束的，短的一段也查。
## 为什么    词语从中间断开，前半段没有结尾，后半段没有开头。
## 例        “……困难妇女儿童救助”另起一段“帮扶机制。……”。
## 怎么改    删去中间的回车，合成一段；确实写完了的，补上句号。
## 依据      GB/T 15834—2011 4.1：句末用句号。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText, Passage, Setting
from reportgen.checks.reading.text.hits import PROSE
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "删去中间的回车，合成一段；确实写完了的，补上句号。"
_FEWEST_COMMAS = 2
_SHORTEST_OPEN, _SHORTEST, _SHORTEST_ITEM = 12, 35, 60
# Blanks that set columns apart.
_MARK, _LONG_CLAUSE = regex("[，。；、：]"), 8
# What comes before the end of no sentence: 报告要十天才能, 所需资金由.
_LEADS_ON = regex(
    r"(?:(?<![的发展挥施露])才能|能够|以便|从而|并且|而且|以及|因此|由于|虽然|但是|按照|对于|关于|为了|尚未|未能|仍未|正在|已经|予以)$"
)
_SHORTEST_LEADING_ON = 16
_COLUMNS = regex(r"\S[ \u3000]{2,}\S")
_ASIDE = regex(r"^(?:附[件表注]|注|备注|说明|联系|填报|单位|资料来源)|电话|联系人|摄$")


@check("TXT017", Severity.WARNING)
def unfinished_paragraph(text: DocumentText) -> Iterator[Fault]:
    """Yield the paragraphs that end in the middle of a sentence."""
    for index, passage in enumerate(text.passages):
        following = text.passages[index + 1] if index + 1 < len(text.passages) else None
        if passage.setting in PROSE and _is_open(passage) and not (following and _is_headline(passage, following)):
            is_split = following is not None and following.setting is Setting.BODY and not following.number
            end = f"“…{passage.text[-10:]}”"
            message = f"一段话在{end}处被拆成了两段" if is_split else f"一段话到{end}为止，没有句末的标点"
            yield Fault(passage.span(max(len(passage.text) - 10, 0)), message, HINT)


def _is_headline(passage: Passage, following: Passage) -> bool:
    """Whether the passage says what the next one says again: no two halves of a paragraph share a clause."""
    clauses = (each for each in _MARK.split(passage.text) if len(each) >= _LONG_CLAUSE)
    return any(each in following.text for each in clauses)


def _is_open(passage: Passage) -> bool:
    bare = passage.text.rstrip()
    last, length = bare[-1:], len(bare)
    if last in "，、,":
        is_open = length >= _SHORTEST_OPEN
    elif _LEADS_ON.search(bare):
        is_open = length >= _SHORTEST_LEADING_ON and "，" in bare
    else:
        shortest = _SHORTEST if passage.setting is Setting.BODY else _SHORTEST_ITEM
        is_word = length >= shortest and ("一" <= last <= "龥" or last.isdigit())
        is_open = is_word and ("。" in bare or "；" in bare or bare.count("，") + bare.count(",") >= _FEWEST_COMMAS)
    return is_open and not _ASIDE.search(bare) and not _COLUMNS.search(bare)

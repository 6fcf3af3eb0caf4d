"""问题里说的收回、压减的金额，与整改里说的不一样。

## 查什么    表格同一行的两格里，各有一个收回、压减、退回、交回、核减的金额的，两个金额是否相等（按较粗的取整比较）。
## 为什么    “问题”和“整改”并排印着，说的是同一笔钱；数不一样，整改就落不到实处。
## 例        问题：两次统筹收回预算资金30.74万元；整改：已交回30.47万元。
## 怎么改    对照文件更正写错的一个；说的是两笔钱的，写明各是哪一笔。
## 依据      项目绩效自评情况公开表“项目执行中存在的问题”“整改情况”两栏前后对应。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, beside, stating
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.regex import regex

HINT = "对照文件更正写错的一个；说的是两笔钱的，写明各是哪一笔。"
_TAKEN_BACK = regex(r"收回|压减|退回|交回|核减|调减|上缴")
_AFTER = 12
Cell = tuple[int, int, int]


@check("IND031", Severity.WARNING)
def remedy_of_other_amount(text: DocumentText) -> Iterator[Fault]:
    """Yield the amounts taken back that differ from the one in the cell before, in one row."""
    cells = [each for each in text.once(stating) if each.stretch.setting is Setting.CELL]
    for _, row in groupby(cells, key=lambda each: _cell(each)[:2]):
        told = [amounts for _, cell in groupby(row, key=_cell) if (amounts := _taken_back(list(cell)))]
        for first, then in pairwise(told):
            one, other = first[0], then[0]
            is_single = len(first) == len(then) == 1
            if is_single and _differ(one, other):
                message = f"这里写的是 {other.number.text}，同一行前面写的是 {one.number.text}"
                yield Fault(other.span, message, HINT, related=beside(one))


def _differ(one: Mention, other: Mention) -> bool:
    """Whether two amounts are not the same money, however each was rounded."""
    if one.number.step == other.number.step:
        return one.number.value != other.number.value
    return not one.number.interval.meets(other.number.interval)


def _cell(sentence: Sentence) -> Cell:
    passage = sentence.stretch.passage
    return passage.block, passage.row, passage.column


def _taken_back(cell: list[Sentence]) -> list[Mention]:
    """Return the different amounts of a cell that were taken back, by the words of their own clause."""
    found: dict[str, Mention] = {}
    for sentence in cell:
        for mention in sentence.mentions:
            behind = sentence.text[mention.end : mention.end + _AFTER].partition("，")[0]
            if mention.number.kind is Kind.MONEY and _TAKEN_BACK.search(f"{mention.words}{behind}"):
                found.setdefault(mention.number.text, mention)
    return list(found.values())

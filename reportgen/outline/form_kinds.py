"""The kinds of value that only forms have: what is repeated, conditions, texts of cells, pages."""

from __future__ import annotations

from reportgen.values.refusal import Refusal
from reportgen.vocabulary.kinds import Manner, ScalarKind, WordingKind, choice
from reportgen.vocabulary.spelling import NUMBER_TYPES, TEXT_TYPES, Spelling

EACH = WordingKind("逐项", Spelling("写“列表 as 名称”或“列表 by 类别 as 名称”，例如“项目 as 项”“项目 by 单位 as 组”。"))
CONDITION = WordingKind("条件", Spelling("写一个条件，例如“项.重点”“标.二级 == '数量指标'”。", TEXT_TYPES))
CELL_TEXT = WordingKind(
    "格文", Spelling("写文字，可以用“{{ 项.名称 }}”引用；以“=”开头的是一个值，例如“=项.资金.执行”。", TEXT_TYPES)
)
TOTAL_TEXT = WordingKind(
    "合计格", Spelling("写“和”（各行相加）、“重算”（用各行之和按原公式再算），或者像别的格一样写。", TEXT_TYPES)
)
PAPER = choice("纸张", "A4", "A3")
DIRECTION = choice("方向", "竖", "横")
ALIGNMENT = choice("对齐", "左", "中", "右")
MERGE = choice("并格", "同值")

_HALF_POINTS = {f"{half // 2}{'.5' if half % 2 else ''}": half for half in range(10, 45)}


def _size(text: str, _manner: Manner) -> int | Refusal:
    return _HALF_POINTS.get(text) or Refusal(f"“{text}”不是字号", "写磅数，5 至 22，可以是半磅，例如 7.5（六号）。")


SIZE = ScalarKind("字号", "7.5", _size, Spelling("写磅数，5 至 22，例如 7.5。", NUMBER_TYPES), states_absence=False)

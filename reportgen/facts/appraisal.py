"""评价 and 豁免: the unit's own appraisal, and findings that it accepts with a reason."""

from __future__ import annotations

from typing import Any, ClassVar

from reportgen.frozen import dataclass
from reportgen.outline.scoring import GRADES
from reportgen.values.quantity import Quantity
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import key
from reportgen.vocabulary.kinds import AUTO, SCORE, SCORE_OR_AUTO, TEXT, BlockKind, TableKind, choice
from reportgen.vocabulary.placed import Placed, Stated

# 财预〔2020〕10号 第十八条 knows these four and no others.
GRADE = choice("等级", AUTO, *GRADES)


@dataclass(frozen=True, slots=True)
class CriterionScore(Block):
    """指标得分: what the unit gives itself for one line of the scoring table; a bare number is the score."""

    SHORT_FORM: ClassVar[str] = "得分"

    score: Stated[Quantity] = key("得分", SCORE, description="由程序计算的不写", example="5")
    reason: Stated[str] = key("扣分原因", TEXT, description="没有得满分的，写明原因")


@dataclass(frozen=True, slots=True)
class Appraisal(Block):
    """评价: score and grade; 自动 leaves them to the scoring table of the outline."""

    score: Stated[Any] = key("自评得分", SCORE_OR_AUTO, "自评得分", example="自动")
    grade: Placed[str] | None = key("等级", GRADE, "评价等级", description="写了就与得分核对", example="自动")
    scores: dict[str, CriterionScore] | None = key(
        "指标得分",
        TableKind(BlockKind(lambda: CriterionScore)),
        description="部门评分表里由填报人评分的各项，按表里的名称",
    )


@dataclass(frozen=True, slots=True)
class Waiver(Block):
    """豁免: a finding that is accepted; one that matches nothing is itself a finding."""

    code: Stated[str] = key("代码", TEXT, description="所豁免问题的代码", example="AMT003", required=True)
    where: Stated[str] = key("位置", TEXT, description="所豁免的是哪一个值", example="资金.日常公用经费")
    reason: Stated[str] = key("理由", TEXT, description="为什么可以", required=True)

"""Facts: what a report says of its year, whole."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.facts.counts import Count
from reportgen.facts.goals import Goals
from reportgen.facts.money import Money
from reportgen.facts.report import Department, Report
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.chapters import CHAPTERS
from reportgen.vocabulary.declare import key
from reportgen.vocabulary.kinds import PROSE, BlockKind, TableKind
from reportgen.vocabulary.placed import Stated
from reportgen.vocabulary.prose import Prose


@dataclass(frozen=True, slots=True)
class Facts(Block):
    """Everything one unit states of one year; the keys are the outermost keys of `data/<unit>/<year>/`."""

    report: Report | None = key("报告", BlockKind(lambda: Report), description="印什么", required=True)
    department: Department | None = key("部门", BlockKind(lambda: Department), description="谁的报告", required=True)
    money: Money | None = key("资金", BlockKind(lambda: Money), description="预算和执行", required=True)
    goals: Goals | None = key("目标", BlockKind(lambda: Goals), description="年初定的目标和任务")
    counts: dict[str, Count] | None = key(
        "数据", TableKind(BlockKind(lambda: Count)), description="行文和表格用到的数字，每个取一个名称"
    )
    chapters: dict[str, Stated[Prose]] | None = key(
        "章节", TableKind(PROSE, CHAPTERS), description="各章节的文字，按全国统一的章节名"
    )

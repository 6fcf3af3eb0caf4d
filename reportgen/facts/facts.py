"""Facts: what a report says of its year, whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from reportgen.facts.appraisal import Appraisal, Waiver
from reportgen.facts.counts import Count
from reportgen.facts.goals import Goals
from reportgen.facts.money import Money
from reportgen.facts.pictures import PictureFact
from reportgen.facts.projects import Project
from reportgen.facts.report import Department, Report
from reportgen.frozen import dataclass
from reportgen.values.absence import Absence
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.chapters import CHAPTERS
from reportgen.vocabulary.declare import Key, key
from reportgen.vocabulary.kinds import PROSE, RAW, BlockKind, ListKind, TableKind
from reportgen.vocabulary.placed import Placed, Stated
from reportgen.vocabulary.prose import Prose


@dataclass(frozen=True, slots=True)
class Facts(Block):
    """Everything one unit states of one year; the keys are the outermost keys of `data/<unit>/<year>/`.

    Attributes:
        told: Paths at or below which something is wrong and has been reported.
        pending: Everything that is 待填, also where a list or a group of keys should stand.
        local_keys: The facts that the outlines and forms of the report declare under 补充, by what they are told of and
            by name.
    """

    told: frozenset[str] = frozenset()
    pending: tuple[Placed[Absence], ...] = ()
    local_keys: Mapping[str, Mapping[str, Key]] = field(default_factory=dict)

    report: Report | None = key("报告", BlockKind(lambda: Report), description="哪一年，印什么", required=True)
    department: Department | None = key("部门", BlockKind(lambda: Department), description="谁的报告", required=True)
    money: Money | None = key("资金", BlockKind(lambda: Money), description="预算和执行", required=True)
    goals: Goals | None = key("目标", BlockKind(lambda: Goals), description="年初定的目标和任务")
    counts: dict[str, Count] | None = key(
        "数据", TableKind(BlockKind(lambda: Count)), description="行文和表格用到的数字，每个取一个名称"
    )
    projects: tuple[Project, ...] | None = key("项目", ListKind(BlockKind(lambda: Project)), description="逐个项目")
    appraisal: Appraisal | None = key("评价", BlockKind(lambda: Appraisal), description="部门整体自评的得分和等级")
    chapters: dict[str, Stated[Prose]] | None = key(
        "章节", TableKind(PROSE, CHAPTERS), description="各章节的文字，按全国统一的章节名"
    )
    pictures: tuple[PictureFact, ...] | None = key(
        "图片", ListKind(BlockKind(lambda: PictureFact)), description="印在各章文字后面的图片"
    )
    local: dict[str, Placed[Any]] | None = key(
        "补充", TableKind(RAW), description="只有本地要填的事实；有哪些、怎样写，由提纲或表格的“补充”规定"
    )
    waivers: tuple[Waiver, ...] | None = key(
        "豁免", ListKind(BlockKind(lambda: Waiver)), description="经核实可以接受的问题，写明理由"
    )

    def is_told(self, path: str) -> bool:
        """Whether a fault has been reported from which it may follow that nothing stands at a path."""
        return any(not fault or path == fault or path.startswith(f"{fault}.") for fault in self.told)

"""目标: what the year was to bring."""

from __future__ import annotations

from reportgen.frozen import dataclass
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import key
from reportgen.vocabulary.kinds import PROSE, TEXT, BlockKind, ListKind
from reportgen.vocabulary.placed import Placed, Stated
from reportgen.vocabulary.prose import Prose


@dataclass(frozen=True, slots=True)
class Task(Block):
    """年度任务: one key task of the year."""

    name: Stated[str] = key("名称", TEXT, description="任务的名称", required=True)
    goal: Stated[Prose] = key("目标", PROSE, description="期望达到的目标")
    projects: tuple[Placed[str], ...] | None = key("项目", ListKind(TEXT), description="所用的预算项目")


@dataclass(frozen=True, slots=True)
class Goals(Block):
    """目标: the overall goal and the tasks of the year."""

    overall: Stated[Prose] = key("总体目标", PROSE, description="随预算申报并获批复的整体绩效目标")
    tasks: tuple[Task, ...] | None = key("年度任务", ListKind(BlockKind(lambda: Task)), description="重点工作任务")

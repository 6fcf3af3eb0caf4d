"""An outline: the sections of a document, where their words come from, and how they are numbered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from reportgen.source.nodes import Scalar
from reportgen.values.numbering import OFFICIAL, Numbering
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.chapters import CHAPTERS
from reportgen.vocabulary.declare import key
from reportgen.vocabulary.kinds import PROSE, TEXT, WORDING, YES_NO, BlockKind, ListKind, choice
from reportgen.vocabulary.placed import Faulty, Placed, Stated
from reportgen.vocabulary.prose import Prose

# How the entries of a list are set: the title opens the paragraph, stands on a line of its own, or 一是…二是….
ITEM_STYLE = choice("条目样式", "段首", "独立", "一是")
CHAPTER = choice("章节名", *(name for name, _ in CHAPTERS))


@dataclass(frozen=True, slots=True)
class Section(Block):
    """A section of an outline."""

    title: Stated[Scalar] = key("标题", WORDING, description="印出的标题，序号由程序编", example="部门主要职能")
    name: Stated[str] = key("键", TEXT, description="本节的名称，供下级提纲沿用；不写时用“取自”的章节名")
    taken_over: Stated[str] = key("沿用", TEXT, description="照用上级提纲的哪一节；这里写了的以这里为准")
    chapters: tuple[Placed[str], ...] | None = key(
        "取自", ListKind(CHAPTER), description="印出填报人写的哪些章节", example="主要职能"
    )
    required: Placed[bool] | None = key("必填", YES_NO, description="没有内容时是否不能印发", example="是")
    guidance: Stated[str] = key("说明", TEXT, description="财政部门的填写要求，只给填报人看，不印出")
    wording: Stated[Prose] = key("正文", PROSE, description="由数字组成的行文")
    item_style: Placed[str] | None = key("条目", ITEM_STYLE, description="各条小标题的排法", example="段首")
    sections: tuple[Section, ...] | None = key("章节", ListKind(BlockKind(lambda: Section)), description="下级各节")

    @property
    def is_titled(self) -> bool:
        """Whether a title is written; a wrong one has been reported."""
        return self.title is not None and not (
            isinstance(self.title.value, Scalar) and not self.title.value.text.strip()
        )

    @property
    def chapter_names(self) -> tuple[str, ...]:
        """The chapters whose prose is printed here."""
        return tuple(str(chapter.value) for chapter in self.chapters or () if not isinstance(chapter.value, Faulty))

    @property
    def own_name(self) -> str:
        """The name by which another outline may take the section over."""
        if self.name and isinstance(self.name.value, str):
            return self.name.value
        return self.chapter_names[0] if self.chapter_names else ""


@dataclass(frozen=True, slots=True)
class Closing(Block):
    """落款: who signs, and when."""

    unit: Stated[Scalar] = key("署名", WORDING, description="署名的单位", example='"{{ 部门.名称 }}"')
    date: Stated[Scalar] = key("日期", WORDING, description="成文日期", example='"{{ 报告.编制日期 }}"')


@dataclass(frozen=True, slots=True)
class OutlineFile(Block):
    """An outline.yaml as it is written."""

    name: Stated[str] = key("名称", TEXT, description="文种的名称", example="部门整体支出绩效自评报告", required=True)
    basis: Stated[str] = key("依据", TEXT, description="依据的文件")
    parent: Stated[str] = key("继承", TEXT, description="上级提纲", example="national")
    numbering: tuple[Placed[str], ...] | None = key(
        "编号", ListKind(TEXT), description="各级序号的样子", example="[一、, （一）, 1., （1）]"
    )
    title: Stated[Scalar] = key("标题", WORDING, description="文档的标题")
    file_name: Stated[Scalar] = key("文件名", WORDING, description="文件名，不带后缀")
    closing: Closing | None = key("落款", BlockKind(lambda: Closing), description="文末的署名和日期；不写就不印")
    opening: Stated[Prose] = key("正文", PROSE, description="第一节之前的文字")
    sections: tuple[Section, ...] | None = key("章节", ListKind(BlockKind(lambda: Section)), description="各节")


@dataclass(frozen=True, slots=True)
class Outline:
    """An outline with everything it takes over from others put in.

    Attributes:
        place: Name of its folder in `templates/`, such as `shenzhen`.
        file: Its outline.yaml with what it inherits.
        numbering: How headings and items are numbered.
        sections: Its sections.
        template: The Word file that gives the look.
    """

    place: str
    file: OutlineFile
    numbering: Numbering = OFFICIAL
    sections: tuple[Section, ...] = ()
    template: PurePath = PurePath("report.docx")

    def walk(self) -> Iterator[Section]:
        """Yield every section in reading order."""
        yield from _walk(self.sections)


def _walk(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _walk(section.sections or ())

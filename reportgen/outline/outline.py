"""An outline: the sections of a document, where their words come from, and how they are numbered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from pathlib import PurePath
from typing import ClassVar

from reportgen.frozen import dataclass
from reportgen.outline.chart import ChartText
from reportgen.outline.form import Form
from reportgen.outline.form_kinds import CONDITION, EACH
from reportgen.outline.kinds import HEADING_STYLE, ITEM_STYLE, LEVEL, NUMBER_LOOK, PROSE_NAME, RUN_IN
from reportgen.outline.local import OWNERS, LocalFact, keys_of
from reportgen.outline.profile import UNCHANGED, Profile
from reportgen.outline.scoring import Scoring
from reportgen.source.nodes import Scalar
from reportgen.values.absence import Absence, parse_absence
from reportgen.values.numbering import OFFICIAL, Numbering
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import Key, key
from reportgen.vocabulary.kinds import PROSE, TEXT, WORDING, YES_NO, BlockKind, ListKind, TableKind
from reportgen.vocabulary.placed import Faulty, Placed, Stated
from reportgen.vocabulary.prose import Prose


@dataclass(frozen=True, slots=True)
class Section(Block):
    """A section of an outline."""

    title: Stated[Scalar] = key(
        "标题", WORDING, description="印出的标题，序号由程序编；写“无”就不印标题", example="部门主要职能"
    )
    name: Stated[str] = key("键", TEXT, description="本节的名称，供下级提纲沿用；不写时用“取自”的章节名")
    taken_over: Stated[str] = key("沿用", TEXT, description="照用上级提纲的哪一节；这里写了的以这里为准")
    each: Stated[Scalar] = key("每", EACH, description="按列表逐项重复这一节", example="项目 as 项")
    condition: Stated[Scalar] = key(
        "如果", CONDITION, description="条件不成立时没有这一节", example="项.类别 == '特定目标类'"
    )
    heading_style: Placed[str] | None = key(
        "标题样式", HEADING_STYLE, description="标题独占一行（独立），还是排在第一段的段首", example="段首"
    )
    number_look: Placed[str] | None = key(
        "编号", NUMBER_LOOK, description="这一节自己的序号；不写时照全文的编号", example="一是"
    )
    level: Placed[int] | None = key("层级", LEVEL, description="越级时写明是第几级；不写时比上一级低一级", example="3")
    chapters: tuple[Placed[str], ...] | None = key(
        "取自", ListKind(PROSE_NAME), description="印出填报人写的哪些章节，或者哪一段文字", example="主要职能"
    )
    required: Placed[bool] | None = key("必填", YES_NO, description="没有内容时是否不能印发", example="是")
    guidance: Stated[str] = key("说明", TEXT, description="财政部门的填写要求，只给填报人看，不印出")
    wording: Stated[Prose] = key("正文", PROSE, description="由数字组成的行文，印在“取自”的前面")
    after: Stated[Prose] = key("后文", PROSE, description="印在“取自”后面的行文")
    blank: Stated[Scalar] = key("空", WORDING, description="没有内容时印什么；不写时连标题一起不印", example="无")
    item_style: Placed[str] | None = key("条目", ITEM_STYLE, description="各条小标题的排法", example="段首")
    forms: tuple[Placed[str], ...] | None = key(
        "附表", ListKind(TEXT), description="印在文字后面的表格，各在一页", example="national/项目支出绩效自评表"
    )
    charts: tuple[ChartText, ...] | None = key(
        "图表", ListKind(BlockKind(lambda: ChartText)), description="印在文字后面、由数字画成的图"
    )
    sections: tuple[Section, ...] | None = key("章节", ListKind(BlockKind(lambda: Section)), description="下级各节")

    @property
    def is_titled(self) -> bool:
        """Whether a title is written; a wrong one has been reported."""
        return self.title is not None and not (
            isinstance(self.title.value, Scalar) and not self.title.value.text.strip()
        )

    @property
    def is_headless(self) -> bool:
        """Whether it is printed without a heading; its sections then stand at its own level."""
        return is_none(self.title) or (self.title is None and bool(self.forms))

    @property
    def is_run_in(self) -> bool:
        """Whether its title stands at the head of its first paragraph."""
        return self.heading_style is not None and self.heading_style.value == RUN_IN

    @property
    def look(self) -> str:
        """What its own number looks like; empty for the look of its level."""
        return self.number_look.value if self.number_look and isinstance(self.number_look.value, str) else ""

    def level_below(self, level: int) -> int:
        """Return its level, which is the given one unless it skips some."""
        return self.level.value if self.level and isinstance(self.level.value, int) else level

    @property
    def is_required(self) -> bool:
        """Whether a report without it may not be published."""
        return self.required is not None and self.required.value is True

    @property
    def prose_names(self) -> tuple[Placed[str], ...]:
        """What it takes its prose from: chapters, and dotted names of other prose."""
        return tuple(name for name in self.chapters or () if not isinstance(name.value, Faulty))

    @property
    def chapter_names(self) -> tuple[str, ...]:
        """The chapters whose prose is printed here."""
        return tuple(name.value for name in self.prose_names if "." not in name.value)

    @property
    def own_name(self) -> str:
        """The name by which another outline may take the section over."""
        if self.name and isinstance(self.name.value, str):
            return self.name.value
        return self.chapter_names[0] if self.chapter_names else ""


@dataclass(frozen=True, slots=True)
class Closing(Block):
    """落款: who signs, and when; a bare 无 drops what would be inherited."""

    SHORT_FORM: ClassVar[str] = "署名"

    unit: Stated[Scalar] = key("署名", WORDING, description="署名的单位", example='"{{ 部门.名称 }}"')
    date: Stated[Scalar] = key("日期", WORDING, description="成文日期", example='"{{ 报告.编制日期 }}"')
    seal: Placed[bool] | None = key("印章", YES_NO, description="是否加盖印章；盖章的要留出位置", example="是")


@dataclass(frozen=True, slots=True)
class CoverField(Block):
    """封面: one line of the cover page."""

    name: Stated[Scalar] = key("项", WORDING, description="这一行是什么", example="部门名称", required=True)
    value: Stated[Scalar] = key("值", WORDING, description="填什么", example='"{{ 部门.名称 }}"', required=True)


@dataclass(frozen=True, slots=True)
class Change(Block):
    """改动: one difference from the outline above, for whoever does not want to list the whole tree again."""

    section: Stated[str] = key("节", TEXT, description="改哪一节：它的“键”，或“取自”的章节名", example="公平性")
    renamed: Stated[Scalar] = key("改名", WORDING, description="这一节的新标题", example="公平性分析")
    altered: Section | None = key("改为", BlockKind(lambda: Section), description="这一节要改的键，没写的照旧")
    dropped: Placed[bool] | None = key("删去", YES_NO, description="写“是”就没有这一节", example="是")
    added: Section | None = key("加", BlockKind(lambda: Section), description="新加的一节；不写位置时加在最后")
    before: Stated[str] = key("在前", TEXT, description="放在哪一节的前面", example="经济性")
    behind: Stated[str] = key("在后", TEXT, description="放在哪一节的后面", example="经济性")
    inside: Stated[str] = key("在内", TEXT, description="放在哪一节的里面，排在最后", example="综合绩效")


@dataclass(frozen=True, slots=True)
class OutlineFile(Block):
    """An outline.yaml as it is written."""

    name: Stated[str] = key("名称", TEXT, description="文种的名称", example="部门整体支出绩效自评报告", required=True)
    basis: Stated[str] = key("依据", TEXT, description="依据的文件")
    parent: Stated[str] = key("继承", TEXT, description="上级提纲", example="national")
    numbering: tuple[Placed[str], ...] | None = key(
        "编号", ListKind(TEXT), description="各级序号的样子", example="[一、, （一）, 1., （1）]"
    )
    each: Stated[Scalar] = key("每", EACH, description="按列表逐项各印一份文档", example="项目 as 项")
    condition: Stated[Scalar] = key("如果", CONDITION, description="条件不成立时没有这一份文档", example="项.重点")
    cover: tuple[CoverField, ...] | None = key(
        "封面", ListKind(BlockKind(lambda: CoverField)), description="封面上的各项；不写就没有封面"
    )
    annex_mark: Stated[Scalar] = key(
        "附件号", WORDING, description="整份文档作为附件时，印在标题上方的编号", example="附件3"
    )
    title: Stated[Scalar] = key("标题", WORDING, description="文档的标题")
    addressee: Stated[Scalar] = key(
        "主送", WORDING, description="信函的主送机关，冒号由程序加", example='"{{ 报告.收文单位 }}"'
    )
    file_name: Stated[Scalar] = key("文件名", WORDING, description="文件名，不带后缀")
    closing: Closing | None = key(
        "落款", BlockKind(lambda: Closing), description="文末的署名和日期；写“无”就不印上级提纲的落款"
    )
    contents: Placed[bool] | None = key(
        "目录", YES_NO, description="正文之前是否印一页目录，列出一、二级标题和页码", example="是"
    )
    opening: Stated[Prose] = key("正文", PROSE, description="第一节之前的文字")
    sections: tuple[Section, ...] | None = key("章节", ListKind(BlockKind(lambda: Section)), description="各节")
    changes: tuple[Change, ...] | None = key(
        "改动", ListKind(BlockKind(lambda: Change)), description="与上级提纲不同的各处；没有提到的照旧"
    )
    annex_word: Stated[str] = key(
        "附件说明", TEXT, description="文末列出附件时的称呼，不写时为“附件”；写“无”就不列", example="附表"
    )
    annexes: tuple[Section, ...] | None = key(
        "附件", ListKind(BlockKind(lambda: Section)), description="各个附件，各从新的一页起，写法同“章节”"
    )
    scoring: Scoring | None = key(
        "评分", BlockKind(lambda: Scoring), "评分表", description="得分和等级怎样算", example="national/scoring/2020"
    )
    local: dict[str, LocalFact] | None = key(
        "补充", TableKind(BlockKind(lambda: LocalFact)), description="只有本地要填的事实，每个取一个名称"
    )


@dataclass(frozen=True, slots=True)
class Outline:
    """An outline with everything it takes over from others put in.

    Attributes:
        place: Name of its folder in `templates/`, such as `shenzhen`.
        file: Its outline.yaml with what it inherits.
        numbering: How headings and items are numbered.
        sections: Its sections.
        annexes: What is appended to it.
        template: The Word file that gives the look.
        folders: The folders it was read from, nearest first: its own, and those that it takes over from.
        forms: The forms that its sections print, by the names under which they ask for them.
        scoring: The table that its scores are computed by, with everything that it takes over.
        profile: What its place changes in the look of the Word file.
    """

    place: str
    file: OutlineFile
    numbering: Numbering = OFFICIAL
    sections: tuple[Section, ...] = ()
    annexes: tuple[Section, ...] = ()
    template: PurePath = PurePath("report.docx")
    folders: tuple[str, ...] = ()
    forms: dict[str, Form] = field(default_factory=dict)
    scoring: Scoring | None = None
    profile: Profile = UNCHANGED

    def walk(self) -> Iterator[Section]:
        """Yield every section in reading order, those of the annexes last."""
        yield from walk(self.sections)
        yield from walk(self.annexes)

    @property
    def local_keys(self) -> tuple[Key, ...]:
        """The facts that only this place asks for of the report as a whole, as declared keys."""
        declared = (self.file.local, *(form.file.local for form in self.forms.values()))
        keys = (each for local in declared for each in keys_of(local))
        return tuple({key.name: key for owner, key in keys if owner == OWNERS[0]}.values())


def walk(sections: tuple[Section, ...]) -> Iterator[Section]:
    """Yield every one of some sections and those below them, in reading order."""
    for section in sections:
        yield section
        yield from walk(section.sections or ())


def is_none(stated: Stated[Scalar]) -> bool:
    """Whether a text is a stated nothing: 无."""
    return stated is not None and isinstance(stated.value, Scalar) and parse_absence(stated.value.text) is Absence.NONE

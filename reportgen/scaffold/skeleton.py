"""The files of a new unit, valid at once: nothing is wrong with them but that they are not filled in yet."""

from __future__ import annotations

from typing import NamedTuple

from reportgen.diagnostics.span import Span
from reportgen.facts.facts import Facts
from reportgen.facts.local import LOCAL
from reportgen.facts.report import Report
from reportgen.figures import derive
from reportgen.manuscript import text_of
from reportgen.outline.outline import Outline, Section
from reportgen.scaffold.chapters import chapter_lines
from reportgen.scaffold.keys import Given, key_lines, optional_line
from reportgen.scaffold.lines import comment, spaced
from reportgen.scaffold.needs import Needs, needed_to_print, needs_of, required_prose
from reportgen.scaffold.reads import FIRST
from reportgen.source.nodes import Scalar
from reportgen.values.period import Year
from reportgen.vocabulary.declare import declared
from reportgen.vocabulary.kinds import TableKind
from reportgen.vocabulary.placed import Placed
from reportgen.wording.expand import Wording
from reportgen.wording.names import Names

CHAPTERS = "章节"

_YEAR = "报告.年度"


class SkeletonFile(NamedTuple):
    """A file of a new unit.

    Attributes:
        name: Its name.
        keys: The outermost keys that stand in it.
        advice: What is said at its head.
    """

    name: str
    keys: tuple[str, ...]
    advice: str


FILES = (
    SkeletonFile(
        "报告.yaml",
        ("报告", "部门", "评价", "豁免"),
        """谁、哪一年、印给哪里：由财务人员填写，每年改年度和日期。
把“待填”改成事实；前面有“# ”的是选填，要填的去掉“# ”。""",
    ),
    SkeletonFile(
        "资金.yaml",
        ("资金",),
        """全年的钱：由财务人员照批复和决算填写。单位是“报告.货币单位”，没有写的是万元。
没有发生的一项写 0；本单位没有的一组（如“调整预算”）整组删去。
合计、执行率、与上年的差额都由程序计算，这里不写。""",
    ),
    SkeletonFile(
        "数据.yaml",
        ("数据", LOCAL, "项目"),
        """正文用到的数字，每个取一个名称，只在这里写一次；正文里写 {{ 数据.名称 }}。
数字按要印出的样子写，连同量词。""",
    ),
    SkeletonFile(
        "章节.yaml",
        ("目标", CHAPTERS, "图片"),
        """各章的文字，由办公室和业务部门填写；章名下面是财政部门的填写要求。
前面有“# ”的是选填，要填的去掉“# ”；没有内容就不印，序号顺延。
一段一段的写在“|”下面，段落之间空一行；一条一条的写成列表，序号由程序加：
  主要职能: |
    第一段。

    第二段。
  存在问题:
    - 标题: 小标题
      正文: 这一条的文字，数字写 {{ 数据.名称 }}。""",
    ),
)


def skeleton(outline: Outline, template: bytes, year: Year, schema: str = "", asked: str = "") -> dict[str, str]:
    """Return the files of a new unit by their names, with everything that its report needs as 待填.

    Args:
        outline: The outline that the report is printed by.
        template: Its Word template, whose tags may print facts too.
        year: The year that is reported on.
        schema: Where editors find the schema of the facts, as seen from the files; empty when there is none.
        asked: By which name the report asks for the outline; empty for its own.
    """
    needs = needs_of(outline, template)
    given = {_YEAR: str(year), "报告.印发": f"[{asked or outline.place}]"}
    given |= {path.replace(FIRST, ""): said for path, said in needed_to_print(outline).items()}
    modeline = [f"# yaml-language-server: $schema={schema}"] if schema else []
    texts: dict[str, str] = {}
    for file in FILES:
        groups = (_group(name, outline, needs, given) for name in file.keys)
        lines = [*modeline, *comment(file.advice), "", *spaced(group for group in groups if group)]
        texts[file.name] = "\n".join(lines) + "\n"
    return texts


def _group(name: str, outline: Outline, needs: Needs, given: Given) -> list[str]:
    """Return what is written under an outermost key; nothing where the place has no use for it."""
    if name == CHAPTERS:
        return _chapters(outline, given[_YEAR])
    if name == LOCAL:
        return _local(outline) if outline.local_keys else []
    return _outermost(name, needs, given)


def _outermost(name: str, needs: Needs, given: Given) -> list[str]:
    """Return an outermost key with what is needed below it; a table is there for whoever comes to need it."""
    key = declared(Facts)[name].key
    if key.required or name in needs or isinstance(key.kind, TableKind):
        return key_lines(key, needs.get(name, {}), given, name)
    return [optional_line(key, name)]


def _local(outline: Outline) -> list[str]:
    """Return the facts that only this place asks for, those that may be left out behind a `#`."""
    paths = ((key, f"{LOCAL}.{key.name}") for key in outline.local_keys)
    needed = set(required_prose(outline))
    lines = (
        key_lines(key, {}, {}, path) if key.required or path in needed else [optional_line(key, path)]
        for key, path in paths
    )
    return [f"{LOCAL}:", *(line for each in lines for line in each)]


def _chapters(outline: Outline, year: str) -> list[str]:
    facts = Facts(report=Report(path="报告", year=Placed(Year(int(year)), Span(""), _YEAR)))
    wording = Wording(Names(facts, derive(facts)))

    def title_of(section: Section) -> str:
        title = section.title.value if section.title else None
        return (text_of(wording.line(title)) or title.text) if isinstance(title, Scalar) else ""

    return [f"{CHAPTERS}:", *chapter_lines(outline, title_of)]

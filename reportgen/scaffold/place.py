"""A new place: an outline that takes over from another, an example to be filled in, and the steps to go."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.outline.form import scalar_of
from reportgen.outline.outline import Outline, Section
from reportgen.scaffold.lines import comment
from reportgen.scaffold.skeleton import skeleton
from reportgen.values.period import Year

_MODELINE = "# yaml-language-server: $schema=../schema/outline.schema.json"
_HEAD = """{name}的提纲。没有写的都照 {parent}；reportgen outline show {name} 印出全文的各节。
与上级不同的各处写在“改动”里，一条一处，从上到下依次改；“节”是那一节的键，列在本文件末尾。"""
_CHANGES = """# 改动:
#   - {节: 某一节, 改名: 新的标题}
#   - {节: 某一节, 改为: {必填: 是, 说明: 财政部门的要求}}
#   - {节: 某一节, 在后: 另一节}
#   - {节: 某一节, 删去: 是}
#   - 加: {标题: 新的一节, 取自: 其他说明}
#     在后: 某一节
"""
_README = """# {name}

本文件夹是{name}的提纲，继承 {parent}。步骤：

1. 找到财政部门印发的提纲原件，把文号写进 `outline.yaml` 的“依据”；没有见到原件的，写明未核实。
2. 运行 `reportgen outline show {name}`，把现有的各节与原件逐节对照。
3. 不同的各处写进 `outline.yaml` 的“改动”：改名、改为、删去、移动（在前、在后、在内）、加。
4. 原件里的填写要求写进各节的“说明”，必填的写“必填: 是”；只有本地要填的事实列进“补充”。
5. 运行 `reportgen outline show {name}`，再对照一次。
6. 把 `example/{year}/` 里的“待填”改成事实，这是本地的示例；编的数写明“来源: 示例”。
7. 运行 `reportgen check {folder}/example`，改到没有错误。
8. 运行 `reportgen build {folder}/example`，打开成品逐页看。
9. 版式与全国模板不同的，复制 `national/report.docx` 到本文件夹，在 Word 或 WPS 里改样式。
10. 在本文件里写明：依据哪份文件，哪些内容没有核实，与上级提纲有哪些不同。

怎样写提纲，见 docs/outlines.md；有哪些键，见 docs/vocabulary.md。
"""


def new_place(name: str, parent: Outline, template: bytes, year: Year, folder: str) -> dict[str, str]:
    """Return the files of a new place by their paths in its folder, valid at once.

    Args:
        name: Name of its folder.
        parent: The outline that it takes over from.
        template: The Word template of that outline.
        year: The year of the example.
        folder: Where the folder stands, for the commands in its README.
    """
    said = {"name": name, "parent": parent.place, "year": str(year), "folder": folder}
    kind = parent.file.name.value if parent.file.name else ""
    lines = [_MODELINE, *comment(_HEAD.format(**said)), "", f"名称: {kind}", "依据: 未核实", f"继承: {parent.place}"]
    own = "\n".join([*lines, "", _CHANGES, *comment("上级提纲的各节："), *_names(parent.sections)]) + "\n"
    example = skeleton(parent, template, year, "../../../schema/facts.schema.json", asked=name)
    return {
        "outline.yaml": own,
        "README.md": _README.format(**said),
        **{f"example/{year}/{file}": text for file, text in example.items()},
    }


def _names(sections: tuple[Section, ...], depth: int = 1) -> Iterator[str]:
    """Yield the names by which changes speak of the sections, as lines of comment."""
    for section in sections:
        title = scalar_of(section.title)
        heading = f"  {title.text}" if title and title.text != section.own_name else ""
        yield f"#{'  ' * depth}{section.own_name or '（没有键，改不了）'}{heading}"
        yield from _names(section.sections or (), depth + 1)

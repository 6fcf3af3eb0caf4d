"""A new form: from the titles of its columns to a file that can be used at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from reportgen.facts.projects import SECOND_LEVEL, Project, ProjectMoney
from reportgen.vocabulary.declare import declared

LEVELS = "/"
"""Parts the titles of a column from those of the groups above it."""

_ENTRY = "项"
# What a column is likely to print where its title is no term of the vocabulary.
_USUAL = {
    "序号": "=序号",
    "预算支出执行率": "=项.执行率",
    "执行率": "=项.执行率",
    "自评得分": "=项.自评得分",
    "绩效目标": "=项.绩效目标",
    "问题": "=项.问题",
}
_RESULT, _GOAL = "=标.完成", "{{ 标.名称 }}：{{ 标.目标 }}"


def form_file(name: str, columns: Sequence[str], schema: str = "") -> str:
    """Return the text of a form with a row for each project; it is valid, and says what is left to be written.

    Args:
        name: What the form is called.
        columns: The titles of its columns; those of the groups above a column stand before it, parted by `/`.
        schema: Path of the schema of forms, as seen from the file; empty when there is none.
    """
    head = [f"# yaml-language-server: $schema={schema}"] if schema else []
    paths = [tuple(title.strip() for title in column.split(LEVELS) if title.strip()) for column in columns]
    return "\n".join(
        [
            *head,
            f"名称: {_quoted(name)}",
            '标题: "{{ 报告.年度 }}年度{{ 部门.名称 }}' + name + '"',
            "页: {纸张: A4, 方向: 横, 字号: 9}",
            '表上: [{左: "单位名称（盖章）：{{ 部门.名称 }}", 右: "单位：{{ 报告.货币单位 }}"}]',
            f"每: 项目 as {_ENTRY}",
            "空: 不适用",
            "列:",
            *_columns([path for path in paths if path], 1, ""),
            "",
        ]
    )


def _columns(paths: list[tuple[str, ...]], level: int, kind: str) -> Iterator[str]:
    """Yield the lines of columns; those that begin with the same title and go on stand below one title.

    Args:
        paths: The titles that are left of each column.
        level: How deep they stand.
        kind: The class of indicators that a group above them is for, if any.
    """
    indent = "  " * (2 * level - 1)
    for title, group in groupby(paths, key=lambda path: path[0]):
        below = [path[1:] for path in group]
        if not all(below):
            for path in below:
                yield from _column((title, *path), indent, kind)
            continue
        inner = title if title in SECOND_LEVEL.spelling.words else kind
        yield f"{indent}- 题: {_quoted(title)}"
        if inner != kind:
            yield f"{indent}  逐条: {_ENTRY}.指标.{inner} as 标"
        yield f"{indent}  列:"
        yield from _columns(below, level + 1, inner)


def _column(titles: tuple[str, ...], indent: str, kind: str) -> Iterator[str]:
    text = _text(titles[-1], kind)
    line = f"{indent}- {{题: {_quoted(LEVELS.join(titles))}, 文: {_quoted(text)}}}"
    yield line if text else f"{line}      # 写这一列印什么，例如 文: =项.名称"


def _text(title: str, kind: str) -> str:
    """Return what a column is likely to print; empty when nothing is known by its title."""
    if kind:
        return _RESULT if "完成" in title else _GOAL
    return _USUAL.get(title) or _known().get(title, "")


def _known() -> dict[str, str]:
    """Return the values of a project by the titles and keys of the vocabulary."""
    found: dict[str, str] = {}
    for block, owner in ((Project, _ENTRY), (ProjectMoney, f"{_ENTRY}.资金")):
        for each in declared(block).values():
            if each.key.kind.name not in {"一组键", "列表", "一组名称"}:
                found.setdefault(each.key.title, f"={owner}.{each.key.name}")
                found.setdefault(each.key.name, f"={owner}.{each.key.name}")
    return found


def _quoted(text: str) -> str:
    """Return a text as YAML takes it for a text."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return text if text and text.replace("_", "").isalnum() and not text[0].isdecimal() else f'"{escaped}"'

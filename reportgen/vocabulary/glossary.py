"""The declarations as a glossary: where each key stands, what it means, how it is written, what programs call it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from reportgen.frozen import dataclass
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import Declared, Key, declared
from reportgen.vocabulary.kinds import BlockKind, Kind, ListKind, ProseKind, RawKind, ScalarKind, TableKind, WordingKind
from reportgen.vocabulary.prose import ProseItem

_HEAD = (
    "<!-- 本页由 reportgen schema --glossary 印出，不要手改；"
    "重新生成：reportgen schema --glossary > docs/vocabulary.md -->"
)
_KEYS = ("键", "标题", "类别", "说明", "例", "必填", "程序中的名称")
_KINDS = ("类别", "写法", "例")
_OUTERMOST, _ANY_NAME, _PROSE_ITEM = "最外层", "（名称）", "正文的各条"
_ABSENCE = "还不知道的写“待填”，印发前补上；确实没有的写“无”或“不适用”。选项、是否和年度不能这样写。"

TextKind = ScalarKind | WordingKind | ProseKind | RawKind


class Part(NamedTuple):
    """A file that authors write.

    Attributes:
        title: What it is called.
        place: Where it lies, a Chinese sentence.
        block: Its outermost keys.
    """

    title: str
    place: str
    block: type[Block]


@dataclass(frozen=True, slots=True)
class Group:
    """Keys that stand together.

    Attributes:
        paths: Everywhere they may stand, as dotted Chinese paths; the first names the group.
        keys: The keys, each with its attribute.
        block: The class that declares them; None for the names of a table.
    """

    paths: list[str]
    keys: tuple[Declared, ...]
    block: type[Block] | None = None

    @property
    def heading(self) -> str:
        """Path and class name, which together no other group has."""
        return f"{self.paths[0]}（{self.block.__name__}）" if self.block else self.paths[0]

    @property
    def anchor(self) -> str:
        """What Markdown makes of the heading for links: its letters and digits."""
        return "".join(each for each in self.heading.lower() if each.isalnum())


def glossary(parts: Iterable[Part]) -> str:
    """Return the glossary of some files as a page of Markdown; what they have in common stands with the first."""
    page = [_HEAD, "# 词汇表"]
    collected = _Collector()
    for part in parts:
        page += [f"## {part.title}", part.place]
        before = len(collected.groups)
        collected.block(part.block, "")
        for group in list(collected.groups.values())[before:]:
            page += _section(group, collected.groups)
    rows = [(kind.name, kind.spelling.told, _code(getattr(kind, "example", ""))) for kind in collected.kinds.values()]
    return "\n\n".join([*page, "## 类别", _ABSENCE, _table(_KINDS, rows)]) + "\n"


class _Collector:
    """Collects groups and kinds, each once, in the order in which they are met.

    Attributes:
        groups: By the class that declares them, or by the path of a table.
        kinds: Of texts, by name.
    """

    def __init__(self) -> None:
        self.groups: dict[type[Block] | str, Group] = {}
        self.kinds: dict[str, TextKind] = {}

    def block(self, block: type[Block], path: str) -> None:
        """Add a block and whatever may stand in it."""
        if block in self.groups:
            self.groups[block].paths.append(path)
            return
        keys = tuple(declared(block).values())
        self.groups[block] = Group([path or _OUTERMOST], keys, block)
        for each in keys:
            self.kind(each.key.kind, f"{path}.{each.key.name}".lstrip("."))

    def kind(self, kind: Kind, path: str) -> None:
        """Add what may stand under a key."""
        if isinstance(kind, BlockKind):
            self.block(kind.load(), path)
        elif isinstance(kind, ListKind):
            self.kind(kind.item, path)
        elif isinstance(kind, TableKind):
            if kind.names:
                names = tuple(Declared("", Key(name, kind.item, title)) for name, title in kind.names)
                self.groups[path] = Group([path], names)
            self.kind(kind.item, f"{path}.{_ANY_NAME}")
        else:
            self.kinds.setdefault(kind.name, kind)
            if isinstance(kind, ProseKind) and ProseItem not in self.groups:
                self.block(ProseItem, _PROSE_ITEM)


def _section(group: Group, groups: dict[type[Block] | str, Group]) -> list[str]:
    """Return the heading of a group, what is to be said of it as a whole, and its table."""
    said = [f"### {group.heading}"]
    if len(group.paths) > 1:
        said.append(f"可以写在：{'、'.join(group.paths)}。")
    if group.block and group.block.SHORT_FORM:
        said.append(f"也可以只写一个值，它就是“{group.block.SHORT_FORM}”。")
    rows = [
        (
            key.name,
            key.title,
            _kind(key.kind, groups),
            key.description,
            _code(key.example),
            "必填" if key.required else "",
            _code(attribute),
        )
        for attribute, key in ((each.attribute, each.key) for each in group.keys)
    ]
    return [*said, _table(_KEYS, rows)]


def _kind(kind: Kind, groups: dict[type[Block] | str, Group]) -> str:
    """Return what a value must be, with a link to the keys that stand in it."""
    if isinstance(kind, BlockKind):
        return f"[{kind.name}](#{groups[kind.load()].anchor})"
    if isinstance(kind, ListKind):
        return f"{_kind(kind.item, groups)}，可写多项"
    if isinstance(kind, TableKind):
        return f"{'规定' if kind.names else '自取'}的名称，各写{_kind(kind.item, groups)}"
    return kind.name


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = (head, ("---",) * len(head), *rows)
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)


def _code(text: str) -> str:
    return f"`{text}`" if text else ""

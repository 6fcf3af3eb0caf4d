"""The one reader of declared blocks: nodes to frozen dataclasses, every fault in one pass."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from reportgen.diagnostics.finding import Finding, Rule
from reportgen.diagnostics.span import Span
from reportgen.source.explain import keys_taken_for_text
from reportgen.source.nodes import Entry, Mapping, Node, Scalar, Sequence, Unread
from reportgen.values.absence import Absence, parse_absence
from reportgen.values.refusal import Refusal
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import Key, declared
from reportgen.vocabulary.kinds import (
    BlockKind,
    Kind,
    ListKind,
    Manner,
    ProseKind,
    RawKind,
    ScalarKind,
    TableKind,
    WordingKind,
)
from reportgen.vocabulary.levels import levels_of
from reportgen.vocabulary.near import did_you_mean, nearest
from reportgen.vocabulary.placed import Faulty, Placed
from reportgen.vocabulary.prose import Prose, ProseItem
from reportgen.vocabulary.rules import BAD_VALUE, MISSING_KEY, UNKNOWN_KEY, WRONG_SHAPE

SomeBlock = TypeVar("SomeBlock", bound=Block)


class Reader:
    """Reads declared blocks and keeps what it finds wrong.

    Attributes:
        findings: Everything found so far.
        told: Paths at or below which something is wrong, so that what is missing there is not told a second time.
        pending: Everything that is 待填.
    """

    def __init__(self, manner: Manner, whole: type[Block] | None = None, told: frozenset[str] = frozenset()) -> None:
        """Make a reader.

        Args:
            manner: How the texts are to be understood.
            whole: The outermost block, where a key written at the wrong level is looked for.
            told: Paths where something could not even be read.
        """
        self.findings: list[Finding] = []
        self.told = set(told)
        self.pending: list[Placed[Absence]] = []
        self._levels: dict[str, list[str]] = {}
        self._manner = manner
        self._whole = whole

    def block(self, block: type[SomeBlock], entries: tuple[Entry, ...], span: Span, path: str = "") -> SomeBlock:
        """Return a block read from the entries of a mapping.

        Args:
            block: The dataclass that declares the keys.
            entries: What the author wrote.
            span: Where the block stands: its key, or its first line.
            path: Dotted Chinese path of the block.
        """
        keys = declared(block)
        values: dict[str, Any] = {}
        unknown = [entry for entry in entries if entry.key.text not in keys]
        for entry in entries:
            known = keys.get(entry.key.text)
            if known is not None:
                below = f"{path}.{known.key.name}" if path else known.key.name
                values[known.attribute] = self.value(known.key.kind, entry.value, below, entry.key)
                if known.key.required and values[known.attribute] == () and below not in self.told:
                    self._fault(MISSING_KEY, entry.key.span, f"必填的“{below}”是空的", "写上至少一项。", below)
        if path not in self.told:
            meant = {name for entry in unknown for name in self._meant(entry.key.text, keys, path)}
            self._missing([each.key for each in keys.values() if each.attribute not in values], meant, span, path)
        for entry in unknown:
            self._unknown(entry, keys, path)
        return block(span=span, path=path, **values)

    def value(self, kind: Kind, node: Node, path: str, key: Node) -> Any:
        """Return what a node says, read as a kind; a fault becomes `Faulty.REPORTED`.

        Args:
            kind: What the value must be.
            node: What the author wrote.
            path: Dotted Chinese path of the value.
            key: Its key, or in a list itself: where a block stands. Its span takes time, so only a block asks for it.
        """
        if isinstance(kind, ScalarKind):
            return self._scalar(kind, node, path)
        if isinstance(kind, WordingKind):
            return Placed(node, node.span, path) if isinstance(node, Scalar) else self._shape(node, "一段文字", path)
        if isinstance(kind, BlockKind):
            return self._inner_block(kind, node, path, key)
        if isinstance(kind, ListKind):
            return self._list(kind, node, path)
        if isinstance(kind, TableKind):
            return self._table(kind, node, path)
        return Placed(node, node.span, path) if isinstance(kind, RawKind) else self._prose(kind, node, path)

    def _scalar(self, kind: ScalarKind, node: Node, path: str) -> Placed[Any] | None:
        if not isinstance(node, Scalar):
            return self._shape(node, f"一个{kind.name}（例如 {kind.example}）", path)
        absence = self._absence(node, path) if kind.states_absence else None
        value = absence or kind.parse(node.text, self._manner)
        if value is None:
            return None
        if isinstance(value, Refusal):
            hint = value.hint or f"{kind.name}的写法：{kind.example}。"
            return self._fault(BAD_VALUE, node.span, f"{kind.name}写得不对：{value.message}", hint, path)
        return Placed(value, node.span, path)

    def _inner_block(self, kind: BlockKind, node: Node, path: str, key: Node) -> Any:
        block = kind.load()
        if isinstance(node, Mapping):
            return self.block(block, node.entries, key.span, path)
        keys = declared(block)
        short = keys.get(block.SHORT_FORM)
        if short is not None and _is_short(short.key.kind, node, keys):
            value = self.value(short.key.kind, node, path, key)
            return block(span=key.span, path=path, **{short.attribute: value})
        self._shape(node, f"一组键（{'、'.join(list(keys)[:4])}…）", path)
        return None

    def _list(self, kind: ListKind, node: Node, path: str) -> tuple[Any, ...]:
        if isinstance(node, Scalar) and isinstance(kind.item, ScalarKind) and not parse_absence(node.text):
            return (self._scalar(kind.item, node, path),)
        if isinstance(node, Sequence):
            items = (
                self.value(kind.item, item, f"{path}[{number}]", item)
                for number, item in enumerate(node.items, start=1)
            )
            return tuple(item for item in items if item is not None)
        if not self._absence(node, path):
            self._shape(node, "一个列表（每项一行，以“- ”开头）", path)
        return ()

    def _table(self, kind: TableKind, node: Node, path: str) -> dict[str, Any]:
        if not isinstance(node, Mapping):
            if not self._absence(node, path):
                self._shape(node, "一组“名称: 值”", path)
            return {}
        names = dict(kind.names)
        read: dict[str, Any] = {}
        for entry in node.entries:
            name = entry.key.text
            if (names and name not in names) or not name.isidentifier():
                self._unknown(entry, names, path)
                continue
            read[name] = self.value(kind.item, entry.value, f"{path}.{name}", entry.key)
        return read

    def _prose(self, _kind: ProseKind, node: Node, path: str) -> Placed[Any]:
        if isinstance(node, Scalar):
            return Placed(self._absence(node, path) or Prose(text=node), node.span, path)
        if isinstance(node, Mapping):
            return self._shape(node, "一段文字或一个列表（每条以“- ”开头）", path)
        items = self._list(ListKind(BlockKind(lambda: ProseItem)), node, path)
        return Placed(Prose(items=items), node.span, path)

    def _levels_of(self, name: str) -> list[str]:
        """Return where in the vocabulary a key may be written; looked for once, since an anchor repeats a slip."""
        if name not in self._levels:
            self._levels[name] = levels_of(name, self._whole) if self._whole else []
        return self._levels[name]

    def _absence(self, node: Node, path: str) -> Absence | None:
        """Return 待填, 无 or 不适用 when that is what a text says; what is 待填 is noted."""
        absence = parse_absence(node.text) if isinstance(node, Scalar) else None
        if absence is Absence.PENDING:
            self.pending.append(Placed(absence, node.span, path))
        return absence

    def _unknown(self, entry: Entry, known: dict[str, Any], path: str) -> None:
        """Report a key that is not declared; what is missing beside it may be what it was meant to be."""
        self.told.add(path)
        if isinstance(entry.value, Unread):
            return  # a line that could not be read need not have been a key at all
        name = entry.key.text
        where = f"“{path}”下" if path else "最外层"
        hint = did_you_mean(name, known) or self._at_another_level(name)
        if name.replace(".", "").isdecimal():
            hint = "括号里的逗号会把金额分开；金额加引号，或者去掉逗号。"
        elif not name.isidentifier():
            hint = hint or "键只能用文字、数字和下划线，不能有空格和标点，也不能以数字开头。"
        elif not hint:
            hint = (
                f"这里可以写：{'、'.join(known)}。"
                if len(known) <= 12
                else "用 reportgen schema --glossary 查看可写的键。"
            )
        message = f"{where}没有“{name}”这个键" if known else f"{where}不能用“{name}”作名称"
        self.findings.append(UNKNOWN_KEY.at(entry.key.span, message, hint=hint, path=f"{path}.{name}".lstrip(".")))

    def _meant(self, name: str, known: Iterable[str], path: str) -> set[str]:
        """Return the keys of a block that an unknown key may stand for: a near one, or the one it belongs below."""
        levels = self._levels_of(name)
        within = f"{path}." if path else ""
        below = levels[0].removeprefix(within).split(".")[0] if levels and levels[0].startswith(within) else ""
        return {nearest(name, known), below}

    def _at_another_level(self, name: str) -> str:
        """Return a hint when the key is known elsewhere in the vocabulary."""
        levels = self._levels_of(name)
        return f"“{name}”应写在{f'“{levels[0]}”下' if levels[0] else '最外层'}。" if levels else ""

    def _missing(self, keys: list[Key], meant: set[str], span: Span, path: str) -> None:
        """Report required keys that were not written; one that was misspelt is told as such and not as missing."""
        for key in keys:
            if key.required and key.name not in meant:
                name = f"{path}.{key.name}".lstrip(".")
                example = f"，例如“{key.name}: {key.example}”" if key.example else ""
                hint = f"补上“{key.name}”{example}；还不知道时写“待填”。"
                self._fault(MISSING_KEY, span, f"缺少必填的“{name}”", hint, name)

    def _shape(self, node: Node, expected: str, path: str) -> Placed[Any]:
        """Report that a value has the wrong shape; what could not be read has been reported already."""
        slips = list(keys_taken_for_text(node)) if isinstance(node, Scalar) else []
        if slips or isinstance(node, Unread):
            self.findings += slips
            self.told.add(path)
            return Placed(Faulty.REPORTED, node.span, path)
        written = {Scalar: "写了一个值", Mapping: "写了一组键", Sequence: "写了一个列表"}[type(node)]
        if isinstance(node, Scalar) and not node.text.strip():
            written = "没有写内容"
        message = f"“{path}”应是{expected}，这里{written}"
        return self._fault(WRONG_SHAPE, node.span, message, "照例子改写。", path)

    def _fault(self, rule: Rule, span: Span, message: str, hint: str, path: str) -> Placed[Any]:
        self.findings.append(rule.at(span, message, hint=hint, path=path))
        self.told.add(path)
        return Placed(Faulty.REPORTED, span, path)


def _is_short(kind: Kind, node: Node, keys: Iterable[str]) -> bool:
    """Whether a node is the bare form of a block: a list where its short form is one, or else a text."""
    if isinstance(kind, ListKind):
        return isinstance(node, Sequence)
    return isinstance(node, Scalar) and _key_in(node) not in keys


def _key_in(scalar: Scalar) -> str:
    """Return what stands before the first colon of a text, which may have been meant as a key."""
    head, colon, _ = scalar.text.replace("：", ":").partition(":")
    return head.strip() if colon else ""

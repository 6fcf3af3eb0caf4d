"""Events of the C parser to nodes.

The loaders of the library are not used: its round-trip loader is thirty times slower, its fast loader forgets places.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from _ruamel_yaml import (
    AliasEvent,
    CParser,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    YAMLError,
)

from reportgen.diagnostics.finding import Finding
from reportgen.source.characters import invisible_in, printable
from reportgen.source.explain import bare_jinja
from reportgen.source.nodes import Entry, Mapping, Node, Scalar, Sequence, SourceText, Unread
from reportgen.source.rules import DUPLICATE_KEY, TOO_LARGE, UNSUPPORTED

MAX_DEPTH = 64
MAX_NODES = 1_000_000

_Place = tuple[SourceText, int, int, int, int]


@dataclass(slots=True)
class _Open:
    """A mapping or list whose end has not come yet."""

    event: MappingStartEvent | SequenceStartEvent
    children: list[Node] = field(default_factory=list)
    weight: int = 1


class Builder:
    """Turns the parts of one file into nodes; anchors of one part may be used in the next.

    Attributes:
        findings: Everything found so far.
    """

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.findings: list[Finding] = []
        self._anchors: dict[str, tuple[Node, int]] = {}
        self._weight = 0
        self._before = 0
        self._stack: list[_Open] = []
        self._root: Node | None = None

    def build(self, text: str, before: int = 0) -> Node | None:
        """Return the root node of some lines of the file, or None when they say nothing.

        Args:
            text: The lines.
            before: How many lines of the file stand before them.

        Raises:
            YAMLError: The text is not YAML.
        """
        self._before, self._stack, self._root = before, [], None
        told = len(self.findings)
        try:
            return self._walk(CParser(text))
        except YAMLError:
            del self.findings[told:]  # the lines will be read again in parts
            raise

    def _walk(self, events: CParser) -> Node | None:
        while events.check_event():
            event = events.get_event()
            kind = type(event)
            if kind is ScalarEvent:
                self._scalar(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self._stack.append(_Open(event))
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self._close(event)
            elif kind is AliasEvent:
                self._alias(event)
            elif kind is DocumentStartEvent and self._root is not None:
                self._unsupported(event, "一个文件里只能有一份内容，这里的“---”又开始了一份", "删去“---”。")
                break
            if len(self._stack) > MAX_DEPTH or self._weight > MAX_NODES:
                return self._too_large(event)
        return self._root

    def entries(self, pairs: list[Entry]) -> tuple[Entry, ...]:
        """Return the entries of a mapping; a key that stands twice is a finding, and its first value counts."""
        entries: dict[str, Entry] = {}
        for entry in pairs:
            first = entries.get(entry.key.text)
            if first is None or isinstance(first.value, Unread):
                entries[entry.key.text] = entry
            elif not isinstance(entry.value, Unread):
                self.findings.append(duplicate(entry.key, first.key))
        return tuple(entries.values())

    def _scalar(self, event: ScalarEvent) -> None:
        source, *place = self._place(event, event)
        node = Scalar(event.value, event.style, source, *place)
        if event.style == '"' and (finding := invisible_in(node)):
            self.findings.append(finding)
            node = node._replace(text=printable(node.text))
        self._keep(event, node, 1)

    def _close(self, event: MappingEndEvent | SequenceEndEvent) -> None:
        opened = self._stack.pop()
        place = self._place(opened.event, event)
        node = (
            self._mapping(opened.children, place)
            if type(event) is MappingEndEvent
            else Sequence(tuple(opened.children), *place)
        )
        self._keep(opened.event, node, opened.weight)

    def _mapping(self, children: list[Node], place: _Place) -> Node:
        pairs: list[Entry] = []
        for key, value in zip(children[::2], children[1::2], strict=True):
            if isinstance(key, Scalar):
                pairs.append(Entry(key, value))
            elif not isinstance(key, Unread):
                other = UNSUPPORTED.at(key.span, "键只能是文字", hint="把括号里的内容改写成一个词。")
                self.findings.append(bare_jinja(self.source, place[1], place[2]) or other)
        return Mapping(self.entries(pairs), *place) if pairs or not children else Unread(*place)

    def _alias(self, event: AliasEvent) -> None:
        anchored = self._anchors.get(event.anchor)
        if anchored is None:
            self._unsupported(event, f"“*{event.anchor}”所指的锚点还没有写完或不存在", "先写“&名称”，再用“*名称”。")
            anchored = Unread(*self._place(event, event)), 1
        self._keep(event, *anchored)

    def _keep(self, event: ScalarEvent, node: Node, weight: int) -> None:
        """Add a finished node to the mapping or list that is open, or make it the root."""
        if getattr(event, "tag", None):
            self._unsupported(event, f"不支持标签“{event.tag}”", "删去标签，直接写值。")
        if event.anchor and type(event) is not AliasEvent:
            self._anchors[event.anchor] = (node, weight)
        if self._stack:
            self._stack[-1].children.append(node)
            self._stack[-1].weight += weight
            self._weight += weight
        else:
            self._root = node

    def _place(self, start: ScalarEvent, end: ScalarEvent) -> _Place:
        first, last = start.start_mark, end.end_mark
        lines = self._before + 1
        return self.source, first.line + lines, first.column + 1, last.line + lines, last.column + 1

    def _unsupported(self, event: ScalarEvent, message: str, hint: str) -> None:
        _, line, column, _, _ = self._place(event, event)
        self.findings.append(UNSUPPORTED.at(self.source.span(line, column), message, hint=hint))

    def _too_large(self, event: ScalarEvent) -> Unread:
        place = self._place(event, event)
        deep = len(self._stack) > MAX_DEPTH
        message = f"层次超过 {MAX_DEPTH} 层" if deep else f"引用展开后超过 {MAX_NODES} 个值"
        span = self.source.span(place[1], place[2])
        self.findings.append(TOO_LARGE.at(span, message, hint="拆成几个文件，去掉多余的引用。"))
        return Unread(*place)


def duplicate(key: Scalar, first: Scalar) -> Finding:
    """Return the finding for a key that stands twice, in one file or in two."""
    finding = DUPLICATE_KEY.at(key.span, f"“{key.text}”写了两次", hint="留一处，删一处。", path=key.text)
    return finding.beside(first.span, "第一次写在这里")

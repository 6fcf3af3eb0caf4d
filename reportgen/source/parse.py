"""Text to nodes, through the C event parser.

The loaders of the library are not used: its round-trip loader is thirty times slower, its fast loader forgets places.
"""

from __future__ import annotations

from collections.abc import Iterator
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
from reportgen.diagnostics.outcome import Outcome
from reportgen.source.characters import invisible_in
from reportgen.source.explain import explain
from reportgen.source.nodes import Entry, Mapping, Node, Scalar, Sequence, SourceText
from reportgen.source.rules import DUPLICATE_KEY, TOO_LARGE, UNSUPPORTED

MAX_DEPTH = 64
MAX_NODES = 1_000_000


def parse(source: SourceText) -> Outcome[Node | None]:
    """Return the root node of a YAML text, or None when it is empty.

    A syntax error ends only its own top-level key: the keys after it are read on their own, so that one run shows the
    errors of all of them.
    """
    builder = _Builder(source)
    try:
        root = builder.build(source.text)
    except YAMLError as error:
        root, findings = _parse_by_key(source)
        return Outcome(root, tuple(findings) or (explain(source, *_mark(error)),))
    return Outcome(root, tuple(builder.findings))


def _mark(error: YAMLError) -> tuple[int, int]:
    """Return line and column, from 1, of a syntax error."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _parse_by_key(source: SourceText) -> tuple[Node | None, list[Finding]]:
    """Read each top-level key on its own; lines before it are left blank, so that places stay true."""
    entries: list[Entry] = []
    findings: list[Finding] = []
    for first, text in _top_level_parts(source):
        builder = _Builder(source)
        try:
            root = builder.build("\n" * first + text)
        except YAMLError as error:
            findings.append(explain(source, *_mark(error)))
            continue
        findings.extend(builder.findings)
        if isinstance(root, Mapping):
            entries.extend(root.entries)
    return Mapping(tuple(entries), source, 1, 1, 1, 1), findings


def _top_level_parts(source: SourceText) -> Iterator[tuple[int, str]]:
    """Yield (number of lines before it, text) of each stretch that begins with a key in the first column."""
    first, part = 0, list[str]()
    for number, line in enumerate(source.lines):
        if line[:1].strip() and line[0] not in "#-]}" and part:
            yield first, "\n".join(part) + "\n"
            first, part = number, []
        part.append(line)
    yield first, "\n".join(part) + "\n"


@dataclass(slots=True)
class _Open:
    """A mapping or list whose end has not come yet."""

    event: MappingStartEvent | SequenceStartEvent
    children: list[Node] = field(default_factory=list)
    weight: int = 1


class _Builder:
    """Turns events into nodes; one for each parse."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.findings: list[Finding] = []
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.stack: list[_Open] = []
        self.root: Node | None = None
        self.weight = 0

    def build(self, text: str) -> Node | None:
        """Return the root node.

        Raises:
            YAMLError: The text is not YAML.
        """
        events = CParser(text)
        while events.check_event():
            event = events.get_event()
            kind = type(event)
            if kind is ScalarEvent:
                self._scalar(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if not self._open(event):
                    return None
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self._close(event)
            elif kind is AliasEvent:
                self._alias(event)
            elif kind is DocumentStartEvent and self.root is not None:
                self._unsupported(event, "一个文件里只能有一份内容，这里的“---”又开始了一份", "删去“---”。")
                break
            if self.weight > MAX_NODES:
                self._too_large(event, f"引用展开后超过 {MAX_NODES} 个值")
                return None
        return self.root

    def _scalar(self, event: ScalarEvent) -> None:
        start, end = event.start_mark, event.end_mark
        node = Scalar(
            event.value, event.style, self.source, start.line + 1, start.column + 1, end.line + 1, end.column + 1
        )
        if event.style == '"' and (finding := invisible_in(node)):
            self.findings.append(finding)
        self._keep(event, node, 1)

    def _open(self, event: MappingStartEvent | SequenceStartEvent) -> bool:
        self.stack.append(_Open(event))
        if len(self.stack) <= MAX_DEPTH:
            return True
        self._too_large(event, f"层次超过 {MAX_DEPTH} 层")
        return False

    def _close(self, event: MappingEndEvent | SequenceEndEvent) -> None:
        opened = self.stack.pop()
        start, end = opened.event.start_mark, event.end_mark
        place = (self.source, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        node = (
            Mapping(self._entries(opened.children), *place)
            if type(event) is MappingEndEvent
            else Sequence(tuple(opened.children), *place)
        )
        self._keep(opened.event, node, opened.weight)

    def _entries(self, children: list[Node]) -> tuple[Entry, ...]:
        entries: dict[str, Entry] = {}
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not isinstance(key, Scalar):
                self.findings.append(UNSUPPORTED.at(key.span, "键只能是文字", hint="把括号里的内容改写成一个词。"))
            elif (first := entries.get(key.text)) is not None:
                self.findings.append(duplicate(key, first.key))
            else:
                entries[key.text] = Entry(key, value)
        return tuple(entries.values())

    def _alias(self, event: AliasEvent) -> None:
        anchored = self.anchors.get(event.anchor)
        if anchored is None:
            self._unsupported(event, f"“*{event.anchor}”所指的锚点还没有写完或不存在", "先写“&名称”，再用“*名称”。")
            self._keep(event, Scalar("", "", self.source, *_start(event), *_start(event)), 1)
        else:
            self._keep(event, *anchored)

    def _keep(self, event: ScalarEvent, node: Node, weight: int) -> None:
        """Add a finished node to the mapping or list that is open, or make it the root."""
        if event.anchor and type(event) is not AliasEvent:
            self.anchors[event.anchor] = (node, weight)
        if getattr(event, "tag", None):
            self._unsupported(event, f"不支持标签“{event.tag}”", "删去标签，直接写值。")
        if self.stack:
            self.stack[-1].children.append(node)
            self.stack[-1].weight += weight
            self.weight += weight
        else:
            self.root = node

    def _unsupported(self, event: ScalarEvent, message: str, hint: str) -> None:
        self.findings.append(UNSUPPORTED.at(self.source.span(*_start(event)), message, hint=hint))

    def _too_large(self, event: ScalarEvent, message: str) -> None:
        self.findings.append(
            TOO_LARGE.at(self.source.span(*_start(event)), message, hint="拆成几个文件，去掉多余的引用。")
        )


def duplicate(key: Scalar, first: Scalar) -> Finding:
    """Return the finding for a key that stands twice, in one file or in two."""
    finding = DUPLICATE_KEY.at(key.span, f"“{key.text}”写了两次", hint="留一处，删一处。", path=key.text)
    return finding.beside(first.span, "第一次写在这里")


def _start(event: ScalarEvent) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1

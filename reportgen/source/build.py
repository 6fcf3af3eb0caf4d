"""Events of the C parser to nodes.

The loaders of the library are not used: its round-trip loader is thirty times slower, its fast loader forgets places.
"""

from __future__ import annotations

from typing import Any

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
from reportgen.regex import regex
from reportgen.source.characters import invisible_in, printable
from reportgen.source.doubles import duplicate
from reportgen.source.explain import bare_jinja
from reportgen.source.nodes import (
    Entry,
    Held,
    Mapping,
    Node,
    Scalar,
    Sequence,
    SourceText,
    Unread,
    mapping_of,
    new,
    nodes_of,
)
from reportgen.source.rules import TOO_LARGE, UNSUPPORTED

MAX_DEPTH = 64
MAX_NODES = 1_000_000

# Anchors, aliases and tags; and quotes, in which escapes may stand for what cannot be printed.
_DECORATION = "&*!\\"
_PROPERTIES = regex(r"(?:\s*(?:[&!]\S*|#.*))*\s*")
_Place = tuple[SourceText, int]


class Builder:
    """Turns the parts of one file into nodes; anchors of one part may be used in the next.

    Attributes:
        findings: Everything found so far.
    """

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.findings: list[Finding] = []
        self._anchors: dict[str, tuple[Held, int, int]] = {}
        self._weight = 0
        self._start = 0
        self._has_escapes = False
        self._is_odd = False  # whether a list or mapping may stand where a key should

    def build(self, text: str, start: int = 0) -> Node | None:
        """Return the root node of some lines of the file, or None when they say nothing.

        Args:
            text: The lines.
            start: Where in the file's text they begin.

        Raises:
            YAMLError: The text is not YAML.
        """
        self._start = start
        self._has_escapes = "\\" in text
        told = len(self.findings)
        try:
            is_plain = not start and not any(mark in text for mark in _DECORATION)
            return self._walk(CParser(text).get_event, is_plain=is_plain)
        except YAMLError:
            del self.findings[told:]  # the lines will be read again in parts
            raise

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

    def _walk(self, next_event: Any, *, is_plain: bool) -> Node | None:
        """Return the root node.

        One loop that keeps plain texts, nearly all there are, without a call: a call for each would double the time.

        Args:
            next_event: Returns event after event, and None at the end.
            is_plain: Whether it is a file from its beginning and without anchors, aliases, tags and escapes, so that no
                text need be looked at.
        """
        weight, scalar_event = self._weight, ScalarEvent  # local names are found sooner
        stack: list[tuple[list[Held], list[int], Any, int]] = []
        held: list[Held] = []
        starts: list[int] = []
        while (event := next_event()) is not None:
            kind = type(event)
            if kind is scalar_event:
                held.append(event.value)
                starts.append(event.start_mark.index)
                if not is_plain:
                    held[-1], starts[-1] = self._looked_at(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                stack.append((held, starts, event, weight))
                held, starts = [], []
                if len(stack) > MAX_DEPTH:
                    return self._too_large(event, f"层次超过 {MAX_DEPTH} 层")
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                inner = tuple(held), tuple(starts)
                weight += len(held)
                held, starts, event, before = stack.pop()
                if weight > MAX_NODES:
                    return self._too_large(event, f"引用展开后超过 {MAX_NODES} 个值")
                self._is_odd |= not len(held) & 1 and bool(stack) and type(stack[-1][2]) is MappingStartEvent
                starts.append(event.start_mark.index + self._start)
                held.append(self._closed(event, *inner, starts[-1]))
                if not is_plain:
                    self._keep(event, held[-1], starts[-1], weight - before)
            elif kind is AliasEvent or kind is DocumentStartEvent:
                weight += self._rare(event, held, starts)
        self._weight = weight
        nodes = nodes_of(held, starts, self.source)
        return nodes[0] if nodes else None

    def _looked_at(self, event: Any) -> tuple[str, int]:
        """Return a text that may have an anchor or tag, escapes that cannot be printed, or its place past the end."""
        source, start = self._place(event)
        node = Scalar(event.value, source, self._after_properties(start) if event.anchor or event.tag else start)
        if self._has_escapes and (finding := invisible_in(node)):
            self.findings.append(finding)
            node = node._replace(text=printable(node.text))
        self._keep(event, node.text, node.start, 1)
        return node.text, node.start

    def _closed(self, event: Any, held: tuple[Held, ...], starts: tuple[int, ...], start: int) -> Node:
        """Return a list or mapping whose end has come; once a key may be odd, keys are looked at one by one."""
        if type(event) is SequenceStartEvent:
            sequence: Node = new(Sequence, (held, starts, self.source, start))
            return sequence
        keys = held[::2]
        if not self._is_odd and len(set(keys)) == len(keys):
            mapping: Node = new(Mapping, (held, starts, self.source, start))
            return mapping
        return self._odd_mapping(nodes_of(held, starts, self.source), start)

    def _rare(self, event: Any, held: list[Held], starts: list[int]) -> int:
        """Add what an alias stands for and return its weight; a second document adds nothing and is a finding."""
        if type(event) is AliasEvent:
            node, start, weight = self._alias(event)
            self._is_odd |= not isinstance(node, str)
            held.append(node)
            starts.append(start)
            return weight
        if held:
            self._unsupported(event, "一个文件里只能有一份内容，这里的“---”又开始了一份", "删去“---”。")
        return 0

    def _odd_mapping(self, inner: list[Node], start: int) -> Node:
        """Return a mapping that may have a key twice, or keys that are no texts."""
        for key in inner[::2]:
            if not isinstance(key, Scalar | Unread):
                other = UNSUPPORTED.at(key.span, "键只能是文字", hint="把括号里的内容改写成一个词。")
                self.findings.append(bare_jinja(self.source, *self.source.place(start)) or other)
        pairs = zip(inner[::2], inner[1::2], strict=True)
        named = [Entry(key, value) for key, value in pairs if isinstance(key, Scalar)]
        is_empty = not named and bool(inner)
        return Unread(self.source, start) if is_empty else mapping_of(self.entries(named), self.source, start)

    def _alias(self, event: Any) -> tuple[Held, int, int]:
        """Return what an alias stands for, where that begins, and how many values it is."""
        anchored = self._anchors.get(event.anchor)
        if anchored is not None:
            return anchored
        self._unsupported(event, f"“*{event.anchor}”所指的锚点还没有写完或不存在", "先写“&名称”，再用“*名称”。")
        unread = Unread(*self._place(event))
        return unread, unread.start, 0

    def _keep(self, event: Any, node: Held, start: int, weight: int) -> None:
        """Note the anchor of a finished node; a tag is a finding."""
        if event.tag:
            self._unsupported(event, f"不支持标签“{event.tag}”", "删去标签，直接写值。")
        if event.anchor:
            self._anchors[event.anchor] = (node, start, weight)

    def _after_properties(self, index: int) -> int:
        """Return where a value begins whose event begins with its anchor or tag."""
        found = _PROPERTIES.match(self.source.text, index)
        return found.end() if found else index

    def _place(self, event: Any) -> _Place:
        """Return where an event begins; the parser may put what is missing past the end."""
        return self.source, min(event.start_mark.index + self._start, len(self.source.text))

    def _unsupported(self, event: Any, message: str, hint: str) -> None:
        source, index = self._place(event)
        self.findings.append(UNSUPPORTED.at(source.span(*source.place(index)), message, hint=hint))

    def _too_large(self, event: Any, message: str) -> Unread:
        node = Unread(*self._place(event))
        self.findings.append(TOO_LARGE.at(node.span, message, hint="拆成几个文件，去掉多余的引用。"))
        return node

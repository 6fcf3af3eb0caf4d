"""Any bytes as a file of facts: they are read and validated, and what is wrong is told at its place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import PurePath

from fuzz.harness import Harness, assert_told, nodes_in, yaml_files
from support.memory_world import MemoryWorld

from reportgen.facts import validate
from reportgen.source import read
from reportgen.source.characters import decode
from reportgen.source.nodes import Node, Scalar

FILE = "facts.yaml"
TOKENS = (
    *("\n", "  ", "- ", ": ", "：", "|\n", ">-\n", "'", '"', "[", "]", "{", "}", "{{ ", "{% ", "#", "\t", "---\n"),
    *("&a ", "*a", "!!str ", "<<: ", "? ", "\\u200b", "\ufeff", "\u200b", "\r\n", "\x00", "\x85", "\xa0"),
    *("报告", "部门", "资金", "数据", "项目", "章节", "评价", "豁免", "年度", "名称", "指标", "值", "标题", "正文"),
    *("待填", "无", "不适用", "2024", "4,730.07万元", "96.36%", "2024-02-29", "≥95%"),
)


def check(data: bytes) -> None:
    """Read and validate a file with these bytes; when they are no UTF-8, also with those that are."""
    _check(data)
    text = data.decode(errors="ignore").encode()
    if text != data:
        _check(text)


def _check(data: bytes) -> None:
    document = read(MemoryWorld({FILE: data}), PurePath(FILE))
    facts = validate(document.product)
    lines = {FILE: decode(FILE, data).product.lines}
    assert_told((*document.findings, *facts.findings), lines)
    for entry in document.product.entries:
        for node in islice(nodes_in(entry.value), 10_000):  # aliases make many nodes of few
            _ask_places(node)


def _ask_places(node: Node) -> None:
    """Ask a node for its places, as a finding would."""
    assert node.span.line >= 1
    if isinstance(node, Scalar):
        assert node.unfolded.span == node.span
        assert node.locate(len(node.text) // 2).line >= node.span.line


def _seeds() -> Iterator[bytes]:
    for file in yaml_files():
        yield file.read_bytes()


HARNESS = Harness(check, _seeds, TOKENS, longest=8_192)

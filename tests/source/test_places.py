"""Whatever stands in a file is read without an exception, and every character of a text is found again in the file."""

import string
from io import StringIO
from pathlib import PurePath

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    FoldedScalarString,
    LiteralScalarString,
    PlainScalarString,
    SingleQuotedScalarString,
)
from support.memory_world import MemoryWorld

from reportgen.diagnostics.outcome import has_errors
from reportgen.facts import validate
from reportgen.source.nodes import Document, Mapping, Scalar, Sequence
from reportgen.source.read import read_file

proved = settings(derandomize=True, database=None, deadline=None)
PATH = PurePath("facts.yaml")

CHINESE = "年初预算执行数“三八”（含）、，。；：％—…"
MARKS = "{}[]&*#?|-<>=!%@:,\"'\\`~ "
WORDS = st.text(st.sampled_from(CHINESE + string.ascii_letters + string.digits + MARKS), min_size=1, max_size=60)
PARAGRAPHS = st.lists(WORDS, min_size=1, max_size=5).map("\n".join)
# Pieces of YAML in any order: mostly nonsense, often nearly right.
PIECES = [
    *("报告", "部门", "名称", "a", "5430.07", "{{ x }}", "\u200b", "\\", "'", '"', "\t"),
    *("\n", "\n  ", "\n    ", "\r\n", ":", ": ", "：", "- ", ", ", "|", ">", "{", "}", "[", "]"),
    *("#", " #", "&a ", "*a", "!x ", "? ", "%", "@", "---", "..."),
]
YAML_PIECES = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def read_bytes(content):
    return read_file(MemoryWorld({"facts.yaml": content}), PATH)


def nodes_in(node):
    """Yield a node with all nodes below it, keys included."""
    yield node
    if isinstance(node, Mapping):
        for entry in node.entries:
            yield entry.key
            yield from nodes_in(entry.value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from nodes_in(item)


@given(
    st.one_of(
        st.binary(max_size=400),
        st.text(max_size=200).map(str.encode),
        YAML_PIECES.map(str.encode),
    )
)
@example(b"'\n'")
@example(b"? |")
@example(b"---")
@settings(proved, max_examples=1000)
def test_a_file_is_read_or_told_to_be_wrong_whatever_it_holds(content):
    outcome = read_bytes(content)
    assert outcome.product is not None or has_errors(outcome.findings)
    lines = content.count(b"\n") + content.count(b"\r") + 1
    assert all(1 <= finding.span.line <= lines and finding.span.column >= 1 for finding in outcome.findings)
    if outcome.product is not None:
        validate(Document(outcome.product.entries, outcome.product.span))


@given(YAML_PIECES)
@example("报告 #\n? ")
@example("? |")
@example("? '报告\n'")
@settings(proved, max_examples=500)
def test_every_character_of_whatever_is_read_has_a_place(text):
    product = read_bytes(text).product
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for node in nodes_in(product) if product else ():
        if isinstance(node, Scalar):
            for offset in range(len(node.text) + 1):
                span = node.locate(offset)
                assert 1 <= span.line <= len(lines)
                assert 1 <= span.column <= len(lines[span.line - 1]) + 1


def character_at(span, lines):
    return lines[span.line - 1][span.column - 1 : span.column]


def assert_all_found(text, written):
    """Each character of the text but white space is found where it stands in the file."""
    outcome = read_bytes(text)
    assert outcome.findings == ()
    lines = text.split("\n")
    scalar = outcome.product.get("正文")
    assert scalar.text == written
    last = (0, 0)
    for offset, character in enumerate(scalar.text):
        if character.isspace():
            continue
        span = scalar.locate(offset)
        found = character_at(span, lines)
        assert found in {character, "\\"}, (offset, character, span)
        assert (span.line, span.column) > last
        last = (span.line, span.column)


STYLES = {
    "|": LiteralScalarString,
    ">": FoldedScalarString,
    '"': DoubleQuotedScalarString,
    "'": SingleQuotedScalarString,
    "plain": PlainScalarString,
}


@pytest.mark.parametrize("style", STYLES)
@given(text=PARAGRAPHS, width=st.sampled_from([20, 80, 4096]))
@settings(proved, max_examples=300)
def test_a_character_of_a_text_that_a_library_wrote_is_found(style, text, width):
    yaml = YAML()
    yaml.width = width
    yaml.allow_unicode = True
    file = StringIO()
    # A library writes what it is given in another style when the text cannot be written so.
    yaml.dump({"前": "甲", "正文": STYLES[style](text), "后": "乙"}, file)
    assert_all_found(file.getvalue(), text_in(file.getvalue()))


def text_in(yaml):
    return YAML(typ="safe", pure=True).load(yaml)["正文"]


HAND_WRITTEN = {
    "plain on one line": ("正文: 年初 预算，a b。\n", "年初 预算，a b。"),
    "plain on several lines": ("正文: 年初\n  预算\n\n  执行\n", "年初 预算\n执行"),
    "plain with a backslash": ("正文: 年\\n初\\预算\n", "年\\n初\\预算"),
    "plain that repeats itself": ("正文: 年年年 年\n  年年\n", "年年年 年 年年"),
    "block": ("正文: |\n  年初预算\n    更深的一行\n\n  执行\n", "年初预算\n  更深的一行\n\n执行\n"),
    "block with a comment and a mark": ("正文: |2-  # 说明\n    年初\n  预算\n", "  年初\n预算"),
    "block that begins with empty lines": ("正文: |\n\n\n  年初\n", "\n\n年初\n"),
    "block whose lines repeat": ("正文: |\n  年 年\n   年\n  年\n", "年 年\n 年\n年\n"),
    "folded": ("正文: >\n  年初\n  预算\n\n  执行\n    更深\n", "年初 预算\n执行\n  更深\n"),
    "folded with a comment": ("正文: >-  # 年初\n  年初\n  预算\n", "年初 预算"),
    "single quotes": ("正文: '年''初''''预算'\n", "年'初''预算"),
    "single quotes that begin with one": ("正文: '''年'\n", "'年"),
    "single quotes on several lines": ("正文: '年初\n\n  预算 '\n", "年初\n预算 "),
    "double quotes": ('正文: "年\\"初\\"\\\\预算"\n', '年"初"\\预算'),
    "double quotes that begin with one": ('正文: "\\"年"\n', '"年'),
    "escapes": ('正文: "年\\n\\nn初\\tt\\x41\\u9884\\U00007B97\\ 数"\n', "年\n\nn初\tt\u0041预算 数"),
    "escapes of white space": ('正文: "年\\u3000初\\x20预\\u00a0算\\_数"\n', "年\u3000初 预\u00a0算\u00a0数"),
    "double quotes that go on with a backslash": ('正文: "年初\\\n   预算\\\n   \\ 执行"\n', "年初预算 执行"),
    "double quotes on several lines": ('正文: "年初\n\n  预算"\n', "年初\n预算"),
    "within brackets": ("正文: 年初\nx: [年初, 预算]\n", "年初"),
}


@pytest.mark.parametrize("name", HAND_WRITTEN)
def test_a_character_of_a_text_that_a_hand_wrote_is_found(name):
    yaml, text = HAND_WRITTEN[name]
    assert_all_found(yaml, text)


@pytest.mark.parametrize(
    ("yaml", "offset", "place"),
    [
        ("正文: 年初 预算\n", 2, (1, 7)),
        ("正文: 年初 预算\n", 3, (1, 8)),
        ("正文: 年初 预算\n", 5, (1, 10)),
        ("正文: '年  初'\n", 2, (1, 8)),
        ("正文: |\n  年初 预算\n", 2, (2, 5)),
        ('正文: "年\\u521d预算"\n', 1, (1, 7)),
        ('正文: "年\\u521d预算"\n', 2, (1, 13)),
        ("正文: '  年'\n", 0, (1, 5)),
        ("正文: 年\n  初\n", 1, (1, 6)),
        ("正文: ''\n", 0, (1, 5)),
    ],
)
def test_also_white_space_and_the_end_have_a_place(yaml, offset, place):
    span = read_bytes(yaml).product.get("正文").locate(offset)
    assert (span.line, span.column) == place


@pytest.mark.parametrize(
    ("yaml", "place"),
    [
        ("甲: &a 年初预算\n", (1, 9)),
        ("甲: &a\n  年初预算\n", (2, 5)),
        ("甲: &a  # 说明\n\n  年初预算\n", (3, 5)),
        ("甲: &a '年初预算'\n", (1, 10)),
        ("甲: &a |\n  年初预算\n", (2, 5)),
        ("甲: [&a 年初预算]\n", (1, 10)),
    ],
)
def test_a_text_with_an_anchor_is_found_behind_it_and_also_through_an_alias(yaml, place):
    product = read_bytes(f"{yaml}乙: *a\n").product
    assert tuple(product.get("乙").locate(2))[1:3] == place

"""Any text as a value: each parser takes it or refuses it, and takes again what it prints."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from fuzz.harness import Harness, texts

from reportgen.source.characters import printable
from reportgen.values.amount import Unit, parse_amount
from reportgen.values.numbering import Numbering, parse_numbering
from reportgen.values.period import parse_day, parse_period, parse_year
from reportgen.values.quantity import parse_quantity
from reportgen.values.rate import parse_rate
from reportgen.values.refusal import Refusal

PARSERS: tuple[Callable[[str], Any], ...] = (
    *(partial(parse_amount, default=unit) for unit in Unit),
    *(parse_rate, parse_quantity, parse_day, parse_year, parse_period),
)
LONGEST_SEED = 40  # a value of any kind is shorter
TOKENS = (
    *("0", "9", ".", ",", "-", "+", "%", "‰", "％", "e", "O", "l", "４", "，", "．", "¥", " ", "\u3000"),
    *("元", "万元", "亿元", "万", "亿", "十", "百", "千", "年", "月", "日", "上半年", "前三季度", "全年"),
    *("约", "近", "超", "余", "多", "左右", "以上", "≥", "≤", ">=", "～", "—", "——", "至", "场", "百分点"),
    *("一", "1", "①", "（", "）", "、", "第", "部分", "\n", "1,234,567.89", "2024-02-29"),
)


def check(data: bytes) -> None:
    """Give a text to every parser."""
    text = printable(data.decode(errors="ignore"))
    for parser in PARSERS:
        _check(parser, text)
    _check_numbering(text)


def _check(parser: Callable[[str], Any], text: str) -> None:
    value = parser(text)
    if isinstance(value, Refusal):
        assert value.message
        return
    printed = str(value)
    assert parser(printed) == value, (text, printed)
    assert str(parser(printed)) == printed, (text, printed)


def _check_numbering(text: str) -> None:
    """Take the last line as a text and those before it as the patterns of its number."""
    *patterns, line = text.split("\n")
    numbering = parse_numbering(patterns)
    if isinstance(numbering, Refusal):
        assert numbering.message
        return
    assert isinstance(numbering, Numbering)
    numbering.split(line)
    for level in range(1, len(patterns) + 1):
        found = numbering.split(numbering.label(level, 3))
        assert found is not None, patterns


def _seeds() -> Iterator[bytes]:
    yield from (text.encode() for text in dict.fromkeys(texts()) if len(text) <= LONGEST_SEED)
    for patterns in ("一、\n（一）\n1.\n（1）", "第一部分\n①"):
        yield f"{patterns}\n（三）2024年".encode()


HARNESS = Harness(check, _seeds, TOKENS, longest=256)

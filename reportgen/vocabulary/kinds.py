"""Kinds: what a value may be. Each names itself for messages and shows how it is written.

Scalar kinds turn text into a value; the others say what stands inside, and the reader walks it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from reportgen.values.amount import Unit, parse_amount
from reportgen.values.period import parse_day, parse_year
from reportgen.values.quantity import parse_quantity
from reportgen.values.rate import parse_rate
from reportgen.values.refusal import Refusal
from reportgen.vocabulary.block import Block


@dataclass(frozen=True, slots=True)
class Manner:
    """How the texts of one report are to be understood.

    Attributes:
        unit: The unit of amounts that are written without one (报告.货币单位).
    """

    unit: Unit = Unit.WAN_YUAN


@dataclass(frozen=True, slots=True)
class ScalarKind:
    """A kind written as one text.

    Attributes:
        name: Chinese name for messages and the glossary.
        example: A value as it would be typed.
        parse: From text to value or refusal.
        states_absence: Whether 待填, 无, 不适用 and an empty value may stand for it.
    """

    name: str
    example: str
    parse: Callable[[str, Manner], Any]
    states_absence: bool = True


@dataclass(frozen=True, slots=True)
class WordingKind:
    """A text kept with its place, because Jinja in it is expanded later; becomes a `Scalar`."""

    name: str = "行文"


@dataclass(frozen=True, slots=True)
class BlockKind:
    """A mapping whose keys are declared on a dataclass.

    Attributes:
        load: Returns the dataclass; called late, so that a block may hold blocks of its own kind.
        name: Chinese name for messages.
    """

    load: Callable[[], type[Block]]
    name: str = "一组键"


@dataclass(frozen=True, slots=True)
class ListKind:
    """A list of things of one kind; becomes a tuple. A single value may be written without the list around it."""

    item: Kind
    name: str = "列表"


@dataclass(frozen=True, slots=True)
class TableKind:
    """A mapping from names that the author chooses to things of one kind; becomes a dict in the order written.

    Attributes:
        item: Kind of the values.
        names: Names that may be used, with their titles; empty when the author is free.
        name: Chinese name for messages.
    """

    item: Kind
    names: tuple[tuple[str, str], ...] = ()
    name: str = "一组名称"


@dataclass(frozen=True, slots=True)
class ProseKind:
    """Paragraphs, or a list of items; becomes a `Prose`."""

    name: str = "正文"


Kind = ScalarKind | WordingKind | BlockKind | ListKind | TableKind | ProseKind


def choice(name: str, *words: str) -> ScalarKind:
    """Return the kind of a value that must be one of some words; the value is the word."""

    def parse(text: str, _manner: Manner) -> str | Refusal:
        if text in words:
            return text
        return Refusal(f"“{text}”不是{name}", _did_you_mean(text, words))

    return ScalarKind(name, words[0], parse, states_absence=False)


def _did_you_mean(text: str, words: tuple[str, ...]) -> str:
    from reportgen.vocabulary.near import did_you_mean

    return did_you_mean(text, words) or f"可以写：{'、'.join(words)}。"


def _integer(text: str, _manner: Manner) -> int | Refusal:
    if text.isascii() and text.isdecimal() and len(text) <= 9:
        return int(text)
    return Refusal(f"“{text}”不是整数", "只写半角数字，例如 3。")


def _text(text: str, _manner: Manner) -> str:
    return text


def _yes_no(text: str, _manner: Manner) -> bool | Refusal:
    if text in {"是", "否"}:
        return text == "是"
    return Refusal(f"“{text}”不是“是”或“否”", "写“是”或“否”。")


def _figure(text: str, manner: Manner) -> Any:
    """A figure of any kind, told by how it is written: money by its unit, a rate by its percent sign."""
    if text.endswith("元") and not text.endswith(("/元", "每元")):
        amount = parse_amount(text, manner.unit)
        if not isinstance(amount, Refusal):
            return amount
    if text.endswith("%"):
        rate = parse_rate(text)
        if not isinstance(rate, Refusal):
            return rate
    return parse_quantity(text)


TEXT = ScalarKind("文字", "深圳市妇女联合会", _text)
INTEGER = ScalarKind("整数", "3", _integer)
YES_NO = ScalarKind("是否", "是", _yes_no, states_absence=False)
AMOUNT = ScalarKind("金额", "5430.07", lambda text, manner: parse_amount(text, manner.unit))
RATE = ScalarKind("比率", "96.36%", lambda text, _manner: parse_rate(text))
QUANTITY = ScalarKind("数量", "617场", lambda text, _manner: parse_quantity(text))
FIGURE = ScalarKind("数字", "617场", _figure)
DAY = ScalarKind("日期", "2025-03-31", lambda text, _manner: parse_day(text))
YEAR = ScalarKind("年度", "2024", lambda text, _manner: parse_year(text), states_absence=False)
UNIT = choice("货币单位", "万元", "元", "亿元")
WORDING = WordingKind()
PROSE = ProseKind()

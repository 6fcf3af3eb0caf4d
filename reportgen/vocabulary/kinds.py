"""Kinds: what a value may be. Each names itself for messages and says how it is written, to people and to editors.

Scalar kinds turn text into a value; the others say what stands inside, and the reader walks it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reportgen.frozen import dataclass
from reportgen.values.amount import AMOUNT_FORM, Unit, parse_amount
from reportgen.values.period import DAY_FORM, FIRST_YEAR, LAST_YEAR, YEAR_FORM, parse_day, parse_year
from reportgen.values.quantity import BARE_FORM, QUANTITY_FORM, Quantity, parse_quantity
from reportgen.values.rate import RATE_FORM, parse_rate
from reportgen.values.refusal import Refusal
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.spelling import (
    ANY_TEXT,
    INTEGER_TYPES,
    NUMBER_TYPES,
    PARAGRAPHS,
    TEXT_TYPES,
    TEXT_WITH_NAMES,
    WRITTEN_AS_DECLARED,
    Spelling,
)

# What is written where a value is left to the program, as if nothing were written.
AUTO = "自动"


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
        parse: From text to value or refusal; None where the text leaves the value to the program (自动).
        spelling: How it is written.
        states_absence: Whether 待填, 无, 不适用 and an empty value may stand for it.
    """

    name: str
    example: str
    parse: Callable[[str, Manner], Any]
    spelling: Spelling
    states_absence: bool = True


@dataclass(frozen=True, slots=True)
class WordingKind:
    """A text kept with its place, because Jinja in it is expanded later; becomes a `Scalar`."""

    name: str = "行文"
    spelling: Spelling = TEXT_WITH_NAMES


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
    spelling: Spelling = PARAGRAPHS


@dataclass(frozen=True, slots=True)
class RawKind:
    """A value kept as it was typed, because only an outline or a form says of what kind it is; becomes the node.

    Attributes:
        name: What it is called.
        spelling: How it is written.
        owner: Of what it is told: of the whole report, of each project, of each indicator.
    """

    name: str = "由提纲或表格规定"
    spelling: Spelling = WRITTEN_AS_DECLARED
    owner: str = "报告"


Kind = ScalarKind | WordingKind | BlockKind | ListKind | TableKind | ProseKind | RawKind


def choice(name: str, *words: str) -> ScalarKind:
    """Return the kind of a value that must be one of some words; the value is the word, of 自动 none at all."""

    def parse(text: str, _manner: Manner) -> str | Refusal | None:
        if text in words:
            return None if text == AUTO else text
        return Refusal(f"“{text}”不是{name}", _did_you_mean(text, words))

    written = Spelling(f"可以写：{'、'.join(words)}。", words=words)
    return ScalarKind(name, words[0], parse, written, states_absence=False)


def _did_you_mean(text: str, words: tuple[str, ...]) -> str:
    from reportgen.vocabulary.near import did_you_mean

    return did_you_mean(text, words) or f"可以写：{'、'.join(words)}。"


def _integer(text: str, _manner: Manner) -> int | Refusal:
    if text.isascii() and text.isdecimal() and len(text) <= 9:
        return int(text)
    return Refusal(f"“{text}”不是整数", "只写半角数字，例如 3。")


def _decimals(text: str, _manner: Manner) -> int | Refusal:
    if text in {"0", "1", "2", "3", "4", "5", "6"}:
        return int(text)
    return Refusal(f"“{text}”不是小数位数", "写 0 至 6，例如 2。")


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


def _figure_or_text(text: str, manner: Manner) -> Any:
    """A figure where it reads as one; a target or a result may also be words."""
    figure = _figure(text, manner)
    return text if isinstance(figure, Refusal) and not text[:1].isdecimal() else figure


def _score(text: str, _manner: Manner) -> Any:
    score = parse_quantity(text)
    if isinstance(score, Refusal):
        return score
    plain = score == Quantity(score.number, measure=score.measure) and score.measure in {"", "分"}
    return score if plain else Refusal(f"“{text}”不是分数", "只写数字，例如 10。")


def _score_or_auto(text: str, manner: Manner) -> Any:
    return None if text == AUTO else _score(text, manner)


_SCORE = rf"{BARE_FORM}\s*分?"

TEXT = ScalarKind("文字", "深圳市妇女联合会", _text, ANY_TEXT)
INTEGER = ScalarKind(
    "整数", "3", _integer, Spelling("只写半角数字。", INTEGER_TYPES, "[0-9]{1,9}", range=(0, 10**9 - 1))
)
DECIMALS = ScalarKind("小数位", "2", _decimals, Spelling("写 0 至 6。", INTEGER_TYPES, "[0-6]", range=(0, 6)))
YES_NO = ScalarKind("是否", "是", _yes_no, Spelling("写“是”或“否”。", words=("是", "否")), states_absence=False)
AMOUNT = ScalarKind(
    "金额",
    "5430.07",
    lambda text, manner: parse_amount(text, manner.unit),
    Spelling("写数字，可以带单位元、万元、亿元；不带单位时按“报告.货币单位”。", NUMBER_TYPES, AMOUNT_FORM),
)
RATE = ScalarKind(
    "比率", "96.36%", lambda text, _manner: parse_rate(text), Spelling("写数字和百分号。", pattern=RATE_FORM)
)
QUANTITY = ScalarKind(
    "数量",
    "617场",
    lambda text, _manner: parse_quantity(text),
    Spelling("写数字和量词，可以带约、余、超、≥ 等。", NUMBER_TYPES, QUANTITY_FORM),
)
FIGURE = ScalarKind(
    "数字",
    "617场",
    _figure,
    Spelling("写数字连同量词、货币单位或者百分号，可以带约、余、超、≥ 等。", NUMBER_TYPES, QUANTITY_FORM),
)
FIGURE_OR_TEXT = ScalarKind(
    "数字或文字",
    "≥25间",
    _figure_or_text,
    Spelling("写数字连同量词；不能用数字衡量的写文字。", TEXT_TYPES, rf"[^0-9][\s\S]*|{QUANTITY_FORM}"),
)
SCORE = ScalarKind("分数", "10", _score, Spelling("写数字。", NUMBER_TYPES, _SCORE))
SCORE_OR_AUTO = ScalarKind(
    "分数或自动", AUTO, _score_or_auto, Spelling(f"写数字；写“{AUTO}”由程序计算。", NUMBER_TYPES, rf"{AUTO}|{_SCORE}")
)
DAY = ScalarKind(
    "日期",
    "2025-03-31",
    lambda text, _manner: parse_day(text),
    Spelling("写成“2025-03-31”或者“2025年3月31日”。", pattern=DAY_FORM),
)
YEAR = ScalarKind(
    "年度",
    "2024",
    lambda text, _manner: parse_year(text),
    Spelling("只写四位数字。", INTEGER_TYPES, YEAR_FORM, range=(FIRST_YEAR, LAST_YEAR)),
    states_absence=False,
)
UNIT = choice("货币单位", "万元", "元", "亿元")
WORDING = WordingKind()
PROSE = ProseKind()
RAW = RawKind()
RAW_OF_PROJECT = RawKind(owner="项目")
RAW_OF_INDICATOR = RawKind(owner="指标")

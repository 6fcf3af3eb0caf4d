"""Kinds of values that only outlines have."""

from __future__ import annotations

from reportgen.values.numbering import parse_numbering
from reportgen.values.refusal import Refusal
from reportgen.vocabulary.chapters import CHAPTERS
from reportgen.vocabulary.kinds import Manner, ScalarKind, choice
from reportgen.vocabulary.near import did_you_mean
from reportgen.vocabulary.spelling import INTEGER_TYPES, Spelling

RUN_IN, ON_ITS_OWN, FIRSTLY = "段首", "独立", "一是"
UNNUMBERED = "不编号"

# How the entries of a list are set: the title opens the paragraph, stands on a line of its own, or 一是…二是….
ITEM_STYLE = choice("条目样式", RUN_IN, ON_ITS_OWN, FIRSTLY, UNNUMBERED)
HEADING_STYLE = choice("标题样式", ON_ITS_OWN, RUN_IN)

_CHAPTERS = tuple(name for name, _ in CHAPTERS)
_PATH = r"[^\s.\[\]{}]+(?:\.[^\s.\[\]{}]+)+"
_MOST_LEVELS = 4


def _prose(text: str, _manner: Manner) -> str | Refusal:
    if text in _CHAPTERS or (all(step.isidentifier() for step in text.split(".")) and "." in text):
        return text
    hint = did_you_mean(text, _CHAPTERS) or "写章节名，或者“项.完成情况”“目标.总体目标”这样的名称。"
    return Refusal(f"“{text}”不是章节名", hint)


def _look(text: str, _manner: Manner) -> str | Refusal:
    numbering = None if text == UNNUMBERED else parse_numbering([text])
    return numbering if isinstance(numbering, Refusal) else text


def _level(text: str, _manner: Manner) -> int | Refusal:
    if text in {str(level) for level in range(1, _MOST_LEVELS + 1)}:
        return int(text)
    return Refusal(f"“{text}”不是层级", f"写 1 至 {_MOST_LEVELS}。")


PROSE_NAME = ScalarKind(
    "章节名或名称",
    "主要职能",
    _prose,
    Spelling("写章节名；或者一段文字的名称，例如“项.完成情况”。", pattern=_PATH, words=_CHAPTERS),
    states_absence=False,
)
NUMBER_LOOK = ScalarKind(
    "序号的样子",
    "一是",
    _look,
    Spelling(
        f"写明样子，其中有且只有一个“一”“1”或“①”；不要序号的写“{UNNUMBERED}”。",
        ("string", "number"),
        rf"{UNNUMBERED}|[^一1①]*[一1①][^一1①]*",
    ),
    states_absence=False,
)
LEVEL = ScalarKind(
    "层级",
    "3",
    _level,
    Spelling(f"写 1 至 {_MOST_LEVELS}。", INTEGER_TYPES, f"[1-{_MOST_LEVELS}]", range=(1, _MOST_LEVELS)),
    states_absence=False,
)

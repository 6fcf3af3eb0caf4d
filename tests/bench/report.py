"""A report of 60 paragraphs, 120 substitutions, three loops and a table, made up but always the same.

Its templates are printed by the program itself, with tags in place of words; so all programs fill in the same file, but
for how each wants its tags.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from bench.dialects import FIGURES, LIST, Dialect, Rows
from bench.prose import prose
from bench.year import HEAD, VALUES, WHAT

from reportgen.manuscript import Cell, Grid, Manuscript, Paragraph, Properties, Run, Runs

TITLE = "部门整体支出绩效自评报告"
_TOLD, _SHOWN = (("名称", "负责人"), ("单位", "主管部门")), ("名称", "单位", "类别")
_MONEY = "资金:\n  年初预算: 100\n"
_PARAGRAPHS, _FIGURES, _PROJECTS = 44, 64, 8
_ABOUT = Properties(TITLE, "市妇联", TITLE, "2025-03-31")


def facts_of_report(number: int = 0) -> str:
    """Return the facts of a report as YAML; each number gives another."""
    random = Random(number)
    values = "".join(f"  {name}: {random.choice(VALUES)}\n" for name in _names())
    projects = "".join(_project(random, each) for each in range(1, _PROJECTS + 1))
    return f"{HEAD}{_MONEY}{FIGURES}:\n{values}\n{LIST}:\n{projects}"


def template_of_report(dialect: Dialect) -> Manuscript:
    """Return the report with tags in the places of its words."""
    looped = [words for told in _TOLD for words in dialect.paragraphs(_sentence_of(told))]
    return _manuscript([*_plain(dialect.figure), *looped], dialect.rows(_SHOWN), dialect.end)


def manuscript_of_facts(facts: dict[str, Any]) -> Manuscript:
    """Return the report as it is to be typeset, given what its facts say."""
    told = [_sentence_of(names)(project.__getitem__) for names in _TOLD for project in facts[LIST]]
    rows = tuple(tuple(project[name] for name in _SHOWN) for project in facts[LIST])
    return _manuscript([*_plain(facts[FIGURES].__getitem__), *told], rows)


def empty_manuscript() -> Manuscript:
    """Return the report for a template that holds its words: only its title is left to be put in."""
    return Manuscript(_runs(TITLE), (), _ABOUT, "报告")


def _manuscript(words: list[str], rows: Rows, end: tuple[str, ...] = ()) -> Manuscript:
    head = tuple(Cell((_runs(name),)) for name in _SHOWN)
    table = Grid((2, 1, 1), (head, *(tuple(Cell((_runs(text),)) for text in row) for row in rows)))
    blocks = (*map(_paragraph, words), table, *map(_paragraph, end))
    return Manuscript(_runs(TITLE), blocks, _ABOUT, "报告")


def _plain(figure: Callable[[str], str]) -> list[str]:
    """Return the paragraphs outside loops: 20 with two figures, 24 with one."""
    random = Random(2024)
    names = iter(_names())
    counts = [2 if number < _FIGURES - _PARAGRAPHS else 1 for number in range(_PARAGRAPHS)]
    return ["".join(_clause(random, figure(next(names))) for _ in range(count)) for count in counts]


def _clause(random: Random, figure: str) -> str:
    return f"{prose(random, 15, 45)}{figure}{prose(random, 15, 45)}。"


def _sentence_of(names: tuple[str, ...]) -> Callable[[Callable[[str], str]], str]:
    random = Random(names[0])
    before, after = prose(random, 30, 60), prose(random, 30, 60)
    first, second = names
    return lambda value: f"{value(first)}：{before}，由{value(second)}负责。{after}。"


def _names() -> list[str]:
    return [f"指标{number}" for number in range(1, _FIGURES + 1)]


def _project(random: Random, number: int) -> str:
    return (
        f"  - 名称: {random.choice(WHAT)}项目{number}\n    单位: 深圳市妇女联合会\n    主管部门: 深圳市人民政府\n"
        f"    类别: 特定目标类\n    负责人: 承办人{random.randrange(100)}\n"
    )


def _paragraph(words: str) -> Paragraph:
    return Paragraph(_runs(words))


def _runs(text: str) -> Runs:
    return (Run(text),)

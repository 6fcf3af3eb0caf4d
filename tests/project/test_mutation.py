"""Mutants are made as said, only those that contradict something count, and the checks find them.

`make mutation` tries all of them; here are the first few.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import PurePath

import pytest
from mutation import document_side, facts_side
from mutation.__main__ import listed, table
from mutation.edit import may_go, without_row
from mutation.example import built, reports
from mutation.identity import Identity
from mutation.mutant import Kind, Verdict
from mutation.number import printed, with_other_digits, with_other_unit
from mutation.relation import contradicted, relations
from support.memory_world import MemoryWorld

from reportgen.facts import validate
from reportgen.figures import derive
from reportgen.manuscript import Cell, Grid, Run
from reportgen.source import read
from reportgen.source.discover import ReportPlace

FACTS = """\
资金:
  年初预算: {{收入: {{合计: {total}, 一般公共预算: 4730.07, 政府性基金: 700}}}}
  三公经费: {{执行: {{公务接待: {free}}}}}
"""
SHENZHEN = "shenzhen-women"


def report() -> ReportPlace:
    return next(each for each in reports() if each.unit == SHENZHEN)


def relations_of(total="5430.07", free="5.46"):
    world = MemoryWorld({"facts.yaml": FACTS.format(total=total, free=free)})
    return relations(validate(read(world, PurePath("facts.yaml")).product).product)


@pytest.mark.parametrize(
    ("text", "mutants"), [("4730.07", ["5730.07", "4730.08"]), ("9", ["8"]), ("≥95%", ["≥85%", "≥96%"])]
)
def test_a_digit_at_either_end_is_changed(text, mutants):
    assert list(with_other_digits(text)) == mutants


@pytest.mark.parametrize(("text", "mutant"), [("1.9万元", "1.9元"), ("30场", "30个"), ("85.6%", "85.6%"), ("约", "约")])
def test_a_unit_is_changed_for_another_that_is_met(text, mutant):
    assert with_other_unit(text) == mutant


def test_money_is_compared_in_one_unit():
    assert printed("0.5亿元").worth == printed("5,000.00", "万元").worth


def test_a_number_in_no_relation_is_free_and_one_in_a_sum_is_not():
    before = relations_of()
    assert contradicted(before, relations_of(free="9.46")) == ()
    assert contradicted(before, relations_of(total="5430.70")) == ("资金.年初预算.收入.合计 = sum",)


def test_what_the_first_mutants_of_facts_contradict_is_found():
    verdicts = list(islice(facts_side.verdicts(report()), 16))
    assert any(verdict.counts for verdict in verdicts)
    assert [verdict for verdict in verdicts if verdict.survives] == []


def test_what_the_first_mutants_of_a_document_contradict_is_found():
    facts = validate(read(MemoryWorld(facts_side.files()), report().place).product).product
    document = built(report())[0]
    verdicts = list(islice(document_side.verdicts(document, facts, derive(facts), "万元"), 12))
    assert any(verdict.counts for verdict in verdicts)
    assert [verdict for verdict in verdicts if verdict.survives] == []


NUMBERS = {"合计": "3.00万元", "甲": "1.00万元", "乙": "2.00万元", "比率": "33.33%", "三": "30%", "四": "20%"}


@pytest.mark.parametrize(
    ("identity", "changed", "holds"),
    [
        (Identity("合计", ("甲", "乙"), "sum"), {}, True),
        (Identity("合计", ("甲", "乙"), "sum"), {"乙": "2.01万元"}, True),
        (Identity("合计", ("甲", "乙"), "sum"), {"乙": "3.00万元"}, False),
        (Identity("合计", ("合计",), "sum"), {}, True),
        (Identity("合计", ("甲", "乙"), "sum"), {"乙": "0", "合计": "1.01万元"}, False),
        (Identity("比率", ("甲", "合计"), "ratio"), {}, True),
        (Identity("比率", ("甲", "合计"), "ratio"), {"甲": "2.00万元"}, False),
        (Identity("比率", ("乙", "合计"), "change"), {}, True),
        (Identity("比率", ("乙", "合计"), "change"), {"合计": "4.00万元"}, False),
        (Identity("三", ("四",), "at least"), {}, True),
        (Identity("三", ("四",), "at most"), {}, False),
    ],
)
def test_numbers_are_bound_as_far_as_their_rounding_tells(identity, changed, holds):
    values = {path: printed(text) for path, text in (NUMBERS | changed).items()}
    assert identity.holds(values) is holds


def test_a_row_is_taken_out_of_a_table_and_what_reaches_into_it_is_shortened():
    cell = {text: Cell(((Run(text),),)) for text in "abcd"}
    tall = replace(cell["a"], rowspan=2)
    table = Grid(widths=(1, 1), rows=((tall, cell["b"]), (cell["c"],), (cell["d"],)))
    document = replace(built(report())[0].foreign, blocks=(table,))
    assert [may_go(document, 0, row) for row in range(3)] == [False, True, True]
    assert without_row(document, 0, 1).blocks[0].rows == ((cell["a"], cell["b"]), (cell["d"],))


def test_the_table_counts_what_contradicts_and_lists_what_survives():
    common = {"side": "facts", "kind": Kind.DIGIT, "place": "f.yaml:1:1", "change": "1 → 2"}
    verdicts = [
        Verdict(**common, contradicts=("sum",), found=("AMT001",)),
        Verdict(**common, contradicts=("sum",), found=()),
        Verdict(**common, contradicts=(), found=()),
    ]
    assert next(line for line in table(verdicts) if "change one digit" in line).split()[-4:] == ["3", "2", "1", "50.0%"]
    assert list(listed(verdicts, with_found=False)) == ["SURVIVES: facts, change one digit, f.yaml:1:1: 1 → 2 [sum]"]

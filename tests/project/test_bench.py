"""Each row of the benchmark can be measured, samples are taken in turns, and the page shows the rows there are."""

import importlib.util
import re
from itertools import count
from pathlib import Path, PurePath

import pytest
from bench.measure import FEWEST, Result, measure
from bench.page import table
from bench.row import Bench, Row, rows
from bench.year import year_of_facts
from support.memory_world import MemoryWorld

from reportgen.facts import validate
from reportgen.source import read

ROOT = Path(__file__).parents[2]
ROWS = list(rows())
MISSING = {"PyYAML": importlib.util.find_spec("yaml") is None}
SIZES = [12_000, 50_000, 500_000]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_row_can_be_measured(row, tmp_path):
    if any(missing and library in row.over for library, missing in MISSING.items()):
        pytest.skip("what it is compared with comes with make bench")
    result = measure(row, Bench(tmp_path, is_smoke=True))
    assert result.ours > 0
    assert result.theirs > 0


def test_the_promises_of_the_design_are_rows():
    assert [row.target for row in ROWS if row.target] == [0.5, 0.5, 0.5, 0.5, 0.45, 1.4, 5.5, 5.5]


def test_samples_are_taken_in_turns_and_the_first_pair_does_not_count(tmp_path):
    order, ours, theirs = [], count(100), count(1_000)

    def side(name, samples):
        return lambda: order.append(name) or next(samples)

    row = Row("row", "other", None, "ms", lambda _: (side("ours", ours), side("theirs", theirs)))
    result = measure(row, Bench(tmp_path, seconds=0))
    assert order == ["ours", "theirs"] * (FEWEST + 1)
    assert (result.ours, result.theirs) == (101 + FEWEST // 2, 1_001 + FEWEST // 2)


@pytest.mark.parametrize(("target", "ratio", "told"), [(0.5, 0.5, "met"), (0.5, 0.51, "**missed**"), (None, 9, " ")])
def test_a_row_above_its_target_has_missed_it(target, ratio, told):
    result = Result(Row("row", "other", target, "ms", lambda _: None), ratio, 1)
    assert f" {told} " in table([result])


def test_the_page_shows_the_rows_that_there_are():
    page = (ROOT / "BENCHMARKS.md").read_text(encoding="utf-8")
    written = re.findall(r"^\| (.+?) +\| (.+?) +\|.*\|", page, re.MULTILINE)[2:]
    assert written == [(row.name, row.over) for row in ROWS], "run make bench"


@pytest.mark.parametrize("size", SIZES)
def test_a_text_is_always_the_same_and_about_as_long_as_asked(size):
    text = year_of_facts(size)
    assert text == year_of_facts(size)
    assert len(text.encode()) == pytest.approx(size, rel=0.1)


def test_the_text_of_a_unit_is_facts_with_nothing_wrong():
    document = read(MemoryWorld({"facts.yaml": year_of_facts(40_000)}), PurePath("facts.yaml"))
    facts = validate(document.product)
    assert (*document.findings, *facts.findings) == ()
    assert len(facts.product.projects) == 13

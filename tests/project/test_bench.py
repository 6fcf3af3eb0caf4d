"""Each row of the benchmark can be measured, samples are taken in turns, and the page shows the rows there are."""

import importlib.util
import re
from itertools import count
from pathlib import Path, PurePath

import pytest
from bench import contests, peers
from bench.contest import FLOOR, Contest, Entrant, OtherTextError, held
from bench.fill import docxtpl_from
from bench.measure import FEWEST, measure
from bench.page import contest_table, table
from bench.report import facts_of_report
from bench.row import Bench, Promise, Result, Row, rows
from bench.year import year_of_facts
from support.memory_world import MemoryWorld

from reportgen.facts import validate
from reportgen.source import read

ROOT = Path(__file__).parents[2]
ROWS = list(rows())
CLAIMS = [claim.promise for contest in contests.CONTESTS for claim in contest.claims]
MISSING = {library: importlib.util.find_spec("yaml") is None for library in ("PyYAML", "docxtpl's")}
SIZES = [12_000, 50_000, 500_000]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_row_can_be_measured(row, tmp_path):
    if any(missing and library in row.over for library, missing in MISSING.items()):
        pytest.skip("what it is compared with comes with make bench")
    result = measure(row, Bench(tmp_path, is_smoke=True))
    assert result.ours > 0
    assert result.theirs > 0


@pytest.mark.parametrize("contest", contests.CONTESTS, ids=lambda contest: contest.name)
def test_a_contest_can_be_held(contest, tmp_path):
    standings, results = held(contest, Bench(tmp_path, is_smoke=True))
    assert {contests.OURS, FLOOR, contests.DOCXTPL} <= set(standings)
    assert all(result.ours > 0 and result.theirs > 0 for result in results)
    assert all(name in contest_table(standings) for name in standings)


def test_a_program_that_writes_another_text_is_told(tmp_path):
    stage = contests.stage(tmp_path, contests.REPORT, contests.facts_of(facts_of_report()))
    other = contests.stage(tmp_path / "other", contests.REPORT, contests.facts_of(facts_of_report(1)))
    documents = [each.template("jinja").with_name("out.docx") for each in (stage, other)]
    for each, document in zip((stage, other), documents, strict=True):
        document.write_bytes(docxtpl_from(each.facts, each.template("jinja")))
    entrants = {str(number): Entrant(lambda: 1.0, document) for number, document in enumerate(documents)}
    with pytest.raises(OtherTextError, match="1"):
        held(Contest("both", (), lambda *_: entrants), Bench(tmp_path, is_smoke=True))


def test_without_node_its_peers_are_left_out_with_a_note(monkeypatch, capsys):
    monkeypatch.setenv("PATH", "")
    assert peers.installed() is None
    assert "left out" in capsys.readouterr().err


def test_the_promises_of_the_design_are_rows():
    promised = [0.5, 0.5, 0.5, 0.5, 0.45, 1.4, 0.5, 0.6, 1 / 18, 1 / 1.5, 1.0, 5.5, 5.5]
    assert sorted(row.target for row in ROWS if row.target) == sorted(promised)
    assert [claim.target for claim in CLAIMS if claim.target] == [1.8, 1 / 20, 1.75, 1 / 4.3, 1.05, 0.16]


def test_samples_are_taken_in_turns_and_the_first_pair_does_not_count(tmp_path):
    order, ours, theirs = [], count(100), count(1_000)

    def side(name, samples):
        return lambda: order.append(name) or next(samples)

    row = Row("row", "other", None, "ms", lambda _: (side("ours", ours), side("theirs", theirs)))
    result = measure(row, Bench(tmp_path, seconds=0))
    assert order == ["ours", "theirs"] * (FEWEST + 1)
    assert (result.ours, result.theirs) == (101 + FEWEST // 2, 1_001 + FEWEST // 2)


@pytest.mark.parametrize(
    ("target", "ratio", "told"), [(0.5, 0.5, "met"), (0.5, 0.51, "**missed**"), (1 / 20, 0.0504, "met"), (None, 9, " ")]
)
def test_a_row_above_its_target_has_missed_it(target, ratio, told):
    result = Result(Promise("row", "other", target, "ms"), ratio, 1)
    assert f" {told} " in table([result])


def test_the_page_shows_the_rows_that_there_are():
    page = (ROOT / "BENCHMARKS.md").read_text(encoding="utf-8")
    first = page.partition("\n## ")[0]
    written = re.findall(r"^\| (.+?) +\| (.+?) +\|.*\|", first, re.MULTILINE)[2:]
    assert written == [(row.name, row.over) for row in (*ROWS, *CLAIMS)], "run make bench"


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

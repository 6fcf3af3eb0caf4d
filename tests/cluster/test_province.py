"""The simulation of a province is always the same, obeys simple bounds, and docs/scale.md shows what it prints."""

from dataclasses import replace
from pathlib import Path

import pytest
from bench import province
from bench.province import DOCUMENTS, MEASURED, Province, table

from reportgen.cli.builds.cluster import crew

PAGE = Path(__file__).parents[2] / "docs/scale.md"
COST = MEASURED["成品在提交的机器上"]


def test_the_page_shows_what_the_simulation_prints():
    assert table() in PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("workers", [1, 4, 64])
def test_no_part_is_busy_longer_than_the_build(workers):
    build = Province(COST, workers)
    build.built(500)
    assert all(0 < share <= 1 for share in build.shares.values())


def test_a_build_takes_at_least_the_work_of_its_workers_and_of_the_machine_that_submits():
    few, many = Province(COST, 1), Province(COST, 256)
    assert few.built(300) >= 300 * COST.worker * DOCUMENTS * 0.9
    assert many.built(300) >= 300 * (COST.begin + COST.end + COST.write)
    assert many.built(300) < few.built(300)


def test_dearer_parts_take_longer():
    base = Province(COST, 8).built(300)
    for name in ("begin", "end", "scheduler", "worker", "write"):
        assert Province(replace(COST, **{name: getattr(COST, name) + 500}), 8).built(300) > base


def test_the_simulation_holds_back_as_many_reports_as_the_program():
    names = ("_WAITING_PER_THREAD", "_FEWEST_WAITING", "_MOST_WAITING")
    assert [getattr(province, name) for name in names] == [getattr(crew, name) for name in names]

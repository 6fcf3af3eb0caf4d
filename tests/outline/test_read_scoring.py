"""A scoring table: read from its file, with what it takes over, and told when there is none."""

from pathlib import PurePath

import pytest
from support.memory_world import MemoryWorld
from support.reports import slugs

from reportgen.diagnostics.span import Span
from reportgen.outline.read import Library
from reportgen.outline.read_scoring import read_scoring, scoring_of
from reportgen.source.nodes import SourceText
from reportgen.source.parse import parse

NATIONAL = "名称: 国家\n总分: 100\n保留小数: 2\n预算执行: 10\n超额线: 130%\n"


def table(text, **files):
    """Return a scoring table as it is written under 评分, with what is found on the way; files lie in place/scoring."""
    world = MemoryWorld({f"templates/place/scoring/{name}.yaml": content for name, content in files.items()})
    written = scoring_of(parse(SourceText("outline.yaml", text)).product.entries, Span("outline.yaml"))
    assert written.findings == ()
    outcome = read_scoring(world, Library(world, (PurePath("templates"),)).find, written.product)
    return outcome.product, outcome.findings


def test_a_table_takes_over_what_it_does_not_say_itself():
    own, findings = table("沿用: place/scoring/city\n超额线: 150%", city="沿用: place/scoring/nation", nation=NATIONAL)
    assert findings == ()
    assert (own.name.value, str(own.far_above.value), str(own.execution.points.value)) == ("国家", "150%", "10")


def test_a_value_that_was_taken_over_keeps_its_place():
    own, _ = table("沿用: place/scoring/nation", nation=NATIONAL)
    assert (own.total.span.file, own.total.span.line) == ("templates/place/scoring/nation.yaml", 2)
    assert own.total.path == "评分.总分"


@pytest.mark.parametrize("name", ["place/scoring/natoin", "nation", "place/scoring/../scoring/nation", "/etc/passwd"])
def test_a_table_that_there_is_not_is_told_where_it_was_asked_for(name):
    _, findings = table(f"名称: 表\n沿用: {name}", nation=NATIONAL)
    assert [(each.rule.slug, each.span.line) for each in findings] == [("no-scoring-table", 2)]
    assert name in findings[0].message


def test_tables_that_take_over_from_each_other_are_told_once():
    _, findings = table("沿用: place/scoring/a", a="沿用: place/scoring/b", b="沿用: place/scoring/a")
    assert slugs(findings) == ["no-scoring-table"]
    assert "又回到自己" in findings[0].message


def test_a_table_without_its_total_and_decimals_is_told():
    _, findings = table("名称: 表")
    assert slugs(findings) == ["missing-key", "missing-key"]
    assert ["总分" in findings[0].message, "保留小数" in findings[1].message] == [True, True]


def test_what_is_wrong_in_the_file_of_a_table_is_told_at_its_place_and_not_a_second_time():
    _, findings = table("沿用: place/scoring/nation", nation="名称: 表\n总分: 一百\n")
    assert [(each.rule.slug, each.span.file, each.span.line) for each in findings] == [
        ("bad-value", "templates/place/scoring/nation.yaml", 2)
    ]


def test_points_of_a_class_that_is_missing_go_to_the_classes_that_are_there():
    own, _ = table(
        "总分: 100\n保留小数: 2\n一级: {产出指标: 50, 满意度指标: {分值: 10, 没有时: {产出指标: 4, 效益指标: 6}}}"
    )
    assert own.points_of(frozenset({"产出指标", "满意度指标"})) == {"产出指标": 50, "满意度指标": 10}
    assert own.points_of(frozenset({"产出指标"})) == {"产出指标": 54}

"""What stands at a dotted path of the vocabulary."""

import pytest

from reportgen.facts.facts import Facts
from reportgen.vocabulary.kinds import AMOUNT, FIGURE, PROSE, TEXT, BlockKind, ListKind, TableKind
from reportgen.vocabulary.levels import kind_at, steps_of


def test_a_path_is_keys_and_numbers():
    assert steps_of("项目[3].资金.来源[1].执行") == ["项目", "[3]", "资金", "来源", "[1]", "执行"]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("部门.名称", TEXT),
        ("资金.执行.支出.基本支出.人员经费", AMOUNT),
        ("项目[3].资金.执行", AMOUNT),
        ("项目[3].资金.来源.一般公共预算.执行", AMOUNT),
        ("项目[3].资金.来源[1].执行", AMOUNT),
        ("数据.宣讲活动.值", FIGURE),
        ("章节.存在问题", PROSE),
    ],
)
def test_a_path_leads_to_what_is_declared_there(path, kind):
    assert kind_at(path, Facts) is kind


@pytest.mark.parametrize(
    ("path", "kind"), [("资金.执行", BlockKind), ("项目", ListKind), ("项目[3]", BlockKind), ("数据", TableKind)]
)
def test_a_path_may_end_above_a_value(path, kind):
    assert isinstance(kind_at(path, Facts), kind)


@pytest.mark.parametrize("path", ["天气", "资金.天气", "资金.执行率.天气", "项目.名称", "部门.名称[1]", "章节.天气"])
def test_a_path_that_is_not_declared_leads_nowhere(path):
    assert kind_at(path, Facts) is None

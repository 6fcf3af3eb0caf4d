"""Figures below a block that nobody wrote, from facts that stand elsewhere."""

from reportgen.facts import validate
from reportgen.figures import derive
from reportgen.source.nodes import Document, SourceText
from reportgen.source.parse import parse


def figures_of(text):
    root = parse(SourceText("资金.yaml", text)).product
    return derive(validate(Document(root.entries, root.span)).product).by_path


def test_quarterly_rates_follow_from_the_amounts_when_no_rate_is_typed():
    figures = figures_of("资金: {年初预算: 80, 执行: 76, 季度累计执行: {一季度: 20, 上半年: 40}}")
    rates = {path.rpartition(".")[2]: str(each.value) for path, each in figures.items() if "季度累计执行率" in path}
    assert rates == {"一季度": "25.00%", "上半年": "50.00%", "全年": "95.00%"}


def test_nothing_follows_from_nothing():
    assert [path for path in figures_of("资金: {年初预算: 80}") if "季度" in path or "占比" in path] == []

"""Every formula computes what its words say; the cases are in every_formula.yaml."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.facts import validate
from reportgen.figures import derive
from reportgen.figures.derive import formulas
from reportgen.figures.figure import matcher
from reportgen.outline.read_scoring import scoring_of
from reportgen.source.nodes import Document, SourceText
from reportgen.source.parse import parse

FILE = Path(__file__).with_name("every_formula.yaml")
ROOT = parse(SourceText(FILE.name, FILE.read_text(encoding="utf-8"))).product
EXPECTED = {entry.key.text: entry.value.text for entry in ROOT.get("期望").entries}
FACTS = validate(Document(ROOT.get("事实").entries, ROOT.get("事实").span)).product
FIGURES = derive(FACTS, scoring_of(ROOT.get("评分").entries, ROOT.get("评分").span).product)


@pytest.mark.parametrize("path", EXPECTED)
def test_a_figure_is_what_its_formula_gives(path):
    found = FIGURES.get(path)
    assert found, f"{path} was not computed"
    assert str(found.value) == EXPECTED[path]


@pytest.mark.parametrize("formula", formulas(), ids=lambda formula: formula.path)
def test_no_formula_is_without_a_case(formula):
    assert any(matcher(formula.path).fullmatch(path) for path in EXPECTED)


def test_a_figure_names_only_inputs_that_are_there():
    for figure in FIGURES.by_path.values():
        for each in figure.inputs:
            assert each.span is not None or FIGURES.get(each.path), f"{figure.path} names {each.path}"

"""docs/outlines.md names every key, and its examples are right."""

import re

import pytest
from support.project import ROOT

from reportgen.diagnostics.span import Span
from reportgen.outline.kinds import HEADING_STYLE, ITEM_STYLE
from reportgen.outline.local import KINDS, LocalFact
from reportgen.outline.outline import Change, CoverField, OutlineFile, Section
from reportgen.source.nodes import SourceText
from reportgen.source.parse import parse
from reportgen.vocabulary.declare import declared
from reportgen.vocabulary.kinds import Manner
from reportgen.vocabulary.reader import Reader

PAGE = (ROOT / "docs/outlines.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("block", [OutlineFile, Section, Change, CoverField, LocalFact])
def test_the_page_names_every_key(block):
    assert [name for name in declared(block) if name not in PAGE] == []


@pytest.mark.parametrize("word", [*KINDS, *ITEM_STYLE.spelling.words, *HEADING_STYLE.spelling.words])
def test_the_page_names_every_word_that_may_be_chosen(word):
    assert word in PAGE


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_of_the_page_is_right(example):
    parsed = parse(SourceText("outlines.md", example))
    reader = Reader(Manner(), whole=OutlineFile)
    reader.block(OutlineFile, parsed.product.entries, Span("outlines.md"))
    assert (parsed.findings, reader.findings) == ((), [])

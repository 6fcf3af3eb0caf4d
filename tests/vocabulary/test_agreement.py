"""The schema refuses nothing that the reader accepts, and refuses with it whatever a schema can express."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.editor import faults, loaded

from reportgen.diagnostics.span import Span
from reportgen.facts.facts import Facts
from reportgen.facts.schema import facts_schema
from reportgen.frozen import dataclass
from reportgen.outline.outline import OutlineFile
from reportgen.source.nodes import Mapping, SourceText
from reportgen.source.parse import parse
from reportgen.values.amount import Amount, Unit
from reportgen.values.period import Day
from reportgen.values.quantity import Quantity
from reportgen.values.rate import Rate
from reportgen.vocabulary import kinds
from reportgen.vocabulary.block import Block
from reportgen.vocabulary.declare import declared, key
from reportgen.vocabulary.kinds import BlockKind, ListKind, Manner, ProseKind, TableKind
from reportgen.vocabulary.prose import ProseItem
from reportgen.vocabulary.reader import Reader
from reportgen.vocabulary.schema import schema_of

HERE = Path(__file__).parent
CASES = loaded((HERE / "agreement.yaml").read_text(encoding="utf-8"))
BAD = sorted((HERE.parent / "facts" / "bad").glob("*.yaml"))
FACTS = facts_schema()
proved = settings(derandomize=True, database=None, deadline=None)


def refusals(text: str, block: type[Block] = Facts) -> list[str]:
    """Return what the reader says of a piece of a report; what is missing at its outermost level stands elsewhere."""
    parsed = parse(SourceText("report.yaml", text))
    findings = [*parsed.findings]
    if isinstance(parsed.product, Mapping):
        reader = Reader(Manner(), told=frozenset({""}))
        reader.block(block, parsed.product.entries, Span("report.yaml"))
        findings += reader.findings
    return [finding.message for finding in findings]


def by_name(cases):
    return pytest.mark.parametrize("text", [case["facts"] for case in cases], ids=[case["name"] for case in cases])


@by_name(CASES["right"])
def test_what_is_right_is_accepted_by_both(text):
    assert refusals(text) == []
    assert faults(FACTS, loaded(text)) == []


@by_name(CASES["wrong"])
def test_what_is_wrong_is_refused_by_both(text):
    assert refusals(text)
    assert faults(FACTS, loaded(text))


ACCEPTED = [file for file in BAD if not refusals(file.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("file", ACCEPTED, ids=lambda file: file.stem)
def test_what_authors_write_unusually_is_accepted_by_the_schema_if_it_is_by_the_reader(file):
    assert faults(FACTS, loaded(file.read_text(encoding="utf-8"))) == []


@dataclass(frozen=True, slots=True)
class OneOfEach(Block):
    """A key of each kind of text, alone and in a list."""

    amount: Any = key("金额", kinds.AMOUNT)
    rate: Any = key("比率", kinds.RATE)
    quantity: Any = key("数量", kinds.QUANTITY)
    figure: Any = key("数字", kinds.FIGURE)
    figure_or_text: Any = key("数字或文字", kinds.FIGURE_OR_TEXT)
    score: Any = key("分数", kinds.SCORE)
    score_or_auto: Any = key("分数或自动", kinds.SCORE_OR_AUTO)
    day: Any = key("日期", kinds.DAY)
    year: Any = key("年度", kinds.YEAR)
    integer: Any = key("整数", kinds.INTEGER)
    decimals: Any = key("小数位", kinds.DECIMALS)
    text: Any = key("文字", kinds.TEXT)
    unit: Any = key("货币单位", kinds.UNIT)
    yes_no: Any = key("是否", kinds.YES_NO)
    wording: Any = key("行文", kinds.WORDING)
    prose: Any = key("正文", kinds.PROSE)
    amounts: Any = key("各金额", ListKind(kinds.AMOUNT))
    units: Any = key("各货币单位", ListKind(kinds.UNIT))
    item: Any = key("一条", BlockKind(lambda: ProseItem))
    named: Any = key("各名称", TableKind(kinds.AMOUNT))


EACH = schema_of(OneOfEach, "")
# What amounts, rates, quantities, days and stated nothings are made of, and what breaks them.
TEXTS = st.one_of(
    st.text(
        st.sampled_from("0123456789.,-%‰≥<~—至约近超余多万亿元年月日分间左右 \n：:标题正文自动待填无不适用是否+eEO０"),
        max_size=12,
    ),
    st.from_regex(r"\A ?-?[0-9]{1,3}(,[0-9]{3}){0,2}(\.[0-9]{1,3})? ?(元|万元|亿元|%|场|分|万|余)?\s?\Z"),
    st.from_regex(r"\A(20|19)?[0-9]{2}[-年/][0-9]{1,2}[-月/][0-9]{1,2}日?\Z"),
)


@proved
@given(text=TEXTS, name=st.sampled_from(sorted(declared(OneOfEach))), is_quoted=st.booleans())
def test_no_text_that_the_reader_accepts_is_refused_by_the_schema(text, name, is_quoted):
    line = f"{name}: {json.dumps(text, ensure_ascii=False) if is_quoted else text.strip()}"
    if not refusals(line, OneOfEach):
        assert faults(EACH, loaded(line)) == []


@proved
@given(name=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=4))
def test_no_name_that_the_reader_accepts_is_refused_by_the_schema(name):
    line = f"各名称: {{{json.dumps(name, ensure_ascii=False)}: 1}}"
    if not refusals(line, OneOfEach):
        assert faults(EACH, loaded(line)) == []


numbers = st.decimals(Decimal("-1e12"), Decimal("1e12"), places=2)
days = st.builds(Day, st.integers(1949, 2100), st.integers(1, 12), st.integers(1, 28))
quantities = st.builds(
    Quantity,
    st.decimals(0, Decimal("1e9"), places=1),
    st.sampled_from(["", "万", "亿", "万亿"]),
    st.sampled_from(["", "约", "近", "超过"]),
    measure=st.sampled_from(["", "场次", "%", "公里/小时", "℃", "m", "人（户）"]),
)
PRINTED = {
    "金额": st.builds(lambda yuan, unit: Amount(yuan, unit, 4).text(unit, 4), numbers, st.sampled_from(Unit)),
    "比率": st.builds(lambda part, places: Rate(Fraction(part), places).text(), numbers, st.integers(0, 4)),
    "数量": st.builds(str, quantities),
    "日期": st.builds(lambda day, is_iso: day.iso if is_iso else str(day), days, st.booleans()),
}


@proved
@given(data=st.data(), name=st.sampled_from(sorted(PRINTED)))
def test_what_a_value_prints_is_accepted_by_both(data, name):
    line = f"{name}: {data.draw(PRINTED[name])}"
    assert refusals(line, OneOfEach) == []
    assert faults(EACH, loaded(line)) == []


def blocks_in(kind, found):
    """Add every block that may stand under a kind to those found, each once."""
    match kind:
        case ListKind() | TableKind():
            blocks_in(kind.item, found)
        case ProseKind():
            blocks_in(BlockKind(lambda: ProseItem), found)
        case BlockKind() if kind.load() not in found:
            found[kind.load()] = None
            for each in declared(kind.load()).values():
                blocks_in(each.key.kind, found)
    return found


BLOCKS = [*blocks_in(BlockKind(lambda: Facts), {}), *blocks_in(BlockKind(lambda: OutlineFile), {})]
KEYS = [
    pytest.param(block, each.key, id=f"{block.__name__}.{each.attribute}")
    for block in BLOCKS
    for each in declared(block).values()
]


@pytest.mark.parametrize(("block", "key"), KEYS)
def test_a_key_has_a_title_and_a_description_or_an_example(block, key):
    assert key.title
    assert key.description or key.example


@pytest.mark.parametrize(("block", "key"), [param for param in KEYS if param.values[1].example])
def test_the_example_of_a_key_is_accepted_by_both(block, key):
    line = f"{key.name}: {key.example}"
    reader = Reader(Manner(), told=frozenset({""}))
    reader.block(block, parse(SourceText("", line)).product.entries, Span(""))
    assert reader.findings == []
    assert faults(schema_of(block, "", is_whole=False), loaded(line)) == []

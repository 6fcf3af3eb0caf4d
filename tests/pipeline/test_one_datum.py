"""One amount is followed from the line of YAML where it is typed to the Word file where it is read."""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import PurePath

import pytest
from support.project import ROOT, words

from reportgen.cli.machine.disk import Disk
from reportgen.cli.project import library_of
from reportgen.facts import validate
from reportgen.figures import derive
from reportgen.pipeline import Order, build_report, check_report
from reportgen.source import read
from reportgen.source.discover import ReportPlace
from reportgen.source.locate import Written
from reportgen.values.amount import Amount

PLACE = PurePath("data/shenzhen-women/2024")
REPORT = ReportPlace(PLACE, "shenzhen-women", 2024)
PATH = "资金.执行.支出.项目支出"
TYPED, PRINTED = "2865.72", "2,865.72万元"


@pytest.fixture(autouse=True)
def at_home(monkeypatch):
    monkeypatch.chdir(ROOT)


def test_the_amount_keeps_its_place_through_every_stage(tmp_path):
    disk = Disk()
    document = read(disk, PLACE).product
    node = document.get("资金", "执行", "支出", "项目支出")
    assert node.text == TYPED
    line = (ROOT / node.span.file).read_text(encoding="utf-8").splitlines()[node.span.line - 1]
    assert line[node.span.column - 1 :].startswith(TYPED)

    facts = validate(document).product
    fact = facts.money.executed.expenditure.projects
    assert (fact.value.in_unit(fact.value.unit), fact.span, fact.path) == (Decimal(TYPED), node.span, PATH)

    total = derive(facts).get("资金.执行.支出.合计")
    assert (PATH, node.span) in [(each.path, each.span) for each in total.inputs]

    (composed,) = check_report(disk, library_of(disk, REPORT), REPORT).product
    runs = [run for block in composed.manuscript.blocks for run in getattr(block, "runs", ())]
    printed = [run for run in runs if run.origin and run.origin.path == PATH]
    assert {(run.text, run.origin.span) for run in printed} == {(PRINTED, node.span)}

    (file,) = build_report(disk, library_of(disk, REPORT), REPORT, Order(tmp_path, formats=("docx",))).product
    assert PRINTED in words(file)


def test_the_amount_passes_few_hands(tmp_path):
    """The functions that take the amount and give it on, in whatever form: at most twelve, in at most seven modules."""
    disk = Disk()
    library = library_of(disk, REPORT)
    amount = validate(read(disk, PLACE).product).product.money.executed.expenditure.projects.value
    hands: dict[tuple[str, str], None] = {}

    def watch(frame, event, returned):
        code = frame.f_code
        if event == "return" and "/reportgen/" in code.co_filename and _is_it(returned, amount):
            arguments = [frame.f_locals.get(name) for name in code.co_varnames[: code.co_argcount]]
            if any(_is_it(value, amount) for value in arguments):
                hands[(code.co_filename, code.co_name)] = None

    sys.setprofile(watch)
    try:
        build_report(disk, library, REPORT, Order(tmp_path, formats=("docx",)))
    finally:
        sys.setprofile(None)
    modules = {module for module, _ in hands}
    assert {PurePath(module).name for module in modules} >= {"reader.py", "amount.py", "names.py"}
    assert len(hands) <= 12, list(hands)
    assert len(modules) <= 7, list(hands)


def _is_it(value, amount):
    """Whether a value is the amount: as typed, as read, as a name of wording, or as printed."""
    if isinstance(value, Written):
        return False  # how it is written, for its place
    inner = getattr(value, "value", None)
    forms = (value, getattr(value, "text", None), inner, getattr(inner, "value", None))
    return any(
        form in {TYPED, PRINTED} if isinstance(form, str) else isinstance(form, Amount) and form == amount
        for form in forms
    )

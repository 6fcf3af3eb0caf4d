"""表格一行的文字里写的执行率，与这一行的金额不符；自评表结论里写的执行率，与表里的不符。

## 查什么    单元格的文字（目标、完成情况、原因等）里写了预算执行率的，按同一行金额栏里的数能不能得出来，
            与执行率栏是否相同；
            一张表只写一个项目的，评价结论、自评总结等栏里写的预算执行率，是否就是总额一行的执行率。
            一句话里自己写了预算数和执行数的，按那句话查（PRO001），这里不查。
## 为什么    文字是从别的项目抄来的，或者金额后来改了而文字没有改。
## 例        金额栏为 54.20、52.10、96%，完成情况写“年度预算执行率是 100%”。
## 怎么改    按金额更正文字里的比率。
## 依据      财预〔2020〕10号 附件1：执行率 = 全年执行数 ÷ 全年预算数 × 100%。
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.numbers.names import EXECUTION_RATE
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Sentence
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.tables.columns import Square, Table, gives_rate, run_before, tables
from reportgen.checks.reading.tables.project_funds import project_funds
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.regex import regex

CONCLUSION = regex("结论|自评|评价|总结")
WHOLE_RATE = regex(r"(?:项目|该项目|全年|年度|20[0-9]{2}年)*(?:预算|资金|支出)*执行率")
HINT = "按这一行的金额更正文字里的比率。"


@check("AMT006", Severity.WARNING)
def row_told_otherwise(text: DocumentText) -> Iterator[Fault]:
    """Yield the rates in the words of a row that its amounts do not give."""
    yield from _conclusions(text)
    by_block = {table.block: table for table in text.once(tables) if "执行率" in table.header}
    for sentence in text.once(Sayings).stating(Kind.RATE) if by_block else ():
        if sentence.stretch.setting is Setting.CELL and (table := by_block.get(sentence.stretch.passage.block)):
            rates = [each for each in sentence.exact(Kind.RATE) if EXECUTION_RATE.search(each.name)]
            run, printed = _amounts(table, sentence) if rates else ((), None)
            for rate in rates:
                percent = rate.number.interval.times(100)
                if not gives_rate(table, run, percent):
                    related = tuple(Related(square.span, f"这一行的金额栏里是 {square.text}") for square in run)
                    amounts = "、".join(square.text for square in run)
                    yield Fault(rate.span, f"“{rate}”，按这一行的 {amounts} 算不出来", HINT, related=related)
                elif printed and printed.places == rate.number.places and printed.value != 100 * rate.number.value:
                    related = (Related(printed.span, f"这里是 {printed.text}"),)
                    yield Fault(rate.span, f"“{rate}”，这一行的执行率是 {printed.text}", HINT, related=related)


def _conclusions(text: DocumentText) -> Iterator[Fault]:
    """Yield the rates in the conclusion of the form of a project that are not the rate of its total."""
    forms = {each.row.block: each for each in text.once(project_funds) if each.is_form}
    for sentence in text.once(Sayings).stating(Kind.RATE) if forms else ():
        passage = sentence.stretch.passage
        form = forms.get(passage.block) if sentence.stretch.setting is Setting.CELL else None
        if form and CONCLUSION.search(form.rows[passage.row].first) and not sentence.exact(Kind.MONEY):
            for rate in sentence.exact(Kind.RATE):
                if WHOLE_RATE.fullmatch(rate.name) and not form.row.rate.may_be(rate.number):
                    message = f"“{rate}”，表里的执行率是 {form.row.rate.text}"
                    yield Fault(rate.span, message, HINT, related=form.row.rate.said.beside())


def _amounts(table: Table, sentence: Sentence) -> tuple[tuple[Square, ...], Square | None]:
    """Return the numbers of a row before its rate, and the rate; nothing where the sentence has amounts of its own."""
    row = table.rows[sentence.stretch.passage.row]
    place = next((place for place, square in enumerate(row) if square.is_rate), None)
    has_own = len(sentence.exact(Kind.MONEY)) > 1
    return ((), None) if place is None or has_own else (run_before(row, place), row[place])

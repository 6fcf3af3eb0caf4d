"""章节的文字里手写了数字，而这个数字在资金或数据里已经有了。

## 查什么    “章节”里直接写出的金额、比率、个数，是否与“资金”“数据”“项目”里填的或由它们算出的某个数相同；
            只查三位以上的数和带小数的比率，免得巧合。
## 为什么    手写的数不会跟着变：改了资金，正文还是旧数，前后就矛盾了。
## 例        正文写“执行 398.75 万元”，而资金.执行.合计正是 398.75 万元。
## 怎么改    照提示改成引用，例如 {{ 资金.执行.合计 }}；确是另一件事的，可不改。
## 依据      本程序的约定：一个数只写一处。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.known import Known, beside
from reportgen.checks.reading.numbers.numbers import Kind, Number, numbers_in
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Severity
from reportgen.facts.facts import Facts
from reportgen.regex import regex
from reportgen.source.nodes import Scalar
from reportgen.values.amount import Amount
from reportgen.vocabulary.placed import Placed
from reportgen.vocabulary.prose import Prose

JINJA = regex(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)


@check("PRO018", Severity.NOTE, sees_scores=True)
def literal_of_a_fact(facts: Facts, known: Known) -> Iterator[Fault]:
    """Yield the numbers in chapters that are facts or figures."""
    paths = {key: path for path in sorted(known, key=len, reverse=True) if (key := _key_of(known, path))}
    for name, chapter in (facts.chapters or {}).items():
        for scalar in _texts(chapter.value) if chapter and isinstance(chapter.value, Prose) else ():
            bare = JINJA.sub(lambda found: " " * len(found[0]), scalar.text)
            for number in filter(_is_telling, numbers_in(bare)):
                path = paths.get(_key(number))
                if path:
                    hint = f"改成引用 {{{{ {path.removesuffix('.值')} }}}}，以后改数只改一处。"
                    message = f"手写的“{number.text}”就是“{path}”"
                    span = scalar.locate(number.start, number.end - number.start)
                    yield Fault(span, message, hint, f"章节.{name}", beside(known, path))


def _is_telling(number: Number) -> bool:
    """Whether a number is long enough not to be the same by chance."""
    return len(number.digits.strip("0")) >= 3 and (number.kind is not Kind.RATE or number.places > 0)


def _key(number: Number) -> str:
    return str(number.value) if number.kind is Kind.MONEY else number.text


def _key_of(known: Known, path: str) -> str:
    value = known[path].value
    return str(Fraction(value.yuan)) if isinstance(value, Amount) else str(value)


def _texts(prose: Prose) -> Iterator[Scalar]:
    """Yield the texts of a chapter, those of its items among them."""
    if prose.text:
        yield prose.text
    for item in prose.items:
        yield from (each.value for each in (item.title, item.body) if each and isinstance(each.value, Scalar))
        if isinstance(item.below, Placed) and isinstance(item.below.value, Prose):
            yield from _texts(item.below.value)

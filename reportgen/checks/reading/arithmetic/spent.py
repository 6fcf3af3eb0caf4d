"""The amounts that a rate of execution may be the rate of: in its sentence, in its paragraph, in the whole document."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from reportgen.checks.reading.arithmetic.ledger import budgets, by_mention
from reportgen.checks.reading.arithmetic.ratios import Division, divisions
from reportgen.checks.reading.numbers.names import BUDGETS, EXECUTION_RATE, Role, direction, stated_role
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.regex import regex

# How far a rate may be from what some funds give and still be meant of them.
_NEAR = Fraction(15, 100)
# The budget of the year's beginning and the adjusted one; where there are more, they are of several things.
_MOST_BUDGETS = 2
# A rate that names nothing is of everything.
_PART = regex("(?:基本|项目|其他)支出|人员|公用|三公|公务")
_TOTAL = regex(r"支出(?:合计|总计|共计|总额)|总支出|^全年(?:实际)?支出")
_PART_OF_YEAR = regex(r"季度|上半年|(?<!1)[0-9]月|1[01]月")
_STATED_BASE = regex(r"以([^，。；]{2,12}?)为(?:基数|分母|基准)")
_OTHER_BASE = regex(r"[以按][^，。；]{2,12}(?:计算|测算|口径)，[^，。；]*$")
# What is left of the name of a rate says whose it is: 基本支出 of 基本支出执行率.
_SUBJECT = regex(
    r"^.*[，。；]|[0-9]+年度?|本年|全年|年度|总体|整体|部门|单位|综合|预算|财政|资金|总|(?:预算|支出|资金)?(?:执行|支出|支付|使用|控制|完成)(?:率|进度)$|(?:完成|占|为).*$"
)
_ARRIVAL = regex(r"到位率$|拨付率$|资金到位$")


def spent_divisions(
    text: DocumentText, earlier: list[Mention], sentence: Sentence, rate: Mention
) -> tuple[Division, ...]:
    """Return the divisions that a rate of execution or of arrival may state, where none is sure; none for other rates.

    Args:
        text: The document.
        earlier: The amounts of the sentences before it in its paragraph.
        sentence: Its sentence.
        rate: The rate.
    """
    if _ARRIVAL.search(rate.name):
        return _of_sentence(sentence, rate)
    if not EXECUTION_RATE.search(rate.name):
        return ()
    if _OTHER_BASE.search(sentence.text, 0, rate.start):
        return ()
    around = () if _is_of_part(sentence, rate) else _of_paragraph(earlier, sentence, rate)
    return _of_sentence(sentence, rate) or (*_of_ledger(text, sentence, rate), *around)


def sure_divisions(earlier: list[Mention], sentence: Sentence, rate: Mention) -> tuple[Division, ...]:
    """Return the divisions beside which no other can be meant: by the base that a rate names, or of its own clause."""
    return _of_stated_base(earlier, sentence, rate) or _of_clause(sentence, rate)


def _of_stated_base(earlier: list[Mention], sentence: Sentence, rate: Mention) -> tuple[Division, ...]:
    """Return the divisions by the base that the words of a rate name (以到位资金为基数): no other can be meant."""
    base = _STATED_BASE.search(rate.words)
    role = stated_role(base[1])[0] if base else Role.NONE
    roles = BUDGETS if role in BUDGETS else {role}
    around = [*earlier, *(each for each in sentence.mentions if each.end <= rate.start)]
    return divisions(around, {Role.EXECUTED}, roles) if base and role is not Role.NONE else ()


def _of_clause(sentence: Sentence, rate: Mention) -> tuple[Division, ...]:
    """Return the one division in the clause of a rate: ；甲预算 2 万元，支出 1 万元，执行率 50%；."""
    start = sentence.text.rfind("；", 0, rate.start) + 1
    inside = [each for each in sentence.mentions if start <= each.start < rate.start]
    is_pair = [each.number.kind for each in inside] == [Kind.MONEY, Kind.MONEY]
    found = divisions(inside, {Role.EXECUTED}, BUDGETS) if is_pair else ()
    return found if EXECUTION_RATE.search(rate.name) else ()


def _of_sentence(sentence: Sentence, rate: Mention) -> tuple[Division, ...]:
    """Return the divisions a rate may state, from the amounts nearest to it that make any."""
    is_arrival = bool(_ARRIVAL.search(rate.name))
    parts, wholes = ({Role.ARRIVED}, BUDGETS) if is_arrival else ({Role.EXECUTED}, BUDGETS | {Role.ARRIVED})
    others = [each for each in sentence.mentions if each.number.kind is Kind.RATE]
    before = max((each.end for each in others if each.end < rate.start), default=0)
    after = min((each.start for each in others if each.start > rate.end), default=len(sentence.text))
    for first, last in ((before, rate.start), (0, rate.start), (rate.end, after)):
        inside = [each for each in sentence.mentions if first <= each.start < last]
        if found := divisions(inside, parts, wholes):
            return found
    return ()


def _of_ledger(text: DocumentText, sentence: Sentence, rate: Mention) -> tuple[Division, ...]:
    """Return what was spent, stated before a rate, over the budgets of the same name and year elsewhere."""
    entries = text.once(by_mention)
    stated = text.once(budgets)
    own = [entries[id(each)] for each in _spent_before(sentence, rate) if id(each) in entries]
    found = [Division(entry.mention, each.mention) for entry in own for each in stated.get(entry.key, [])]
    is_one = len({each.whole.number.value for each in found}) <= _MOST_BUDGETS
    return tuple(found) if is_one or _is_about(found, rate) else ()


def _of_paragraph(earlier: list[Mention], sentence: Sentence, rate: Mention) -> tuple[Division, ...]:
    """Return what was spent, stated before a rate, over the funds that its paragraph states, if the rate is about that.

    A sentence that states no amount tells the rate of what the sentences before it state.
    """
    if found := _of_total(earlier, sentence, rate):
        return found
    if subject := _SUBJECT.sub("", rate.name):
        earlier = [each for each in earlier if subject in each.words]
    funds = [each for each in earlier if each.role in BUDGETS | {Role.ARRIVED, Role.NONE} and each.number.value]
    spent = _spent_before(sentence, rate)
    if not spent and not sentence.exact(Kind.MONEY):
        spent = [each for each in earlier if each.role is Role.EXECUTED and _is_of_year(each)]
        spent, funds = ([each for each in group if not _PART.search(each.name)] for group in (spent, funds))
    found = tuple(Division(part, fund) for part in spent for fund in funds)
    return found if _is_about(found, rate) else ()


def _is_of_part(sentence: Sentence, rate: Mention) -> bool:
    """Whether a rate is of a part that was told with it, whose budget is not that of the whole: 其中中央资金支出…."""
    part = sentence.text.rfind("其中", 0, rate.start)
    return part >= 0 and any(part < each.start for each in _spent_before(sentence, rate))


def _of_total(earlier: list[Mention], sentence: Sentence, rate: Mention) -> tuple[Division, ...]:
    """Return the total that a paragraph says was spent over the one budget in the sentence of a rate."""
    money = [each for each in sentence.exact(Kind.MONEY) if each.end <= rate.start]
    is_one = len(money) == 1 and money[0].role in BUDGETS and money[0].number.value
    totals = [
        each for each in earlier if each.role is Role.EXECUTED and _TOTAL.search(each.words) and _is_of_year(each)
    ]
    return tuple(Division(each, money[0]) for each in totals) if is_one else ()


def _is_of_year(spent: Mention) -> bool:
    """Whether an amount may be what was spent in the whole year: it is no change, and not of a month or quarter."""
    before = spent.stretch.text[spent.offset : spent.offset + spent.start]
    return not direction(spent.words) and not _PART_OF_YEAR.search(before)


def _is_about(found: Iterable[Division], rate: Mention) -> bool:
    """Whether a rate comes near to what some amounts give; one that is far from all of them is of something else."""
    return any(abs(each.value - rate.number.value) < _NEAR or each.is_shifted(rate) for each in found)


def _spent_before(sentence: Sentence, rate: Mention) -> list[Mention]:
    """Return the amounts of a sentence that were spent: the last ones, or the total that they are parts of."""
    return [each for each in sentence.exact(Kind.MONEY) if each.end <= rate.start and each.role is Role.EXECUTED]

"""Which numbers may be totals, and which may not be added up because they may count the same things."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.checks.reading.numbers.names import CHANGE_WORDS, direction, is_of_other_time, is_price
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention
from reportgen.regex import regex

_COMPARED = regex(r"[比较由从]|与.*相比|[与同].*(?:20[0-9]{2}年|上年|去年|同期)")
_SAID_TOTAL = regex(r"[合总共]计|总额|总[收支]|[收支]总|全年|本年|^共")
_MEAN = regex(r"平均|[人户次场日月年]均|均分|每[百千万]?[一-龥]{1,8}$")
# Beside the number that was reached, what had been aimed at, or how far that is: 征集 364 件，目标为 300 件，其中….
_AIM = regex(
    r"前[一二两三四五][项类档][^，。；]*"
    r"|(?:比[^，。；]{0,12})?(?:超出|超过|高于|低于|多于|少于|超|多|少)(?:年度|年初)?(?:目标|计划|任务|指标)?(?:值|数)?"
    r"|(?:年度|全年|年初|预期)?(?:目标|计划|任务|指标)(?:值|数|量)?[为是]?"
)
# What ought to be done and what was done are no two parts: 应种 612 剂次、实种 606 剂次.
_DUE = regex(r"应([一-龥])[，：]?.*实\1")
# Points that were taken off are no parts of those that were given: 得46.5分：甲扣1.5分，乙扣2分.
_TAKEN_OFF = regex(r"扣(?:减|除|掉)?(?:了)?$")
# One of these alone tells a quality beside others, so that the same person may be counted twice.
_QUALITIES = regex(
    r"党员|少数民族|(?:大学|大专|本科|研究生|硕士)[一-龥]*(?:学历|以上)|职称|退[役伍]|军人|残疾|[0-9]+周?岁|低保|高龄|独居"
)
_SEXES = (regex(r"女"), regex(r"男"))
# By how much a part has changed is told behind it and is no part: 甲 5 万元，增加 1 万元；乙 3 万元.
_CHANGED = regex(rf"(?:[比较与][^，。；]{{0,8}}|同比|环比)?(?:{CHANGE_WORDS})了?")


def is_total(mention: Mention) -> bool:
    """Whether a number may be a total: exact, no rate, mean or price, no aim, nor what something is compared with."""
    words = mention.words
    is_aside = _COMPARED.match(words) or _AIM.fullmatch(words) or is_of_other_time(words)
    is_whole = mention.number.kind is not Kind.RATE and not is_aside
    return mention.number.is_exact and is_whole and not (_MEAN.search(words) or is_price(words))


def may_be_part(total: Mention, each: Mention) -> bool:
    """Whether a number may be a part of a total: no price or sum, no points taken off, no change of the part before."""
    is_change = not direction(total.words) and _CHANGED.fullmatch(each.words)
    is_base = each.stretch.text.startswith("中", each.offset + each.end)  # 其中甲 280 户中满意 262 户
    is_taken_off = _TAKEN_OFF.search(each.words) and not _TAKEN_OFF.search(total.words)
    return not (is_base or is_change or is_taken_off or is_price(each.words) or each.words.startswith("合计"))


def are_of_each(before: Sequence[Mention], listed: Sequence[Mention]) -> bool:
    """Whether a list tells a part of each of two numbers: 收入 86，支出 83，其中拨款收入 84，项目支出 51."""
    wholes, parts = ([each.name[-2:] for each in two] for two in (before[-2:], listed[:2]))
    return len(set(wholes)) == 2 and wholes == parts


def overlap(parts: Sequence[Mention]) -> bool:
    """Whether parts may hold the same things: due and done, or qualities that go together (女性、党员)."""
    words = "，".join(part.words for part in parts)
    one, other = (sex.search(words) for sex in _SEXES)
    qualities = {found[0] for found in _QUALITIES.finditer(words)}
    return bool(_DUE.search(words) or bool(one) != bool(other) or len(qualities) > 1)


def is_said_total(mention: Mention) -> bool:
    """Whether the words before a number say that it is everything: 合计, 总额, 全年."""
    return bool(_SAID_TOTAL.search(mention.words))

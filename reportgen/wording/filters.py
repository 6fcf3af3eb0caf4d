"""The filters that wording may use: each turns a name into words and values that remember where they came from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from reportgen.manuscript import Run
from reportgen.values.absence import Absence
from reportgen.values.amount import Amount
from reportgen.values.numerals import to_chinese
from reportgen.values.quantity import Quantity
from reportgen.values.rate import Rate
from reportgen.wording.names import View
from reportgen.wording.sums import anew, sum_of

Shown = tuple[Run | View, ...]
"""What a filter gives: words of its own, and values that are yet to be printed, where a missing one is noticed."""


def breakdown(view: View, before: str = "") -> Shown:
    """其中: the parts of a total that there are, `其中：人员经费1.00万元，公用经费2.00万元`.

    Args:
        view: A block with parts.
        before: What stands before it when there is anything to print, such as `，`.

    Returns:
        Nothing when there are fewer than two such parts: a single part is the total itself.
    """
    found = [(title, part) for title, part in view.parts() if not _is_nothing(part.plain)]
    if len(found) < 2:
        return ()
    shown: list[Run | View] = [Run(f"{before}其中：")]
    for number, (title, part) in enumerate(found):
        shown += [Run(f"，{title}" if number else title), part]
    return tuple(shown)


def against_last_year(view: View) -> Shown:
    """较上年: the change against the year before, `与2023年相比减少454.04万元，减少7.72%`.

    The word follows the sign; on a base of zero there is no rate.

    Args:
        view: A budget, or its total.

    Returns:
        Nothing when the year before is not known.
    """
    budget = view.path.removesuffix(".合计")
    change, rate = (view.names.get(f"{budget}.{name}") for name in ("较上年增减额", "较上年增减率"))
    year = view.names.get("报告.上年度")
    if change is None or year is None or change.plain is None:
        return ()
    if not isinstance(change.plain, Amount):
        return () if _is_nothing(change.plain) else (change,)
    lead = (Run("与"), year, Run("年"))
    if _is_nothing(change.plain):
        return (*lead, Run("持平"))
    word = direction(change)
    share = (Run("，"), *word, *magnitude(rate)) if rate and isinstance(rate.plain, Rate) else ()
    return (*lead, Run("相比"), *word, *magnitude(change), *share)


def direction(view: View) -> Shown:
    """增减: 增加 or 减少, by the sign of an amount or rate."""
    value = view.single().plain
    if not isinstance(value, Amount | Rate):
        return (view,)
    negative = value.yuan < 0 if isinstance(value, Amount) else value.fraction < 0
    return (Run("减少" if negative else "增加"),)


def magnitude(view: View) -> Shown:
    """绝对值: an amount or rate without its sign, for after 增加 or 减少."""
    single = view.single()
    value = single.plain
    if isinstance(value, Amount):
        return (single.stating(abs(value)),)
    return (single.stating(Rate(abs(value.fraction), value.places)) if isinstance(value, Rate) else view,)


def bare_number(view: View) -> Shown:
    """数: the number alone, where a table says unit and sign elsewhere: of `≥25间` `25`, of `2.3万人` `2.3`."""
    single = view.single()
    value = single.plain
    if isinstance(value, Amount):
        return (single.run(view.names.text(value, with_unit=False)),)
    if isinstance(value, Rate):
        return (single.run(str(value).removesuffix("%")),)
    if isinstance(value, Quantity):
        return (single.run(replace(value, operator="", multiplier="", measure="").text()),)
    return (single,)


def sign(view: View) -> Shown:
    """符号: how a goal is bounded: ≥, ≤, =; 定性 where it is words."""
    single = view.single()
    value = single.plain
    if isinstance(value, Quantity):
        return (single.run(value.operator or "="),)
    if isinstance(value, Amount | Rate):
        return (single.run("="),)
    return (single.run("定性"),) if isinstance(value, str) else (single,)


def unit(view: View) -> Shown:
    """单位: what a value is counted in: 间, %, 万人; nothing where it is words."""
    single = view.single()
    value = single.plain
    if isinstance(value, Quantity):
        counted = f"{value.multiplier}{value.measure}"
        return (single.run(counted),) if counted else ()
    if isinstance(value, Amount):
        return (single.run(view.names.unit.value),)
    if isinstance(value, Rate):
        return (single.run("%"),)
    return () if isinstance(value, str | Absence) and value is not Absence.PENDING else (single,)


def enumeration(view: View) -> Shown:
    """列举: the entries of a list, `甲、乙、丙`."""
    shown: list[Run | View] = []
    for entry in _entries(view):
        shown += [Run("、"), entry] if shown else [entry]
    return tuple(shown) if view.is_written else (view,)


def how_many(view: View) -> Shown:
    """个数: the number of entries of a list."""
    return (view.run(str(len(_entries(view)))) if view.is_written else view,)


def chinese_number(view: View) -> Shown:
    """中文: the number of entries of a list in Chinese numerals."""
    return (view.run(to_chinese(len(_entries(view)))) if view.is_written else view,)


def _entries(view: View) -> tuple[View, ...]:
    """Return the entries of a list.

    Raises:
        TypeError: It is no list.
    """
    if view.value is not None and not view.is_list:
        raise TypeError(f"“{view.path}”不是列表")
    return view.items()


def _is_nothing(value: Any) -> bool:
    """Whether there is nothing to tell of an amount: it is zero, or stated as 无 or 不适用."""
    return value is Absence.NONE or value is Absence.NOT_APPLICABLE or (isinstance(value, Amount) and value.is_zero)


FILTERS: dict[str, Callable[..., Shown]] = {
    "其中": breakdown,
    "较上年": against_last_year,
    "增减": direction,
    "绝对值": magnitude,
    "数": bare_number,
    "符号": sign,
    "单位": unit,
    "列举": enumeration,
    "个数": how_many,
    "中文": chinese_number,
    "和": sum_of,
    "重算": anew,
}

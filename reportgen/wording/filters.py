"""The filters that wording may use: each turns a name into runs of text that remember where they came from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reportgen.manuscript import Run, Runs
from reportgen.values.amount import Amount
from reportgen.values.numerals import to_chinese
from reportgen.values.rate import Rate
from reportgen.wording.names import View


def breakdown(view: View, before: str = "") -> Runs:
    """其中: the parts of a total that are not zero, `其中：人员经费1.00万元，公用经费2.00万元`.

    Args:
        view: A block with parts.
        before: What stands before it when there is anything to print, such as `，`.

    Returns:
        Nothing when there are fewer than two such parts: a single part is the total itself.
    """
    found = [(title, part) for title, part in view.parts() if not _is_zero(part.plain)]
    if len(found) < 2:
        return ()
    runs = [Run(f"{before}其中：")]
    for number, (title, part) in enumerate(found):
        runs += [Run(f"，{title}" if number else title), part.run(view.names.text(part.plain))]
    return tuple(runs)


def against_last_year(view: View) -> Runs:
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
    if not (change and year):
        return ()
    lead = (Run("与"), year.run(f"{view.names.text(year.plain)}年"))
    if _is_zero(change.plain):
        return (*lead, Run("持平"))
    word = direction(change)
    runs = [*lead, Run(f"相比{word}"), change.run(view.names.text(abs(change.plain)))]
    if rate and isinstance(rate.plain, Rate):
        share = Rate(abs(rate.plain.fraction))
        runs += [Run(f"，{word}"), rate.run(view.names.text(share))]
    return tuple(runs)


def direction(view: View) -> str:
    """增减: 增加 or 减少, by the sign of an amount or rate."""
    value = view.plain
    negative = value.yuan < 0 if isinstance(value, Amount) else isinstance(value, Rate) and value.fraction < 0
    return "减少" if negative else "增加"


def magnitude(view: View) -> Runs:
    """绝对值: an amount or rate without its sign, for after 增加 or 减少."""
    value = view.plain
    if isinstance(value, Rate):
        value = Rate(abs(value.fraction), value.places)
    elif isinstance(value, Amount):
        value = abs(value)
    return (view.run(view.names.text(value)),)


def bare_number(view: View) -> Runs:
    """数: an amount without its unit, for a table that says its unit once."""
    return (view.run(view.names.text(view.plain, with_unit=False)),)


def enumeration(view: View) -> Runs:
    """列举: the entries of a list, `甲、乙、丙`."""
    runs: list[Run] = []
    for number, entry in enumerate(view.items()):
        runs += [Run("、")] if number else []
        single = entry.single()
        runs.append(single.run(view.names.text(single.plain)))
    return tuple(runs)


def how_many(view: View) -> Runs:
    """个数: the number of entries of a list."""
    return (view.run(str(len(view))),)


def chinese_number(view: View) -> Runs:
    """中文: the number of entries of a list in Chinese numerals."""
    return (view.run(to_chinese(len(view))),)


def _is_zero(value: Any) -> bool:
    return isinstance(value, Amount) and value.is_zero


FILTERS: dict[str, Callable[..., Any]] = {
    "其中": breakdown,
    "较上年": against_last_year,
    "增减": direction,
    "绝对值": magnitude,
    "数": bare_number,
    "列举": enumeration,
    "个数": how_many,
    "中文": chinese_number,
}

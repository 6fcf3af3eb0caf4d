"""Figures of 报告 and 部门."""

from __future__ import annotations

from reportgen.figures.figure import figure
from reportgen.values.period import Year


@figure("报告.上年度", year="报告.年度")
def last_year(year: Year) -> Year:
    """上年度 = 年度 − 1"""
    return year.previous

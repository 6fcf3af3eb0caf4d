"""Figures of 报告 and 部门."""

from __future__ import annotations

from fractions import Fraction

from reportgen.figures.figure import figure
from reportgen.values.absence import Absence
from reportgen.values.amount import Unit
from reportgen.values.period import Year
from reportgen.values.rate import Rate


@figure("报告.上年度", year="报告.年度")
def last_year(year: Year) -> Year:
    """上年度 = 年度 − 1"""
    return year.previous


@figure("报告.下年度", year="报告.年度")
def next_year(year: Year) -> Year:
    """下年度 = 年度 + 1"""
    return year.next


@figure("报告.货币单位")
def money_unit() -> str:
    """货币单位 = 万元（“报告.货币单位”没有写时）"""
    return Unit.WAN_YUAN.value


@figure("部门.在职人员控制率", people="部门.在职人数", posts="部门.编制")
def staff_control_rate(people: int, posts: int) -> Rate | Absence:
    """在职人员控制率 = 在职人员数 ÷ 编制数 × 100%（财预〔2013〕53号 附件2）"""
    return Rate(Fraction(people, posts)) if posts else Absence.NOT_APPLICABLE


@figure("部门.编外人员控制率", contract="部门.编外人数", people="部门.在职人数")
def contract_staff_rate(contract: int, people: int) -> Rate | Absence:
    """编外人员控制率 = 编外人员数 ÷（在职人员数 + 编外人员数）× 100%"""
    everybody = people + contract
    return Rate(Fraction(contract, everybody)) if everybody else Absence.NOT_APPLICABLE

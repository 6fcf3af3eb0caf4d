"""What can be wrong with what a project has set for its checks, and with what its authors waive."""

from __future__ import annotations

from reportgen.diagnostics.finding import Rule, Severity

UNKNOWN_CODE = Rule(
    "CFG001",
    "unknown-code",
    Severity.ERROR,
    """设置里的代码不存在。

## 查什么    reportgen.yaml 的“级别”和数据的“豁免”里所写的代码，程序里有没有。
## 为什么    代码写错了，想放过的问题照样报，想加重的问题照样轻。
## 例        级别: {AMT04: 提示}
## 怎么改    照提示改正代码；reportgen explain --all 列出全部代码。
""",
)
UNUSED_WAIVER = Rule(
    "CFG002",
    "unused-waiver",
    Severity.WARNING,
    """豁免没有用上。

## 查什么    每一条“豁免”是否真的免去了一个问题：代码是检查的代码，位置上确实有这个问题。
## 为什么    问题改好了，豁免还留着，以后同样的错误就会被放过；代码或位置写错了，问题其实没有免去。
## 例        - {代码: AMT003, 位置: 资金.执行, 理由: …}，而执行的收支已经相等。
## 怎么改    删去这条豁免，或者改正代码和位置。读不懂的值、缺少的事实不能豁免。
""",
)

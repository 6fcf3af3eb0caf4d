"""What can be wrong with a value or a key, whichever block it stands in."""

from __future__ import annotations

from reportgen.diagnostics.finding import Rule, Severity

UNKNOWN_KEY = Rule(
    "FAC001",
    "unknown-key",
    Severity.ERROR,
    """没有这个键。

## 查什么    每个键是否在词汇表里，是否写在应在的层次。
## 为什么    写错的键不会被任何文档读到，等于没有写。
## 例        年出预算: 5430.07（应为“年初预算”）。
## 怎么改    按提示改成正确的键；只有一个地方需要的事实，写在“补充”下。
""",
)
WRONG_SHAPE = Rule(
    "FAC002",
    "wrong-shape",
    Severity.ERROR,
    """写法的层次不对。

## 查什么    该写一个值的地方是否写成了一组键或列表，反之亦然。
## 为什么    层次不对，程序不知道该取哪一个值。
## 例        年度: [2024]
## 怎么改    照提示的例子写。
""",
)
BAD_VALUE = Rule(
    "FAC003",
    "bad-value",
    Severity.ERROR,
    """值不合它的类别。

## 查什么    金额、比率、数量、日期、年度、是否、选项的写法。
## 为什么    看不懂的值不能参加计算，也不能照抄进公文。
## 例        年初预算: 五千万；执行率: 96.36（少了百分号）。
## 怎么改    照提示的写法改；还不知道时写“待填”，确实没有时写“无”或“不适用”。
""",
)
MISSING_KEY = Rule(
    "FAC004",
    "missing-key",
    Severity.ERROR,
    """缺少必填的键。

## 查什么    必填的键是否都写了。
## 为什么    缺了它，报告的题目、日期或款项就印不出来。
## 例        报告下没有“年度”。
## 怎么改    补上这个键；还不知道时写“待填”。
""",
    is_gap=True,
)

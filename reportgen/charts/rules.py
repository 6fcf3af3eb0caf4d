"""What can keep a chart from being drawn."""

from __future__ import annotations

from reportgen.diagnostics.finding import Rule, Severity

NOT_DRAWN = Rule(
    "CHT001",
    "chart-not-drawn",
    Severity.ERROR,
    """图表没有画出来。

## 查什么    提纲、表格要求印图表时，这台电脑有没有装画图的 matplotlib，有没有中文字体。
## 为什么    少一张图，文中的“见图1”就没有着落；没有中文字体，图上的字是一排方框。
## 例        这台电脑只装了 reportgen，没有装 reportgen[charts]。
## 怎么改    运行 pip install "reportgen[charts]"；没有字体的，装上仿宋或者宋体。草稿里没有画的图只印题注。
""",
    is_gap=True,
)
NO_GLYPH = Rule(
    "CHT002",
    "character-not-drawn",
    Severity.ERROR,
    """图表里有字画不出来。

## 查什么    图上的每个字，这台电脑的字体里有没有。
## 为什么    字体里没有的字，印成方框。
## 例        仿宋_GB2312 里没有“塱”，又没有装仿宋、宋体。
## 怎么改    装上 Windows 自带的仿宋、宋体，或者思源宋体。
""",
)

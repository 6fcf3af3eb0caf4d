"""What can be wrong with an outline."""

from __future__ import annotations

from reportgen.diagnostics.finding import Rule, Severity

NO_OUTLINE = Rule(
    "OUT001",
    "no-outline",
    Severity.ERROR,
    """没有这个提纲。

## 查什么    “印发”和“继承”里的名称在 templates/ 下有没有同名文件夹和 outline.yaml。
## 为什么    没有提纲，就不知道要印哪些章节。
## 例        印发: [shenzen]
## 怎么改    照提示改正名称；新的地方可复制一个相近的文件夹再改。
""",
)
INHERITANCE_LOOP = Rule(
    "OUT002",
    "inheritance-loop",
    Severity.ERROR,
    """提纲互相继承。

## 查什么    “继承”一级一级往上，是否又回到了自己。
## 为什么    绕成一圈就没有可以继承的内容。
## 例        a 继承 b，b 又继承 a。
## 怎么改    去掉其中一个“继承”。
""",
)
NOTHING_TO_TAKE_OVER = Rule(
    "OUT003",
    "nothing-to-take-over",
    Severity.ERROR,
    """上级提纲没有可沿用的这一节。

## 查什么    “沿用”所写的名称，上级提纲里有没有哪一节叫这个名称。
## 为什么    找不到就没有内容可印。
## 例        沿用: 主要只能
## 怎么改    照提示改正名称，或在这里写全这一节。
""",
)
BAD_NUMBERING = Rule(
    "OUT004",
    "bad-numbering",
    Severity.ERROR,
    """序号的样子看不懂。

## 查什么    “编号”的每一级里有没有一个计数的字：一、1 或 ①。
## 为什么    没有计数的字就编不出序号。
## 例        编号: [甲、]
## 怎么改    写成 一、 （一） 1. （1） 第一部分 一是 ① 这样的样子。
""",
)
UNTITLED_SECTION = Rule(
    "OUT005",
    "untitled-section",
    Severity.ERROR,
    """这一节没有标题。

## 查什么    每一节是否有“标题”（自己写的，或沿用来的）。
## 为什么    没有标题，正文就会接到上一节里去。
## 例        - 取自: 主要职能
## 怎么改    补上“标题”。
""",
)
